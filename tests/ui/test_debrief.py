"""The debrief opens: from a point to the turns behind it, from a turn to playing on, and back."""

from __future__ import annotations

import pytest

from game.bots.chairs import POLICIES, bots_for
from game.rules.law import legal_moves
from game.rules.view import view
from game.session.session import Session
from game.ui.afterwards.rows import Row
from game.ui.page import Page
from game.ui.screens.behind import Behind
from game.ui.screens.best import BestScreen
from game.ui.screens.debrief import REFS, TABS, Debrief
from game.ui.screens.table import TableScreen
from game.ui.screens.turn import TurnScreen
from game.ui.settings import Settings
from game.ui.sitting import Sitting
from tests.pilot import Pilot
from tests.ui.playing import ALONE, page, sitting

ME = 0


def finished(case: str = "noor", seed: int = 3) -> Sitting:
    """Play a case to its end: somebody open in the parent's chair, companions in the others."""
    at = sitting(case, ALONE, seed=seed)
    session, bots = at.session, list(bots_for(at.board))
    bots[ME] = POLICIES["cooperative"]
    while (seat := session.state.active) is not None:
        seen, legal = view(session.board, session.state, seat), legal_moves(session.board, session.state)
        session.submit(seat, bots[seat].choose(seen, legal, session.bot_dice(seat)), session.length)
    return at


def looking_back(tab: str = "story", size: tuple[int, int] = (1280, 720)) -> tuple[Pilot, Debrief]:
    debrief = Debrief(finished(), tab)
    return Pilot(debrief, size=size, settings=Settings(lang="en", reduced_motion=True)), debrief


def rows(pilot: Pilot) -> list[Row]:
    return [widget for widget in page(pilot).widgets if isinstance(widget, Row)]


def log_of(session: Session) -> list[object]:
    return list(session.to_plain())


def test_the_digits_and_the_remote_open_every_page() -> None:
    pilot, debrief = looking_back()
    for number, ref in reversed(list(enumerate(REFS, 1))):
        pilot.press(str(number))
        assert debrief.tab == ref
    for ref in REFS[1:]:
        pilot.press("next")
        assert debrief.tab == ref
    assert len(TABS) == len(REFS)


@pytest.mark.parametrize("axis", range(3))
def test_every_reason_opens_to_the_events_behind_it_and_each_of_them_to_its_turn(axis: int) -> None:
    pilot, debrief = looking_back("why")
    pilot.click(page(pilot).widgets[axis].label)
    reasons = [row for row in rows(pilot) if row.row.act]
    assert reasons
    for reason in reasons:
        pilot.click_at(reason.rect.center)
        behind = pilot.screen
        assert isinstance(behind, Behind)
        assert rows(pilot)
        place = behind.places[0]
        pilot.click_at(rows(pilot)[0].rect.center)
        turn = pilot.screen
        assert isinstance(turn, TurnScreen)
        assert debrief.looking.events[place] in debrief.looking.beats[turn.number].events
        pilot.press("esc", "esc")
        assert pilot.screen is debrief


def test_a_touched_key_opens_to_what_touched_it() -> None:
    pilot, _ = looking_back("keys")
    touched = [row for row in rows(pilot) if row.row.act]
    assert touched
    pilot.click_at(touched[0].rect.center)
    assert isinstance(pilot.screen, Behind)
    assert rows(pilot)


def test_the_turning_points_come_little_by_little_and_open_their_turn() -> None:
    pilot, debrief = looking_back("turns")
    assert not debrief.looking.weighing.done
    assert pilot.sees("Still looking")
    for _ in range(600):
        if debrief.looking.weighing.done:
            break
        pilot.wait(1 / 60)
    points = debrief.looking.weighing.points
    assert [row.ref for row in rows(pilot)] == [f"turn-{point.entry}" for point in points]
    assert points
    pilot.click_at(rows(pilot)[0].rect.center)
    turn = pilot.screen
    assert isinstance(turn, TurnScreen)
    assert debrief.looking.beats[turn.number].entry.number == points[0].entry


def test_what_if_plays_on_from_a_choice_and_leaves_the_first_session_as_it_was() -> None:
    pilot, debrief = looking_back("onward")
    session = debrief.sitting.session
    before = log_of(session)
    pilot.click("What if …")
    assert isinstance(pilot.screen, Behind)
    assert len(debrief.looking.choices_of_people()) == sum(
        entry.move is not None and entry.by == "person" for entry in session.living_entries()
    )
    pilot.click_at(rows(pilot)[1].rect.center)
    turn = pilot.screen
    assert isinstance(turn, TurnScreen)
    entry = debrief.looking.beats[turn.number].entry
    pilot.click("What if … play on from here")
    table = pilot.screen
    assert isinstance(table, TableScreen)
    other = table.sitting.session
    assert other.id != session.id
    assert (other.started.parent, other.started.parent_at) == (session.id, entry.number)
    assert other.state == session.state_at(entry.number)
    assert other.state.active == entry.seat
    assert log_of(session) == before


def test_one_walks_through_the_turns_from_the_first_to_the_last() -> None:
    pilot, debrief = looking_back()
    turn = TurnScreen(debrief.looking, 0)
    pilot = Pilot(turn, settings=Settings(lang="nl", reduced_motion=True))
    assert not pilot.sees("Eerder")
    for _ in debrief.looking.beats[1:]:
        pilot.click("Later")
    assert turn.number == len(debrief.looking.beats) - 1
    assert not any(widget.label == "Later" for widget in page(pilot).widgets)


def test_every_event_can_be_found_in_a_turn() -> None:
    looking = Debrief(finished("bram", 5)).looking
    for place, event in enumerate(looking.events):
        assert event in looking.beats[looking.beat_of(place)].events


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("ref", REFS)
def test_nothing_that_can_be_pressed_lies_outside_the_screen_or_on_something_else(
    ref: str, size: tuple[int, int]
) -> None:
    pilot, _ = looking_back(ref, size)
    here: Page = page(pilot)
    places = [widget.rect for widget in here.widgets]
    assert all(pilot.app.window.get_rect().contains(place) for place in places)
    assert not any(a.colliderect(b) for n, a in enumerate(places) for b in places[n + 1 :])


def test_the_best_line_is_only_looked_for_when_asked_and_told_month_by_month() -> None:
    pilot, debrief = looking_back("onward")
    pilot.click("The best line we know")
    best = pilot.screen
    assert isinstance(best, BestScreen)
    for _ in range(2000):
        if best.search.done:
            break
        pilot.wait(1 / 60)
    assert best.search.line is not None
    assert best.search.line.total > debrief.looking.scores.total
    assert len(best.months) == debrief.sitting.board.rounds
    for month in best.months:
        assert pilot.sees(f"Round {month.round} of {len(best.months)}")
        assert rows(pilot)
        pilot.press("enter")
    pilot.press("esc")
    assert pilot.screen is debrief


def test_alone_with_one_session_there_is_no_other_to_compare_with() -> None:
    pilot, _ = looking_back("onward")
    assert [widget.ref for widget in page(pilot).widgets][:2] == ["what-if", "best"]
