"""What a check sees, and what it says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from enum import Enum
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias, TypeVar

from game.rules.content import LANGS, Lang, Region, Scenario, Text
from game.scenario.sentences import Detail, Phrase
from game.scenario.tree import At

T = TypeVar("T")

KINDS: Mapping[str, Phrase] = {
    "cards": Phrase("kaart", "card"),
    "needs": Phrase("behoefte", "need"),
    "goals": Phrase("doel", "goal"),
    "walls": Phrase("muur", "wall"),
    "services": Phrase("dienst", "service"),
    "levers": Phrase("hefboom", "lever"),
    "efforts": Phrase("eigen actie", "effort"),
    "moments": Phrase("moment", "moment"),
    "options": Phrase("keuze", "option"),
    "endings": Phrase("einde", "ending"),
    "decisions": Phrase("besluit", "decision"),
    "lines": Phrase("regel van het kind", "line of the child"),
    "weighs": Phrase("antwoord", "answer"),
}
"""What an author calls each kind of thing that has an id."""


class LineOf(NamedTuple):
    """A detail that is only known once the place is looked up: the line on which something stands."""

    at: At


Details: TypeAlias = Mapping[str, Detail | LineOf]


class Finding(NamedTuple):
    """What a check found, with its place as keys and list numbers; the reader turns that into file and line.

    `rests_on` is the list in which the check looked: when that list itself could not be read, nothing is said. `also`
    are the other places of the same thing.
    """

    code: str
    at: At
    details: Details = MappingProxyType({})
    nearest: str | None = None
    of_key: bool = False
    rests_on: At | None = None
    in_services: bool = False
    also: tuple[At, ...] = ()


class Found(NamedTuple):
    """A piece of content and its place."""

    at: At
    piece: Any


class Told(NamedTuple):
    """A text in one language, with its place; the last value says whether it stands in the services file."""

    at: At
    lang: Lang
    text: str
    in_services: bool


def as_written(key: object) -> str:
    """Give a key of a mapping as it stands in the file."""
    return str(key.value) if isinstance(key, Enum) else str(key)


def _pieces(at: At, piece: Any) -> Iterator[Found]:
    if is_dataclass(piece):
        yield Found(at, piece)
        for key, value in vars(piece).items():
            yield from _pieces((*at, key), value)
    elif isinstance(piece, tuple):
        for n, item in enumerate(piece):
            yield from _pieces((*at, n), item)
    elif isinstance(piece, Mapping):
        for key, value in piece.items():
            yield from _pieces((*at, as_written(key)), value)


def pieces_by_type(content: Scenario | Region) -> dict[type, list[Found]]:
    """Sort everything in a file by what it is: all conditions, all effects, all texts."""
    sorted_: dict[type, list[Found]] = {}
    for found in _pieces((), content):
        sorted_.setdefault(type(found.piece), []).append(found)
    return sorted_


@lru_cache(maxsize=4)
def _pieces_of_region(region: Region) -> dict[type, list[Found]]:
    """Sort the services once for all the cases that share them."""
    return pieces_by_type(region)


@dataclass(frozen=True)
class Case:
    """A case with the region it is played in; what every check looks at."""

    scenario: Scenario
    region: Region
    services_file: str
    folder: str | None = None
    mended: frozenset[At] = frozenset()
    """Where stand-ins took the place of what could not be read."""
    replaces: str | None = None
    """The services file of the game, when another one is used instead."""

    @cached_property
    def pieces(self) -> dict[type, list[Found]]:
        """Give everything in the case by what it is."""
        return pieces_by_type(self.scenario)

    @cached_property
    def region_pieces(self) -> dict[type, list[Found]]:
        """Give everything in the services file by what it is."""
        return _pieces_of_region(self.region)

    def all(self, kind: type[T]) -> Iterator[tuple[At, T]]:
        """Give all pieces of a kind in the case, with their places."""
        return iter(self.pieces.get(kind, ()))

    def everywhere(self, kind: type) -> Iterator[tuple[At, Any, bool]]:
        """Give all pieces of a kind in both files; the last value says whether it stands in the services file."""
        for at, piece in self.pieces.get(kind, ()):
            yield at, piece, False
        for at, piece in self.region_pieces.get(kind, ()):
            yield at, piece, True

    @cached_property
    def texts(self) -> tuple["Told", ...]:
        """Give every text of both files, language by language."""
        return tuple(
            Told((*at, lang), lang, text.in_(lang), in_services)
            for at, text, in_services in self.everywhere(Text)
            for lang in LANGS
        )

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Give, for each kind that is referred to, the ids that there are."""
        scenario = self.scenario
        listed: dict[str, Sequence[Any]] = {
            kind: getattr(scenario, kind) for kind in ("cards", "needs", "goals", "walls")
        }
        listed["options"] = [option for moment in scenario.moments for option in moment.options]
        names = {kind: tuple(piece.id for piece in pieces) for kind, pieces in listed.items()}
        names["services"] = tuple(use.service for use in scenario.services)
        return names


Check: TypeAlias = Callable[[Case], Iterator[Finding]]
