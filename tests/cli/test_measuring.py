"""`omtafel lab` from the command line; what it measures has tests of its own."""

import json

import pytest

from game.lab import run as lab_run
from tests.cli.conftest import KIM, Run


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search a little only: the best line is not what is tested here."""
    search = lab_run.measure
    monkeypatch.setattr("game.lab.run.measure", lambda board, seeds, jobs, games: search(board, seeds, jobs, 20))


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
