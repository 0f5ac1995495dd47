"""One line can be silenced with a reason, and nothing more than that line."""

import pytest

from game.scenario.case import check_case
from tests.scenario.problems_page import BAD, WHOLE

TEXT = WHOLE.read_text(encoding="utf-8")
NEIGHBOUR = "    text: {nl: Zij wil wel helpen., en: She would like to help.}\n"
NAMED = "    text: {nl: Zij heet Anna Jansen., en: Her name is Anna Jansen.}\n"


@pytest.fixture
def codes(tmp_path):
    """Put a line in the place of the neighbour's text, and give the codes that the check finds."""

    def found(line: str) -> list[str]:
        assert NEIGHBOUR in TEXT
        file = tmp_path / "case.yaml"
        file.write_text(TEXT.replace(NEIGHBOUR, line), encoding="utf-8")
        return [problem.code for problem in check_case(file, BAD / "services.yaml")[1]]

    return found


def test_without_a_silence_it_is_said(codes):
    assert codes(NAMED) == ["S504"]


@pytest.mark.parametrize("word", ["because", "omdat", "BECAUSE"])
def test_a_comment_above_the_line_silences_it(codes, word):
    assert codes(f"    # omtafel: S504 {word} it is the name of a bridge\n" + NAMED) == []


def test_a_comment_on_the_line_silences_it(codes):
    assert codes(NAMED.rstrip() + "  # omtafel: S504 because it is the name of a bridge\n") == []


def test_other_comments_and_blank_lines_may_stand_between(codes):
    assert codes("    # omtafel: S504 because it is a bridge\n\n    # and a long one\n" + NAMED) == []


def test_two_codes_at_once(codes):
    said = NAMED.replace("heet", "heet middels")
    assert codes(said) == ["S407", "S504"]
    assert codes("    # omtafel: S504, S407 because it is a quotation\n" + said) == []


def test_only_the_code_that_is_named(codes):
    said = codes("    # omtafel: S500 because of something else\n" + NAMED)
    assert said == ["S019", "S504"]


def test_only_the_line_that_is_named(codes):
    two = NEIGHBOUR + NAMED.replace("text", "matters")
    assert codes("    # omtafel: S504 because it is a bridge\n" + two) == ["S019", "S504"]


@pytest.mark.parametrize(
    "comment", ["S504", "S504 because", "S504 it is a bridge", "because it is a bridge", "", "S504 because ", "all"]
)
def test_without_a_reason_it_silences_nothing(codes, comment):
    assert codes(f"    # omtafel: {comment}\n" + NAMED) == ["S017", "S504"]


@pytest.mark.parametrize(("code", "nearest"), [("S041", None), ("S999", None), ("S5004", "S504")])
def test_an_error_or_an_unknown_code_cannot_be_silenced(tmp_path, code, nearest):
    file = tmp_path / "case.yaml"
    file.write_text(f"# omtafel: {code} because I say so\n{TEXT}", encoding="utf-8")
    (problem,) = check_case(file, BAD / "services.yaml")[1]
    assert (problem.code, problem.line, problem.column) == ("S018", 1, 1)
    assert nearest is None or problem.nearest == nearest


def test_the_words_inside_a_text_are_no_comment(codes):
    assert (
        codes('    text: {nl: "Op het bord staat # omtafel: niets", en: "The board says # omtafel: nothing"}\n') == []
    )
    assert (
        codes('    text:\n      nl: "Op het bord\n        # omtafel: niets"\n      en: "Nothing at all here"\n') == []
    )


def test_an_error_stays_an_error(tmp_path):
    text = TEXT.replace("minutes: 10", "minutes: 1000  # omtafel: S030 because it is a long case")
    file = tmp_path / "case.yaml"
    file.write_text(text, encoding="utf-8")
    loaded, problems = check_case(file, BAD / "services.yaml")
    assert loaded is None
    assert sorted(problem.code for problem in problems) == ["S018", "S030"]


def test_a_line_of_the_services_can_be_silenced_too(tmp_path):
    services = tmp_path / "services.yaml"
    text = (BAD / "services.yaml").read_text(encoding="utf-8")
    services.write_text(text.replace("    consent: 2\n", "    consent: 0\n"), encoding="utf-8")
    assert [problem.code for problem in check_case(WHOLE, services)[1]] == ["S309"]
    silenced = "    # omtafel: S309 because this coach only drinks coffee\n    consent: 0\n"
    services.write_text(text.replace("    consent: 2\n", silenced), encoding="utf-8")
    assert check_case(WHOLE, services)[1] == []


def test_while_something_is_broken_no_silence_is_called_idle(tmp_path):
    text = TEXT.replace("- id: neighbour\n", "- id: neighbour  # omtafel: S212 because nobody waits for it\n")
    file = tmp_path / "case.yaml"
    file.write_text(text.replace("cards: [night, wish]", "cards: [nigth, wish]"), encoding="utf-8")
    assert [problem.code for problem in check_case(file, BAD / "services.yaml")[1]] == ["S041"]


def test_who_only_wants_to_play_is_not_told_what_could_be_better(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_text(TEXT.replace(NEIGHBOUR, NAMED), encoding="utf-8")
    assert check_case(file, BAD / "services.yaml", playing=True)[1] == []
