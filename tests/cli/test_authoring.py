"""Beginning a case, and drawing one."""

import errno
import json
import re
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from game.cli.authoring import quoted
from tests.cli.conftest import KIM, Run, is_friendly


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_new_case_passes_the_strictest_check(run: Run, tmp_path: Path, lang: str) -> None:
    assert run("new", "my-case", "--dir", tmp_path, "--lang", lang).code == 0
    [found] = json.loads(run("check", tmp_path / "my-case", "--json").out)["cases"]
    own = [problem["code"] for problem in found["problems"] if problem["file"].startswith(str(tmp_path))]
    assert own == ["S408"]
    assert run("check", tmp_path / "my-case", "--strict").code == 0
    text = (tmp_path / "my-case" / "scenario.yaml").read_text(encoding="utf-8")
    assert "#nl" not in text
    assert "#en" not in text
    assert {"nl": "# Een eigen casus", "en": "# A case of your own"}[lang] in text


def test_a_new_case_is_found_by_its_name_and_can_be_played(run: Run, home: Path, typed) -> None:
    run("new", "my-case")
    assert (home / "cases" / "my-case" / "scenario.yaml").is_file()
    assert run("check", "my-case").code == 0
    typed("q")
    assert run("play", "my-case", "--text", "--chair", "parent").code == 0


def test_a_new_case_comes_with_what_an_editor_needs_to_help(run: Run, tmp_path: Path) -> None:
    run("new", "my-case", "--dir", tmp_path)
    text = (tmp_path / "my-case" / "scenario.yaml").read_text(encoding="utf-8")
    schema = json.loads((tmp_path / "my-case" / "schema.json").read_text(encoding="utf-8"))
    assert text.startswith("# yaml-language-server: $schema=schema.json\n")
    assert "{" + "omtafel}" not in text
    assert "food-queue" in json.dumps(schema["definitions"]["Goal"]["properties"]["cards"])
    Draft7Validator.check_schema(schema)


def test_new_says_the_words_that_start_the_game_here(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/somewhere/{name}")
    assert "\n  omtafel check found\n" in run("new", "found").out
    program = tmp_path / "my programs" / "omtafel"
    program.parent.mkdir()
    program.write_text("")
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr("sys.argv", [str(program), "new", "x"])
    said = run("new", "beside", "--dir", tmp_path)
    assert f"{quoted(str(program))} check {quoted(str(tmp_path / 'beside'))}\n" in said.out
    assert f"{quoted(str(program))} check" in (tmp_path / "beside" / "scenario.yaml").read_text(encoding="utf-8")
    monkeypatch.setattr("sys.argv", [str(tmp_path / "game" / "__main__.py"), "new", "x"])
    assert f"{quoted(sys.executable)} -m game play module\n" in run("new", "module").out


def test_a_case_of_the_game_is_not_replaced_by_accident(run: Run, home: Path, tmp_path: Path) -> None:
    said = run("new", "noor", "--lang", "nl")
    assert said.code == 2
    assert is_friendly(said)
    assert "noor-2" in said.err
    assert "--dir" in said.err
    assert not (home / "cases" / "noor").exists()
    assert run("new", "noor", "--dir", tmp_path / "elsewhere").code == 0


def test_a_new_case_plays_to_its_end(run: Run, tmp_path: Path) -> None:
    run("new", "my-case", "--dir", tmp_path)
    said = run("demo", tmp_path / "my-case", "--out", tmp_path / "demo", "--no-pictures", "--policy", "cooperative")
    assert said.code == 0
    assert "4" in said.out


def test_on_a_full_disk_no_half_case_stays_behind(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "write_bytes", full)
        said = run("new", "mine", "--dir", tmp_path)
    assert said.code == 2
    assert is_friendly(said)
    assert str(tmp_path / "mine" / "scenario.yaml") in said.err
    assert not (tmp_path / "mine").exists()
    assert run("new", "mine", "--dir", tmp_path).code == 0


def test_nothing_is_written_over_what_is_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    said = run("new", "mine", "--dir", tmp_path)
    assert said.code == 2
    assert is_friendly(said)
    assert list((tmp_path / "mine").iterdir()) == []


@pytest.mark.parametrize("name", ["My Case", "../escape", "", "een_streep", "a" * 61])
def test_a_name_that_cannot_be_an_id_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    said = run("new", name, "--dir", tmp_path)
    assert said.code == 2
    assert list(tmp_path.iterdir()) in ([], [tmp_path / "home"])


def test_a_graph_for_mermaid_names_everything_once_and_ties_only_what_it_names(run: Run) -> None:
    said = run("graph", KIM, "--lang", "en")
    named = re.findall(r"^    ([a-z]+-[a-z0-9-]+)[\[({>]", said.out, re.MULTILINE)
    ties = re.findall(r"^  ([a-z0-9-]+) (?:-->|-\.->)(?:\|[^|]*\|)? ([a-z0-9-]+)$", said.out, re.MULTILINE)
    assert len(named) == len(set(named))
    assert {"card-late-shift", "goal-light-on", "service-neighbour", "wall-day-only", "need-rest"} <= set(named)
    assert ("lever-evening-rule", "wall-day-only") in ties
    assert ("wall-day-only", "service-childcare-fund") in ties
    assert ("need-evenings", "need-rest") in ties
    assert {name for tie in ties for name in tie} <= set(named)


def test_a_graph_for_graphviz_is_written_to_a_file(run: Run, tmp_path: Path) -> None:
    said = run("graph", KIM, "--format", "dot", "--out", tmp_path / "new" / "kim.dot")
    assert said.code == 0
    text = (tmp_path / "new" / "kim.dot").read_text(encoding="utf-8")
    assert text.startswith("digraph case {")
    assert text.count("{") == text.count("}")
    assert '"lever-evening-rule" -> "wall-day-only"' in text
