"""The coach asks one open question, from what a seat sees or did; it never tells more than the seat knows."""

from random import Random

import pytest

from game.bots.chairs import POLICIES
from game.rules import events as e
from game.rules.content import LANGS
from game.rules.decide import begin, play_legal
from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.rules.moves import SEATS, Seat
from game.rules.state import WHAT_HAPPENS
from game.rules.view import view
from game.text.coach import LEVELS, month_before, question_after, question_before
from game.ui import settings
from tests.rules.cases import board_of
from tests.rules.table import around, between

TEACHER = Seat(1)
CASES = ("noor", "bram", "mila")


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("lang", LANGS)
def test_before_every_turn_of_every_seat_there_is_a_question_that_tells_no_secret(case: str, lang: str) -> None:
    board = board_of(case)
    for seed in range(4):
        dice, minds = Random(seed), Random(seed)
        state = fold(board, begin(board, dice))
        while (seat := state.active) is not None:
            seen = view(board, state, seat)
            if state.step != WHAT_HAPPENS:
                question = question_before(board, seen, lang)  # type: ignore[arg-type]
                assert question.endswith("?")
                hidden = [card for n, card in enumerate(board.cards) if not state.knows[seat] >> n & 1]
                assert not any(card.title.in_(lang) in question for card in hidden)  # type: ignore[arg-type]
            move = POLICIES["random"].choose(seen, legal_moves(board, state), minds)
            state = play_legal(board, state, seat, move, dice)[1]


@pytest.mark.parametrize("case", CASES)
def test_after_every_month_there_is_a_question_and_seldom_the_same_twice(case: str) -> None:
    board = board_of(case)
    for seat in SEATS:
        dice, minds = Random(seat), Random(seat)
        events = begin(board, dice)
        state, asked = fold(board, events), list[str]()
        while (active := state.active) is not None:
            move = POLICIES["cooperative"].choose(view(board, state, active), legal_moves(board, state), minds)
            happened, state = play_legal(board, state, active, move, dice)
            for event in happened:
                events.append(event)
                if isinstance(event, e.MonthPassed):
                    asked.append(question_after(board, month_before(events), seat, "en"))
        assert len(asked) == board.rounds
        assert all(question.endswith("?") for question in asked)
        assert len(set(asked)) > 1


def test_it_asks_first_about_trust_that_fell() -> None:
    table = around("teacher", trust={"*>teacher": 2}, trust_before={"parent>teacher": 4})
    question = question_before(table.board, table.seen_by("teacher"), "en")
    assert question == "Mrs Li trusts you less than before. What would Mrs Li want to hear from you first?"


def test_it_asks_about_a_door_that_stayed_shut_before_anything_else() -> None:
    table = between("teacher")
    events = [*table.do("listen", "parent"), e.DoorBounced(TEACHER, 0, ()), e.MonthPassed(1, 0)]
    assert "door stayed shut" in question_after(table.board, events, TEACHER, "en")


def test_a_month_is_what_happened_since_the_round_began() -> None:
    first, second = e.MonthPassed(1, 0), e.MonthPassed(2, 0)
    events: list[e.Event] = [e.RoundBegan(1), first, e.RoundBegan(2), e.Passed(TEACHER), second, e.RoundBegan(3)]
    assert month_before(events, since=1) == [e.Passed(TEACHER), second]


def test_the_settings_know_the_same_levels() -> None:
    assert settings.COACHES == LEVELS


def test_the_room_has_no_coach() -> None:
    table = between("teacher")
    with pytest.raises(ValueError, match="room"):
        question_before(table.board, table.seen_by(None), "nl")


def test_trust_that_fell_and_rose_again_within_the_month_is_no_setback() -> None:
    table = between("teacher")
    fell, rose = e.TrustMoved(Seat(0), TEACHER, -1, "breach"), e.TrustMoved(Seat(0), TEACHER, 1, "listened")
    assert "trust in you fell" in question_after(table.board, [fell, e.MonthPassed(1, 0)], TEACHER, "en")
    assert "trust in you fell" not in question_after(table.board, [fell, rose, e.MonthPassed(1, 0)], TEACHER, "en")
