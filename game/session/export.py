"""A session as one readable file, to keep, to send, or to take to another laptop."""

import json
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from game.session.case import FindCase, read_log
from game.session.log import Clock, now
from game.session.problems import SessionProblem, StoreProblem, UnknownVersion, WireError
from game.session.session import Session, new_id
from game.session.shelf import Store
from game.session.wire import Plain

FORMAT = 1
"""The number of the layout of an exported file."""

WHAT = "om-tafel-session"
MOST_MB = 20
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


def to_text(id_: str, entries: Sequence[Plain]) -> str:
    """Write a session as text: a line for every event, so that people can read along and compare two files."""
    head: dict[str, Plain] = {"what": WHAT, "format": FORMAT, "id": id_}
    lines = ",\n".join(_entry_text(entry) for entry in entries)
    return _line(head)[:-1] + ', "entries": [\n' + lines + "\n]}\n"


def _entry_text(entry: Plain) -> str:
    """Write one entry: itself on one line, and under it what happened."""
    events = entry.get("events") if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or not isinstance(events, list) or not events:
        return _line(entry)
    top = _line({name: value for name, value in entry.items() if name != "events"})
    return top[:-1] + ', "events": [\n  ' + ",\n  ".join(_line(event) for event in events) + "\n]}"


def _line(plain: Plain) -> str:
    return json.dumps(plain, ensure_ascii=False)


def export(id_: str, entries: Sequence[Plain], path: Path) -> None:
    """Write a session to a file; either the whole file is there afterwards, or what was there before.

    `entries` come from `store.entries(id)`, or from `session.to_plain()` when the store is in trouble.
    """
    half = path.with_name(path.name + ".part")
    try:
        with half.open("w", encoding="utf-8", newline="\n") as file:
            file.write(to_text(id_, entries))
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise StoreProblem("cannot-write", path=str(path), reason=error.strerror or str(error)) from None


def rescue_to_file(session: Session, folders: Sequence[Path]) -> Path | None:
    """Write a session that could not be kept in its place into the first folder that takes it; nothing if none does."""
    for folder in folders:
        path = folder / f"om-tafel-{session.started.case}-{session.id}.json"
        with suppress(StoreProblem):
            export(session.id, session.to_plain(), path)
            return path
    return None


def read_file(path: Path) -> str:
    """Read the text of an exported file.

    Raises:
        StoreProblem: it is not there, cannot be read, or is far too big.
    """
    try:
        with path.open("rb") as file:
            found = file.read(MOST_MB * 2**20 + 1)
    except FileNotFoundError:
        raise StoreProblem("no-such-file", path=str(path)) from None
    except OSError as error:
        raise StoreProblem("cannot-read", path=str(path), reason=error.strerror or str(error)) from None
    if len(found) > MOST_MB * 2**20:
        raise StoreProblem("too-big", most=MOST_MB)
    try:
        return found.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise StoreProblem("not-an-export") from None


def bring_in(text: str, store: Store, find_case: FindCase, clock: Clock = now) -> Session:
    """Take an exported session into a store. It is read and folded whole before anything is written.

    A session that is in the store already comes in beside it, under a new name.

    Raises:
        StoreProblem: this is not an exported session, or it does not hold together.
        UnknownVersion: a newer version wrote it.
        CaseChanged: its case is not here, or changed too much.
    """
    plain = _parsed(text)
    id_, entries = _opened(plain)
    try:
        found = read_log(entries, find_case)
    except WireError as why:
        raise StoreProblem("bad-export", why=why.both()) from None
    session = Session(_free_id(store, id_), found.case, found.log, store, clock)
    session.changed = found.changed
    session.save()
    return session


def _parsed(text: str) -> Plain:
    try:
        plain: Plain = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise StoreProblem("not-json", line=error.lineno) from None
    except (ValueError, RecursionError):
        raise StoreProblem("not-an-export") from None
    return plain


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _opened(plain: Plain) -> tuple[str, list[Plain]]:
    """Check the outside of an exported session and give its name and its entries."""
    if not isinstance(plain, dict) or plain.get("what") != WHAT or type(plain.get("format")) is not int:
        raise StoreProblem("not-an-export")
    number = plain["format"]
    assert isinstance(number, int)
    if number > FORMAT:
        raise UnknownVersion("newer-export", found=number, known=FORMAT)
    id_, entries = plain.get("id"), plain.get("entries")
    if number < 1 or set(plain) != {"what", "format", "id", "entries"} or not isinstance(entries, list):
        raise StoreProblem("not-an-export")
    if not isinstance(id_, str) or not NAME.fullmatch(id_):
        raise StoreProblem("not-an-export")
    return id_, entries


def _free_id(store: Store, id_: str) -> str:
    """Keep the name where it is free; otherwise (or where the store cannot tell) take a new one."""
    try:
        store.head(id_)
    except SessionProblem as problem:
        return id_ if problem.code == "no-session" else new_id()
    return new_id()
