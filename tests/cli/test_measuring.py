"""`omtafel lab` from the command line; what it measures has tests of its own."""

import json
from pathlib import Path

import pytest

from game.cli.measuring import Progress
from game.cli.talk import Talk
from game.lab import run as lab_run
from game.lab.work import NoCluster
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


def test_the_page_is_written_and_said_beside_the_table(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "lab" / "kim.html"
    said = run("lab", KIM, "--seeds", "1", "--json", "--html", str(file), "--lang", "en")
    assert json.loads(said.out)[0]["case"] == "kim"
    assert said.err == f"Wrote: {file}\n"
    assert "What each way of playing is worth" in file.read_text(encoding="utf-8")


def test_a_place_where_no_page_can_be_is_said_before_anything_is_played(run: Run, tmp_path: Path) -> None:
    said = run("lab", KIM, "--html", str(tmp_path), "--lang", "en")
    assert said.code == 2
    assert said.out == ""
    assert str(tmp_path) in said.err


def test_half_a_cluster_is_refused(run: Run) -> None:
    for half in (["--backend", "dask"], ["--address", "tcp://127.0.0.1:8786"]):
        said = run("lab", KIM, *half, "--lang", "en")
        assert said.code == 2
        assert said.err.startswith("A cluster takes both: --backend dask and --address")


@pytest.mark.parametrize(("absent", "word"), [(True, "omtafel[cluster]"), (False, "tcp://127.0.0.1:1")])
def test_a_cluster_that_cannot_be_used_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch, absent: bool, word: str
) -> None:
    def gone(*_: object) -> None:
        raise NoCluster("tcp://127.0.0.1:1", absent=absent)

    monkeypatch.setattr("game.lab.run.measure", gone)
    said = run("lab", KIM, "--backend", "dask", "--address", "tcp://127.0.0.1:1", "--lang", "nl")
    assert said.code == 2
    assert word in said.err
