"""What makes a good case, measured: the bars of the design, met or missed, with the numbers."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from statistics import fmean, pstdev

from game.lab.best import GAMES, Search, search
from game.lab.play import play_game, ways_to_play
from game.rules.board import Board
from game.rules.content import RoleName
from game.rules.moves import SEATS
from game.rules.scores import Axes
from game.rules.state import State, opening
from game.rules.view import view

ROLES: tuple[str, ...] = tuple(role.value for role in RoleName)

SEEDS = 200
RANDOM_RANGE, SILO_RANGE = (5.0, 35.0), (15.0, 45.0)
COOPERATIVE_MEAN, COOPERATIVE_WORST = 70.0, 50.0
BEST, BEST_ABOVE_COOPERATIVE = 88.0, 8.0
SILENCE_COSTS = 10.0
ALONE_BELOW = 55.0
TEMPTED_ROLES = 3
FIRST_ROUNDS = 3
MOST_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One way of playing over all seeds: the mean of each axis, and the total."""

    way: str
    games: int
    axes: Axes
    mean: float
    sd: float
    lowest: float
    highest: float


@dataclass(frozen=True, slots=True)
class Decoy:
    """What looks like the best help before anything is shared, to each role, and after all is shared.

    `before` has a service for each seat, `after` the one when every card lies on the table; `tempted` are the seats to
    which a decoy looks best. Numbers point into the board.
    """

    decoys: tuple[int, ...]
    before: tuple[int, ...]
    tempted: tuple[int, ...]
    after: int

    @property
    def is_turned(self) -> bool:
        """Say whether sharing the cards shows another route than the decoy."""
        return self.after not in self.decoys


@dataclass(frozen=True, slots=True)
class Bar:
    """One demand on a case: what was found, what is wanted, and whether that is met."""

    code: str
    about: str
    found: float
    wanted: str
    met: bool


@dataclass(frozen=True, slots=True)
class Balance:
    """Everything that the lab measured of one case."""

    case: str
    rows: tuple[Row, ...]
    best: float
    first_rounds: int
    decoy: Decoy
    bars: tuple[Bar, ...]

    @property
    def missed(self) -> tuple[Bar, ...]:
        """List the bars that this case does not meet."""
        return tuple(bar for bar in self.bars if not bar.met)

    def row(self, way: str) -> Row:
        """Give the row of one way of playing."""
        return next(row for row in self.rows if row.way == way)


def measure(board: Board, seeds: int = SEEDS, jobs: int = 1, games: int = GAMES) -> Balance:
    """Play a case in every way over many seeds, search for its best line, and hold it against the bars."""
    ways = ways_to_play(board)
    if jobs > 1:
        with ProcessPoolExecutor(jobs) as pool:
            found = pool.submit(search, board, games)
            rows = tuple(pool.map(play_way, *_tasks(board, ways, seeds)))
            best = found.result()
    else:
        rows = tuple(map(play_way, *_tasks(board, ways, seeds)))
        best = search(board, games)
    decoy = decoy_of(board)
    bars = tuple(_bars(board, {row.way: row for row in rows}, best, decoy))
    return Balance(board.scenario.id, rows, best.best.total, best.starts, decoy, bars)


def _tasks(board: Board, ways: Iterable[str], seeds: int) -> tuple[list[Board], list[str], list[int]]:
    names = list(ways)
    return [board] * len(names), names, [seeds] * len(names)


def play_way(board: Board, way: str, seeds: int) -> Row:
    """Play one way of playing over all seeds."""
    chairs = ways_to_play(board)[way]
    games = [play_game(board, chairs, seed) for seed in range(seeds)]
    totals = [game.total for game in games]
    means = Axes(*(fmean(axis) for axis in zip(*(game.axes for game in games), strict=True)))
    return Row(way, seeds, means, fmean(totals), pstdev(totals), min(totals), max(totals))


# --- the decoy ------------------------------------------------------------------------------------------------------


def decoy_of(board: Board) -> Decoy:
    """Say which help looks best to each role before sharing, and which when all cards lie on the table."""
    before = opening(board)
    every_card = (1 << len(board.cards)) - 1
    after = before._replace(table=every_card, knows=(every_card,) * len(SEATS))
    decoys = tuple(n for n, service in enumerate(board.services) if service.use.decoy)
    first = tuple(_looks_best(board, before, seat) for seat in SEATS)
    tempted = tuple(seat for seat in SEATS if first[seat] in decoys)
    return Decoy(decoys, first, tempted, _looks_best(board, after, None))


def _looks_best(board: Board, state: State, seat: int | None) -> int:
    doors = view(board, state, None if seat is None else SEATS[seat]).services
    promise = [sum(board.need_weight[need] * strength for need, strength in door.looks) for door in doors]
    return promise.index(max(promise))


# --- the bars -------------------------------------------------------------------------------------------------------


def _bars(board: Board, rows: Mapping[str, Row], best: Search, decoy: Decoy) -> Iterable[Bar]:
    together = rows["cooperative"]
    yield _between("random", "", rows["random"].mean, RANDOM_RANGE)
    yield _between("silo", "", rows["silo"].mean, SILO_RANGE)
    yield _at_least("cooperative-mean", "", together.mean, COOPERATIVE_MEAN)
    yield _at_least("cooperative-worst", "", together.lowest, COOPERATIVE_WORST)
    yield _at_least("best", "", best.best.total, BEST)
    yield _at_least("best-above", "", best.best.total - together.mean, BEST_ABOVE_COOPERATIVE)
    for role in ROLES:
        yield _at_least("silent", role, together.mean - rows[f"silent-{role}"].mean, SILENCE_COSTS)
    for role in ROLES:
        yield _below("alone", role, rows[f"alone-{role}"].mean, ALONE_BELOW)
    yield _at_least("decoy-tempts", "", len(decoy.tempted), TEMPTED_ROLES)
    yield Bar("decoy-turned", _service(board, decoy.after), float(decoy.is_turned), "= 1", decoy.is_turned)
    yield _at_least("first-rounds", "", best.starts, FIRST_ROUNDS)
    yield _below("rounds", "", board.rounds, MOST_ROUNDS + 1)
    yield from _options(board, best)


def _options(board: Board, best: Search) -> Iterable[Bar]:
    """Name the options that no good line takes, or that all take, where the dilemma comes up in good lines."""
    for option, (taken, met) in enumerate(best.taken):
        name = board.options[option].id
        if met and not taken:
            yield Bar("option-dead", name, 0.0, "> 0 %", met=False)
        elif met and taken == met:
            yield Bar("option-dominant", name, 100.0, "< 100 %", met=False)


def _service(board: Board, service: int) -> str:
    return board.services[service].id


def _at_least(code: str, about: str, found: float, wanted: float) -> Bar:
    return Bar(code, about, found, f"≥ {wanted:g}", found >= wanted)


def _below(code: str, about: str, found: float, wanted: float) -> Bar:
    return Bar(code, about, found, f"< {wanted:g}", found < wanted)


def _between(code: str, about: str, found: float, wanted: tuple[float, float]) -> Bar:
    lowest, highest = wanted
    return Bar(code, about, found, f"{lowest:g}..{highest:g}", lowest <= found <= highest)
