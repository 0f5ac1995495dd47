"""A line that the check leaves alone because its author says why: `# omtafel: S402 because that is how he talks`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from game.scenario import shape
from game.scenario.catalogue import CATALOGUE
from game.scenario.problem import Problem

Span: TypeAlias = tuple[tuple[int, int], tuple[int, int]]
"""From where to where a text runs, in lines and columns."""

COMMENT = re.compile(r"(?:^|(?<=\s))#[ \t]*omtafel[ \t]*:[ \t]*(?P<said>.*)$")
SAID = re.compile(
    r"(?P<codes>S\d+(?:\s*,\s*S\d+)*)\s*[,:]?\s*(?:because|omdat)\s+(?P<reason>\S.*\S)\s*$", re.IGNORECASE
)


@dataclass(frozen=True)
class Silence:
    """One code that is silenced on one line (`target`), by a comment on that line or above it."""

    code: str
    reason: str
    path: Path
    line: int
    column: int
    target: int

    @property
    def key(self) -> tuple[Path, int, str]:
        """Say what is silenced: a code on a line of a file."""
        return self.path, self.target, self.code


def silences(path: Path, text: str, texts: Sequence[Span]) -> tuple[list[Silence], list[Problem]]:
    """Find what an author silenced; `texts` are places where the words stand inside a text and are no comment."""
    found: list[Silence] = []
    problems: list[Problem] = []
    lines = text.splitlines() if "omtafel" in text else []
    for n, content in enumerate(lines):
        comment = COMMENT.search(content)
        here = (n + 1, comment.start() + 1) if comment else (0, 0)
        if comment is None or any(start <= here < end for start, end in texts):
            continue
        said = SAID.match(comment["said"])
        if said is None:
            problems.append(Problem("S017", path, *here))
            continue
        target = _target(lines, n)
        for code in re.findall(r"S\d+", said["codes"].upper()):
            if code in CATALOGUE and CATALOGUE[code].severity != "error":
                found.append(Silence(code, said["reason"], path, *here, target))
            else:
                near = shape.nearest(code, tuple(CATALOGUE)) if code not in CATALOGUE else None
                problems.append(Problem("S018", path, *here, {"code": code}, near))
    return found, problems


def _target(lines: Sequence[str], n: int) -> int:
    """Give the line that a comment is about: its own, or the first below it that is more than a comment."""
    if not lines[n].lstrip().startswith("#"):
        return n + 1
    below = (m for m in range(n + 1, len(lines)) if lines[m].strip() and not lines[m].lstrip().startswith("#"))
    return next(below, n) + 1


def unsilenced(problems: Iterable[Problem], silences: Iterable[Silence]) -> list[Problem]:
    """Leave out the problems that an author silenced."""
    silenced = {silence.key for silence in silences}
    return [problem for problem in problems if (problem.path, problem.line, problem.code) not in silenced]


def idle(problems: Iterable[Problem], silences: Iterable[Silence]) -> Iterator[Problem]:
    """Say which silences silence nothing."""
    said = {(problem.path, problem.line, problem.code) for problem in problems}
    for silence in silences:
        if silence.key not in said:
            yield Problem("S019", silence.path, silence.line, silence.column, {"code": silence.code})
