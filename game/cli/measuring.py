"""`omtafel lab` and `omtafel bench`: is a case good, and is the game fast?"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from game.cli.cases import boards, listed, open_case
from game.cli.talk import Both, Lang, Talk

if TYPE_CHECKING:
    from game.rules.board import Board
    from game.rules.events import Event

LEFT_OUT = Both(
    "{case} is kapot en wordt niet gemeten; zie: omtafel check {case}",
    "{case} is broken and is not measured; see: omtafel check {case}",
)

LEFT = Both("{case} {bar} {percent}, nog {left}", "{case} {bar} {percent}, {left} left")
WIDTH = 30
"""So many signs is the bar wide."""

CASE = "noor"
"""The case that the speeds are measured with."""


class Wish(NamedTuple):
    """How to measure: so many games a row, on so many cores or on a cluster."""

    seeds: int
    jobs: int
    cluster: str = ""


def lab(talk: Talk, cases: Sequence[str], wish: Wish, *, why: bool, as_json: bool) -> int:
    """Play cases in every way over many seeds: 0 when all bars are met, 1 when some are missed."""
    from game.lab.run import lab_main
    from game.lab.work import Crew

    for case in () if cases else listed():
        if case.broken:
            talk.warn(LEFT_OUT, case=case.id)
    return lab_main(
        boards(cases),
        seeds=wish.seeds,
        crew=Crew(wish.jobs, wish.cluster),
        why=why,
        as_json=as_json,
        lang=talk.lang,
        write=talk.line,
        watch=lambda case: Progress(talk, case),
        tell=lambda board, events: told(board, events, talk.lang),
    )


def told(board: Board, events: Iterable[Event], lang: Lang) -> Iterator[str]:
    """Tell what happened as a story: what people did and said, without the counting."""
    from game.rules import events as e
    from game.text import event_sentence

    counting = (e.RoundBegan, e.InBetweenBegan, e.TableBegan, e.CardLearned, e.DoorsLearned, e.TrustMoved, e.NeedMoved,
                e.StrainMoved, e.RoomGained, e.MonthPassed, e.TurnEnded)  # fmt: skip
    for event in events:
        sentence = None if isinstance(event, counting) else event_sentence(board, event, lang, known=-1)
        if sentence:
            yield sentence


class Progress:
    """A line on the screen that shows how far the measuring is and how long it may still take."""

    def __init__(self, talk: Talk, case: str) -> None:
        self.talk, self.case, self.began = talk, case, monotonic()

    def __call__(self, done: int, whole: int) -> None:
        """Show how far it is; leave nothing behind when it is done."""
        if not sys.stderr.isatty():
            return
        line = "" if done >= whole else self.line(done / whole, monotonic() - self.began)
        sys.stderr.write("\r\x1b[K" + line)
        sys.stderr.flush()

    def line(self, part: float, seconds: float) -> str:
        """Write the bar with the time left, as far as that can be said."""
        full = round(part * WIDTH)
        left = f"{seconds / part - seconds:.0f} s" if part else "?"
        bar = "█" * full + "░" * (WIDTH - full)
        return self.talk.pick(LEFT, case=self.case, bar=bar, percent=f"{part:.0%}", left=left)


def bench(talk: Talk, *, as_json: bool) -> int:
    """Measure how fast the game is on this machine, with the first case of the game."""
    from game.bench import bench_main
    from game.scenario.case import find_case

    return bench_main(open_case(CASE), find_case(CASE), as_json=as_json, write=talk.line)
