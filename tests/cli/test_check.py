"""`omtafel check`, as an author and as a program use it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import KIM, Run

BAD = Path(__file__).parents[1] / "bad_scenarios"


def test_the_library_is_in_order(run: Run) -> None:
    said = run("check", "--strict")
    assert "noor" in said.out
    assert said.code == 0, said.out


def test_a_case_in_order_ends_with_0(run: Run) -> None:
    said = run("check", KIM, "--lang", "en")
    assert said.code == 0
    assert said.out.splitlines()[-1].startswith("1 case checked: 0 errors, ")


def test_every_problem_is_told_with_its_place(run: Run) -> None:
    bad = BAD / "S051-two-teachers.yaml"
    said = run("check", bad)
    assert said.code == 1
    assert f"{bad}:" in said.out
    assert "S051" in said.out


def test_a_warning_counts_only_when_strict(run: Run) -> None:
    bad = BAD / "S043-other-folder"
    assert run("check", bad).code == 0
    assert run("check", bad, "--strict").code == 1


def test_json_for_a_program(run: Run) -> None:
    said = run("check", BAD / "S051-two-teachers.yaml", KIM, "--json")
    found = json.loads(said.out)
    assert said.code == 1
    broken = [[p["code"] for p in case["problems"] if p["severity"] == "error"] for case in found["cases"]]
    assert broken == [["S051"], []]
    assert found["errors"] == 1
    assert {"code", "severity", "file", "line", "column", "what", "why", "mend"} <= found["cases"][0]["problems"][
        0
    ].keys()


def test_a_case_whose_file_has_almost_the_right_name_is_not_passed_over(run: Run, home: Path) -> None:
    folder = home / "cases" / "pim"
    folder.mkdir(parents=True)
    (folder / "scenario.yaml.txt").write_text("format: 1\n", encoding="utf-8")
    said = run("check", "--lang", "nl")
    assert "'scenario.yaml.txt'" in said.out
    assert said.code == 2


def test_a_folder_of_cases_is_checked_whole(run: Run) -> None:
    said = run("check", Path(KIM).parent, "--json")
    assert [Path(case["case"]).name for case in json.loads(said.out)["cases"]] == ["kim"]


def test_services_that_are_broken_are_told_once(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        text = (Path(KIM) / "scenario.yaml").read_text(encoding="utf-8")
        (tmp_path / name / "scenario.yaml").write_text(text.replace("id: kim\n", f"id: {name}\n"), encoding="utf-8")
    services = (Path(KIM).parent / "services.yaml").read_text(encoding="utf-8")
    (tmp_path / "services.yaml").write_text(services + "extra: 1\n", encoding="utf-8")
    said = run("check", tmp_path)
    assert said.out.count("S020") == 1


@pytest.mark.parametrize("path", ["nothing/here.yaml", "nor"])
def test_what_is_not_there_ends_with_2(run: Run, path: str) -> None:
    assert run("check", path).code == 2
