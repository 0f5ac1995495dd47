"""`omtafel lab` and `omtafel bench`: is a case good, and is the game fast?"""

from __future__ import annotations

from collections.abc import Sequence

from game.cli.cases import boards, listed, open_case
from game.cli.talk import Both, Talk

LEFT_OUT = Both(
    "{case} is kapot en wordt niet gemeten; zie: omtafel check {case}",
    "{case} is broken and is not measured; see: omtafel check {case}",
)

CASE = "noor"
"""The case that the speeds are measured with."""


def lab(talk: Talk, cases: Sequence[str], *, seeds: int, jobs: int, why: bool, as_json: bool) -> int:
    """Play cases in every way over many seeds: 0 when all bars are met, 1 when some are missed."""
    from game.lab.run import lab_main

    for case in () if cases else listed():
        if case.broken:
            talk.warn(LEFT_OUT, case=case.id)
    return lab_main(boards(cases), seeds=seeds, jobs=jobs, why=why, as_json=as_json, lang=talk.lang, write=talk.line)


def bench(talk: Talk, *, as_json: bool) -> int:
    """Measure how fast the game is on this machine, with the first case of the game."""
    from game.bench import bench_main
    from game.scenario.case import find_case

    return bench_main(open_case(CASE), find_case(CASE), as_json=as_json, write=talk.line)
