"""Two sessions side by side: how long they ran alike, the first choice that differed, and what became of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.hindsight.line import Turn, line_of
from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Text
from game.rules.evolve import evolve
from game.rules.scores import Axes, axes, total_of
from game.rules.state import State, opening
from game.session.session import Session


@dataclass(frozen=True, slots=True)
class Moment:
    """How things stood at the start (`round` 0) or after a month: the whole state, the three axes and the total."""

    round: int
    state: State
    axes: Axes
    total: float


@dataclass(frozen=True, slots=True)
class Reached:
    """Of a goal: when it was first proposed and when it became shared. Of a service: opened and running. By round."""

    first: int | None
    then: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A goal or a service, and what became of it on either side; None where the case of that side does not have it."""

    name: Text
    one: Reached | None
    other: Reached | None

    @property
    def differs(self) -> bool:
        """Say whether it went otherwise on the other side."""
        return self.one != self.other


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two sessions: its course, and when its goals were proposed and shared, its services opened and ran."""

    session: Session
    course: tuple[Moment, ...]
    goals: tuple[Reached, ...]
    services: tuple[Reached, ...]

    @property
    def end(self) -> Moment:
        """Give how things stand now, or stood at the end."""
        return self.course[-1]

    def at(self, round_: int) -> Moment:
        """Give how things stood after a month; of one that was not played, how they stand now."""
        return self.course[min(round_, len(self.course) - 1)]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sessions side by side.

    Where `same_case` is false, only scores and trust can be laid beside each other: the goals and services are not the
    same ones, and no choice is the same choice. Where `same_version` is false, the case was changed between the two.
    `alike` counts the choices that were the same from the start; `first` is the first one that differed, on either
    side, or None when the one is the beginning of the other.
    """

    one: Side
    other: Side
    same_case: bool
    same_version: bool
    same_luck: bool
    alike: int
    first: tuple[Turn, Turn] | None

    @property
    def rounds(self) -> int:
        """Give the last round that either side came to."""
        return max(len(self.one.course), len(self.other.course)) - 1

    @property
    def goals(self) -> tuple[Row, ...]:
        """Lay the goals beside each other; none of another case."""
        ours, theirs = ({goal.id: goal.name for goal in side.session.board.goals} for side in (self.one, self.other))
        return self._rows(ours, self.one.goals, theirs, self.other.goals)

    @property
    def services(self) -> tuple[Row, ...]:
        """Lay the services beside each other; none of another case."""
        ours, theirs = (
            {service.id: service.region.name for service in side.session.board.services}
            for side in (self.one, self.other)
        )
        return self._rows(ours, self.one.services, theirs, self.other.services)

    def _rows(
        self,
        ours: Mapping[str, Text],
        here: tuple[Reached, ...],
        theirs: Mapping[str, Text],
        there: tuple[Reached, ...],
    ) -> tuple[Row, ...]:
        found = dict(zip(ours, here, strict=True)), dict(zip(theirs, there, strict=True))
        names = {**theirs, **ours} if self.same_case else {}
        return tuple(Row(name, found[0].get(id_), found[1].get(id_)) for id_, name in names.items())

    @property
    def equal(self) -> bool:
        """Say whether nothing differed as far as both were played."""
        return self.same_case and self.first is None


def compare(one: Session, other: Session) -> Comparison:
    """Lay two sessions side by side: own forks, before and after, two groups, the other chair."""
    same_case = one.case.id == other.case.id
    alike, first = _parting(one, other) if same_case else (0, None)
    return Comparison(
        one=side_of(one),
        other=side_of(other),
        same_case=same_case,
        same_version=same_case and one.started.digest == other.started.digest,
        same_luck=same_case and one.seed == other.seed,
        alike=alike,
        first=first,
    )


def side_of(session: Session) -> Side:
    """Follow a session through its events."""
    board, state = session.board, opening(session.board)
    course, goals, services = [_moment(board, 0, state)], _Rows(len(board.goals)), _Rows(len(board.services))
    for event in session.living_events():
        if isinstance(event, e.RoundBegan) and event.round > 1:
            course.append(_moment(board, event.round - 1, state))
        state = evolve(board, state, event)
        _note(event, state.round, goals, services)
    course.append(_moment(board, state.round, state))
    return Side(session, tuple(course), goals.found(), services.found())


def _moment(board: Board, number: int, state: State) -> Moment:
    points = axes(board, state)
    return Moment(number, state, points, total_of(points))


class _Rows:
    """When each of several things came to its first stage, and when to the next."""

    def __init__(self, count: int) -> None:
        self._first: list[int | None] = [None] * count
        self._then: list[int | None] = [None] * count

    def first(self, which: int, round_: int) -> None:
        self._first[which] = round_ if self._first[which] is None else self._first[which]

    def then(self, which: int, round_: int) -> None:
        self.first(which, round_)
        self._then[which] = round_ if self._then[which] is None else self._then[which]

    def found(self) -> tuple[Reached, ...]:
        return tuple(Reached(first, then) for first, then in zip(self._first, self._then, strict=True))


def _note(event: e.Event, round_: int, goals: _Rows, services: _Rows) -> None:
    match event:
        case e.GoalProposed(_, goal):
            goals.first(goal, round_)
        case e.GoalShared(goal):
            goals.then(goal, round_)
        case e.DoorOpened(_, service, wait):
            services.first(service, round_)
            if not wait:
                services.then(service, round_)
        case e.ServiceStarted(service, wait):
            services.first(service, round_)
            if not wait:
                services.then(service, round_)
        case e.ServiceRuns(service):
            services.then(service, round_)


def _parting(one: Session, other: Session) -> tuple[int, tuple[Turn, Turn] | None]:
    """Find how many choices were alike, and the first that differed. Names of the case are compared, not numbers."""
    ours, theirs = line_of(one), line_of(other)
    shorter = min(len(ours), len(theirs))
    for n in range(shorter):
        if _said(one, ours[n]) != _said(other, theirs[n]):
            return n, (ours[n], theirs[n])
    return shorter, None


def _said(session: Session, turn: Turn) -> object:
    return turn.place, session.case.wire.put(turn.move)
