"""Many games by bots in which one chair guesses after every month, and how its questions are spread.

`python -m tests.perspective.guessing [SEEDS]` prints the spread over all cases.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from game.bots.chairs import bots_for
from game.lab.play import Chairs, all_play, play_game
from game.perspective.choose import choose, look_at
from game.perspective.keep import checked
from game.perspective.look import Look
from game.perspective.months import months_of
from game.perspective.question import Question
from game.rules.board import Board
from game.rules.events import Event
from game.rules.moves import SEATS
from game.session.log import PerspectiveChecked
from tests.rules.cases import ROOT, board_of

CASES = sorted(path.parent.name for path in (ROOT / "scenarios").glob("*/scenario.yaml"))


class Guessed(NamedTuple):
    """One question that was asked, what it was made from, and how it was answered."""

    case: str
    look: Look
    question: Question
    check: PerspectiveChecked


def chairs(board: Board, seed: int) -> Chairs:
    """Let games be good, bad and wild in turn."""
    return (bots_for(board), all_play("cooperative"), all_play("silo"), all_play("random"))[seed % 4]


def guess_through(case: str, seed: int) -> Iterator[Guessed]:
    """Play a case and guess after every month, from another chair with every seed."""
    board, events = board_of(case), list[Event]()
    play_game(board, chairs(board, seed), seed, events)
    months, dice = months_of(board, events), Random(seed)
    guesser, checks = SEATS[(seed + seed // 4) % 4], tuple[PerspectiveChecked, ...]()
    for n in range(len(months)):
        look = look_at(board, months[: n + 1], guesser, seed, checks)
        question = choose(look)
        if question is None:
            continue
        guess = dice.randrange(len(question.answers))
        check = checked(board, question, guess, by=guesser, sure=80, asked=True)
        checks = (*checks, check)
        yield Guessed(case, look, question, check)


def main(seeds: int) -> None:
    """Print how kinds, causes, people and points are spread."""
    spreads: dict[str, Counter[str]] = {what: Counter() for what in ("kind", "cause", "about", "answers", "truth at")}
    points = longest = count = 0
    for case in CASES:
        for seed in range(seeds):
            for one in guess_through(case, seed):
                question = one.question
                spreads["kind"][question.kind] += 1
                spreads["cause"][question.cause.name] += 1
                spreads["about"][one.look.board.personas[question.about].role.value] += 1
                spreads["answers"][str(len(question.answers))] += 1
                spreads["truth at"][str(question.true_place + 1)] += 1
                points += one.check.points
                longest += max(question.answers, key=lambda answer: len(answer.words.nl)).id == question.truth
                count += 1
    for what, spread in spreads.items():
        shares = ", ".join(f"{name} {n * 100 / count:.1f}%" for name, n in spread.most_common())
        sys.stdout.write(f"{what}: {shares}\n")
    blind, told = points / count, longest / count
    sys.stdout.write(f"blind guess: {blind:.2f} of 2 points; the longest answer is the true one in {told:.0%}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
