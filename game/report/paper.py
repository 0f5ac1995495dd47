"""A paper before it is text, Markdown or HTML: sections made of a few kinds of blocks. Nothing here knows the game."""

import unicodedata
from dataclasses import dataclass
from typing import TypeAlias

from game.rules.content import Lang


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. A `lead` one is read first; a `quiet` one is a remark."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list, perhaps numbered."""

    lines: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody says something. `seat` gives the colour; None is the child or nobody in particular."""

    who: str
    text: str
    seat: int | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """One of the scores in whole points, with the reasons that add up to it."""

    name: str
    points: int
    headline: str
    reasons: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG, and what it shows in words for who cannot see it.

    A drawing that is `repeated` shows what the words around it say as well.
    """

    svg: str
    shows: str
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """Empty lines to write on, under a few words."""

    words: str
    lines: int


Block: TypeAlias = Words | Items | Quote | Score | Table | Picture | Room


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the paper with its title. A `minor` one is a part of the section before it."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole paper.

    `at` is the time it is dated with, as ISO text. `mark` says on every page what this is of, `foot` at the very end
    where it comes from.
    """

    lang: Lang
    title: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    at: str = ""
    mark: str = ""
    foot: str = ""

    def section(self, id_: str) -> Section:
        """Give the section with this id."""
        return next(section for section in self.sections if section.id == id_)


JOINERS = "\u200c\u200d\u200e\u200f"
"""Signs that are not seen, but change how their neighbours are written."""


def legible(words: str) -> str:
    """Give words on one line, without signs that no file of words can hold."""
    shown = (sign if sign in JOINERS or unicodedata.category(sign)[0] != "C" else " " for sign in words)
    return " ".join("".join(shown).split())
