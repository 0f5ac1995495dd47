"""Sessions that were played to the end: by bots of every kind, with people in some chairs and steps taken back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from random import Random

from game.bots.bot import Bot
from game.bots.chairs import POLICIES, bots_for
from game.rules.law import legal_moves
from game.rules.moves import LetOthersSpeak, Seat
from game.rules.state import WHAT_HAPPENS
from game.rules.view import view
from game.session.case import Case
from game.session.log import Chair
from game.session.session import Session
from game.session.shelf import Store
from tests.rules.cases import board_of

PERSON, BOT = Chair("person"), Chair("bot")
ALONE = (PERSON, BOT, BOT, BOT)
GROUP = (PERSON, Chair("team", "Team blauw"), PERSON, BOT)
DIGEST = "d" * 64


@cache
def case(name: str) -> Case:
    """Open a case."""
    return Case(board_of(name), DIGEST)


def begun(name: str = "kim", seed: int = 3, chairs: tuple[Chair, ...] = ALONE, store: Store | None = None) -> Session:
    """Begin a session."""
    return Session.start(case(name), seed, chairs, store=store)


def bots(session: Session, policy: str = "") -> Sequence[Bot]:
    """Give the bots that play all four chairs: as the personas are, or all of one kind."""
    return [POLICIES[policy]] * 4 if policy else bots_for(session.board)


def go_on(session: Session, policy: str = "", *, turns: int = 9999) -> Session:
    """Play on, for so many turns or to the end."""
    chosen = bots(session, policy)
    for _ in range(turns):
        seat = session.state.active
        if seat is None:
            break
        legal = legal_moves(session.board, session.state)
        move = chosen[seat].choose(view(session.board, session.state, seat), legal, session.bot_dice(seat))
        session.submit(seat, move, session.length)
    return session


def played(name: str = "kim", seed: int = 3, policy: str = "", chairs: tuple[Chair, ...] = ALONE) -> Session:
    """Play a session to the end."""
    return go_on(begun(name, seed, chairs), policy)


def hesitated(name: str, seed: int, chairs: tuple[Chair, ...] = ALONE, store: Store | None = None) -> Session:
    """Play a session by chance, with steps taken back and turns skipped."""
    session, dice = begun(name, seed, chairs, store), Random(seed)
    for _ in range(2000):
        seat = session.state.active
        if seat is None:
            break
        if session.can_undo() and dice.random() < 0.12:
            session.undo() if dice.random() < 0.5 else session.undo_step()
        elif session.state.step != WHAT_HAPPENS and dice.random() < 0.05:
            session.skip("Geen tijd meer", session.length)
        else:
            session.submit(seat, dice.choice(legal_moves(session.board, session.state)), session.length)
    assert session.is_over
    return session


def let_pass(session: Session, seat: Seat) -> None:
    """Let the turn pass, or where that cannot be, do the first thing that can be done."""
    legal = legal_moves(session.board, session.state)
    session.submit(seat, LetOthersSpeak() if LetOthersSpeak() in legal else legal[0], session.length)
