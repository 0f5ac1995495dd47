"""Sentences about what was measured, in both languages at once, and changes to a case as an author would type them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import groupby

from game.lab import advice_words as say
from game.lab import words
from game.lab.changes import Change
from game.lab.naming import name_of
from game.lab.trying import Tried
from game.rules.board import Board
from game.rules.content import Text


def both(template: Text, **parts: "Text | str | int | float") -> Text:
    """Fill a sentence in both languages."""
    return Text(
        nl=template.nl.format(**{name: part.nl if isinstance(part, Text) else part for name, part in parts.items()}),
        en=template.en.format(**{name: part.en if isinstance(part, Text) else part for name, part in parts.items()}),
    )


def strung(parts: Iterable[Text], between: Text | None = None) -> Text:
    """String parts together, with commas where nothing else is said."""
    some, comma = list(parts), between or Text(nl=", ", en=", ")
    return Text(nl=comma.nl.join(part.nl for part in some), en=comma.en.join(part.en for part in some))


def number(found: float) -> str:
    """Write a number as the bars do."""
    return f"{found:.1f}"


def role_named(role: str) -> Text:
    """Name a role as in a sentence."""
    return words.IN_A_SENTENCE[role]


def thing(board: Board, kind: str, id_: str) -> Text:
    """Name a thing in a sentence: “The queue on Tuesday” (food-queue)."""
    name = name_of(board, kind, id_)
    return Text(nl=f"“{name.nl}” ({id_})", en=f"“{name.en}” ({id_})")


# --- changes --------------------------------------------------------------------------------------------------------

KIND_OF = {"services": "door", "goals": "goal", "cards": "card", "efforts": "effort", "levers": "lever"}
FROM_REGION = ("wait", "consent")
"""What a case takes from the region when it does not say."""


def tried_said(board: Board, tried: Tried) -> Text:
    """Say what to change, thing by thing, and what came of trying it."""
    enough = say.ENOUGH if tried.reached else Text(nl="", en="")
    by_thing = groupby(tried.changes, key=lambda change: (change.part, change.id))
    changes = strung((changes_said(board, list(some)) for _, some in by_thing), say.THEN)
    return both(say.MOVES, changes=changes, before=number(tried.before), after=number(tried.after), enough=enough)


def changes_said(board: Board, changes: Sequence[Change]) -> Text:
    """Say the changes to one thing as an author types them: what stands there, and what it becomes."""
    keys = strung((_key_said(board, change) for change in changes), say.AND)
    return capital(both(say.AT, place=_place(board, changes[0]), changes=keys))


def _key_said(board: Board, change: Change) -> Text:
    was, after = _written(board, change), f"{change.key}: {yaml_of(change.after)}"
    if change.after in (None, (), {}):
        return both(say.IS_REMOVED, before=was)
    if was:
        return both(say.BECOMES, before=was, after=after)
    region = change.key in FROM_REGION and change.part == "services"
    note = both(say.FROM_REGION, before=yaml_of(change.before)) if region else Text(nl="", en="")
    return both(say.IS_ADDED, after=after, note=note)


def _place(board: Board, change: Change) -> Text:
    if not change.part:
        return say.AT_TOP
    if change.part == "personas":
        return both(say.PERSONA, role=words.ROLES[change.id])
    kind = KIND_OF[change.part]
    return strung((words.HINGES[kind], thing(board, kind, change.id)), Text(nl=" ", en=" "))


def _written(board: Board, change: Change) -> str:
    """Give the key as it stands in the file now; nothing where it does not stand there."""
    if change.part == "services":
        [use] = [use for use in board.scenario.services if use.service == change.id]
        if getattr(use, change.key) in (None, (), {}):
            return ""
    return "" if change.before in (None, (), {}) else f"{change.key}: {yaml_of(change.before)}"


def yaml_of(value: object) -> str:
    """Write a value as it stands in a case, on one line."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{yaml_of(key)}: {yaml_of(part)}" for key, part in value.items()) + "}"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(yaml_of, value)) + "]"
    if is_dataclass(value):
        filled = {field.name: getattr(value, field.name) for field in fields(value)}
        return yaml_of({name: part for name, part in filled.items() if part is not None})
    return str(value)


def capital(text: Text) -> Text:
    """Begin with a capital letter."""
    return Text(nl=text.nl[:1].upper() + text.nl[1:], en=text.en[:1].upper() + text.en[1:])
