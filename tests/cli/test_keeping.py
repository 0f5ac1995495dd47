"""Kept sessions from the command line, reports and cards."""

import errno
import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import KIM, Run, is_friendly


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> str:
    """Keep one session and give its name."""
    run("demo", "noor", "--out", tmp_path / "demo", "--no-pictures")
    return str(json.loads(run("sessions", "import", tmp_path / "demo" / "session.json", "--json").out)["id"])


def test_without_sessions_the_list_says_how_to_begin(run: Run) -> None:
    said = run("sessions", "--lang", "en")
    assert said.code == 0
    assert "Play one" in said.out
    assert json.loads(run("sessions", "list", "--json").out) == []


def test_the_list_names_case_state_and_chairs(run: Run, kept: str) -> None:
    said = run("sessions", "--lang", "en")
    assert kept in said.out
    assert "finished, 4 bots" in said.out
    [plain] = json.loads(run("sessions", "--json").out)
    assert (plain["id"], plain["case"], plain["finished"]) == (kept, "noor", True)


def test_a_session_goes_out_and_comes_in_again(run: Run, kept: str, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    assert run("sessions", "export", kept, file).code == 0
    assert json.loads(file.read_text(encoding="utf-8"))["id"] == kept
    again = json.loads(run("sessions", "import", file, "--json").out)["id"]
    assert again != kept
    assert len(json.loads(run("sessions", "--json").out)) == 2


def test_from_a_home_that_may_not_be_written_sessions_can_be_taken_along(
    run: Run, kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, _busy: int) -> sqlite3.Connection:
        raise PermissionError(errno.EROFS, "Read-only file system", str(path))

    monkeypatch.setattr("game.session.store._opened", refused)
    assert kept in run("sessions").out
    assert run("sessions", "export", kept, tmp_path / "out.json").code == 0
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["id"] == kept
    assert run("report", "last", "--out", tmp_path / "report").code == 0
    said = run("sessions", "delete", kept, "--yes")
    assert said.code == 2
    assert is_friendly(said)


def test_deleting_asks_first(run: Run, kept: str, typed) -> None:
    typed("nee")
    assert run("sessions", "delete", kept).code == 1
    typed()
    said = run("sessions", "delete", kept)
    assert said.code == 2
    assert is_friendly(said)
    assert len(json.loads(run("sessions", "--json").out)) == 1
    typed("ja")
    assert run("sessions", "delete", kept).code == 0
    assert json.loads(run("sessions", "--json").out) == []


def test_deleting_without_asking(run: Run, kept: str) -> None:
    assert json.loads(run("sessions", "delete", "last", "--yes", "--json").out) == {"deleted": kept}


def test_where_everything_is(run: Run, home: Path) -> None:
    found = json.loads(run("sessions", "where", "--json").out)
    assert found["sessions"] == str(home / "sessions.db")
    assert found["cases"] == str(home / "cases")
    assert str(home / "sessions.db") in run("sessions", "where").out


@pytest.mark.parametrize(
    "words", [["export", "none", "x.json"], ["delete", "none", "--yes"], ["import", "not-there.json"]]
)
def test_what_is_not_there_is_said(run: Run, words: list[str]) -> None:
    said = run("sessions", *words)
    assert said.code == 2
    assert is_friendly(said)


def test_a_file_of_a_newer_version_is_left_alone(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "newer.json"
    file.write_text(json.dumps({"what": "om-tafel-session", "format": 99, "id": "x", "entries": []}))
    said = run("sessions", "import", file, "--lang", "en")
    assert said.code == 2
    assert "newer version" in said.err


def test_a_damaged_store_is_not_touched(run: Run, home: Path) -> None:
    home.mkdir()
    (home / "sessions.db").write_bytes(b"x" * 4000)
    said = run("sessions", "--lang", "en")
    assert said.code == 2
    assert "damaged" in said.err
    assert (home / "sessions.db").read_bytes() == b"x" * 4000


def test_a_report_of_the_last_session_or_of_a_file(run: Run, kept: str, tmp_path: Path) -> None:
    assert run("report", "last", "--out", tmp_path / "a", "--lang", "en").code == 0
    assert run("report", tmp_path / "demo" / "session.json", "--out", tmp_path / "b", "--lang", "en").code == 0
    for name in ("report.en.html", "report.en.md", "decisions.en.csv"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_a_report_of_nothing_is_refused(run: Run, tmp_path: Path) -> None:
    for name in ("last", "none"):
        said = run("report", name, "--out", tmp_path / "r")
        assert said.code == 2
        assert is_friendly(said)
        assert not (tmp_path / "r").exists()


def test_a_report_of_an_unfinished_game_says_so(run: Run, typed, tmp_path: Path) -> None:
    typed("1", "q")
    run("play", "noor", "--text", "--chair", "parent")
    assert run("report", "last", "--out", tmp_path, "--lang", "en").code == 0
    assert "This story is not over" in (tmp_path / "report.en.html").read_text(encoding="utf-8")


def test_cards_are_one_file_with_everything_in_it(run: Run, tmp_path: Path) -> None:
    assert run("cards", KIM, "--out", tmp_path / "new" / "cards.html", "--lang", "en").code == 0
    text = (tmp_path / "new" / "cards.html").read_text(encoding="utf-8")
    assert "Card 1" in text
    assert "http" not in text.replace("http-equiv", "")
