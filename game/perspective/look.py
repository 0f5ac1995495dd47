"""What a perspective check is made from: the board, the months that were played, who guesses, and earlier checks."""

from typing import NamedTuple

from game.perspective.months import Month
from game.rules.board import Board
from game.rules.moves import Seat
from game.rules.state import State
from game.session.log import PerspectiveChecked
from game.text.voices import Said


class Look(NamedTuple):
    """The game as it lies at the end of `months`; `guesser` is None for a whole room.

    `said` is what was said aloud in the last month: nobody needs to guess that any more.
    """

    board: Board
    months: tuple[Month, ...]
    guesser: Seat | None
    seed: int
    checks: tuple[PerspectiveChecked, ...] = ()
    said: frozenset[Said] = frozenset()

    @property
    def month(self) -> Month:
        """Give the month that it is about."""
        return self.months[-1]

    @property
    def now(self) -> State:
        """Give what is true at the end of it."""
        return self.month.after

    def checks_about(self, seat: Seat) -> list[PerspectiveChecked]:
        """Give the earlier checks about somebody."""
        return [check for check in self.checks if check.about == seat]
