"""Where a case pinches: what becomes of its goals, needs, doors, efforts and cards when bots play it."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.lab.balance import Balance
from game.lab.counting import KINDS
from game.rules.board import Board

WAYS = ("silo", "cooperative", "temperaments")
"""The ways of playing that are set side by side."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of the case, and what became of it in each of the `WAYS`, a game on average."""

    kind: str
    id: str
    about: str
    found: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """The diagnosis of one case."""

    case: str
    games: int
    lines: tuple[Line, ...]
    never_told: tuple[str, ...]


def why_of(board: Board, found: Balance) -> Why:
    """Set side by side what became of everything in the case in a few ways of playing."""
    rows = [found.row(way) for way in WAYS]
    keys = sorted(dict.fromkeys(key for row in rows for key in row.did), key=lambda key: KINDS.index(key[0]))
    lines = tuple(
        Line(kind, name, _whose(board, kind, name), tuple(row.did.get((kind, name), 0.0) for row in rows))
        for kind, name in keys
    )
    return Why(board.scenario.id, rows[0].games, lines, tuple(never_told(board, found)))


def never_told(board: Board, found: Balance) -> Sequence[str]:
    """Name the cards that nobody puts on the table in cooperative play."""
    did = found.row("cooperative").did
    return [card.id for card in board.cards if not card.on_table and not did["told", card.id]]


def _whose(board: Board, kind: str, name: str) -> str:
    """Say whose card or effort it is."""
    if kind in ("works", "blind"):
        return next(effort.role.value for effort in board.efforts if effort.id == name)
    if kind == "told":
        return next(str(getattr(card.owner, "value", card.owner)) for card in board.cards if card.id == name)
    return ""
