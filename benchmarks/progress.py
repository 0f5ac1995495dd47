"""How soon "What you learned" opens with 500 kept sessions.

Run it from the top of the repository:

    python -m benchmarks.progress [--sessions 500] [--json]

It plays real sessions of every case in the library (bots in three chairs, chance in the fourth, a guess every round),
puts copies of them in a store of its own until there are enough, and then times in a fresh program: opening the
screen, and drawing its first picture at 1920 by 1080, with byte code cached as an installed program has it. Bar:
300 ms. It also says how long the very first opening takes
until every session is counted, which happens in the background.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from game import places
from game.bots.chairs import bots_for
from game.cli.cases import Shelf, listed
from game.rules import events as e
from game.rules.conditions import weighs_most
from game.rules.law import legal_moves
from game.rules.moves import SEATS, Seat
from game.rules.view import view
from game.session.case import Case
from game.session.log import Chair, Clock, PerspectiveChecked
from game.session.session import Session
from game.session.shelf import MemoryStore, Store
from game.session.store import SqliteStore

BAR_MS = 300
BEGAN = datetime.fromisoformat("2025-09-01T09:00:00+00:00")
RUNS = 5

OPEN = """
import json, os, time
os.environ["SDL_VIDEODRIVER"] = "dummy"
import pygame
from game import places
from game.cli.cases import Shelf
from game.ui.picture import Studio
from game.ui.reception import Reception
from game.ui.settings import Settings
from game.ui.start import ways
reception = Reception(Shelf().for_window())
studio = Studio()
title = ways(reception)
pygame.display.init()
began = time.perf_counter()
screen = title.progress()
studio.picture(screen, (1920, 1080), Settings(lang="nl"))
opened = time.perf_counter()
while screen.gathering is not None and screen.gathering.waiting:
    screen.moment(0.016)
print(json.dumps({"opened": (opened - began) * 1000, "counted": (time.perf_counter() - began) * 1000}))
"""


def clock(day: int) -> Clock:
    """Give a clock that begins on a day and goes on by forty seconds."""
    ticks = count()
    return lambda: (BEGAN + timedelta(days=day, seconds=40 * next(ticks))).isoformat(timespec="seconds")


def played(case: Case, seed: int, seat: Seat, store: Store | None = None, day: int = 0) -> Session:
    """Play one session alone from a chair, mostly by chance, with a guess at the end of every round."""
    dice, bots = Random(seed), bots_for(case.board)
    chairs = tuple(Chair("person" if chair == seat else "bot") for chair in SEATS)
    session = Session.start(case, seed, chairs, store=store, clock=clock(day))
    while (active := session.state.active) is not None:
        legal = legal_moves(session.board, session.state)
        seen = view(session.board, session.state, active)
        by_chance = active == seat and dice.random() < 0.4
        move = dice.choice(legal) if by_chance else bots[active].choose(seen, legal, session.bot_dice(active))
        entry = session.submit(active, move, session.length)
        if any(isinstance(event, e.MonthPassed) for event in entry.events):
            session.record(_guess(session, seat, dice), seat=seat)
    return session


def _guess(session: Session, by: Seat, dice: Random) -> PerspectiveChecked:
    about = dice.choice([seat for seat in SEATS if seat != by])
    answers, whens = session.board.personas[about].weighs, session.board.weighs_when[about]
    truth = answers[weighs_most(whens, session.state)]
    answer = truth if dice.random() < 0.5 else dice.choice(answers)
    points = 2 if answer is truth else 1 if answer.id in truth.near else 0
    return PerspectiveChecked(about, by, answer.id, truth.id, dice.choice((30, 80)), points, dice.random() < 0.8)


def bases(wanted: int) -> Iterator[Session]:
    """Play so many different sessions, through the library and the chairs."""
    shelf = Shelf()
    cases = [case.id for case in listed() if not case.broken and not case.own]
    for n in range(wanted):
        yield played(shelf.open(cases[n % len(cases)]), n, SEATS[(n + n // 4) % 4], MemoryStore(), day=n)


def fill(store: Store, wanted: int, different: int = 36) -> None:
    """Put so many sessions in a store: some that were really played, and copies of them on later days."""
    made = list(bases(min(wanted, different)))
    for n in range(wanted):
        session = made[n % len(made)]
        day = (BEGAN + timedelta(days=n // 2, hours=n % 2 * 3)).isoformat(timespec="seconds")
        head = replace(session.head(), id=f"bench-{n:04}", started=day, played=day)
        store.write(head, 0, session.to_plain())


def times(home: Path) -> dict[str, float]:
    """Open the screen once in a program of its own."""
    environment = {**os.environ, places.HOME_VARIABLE: str(home), "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    run = subprocess.run([sys.executable, "-c", OPEN], env=environment, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return found


def main() -> int:
    """Fill a store, open the screen a few times, and say how long it took."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--sessions", type=int, default=500)
    asked.add_argument("--json", action="store_true")
    args = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ[places.HOME_VARIABLE] = folder
        store = SqliteStore(places.sessions())
        fill(store, args.sessions)
        store.close()
        times(Path(folder))
        places.progress_index().unlink()
        first = times(Path(folder))
        later = [times(Path(folder))["opened"] for _ in range(RUNS)]
    found = {
        "sessions": args.sessions,
        "progress_open_ms": round(statistics.median(later), 1),
        "first_time_open_ms": round(first["opened"], 1),
        "first_time_all_counted_ms": round(first["counted"], 1),
        "bar_ms": BAR_MS,
    }
    sys.stdout.write(json.dumps(found, indent=2) + "\n" if args.json else _line(found))
    return 0 if found["progress_open_ms"] < BAR_MS else 1


def _line(found: dict[str, float]) -> str:
    return (
        f"{found['sessions']} sessions: opens in {found['progress_open_ms']} ms (bar {BAR_MS}); the very first time "
        f"{found['first_time_open_ms']} ms, and everything counted after {found['first_time_all_counted_ms']} ms\n"
    )


if __name__ == "__main__":
    sys.exit(main())
