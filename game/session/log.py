"""The log of a session: entries that are only ever added, and which of them still live after undoing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from game.rules.events import Event, MonthPassed
from game.rules.moves import Move, Seat

By = Literal["person", "bot", "facilitator"]
"""Who did it: somebody in a chair, a bot, or the facilitator on behalf of the room."""

ChairKind = Literal["person", "team", "bot"]

CheckKind = Literal["weighs", "told", "unheard", "yes"]
"""What a perspective check asks: what weighs most now, how something that was told landed, what somebody whom nobody
asked would say, or what somebody needs before a goal becomes a yes."""

Clock = Callable[[], str]
"""Tells the time, as ISO text. Handed in, so that the same game can be written twice with the same bytes."""

Setting: TypeAlias = str | int | bool


def now() -> str:
    """Tell the time as it is."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class Chair:
    """Who sits in one of the four chairs."""

    kind: ChairKind
    label: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """A session began. A fork remembers the session it left and after how many entries."""

    case: str
    version: int
    digest: str
    seed: int
    chairs: tuple[Chair, ...]
    options: Mapping[str, Setting] = field(default_factory=dict)
    parent: str | None = None
    parent_at: int | None = None


@dataclass(frozen=True, slots=True)
class Played:
    """A seat made a move."""

    move: Move


@dataclass(frozen=True, slots=True)
class Skipped:
    """The facilitator let a turn pass, and said why."""

    reason: str
    move: Move


@dataclass(frozen=True, slots=True)
class Undone:
    """Everything from entry number `to` on was taken back. It stays in the log: hesitation is worth talking about."""

    to: int


@dataclass(frozen=True, slots=True)
class Hands:
    """So many hands went up for one move."""

    move: Move
    count: int


@dataclass(frozen=True, slots=True)
class VoteTaken:
    """The people in one chair showed hands before they chose."""

    seat: Seat
    counts: tuple[Hands, ...]


@dataclass(frozen=True, slots=True)
class PerspectiveChecked:
    """Somebody guessed how it is for the persona in a seat, and perhaps asked and heard it.

    `asked_of` is the seat that guessed, or None for the whole room; `answer` and `truth` name answers to what it `asks`
    ("weighs": what `weighs` in the case); `sure` is 0..100; `asked` says whether they asked the persona. `cause` is why
    it was asked now, `other` who was part of that, `thing` the id of the card or the goal it was about, and `round` the
    month that it looks back on (0 where an older program wrote it). `practice` says that nobody could know the answer
    yet: such a guess is not counted.
    """

    about: Seat
    asked_of: Seat | None
    answer: str
    truth: str
    sure: int
    points: int
    asked: bool
    asks: CheckKind = "weighs"
    cause: str = ""
    other: Seat | None = None
    thing: str = ""
    round: int = 0
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing that somebody will do on Monday."""

    text: str


@dataclass(frozen=True, slots=True)
class Reflection:
    """What somebody said afterwards, perhaps in answer to a question of the case."""

    text: str
    question: str = ""


Note: TypeAlias = VoteTaken | PerspectiveChecked | Promise | Reflection
"""What is worth remembering but changes nothing in the game."""

What: TypeAlias = Started | Played | Skipped | Undone | VoteTaken | PerspectiveChecked | Promise | Reflection

OUTLIVES_UNDO = (Promise, Reflection)
"""What people said about their own work stays said, also when a move is taken back."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log. Its number is its place: 0 is the start."""

    number: int
    at: str
    by: By
    seat: Seat | None
    what: What
    events: tuple[Event, ...] = ()

    @property
    def move(self) -> Move | None:
        """Give the move that was made, if this entry is one."""
        return self.what.move if isinstance(self.what, Played | Skipped) else None


def living(log: Iterable[Entry]) -> list[Entry]:
    """Give the entries that still count after everything that was undone."""
    left: list[Entry] = []
    for entry in log:
        if isinstance(entry.what, Undone):
            to = entry.what.to
            left = [kept for kept in left if kept.number < to or isinstance(kept.what, OUTLIVES_UNDO)]
        else:
            left.append(entry)
    return left


def events_of(entries: Iterable[Entry]) -> list[Event]:
    """Give what happened in these entries, in order."""
    return [event for entry in entries for event in entry.events]


def moves_in(entries: Iterable[Entry]) -> int:
    """Count the moves among these entries."""
    return sum(entry.move is not None for entry in entries)


def months_lived(entries: Iterable[Entry]) -> int:
    """Count the months that passed while people were at it: not those that bots played before people sat down."""
    people, months = False, 0
    for entry in entries:
        people = people or (entry.move is not None and entry.by != "bot")
        months += people and any(isinstance(event, MonthPassed) for event in entry.events)
    return months


def last_decision(entries: Sequence[Entry], by_people: bool) -> Entry | None:
    """Find the last move, or the last one that people made."""
    decisions = (e for e in reversed(entries) if e.move is not None and not (by_people and e.by == "bot"))
    return next(decisions, None)
