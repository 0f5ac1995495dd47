"""The perspective check on screen: the month as its opening, guess, ask, compare, and a line for oneself."""

from __future__ import annotations

import pytest

from game.perspective import Question
from game.session.log import PerspectiveChecked, Reflection
from game.ui.screens.check import CheckScreen, ChooseWhom
from game.ui.screens.reflect import WriteDown
from game.ui.screens.table import TableScreen
from game.ui.settings import Settings
from tests.pilot import Pilot
from tests.rules.cases import board_of
from tests.ui.playing import ALONE, GROUP, at_table, keyboard, play

SIZES = ((1920, 1080), (1024, 768))


def asked(lang: str = "nl", size: tuple[int, int] = (1280, 720), text_size: int = 100) -> tuple[Pilot, CheckScreen]:
    """Play alone until the first check."""
    settings = Settings(lang=lang, text_size=text_size, reduced_motion=True)
    pilot, _ = at_table("noor", ALONE, size=size, settings=settings, seed=5)
    for here in play(pilot, keyboard, seed=2):
        if isinstance(here, CheckScreen):
            return pilot, here
    raise AssertionError("nobody was asked about")


def notes(pilot: Pilot, kind: type) -> list[object]:
    screen = next(one for one in pilot.app.stack if isinstance(one, TableScreen))
    return [entry.what for entry in screen.sitting.session.log if isinstance(entry.what, kind)]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_it_opens_with_what_happened_and_shows_every_answer(lang: str) -> None:
    pilot, screen = asked(lang)
    question = screen.question
    for text in (question.why, question.asks, *(answer.words for answer in question.answers)):
        assert pilot.sees(text.in_(lang))
    assert not pilot.sees(question.clue.in_(lang))


def test_the_persona_offers_to_be_asked_only_after_the_guess() -> None:
    pilot, screen = asked()
    assert not pilot.sees(screen.question.invites.nl)
    pilot.press("1", "1")
    assert pilot.sees(screen.question.invites.nl)
    assert pilot.sees("Vraag het aan")


def _wrong(question: Question) -> int:
    return next(n for n, answer in enumerate(question.answers) if answer.id != question.truth and not answer.near)


def test_after_asking_all_answers_stay_with_what_they_were() -> None:
    pilot, screen = asked()
    question = screen.question
    pilot.press(str(_wrong(question) + 1), "2", "1")
    assert screen.asked
    for text in (question.own_words, question.clue, *(answer.words for answer in question.answers)):
        assert pilot.sees(text.nl)
    assert pilot.sees("Dit was het")
    assert pilot.sees("Gekozen")
    check = notes(pilot, PerspectiveChecked)[-1]
    assert (check.points, check.sure, check.asked, check.asks) == (0, 30, True, question.kind)
    assert check.cause == question.cause.name


def test_who_does_not_ask_hears_nothing_and_plays_on() -> None:
    pilot, screen = asked()
    pilot.press("1", "1", "2")
    assert isinstance(pilot.screen, TableScreen)
    assert not notes(pilot, PerspectiveChecked)[-1].asked
    assert not pilot.sees(screen.question.own_words.nl)


def test_one_key_goes_on_after_the_comparison() -> None:
    pilot, _ = asked()
    pilot.press("1", "1", "1", "enter")
    assert isinstance(pilot.screen, TableScreen)
    assert notes(pilot, Reflection) == []


def test_the_clicker_goes_on_with_one_press() -> None:
    pilot, _ = asked()
    pilot.press("1", "1", "1", "pagedown")
    assert isinstance(pilot.screen, TableScreen)


def test_a_line_for_oneself_is_kept_with_the_question_it_answers() -> None:
    pilot, screen = asked()
    pilot.press("1", "1", "1", "w")
    assert isinstance(pilot.screen, WriteDown)
    pilot.type("Ik bel haar eerst.")
    pilot.press("enter")
    assert isinstance(pilot.screen, TableScreen)
    written = notes(pilot, Reflection)
    assert [line.text for line in written] == ["Ik bel haar eerst."]
    assert board_of("noor").personas[screen.question.about].name.nl in written[0].question


def test_an_empty_line_is_no_line() -> None:
    pilot, _ = asked()
    pilot.press("1", "1", "1", "w", "enter")
    assert isinstance(pilot.screen, TableScreen)
    assert notes(pilot, Reflection) == []


def test_esc_goes_back_one_question() -> None:
    pilot, screen = asked()
    pilot.press("1", "1")
    assert screen.sure is not None
    pilot.press("esc")
    assert (screen.guess, screen.sure) == (0, None)
    pilot.press("esc")
    assert screen.guess is None


def test_the_facilitator_sees_for_each_person_why_now() -> None:
    pilot, _ = at_table("noor", GROUP, size=(1280, 720))
    pilot.press("c")
    assert isinstance(pilot.screen, ChooseWhom)
    for seat, question in pilot.screen.questions.items():
        assert question.about == seat
        assert pilot.sees(question.why.nl)


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_stage_stays_on_the_screen(lang: str, size: tuple[int, int], text_size: int) -> None:
    pilot, screen = asked(lang, size, text_size)
    for keys in ((), ("1",), ("1",), ("1",)):
        pilot.press(*keys)
        for mark in pilot.app.marks:
            assert 0 <= mark.rect.left <= mark.rect.right <= size[0], mark
            assert 0 <= mark.rect.top <= mark.rect.bottom <= size[1], mark
    assert screen.asked
