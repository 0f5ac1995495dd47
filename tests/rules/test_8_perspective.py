"""Section 8 of docs/rules.md: what weighs most for a persona, which is asked but never kept in the state."""

import pytest

from game.rules.conditions import weighs_most
from game.rules.content import RoleName, TrustLevel, When
from game.rules.state import State
from tests.rules.cases import kim, scenario_of
from tests.rules.table import Table, between


def weighs(table: Table, seat: int) -> str:
    return table.board.personas[seat].weighs[weighs_most(table.board.weighs_when[seat], table.state)].id


@pytest.mark.parametrize(("trust", "answer"), [(1, "fear"), (2, "alone")])
def test_8_the_first_answer_whose_condition_holds_weighs_most(trust: int, answer: str) -> None:
    assert weighs(between("parent", trust={"parent>youth-worker": trust}), 0) == answer


@pytest.mark.parametrize(("number", "answer"), [(1, "first"), (4, "last")])
def test_8_when_no_condition_holds_the_last_answer_weighs_most(number: int, answer: str) -> None:
    from dataclasses import replace

    omar = scenario_of("kim").personas[3]
    never = When(trust_from=(TrustLevel(RoleName.PARENT, RoleName.TEACHER, 9),))
    changed = tuple(
        replace(item, id=name, when=when)
        for item, name, when in zip(omar.weighs, ("first", "last"), (When(until_round=2), never), strict=True)
    )
    table = between("parent", kim(personas={"policymaker": {"weighs": changed}}), round=number)
    assert weighs(table, 3) == answer


def test_8_a_perspective_check_has_no_place_in_the_state() -> None:
    assert not [field for field in State._fields if "guess" in field or "perspective" in field or "weigh" in field]


def test_8_asking_what_weighs_most_changes_nothing() -> None:
    table = between("parent")
    before = table.state
    assert [weighs(table, seat) for seat in range(4)] == ["fear", "miss-it", "tonight", "fair"]
    assert table.state == before
