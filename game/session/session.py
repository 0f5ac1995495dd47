"""One session: people and bots around a table, a log that only grows, and the way back."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from game.rules.board import Board
from game.rules.decide import begin, play
from game.rules.events import Event
from game.rules.evolve import fold
from game.rules.law import IllegalMove
from game.rules.moves import LetOthersSpeak, Move, Seat
from game.rules.state import OVER, State
from game.session.case import Case, FindCase, case_of, how_changed, read_log
from game.session.log import (
    By,
    Chair,
    Clock,
    Entry,
    Note,
    Played,
    Setting,
    Skipped,
    Started,
    Undone,
    events_of,
    last_decision,
    living,
    moves_in,
    now,
)
from game.session.problems import CaseChanged, NothingToUndo, SessionProblem, StaleMove, StoreProblem, WireError
from game.session.shelf import Head, MemoryStore, Store, WrittenElsewhere, unreadable
from game.session.sound import sound_part
from game.session.taking_over import Ahead, TakenOver, playable_part, round_people_began
from game.session.wire import Plain, started

__all__ = ["Case", "FindCase", "IllegalMove", "Session", "dice_for", "latest_unfinished", "new_id", "read_log"]


def new_id() -> str:
    """Make a name for a session that no other session has."""
    return secrets.token_hex(6)


def dice_for(seed: int, number: int) -> Random:
    """Give the dice of one entry: the same on every machine, and the same again after an undo."""
    return Random(f"{seed}:{number}")


class Session:
    """A game being played. The log is the truth; everything else follows from it.

    `saved` says whether everything is on the disk; if not, `problem` says why, and the next entry tries again.
    `changed` is filled when the case is no longer the one that the session began with.
    """

    def __init__(self, id_: str, case: Case, log: Sequence[Entry], store: Store, clock: Clock) -> None:
        """Take up a log that is known to be sound; `start`, `load` and `fork` are the ways in."""
        self.id = id_
        self.case = case
        self.problem: SessionProblem | None = None
        self.changed: CaseChanged | None = None
        self._store = store
        self._clock = clock
        self._on_disk = 0
        self._take_up(log)

    # --- ways in --------------------------------------------------------------------------------------------------

    @classmethod
    def start(
        cls,
        case: Case,
        seed: int,
        chairs: tuple[Chair, ...],
        *,
        store: Store | None = None,
        options: Mapping[str, Setting] | None = None,
        clock: Clock = now,
        id_: str | None = None,
    ) -> "Session":
        """Begin a new session and write down its first entry."""
        board = case.board
        what = Started(case.id, board.scenario.version, case.digest, seed, chairs, dict(options or {}))
        first = Entry(0, clock(), "facilitator", None, what, tuple(begin(board, dice_for(seed, 0))))
        session = cls(new_id() if id_ is None else id_, case, [first], MemoryStore() if store is None else store, clock)
        session.save()
        return session

    @classmethod
    def load(cls, store: Store, id_: str, find_case: FindCase, clock: Clock = now) -> "Session":
        """Go on with a session that was kept.

        Raises:
            StoreProblem: it is not there or cannot be read.
            CaseChanged: the case is gone or changed so much that the log no longer fits; the log is left as it was.
        """
        try:
            found = read_log(store.entries(id_), find_case)
        except WireError as why:
            raise unreadable(id_, why) from None
        session = cls(id_, found.case, found.log, store, clock)
        session.changed = found.changed
        session._on_disk = len(found.log)
        session._note_whether_kept()
        return session

    @classmethod
    def rescue(cls, store: Store, id_: str, find_case: FindCase, clock: Clock = now) -> "Session":
        """Go on, as a new session, with the first part of a log that no longer fits as a whole.

        Raises:
            StoreProblem: not even the start can be read.
            CaseChanged: the case is gone.
        """
        plains = store.entries(id_)
        try:
            what = started(plains[0])
            case = case_of(what, find_case)
            log, why = sound_part(case.wire, case.board, plains)
            if not log and why is not None:
                raise why
        except WireError as why:
            raise unreadable(id_, why) from None
        session = cls(id_, case, log, store, clock)
        session.changed = how_changed(what, case)
        return session.fork()

    def fork(
        self,
        number: int | None = None,
        chairs: tuple[Chair, ...] | None = None,
        options: Mapping[str, Setting] | None = None,
    ) -> "Session":
        """Begin a new session with the first `number` entries of this one. This one stays as it is."""
        number = len(self._log) if number is None else number
        if not 1 <= number <= len(self._log):
            raise WireError("bad-undo", to=number)
        first = self._first_entry_of_fork(number, chairs or self.chairs, options)
        return self._beside(self.case, [first, *self._log[1:number]])

    def take_over(self, case: Case, ahead: Ahead | None = None) -> TakenOver:
        """Go on with a case that was changed just now: at the same turn, or from as far as what was played still fits.

        Where not all of it fits, or the case has another name, that is a new session. This one stays as it is.
        Nobody is sent back to before the round in which people sat down: `ahead` plays up to that round once more.
        """
        log, why = playable_part(case, self.to_plain())
        if why is None and case.id == self.case.id:
            return TakenOver(self._with(case, log))
        kept = [replace(entry, number=number) for number, entry in enumerate(self._living)]
        log, why = playable_part(case, [self.case.wire.put(entry) for entry in kept])
        began = min(round_people_began(self.board, self.chairs, self._living), case.board.rounds)
        if not log or (ahead and fold(case.board, events_of(log)).round < began):
            return TakenOver(self._anew(case, began, ahead), why)
        what = replace(self.started, case=case.id, parent=self.id, parent_at=self._living[len(log) - 1].number + 1)
        return TakenOver(self._beside(case, [replace(log[0], what=what), *log[1:]]), why)

    def _with(self, case: Case, log: Sequence[Entry]) -> "Session":
        """Give this session as it is with a changed case."""
        other = Session(self.id, case, log, self._store, self._clock)
        other.problem, other.changed = self.problem, how_changed(self.started, case)
        other._on_disk, other._played = self._on_disk, self._played
        return other

    def _beside(self, case: Case, log: Sequence[Entry]) -> "Session":
        """Begin a new session with a log that comes from this one."""
        other = Session(new_id(), case, log, self._store, self._clock)
        other.changed = how_changed(other.started, case)
        other._played = self._clock()
        other.save()
        return other

    def _anew(self, case: Case, round_: int, ahead: Ahead | None) -> "Session":
        """Begin a new session with the same people and the same luck, in the round in which they sat down."""
        options = self.started.options
        session = Session.start(case, self.seed, self.chairs, store=self._store, options=options, clock=self._clock)
        if ahead and round_ > 1:
            ahead(session, round_)
        return session

    # --- what is true now -----------------------------------------------------------------------------------------

    @property
    def board(self) -> Board:
        """Give the board of the case."""
        return self.case.board

    @property
    def state(self) -> State:
        """Give everything that is true now."""
        return self._state

    @property
    def log(self) -> tuple[Entry, ...]:
        """Give every entry there ever was, also what was undone."""
        return tuple(self._log)

    @property
    def length(self) -> int:
        """Give the length of the log: what a sender sends along as `expected`."""
        return len(self._log)

    @property
    def started(self) -> Started:
        """Give how this session started."""
        what = self._log[0].what
        assert isinstance(what, Started)
        return what

    @property
    def seed(self) -> int:
        """Give the seed of all dice of this session."""
        return self.started.seed

    @property
    def chairs(self) -> tuple[Chair, ...]:
        """Say who sits in each of the four chairs."""
        return self.started.chairs

    @property
    def is_over(self) -> bool:
        """Say whether the case was played to its end."""
        return self._state.step == OVER

    @property
    def saved(self) -> bool:
        """Say whether everything up to now outlives the program."""
        return self._store.durable and self._on_disk == len(self._log)

    def living_entries(self) -> list[Entry]:
        """Give the entries that still count."""
        return list(self._living)

    def living_events(self) -> list[Event]:
        """Give everything that happened and was not undone."""
        return events_of(self._living)

    def state_at(self, number: int) -> State:
        """Give the state after the first `number` entries of the log."""
        return fold(self.board, events_of(living(self._log[:number])))

    def bot_dice(self, seat: Seat) -> Random:
        """Give a bot in this seat its own chance, apart from the dice of the game."""
        return Random(f"{self.seed}:bot:{self._turn_number()}:{seat}")

    def head(self) -> Head:
        """Give what the list of sessions shows of this one."""
        return self._head(self._log, self._state)

    # --- playing --------------------------------------------------------------------------------------------------

    def submit(self, seat: Seat, move: Move, expected: int, by: By | None = None) -> Entry:
        """Make a move. It is on the disk when this returns, or `saved` is false and `problem` says why.

        Raises:
            StaleMove: the sender saw a log of another length; nothing was done.
            IllegalMove: the law refuses the move; `.refusal` says why.
        """
        if by is None:
            by = "bot" if self.chairs[seat].kind == "bot" else "person"
        return self._play(seat, expected, by, Played(move))

    def skip(self, reason: str, expected: int) -> Entry:
        """Let the turn pass on behalf of the room, with the reason; a dilemma cannot be skipped.

        Raises:
            StaleMove: the sender saw a log of another length; nothing was done.
            IllegalMove: there is no turn to skip now; `.refusal` says why.
        """
        seat = self._state.active
        what = Skipped(reason, LetOthersSpeak())
        return self._play(Seat(0) if seat is None else seat, expected, "facilitator", what)

    def undo(self, expected: int | None = None, by: By = "person") -> Entry:
        """Go back to just before the last decision of people; what bots did since goes along."""
        return self._undo(last_decision(self._living, by_people=True), expected, by)

    def undo_step(self, expected: int | None = None, by: By = "facilitator") -> Entry:
        """Take back the last move, whoever made it."""
        return self._undo(last_decision(self._living, by_people=False), expected, by)

    def can_undo(self) -> bool:
        """Say whether there is a decision of people to go back on."""
        return last_decision(self._living, by_people=True) is not None

    def record(self, note: Note, by: By = "person", seat: Seat | None = None) -> Entry:
        """Write down something that changes nothing in the game: a vote, a check, a promise."""
        try:
            return self._add(Entry(len(self._log), self._clock(), by, seat, note), self._state)
        except StaleMove:  # another window was first; what was said is said all the same
            return self._add(Entry(len(self._log), self._clock(), by, seat, note), self._state)

    def save(self) -> bool:
        """Write down what is not on the disk yet. Says whether everything is there now."""
        self._keep(self._log, self._state)
        return self.saved

    def to_plain(self) -> list[Plain]:
        """Give the whole log as plain data."""
        return [self.case.wire.put(entry) for entry in self._log]

    # --- inside ---------------------------------------------------------------------------------------------------

    def _take_up(self, log: Sequence[Entry]) -> None:
        self._log = list(log)
        self._living = living(self._log)
        self._state = fold(self.board, events_of(self._living))
        self._played = self._log[-1].at

    def _turn_number(self) -> int:
        return 1 + moves_in(self._living)

    def _check_expected(self, expected: int | None) -> None:
        if expected is not None and expected != len(self._log):
            raise StaleMove("stale", expected=expected, actual=len(self._log))

    def _play(self, seat: Seat, expected: int, by: By, what: Played | Skipped) -> Entry:
        self._check_expected(expected)
        dice = dice_for(self.seed, self._turn_number())
        events, state = play(self.board, self._state, seat, what.move, dice)
        return self._add(Entry(len(self._log), self._clock(), by, seat, what, tuple(events)), state)

    def _undo(self, decision: Entry | None, expected: int | None, by: By) -> Entry:
        self._check_expected(expected)
        if decision is None:
            raise NothingToUndo("nothing-to-undo")
        entry = Entry(len(self._log), self._clock(), by, None, Undone(decision.number))
        return self._add(entry, fold(self.board, events_of(living([*self._log, entry]))))

    def _add(self, entry: Entry, state: State) -> Entry:
        """Put an entry on the disk, and only then in the log."""
        self._keep([*self._log, entry], state)
        self._log.append(entry)
        self._living = living(self._log) if isinstance(entry.what, Undone) else [*self._living, entry]
        self._state = state
        self._played = entry.at
        return entry

    def _keep(self, log: Sequence[Entry], state: State) -> None:
        """Write what is not on the disk yet, or remember why that cannot be done now."""
        try:
            self._write(log, state)
        except WrittenElsewhere:
            self._settle(log, state)
        except SessionProblem as problem:
            self.problem = problem

    def _write(self, log: Sequence[Entry], state: State) -> None:
        put = self.case.wire.put
        self._store.write(self._head(log, state), self._on_disk, [put(entry) for entry in log[self._on_disk :]])
        self._on_disk = len(log)
        self._note_whether_kept()

    def _note_whether_kept(self) -> None:
        self.problem = None if self._store.durable else StoreProblem("not-kept")

    def _settle(self, log: Sequence[Entry], state: State) -> None:
        """The log on the disk is not what we left there: go on behind it, follow it, or go on beside it."""
        try:
            theirs = self._entries_on_disk()
            ours = [self.case.wire.put(entry) for entry in log]
            if theirs == ours[: len(theirs)]:
                self._on_disk = len(theirs)
                self._write(log, state)
            elif theirs[: len(self._log)] == ours[: len(self._log)]:
                self._follow(theirs)
            else:
                self._part(log, state)
        except StaleMove:
            raise
        except SessionProblem as problem:
            self.problem = problem

    def _entries_on_disk(self) -> list[Plain]:
        """Read what is on the disk now; nothing, where the session was deleted."""
        try:
            return self._store.entries(self.id)
        except StoreProblem as problem:
            if problem.code == "no-session":
                return []
            raise

    def _follow(self, theirs: list[Plain]) -> None:
        """Take over what was played in another window, and let the sender choose again."""
        log, why = sound_part(self.case.wire, self.board, theirs)
        if why is not None:
            raise unreadable(self.id, why)
        self._take_up(log)
        self._on_disk = len(log)
        raise StaleMove("elsewhere")

    def _part(self, log: Sequence[Entry], state: State) -> None:
        """Two windows played on apart from each other: go on here as a session of our own."""
        first = self._first_entry_of_fork(self._on_disk, self.chairs)
        self.id, self._on_disk = new_id(), 0
        self._log[0] = first
        self._living[0] = first
        self._write([first, *log[1:]], state)
        self.problem = SessionProblem("went-apart")

    def _first_entry_of_fork(
        self, number: int, chairs: tuple[Chair, ...], options: Mapping[str, Setting] | None = None
    ) -> Entry:
        what = replace(self.started, parent=self.id, parent_at=number, chairs=chairs)
        return replace(self._log[0], what=what if options is None else replace(what, options=dict(options)))

    def _head(self, log: Sequence[Entry], state: State) -> Head:
        what, scenario = self.started, self.board.scenario
        return Head(
            id=self.id,
            case=what.case,
            version=what.version,
            digest=what.digest,
            title=scenario.title,
            seed=what.seed,
            chairs=what.chairs,
            started=log[0].at,
            played=max(self._played, log[-1].at),
            round=state.round,
            rounds=self.board.rounds,
            finished=state.step == OVER,
            length=len(log),
            parent=what.parent,
            parent_at=what.parent_at,
        )


def latest_unfinished(store: Store) -> Head | None:
    """Find the session to go on with: the last played one that did not come to its end."""
    return next((head for head in store.heads() if not head.finished), None)
