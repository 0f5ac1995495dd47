"""Two windows on one session: whoever comes second sees what the first did, and nothing breaks."""

from __future__ import annotations

from game.hindsight import other_chair
from game.rules.law import legal_moves
from game.rules.moves import Seat
from game.session.log import Promise
from game.session.session import Session
from game.session.shelf import MemoryStore
from game.ui.screens.both_seats import BothSeats
from game.ui.screens.debrief import Debrief
from game.ui.screens.table import TableScreen
from game.ui.settings import Settings
from game.ui.sitting import Sitting
from tests.hindsight.played import ALONE, begun, case, go_on
from tests.pilot import Pilot
from tests.ui.playing import SMALL, page

SETTINGS = Settings(lang="en", reduced_motion=True)
ELSEWHERE = "This session went on in another window."


def twice(session: Session, store: MemoryStore) -> Session:
    """Open the same session in a second window."""
    return Session.load(store, session.id, lambda _: case("kim"))


def over(store: MemoryStore) -> Session:
    return go_on(begun("kim", 4, ALONE, store))


def promise(pilot: Pilot, words: str) -> None:
    pilot.click("Talk")
    pilot.click_at(page(pilot).widgets[0].rect.center)
    pilot.type(words)
    pilot.click("Keep it")


def test_a_promise_is_kept_also_when_another_window_promised_first() -> None:
    store = MemoryStore()
    first = over(store)
    second = twice(first, store)
    pilot = Pilot(Debrief(Sitting(second)), size=SMALL, settings=SETTINGS)
    first.record(Promise("I call Li"))
    promise(pilot, "I visit the school")
    kept = [entry.what.text for entry in twice(first, store).log if isinstance(entry.what, Promise)]
    assert kept == ["I call Li", "I visit the school"]


def test_going_back_from_a_debrief_or_from_two_stories_after_another_window_did_says_so() -> None:
    store = MemoryStore()
    told = over(store)
    for session, screen in ((told, Debrief), (go_on(other_chair(told, Seat(1))), BothSeats)):
        second = twice(session, store)
        pilot = Pilot(screen(Sitting(second)), size=SMALL, settings=SETTINGS)
        session.undo()
        go_on(session, turns=1)
        pilot.press("ctrl+z")
        assert pilot.sees(ELSEWHERE)
        assert isinstance(pilot.screen, TableScreen)
        assert second.log[: session.length] == session.log


def test_a_bot_that_another_window_let_play_first_is_not_played_again() -> None:
    store = MemoryStore()
    first = begun("kim", 4, ALONE, store)
    while first.state.active == Seat(0) or first.state.active is None:
        first.submit(Seat(0), legal_moves(first.board, first.state)[0], first.length)
    second = twice(first, store)
    go_on(first, turns=2)
    pilot = Pilot(TableScreen(Sitting(second)), size=SMALL, settings=SETTINGS)
    pilot.wait(3.0)
    assert pilot.sees(ELSEWHERE)
    assert second.log[: first.length] == first.log
