"""Every reason of the law: each code has a situation that shows it, and no code is without one."""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from game.rules import decide, evolve, law
from game.rules.events import Event
from game.rules.law import IllegalMove, legal_moves, refused_moves, why_not
from game.rules.moves import Move, Seat
from game.rules.state import OVER
from tests.rules.cases import kim
from tests.rules.table import Table, after_a_month, around, between, dilemma

SITUATIONS: dict[str, Callable[[], tuple[Table, str]]] = {
    "case-over": lambda: (after_a_month(), "pass"),
    "not-your-turn": lambda: (Table(), "pass"),
    "dilemma-open": lambda: (dilemma("accept"), "listen parent"),
    "not-in-between": lambda: (between("parent"), "tell late-shift"),
    "not-at-table": lambda: (around("parent"), "listen teacher"),
    "no-such-option": lambda: (dilemma("accept"), "choose ask-mother"),
    "to-yourself": lambda: (between("parent"), "listen parent"),
    "already-listened": lambda: (after(between("parent"), "room", "listen teacher"), "listen teacher"),
    "child-not-near": lambda: (between("policymaker"), "ask-child"),
    "no-wish-left": lambda: (between("parent", on_table="kim-wish"), "ask-child"),
    "not-your-effort": lambda: (between("parent"), "effort door-talk"),
    "effort-done": lambda: (between("parent", done="coffee"), "effort coffee"),
    "service-open": lambda: (between("teacher", services={"doctor": 1}), "knock doctor"),
    "not-your-door": lambda: (between("policymaker", on_table="late-shift"), "knock doctor"),
    "too-early": lambda: (between("teacher"), "knock doctor"),
    "policymaker-only": lambda: (between("parent"), "lever an-hour"),
    "lever-pulled": lambda: (between("policymaker", done="an-hour"), "lever an-hour"),
    "lever-unknown": lambda: (between("policymaker"), "lever evening-rule"),
    "lever-untold": lambda: (between("policymaker"), "lever fast-fund"),
    "no-safety-question": lambda: (between("parent"), "advice"),
    "advice-taken": lambda: (after(between("teacher"), "room", "advice"), "advice"),
    "code-step-taken": lambda: (between("teacher", code="map"), "code map"),
    "code-weighed": lambda: (between("teacher", code="map consult weigh"), "code talk"),
    "code-order": lambda: (between("teacher"), "code weigh"),
    "signals-unknown": lambda: (between("youth-worker"), "code map"),
    "code-decided": lambda: (after(between("teacher", code="weigh"), "room", "decide close"), "decide close"),
    "answer-first": lambda: (after(around("parent"), "ask teacher"), "ask parent"),
    "room-spent": lambda: (after(around("parent", room={"parent": 2}), "room"), "room"),
    "no-room": lambda: (around("parent", room={"parent": 0}), "room"),
    "card-on-table": lambda: (around("teacher"), "tell asleep"),
    "card-unknown": lambda: (around("teacher"), "tell late-shift"),
    "name-your-own-concern": lambda: (around("teacher"), "tell teacher-concern"),
    "already-asked": lambda: (after(around("parent"), "ask teacher", "pass", "pass"), "ask teacher"),
    "already-acknowledged": lambda: (after(around("parent"), "room", "acknowledge teacher"), "acknowledge teacher"),
    "goal-shared": lambda: (around("parent", shared={"awake": "teacher"}), "propose awake"),
    "goal-yours": lambda: (around("parent", proposed={"awake": "parent"}), "propose awake"),
    "goal-cards": lambda: (around("parent", on_table="old-call"), "propose light-on"),
    "normalised": lambda: (around("parent", done="normalised"), "normalise"),
    "normalise-tried": lambda: (
        after(around("parent", on_table="bruise", room={"parent": 1}), "room", "normalise"),
        "normalise",
    ),
}


def after(table: Table, *moves: str) -> Table:
    """Play some moves first."""
    for move in moves:
        table.do(*move.split())
    return table


@pytest.mark.parametrize("code", SITUATIONS)
def test_a_refusal_gives_its_reason(code: str) -> None:
    table, move = SITUATIONS[code]()
    before = table.state
    assert table.refused(*move.split()) == code
    seat = before.active if before.active is not None else Seat(0)
    with pytest.raises(IllegalMove) as refused:
        decide.decide(table.board, before, seat, table.names.move(*move.split()), table.dice)
    assert refused.value.refusal.code == code
    assert code in str(refused.value)
    assert table.state == before


def codes_in_the_law(name: str) -> set[str]:
    """Read from the source of the law which words it gives as the first word of a `Refusal` or of a `Missing`."""
    tree = ast.parse(Path(law.__file__).read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == name)
    return {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}  # type: ignore[misc]


def test_no_refusal_is_without_a_situation() -> None:
    assert codes_in_the_law("Refusal") == SITUATIONS.keys()


def test_no_reason_to_bounce_is_untried() -> None:
    table = between("teacher", kim(services={"family-coach": {"wall": "day-only"}}), on_table="old-call", trust=0)
    assert {lack.split()[0] for lack in table.missing_at("family-coach")} == codes_in_the_law("Missing")


def test_every_move_has_a_law_and_a_decision_and_every_event_a_place_in_the_state() -> None:
    assert law._LAW.keys() == law._STEPS.keys() == decide._DECIDE.keys() == set(get_args(Move))
    assert evolve._EVOLVE.keys() == set(get_args(Event))


def test_when_the_case_is_over_nothing_is_legal_for_anybody() -> None:
    table = after_a_month()
    assert table.state.step == OVER
    assert legal_moves(table.board, table.state) == []
    assert refused_moves(table.board, table.state) == []
    moves = (*table.board.moves_in_between[0], *table.board.moves_at_table[0])
    assert {getattr(why_not(table.board, table.state, Seat(0), move), "code", None) for move in moves} == {"case-over"}
