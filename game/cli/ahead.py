"""`omtafel play --from ROUND`: bots play all chairs up to a round, and then the people sit down."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.cli.talk import Both, Refused, refused

if TYPE_CHECKING:
    from game.session.case import Case
    from game.session.session import Session

NO_SUCH_ROUND = Both(
    "“{case}” heeft {rounds} rondes, dus vanaf ronde {round} kan niet. Kies met --from een ronde van 1 tot en met "
    "{rounds}.",
    "“{case}” has {rounds} rounds, so it cannot begin at round {round}. Choose a round from 1 to {rounds} with --from.",
)
OF_WHICH_CASE = Both(
    "Bij --from hoort een casus, zoals: omtafel play noor --from {round}",
    "With --from comes a case, such as: omtafel play noor --from {round}",
)
NOT_BOTH = Both(
    "--from begint een nieuw spel en --resume gaat verder met een oud spel. Kies een van de twee.",
    "--from begins a new game and --resume goes on with an old one. Choose one of the two.",
)


def refuse_nonsense(round_: int, case: str, *, resume: bool) -> None:
    """Refuse a round without a case, or of a game that is already going on."""
    if resume:
        raise Refused(NOT_BOTH)
    if not case:
        raise refused(OF_WHICH_CASE, round=round_)


def up_to(case: Case, round_: int) -> Callable[[Session], None]:
    """Give what brings a new session to the start of a round; refuse a round that the case does not have."""
    if not 1 <= round_ <= case.board.rounds:
        raise refused(NO_SUCH_ROUND, case=case.id, rounds=case.board.rounds, round=round_)
    return lambda session: play_up_to(session, round_)


def play_up_to(session: Session, round_: int) -> None:
    """Let bots, each as its persona is, play all four chairs until a round begins. Nobody's undo goes back on it."""
    from game.bots.chairs import bots_for
    from game.rules.law import legal_moves
    from game.rules.view import view

    board, bots = session.board, bots_for(session.board)
    while session.state.round < round_ and (seat := session.state.active) is not None:
        seen, legal = view(board, session.state, seat), legal_moves(board, session.state)
        move = bots[seat].choose(seen, legal, session.bot_dice(seat))
        session.submit(seat, move, session.length, by="bot")
