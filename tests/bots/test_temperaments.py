"""Four temperaments: each a different person, who opens up with trust."""

from collections import Counter
from functools import cache
from random import Random
from statistics import fmean
from typing import Any

import pytest

from game.bots.chairs import POLICIES, bots_for
from game.lab.play import all_play, but_one, play_game
from game.rules import events as e
from game.rules.content import Temperament
from game.rules.decide import begin, play_legal
from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.rules.moves import SEATS, LetOthersSpeak, NameConcern, Tell
from game.rules.view import view
from tests.bots.test_plain import choice_of
from tests.rules.cases import board_of
from tests.rules.table import around

NAMES = tuple(temperament.value for temperament in Temperament)
NO_ROOM = {"parent": 0, "teacher": 0, "youth-worker": 0, "policymaker": 0}


@cache
def habits(name: str) -> Counter[str]:
    """Count what four people of one temperament do, over some games of two cases."""
    counted: Counter[str] = Counter()
    for case in ("kim", "noor"):
        for seed in range(15):
            log: list[e.Event] = []
            play_game(board_of(case), all_play(name), seed, log)
            counted.update(type(event).__name__ for event in log)
    return counted


@pytest.mark.parametrize("name", NAMES)
def test_an_own_card_is_told_only_when_trust_in_most_others_covers_it(name: str) -> None:
    board = board_of("noor")
    bot = POLICIES[name]
    told = 0
    for seed in range(10):
        chance, minds = Random(seed), Random(seed + 1)
        state = fold(board, begin(board, chance))
        while (seat := state.active) is not None:
            move = bot.choose(view(board, state, seat), legal_moves(board, state), minds)
            if isinstance(move, Tell | NameConcern) and board.owner[move.card] == seat:
                trust = sorted(state.trust[seat * 4 + other] for other in SEATS if other != seat)
                assert trust[1] >= board.thresholds[move.card]
                told += 1
            state = play_legal(board, state, seat, move, chance)[1]
    assert told > 0


@pytest.mark.parametrize("name", NAMES)
def test_without_trust_it_keeps_its_private_card_and_with_trust_it_speaks(name: str) -> None:
    guarded = around("parent", on_table="parent-concern rent-letter", trust=1, room=NO_ROOM)
    trusting = around("parent", on_table="parent-concern rent-letter", trust=4, room=NO_ROOM)
    card = guarded.names.move("tell", "late-shift")
    assert all(choice_of(name, guarded, seed) != card for seed in range(20))
    assert any(choice_of(name, trusting, seed) == card for seed in range(20))


def test_asked_in_front_of_all_the_cautious_parent_drops_its_guard() -> None:
    position: dict[str, Any] = {"on_table": "parent-concern", "trust": {"parent>*": 2, "*>teacher": 3}, "room": NO_ROOM}
    unasked = around("parent", **position)
    asked = around("teacher", **position)
    asked.do("ask", "parent")
    card = unasked.names.move("tell", "late-shift")
    assert choice_of("cautious", unasked) != card
    assert choice_of("cautious", asked) == card


def test_the_cautious_lets_others_speak_where_there_is_little_trust() -> None:
    assert choice_of("cautious", around("parent", trust=1, room=NO_ROOM)) == LetOthersSpeak()


def test_the_warm_one_goes_to_people() -> None:
    toward = {name: habits(name)["Listened"] + habits(name)["Acknowledged"] for name in NAMES}
    assert max(toward, key=lambda name: toward[name]) == "warm"


def test_the_hurried_one_knocks_before_it_knows() -> None:
    shut = {name: habits(name)["DoorBounced"] for name in NAMES}
    assert max(shut, key=lambda name: shut[name]) == "hurried"
    assert shut["hurried"] > 10


def test_the_one_by_the_book_takes_the_steps_of_the_code() -> None:
    steps = {name: habits(name)["CodeStepTaken"] + habits(name)["AdviceTaken"] for name in NAMES}
    assert max(steps, key=lambda name: steps[name]) == "by-the-book"


def test_the_cautious_one_passes_more_than_the_warm_and_the_hurried() -> None:
    assert habits("cautious")["Passed"] > max(habits("warm")["Passed"], habits("hurried")["Passed"])


@pytest.mark.parametrize("case", ["noor", "bram"])
def test_an_open_person_lets_the_others_open_up_but_they_do_not_win_it_alone(case: str) -> None:
    board = board_of(case)
    personas = bots_for(board)
    seeds = range(25)
    together = fmean(play_game(board, all_play("cooperative"), seed).total for seed in seeds)
    alone = fmean(play_game(board, personas, seed).total for seed in seeds)
    open_person = fmean(
        play_game(board, but_one(personas, seat, "cooperative"), seed).total for seat in SEATS for seed in seeds
    )
    idle = fmean(play_game(board, but_one(personas, seat, "silent"), seed).total for seat in SEATS for seed in seeds)
    assert idle + 15 < open_person
    assert alone + 3 < open_person < together
