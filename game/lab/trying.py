"""What to change when a bar is missed: small changes are tried out in a few games, and those that help are kept."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations, islice
from statistics import fmean
from typing import NamedTuple

from game.lab.balance import (
    ALONE_BELOW,
    BEST,
    BEST_ABOVE_COOPERATIVE,
    COOPERATIVE_MEAN,
    COOPERATIVE_WORST,
    RANDOM_RANGE,
    SILENCE_COSTS,
    SILO_RANGE,
    TEMPTED_ROLES,
    Balance,
    Bar,
)
from game.lab.best import search
from game.lab.changes import Change, board_with, easier, harder, of_decoy, silenced
from game.lab.decoy import Decoy, decoy_of
from game.lab.play import play_game, ways_to_play
from game.lab.work import Crew, each
from game.rules.board import Board

AT_FIRST, MOST_TRIED = 8, 24
"""So many games for each change at first, and so many changes."""
FOR_SURE, KEPT = 24, 3
"""So many games for the few that came closest, and so many of those."""
SEARCH = 150
"""So many games for the best line of a changed case."""
TOGETHER = 3
"""So many changes to the decoy at once."""
MOST_DECOYS = 300
"""So many combinations of them are looked at, each takes a few thousandths of a second."""

Measure = Callable[[Board, int], float]
"""Gives the number of a bar for a case, from so many games."""


class Aim(NamedTuple):
    """Where the number of a bar has to be, how it is measured, and what may bring it there."""

    low: float
    high: float
    quick: Measure
    measure: Measure
    changes: Callable[[], Iterable[Change]]

    def gap(self, found: float) -> float:
        """Say how far a number is from where it has to be."""
        return max(0.0, self.low - found, found - self.high)


class Tried(NamedTuple):
    """What became of the number of a bar with some changes; `reached` says whether that is enough."""

    changes: tuple[Change, ...]
    before: float
    after: float
    reached: bool


def tried_for(board: Board, found: Balance, bar: Bar, crew: Crew) -> list[Tried]:
    """Try changes for a bar that is missed: what helps most first, and the best ones together where one is too little.

    The same case gives the same answer, whoever does the work.
    """
    if bar.code.startswith("decoy"):
        return list(_for_decoy(board, bar))
    aim = _aim(board, found, bar)
    return _tried(board, aim, crew) if aim else []


def _tried(board: Board, aim: Aim, crew: Crew) -> list[Tried]:
    changes = [(change,) for change in islice(aim.changes(), MOST_TRIED)]
    now = aim.gap(aim.quick(board, AT_FIRST))
    quick = _measured(board, changes, aim.quick, AT_FIRST, crew)
    ranked = sorted((aim.gap(number), n) for n, number in enumerate(quick))
    best = _different([changes[n] for gap, n in ranked if gap < now])
    before, *after = _measured(board, [(), *best], aim.measure, FOR_SURE, crew)
    kept = sorted((Tried(one, before, number, aim.gap(number) == 0) for one, number in zip(best, after, strict=True)
                   if aim.gap(number) < aim.gap(before)), key=lambda one: aim.gap(one.after))  # fmt: skip
    if len(kept) > 1 and not kept[0].reached:
        together = tuple(change for one in kept for change in one.changes)
        [number] = _measured(board, [together], aim.measure, FOR_SURE, crew)
        if aim.gap(number) < aim.gap(kept[0].after):
            kept.append(Tried(together, before, number, aim.gap(number) == 0))
    return kept


def _measured(
    board: Board, changes: Sequence[tuple[Change, ...]], measure: Measure, games: int, crew: Crew
) -> list[float]:
    tasks = [partial(_one, board, one, measure, games) for one in changes]
    return [number for _, number in sorted(each(tasks, crew))]


def _one(board: Board, changes: tuple[Change, ...], measure: Measure, games: int) -> float:
    return measure(board_with(board, changes), games)


def _different(changes: Iterable[tuple[Change, ...]]) -> list[tuple[Change, ...]]:
    """Keep the first few, one for each key of each thing."""
    kept: dict[object, tuple[Change, ...]] = {}
    for one in changes:
        kept.setdefault(one[0].place, one)
    return list(islice(kept.values(), KEPT))


# --- what each bar counts -------------------------------------------------------------------------------------------


def _aim(board: Board, found: Balance, bar: Bar) -> Aim | None:
    """Say where the number of a bar has to go and what may bring it there; not all bars can be tried."""
    way = {"random": "random", "silo": "silo", "alone": f"alone-{bar.about}"}.get(bar.code, "cooperative")
    did = next((row.did for row in found.rows if row.way == way), {})
    easy, hard = partial(easier, board, did), partial(harder, board, did)
    mean = partial(mean_total, way)
    match bar.code:
        case "random" | "silo":
            low, high = RANDOM_RANGE if bar.code == "random" else SILO_RANGE
            return Aim(low, high, mean, mean, easy if bar.found < low else hard)
        case "cooperative-mean":
            return Aim(COOPERATIVE_MEAN, 100.0, mean, mean, easy)
        case "cooperative-worst":
            worst = partial(worst_total, found.row("cooperative").worst)
            return Aim(COOPERATIVE_WORST, 100.0, worst, worst, easy)
        case "best":
            return Aim(BEST, 100.0, best_total, best_total, easy)
        case "best-above":
            above = partial(above_mean, found.best or 100.0)
            return Aim(BEST_ABOVE_COOPERATIVE, 100.0 - COOPERATIVE_MEAN, above, best_above_mean, hard)
        case "silent":
            cost = partial(cost_of_silence, bar.about)
            return Aim(SILENCE_COSTS, 100.0, cost, cost, partial(silenced, board, bar.about))
        case "alone":
            return Aim(0.0, ALONE_BELOW - 0.01, mean, mean, hard)
        case _:
            return None


def _totals(way: str, board: Board, seeds: Iterable[int]) -> Iterator[float]:
    chairs = ways_to_play(board)[way]
    return (play_game(board, chairs, seed).total for seed in seeds)


def mean_total(way: str, board: Board, games: int) -> float:
    """Give the mean total of a way of playing."""
    return fmean(_totals(way, board, range(games)))


def worst_total(seeds: Sequence[int], board: Board, games: int) -> float:
    """Give the lowest total of cooperative play among the games that went worst, and the first few."""
    return min(_totals("cooperative", board, {*seeds[:games], *range(games)}))


def best_total(board: Board, games: int) -> float:
    """Give the total of the best line that a short search finds."""
    return search(board, SEARCH).best.total


def above_mean(best: float, board: Board, games: int) -> float:
    """Say how far cooperative play stays below the best line that is known."""
    return best - mean_total("cooperative", board, games)


def best_above_mean(board: Board, games: int) -> float:
    """Say how far cooperative play stays below the best line of this case."""
    return above_mean(best_total(board, games), board, games)


def cost_of_silence(role: str, board: Board, games: int) -> float:
    """Say how many points it costs when one role is silent."""
    return mean_total("cooperative", board, games) - mean_total(f"silent-{role}", board, games)


# --- the decoy ------------------------------------------------------------------------------------------------------


def _for_decoy(board: Board, bar: Bar) -> Iterator[Tried]:
    """Find the fewest changes with which the decoy looks best at first and no longer in the end."""
    changes = list(of_decoy(board))
    seen = _decoy_number(bar, decoy_of(board))
    for many in range(1, TOGETHER + 1):
        found = []
        for some in islice(combinations(changes, many), MOST_DECOYS):
            if len({change.place for change in some}) == many:
                decoy = decoy_of(board_with(board, some))
                if decoy.is_turned and len(decoy.tempted) >= TEMPTED_ROLES:
                    found.append(Tried(some, seen, _decoy_number(bar, decoy), reached=True))
                    if len(found) == KEPT:
                        break
        if found:
            yield from found
            return


def _decoy_number(bar: Bar, decoy: Decoy) -> float:
    return float(decoy.is_turned if bar.code == "decoy-turned" else len(decoy.tempted))
