"""What makes a good case, measured: the bars of the design, met or missed, with the numbers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import sqrt
from statistics import fmean, pstdev, stdev
from typing import NamedTuple

from game.lab.best import GAMES, Search, search
from game.lab.counting import Counts, counted, mean_of
from game.lab.decoy import Decoy, decoy_of
from game.lab.hinges import Hinge, hinges_of
from game.lab.play import play_game, ways_to_play
from game.lab.work import ONE_CORE, Crew, each
from game.report.sharing import Sharing, coverage, focus, shared_in
from game.rules import events as e
from game.rules.board import Board
from game.rules.content import RoleName, Text
from game.rules.scores import Axes

ROLES: tuple[str, ...] = tuple(role.value for role in RoleName)

SEEDS = 200
BLOCK = 25
"""So many games are played in one go: small enough to stop in between."""
SURE = 1.96
"""A mean lies within so many standard errors of what endless play would give, 95 times in 100."""
RANDOM_RANGE, SILO_RANGE = (5.0, 35.0), (15.0, 45.0)
COOPERATIVE_MEAN, COOPERATIVE_WORST = 70.0, 50.0
BEST, BEST_ABOVE_COOPERATIVE = 88.0, 8.0
SILENCE_COSTS = 10.0
ALONE_BELOW = 55.0
TEMPTED_ROLES = 3
FIRST_ROUNDS = 3
MOST_ROUNDS = 8

Watch = Callable[[int, int], object]
"""Hears how many games of how many were played."""


@dataclass(frozen=True, slots=True)
class Row:
    """One way of playing over all seeds: the mean of each axis, and the total.

    The mean of endless play lies within `margin` of this mean, 95 times in 100; one game says nothing about that.
    `coverage` is the part of the facts held that came to the table, `focus` the part of the words that brought
    something that one role held. `did` is what happened, a game on average; `worst` are the seeds, the lowest total
    first, and `did_worst` is what happened in that game.
    """

    way: str
    games: int
    axes: Axes
    mean: float
    margin: float | None
    sd: float
    lowest: float
    highest: float
    coverage: float
    focus: float
    did: Counts
    worst: tuple[int, ...]
    did_worst: Counts


@dataclass(frozen=True, slots=True)
class Bar:
    """One demand on a case: what was found, what is wanted, and whether that is met.

    `about` is the id of what it is about, or a role; `name` is what people call it.
    """

    code: str
    about: str
    found: float
    wanted: str
    met: bool
    name: Text | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """Everything that the lab measured of one case; not `whole` when somebody stopped it on the way."""

    case: str
    rows: tuple[Row, ...]
    search: Search | None
    hinges: tuple[Hinge, ...]
    decoy: Decoy
    bars: tuple[Bar, ...]
    whole: bool = True

    @property
    def best(self) -> float | None:
        """Give the total of the best line, when the search for it came to its end."""
        return self.search.best.total if self.search else None

    @property
    def missed(self) -> tuple[Bar, ...]:
        """List the bars that this case does not meet."""
        return tuple(bar for bar in self.bars if not bar.met)

    def row(self, way: str) -> Row:
        """Give the row of one way of playing."""
        return next(row for row in self.rows if row.way == way)


class Played(NamedTuple):
    """What the lab keeps of one game."""

    way: str
    axes: Axes
    total: float
    sharing: Sharing
    seed: int
    did: Counts


class Sought(NamedTuple):
    """The best line that was found, and what it hangs on."""

    search: Search
    hinges: tuple[Hinge, ...]


def unwatched(done: int, whole: int) -> None:
    """Nobody watches."""


def measure(
    board: Board, seeds: int = SEEDS, crew: Crew = ONE_CORE, games: int = GAMES, watch: Watch = unwatched
) -> Balance:
    """Play a case in every way over many seeds, search for its best line, and hold it against the bars.

    The same seeds give the same answer whoever does the work. Ctrl+C keeps what was done.
    """
    blocks = [
        (way, first, min(first + BLOCK, seeds)) for way in ways_to_play(board) for first in range(0, seeds, BLOCK)
    ]
    tasks: list[Callable[[], tuple[Played, ...] | Sought]] = [partial(play_block, board, *block) for block in blocks]
    sizes = [last - first for _, first, last in blocks]
    place = len(tasks) if crew == ONE_CORE else 0
    tasks.insert(place, partial(seek, board, games))
    sizes.insert(place, games)
    answers: dict[int, tuple[Played, ...] | Sought] = {}
    try:
        watch(0, sum(sizes))
        for n, answer in each(tasks, crew):
            answers[n] = answer
            watch(sum(sizes[done] for done in answers), sum(sizes))
    except KeyboardInterrupt:
        pass
    return _balance(board, [answers[n] for n in sorted(answers)], whole=len(answers) == len(tasks))


def play_block(board: Board, way: str, first: int, last: int) -> tuple[Played, ...]:
    """Play one way of playing over some of the seeds."""
    return tuple(_played(board, way, seed) for seed in range(first, last))


def _played(board: Board, way: str, seed: int) -> Played:
    log: list[e.Event] = []
    game = play_game(board, ways_to_play(board)[way], seed, log)
    did = counted(board, log, game.end, game.axes)
    return Played(way, game.axes, game.total, shared_in(board, log), seed, did)


def seek(board: Board, games: int) -> Sought:
    """Search for the best line, and see what it hangs on."""
    found = search(board, games)
    return Sought(found, hinges_of(board, found))


def _balance(board: Board, answers: Iterable[tuple[Played, ...] | Sought], *, whole: bool) -> Balance:
    """Put the answers together; they come in the order of the tasks, whoever was ready first."""
    sought, by_way = None, dict[str, list[Played]]()
    for answer in answers:
        if isinstance(answer, Sought):
            sought = answer
            continue
        for game in answer:
            by_way.setdefault(game.way, []).append(game)
    rows = tuple(row_of(board, way, by_way[way]) for way in ways_to_play(board) if way in by_way)
    best, hinges = (sought.search, sought.hinges) if sought else (None, ())
    decoy = decoy_of(board)
    bars = tuple(_bars(board, {row.way: row for row in rows}, best, decoy))
    return Balance(board.scenario.id, rows, best, hinges, decoy, bars, whole)


def row_of(board: Board, way: str, games: Sequence[Played]) -> Row:
    """Sum up the games of one way of playing."""
    totals = [game.total for game in games]
    means = Axes(*(fmean(axis) for axis in zip(*(game.axes for game in games), strict=True)))
    shared = [game.sharing for game in games]
    did = mean_of(board, [game.did for game in games])
    worst = sorted(games, key=lambda game: (game.total, game.seed))
    return Row(way, len(games), means, fmean(totals), margin_of(totals), pstdev(totals), min(totals), max(totals),
               coverage(shared), focus(shared), did, tuple(game.seed for game in worst), worst[0].did)  # fmt: skip


def margin_of(totals: Sequence[float]) -> float | None:
    """Give half the width of the 95 % confidence interval of the mean (normal); one game has none."""
    return SURE * stdev(totals) / sqrt(len(totals)) if len(totals) > 1 else None


# --- the bars -------------------------------------------------------------------------------------------------------


def _bars(board: Board, rows: Mapping[str, Row], best: Search | None, decoy: Decoy) -> Iterable[Bar]:
    yield from _bars_of_play(rows)
    yield _at_least("decoy-tempts", "", len(decoy.tempted), TEMPTED_ROLES)
    after = board.services[decoy.after]
    yield Bar("decoy-turned", after.id, float(decoy.is_turned), "= 1", decoy.is_turned, after.region.name)
    yield _below("rounds", "", board.rounds, MOST_ROUNDS + 1)
    if best is None:
        return
    yield _at_least("best", "", best.best.total, BEST)
    if together := rows.get("cooperative"):
        yield _at_least("best-above", "", best.best.total - together.mean, BEST_ABOVE_COOPERATIVE)
    yield _at_least("first-rounds", "", best.starts, FIRST_ROUNDS)
    yield from _options(board, best)


def _bars_of_play(rows: Mapping[str, Row]) -> Iterable[Bar]:
    """Hold the ways of playing against the bars, as far as they were played."""
    for way, wanted in (("random", RANDOM_RANGE), ("silo", SILO_RANGE)):
        if row := rows.get(way):
            yield _between(way, "", row.mean, wanted)
    if together := rows.get("cooperative"):
        yield _at_least("cooperative-mean", "", together.mean, COOPERATIVE_MEAN)
        yield _at_least("cooperative-worst", "", together.lowest, COOPERATIVE_WORST)
        for role in ROLES:
            if row := rows.get(f"silent-{role}"):
                yield _at_least("silent", role, together.mean - row.mean, SILENCE_COSTS)
    for role in ROLES:
        if row := rows.get(f"alone-{role}"):
            yield _below("alone", role, row.mean, ALONE_BELOW)


def _options(board: Board, best: Search) -> Iterable[Bar]:
    """Name the options that no good line takes, or that all take, where the dilemma comes up in good lines."""
    for option, (taken, met) in enumerate(best.taken):
        way_out = board.options[option]
        if met and not taken:
            yield Bar("option-dead", way_out.id, 0.0, "> 0 %", met=False, name=way_out.label)
        elif met and taken == met:
            yield Bar("option-dominant", way_out.id, 100.0, "< 100 %", met=False, name=way_out.label)


def _at_least(code: str, about: str, found: float, wanted: float) -> Bar:
    return Bar(code, about, found, f"≥ {wanted:g}", found >= wanted)


def _below(code: str, about: str, found: float, wanted: float) -> Bar:
    return Bar(code, about, found, f"< {wanted:g}", found < wanted)


def _between(code: str, about: str, found: float, wanted: tuple[float, float]) -> Bar:
    lowest, highest = wanted
    return Bar(code, about, found, f"{lowest:g}..{highest:g}", lowest <= found <= highest)
