"""Is one case another with the names changed? Compares the best lines of two cases without any of their words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from game.hindsight.best import as_thing
from game.lab.hinges import Hinge, thing_of
from game.rules.board import Board
from game.rules.content import RoleName
from game.rules.moves import Choose, Knock, MakeEffort, Move, NameConcern, Propose, PullLever, Seat, Tell

ROLES = tuple(role.value for role in RoleName)

TOO_CLOSE = 0.35
"""Two cases with a smaller distance are the same puzzle."""

Signature = Mapping[str, float]
"""What a best line is made of, without names: for each kind of deed how much hangs on it."""


class Pair(NamedTuple):
    """Two cases, and how far their best lines are apart: 0 is the same with other names, 1 shares nothing."""

    one: str
    other: str
    distance: float

    @property
    def is_too_close(self) -> bool:
        """Say whether these two are the same puzzle."""
        return self.distance < TOO_CLOSE


def signature_of(board: Board, turns: Sequence[tuple[Seat, Move]], hinges: Sequence[Hinge]) -> Signature:
    """Write down who does what kind of thing; each counts for one, and for the points that are lost without it."""
    lost = {(hinge.kind, hinge.id): hinge.lost for hinge in hinges}
    found: dict[str, float] = defaultdict(float)
    for seat, move in turns:
        kind = _kind(board, move)
        if kind:
            whole = f"{ROLES[seat]}: {kind}"
            found[whole] += 1.0 + lost.get(thing_of(board, as_thing(move)), 0.0)
    return dict(found)


def _kind(board: Board, move: Move) -> str:
    match move:
        case Tell(card) | NameConcern(card):
            told = board.cards[card]
            return f"{told.kind.value} of {getattr(told.owner, 'value', told.owner)}"
        case Knock(service):
            return f"door {board.services[service].region.domain.value}"
        case PullLever(lever):
            return f"lever {board.levers[lever].kind.value}"
        case MakeEffort(effort):
            return (
                f"effort for {len(board.efforts[effort].eases)} needs, after {len(board.efforts[effort].cards)} cards"
            )
        case Propose(goal):
            return f"goal for {len(board.goals[goal].needs)} needs, after {len(board.goals[goal].cards)} cards"
        case Choose(option):
            return f"choice {board.options[option].key.value}"
        case _:
            return ""


def distance(one: Signature, other: Signature) -> float:
    """Give the part of two signatures that they do not share, 0..1."""
    kinds = one.keys() | other.keys()
    shared = sum(min(one.get(kind, 0.0), other.get(kind, 0.0)) for kind in kinds)
    whole = sum(max(one.get(kind, 0.0), other.get(kind, 0.0)) for kind in kinds)
    return 1.0 - shared / whole if whole else 0.0


def pairs_of(signatures: Mapping[str, Signature]) -> list[Pair]:
    """Compare each pair of cases, the closest first."""
    pairs = (Pair(a, b, distance(signatures[a], signatures[b])) for a, b in combinations(signatures, 2))
    return sorted(pairs, key=lambda pair: (pair.distance, pair.one, pair.other))
