"""Sessions of the tests' own case, played alone from a chair, with a guess now and then."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest

from game import places
from game.progress.gather import Gathering
from game.rules.law import legal_moves
from game.rules.moves import SEATS, Seat
from game.session.case import Case
from game.session.log import Chair, PerspectiveChecked
from game.session.session import Session
from game.session.shelf import MemoryStore
from tests.rules.cases import board_of

BEGAN = datetime.fromisoformat("2026-01-05T09:00:00+00:00")
CASE = Case(board_of("kim"), "d" * 64)
Play = Callable[..., Session]


def find(id_: str) -> Case | None:
    """Find the one case there is."""
    return CASE if id_ == CASE.id else None


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a home of its own."""
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def play(store: MemoryStore) -> Play:
    """Play sessions into the store: whole ones, or so many `steps`; `guesses` are (about, points, sure)."""
    days = count()

    def session(*seats: Seat, guesses=(), steps: int = 999, seed: int = 1) -> Session:
        ticks, day = count(), next(days)
        chairs = tuple(Chair("person" if seat in seats else "bot") for seat in SEATS)
        clock = lambda: (BEGAN + timedelta(days=day, seconds=next(ticks))).isoformat(timespec="seconds")  # noqa: E731
        made = Session.start(CASE, seed, chairs, store=store, clock=clock)
        finish(made, steps, seed)
        for about, points, sure in guesses:
            made.record(PerspectiveChecked(about, seats[0], "x", "y", sure, points, asked=points < 2))
        return made

    return session


def finish(session: Session, steps: int = 999, seed: int = 1) -> Session:
    """Play on by chance."""
    dice = Random(seed)
    for _ in range(steps):
        seat = session.state.active
        if seat is None:
            break
        session.submit(seat, dice.choice(legal_moves(session.board, session.state)), session.length)
    return session


def gathered(store: MemoryStore, file: Path | None = None) -> Gathering:
    """Gather and count everything."""
    gathering = Gathering(store, find, file)
    while gathering.step():
        pass
    gathering.keep()
    return gathering
