"""Sessions to write reports of: just begun, halfway, finished, and full of what people typed."""

from collections.abc import Callable
from functools import cache

from game.bots.chairs import bots_for
from game.rules.law import legal_moves
from game.rules.moves import PARENT, POLICYMAKER, TEACHER, YOUTH_WORKER
from game.rules.view import view
from game.session.case import Case
from game.session.export import bring_in, to_text
from game.session.log import Chair, PerspectiveChecked, Promise, Reflection
from game.session.session import Session
from game.session.shelf import MemoryStore
from tests.rules.cases import board_of

NASTY = (
    '#panic("x") $1+1$ [b] @ref \\ `raw` *stars* _u_ ~ // <script>alert(1)</script> & "q" \'s\' =SUM(A1) 😀 مرحبا שלום'
)
"""Signs that mean something to a typesetter, a browser, a spreadsheet, or are in no typeface of ours."""
BOTS = (Chair("bot"),) * 4
PEOPLE = (Chair("person"),) * 4


def begun(case: str = "kim", chairs: tuple[Chair, ...] = BOTS, id_: str = "abc123") -> Session:
    at = iter(range(10_000))
    return Session.start(
        Case(board_of(case), "d" * 64),
        5,
        chairs,
        clock=lambda: f"2026-03-04T10:{next(at) // 60 % 60:02}:00+01:00",
        id_=id_,
    )


def play(session: Session, until: Callable[[Session], bool] = lambda _session: False) -> Session:
    """Let bots play on, to the end or until something is so."""
    bots = bots_for(session.board)
    while (seat := session.state.active) is not None and not until(session):
        seen, legal = view(session.board, session.state, seat), legal_moves(session.board, session.state)
        session.submit(seat, bots[seat].choose(seen, legal, session.bot_dice(seat)), session.length)
    return session


@cache
def text_of_finished(case: str, chairs: tuple[Chair, ...]) -> str:
    session = play(begun(case, chairs))
    return to_text(session.id, session.to_plain())


def finished(case: str = "kim", chairs: tuple[Chair, ...] = BOTS) -> Session:
    """Give a finished session; played once, read back every time."""
    text = text_of_finished(case, chairs)
    return bring_in(
        text, MemoryStore(), lambda _id: Case(board_of(case), "d" * 64), clock=lambda: "2026-03-04T12:00:00Z"
    )


def talked_about(typed: str = NASTY) -> Session:
    """Give a finished session with guesses, a reflection and promises, by people with long names."""
    session = finished(chairs=(Chair("person", typed), Chair("team", typed), *BOTS[:2]))
    weighs = [[answer.id for answer in persona.weighs] for persona in session.board.personas]
    session.record(PerspectiveChecked(PARENT, TEACHER, weighs[0][-1], weighs[0][0], 80, 0, asked=True), seat=TEACHER)
    session.record(PerspectiveChecked(POLICYMAKER, PARENT, weighs[3][0], weighs[3][0], 30, 2, asked=False), seat=PARENT)
    session.record(PerspectiveChecked(YOUTH_WORKER, None, weighs[2][0], weighs[2][0], 80, 2, asked=True))
    session.record(Reflection(typed, question=typed))
    session.record(Promise(typed), seat=TEACHER)
    session.record(Promise("x" * 2000))
    return session
