"""The decoy: which help looks best to whom before anything is shared, and which when all cards lie on the table."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.rules.board import Board
from game.rules.moves import SEATS
from game.rules.state import State, opening
from game.rules.view import view


@dataclass(frozen=True, slots=True)
class Decoy:
    """What looks like the best help before anything is shared, to each role, and after all is shared.

    `before` has a service for each seat, `after` the one when every card lies on the table; `tempted` are the seats to
    which a decoy looks best. Numbers point into the board. The strength is what the decoy promises against the best
    other help: above 1 it looks best, at 1 the two look equally good and the decoy tempts nobody. It has a number for
    each seat before sharing, and one after.
    """

    decoys: tuple[int, ...]
    before: tuple[int, ...]
    tempted: tuple[int, ...]
    after: int
    strength_before: tuple[float, ...]
    strength_after: float

    @property
    def is_turned(self) -> bool:
        """Say whether sharing the cards shows another route than the decoy."""
        return self.strength_after < 1


def decoy_of(board: Board) -> Decoy:
    """Say which help looks best to each role before sharing, and which when all cards lie on the table."""
    before = opening(board)
    every_card = (1 << len(board.cards)) - 1
    after = before._replace(table=every_card, knows=(every_card,) * len(SEATS))
    decoys = tuple(n for n, service in enumerate(board.services) if service.use.decoy)
    promised = [promises(board, before, seat) for seat in SEATS]
    in_the_end = promises(board, after, None)
    strengths = tuple(_strength(promise, decoys) for promise in promised)
    tempted = tuple(seat for seat in SEATS if strengths[seat] > 1)
    first = tuple(_best(promise, decoys) for promise in promised)
    return Decoy(decoys, first, tempted, _best(in_the_end, decoys), strengths, _strength(in_the_end, decoys))


def _best(promise: Sequence[int], decoys: Sequence[int]) -> int:
    """Give the help that promises most; where a decoy and another promise as much, the other."""
    return max(range(len(promise)), key=lambda n: (promise[n], n not in decoys, -n))


def promises(board: Board, state: State, seat: int | None) -> list[int]:
    """Say what each service promises as somebody sees it: how strongly it helps, by the weight of the needs."""
    doors = view(board, state, None if seat is None else SEATS[seat]).services
    return [sum(board.need_weight[need] * strength for need, strength in door.looks) for door in doors]


def _strength(promise: Sequence[int], decoys: Sequence[int]) -> float:
    decoy = max((promise[n] for n in decoys), default=0)
    other = max((worth for n, worth in enumerate(promise) if n not in decoys), default=0)
    return decoy / (other or 0.5)
