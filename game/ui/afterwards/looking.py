"""What the pages of the debrief look at: one session, its scores, and the way from a point to the turn behind it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from game import text
from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.decide import ending_at
from game.rules.evolve import evolve
from game.rules.scores import Axes, Scores, axes, score
from game.rules.state import opening
from game.session.log import PerspectiveChecked
from game.ui.sitting import Beat, Sitting

if TYPE_CHECKING:
    from game.hindsight import TurningPoint, Weighing


@dataclass(frozen=True)
class Course:
    """How the three scores went: one point at the start and one after every month."""

    points: tuple[Axes, ...]

    @classmethod
    def of(cls, board: Board, events: Sequence[e.Event]) -> Course:
        """Follow the scores through the events of a game."""
        state = opening(board)
        points = [axes(board, state)]
        for event in events:
            if isinstance(event, e.RoundBegan) and event.round > 1:
                points.append(axes(board, state))
            state = evolve(board, state, event)
        points.append(axes(board, state))
        return cls(tuple(points))


class Looking:
    """A session as it is looked back on."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.board = sitting.board
        self.events = sitting.session.living_events()
        self.scores: Scores = score(self.board, self.events)
        last = self.events[-1] if self.events else None
        self.ending = last.ending if isinstance(last, e.Ended) else self._ending_so_far()

    def _ending_so_far(self) -> int:
        """Say which ending would be told if a game that stopped halfway ended here."""
        return ending_at(self.board, self.sitting.state, self.scores.total)

    @cached_property
    def course(self) -> Course:
        """Follow the three scores month by month."""
        return Course.of(self.board, self.events)

    @cached_property
    def rounds(self) -> tuple[int, ...]:
        """Give for every event its round."""
        return text.rounds_of(self.events)

    @cached_property
    def beats(self) -> list[Beat]:
        """Give everything that happened, cut as it was told."""
        return self.sitting.told()

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(beat.events) for beat in self.beats), initial=0))

    def beat_of(self, place: int) -> int:
        """Give the number of the beat in which an event happened; `place` is its place in the list of events."""
        return min(len(self.beats) - 1, max(0, bisect_right(self._starts, place) - 1))

    def beat_of_entry(self, entry: int) -> int:
        """Give the number of the first beat of an entry of the log."""
        return next((n for n, beat in enumerate(self.beats) if beat.entry.number == entry), 0)

    def sentence(self, place: int, lang: Lang) -> str:
        """Tell one event; afterwards every card may be named."""
        return text.told_afterwards(self.board, self.events[place], lang)

    @property
    def checks(self) -> list[PerspectiveChecked]:
        """Give the perspective checks that were held."""
        entries = self.sitting.session.living_entries()
        return [entry.what for entry in entries if isinstance(entry.what, PerspectiveChecked)]

    def choices_of_people(self) -> list[int]:
        """Give the places of the events with which choices of people began."""
        return [
            self._starts[n]
            for n, beat in enumerate(self.beats)
            if beat.entry.move is not None
            and beat.entry.by != "bot"
            and beat.events == beat.entry.events[: len(beat.events)]
        ]

    # --- turning points ----------------------------------------------------------------------------------------------

    @cached_property
    def weighing(self) -> Weighing:
        """Weigh the decisions little by little."""
        from game.hindsight import Weighing  # noqa: PLC0415

        return Weighing(self.sitting.session)

    def turn_sentence(self, point: TurningPoint, lang: Lang) -> str:
        """Tell the deed of a turning point."""
        return text.deed_afterwards(self.board, point.seat, point.move, point.events, lang)
