"""Section 4 of docs/rules.md, around the table: telling, asking, acknowledging, goals and the ordinary bump."""

from typing import Any

import pytest

from game.rules import events as e
from game.rules.law import Refusal, hesitations, why_not
from game.rules.moves import PARENT, TEACHER, YOUTH_WORKER
from game.rules.state import AT_TABLE
from tests.rules.cases import kim
from tests.rules.table import Table, around, between

# --- tell -----------------------------------------------------------------------------------------------------------


def test_4_what_is_told_lies_on_the_table_and_all_know_it() -> None:
    table = around("youth-worker")
    table.do("tell", "old-call")
    assert "old-call" in table.on_table
    assert all("old-call" in table.knows(role) for role in ("parent", "teacher", "youth-worker", "policymaker"))


def test_4_you_tell_only_what_you_know() -> None:
    table = around("teacher")
    assert table.refused("tell", "old-call") == "card-unknown"
    assert not table.allowed("tell", "old-call")


def test_4_a_card_is_told_once() -> None:
    assert around("teacher").refused("tell", "asleep") == "card-on-table"


def test_4_a_concern_is_named_not_told() -> None:
    table = around("teacher", knows={"teacher": "parent-concern"})
    assert table.refused("tell", "teacher-concern") == "name-your-own-concern"
    assert table.refused("tell", "parent-concern") == "name-your-own-concern"


def test_4_openness_warms_those_who_trust_you_less_than_two() -> None:
    table = around("youth-worker", trust={"parent>*": 0, "teacher>*": 1, "policymaker>*": 2})
    table.do("tell", "old-call")
    assert table.trusts_in("youth-worker") == {"parent": 1, "teacher": 2, "policymaker": 2}


def test_4_telling_what_is_not_yours_is_no_openness() -> None:
    table = around("youth-worker", knows={"youth-worker": "bruise kim-wish"}, room={"youth-worker": 1}, trust=1)
    table.do("room")
    table.do("tell", "bruise")
    table.do("tell", "kim-wish")
    assert not table.happened(e.TrustMoved)


@pytest.mark.parametrize(("trust", "after"), [(0, 0), (1, 0)])
def test_4_tell_without_consent_is_a_breach(trust: int, after: int) -> None:
    table = around("teacher", knows={"teacher": "rent-letter"}, trust={"parent>teacher": trust})
    table.do("tell", "rent-letter")
    assert (table.trust("parent", "teacher"), table.tally) == (after, {"breaches": 1})
    assert table.happened(e.CardTabled)[0].breach is True


def test_4_a_breach_costs_two() -> None:
    family = kim(cards={"old-call": {"family": True, "owner": "child"}})
    table = around("teacher", family, knows={"teacher": "old-call"}, trust={"parent>teacher": 1, "*>teacher": 1})
    table.do("tell", "old-call")
    assert table.happened(e.TrustMoved) == [e.TrustMoved(PARENT, TEACHER, -1, "breach")]


def test_4_with_the_yes_of_the_parent_it_is_no_breach() -> None:
    table = around("teacher", knows={"teacher": "rent-letter"}, trust={"parent>teacher": 2})
    table.do("tell", "rent-letter")
    assert (table.trust("parent", "teacher"), table.tally) == (2, {})


def test_4_the_parent_tells_its_own_story_freely() -> None:
    table = around("parent")
    table.do("tell", "late-shift")
    assert table.tally == {}


def test_4_what_is_not_of_the_family_is_told_freely() -> None:
    table = around("youth-worker", trust=0)
    table.do("tell", "old-call")
    assert table.tally == {}


@pytest.mark.parametrize(
    ("card", "code", "breaches"),
    [
        ("late-shift", "map consult talk weigh", 0),
        ("late-shift", "map consult weigh", 0),
        ("late-shift", "map consult talk", 1),
        ("late-shift", "", 1),
        ("rent-letter", "map consult talk weigh", 1),
    ],
)
def test_4_safety_goes_before_consent_once_the_code_was_weighed(card: str, code: str, breaches: int) -> None:
    table = around("teacher", knows={"teacher": card}, code=code, trust={"parent>teacher": 0})
    table.do("tell", card)
    assert table.tally.get("breaches", 0) == breaches


# --- name the concern -----------------------------------------------------------------------------------------------


def test_4_naming_your_concern_warms_every_other_role() -> None:
    table = around("teacher", trust={"*>teacher": 3})
    table.do("concern", "teacher-concern")
    assert table.trusts_in("teacher") == {"parent": 4, "youth-worker": 4, "policymaker": 4}
    assert "teacher-concern" in table.on_table
    assert table.happened(e.ConcernNamed) == [e.ConcernNamed(TEACHER, table.names.number("card", "teacher-concern"))]
    assert table.happened(e.CardTabled)[0].breach is False


def test_4_you_name_only_your_own_concern() -> None:
    table = around("teacher", knows={"teacher": "parent-concern"})
    assert table.refused("concern", "parent-concern") == "name-your-own-concern"
    assert table.refused("concern", "bruise") == "name-your-own-concern"


def test_4_a_concern_is_named_once() -> None:
    assert around("teacher", on_table="teacher-concern").refused("concern", "teacher-concern") == "card-on-table"


# --- ask ------------------------------------------------------------------------------------------------------------


def test_4_who_is_asked_has_the_floor_at_once_and_then_the_order_goes_on() -> None:
    table = around("parent")
    table.do("ask", "policymaker")
    assert table.turn == "policymaker"
    assert table.seen_by(None).asked is True
    table.do("tell", "night-pot")
    assert table.turn == "teacher"
    assert table.seen_by(None).asked is False


def test_4_who_was_asked_still_has_its_own_turn() -> None:
    table = around("parent")
    table.do("ask", "teacher")
    table.do("pass")
    assert table.turn == "teacher"
    table.do("pass")
    assert table.turn == "youth-worker"


def test_4_the_last_one_who_speaks_may_still_ask_and_the_answer_comes_before_the_month() -> None:
    table = around("policymaker", last=True)
    table.do("ask", "parent")
    assert (table.turn, table.state.step) == ("parent", AT_TABLE)
    assert not table.happened(e.MonthPassed)
    answer = table.do("tell", "late-shift")
    assert [event for event in answer if isinstance(event, e.MonthPassed)]


@pytest.mark.parametrize("last", [False, True])
def test_4_asking_with_spare_time_leaves_one_thing_more_to_do(last: bool) -> None:
    table = around("teacher", last=last)
    table.do("room")
    table.do("ask", "parent")
    table.do("pass", seat="parent")
    assert table.turn == "teacher"
    table.do("ask", "policymaker")
    assert not table.happened(e.MonthPassed)
    table.do("pass", seat="policymaker")
    assert bool(table.happened(e.MonthPassed)) == last
    assert last or table.turn == "youth-worker"


def test_4_a_role_is_asked_once_a_round() -> None:
    table = around("parent")
    table.do("ask", "policymaker")
    table.do("pass")
    assert table.refused("ask", "policymaker") == "already-asked"
    assert table.allowed("ask", "youth-worker")


def test_4_who_answers_cannot_ask_on_or_take_spare_time() -> None:
    table = around("parent")
    table.do("ask", "policymaker")
    assert table.refused("ask", "teacher") == "answer-first"
    assert table.refused("room") == "answer-first"


@pytest.mark.parametrize("answering", ["parent", "youth-worker", "policymaker"])
def test_4_whoever_answers_keeps_its_spare_time_for_later(answering: str) -> None:
    table = around("teacher")
    table.do("ask", answering)
    assert table.refused("room") == "answer-first"
    assert table.seen_by(None).asked is True


def test_4_nobody_asks_itself() -> None:
    assert around("parent").refused("ask", "parent") == "to-yourself"


@pytest.mark.parametrize(("trust", "shown"), [(1, False), (2, True)])
def test_4_asking_shows_the_doors_to_all_where_there_is_trust(trust: int, shown: bool) -> None:
    table = around("parent", trust={"policymaker>parent": trust})
    table.do("ask", "policymaker")
    assert ["health" in table.doors(role) for role in ("parent", "teacher", "youth-worker")] == [shown] * 3


# --- acknowledge ----------------------------------------------------------------------------------------------------


def test_4_acknowledging_lifts_the_trust_of_who_is_seen() -> None:
    table = around("teacher", trust={"parent>teacher": 2})
    table.do("acknowledge", "parent")
    assert table.trust("parent", "teacher") == 3


def test_4_acknowledging_counts_once_a_round_per_pair() -> None:
    table = around("teacher")
    table.do("room")
    table.do("acknowledge", "parent")
    assert table.refused("acknowledge", "parent") == "already-acknowledged"
    assert table.allowed("acknowledge", "youth-worker")


def test_4_nobody_acknowledges_itself() -> None:
    assert around("teacher").refused("acknowledge", "teacher") == "to-yourself"


# --- goals ----------------------------------------------------------------------------------------------------------


def hesitating(table: Table, goal: str, proposer: str) -> list[str]:
    seat = table.names.number("seat", proposer)
    found = hesitations(table.board, table.state, table.names.number("goal", goal), seat)  # type: ignore[arg-type]
    return [f"{table.names.of['seat'][who]} {why}" for who, why in found]


def test_4_a_goal_needs_its_cards_on_the_table() -> None:
    table = around("teacher", on_table="old-call", knows={"teacher": "late-shift"})
    goal, card = table.names.number("goal", "light-on"), table.names.number("card", "late-shift")
    verdict = why_not(table.board, table.state, TEACHER, table.names.move("propose", "light-on"))
    assert verdict == Refusal("goal-cards", cards=(card,), which=goal)


def test_4_a_goal_is_proposed_and_waits_while_somebody_hesitates() -> None:
    table = around("teacher", on_table="late-shift old-call", trust=3)
    table.do("propose", "light-on")
    assert table.goal("light-on") == "proposed by teacher"
    assert hesitating(table, "light-on", "teacher") == ["parent concern", "youth-worker concern"]


def test_4_a_goal_is_shared_at_once_when_everybody_supports_it() -> None:
    table = around("teacher", on_table="late-shift old-call parent-concern youth-concern", trust=2)
    table.do("propose", "light-on")
    assert table.goal("light-on") == "shared by teacher"


@pytest.mark.parametrize("doubter", ["parent", "youth-worker", "policymaker"])
def test_4_a_role_that_trusts_the_proposer_less_than_two_hesitates(doubter: str) -> None:
    cards = "late-shift old-call parent-concern youth-concern"
    table = around("teacher", on_table=cards, trust={"*>*": 5, f"{doubter}>teacher": 1})
    table.do("propose", "light-on")
    assert hesitating(table, "light-on", "teacher") == [f"{doubter} trust"]


def test_4_the_proposer_has_to_name_its_own_concern_too() -> None:
    table = around("youth-worker", on_table="late-shift old-call parent-concern", trust=5)
    table.do("propose", "light-on")
    assert hesitating(table, "light-on", "youth-worker") == ["youth-worker concern"]


def test_4_a_goal_becomes_shared_when_trust_comes_later() -> None:
    table = around(
        "youth-worker",
        on_table="kim-wish teacher-concern",
        trust={"*>*": 4, "policymaker>youth-worker": 1},
        proposed={"heard-by-one": "youth-worker"},
    )
    happened = table.do("acknowledge", "policymaker")
    assert table.goal("heard-by-one") == "shared by youth-worker"
    assert e.GoalShared(1, YOUTH_WORKER) in happened


def test_4_a_goal_becomes_shared_when_the_last_concern_is_named() -> None:
    table = around("teacher", on_table="kim-wish", trust=3, proposed={"heard-by-one": "parent"})
    table.do("concern", "teacher-concern")
    assert table.goal("heard-by-one") == "shared by parent"


def test_4_listening_in_between_may_bring_the_last_support() -> None:
    table = between(
        "parent",
        on_table="kim-wish teacher-concern",
        trust={"*>*": 4, "policymaker>parent": 1},
        proposed={"heard-by-one": "parent"},
    )
    table.do("listen", "policymaker")
    assert table.goal("heard-by-one") == "shared by parent"


def test_4_another_role_may_carry_on_a_goal_and_is_then_the_proposer() -> None:
    table = around(
        "parent",
        on_table="kim-wish teacher-concern",
        trust={"*>*": 4, "parent>policymaker": 0},
        proposed={"heard-by-one": "policymaker"},
    )
    table.do("propose", "heard-by-one")
    assert table.goal("heard-by-one") == "shared by parent"


def test_4_who_proposed_a_goal_does_not_propose_it_again() -> None:
    table = around("parent", on_table="kim-wish", proposed={"heard-by-one": "parent"})
    assert table.refused("propose", "heard-by-one") == "goal-yours"


def test_4_a_shared_goal_is_not_proposed_again() -> None:
    table = around("parent", on_table="kim-wish", shared={"heard-by-one": "teacher"})
    assert table.refused("propose", "heard-by-one") == "goal-shared"


# --- an ordinary bump -----------------------------------------------------------------------------------------------

CALM: dict[str, Any] = {"on_table": "late-shift", "needs": {"evenings": 1}}


def test_4_normalising_is_right_when_no_root_is_open_and_all_is_known() -> None:
    table = around("teacher", **CALM, strain=6, trust={"parent>teacher": 2})
    table.do("normalise")
    assert [event.verdict for event in table.happened(e.Normalised)] == ["right"]
    assert (table.strain, table.trust("parent", "teacher")) == (3, 2)


def test_4_normalising_right_happens_once() -> None:
    table = around("teacher", **CALM)
    table.do("normalise")
    assert table.refused("normalise") == "normalised"


def test_4_normalising_is_a_mistake_while_a_root_is_open() -> None:
    table = around("teacher", on_table="late-shift", needs={"evenings": 2}, strain=6, trust={"parent>teacher": 2})
    table.do("normalise")
    assert [event.verdict for event in table.happened(e.Normalised)] == ["mistake"]
    assert (table.strain, table.trust("parent", "teacher")) == (7, 1)


@pytest.mark.parametrize(
    "position",
    [
        {"on_table": "kim-wish", "needs": {"evenings": 1}, "knows": {"teacher": "late-shift"}},
        {"on_table": "late-shift", "needs": {"evenings": 1, "heard": 2}},
    ],
)
def test_4_normalising_is_too_soon_without_its_cards_or_its_condition(position: dict[str, Any]) -> None:
    from game.rules.content import NeedLevel, When

    case = kim(normalise={"when": When(need_until=(NeedLevel("heard", 1),))})
    table = around("teacher", case, strain=6, trust={"parent>teacher": 2}, **position)
    table.do("normalise")
    assert [event.verdict for event in table.happened(e.Normalised)] == ["too-soon"]
    assert (table.strain, table.trust("parent", "teacher")) == (6, 1)


def test_4_the_parent_who_normalises_wrongly_costs_nobody_trust() -> None:
    table = around("parent", on_table="late-shift old-call", trust=3)
    table.do("normalise")
    assert not table.happened(e.TrustMoved)


def test_4_a_wrong_normalising_can_be_tried_again_in_a_later_round_only() -> None:
    table = around("policymaker", last=True, on_table="late-shift", strain=0, done="power-cut", room={"policymaker": 1})
    table.do("room")
    table.do("normalise")
    assert table.refused("normalise") == "normalise-tried"
    table.do("pass")
    table.everybody_passes()
    assert table.allowed("normalise")
