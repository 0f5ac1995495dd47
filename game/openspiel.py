"""OpenSpiel's games that are written in Python, played by chance: what the speed of our own rules is laid beside.

They play as ours do: a move is a choice a player makes from a list of legal ones; dice cost time and are no move.
"""

import logging
import time
from collections.abc import Mapping, Sequence
from random import Random
from typing import Protocol

WRITTEN_IN_PYTHON = "python_"
"""With this the names of such games begin."""
SECONDS = 0.05
"""A game is begun again and again for so long."""


class NoOpenSpiel(Exception):
    """There is nothing of OpenSpiel to play here; says why, and what helps."""


class State(Protocol):
    """A position in one of their games, as far as playing by chance needs it."""

    def is_terminal(self) -> bool:
        """Say whether the game is over."""
        ...

    def is_chance_node(self) -> bool:
        """Say whether dice are next."""
        ...

    def chance_outcomes(self) -> Sequence[tuple[int, float]]:
        """Give what dice may do, and how likely."""
        ...

    def legal_actions(self) -> Sequence[int]:
        """Give what the player whose turn it is may do."""
        ...

    def apply_action(self, action: int) -> None:
        """Do it."""
        ...


class Game(Protocol):
    """One of their games."""

    def new_initial_state(self) -> State:
        """Begin."""
        ...


def games() -> Mapping[str, Game]:
    """Give their Python games in which players take turns, by a short name; importing them is what registers them."""
    try:
        import open_spiel.python.games  # noqa: F401, PLC0415
        import pyspiel  # noqa: PLC0415  what few have is loaded only to be measured
    except ModuleNotFoundError as gone:
        if gone.name not in ("pyspiel", "open_spiel"):
            raise
        raise NoOpenSpiel("OpenSpiel is not installed: pip install 'omtafel[compare]'") from None
    logging.getLogger("absl").setLevel(logging.ERROR)  # hangman misses a list of words, and can do without
    found: dict[str, Game] = {
        kind.short_name.removeprefix(WRITTEN_IN_PYTHON): pyspiel.load_game(kind.short_name)
        for kind in pyspiel.registered_games()
        if kind.short_name.startswith(WRITTEN_IN_PYTHON)
        and kind.dynamics == pyspiel.GameType.Dynamics.SEQUENTIAL
        and kind.default_loadable
    }
    if not found:
        raise NoOpenSpiel("this OpenSpiel has no games written in Python: pip install -U 'omtafel[compare]'")
    return found


def random_play(game: Game, seed: int, seconds: float = SECONDS) -> float:
    """Give the moves a second of whole games played by chance."""
    dice, moves = Random(seed), 0
    started = time.perf_counter()
    while (spent := time.perf_counter() - started) < seconds or not moves:
        moves += _play(game.new_initial_state(), dice)
    return moves / spent


def _play(state: State, dice: Random) -> int:
    """Play to the end and count the moves."""
    moves = 0
    while not state.is_terminal():
        if state.is_chance_node():
            outcomes, odds = zip(*state.chance_outcomes(), strict=True)
            state.apply_action(dice.choices(outcomes, odds)[0])
        else:
            state.apply_action(dice.choice(state.legal_actions()))
            moves += 1
    return moves
