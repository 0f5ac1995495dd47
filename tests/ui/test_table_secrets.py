"""What one seat knows never stands on a screen that the others see."""

from collections.abc import Iterator

import pytest

from game.rules.board import bits
from game.rules.moves import PARENT, TEACHER
from game.ui.choices import PRIVATE, kinds_now
from game.ui.picture import Studio
from game.ui.screens.cards import LookAway, PaperCards, PrivateCards
from game.ui.screens.debrief import Debrief
from game.ui.screens.hands import Hands
from game.ui.screens.readback import ReadBack
from game.ui.screens.routes import RoutesScreen
from game.ui.screens.table import TableScreen
from game.ui.screens.timeline import TimelineScreen
from game.ui.settings import Settings
from tests.pilot import Pilot
from tests.ui.playing import BOT, GROUP, PERSON, TEAM, at_table, keyboard, page, play

MIXED = (PERSON, BOT, TEAM, BOT)


def secrets(table: TableScreen, lang: str) -> Iterator[str]:
    """Give titles and words of every card that does not lie on the table."""
    for number, card in enumerate(table.sitting.board.cards):
        if not table.sitting.state.table >> number & 1:
            yield card.title.in_(lang)
            yield card.text.in_(lang)


def leaks(table: TableScreen, texts: list[str], lang: str) -> list[str]:
    return [secret for secret in secrets(table, lang) if any(secret in text for text in texts)]


def only_one_looks(pilot: Pilot, table: TableScreen) -> bool:
    here = page(pilot)
    return isinstance(here, PrivateCards) or (here is table and table.unveiled and table.menu in PRIVATE)


@pytest.mark.parametrize("case", ["noor", "bram"])
@pytest.mark.parametrize("chairs", [GROUP, MIXED], ids=["four", "two and bots"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_card_shows_before_it_is_told(case, chairs, lang):
    pilot, table = at_table(case, chairs, settings=Settings(lang=lang, reduced_motion=True), seed=12)
    shared = private = 0
    for here in play(pilot, keyboard, seed=7):
        if only_one_looks(pilot, table):
            private += bool(leaks(table, pilot.texts, lang))
        elif not isinstance(here, Debrief):
            shared += 1
            assert leaks(table, pilot.texts, lang) == []
    assert shared > 60
    assert private


def test_with_printed_cards_no_card_shows_anywhere():
    pilot, table = at_table("noor", GROUP, seed=13, private="printed")
    for _ in play(pilot, keyboard, seed=8):
        assert leaks(table, pilot.texts, "nl") == []


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_screen_beside_the_table_gives_a_card_away(lang):
    """Every screen that can be opened, at every turn of a game, also every kind of choice and the count of hands."""
    pilot, table = at_table("noor", GROUP, seed=14)
    studio, settings = Studio(), Settings(lang=lang)
    for n, here in enumerate(play(pilot, keyboard, seed=9)):
        if here is not table or not table.people_choose or table.menu or n % 7:
            continue
        sitting = table.sitting
        beside = [RoutesScreen(sitting), TimelineScreen(sitting), ReadBack(sitting), PaperCards(sitting, PARENT)]
        for kind in kinds_now(sitting.state):
            table.menu = kind.ref
            beside.append(Hands(sitting, table))
            if kind.ref not in PRIVATE:
                studio.picture(table, (640, 400), settings)
                assert leaks(table, [mark.text for mark in studio.marks], lang) == []
        table.menu = ""
        table.refresh()
        for screen in beside:
            studio.picture(screen, (640, 400), settings)
            assert leaks(table, [mark.text for mark in studio.marks], lang) == [], type(screen).__name__


def private_choices() -> tuple[Pilot, TableScreen]:
    """Go on until somebody in a group chooses what to tell, while the others look away."""
    pilot, table = at_table("noor", GROUP, seed=15)
    for _ in play(pilot, keyboard, seed=10):
        if any(widget.ref == "tell" for widget in table.choices) and page(pilot) is table:
            pilot.press("1")
            assert isinstance(pilot.screen, LookAway)
            assert leaks(table, pilot.texts, "nl") == []
            pilot.press("enter")
            assert page(pilot) is table
            assert leaks(table, pilot.texts, "nl") != []
            return pilot, table
    raise AssertionError("nobody could tell anything")


@pytest.mark.parametrize("keys", [("0",), ("esc",), (".", "x"), ("r", "r"), ("p", "p"), ("h", "esc"), ("g", "g")])
def test_private_choices_are_put_away_before_the_room_looks_again(keys):
    pilot, table = private_choices()
    pilot.press(*keys)
    assert page(pilot) is table
    assert leaks(table, pilot.texts, "nl") == []
    pilot.press("1")
    assert isinstance(pilot.screen, LookAway)


def test_a_black_screen_puts_private_cards_away():
    pilot, table = at_table("noor", GROUP, seed=15)
    pilot.press("k", "enter")
    assert isinstance(pilot.screen, PrivateCards)
    pilot.press(".", "x")
    assert page(pilot) is table


def test_one_alone_sees_the_own_cards_without_looking_away():
    pilot, table = at_table("noor", (PERSON, BOT, BOT, BOT))
    pilot.press("k")
    assert isinstance(pilot.screen, PrivateCards)
    own = [table.sitting.board.cards[card] for card in bits(table.sitting.board.owned[PARENT])]
    assert any(pilot.sees(card.title.nl) for card in own)
    others = [table.sitting.board.cards[card] for card in bits(table.sitting.board.owned[TEACHER])]
    assert not any(pilot.sees(card.title.nl) for card in others if card.title.nl not in str(own))
