"""Moves, events and log entries ↔ plain data, in words: a card is written by its id, a seat by its role.

Ids outlive a case file that is put in another order; numbers would not. The tables below are made once from
the dataclasses in `moves`, `events` and `log`; nothing here knows the single moves.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from game.rules.board import CODE_STEPS, DOMAINS, SEAT_OF, Board, bits
from game.rules.content import RoleName, Text
from game.rules.events import EffortMissed, Event, Missing, NeedMoved
from game.rules.moves import Move, Seat
from game.session.log import Entry, Setting, Started
from game.session.problems import WireError
from game.session.words import A_LIST, A_NAME, A_NUMBER, A_RECORD, A_ROLE, A_TEXT, CALLED, SETTINGS, YES_OR_NO

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"
"""What JSON can say."""

T = TypeVar("T")

ROLES = tuple(role.value for role in RoleName)
MOST = 2**53
"""The largest whole number that every reader of JSON keeps whole."""


class Names:
    """What the numbers of one board are called."""

    def __init__(self, board: Board | None = None) -> None:
        self.ids: Mapping[str, tuple[str, ...]] = {} if board is None else _ids(board)
        self._numbers = {what: {name: n for n, name in enumerate(ids)} for what, ids in self.ids.items()}

    def name(self, what: str, number: object) -> str:
        """Say what a number is called."""
        ids = self.ids.get(what, ())
        if type(number) is int and 0 <= number < len(ids):
            return ids[number]
        raise _unknown(what, number)

    def number(self, what: str, name: Plain) -> int:
        """Find the number that a name stands for."""
        if not isinstance(name, str):
            raise _wrong(A_NAME, name)
        if name not in self._numbers.get(what, ()):
            raise _unknown(what, name)
        return self._numbers[what][name]


def _ids(board: Board) -> Mapping[str, tuple[str, ...]]:
    safety = board.scenario.safety
    return {
        "card": tuple(card.id for card in board.cards),
        "need": tuple(need.id for need in board.needs),
        "goal": tuple(goal.id for goal in board.goals),
        "service": tuple(service.id for service in board.services),
        "wall": tuple(wall.id for wall in board.walls),
        "lever": tuple(lever.id for lever in board.levers),
        "effort": tuple(effort.id for effort in board.efforts),
        "moment": tuple(moment.id for moment in board.moments),
        "option": tuple(option.id for option in board.options),
        "line": tuple(line.id for line in board.child.lines),
        "ending": tuple(ending.id for ending in board.scenario.endings),
        "decision": () if safety is None else tuple(decision.id for decision in safety.decisions),
        "step": CODE_STEPS,
        "domain": tuple(domain.value for domain in DOMAINS),
    }


@dataclass(frozen=True, slots=True)
class _Coder:
    """One field there and back. Both ways get what stands beside the value: some numbers mean what a neighbour says."""

    put: Callable[[Names, object, object], Plain]
    take: Callable[[Names, Plain, Mapping[str, object]], object]


_BESIDE: Mapping[tuple[type, str], tuple[str, Mapping[str, str]]] = {
    (Missing, "which"): ("what", {"card": "card", "wall": "wall", "domain": "domain"}),
    (NeedMoved, "source"): (
        "cause",
        {
            "effort": "effort",
            "service": "service",
            "root": "need",
            "moment": "moment",
            "lever": "lever",
            **{f"code-{step}": "step" for step in CODE_STEPS},
            "code-decided": "decision",
        },
    ),
}
"""Numbers whose meaning stands in the field beside them; -1 (written as null) is nothing."""

_REFERS = {
    "card", "need", "goal", "service", "wall", "lever", "effort", "moment", "option", "line", "ending", "decision",
    "step",
}  # fmt: skip
"""Fields of moves and events that are a number on the board of what they are called after."""


def _wrong(wanted: Text, found: object) -> WireError:
    return WireError("wrong-type", wanted=wanted, found=_short(found))


def _unknown(what: str, name: object) -> WireError:
    return WireError("unknown-id", what=CALLED[what], id=_short(name))


def _short(value: object) -> str | Text:
    """Show a value without flooding the screen."""
    if isinstance(value, list | tuple):
        return A_LIST
    if isinstance(value, int | float | None):
        return json.dumps(value) if value is None or abs(value) <= MOST else A_NUMBER
    if not isinstance(value, str):
        return A_RECORD
    return f"“{value}”" if len(value) <= 60 else f"“{value[:57]}…”"


def _is_number(value: object) -> bool:
    return type(value) is int and abs(value) <= MOST


def _scalar(wanted: Text, fits: Callable[[object], bool]) -> _Coder:
    def put(_names: Names, value: object, _beside: object) -> Plain:
        if not fits(value):
            raise _wrong(wanted, value)
        assert value is None or isinstance(value, bool | int | str)
        return _clean(value) if isinstance(value, str) else value

    def take(_names: Names, plain: Plain, _beside: Mapping[str, object]) -> object:
        if not fits(plain):
            raise _wrong(wanted, plain)
        return _clean(plain) if isinstance(plain, str) else plain

    return _Coder(put, take)


def _clean(text: str) -> str:
    """Drop half characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _named(what: str) -> _Coder:
    return _Coder(lambda names, value, _: names.name(what, value), lambda names, plain, _: names.number(what, plain))


def _take_seat(_names: Names, plain: Plain, _beside: object) -> Seat:
    if not isinstance(plain, str):
        raise _wrong(A_ROLE, plain)
    if plain not in ROLES:
        raise _unknown("role", plain)
    return SEAT_OF[plain]


def _put_seat(_names: Names, value: object, _beside: object) -> Plain:
    if type(value) is int and 0 <= value < len(ROLES):
        return ROLES[value]
    raise _unknown("role", value)


def _mask_of_domains() -> _Coder:
    def put(names: Names, value: object, _beside: object) -> Plain:
        if type(value) is not int or value < 0:
            raise _wrong(A_NUMBER, value)
        return [names.name("domain", n) for n in bits(value)]

    def take(names: Names, plain: Plain, _beside: Mapping[str, object]) -> int:
        if not isinstance(plain, list):
            raise _wrong(A_LIST, plain)
        return sum(1 << n for n in {names.number("domain", item) for item in plain})

    return _Coder(put, take)


def _beside(neighbour: str, meanings: Mapping[str, str]) -> _Coder:
    def put(names: Names, value: object, record: object) -> Plain:
        what = meanings.get(getattr(record, neighbour))
        if value == -1:
            return None
        return names.name(what, value) if what is not None else _INT.put(names, value, record)

    def take(names: Names, plain: Plain, so_far: Mapping[str, object]) -> object:
        what = meanings.get(str(so_far.get(neighbour)))
        if plain is None:
            return -1
        return names.number(what, plain) if what is not None else _INT.take(names, plain, so_far)

    return _Coder(put, take)


def _perhaps(inner: _Coder) -> _Coder:
    return _Coder(
        lambda names, value, beside: None if value is None else inner.put(names, value, beside),
        lambda names, plain, beside: None if plain is None else inner.take(names, plain, beside),
    )


def _list(inner: _Coder) -> _Coder:
    def put(names: Names, value: object, _record: object) -> Plain:
        assert isinstance(value, tuple | list)
        return [inner.put(names, item, None) for item in value]

    def take(names: Names, plain: Plain, _so_far: Mapping[str, object]) -> object:
        if not isinstance(plain, list):
            raise _wrong(A_LIST, plain)
        return tuple(_at(f"[{n}]", inner.take, names, item, {}) for n, item in enumerate(plain))

    return _Coder(put, take)


def _settings() -> _Coder:
    def fits(value: object) -> bool:
        return isinstance(value, str | bool) or _is_number(value)

    def copy(_names: Names, value: object, _beside: object) -> dict[str, Plain]:
        if not isinstance(value, Mapping) or not all(isinstance(k, str) and fits(v) for k, v in value.items()):
            raise _wrong(SETTINGS, value)
        return {_clean(key): _clean(v) if isinstance(v, str) else v for key, v in value.items()}

    return _Coder(copy, copy)


def _at(place: str, take: Callable[..., T], *arguments: object) -> T:
    """Take something, and when that fails say where."""
    try:
        return take(*arguments)
    except WireError as problem:
        raise problem.inside(place) from None


_INT = _scalar(A_NUMBER, _is_number)
_STR = _scalar(A_TEXT, lambda value: isinstance(value, str))
_BOOL = _scalar(YES_OR_NO, lambda value: isinstance(value, bool))
_SEAT = _Coder(_put_seat, _take_seat)


def _coder(owner: type, name: str, hint: object) -> _Coder:
    """Choose how one field of one record is written."""
    if (owner, name) in _BESIDE:
        return _beside(*_BESIDE[owner, name])
    if hint is int and owner.__module__.startswith("game.rules"):
        if name == "domains":
            return _mask_of_domains()
        if name in _REFERS:
            return _named(name)
    if (owner, name) == (EffortMissed, "missing"):
        return _list(_named("card"))
    return _coder_of(hint)


def _one_word(words: tuple[str, ...]) -> Text:
    listed = ", ".join(words)
    return Text(nl=f"een van {listed}", en=f"one of {listed}")


def _coder_of(hint: object) -> _Coder:
    simple = {int: _INT, str: _STR, bool: _BOOL, Seat: _SEAT, Mapping[str, Setting]: _settings()}
    if hint in simple:
        return simple[hint]
    kind, inner = get_origin(hint), get_args(hint)
    if kind is Literal:
        return _scalar(_one_word(inner), lambda value: isinstance(value, str) and value in inner)
    if kind is tuple:
        return _list(_coder_of(inner[0]))
    if kind in (Union, UnionType):
        rest = [option for option in inner if option is not type(None)]
        return _perhaps(_coder_of(rest[0])) if len(rest) == 1 else _one_of(tuple(rest))
    assert isinstance(hint, type)
    assert is_dataclass(hint)
    return _record(hint)


@cache
def _record(cls: type[Any]) -> _Coder:
    """Write a record as its fields, by name."""
    hints = get_type_hints(cls)
    coders = {field.name: _coder(cls, field.name, hints[field.name]) for field in fields(cls)}
    optional = {f.name for f in fields(cls) if f.default is not MISSING or f.default_factory is not MISSING}

    def put(names: Names, value: object, _beside: object) -> Plain:
        return {name: coder.put(names, getattr(value, name), value) for name, coder in coders.items()}

    def take(names: Names, plain: Plain, _beside: Mapping[str, object]) -> object:
        if not isinstance(plain, dict):
            raise _wrong(A_RECORD, plain)
        for name in plain:
            if name not in coders:
                raise WireError("unknown-field", field=_short(name))
        taken: dict[str, object] = {}
        for name, coder in coders.items():
            if name in plain:
                taken[name] = _at(name, coder.take, names, plain[name], taken)
            elif name not in optional:
                raise WireError("missing-field", field=f"“{name}”")
        return cls(**taken)

    return _Coder(put, take)


@cache
def _one_of(classes: tuple[type, ...]) -> _Coder:
    """Write one record out of several: its name first, as `kind`."""
    by_name = {cls.__name__: cls for cls in classes}
    records = {cls: _record(cls) for cls in classes}

    def put(names: Names, value: object, beside: object) -> Plain:
        if type(value) not in records:
            raise WireError("unknown-kind", kind=f"“{type(value).__name__}”")
        written = records[type(value)].put(names, value, beside)
        assert isinstance(written, dict)
        return {"kind": type(value).__name__, **written}

    def take(names: Names, plain: Plain, beside: Mapping[str, object]) -> object:
        if not isinstance(plain, dict):
            raise _wrong(A_RECORD, plain)
        if "kind" not in plain:
            raise WireError("missing-field", field="“kind”")
        kind = plain["kind"]
        if not isinstance(kind, str) or kind not in by_name:
            raise WireError("unknown-kind", kind=_short(kind))
        rest = {name: value for name, value in plain.items() if name != "kind"}
        return _at(kind, records[by_name[kind]].take, names, rest, beside)

    return _Coder(put, take)


_MOVES, _EVENTS = get_args(Move), get_args(Event)


class Wire:
    """Writes and reads what happens on one board."""

    def __init__(self, board: Board | None = None) -> None:
        self.names = Names(board)

    def put(self, thing: Move | Event | Entry) -> dict[str, Plain]:
        """Write a move, an event or an entry as plain data."""
        coder = _record(Entry) if isinstance(thing, Entry) else _one_of((*_MOVES, *_EVENTS))
        plain = coder.put(self.names, thing, None)
        assert isinstance(plain, dict)
        return plain

    def move(self, plain: Plain) -> Move:
        """Read a move."""
        return _one_of(_MOVES).take(self.names, plain, {})  # type: ignore[return-value]

    def event(self, plain: Plain) -> Event:
        """Read an event."""
        return _one_of(_EVENTS).take(self.names, plain, {})  # type: ignore[return-value]

    def entry(self, plain: Plain) -> Entry:
        """Read an entry of the log."""
        entry = _record(Entry).take(self.names, plain, {})
        assert isinstance(entry, Entry)
        return entry


def put_record(record: object) -> dict[str, Plain]:
    """Write any record of this package that does not point into a board."""
    cls: Any = type(record)
    plain = _record(cls).put(Names(), record, None)
    assert isinstance(plain, dict)
    return plain


def take_record(cls: type[T], plain: Plain) -> T:
    """Read any record of this package that does not point into a board."""
    of: Any = cls
    record = _record(of).take(Names(), plain, {})
    assert isinstance(record, cls)
    return record


def started(plain: Plain) -> Started:
    """Read how a session started, before its case is at hand."""
    what = plain.get("what") if isinstance(plain, dict) else None
    if not isinstance(what, dict) or what.get("kind") != Started.__name__:
        raise WireError("no-start")
    return take_record(Started, {name: value for name, value in what.items() if name != "kind"})
