"""Where the command line finds cases, for the window, the terminal and the lab. Nothing is read before it is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.ui.reception import CannotPlay, Cases
from game.ui.words import Both

if TYPE_CHECKING:
    from game.rules.board import Board
    from game.scenario.library import Listed
    from game.session.case import Case

MORE = Both(
    "En nog {count} problemen; zie: omtafel check {name}", "And {count} more problems; see: omtafel check {name}"
)
SHOWN = 3
"""So many problems of a broken case fit on a screen."""


def open_case(name: str, services: str | None = None) -> Case:
    """Open a case by its name, folder or file; raises `BrokenCase` with all its problems."""
    from game.rules.board import compile_board
    from game.scenario.case import load_case
    from game.session.case import Case

    loaded = load_case(name, services)
    return Case(compile_board(loaded.scenario, loaded.region), loaded.digest)


def boards(names: Sequence[str]) -> list[Board]:
    """Set out cases by name; without names every case that can be played."""
    return [open_case(name).board for name in names or [case.id for case in listed() if not case.broken]]


def listed() -> list[Listed]:
    """List every case: the user's own and those of the game."""
    from game.scenario.library import listed as all_listed

    return all_listed()


class Shelf:
    """The cases of one run: a case that came by its path, or with services of its own, is found again by its id."""

    def __init__(self, services: str | None = None) -> None:
        self.services = services
        self.opened: dict[str, Case] = {}

    def open(self, name: str) -> Case:
        """Open a case; raises `BrokenCase`."""
        if name not in self.opened:
            case = open_case(name, self.services)
            self.opened[name] = case
            self.opened.setdefault(case.id, case)
        return self.opened[name]

    def find(self, id_: str) -> Case | None:
        """Find the case of a session; nothing when it is not here or broken."""
        from game.scenario.problem import BrokenCase

        try:
            return self.open(id_)
        except BrokenCase:
            return None

    def for_window(self) -> Cases:
        """Give what the window asks of us."""
        return Cases(listed, self._open_for_window)

    def _open_for_window(self, name: str) -> Case:
        from game.scenario.problem import BrokenCase

        try:
            return self.open(name)
        except BrokenCase as broken:
            problems = broken.problems
            raise CannotPlay(_shown(name, [p.sentence for p in problems])) from None


def _shown(name: str, sentences: Sequence[Callable[..., str]]) -> Both:
    """Say the first few problems, and how many more there are."""
    left = len(sentences) - SHOWN
    more = Both(*(words.format(count=left, name=name) for words in MORE)) if left > 0 else Both("", "")
    nl, en = ([say(lang) for say in sentences[:SHOWN]] for lang in ("nl", "en"))
    return Both(" ".join([*nl, more.nl]).strip(), " ".join([*en, more.en]).strip())
