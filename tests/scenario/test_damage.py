"""Cases damaged at random: never a traceback, never a hang; clear problems, or a case that is played to its end."""

import time
from itertools import islice

import pytest

from game.scenario.case import check_case
from tests.scenario import damage as damages
from tests.scenario.conftest import KIM, SERVICES

BUDGET = 5
"""Damaged copies of the small case for each kind of damage; a thousand go by `python -m tests.scenario.damage`."""
AT_MOST = 10
"""Seconds; far more than it takes, because a machine that tests may be slow and busy."""


@pytest.mark.parametrize("damage", damages.DAMAGES, ids=lambda damage: damage.__name__)
def test_damage_gives_problems_or_a_game_to_its_end(damage, tmp_path):
    for seed in range(BUDGET):
        outcome = damages.tried(KIM, damage, seed, tmp_path)
        assert outcome.is_fine, outcome.trace
        assert outcome.seconds < AT_MOST


def test_every_case_of_the_game_can_be_damaged(tmp_path):
    tried = list(islice(damages.run(1000, 7, tmp_path), len(damages.sources())))
    assert {outcome.source for outcome in tried} == {file.parent.name for file in damages.sources()}
    assert all(outcome.is_fine for outcome in tried), [outcome.trace for outcome in tried if outcome.trace]


def test_what_is_not_damaged_is_played_without_a_word(tmp_path):
    outcome = damages.tried(KIM, leave_it, 1, tmp_path)
    assert (outcome.codes, outcome.played, outcome.trace) == ((), True, "")


def leave_it(text, dice):
    return text


WORST = {
    "empty records": "".join(
        f"{key}: [{', '.join(['{}'] * 200)}]\n" for key in ("personas", "cards", "needs", "goals", "efforts", "moments")
    ),
    "records in records": "moments: [" + ", ".join(["{options: [" + ", ".join(["{}"] * 140) + "]}"] * 150) + "]\n",
    "unknown keys": "".join(f"rounds-{n}: 1\n" for n in range(9000)),
}


@pytest.mark.parametrize("name", WORST)
def test_a_file_with_thousands_of_flaws_is_answered_quickly_and_in_few_words(name, tmp_path):
    file = tmp_path / "case.yaml"
    file.write_text("format: 1\n" + WORST[name])
    start = time.perf_counter()
    loaded, problems = check_case(file, SERVICES)
    assert time.perf_counter() - start < AT_MOST
    assert loaded is None
    assert problems[-1].code == "S016"
    assert len(problems) == 201


def test_references_to_nothing_by_the_thousand_are_answered_quickly(tmp_path):
    goal = "  - {id: g%d, name: {nl: a, en: b}, text: {nl: a, en: b}, needs: [evenings], cards: [%s]}\n"
    goals = "".join(goal % (n, ", ".join(f"late-shif{n}x{m}" for m in range(60))) for n in range(100))
    file = tmp_path / "case.yaml"
    file.write_text(KIM.read_text(encoding="utf-8").replace("\ngoals:\n", "\ngoals:\n" + goals), encoding="utf-8")
    start = time.perf_counter()
    _, problems = check_case(file, SERVICES)
    assert time.perf_counter() - start < AT_MOST
    assert {problem.code for problem in problems} == {"S041", "S016"}
