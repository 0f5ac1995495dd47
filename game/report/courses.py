"""What became of doors, walls, efforts, levers and needs over the rounds: the route map draws it, a table says it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.evolve import evolve
from game.rules.state import AT_TABLE, CLOSED, IN_BETWEEN, RUNNING, State, opening
from game.text import capital, pick, seat_name

SHARE_OF_ROUND = {IN_BETWEEN: 0.3, AT_TABLE: 0.65}
"""Where in its round a step lies; what happens comes at the beginning."""


class Knock(NamedTuple):
    """Somebody knocked; `seat` is None where the service came by itself, made to measure."""

    at: float
    seat: int | None
    opened: bool


class Span(NamedTuple):
    """From when to when a service was waited for, or ran. Rounds are counted from 0."""

    start: float
    end: float
    runs: bool


class Deed(NamedTuple):
    """An own effort or a lever: who did it, when, and whether it worked."""

    name: str
    seat: int
    at: float
    worked: bool
    needs: frozenset[int]


@dataclass
class Course:
    """What became of one service."""

    knocks: list[Knock] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    eased: set[int] = field(default_factory=set)

    @property
    def ran(self) -> bool:
        """Say whether it ever helped."""
        return any(span.runs for span in self.spans)


@dataclass
class WallCourse:
    """When a wall came into sight and when it opened, if it did."""

    seen: float | None = None
    opened: float | None = None


@dataclass
class Courses:
    """Everything of a session that lies on a route."""

    services: list[Course]
    walls: list[WallCourse]
    deeds: list[Deed]
    needs: list[tuple[int, ...]]
    lasted: float


def courses(board: Board, events: Sequence[e.Event], lang: Lang) -> Courses:
    """Follow every route through a session."""
    return _Walk(board, lang).through(events)


class _Walk:
    """Walks through the events and remembers where in time it is."""

    def __init__(self, board: Board, lang: Lang) -> None:
        self.board, self.lang = board, lang
        self.state: State = opening(board)
        self.found = Courses([Course() for _ in board.services], [WallCourse() for _ in board.walls], [],
                             [self.state.needs], 0.0)  # fmt: skip
        self.since = [0.0] * len(board.services)
        self.month_over = False

    def through(self, events: Sequence[e.Event]) -> Courses:
        for event in events:
            if isinstance(event, e.RoundBegan) and event.round > 1:
                self.found.needs.append(self.state.needs)
            self.month_over = isinstance(event, e.MonthPassed) or (
                self.month_over and not isinstance(event, e.RoundBegan)
            )
            before = self.state
            self.state = evolve(self.board, before, event)
            self._spans(before)
            self._note(event)
        self.found.lasted = self.now
        self._close_all()
        self.found.needs.append(self.state.needs)
        return self.found

    @property
    def now(self) -> float:
        """Give the time in rounds since the start."""
        if self.month_over:
            return float(self.state.round)
        return max(0, self.state.round - 1) + SHARE_OF_ROUND.get(self.state.step, 0.08)

    def _spans(self, before: State) -> None:
        for n, (was, is_) in enumerate(zip(before.services, self.state.services, strict=True)):
            if was == is_ or (was > RUNNING and is_ > RUNNING):
                continue
            self._close(n, was)
            self.since[n] = self.now

    def _close(self, service: int, status: int) -> None:
        if status != CLOSED and self.now > self.since[service]:
            self.found.services[service].spans.append(Span(self.since[service], self.now, status == RUNNING))

    def _close_all(self) -> None:
        for n, status in enumerate(self.state.services):
            self._close(n, status)

    def _note(self, event: e.Event) -> None:
        found = self.found
        match event:
            case e.DoorOpened(seat, service):
                found.services[service].knocks.append(Knock(self.now, seat, opened=True))
            case e.DoorBounced(seat, service):
                found.services[service].knocks.append(Knock(self.now, seat, opened=False))
            case e.ServiceStarted(service):
                found.services[service].knocks.append(Knock(self.now, None, opened=True))
            case e.NeedMoved(need, by, "service", source) if by < 0:
                found.services[source].eased.add(need)
            case e.WallSeen(wall):
                found.walls[wall].seen = self.now
            case e.WallOpened(wall):
                found.walls[wall].opened = self.now
            case e.EffortWorked(seat, effort) | e.EffortMissed(seat, effort):
                found.deeds.append(self._effort(seat, effort, worked=isinstance(event, e.EffortWorked)))
            case e.LeverPulled(seat, lever):
                name = self.board.levers[lever].name.in_(self.lang)
                found.deeds.append(Deed(name, seat, self.now, True, frozenset()))

    def _effort(self, seat: int, effort: int, *, worked: bool) -> Deed:
        eases = frozenset(need for need, _ in self.board.effort_eases[effort]) if worked else frozenset[int]()
        return Deed(self.board.efforts[effort].name.in_(self.lang), seat, self.now, worked, eases)


def round_of(at: float) -> int:
    """Say in which round a moment lies."""
    return int(at) + 1


def came_of_it(board: Board, course: Course, lang: Lang) -> str:
    """Tell in words what became of a service: who knocked, when it opened, from when it ran."""
    if not course.knocks:
        return pick(lang, "niemand klopte aan", "nobody knocked")
    told = [_knocked(board, knock, lang) for knock in course.knocks]
    runs = next((span for span in course.spans if span.runs), None)
    if runs is not None:
        since = round_of(runs.start)
        told.append(pick(lang, f"loopt vanaf ronde {since}", f"running from round {since}"))
    elif any(knock.opened for knock in course.knocks):
        told.append(pick(lang, "nog op de wachtlijst", "still on the waiting list"))
    return "; ".join(told)


def _knocked(board: Board, knock: Knock, lang: Lang) -> str:
    number = round_of(knock.at)
    if knock.seat is None:
        return pick(lang, f"ronde {number}: kwam er zonder aankloppen", f"round {number}: came without a knock")
    who = seat_name(board, knock.seat, lang)
    if knock.opened:
        return pick(lang, f"ronde {number}: {who} klopte aan, de deur ging open",
                    f"round {number}: {who} knocked, the door opened")  # fmt: skip
    return pick(lang, f"ronde {number}: {who} klopte aan, de deur bleef dicht",
                f"round {number}: {who} knocked, the door stayed shut")  # fmt: skip


def wall_words(board: Board, wall: int, course: WallCourse, lang: Lang) -> str:
    """Tell what became of a wall."""
    name = capital(board.walls[wall].name.in_(lang))
    if course.opened is not None:
        number = round_of(course.opened)
        return pick(lang, f"{name}: doorgang sinds ronde {number}", f"{name}: a way through since round {number}")
    if course.seen is None:
        return pick(lang, f"{name}: stond er, niemand liep ertegenaan", f"{name}: stood there, nobody ran into it")
    return pick(lang, f"{name}: stond er nog", f"{name}: still stood")
