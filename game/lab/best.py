"""The best line that a quick search finds: cooperative games, changed one move at a time as long as it helps.

The search counts games instead of seconds, so that it gives the same answer on every machine. It was held against a
beam and a tree search (docs/lab.md).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from random import Random
from typing import NamedTuple

from game.bots.chairs import POLICIES
from game.rules.board import Board
from game.rules.decide import begin, play_legal
from game.rules.evolve import fold
from game.rules.law import legal_moves, why_not
from game.rules.moves import Choose, LetOthersSpeak, Move, NameConcern, Seat, Tell
from game.rules.scores import total
from game.rules.state import IN_BETWEEN, State
from game.rules.view import view

Turn = tuple[Seat, Move]

GAMES = 4000
"""How many games a search plays before it tries every way out of every dilemma."""
STARTS = 24
PROBES = 40
GOOD_LINES = 3
"""So many different good lines are kept."""
NEAR = 5.0
"""A line within so many points of the best is a good line."""


class EvenLuck(Random):
    """Dice that always fall in the middle: a line is judged without luck."""

    def randint(self, a: int, b: int) -> int:
        """Give the middle of the two, rounded down."""
        return (a + b) // 2


class Line(NamedTuple):
    """A whole game as the moves that were made, and its total."""

    total: float
    turns: tuple[Turn, ...]


class Search(NamedTuple):
    """The best line, in how many ways a good line may start, and how often good lines take each option.

    `starts` counts different first rounds (who did what in between) of the lines within `NEAR` of the best.
    `taken` has for each option of the case that good lines met (how often taken, how often its dilemma came up).
    `good` are a few different lines, the best first. `without` has for each thing of the best line (`as_thing`) the
    best total of the lines that never used it.
    """

    best: Line
    starts: int
    taken: tuple[tuple[int, int], ...]
    good: tuple[Line, ...]
    without: Mapping[Move, float]


def search(board: Board, games: int = GAMES) -> Search:
    """Look for the best line within a number of games, and then at every way out of every dilemma."""
    tried = Tried(board)
    climb(tried, games)
    _other_options(tried)
    return tried.found()


def climb(tried: "Tried", games: int) -> None:
    """Begin with a few cooperative games, and change the best of them for the better, and then the next."""
    starts = sorted((tried.play((), seed) for seed in range(min(STARTS, games))), key=lambda line: -line.total)
    for line in starts:
        if tried.games >= games:
            break
        _change(tried, line, min(games, tried.games + games // 3))


class Tried:
    """Every line that was tried."""

    def __init__(self, board: Board, forbidden: frozenset[Move] = frozenset()) -> None:
        self.board, self.forbidden = board, forbidden
        self.luck = EvenLuck()
        self.opened = fold(board, begin(board, self.luck))
        self.games = 0
        self.lines: list[Line] = []
        self.calm = POLICIES["cooperative"]

    def play(self, wished: Sequence[Turn], seed: int) -> Line:
        """Play the wished turns as far as they are legal; where they are not, cooperate."""
        board, state, minds = self.board, self.opened, Random(seed)
        turns: list[Turn] = []
        later = list(wished)
        while (seat := state.active) is not None:
            move = self._wished(state, seat, later)
            if move is None:
                allowed = [move for move in legal_moves(board, state) if as_thing(move) not in self.forbidden]
                move = self.calm.choose(view(board, state, seat), allowed or [LetOthersSpeak()], minds)
            turns.append((seat, move))
            state = play_legal(board, state, seat, move, self.luck)[1]
        self.games += 1
        line = Line(total(board, state), tuple(turns))
        self.lines.append(line)
        return line

    def _wished(self, state: State, seat: Seat, later: list[Turn]) -> Move | None:
        if not later:
            return None
        wished, move = later.pop(0)
        if wished != seat:
            later.clear()
            return None
        if as_thing(move) in self.forbidden:
            return None
        return move if why_not(self.board, state, seat, move) is None else None

    def found(self) -> Search:
        """Say what the search found."""
        best = max(self.lines, key=lambda line: line.total)
        good = [line for line in self.lines if line.total >= best.total - NEAR]
        starts = len({_first_round(self.board, line) for line in good})
        return Search(best, starts, _taken(self.board, good), _different(good), _without(best, self.lines))


def _different(good: Sequence[Line]) -> tuple[Line, ...]:
    """Keep a few good lines, the best ones, that do not make the same moves in another order."""
    kept: dict[frozenset[Move], Line] = {}
    for line in sorted(good, key=lambda line: -line.total):
        kept.setdefault(frozenset(move for _, move in line.turns), line)
    return tuple(islice(kept.values(), GOOD_LINES))


def as_thing(move: Move) -> Move:
    """Take saying what moves you as telling that card: for what a line hangs on they are one."""
    return Tell(move.card) if isinstance(move, NameConcern) else move


def _without(best: Line, lines: Sequence[Line]) -> dict[Move, float]:
    """Say for each thing of the best line how well a line went in which nobody used it."""
    found: dict[Move, float] = {}
    used = dict.fromkeys(as_thing(move) for _, move in best.turns)
    for line in lines:
        for thing in used.keys() - {as_thing(move) for _, move in line.turns}:
            found[thing] = max(found.get(thing, 0.0), line.total)
    return found


def _change(tried: Tried, line: Line, until: int) -> None:
    """Change one move at a time, and keep what is better, until nothing helps or the games are used up."""
    improved = True
    while improved:
        improved = False
        for place, other in _changes(tried.board, tried.opened, line):
            if tried.games >= until:
                return
            changed = tried.play((*line.turns[:place], other, *line.turns[place + 1 :]), place)
            if changed.total > line.total + 1e-9:
                line, improved = changed, True
                break


def _other_options(tried: Tried) -> None:
    """Try every way out of every dilemma in the best lines that met it: an option is not dead for lack of trying."""
    ranked = sorted(tried.lines, key=lambda line: -line.total)
    for options in tried.board.moment_options:
        meets = ((line, _place_of(line, options)) for line in ranked)
        for line, place in islice(((line, place) for line, place in meets if place is not None), PROBES):
            for option in options:
                other: Turn = (line.turns[place][0], Choose(option))
                tried.play((*line.turns[:place], other, *line.turns[place + 1 :]), place)


def _place_of(line: Line, options: Sequence[int]) -> int | None:
    """Say where in a line one of these options was chosen."""
    return next(
        (n for n, (_, move) in enumerate(line.turns) if isinstance(move, Choose) and move.option in options), None
    )


def _changes(board: Board, state: State, line: Line) -> Iterator[tuple[int, Turn]]:
    """Give every other legal move at every place of a line, in an order that mixes early and late."""
    luck = EvenLuck()
    found: list[tuple[int, Turn]] = []
    for place, (seat, move) in enumerate(line.turns):
        found += [(place, (seat, other)) for other in legal_moves(board, state) if other != move]
        state = play_legal(board, state, seat, move, luck)[1]
    Random(len(found)).shuffle(found)
    return iter(found)


def _first_round(board: Board, line: Line) -> frozenset[Turn]:
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
