"""The demo: everything is written, the same every time, and nothing is needed for it."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import KIM, Run
from tests.rules.cases import board_of


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@pytest.mark.usefixtures("no_display")
def test_the_same_seed_writes_the_same_bytes(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        said = run("demo", KIM, "--seed", "3", "--out", tmp_path / name, "--lang", "en")
        assert (said.code, said.err) == (0, "")
    one, two = files_in(tmp_path / "one"), files_in(tmp_path / "two")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []
    assert {"session.json", "debrief.nl.txt", "debrief.en.txt", "report.nl.html", "report.en.md", "report.nl.pdf",
            "report.en.pdf", "decisions.en.csv", "session.xapi.jsonl"} <= one.keys()  # fmt: skip
    pictures = [name for name in one if name.endswith(".png")]
    for wanted in ("title", "library", "chairs", "briefing", "table-turn", "dilemma", "shut-door", "routes", "timeline",
                   "private-cards", "perspective-check", "debrief-story", "debrief-why"):  # fmt: skip
        assert any(wanted in name for name in pictures), wanted
    for name in pictures:
        assert one[name][:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(one[name][16:20]), int.from_bytes(one[name][20:24])) == (1920, 1080)


def test_another_seed_or_way_of_playing_is_another_game(run: Run, tmp_path: Path) -> None:
    ways = (["--seed", "1"], ["--seed", "2"], ["--seed", "1", "--policy", "cooperative"])
    found = []
    for n, way in enumerate(ways):
        run("demo", KIM, *way, "--out", tmp_path / str(n), "--no-pictures")
        found.append((tmp_path / str(n) / "session.json").read_bytes())
    assert len(set(found)) == 3


def test_somebody_who_practises_alone_guesses_after_every_month(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run("demo", KIM, "--chair", "teacher", "--out", tmp_path / name, "--no-pictures").code == 0
    assert files_in(tmp_path / "one") == files_in(tmp_path / "two")
    session = json.loads((tmp_path / "one" / "session.json").read_text(encoding="utf-8"))
    whats = [entry["what"] for entry in session["entries"]]
    assert [chair["kind"] for chair in whats[0]["chairs"]] == ["bot", "person", "bot", "bot"]
    guesses = [what for what in whats if what["kind"] == "PerspectiveChecked"]
    assert len(guesses) == board_of("kim").rounds
    assert "You thought" in (tmp_path / "one" / "debrief.en.txt").read_text(encoding="utf-8")


def test_the_session_of_a_demo_comes_in_and_gives_its_report(run: Run, tmp_path: Path) -> None:
    run("demo", "noor", "--out", tmp_path / "demo", "--no-pictures")
    said = run("sessions", "import", tmp_path / "demo" / "session.json", "--json")
    id_ = json.loads(said.out)["id"]
    assert run("report", id_, "--out", tmp_path / "report", "--lang", "nl").code == 0
    for name in ("report.nl.html", "report.nl.pdf", "report.nl.md", "decisions.nl.csv", "session.xapi.jsonl"):
        assert (tmp_path / "report" / name).read_bytes() == (tmp_path / "demo" / name).read_bytes()


def test_every_decision_is_in_the_table_with_what_was_open(run: Run, tmp_path: Path) -> None:
    run("demo", KIM, "--out", tmp_path, "--no-pictures")
    session = json.loads((tmp_path / "session.json").read_text(encoding="utf-8"))
    moves = [entry for entry in session["entries"] if entry["what"]["kind"] == "Played"]
    text = (tmp_path / "decisions.en.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(moves)
    assert all(row["choice"] in row["what was open"].split(" | ") for row in rows)
    assert [row["kind"] for row in rows] == [entry["what"]["move"]["kind"] for entry in moves]


def test_where_nothing_can_be_written_it_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said = run("demo", KIM, "--out", tmp_path / "file" / "demo", "--lang", "en")
    assert said.code == 2
    assert "file" in said.err
    assert "Traceback" not in said.err
