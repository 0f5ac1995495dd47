"""What the read-me and the other pages promise is there."""

import re
import tomllib
from pathlib import Path

import pytest

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
