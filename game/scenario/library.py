"""The list of cases for the title screen, from a small index that is kept; a good one needs no YAML and no checks."""

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from game import __version__, places

SCENARIO_FILE = "scenario.yaml"
_SHAPE = 1
"""The shape of the index on disk; another number and it is made again."""


class Said(NamedTuple):
    """A text in both languages."""

    nl: str
    en: str

    def in_(self, lang: str) -> str:
        """Give the text in one language."""
        return self.nl if lang == "nl" else self.en


class Listed(NamedTuple):
    """A case as the title screen shows it. A broken one carries its first problem, and how many there are."""

    id: str
    path: Path
    own: bool
    title: Said
    summary: Said = Said("", "")
    minutes: int = 0
    rounds: int = 0
    keys: tuple[str, ...] = ()
    child: str = ""
    age: int = 0
    problem: Said | None = None
    problems: int = 0

    @property
    def broken(self) -> bool:
        """Say whether this case cannot be played."""
        return self.problem is not None


def listed() -> list[Listed]:
    """List the cases that can be played: the user's own first, then those of the game; an own case replaces one."""
    remembered = _remembered()
    fresh: dict[str, Any] = {}
    cases: dict[str, Listed] = {}
    for folder, own in _folders():
        for file in _case_files(folder):
            entry = _entry(file, remembered.get(str(file)))
            fresh[str(file)] = entry
            cases.setdefault(file.parent.name, _from_entry(file, entry, own=own))
    if fresh != remembered:
        _remember(fresh)
    return list(cases.values())


def _folders() -> list[tuple[Path, bool]]:
    shipped = (places.shipped_cases(), False)
    try:
        return [(places.own_cases(), True), shipped]
    except places.NoPlace:
        return [shipped]


def _case_files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.glob(f"*/{SCENARIO_FILE}"))
    except OSError:
        return []


def _entry(file: Path, known: Any) -> dict[str, Any]:
    """Keep what is known of a case while its files stay the same; else read it."""
    stamp = _stamp(file)
    if isinstance(known, dict) and known.get("stamp") == stamp and _is_sound(known):
        return known
    digest = _digest(file)
    if isinstance(known, dict) and digest and known.get("digest") == digest and _is_sound(known):
        return {**known, "stamp": stamp}
    return {"stamp": stamp, "digest": digest, **_read(file)}


def _files_of(file: Path) -> list[Path]:
    """Give every file that decides whether the case is sound: itself and each services file that may be used."""
    near = [file, file.parent / "services.yaml", file.parent.parent / "services.yaml", places.shipped_services()]
    try:
        return [*near, places.own_services()]
    except places.NoPlace:
        return near


def _stamp(file: Path) -> list[list[int]]:
    return [_stamp_of(each) for each in _files_of(file)]


def _stamp_of(file: Path) -> list[int]:
    try:
        found = os.stat(file)
    except OSError:
        return []
    return [found.st_mtime_ns, found.st_size]


def _digest(file: Path) -> str:
    """Tell files by what is in them, for when only their dates changed."""
    total = hashlib.sha256()
    for each in _files_of(file):
        try:
            with each.open("rb") as content:
                total.update(hashlib.file_digest(content, "sha256").digest())
        except OSError:
            total.update(b"-")
    return total.hexdigest()


def _read(file: Path) -> dict[str, Any]:
    """Read and check a case in full. Only here are YAML and the checker needed."""
    from game.scenario.case import check_case  # noqa: PLC0415  heavy, and seldom needed

    loaded, problems = check_case(file, playing=True)
    if loaded is None:
        first = next(problem for problem in problems if problem.breaks)
        count = sum(problem.breaks for problem in problems)
        return {"problem": [first.sentence("nl"), first.sentence("en")], "problems": count}
    case = loaded.scenario
    return {
        "title": [case.title.nl, case.title.en],
        "summary": [case.summary.nl, case.summary.en],
        "minutes": case.minutes,
        "rounds": case.rounds,
        "keys": [key.value for key in case.keys],
        "child": case.child.name,
        "age": case.child.age,
    }


def _is_sound(entry: Mapping[str, Any]) -> bool:
    """Say whether a kept entry can be shown; the index may have been damaged."""
    if "problem" in entry:
        return _is_said(entry["problem"]) and isinstance(entry.get("problems"), int)
    return (
        _is_said(entry.get("title"))
        and _is_said(entry.get("summary"))
        and all(isinstance(entry.get(number), int) for number in ("minutes", "rounds", "age"))
        and isinstance(entry.get("child"), str)
        and isinstance(entry.get("keys"), list)
        and all(isinstance(key, str) for key in entry["keys"])
    )


def _is_said(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(text, str) for text in value)


def _from_entry(file: Path, entry: Mapping[str, Any], *, own: bool) -> Listed:
    name = file.parent.name
    if "problem" in entry:
        return Listed(name, file, own, Said(name, name), problem=Said(*entry["problem"]), problems=entry["problems"])
    return Listed(
        name,
        file,
        own,
        Said(*entry["title"]),
        Said(*entry["summary"]),
        entry["minutes"],
        entry["rounds"],
        tuple(entry["keys"]),
        entry["child"],
        entry["age"],
    )


def _remembered() -> dict[str, Any]:
    """Read the index; without one, or with a damaged or older one, nothing is remembered."""
    try:
        kept = json.loads(places.library_index().read_bytes())
    except (OSError, ValueError, RecursionError, places.NoPlace):
        return {}
    if not isinstance(kept, dict) or [kept.get("shape"), kept.get("version")] != [_SHAPE, __version__]:
        return {}
    cases = kept.get("cases")
    return cases if isinstance(cases, dict) else {}


def _remember(cases: Mapping[str, Any]) -> None:
    """Keep the index. Where that cannot be, the list is simply read again next time."""
    try:
        index = places.library_index()
        places.made(index.parent)
        unfinished = index.with_suffix(f".{os.getpid()}")
        unfinished.write_text(json.dumps({"shape": _SHAPE, "version": __version__, "cases": dict(cases)}))
        unfinished.replace(index)
    except (OSError, places.NoPlace):
        return
