"""What to write instead: the game's word for a Dutch one, a point for a comma, a number of months for a date."""

import re

from game.rules.content import Text
from game.scenario import shape
from game.scenario.sentences import Phrase
from game.scenario.syntax import CURLY
from game.scenario.tree import Plain

_NUMBERS = {
    word: n
    for n, words in enumerate(
        (
            "nul zero", "een één one", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven",
            "acht eight", "negen nine", "tien ten", "elf eleven", "twaalf twelve",
        )
    )
    for word in words.split()
}  # fmt: skip
_TRUTH = dict.fromkeys("ja yes waar wel on aan".split(), "true")  # noqa: SIM905
_TRUTH |= dict.fromkeys("nee no onwaar niet off uit".split(), "false")  # noqa: SIM905
_NOBODY = frozenset("niemand nobody geen none niets nothing iedereen everybody".split())  # noqa: SIM905
_COMMA = re.compile(r"([-+]?\d+),(\d+)")
_WITH_UNIT = re.compile(r"(?:ongeveer |circa |ca\.? |about )?([-+]?\d+(?:[.,]\d+)?)\s*[a-zA-Zé%].*", re.DOTALL)
_MONTHS_NAMES = (
    r"jan|feb|maart|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec|zomer|herfst|winter|lente|summer|autumn|spring"
)
_DATE = re.compile(rf"(?:\d{{1,4}}[-/.]\d{{1,2}}([-/.]\d{{1,4}})?|.*\b(?:{_MONTHS_NAMES})[a-z]*\b.*)", re.IGNORECASE)

_LOOK = Phrase(
    "Kijk hoe een casus die werkt het schrijft, of in docs/scenario-format.md.",
    "See how a working case writes it, or docs/scenario-format.md.",
)
_MONTHS = Phrase(
    "Tel terug: schrijf hoeveel maanden geleden het was, zoals 'months_ago: 3', of 'months_ago: 1.5' voor anderhalve "
    "maand. De datum zelf kan in 'period'.",
    "Count back: write how many months ago it was, such as 'months_ago: 3', or 'months_ago: 1.5' for a month and a "
    "half. The date itself can stand in 'period'.",
)


def instead(value: Plain, wanted: shape.Shape, key: str, told: Phrase | None) -> Phrase:
    """Say what to write in a place where something else belongs; `told` is what the page says of this key."""
    kinds = shape.choices(wanted)
    hint = None
    if key == "months_ago" and isinstance(value, str) and _DATE.fullmatch(value.strip()):
        hint = _MONTHS
    elif isinstance(value, str) and {int, float} & set(kinds):
        hint = _number(value.strip(f" {CURLY}"), whole=float not in kinds)
    elif isinstance(value, float) and int in kinds:
        hint = _whole(value)
    elif bool in kinds:
        hint = _write(_TRUTH.get(str(value).lower().strip(), ""))
    elif isinstance(value, str) and Text in kinds:
        hint = _write(f'{{nl: "{value[:60]}", en: "…"}}')
    elif isinstance(value, str) and shape.is_list(wanted):
        hint = _write(f"[{value[:60]}]")
    return hint or _explained(key, told)


def _number(text: str, *, whole: bool) -> Phrase | None:
    comma, unit = _COMMA.fullmatch(text), _WITH_UNIT.fullmatch(text)
    if comma is not None:
        return _whole(float(f"{comma[1]}.{comma[2]}")) if whole else _point(f"{comma[1]}.{comma[2]}")
    if text.lower() in _NUMBERS:
        return _write(str(_NUMBERS[text.lower()]))
    if re.fullmatch(r"[-+]?\d+(\.\d+)?", text):
        return Phrase(f"Schrijf het zonder aanhalingstekens: {text}.", f"Write it without quotes: {text}.")
    if unit is not None:
        number = unit[1].replace(",", ".")
        return Phrase(f"Schrijf alleen het getal: {number}", f"Write the number alone: {number}")
    return None


def _point(number: str) -> Phrase:
    return Phrase(f"Schrijf een punt: {number}", f"Write a point: {number}")


def _whole(number: float) -> Phrase | None:
    if abs(number) > 1_000_000:
        return None
    low, high = int(number // 1), int(number // 1) + 1
    return Phrase(
        f"Hier kan alleen een geheel getal: {low} of {high}.", f"Only a whole number will do here: {low} or {high}."
    )


def _write(words: str) -> Phrase | None:
    return Phrase(f"Schrijf: {words}", f"Write: {words}") if words else None


def _explained(key: str, told: Phrase | None) -> Phrase:
    if told is None:
        return _LOOK
    nl, en = (words.replace("`", "") for words in told)
    return Phrase(f"'{key}' is: {nl}. {_LOOK.nl}", f"'{key}' is: {en}. {_LOOK.en}")


def nobody(word: str, *, may_be_left_out: bool) -> Phrase:
    """Say what to do where somebody wrote that it is nobody; nothing for any other word."""
    if word.lower() not in _NOBODY:
        return Phrase("", "")
    if may_be_left_out:
        return Phrase("Is het niemand in het bijzonder? Laat deze regel weg. ", "Nobody in particular? Leave it out. ")
    return Phrase("Niemand kan hier niet. ", "Nobody cannot stand here. ")
