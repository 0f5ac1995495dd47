"""Whole games for the tests, played by whatever choices they are handed."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from hypothesis import strategies as st

from game.rules.board import Board
from game.rules.decide import begin, play
from game.rules.events import Event
from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.rules.moves import Move, Seat
from game.rules.state import State
from tests.rules.cases import SHELVES, board_of

CASES: tuple[str, ...] = tuple(sorted(file.parent.name for shelf in SHELVES for file in shelf.glob("*/scenario.yaml")))

seeds = st.integers(0, 2**32 - 1)
choices = st.binary(max_size=120)
boards = st.sampled_from(CASES).map(board_of)


class Turn(NamedTuple):
    """One move of a game: what was true, who chose what out of what, and what happened."""

    before: State
    seat: Seat
    legal: list[Move]
    move: Move
    events: list[Event]
    after: State


def turns(board: Board, seed: int, choices: Sequence[int]) -> Iterator[Turn]:
    """Play a game: the first moves are chosen by the numbers handed in, the others by chance."""
    dice, mood = Random(seed), Random(seed + 1)
    state = fold(board, begin(board, dice))
    place = 0
    while (seat := state.active) is not None:
        legal = legal_moves(board, state)
        choice = choices[place] if place < len(choices) else mood.randrange(len(legal))
        move = legal[choice % len(legal)]
        events, after = play(board, state, seat, move, dice)
        yield Turn(state, seat, legal, move, events, after)
        state, place = after, place + 1


def log(board: Board, seed: int, choices: Sequence[int]) -> list[Event]:
    """Give everything that happened in a game."""
    return [*begin(board, Random(seed)), *(event for turn in turns(board, seed, choices) for event in turn.events)]
