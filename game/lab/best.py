"""What the lab makes of the search for the best line: ways to begin, options taken, what a good line can do without.

The search itself is `game.hindsight.best`: whoever looks back on a session may ask for the best line too.
"""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from game.hindsight.best import Deed, EvenLuck, Line, Lines, as_thing, climb
from game.rules.board import Board
from game.rules.decide import begin, play_legal
from game.rules.evolve import fold
from game.rules.moves import Choose, Move
from game.rules.state import IN_BETWEEN

GAMES = 4000
"""How many games a search plays before it tries every way out of every dilemma."""
PROBES = 40
GOOD_LINES = 3
"""So many different good lines are kept."""
NEAR = 5.0
"""A line within so many points of the best is a good line."""


class Search(NamedTuple):
    """The best line, in how many ways a good line may start, and how often good lines take each option.

    `starts` counts different first rounds (who did what in between) of the lines within `NEAR` of the best.
    `taken` has for each option of the case that good lines met (how often taken, how often its dilemma came up).
    `good` are a few different lines, the best first. `without` has for each thing of the best line (`as_thing`) the
    best total of the lines that never used it. `chosen` has for each option the best total of the lines that chose
    it, where one did.
    """

    best: Line
    starts: int
    taken: tuple[tuple[int, int], ...]
    good: tuple[Line, ...]
    without: Mapping[Move, float]
    chosen: Mapping[int, float]


def search(board: Board, games: int = GAMES) -> Search:
    """Look for the best line within a number of games, and then at every way out of every dilemma."""
    tried = Tried(board)
    climb(tried, games)
    _other_options(tried)
    return tried.found()


class Tried(Lines):
    """Every line that was tried, and what they show together."""

    def found(self) -> Search:
        """Say what the search found."""
        best = max(self.lines, key=lambda line: line.total)
        good = [line for line in self.lines if line.total >= best.total - NEAR]
        starts = len({first_round(self.board, line) for line in good})
        return Search(best, starts, _taken(self.board, good), _different(good),
                      _without(best, self.lines), _chosen(self.lines))  # fmt: skip


def _different(good: Sequence[Line]) -> tuple[Line, ...]:
    """Keep a few good lines, the best ones, that do not make the same moves in another order."""
    kept: dict[frozenset[Move], Line] = {}
    for line in sorted(good, key=lambda line: -line.total):
        kept.setdefault(frozenset(move for _, move in line.turns), line)
    return tuple(islice(kept.values(), GOOD_LINES))


def _without(best: Line, lines: Sequence[Line]) -> dict[Move, float]:
    """Say for each thing of the best line how well a line went in which nobody used it."""
    found: dict[Move, float] = {}
    used = dict.fromkeys(as_thing(move) for _, move in best.turns)
    for line in lines:
        for thing in used.keys() - {as_thing(move) for _, move in line.turns}:
            found[thing] = max(found.get(thing, 0.0), line.total)
    return found


def _chosen(lines: Sequence[Line]) -> dict[int, float]:
    """Say for each option how well the best line went that chose it."""
    found: dict[int, float] = {}
    for line in lines:
        for _, move in line.turns:
            if isinstance(move, Choose):
                found[move.option] = max(found.get(move.option, 0.0), line.total)
    return found


def _other_options(tried: Tried) -> None:
    """Try every way out of every dilemma in the best lines that met it: an option is not dead for lack of trying."""
    ranked = sorted(tried.lines, key=lambda line: -line.total)
    for options in tried.board.moment_options:
        meets = ((line, _place_of(line, options)) for line in ranked)
        for line, place in islice(((line, place) for line, place in meets if place is not None), PROBES):
            for option in options:
                other: Deed = (line.turns[place][0], Choose(option))
                tried.play((*line.turns[:place], other, *line.turns[place + 1 :]), place)


def _place_of(line: Line, options: Sequence[int]) -> int | None:
    """Say where in a line one of these options was chosen."""
    return next(
        (n for n, (_, move) in enumerate(line.turns) if isinstance(move, Choose) and move.option in options), None
    )


def first_round(board: Board, line: Line) -> frozenset[Deed]:
    """Give who did what in between in the first round."""
    luck = EvenLuck()
    state = fold(board, begin(board, luck))
    done = set()
    for seat, move in line.turns:
        if state.round > 1 or state.step > IN_BETWEEN:
            break
        if state.step == IN_BETWEEN:
            done.add((seat, move))
        state = play_legal(board, state, seat, move, luck)[1]
    return frozenset(done)


def _taken(board: Board, lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    chosen = [0] * len(board.options)
    met = [0] * len(board.moments)
    for line in lines:
        for _, move in line.turns:
            if isinstance(move, Choose):
                chosen[move.option] += 1
                met[board.option_moment[move.option]] += 1
    return tuple((chosen[option], met[moment]) for option, moment in enumerate(board.option_moment))
