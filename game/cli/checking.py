"""`omtafel check`: every problem of every case at once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.talk import Both, Talk

if TYPE_CHECKING:
    from game.scenario.problem import Problem

CLEAN = Both("{case}: in orde.", "{case}: fine.")
NONE_FOUND = Both("Er zijn geen casussen om te controleren.", "There are no cases to check.")
SUMMARY = Both(
    "{cases} gecontroleerd: {errors}, {warnings}, {notes}.", "{cases} checked: {errors}, {warnings}, {notes}."
)
CASES = (Both("1 casus", "1 case"), Both("{n} casussen", "{n} cases"))
ERRORS = (Both("1 fout", "1 error"), Both("{n} fouten", "{n} errors"))
WARNINGS = (Both("1 waarschuwing", "1 warning"), Both("{n} waarschuwingen", "{n} warnings"))
NOTES = (Both("1 opmerking", "1 note"), Both("{n} opmerkingen", "{n} notes"))

NOT_THERE = {"S001", "S015"}
"""What is wrong with the question rather than with the case: no such name, or a file that is not there."""


def check(talk: Talk, paths: Sequence[str], *, strict: bool, services: str | None, as_json: bool) -> int:
    """Check cases and say everything that is wrong: 0 when nothing is, 1 when something is, 2 when one is not there."""
    from game.scenario.case import check_case

    found = {name: check_case(name, services)[1] for name in _asked(paths)}
    problems = _once(found)
    counts = [sum(p.severity == severity for p in problems) for severity in ("error", "warning", "note")]
    if as_json:
        plain = {
            "cases": [{"case": name, "problems": [p.to_plain() for p in its]} for name, its in found.items()],
            **dict(zip(("errors", "warnings", "notes"), counts, strict=True)),
        }
        talk.line(json.dumps(plain, ensure_ascii=False, indent=2))
    else:
        _say(talk, found, problems, counts)
    if not found or any(problem.code in NOT_THERE for problem in problems):
        return 2
    return 1 if counts[0] or (strict and counts[1]) else 0


def _asked(paths: Sequence[str]) -> list[str]:
    """Give the cases to check: those that are named, those in a folder of cases, or all there are."""
    from game.scenario.case import case_ids

    if not paths:
        return [*case_ids(), *_misnamed()]
    return [name for path in paths for name in _in_folder(path)]


def _misnamed() -> Iterator[str]:
    """Give the folders among the user's own cases whose file only has the wrong name: `scenario.yaml.txt`."""
    from game import places
    from game.scenario.absent import misnamed

    try:
        folders = sorted(folder for folder in places.own_cases().iterdir() if folder.is_dir())
    except (OSError, places.NoPlace):
        return
    for folder in folders:
        if not (folder / "scenario.yaml").exists() and misnamed(folder / "scenario.yaml"):
            yield str(folder)


def _in_folder(path: str) -> Iterator[str]:
    folder = Path(path)
    try:
        inside = [] if (folder / "scenario.yaml").exists() else sorted(folder.glob("*/scenario.yaml"))
    except (OSError, ValueError):
        inside = []
    yield from [str(file.parent) for file in inside] or [path]


def _once(found: dict[str, list[Problem]]) -> list[Problem]:
    """Give every problem once: cases share their services, and what is wrong there."""
    seen: dict[str, Problem] = {}
    for problems in found.values():
        for problem in problems:
            seen.setdefault(problem.sentence("en"), problem)
    return list(seen.values())


def _say(talk: Talk, found: dict[str, list[Problem]], problems: Sequence[Problem], counts: Sequence[int]) -> None:
    if not found:
        talk.warn(NONE_FOUND)
        return
    for name, its in found.items():
        if not its:
            talk.line(CLEAN, case=name)
    for problem in problems:
        talk.line(problem.sentence(talk.lang))
    words = [talk.pick(pair[count != 1], n=count) for pair, count in
             zip((CASES, ERRORS, WARNINGS, NOTES), (len(found), *counts), strict=True)]  # fmt: skip
    talk.line(SUMMARY, cases=words[0], errors=words[1], warnings=words[2], notes=words[3])
