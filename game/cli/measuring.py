"""`omtafel lab` and `omtafel bench`: is a case good, and is the game fast?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from game.cli.cases import boards, listed, open_case
from game.cli.reporting import WROTE
from game.cli.talk import Both, Lang, Refused, Talk, refused

if TYPE_CHECKING:
    from game.rules.board import Board
    from game.rules.events import Event

LEFT_OUT = Both(
    "{case} is kapot en wordt niet gemeten; zie: omtafel check {case}",
    "{case} is broken and is not measured; see: omtafel check {case}",
)

BOTH_OR_NONE = Both(
    "Een cluster vraagt om allebei: --backend dask en --address ADRES (zoals tcp://10.0.0.5:8786).",
    "A cluster takes both: --backend dask and --address ADDRESS (such as tcp://10.0.0.5:8786).",
)
NO_DASK = Both(
    "Voor een cluster ontbreekt Dask. Installeer het met: pip install 'omtafel[cluster]'",
    "For a cluster Dask is missing. Install it with: pip install 'omtafel[cluster]'",
)
NOBODY_THERE = Both(
    "Op {address} antwoordt geen Dask-planner. Kijk of die draait (dask scheduler) en of het adres klopt; zonder "
    "cluster gaat het met --jobs.",
    "No Dask scheduler answers at {address}. See whether it runs (dask scheduler) and whether the address is right; "
    "without a cluster use --jobs.",
)
LEFT = Both("{case} {bar} {percent}, nog {left}", "{case} {bar} {percent}, {left} left")
WIDTH = 30
"""So many signs is the bar wide."""

CASE = "noor"
"""The case that the speeds are measured with."""


class Wish(NamedTuple):
    """How to measure: so many games a row, on so many cores or on a cluster, and where the page is kept."""

    seeds: int
    jobs: int
    cluster: str = ""
    page: str = ""


def lab(talk: Talk, cases: Sequence[str], wish: Wish, *, why: bool, as_json: bool) -> int:
    """Play cases in every way over many seeds: 0 when all bars are met, 1 when some are missed."""
    from game.lab.run import lab_main
    from game.lab.work import Crew, NoCluster

    for case in () if cases else listed():
        if case.broken:
            talk.warn(LEFT_OUT, case=case.id)
    try:
        return lab_main(
            boards(cases),
            seeds=wish.seeds,
            crew=Crew(wish.jobs, wish.cluster),
            why=why,
            as_json=as_json,
            lang=talk.lang,
            write=partial(line_instead_of_bar, talk),
            watch=lambda case: Progress(talk, case),
            keep_page=page_in(talk, wish.page),
            tell=lambda board, events: told(board, events, talk.lang),
        )
    except NoCluster as why_not:
        raise refused(NO_DASK if why_not.absent else NOBODY_THERE, address=why_not.address) from why_not


def cluster(backend: str, address: str) -> str:
    """Give the address of the cluster that was asked for; nothing when this computer does the work."""
    if (backend == "dask") != bool(address):
        raise Refused(BOTH_OR_NONE)
    return address


def page_in(talk: Talk, name: str) -> Callable[[str], object] | None:
    """Give who writes the page; a place where that cannot be is found out before the measuring, not after."""
    from game.report.files import write_file

    if not name:
        return None
    place = Path(name)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.open("a", encoding="utf-8").close()
    return lambda page: talk.warn(WROTE, file=write_file(place, page.encode()))


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


def wipe(line: str = "") -> None:
    """Put another line in the place of the bar on a terminal, or nothing."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K" + line)
        sys.stderr.flush()


def line_instead_of_bar(talk: Talk, line: str) -> None:
    """Write a line of what was asked for where the bar may still stand."""
    wipe()
    talk.line(line)


class Progress:
    """A line on the screen that shows how far the measuring is and how long it may still take."""

    def __init__(self, talk: Talk, case: str) -> None:
        self.talk, self.case, self.began = talk, case, monotonic()

    def __call__(self, done: int, whole: int) -> None:
        """Show how far it is; leave nothing behind when it is done."""
        wipe("" if done >= whole else self.line(done / whole, monotonic() - self.began))

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
