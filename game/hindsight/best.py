"""The best line that a quick search finds: cooperative games, changed one move at a time as long as it helps.

The search counts games instead of seconds, so that it gives the same answer on every machine. It was held against a
beam and a tree search (docs/lab.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from time import perf_counter
from typing import NamedTuple

from game.bots.chairs import POLICIES
from game.rules.board import Board
from game.rules.decide import begin, play_legal
from game.rules.events import Event, RoundBegan
from game.rules.evolve import fold
from game.rules.law import legal_moves, why_not
from game.rules.moves import LetOthersSpeak, Move, NameConcern, Seat, Tell
from game.rules.scores import Axes, axes, total
from game.rules.state import State
from game.rules.view import view

Deed = tuple[Seat, Move]
"""Who does what."""

STARTS = 24
"""With so many cooperative games a search begins."""
HIGHEST = 100.0 - 1e-6
GAMES = 1200
"""How many games are played for somebody who asks for the best line known."""


class EvenLuck(Random):
    """Dice that always fall in the middle: a line is judged without luck."""

    def randint(self, a: int, b: int) -> int:
        """Give the middle of the two, rounded down."""
        return (a + b) // 2


class Line(NamedTuple):
    """A whole game as the moves that were made, and its total."""

    total: float
    turns: tuple[Deed, ...]


def best_line(board: Board, games: int = GAMES) -> Line:
    """Look for the best line of a case; the same case always has the same one. Takes some seconds."""
    return BestLine(board, games).finish()


class BestLine:
    """Looks for the best line of a case little by little.

    Call `step` between two frames until `done`; `line` is the best so far, None before the first game was played.
    """

    def __init__(self, board: Board, games: int = GAMES) -> None:
        self.most = games
        self.done = False
        self._lines = Lines(board)
        self._work = climbing(self._lines, games)

    @property
    def games(self) -> int:
        """Count the games that were played so far, of `most`."""
        return self._lines.games

    @property
    def line(self) -> Line | None:
        """Give the best line so far."""
        return max(self._lines.lines, key=lambda line: line.total, default=None)

    def step(self, seconds: float) -> bool:
        """Go on for about so long; say whether there is more to do."""
        until = perf_counter() + seconds
        while not self.done and perf_counter() < until:
            self._go_on()
        return not self.done

    def finish(self) -> Line:
        """Go on until nothing is left to do, and give the best line."""
        while not self.done:
            self._go_on()
        assert self.line is not None
        return self.line

    def _go_on(self) -> None:
        """Play one more game. Nothing is better than a hundred, so with that the search is over."""
        line = next(self._work, None)
        self.done = line is None or line.total >= HIGHEST


class Lines:
    """Every line that was tried."""

    def __init__(self, board: Board, forbidden: frozenset[Move] = frozenset()) -> None:
        self.board, self.forbidden = board, forbidden
        self.luck = EvenLuck()
        self.opened = fold(board, begin(board, self.luck))
        self.games = 0
        self.lines: list[Line] = []
        self.calm = POLICIES["cooperative"]

    def play(self, wished: Sequence[Deed], seed: int) -> Line:
        """Play the wished turns as far as they are legal; where they are not, cooperate."""
        board, state, minds = self.board, self.opened, Random(seed)
        turns: list[Deed] = []
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

    def _wished(self, state: State, seat: Seat, later: list[Deed]) -> Move | None:
        if not later:
            return None
        wished, move = later.pop(0)
        if wished != seat:
            later.clear()
            return None
        if as_thing(move) in self.forbidden:
            return None
        return move if why_not(self.board, state, seat, move) is None else None


def as_thing(move: Move) -> Move:
    """Take saying what moves you as telling that card: for what a line hangs on they are one."""
    return Tell(move.card) if isinstance(move, NameConcern) else move


def climb(tried: Lines, games: int) -> None:
    """Begin with a few cooperative games, and change the best of them for the better, and then the next."""
    for _ in climbing(tried, games):
        pass


def climbing(tried: Lines, games: int) -> Iterator[Line]:
    """Climb, and give every line that is tried on the way."""
    starts = []
    for seed in range(min(STARTS, games)):
        starts.append(tried.play((), seed))
        yield starts[-1]
    for line in sorted(starts, key=lambda line: -line.total):
        if tried.games >= games:
            break
        yield from _changed(tried, line, min(games, tried.games + games // 3))


def _changed(tried: Lines, line: Line, until: int) -> Iterator[Line]:
    """Change one move at a time, and keep what is better, until nothing helps or the games are used up."""
    improved = True
    while improved:
        improved = False
        for place, other in _changes(tried.board, tried.opened, line):
            if tried.games >= until:
                return
            changed = tried.play((*line.turns[:place], other, *line.turns[place + 1 :]), place)
            yield changed
            if changed.total > line.total + 1e-9:
                line, improved = changed, True
                break


def _changes(board: Board, state: State, line: Line) -> Iterator[tuple[int, Deed]]:
    """Give every other legal move at every place of a line, in an order that mixes early and late."""
    luck = EvenLuck()
    found: list[tuple[int, Deed]] = []
    for place, (seat, move) in enumerate(line.turns):
        found += [(place, (seat, other)) for other in legal_moves(board, state) if other != move]
        state = play_legal(board, state, seat, move, luck)[1]
    Random(len(found)).shuffle(found)
    return iter(found)


# --- as a story ------------------------------------------------------------------------------------------------------


class Month(NamedTuple):
    """One round of a line: what happened, and where the three scores stood when it was over."""

    round: int
    events: tuple[Event, ...]
    axes: Axes


def months_of(board: Board, turns: Sequence[Deed]) -> list[Month]:
    """Play a line again, round by round."""
    luck = EvenLuck()
    events = list(begin(board, luck))
    state, months = fold(board, events), list[Month]()
    for seat, move in turns:
        number = state.round
        happened, state = play_legal(board, state, seat, move, luck)
        events += happened
        if state.round > number or state.active is None:
            past, events = _until_next(events)
            months.append(Month(number, past, axes(board, state)))
    return months


def _until_next(events: list[Event]) -> tuple[tuple[Event, ...], list[Event]]:
    """Part what happened in this round from what already belongs to the next."""
    last = max(n for n, event in enumerate(events) if isinstance(event, RoundBegan))
    cut = last if last else len(events)
    return tuple(events[:cut]), events[cut:]
