"""Which search should the balance lab use? Each gets the same cases and the same number of games.

Run it from the top of the repository:

    python -m benchmarks.searches [CASE…] [--games 50 200 800] [--repeats N] [--searches climb tree]

What each search does with its games differs; what a game is does not: it begins with the moves that the search
wishes, and cooperative bots play it to its end. Seconds are said beside games, because a game of which most is wished
costs less than one that the bots play.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import cycle, zip_longest
from math import log, sqrt
from random import Random
from statistics import mean, median
from typing import NamedTuple

from game.hindsight.best import Deed, Line, climb
from game.lab.best import Tried
from game.lab.hinges import hinges_of
from game.rules.board import Board, compile_board
from game.rules.decide import play_legal
from game.rules.law import legal_moves
from game.rules.moves import Move
from game.rules.state import State
from game.scenario.case import load_case
from game.scenario.library import listed

Search = Callable[[Tried, int], None]

BUDGETS = (50, 200, 800)
HIGH, HIGHEST = 95.0, 100.0 - 1e-6
"""How soon a search finds a line of so many points is what is measured."""
ANOTHER_LUCK = 7919
"""So far apart are the seeds of two repeats."""

WIDTH = 8
"""So many lines the beam keeps."""
LEVEL = 24
"""So many games the beam spends at least before it fixes more turns."""

BOLD = 0.1
"""How much the tree prefers what it tried little (the reward of a game is 0..1)."""
OPENS = 0.7
"""A place in the tree that was passed n times has about `OPENS` × √n branches: so it grows deep, not only wide."""


# --- the searches ---------------------------------------------------------------------------------------------------


def sampling(tried: Tried, games: int) -> None:
    """Let cooperative bots play, again and again: what a search must beat."""
    while tried.games < games:
        tried.play((), tried.games)


def beam(tried: Tried, games: int) -> None:
    """Fix a few good lines turn by turn: play out other next moves of each, and go on with the best few of all.

    With few games it fixes more turns at a time, so that it always comes to the end of the case.
    """
    kept = [tried.play((), seed) for seed in range(min(WIDTH, games))]
    longest = max(len(line.turns) for line in kept)
    levels = max(1, min(longest, games // LEVEL))
    for level in range(levels):
        until = tried.games + (games - tried.games) // (levels - level)
        others = _next_moves(tried, kept, longest * level // levels)
        kept = _best_few(kept + _played_out(tried, others, until), longest * (level + 1) // levels)


def _next_moves(tried: Tried, lines: Sequence[Line], depth: int) -> list[tuple[Deed, ...]]:
    """Give every line up to so many turns with every legal move after it: of each line one, then one more of each."""
    by_line = [_with_each_move(tried, line.turns[:depth]) for line in lines]
    return [turns for at_once in zip_longest(*by_line) for turns in at_once if turns]


def _with_each_move(tried: Tried, turns: tuple[Deed, ...]) -> list[tuple[Deed, ...]]:
    state = tried.opened
    for seat, move in turns:
        state = play_legal(tried.board, state, seat, move, tried.luck)[1]
    return [(*turns, turn) for turn in _turns_at(tried.board, state, Random(len(turns)))]


def _turns_at(board: Board, state: State, dice: Random) -> list[Deed]:
    """Give what may be done, shuffled; nothing when the case is over."""
    if (seat := state.active) is None:
        return []
    turns = [(seat, move) for move in legal_moves(board, state)]
    dice.shuffle(turns)
    return turns


def _played_out(tried: Tried, beginnings: Sequence[tuple[Deed, ...]], until: int) -> list[Line]:
    """Play every beginning out, and again when games are left: the bots are never quite the same."""
    again = cycle(beginnings)
    return [tried.play(next(again), tried.games) for _ in range(until - tried.games)] if beginnings else []


def _best_few(lines: Iterable[Line], depth: int) -> list[Line]:
    """Keep the best lines that differ in their first turns."""
    kept: dict[tuple[Deed, ...], Line] = {}
    for line in sorted(lines, key=lambda line: -line.total):
        kept.setdefault(line.turns[:depth], line)
    return list(kept.values())[:WIDTH]


def tree(tried: Tried, games: int) -> None:
    """Monte-Carlo tree search: go where games ended well or were few, open one branch, and play it out."""
    root, dice = Place((), tried.opened, _turns_at(tried.board, tried.opened, Random(0))), Random(0)
    while tried.games < games:
        path = _down(root, tried, dice)
        line = tried.play(path[-1].turns, tried.games)
        for place in path:
            place.visits += 1
            place.reward += line.total / 100.0


class Place:
    """A place in the tree: the turns that lead to it, and how well games went that came past."""

    def __init__(self, turns: tuple[Deed, ...], state: State, untried: list[Deed]) -> None:
        self.turns, self.state, self.untried = turns, state, untried
        self.branches: list[Place] = []
        self.visits, self.reward = 0, 0.0

    def appeal(self, passed: int) -> float:
        """Say how much a branch is worth another game (UCB1)."""
        return self.reward / self.visits + BOLD * sqrt(log(passed + 1) / self.visits)

    @property
    def opens(self) -> bool:
        """Say whether it is time for another branch."""
        return bool(self.untried) and len(self.branches) <= OPENS * sqrt(self.visits)


def _down(root: Place, tried: Tried, dice: Random) -> list[Place]:
    """Go down from the root to a new branch, or to the end of the case."""
    path = [root]
    while not path[-1].opens and path[-1].branches:
        passed = path[-1].visits
        path.append(max(path[-1].branches, key=lambda branch: branch.appeal(passed)))
    if path[-1].opens:
        path.append(_open(path[-1], tried, dice))
    return path


def _open(place: Place, tried: Tried, dice: Random) -> Place:
    seat, move = place.untried.pop()
    state = play_legal(tried.board, place.state, seat, move, tried.luck)[1]
    branch = Place((*place.turns, (seat, move)), state, _turns_at(tried.board, state, dice))
    place.branches.append(branch)
    return branch


SEARCHES: Mapping[str, Search] = {"sampling": sampling, "climb": climb, "beam": beam, "tree": tree}


# --- the measuring --------------------------------------------------------------------------------------------------


class Timed(Tried):
    """Everything that was tried, with the time at which each game was over; every repeat has another luck."""

    def __init__(self, board: Board, repeat: int) -> None:
        super().__init__(board, frozenset[Move]())
        self.shift = repeat * ANOTHER_LUCK
        self.ended: list[float] = []

    def play(self, wished: Sequence[Deed], seed: int) -> Line:
        """Play, and look at the clock."""
        line = super().play(wished, seed + self.shift)
        self.ended.append(time.perf_counter())
        return line


class After(NamedTuple):
    """When a search first found a line of so many points."""

    games: float
    seconds: float


class Outcome(NamedTuple):
    """What one search found in one case.

    `starts` are the good first rounds. `lost` is how many points the best line seems to hang on: it leans high, so a
    search that finds more ways around says less.
    """

    case: str
    best: float
    starts: int
    lost: float
    seconds: float
    high: After | None
    highest: After | None


def measured(case: str, board: Board, search: Search, games: int, repeat: int) -> Outcome:
    """Search once."""
    tried = Timed(board, repeat)
    began = time.perf_counter()
    search(tried, games)
    seconds = time.perf_counter() - began
    found = tried.found()
    high, highest = (_after(tried, points, began) for points in (HIGH, HIGHEST))
    lost = sum(hinge.lost for hinge in hinges_of(board, found))
    return Outcome(case, found.best.total, found.starts, lost, seconds, high, highest)


def _after(tried: Timed, points: float, began: float) -> After | None:
    ends = zip(tried.lines, tried.ended, strict=True)
    return next((After(n, end - began) for n, (line, end) in enumerate(ends, 1) if line.total >= points), None)


def in_one_line(name: str, outcomes: Sequence[Outcome]) -> str:
    """Write what was found in a case, or in all."""
    best, starts = mean(one.best for one in outcomes), mean(one.starts for one in outcomes)
    lost, seconds = mean(one.lost for one in outcomes), mean(one.seconds for one in outcomes)
    high, highest = _when([one.high for one in outcomes]), _when([one.highest for one in outcomes])
    lowest = min(one.best for one in outcomes)
    return f"{name:<10}{best:>8.2f}{lowest:>8.2f}{starts:>8.1f}{lost:>8.1f}{seconds:>8.2f}{high:>20}{highest:>20}"


def _when(found: Sequence[After | None]) -> str:
    """Write how often at all, and after how many games and seconds: the middle one, where not at all is the latest."""
    never = After(float("inf"), float("inf"))
    games, seconds = map(median, zip(*(after or never for after in found), strict=True))
    after = f"{games:g} {seconds:.2f} s" if games < never.games else "–"
    return f"{sum(one is not None for one in found)}/{len(found)}  {after}"


def main() -> int:
    """Measure and write the tables."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("cases", nargs="*", metavar="CASE")
    asked.add_argument("--games", type=int, nargs="+", default=BUDGETS)
    asked.add_argument("--repeats", type=int, default=1)
    asked.add_argument("--searches", nargs="+", choices=SEARCHES, default=SEARCHES)
    args = asked.parse_args()
    loaded = {name: load_case(name) for name in args.cases or [case.id for case in listed() if not case.broken]}
    boards = {name: compile_board(case.scenario, case.region) for name, case in loaded.items()}
    for games in args.games:
        for search in args.searches:
            write_table(search, games, boards, args.repeats)
    return 0


def write_table(search: str, games: int, boards: Mapping[str, Board], repeats: int) -> None:
    """Let one search look for the best lines of all cases, and write what it found."""
    title = f"{search}, {games}"
    sys.stdout.write(f"{title:<16}  best  lowest  starts    lost seconds{'to 95':>20}{'to 100':>20}\n")
    outcomes = list[Outcome]()
    for case, board in boards.items():
        of_case = [measured(case, board, SEARCHES[search], games, repeat) for repeat in range(repeats)]
        outcomes += of_case
        sys.stdout.write(in_one_line(case, of_case) + "\n")
        sys.stdout.flush()
    sys.stdout.write(in_one_line("all", outcomes) + "\n\n")


if __name__ == "__main__":
    raise SystemExit(main())
