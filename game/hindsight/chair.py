"""The other chair: the same session again from another role, with everybody's choices of then made again."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from game.hindsight.line import Place, Turn, line_of, place_of
from game.rules.board import SEAT_OF
from game.rules.content import RoleName
from game.rules.law import why_not
from game.rules.moves import PARENT, SEATS, Move, Seat
from game.session.log import Chair, Setting
from game.session.problems import WireError
from game.session.session import Session
from game.session.shelf import MemoryStore

ROLE, YOU_THEN, AS_IT_WENT = "other-chair", "you-then", "as-it-went"
"""The settings of such a session: who looks now, in which chairs people sat then, and every choice of then."""
NOT_NOW = ("timer", "private")
"""Settings of a room that say nothing to one who looks back alone."""

ROLES = tuple(RoleName)


def other_chair(session: Session, seat: Seat) -> Session:
    """Begin the same session again, seen from `seat`: a session of its own with the same luck.

    It carries the choices of then along, so it goes on as it went also when the first session is gone.
    """
    options: dict[str, Setting] = {
        **{name: value for name, value in session.started.options.items() if name not in NOT_NOW},
        ROLE: ROLES[seat].value,
        YOU_THEN: " ".join(ROLES[then].value for then in SEATS if session.chairs[then].kind != "bot"),
        AS_IT_WENT: json.dumps([_put(session, turn) for turn in line_of(session)], separators=(",", ":")),
    }
    chairs = tuple(Chair("person" if chair == seat else "bot") for chair in SEATS)
    return session.fork(1, chairs, options)


def _put(session: Session, turn: Turn) -> list[object]:
    place = turn.place
    return [place.round, place.step, ROLES[place.seat].value, place.asked, session.case.wire.put(turn.move)]


class Recall:
    """Remembers in a session of the other chair what was done then, turn by turn."""

    def __init__(self, session: Session) -> None:
        """Take up what the session says of then; what cannot be read is forgotten."""
        options = session.started.options
        self.session = session
        self.seat: Seat = SEAT_OF[str(options[ROLE])]
        """The chair from which is looked now."""
        self.you_then: tuple[Seat, ...] = tuple(_seats(str(options.get(YOU_THEN, ""))))
        """The chairs in which people sat then."""
        self._line = tuple(_read(session, str(options.get(AS_IT_WENT, ""))))
        self._at: Mapping[Place, list[Move]] = _by_place(self._line)
        self._now: tuple[int, list[Turn]] = (-1, [])

    @classmethod
    def of(cls, session: Session) -> Recall | None:
        """Give what a session remembers; nothing for an ordinary one."""
        return cls(session) if session.started.options.get(ROLE) in SEAT_OF else None

    def then(self) -> Move | None:
        """Give what was done at this turn then, whether or not it can still be done; nothing where none came."""
        seat, state = self.session.state.active, self.session.state
        if seat is None:
            return None
        place = place_of(state, seat)
        moves = self._at.get(place, [])
        made = Counter(turn.place for turn in self._turns())[place]
        return moves[made] if made < len(moves) else None

    def as_it_went(self) -> Move | None:
        """Give what was done at this turn then, where it can still be done."""
        seat, move = self.session.state.active, self.then()
        if seat is None or move is None:
            return None
        return move if why_not(self.session.board, self.session.state, seat, move) is None else None

    @property
    def beside(self) -> Seat:
        """Give the chair of then that is laid beside this one: yours, or else the parent's, or else the teacher's."""
        return next(seat for seat in (*self.you_then, PARENT, *SEATS) if seat != self.seat)

    @cached_property
    def first(self) -> Session:
        """Give the session as it went then: every choice of then made again, with the same luck, and kept nowhere.

        What was chosen otherwise since does not count here. Where the case changed, it goes as far as it still can.
        """
        log = self.session.log[:1]
        then = Session(self.session.id, self.session.case, log, MemoryStore(), lambda: log[0].at)
        for place, move in self._line:
            if why_not(then.board, then.state, place.seat, move) is not None:
                break
            then.submit(place.seat, move, then.length)
        return then

    @property
    def taken_over(self) -> Turn | None:
        """Give the first decision that was made otherwise than then, if any."""
        pairs = zip(self._turns(), self._line, strict=False)
        return next((turn for turn, (place, move) in pairs if (turn.place, turn.move) != (place, move)), None)

    def _turns(self) -> list[Turn]:
        if self._now[0] != self.session.length:
            self._now = (self.session.length, line_of(self.session))
        return self._now[1]


def _seats(words: str) -> Iterator[Seat]:
    return (SEAT_OF[word] for word in words.split() if word in SEAT_OF)


def _read(session: Session, text: str) -> Iterator[tuple[Place, Move]]:
    """Read the choices of then; one that this case no longer knows is left out."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return
    for one in found if isinstance(found, list) else ():
        try:
            round_, step, role, asked, move = one
            yield Place(int(round_), int(step), SEAT_OF[role], bool(asked)), session.case.wire.move(move)
        except (WireError, ArithmeticError, KeyError, TypeError, ValueError):
            continue


def _by_place(line: tuple[tuple[Place, Move], ...]) -> Mapping[Place, list[Move]]:
    found: defaultdict[Place, list[Move]] = defaultdict(list)
    for place, move in line:
        found[place].append(move)
    return found
