"""Every problem code has an example that yields exactly it, sentences in both languages, and a line in the docs."""

import json
import re
from pathlib import Path

import pytest

from game.scenario.case import check_case
from game.scenario.catalogue import CATALOGUE
from tests.scenario.conftest import BAD, KIM, TESTS, check_text

EXAMPLES = sorted(path for path in BAD.iterdir() if path.name != "services.yaml")


def _endless(folder: Path) -> list:
    return check_text(folder, "# " + "x" * 2_000_001)


def _many_parts(folder: Path) -> list:
    return check_text(folder, "keys:\n" + "  - [a, b]\n" * 20_000)


def _long_list(folder: Path) -> list:
    long = "keys: [" + "room, " * 250 + "room]"
    return check_text(folder, KIM.read_text(encoding="utf-8").replace("keys: [child-in-context,", long + "\n#", 1))


def _unknown_id(folder: Path) -> list:
    return check_case("no-such-case")[1]


def _hundreds(folder: Path) -> list:
    lines = "".join(f"wrong-{n}: 1\n" for n in range(300))
    return check_text(folder, "format: 1\n" + lines)[-1:]


MADE_HERE = {"S002": _endless, "S011": _many_parts, "S014": _long_list, "S015": _unknown_id, "S016": _hundreds}
"""Codes whose example would be a huge file, or no file at all: it is made on the spot."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_yields_exactly_its_code(example):
    loaded, problems = check_case(example)
    assert [problem.code for problem in problems] == [example.name[:4]]
    assert (loaded is None) == (problems[0].severity == "error")


@pytest.mark.parametrize("code", MADE_HERE)
def test_an_example_made_here_yields_exactly_its_code(code, tmp_path):
    assert [problem.code for problem in MADE_HERE[code](tmp_path)] == [code]


def test_no_code_is_without_an_example():
    assert {path.name[:4] for path in EXAMPLES} | set(MADE_HERE) == set(CATALOGUE)


def test_every_code_stands_in_the_docs_and_no_other():
    docs = (TESTS.parent / "docs" / "scenario-format.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| (S\d{3}) \|", docs, re.MULTILINE)) == set(CATALOGUE)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_problem_says_what_why_and_what_to_do_in_both_languages(example):
    (problem,) = check_case(example)[1]
    dutch, english = problem.sentence("nl"), problem.sentence("en")
    assert dutch != english
    assert not set("{}") & set(english.replace("{nl: …, en: …}", ""))
    assert english == str(problem)
    assert all([problem.what("nl"), problem.why("nl"), problem.mend("nl")])
    plain = json.loads(json.dumps(problem.to_plain()))
    assert plain["code"] == example.name[:4]
    assert plain["file"] == str(problem.path)


@pytest.mark.parametrize("example", [path for path in EXAMPLES if path.is_file()], ids=lambda path: path.stem)
def test_every_problem_names_its_line(example):
    (problem,) = check_case(example)[1]
    assert 1 <= problem.line <= example.read_bytes().count(b"\n") + 1
    assert problem.column >= 1
    assert str(problem).startswith(f"{example}:{problem.line}:{problem.column}: {problem.code} {problem.severity}: ")
