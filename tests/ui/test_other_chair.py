"""The other chair in the window: as it went to the end, taken over, taken back, closed and opened again."""

from __future__ import annotations

from game.hindsight import line_of, other_chair
from game.rules.moves import Choose, Seat
from game.rules.state import WHAT_HAPPENS
from game.session.session import Session
from game.session.shelf import MemoryStore
from game.ui.reception import Cases, Reception
from game.ui.screen import Many, Push
from game.ui.screens.both_seats import BothSeats
from game.ui.screens.debrief import Debrief
from game.ui.screens.other_chair import ChooseChair, ReplayTable, ThenTurn
from game.ui.screens.turn import TurnScreen
from game.ui.settings import Settings
from game.ui.sitting import Sitting
from game.ui.start import game_screen
from tests.hindsight.played import case, go_on, hesitated, played
from tests.pilot import Pilot
from tests.ui.playing import SMALL, Device, assert_sound, keyboard, mouse, page, remote

SETTINGS = Settings(lang="nl", reduced_motion=True)


def sit_down(session: Session) -> Pilot:
    return Pilot(ReplayTable(Sitting(session)), size=SMALL, settings=SETTINGS)


def to_the_next(pilot: Pilot, device: Device = keyboard) -> ThenTurn | BothSeats:
    """Read on until a turn of this chair comes, or the end."""
    for _ in range(200):
        here = page(pilot)
        if isinstance(here, ThenTurn | BothSeats):
            return here
        going_on = next((widget for widget in here.choices if widget.ref in ("go-on", "hurry")), None)
        if going_on is not None:
            device(pilot, going_on)
        pilot.wait(1.5)
    raise AssertionError("no turn comes")


def press(pilot: Pilot, ref: str, device: Device = keyboard) -> None:
    device(pilot, next(widget for widget in page(pilot).widgets if widget.ref == ref))


def test_as_it_went_by_keyboard_mouse_and_clicker_the_log_is_that_of_then() -> None:
    then = hesitated("kim", 4)
    for device in (keyboard, mouse, remote):
        now = other_chair(then, Seat(1))
        pilot = sit_down(now)
        while isinstance(to_the_next(pilot, device), ThenTurn):
            press(pilot, "as-it-went", device)
        assert [(t.seat, t.move, t.entry.events) for t in line_of(now)] == [
            (t.seat, t.move, t.entry.events) for t in line_of(then)
        ]
        assert_sound(now)


def test_each_turn_says_what_was_done_what_this_role_alone_knew_and_what_weighed() -> None:
    then = hesitated("kim", 4)
    now = other_chair(then, Seat(2))
    pilot = sit_down(now)
    to_the_next(pilot)
    board = now.board
    assert pilot.sees("Toen deed")
    known = [card for card in board.cards_of[2] if not now.state.table >> card & 1]
    assert all(pilot.sees(board.cards[card].title.nl) for card in known)
    assert any(pilot.sees(answer.own_words.nl) for answer in board.personas[2].weighs)
    others = [card for card in board.cards_of[0] if not now.state.knows[2] >> card & 1]
    assert not any(pilot.sees(board.cards[card].title.nl) for card in others)


def test_taken_over_the_table_offers_everything_and_what_was_done_then() -> None:
    now = other_chair(hesitated("kim", 4), Seat(1))
    pilot = sit_down(now)
    while now.state.step == 0 or not isinstance(page(pilot), ThenTurn):
        to_the_next(pilot)
        if now.state.step == 0:
            press(pilot, "as-it-went")
    press(pilot, "else")
    assert isinstance(page(pilot), ReplayTable)
    refs = [widget.ref for widget in page(pilot).choices]
    assert "as-it-went" in refs
    assert len(refs) > 1
    length = now.length
    press(pilot, "as-it-went")
    assert now.length == length + 1
    assert page(pilot).sitting.recall.taken_over is None


def test_a_dilemma_taken_over_shows_its_scene_with_all_ways_out() -> None:
    now = other_chair(played("noor", 4), Seat(1))
    pilot = sit_down(now)
    to_the_next(pilot)
    assert (now.state.step, now.state.active) == (WHAT_HAPPENS, Seat(1))
    press(pilot, "else")
    board, moment = now.board, now.state.moment
    labels = [board.options[option].label.nl for option in board.moment_options[moment]]
    assert pilot.sees(board.moments[moment].scene.nl)
    assert all(pilot.sees(label.rstrip(".")) for label in labels)
    pilot.press("1")
    assert line_of(now)[0].move == Choose(board.moment_options[moment][0])


def test_a_choice_in_this_chair_is_taken_back_and_its_turn_comes_again() -> None:
    now = other_chair(hesitated("kim", 4), Seat(1))
    pilot = sit_down(now)
    first = to_the_next(pilot)
    assert isinstance(first, ThenTurn)
    before = now.state
    press(pilot, "as-it-went")
    assert isinstance(to_the_next(pilot), ThenTurn)
    pilot.press("ctrl+z")
    assert isinstance(to_the_next(pilot), ThenTurn)
    assert now.state == before


def test_what_if_from_the_debrief_of_another_chair_goes_on_in_that_chair() -> None:
    now = go_on(other_chair(played("kim"), Seat(1)))
    pilot = Pilot(Debrief(Sitting(now), "onward"), size=SMALL, settings=SETTINGS)
    pilot.click("Wat als …")
    pilot.press("enter")
    assert isinstance(page(pilot), TurnScreen)
    pilot.click("Wat als … speel hier verder")
    assert isinstance(to_the_next(pilot), ThenTurn)


def test_two_stories_that_are_kept_nowhere_are_not_closed_without_a_word() -> None:
    now = go_on(other_chair(played("kim"), Seat(1)))
    assert BothSeats(Sitting(now)).unsaved


def test_closed_half_way_it_opens_again_in_the_other_chair_and_at_the_end_with_both_stories() -> None:
    store = MemoryStore()
    then = hesitated("kim", 4, store=store)
    reception = Reception(Cases(listed=tuple, open=lambda _: case("kim")))
    reception._store = store
    changed = ChooseChair(reception, then)._sit(Seat(3))()
    assert isinstance(changed, Many)
    screen = next(one.screen for one in changed.changes if isinstance(one, Push))
    assert isinstance(screen, ReplayTable)
    pilot = Pilot(screen, size=SMALL, settings=SETTINGS)
    to_the_next(pilot)
    press(pilot, "as-it-went")
    id_ = screen.sitting.session.id
    again = game_screen(reception, reception.resume(id_))
    assert isinstance(again, ReplayTable)
    pilot = Pilot(again, size=SMALL, settings=SETTINGS)
    while isinstance(to_the_next(pilot), ThenTurn):
        press(pilot, "as-it-went")
    assert pilot.sees("jij toen")
    assert pilot.sees("Het ging tot het einde zoals toen.")
    assert isinstance(game_screen(reception, reception.resume(id_)), BothSeats)


def test_the_stories_of_every_month_can_be_read_and_the_debrief_follows() -> None:
    now = other_chair(played("kim"), Seat(1))
    pilot = sit_down(now)
    while isinstance(to_the_next(pilot), ThenTurn):
        press(pilot, "as-it-went")
    both = page(pilot)
    assert isinstance(both, BothSeats)
    for number in range(now.board.rounds):
        assert pilot.sees(f"ronde {number + 1} van")
        pilot.press("pagedown")
    press(pilot, "debrief")
    assert type(page(pilot)).__name__ == "Debrief"
