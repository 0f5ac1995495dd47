"""Does a stored log hold together? Nothing that was read is believed before it was folded."""

from collections.abc import Sequence
from datetime import datetime

from game.rules.board import Board
from game.rules.evolve import fold
from game.rules.numbers import NEED_MAX, STRAIN_MAX, TRUST_MAX
from game.rules.state import GOAL_SHARED, OPEN, OVER, State, opening
from game.session.log import OUTLIVES_UNDO, Entry, Hands, PerspectiveChecked, Started, Undone, VoteTaken
from game.session.problems import WireError
from game.session.wire import Plain, Wire

CHAIRS = 4
MOST_OF_ANYTHING = 99
"""More rounds, months or tokens than this no case has."""


def sound_part(wire: Wire, board: Board, plains: Sequence[Plain]) -> tuple[list[Entry], WireError | None]:
    """Read a log as far as it holds together: its good part, and what is wrong with the next entry, if anything."""
    walk = _Walk(board)
    for number, plain in enumerate(plains):
        try:
            walk.step(wire.entry(plain))
        except WireError as why:
            return walk.log, why.inside(f"entries[{number}]")
    return walk.log, None


class _Walk:
    """Goes through a log entry by entry, with the state after each one that still counts."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.log: list[Entry] = []
        self._living: list[tuple[int, bool, State]] = []

    def step(self, entry: Entry) -> None:
        """Take the next entry, or say why it cannot be the next."""
        number = len(self.log)
        if entry.number != number:
            raise WireError("out-of-order", "number", wanted=number)
        if isinstance(entry.what, Started) != (number == 0):
            raise WireError("no-start")
        _check_words(entry)
        if isinstance(entry.what, Undone):
            self._go_back(entry.what.to)
        else:
            self._go_on(entry)
        self.log.append(entry)

    def _go_back(self, to: int) -> None:
        if not 1 <= to < len(self.log):
            raise WireError("bad-undo", "what", to=to)
        left = [step for step in self._living if step[0] < to]
        said = [(number, True, left[-1][2]) for number, outlives, _ in self._living if outlives and number >= to]
        self._living = left + said

    def _go_on(self, entry: Entry) -> None:
        before = self._living[-1][2] if self._living else opening(self.board)
        if entry.move is not None and (entry.seat is None or entry.seat != before.active):
            raise WireError("wrong-seat", "seat")
        if bool(entry.events) != (entry.move is not None or entry.number == 0):
            raise WireError("does-not-follow", "events")
        after = self._after(entry, before)
        self._living.append((entry.number, isinstance(entry.what, OUTLIVES_UNDO), after))

    def _after(self, entry: Entry, before: State) -> State:
        try:
            after = fold(self.board, entry.events, before)
        except (ArithmeticError, LookupError, TypeError, ValueError):
            raise WireError("does-not-follow", "events") from None
        if not is_possible(self.board, after):
            raise WireError("does-not-follow", "events")
        return after


def _check_words(entry: Entry) -> None:
    """Check what the types alone do not say of an entry."""
    try:
        datetime.fromisoformat(entry.at)
    except ValueError:
        raise WireError("bad-value", "at") from None
    match entry.what:
        case Started(chairs=chairs) if len(chairs) != CHAIRS:
            raise WireError("bad-value", "what.chairs")
        case PerspectiveChecked(points=points, sure=sure) if not (0 <= points <= 2 and 0 <= sure <= 100):
            raise WireError("bad-value", "what")
        case VoteTaken(counts=counts) if any(not _is_count(hands) for hands in counts):
            raise WireError("bad-value", "what.counts")


def _is_count(hands: Hands) -> bool:
    return 0 <= hands.count <= 999


def is_possible(board: Board, state: State) -> bool:
    """Say whether every number of a state is one that a game can reach."""
    return (
        _within((state.round,), 0, board.rounds)
        and _within((state.step,), 0, OVER)
        and _within((state.turn,), 0, CHAIRS)
        and _within((state.floor,), -1, CHAIRS - 1)
        and _within((state.extra, *state.room, *state.tally), 0, MOST_OF_ANYTHING)
        and _within(state.trust, 0, TRUST_MAX)
        and _within(state.needs, 0, NEED_MAX)
        and _within((state.strain,), 0, STRAIN_MAX)
        and _within(state.goals, 0, GOAL_SHARED + CHAIRS - 1)
        and _within(state.services, -1, MOST_OF_ANYTHING)
        and _within(state.shift, -MOST_OF_ANYTHING, MOST_OF_ANYTHING)
        and _within(state.walls, 0, OPEN)
    )


def _within(numbers: Sequence[int], lowest: int, highest: int) -> bool:
    return all(lowest <= number <= highest for number in numbers)
