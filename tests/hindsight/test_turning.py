"""Turning points: what they weigh, that they are the same each time, and that a rough answer comes at once."""

from itertools import takewhile

import pytest

from game.hindsight import Weighing, turning_points
from game.hindsight.playout import PlayOut
from game.rules.moves import Seat
from game.rules.scores import total
from tests.hindsight.played import begun, go_on, hesitated, let_pass, played


def test_the_same_session_always_turns_at_the_same_places() -> None:
    session = played(policy="silo")
    again = played(policy="silo")
    assert turning_points(session) == turning_points(again) != ()


def test_a_screen_that_weighs_in_slices_comes_to_the_same_answer() -> None:
    session = hesitated("kim", 4)
    weighing = Weighing(session)
    while weighing.step(0.0001):
        pass
    assert weighing.done
    assert weighing.points == turning_points(session)


def test_a_rough_answer_is_there_after_a_few_games() -> None:
    weighing = Weighing(played("noor"))
    games = [weighing.games for _ in takewhile(lambda _: len(weighing.points) < 3 and weighing.step(0.001), range(500))]
    assert len(weighing.points) == 3
    assert not weighing.done
    assert games[-1] < 40


def test_points_stand_in_the_order_in_which_they_happened_and_name_a_decision_that_counts() -> None:
    session = hesitated("noor", 2)
    points = turning_points(session)
    assert points
    alive = {entry.number: entry for entry in session.living_entries()}
    assert [point.entry for point in points] == sorted(point.entry for point in points)
    for point in points:
        entry = alive[point.entry]
        assert (entry.seat, entry.move, entry.events) == (point.seat, point.move, point.events)
        assert session.state_at(point.entry).round == point.round


def test_no_more_than_asked_and_none_before_anything_was_chosen() -> None:
    assert len(turning_points(played("noor", policy="silo"), most=2)) == 2
    assert turning_points(begun()) == ()


def test_a_session_that_stops_half_way_is_weighed_as_far_as_it_came() -> None:
    points = turning_points(go_on(begun("noor"), "silo", turns=20))
    assert points
    assert all(point.entry <= 20 for point in points)


def test_keeping_silent_all_game_where_all_others_work_together_costs_what_was_possible() -> None:
    session = begun("noor", seed=5)
    while (seat := session.state.active) is not None:
        if seat == Seat(0):
            let_pass(session, seat)
        else:
            go_on(session, "cooperative", turns=1)
    worst = min(turning_points(session), key=lambda point: point.change)
    assert worst.seat == Seat(0)
    assert worst.change < -2


def test_luck_falls_alike_on_both_sides_and_a_finished_game_is_worth_its_score() -> None:
    session = played("noor", policy="cooperative")
    one, same, other = (PlayOut(session.board, seed) for seed in (1, 1, 2))
    start = session.state_at(1)
    assert one.total(start) == same.total(start) != other.total(start)
    assert one.total(session.state) == total(session.board, session.state)


@pytest.mark.parametrize("seed", range(3))
def test_what_everybody_would_have_done_anyway_changes_nothing(seed: int) -> None:
    session = begun("kim")
    way = PlayOut(session.board, seed)
    state = session.state
    seat = state.active
    assert seat is not None
    assert way.total(way.after(state, seat, way.wish(state, seat))) == way.total(state)
