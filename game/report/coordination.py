"""Relational coordination: how each role was met by each other role, seen from what happened.

The seven dimensions are those of Gittell's relational coordination (Brandeis University, heller.brandeis.edu): four
of communication, three of relationships. There every group rates every *other* group, about the other's conduct.
So a tie runs from who would rate to who is rated: `tie(a, b)` says how b acted towards a. Gittell asks people, on five
points; we only count events, so a level says what could be *seen* (0 not, 1 once, 2 more than once), never what
somebody felt. There is no total over the whole table: two people who do not speak do not vanish in a mean.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from game.rules import events as e
from game.rules.board import Board
from game.rules.evolve import evolve
from game.rules.moves import PARENT, SEATS, Seat
from game.rules.state import GOAL_SHARED, State, opening

OFTEN = 2
"""So many times seen is as much as we tell apart."""

FOLLOWS = (
    e.CardLearned, e.DoorsLearned, e.TrustMoved, e.NeedMoved, e.StrainMoved, e.RoomGained, e.WallOpened, e.WallSeen,
    e.WaitMoved, e.ServiceStarted, e.GoalShared,
)  # fmt: skip
"""What is not somebody's deed but follows from the one before it."""


class Dimension(str, Enum):
    """What a tie between two roles is made of."""

    SHARED_GOALS = "shared-goals"
    SHARED_KNOWLEDGE = "shared-knowledge"
    MUTUAL_RESPECT = "mutual-respect"
    FREQUENT = "frequent"
    TIMELY = "timely"
    ACCURATE = "accurate"
    PROBLEM_SOLVING = "problem-solving"


class Seen(NamedTuple):
    """One dimension of one tie: the places in the list of events that speak for it, and those against.

    `occasion` is false where nothing could be seen, because the situation did not come up.
    """

    dimension: Dimension
    places: tuple[int, ...]
    against: tuple[int, ...] = ()
    occasion: bool = True

    @property
    def level(self) -> int | None:
        """Say what was seen: 0 not, 1 once, 2 more than once; nothing without an occasion."""
        return min(OFTEN, max(0, len(self.places) - len(self.against))) if self.occasion else None


class Tie(NamedTuple):
    """How `toward` acted towards `of`, in seven dimensions."""

    of: Seat
    toward: Seat
    seen: tuple[Seen, ...]

    @property
    def strength(self) -> float:
        """Give the mean of the dimensions that had an occasion, 0..1."""
        levels = [seen.level for seen in self.seen if seen.level is not None]
        return sum(levels) / (OFTEN * len(levels)) if levels else 0.0


class _Step(NamedTuple):
    place: int
    round: int
    event: e.Event
    before: State
    by: Seat | None
    """Whose deed this is, or comes from; nobody's when the month passes or a scene happens."""
    listening: tuple[Seat, Seat] | None
    """Who listened to, or asked, whom just before: what is learned now comes from that."""


class _Game(NamedTuple):
    board: Board
    steps: tuple[_Step, ...]


def coordination(board: Board, events: Sequence[e.Event]) -> tuple[Tie, ...]:
    """Give the twelve ties, row by row: how the others acted towards the parent, the teacher, and so on."""
    game = _Game(board, tuple(_steps(board, events)))
    return tuple(_tie(game, a, b) for a in SEATS for b in SEATS if a != b)


def _tie(game: _Game, a: Seat, b: Seat) -> Tie:
    return Tie(a, b, tuple(look(game, a, b) for look in LOOKS.values()))


def _steps(board: Board, events: Sequence[e.Event]) -> Iterator[_Step]:
    state, by, listening = opening(board), None, None
    for place, event in enumerate(events):
        if not isinstance(event, FOLLOWS):
            by = getattr(event, "seat", None)
            listening = (event.seat, event.to) if isinstance(event, e.Listened | e.Asked) else None
        yield _Step(place, state.round, event, state, by, listening)
        state = evolve(board, state, event)


def _where(game: _Game, fits: Callable[[_Step], bool]) -> tuple[int, ...]:
    return tuple(step.place for step in game.steps if fits(step))


def shared_goals(game: _Game, a: Seat, b: Seat) -> Seen:
    """The other (b) shares the goals of the one (a).

    A goal that a carried, or that answers a's concern, became shared with b's yes; or b did something of its own that
    serves a goal that was shared already.
    """

    def fits(step: _Step) -> bool:
        match step.event:
            case e.GoalShared(goal, proposer):
                own = game.board.goal_concerns[goal] & game.board.owned[a]
                return proposer == a or bool(own)
            case e.EffortWorked(seat, effort):
                return seat == b and _serves(step.before, game.board, game.board.effort_eases[effort])
            case e.DoorOpened(seat, service):
                return seat == b and _serves(step.before, game.board, game.board.services[service].fits)
            case _:
                return False

    return Seen(Dimension.SHARED_GOALS, _where(game, fits))


def _serves(state: State, board: Board, eases: Sequence[tuple[int, int]]) -> bool:
    """Say whether something that eases these needs serves a goal that is shared."""
    return any(state.goals[goal] >= GOAL_SHARED for need, _ in eases for goal in board.goals_serving[need])


def shared_knowledge(game: _Game, a: Seat, b: Seat) -> Seen:
    """The other knows what the one knows.

    A card of a's came to b, in private or at the table, or b learned doors by turning to a.
    """
    own = game.board.owned[a]

    def fits(step: _Step) -> bool:
        match step.event:
            case e.CardLearned(seat, card):
                return seat == b and bool(own >> card & 1)
            case e.CardTabled(_, card):
                return bool(own >> card & 1)
            case e.DoorsLearned(seat, _):
                return seat == b and step.listening is not None and step.listening[1] == a
            case _:
                return False

    return Seen(Dimension.SHARED_KNOWLEDGE, _where(game, fits))


def mutual_respect(game: _Game, a: Seat, b: Seat) -> Seen:
    """The other respects the part of the one: b said what it values in a, or came to listen.

    Against it, for the parent: something of the family told without a yes, help that nobody asked for, worries brushed
    aside.
    """

    def fits(step: _Step) -> bool:
        return isinstance(step.event, e.Acknowledged | e.Listened) and (step.event.seat, step.event.to) == (b, a)

    def hurts(step: _Step) -> bool:
        match step.event:
            case e.CardTabled(seat, _, breach=True) | e.DoorOpened(seat, unasked=True):
                return seat == b
            case e.Normalised(seat, verdict):
                return seat == b and verdict != "right"
            case _:
                return False

    return Seen(Dimension.MUTUAL_RESPECT, _where(game, fits), _where(game, hurts) if a == PARENT else ())


def frequent(game: _Game, a: Seat, b: Seat) -> Seen:
    """The other turns to the one often.

    Every round in which b listened to a, asked a, or said what it values in a counts once.
    """
    first: dict[int, int] = {}
    for step in game.steps:
        turned = isinstance(step.event, e.Listened | e.Asked | e.Acknowledged)
        if turned and (step.event.seat, step.event.to) == (b, a):  # type: ignore[union-attr]
            first.setdefault(step.round, step.place)
    return Seen(Dimension.FREQUENT, tuple(first.values()))


def timely(game: _Game, a: Seat, b: Seat) -> Seen:
    """The other tells the one in time: what b alone knew came to a in the first half of the case.

    Without cards of its own b has no occasion.
    """
    half = (game.board.rounds + 1) // 2
    own = game.board.owned[b] & ~game.board.tabled_at_start
    places = _where(game, lambda step: step.round <= half and _reaches(step, own, a))
    return Seen(Dimension.TIMELY, places, occasion=bool(own))


def _reaches(step: _Step, own: int, a: Seat) -> bool:
    """Say whether a card out of these came to a now."""
    match step.event:
        case e.CardLearned(seat, card):
            return seat == a and bool(own >> card & 1)
        case e.CardTabled(_, card):
            return bool((own & ~step.before.knows[a]) >> card & 1)
        case _:
            return False


def accurate(game: _Game, a: Seat, b: Seat) -> Seen:
    """What the other says holds: a heard b's own story from b, at the table or in private.

    Against it: b acted while facts were missing (a blind effort, a door that lacked a card, calling it an ordinary
    bump when it was not).
    """
    own = game.board.owned[b]

    def fits(step: _Step) -> bool:
        match step.event:
            case e.CardTabled(seat, card):
                return seat == b and bool(own >> card & 1)
            case e.CardLearned(seat, card):
                return seat == a and bool(own >> card & 1) and step.listening == (a, b)
            case _:
                return False

    def fails(step: _Step) -> bool:
        match step.event:
            case e.EffortMissed(seat):
                return seat == b
            case e.DoorBounced(seat, _, missing):
                return seat == b and any(lack.what == "card" for lack in missing)
            case e.Normalised(seat, verdict):
                return seat == b and verdict != "right"
            case _:
                return False

    return Seen(Dimension.ACCURATE, _where(game, fits), _where(game, fails))


def problem_solving(game: _Game, a: Seat, b: Seat) -> Seen:
    """When something got stuck, the other helped to solve it.

    After a door that stayed shut or a blind effort b brought a card that was missing there, opened its wall, opened
    the door after all, or did the effort again and well. Without anything stuck there is no occasion.
    """
    stuck = _Stuck()
    places = []
    for step in game.steps:
        if step.by == b and stuck.is_freed_by(step.event):
            places.append(step.place)
        stuck.note(step.event)
    return Seen(Dimension.PROBLEM_SOLVING, tuple(places), occasion=stuck.anything)


class _Stuck:
    """What got stuck so far, and what was missing there."""

    def __init__(self) -> None:
        self.cards, self.walls, self.doors, self.efforts = set[int](), set[int](), set[int](), set[int]()

    @property
    def anything(self) -> bool:
        return bool(self.doors or self.efforts)

    def note(self, event: e.Event) -> None:
        match event:
            case e.DoorBounced(_, service, missing):
                self.doors.add(service)
                self.cards |= {lack.which for lack in missing if lack.what == "card"}
                self.walls |= {lack.which for lack in missing if lack.what == "wall"}
            case e.EffortMissed(_, effort, cards):
                self.efforts.add(effort)
                self.cards |= set(cards)

    def is_freed_by(self, event: e.Event) -> bool:
        match event:
            case e.CardTabled(_, card):
                return card in self.cards
            case e.WallOpened(wall):
                return wall in self.walls
            case e.DoorOpened(_, service):
                return service in self.doors
            case e.EffortWorked(_, effort):
                return effort in self.efforts
            case _:
                return False


LOOKS: Mapping[Dimension, Callable[[_Game, Seat, Seat], Seen]] = {
    Dimension.SHARED_GOALS: shared_goals,
    Dimension.SHARED_KNOWLEDGE: shared_knowledge,
    Dimension.MUTUAL_RESPECT: mutual_respect,
    Dimension.FREQUENT: frequent,
    Dimension.TIMELY: timely,
    Dimension.ACCURATE: accurate,
    Dimension.PROBLEM_SOLVING: problem_solving,
}
