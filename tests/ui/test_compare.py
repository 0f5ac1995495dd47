"""Two sessions side by side in the window: chosen from the list, every page of it, and back."""

from __future__ import annotations

from game.hindsight import compare, line_of, what_if
from game.rules.law import legal_moves
from game.session.session import Session
from game.session.shelf import MemoryStore
from game.text import move_label
from game.ui.reception import Cases, Reception
from game.ui.screens.compare import CompareScreen, compare_screen
from game.ui.screens.debrief import Debrief
from game.ui.screens.sessions import Sessions
from game.ui.settings import Settings
from tests.hindsight.played import case, go_on, hesitated, played
from tests.pilot import Pilot
from tests.ui.playing import SMALL, page


def reception(store: MemoryStore) -> Reception:
    desk = Reception(Cases(listed=tuple, open=case))
    desk._store = store
    return desk


def forked(session: Session, turn: int) -> tuple[Session, str, str]:
    """Choose otherwise at a turn; give both choices in words."""
    was = line_of(session)[turn]
    fork = what_if(session, was.entry.number)
    other = next(move for move in legal_moves(fork.board, fork.state) if move != was.move)
    fork.submit(was.seat, other, fork.length)
    go_on(fork)
    return fork, move_label(session.board, was.move, "nl"), move_label(session.board, other, "nl")


def pilot_at(screen: object, lang: str = "nl") -> Pilot:
    return Pilot(screen, size=SMALL, settings=Settings(lang="nl" if lang == "nl" else "en", reduced_motion=True))


def test_from_the_list_a_second_session_is_laid_beside_the_first() -> None:
    store = MemoryStore()
    session = hesitated("kim", 3, store=store)
    _, was, other = forked(session, 9)
    pilot = pilot_at(Sessions(reception(store)))
    pilot.press("1", "3")
    assert pilot.sees("Welke sessie leg je ernaast?")
    pilot.press("1")
    assert isinstance(page(pilot), CompareScreen)
    assert pilot.sees("De eerste keuze die anders was")
    assert pilot.sees(f"{was}.")
    assert pilot.sees(f"{other}.")
    assert pilot.sees("Daarvoor waren 9 keuzes gelijk.")
    pilot.press("esc", "esc", "esc")
    assert isinstance(page(pilot), Sessions)


def test_every_page_by_digits_and_by_clicker() -> None:
    session = played("kim")
    fork, *_ = forked(session, 6)
    pilot = pilot_at(compare_screen(None, session, fork), "en")
    seen = []
    for _ in range(4):
        seen.append(page(pilot).tab)
        pilot.press("pagedown")
    assert seen == ["choice", "trust", "goals", "help"]
    pilot.press("2")
    assert pilot.sees(f"After round {session.board.rounds}")
    pilot.click("0")
    assert pilot.sees("At the start")
    pilot.press("3")
    assert all(pilot.sees(goal.name.en) for goal in session.board.goals)
    assert all(pilot.sees(need.name.en) for need in session.board.needs)
    pilot.press("4")
    assert all(pilot.sees(service.region.name.en) for service in session.board.services)


def test_either_session_can_be_opened_from_there() -> None:
    store = MemoryStore()
    session = played("kim")
    fork, *_ = forked(session, 6)
    pilot = pilot_at(compare_screen(reception(store), session, fork))
    pilot.click("Bekijk B")
    assert isinstance(page(pilot), Debrief)
    assert page(pilot).sitting.session is fork


def test_two_cases_say_what_cannot_be_compared() -> None:
    pilot = pilot_at(compare_screen(None, played("kim"), played("noor")))
    assert pilot.sees("Dit zijn twee verschillende casussen")
    for tab in "34":
        pilot.press(tab)
        assert pilot.sees("Twee casussen hebben niet dezelfde doelen en hulp.")


def test_a_session_beside_itself_is_equal_on_every_page() -> None:
    session = played("kim")
    screen = compare_screen(None, session, session)
    pilot = pilot_at(screen)
    assert pilot.sees("keuzes waren gelijk")
    pilot.press("2")
    assert not any(words.startswith(("+", "−")) for words in pilot.texts)
    assert compare(session, session).equal
