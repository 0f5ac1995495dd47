"""Section 2 of docs/rules.md: the four steps of a round, whose turn it is, spare time, and the child's voice."""

from typing import Any

import pytest

from game.rules import events as e
from game.rules.law import legal_moves
from game.rules.moves import Seat
from game.rules.state import AT_TABLE, IN_BETWEEN, OVER, WHAT_HAPPENS
from tests.rules.cases import kim
from tests.rules.table import ROLES, Table, after_a_month, around, between, dilemma


def turns_of(table: Table) -> list[str]:
    step, turns = table.state.step, []
    while table.state.step == step and table.turn:
        turns.append(table.turn)
        table.do("pass")
    return turns


def test_2_nobody_moves_before_the_case_begins() -> None:
    table = Table()
    assert table.turn is None
    assert legal_moves(table.board, table.state) == []
    assert [table.refused("pass", seat=role) for role in ROLES] == ["not-your-turn"] * 4


def test_2_the_first_round_begins_in_between_with_the_parent() -> None:
    table = Table().begin()
    assert table.events == [e.RoundBegan(1), e.InBetweenBegan()]
    assert (table.state.round, table.state.step, table.turn) == (1, IN_BETWEEN, "parent")
    assert table.allowed("room")


def test_2_every_seat_acts_in_between_and_then_speaks_around_the_table() -> None:
    table = Table().begin()
    assert turns_of(table) == ["parent", "teacher", "youth-worker", "policymaker"]
    assert table.state.step == AT_TABLE
    assert turns_of(table) == ["parent", "teacher", "youth-worker", "policymaker"]
    assert table.happened(e.MonthPassed)


@pytest.mark.parametrize(("number", "first"), [(1, "parent"), (2, "teacher"), (3, "youth-worker"), (4, "policymaker")])
def test_2_the_seat_that_starts_moves_on_by_one_every_round(number: int, first: str) -> None:
    place = ROLES.index(first)
    assert turns_of(between(first, round=number)) == [*ROLES[place:], *ROLES[:place]]


def test_2_in_the_fifth_round_the_parent_starts_again() -> None:
    assert turns_of(between("parent", kim(rounds=5), round=5))[0] == "parent"


def test_2_only_the_seat_whose_turn_it_is_may_move() -> None:
    table = between("teacher")
    assert table.refused("pass", seat="parent") == "not-your-turn"
    assert table.refused("pass", seat="teacher") is None


def test_2_who_has_the_turn_is_named_in_the_refusal() -> None:
    from game.rules.law import Refusal, why_not

    table = between("teacher")
    verdict = why_not(table.board, table.state, Seat(0), table.names.move("pass"))
    assert verdict == Refusal("not-your-turn", seat=Seat(1))


@pytest.mark.parametrize("move", ["tell late-shift", "concern parent-concern", "ask teacher", "acknowledge teacher"])
def test_2_what_belongs_around_the_table_cannot_be_done_in_between(move: str) -> None:
    assert between("parent").refused(*move.split()) == "not-in-between"
    assert around("parent").refused(*move.split()) is None


@pytest.mark.parametrize("move", ["listen teacher", "ask-child", "effort coffee"])
def test_2_what_belongs_in_between_cannot_be_done_around_the_table(move: str) -> None:
    assert around("parent").refused(*move.split()) == "not-at-table"
    assert between("parent").refused(*move.split()) is None


def test_2_a_dilemma_must_be_decided_first() -> None:
    table = dilemma("ask-mother")
    assert table.state.step == WHAT_HAPPENS
    assert table.refused("pass") == table.refused("listen", "parent") == "dilemma-open"
    assert table.allowed("choose", "ask-mother")


def test_2_after_the_last_month_the_case_is_over() -> None:
    table = after_a_month(round=4)
    assert table.state.step == OVER
    assert table.turn is None
    assert isinstance(table.events[-1], e.Ended)
    assert legal_moves(table.board, table.state) == []
    assert [table.refused("pass", seat=role) for role in ROLES] == ["case-over"] * 4


def test_2_before_the_last_month_the_next_round_begins() -> None:
    table = after_a_month(round=3, done="power-cut neighbour-rings")
    assert (table.state.round, table.state.step) == (4, IN_BETWEEN)
    assert table.happened(e.RoundBegan) == [e.RoundBegan(4)]


def test_2_what_was_done_once_this_round_may_be_done_again_in_the_next() -> None:
    table = between("parent", round=1)
    table.do("listen", "teacher")
    table.everybody_passes()
    table.everybody_passes()
    table.do("choose", "ask-mother")
    table.do("pass", seat="teacher")
    table.do("pass", seat="youth-worker")
    table.do("pass", seat="policymaker")
    assert table.allowed("listen", "teacher")


# --- room -----------------------------------------------------------------------------------------------------------


def test_2_spare_time_gives_one_thing_more_in_the_same_turn() -> None:
    table = between("parent")
    table.do("room")
    assert table.room("parent") == 0
    table.do("listen", "teacher")
    assert table.turn == "parent"
    table.do("listen", "youth-worker")
    assert table.turn == "teacher"


def test_2_spare_time_can_be_spent_around_the_table_too() -> None:
    table = around("parent")
    table.do("room")
    table.do("acknowledge", "teacher")
    table.do("acknowledge", "youth-worker")
    assert table.turn == "teacher"


def test_2_without_a_token_there_is_no_spare_time() -> None:
    assert between("parent", room={"parent": 0}).refused("room") == "no-room"


def test_2_spare_time_is_spent_at_most_once_a_turn() -> None:
    table = between("parent", room={"parent": 3})
    table.do("room")
    assert table.refused("room") == "room-spent"
    table.do("listen", "teacher")
    assert table.refused("room") == "room-spent"
    table.do("pass")
    assert (table.turn, table.room("parent")) == ("teacher", 2)


def test_2_spare_time_spent_by_one_seat_leaves_that_of_the_next_alone() -> None:
    table = between("parent")
    table.do("room")
    table.do("pass")
    table.do("pass")
    assert table.turn == "teacher"
    assert table.allowed("room")


def test_2_a_seat_with_tokens_left_may_spend_one_again_around_the_table() -> None:
    table = around("parent", room={"parent": 1})
    assert table.allowed("room")


# --- the child's voice ----------------------------------------------------------------------------------------------


def spoken(table: Table) -> str | None:
    lines = table.happened(e.ChildSpoke)
    return table.names.of["line"][lines[-1].line] if lines else None


def test_2_the_child_speaks_first_around_the_table() -> None:
    table = between("policymaker", last=True)
    table.do("pass")
    assert [type(event) for event in table.events[-2:]] == [e.TableBegan, e.ChildSpoke]
    assert spoken(table) == "trams"
    assert table.allowed("room")


@pytest.mark.parametrize(
    ("position", "line"),
    [
        ({"done": "trams"}, "light"),
        ({"round": 3}, "light"),
        ({"done": "trams light"}, "drawing"),
        ({"done": "trams light", "services": {"neighbour": 0}}, "soup"),
        ({"done": "trams light soup drawing tired"}, None),
    ],
)
def test_2_the_child_says_the_first_line_it_has_not_said_and_that_fits(
    position: dict[str, Any], line: str | None
) -> None:
    last = {1: "policymaker", 3: "teacher"}[position.setdefault("round", 1)]
    table = between(last, **position)
    assert table.turn == last
    table.do("pass")
    assert table.state.step == AT_TABLE
    assert spoken(table) == line
