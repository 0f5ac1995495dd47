"""How a problem is put into words, in Dutch and English: what is wrong, why the game minds, what to do.

The codes: S00x-S01x the file cannot be read, S02x-S03x the form of what stands there, S04x names, S05x-S06x whole
pieces that the engine relies on, S10x what can never be reached, S2xx fairness, S3xx law, S4xx language, S5xx care. A
code keeps its meaning; a new check gets a new code. The sentences themselves stand in `catalogue`.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from game.rules.content import Lang

Severity: TypeAlias = Literal["error", "warning", "note"]


class Phrase(NamedTuple):
    """A piece of a sentence in both languages."""

    nl: str
    en: str


Detail: TypeAlias = str | Phrase
"""What fills a gap in a sentence: a name as it stands in the file, or a phrase."""


class Entry(NamedTuple):
    """All that is said about one code."""

    severity: Severity
    what: Phrase
    why: Phrase
    mend: Phrase


def said(phrase: Phrase, details: Mapping[str, Detail], lang: Lang) -> str:
    """Fill the gaps of a phrase in one language."""
    number = 0 if lang == "nl" else 1
    filled = {name: value[number] if isinstance(value, Phrase) else value for name, value in details.items()}
    return phrase[number].format_map({name: shown(value) for name, value in filled.items()})


def shown(text: str, longest: int = 300) -> str:
    """Make a piece of somebody's file fit to show: one line, no control characters, not endless."""
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return line if len(line) <= longest else line[: longest - 1] + "…"


def entry(severity: Severity, what: tuple[str, str], why: tuple[str, str], mend: tuple[str, str]) -> Entry:
    """Write down what is said about a code: first in Dutch, then in English."""
    return Entry(severity, Phrase(*what), Phrase(*why), Phrase(*mend))


SEVERITIES: Mapping[Severity, Phrase] = {
    "error": Phrase("fout", "error"),
    "warning": Phrase("waarschuwing", "warning"),
    "note": Phrase("opmerking", "note"),
}
