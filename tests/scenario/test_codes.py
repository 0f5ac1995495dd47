"""Every problem code has an example that yields exactly it, sentences in both languages, and an entry in the docs."""

import json
import re
from pathlib import Path

import pytest

from game.scenario.case import check_case
from game.scenario.catalogue import CATALOGUE
from game.scenario.checks import CHECKS
from game.scenario.checks.counsel import JUDGING, READING
from tests.scenario import problems_page
from tests.scenario.problems_page import MADE_HERE, SERVICES, WHOLE, checked, code_of

EXAMPLES = problems_page.examples()
WHOLE_FILES = [path for path in EXAMPLES if path.is_file() and code_of(path) != "S043"]


@pytest.mark.parametrize("example", EXAMPLES, ids=code_of)
def test_an_example_yields_exactly_its_code(example):
    loaded, problems = checked(example)
    assert [problem.code for problem in problems] == [code_of(example)]
    assert (loaded is None) == (problems[0].severity == "error")


@pytest.mark.parametrize("code", MADE_HERE)
def test_an_example_made_here_yields_exactly_its_code(code, tmp_path):
    assert [problem.code for problem in MADE_HERE[code](tmp_path)] == [code]


def test_no_code_is_without_an_example():
    assert {code_of(path) for path in EXAMPLES} | set(MADE_HERE) == set(CATALOGUE)


def test_the_case_that_the_examples_are_made_from_has_nothing_wrong_in_it():
    loaded, problems = check_case(WHOLE)
    assert problems == []
    assert loaded is not None


def test_an_example_says_in_its_first_line_what_is_wrong():
    for example in EXAMPLES:
        of_services = example.parent / SERVICES.name
        file = of_services if of_services != SERVICES and of_services.is_file() else example
        if file.is_file():
            assert file.read_bytes().startswith(f"# {code_of(example)}: ".encode()), file


def test_the_page_of_problems_is_what_the_program_says():
    """When this fails: python -m tests.scenario.problems_page."""
    assert problems_page.PAGE.read_text(encoding="utf-8") == problems_page.page()


def test_every_code_has_its_entry_on_the_page_and_no_other():
    page = problems_page.PAGE.read_text(encoding="utf-8")
    assert re.findall(r"^### (S\d{3})$", page, re.MULTILINE) == sorted(CATALOGUE)


def test_every_check_says_its_code_and_no_two_say_the_same():
    codes = [str(check.__doc__)[:4] for check in (*CHECKS, *READING, *JUDGING)]
    assert sorted(codes) == sorted(set(codes))
    assert set(codes) <= set(CATALOGUE)


def test_what_only_makes_a_case_better_never_breaks_it():
    better = {str(check.__doc__)[:4] for check in (*READING, *JUDGING)}
    assert {CATALOGUE[code].severity for code in better} <= {"warning", "note"}
    assert len(better) >= 40


@pytest.mark.parametrize("example", EXAMPLES, ids=code_of)
def test_every_problem_says_what_why_and_what_to_do_in_both_languages(example):
    (problem,) = checked(example)[1]
    dutch, english = problem.sentence("nl"), problem.sentence("en")
    assert dutch != english
    assert not set("{}") & set(english.replace("{nl: …, en: …}", ""))
    assert english == str(problem)
    assert all([problem.what("nl"), problem.why("nl"), problem.mend("nl")])
    plain = json.loads(json.dumps(problem.to_plain()))
    assert plain["code"] == code_of(example)
    assert plain["file"] == str(problem.path)


@pytest.mark.parametrize("example", WHOLE_FILES, ids=code_of)
def test_every_problem_names_its_line(example):
    (problem,) = checked(example)[1]
    assert 1 <= problem.line <= Path(problem.path).read_bytes().count(b"\n") + 1
    assert problem.column >= 1
    assert str(problem).startswith(
        f"{problem.path}:{problem.line}:{problem.column}: {problem.code} {problem.severity}: "
    )
