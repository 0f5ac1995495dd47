"""The best line, played again: what happened month by month, and how the scores went."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from game.lab.best import EvenLuck, Turn
from game.rules.board import Board
from game.rules.decide import begin, play_legal
from game.rules.events import Event, RoundBegan
from game.rules.evolve import fold
from game.rules.scores import Axes, axes


class Month(NamedTuple):
    """One round of a line: what happened, and where the three scores stood when it was over."""

    round: int
    events: tuple[Event, ...]
    axes: Axes


Tell = Callable[[Board, Iterable[Event]], Iterable[str]]
"""Makes sentences of what happened; the lab itself has no words for the game."""


def months_of(board: Board, turns: Sequence[Turn]) -> list[Month]:
    """Play a line again, round by round."""
    luck = EvenLuck()
    events = list(begin(board, luck))
    state, months = fold(board, events), list[Month]()
    for seat, move in turns:
        number = state.round
        happened, state = play_legal(board, state, seat, move, luck)
        events += happened
        if state.round > number or state.active is None:
            past, events = _until_next(events)
            months.append(Month(number, past, axes(board, state)))
    return months


def _until_next(events: list[Event]) -> tuple[tuple[Event, ...], list[Event]]:
    """Part what happened in this round from what already belongs to the next."""
    last = max(n for n, event in enumerate(events) if isinstance(event, RoundBegan))
    cut = last if last else len(events)
    return tuple(events[:cut]), events[cut:]
