"""The command line as a program would call it: with a home of its own, no display, and what it said kept apart."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from game import places
from game.cli import main

KIM = str(Path(__file__).parents[1] / "cases" / "kim")
"""A small case that is not in the library: found by its folder."""


class Said(NamedTuple):
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a home of its own, and the same language everywhere."""
    home = tmp_path / "home"
    monkeypatch.setenv(places.HOME_VARIABLE, str(home))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every display away."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Call `omtafel` with these words."""

    def call(*words: object) -> Said:
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return call


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Type these lines, one for each question; after the last one the input ends."""

    def type_(*lines: str) -> None:
        answers = iter(lines)

        def answer(prompt: str = "") -> str:
            try:
                return next(answers)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", answer)

    return type_


def is_friendly(said: Said) -> bool:
    """Say whether a failure was told as a sentence: no traceback, and not a word on the other stream."""
    return "Traceback" not in said.err + said.out and bool(said.err.strip())


def environment(home: Path, **extra: str) -> dict[str, str]:
    """Give the surroundings of a program of its own: no display, and this home."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("SDL_VIDEODRIVER", None)
    return {**kept, places.HOME_VARIABLE: str(home), **extra}
