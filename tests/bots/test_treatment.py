"""Companions react to how they were treated in this month and the last."""

from statistics import fmean
from typing import Any

import pytest

from game.bots.chairs import POLICIES, bots_for
from game.bots.leaning import LEANINGS, LeaningBot
from game.lab.play import but_one, play_game
from game.rules.content import Temperament
from game.rules.moves import SEATS, Listen, Seat
from tests.bots.test_plain import choice_of
from tests.rules.cases import ROOT, board_of
from tests.rules.table import around, between

NO_ROOM = {"parent": 0, "teacher": 0, "youth-worker": 0, "policymaker": 0}
POSITION: dict[str, Any] = {"on_table": "parent-concern", "trust": {"parent>*": 2, "*>teacher": 3}, "room": NO_ROOM}
CASES = sorted(file.parent.name for file in (ROOT / "scenarios").glob("*/scenario.yaml"))
TEMPERAMENTS = tuple(temperament.value for temperament in Temperament)


def appeal_of_listening(name: str, before: int, to: str = "teacher") -> float:
    """Say how much the parent wants to go and listen to the teacher, whom it trusts 2 now and trusted so before."""
    table = between("parent", trust={"parent>*": 2}, trust_before={f"parent>{to}": before}, room=NO_ROOM)
    bot = POLICIES[name]
    assert isinstance(bot, LeaningBot)
    return bot.appeal(table.seen_by("parent"), Listen(Seat(1)))


@pytest.mark.parametrize("name", TEMPERAMENTS)
def test_it_goes_to_who_came_closer_and_keeps_away_from_who_hurt_it(name: str) -> None:
    hurt, same, closer = (appeal_of_listening(name, before) for before in (4, 2, 0))
    assert hurt < same < closer


@pytest.mark.parametrize("name", TEMPERAMENTS)
def test_what_one_did_changes_nothing_toward_another_who_did_nothing(name: str) -> None:
    assert appeal_of_listening(name, 4, to="youth-worker") == appeal_of_listening(name, 2)


def test_the_cautious_parent_tells_unasked_who_welcomed_it() -> None:
    welcomed = around("parent", **POSITION, trust_before={"parent>*": 1})
    card = welcomed.names.move("tell", "late-shift")
    assert choice_of("cautious", around("parent", **POSITION)) != card
    assert choice_of("cautious", welcomed) == card


def test_who_was_hurt_keeps_its_card_also_when_asked() -> None:
    asked, hurt = around("teacher", **POSITION), around("teacher", **POSITION, trust_before={"parent>teacher": 4})
    card = asked.names.move("tell", "late-shift")
    for table in (asked, hurt):
        table.do("ask", "parent")
    assert choice_of("cautious", asked) == card
    assert choice_of("cautious", hurt) != card


def test_a_cooperative_bot_bears_no_grudge() -> None:
    assert appeal_of_listening("cooperative", 4) == appeal_of_listening("cooperative", 0)


def test_every_temperament_is_moved_by_how_it_is_treated() -> None:
    assert all(LEANINGS[temperament].mood > 0 for temperament in Temperament)


@pytest.mark.parametrize("case", CASES)
def test_with_an_open_player_they_open_up_and_with_a_silo_they_do_not(case: str) -> None:
    board = board_of(case)
    personas = bots_for(board)

    def beside(policy: str) -> float:
        return fmean(
            play_game(board, but_one(personas, seat, policy), seed).total for seat in SEATS for seed in range(4)
        )

    open_player, silo, silent = beside("cooperative"), beside("silo"), beside("silent")
    assert silent < silo + 5
    assert silo + 12 < open_player
