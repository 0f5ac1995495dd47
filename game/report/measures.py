"""What a session shows about working together, counted, and each number with the events behind it.

A *place* is a place in the list of living events (`Session.living_events()`): `events[place]` is what was counted.
None of this is a verdict on a person; most of it is a reason to talk.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.report.coordination import Tie, coordination
from game.report.keys import KeyTouched, keys_touched
from game.report.sharing import Shared, shared_where
from game.rules import events as e
from game.rules.board import Board
from game.rules.moves import PARENT, SEATS, Seat
from game.session.log import Entry, PerspectiveChecked
from game.session.session import Session

SURE = 80
"""From this share of 0..100 on, somebody was sure of a guess."""
MOST_POINTS = 2
"""So many points a guess can earn."""

WORDS = (e.CardTabled, e.Asked, e.Acknowledged, e.GoalProposed, e.Normalised)
"""What is said around the table."""
DECISIONS = (
    e.OptionChosen, e.GoalProposed, e.Normalised, e.DoorOpened, e.DoorBounced, e.LeverPulled, e.CodeDecided,
)  # fmt: skip
"""Choices that settle something for the child and the family, also when the door then stayed shut."""


class Voice(NamedTuple):
    """How much of the table one seat had: its turns, those it left to others, what it said, what it decided."""

    seat: Seat
    turns: tuple[int, ...]
    passed: tuple[int, ...]
    words: tuple[int, ...]
    decisions: tuple[int, ...]


class Heard(NamedTuple):
    """When the parent was first heard: in which round, and where."""

    round: int
    place: int


class Guess(NamedTuple):
    """One perspective check. `entry` is its number in the log, `place` how many living events came before it.

    `by` is the seat that guessed, or None for the whole room. `practice`: nobody could know, so it does not count.
    """

    entry: int
    place: int
    round: int
    by: Seat | None
    about: Seat
    points: int
    sure: int
    asked: bool
    practice: bool = False

    @property
    def sure_and_wrong(self) -> bool:
        """Say whether somebody was sure and quite wrong: where asking would have helped most."""
        return self.sure >= SURE and self.points == 0 and not self.practice


class Accuracy(NamedTuple):
    """Points earned with guesses, out of what could be earned."""

    points: int = 0
    most: int = 0

    @property
    def share(self) -> float | None:
        """Give it as 0..1; nothing without a guess."""
        return self.points / self.most if self.most else None


@dataclass(frozen=True, slots=True)
class Measures:
    """Everything counted in one session, finished or not.

    `without_parent` are decisions of the other roles in a round in which, and in the round before which, nobody had
    heard the parent yet. `waited` are the months in which the child waited in a queue for help.
    """

    rounds: int
    shared: Shared
    voices: tuple[Voice, ...]
    without_parent: tuple[int, ...]
    keys: tuple[KeyTouched, ...]
    ties: tuple[Tie, ...]
    heard: Heard | None
    waited: tuple[int, ...]
    guesses: tuple[Guess, ...]


def measure(session: Session) -> Measures:
    """Count what there is to count in a session."""
    return measured(session.board, session.living_entries())


def measured(board: Board, entries: Sequence[Entry]) -> Measures:
    """Count what there is to count in the living entries of a session."""
    events = [event for entry in entries for event in entry.events]
    rounds = rounds_at(events)
    return Measures(
        rounds=rounds[-1] if rounds else 0,
        shared=shared_where(board, events),
        voices=tuple(voice_of(events, seat) for seat in SEATS),
        without_parent=decisions_without_parent(events),
        keys=keys_touched(board, events),
        ties=coordination(board, events),
        heard=first_heard(events),
        waited=tuple(n for n, event in enumerate(events) if isinstance(event, e.MonthPassed) and event.waited),
        guesses=guesses_in(entries),
    )


def rounds_at(events: Sequence[e.Event]) -> list[int]:
    """Say for each event in which round it happened."""
    rounds, number = [], 0
    for event in events:
        number = event.round if isinstance(event, e.RoundBegan) else number
        rounds.append(number)
    return rounds


def voice_of(events: Sequence[e.Event], seat: Seat) -> Voice:
    """Find the turns, words and decisions of one seat."""

    def where(*kinds: type[e.Event]) -> tuple[int, ...]:
        return tuple(n for n, event in enumerate(events) if isinstance(event, kinds) and event.seat == seat)  # type: ignore[union-attr]

    return Voice(seat, where(e.TurnEnded), where(e.Passed), where(*WORDS), where(*DECISIONS))


def is_parent_heard(event: e.Event) -> bool:
    """Say whether the parent is heard now: somebody listens to them, or they tell, name or propose something."""
    match event:
        case e.Listened(_, to):
            return to == PARENT
        case e.CardTabled(seat, _) | e.ConcernNamed(seat, _) | e.GoalProposed(seat, _):
            return seat == PARENT
        case _:
            return False


def first_heard(events: Sequence[e.Event]) -> Heard | None:
    """Find where the parent was first heard."""
    heard = (Heard(round_, n) for n, round_ in enumerate(rounds_at(events)) if is_parent_heard(events[n]))
    return next(heard, None)


def decisions_without_parent(events: Sequence[e.Event]) -> tuple[int, ...]:
    """Find the decisions of others that were taken while the parent was not heard in this round or the one before."""
    places, last = [], -1
    for place, (event, number) in enumerate(zip(events, rounds_at(events), strict=True)):
        if is_parent_heard(event):
            last = number
        elif isinstance(event, DECISIONS) and event.seat != PARENT and (last < 0 or last < number - 1):
            places.append(place)
    return tuple(places)


def guesses_in(entries: Sequence[Entry]) -> tuple[Guess, ...]:
    """Give every perspective check that still counts, in order."""
    found, place, number = [], 0, 0
    for entry in entries:
        if isinstance(entry.what, PerspectiveChecked):
            found.append(_guess(entry, entry.what, place, number))
        place += len(entry.events)
        number = next((event.round for event in reversed(entry.events) if isinstance(event, e.RoundBegan)), number)
    return tuple(found)


def _guess(entry: Entry, what: PerspectiveChecked, place: int, number: int) -> Guess:
    who = what.asked_of, what.about
    return Guess(entry.number, place, what.round or number, *who, what.points, what.sure, what.asked, what.practice)


def accuracy(guesses: Sequence[Guess]) -> Accuracy:
    """Sum up guesses, but for those that were practice."""
    points = [guess.points for guess in guesses if not guess.practice]
    return Accuracy(sum(points), MOST_POINTS * len(points))


def accuracy_by_role(guesses: Sequence[Guess]) -> tuple[Accuracy, ...]:
    """Sum up the guesses about each of the four roles."""
    return tuple(accuracy([guess for guess in guesses if guess.about == seat]) for seat in SEATS)


def sure_and_wrong(guesses: Sequence[Guess]) -> tuple[Guess, ...]:
    """Give the guesses of which somebody was sure, and that were quite wrong."""
    return tuple(guess for guess in guesses if guess.sure_and_wrong)
