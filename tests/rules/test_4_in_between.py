"""Section 4 of docs/rules.md, in between: listening, the child's wish, own efforts, doors and levers."""

from typing import Any

import pytest

from game.rules import events as e
from game.rules.events import Missing
from game.rules.law import Refusal, why_not
from game.rules.moves import PARENT, POLICYMAKER, Seat
from tests.rules.cases import kim
from tests.rules.table import around, between

TALKED = "late-shift"
"""A card of the parent that lies on the table: no door is too early for the others."""


# --- listen ---------------------------------------------------------------------------------------------------------


def test_4_listening_lifts_the_trust_of_who_is_heard() -> None:
    table = between("teacher", trust={"parent>teacher": 0, "teacher>parent": 0})
    table.do("listen", "parent")
    assert (table.trust("parent", "teacher"), table.trust("teacher", "parent")) == (1, 0)


def test_4_trust_never_rises_above_five() -> None:
    table = between("teacher", trust={"parent>teacher": 5})
    assert not [event for event in table.do("listen", "parent") if isinstance(event, e.TrustMoved)]
    assert table.trust("parent", "teacher") == 5


@pytest.mark.parametrize(("trust", "learned"), [(0, None), (1, "late-shift"), (2, "late-shift"), (4, "late-shift")])
def test_4_listening_brings_the_first_unknown_card_whose_threshold_is_reached(trust: int, learned: str | None) -> None:
    table = between("youth-worker", trust={"parent>youth-worker": trust})
    before = table.knows("youth-worker")
    table.do("listen", "parent")
    assert table.knows("youth-worker") - before == ({learned} if learned else set())


def test_4_listening_passes_over_a_card_that_asks_more_trust() -> None:
    dear = kim(cards={"late-shift": {"threshold": 5}})
    table = between("youth-worker", dear, trust={"parent>youth-worker": 2})
    table.do("listen", "parent")
    assert "rent-letter" in table.knows("youth-worker")
    assert "late-shift" not in table.knows("youth-worker")


def test_4_listening_brings_one_card_at_a_time() -> None:
    table = between("youth-worker", knows={"youth-worker": "late-shift"}, trust={"parent>youth-worker": 4})
    table.do("listen", "parent")
    assert "rent-letter" in table.knows("youth-worker")
    assert "parent-concern" not in table.knows("youth-worker")


def test_4_a_card_that_was_listened_to_stays_off_the_table() -> None:
    table = between("youth-worker", trust={"parent>youth-worker": 4})
    table.do("listen", "parent")
    assert "late-shift" not in table.on_table | table.knows("teacher")


def test_4_a_role_tells_only_its_own_cards() -> None:
    table = between("youth-worker", knows={"teacher": "late-shift", "youth-worker": "bruise teacher-concern"}, trust=4)
    table.do("listen", "teacher")
    assert not table.happened(e.CardLearned)


@pytest.mark.parametrize(("trust", "learns"), [(0, False), (1, True), (3, True)])
def test_4_from_trust_two_listening_shows_the_doors(trust: int, learns: bool) -> None:
    table = between("teacher", trust={"policymaker>teacher": trust})
    assert "livelihood" not in table.doors("teacher")
    table.do("listen", "policymaker")
    assert ("livelihood" in table.doors("teacher")) == ("health" in table.doors("teacher")) == learns


def test_4_doors_that_were_learned_are_shown_on() -> None:
    table = between("parent", doors={"teacher": "education health"}, trust=3)
    table.do("listen", "teacher")
    assert "health" in table.doors("parent")


def test_4_listening_twice_to_a_role_in_a_round_is_refused() -> None:
    table = between("parent")
    table.do("room")
    table.do("listen", "teacher")
    assert table.refused("listen", "teacher") == "already-listened"
    assert table.allowed("listen", "youth-worker")


def test_4_two_roles_may_listen_to_each_other() -> None:
    table = between("parent")
    table.do("listen", "teacher")
    assert table.allowed("listen", "parent")


def test_4_nobody_listens_to_itself() -> None:
    table = between("parent")
    assert table.refused("listen", "parent") == "to-yourself"
    assert not table.allowed("listen", "parent")


# --- the child ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seat", ["parent", "teacher", "youth-worker"])
def test_4_asking_the_child_brings_its_wish(seat: str) -> None:
    table = between(seat)
    assert table.do("ask-child")[0] == e.ChildAsked(Seat(["parent", "teacher", "youth-worker"].index(seat)))
    assert "kim-wish" in table.knows(seat)
    assert "kim-wish" not in table.on_table


def test_4_the_policymaker_is_not_near_the_child() -> None:
    assert between("policymaker").refused("ask-child") == "child-not-near"


def test_4_a_child_without_another_wish_is_not_asked_again() -> None:
    assert between("parent", knows={"parent": "kim-wish"}).refused("ask-child") == "no-wish-left"
    assert between("teacher", knows={"parent": "kim-wish"}).allowed("ask-child")


# --- own efforts ----------------------------------------------------------------------------------------------------


def test_4_an_effort_eases_its_needs_and_warms_the_parent() -> None:
    table = between("teacher", on_table="asleep", trust={"parent>teacher": 2})
    table.do("effort", "morning-nap")
    assert (table.need("rest"), table.trust("parent", "teacher")) == (2, 3)
    assert table.happened(e.EffortWorked)


def test_4_an_effort_does_one_more_for_a_need_that_a_shared_goal_serves() -> None:
    table = between("teacher", on_table="asleep", shared={"light-on": "parent"})
    table.do("effort", "morning-nap")
    assert table.need("rest") == 1


def test_4_a_goal_that_is_only_proposed_adds_nothing_to_an_effort() -> None:
    table = between("teacher", on_table="asleep", proposed={"light-on": "parent"})
    table.do("effort", "morning-nap")
    assert table.need("rest") == 2


def test_4_a_need_never_falls_below_zero() -> None:
    table = between("teacher", on_table="asleep", needs={"rest": 0})
    table.do("effort", "morning-nap")
    assert table.need("rest") == 0
    assert not table.happened(e.NeedMoved)


def test_4_an_effort_may_bring_about_more() -> None:
    table = between("teacher", on_table="bruise", trust={"parent>teacher": 1})
    table.do("effort", "door-talk")
    assert table.trust("parent", "teacher") == 3


def test_4_an_own_effort_of_the_parent_moves_no_trust() -> None:
    table = between("parent", on_table="old-call")
    table.do("effort", "coffee")
    assert table.need("evenings") == 2
    assert not table.happened(e.TrustMoved)


def test_4_an_effort_that_worked_is_done_once() -> None:
    table = between("teacher", on_table="asleep")
    table.do("effort", "morning-nap")
    assert between("teacher", done="morning-nap").refused("effort", "morning-nap") == "effort-done"
    assert table.state.done == between("teacher", done="morning-nap").state.done


def test_4_an_effort_done_blind_does_nothing_and_costs_trust() -> None:
    table = between("youth-worker", trust={"parent>youth-worker": 2})
    table.do("effort", "match-family")
    assert (table.need("evenings"), table.trust("parent", "youth-worker")) == (3, 1)
    named = [table.names.of["card"][card] for card in table.happened(e.EffortMissed)[0].missing]
    assert named == ["late-shift", "old-call"]


def test_4_knowing_the_cards_is_not_enough_for_an_effort_they_must_lie_on_the_table() -> None:
    table = between("youth-worker", knows={"youth-worker": "late-shift"}, on_table="old-call")
    table.do("effort", "match-family")
    assert [event.missing for event in table.happened(e.EffortMissed)] == [(table.names.number("card", "late-shift"),)]


def test_4_an_effort_done_blind_costs_nothing_where_the_case_says_so() -> None:
    table = between("policymaker", kim(cards={"asleep": {"on_table": False}}), trust={"parent>policymaker": 2})
    table.do("effort", "visit-school")
    assert table.happened(e.EffortMissed)
    assert table.trust("parent", "policymaker") == 2


def test_4_an_effort_of_the_parent_done_blind_costs_nobody_anything() -> None:
    table = between("parent")
    table.do("effort", "coffee")
    assert table.happened(e.EffortMissed)
    assert not table.happened(e.TrustMoved)


def test_4_an_effort_done_blind_may_be_done_again() -> None:
    table = between("youth-worker")
    table.do("room")
    table.do("effort", "match-family")
    assert table.allowed("effort", "match-family")


def test_4_an_effort_belongs_to_one_role() -> None:
    table = between("parent")
    verdict = why_not(table.board, table.state, PARENT, table.names.move("effort", "door-talk"))
    assert verdict == Refusal("not-your-effort", seat=Seat(1), which=table.names.number("effort", "door-talk"))


# --- doors ----------------------------------------------------------------------------------------------------------


def test_4_a_door_opens_and_the_waiting_begins() -> None:
    table = between("youth-worker", on_table=TALKED, trust={"parent>youth-worker": 2})
    assert table.missing_at("family-coach") == []
    table.do("knock", "family-coach")
    assert table.service("family-coach") == 1
    assert table.happened(e.DoorOpened)[0] == e.DoorOpened(Seat(2), 2, 1, unasked=False, doubled=False)


def test_4_a_service_without_a_wait_runs_at_once() -> None:
    table = between("teacher", on_table=TALKED)
    table.do("knock", "breakfast")
    assert table.service("breakfast") == 0


def test_4_a_wait_of_one_to_three_rounds_is_rolled() -> None:
    long = kim(services={"family-coach": {"wait": (1, 3)}})
    rolled = set()
    for seed in range(20):
        table = between("youth-worker", long, seed=seed, on_table=TALKED, trust={"parent>youth-worker": 2})
        table.do("knock", "family-coach")
        rolled.add(table.service("family-coach"))
    assert rolled == {1, 2, 3}


def test_4_the_wait_that_the_case_names_goes_before_that_of_the_region() -> None:
    assert between().board.services[4].wait == (2, 2)
    assert between().board.region.services[4].wait == (1, 2)


def test_4_the_consent_that_the_case_names_goes_before_that_of_the_region() -> None:
    table = between("teacher", kim(services={"doctor": {"consent": 4}}), on_table=TALKED, trust=3)
    assert "consent" in table.missing_at("doctor")


@pytest.mark.parametrize(
    ("seat", "service", "position", "missing"),
    [
        ("teacher", "family-coach", {"trust": 5, "doors": {"teacher": "youth-care"}}, "role"),
        ("youth-worker", "family-coach", {"trust": 5, "doors": {"youth-worker": "community"}}, "domain"),
        ("youth-worker", "neighbour", {}, "card old-call"),
        ("youth-worker", "family-coach", {"trust": {"parent>youth-worker": 1}}, "consent"),
        ("parent", "childcare-fund", {"on_table": "late-shift night-pot"}, "wall day-only"),
    ],
)
def test_4_a_door_bounces_and_says_the_one_thing_that_was_missing(
    seat: str, service: str, position: dict[str, Any], missing: str
) -> None:
    table = between(seat, **{"on_table": TALKED, "strain": 3, **position})
    assert table.missing_at(service) == [missing]
    table.do("knock", service)
    assert (table.service(service), table.strain, table.tally) == (-1, 4, {"bounces": 1})


def test_4_a_bounce_names_everything_that_was_missing_at_once() -> None:
    table = between("teacher", kim(services={"family-coach": {"wall": "day-only"}}), on_table="old-call", trust=1)
    names = table.names
    table.do("knock", "family-coach")
    assert table.happened(e.DoorBounced)[0].missing == (
        Missing("role"),
        Missing("domain", names.number("domain", "youth-care")),
        Missing("card", names.number("card", "late-shift")),
        Missing("consent", 2),
        Missing("wall", 0),
    )


def test_4_the_parent_needs_no_consent() -> None:
    table = between("parent", on_table="late-shift bruise", doors={"parent": "health"})
    assert table.missing_at("doctor") == []


def test_4_a_wall_that_somebody_ran_into_is_seen_by_all() -> None:
    table = between("parent", on_table="late-shift night-pot")
    assert table.wall() == "hidden"
    table.do("knock", "childcare-fund")
    assert table.wall() == "seen"
    assert table.happened(e.WallSeen) == [e.WallSeen(0)]


def test_4_a_wall_in_sight_is_not_seen_a_second_time() -> None:
    table = between("parent", on_table="late-shift night-pot", walls={"day-only": "seen"})
    table.do("knock", "childcare-fund")
    assert table.wall() == "seen"
    assert not table.happened(e.WallSeen)


def test_4_an_open_wall_lets_the_door_open() -> None:
    table = between("parent", on_table="late-shift night-pot", walls={"day-only": "open"})
    table.do("knock", "childcare-fund")
    assert table.service("childcare-fund") == 1


def test_4_a_door_that_bounced_may_be_tried_again() -> None:
    table = between("parent", on_table="night-pot")
    table.do("room")
    table.do("knock", "childcare-fund")
    assert table.allowed("knock", "childcare-fund")


def test_4_a_door_that_opened_is_not_knocked_on_again() -> None:
    for wait in (0, 2):
        table = between("teacher", on_table=TALKED, services={"breakfast": wait})
        assert table.refused("knock", "breakfast") == "service-open"


def test_4_a_role_that_is_not_near_a_door_does_not_knock_there() -> None:
    table = between("policymaker", on_table=TALKED)
    assert table.refused("knock", "doctor") == "not-your-door"
    assert not table.allowed("knock", "doctor")


def test_4_a_role_that_is_tempted_may_try_and_bounces() -> None:
    table = between("teacher", on_table=TALKED)
    assert table.allowed("knock", "family-coach")
    assert "role" in table.missing_at("family-coach")


def test_4_help_nobody_asked_for_costs_trust() -> None:
    table = between("youth-worker", on_table=TALKED, trust={"parent>youth-worker": 3})
    table.do("knock", "parenting-course")
    assert (table.trust("parent", "youth-worker"), table.tally) == (2, {"unasked": 1})


@pytest.mark.parametrize("asked", ["late-shift", "kim-wish"])
def test_4_help_is_asked_for_when_one_of_its_cards_lies_on_the_table(asked: str) -> None:
    table = between("youth-worker", on_table=f"old-call {asked}")
    table.do("knock", "neighbour")
    assert table.happened(e.DoorOpened)[0].unasked is False


def test_4_what_somebody_asked_for_must_lie_on_the_table_to_count() -> None:
    known = {"youth-worker": "late-shift kim-wish"}
    table = between("youth-worker", on_table="old-call night-pot", knows=known)
    table.do("knock", "neighbour")
    assert table.tally == {"unasked": 1}


def test_4_help_that_the_parent_opens_is_asked_for() -> None:
    table = between("parent", on_table="old-call")
    table.do("knock", "neighbour")
    assert table.happened(e.DoorOpened)[0].unasked is False
    assert table.tally == {}


@pytest.mark.parametrize("wait", [0, 1])
@pytest.mark.parametrize(("first", "second"), [("school-coach", "doctor"), ("doctor", "school-coach")])
def test_4_help_that_does_the_work_of_a_service_that_runs_or_waits_is_doubled(
    first: str, second: str, wait: int
) -> None:
    table = between("teacher", on_table=TALKED, trust=3, doors={"teacher": "health education"}, services={first: wait})
    table.do("knock", second)
    assert table.happened(e.DoorOpened)[0].doubled is True
    assert table.tally == {"doubled": 1}


def test_4_help_alone_is_not_doubled() -> None:
    table = between("teacher", on_table=TALKED, trust=3, doors={"teacher": "health education"})
    table.do("knock", "doctor")
    assert table.tally == {}


# --- levers ---------------------------------------------------------------------------------------------------------


def test_4_a_lever_opens_a_wall_once_the_policymaker_knows_why() -> None:
    table = between("policymaker", knows={"policymaker": "late-shift"})
    table.do("lever", "evening-rule")
    assert (table.wall(), table.tally) == ("open", {"walls opened": 1})


def test_4_a_lever_stays_where_it_is_while_the_policymaker_does_not_know_why() -> None:
    table = between("policymaker")
    verdict = why_not(table.board, table.state, POLICYMAKER, table.names.move("lever", "evening-rule"))
    assert verdict == Refusal("lever-unknown", cards=(table.names.number("card", "late-shift"),), which=0)


def test_4_a_lever_may_need_a_card_on_the_table() -> None:
    table = between("policymaker", knows={"policymaker": "late-shift"})
    verdict = why_not(table.board, table.state, POLICYMAKER, table.names.move("lever", "fast-fund"))
    assert verdict == Refusal("lever-untold", cards=(table.names.number("card", "late-shift"),), which=1)
    assert between("policymaker", on_table="late-shift").allowed("lever", "fast-fund")


def test_4_a_lever_is_pulled_once() -> None:
    table = between("policymaker", knows={"policymaker": "late-shift"})
    table.do("room")
    table.do("lever", "evening-rule")
    assert table.refused("lever", "evening-rule") == "lever-pulled"


def test_4_only_the_policymaker_pulls_levers() -> None:
    assert between("teacher", on_table="late-shift").refused("lever", "evening-rule") == "policymaker-only"


def test_4_a_lever_makes_room_for_somebody() -> None:
    table = between("policymaker", on_table="youth-concern")
    table.do("lever", "an-hour")
    assert table.room("youth-worker") == 2


def test_4_a_shorter_queue_counts_for_who_comes_later() -> None:
    table = between("policymaker", on_table="late-shift night-pot", walls={"day-only": "open"}, round=4)
    table.do("lever", "fast-fund")
    table.do("knock", "childcare-fund", seat="parent")
    assert table.service("childcare-fund") == 0


def test_4_a_shorter_queue_counts_for_who_waits_now() -> None:
    table = between("policymaker", on_table="late-shift", services={"childcare-fund": 2})
    table.do("lever", "fast-fund")
    assert table.service("childcare-fund") == 1
    assert not table.happened(e.ServiceRuns)


def test_4_when_a_shorter_queue_ends_the_wait_the_service_runs() -> None:
    table = between("policymaker", on_table="late-shift", services={"childcare-fund": 1})
    happened = table.do("lever", "fast-fund")
    assert table.service("childcare-fund") == 0
    assert e.ServiceRuns(table.names.number("service", "childcare-fund")) in happened


def test_4_doing_nothing_special_ends_the_turn() -> None:
    table = between("parent")
    assert table.do("pass") == [e.Passed(PARENT), e.TurnEnded(PARENT)]


# --- no early vote --------------------------------------------------------------------------------------------------


def test_4_no_vote_before_a_card_of_another_lies_on_the_table() -> None:
    assert around("teacher").refused("propose", "awake") == "too-early"
    assert around("teacher").refused("normalise") == "too-early"
    assert between("teacher").refused("knock", "breakfast") == "too-early"


def test_4_your_own_card_alone_is_still_too_early() -> None:
    assert between("teacher", on_table="bruise").refused("knock", "breakfast") == "too-early"
    assert between("parent", on_table="bruise").allowed("knock", "doctor")


def test_4_a_wish_of_the_child_on_the_table_ends_the_silence() -> None:
    assert between("teacher", on_table="kim-wish").allowed("knock", "breakfast")


def test_4_cards_that_lie_there_from_the_start_do_not_count() -> None:
    table = around("parent")
    assert table.on_table == {"asleep"}
    assert table.refused("propose", "awake") == "too-early"
