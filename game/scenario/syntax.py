"""What a layman can do where a file is no YAML: the tab, the indentation, the quote, in words of every day.

The YAML reader says in its own English what it expected. Here the line itself is looked at as well, because that is
what the author sees.
"""

import re
from typing import NamedTuple

import yaml

from game.scenario.sentences import Phrase

CURLY = "“”„‟‘’‚‛«»"
"""Quotes that a word processor makes of straight ones."""
CURLY_OUTSIDE = re.compile(rf"(?:(?:^|[:\-,{{\[])\s*)([{CURLY}])|\"[^\"]*([”“„])\s*(?:[,}}\]]|$)")
"""A curly quote where the straight one of a text belongs: before it, or after it."""

UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


class Flaw(NamedTuple):
    """Where reading got stuck, and how to go on."""

    line: int
    column: int
    reason: Phrase
    hint: Phrase


class _Stuck(NamedTuple):
    """What the YAML reader said, the lines around it, and the places it named (counted from 0)."""

    words: str
    context: str
    lines: list[str]
    at: tuple[int, int]
    opened: tuple[int, int]

    @property
    def line(self) -> str:
        return self.lines[self.at[0]] if self.at[0] < len(self.lines) else ""

    @property
    def above(self) -> str:
        """Give the line above that is more than white or a comment."""
        told = (line for line in reversed(self.lines[: self.at[0]]) if line.strip() and line.strip()[0] != "#")
        return next(told, "")

    @property
    def starts_line(self) -> bool:
        return not self.line[: self.at[1]].strip(" -")


def flaw(text: str, error: yaml.YAMLError) -> Flaw:
    """Say where a file stops being YAML, why, and what to do."""
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None) or mark
    words = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    at = (mark.line, mark.column) if mark else (-1, -1)
    opened = (start.line, start.column) if start else at
    stuck = _Stuck(words, str(getattr(error, "context", None) or ""), text.split("\n"), at, opened)
    if mark is None:
        return _placed(_unseen(text), *_NOT_ALLOWED)
    return _tab(stuck) or _curly(stuck) or _quote(stuck) or _flow(stuck) or _indented(stuck) or _other(stuck)


def _placed(at: tuple[int, int], reason: Phrase, hint: Phrase) -> Flaw:
    told = Phrase(*(words[:1].upper() + words[1:] for words in reason))
    return Flaw(at[0] + 1, at[1] + 1, told, hint)


def _unseen(text: str) -> tuple[int, int]:
    """Find the character that nobody sees and YAML does not allow."""
    found = UNSEEN.search(text)
    if found is None:
        return -1, -1
    return text.count("\n", 0, found.start()), found.start() - text.rfind("\n", 0, found.start()) - 1


def _tab(stuck: _Stuck) -> Flaw | None:
    """Find the tab with which a line begins, here or just above."""
    for n in (stuck.at[0], stuck.at[0] - 1):
        found = re.match(r" *\t", stuck.lines[n]) if 0 <= n < len(stuck.lines) else None
        if found is not None:
            return _placed((n, found.end() - 1), *_TAB)
    return _placed(stuck.at, *_TAB) if stuck.line[stuck.at[1] :].startswith("\t") else None


def _curly(stuck: _Stuck) -> Flaw | None:
    """Find a quote from a word processor where a straight one belongs."""
    for n in dict.fromkeys((stuck.at[0], stuck.opened[0])):
        found = CURLY_OUTSIDE.search(stuck.lines[n]) if n < len(stuck.lines) else None
        if found is not None:
            which = 1 if found[1] else 2
            return _placed((n, found.start(which)), *curly(found[which]))
    return None


def curly(sign: str) -> tuple[Phrase, Phrase]:
    """Say which quote stands here, and which one belongs here."""
    return (
        Phrase(f"hier staat een krul-aanhalingsteken ({sign})", f"here stands a curly quote ({sign})"),
        Phrase(
            'Word maakt van een recht aanhalingsteken een krul. Typ het rechte teken (") vóór en na de tekst, of zet '
            "de automatische opmaak uit.",
            'A word processor curls straight quotes. Type the straight one (") before and after the text, or switch '
            "that off.",
        ),
    )


def wrapped_in_curls(text: str) -> bool:
    """Say whether curly quotes stand around a whole text, where only straight ones are more than letters."""
    if not text or text[0] not in CURLY:
        return False
    closing = [sign for sign in text[1:] if sign in "”“" or (sign in "’»" and text[0] in "‘‚«")]
    return not closing or (len(closing) == 1 and text[-1] == closing[0])


def _quote(stuck: _Stuck) -> Flaw | None:
    if "quoted scalar" not in stuck.context:
        return None
    if "escape" in stuck.words:
        return _placed(stuck.at, *_BACKSLASH)
    return _placed(stuck.opened, *_OPEN_QUOTE)


def _flow(stuck: _Stuck) -> Flaw | None:
    """Say what goes wrong between braces or brackets; name the line on which they opened when that is another one."""
    if "expected ','" not in stuck.words:
        return None
    if stuck.opened[0] == stuck.at[0]:
        return _placed(stuck.at, *(_COLON if stuck.line[stuck.at[1] :].startswith(":") else _IN_BRACES))
    n = stuck.opened[0] + 1
    reason = Phrase(
        f"de accolade of haak die op regel {n} begint, is nog niet gesloten",
        f"the brace or bracket that opens on line {n} is not closed yet",
    )
    return _placed(stuck.at, reason, _IN_BRACES[1])


def _indented(stuck: _Stuck) -> Flaw | None:
    """Compare the line with the one above: that is how its author sees that something is off."""
    in_block = "expected '-' indicator" in stuck.words or "expected key" in stuck.words or "<block end>" in stuck.words
    is_colon = "mapping values" in stuck.words and ":" not in stuck.line[: stuck.at[1]]
    if not in_block and not is_colon:
        return None
    if in_block and not stuck.starts_line:
        return _placed(stuck.at, *_AFTER_QUOTE)
    here, above = _indent(stuck.line), _indent(stuck.above)
    if is_colon and not stuck.line.lstrip().startswith("-"):
        above = len(stuck.above) - len(stuck.above.lstrip(" -"))
    start = (stuck.at[0], here)
    if here != above:
        return _placed(start, *_other_indent(here, above))
    if is_colon:
        return _placed((stuck.lines.index(stuck.above), _indent(stuck.above)), *_NO_COLON) if stuck.above else None
    return _placed(start, *(_NO_DASH if not stuck.line.lstrip().startswith("-") else _MIXED))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _other_indent(here: int, above: int) -> tuple[Phrase, Phrase]:
    nl, en = ("minder ver", "less") if here < above else ("verder", "further")
    reason = Phrase(
        f"deze regel springt {nl} in dan de regel erboven (spaties hier: {here}, daar: {above})",
        f"this line is indented {en} than the line above (spaces here: {here}, there: {above})",
    )
    return reason, _ALIGN


def _other(stuck: _Stuck) -> Flaw:
    for part, (reason, hint), opened in _OTHERS:
        if part in stuck.words:
            return _placed(stuck.opened if opened else stuck.at, reason, hint)
    return _placed(stuck.at, *_UNKNOWN)


_ALIGN = Phrase(
    "Zet regels die bij elkaar horen precies onder elkaar: evenveel spaties ervoor. Een streepje en de spatie erna "
    "tellen mee.",
    "Put lines that belong together exactly below each other, with as many spaces before them. A dash and the space "
    "after it count.",
)
_TAB = (
    Phrase("hier staat een tab", "here stands a tab"),
    Phrase(
        "Vervang die door spaties. In de meeste editors kan dat in één keer voor het hele bestand.",
        "Replace it by spaces. Most editors can do that at once for the whole file.",
    ),
)
_OPEN_QUOTE = (
    Phrase(
        "de tekst die hier begint, is niet afgesloten met een aanhalingsteken",
        "the text that begins here is not closed with a quote",
    ),
    Phrase(
        "Zet achter de tekst hetzelfde aanhalingsteken als ervoor.", "Put the same quote after the text as before it."
    ),
)
_BACKSLASH = (
    Phrase('hier staat een \\ in een tekst tussen "', 'here stands a \\ in a text between "'),
    Phrase(
        "Haal de \\ weg, of zet de tekst tussen enkele aanhalingstekens (').",
        "Take the \\ out, or put the text between single quotes (').",
    ),
)
_IN_BRACES = (
    Phrase(
        "hier hoort een komma, of het eind van de accolade of haak",
        "here belongs a comma, or the end of the brace or bracket",
    ),
    Phrase(
        "Sluit de accolade of haak, of zet de tekst tussen aanhalingstekens als er een komma, haak of dubbele punt "
        "in staat.",
        "Close the brace or bracket, or put the text between quotes when it holds a comma, bracket or colon.",
    ),
)
_AFTER_QUOTE = (
    Phrase("na een afgesloten tekst staat nog iets", "something stands after a text that was closed"),
    Phrase(
        "Zet de hele tekst tussen één paar aanhalingstekens. Staat er zelf een ' in, gebruik dan \" eromheen.",
        "Put the whole text between one pair of quotes. When it holds a ', put \" around it.",
    ),
)
_NO_COLON = (
    Phrase("op deze regel ontbreekt de dubbele punt", "this line lacks its colon"),
    Phrase(
        "Schrijf het woord, een dubbele punt en een spatie, zoals 'minutes: 20'; na een streepje hoort ook een spatie.",
        "Write the word, a colon and a space, as in 'minutes: 20'; after a dash belongs a space as well.",
    ),
)
_NO_DASH = (
    Phrase(
        "deze regel staat in een lijst, maar begint niet met een streepje",
        "this line stands in a list but does not begin with a dash",
    ),
    Phrase(
        "Zet er '- ' voor, of laat de regel verder inspringen als hij bij het streepje erboven hoort.",
        "Put '- ' before it, or indent it further when it belongs to the dash above.",
    ),
)
_MIXED = (
    Phrase(
        "hier begint een lijst tussen regels die geen lijst zijn",
        "here a list begins between lines that are not a list",
    ),
    _ALIGN,
)
_COLON = (
    Phrase("hier staat een dubbele punt in een tekst", "here stands a colon inside a text"),
    Phrase("Zet de hele tekst tussen aanhalingstekens.", "Put the whole text between quotes."),
)
_NOT_ALLOWED = (
    Phrase("er staat een onzichtbaar teken dat niet mag", "there is an invisible character that may not be there"),
    Phrase(
        "Typ de regel opnieuw, of plak de tekst als gewone tekst zonder opmaak.",
        "Type the line again, or paste the text as plain text.",
    ),
)
_FIRST = (
    Phrase("dit teken kan hier niet vooraan staan", "this character cannot stand first here"),
    Phrase(
        "Zet een tekst die met @, ` of % begint tussen aanhalingstekens.",
        "Put a text that begins with @, ` or % between quotes.",
    ),
)
_AFTER_SIGN = (
    Phrase("achter het teken | of > staat nog iets", "something stands after the sign | or >"),
    Phrase(
        "Zet de tekst op de regel eronder, verder ingesprongen, of tussen aanhalingstekens.",
        "Put the text on the line below, indented further, or between quotes.",
    ),
)
_VERSION = (
    Phrase("de regel met %YAML noemt een versie die er niet is", "the line with %YAML names a version there is not"),
    Phrase("Haal die regel weg.", "Remove that line."),
)
_UNKNOWN = (
    Phrase("de opbouw klopt hier niet", "the structure is off here"),
    Phrase(
        "Kijk naar deze regel en de regel erboven: inspringing met spaties, een spatie na de dubbele punt, "
        "aanhalingstekens open en dicht.",
        "Look at this line and the one above: indent with spaces, a space after the colon, quotes opened and closed.",
    ),
)
_OTHERS: tuple[tuple[str, tuple[Phrase, Phrase], bool], ...] = (
    ("mapping values are not allowed", _COLON, False),
    ("could not find expected ':'", _NO_COLON, True),
    ("cannot start any token", _FIRST, False),
    ("comment or line break", _AFTER_SIGN, False),
    ("comment or a line break", _AFTER_SIGN, False),
    ("chomping or indentation", _AFTER_SIGN, False),
    ("incompatible YAML", _VERSION, False),
    ("not allowed", _NOT_ALLOWED, False),
)
"""What the YAML reader says, what that means, and whether the place is where it began rather than where it stuck."""
