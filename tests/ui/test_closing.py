"""Closing the window asks first, and says so when the game that is open would be lost."""

from game.session.case import Case
from game.session.log import Chair
from game.session.session import Session
from game.session.store import open_store
from game.ui.screens.table import TableScreen
from game.ui.sitting import Sitting
from tests.pilot import Pilot
from tests.rules.cases import board_of

ALONE = (Chair("person"), Chair("bot"), Chair("bot"), Chair("bot"))


def closing(session: Session) -> Pilot:
    pilot = Pilot(TableScreen(Sitting(session)))
    pilot.app._ask_to_close()
    pilot.wait(0.05)
    return pilot


def test_a_game_in_memory_alone_says_that_it_would_be_lost() -> None:
    pilot = closing(Session.start(Case(board_of("noor"), "-"), 1, ALONE, store=open_store(None)[0]))
    assert pilot.sees("kon niet worden bewaard")


def test_a_game_on_disk_says_that_it_is_kept(tmp_path) -> None:
    store, _ = open_store(tmp_path / "sessions.db")
    pilot = closing(Session.start(Case(board_of("noor"), "-"), 1, ALONE, store=store))
    assert not pilot.sees("kon niet worden bewaard")
    assert pilot.sees("is bewaard")
