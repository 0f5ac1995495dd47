"""Whole cases, first scene to debrief: with keys, mouse or clicker alone; one person, four, or only bots."""

from collections.abc import Iterator

import pytest

from game.rules.state import OVER
from game.session.log import PerspectiveChecked, Played, Skipped, Undone, VoteTaken
from game.ui.page import Page
from game.ui.screens.cards import LookAway, PaperCards, PrivateCards
from game.ui.screens.check import CheckScreen
from game.ui.screens.debrief import Debrief
from game.ui.screens.table import TableScreen
from game.ui.settings import Settings
from tests.ui.playing import (
    ALONE,
    BOT,
    GROUP,
    PERSON,
    TEAM,
    Device,
    assert_sound,
    at_table,
    keyboard,
    mouse,
    play,
    played,
    remote,
)

DEVICES = {"keyboard": keyboard, "mouse": mouse, "remote": remote}


def seen_kinds(pages: Iterator[Page]) -> set[type[Page]]:
    return {type(page) for page in pages}


@pytest.mark.parametrize("device", DEVICES.values(), ids=DEVICES)
@pytest.mark.parametrize("case", ["noor", "bram"])
def test_one_alone_plays_a_whole_case(case: str, device: Device):
    pilot, table = at_table(case, ALONE, seed=4)
    debrief = played(pilot, device, seed=2)
    session = table.sitting.session
    assert debrief.sitting is table.sitting
    assert session.state.step == OVER
    checks = [entry for entry in session.living_entries() if isinstance(entry.what, PerspectiveChecked)]
    assert len(checks) == session.board.rounds
    assert_sound(session)


@pytest.mark.parametrize("device", DEVICES.values(), ids=DEVICES)
def test_four_people_play_a_whole_case_and_look_away_for_private_cards(device: Device):
    pilot, table = at_table("noor", GROUP, seed=5)
    kinds = seen_kinds(play(pilot, device, seed=3))
    assert kinds >= {TableScreen, LookAway}
    assert CheckScreen not in kinds
    assert isinstance(pilot.screen, Debrief)
    assert_sound(table.sitting.session)


@pytest.mark.parametrize("device", DEVICES.values(), ids=DEVICES)
def test_with_printed_cards_the_screen_never_shows_them(device: Device):
    pilot, table = at_table("bram", (PERSON, PERSON, TEAM, BOT), seed=6, private="printed")
    kinds = seen_kinds(play(pilot, device, seed=4))
    assert not kinds & {LookAway, PrivateCards}
    assert PaperCards in kinds
    assert_sound(table.sitting.session)


def test_a_card_that_was_heard_is_looked_for_by_its_number():
    pilot, table = at_table("bram", (PERSON, PERSON, TEAM, BOT), seed=6, private="printed")
    for here in play(pilot, keyboard, seed=4):
        learned = table._learned_in_private() if here is table else None
        if learned is not None and any(widget.ref == "look" for widget in table.choices):
            pilot.click("Welke kaart is het?")
            name = table.sitting.board.personas[learned.seat].name.nl
            assert pilot.sees(f"Nieuw voor {name}: kaart {learned.card + 1}")
            return
    raise AssertionError("nobody heard anything")


def test_a_clicker_makes_the_screen_black_and_light_at_every_step():
    pilot, table = at_table("bram", GROUP, seed=7)
    for _ in play(pilot, remote, seed=6):
        length = table.sitting.session.length
        pilot.press(".")
        assert pilot.texts == []
        pilot.press(".")
        assert pilot.texts != []
        assert table.sitting.session.length == length
    assert_sound(table.sitting.session)


def test_only_bots_play_to_the_end_by_pressing_on():
    pilot, table = at_table("bram", (BOT, BOT, BOT, BOT))
    played(pilot, keyboard)
    assert_sound(table.sitting.session)


def test_a_group_is_asked_nothing_by_itself_but_can_stop_undo_count_and_skip():
    """The facilitator does everything there is in the middle of a case; the case still comes to its end."""
    pilot, table = at_table("noor", GROUP, seed=8, timer=2)
    session = table.sitting.session
    done: list[str] = []
    for here in play(pilot, keyboard, seed=5):
        if here is table and table.people_choose and not table.menu and table.can_skip:
            steps = iter(FACILITATION)
            step = next((one for one in steps if one.__name__ not in done), None)
            if step is not None:
                step(pilot, table)
                done.append(step.__name__)
    assert done == [step.__name__ for step in FACILITATION]
    kinds = {type(entry.what) for entry in session.log}
    assert {Played, Skipped, Undone, VoteTaken, PerspectiveChecked} <= kinds
    assert_sound(session)


def _pauses(pilot, table):
    pilot.press("p")
    assert pilot.sees("Pauze")
    pilot.press("p")
    assert pilot.screen is table


def _blanks(pilot, table):
    length = table.sitting.session.length
    pilot.press(".")
    assert pilot.texts == []
    pilot.press("1")
    assert pilot.texts != []
    assert table.sitting.session.length == length


def _counts_hands(pilot, table):
    pilot.press("h")
    pilot.press("right", "right", "right")
    pilot.click("Laat de stand zien")
    assert pilot.sees("Praat er samen over")
    pilot.press("enter")
    assert pilot.screen is table


def _skips(pilot, table):
    seat = table.sitting.active
    pilot.press("s")
    pilot.type("even bellen")
    pilot.press("enter")
    assert pilot.screen is table
    assert table.sitting.session.log[-1].seat == seat
    assert table.sitting.session.log[-1].what.reason == "even bellen"
    assert not pilot.sees("even bellen")


def _undoes(pilot, table):
    before = table.sitting.state
    pilot.press("ctrl+z")
    assert table.sitting.state != before
    assert pilot.sees("Een stap terug")


def _checks(pilot, table):
    pilot.press("c", "1")
    assert isinstance(pilot.screen, CheckScreen)
    assert pilot.sees("ieder voor zich")
    pilot.press("2")
    assert pilot.screen.guess is None, "first everybody chooses in silence"
    pilot.press("enter", "2")
    assert pilot.screen.guess == 1
    pilot.press("1")
    assert pilot.screen.asked
    pilot.press("enter")
    assert pilot.screen is table


def _leaves_a_check(pilot, table):
    length = table.sitting.session.length
    pilot.press("c", "2", "esc")
    assert pilot.screen is table
    assert table.sitting.session.length == length


def _opens_everything(pilot, table):
    for key in "rtl":
        pilot.press(key)
        assert pilot.screen is not table
        pilot.press(key)
        assert pilot.screen is table
    pilot.press("k")
    assert isinstance(pilot.screen, LookAway)
    pilot.press("enter")
    assert isinstance(pilot.screen, PrivateCards)
    pilot.press("esc")
    pilot.press("?")
    assert pilot.sees("handen")
    pilot.press("esc")
    assert pilot.screen is table


def _adds_a_minute(pilot, table):
    left = table.left
    pilot.press("+")
    assert table.left > left + 50
    assert pilot.sees(f"{int(table.left) // 60}:")


FACILITATION = (
    _pauses,
    _blanks,
    _counts_hands,
    _skips,
    _undoes,
    _checks,
    _leaves_a_check,
    _opens_everything,
    _adds_a_minute,
)


def test_language_size_and_contrast_change_in_the_middle():
    pilot, table = at_table("noor", ALONE, seed=9)
    changes = iter(
        [
            Settings(lang="en", reduced_motion=True),
            Settings(lang="nl", text_size=150),
            Settings(lang="en", text_size=150, high_contrast=True),
            Settings(lang="nl", high_contrast=True),
        ]
    )
    texts: list[list[str]] = []
    for n, here in enumerate(play(pilot, keyboard, seed=6)):
        if here is table and n % 25 == 10:
            settings = next(changes, None)
            if settings is not None:
                pilot.app._adjust(settings)
                pilot.wait(0.05)
                texts.append(pilot.texts)
                assert pilot.app.settings == settings
    assert next(changes, None) is None
    assert any("parent" in text for text in texts[0])
    assert any("ouder" in text or "Esther" in text for text in texts[1])
    assert_sound(table.sitting.session)
