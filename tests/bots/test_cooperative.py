"""The bot that works together: what it does first, and what it leaves alone."""

from typing import Any

import pytest

from game.lab.play import all_play, play_game
from game.rules import events as e
from game.rules.moves import Listen, Propose, SpendRoom, Tell
from tests.bots.test_plain import choice_of
from tests.rules.cases import board_of
from tests.rules.table import around, between, dilemma

NO_ROOM = {"parent": 0, "teacher": 0, "youth-worker": 0, "policymaker": 0}


def test_it_pulls_a_lever_that_is_ready() -> None:
    table = between("policymaker", knows={"policymaker": "late-shift"}, done="visit-school", trust=4, room=NO_ROOM)
    assert choice_of("cooperative", table) == table.names.move("lever", "evening-rule")


def test_it_knocks_on_a_door_that_will_open() -> None:
    table = between("parent", on_table="late-shift night-pot", walls={"day-only": "open"}, room=NO_ROOM)
    assert choice_of("cooperative", table) == table.names.move("knock", "childcare-fund")


def test_it_makes_an_effort_when_its_cards_lie_on_the_table() -> None:
    table = between("youth-worker", on_table="late-shift old-call", services={"neighbour": 0}, room=NO_ROOM)
    assert choice_of("cooperative", table) == table.names.move("effort", "match-family")


def test_it_listens_to_who_trusts_it_least() -> None:
    table = between(
        "teacher",
        trust={"*>teacher": 3, "teacher>*": 3, "policymaker>teacher": 1},
        done="morning-nap door-talk",
        knows={"teacher": "kim-wish"},
        services={"breakfast": 0, "school-coach": 0},
        room=NO_ROOM,
    )
    choice = choice_of("cooperative", table)
    assert isinstance(choice, Listen)
    assert choice.to == 3


def test_it_spends_spare_time_when_there_is_more_than_one_good_thing_to_do() -> None:
    table = between("youth-worker", round=3, on_table="late-shift old-call", trust=3)
    assert choice_of("cooperative", table) == SpendRoom()


def test_it_proposes_a_goal_that_everybody_will_support() -> None:
    table = around("teacher", on_table="late-shift old-call", trust=3, room=NO_ROOM)
    assert choice_of("cooperative", table) == table.names.move("propose", "light-on")


def test_it_carries_on_a_goal_of_somebody_who_lacks_the_trust() -> None:
    table = around(
        "teacher",
        on_table="late-shift old-call",
        trust={"*>teacher": 3, "*>policymaker": 1},
        proposed={"light-on": "policymaker"},
        room=NO_ROOM,
    )
    assert choice_of("cooperative", table) == table.names.move("propose", "light-on")


def test_it_does_not_propose_while_it_lacks_trust_itself() -> None:
    table = around("policymaker", on_table="late-shift old-call", trust={"*>policymaker": 1}, room=NO_ROOM)
    assert not isinstance(choice_of("cooperative", table), Propose)


def test_it_says_what_moves_it_when_a_goal_waits_for_that() -> None:
    table = around(
        "youth-worker",
        on_table="late-shift old-call",
        trust=3,
        proposed={"light-on": "teacher"},
        room=NO_ROOM,
    )
    assert choice_of("cooperative", table) == table.names.move("concern", "youth-concern")


@pytest.mark.parametrize(("trust", "tells"), [(1, False), (2, True)])
def test_it_tells_a_family_card_only_with_the_parents_yes(trust: int, *, tells: bool) -> None:
    table = around(
        "teacher",
        on_table="teacher-concern bruise",
        knows={"teacher": "late-shift"},
        trust={"parent>teacher": trust},
        room=NO_ROOM,
    )
    choice = choice_of("cooperative", table)
    assert (choice == table.names.move("tell", "late-shift")) is tells


def test_it_calls_it_ordinary_only_when_the_cards_lie_there_and_no_root_is_seen() -> None:
    position: dict[str, Any] = {
        "on_table": "late-shift rent-letter night-pot old-call kim-wish bruise",
        "trust": 5,
        "room": NO_ROOM,
    }
    settled = around("teacher", needs={"evenings": 1}, shared=dict.fromkeys(GOALS, "teacher"), **position)
    open_root = around("teacher", needs={"evenings": 2}, shared=dict.fromkeys(GOALS, "teacher"), **position)
    assert choice_of("cooperative", settled) == settled.names.move("normalise")
    assert choice_of("cooperative", open_root) != open_root.names.move("normalise")


GOALS = ("light-on", "heard-by-one", "steady-money", "awake")


def test_in_a_dilemma_it_takes_what_sounds_best_for_people_and_child() -> None:
    table = dilemma("write-it-down")
    assert choice_of("cooperative", table) == table.names.move("choose", "ask-mother")


@pytest.mark.parametrize("case", ["kim", "noor", "bram"])
def test_its_games_have_no_breach_and_only_unseen_walls_keep_a_door_shut(case: str) -> None:
    board = board_of(case)
    for seed in range(15):
        log: list[e.Event] = []
        play_game(board, all_play("cooperative"), seed, log)
        assert not [event for event in log if isinstance(event, e.CardTabled) and event.breach]
        shut = [event for event in log if isinstance(event, e.DoorBounced)]
        assert {lack.what for event in shut for lack in event.missing} <= {"wall"}


def test_answering_it_tells_something_of_its_own_first() -> None:
    table = around("teacher", trust=3, room=NO_ROOM)
    table.do("ask", "policymaker")
    choice = choice_of("cooperative", table)
    assert isinstance(choice, Tell)
    assert table.board.owner[choice.card] == 3
