"""A session as xAPI statements, one a line, in the words of the serious-games profile.

Nothing in it says who somebody is: an account is a role at one table. What people typed stays out: labels,
reflections, promises, reasons. What is counted are choices, guesses and months, as the log has them.
The profile: https://w3id.org/xapi/seriousgames (a game is initialized, progressed and completed; a level likewise;
an option is selected in a question or a menu).
"""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Final
from uuid import UUID, uuid5

from game.perspective.causes import Cause
from game.perspective.words import what_is_asked
from game.rules import events as e
from game.rules.content import RoleName, Text
from game.rules.evolve import evolve
from game.rules.moves import SEATS, Choose, Seat
from game.rules.scores import score
from game.rules.state import State, opening
from game.session.log import Entry, PerspectiveChecked, Undone
from game.session.session import Session
from game.session.wire import Plain
from game.text import step_word

BASE: Final = "https://om-tafel.example/xapi"
"""Names of our own begin with this; `.example` is nobody's, on purpose."""
NAMESPACE: Final = UUID("6d2f7c1e-3f5b-5e0a-9c44-0b6a7f1d2e90")

PROFILE: Final = "https://w3id.org/xapi/seriousgames/v1.0"
PROGRESS: Final = "https://w3id.org/xapi/seriousgames/extensions/progress"
VERBS: Final[Mapping[str, tuple[str, Text]]] = {
    "initialized": ("http://adlnet.gov/expapi/verbs/initialized", Text("begon", "initialized")),
    "progressed": ("http://adlnet.gov/expapi/verbs/progressed", Text("kwam verder in", "progressed")),
    "selected": ("https://w3id.org/xapi/adb/verbs/selected", Text("koos", "selected")),
    "completed": ("http://adlnet.gov/expapi/verbs/completed", Text("voltooide", "completed")),
}
TYPES: Final[Mapping[str, str]] = {
    "game": "https://w3id.org/xapi/seriousgames/activity-types/serious-game",
    "level": "https://w3id.org/xapi/seriousgames/activity-types/level",
    "menu": "https://w3id.org/xapi/seriousgames/activity-types/menu",
    "question": "http://adlnet.gov/expapi/activities/question",
}
MOST_POINTS: Final = 2

Json = dict[str, Plain]


def xapi_lines(session: Session) -> str:
    """Write a session as JSON lines; the same session always gives the same lines."""
    return "".join(json.dumps(statement, ensure_ascii=False) + "\n" for statement in _Told(session).statements())


class _Told:
    """Goes through the living entries of a session and tells them."""

    def __init__(self, session: Session) -> None:
        self.session, self.board = session, session.board
        self.case = f"{BASE}/cases/{session.started.case}"
        self.players = [seat for seat in SEATS if session.chairs[seat].kind != "bot"] or list(SEATS)
        self.state: State = opening(self.board)

    def statements(self) -> Iterator[Json]:
        for entry in self.session.living_entries():
            yield from self._entry(entry)
            for event in entry.events:
                self.state = evolve(self.board, self.state, event)

    def _entry(self, entry: Entry) -> Iterator[Json]:
        if entry.number == 0:
            yield from self._all(entry, "initialized", self._game())
        if entry.move is not None:
            yield from self._choice(entry)
        if isinstance(entry.what, PerspectiveChecked):
            yield self._guess(entry, entry.what)
        for event in entry.events:
            yield from self._event(entry, event)

    def _event(self, entry: Entry, event: e.Event) -> Iterator[Json]:
        match event:
            case e.RoundBegan(number):
                yield from self._all(entry, "initialized", self._level(number))
            case e.MonthPassed(number):
                share = round(number / self.board.rounds, 2)
                yield from self._all(entry, "completed", self._level(number), {"completion": True})
                yield from self._all(entry, "progressed", self._game(), {"extensions": {PROGRESS: share}})
            case e.Ended(ending):
                yield from self._all(entry, "completed", self._game(), self._ended(ending))
            case _:
                return

    def _ended(self, ending: int) -> Json:
        """Say how the story ended; an ending is a story, so nothing says that it was a success or not."""
        scores = score(self.board, self.session.living_events())
        total = round(scores.total)
        axes: Json = {name: round(points) for name, points in
                      zip(("goals", "relationships", "routes"), scores.axes, strict=True)}  # fmt: skip
        name = self.board.scenario.endings[ending].id
        return {
            "completion": True,
            "score": {"scaled": total / 100, "raw": total, "min": 0, "max": 100},
            "response": name,
            "extensions": {
                f"{BASE}/extensions/ending": name,
                f"{BASE}/extensions/axes": axes,
                f"{BASE}/extensions/taken-back": sum(isinstance(one.what, Undone) for one in self.session.log),
            },
        }

    # --- choices and guesses -----------------------------------------------------------------------------------------

    def _choice(self, entry: Entry) -> Iterator[Json]:
        """Tell a move of somebody who plays: an option of a question or of a menu, by its name in the case."""
        seat = self.state.active if entry.seat is None else entry.seat
        move = entry.move
        if move is None or seat is None or seat not in self.players:
            return
        plain = self.session.case.wire.put(move)
        words = [str(value) for value in plain.values() if value is not None]
        if isinstance(move, Choose):
            moment = self.board.moments[self.state.moment]
            place, kind, name = f"moments/{moment.id}", "question", moment.title
        else:
            place, kind = f"rounds/{self.state.round}/steps/{self.state.step}", "menu"
            name = Text(step_word(self.state.step, "nl"), step_word(self.state.step, "en"))
        result: Json = {"response": ":".join(words)}
        if entry.by == "facilitator":
            result["extensions"] = {f"{BASE}/extensions/by-facilitator": True}
        yield self._statement(entry, "selected", seat, self._activity(place, kind, name), result)

    def _guess(self, entry: Entry, what: PerspectiveChecked) -> Json:
        name = what_is_asked(self.board, what.asks, Cause(what.cause, what.about, 0, what.other), None)
        role = list(RoleName)[what.about].value
        result: Json = {
            "score": {"scaled": what.points / MOST_POINTS, "raw": what.points, "min": 0, "max": MOST_POINTS},
            "success": what.points == MOST_POINTS,
            "response": what.answer or "-",
            "extensions": {
                f"{BASE}/extensions/truth": what.truth,
                f"{BASE}/extensions/sure": what.sure,
                f"{BASE}/extensions/asked": what.asked,
            },
        }
        activity = self._activity(f"eyes/{role}/{what.asks}", "question", name)
        return self._statement(entry, "selected", what.asked_of, activity, result)

    # --- the parts of a statement ------------------------------------------------------------------------------------

    def _all(self, entry: Entry, verb: str, activity: Json, result: Json | None = None) -> Iterator[Json]:
        for seat in self.players:
            yield self._statement(entry, verb, seat, activity, result)

    def _statement(
        self, entry: Entry, verb: str, seat: Seat | None, activity: Json, result: Json | None = None
    ) -> Json:
        iri, shown = VERBS[verb]
        name = f"{self.session.id}/{entry.number}/{_who(seat)}/{verb}/{activity['id']}"
        told: Json = {
            "id": str(uuid5(NAMESPACE, name)),
            "actor": self._actor(seat),
            "verb": {"id": iri, "display": _both(shown)},
            "object": activity,
            "context": self._context(seat),
        }
        if result is not None:
            told["result"] = result
        moment = _moment(entry.at)
        return told if moment is None else {**told, "timestamp": moment}

    def _actor(self, seat: Seat | None) -> Json:
        """Name a chair at this table, or the whole table; a team is a group."""
        many = seat is None or self.session.chairs[seat].kind == "team"
        account: Json = {"homePage": f"{BASE}/chairs", "name": f"{_who(seat)}-{self.session.id}"}
        return {"objectType": "Group" if many else "Agent", "account": account}

    def _context(self, seat: Seat | None) -> Json:
        what = self.session.started
        extensions: Json = {
            f"{BASE}/extensions/case": what.case,
            f"{BASE}/extensions/case-version": what.version,
            f"{BASE}/extensions/case-hash": what.digest,
            f"{BASE}/extensions/role": _who(seat),
            f"{BASE}/extensions/played-by": "table" if seat is None else self.session.chairs[seat].kind,
        }
        return {
            "registration": str(uuid5(NAMESPACE, self.session.id)),
            "platform": "Om Tafel",
            "revision": f"{what.case} {what.version} {what.digest[:8]}",
            "contextActivities": {
                "category": [{"id": PROFILE, "definition": {"type": "http://adlnet.gov/expapi/activities/profile"}}],
                "grouping": [self._game()],
            },
            "extensions": extensions,
        }

    def _game(self) -> Json:
        return {"objectType": "Activity", "id": self.case,
                "definition": {"type": TYPES["game"], "name": _both(self.board.scenario.title)}}  # fmt: skip

    def _level(self, number: int) -> Json:
        return self._activity(f"rounds/{number}", "level", Text(f"Ronde {number}", f"Round {number}"))

    def _activity(self, place: str, kind: str, name: Text) -> Json:
        return {"objectType": "Activity", "id": f"{self.case}/{place}",
                "definition": {"type": TYPES[kind], "name": _both(name)}}  # fmt: skip


def _who(seat: Seat | None) -> str:
    return "table" if seat is None else list(RoleName)[seat].value


def _both(words: Text) -> Json:
    return {"nl": words.nl, "en": words.en}


def _moment(at: str) -> str | None:
    """Give the time as every reader of xAPI knows it; nothing for a time that cannot be read."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat(timespec="milliseconds")
