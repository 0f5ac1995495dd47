"""Where sessions are kept: one SQLite file, written with full care."""

import contextlib
import errno
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from game.session.log import Clock, now
from game.session.problems import SessionProblem, StoreProblem, UnknownVersion, WireError
from game.session.read_only import copied
from game.session.shelf import Head, MemoryStore, Store, WrittenElsewhere, unreadable
from game.session.wire import Plain, put_record, take_record

SCHEMA = 1
"""The number of the layout of the file. A file with a higher number is left alone."""

BUSY_MS = 2000
"""How long to wait for another program that is writing."""

MAGIC = b"SQLite format 3\x00"
OURS = 0x4F6D5466
"""The mark of our files in the header of SQLite ("OmTf")."""

NOTES = 64 * 1024
"""SQLite wants about this much room beside the file before it opens it."""

UNWRITABLE = frozenset({"read-only", "disk-full"})
"""With these problems what was kept can still be read."""

Row = tuple[Any, ...]

TABLES = """
CREATE TABLE session (id TEXT PRIMARY KEY, played TEXT NOT NULL, finished INTEGER NOT NULL, head TEXT NOT NULL);
CREATE TABLE entry (
    session TEXT NOT NULL, number INTEGER NOT NULL, plain TEXT NOT NULL, PRIMARY KEY (session, number)
) WITHOUT ROWID;
"""


class SqliteStore:
    """Keeps sessions in one file. What was written is on the disk when `write` returns."""

    durable = True

    def __init__(self, path: Path, busy_ms: int = BUSY_MS) -> None:
        """Point at the file; it is opened, and made where it is not there, at the first need."""
        self.path = path
        self._busy_ms = busy_ms
        self._open: sqlite3.Connection | None = None
        self._opened_file: tuple[int, int] | None = None

    def look(self) -> None:
        """See whether the file can be used.

        Raises:
            StoreProblem: the folder cannot be made, or the file is busy, damaged or not ours.
            UnknownVersion: a newer version made the file; it is not touched.
        """
        with self._trouble_told():
            self._connection()

    def write(self, head: Head, first: int, entries: Sequence[Plain]) -> None:
        """Add entries to a log, all or none of them, behind the `first` that are there.

        Raises:
            WrittenElsewhere: the log on disk has another length; nothing was written.
            StoreProblem: the disk does not take it now; nothing was written.
        """
        rows = [(head.id, first + n, _json(entry)) for n, entry in enumerate(entries)]
        top = (head.id, head.played, head.finished, _json(put_record(head)))
        with self._transaction() as db:
            length = _length(db, head.id)
            if length != first:
                raise WrittenElsewhere(length)
            db.execute("INSERT OR REPLACE INTO session (id, played, finished, head) VALUES (?, ?, ?, ?)", top)
            db.executemany("INSERT INTO entry (session, number, plain) VALUES (?, ?, ?)", rows)

    def heads(self) -> list[Head]:
        """List the sessions, the last played first; one that cannot be read is left out."""
        rows = self._read("SELECT head FROM session ORDER BY played DESC, rowid DESC")
        heads = []
        for (text,) in rows:
            with contextlib.suppress(WireError):
                heads.append(_head(text))
        return heads

    def head(self, id_: str) -> Head:
        """Give one session of the list."""
        rows = self._read("SELECT head FROM session WHERE id = ?", (id_,))
        if not rows:
            raise StoreProblem("no-session", id=id_)
        try:
            return _head(rows[0][0])
        except WireError as why:
            raise unreadable(id_, why) from None

    def entries(self, id_: str, first: int = 0) -> list[Plain]:
        """Read the log of a session, from an entry on."""
        asked = "SELECT number, plain FROM entry WHERE session = ? AND number >= ? ORDER BY number"
        rows = self._read(asked, (id_, first))
        if not rows and first == 0:
            raise StoreProblem("no-session", id=id_)
        try:
            return [_entry(text, number, first + n) for n, (number, text) in enumerate(rows)]
        except WireError as why:
            raise unreadable(id_, why) from None

    def delete(self, id_: str) -> None:
        """Take a session away for good: its place on the disk is wiped too."""
        with self._transaction() as db:
            db.execute("DELETE FROM entry WHERE session = ?", (id_,))
            db.execute("DELETE FROM session WHERE id = ?", (id_,))
        with self._trouble_told():
            self._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            with contextlib.suppress(sqlite3.Error):
                self._open.close()
        self._open = None

    def _read(self, asked: str, about: tuple[str | int, ...] = ()) -> list[Row]:
        """Ask the file something; where it cannot be opened because nothing may be written, ask a copy of it."""
        try:
            with self._trouble_told():
                return self._connection().execute(asked, about).fetchall()
        except StoreProblem as problem:
            copy = copied(self.path) if problem.code in UNWRITABLE else None
            if copy is None:
                raise
        with contextlib.closing(copy), self._trouble_told():
            return copy.execute(asked, about).fetchall()

    def _connection(self) -> sqlite3.Connection:
        """Give the open file; open it (again) where it was closed or replaced meanwhile."""
        if self._open is not None and self._opened_file != _identity(self.path):
            self.close()
        if self._open is None:
            _make_folder(self.path.parent)
            _check_header(self.path)
            self._open = _opened(self.path, self._busy_ms)
            self._opened_file = _identity(self.path)
        return self._open

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._trouble_told():
            db = self._connection()
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            finally:
                if db.in_transaction:
                    db.execute("ROLLBACK")

    @contextmanager
    def _trouble_told(self) -> Iterator[None]:
        """Turn what SQLite says into a problem with a sentence, and start afresh next time."""
        try:
            yield
        except sqlite3.Error as error:
            self.close()
            raise _problem(error, self.path) from None
        except OSError as error:
            self.close()
            code = _OF_THE_SYSTEM.get(error.errno or 0, "trouble")
            raise StoreProblem(code, path=str(self.path), reason=_reason(error)) from None


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreProblem("no-folder", path=str(folder), reason=_reason(error)) from None


def _opened(path: Path, busy_ms: int) -> sqlite3.Connection:
    """Open the file with full care for every write, and lay out its tables where they are not there yet."""
    if not path.exists():
        path.touch(mode=0o600)
    db = sqlite3.connect(path, timeout=busy_ms / 1000, isolation_level=None)
    try:
        found = _number(db, "user_version")
        if found > SCHEMA:
            raise UnknownVersion("newer-store", path=str(path), found=found, known=SCHEMA)
        if found == 0 and db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise StoreProblem("not-a-store", path=str(path))
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA secure_delete = ON")
        if found == 0:
            _lay_out(db)
    except BaseException:
        db.close()
        raise
    return db


def _lay_out(db: sqlite3.Connection) -> None:
    db.execute("BEGIN IMMEDIATE")
    if _number(db, "user_version") == 0:
        for table in filter(str.strip, TABLES.split(";")):
            db.execute(table)
        db.execute(f"PRAGMA application_id = {OURS}")
        db.execute(f"PRAGMA user_version = {SCHEMA}")
    db.execute("COMMIT")


def _check_header(path: Path) -> None:
    """Look at the first bytes of the file without opening it as a store, so that nothing of a stranger's changes."""
    try:
        header = path.open("rb").read(100)
    except FileNotFoundError:
        return
    if not header:
        return
    if len(header) < 100 or not header.startswith(MAGIC):
        raise StoreProblem("damaged", path=str(path))
    version, mark = int.from_bytes(header[60:64], "big"), int.from_bytes(header[68:72], "big")
    if version and mark != OURS:
        raise StoreProblem("not-a-store", path=str(path))
    if version > SCHEMA:
        raise UnknownVersion("newer-store", path=str(path), found=version, known=SCHEMA)


def _number(db: sqlite3.Connection, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


def _length(db: sqlite3.Connection, id_: str) -> int:
    asked = "SELECT coalesce(max(number) + 1, 0) FROM entry WHERE session = ?"
    return int(db.execute(asked, (id_,)).fetchone()[0])


def _identity(path: Path) -> tuple[int, int] | None:
    """Say which file this is now; writing to one that was deleted would lose everything without a word."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _json(plain: Plain) -> str:
    return json.dumps(plain, separators=(",", ":"))


def _head(text: str) -> Head:
    return take_record(Head, _parsed(text))


def _entry(text: str, number: int, wanted: int) -> Plain:
    if number != wanted:
        raise WireError("out-of-order", wanted=wanted)
    return _parsed(text)


def _parsed(text: str) -> Plain:
    try:
        plain: Plain = json.loads(text)
    except (ValueError, TypeError, RecursionError):
        raise WireError("not-readable") from None
    return plain


def _problem(error: sqlite3.Error, path: Path) -> StoreProblem:
    """Put what SQLite says into the words of the person at the table."""
    name = str(getattr(error, "sqlite_errorname", ""))
    codes = {
        "SQLITE_FULL": "disk-full",
        "SQLITE_READONLY": "read-only",
        "SQLITE_CANTOPEN": "read-only",
        "SQLITE_PERM": "read-only",
        "SQLITE_BUSY": "locked",
        "SQLITE_LOCKED": "locked",
        "SQLITE_NOTADB": "damaged",
        "SQLITE_CORRUPT": "damaged",
    }
    for start, code in codes.items():
        if name.startswith(start):
            return StoreProblem(code, path=str(path))
    if name.startswith("SQLITE_IOERR") and _is_full(path):
        return StoreProblem("disk-full", path=str(path))
    return StoreProblem("trouble", path=str(path), reason=str(error))


def _is_full(path: Path) -> bool:
    """SQLite calls it a disk error when its file of shared notes does not fit; people call it a full disk."""
    try:
        return shutil.disk_usage(path.parent).free < NOTES
    except OSError:
        return False


_OF_THE_SYSTEM = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
}


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__


def open_store(path: Path | None, busy_ms: int = BUSY_MS) -> tuple[Store, SessionProblem | None]:
    """Give the store in this file, and what is the matter with it now, if anything.

    A store with a problem can be used all the same: every write tries again, and tells the problem while it lasts.
    Without a place on disk the store is in memory.
    """
    if path is None:
        return MemoryStore(), StoreProblem("not-kept")
    store = SqliteStore(path, busy_ms)
    try:
        store.look()
    except SessionProblem as problem:
        return store, problem
    return store, None


def set_aside(path: Path, clock: Clock = now) -> Path:
    """Give a damaged or strange store another name, so that a new one can begin. Nothing of it is lost."""
    stamp = "".join(letter for letter in clock() if letter.isdigit())
    aside = next(name for name in _names_aside(path, stamp) if not name.exists())
    try:
        for tail in ("", "-wal", "-shm"):
            part = path.with_name(path.name + tail)
            if part.exists():
                part.replace(aside.with_name(aside.name + tail))
    except OSError as error:
        raise StoreProblem("cannot-write", path=str(aside), reason=_reason(error)) from None
    return aside


def _names_aside(path: Path, stamp: str) -> Iterator[Path]:
    yield path.with_name(f"{path.stem}-aside-{stamp}{path.suffix}")
    for n in count(2):
        yield path.with_name(f"{path.stem}-aside-{stamp}-{n}{path.suffix}")
