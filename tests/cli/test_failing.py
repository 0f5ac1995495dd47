"""Whatever goes wrong is said in a sentence, with the exit code that belongs to it."""

import errno
from pathlib import Path

import pytest

from game.places import NoPlace
from game.session.problems import StoreProblem
from game.ui.reception import CannotPlay
from game.ui.words import Both
from tests.cli.conftest import Run, is_friendly


def break_check(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let `omtafel check` end with this."""

    def fails(*_: object, **__: object) -> int:
        raise error

    monkeypatch.setattr("game.cli.checking.check", fails)


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (KeyboardInterrupt(), 130, "Ctrl+C"),
        (EOFError(), 2, "Nothing was changed"),
        (NoPlace(Path("/nowhere"), PermissionError(13, "Permission denied")), 2, "/nowhere"),
        (StoreProblem("no-session", id="x"), 2, "There is no session called “x”"),
        (CannotPlay(Both("kapot", "broken")), 2, "broken"),
        (OSError(errno.ENOSPC, "No space left on device", "/big/file"), 2, "/big/file"),
        (ModuleNotFoundError("no yaml", name="yaml"), 2, "yaml"),
    ],
)
def test_known_trouble_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, words: str
) -> None:
    break_check(monkeypatch, error)
    said = run("check", "--lang", "en")
    assert said.code == code
    assert words in said.err
    assert len(said.err.strip().splitlines()) == 1
    assert is_friendly(said)


def test_the_unforeseen_is_written_down_for_who_mends_it(run: Run, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    break_check(monkeypatch, ZeroDivisionError("a secret of the machine"))
    said = run("check", "--lang", "en")
    assert said.code == 70
    assert str(home / "errors.log") in said.err
    assert "What you played is kept" in said.err
    assert is_friendly(said)
    assert "a secret of the machine" not in said.err
    assert "ZeroDivisionError: a secret of the machine" in (home / "errors.log").read_text()


def test_where_nothing_can_be_written_the_unforeseen_goes_to_the_screen(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    monkeypatch.setenv("OMTAFEL_HOME", str(in_the_way / "home"))
    break_check(monkeypatch, ZeroDivisionError("here"))
    said = run("check", "--lang", "en")
    assert said.code == 70
    assert "ZeroDivisionError: here" in said.err


def test_a_broken_case_is_refused_with_all_its_problems(run: Run) -> None:
    broken = Path(__file__).parents[1] / "bad_scenarios" / "S051-two-teachers.yaml"
    for command in (["play", str(broken), "--text"], ["graph", str(broken)], ["lab", str(broken)]):
        said = run(*command, "--lang", "en")
        assert said.code == 2
        assert "S051" in said.err
        assert "omtafel check" in said.err
        assert is_friendly(said)
