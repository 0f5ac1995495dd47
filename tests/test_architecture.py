"""Who may know whom: reads the imports of `game/` and says which line broke the table."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MAY_IMPORT: dict[str, set[str]] = {
    "rules": set(),
    "places": set(),
    "scenario": {"rules", "places"},
    "session": {"rules", "places"},
    "bots": {"rules"},
    "text": {"rules"},
    "perspective": {"rules", "session", "text"},
    "report": {"rules", "session", "text", "perspective", "places", "hindsight"},
    "hindsight": {"rules", "session", "bots"},
    "progress": {"rules", "session", "report", "text", "places"},
    "lab": {"rules", "session", "bots", "report", "hindsight"},
    "ui": {"rules", "session", "bots", "report", "progress", "text", "perspective", "places", "hindsight"},
    "web": {"rules", "session", "text", "places"},
    "terminal": {"rules", "session", "bots", "text", "report", "perspective", "hindsight"},
    "openspiel": set(),
    "bench": {"rules", "places", "session", "bots", "ui", "openspiel"},
    "cli": {
        "rules", "places", "scenario", "session", "bots", "text", "report", "progress", "lab", "ui", "web", "terminal",
        "bench", "hindsight", "perspective",
    },
    "__main__": {"cli"},
}  # fmt: skip
"""Which parts of the game each part may import. Every part may import itself; nobody imports `cli` but the door.

`hindsight` looks back on a session: it weighs decisions with games that bots play on, forks, compares, and takes the
other chair. So it knows sessions and bots, like the lab, but it is light enough for the window, the
terminal and a report.
"""

ONLY_IN: dict[str, set[str]] = {
    "yaml": {"scenario"},
    "pydantic": {"scenario"},
    "pydantic_core": {"scenario"},
    "pygame": {"ui"},
    "accesskit": {"ui"},
    "pyphen": {"ui", "text", "scenario"},
    "fontpkg_atkinson_hyperlegible": {"ui", "report"},
    "sqlite3": {"session"},
    "platformdirs": {"places"},
    "typst": {"report"},
    "joblib": {"lab"},
    "starlette": {"web"},
    "uvicorn": {"web"},
    "websockets": {"web"},
    "segno": {"web"},
    "argparse": {"cli"},
    "pyspiel": {"openspiel"},
    "open_spiel": {"openspiel"},
}
"""What comes from outside (or is heavy), and the only parts that may know it."""

RULES_MAY_USE = {"collections", "dataclasses", "enum", "functools", "itertools", "math", "typing"}
"""What the rules take from the standard library: no files, no clock, no chance but the dice they are handed."""

NOBODY_USES = {"pickle", "marshal", "shelve", "imp"}
MAY_PRINT = {"cli", "terminal"}
MAY_EXIT = {"cli", "__main__"}


def part_of(path: Path) -> str:
    """Say to which part of the game a file belongs: its folder or its own name right under `game/`."""
    return path.parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """List what a file imports, by line; `from game import rules` counts as `game.rules`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield node.lineno, "a relative import"
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{name.name}") for name in node.names)


def broken_arrows(path: Path, tree: ast.AST) -> Iterator[str]:
    """Say which lines of a file import something that its part may not know."""
    part = part_of(path)
    for line, name in imports(tree):
        top, *rest = name.split(".")
        if name == "game.__version__" and part != "rules":
            continue
        if top == "game" and rest and rest[0] != part and rest[0] not in MAY_IMPORT.get(part, set()):
            yield f"game/{path}:{line}: {part} may not import game.{rest[0]}"
        elif top == "a relative import" or top in NOBODY_USES:
            yield f"game/{path}:{line}: nobody uses {top}"
        elif top in ONLY_IN and part not in ONLY_IN[top]:
            yield f"game/{path}:{line}: only {' and '.join(sorted(ONLY_IN[top]))} may import {top}"
        elif top != "game" and top not in ONLY_IN and top not in sys.stdlib_module_names:
            yield f"game/{path}:{line}: {top} is not in the table of outside parts"
        elif part == "rules" and top != "game" and top not in RULES_MAY_USE and name != "random.Random":
            yield f"game/{path}:{line}: the rules may not use {name}"


def broken_manners(path: Path, tree: ast.AST) -> Iterator[str]:
    """Say which lines print, end the program or open a file where that is not their business."""
    part = part_of(path)
    for node in ast.walk(tree):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        raised = isinstance(node, ast.Raise) and node.exc is not None and "SystemExit" in ast.unparse(node.exc)
        if called == "print" and part not in MAY_PRINT:
            yield f"game/{path}:{node.lineno}: only {' and '.join(sorted(MAY_PRINT))} print"  # type: ignore[attr-defined]
        if (called in {"sys.exit", "exit", "quit", "os._exit"} or raised) and part not in MAY_EXIT:
            yield f"game/{path}:{node.lineno}: only the command line ends the program"  # type: ignore[attr-defined]
        if called in {"open", "input", "eval", "exec"} and part == "rules":
            yield f"game/{path}:{node.lineno}: the rules do not call {called}"  # type: ignore[attr-defined]


def sources() -> list[tuple[Path, ast.AST]]:
    """Read every file of the game."""
    files = sorted((ROOT / "game").rglob("*.py"))
    return [(file.relative_to(ROOT / "game"), ast.parse(file.read_text(encoding="utf-8"))) for file in files]


def test_every_import_follows_the_table() -> None:
    assert [broken for path, tree in sources() for broken in broken_arrows(path, tree)] == []


def test_printing_exiting_and_files_stay_where_they_belong() -> None:
    assert [broken for path, tree in sources() for broken in broken_manners(path, tree)] == []


def test_every_part_of_the_game_is_in_the_table() -> None:
    parts = {part_of(path) for path, _tree in sources()} - {"__init__"}
    assert parts - MAY_IMPORT.keys() == set()


def test_only_the_command_line_puts_the_screens_the_web_and_the_lab_together() -> None:
    for heavy in ("ui", "web", "lab"):
        assert [part for part, known in MAY_IMPORT.items() if heavy in known and part != "bench"] == ["cli"]
    assert [part for part, known in MAY_IMPORT.items() if "bench" in known] == ["cli"], "it measures the whole"
    assert [part for part, known in MAY_IMPORT.items() if "cli" in known] == ["__main__"]


@pytest.mark.parametrize(
    ("path", "line", "said"),
    [
        ("rules/law.py", "import game.session.log", "rules may not import game.session"),
        ("rules/law.py", "from game import text", "rules may not import game.text"),
        ("rules/law.py", "import os", "the rules may not use os"),
        ("rules/law.py", "from random import choice", "the rules may not use random.choice"),
        ("rules/law.py", "from . import board", "nobody uses a relative import"),
        ("bots/bot.py", "from game.session.log import Entry", "bots may not import game.session"),
        ("session/log.py", "import pygame", "only ui may import pygame"),
        ("ui/app.py", "import sqlite3", "only session may import sqlite3"),
        ("ui/app.py", "    import yaml", "only scenario may import yaml"),
        ("web/page.py", "from game.ui.theme import Theme", "web may not import game.ui"),
        ("ui/app.py", "from game.cli import main", "ui may not import game.cli"),
        ("terminal.py", "import argparse", "only cli may import argparse"),
        ("report/pdf.py", "import numpy as np", "numpy is not in the table of outside parts"),
        ("session/store.py", "import pickle", "nobody uses pickle"),
    ],
)
def test_a_broken_import_is_found_and_its_line_is_named(path: str, line: str, said: str) -> None:
    tree = ast.parse(f"import typing\n\ndef late() -> None:\n    {line.strip()}\n")
    assert list(broken_arrows(Path(path), tree)) == [f"game/{path}:4: {said}"]


@pytest.mark.parametrize(
    ("path", "line", "said"),
    [
        ("session/store.py", "print('kept')", "only cli and terminal print"),
        ("ui/app.py", "sys.exit(1)", "only the command line ends the program"),
        ("lab/play.py", "raise SystemExit(2)", "only the command line ends the program"),
        ("rules/board.py", "open('notes.txt')", "the rules do not call open"),
    ],
)
def test_bad_manners_are_found_and_their_line_is_named(path: str, line: str, said: str) -> None:
    assert list(broken_manners(Path(path), ast.parse(f"\n{line}"))) == [f"game/{path}:2: {said}"]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("rules/decide.py", "from random import Random"),
        ("scenario/read.py", "import yaml"),
        ("cli/__init__.py", "from game.ui.app import App"),
        ("__main__.py", "from game.cli import main"),
        ("terminal.py", "from game.text import tell"),
        ("scenario/library.py", "from game import __version__"),
    ],
)
def test_an_import_that_follows_the_table_is_left_alone(path: str, line: str) -> None:
    assert list(broken_arrows(Path(path), ast.parse(line))) == []
