"""A game played on from somewhere with everybody working together: what was still possible from there."""

from random import Random

from game.bots.bot import Bot
from game.bots.chairs import POLICIES
from game.rules.board import Board
from game.rules.decide import play_legal
from game.rules.law import legal_moves
from game.rules.moves import Move, Seat
from game.rules.scores import total
from game.rules.state import State
from game.rules.view import view

TOGETHER: Bot = POLICIES["cooperative"]
"""Who sits in all four chairs from there on."""


class PlayOut:
    """One way in which luck and whims fall.

    They hang on the place in the game (round, step, turn) and not on what went before, so that two games that differ
    in one choice differ by that choice and not by luck.
    """

    def __init__(self, board: Board, seed: int) -> None:
        self.board, self.seed = board, seed
        self._dice = Random()

    def wish(self, state: State, seat: Seat) -> Move:
        """Say what somebody who works together does here."""
        return TOGETHER.choose(view(self.board, state, seat), legal_moves(self.board, state), self._falls(state, 0))

    def after(self, state: State, seat: Seat, move: Move) -> State:
        """Give the state after a legal move."""
        return play_legal(self.board, state, seat, move, self._falls(state, 1))[1]

    def total(self, state: State) -> float:
        """Play on to the end and give the total, 5..100."""
        while (seat := state.active) is not None:
            state = self.after(state, seat, self.wish(state, seat))
        return total(self.board, state)

    def _falls(self, state: State, what: int) -> Random:
        """Give the dice as they fall at this place: 0 for a whim, 1 for luck."""
        place = ((state.round * 4 + state.step) * 8 + state.turn) * 8 + state.floor + 1
        self._dice.seed(((self.seed * 4096 + place) * 4 + state.extra) * 2 + what)
        return self._dice
