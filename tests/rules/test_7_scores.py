"""Section 7 of docs/rules.md: three axes by numbers worked out by hand, traced to events, and the endings."""

from typing import Any

import pytest

from game.rules import events as e
from game.rules.content import Ending, NeedLevel, Text, When
from game.rules.decide import ending_at
from game.rules.evolve import fold
from game.rules.moves import Seat
from game.rules.scores import AXES, Axes, axes, goal_points, link_strength, score, total, total_of
from game.rules.state import BOUNCES, DOUBLED, ROUNDS_WAITED, UNASKED, WALLS_OPENED, opening
from tests.rules.cases import board_of, kim, scenario_of
from tests.rules.table import Table, between

EVERYTHING_ELSE_FULL = "late-shift old-call parent-concern youth-concern teacher-concern policy-concern kim-wish"


def axes_of(scenario: Any = None, **position: Any) -> Axes:
    table = between("parent", scenario, **position)
    return axes(table.board, table.state)


# --- shared goals -----------------------------------------------------------------------------------------------------
# The goals that are not surface goals weigh evenings 3 + rest 2, heard 2 and money 2: together 9.


def test_7_a_shared_goal_earns_half_for_the_agreement() -> None:
    points = axes_of(on_table=EVERYTHING_ELSE_FULL, shared={"light-on": "parent"}).goals
    assert points == pytest.approx(100 * 5 / 9 * 0.5)


def test_7_a_shared_goal_earns_the_other_half_for_what_became_of_the_needs() -> None:
    points = axes_of(
        on_table=EVERYTHING_ELSE_FULL, shared={"light-on": "parent"}, needs={"evenings": 0, "rest": 3}
    ).goals
    assert points == pytest.approx(100 * 5 / 9 * (0.5 + 0.5 * 0.5))


def test_7_all_goals_shared_and_all_needs_met_is_a_hundred() -> None:
    goals = dict.fromkeys(("light-on", "heard-by-one", "steady-money", "awake"), "parent")
    met = dict.fromkeys(("evenings", "rest", "heard", "money"), 0)
    assert axes_of(on_table=EVERYTHING_ELSE_FULL, shared=goals, needs=met).goals == 100
    del goals["awake"]
    assert axes_of(on_table=EVERYTHING_ELSE_FULL, shared=goals, needs=met).goals == pytest.approx(100)


def test_7_a_goal_that_is_only_proposed_earns_nothing() -> None:
    assert axes_of(proposed={"light-on": "parent"}).goals == 0


def test_7_a_surface_goal_earns_half() -> None:
    points = axes_of(on_table="teacher-concern", shared={"awake": "teacher"}, needs={"rest": 0}).goals
    assert points == pytest.approx(100 * 2 / 9 * 0.5)


def test_7_a_need_that_grew_worse_counts_as_not_met() -> None:
    case = kim(needs={"heard": {"level": 1}})
    points = axes_of(case, on_table="teacher-concern", shared={"heard-by-one": "parent"}, needs={"heard": 3}).goals
    assert points == pytest.approx(100 * 2 / 9 * 0.5)


def test_7_a_goal_that_answers_something_unsaid_earns_less() -> None:
    case = kim(goals={"heard-by-one": {"answers": ("kim-wish",)}})
    unsaid = axes_of(case, shared={"heard-by-one": "parent"}).goals
    assert unsaid == pytest.approx(100 * 2 / 9 * 0.5 * 0.7)
    assert axes_of(case, shared={"heard-by-one": "parent"}, on_table="kim-wish").goals == pytest.approx(unsaid / 0.7)


def test_7_the_points_of_one_goal_can_be_asked() -> None:
    table = between("parent", on_table="teacher-concern", needs={"heard": 1})
    assert goal_points(table.board, table.state, 1) == pytest.approx(100 * 2 / 9 * (0.5 + 0.5 * 0.5))


# --- relationships ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("trust", "points"), [(0, 0), (1, 25), (2, 50), (4, 100), (5, 100)])
def test_7_a_link_of_four_is_full(trust: int, points: float) -> None:
    assert axes_of(trust=trust).relationships == pytest.approx(points)


def test_7_a_link_is_the_lower_of_its_two_directions() -> None:
    table = between("parent", trust={"parent>teacher": 5, "teacher>parent": 1})
    assert link_strength(table.state, 0, 1) == link_strength(table.state, 1, 0) == 1


def test_7_relationships_are_the_mean_and_the_weakest_link() -> None:
    points = axes_of(trust={"*>*": 4, "parent>policymaker": 1}).relationships
    assert points == pytest.approx(60 * (5 + 0.25) / 6 + 40 * 0.25)


def test_7_the_opening_of_kim_in_numbers() -> None:
    links = [2, 1, 0, 1, 1, 2]
    points = 60 * sum(links) / 4 / 6 + 40 * min(links) / 4
    assert list(axes_of()) == [0, pytest.approx(points), 0]


# --- routes -----------------------------------------------------------------------------------------------------------
# At the start the needs weigh 3 x 3 + 2 x 3 + 2 x 2 + 2 x 2 = 23.


def test_7_routes_are_the_weighted_part_of_the_needs_that_was_met() -> None:
    assert axes_of(needs={"evenings": 1, "heard": 1}).routes == pytest.approx(100 * (3 * 2 + 2 * 1) / 23)


def test_7_a_need_that_grew_worse_takes_nothing_from_the_others() -> None:
    assert axes_of(needs={"evenings": 1, "heard": 3}).routes == pytest.approx(100 * 3 * 2 / 23)


@pytest.mark.parametrize(
    ("what", "points"), [(BOUNCES, -4), (UNASKED, -4), (DOUBLED, -4), (ROUNDS_WAITED, -1), (WALLS_OPENED, 2)]
)
def test_7_what_happened_on_the_way_counts(what: int, points: float) -> None:
    met = {"evenings": 0}
    assert axes_of(needs=met, tally={what: 2}).routes == pytest.approx(100 * 9 / 23 + 2 * points)


def test_7_routes_stay_between_zero_and_a_hundred() -> None:
    assert axes_of(tally={BOUNCES: 3}).routes == 0
    met = dict.fromkeys(("evenings", "rest", "heard", "money"), 0)
    assert axes_of(needs=met, tally={WALLS_OPENED: 1}).routes == 100


# --- the total --------------------------------------------------------------------------------------------------------


def test_7_the_total_is_the_geometric_mean() -> None:
    assert total_of(Axes(100, 50, 20)) == pytest.approx(100_000 ** (1 / 3))
    assert total_of(Axes(64, 64, 64)) == pytest.approx(64)


def test_7_no_axis_counts_for_less_than_five() -> None:
    assert total_of(Axes(0, 0, 0)) == pytest.approx(5)
    assert total_of(Axes(100, 100, 0)) == pytest.approx(50_000 ** (1 / 3))


@pytest.mark.parametrize(
    ("points", "ending"),
    [(100, "light"), (70, "light"), (69.5, "light"), (69.4, "dusk"), (40, "dusk"), (39.4, "dark"), (5, "dark")],
)
def test_7_the_ending_is_the_highest_band_that_the_whole_points_reach(points: float, ending: str) -> None:
    board = board_of("kim")
    assert board.scenario.endings[ending_at(board, opening(board), points)].id == ending


def test_7_the_order_of_the_endings_in_the_file_does_not_matter() -> None:
    table = between("parent", kim(endings=tuple(reversed(scenario_of("kim").endings))))
    assert [table.board.scenario.endings[ending_at(table.board, table.state, p)].id for p in (80, 50, 10)] == [
        "light",
        "dusk",
        "dark",
    ]


def test_7_a_total_below_every_band_gets_the_last_ending_in_the_file() -> None:
    table = between("parent", kim(endings={"dark": {"at_least": 30}}))
    assert table.board.scenario.endings[ending_at(table.board, table.state, 10)].id == "dark"


def _endings(*told: tuple[str, int, When]) -> tuple[Ending, ...]:
    words = Text(nl="Zo was het.", en="So it was.")
    return tuple(Ending(name, at_least, words, words, when) for name, at_least, when in told)


@pytest.mark.parametrize(
    ("points", "position", "ending"),
    [
        (50, {"walls": {"day-only": "open"}}, "opened"),
        (50, {"walls": {"day-only": "open"}, "needs": {"evenings": 0}}, "opened"),
        (50, {"walls": {"day-only": "seen"}, "needs": {"evenings": 1}}, "eased"),
        (50, {"walls": {"day-only": "seen"}, "needs": {"evenings": 2}}, "dusk"),
        (10, {"walls": {"day-only": "open"}}, "dark"),
    ],
)
def test_7_within_a_band_the_first_ending_whose_when_holds_is_told(points: float, position: Any, ending: str) -> None:
    endings = _endings(
        ("dark", 0, When()),
        ("opened", 40, When(open_walls=("day-only",))),
        ("eased", 40, When(need_until=(NeedLevel("evenings", 1),))),
        ("dusk", 40, When()),
    )
    table = between("parent", kim(endings=endings), **position)
    assert table.board.scenario.endings[ending_at(table.board, table.state, points)].id == ending


def test_7_the_ending_is_chosen_after_the_last_month_has_passed() -> None:
    endings = _endings(("waited", 0, When(not_running=("neighbour",))), ("came", 0, When()))
    table = between("parent", kim(endings=endings), round=4, services={"neighbour": 1})
    while table.turn:
        table.do("pass")
    assert table.board.scenario.endings[table.happened(e.Ended)[0].ending].id == "came"


def test_7_the_case_ends_with_the_ending_of_its_total() -> None:
    table = between("parent", round=4)
    while table.turn:
        table.do("pass")
    ended = table.happened(e.Ended)[0]
    assert ended.ending == ending_at(table.board, table.state, total(table.board, table.state))


# --- why --------------------------------------------------------------------------------------------------------------


def told() -> Table:
    """Play a few moves from the start, one for every kind of point."""
    table = Table().begin()
    for step in (
        "listen teacher, ask-child, listen parent, effort visit-school",
        "tell late-shift, tell kim-wish, concern youth-concern, tell night-pot, choose ask-mother",
        "knock breakfast, effort evening-visit, lever evening-rule, knock childcare-fund",
        "propose heard-by-one, acknowledge policymaker, pass, concern parent-concern",
    ):
        for move in step.split(", "):
            table.do(*move.split())
    return table


def test_7_every_point_comes_from_an_event_or_from_the_start() -> None:
    table = told()
    scores = score(table.board, table.events)
    starts = [part for part in scores.parts if part.event == -1]
    assert [(part.axis, part.subject) for part in starts] == [(1, ("start", -1))]
    assert all(part.points for part in scores.parts)
    for part in scores.parts:
        assert part in starts or 0 <= part.event < len(table.events)


def test_7_the_parts_add_up_to_the_axes() -> None:
    table = told()
    scores = score(table.board, table.events)
    assert scores.axes == axes(table.board, fold(table.board, table.events))
    assert scores.total == total(table.board, table.state)
    for axis in range(len(AXES)):
        assert sum(part.points for part in scores.parts_of(axis)) == pytest.approx(scores.axes[axis], abs=1e-9)


def test_7_a_part_says_what_it_is_about() -> None:
    table = told()
    scores = score(table.board, table.events)
    about: dict[str, set[type]] = {}
    for part in scores.parts:
        if part.event >= 0:
            about.setdefault(part.subject[0], set()).add(type(table.events[part.event]))
    assert about == {
        "link": {e.TrustMoved},
        "need": {e.NeedMoved},
        "wall": {e.WallOpened},
        "queue": {e.MonthPassed},
    }


def test_7_a_shared_goal_a_bounce_and_a_card_are_named_too() -> None:
    goal = Table(kim(goals={"awake": {"answers": ("kim-wish",)}}))
    teacher = Seat(1)
    events: list[e.Event] = [
        e.NeedMoved(0, -3, "moment", 0),
        e.GoalProposed(teacher, 3),
        e.GoalShared(3, teacher),
        e.CardTabled(None, goal.names.number("card", "kim-wish"), breach=False),
        e.DoorBounced(teacher, 4, ()),
        e.DoorOpened(teacher, 0, 0, unasked=True, doubled=True),
    ]
    parts = [part for part in score(goal.board, events).parts if part.event >= 0]
    assert [(part.event, part.subject) for part in parts] == [
        (0, ("need", 0)),
        (2, ("goal", 3)),
        (3, ("card", goal.names.number("card", "kim-wish"))),
        (4, ("service", 4)),
        (5, ("service", 0)),
    ]
    assert [round(part.points, 6) for part in parts[3:]] == [-4, -8]


def test_7_a_link_is_named_by_its_two_seats() -> None:
    events = [e.TrustMoved(Seat(2), Seat(1), 1, "listened")]
    part = score(board_of("kim"), events).parts[-1]
    assert (part.axis, part.event, part.subject) == (1, 0, ("link", 1 * 4 + 2))
    assert part.points == pytest.approx(60 / 4 / 6)
