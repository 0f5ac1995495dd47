"""`omtafel lab` from the command line; what it measures has tests of its own."""

import json

import pytest

from game.cli.measuring import Progress
from game.cli.talk import Talk
from game.lab import run as lab_run
from tests.cli.conftest import KIM, Run


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search a little only: the best line is not what is tested here."""
    search = lab_run.measure
    monkeypatch.setattr(
        "game.lab.run.measure", lambda board, seeds, crew, games, watch: search(board, seeds, crew, 20, watch)
    )


def test_missed_bars_end_with_1_and_are_named(run: Run) -> None:
    said = run("lab", KIM, "--seeds", "2", "--lang", "en")
    assert said.code == 1
    assert "MISSED" in said.out
    assert said.out.splitlines()[-1].startswith("kim: ")


def test_json_with_the_reasons(run: Run) -> None:
    [found] = json.loads(run("lab", KIM, "--seeds", "2", "--json", "--why").out)
    assert found["case"] == "kim"
    assert found["rows"]["cooperative"]["games"] == 2
    assert "why" in found


def test_the_best_line_is_told_as_a_story(run: Run) -> None:
    lines = run("lab", KIM, "--seeds", "1", "--lang", "nl").out.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("De beste lijn (") and line.endswith("punten):"))
    assert lines[start + 1].strip() == "Ronde 1"
    assert any("luistert naar" in line or "vertelt" in line for line in lines[start:])


def test_how_far_it_is_shows_on_a_terminal_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("lab", KIM, "--seeds", "1").err == ""
    bar = Progress(Talk("en"), "kim")
    assert bar.line(0.0, 1.0).endswith("0%, ? left")
    assert bar.line(0.25, 10.0) == "kim " + "█" * 8 + "░" * 22 + " 25%, 30 s left"
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert "100%" not in run("lab", KIM, "--seeds", "1", "--lang", "en").out
