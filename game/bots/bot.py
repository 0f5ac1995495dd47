"""What a bot is: somebody who chooses one of the legal moves, from what its seat sees."""

from random import Random
from typing import Protocol

from game.rules.moves import Move
from game.rules.view import View


class Bot(Protocol):
    """Plays one chair. The same view, moves and dice always give the same choice."""

    def choose(self, view: View, legal: list[Move], dice: Random) -> Move:
        """Choose one of the legal moves."""
        ...
