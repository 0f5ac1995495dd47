"""`omtafel report`: everything is written, also of a session that hardly began; what goes wrong is a sentence."""

import json
from pathlib import Path

import pytest

from game.rules.law import legal_moves
from game.session.export import to_text
from game.session.session import Session
from tests.cli.conftest import Run, is_friendly
from tests.report.sessions import PEOPLE, begun, play

FILES = {"report.en.html", "report.en.pdf", "report.en.md", "decisions.en.csv", "session.xapi.jsonl"}


def kept(folder: Path, session: Session) -> Path:
    """Write a session to a file, as `omtafel sessions export` does."""
    file = folder / "session.json"
    file.write_text(to_text(session.id, session.to_plain()), encoding="utf-8")
    return file


def written(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_a_finished_session_gives_every_file_and_says_so(run: Run, tmp_path: Path) -> None:
    said = run("report", kept(tmp_path, play(begun("noor"))), "--out", tmp_path / "out", "--lang", "en")
    assert said.code == 0
    assert written(tmp_path / "out") == FILES
    assert all(name in said.out for name in FILES)
    text = (tmp_path / "out" / "report.en.md").read_text(encoding="utf-8")
    assert "Case noor, version 1 (dddddddd)" in text
    assert "From every choice the game was played on" in text, "turning points are weighed"


def test_a_session_that_only_began_says_so_and_still_gives_every_file(run: Run, tmp_path: Path) -> None:
    said = run("report", kept(tmp_path, begun("noor")), "--out", tmp_path / "out", "--lang", "en")
    assert said.code == 0
    assert "Nothing was chosen in this session yet" in said.err
    assert written(tmp_path / "out") == FILES
    text = (tmp_path / "out" / "report.en.md").read_text(encoding="utf-8")
    assert "This story is not over: we are in round 1 of 6." in text
    assert "Too little has happened yet." in text


def test_an_unfinished_session_goes_as_far_as_it_came(run: Run, tmp_path: Path) -> None:
    session = play(begun("noor"), until=lambda one: one.state.round == 3)
    said = run("report", kept(tmp_path, session), "--out", tmp_path / "out", "--lang", "nl")
    assert said.code == 0
    assert "Deze sessie is nog niet uit. Het verslag gaat tot hier." in said.err
    last = [json.loads(line) for line in (tmp_path / "out" / "session.xapi.jsonl").read_text().splitlines()][-1]
    assert "ending" not in json.dumps(last)
    assert "we zijn in ronde 3 van 6" in (tmp_path / "out" / "report.nl.md").read_text(encoding="utf-8")


def test_sixty_choices_taken_back_are_counted_and_nothing_breaks(run: Run, tmp_path: Path) -> None:
    session = begun("noor", chairs=PEOPLE)
    for _ in range(60):
        assert session.state.active is not None
        session.submit(session.state.active, legal_moves(session.board, session.state)[0], session.length)
        session.undo(session.length)
    said = run("report", kept(tmp_path, play(session)), "--out", tmp_path / "out", "--lang", "en")
    assert said.code == 0
    assert written(tmp_path / "out") == FILES
    assert "Went back on a choice: 60 times." in (tmp_path / "out" / "report.en.md").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "decisions.en.csv").read_text(encoding="utf-8").count(",yes,") == 60


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("name", sorted(FILES))
def test_a_full_disk_is_said_with_the_name_of_the_file(run: Run, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / f"{name}.part").symlink_to("/dev/full")
    said = run("report", kept(tmp_path, begun("noor")), "--out", out, "--lang", "en")
    assert said.code == 2
    assert is_friendly(said)
    assert name in said.err
    assert "disk is full" in said.err
    assert name not in written(out)
    assert f"{name}.part" not in written(out), "no half file is left behind"


def test_a_folder_that_is_a_file_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    said = run("report", kept(tmp_path, begun("noor")), "--out", tmp_path / "out", "--lang", "nl")
    assert said.code == 2
    assert is_friendly(said)
    assert "dat lukt niet" in said.err


def test_a_file_that_is_no_session_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "session.json").write_text('{"what": "om-tafel-session"')
    said = run("report", tmp_path / "session.json", "--out", tmp_path / "out", "--lang", "en")
    assert said.code == 2
    assert is_friendly(said)
    assert not (tmp_path / "out").exists()
