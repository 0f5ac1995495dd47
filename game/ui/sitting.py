"""One sitting around the table: a session, who sits where, and its log cut into beats that a room can follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from game.bots.bot import Bot
from game.bots.chairs import bot_for
from game.hindsight import Recall
from game.perspective import Question, question_about, question_due
from game.rules import events as e
from game.rules.board import Board
from game.rules.evolve import evolve, fold
from game.rules.law import legal_moves
from game.rules.moves import SEATS, Move, Seat
from game.rules.state import State, opening
from game.rules.view import View, view
from game.session.log import Entry
from game.session.session import Session
from game.text.voices import Said, heard_lately, voice

if TYPE_CHECKING:
    from game.ui.reception import Reception

BEGINNINGS: dict[type[e.Event], str] = {
    e.RoundBegan: "round",
    e.TableBegan: "child",
    e.MonthPassed: "month",
    e.Ended: "over",
}
"""The events with which a new beat begins, and what kind of beat it is."""


@dataclass(frozen=True)
class Beat:
    """A part of an entry that the room takes in at once.

    `kind` is "round", "chosen", "move", "child", "month" or "over". `seat` is who did it, if anybody. `heard` is what
    people said to what happened lately: they do not say it again.
    """

    kind: str
    entry: Entry
    seat: Seat | None
    events: tuple[e.Event, ...]
    before: State
    after: State
    heard: frozenset[Said] = field(default=frozenset(), compare=False)

    def find(self, *kinds: type[e.Event]) -> tuple[e.Event, ...]:
        """Give the events of these kinds."""
        return tuple(event for event in self.events if isinstance(event, kinds))


class Sitting:
    """The session as the window plays it. Bots sit in the empty chairs and see only what their seat sees."""

    def __init__(self, session: Session, reception: Reception | None = None) -> None:
        self.session = session
        self.reception = reception
        """Where other sessions are found, and new ones kept; None where the session is shown by itself."""
        self.board: Board = session.board
        self.recall = Recall.of(session)
        """What was done then, where a session is looked at again from another chair."""
        self._seen: tuple[State, View] | None = None
        self._lately: tuple[int, dict[Said, int]] = (-1, {})
        """What people said to what happened, and the length of the log up to where that goes."""
        self._told_cards: tuple[int, tuple[int, ...]] = (-1, ())
        """The cards that were told, and the length of the log for which that was looked up."""
        self._due: tuple[int, Question | None] = (-1, None)
        """The check that is due, and the length of the log for which that was found out."""
        self.bots: dict[Seat, Bot] = {
            seat: bot_for(self.board.personas[seat].temperament) for seat in SEATS if session.chairs[seat].kind == "bot"
        }

    @property
    def state(self) -> State:
        """Give everything that is true now."""
        return self.session.state

    @cached_property
    def people(self) -> tuple[Seat, ...]:
        """Give the seats in which people sit, alone or in teams."""
        return tuple(seat for seat in SEATS if seat not in self.bots)

    @property
    def alone(self) -> Seat | None:
        """Give the seat of a trainee who plays alone; None for a group, or when only bots play."""
        only = self.people[0] if len(self.people) == 1 else None
        return only if only is not None and self.session.chairs[only].kind == "person" else None

    @property
    def shares_screen(self) -> bool:
        """Say whether private cards must be hidden from others in the room."""
        return self.alone is None and bool(self.people)

    @property
    def prints_cards(self) -> bool:
        """Say whether private cards are on paper, so that the screen never shows them."""
        return self.session.started.options.get("private") == "printed"

    @property
    def minutes(self) -> int:
        """Give the minutes a turn may take; 0 for no timer."""
        value = self.session.started.options.get("timer", 0)
        return value if isinstance(value, int) else 0

    @property
    def active(self) -> Seat | None:
        """Say whose turn it is."""
        return self.state.active

    @property
    def waits_for_bot(self) -> bool:
        """Say whether the next move is a bot's."""
        return self.active in self.bots

    def view(self, seat: Seat | None = None) -> View:
        """Give what a seat, or the whole room, may see now."""
        return view(self.board, self.state, seat)

    def on_screen(self, state: State | None = None) -> View:
        """Give what may stand on the screen: what the room sees, or what the trainee alone sees."""
        now = self.state if state is None else state
        if self._seen is None or self._seen[0] is not now:
            self._seen = (now, view(self.board, now, self.alone))
        return self._seen[1]

    def for_choices(self, seat: Seat | None, *, unveiled: bool = False) -> View:
        """Give what may be read in the choices of a seat.

        On a screen that others see, nothing that only this seat knows shows through its choices: neither cards nor
        what they teach of services and walls. `unveiled` says that the others look away.
        """
        own = self.view(seat)
        if unveiled or not self.shares_screen:
            return own
        room = self.view(None)
        services = tuple(
            [
                door._replace(looks=open_.looks, sure=open_.sure, wall=open_.wall)
                for door, open_ in zip(own.services, room.services, strict=True)
            ]
        )
        return own._replace(cards=(), hidden=room.hidden, roots=room.roots, walls=room.walls, services=services)

    def label(self, seat: Seat) -> str:
        """Give the name that the people in a chair gave themselves, if any."""
        return self.session.chairs[seat].label.strip()

    def play_bot(self) -> list[Beat]:
        """Let the bot whose turn it is make its move."""
        seat = self.active
        if seat is None or seat not in self.bots:
            return []
        return self.submit(seat, self._as_then() or self._by_itself(seat))

    def _as_then(self) -> Move | None:
        """In another chair the others choose as they did then, where that can still be done."""
        return None if self.recall is None else self.recall.as_it_went()

    def _by_itself(self, seat: Seat) -> Move:
        dice = self.session.bot_dice(seat)
        return self.bots[seat].choose(self.view(seat), legal_moves(self.board, self.state), dice)

    def submit(self, seat: Seat, move: Move) -> list[Beat]:
        """Make a move, on disk before anything is shown, and give what happened in beats."""
        before, lately = self.state, self._said_lately()
        entry = self.session.submit(seat, move, self.session.length)
        return self._as_heard(beats_of(self.board, before, entry), lately)

    def skip(self, reason: str) -> list[Beat]:
        """Let the turn pass for the room, with a reason, and give what happened in beats."""
        before, lately = self.state, self._said_lately()
        entry = self.session.skip(reason, self.session.length)
        return self._as_heard(beats_of(self.board, before, entry), lately)

    def undo(self) -> None:
        """Go back to just before the last decision of people."""
        self.session.undo(self.session.length)

    def told(self) -> list[Beat]:
        """Give everything that happened up to now, in beats, to read back."""
        beats: list[Beat] = []
        state = opening(self.board)
        for entry in self.session.living_entries():
            found = list(beats_of(self.board, state, entry))
            beats += found
            state = found[-1].after if found else state
        return self._as_heard(beats, {})

    def _said_lately(self) -> dict[Said, int]:
        """Give what people said up to now; after an undo, or when another window played on, it is gone through anew."""
        if self._lately[0] != self.session.length:
            self.told()
        return self._lately[1]

    def _as_heard(self, beats: Iterable[Beat], lately: dict[Said, int]) -> list[Beat]:
        """Give beats with what was heard before each, and remember what is said in them."""
        found: list[Beat] = []
        for beat in beats:
            found.append(replace(beat, heard=heard_lately(lately, beat.after.round)))
            said = first_voice(self.board, found[-1])
            if said is not None:
                lately[said] = beat.after.round
        self._lately = (self.session.length, lately)
        return found

    def told_cards(self) -> tuple[int, ...]:
        """Give the cards that came to the table, in the order in which they were told."""
        length = self.session.length
        if self._told_cards[0] != length:
            told = [event.card for event in self.session.living_events() if isinstance(event, e.CardTabled)]
            self._told_cards = (length, tuple(dict.fromkeys(told)))
        return self._told_cards[1]

    # --- the perspective check ---------------------------------------------------------------------------------------

    def check_due(self) -> Question | None:
        """Give the question that a trainee alone should answer now; one after every month that passed.

        Not in another chair: there the guesses were made already, and every turn shows what weighs.
        """
        if self.alone is None or self.recall is not None:
            return None
        length = self.session.length
        if self._due[0] != length:
            self._due = (length, question_due(self.session, self.alone))
        return self._due[1]

    def question_about(self, about: Seat) -> Question:
        """Give the question that fits one person now, for a room that chose about whom."""
        return question_about(self.session, about, self.alone)


def first_voice(board: Board, beat: Beat) -> Said | None:
    """Give the first one who reacts to what happens in a beat."""
    state = beat.before
    for event in beat.events:
        state = evolve(board, state, event)
        said = voice(board, event, state, beat.heard)
        if said is not None:
            return said
    return None


def beats_of(board: Board, before: State, entry: Entry) -> Iterator[Beat]:
    """Cut an entry into beats: the move itself, the child's line, the month, the new round."""
    events = entry.events
    starts = [n for n, event in enumerate(events) if n == 0 or type(event) in BEGINNINGS]
    state = before
    for start, end in pairwise([*starts, len(events)]):
        part = events[start:end]
        after = fold(board, part, state)
        first = part[0]
        kind = BEGINNINGS.get(type(first), "chosen" if isinstance(first, e.OptionChosen) else "move")
        yield Beat(kind, entry, entry.seat if kind in ("move", "chosen") else None, part, state, after)
        state = after
