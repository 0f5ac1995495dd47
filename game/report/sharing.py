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


class Shared(NamedTuple):
    """What was shared in one game, each with the place in the list of events where it came to the table.

    `facts` are the facts that came, `unheard` the cards of those that never did; `unique` are the words that brought
    what one role held, `others` the words about what lay there already.
    """

    facts: tuple[int, ...]
    unheard: tuple[int, ...]
    unique: tuple[int, ...]
    others: tuple[int, ...]

    @property
    def counts(self) -> Sharing:
        """Count it."""
        told, unique = len(self.facts), len(self.unique)
        return Sharing(told, told + len(self.unheard), unique, unique + len(self.others))


def shared_where(board: Board, log: Iterable[e.Event]) -> Shared:
    """Find what was shared in a game, and where."""
    held = {n for n, card in enumerate(board.cards) if card.kind is CardKind.FACT and not card.on_table}
    tabled, unique, others = dict[int, int](), list[int](), list[int]()
    for place, event in enumerate(log):
        match event:
            case e.CardTabled(seat, card):
                tabled.setdefault(card, place)
                if seat is not None:
                    unique.append(place)
            case e.GoalProposed() | e.Normalised():
                others.append(place)
            case _:
                pass
    facts = tuple(sorted(place for card, place in tabled.items() if card in held))
    return Shared(facts, tuple(sorted(held - tabled.keys())), tuple(unique), tuple(others))


def shared_in(board: Board, log: Iterable[e.Event]) -> Sharing:
    """Count what was shared in a game."""
    return shared_where(board, log).counts


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
