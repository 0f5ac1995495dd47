"""A keyboard for the terminal's tests: types lines one after another, or reads the menu and chooses from it."""

import re
from collections.abc import Callable, Iterable, Iterator
from random import Random

CTRL_C = "<ctrl-c>"
FIRST = "<first>"
"""Stands for the first number that is offered; where somebody can be done with looking on, for that."""
ANY = "<any>"
"""Stands for any number that is offered, by chance; where somebody can be done, for that."""
DONE = ("0. Klaar.", "0. Done.")


class Keyboard:
    """Types lines one after another and keeps what was written; between two answers `watch` may look along."""

    def __init__(self, lines: Iterable[str], watch: Callable[[str], None] = lambda said: None) -> None:
        self._lines: Iterator[str] = iter(lines)
        self._watch = watch
        self._since: list[str] = []
        self._offered: list[str] = []
        self._can_be_done = False
        self._dice = Random(1)
        self.written: list[str] = []

    def read(self, prompt: str) -> str:
        self._watch(self._flow(self._since))
        self._look()
        self._since = []
        self.written.append(prompt)
        try:
            line = next(self._lines)
        except StopIteration:
            raise EOFError from None
        if line == CTRL_C:
            raise KeyboardInterrupt
        return self._chosen(line)

    def _look(self) -> None:
        """Read which numbers are offered; where nothing was offered since, they are the same."""
        numbers = [found[1] for line in self._since if (found := re.match(r"([1-9]\d*)\. ", line))]
        if numbers:
            self._offered, self._can_be_done = numbers, any(line in DONE for line in self._since)

    def _chosen(self, line: str) -> str:
        if line not in (FIRST, ANY):
            return line
        if self._can_be_done:
            return "0"
        if not self._offered:
            return ""
        return self._offered[0] if line == FIRST else self._dice.choice(self._offered)

    def write(self, line: str) -> None:
        self.written.append(line)
        self._since.append(line)

    @staticmethod
    def _flow(lines: Iterable[str]) -> str:
        """Undo the breaking into short lines."""
        return " ".join(" ".join(lines).split())

    @property
    def said(self) -> str:
        return self._flow(self.written)


def any_number(seed: int) -> Iterator[str]:
    """Type any number that is offered, and now and then one that is not."""
    dice = Random(seed)
    while True:
        yield ANY if dice.random() < 0.9 else str(dice.randint(0, 20))
