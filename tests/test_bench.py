"""What `omtafel bench` measures. Never how fast: that it measures, says so, and says why when it cannot."""

import json
import sys
from pathlib import Path

import pytest

from game import bench
from game.bench import CannotMeasure
from game.session.case import Case
from tests.rules.cases import ROOT, board_of

KIM = ROOT / "tests" / "cases" / "kim"
ENDS_AT_ONCE = (sys.executable, "-c", "pass")


@pytest.fixture
def kim() -> Case:
    return Case(board_of("kim"), "digest")


@pytest.fixture(autouse=True)
def once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "REPEATS", 1)
    monkeypatch.setattr(bench, "PLAYS", 1)
    monkeypatch.setattr(bench, "PROGRAM", ENDS_AT_ONCE)
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")


def test_everything_is_one_flat_object_of_numbers_and_words(kim: Case) -> None:
    found = bench.measure(kim, KIM, idle_seconds=0.3)
    assert json.loads(json.dumps(found)) == found
    assert {"moves_per_second", "engine_vs_tuple_floor", "case_check_ms", "first_frame_ratio"} <= found.keys()
    assert {"table_redraw_p95_ms", "idle_cpu_percent"} <= found.keys()
    numbers = [number for number in found.values() if not isinstance(number, str)]
    assert all(number >= 0 for number in numbers)
    assert "install_mb" in found or "install_mb_reason" in found


def test_random_play_and_the_floor_run_and_count(kim: Case) -> None:
    measures = bench.engine(kim.board)
    assert measures.keys() == {"moves_per_second", "tuple_floor_per_second", "engine_vs_tuple_floor", "view_us"}
    assert all(isinstance(number, float) and number > 0 for number in measures.values())


def test_a_program_that_fails_is_a_reason_and_not_a_crash(kim: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "PROGRAM", (sys.executable, "-c", "raise SystemExit('no such window')"))
    found = bench.measure(kim, KIM, idle_seconds=0.1)
    assert "first_frame_ratio" not in found
    assert "no such window" in str(found["first_frame_ratio_reason"])
    assert "case_check_ms" in found


def test_a_broken_case_is_a_reason(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("format: 1\n", encoding="utf-8")
    with pytest.raises(CannotMeasure):
        bench.case_check(tmp_path)


def test_every_redraw_of_a_whole_game_is_timed(kim: Case, tmp_path: Path) -> None:
    app, table = bench.table_app(kim, str(tmp_path))
    taken = list(bench.redraws(app, table))
    assert table.sitting.session.is_over
    assert len(taken) > 4 * kim.board.rounds


def test_an_open_table_draws_nothing_while_nothing_changes(kim: Case) -> None:
    assert 0 <= bench.idle(kim, 0.3) <= 100


def test_the_command_writes_lines_or_json(kim: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "measure", lambda *_: {"case": "kim", "moves_per_second": 12345.0})
    lines: list[str] = []
    assert bench.bench_main(kim, KIM, write=lines.append) == 0
    assert [line.split() for line in lines] == [["case", "kim"], ["moves_per_second", "12,345"]]
    lines.clear()
    assert bench.bench_main(kim, KIM, as_json=True, write=lines.append) == 0
    assert json.loads(lines[0])["moves_per_second"] == 12345.0
