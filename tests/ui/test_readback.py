"""Reading back: one knows where one is, and every key that scrolls elsewhere scrolls here."""

import pytest

from game.ui.screens.readback import ReadBack
from game.ui.screens.table import TableScreen
from game.ui.settings import Settings
from tests.pilot import Pilot
from tests.ui.playing import GROUP, at_table, keyboard, page, play

NL = Settings(lang="nl", reduced_motion=True)


def reading(size=(1280, 720), settings: Settings = NL) -> tuple[Pilot, ReadBack, TableScreen]:
    """Play to the third round and open what happened."""
    pilot, table = at_table("noor", GROUP, size=size, settings=settings)
    for here in play(pilot, keyboard, seed=5):
        if here is table and table.people_choose and table.beat is None and table.sitting.state.round == 3:
            break
    pilot.press("l")
    screen = page(pilot)
    assert isinstance(screen, ReadBack)
    return pilot, screen, table


def heading(pilot: Pilot) -> str:
    return next(text for text in pilot.texts if text.startswith("Ronde"))


def test_it_opens_at_the_end_and_says_where_that_is():
    pilot, screen, _ = reading()
    assert screen.end == len(screen.beats)
    assert "3 van 6 · blad " in heading(pilot)
    last = heading(pilot).rsplit("blad ", 1)[1]
    assert len(set(last.split(" van "))) == 1, "the last page of so many"


def test_page_up_walks_to_the_first_page_and_page_down_back_and_out():
    pilot, screen, table = reading()
    headings = [heading(pilot)]
    while "blad 1 van" not in headings[-1]:
        pilot.press("pageup")
        headings.append(heading(pilot))
        assert headings[-1] != headings[-2]
    assert headings[-1].startswith("Ronde 1 van 6")
    pilot.press("pageup")
    assert heading(pilot) == headings[-1]
    for _ in range(len(headings) + 2):
        if screen.end == len(screen.beats):
            break
        pilot.press("pagedown")
    assert screen.end == len(screen.beats)
    pilot.press("pagedown")
    assert page(pilot) is table


def test_the_arrows_scroll_one_event_at_a_time_and_stop_at_the_ends():
    pilot, screen, _ = reading()
    end = len(screen.beats)
    pilot.press("down")
    assert screen.end == end
    pilot.press("up", "up")
    assert screen.end == end - 2
    pilot.press("down")
    assert screen.end == end - 1
    pilot.press("home")
    first = screen.end
    assert 0 < first < end
    pilot.press("up")
    assert screen.end == first
    pilot.press("end")
    assert screen.end == end
    pilot.press("enter")
    assert page(pilot) is not screen


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
@pytest.mark.parametrize("text_size", [100, 150])
def test_by_pages_nothing_is_skipped(size, text_size):
    pilot, screen, _ = reading(size, NL._replace(text_size=text_size))
    canvas = pilot.app.canvas()
    room, _ = screen._room(canvas)
    pilot.press("home")
    shown: list[int] = []
    for _ in range(100):
        shown += range(screen._start(canvas, room, screen.end), screen.end)
        if screen.end == len(screen.beats):
            break
        pilot.press("pagedown")
    assert set(shown) == set(range(len(screen.beats)))
