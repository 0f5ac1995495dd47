from itertools import count
from pathlib import Path
from random import Random

import pytest

from game.rules.board import compile_board
from game.rules.law import legal_moves
from game.rules.moves import SpendRoom
from game.scenario.case import load_case
from game.session.case import Case
from game.session.log import Chair, Clock
from game.session.session import Session
from game.session.shelf import Store

CASES = Path(__file__).parent.parent / "cases"
ALONE = (Chair("bot"), Chair("person", "Sanne"), Chair("bot"), Chair("bot"))
DIGEST = "a" * 64


def ticking() -> Clock:
    """A clock that is one second further each time it is asked."""
    seconds = count()
    return lambda: f"2026-01-05T09:{(n := next(seconds)) // 60 % 60:02}:{n % 60:02}+00:00"


def start(case: Case, store: Store | None = None, *, seed=7, id_="first", clock: Clock | None = None) -> Session:
    return Session.start(case, seed, ALONE, store=store, clock=clock or ticking(), id_=id_)


def choose(session: Session, salt: int = 0):
    """Take some legal move, the same each time in the same situation."""
    moves = [move for move in legal_moves(session.board, session.state) if not isinstance(move, SpendRoom)]
    return Random(f"{salt}:{session.length}").choice(moves)


def play(session: Session, steps: int, salt: int = 0) -> Session:
    for _ in range(steps):
        if session.is_over:
            break
        session.submit(session.state.active, choose(session, salt), session.length)
    return session


@pytest.fixture(scope="session")
def case() -> Case:
    loaded = load_case(CASES / "kim", CASES / "services.yaml")
    return Case(compile_board(loaded.scenario, loaded.region), DIGEST)


@pytest.fixture(scope="session")
def find(case):
    return lambda id_: case if id_ == case.id else None
