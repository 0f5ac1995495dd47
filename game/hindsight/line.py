"""The line of a session: the decisions that still count, each with the state before and after it."""

from dataclasses import dataclass

from game.rules.evolve import fold
from game.rules.moves import Move, Seat
from game.rules.state import AT_TABLE, State, opening
from game.session.log import Entry
from game.session.session import Session


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a game a decision falls: which round, which step, whose it is, and whether it answers a question."""

    round: int
    step: int
    seat: Seat
    asked: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """A decision of somebody, with the states around it."""

    entry: Entry
    seat: Seat
    move: Move
    before: State
    after: State

    @property
    def place(self) -> Place:
        """Say where in the game it fell."""
        return place_of(self.before, self.seat)


def place_of(state: State, seat: Seat) -> Place:
    """Say where in the game a decision of this seat would fall now."""
    return Place(state.round, state.step, seat, state.step == AT_TABLE and state.floor >= 0)


def line_of(session: Session) -> list[Turn]:
    """Give every decision that still counts, in order."""
    board, state = session.board, opening(session.board)
    turns = []
    for entry in session.living_entries():
        before, state = state, fold(board, entry.events, state)
        if entry.move is not None and entry.seat is not None:
            turns.append(Turn(entry, entry.seat, entry.move, before, state))
    return turns
