"""Section 3 of docs/rules.md: what the table starts with, and what each seat and the projector may see of it."""

import pytest

from game.rules import events as e
from game.rules.law import legal_moves
from game.rules.state import GOAL_OPEN, GOAL_PROPOSED, GOAL_SHARED
from game.rules.view import Sounds, plain
from tests.rules.cases import kim
from tests.rules.table import ROLES, Table, around, between, dilemma

# --- the opening ------------------------------------------------------------------------------------------------------


def test_3_trust_is_directed_and_starts_as_the_case_says() -> None:
    table = Table()
    assert (table.trust("parent", "policymaker"), table.trust("policymaker", "parent")) == (0, 1)
    assert table.trust("teacher", "youth-worker") == 2


def test_3_a_role_that_a_persona_does_not_name_is_not_trusted_yet() -> None:
    assert Table(kim(personas={"parent": {"trust": {}}})).trust("parent", "teacher") == 0


def test_3_everybody_knows_its_own_cards_and_what_lies_on_the_table() -> None:
    table = Table()
    assert table.on_table == {"asleep"}
    assert table.knows("policymaker") == {"night-pot", "policy-concern", "asleep"}
    assert all("kim-wish" not in table.knows(role) for role in ROLES)


def test_3_every_role_knows_the_doors_of_its_own_world_and_those_its_persona_names() -> None:
    table = Table(kim(personas={"teacher": {"doors": ()}}))
    assert table.doors("teacher") == {"education", "community"}
    assert table.doors("parent") == {"community", "livelihood"}
    assert table.doors("policymaker") == {"livelihood", "community", "health"}


def test_3_needs_strain_and_spare_time_start_as_the_case_says() -> None:
    table = Table(kim(personas={"teacher": {"room": 3}}))
    assert [table.need(need) for need in ("evenings", "rest", "heard", "money")] == [3, 3, 2, 2]
    assert (table.strain, table.room("teacher"), table.room("parent")) == (3, 3, 1)


def test_3_walls_are_hidden_and_services_closed_at_the_start() -> None:
    table = Table()
    assert table.wall() == "hidden"
    assert {table.service(service) for service in table.names.of["service"]} == {-1}
    assert {table.goal(goal) for goal in table.names.of["goal"]} == {"open"}


def test_3_the_order_of_the_personas_in_the_file_does_not_matter() -> None:
    turned = kim(personas=tuple(reversed(kim().personas)))
    assert Table(turned).state == Table().state


# --- cards ------------------------------------------------------------------------------------------------------------


def cards_seen(table: Table, seat: str) -> dict[str, tuple[bool, bool]]:
    """Give the private cards that a seat sees: is it its own, and does telling it need a yes."""
    seen = table.seen_by(seat)
    return {table.names.of["card"][known.card]: (known.own, known.needs_yes) for known in seen.cards}


def test_3_a_seat_sees_the_cards_it_knows_that_do_not_lie_on_the_table() -> None:
    table = between("teacher", knows={"teacher": "late-shift"}, trust={"parent>teacher": 1})
    assert cards_seen(table, "teacher") == {
        "late-shift": (False, True),
        "bruise": (True, False),
        "teacher-concern": (True, False),
    }


def test_3_a_private_card_says_whether_it_is_a_concern_and_when_its_owner_tells_it() -> None:
    table = between("teacher", knows={"teacher": "rent-letter parent-concern"})
    seen = {table.names.of["card"][known.card]: known for known in table.seen_by("teacher").cards}
    assert {card for card, known in seen.items() if known.concern} == {"parent-concern", "teacher-concern"}
    assert {card: known.threshold for card, known in seen.items()} == {
        "rent-letter": 3,
        "parent-concern": 3,
        "bruise": 1,
        "teacher-concern": 2,
    }


def test_3_the_projector_sees_no_private_card() -> None:
    assert between("teacher").seen_by(None).cards == ()


def test_3_a_card_needs_a_yes_exactly_when_telling_it_would_be_a_breach() -> None:
    knows = {"teacher": "late-shift rent-letter"}
    weighed = "map consult talk weigh"
    assert cards_seen(around("teacher", knows=knows, trust=2), "teacher")["late-shift"] == (False, False)
    seen = cards_seen(around("teacher", knows=knows, trust=0, code=weighed), "teacher")
    assert (seen["late-shift"], seen["rent-letter"]) == ((False, False), (False, True))


def test_3_hidden_cards_show_only_their_place_in_time_and_concerns_not_at_all() -> None:
    table = between("teacher")
    assert table.seen_by("teacher").hidden == (10, 6, 5, 1, 0)
    assert table.seen_by(None).hidden == (10, 6, 5, 2, 1, 0)


# --- needs, goals, efforts --------------------------------------------------------------------------------------------


def roots_seen(table: Table, seat: str | None) -> dict[str, str]:
    names = table.names.of["need"]
    return {names[need]: names[root] for need, root in enumerate(table.seen_by(seat).roots) if root >= 0}


def test_3_a_root_is_seen_by_who_knows_the_card_that_shows_it() -> None:
    table = between("teacher")
    assert [roots_seen(table, seat) for seat in ("parent", "teacher", None)] == [{"rest": "evenings"}, {}, {}]
    assert roots_seen(between("teacher", on_table="late-shift"), None) == {"rest": "evenings"}


def test_3_a_root_without_a_card_is_seen_by_all() -> None:
    table = between("teacher", kim(needs={"rest": {"root_seen_by": None}}))
    assert roots_seen(table, None) == {"rest": "evenings"}


def test_3_open_roots_are_those_that_are_seen_and_still_open() -> None:
    assert between("teacher", on_table="late-shift").seen_by("teacher").open_roots == (0,)
    assert between("teacher", on_table="late-shift", needs={"evenings": 1}).seen_by("teacher").open_roots == ()
    assert between("teacher").seen_by("teacher").open_roots == ()


def test_3_who_hesitates_about_a_goal_is_seen_by_all() -> None:
    table = around("teacher", on_table="kim-wish", trust={"*>*": 3, "parent>teacher": 0})
    table.do("propose", "heard-by-one")
    assert table.seen_by(None).hesitating[1] == ((0, "trust"), (1, "concern"))
    assert table.seen_by(None).hesitating[0] == ()


@pytest.mark.parametrize("proposer", ROLES)
def test_3_hesitation_shows_for_a_goal_that_is_proposed_and_not_for_one_that_is_shared(proposer: str) -> None:
    cards = "late-shift old-call"
    proposed = around("teacher", proposed={"light-on": proposer}, on_table=cards, trust=5)
    assert proposed.seen_by(None).hesitating[0] == ((0, "concern"), (2, "concern"))
    shared = around("teacher", shared={"light-on": proposer}, on_table=cards, trust=5)
    assert shared.seen_by(None).hesitating[0] == ()


def test_3_a_seat_sees_its_own_efforts_and_how_many_cards_each_lacks() -> None:
    table = between("youth-worker", on_table="old-call")
    of = table.names.of["effort"]
    assert {of[n]: lacks for n, lacks in table.seen_by("youth-worker").efforts} == {
        "evening-visit": 1,
        "match-family": 1,
    }
    assert table.seen_by(None).efforts == ()
    assert between("youth-worker", done="match-family evening-visit").seen_by("youth-worker").efforts == ()


def test_3_who_has_the_turn_and_in_which_order_is_seen_by_all() -> None:
    seen = between("teacher", round=2).seen_by(None)
    assert (seen.active, seen.order, seen.asked) == (1, (1, 2, 3, 0), False)
    assert dilemma("ask-mother", round=3).seen_by(None).active == 1


# --- doors and walls --------------------------------------------------------------------------------------------------


def test_3_a_wall_is_seen_by_who_is_near_it_and_by_all_once_somebody_ran_into_it() -> None:
    table = between("parent")
    assert [table.seen_by(seat).walls for seat in ("policymaker", "parent", None)] == [(1,), (0,), (0,)]
    assert between("parent", walls={"day-only": "seen"}).seen_by(None).walls == (1,)


def test_3_a_hidden_wall_does_not_show_at_the_door_either() -> None:
    fund = 5
    assert between().seen_by("parent").services[fund].wall == -1
    assert between().seen_by("policymaker").services[fund].wall == 0
    assert between(walls={"day-only": "seen"}).seen_by("parent").services[fund].wall == 0
    assert between(walls={"day-only": "open"}).seen_by("policymaker").services[fund].wall == -1


@pytest.mark.parametrize(("seat", "sure"), [("parent", True), ("teacher", False), (None, False)])
def test_3_a_decoy_looks_good_until_you_know_better(seat: str | None, sure: bool) -> None:
    table, course = between(), 3
    rest, heard = (table.names.number("need", need) for need in ("rest", "heard"))
    door = table.seen_by(seat).services[course]
    assert door.sure is sure
    assert door.looks == (((heard, 1),) if sure else ((rest, 3), (heard, 3)))


def test_3_a_door_shows_who_may_open_it_and_what_it_still_lacks() -> None:
    table, coach = between("youth-worker", trust={"parent>youth-worker": 1}), 2
    door = table.seen_by("youth-worker").services[coach]
    assert (door.status, door.may_open, door.door_known, door.missing, door.consent_given) == (-1, True, True, 1, False)
    other = table.seen_by("teacher").services[coach]
    assert (other.may_open, other.door_known, other.consent_given) == (False, False, True)


def test_3_a_door_warns_that_nobody_asked_and_that_the_work_is_done_already() -> None:
    table, course, doctor = between("teacher", services={"school-coach": 1}), 3, 4
    assert [table.seen_by(seat).services[course].unasked for seat in ("teacher", "parent")] == [True, False]
    assert [table.seen_by("teacher").services[service].doubles for service in (course, doctor)] == [False, True]
    assert between("teacher").seen_by("teacher").services[doctor].doubles is False


def test_3_a_door_shows_how_long_the_wait_is_now() -> None:
    case, coach = kim(services={"family-coach": {"wait": (1, 3)}}), 2
    assert between("teacher", case).seen_by("teacher").services[coach].wait == (1, 3)
    table = between("teacher", case)
    table.state = table.state._replace(shift=(0, 0, -2, 0, 0, 0, 0))
    assert table.seen_by("teacher").services[coach].wait == (0, 1)


def promised(sounds: Sounds) -> list[float]:
    return [sounds.people, sounds.child, sounds.system]


def test_3_everybody_can_read_what_options_levers_and_steps_promise() -> None:
    table = between("teacher")
    known = table.seen_by("teacher").known_to_all
    options = dict(zip(table.names.of["option"], known.option_sounds, strict=True))
    assert promised(options["ask-mother"]) == [1, 0, 0]
    assert promised(options["write-it-down"]) == [0, -1, 0]
    assert promised(options["accept"]) == [1, 0, 0]
    assert options["accept"].starts == (table.names.number("service", "neighbour"),)
    assert [sounds.system for sounds in known.lever_sounds] == [2, 1, 1]
    assert promised(known.advice_sounds) == [1, 0, 0]
    assert [sounds.people for sounds in known.step_sounds] == [0, 0, 1, 0]
    weight = table.board.need_weight[table.names.number("need", "heard")]
    assert [promised(sounds) for sounds in known.decision_sounds] == [[-2, 0, 0], [0, weight, 0], [0, 0, 0]]


def test_3_a_case_without_a_safety_question_promises_nothing_about_it() -> None:
    known = between("teacher", kim(safety=None)).seen_by("teacher").known_to_all
    assert promised(known.advice_sounds) == [0, 0, 0]
    assert (known.step_sounds, known.decision_sounds) == ((), ())


def test_3_everybody_knows_what_there_is_to_do_before_the_case_starts() -> None:
    known = between().seen_by(None).known_to_all
    assert (known.rounds, known.need_weight, known.goal_needs) == (4, (3, 2, 2, 2), ((0, 1), (2,), (3,), (1,)))
    assert known.effort_eases[0] == ((1, 1),)
    assert (known.service_load, known.consent) == ((0, 1, 1, 2, 1, 1, 1), (0, 0, 2, 1, 2, 0, 0))
    assert known.opened_by[5] == (True, False, False, False)
    assert known.service_domain == (0, 0, 1, 1, 2, 3, 4)


def test_3_how_much_of_its_story_a_seat_has_told_is_seen_by_all() -> None:
    table = between(on_table="late-shift rent-letter kim-wish")
    assert table.seen_by(None).told == (2, 1, 0, 0)
    assert (table.seen_by(None).goal_missing, table.seen_by(None).normalise_missing) == ((1, 0, 1, 0), 0)
    assert (between().seen_by(None).normalise_missing, between().seen_by(None).normalised) == (1, False)
    assert between(done="normalised").seen_by(None).normalised is True


# --- written out ------------------------------------------------------------------------------------------------------


def test_3_a_view_can_be_written_out_in_the_words_of_the_case() -> None:
    table = between("teacher", services={"doctor": 2, "breakfast": 0})
    table.state = table.state._replace(goals=(GOAL_OPEN, GOAL_OPEN, GOAL_SHARED, GOAL_PROPOSED))
    written = plain(table.board, table.seen_by("teacher"))
    assert (written["seat"], written["active"], written["step"]) == ("teacher", "teacher", "in-between")
    assert (written["table"], written["known"]) == (["asleep"], ["bruise", "teacher-concern"])
    assert written["trust"]["parent"] == [2, 1, 0]  # type: ignore[index]
    assert written["services"] == {
        "breakfast": "running",
        "school-coach": "closed",
        "family-coach": "closed",
        "parenting-course": "closed",
        "doctor": "waiting 2",
        "childcare-fund": "closed",
        "neighbour": "closed",
    }
    assert written["goals"] == {
        "light-on": "open",
        "heard-by-one": "open",
        "steady-money": "shared",
        "awake": "proposed",
    }
    assert written["walls"] == {}
    assert plain(table.board, table.seen_by("policymaker"))["walls"] == {"day-only": "standing"}


def test_3_the_list_of_moves_and_the_law_agree() -> None:
    table = around("teacher")
    kinds = {type(move).__name__ for move in legal_moves(table.board, table.state)}
    assert kinds == {"Tell", "NameConcern", "Ask", "Acknowledge", "SpendRoom", "LetOthersSpeak"}


def test_3_learning_is_private() -> None:
    table = between("teacher", trust={"parent>teacher": 4})
    before = [table.seen_by(seat) for seat in ("parent", "youth-worker", "policymaker")]
    table.do("listen", "parent")
    assert table.happened(e.CardLearned)
    after = [table.seen_by(seat) for seat in ("parent", "youth-worker", "policymaker")]
    private = ("cards", "hidden", "roots", "efforts")
    for old, new in zip(before, after, strict=True):
        assert [getattr(old, part) for part in private] == [getattr(new, part) for part in private]
