"""Section 4 of docs/rules.md: anonymous advice and the five steps of the reporting code."""

import pytest

from game.rules import events as e
from game.rules.content import Effect, NeedStep
from game.rules.law import Refusal, why_not
from game.rules.moves import TEACHER, YOUTH_WORKER
from tests.rules.cases import kim, scenario_of
from tests.rules.table import between


@pytest.mark.parametrize("seat", ["teacher", "youth-worker", "policymaker"])
def test_4_professionals_may_ask_for_anonymous_advice_once(seat: str) -> None:
    table = between(seat, trust={"youth-worker>teacher": 1})
    table.do("room")
    table.do("advice")
    assert table.trust("youth-worker", "teacher") == 2
    assert table.refused("advice") == "advice-taken"


def test_4_the_parent_has_no_safety_question_to_take_anywhere() -> None:
    table = between("parent")
    assert {table.refused(*move.split()) for move in ("advice", "code map", "decide help")} == {"no-safety-question"}


def test_4_the_code_is_for_the_teacher_and_the_youth_worker() -> None:
    table = between("policymaker", on_table="bruise", code="map consult talk weigh")
    assert {table.refused("code", "map"), table.refused("decide", "help")} == {"no-safety-question"}


def test_4_a_case_without_a_safety_question_has_no_code() -> None:
    table = between("teacher", kim(safety=None))
    assert {table.refused(*move) for move in (("advice",), ("code", "map"))} == {"no-safety-question"}
    verdict = why_not(table.board, table.state, TEACHER, between().names.move("decide", "help"))
    assert verdict == Refusal("no-safety-question")


def test_4_the_code_starts_with_signals_that_you_know() -> None:
    table = between("youth-worker")
    verdict = why_not(table.board, table.state, YOUTH_WORKER, table.names.move("code", "map"))
    assert verdict == Refusal("signals-unknown", cards=(table.names.number("card", "bruise"),))
    assert between("youth-worker", knows={"youth-worker": "bruise"}).allowed("code", "map")


@pytest.mark.parametrize(
    ("taken", "step", "refusal"),
    [
        ("", "map", None),
        ("", "consult", "code-order"),
        ("", "talk", "code-order"),
        ("", "weigh", "code-order"),
        ("map", "map", "code-step-taken"),
        ("map", "consult", None),
        ("map", "talk", "code-order"),
        ("map", "weigh", "code-order"),
        ("map consult", "talk", None),
        ("map consult", "weigh", None),
        ("map consult talk", "weigh", None),
        ("map consult weigh", "talk", "code-weighed"),
        ("map consult talk weigh", "weigh", "code-step-taken"),
    ],
)
def test_4_the_steps_of_the_code_come_in_order_and_talk_may_be_skipped(
    taken: str, step: str, refusal: str | None
) -> None:
    assert between("teacher", code=taken).refused("code", step) == refusal


def test_4_a_step_of_the_code_brings_about_what_the_case_says() -> None:
    table = between("teacher", code="map")
    table.do("code", "consult")
    assert "youth-care" in table.doors("teacher")
    assert table.happened(e.CodeStepTaken) == [e.CodeStepTaken(TEACHER, 1, skipped_talk=False)]


def test_4_two_roles_may_take_the_steps_together() -> None:
    table = between("teacher")
    table.do("code", "map")
    assert table.allowed("code", "consult")
    assert table.turn == "youth-worker"


def test_4_weighing_without_the_talk_costs_trust() -> None:
    table = between("teacher", code="map consult", trust={"parent>teacher": 3})
    table.do("code", "weigh")
    assert table.trust("parent", "teacher") == 2
    assert table.happened(e.CodeStepTaken)[0].skipped_talk is True


def test_4_weighing_after_the_talk_costs_nothing() -> None:
    table = between("teacher", code="map consult talk", trust={"parent>teacher": 3})
    table.do("code", "weigh")
    assert table.trust("parent", "teacher") == 3


@pytest.mark.parametrize(("knows", "trust"), [("", 2), ("late-shift", 3)])
def test_4_the_talk_may_be_skipped_when_you_know_that_it_is_unsafe(knows: str, trust: int) -> None:
    unsafe = kim(safety={"talk_is_unsafe": "late-shift"})
    table = between("teacher", unsafe, code="map consult", knows={"teacher": knows}, trust={"parent>teacher": 3})
    table.do("code", "weigh")
    assert table.trust("parent", "teacher") == trust


def test_4_the_fifth_step_comes_after_weighing() -> None:
    assert between("teacher", code="map consult talk").refused("decide", "help") == "code-order"
    assert between("teacher", code="map consult talk weigh").allowed("decide", "help")


def test_4_the_decision_is_taken_once_and_ends_the_code() -> None:
    table = between("teacher", code="map consult weigh", needs={"heard": 2})
    table.do("decide", "help")
    assert table.need("heard") == 1
    assert table.happened(e.CodeDecided) == [e.CodeDecided(TEACHER, 1)]
    assert table.refused("decide", "report") == "code-decided"
    assert table.refused("code", "talk") == "code-step-taken"


def test_4_what_a_step_does_to_a_need_is_traced_to_the_step() -> None:
    safety = scenario_of("kim").safety
    assert safety is not None
    steps = tuple(type(step)(step.step, step.text, (Effect(need=NeedStep("heard", -1)),)) for step in safety.steps)
    table = between("teacher", kim(safety={"steps": steps}), code="map consult")
    table.do("code", "talk")
    assert table.happened(e.NeedMoved) == [e.NeedMoved(2, -1, "code-talk", 2)]
