"""The cases that the tests play: read once, and changed in one line."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter

from game.rules.board import Board, compile_board
from game.rules.content import Region, Scenario

ROOT = Path(__file__).parents[2]
SHELVES = (ROOT / "tests" / "cases", ROOT / "scenarios")


def shelf_of(case: str) -> Path:
    """Say in which folder a case stands: among the tests' own cases or among the real ones."""
    return next(shelf for shelf in SHELVES if (shelf / case / "scenario.yaml").exists())


@cache
def scenario_of(case: str) -> Scenario:
    """Read a case as it is written."""
    return TypeAdapter(Scenario).validate_python(_written(shelf_of(case) / case / "scenario.yaml"))


@cache
def region_of(case: str) -> Region:
    """Read the services beside a case."""
    return TypeAdapter(Region).validate_python(_written(shelf_of(case) / "services.yaml"))


def _written(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@cache
def board_of(case: str) -> Board:
    """Set a case out on the table, as it is written."""
    return compile_board(scenario_of(case), region_of(case))


def kim(**changes: Any) -> Scenario:
    """Give the case of Kim with some parts changed.

    A mapping changes things by id: `kim(efforts={"coffee": {"eases": {}}})`; anything else takes the place of the part.
    """
    case = scenario_of("kim")
    return replace(case, **{part: _changed(getattr(case, part), change) for part, change in changes.items()})


def _changed(now: Any, change: Any) -> Any:
    if not isinstance(change, Mapping):
        return change
    if not isinstance(now, tuple):
        return replace(now, **change)
    return tuple(replace(thing, **change.get(_id(thing), {})) for thing in now)


def _id(thing: Any) -> str:
    for name in ("id", "service", "role"):
        if hasattr(thing, name):
            return str(getattr(thing, name).value if name == "role" else getattr(thing, name))
    raise TypeError(f"{type(thing).__name__} has no id")
