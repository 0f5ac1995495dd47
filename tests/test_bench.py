"""What `omtafel bench` measures. Never how fast: that it measures, says so, and says why when it cannot."""

import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from game import bench, openspiel
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
    monkeypatch.setattr(openspiel, "SECONDS", 0.0)
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")


class Stones:
    """A game in the shape of OpenSpiel's: dice say how many stones there are, players take one or two."""

    def __init__(self) -> None:
        self.stones = -1

    def new_initial_state(self) -> "Stones":
        return Stones()

    def is_terminal(self) -> bool:
        return self.stones == 0

    def is_chance_node(self) -> bool:
        return self.stones < 0

    def chance_outcomes(self) -> list[tuple[int, float]]:
        return [(5, 0.5), (6, 0.5)]

    def legal_actions(self) -> list[int]:
        return [1, 2][: self.stones]

    def apply_action(self, action: int) -> None:
        self.stones = action if self.is_chance_node() else self.stones - action


def openspiel_with(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Install an OpenSpiel that knows these games; in the one called `python_at_once` all move at the same time."""
    kinds = [
        SimpleNamespace(short_name=name, dynamics=name == "python_at_once", default_loadable=True) for name in names
    ]
    pyspiel = ModuleType("pyspiel")
    vars(pyspiel).update(
        registered_games=lambda: kinds,
        load_game=lambda _: Stones(),
        GameType=SimpleNamespace(Dynamics=SimpleNamespace(SEQUENTIAL=False)),
    )
    monkeypatch.setitem(sys.modules, "pyspiel", pyspiel)
    for name in ("open_spiel", "open_spiel.python", "open_spiel.python.games"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))


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


def test_openspiels_python_games_with_turns_are_played_beside_ours(kim: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    openspiel_with(monkeypatch, "chess", "python_stones", "python_at_once", "python_pebbles")
    measures = bench.beside_openspiel(kim.board)
    assert measures.keys() == {"engine_vs_openspiel", "openspiel_stones_per_second", "openspiel_pebbles_per_second"}
    assert all(isinstance(number, float) and number > 0 for number in measures.values())


def test_only_choices_of_players_count_as_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter((10.0, 10.0, 12.0))
    monkeypatch.setattr("game.openspiel.time.perf_counter", lambda: next(clock))
    moves = openspiel.random_play(Stones(), 1, seconds=1.0) * 2.0
    assert moves == int(moves), "one game in two seconds"
    assert 3 <= moves <= 6


def test_the_real_openspiel_plays_along(kim: Case) -> None:
    pytest.importorskip("pyspiel", reason="pip install 'omtafel[compare]'")
    measures = bench.beside_openspiel(kim.board)
    assert {"openspiel_tic_tac_toe_per_second", "openspiel_kuhn_poker_per_second"} <= measures.keys()
    assert measures["engine_vs_openspiel"] != 0


def test_without_openspiel_the_word_says_how_to_get_it(kim: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspiel", None)
    found = bench.measure(kim, KIM, idle_seconds=0.1)
    assert found["engine_vs_openspiel_reason"] == "OpenSpiel is not installed: pip install 'omtafel[compare]'"
    assert not [name for name in found if name.startswith("openspiel_")]
    assert "moves_per_second" in found


def test_an_openspiel_without_such_games_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    openspiel_with(monkeypatch, "chess")
    with pytest.raises(openspiel.NoOpenSpiel, match="no games written in Python"):
        openspiel.games()


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
