"""One problem of a case: a stable code, where it stands, and what the author can do about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.rules.content import LANGS, Lang
from game.scenario.catalogue import CATALOGUE
from game.scenario.sentences import SEVERITIES, Detail, Phrase, Severity, said

_MEANT = Phrase("Bedoel je '{nearest}'?", "Did you mean '{nearest}'?")
_LINES = Phrase("Het gaat om {count} regels: {lines}.", "It is about {count} lines: {lines}.")
_MORE = Phrase("{lines} en nog {left}", "{lines} and {left} more")
MOST_LINES = 12
"""So many lines are named; `--json` has them all."""


@dataclass(frozen=True)
class Problem:
    """What is wrong in a file of a case. The sentences come from `catalogue`, in Dutch or English.

    A `line` of 0 means the file as a whole. `nearest` is the known name that the author may have meant. `also` holds
    the other places of the same problem.
    """

    code: str
    path: Path
    line: int = 0
    column: int = 0
    details: Mapping[str, Detail] = field(default_factory=dict)
    nearest: str | None = None
    also: tuple[tuple[int, int], ...] = ()

    @property
    def severity(self) -> Severity:
        """Say whether this breaks the case (error), may well be a mistake (warning), or is good to know (note)."""
        return CATALOGUE[self.code].severity

    @property
    def breaks(self) -> bool:
        """Say whether the case cannot be played with this."""
        return self.severity == "error"

    def what(self, lang: Lang) -> str:
        """Say what is wrong, and on which lines when it stands on more than one."""
        told = said(CATALOGUE[self.code].what, self.details, lang)
        return f"{told} {self._lines(lang)}".rstrip()

    def _lines(self, lang: Lang) -> str:
        lines = sorted({self.line, *(line for line, _ in self.also)})
        named = ", ".join(map(str, lines[:MOST_LINES]))
        if len(lines) > MOST_LINES:
            named = said(_MORE, {"lines": named, "left": str(len(lines) - MOST_LINES)}, lang)
        return said(_LINES, {"count": str(len(lines)), "lines": named}, lang) if len(lines) > 1 else ""

    def why(self, lang: Lang) -> str:
        """Say why the game minds."""
        return said(CATALOGUE[self.code].why, self.details, lang)

    def mend(self, lang: Lang) -> str:
        """Say what to do."""
        return said(CATALOGUE[self.code].mend, self.details, lang)

    @property
    def place(self) -> str:
        """Give `file:line:column`, or the file alone."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else str(self.path)

    def sentence(self, lang: Lang) -> str:
        """Say everything in one line."""
        severity = said(SEVERITIES[self.severity], {}, lang)
        meant = [said(_MEANT, {"nearest": self.nearest}, lang)] if self.nearest else []
        return " ".join(
            [f"{self.place}: {self.code} {severity}:", self.what(lang), *meant, self.why(lang), self.mend(lang)]
        )

    def __str__(self) -> str:
        return self.sentence("en")

    def to_plain(self) -> dict[str, object]:
        """Give the problem as plain data, for `--json`."""
        return {
            "code": self.code,
            "severity": self.severity,
            "file": str(self.path),
            "line": self.line,
            "column": self.column,
            "also": [{"line": line, "column": column} for line, column in self.also],
            "what": {lang: self.what(lang) for lang in LANGS},
            "why": {lang: self.why(lang) for lang in LANGS},
            "nearest": self.nearest,
            "mend": {lang: self.mend(lang) for lang in LANGS},
        }


class BrokenCase(Exception):
    """A case that cannot be played; holds all its problems."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def sentences(self, lang: Lang) -> str:
        """Say every problem, one a line."""
        return "\n".join(problem.sentence(lang) for problem in self.problems)
