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


SYNTAX_HINTS: tuple[tuple[str, Phrase], ...] = (
    (
        "mapping values are not allowed",
        Phrase(
            "Staat er een dubbele punt in een tekst? Zet de hele tekst tussen aanhalingstekens. Of springt de "
            "regel te ver in?",
            "Is there a colon inside a text? Put the whole text between quotes. Or is the line indented too far?",
        ),
    ),
    (
        "that cannot start any token",
        Phrase(
            "Dit teken kan hier niet vooraan staan. Gebruik spaties, geen tabs, en zet teksten met @, ` of % "
            "tussen aanhalingstekens.",
            "This character cannot stand first here. Use spaces, not tabs, and put texts with @, ` or % "
            "between quotes.",
        ),
    ),
    (
        "expected ','",
        Phrase(
            "Sluit de accolade of haak, of zet de tekst tussen aanhalingstekens als er een komma, haak of dubbele punt "
            "in staat.",
            "Close the brace or bracket, or put the text between quotes when it holds a comma, bracket or colon.",
        ),
    ),
    (
        "could not find expected ':'",
        Phrase(
            "Een regel hierboven of hier mist de dubbele punt na de sleutel, of de inspringing klopt niet.",
            "This line or the one above lacks the colon after its key, or the indentation is off.",
        ),
    ),
    (
        "quoted scalar",
        Phrase("Een tekst is niet afgesloten met een aanhalingsteken.", "A text is not closed with a quote."),
    ),
    (
        "expected <block end>",
        Phrase(
            "De regels springen niet gelijk in. Zet sleutels die bij elkaar horen precies onder elkaar.",
            "The lines are not indented alike. Put keys that belong together exactly below each other.",
        ),
    ),
    (
        "not allowed",
        Phrase(
            "Er staat een onzichtbaar of ongeldig teken. Typ de regel opnieuw.",
            "There is an invisible or invalid character. Type the line again.",
        ),
    ),
)
GENERAL_HINT = Phrase(
    "Kijk naar deze regel en de regel erboven: inspringing met spaties, een spatie na de dubbele punt, "
    "aanhalingstekens open en dicht.",
    "Look at this line and the one above: indent with spaces, a space after the colon, quotes opened and closed.",
)


def syntax_hint(words: str) -> Phrase:
    """Turn the words of the YAML reader into something an author can act on."""
    return next((hint for part, hint in SYNTAX_HINTS if part in words), GENERAL_HINT)


def entry(severity: Severity, what: tuple[str, str], why: tuple[str, str], mend: tuple[str, str]) -> Entry:
    """Write down what is said about a code: first in Dutch, then in English."""
    return Entry(severity, Phrase(*what), Phrase(*why), Phrase(*mend))


SEVERITIES: Mapping[Severity, Phrase] = {
    "error": Phrase("fout", "error"),
    "warning": Phrase("waarschuwing", "warning"),
    "note": Phrase("opmerking", "note"),
}
