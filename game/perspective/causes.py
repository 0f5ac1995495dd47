"""Who is worth asking about: what happened to each of the others this month, and how much it matters to them."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from game.perspective.months import Happened, Month
from game.rules import events as e
from game.rules.board import Board, pair
from game.rules.law import hesitations
from game.rules.moves import PARENT, SEATS, Seat
from game.rules.state import GOAL_OPEN, GOAL_PROPOSED, GOAL_SHARED


class Cause(NamedTuple):
    """Something that happened to a persona. `other` is who did it, `thing` the card, goal, option … it was about.

    `weight` says how much it matters; `place` where in the month it happened.
    """

    name: str
    about: Seat
    weight: int
    other: Seat | None = None
    thing: int = -1
    place: int = -1


Finder = Callable[[Board, Month, Seat, "Seat | None"], Iterator[Cause]]

BREACH, UNASKED, SPOKEN_ABOUT, HESITATES, BOUNCED, CONCERN = 9, 8, 7, 6, 6, 6
TRUST_FELL, TRUST_ROSE, LANDED, BLIND, UNHEARD = 6, 3, 4, 6, 4
CHOSE, OWN_CARD, LEVER, HEARD, READY = 6, 5, 5, 3, 3
WORKED, SHARED, PASSED, ACKNOWLEDGED, ASKED, LISTENED = 2, 2, 2, 2, 2, 1
STRONG = 1
"""What weighs more for trust that is very low or very high."""


def causes_of(board: Board, month: Month, about: Seat, guesser: Seat | None) -> list[Cause]:
    """List what happened to one persona this month."""
    return [cause for find in FINDERS for cause in find(board, month, about, guesser)]


def _by_event(board: Board, month: Month, about: Seat, guesser: Seat | None) -> Iterator[Cause]:
    """What one single event did to somebody."""
    for place, one in enumerate(month.happened):
        for name, weight, other, thing in _did(board, one, about):
            yield Cause(name, about, weight, other, thing, place)


Did = tuple[str, int, "Seat | None", int]


def _did(board: Board, one: Happened, about: Seat) -> Iterator[Did]:
    match one.event:
        case e.CardTabled(seat, card, True) if about == PARENT and seat is not None:
            yield "breach", BREACH, seat, card
        case e.CardTabled(seat, card, False) if seat == about and not board.concerns >> card & 1:
            yield "own-card", OWN_CARD, None, card
        case e.CardTabled(seat, card, False) if seat is not None and seat != about:
            yield from _heard(board, one, about, seat, card)
        case e.ConcernNamed(seat, card) if seat == about:
            yield "concern", CONCERN, None, card
        case e.DoorOpened(seat, service, _, True, _) if about == PARENT and seat != PARENT:
            yield "unasked", UNASKED, seat, service
        case e.DoorBounced(seat, service, _) if seat == about:
            yield "bounced", BOUNCED, None, service
        case e.EffortMissed(seat, effort, _) if seat == about:
            yield "blind", BLIND, None, effort
        case e.EffortWorked(seat, effort) if seat == about:
            yield "worked", WORKED, None, effort
        case e.LeverPulled(seat, lever) if seat == about:
            yield "lever", LEVER, None, lever
        case e.OptionChosen(seat, option):
            yield from _landed(board, about, seat, option)
        case e.GoalShared(goal, proposer):
            yield "shared", SHARED, proposer, goal
        case _:
            yield from _met(one.event, about)


def _met(event: e.Event, about: Seat) -> Iterator[Did]:
    """Somebody turned to somebody, or nobody did anything."""
    match event:
        case e.Acknowledged(seat, to) if to == about:
            yield "acknowledged", ACKNOWLEDGED, seat, -1
        case e.Asked(seat, to) if to == about:
            yield "asked", ASKED, seat, -1
        case e.Listened(seat, to) if to == about:
            yield "listened", LISTENED, seat, -1
        case e.Passed(seat) if seat == about:
            yield "passed", PASSED, None, -1


def _heard(board: Board, one: Happened, about: Seat, teller: Seat, card: int) -> Iterator[Did]:
    """A card that another told, to which this one said nothing aloud. It matters more where trust is low or high."""
    if board.owner[card] == about or (one.said is not None and one.said.seat == about):
        return
    trust = one.after.trust[pair(about, teller)]
    name = "heard-concern" if board.concerns >> card & 1 else "heard"
    yield name, HEARD + STRONG * (not 2 <= trust <= 3), teller, card


def _landed(board: Board, about: Seat, seat: Seat, option: int) -> Iterator[Did]:
    """A choice: it lands harder on whose trust or spare time it moves."""
    if seat == about:
        yield "chose", CHOSE, None, option
    elif board.personas[about].role in board.options[option].landed:
        effects = board.option_effects[option]
        felt = sum(abs(what.n) for what in effects if what.verb in ("trust", "room") and what.a == about)
        yield "landed", LANDED + 2 * felt, seat, option


def _by_trust(board: Board, month: Month, about: Seat, guesser: Seat | None) -> Iterator[Cause]:
    """The trust in somebody that moved most over the month."""
    moved = {to: _trust(month, about, to) for to in SEATS if to != about and _trust(month, about, to)}
    if moved:
        to = max(moved, key=lambda seat: (abs(moved[seat]), moved[seat] < 0, seat == guesser))
        down = moved[to] < 0
        weight = (TRUST_FELL if down else TRUST_ROSE) + abs(moved[to])
        yield Cause("trust-fell" if down else "trust-rose", about, weight, to)


def _trust(month: Month, of: Seat, toward: Seat) -> int:
    place = pair(of, toward)
    return month.after.trust[place] - month.before.trust[place]


def _by_silence(board: Board, month: Month, about: Seat, guesser: Seat | None) -> Iterator[Cause]:
    """Nobody listened to this one or asked anything; worse when others told what this one knows."""
    if month.heard(about):
        return
    told = (one.event for one in month.happened if isinstance(one.event, e.CardTabled))
    tellers = [(event.seat, event.card) for event in told if event.seat not in (None, about)]
    own = next(((seat, card) for seat, card in tellers if board.owner[card] == about), None)
    if own is not None:
        yield Cause("spoken-about", about, SPOKEN_ABOUT, *own)
    yield Cause("unheard", about, UNHEARD)


def _by_goals(board: Board, month: Month, about: Seat, guesser: Seat | None) -> Iterator[Cause]:
    """A goal at which this one hesitates, or one that the guesser could propose now."""
    for goal, status in enumerate(month.after.goals):
        if GOAL_PROPOSED <= status < GOAL_SHARED:
            proposer = Seat(status - GOAL_PROPOSED)
            if any(seat == about for seat, _ in hesitations(board, month.after, goal, proposer)) and proposer != about:
                yield Cause("hesitates", about, HESITATES, proposer, goal)
        elif status == GOAL_OPEN and guesser is not None and not board.goal_cards[goal] & ~month.after.table:
            yield Cause("ready", about, READY, guesser, goal)


FINDERS: tuple[Finder, ...] = (_by_event, _by_trust, _by_silence, _by_goals)


def strongest(causes: Iterable[Cause]) -> Cause:
    """Give the cause that matters most; of equals the first."""
    return max(causes, key=lambda cause: cause.weight)
