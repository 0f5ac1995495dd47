"""Sentences as they are told afterwards, and titles that end with a mark of their own."""

from dataclasses import replace

import pytest

from game import text
from game.rules import events as e
from game.rules import moves as m
from game.rules.content import LANGS, Lang, Text
from game.rules.moves import Seat
from tests.rules.cases import board_of

KIM = board_of("kim")


@pytest.mark.parametrize("lang", LANGS)
def test_a_title_that_asks_something_gets_no_full_stop_after_it(lang: Lang) -> None:
    asks = Text("Wie belt er?", "Who calls?")
    moments = (replace(KIM.moments[0], title=asks), *KIM.moments[1:])
    options = (replace(KIM.options[0], label=asks), *KIM.options[1:])
    board = replace(KIM, moments=moments, options=options)
    for event in (e.MomentHappened(0, None), e.OptionChosen(Seat(0), 0)):
        sentence = text.event_sentence(board, event, lang) or ""
        assert asks.in_(lang) in sentence
        assert "?." not in sentence


@pytest.mark.parametrize("lang", LANGS)
def test_a_decision_is_told_afterwards_also_where_nothing_is_said_of_what_followed(lang: Lang) -> None:
    card = KIM.cards_of[1][0]
    told = text.deed_afterwards(KIM, Seat(1), m.Tell(card), [e.CardTabled(Seat(1), card, breach=False)], lang)
    assert KIM.cards[card].title.in_(lang) in told
    silent = text.deed_afterwards(KIM, Seat(1), m.Tell(card), [], lang)
    assert silent.startswith(f"{KIM.personas[1].name.in_(lang)}: ")
    assert silent.endswith(".")


@pytest.mark.parametrize("lang", LANGS)
def test_one_choice_and_none_are_said_as_such(lang: Lang) -> None:
    for say in (text.all_alike, text.alike_before):
        said = [say(count, lang) for count in (0, 1, 2)]
        assert len(set(said)) == 3
        assert "2" in said[2]
        assert not any(sign.isdigit() for sign in said[0] + said[1])
