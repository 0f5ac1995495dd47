"""Everything that is true now, as a few small numbers: cheap to copy, compare and search."""

from typing import NamedTuple

from game.rules.board import Board, opening_doors, opening_trust
from game.rules.moves import Seat

WHAT_HAPPENS, IN_BETWEEN, AT_TABLE, OVER = range(4)
"""The steps of a round in which somebody acts, and the end."""

CLOSED, RUNNING = -1, 0
"""A service that nobody opened, and one that helps. Above zero: the rounds that it is still waited for."""

HIDDEN, SEEN, OPEN = range(3)
"""A wall that the table does not see yet, one that stands in sight, and one that is open."""

GOAL_OPEN, GOAL_PROPOSED, GOAL_SHARED = 0, 1, 5
"""A goal: open, proposed by seat n (1 + n), shared with seat n as proposer (5 + n)."""

BOUNCES, UNASKED, DOUBLED, BREACHES, ROUNDS_WAITED, WALLS_OPENED = range(6)
"""What `State.tally` counts."""

# Bits of `State.month`: what can be done only once in a round.
LISTENED, ACKNOWLEDGED, ASKED, NORMALISE_TRIED = 0, 16, 32, 36

NOBODY = -1


class State(NamedTuple):
    """The game at one moment.

    `floor` is the seat that acts outside the order (who decides a dilemma, or who was asked), or `NOBODY`.
    `extra` is 0, or when spare time was spent in this turn: how many things may still be done in it.
    `trust` has 16 levels 0..5, `pair(of, toward)` each. `earlier` has the 16 levels of when the last round began and
    then those of when this one did: how people were treated lately. `knows` has a mask of cards per seat, `table` the
    mask of cards that lie there. `shift` is how much the wait of a service was shortened (negative) for who comes
    later. `done` and `month` are masks of what was done ever and this round.
    """

    round: int
    step: int
    turn: int
    floor: int
    extra: int
    moment: int
    trust: tuple[int, ...]
    earlier: tuple[int, ...]
    knows: tuple[int, ...]
    table: int
    needs: tuple[int, ...]
    goals: tuple[int, ...]
    services: tuple[int, ...]
    shift: tuple[int, ...]
    walls: tuple[int, ...]
    doors: tuple[int, ...]
    room: tuple[int, ...]
    strain: int
    done: int
    month: int
    tally: tuple[int, ...]

    @property
    def active(self) -> Seat | None:
        """Say whose turn it is; nobody's before the case begins and when it is over."""
        if self.floor >= 0:
            return Seat(self.floor)
        if self.step in (IN_BETWEEN, AT_TABLE):
            return Seat((self.round - 1 + self.turn) % 4)
        return None


def opening(board: Board) -> State:
    """Set the table: the state before the first event."""
    at_start, trust = board.tabled_at_start, opening_trust(board)
    return State(
        round=0,
        step=WHAT_HAPPENS,
        turn=0,
        floor=NOBODY,
        extra=0,
        moment=-1,
        trust=trust,
        earlier=trust + trust,
        knows=tuple(mask | at_start for mask in board.owned),
        table=at_start,
        needs=board.need_start,
        goals=(GOAL_OPEN,) * len(board.goals),
        services=(CLOSED,) * len(board.services),
        shift=(0,) * len(board.services),
        walls=(HIDDEN,) * len(board.walls),
        doors=opening_doors(board),
        room=tuple(persona.room for persona in board.personas),
        strain=board.child.strain,
        done=0,
        month=0,
        tally=(0,) * 6,
    )


_FIELD = {name: n for n, name in enumerate(State._fields)}
TRUST, NEEDS, KNOWS, DONE, TURN, FLOOR, EXTRA = (
    _FIELD[name] for name in ("trust", "needs", "knows", "done", "turn", "floor", "extra")
)


def put(state: State, field: int, value: object) -> State:
    """Give the state with one field changed, by number: the fastest way."""
    made: State = tuple.__new__(State, (*state[:field], value, *state[field + 1 :]))
    return made


def changed(state: State, **fields: object) -> State:
    """Give the state with some fields changed: `_replace`, in a third of its time."""
    values: list[object] = [*state]
    for name, value in fields.items():
        values[_FIELD[name]] = value
    made: State = tuple.__new__(State, values)
    return made


def put_at(numbers: tuple[int, ...], place: int, value: int) -> tuple[int, ...]:
    """Give the numbers with one of them changed."""
    return (*numbers[:place], value, *numbers[place + 1 :])
