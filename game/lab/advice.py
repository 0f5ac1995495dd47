"""For every bar that is missed: what causes it in this case, and what to change."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.lab import advice_words as say
from game.lab.balance import Balance, Bar
from game.lab.reasons import reasons
from game.lab.saying import both, tried_said
from game.lab.trying import tried_for
from game.lab.work import ONE_CORE, Crew
from game.rules.board import Board
from game.rules.content import Text


class Advice(NamedTuple):
    """Why a bar is missed, and what to do about it."""

    why: tuple[Text, ...] = ()
    do: tuple[Text, ...] = ()


NO_ADVICE = Advice()
Counsel = Mapping[Bar, Advice]


def counsel(board: Board, found: Balance, crew: Crew = ONE_CORE) -> Counsel:
    """Advise on every bar that is missed; the same case gives the same advice, whoever does the work."""
    return {bar: advice(board, found, bar, crew) for bar in found.missed}


def advice(board: Board, found: Balance, bar: Bar, crew: Crew = ONE_CORE) -> Advice:
    """Say why one bar is missed and what to change."""
    return Advice(tuple(reasons(board, found, bar)), tuple(_do(board, found, bar, crew)))


def _do(board: Board, found: Balance, bar: Bar, crew: Crew) -> Iterable[Text]:
    if bar.code.startswith("decoy") and not found.decoy.decoys:
        return [say.PICK_A_DECOY]
    if by_hand := _BY_HAND.get(bar.code):
        return [both(by_hand, option=bar.name or bar.about)]
    return _from_trying(board, found, bar, crew)


def _from_trying(board: Board, found: Balance, bar: Bar, crew: Crew) -> Iterator[Text]:
    """Say what helped when it was tried; where something is enough, only that."""
    tried = tried_for(board, found, bar, crew)
    if not tried:
        yield say.NOTHING_HELPED
        return
    enough = [one for one in tried if one.reached]
    yield from (tried_said(board, one) for one in (enough or tried))
    yield say.CHOOSE


_BY_HAND: Mapping[str, Text] = {
    "rounds": say.FEWER_ROUNDS,
    "first-rounds": say.MORE_BEGINNINGS,
    "option-dead": say.MEND_DEAD,
    "option-dominant": say.MEND_DOMINANT,
}
"""What an author has to think up: nothing is tried."""
