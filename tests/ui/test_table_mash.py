"""A cat on the keyboard: thousands of inputs without sense, in windows of any size, and nothing breaks or gets lost."""

from collections.abc import Iterator
from random import Random

import pygame
import pytest

from game.session.session import Session
from game.ui.screens.debrief import Debrief
from game.ui.screens.table import TableScreen
from game.ui.settings import Settings
from game.ui.sitting import Sitting
from tests.pilot import Pilot
from tests.ui.playing import ALONE, GROUP, SMALL, assert_sound, at_table

INPUTS = 3000
KEYS = (
    *"1234567890rtklphcsg+b.?x",
    *("up", "down", "left", "right", "tab", "shift+tab", "enter", "space", "esc", "home", "end"),
    *("pagedown", "pageup", "f5", "ctrl+z", "backspace"),
)
OFTEN = ("1", "2", "3", "enter", "space", "pagedown", "pageup", "tab", "down")
SIZES = ((640, 400), (1024, 768), (300, 200), (400, 700))
SETTINGS = (
    Settings(lang="en", reduced_motion=True),
    Settings(lang="nl", text_size=150),
    Settings(lang="nl", high_contrast=True),
    Settings(lang="en", text_size=125, high_contrast=True),
)


def mashed(dice: Random, pilot: Pilot, session: Session) -> Iterator[None]:
    """Press, click and wait, without sense; now and then the window or the settings change.

    Whoever closes the program comes back to the same session.
    """
    for n in range(INPUTS):
        if not pilot.running or (isinstance(pilot.screen, Debrief) and n % 40 == 0):
            pilot = Pilot(TableScreen(Sitting(session)), size=SMALL)
        if n % 400 == 399:
            resize(pilot, dice.choice(SIZES))
        elif n % 300 == 299:
            pilot.app._adjust(dice.choice(SETTINGS))
        roll = dice.random()
        if roll < 0.62:
            pilot.press(dice.choice(KEYS if dice.random() < 0.6 else OFTEN))
        elif roll < 0.95:
            width, height = pilot.app.window.get_size()
            pilot.click_at((dice.randrange(width), dice.randrange(height)))
        else:
            pilot.wait(dice.choice((0.1, 0.4, 1.4)))
        yield


def resize(pilot: Pilot, size: tuple[int, int]) -> None:
    pilot.app.window = pygame.display.set_mode(size, pygame.RESIZABLE)
    pilot.app._all_stale()
    pilot.wait(0.02)


@pytest.mark.parametrize(("case", "chairs", "options"), [("noor", ALONE, {}), ("bram", GROUP, {"timer": 1})])
def test_mashing_never_breaks_the_table_or_its_log(case, chairs, options):
    pilot, table = at_table(case, chairs, seed=11, **options)
    dice, session = Random(f"{case}:{len(options)}"), table.sitting.session
    lengths = [session.length]
    for _ in mashed(dice, pilot, session):
        lengths.append(session.length)
    assert len(lengths) == INPUTS + 1
    assert lengths == sorted(lengths)
    assert lengths[-1] > 40
    assert_sound(session)


@pytest.mark.parametrize("size", [(300, 200), (1024, 768), (2560, 1440), (420, 900)])
def test_the_table_is_drawn_in_a_window_of_any_size(size):
    pilot, table = at_table(size=size)
    pilot.press("enter", "enter")
    assert table.widgets
    assert all(widget.rect.width >= 0 and widget.rect.height >= 0 for widget in table.widgets)
    assert pilot.sees("Esther")
