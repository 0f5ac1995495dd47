"""What belongs where in a file, read from the engine's own types: known keys, known words, and plain descriptions."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from game.rules.content import Text
from game.scenario.dutch import GAME_WORDS
from game.scenario.sentences import Phrase
from game.scenario.tree import At, Plain

Shape: TypeAlias = Any
"""A type from `game.rules.content`, as Python writes it down."""

_NAMED: Mapping[Shape, Phrase] = {
    str: Phrase("tekst", "text"),
    int: Phrase("een geheel getal", "a whole number"),
    float: Phrase("een getal", "a number"),
    bool: Phrase("true of false", "true or false"),
    Text: Phrase("een tekst in twee talen: {nl: …, en: …}", "a text in two languages: {nl: …, en: …}"),
}


def _origin(shape: Shape) -> Any:
    return get_origin(shape)


@cache
def hints(owner: type) -> dict[str, Shape]:
    """Give the keys that a piece of content has, with what belongs there."""
    return get_type_hints(owner)


@cache
def required(owner: type) -> tuple[str, ...]:
    """Give the keys that an author may not leave out."""
    return tuple(f.name for f in fields(owner) if f.default is MISSING and f.default_factory is MISSING)


def choices(shape: Shape) -> tuple[Shape, ...]:
    """Give what a shape may be, without the possibility that it is left out."""
    if _origin(shape) in (Union, UnionType):
        return tuple(arg for arg in get_args(shape) if arg is not NoneType)
    return (shape,)


def words(shape: Shape) -> tuple[str, ...]:
    """Give the words that may stand here, where only a few may."""
    found: list[str] = []
    for choice in choices(shape):
        if isinstance(choice, type) and issubclass(choice, Enum):
            found += [str(member.value) for member in choice]
        elif _origin(choice) is Literal:
            found += [str(word) for word in get_args(choice)]
    return tuple(found)


def record(shape: Shape) -> type | None:
    """Give the piece of content that a shape stands for, or nothing for a text, number or list."""
    return next((c for c in choices(shape) if isinstance(c, type) and is_dataclass(c)), None)


def _inside(shape: Shape, step: str | int) -> Shape | None:
    owner = record(shape)
    if owner is not None:
        return hints(owner).get(str(step))
    for choice in choices(shape):
        if _origin(choice) is tuple and isinstance(step, int):
            inner = get_args(choice)
            return inner[0] if inner[-1] is Ellipsis else inner[min(step, len(inner) - 1)]
        if _origin(choice) is Mapping and isinstance(step, str):
            return get_args(choice)[1]
    return None


def shape_at(root: Shape, at: At) -> Shape | None:
    """Say what belongs in a place of a file."""
    shape = root
    for step in at:
        shape = None if shape is None else _inside(shape, step)
    return shape


def mapping_words(shape: Shape) -> tuple[str, ...]:
    """Give the words that may be keys of a mapping, such as the roles."""
    return next((words(get_args(c)[0]) for c in choices(shape) if _origin(c) is Mapping), ())


def described(shape: Shape) -> Phrase:
    """Say in plain words what belongs somewhere."""
    known = ", ".join(words(shape))
    parts = [_described(choice) for choice in choices(shape) if not words(choice)]
    parts += [Phrase(f"één van deze woorden: {known}", f"one of these words: {known}")] if known else []
    return Phrase(" of ".join(part.nl for part in parts), " or ".join(part.en for part in parts))


def _described(shape: Shape) -> Phrase:
    if shape in _NAMED:
        return _NAMED[shape]
    if _origin(shape) is tuple:
        if get_args(shape)[-1] is Ellipsis:
            return Phrase("een lijst", "a list")
        return Phrase("twee waarden tussen haken: [van, tot]", "two values in brackets: [from, to]")
    owner = record(shape)
    known = ", ".join(hints(owner)) if owner else "…"
    return Phrase(f"sleutels met waarden: {known}", f"keys with values: {known}")


def is_list(shape: Shape) -> bool:
    """Say whether a list of any length belongs here."""
    return any(_origin(choice) is tuple and get_args(choice)[-1] is Ellipsis for choice in choices(shape))


def found(value: Plain) -> Phrase:
    """Say in plain words what stands somewhere."""
    match value:
        case None:
            return Phrase("niets", "nothing")
        case bool():
            return Phrase(f"'{str(value).lower()}'", f"'{str(value).lower()}'")
        case int() | float():
            return Phrase(f"het getal {value}", f"the number {value}")
        case str():
            start = value if len(value) <= 60 else f"{value[:60]}…"
            return Phrase(f"de tekst '{start}'", f"the text '{start}'")
        case list():
            return Phrase("een lijst", "a list")
        case dict():
            keys = ", ".join(list(value)[:5])
            return Phrase(f"sleutels ({keys})", f"keys ({keys})")


def stand_in(shape: Shape) -> Plain:
    """Make something that may stand here, so that the rest of the file can still be checked."""
    choice = choices(shape)[0]
    simple: dict[Shape, Plain] = {str: "x", int: 1, float: 0.0, bool: False}
    if choice in simple:
        return simple[choice]
    if words(choice):
        return words(choice)[0]
    if _origin(choice) is tuple:
        return [] if get_args(choice)[-1] is Ellipsis else [stand_in(arg) for arg in get_args(choice)]
    owner = record(choice)
    return {} if owner is None else {name: stand_in(hints(owner)[name]) for name in required(owner)}


@cache
def _close(word: str, known: tuple[str, ...]) -> str | None:
    match = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return match[0] if match else None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known name that is most like a word, or that a Dutch word means, if any is."""
    if len(word) > 60:
        return None
    written, names = word.strip().lower().replace("_", "-").replace(" ", "-"), tuple(known)
    meant = next((name for name in GAME_WORDS.get(written, ()) if name in names), None)
    return meant or _close(written, names)
