"""Writes the tables of docs/scenario-format.md from `game/scenario/help.py`: `python -m tests.scenario.keys_tables`.

A table stands between `<!-- keys: Card -->` and `<!-- end of keys -->`. Some words may be added behind the name to
show a part of the keys only: `<!-- keys: Scenario format id version -->`.
"""

import re
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from enum import Enum

from game.rules import content
from game.scenario.help import HELP
from tests.scenario.conftest import TESTS

PAGE = TESTS.parent / "docs" / "scenario-format.md"
MARKED = re.compile(r"(<!-- keys: ([A-Za-z]+)((?: \w+)*) -->\n).*?(<!-- end of keys -->)", re.DOTALL)
LEFT_OUT = {
    (content.Persona, "trust"): "0 for all",
    (content.ServiceUse, "fits"): "helps nothing",
    (content.ServiceUse, "seems"): "as it fits",
    (content.ServiceUse, "asked_by"): "always welcome",
    (content.ServiceUse, "consent"): "as in the region",
    (content.ServiceUse, "wait"): "as in the region",
    (content.Need, "root_seen_by"): "seen from the start",
    (content.Moment, "decider"): "who starts the round",
    (content.Scenario, "safety"): "no safety question",
}
"""What is taken when a key is not there, where the bare default says too little."""

HEADS = {content.When: "holds when", content.Effect: "what happens"}


def table(record: type, only: tuple[str, ...] = ()) -> str:
    """Write the table of a piece of content, or of some of its keys."""
    known = [field for field in fields(record) if not only or field.name in only]
    head = HEADS.get(record, "what it is")
    plain = record in HEADS or all(_is_required(field) for field in known)
    rows = [f"| key | {head} |", "|---|---|"] if plain else [f"| key | {head} | if left out |", "|---|---|---|"]
    for field in known:
        row = f"| `{field.name}` | {HELP[record][field.name].en} |"
        rows.append(row if plain else f"{row} {LEFT_OUT.get((record, field.name)) or _left_out(field)} |")
    return "\n".join(rows) + "\n"


def _is_required(field: "Field[object]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _left_out(field: "Field[object]") -> str:
    """Say what the game takes when a key is not there."""
    if _is_required(field):
        return "–"
    value = () if field.default is MISSING else field.default
    if value == content.When():
        return "always"
    if isinstance(value, tuple):
        return ", ".join(f"`{_word(part)}`" for part in value) or "none"
    return "nothing" if value is None else f"`{_word(value)}`"


def _word(value: object) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value).lower()


def with_tables(page: str) -> str:
    """Put the tables in their places."""

    def filled(found: re.Match[str]) -> str:
        record = getattr(content, found[2])
        return found[1] + table(record, tuple(found[3].split())) + found[4]

    return MARKED.sub(filled, page)


def tabled(page: str) -> Iterator[type]:
    """Give the pieces of content that have a table on the page."""
    for found in MARKED.finditer(page):
        yield getattr(content, found[2])


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
