"""What a session was like from one chair, month by month: what it knew, felt and did."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from game.hindsight.chair import Recall
from game.hindsight.line import Turn, line_of
from game.rules.board import Board, bits, pair
from game.rules.conditions import weighs_most
from game.rules.moves import SEATS, Seat
from game.rules.state import State
from game.session.session import Session


@dataclass(frozen=True, slots=True)
class SeatMonth:
    """One month from one chair.

    `knew` are the cards that it knew when the month began and that did not lie on the table, `learned` those that came
    to it in private. `weighed` is what weighed most for it at the start (a number in `weighs` of the persona).
    `trusts` and `trusted` are its trust in each seat and theirs in it, at the end. `did` is what it chose, in order.
    """

    round: int
    knew: tuple[int, ...]
    learned: tuple[int, ...]
    weighed: int
    trusts: tuple[int, ...]
    trusted: tuple[int, ...]
    did: tuple[Turn, ...]


def story_of(session: Session, seat: Seat) -> tuple[SeatMonth, ...]:
    """Tell a session from one chair, as far as it was played."""
    months = groupby(line_of(session), key=lambda turn: turn.before.round)
    return tuple(_month(session.board, seat, number, list(turns)) for number, turns in months)


def both_stories(recall: Recall) -> list[tuple[SeatMonth | None, SeatMonth | None]]:
    """Lay the chair of then, as it went then, beside the one that is looked from now, as it went now.

    A month that one of the two did not come to is None.
    """
    then, now = story_of(recall.first, recall.beside), story_of(recall.session, recall.seat)
    return list(zip_longest(then, now))


def _month(board: Board, seat: Seat, number: int, turns: Sequence[Turn]) -> SeatMonth:
    start, end = turns[0].before, turns[-1].after
    return SeatMonth(
        round=number,
        knew=in_private(start, seat),
        learned=bits(end.knows[seat] & ~start.knows[seat] & ~end.table),
        weighed=weighs_most(board.weighs_when[seat], start),
        trusts=tuple(end.trust[pair(seat, other)] for other in SEATS),
        trusted=tuple(end.trust[pair(other, seat)] for other in SEATS),
        did=tuple(turn for turn in turns if turn.seat == seat),
    )


def in_private(state: State, seat: Seat) -> tuple[int, ...]:
    """Name the cards that a seat knows and that do not lie on the table."""
    return bits(state.knows[seat] & ~state.table)
