"""What `omtafel lab` does: measure cases, write the tables, and say which bars are missed."""

import json
from collections.abc import Callable, Sequence

from game.lab import words
from game.lab.balance import SEEDS, measure
from game.lab.best import GAMES
from game.lab.report import Plain, lines_of, lines_of_why, to_plain, verdict
from game.lab.why import diagnose
from game.rules.board import Board
from game.rules.content import Lang


def lab_main(
    boards: Sequence[Board],
    *,
    seeds: int = SEEDS,
    jobs: int = 1,
    games: int = GAMES,
    as_json: bool = False,
    why: bool = False,
    lang: Lang = "en",
    write: Callable[[str], object],
) -> int:
    """Measure the cases one after the other; give 0 when all bars are met, 1 when some are missed.

    `games` is how many games the search for the best line plays. `write` gets the lines, one at a time.
    """
    if not boards:
        write(words.NO_CASES.in_(lang))
        return 1
    measured, verdicts, missed = list[Plain](), list[str](), False
    for board in boards:
        found = measure(board, seeds, jobs, games)
        reasons = diagnose(board, seeds) if why else None
        missed = missed or bool(found.missed)
        if as_json:
            measured.append(to_plain(board, found, reasons))
            continue
        for line in (*lines_of(board, found, lang), *(lines_of_why(reasons, lang) if reasons else ()), ""):
            write(line)
        verdicts.append(verdict(found, lang))
    if as_json:
        write(json.dumps(measured, ensure_ascii=False, indent=2))
    for line in verdicts:
        write(line)
    return 1 if missed else 0
