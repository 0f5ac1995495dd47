"""What was learned, all that is stored, and forgetting it, from the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import KIM, Run, is_friendly

YOURS = ("sessions.db", "settings.json", "errors.log", "reports/noor-1/report.nl.html", "cache/library.json")


@pytest.fixture
def played(run: Run, typed, home: Path) -> str:
    """Play a little of a case alone, and give the name of the session."""
    typed("1", "1", "1", "1", "q")
    run("play", KIM, "--text", "--chair", "parent", "--seed", "1")
    return str(json.loads(run("sessions", "--json").out)[0]["id"])


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)


def laid_out(home: Path) -> None:
    """Put something of every kind in the home: ours, the user's own, and a stranger's."""
    for name in (
        *YOURS,
        "cases/mine/scenario.yaml",
        "services.yaml",
        "thesis.docx",
        "cache/stranger.txt",
        "photos/a.jpg",
    ):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        if not (home / name).exists():
            (home / name).write_text("x" * 2000)


def left(home: Path) -> set[str]:
    return {str(place.relative_to(home)) for place in home.rglob("*") if not place.is_dir()}


# --- what was learned -------------------------------------------------------------------------------------------------


def test_before_anything_was_played_a_first_story_is_suggested(run: Run) -> None:
    said = run("sessions", "progress", "--lang", "en")
    assert said.code == 0
    assert "not played a story alone yet" in said.out
    assert "Next:" in said.out
    assert json.loads(run("sessions", "progress", "--json").out)["sessions"]["alone"] == 0


def test_what_was_played_in_the_terminal_counts_once_its_case_is_found(run: Run, home: Path, typed) -> None:
    typed("1", "1", "1", "1", "q")
    run("play", "noor", "--text", "--chair", "parent", "--seed", "1")
    found = json.loads(run("sessions", "progress", "--json").out)
    assert (found["sessions"]["alone"], found["sessions"]["unread"]) == (1, 0)
    assert found["chairs"] == [{"case": "noor", "chair": "parent", "times": 1}]
    assert (home / "cache" / "progress.json").exists()
    assert "1 story played alone" in run("sessions", "progress", "--lang", "en").out


def test_a_session_whose_case_is_elsewhere_is_said_to_be_unread(run: Run, played: str) -> None:
    said = run("sessions", "progress", "--lang", "en")
    assert said.code == 0
    assert "1 unreadable" in said.out


def test_a_deleted_session_is_no_longer_counted(run: Run, home: Path, typed) -> None:
    typed("1", "1", "1", "1", "q")
    run("play", "noor", "--text", "--chair", "parent", "--seed", "1")
    run("sessions", "progress")
    id_ = json.loads(run("sessions", "--json").out)[0]["id"]
    assert id_ in (home / "cache" / "progress.json").read_text()
    run("sessions", "delete", id_, "--yes")
    assert id_ not in (home / "cache" / "progress.json").read_text()


def test_a_damaged_store_is_a_sentence(run: Run, home: Path) -> None:
    home.mkdir()
    (home / "sessions.db").write_bytes(b"x" * 4000)
    said = run("sessions", "progress")
    assert said.code == 2
    assert is_friendly(said)


# --- everything -------------------------------------------------------------------------------------------------------


def test_everything_lists_what_is_stored_by_what_it_is_for(run: Run, played: str, home: Path) -> None:
    laid_out(home)
    found = json.loads(run("sessions", "everything", "--json").out)
    kinds = {Path(thing["place"]).relative_to(home).as_posix(): thing["kind"] for thing in found["things"]}
    assert kinds["sessions.db"] == "sessions"
    assert [kinds[name] for name in YOURS[1:]] == ["settings", "errors", "reports", "cache"]
    assert kinds["cases/mine/scenario.yaml"] == kinds["services.yaml"] == "cases"
    assert kinds["thesis.docx"] == kinds["cache/stranger.txt"] == kinds["photos"] == "other"
    assert found["sessions"] == 1
    said = run("sessions", "everything", "--lang", "en")
    assert said.code == 0
    assert str(home / "reports" / "noor-1" / "report.nl.html") in said.out
    assert "thesis" not in said.out
    assert "is not Om Tafel's (3)" in said.out
    assert "your guesses, your promises and the lines you wrote yourself" in said.out


def test_everything_of_nobody_is_nothing(run: Run) -> None:
    assert "keeps nothing" in run("sessions", "everything", "--lang", "en").out
    assert json.loads(run("sessions", "everything", "--json").out)["things"] == []


def test_everything_is_shown_even_where_the_sessions_cannot_be_read(run: Run, home: Path) -> None:
    home.mkdir()
    (home / "sessions.db").write_bytes(b"x" * 4000)
    said = run("sessions", "everything", "--lang", "en")
    assert said.code == 0
    assert "damaged" in said.err
    assert "sessions.db" in said.out
    assert (home / "sessions.db").read_bytes() == b"x" * 4000


# --- forgetting -------------------------------------------------------------------------------------------------------


def test_without_a_terminal_nothing_is_forgotten_unless_yes(run: Run, played: str, home: Path) -> None:
    before = left(home)
    said = run("sessions", "forget", "--lang", "en")
    assert said.code == 2
    assert "--yes" in said.err
    assert is_friendly(said)
    assert left(home) == before


def test_forgetting_asks_first(run: Run, played: str, home: Path, typed, at_terminal: None) -> None:
    laid_out(home)
    before = left(home)
    typed("nee")
    said = run("sessions", "forget", "--lang", "nl")
    assert said.code == 1
    assert "Er is niets verwijderd" in said.out
    assert "Dit blijft: eigen casussen" in said.out
    assert left(home) == before
    typed("ja")
    assert run("sessions", "forget").code == 0
    assert not (home / "sessions.db").exists()


def test_forgetting_takes_all_that_is_ours_and_nothing_else(run: Run, played: str, home: Path) -> None:
    laid_out(home)
    (home / "sessions-aside-20260101.db").write_text("old")
    (home / "sessions.db-wal").write_text("notes")
    said = run("sessions", "forget", "--yes", "--lang", "en")
    assert said.code == 0
    assert "Gone: sessions" in said.out
    assert left(home) == {
        "cases/mine/scenario.yaml",
        "services.yaml",
        "thesis.docx",
        "cache/stranger.txt",
        "photos/a.jpg",
    }
    assert not (home / "reports").exists()
    assert json.loads(run("sessions", "--json").out) == []


def test_own_cases_go_only_when_asked(run: Run, home: Path) -> None:
    laid_out(home)
    found = json.loads(run("sessions", "forget", "--yes", "--cases", "--json").out)
    assert found["left"] == []
    assert {thing["kind"] for thing in found["gone"]} == {"sessions", "settings", "errors", "reports", "cache", "cases"}
    assert left(home) == {"thesis.docx", "cache/stranger.txt", "photos/a.jpg"}


def test_what_a_link_points_to_stays(run: Run, home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious.txt").write_text("x")
    home.mkdir()
    (home / "reports").symlink_to(outside, target_is_directory=True)
    (home / "settings.json").symlink_to(outside / "precious.txt")
    assert run("sessions", "forget", "--yes", "--cases").code == 0
    assert (outside / "precious.txt").read_text() == "x"
    assert not (home / "settings.json").is_symlink()


def test_what_could_not_go_is_said(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out(home)
    unlink = Path.unlink

    def stuck(place: Path, missing_ok: bool = False) -> None:
        if place.name == "errors.log":
            raise PermissionError(13, "Permission denied", str(place))
        unlink(place, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", stuck)
    said = run("sessions", "forget", "--yes", "--lang", "en")
    assert said.code == 1
    assert f"Still there: {home / 'errors.log'} (Permission denied)" in said.err
    assert not (home / "sessions.db").exists()


def test_forgetting_nothing_is_fine(run: Run) -> None:
    said = run("sessions", "forget", "--yes", "--lang", "en")
    assert said.code == 0
    assert "keeps nothing" in said.out
