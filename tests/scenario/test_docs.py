"""The page for authors says what the program does: its examples can be read, and it names every key."""

import re
from dataclasses import fields, is_dataclass

import pytest

from game.rules import content
from game.scenario import source
from game.scenario.help import HELP
from game.scenario.source import read_tree
from tests.scenario.conftest import TESTS
from tests.scenario.keys_tables import tabled, with_tables

PAGE = TESTS.parent / "docs" / "scenario-format.md"
TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
@pytest.mark.parametrize("loader", ["C", "pure"])
def test_every_example_can_be_read(example, loader, monkeypatch):
    if loader == "pure":
        monkeypatch.setattr(source, "LOADER", source._PlainReader)
    read = read_tree(PAGE, example.encode())
    assert read.problems == []
    assert read.tree.keys


def test_the_tables_of_keys_are_those_of_the_help():
    """When this fails: python -m tests.scenario.keys_tables."""
    assert with_tables(TEXT) == TEXT


def test_every_piece_of_a_case_has_its_table():
    assert set(tabled(TEXT)) == set(HELP)


def test_every_key_of_the_format_stands_on_the_page():
    records = [kind for kind in vars(content).values() if isinstance(kind, type) and is_dataclass(kind)]
    keys = {field.name for kind in records for field in fields(kind)}
    assert {key for key in keys if not re.search(rf"\b{key}\b", TEXT)} == set()


def test_every_word_that_may_be_chosen_stands_on_the_page():
    words = {
        member.value for kind in (content.RoleName, content.Domain, content.Key, content.Temperament) for member in kind
    }
    words |= {member.value for kind in (content.CardKind, content.LeverKind) for member in kind}
    assert {word for word in words if word not in TEXT} == set()
