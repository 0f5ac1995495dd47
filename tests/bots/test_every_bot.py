"""What holds for every bot: only legal moves, only what its seat sees, the same choice every time."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots.bot import Bot
from game.bots.chairs import POLICIES, bot_for, bots_for
from game.rules.board import Board
from game.rules.content import Temperament
from game.rules.decide import begin, play, play_legal
from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.rules.moves import SEATS
from game.rules.state import State
from game.rules.view import view
from tests.rules.cases import board_of

CASES = ("kim", "noor", "bram")
BOTS = st.sampled_from(sorted(POLICIES))


@pytest.mark.parametrize("case", CASES)
@settings(max_examples=40, deadline=None)
@given(names=st.tuples(BOTS, BOTS, BOTS, BOTS), seed=st.integers(0, 2**32))
def test_no_bot_makes_an_illegal_move_and_every_game_ends(case: str, names: tuple[str, ...], seed: int) -> None:
    board, dice, minds = board_of(case), Random(seed), Random(seed + 1)
    state = fold(board, begin(board, dice))
    moves = 0
    while (seat := state.active) is not None:
        move = POLICIES[names[seat]].choose(view(board, state, seat), legal_moves(board, state), minds)
        state = play(board, state, seat, move, dice)[1]
        moves += 1
        assert moves < 400
    assert state.round == board.rounds


def halfway(board: Board, seed: int, turns: int) -> State:
    """Play by chance for so many turns."""
    dice = Random(seed)
    state = fold(board, begin(board, dice))
    for _ in range(turns):
        if state.active is None:
            break
        state = play_legal(board, state, state.active, dice.choice(legal_moves(board, state)), dice)[1]
    return state


def with_other_secrets(state: State, seat: int, dice: Random) -> State:
    """Give the other seats other private knowledge: cards and doors; what lies on the table stays known to all."""
    others = [other for other in SEATS if other != seat]
    knows, doors = list(state.knows), list(state.doors)
    for other in others:
        knows[other] = state.table | dice.getrandbits(24)
        doors[other] = dice.getrandbits(5)
    return state._replace(knows=tuple(knows), doors=tuple(doors))


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), turns=st.integers(0, 40), name=BOTS)
def test_secrets_of_other_seats_change_no_view_and_no_choice(seed: int, turns: int, name: str) -> None:
    board = board_of("kim")
    state = halfway(board, seed, turns)
    seat = state.active
    if seat is None:
        return
    other = with_other_secrets(state, seat, Random(seed))
    assert view(board, state, seat) == view(board, other, seat)
    assert legal_moves(board, state) == legal_moves(board, other)
    assert chosen(POLICIES[name], board, state, seed) == chosen(POLICIES[name], board, other, seed)


def chosen(bot: Bot, board: Board, state: State, seed: int) -> object:
    assert state.active is not None
    return bot.choose(view(board, state, state.active), legal_moves(board, state), Random(seed))


def test_the_same_view_and_dice_give_the_same_choice() -> None:
    board = board_of("kim")
    for turns in range(0, 40, 3):
        state = halfway(board, turns, turns)
        if state.active is not None:
            for bot in POLICIES.values():
                assert chosen(bot, board, state, 7) == chosen(bot, board, state, 7)


def test_an_empty_chair_gets_the_temperament_of_its_persona() -> None:
    board = board_of("kim")
    assert [persona.temperament.value for persona in board.personas] == ["cautious", "warm", "hurried", "by-the-book"]
    assert bots_for(board) == tuple(POLICIES[persona.temperament.value] for persona in board.personas)
    assert len({repr(bot_for(temperament)) for temperament in Temperament}) == 4


def test_a_bot_does_not_play_for_the_projector() -> None:
    board = board_of("kim")
    state = halfway(board, 1, 3)
    with pytest.raises(ValueError, match="projector"):
        POLICIES["cooperative"].choose(view(board, state, None), legal_moves(board, state), Random(1))
