"""What a game is worth: three axes of 0..100, and every point traced to the event it came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from game.rules import events as e
from game.rules.board import Board, pair
from game.rules.evolve import evolve
from game.rules.numbers import (
    BOUNCE_COSTS,
    DOUBLED_COSTS,
    FULL_LINK,
    LOWEST_AXIS,
    MEAN_LINK_SHARE,
    SURFACE_GOAL_FACTOR,
    UNASKED_COSTS,
    UNNAMED_CONCERN_FACTOR,
    WAITING_ROUND_COSTS,
    WALL_OPENED_EARNS,
    WEAKEST_LINK_SHARE,
)
from game.rules.state import (
    BOUNCES,
    DOUBLED,
    GOAL_SHARED,
    ROUNDS_WAITED,
    UNASKED,
    WALLS_OPENED,
    State,
    opening,
)

AXES = ("goals", "relationships", "routes")

LINKS: tuple[tuple[int, int], ...] = tuple((a, b) for a in range(4) for b in range(a + 1, 4))
"""The six pairs of seats."""

Subject: TypeAlias = tuple[str, int]
"""What points are about: "goal", "need", "card", "service", "wall", "link", "queue" or "start", and its number."""


class Axes(NamedTuple):
    """Shared goals, relationships and routes, each 0..100."""

    goals: float
    relationships: float
    routes: float


@dataclass(frozen=True, slots=True)
class Part:
    """Some points of one axis (0 goals, 1 relationships, 2 routes) and the event they came from.

    `event` is the place in the list of events that was scored; -1 for what was there at the start.
    """

    axis: int
    points: float
    event: int
    subject: Subject


@dataclass(frozen=True, slots=True)
class Scores:
    """The three axes, the total, and the parts that add up to each axis."""

    axes: Axes
    total: float
    parts: tuple[Part, ...]

    def parts_of(self, axis: int) -> tuple[Part, ...]:
        """Give the parts of one axis, in the order in which they happened."""
        return tuple(part for part in self.parts if part.axis == axis)


def link_strength(state: State, a: int, b: int) -> int:
    """Give the strength of the link between two seats, 0..5: the lower of its two directions."""
    return min(state.trust[pair(a, b)], state.trust[pair(b, a)])


def _goals_axis(board: Board, state: State) -> float:
    points = 0.0
    for goal, status in enumerate(state.goals):
        if status >= GOAL_SHARED:
            points += goal_points(board, state, goal)
    return min(100.0, points)


def goal_points(board: Board, state: State, goal: int) -> float:
    """Give what a goal is worth once it is shared: half for the agreement, half for what became of the needs."""
    needs = board.goal_needs[goal]
    met = sum(_part_met(board, state, need) for need in needs) / len(needs) if needs else 0.0
    factor = UNNAMED_CONCERN_FACTOR if board.goal_concerns[goal] & ~state.table else 1.0
    if board.goals[goal].surface:
        factor *= SURFACE_GOAL_FACTOR
    return 100.0 * factor * board.goal_weight[goal] * (0.5 + 0.5 * met) / board.weight_of_goals


def _part_met(board: Board, state: State, need: int) -> float:
    start = board.need_start[need]
    return max(0.0, (start - state.needs[need]) / start) if start else 1.0


def _relationships_axis(state: State) -> float:
    trust = state.trust
    links = [min(1.0, min(trust[a * 4 + b], trust[b * 4 + a]) / FULL_LINK) for a, b in LINKS]
    return 100.0 * (MEAN_LINK_SHARE * sum(links) / len(links) + WEAKEST_LINK_SHARE * min(links))


def _routes_axis(board: Board, state: State) -> float:
    met = sum(
        weight * max(0, start - level)
        for weight, start, level in zip(board.need_weight, board.need_start, state.needs, strict=True)
    )
    tally = state.tally
    points = (
        100.0 * met / board.weight_of_needs
        - BOUNCE_COSTS * tally[BOUNCES]
        - UNASKED_COSTS * tally[UNASKED]
        - DOUBLED_COSTS * tally[DOUBLED]
        - WAITING_ROUND_COSTS * tally[ROUNDS_WAITED]
        + WALL_OPENED_EARNS * tally[WALLS_OPENED]
    )
    return min(100.0, max(0.0, points))


def axes(board: Board, state: State) -> Axes:
    """Give the three axes as they stand in this state."""
    return Axes(_goals_axis(board, state), _relationships_axis(state), _routes_axis(board, state))


def total_of(points: Axes) -> float:
    """Give the geometric mean of the axes, each at least 5: none can be bought off with the others."""
    a, b, c = (max(LOWEST_AXIS, axis) for axis in points)
    return float((a * b * c) ** (1 / 3))


def total(board: Board, state: State) -> float:
    """Give the total, 5..100, as it stands in this state."""
    return total_of(axes(board, state))


def score(board: Board, events: Sequence[e.Event]) -> Scores:
    """Score a game from its events, with every step of every axis traced to the event that made it."""
    state = opening(board)
    before = axes(board, state)
    parts = [Part(axis, points, -1, ("start", -1)) for axis, points in enumerate(before) if points]
    for place, event in enumerate(events):
        state = evolve(board, state, event)
        if type(event) not in _SCORING:
            continue
        after = axes(board, state)
        for axis in range(3):
            if after[axis] != before[axis]:
                parts.append(Part(axis, after[axis] - before[axis], place, _subject(event)))
        before = after
    return Scores(before, total_of(before), tuple(parts))


_SCORING = frozenset(
    {
        e.TrustMoved,
        e.NeedMoved,
        e.GoalShared,
        e.CardTabled,
        e.DoorOpened,
        e.DoorBounced,
        e.WallOpened,
        e.MonthPassed,
    }
)


def _subject(event: e.Event) -> Subject:
    match event:
        case e.TrustMoved(of, toward):
            return ("link", min(of, toward) * 4 + max(of, toward))
        case e.NeedMoved(need):
            return ("need", need)
        case e.GoalShared(goal):
            return ("goal", goal)
        case e.CardTabled(_, card):
            return ("card", card)
        case e.DoorOpened(_, service) | e.DoorBounced(_, service):
            return ("service", service)
        case e.WallOpened(wall):
            return ("wall", wall)
        case _:
            return ("queue", -1)
