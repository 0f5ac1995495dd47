"""Form: every problem at once, on its own line, with the nearest known name."""

import pytest

from game.rules.content import Scenario
from game.scenario import shape
from tests.scenario.conftest import line_of

ONE_EACH = {
    ("rounds: 4", "rouns: 4"): ("S020", "rounds"),
    ("minutes: 20", "minutes: twenty"): ("S022", None),
    ("temperament: warm", "temperament: wrm"): ("S023", "warm"),
    ("owner: youth-worker", "owner: youthworker"): ("S023", "youth-worker"),
    ("  policymaker: {nl: Netjes., en: Neat.}", "  policymakr: {nl: Netjes., en: Neat.}"): ("S023", "policymaker"),
    ("content_note:", "content-note:"): ("S020", "content_note"),
    ("short: {nl: Sara, en: Sara}", "short: Sara"): ("S022", None),
    ("name: {nl: Slaap, en: Sleep}", "name: {nl: Slaap}"): ("S024", None),
    ("wait: 2", "wait: [1, 2, 3]"): ("S022", None),
    ("family: true", "family: yes"): ("S022", None),
    ("age: 8", "age: 8.5"): ("S022", None),
    ("threshold: 0", 'threshold: "0"'): ("S022", None),
    ("keys: [child-in-context, livelihood,", "keys: [child-in-context, livelyhood,"): ("S023", "livelihood"),
    ("root: evenings", "root: evening"): ("S041", "evenings"),
    ("- step: consult", "- step: consult\n      who: me"): ("S020", None),
}


@pytest.mark.parametrize("change", ONE_EACH, ids=lambda change: change[1].strip())
def test_one_mistake_gives_one_problem_on_its_line(change, broken):
    code, near = ONE_EACH[change]
    (problem,) = broken(change)
    assert (problem.code, problem.nearest) == (code, near)
    assert problem.line == line_of(change[0]) + change[1].count("\n")


def test_all_mistakes_come_at_once_in_the_order_of_the_file(broken):
    problems = broken(*ONE_EACH)
    assert sorted(problem.code for problem in problems) == sorted(code for code, _ in ONE_EACH.values())
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)


def test_a_missing_piece_hides_no_problem_further_on(broken):
    problems = broken(("  age: 8\n", ""), ("root_seen_by: late-shift", "root_seen_by: late-shfit"))
    assert [problem.code for problem in problems] == ["S021", "S041"]


def test_a_list_that_cannot_be_read_does_not_make_every_reference_to_it_unknown(broken):
    problems = broken(("walls:\n  - id: day-only", "walls: day-only\nwalls_were:\n  - id: day-only"))
    assert [problem.code for problem in problems] == ["S022", "S020"]


def test_a_missing_language_says_which_one(broken):
    (problem,) = broken(("name: {nl: Slaap, en: Sleep}", "name: {en: Sleep}"))
    assert "Dutch" in problem.what("en")
    assert "Nederlands" in problem.what("nl")


def test_a_number_where_a_text_belongs_is_a_text(broken):
    assert broken(("short: {nl: Sara, en: Sara}", "short: {nl: 2024, en: 1.50}")) == []


def test_what_the_file_says_cannot_play_with_the_screen(broken):
    (problem,) = broken(("temperament: warm", 'temperament: "\\e[31mred\\n{key}' + "x" * 500 + '"'))
    assert "\x1b" not in str(problem)
    assert "\n" not in str(problem)
    assert "{key}" in str(problem)
    assert len(problem.what("en")) < 400


def test_the_nearest_name_is_only_given_when_it_is_near():
    assert shape.nearest("late-shfit", ("late-shift", "bruise")) == "late-shift"
    assert shape.nearest("Late_Shift", ("late-shift", "bruise")) == "late-shift"
    assert shape.nearest("nothing-like-it", ("late-shift", "bruise")) is None
    assert shape.nearest("x" * 1_000_000, ("late-shift",)) is None


def test_a_stand_in_can_be_made_for_a_whole_case():
    made = shape.stand_in(Scenario)
    assert isinstance(made, dict)
    assert set(made) == set(shape.required(Scenario))
