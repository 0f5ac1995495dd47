"""One game by bots, from the first round to the end, straight through the rules."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import NamedTuple

from game.bots.bot import Bot
from game.bots.chairs import POLICIES, bots_for
from game.rules.board import Board
from game.rules.content import RoleName
from game.rules.decide import begin, play_legal
from game.rules.events import Event
from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.rules.scores import Axes, axes, total_of
from game.rules.state import State
from game.rules.view import view

Chairs = tuple[Bot, Bot, Bot, Bot]


class Game(NamedTuple):
    """A game that was played: how it ended and what it was worth."""

    seed: int
    end: State
    axes: Axes
    total: float


def play_game(board: Board, chairs: Chairs, seed: int, log: list[Event] | None = None) -> Game:
    """Play a game to the end; the same board, bots and seed always give the same game."""
    chance, minds = Random(seed), Random(~seed)
    opened = begin(board, chance)
    state = fold(board, opened)
    if log is not None:
        log += opened
    while (seat := state.active) is not None:
        move = chairs[seat].choose(view(board, state, seat), legal_moves(board, state), minds)
        happened, state = play_legal(board, state, seat, move, chance)
        if log is not None:
            log += happened
    points = axes(board, state)
    return Game(seed, state, points, total_of(points))


def all_play(policy: str) -> Chairs:
    """Give all four chairs to the same kind of bot."""
    bot = POLICIES[policy]
    return (bot, bot, bot, bot)


def but_one(chairs: Sequence[Bot], seat: int, policy: str) -> Chairs:
    """Give one chair to another kind of bot."""
    parent, teacher, youth_worker, policymaker = (
        POLICIES[policy] if chair == seat else bot for chair, bot in enumerate(chairs)
    )
    return (parent, teacher, youth_worker, policymaker)


def ways_to_play(board: Board) -> Mapping[str, Chairs]:
    """Name the ways of playing that the lab compares, in the order of its table."""
    together, apart, personas = all_play("cooperative"), all_play("silo"), bots_for(board)
    roles = [(seat, role.value) for seat, role in enumerate(RoleName)]
    return {
        "random": all_play("random"),
        "silo": apart,
        "cooperative": together,
        **{f"silent-{role}": but_one(together, seat, "silent") for seat, role in roles},
        **{f"alone-{role}": but_one(apart, seat, "cooperative") for seat, role in roles},
        "temperaments": personas,
        **{f"open-{role}": but_one(personas, seat, "cooperative") for seat, role in roles},
    }
