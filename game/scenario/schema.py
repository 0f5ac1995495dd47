"""The JSON Schema (draft-07) of a case or a services file, for editors that complete and explain while one types.

It is made from the same types that load a case. What a schema cannot know, such as whether the parent can be heard,
stays with the check.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any, TypeAlias

from pydantic import TypeAdapter

from game.rules import content
from game.rules.content import FORMAT, Region, RoleName, Scenario
from game.scenario import shape
from game.scenario.checks.measures import NEVER_EMPTY, RANGES, Range
from game.scenario.checks.references import ID, REFERENCES, WITH_ID
from game.scenario.help import HELP

Schema: TypeAlias = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"
ID_PATTERN = f"^{ID.pattern}$"
_ROLES = tuple(role.value for role in RoleName)


def schema_of(kind: type[Scenario] | type[Region], names: Mapping[str, Sequence[str]] | None = None) -> Schema:
    """Give the schema of a file; with the `names` of a case (its cards, needs, services...) editors complete those."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    made = adapter.json_schema(ref_template="#/definitions/{model}")
    definitions: Schema = made.pop("$defs")
    definitions[kind.__name__] = made
    for record in HELP:
        if record.__name__ in definitions:
            _fill_in(record, definitions[record.__name__], names or {})
    for definition in definitions.values():
        _leave_out(definition, ("title", "description"))
    return {
        "$schema": DIALECT,
        "title": f"Om Tafel: {'een casus / a case' if kind is Scenario else 'diensten / services'}",
        "allOf": [{"$ref": f"#/definitions/{kind.__name__}"}],
        "definitions": dict(sorted(definitions.items())),
    }


def _leave_out(schema: Schema, keys: Iterable[str]) -> None:
    for key in keys:
        schema.pop(key, None)


def _fill_in(record: type, definition: Schema, names: Mapping[str, Sequence[str]]) -> None:
    """Say of every key of a piece of content what may stand there, and explain it."""
    for field in fields(record):
        known = definition["properties"][field.name]
        _leave_out(known, ("title", "default"))
        _draft_07(known)
        _limit(known, RANGES.get(record, {}).get(field.name))
        _refer(known, REFERENCES.get(record, {}).get(field.name), names)
        if field.name in NEVER_EMPTY.get(record, {}):
            known["minItems"] = 1
        told = HELP[record][field.name]
        definition["properties"][field.name] = {**_beside(known), "description": f"{told.nl}\n\n{told.en}"}
        if field.default is not MISSING and isinstance(field.default, bool | int | str):
            definition["properties"][field.name]["default"] = field.default
    _as_the_rules_want(record, definition, names)


def _beside(schema: Schema) -> Schema:
    """Make room for words beside a reference: in draft-07 a `$ref` drowns out what stands next to it."""
    return {"allOf": [schema]} if "$ref" in schema else schema


def _draft_07(schema: Any) -> None:
    """Write a pair of values as draft-07 does, all the way down; the rest is the same in both."""
    if isinstance(schema, list):
        for part in schema:
            _draft_07(part)
    elif isinstance(schema, dict):
        if "prefixItems" in schema:
            schema["items"] = schema.pop("prefixItems")
            schema["additionalItems"] = False
        for part in schema.values():
            _draft_07(part)


def _limit(schema: Any, allowed: Range | None) -> None:
    """Put the range of a number at every place in a field where a number stands."""
    if allowed is None or not isinstance(schema, dict):
        return
    if schema.get("type") in ("integer", "number"):
        schema |= {"minimum": allowed.least, "maximum": allowed.most}
    for key in ("anyOf", "items", "additionalProperties"):
        inner = schema.get(key)
        for part in inner if isinstance(inner, list) else [inner]:
            _limit(part, allowed)


def _refer(schema: Any, kind: str | None, names: Mapping[str, Sequence[str]]) -> None:
    """Let a field that refers to something offer the names there are; a name that is still to come is fine as well."""
    if kind is None or not isinstance(schema, dict):
        return
    offered = list(names.get(kind, ()))
    if schema.get("type") == "string":
        schema["pattern"] = ID_PATTERN
        if offered:
            schema |= {"anyOf": [{"enum": offered}, {"pattern": ID_PATTERN}]}
    elif schema.get("type") == "object":
        schema["propertyNames"] = {"pattern": ID_PATTERN}
        schema["properties"] = {name: dict(schema["additionalProperties"]) for name in offered}
    else:
        for part in schema.get("anyOf", ()):
            _refer(part, kind, names)
    _refer(schema.get("items"), kind, names)


def _as_the_rules_want(record: type, definition: Schema, names: Mapping[str, Sequence[str]]) -> None:
    """Add what the types alone do not say: one verb an effect, four personas, two to four options."""
    known = definition["properties"]
    if record in WITH_ID:
        known["id"]["pattern"] = ID_PATTERN
    if "format" in known:
        known["format"] |= {"enum": [FORMAT]}
    if record is content.Text:
        for lang in content.LANGS:
            known[lang]["pattern"] = r"\S"
    elif record is content.Effect:
        definition |= {"minProperties": 1, "maxProperties": 1}
    elif record is content.Scenario:
        known["personas"] |= {"minItems": len(_ROLES), "maxItems": len(_ROLES)}
    elif record is content.Option:
        known["landed"]["required"] = list(_ROLES)
    elif record is content.ServiceUse:
        _refer(known["service"], "region", names)
    elif record is content.Moment:
        known["options"]["anyOf"] = [{"maxItems": 0}, {"minItems": 2, "maxItems": 4}]
    for name, field in shape.hints(record).items():
        words = shape.mapping_words(field)
        if words:
            known[name]["properties"] = {word: dict(known[name]["additionalProperties"]) for word in words}
