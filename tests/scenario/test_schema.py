"""The JSON Schema is draft-07, explains every key, and agrees with the check about what may stand in a file."""

import json
import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from game import places
from game.rules import content
from game.rules.content import Region, Scenario
from game.scenario.case import case_ids, check_case, find_case, names_in
from game.scenario.catalogue import CATALOGUE
from game.scenario.help import HELP
from game.scenario.problem import BrokenCase
from game.scenario.schema import schema_of
from game.scenario.source import Refused, read_tree
from tests.scenario.conftest import KIM, SERVICES
from tests.scenario.problems_page import BAD, WHOLE, code_of, examples

CASE, SERVICES_FILE = schema_of(Scenario), schema_of(Region)
KNOWN = Draft7Validator(CASE)


def plain(file: Path) -> Any:
    return read_tree(file, file.read_bytes()).tree.to_plain()


def keys_in(schema: Any) -> set[str]:
    """Give every key that a schema uses, apart from the names of properties and definitions."""
    if isinstance(schema, list):
        return {key for part in schema for key in keys_in(part)}
    if not isinstance(schema, dict):
        return set()
    found = set(schema)
    for key, part in schema.items():
        inner = list(part.values()) if key in ("properties", "definitions") else part
        found |= keys_in(inner)
    return found


@pytest.mark.parametrize("schema", [CASE, SERVICES_FILE], ids=["case", "services"])
def test_it_is_draft_07_and_nothing_newer(schema):
    Draft7Validator.check_schema(schema)
    newer = {"$defs", "prefixItems", "unevaluatedProperties", "dependentRequired", "dependentSchemas", "minContains"}
    assert not newer & keys_in(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$ref" not in {key for part in _refs(schema) for key in set(part) - {"$ref"}}
    assert all(set(part) == {"$ref"} for part in _refs(schema))
    assert json.loads(json.dumps(schema)) == schema


def _refs(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for part in schema for found in _refs(part)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if "$ref" in schema else []
    return own + [found for part in schema.values() for found in _refs(part)]


@pytest.mark.parametrize("file", [*map(find_case, case_ids()), KIM, WHOLE], ids=lambda file: file.parent.name)
def test_every_case_fits(file):
    assert [error.message for error in KNOWN.iter_errors(plain(file))] == []


@pytest.mark.parametrize(
    "file", [places.shipped_services(), SERVICES, BAD / "services.yaml"], ids=["own", "kim", "bad"]
)
def test_every_services_file_fits(file):
    assert [error.message for error in Draft7Validator(SERVICES_FILE).iter_errors(plain(file))] == []


FORM = [path for path in examples() if path.is_file() and re.match(r"S02[0-9]|S03[01]", code_of(path))]


@pytest.mark.parametrize("file", FORM, ids=code_of)
def test_what_the_check_says_of_the_form_the_editor_says_too(file):
    assert not KNOWN.is_valid(plain(file))


MILD = [path for path in examples() if CATALOGUE[code_of(path)].severity != "error"]


@pytest.mark.parametrize("file", [path for path in MILD if path.is_file()], ids=code_of)
def test_what_breaks_nothing_is_fine_in_an_editor(file):
    try:
        assert KNOWN.is_valid(plain(file))
    except Refused:
        pytest.fail("a warning that cannot be read")


def test_every_key_has_help_in_both_languages():
    records = [kind for kind in vars(content).values() if isinstance(kind, type) and is_dataclass(kind)]
    assert set(HELP) == set(records)
    for record, told in HELP.items():
        assert set(told) == {field.name for field in fields(record)}, record
        for words in told.values():
            assert words.nl != words.en
            assert min(len(words.nl), len(words.en)) > 5


def test_an_editor_shows_the_help():
    card = CASE["definitions"]["Card"]["properties"]
    assert card["threshold"]["description"] == "\n\n".join(HELP[content.Card]["threshold"])
    assert card["kind"]["description"] == "\n\n".join(HELP[content.Card]["kind"])
    for definition in CASE["definitions"].values():
        assert all("description" in known for known in definition.get("properties", {}).values())


def test_an_editor_completes_the_names_of_a_case():
    made = schema_of(Scenario, names_in(KIM, SERVICES))
    known = made["definitions"]
    assert {"enum": ["light-on", "heard-by-one", "steady-money", "awake"]} in known["When"]["properties"]["shared"][
        "items"
    ]["anyOf"]
    assert "evenings" in known["Effort"]["properties"]["eases"]["properties"]
    assert "neighbour" in known["ServiceUse"]["properties"]["service"]["anyOf"][0]["enum"]
    Draft7Validator.check_schema(made)
    assert Draft7Validator(made).is_valid(plain(KIM))


def test_a_name_that_is_still_to_come_is_fine():
    made = Draft7Validator(schema_of(Scenario, names_in(KIM, SERVICES)))
    text = KIM.read_text(encoding="utf-8").replace("cards: [late-shift, old-call]", "cards: [late-shift, new-card]", 1)
    assert made.is_valid(read_tree(KIM, text.encode()).tree.to_plain())


def test_the_names_of_a_case_that_is_not_whole_yet():
    assert "night" in names_in(BAD / "S041-unknown-card.yaml")["cards"]
    assert set(names_in(None)) == {"region"}
    with pytest.raises(BrokenCase):
        names_in("no-such-case")
    with pytest.raises(BrokenCase):
        names_in(BAD / "S006-a-list.yaml")


def test_the_schema_says_what_the_rules_want():
    effect = CASE["definitions"]["Effect"]
    assert (effect["minProperties"], effect["maxProperties"]) == (1, 1)
    assert CASE["definitions"]["Card"]["properties"]["threshold"]["maximum"] == 5
    assert CASE["definitions"]["Goal"]["properties"]["needs"]["minItems"] == 1
    assert check_case(KIM)[0] is not None
