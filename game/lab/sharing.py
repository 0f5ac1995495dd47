"""How much of what each knew came to the table, and how much of the talking was about it.

Coverage and focus come from research on the hidden profile: groups talk most about what everybody already knows.
"""

from collections.abc import Iterable
from typing import NamedTuple

from game.rules import events as e
from game.rules.board import Board
from game.rules.content import CardKind


class Sharing(NamedTuple):
    """What was shared in one game, counted.

    `told` of the `held` facts came to the table: facts that one role held at the start. `unique` of the `words` at
    the table brought a card that one role held; the other words (goals proposed, an ordinary bump) were about what
    lay there already.
    """

    told: int
    held: int
    unique: int
    words: int


def shared_in(board: Board, log: Iterable[e.Event]) -> Sharing:
    """Count what was shared in a game."""
    held = {n for n, card in enumerate(board.cards) if card.kind is CardKind.FACT and not card.on_table}
    told, unique, others = set[int](), 0, 0
    for event in log:
        match event:
            case e.CardTabled(seat, card):
                told.add(card)
                unique += seat is not None
            case e.GoalProposed() | e.Normalised():
                others += 1
            case _:
                pass
    return Sharing(len(told & held), len(held), unique, unique + others)


def coverage(games: Iterable[Sharing]) -> float:
    """Give the part of the facts held that came to the table, over many games, 0..1."""
    counted = list(games)
    return _part(sum(game.told for game in counted), sum(game.held for game in counted))


def focus(games: Iterable[Sharing]) -> float:
    """Give the part of the words that brought what one role held, over many games, 0..1."""
    counted = list(games)
    return _part(sum(game.unique for game in counted), sum(game.words for game in counted))


def _part(some: int, whole: int) -> float:
    return some / whole if whole else 0.0
