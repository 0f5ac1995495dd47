"""Playing in the terminal, and what happens where there is no window."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from game import places
from game.session.store import open_store
from tests.cli.conftest import KIM, Run, environment, is_friendly


def heads():
    store, _ = open_store(places.sessions())
    try:
        return store.heads()
    finally:
        store.close()


def test_a_case_begins_in_the_chair_that_was_asked_for(run: Run, typed) -> None:
    typed("q")
    said = run("play", KIM, "--text", "--chair", "leerkracht", "--seed", "7", "--lang", "en")
    assert said.code == 0
    assert "Your turn. You are Mr Wim, teacher." in said.out
    [head] = heads()
    assert (head.seed, [chair.kind for chair in head.chairs]) == (7, ["bot", "person", "bot", "bot"])


def test_several_chairs_for_several_people(run: Run, typed) -> None:
    typed("q")
    run("play", KIM, "--text", "--chair", "parent", "--chair", "policymaker")
    [head] = heads()
    assert [chair.kind for chair in head.chairs] == ["person", "bot", "bot", "person"]


def test_the_case_and_the_chair_can_be_chosen_by_number(run: Run, typed) -> None:
    typed("1", "2", "q")
    said = run("play", "--text", "--lang", "en")
    assert said.code == 0
    assert "What will you play?" in said.out
    assert len(heads()) == 1


def test_a_game_goes_on_where_it_stopped(run: Run, typed) -> None:
    typed("0", "q")
    run("play", KIM, "--text", "--chair", "parent", "--seed", "3")
    [before] = heads()
    assert before.length > 1
    typed("q")
    said = run("play", KIM, "--text", "--resume", "--lang", "en")
    assert said.code == 0
    assert "We go on with: Kim waits for the light." in said.out
    assert [head.id for head in heads()] == [before.id]


def test_an_open_game_of_the_case_is_mentioned(run: Run, typed) -> None:
    typed("q")
    run("play", "noor", "--text", "--chair", "parent")
    said = run("play", "noor", "--text", "--chair", "parent", "--lang", "en")
    assert "omtafel play noor --resume" in said.out


def test_an_open_game_is_offered_first(run: Run, typed) -> None:
    typed("q")
    run("play", "noor", "--text", "--chair", "parent")
    typed("1", "q")
    said = run("play", "--text", "--lang", "en")
    assert "1. Go on: " in said.out
    assert "We go on with" in said.out
    assert len(heads()) == 1


def test_without_an_open_game_there_is_nothing_to_resume(run: Run) -> None:
    for words in (["play", "--text", "--resume"], ["play", KIM, "--text", "--resume"]):
        said = run(*words)
        assert said.code == 2
        assert is_friendly(said)


def test_services_of_ones_own_are_used(run: Run, typed, tmp_path: Path) -> None:
    mine = tmp_path / "services.yaml"
    text = (Path(KIM).parent / "services.yaml").read_text(encoding="utf-8")
    mine.write_text(text.replace("id: testdam", "id: elsewhere"), encoding="utf-8")
    typed("q")
    assert run("play", KIM, "--text", "--chair", "parent", "--services", mine).code == 0
    said = run("play", KIM, "--text", "--services", tmp_path / "none.yaml")
    assert said.code == 2
    assert "none.yaml" in said.err


def test_a_read_only_home_still_plays(run: Run, typed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    monkeypatch.setenv(places.HOME_VARIABLE, str(in_the_way / "home"))
    typed("q")
    said = run("play", KIM, "--text", "--chair", "parent", "--lang", "en")
    assert said.code == 0
    assert str(in_the_way / "home") in said.out
    assert "Traceback" not in said.out + said.err


def test_what_a_read_only_home_does_not_take_is_in_a_file_afterwards(
    run: Run, typed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    monkeypatch.setenv(places.HOME_VARIABLE, str(in_the_way / "home"))
    monkeypatch.chdir(tmp_path)
    typed("1", "1", "q")
    said = run("play", "noor", "--text", "--chair", "parent", "--lang", "en")
    [file] = tmp_path.glob("om-tafel-noor-*.json")
    assert f"sessions import {file}" in " ".join(said.out.split())
    monkeypatch.setenv(places.HOME_VARIABLE, str(home))
    assert run("sessions", "import", file).code == 0
    assert len(heads()) == 1


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize("words", [[], ["play"], ["play", "noor"], ["host", "noor"], ["--lang", "nl"]])
def test_with_no_display_and_no_terminal_the_demo_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    said = run(*words)
    assert said.code == 2
    assert "omtafel demo" in said.err
    assert len(said.err.strip().splitlines()) == 1
    assert said.out == ""


@pytest.mark.usefixtures("no_display")
def test_with_no_display_the_terminal_takes_over(run: Run, monkeypatch: pytest.MonkeyPatch, typed) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal())
    typed("q")
    said = run("play", KIM, "--chair", "teacher", "--lang", "en")
    assert said.code == 0
    assert "There is no display for a window here, so we play in the terminal." in said.err
    assert "Your turn" in said.out


def test_a_display_that_cannot_be_opened_is_no_display(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from game.ui.window import NoDisplay

    def refuses(*_: object, **__: object) -> int:
        raise NoDisplay("no such driver")

    monkeypatch.setattr("game.ui.start.open_window_game", refuses)
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    said = run()
    assert said.code == 2
    assert "omtafel demo" in said.err


# --- as a program of its own -----------------------------------------------------------------------------------------


def program(home: Path, *words: str, typed: str = "", **extra: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "game", *words],
        input=typed, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
        env=environment(home, PYTHONIOENCODING="utf-8", **extra), cwd=Path(__file__).parents[2],
    )  # fmt: skip


def test_a_piped_game_ends_with_its_input_and_keeps_what_was_played(home: Path) -> None:
    done = program(home, "play", KIM, "--text", "--chair", "parent", "--lang", "en", typed="1\n")
    assert done.returncode == 0
    assert "Stopped. Everything is saved." in done.stdout
    assert done.stderr == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a display may be missing")
def test_without_arguments_display_and_terminal_it_ends_with_a_sentence(home: Path) -> None:
    done = program(home)
    assert done.returncode == 2
    assert "omtafel demo" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere a display is always there")
def test_a_display_that_does_not_answer_is_no_display(home: Path) -> None:
    done = program(home, DISPLAY=":97")
    assert done.returncode == 2
    assert "omtafel demo" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_window_opens_without_what_it_does_not_need(home: Path) -> None:
    seen = (
        "import sys; from game.cli import main; code = main([]); "
        "print(code, *sorted({name.partition('.')[0] for name in sys.modules} & "
        "{'argparse', 'yaml', 'pydantic', 'sqlite3', 'asyncio'}), "
        "*sorted(name for name in sys.modules if name.startswith(('game.rules', 'game.scenario', 'game.lab'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", seen], capture_output=True, text=True, timeout=60, check=False,
        env=environment(home, SDL_VIDEODRIVER="dummy", OMTAFEL_BENCH="first-frame"), cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "0", done.stdout + done.stderr


def test_a_reader_that_stops_reading_gets_no_traceback(home: Path) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-m", "game", "graph", "noor"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(home), cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.close()
    said = writer.stderr.read().decode()
    writer.stderr.close()
    assert writer.wait(timeout=60) == 2
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) == 1


# --- in a window -----------------------------------------------------------------------------------------------------


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Let the window open and close at once; give what lies on top of the title."""
    from game.ui.app import App

    found: list[object] = []
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr(App, "run", lambda self, frames=None: found.extend([*self.stack[1:], self.settings.lang]))
    return found


def test_the_window_opens_on_the_title(run: Run, opened: list[object]) -> None:
    assert run().code == 0
    assert opened == ["nl"]


def test_one_chair_is_for_who_practises_alone(run: Run, opened: list[object]) -> None:
    assert run("play", KIM, "--chair", "teacher", "--seed", "4", "--lang", "en").code == 0
    chairs, lang = opened
    assert (chairs.alone, chairs.mine, chairs.seed, lang) == (True, 1, 4, "en")


def test_more_chairs_are_for_a_group(run: Run, opened: list[object]) -> None:
    run("play", KIM, "--chair", "teacher", "--chair", "parent")
    assert opened[0].chosen == ("person", "person", "bot", "bot")


def test_a_host_goes_straight_to_who_sits_where(run: Run, opened: list[object]) -> None:
    run("host", KIM, "--seed", "9")
    assert (opened[0].alone, opened[0].chosen, opened[0].seed) == (False, ("person",) * 4, 9)


def test_without_a_case_the_stories_come_first(run: Run, opened: list[object]) -> None:
    run("play")
    run("host")
    library, _, group_library, _ = opened
    assert (library.alone, group_library.alone) == (True, False)


def test_the_window_goes_on_where_the_terminal_stopped(run: Run, typed, opened: list[object]) -> None:
    typed("1", "q")
    run("play", KIM, "--text", "--chair", "parent", "--seed", "3")
    [head] = heads()
    assert run("play", KIM, "--resume").code == 0
    assert opened[0].sitting.session.id == head.id


def test_a_window_with_nothing_to_resume_does_not_open(run: Run, opened: list[object]) -> None:
    said = run("play", KIM, "--resume")
    assert said.code == 2
    assert is_friendly(said)
    assert opened == []
