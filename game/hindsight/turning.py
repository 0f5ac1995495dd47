"""Turning points: the decisions that changed most what was still possible, weighed with games played on from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from operator import sub
from statistics import fmean, stdev
from time import perf_counter

from game.hindsight.line import line_of
from game.hindsight.playout import PlayOut
from game.rules.board import Board
from game.rules.events import DoorOpened, Event
from game.rules.moves import Move, Seat
from game.rules.scores import total
from game.session.session import Session

ROUNDS_OF_WORK = ((1000, 2), (16, 5), (8, 14))
"""How many of the decisions are weighed (the weightiest so far), and with how many games each in the end."""
OWN = 2
"""So many turning points, where there are any, are choices of the people who played."""
LEAST = 0.5
"""A decision that surely moved less than this is no turning point."""


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A decision, and the total that could be expected before it and after it if everybody had worked together.

    "Had everybody worked together from here on, it would have ended at 71 before this and at 58 after it." Both are
    means over `games` games by cooperative bots, with the same luck on both sides; the difference may be off by about
    `margin`. `entry` is the number in the log.
    """

    entry: int
    seat: Seat
    move: Move
    round: int
    events: tuple[Event, ...]
    before: float
    after: float
    games: int
    margin: float

    @property
    def change(self) -> float:
        """Give how many points of what was still possible were won (or lost) here."""
        return self.after - self.before

    @property
    def weight(self) -> float:
        """Give how much it surely changed, whichever way."""
        return abs(self.change) - self.margin


def turning_points(session: Session, most: int = 5) -> tuple[TurningPoint, ...]:
    """Give the turning points of a session in the order in which they happened; takes a second or so.

    The same session always has the same ones. What people and bots decided counts; moments and luck do not.
    """
    weighing = Weighing(session, most)
    weighing.finish()
    return weighing.points


class Weighing:
    """Looks for the turning points little by little: a rough answer at once, then better ones.

    Call `step` between two frames until `done`; `points` is the best answer so far.
    """

    def __init__(self, session: Session, most: int = 5) -> None:
        self.most = most
        self.done = False
        self.games = 0
        """How many games were played so far."""
        self._board = session.board
        self._turns = line_of(session)
        self._own = {n for n, turn in enumerate(self._turns) if turn.entry.by != "bot"}
        """The decisions of people: from these one learns most, so some of them are always among the points."""
        self._ways: dict[int, PlayOut] = {}
        self._totals: dict[tuple[int, int], float] = {}
        self._afters: dict[tuple[int, int], float] = {}
        self._among: list[int] = []
        """The decisions that are being weighed now: a heavy one is only believed after more games."""
        self._found: tuple[tuple[int, int], tuple[TurningPoint, ...]] = ((-1, -1), ())
        self._work = self._weigh()

    def step(self, seconds: float) -> bool:
        """Go on for at most so long, but for at least one game (up to 15 ms); say whether there is more to do."""
        until, longest = perf_counter() + seconds, 0.0
        while not self.done:
            begun = perf_counter()
            self.done = next(self._work, True)
            now = perf_counter()
            longest = max(longest, now - begun)
            if now + longest > until:
                break
        return not self.done

    def finish(self) -> None:
        """Go on until nothing is left to do."""
        for _ in self._work:
            pass
        self.done = True

    @property
    def points(self) -> tuple[TurningPoint, ...]:
        """Give the turning points as far as known, in the order in which they happened."""
        known = (len(self._afters), len(self._among))
        if self._found[0] != known:
            self._found = (known, self._points())
        return self._found[1]

    def _points(self) -> tuple[TurningPoint, ...]:
        ranked = sorted(((self._point(n), n in self._own) for n in self._weighed()), key=lambda one: -one[0].weight)
        weighty = [(point, own) for point, own in ranked if point.weight >= LEAST]
        own = [point for point, is_own in weighty if is_own][: min(OWN, self.most)]
        others = [point for point, _ in weighty if point not in own]
        return tuple(sorted(own + others[: self.most - len(own)], key=lambda point: point.entry))

    def _point(self, n: int) -> TurningPoint:
        turn, seeds = self._turns[n], self._seeds(n)
        before, after = ([side[n, seed] for seed in seeds] for side in (self._totals, self._afters))
        margin = stdev(map(sub, after, before)) / sqrt(len(seeds)) if len(seeds) > 1 else 0.0
        return TurningPoint(
            turn.entry.number, turn.seat, turn.move, turn.before.round, turn.entry.events,
            fmean(before), fmean(after), len(seeds), margin,
        )  # fmt: skip

    def _seeds(self, n: int) -> list[int]:
        return [seed for seed in range(ROUNDS_OF_WORK[-1][1]) if (n, seed) in self._afters]

    def _weighed(self) -> list[int]:
        """Name the decisions that are being weighed now and have an answer."""
        return [n for n in self._among if (n, 0) in self._afters]

    # --- the work ----------------------------------------------------------------------------------------------------

    def _weigh(self) -> Iterator[bool]:
        """Weigh all decisions roughly, then the weightiest ever better; a pause after every game."""
        self._among = self._at_first_sight()
        for many, games in ROUNDS_OF_WORK:
            ranked = sorted(self._among, key=self._size, reverse=True)
            own = [n for n in ranked if n in self._own][: OWN + 1]
            self._among = list(dict.fromkeys(ranked[:many] + own))
            for seed in range(games):
                for n in self._among:
                    yield from self._compare(n, seed)

    def _at_first_sight(self) -> list[int]:
        """Begin with the decisions that moved the scores most at once."""
        steps = [abs(total(self._board, turn.after) - total(self._board, turn.before)) for turn in self._turns]
        return sorted(range(len(steps)), key=lambda n: -steps[n])

    def _size(self, n: int) -> float:
        """Say how much a decision seems to have changed; two games say little of how sure that is."""
        if (n, 0) not in self._afters:
            return 0.0
        point = self._point(n)
        return point.weight if point.games > ROUNDS_OF_WORK[0][1] else abs(point.change)

    def _compare(self, n: int, seed: int) -> Iterator[bool]:
        """Play on from before and from after a decision, with the same luck."""
        if (n, seed) in self._afters:
            return
        turn, way = self._turns[n], self._way(seed)
        if _rolled(self._board, turn.entry.events):
            after = way.total(way.after(turn.before, turn.seat, turn.move))
            self.games += 1
            yield False
        else:
            yield from self._play_on(n + 1, seed)
            after = self._totals[n + 1, seed]
        if way.wish(turn.before, turn.seat) == turn.move:
            self._totals[n, seed] = after
        else:
            yield from self._play_on(n, seed)
        self._afters[n, seed] = after

    def _play_on(self, n: int, seed: int) -> Iterator[bool]:
        if (n, seed) in self._totals:
            return
        last = n == len(self._turns)
        start = self._turns[-1].after if last else self._turns[n].before
        self._totals[n, seed] = self._way(seed).total(start)
        self.games += 1
        yield False

    def _way(self, seed: int) -> PlayOut:
        return self._ways.setdefault(seed, PlayOut(self._board, seed))


def _rolled(board: Board, events: Sequence[Event]) -> bool:
    """Say whether a door opened whose waiting time is a matter of luck: that was nobody's choice."""
    opened = [event.service for event in events if isinstance(event, DoorOpened)]
    return any(board.services[service].wait[0] != board.services[service].wait[1] for service in opened)
