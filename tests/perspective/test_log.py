"""What is kept of a check: old sessions load, new ones can be read back in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.perspective import guess_words, question_due, truth_words
from game.perspective.keep import checked
from game.report.measures import accuracy, guesses_in, sure_and_wrong
from game.rules.law import legal_moves
from game.rules.moves import PARENT, SEATS, TEACHER
from game.session.case import Case
from game.session.log import Chair, Entry, PerspectiveChecked
from game.session.problems import WireError
from game.session.session import Session
from game.session.wire import Wire
from tests.perspective.guessing import CASES, guess_through
from tests.rules.cases import board_of

NOOR = board_of("noor")
NEW_FIELDS = ("asks", "cause", "other", "thing", "round", "practice")


def written() -> dict:
    check = PerspectiveChecked(PARENT, TEACHER, "judged", "dark", 80, 1, asked=True)
    return Wire(NOOR).put(Entry(1, "2026-01-05T09:00:00+00:00", "person", TEACHER, check))


def test_a_check_that_an_older_program_wrote_still_loads() -> None:
    plain = written()
    for field in NEW_FIELDS:
        del plain["what"][field]
    check = Wire(NOOR).entry(plain).what
    assert isinstance(check, PerspectiveChecked)
    assert (check.asks, check.round) == ("weighs", 0)
    assert guess_words(NOOR, check) == NOOR.personas[PARENT].weighs[0].guess
    assert truth_words(NOOR, check) == NOOR.personas[PARENT].weighs[1].own_words


def test_a_kind_of_question_that_nobody_knows_is_refused_with_a_sentence() -> None:
    plain = written()
    plain["what"]["asks"] = "horoscope"
    with pytest.raises(WireError, match="weighs, told, unheard, yes"):
        Wire(NOOR).entry(plain)


@pytest.mark.parametrize("case", CASES)
def test_every_check_can_be_written_and_read_back_in_words(case: str) -> None:
    wire = Wire(board_of(case))
    for seed in range(4):
        for one in guess_through(case, seed):
            entry = Entry(1, "2026-01-05T09:00:00+00:00", "person", one.look.guesser, one.check)
            check = wire.entry(wire.put(entry)).what
            assert check == one.check
            guessed = next(answer for answer in one.question.answers if answer.id == check.answer)
            assert guess_words(one.look.board, check) == guessed.words
            assert truth_words(one.look.board, check) == one.question.own_words
            assert check.round == one.look.month.round


def test_a_guess_that_nobody_could_know_is_kept_and_not_counted() -> None:
    known = PerspectiveChecked(PARENT, TEACHER, "dark", "dark", 80, 2, asked=True)
    checks = [known, replace(known, answer="judged", points=0, practice=True)]
    guesses = guesses_in(
        [Entry(n, "2026-01-05T09:00:00+00:00", "person", TEACHER, what) for n, what in enumerate(checks)]
    )
    assert len(guesses) == 2
    assert accuracy(guesses) == (2, 2)
    assert not sure_and_wrong(guesses)


def test_what_the_case_no_longer_has_is_a_question_mark() -> None:
    gone = PerspectiveChecked(PARENT, TEACHER, "gone", "gone", 80, 0, asked=True)
    assert guess_words(NOOR, gone).nl == truth_words(NOOR, gone).en == "?"


def test_after_an_undo_the_same_month_asks_the_same_again() -> None:
    session = Session.start(Case(NOOR, "d" * 64), 3, tuple(Chair("person" if n == 1 else "bot") for n in SEATS))
    while (question := question_due(session, TEACHER)) is None:
        seat = session.state.active
        assert seat is not None
        session.submit(seat, legal_moves(NOOR, session.state)[0], session.length)
    session.record(checked(NOOR, question, 0, by=TEACHER, sure=80, asked=True), seat=TEACHER)
    assert question_due(session, TEACHER) is None
    last = next(entry for entry in reversed(session.log) if entry.by == "person" and entry.move is not None)
    session.undo()
    while session.length and question_due(session, TEACHER) is None:
        seat = session.state.active
        assert seat is not None
        move = last.move if seat == last.seat and last.move is not None else None
        legal = legal_moves(NOOR, session.state)
        session.submit(seat, move if move in legal else legal[0], session.length)
    assert question_due(session, TEACHER) == question
