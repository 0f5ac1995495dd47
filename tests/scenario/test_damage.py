"""Cases damaged at random: never a traceback, never a hang; clear problems, or a case that the rules can set out."""

import random
import time

import pytest

from game.rules.board import compile_board
from game.rules.state import opening
from game.scenario.case import check_case
from tests.scenario.conftest import KIM, SERVICES

BUDGET = 60
"""How many damaged copies each kind of damage gets."""


def lose_a_letter(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text))
    return text[:at] + text[at + 1 :]


def change_a_letter(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text))
    return text[:at] + dice.choice(":{}[],&*!|>'\"%@`#-? \t\n0é\x00\ud7ff") + text[at + 1 :]


def lose_a_line(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    del lines[dice.randrange(len(lines))]
    return "\n".join(lines)


def double_a_line(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    return "\n".join([*lines[:at], lines[at], *lines[at:]])


def swap_lines(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    a, b = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def shift_a_line(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    lines[at] = "  " + lines[at] if dice.random() < 0.5 else lines[at][2:]
    return "\n".join(lines)


def cut_off(text: str, dice: random.Random) -> str:
    return text[: dice.randrange(len(text))]


def change_a_value(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.choice([n for n, line in enumerate(lines) if ": " in line])
    key, _, _ = lines[at].partition(": ")
    values = ["7", "-1", "1.5", "true", "[]", "{}", "[a, b]", "{nl: a}", "null", ".nan", "no", "999999999999999999"]
    lines[at] = f"{key}: {dice.choice(values)}"
    return "\n".join(lines)


def change_a_reference(text: str, dice: random.Random) -> str:
    words = ["late-shift", "evenings", "neighbour", "day-only", "light-on", "teacher", "accept", "map", "child"]
    old, new = dice.sample(words, 2)
    return text.replace(old, new, dice.randrange(1, 4))


DAMAGES = (
    lose_a_letter,
    change_a_letter,
    lose_a_line,
    double_a_line,
    swap_lines,
    shift_a_line,
    cut_off,
    change_a_value,
    change_a_reference,
)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damage_gives_problems_or_a_whole_case(damage, tmp_path):
    whole = KIM.read_text(encoding="utf-8")
    dice = random.Random(damage.__name__)
    file = tmp_path / "case.yaml"
    for _ in range(BUDGET // (1 if damage is not cut_off else 2)):
        text = whole
        for _ in range(dice.randrange(1, 4)):
            text = damage(text, dice)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        start = time.perf_counter()
        loaded, problems = check_case(file, SERVICES)
        assert time.perf_counter() - start < 2
        assert (loaded is None) == any(problem.breaks for problem in problems)
        if loaded is not None:
            opening(compile_board(loaded.scenario, loaded.region))
        assert all(problem.sentence("nl") and problem.sentence("en") for problem in problems)


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
    assert time.perf_counter() - start < 2
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
    assert time.perf_counter() - start < 2
    assert {problem.code for problem in problems} == {"S041", "S016"}
