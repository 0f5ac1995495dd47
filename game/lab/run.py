"""What `omtafel lab` does: measure cases, write the tables, and say which bars are missed."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from game.hindsight.best import Month, months_of
from game.lab import words
from game.lab.advice import Counsel, counsel
from game.lab.balance import SEEDS, Balance, Watch, measure, unwatched
from game.lab.best import GAMES
from game.lab.page import Chapter, page_of
from game.lab.report import Plain, lines_of, lines_of_pairs, lines_of_why, to_plain, verdict
from game.lab.twins import Pair, Signature, pairs_of, signature_of
from game.lab.why import Why, why_of
from game.lab.work import ONE_CORE, Crew
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.events import Event

STOPPED = 130
"""The exit code after Ctrl+C."""

Tell = Callable[[Board, Iterable[Event]], Iterable[str]]
"""Makes sentences of what happened; the lab itself has no words for the game."""


class Measured(NamedTuple):
    """Everything about one case; `counsel` says what to change, `told` is the best line, a list for each month."""

    board: Board
    found: Balance
    counsel: Counsel
    why: Why | None
    months: list[Month]
    told: list[list[str]]


def lab_main(
    boards: Sequence[Board],
    *,
    seeds: int = SEEDS,
    crew: Crew = ONE_CORE,
    games: int = GAMES,
    as_json: bool = False,
    why: bool = False,
    lang: Lang = "en",
    write: Callable[[str], object],
    watch: Callable[[str], Watch] = lambda case: unwatched,
    tell: Tell | None = None,
    keep_page: Callable[[str], object] | None = None,
) -> int:
    """Measure the cases one after the other; give 0 when all bars are met, 1 when some are missed, 130 when stopped.

    `games` is how many games the search for the best line plays. `write` gets the lines, one at a time; `watch` gives
    for each case who hears how far it is; `tell` makes sentences of what happened in the best line; `keep_page`
    gets the page with pictures.
    """
    if not boards:
        write(words.NO_CASES.in_(lang))
        return 1
    all_measured = list[Measured]()
    signatures: dict[str, Signature] = {}
    for board in boards:
        one = measured_of(board, measure(board, seeds, crew, games, watch(board.scenario.id)), crew, why, tell)
        all_measured.append(one)
        if one.found.search:
            signatures[one.found.case] = signature_of(board, one.found.search.best.turns, one.found.hinges)
        if not as_json:
            for line in (*lines_of(board, one.found, lang, one.told, one.counsel), *_why(one, lang), ""):
                write(line)
        if not one.found.whole:
            break
    pairs = pairs_of(signatures)
    if as_json:
        plain = [_plain(one, pairs, lang) for one in all_measured]
        write(json.dumps(plain, ensure_ascii=False, indent=2))
    else:
        for line in (*lines_of_pairs(pairs, lang), *(verdict(one.found, lang) for one in all_measured)):
            write(line)
    if keep_page:
        chapters = [Chapter(one.board, one.found, one.counsel, one.months, one.told, one.why) for one in all_measured]
        keep_page(page_of(chapters, pairs, lang))
    if not all_measured[-1].found.whole:
        return STOPPED
    missed = any(one.found.missed for one in all_measured) or any(pair.is_too_close for pair in pairs)
    return 1 if missed else 0


def _plain(one: Measured, pairs: Sequence[Pair], lang: Lang) -> Plain:
    """Write a case as plain data, with how far it is from each other case that was measured."""
    case = one.found.case
    apart = {pair.other if pair.one == case else pair.one: round(pair.distance, 3)
             for pair in pairs if case in (pair.one, pair.other)}  # fmt: skip
    return {**to_plain(one.board, one.found, one.why, one.told, one.counsel, lang), "distance_to": apart}


def measured_of(board: Board, found: Balance, crew: Crew, why: bool, tell: Tell | None) -> Measured:
    """Add to what was measured what to change, why it is so where that is asked for, and the story of the best line."""
    months = months_of(board, found.search.best.turns) if found.search else []
    told = [list(tell(board, month.events)) for month in months] if tell else []
    said = counsel(board, found, crew) if found.whole else {}
    return Measured(board, found, said, why_of(board, found) if why and found.whole else None, months, told)


def _why(one: Measured, lang: Lang) -> Sequence[str]:
    return list(lines_of_why(one.board, one.why, lang)) if one.why else []
