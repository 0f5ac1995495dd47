"""Section 5 of docs/rules.md: queues shorten, help works, roots feed other needs, and the strain moves."""

import pytest

from game.rules import events as e
from tests.rules.cases import kim
from tests.rules.table import after_a_month, around

CALM = {"evenings": 0, "rest": 0, "heard": 0, "money": 0}
"""Needs that leave the strain to other causes: none is 2 or more, so it falls by 2."""


def test_5_the_month_passes_when_everybody_has_spoken() -> None:
    table = around("teacher", last=True)
    assert table.do("pass")[2] == e.MonthPassed(3, 0)


# --- queues -----------------------------------------------------------------------------------------------------------


def test_5_a_wait_grows_shorter_by_one_month() -> None:
    table = after_a_month(services={"doctor": 2})
    assert table.service("doctor") == 1
    assert not table.happened(e.ServiceRuns)


def test_5_a_service_runs_when_its_wait_is_over() -> None:
    table = after_a_month(services={"doctor": 1})
    assert table.service("doctor") == 0
    assert table.happened(e.ServiceRuns) == [e.ServiceRuns(table.names.number("service", "doctor"))]


def test_5_a_service_that_came_through_the_queue_helps_from_the_next_month_on() -> None:
    table = after_a_month(services={"neighbour": 1}, needs=CALM | {"evenings": 1})
    assert table.need("evenings") == 1


def test_5_a_closed_service_stays_closed() -> None:
    assert after_a_month().service("doctor") == -1


def test_5_a_month_in_which_the_child_waits_counts_once() -> None:
    assert after_a_month(services={"doctor": 2, "family-coach": 1}).tally == {"rounds waited": 1}
    assert after_a_month(services={"doctor": 0}).tally == {}


# --- help -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("strength", "eased"), [(1, 1), (2, 1), (3, 2)])
def test_5_help_without_a_shared_goal_does_one_less_but_at_least_one(strength: int, eased: int) -> None:
    case = kim(services={"neighbour": {"fits": {"evenings": strength}}})
    table = after_a_month(case, services={"neighbour": 0}, needs={"evenings": 3})
    assert table.need("evenings") == 3 - eased


@pytest.mark.parametrize("strength", [1, 2, 3])
def test_5_help_does_all_it_can_when_a_shared_goal_serves_the_need(strength: int) -> None:
    case = kim(services={"neighbour": {"fits": {"evenings": strength}}})
    table = after_a_month(case, services={"neighbour": 0}, needs={"evenings": 3}, shared={"light-on": "parent"})
    assert table.need("evenings") == 3 - strength


def test_5_a_goal_that_serves_another_need_does_not_make_help_stronger() -> None:
    table = after_a_month(services={"neighbour": 0}, shared={"steady-money": "parent"})
    assert table.need("evenings") == 2


def test_5_what_help_does_is_traced_to_the_service() -> None:
    table = after_a_month(services={"neighbour": 0}, needs=CALM | {"evenings": 1})
    assert table.happened(e.NeedMoved) == [e.NeedMoved(0, -1, "service", table.names.number("service", "neighbour"))]


def test_5_help_that_started_without_a_wait_works_in_the_same_month() -> None:
    table = around("youth-worker", round=4, services={"neighbour": 0}, needs=CALM | {"evenings": 2})
    table.do("pass")
    assert table.need("evenings") == 1


# --- roots ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("root", "after"), [(3, 2), (2, 2), (1, 1), (0, 1)])
def test_5_a_need_rises_while_its_root_stands_open(root: int, after: int) -> None:
    assert after_a_month(needs={"evenings": root, "rest": 1}).need("rest") == after


def test_5_a_need_never_rises_above_three() -> None:
    table = after_a_month(needs={"evenings": 3, "rest": 3})
    assert table.need("rest") == 3
    assert not table.happened(e.NeedMoved)


def test_5_a_need_without_a_root_stays_where_it_is() -> None:
    assert after_a_month(needs={"money": 2, "heard": 1}).need("heard") == 1


def test_5_help_for_the_surface_does_not_hold_while_the_root_is_open() -> None:
    assert after_a_month(services={"breakfast": 0}, needs={"evenings": 3, "rest": 2}).need("rest") == 2


def test_5_help_works_before_the_root_feeds() -> None:
    table = after_a_month(services={"neighbour": 0}, needs={"evenings": 2, "rest": 1})
    assert (table.need("evenings"), table.need("rest")) == (1, 1)


def test_5_all_roots_feed_at_the_same_time() -> None:
    chain = kim(needs={"heard": {"root": "rest"}})
    table = after_a_month(chain, needs={"evenings": 2, "rest": 1, "heard": 0})
    assert (table.need("rest"), table.need("heard")) == (2, 0)


# --- strain -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("open_needs", "after"), [(0, 3), (1, 4), (2, 5), (3, 6), (4, 7)])
def test_5_strain_moves_with_the_needs_that_are_still_open(open_needs: int, after: int) -> None:
    levels = [2] * open_needs + [1] * (4 - open_needs)
    case = kim(needs={"rest": {"root": None}})
    table = after_a_month(case, strain=5, needs=dict(zip(CALM, levels, strict=True)))
    assert table.strain == after


@pytest.mark.parametrize(
    ("services", "strain"),
    [
        ({"parenting-course": 0, "doctor": 0}, 3),
        ({"parenting-course": 0, "doctor": 0, "family-coach": 0}, 4),
        ({"parenting-course": 0, "doctor": 0, "family-coach": 0, "neighbour": 0, "breakfast": 0}, 5),
        ({"parenting-course": 0, "doctor": 0, "family-coach": 1, "neighbour": 2}, 3),
    ],
)
def test_5_more_than_three_helpers_at_once_weigh_on_the_child(services: dict[str, int], strain: int) -> None:
    assert after_a_month(strain=5, needs=CALM, services=services).strain == strain


def test_5_strain_stays_between_zero_and_ten() -> None:
    assert after_a_month(strain=1, needs=CALM).strain == 0
    assert after_a_month(strain=9, needs=dict.fromkeys(CALM, 3)).strain == 10


def test_5_the_month_goes_in_order_queues_help_roots_strain() -> None:
    table = after_a_month(
        services={"neighbour": 0, "doctor": 1}, needs={"evenings": 3, "rest": 2, "heard": 3, "money": 3}, strain=2
    )
    kinds = [type(event) for event in table.events[2:]]
    assert kinds == [e.MonthPassed, e.ServiceRuns, e.NeedMoved, e.NeedMoved, e.StrainMoved, e.Ended]
    assert [event.cause for event in table.happened(e.NeedMoved)] == ["service", "root"]
