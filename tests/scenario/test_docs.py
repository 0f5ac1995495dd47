"""The page for authors says what the program does: its examples can be read, and it names every key."""

import re
from dataclasses import fields, is_dataclass

import pytest

from game.rules import content
from game.scenario import source
from game.scenario.source import read_tree
from tests.scenario.conftest import TESTS

PAGE = TESTS.parent / "docs" / "scenario-format.md"
TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
@pytest.mark.parametrize("loader", ["C", "pure"])
def test_every_example_can_be_read(example, loader, monkeypatch):
    if loader == "pure":
        monkeypatch.setattr(source, "LOADER", source._PlainReader)
    tree, problems = read_tree(PAGE, example.encode())
    assert problems == []
    assert tree.keys


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
