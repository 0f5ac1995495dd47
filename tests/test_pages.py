"""What the read-me and the other pages promise is there."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from tests.scenario import services_table

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_points_at_is_there(page: Path) -> None:
    gone = [place for place in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / place).exists()]
    assert gone == []


def test_every_library_is_named_with_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    credits = (ROOT / "assets" / "ATTRIBUTIONS.md").read_text(encoding="utf-8")
    for needed in project["dependencies"]:
        assert f"| `{re.split('[<>=~ ]', needed)[0]}` |" in credits


def test_the_read_me_names_every_command() -> None:
    """What `omtafel --help` lists stands under Commands."""
    from game.cli.parser import parser

    usage = parser("en").format_help()
    named = re.findall(r"^    ([a-z]+) ", usage, flags=re.M)
    commands = (ROOT / "README.md").read_text(encoding="utf-8").split("## Commands")[1].split("\n## ")[0]
    assert len(named) >= 12
    assert [name for name in named if f"`{name}`" not in commands] == []


def test_the_table_of_services_is_that_of_the_region() -> None:
    """When this fails: python -m tests.scenario.services_table."""
    page = services_table.PAGE.read_text(encoding="utf-8")
    assert services_table.with_table(page) == page
    assert page.count(" | livelihood | ") > 3
    assert len(list(services_table.rows())) > 40


TYPED = re.compile(r"^\.venv/bin/omtafel (.*)$", flags=re.M)


def test_every_command_of_the_dutch_page_is_one_that_the_program_takes() -> None:
    """Who follows the page types these as they stand, in the folder of the read-me."""
    from game.cli.parser import parser

    page = (ROOT / "docs" / "casus-schrijven.md").read_text(encoding="utf-8")
    commands = [shlex.split(typed) for typed in TYPED.findall(page)]
    assert [words[0] for words in commands] == [
        "new", "sessions", "play", "play", "check", "graph", "play", "lab", "lab",
    ]  # fmt: skip
    for words in commands:
        assert parser("nl").parse_args(words)
        assert words[-2:] == ["--lang", "nl"]


@pytest.mark.parametrize("page", ["README.md", "docs/scenario-format.md", "docs/casus-schrijven.md", "docs/lab.md"])
def test_who_has_to_type_commands_is_told_once_where_the_command_is(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert ".venv/bin/omtafel" in text[: len(text) // 2]
    assert r".venv\Scripts\omtafel" in text[: len(text) // 2]


def test_the_pages_for_authors_point_at_each_other() -> None:
    for page, to in (("README.md", "docs/casus-schrijven.md"), ("docs/scenario-format.md", "casus-schrijven.md")):
        assert f"]({to})" in (ROOT / page).read_text(encoding="utf-8")


def test_the_page_of_the_lab_explains_every_bar_before_the_searches() -> None:
    from game.lab.words import BARS

    page = (ROOT / "docs" / "lab.md").read_text(encoding="utf-8")
    bars = page.split("## The bars")[1].split("\n## ")[0]
    assert page.index("## The bars") < page.index("## Which search")
    for bar in BARS.values():
        said = re.sub(r" ?[:{].*", "", bar.en.replace("what it costs when this role is silent", "this role is silent"))
        assert said in bars
