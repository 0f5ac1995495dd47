"""What `omtafel bench` measures: starting, drawing, idling, the rules, the checking of a case, the size on disk.

It measures and never judges. Speeds of shared machines move by half within seconds, so what is compared is run turn by
turn, and the median of the ratios is taken.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import TYPE_CHECKING

from game import openspiel
from game.bots.chairs import bots_for
from game.places import HOME_VARIABLE, shipped
from game.rules.board import Board
from game.rules.decide import begin, play_legal
from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.rules.moves import PARENT
from game.rules.view import view

if TYPE_CHECKING:
    from game.session.case import Case
    from game.ui.app import App
    from game.ui.screens.table import TableScreen

Number = float | str
Measures = dict[str, Number]

FIRST_FRAME = "first-frame"
PROGRAM = (sys.executable, "-m", "game")
FULL_HD = (1920, 1080)
REPEATS = 7
PLAYS = 3

BARE_WINDOW = """
import os
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init()
width, height = pygame.display.get_desktop_sizes()[0]
pygame.display.set_mode((max(300, width * 4 // 5), max(200, height * 4 // 5)), pygame.RESIZABLE)
pygame.display.flip()
"""

CHECK_CASE = """
import sys, time
from game.scenario import case
started = time.perf_counter()
case.load_case(sys.argv[1])
print((time.perf_counter() - started) * 1000)
"""


class CannotMeasure(Exception):
    """Something could not be measured here; says why."""


def bench_main(case: "Case", path: Path, *, as_json: bool = False, write: Callable[[str], object]) -> int:
    """Measure everything with this case and write it: a flat object, or one line each."""
    measures = measure(case, path)
    if as_json:
        write(json.dumps(measures, indent=2))
    else:
        widest = max(map(len, measures))
        for name, found in measures.items():
            write(f"{name:<{widest}}  {shown(found):>10}")
    return 0


def shown(found: Number) -> str:
    """Write a number as short as it is useful; words as they are."""
    if isinstance(found, str):
        return found
    return f"{found:,.0f}" if found >= 1000 else f"{found:.3g}"


def measure(case: "Case", path: Path, idle_seconds: float = 10.0) -> Measures:
    """Measure everything with this case; what cannot be measured here is left out, with `…_reason` in its place."""
    found: Measures = {"case": case.id, "python": platform.python_version(), "cores": float(os.cpu_count() or 1)}
    for name, take in (
        ("moves_per_second", lambda: engine(case.board)),
        ("case_check_ms", lambda: {"case_check_ms": case_check(path)}),
        ("first_frame_ratio", first_frame),
        ("table_redraw_p95_ms", lambda: table_redraws(case)),
        ("idle_cpu_percent", lambda: {"idle_cpu_percent": idle(case, idle_seconds)}),
        ("install_mb", lambda: {"install_mb": install_size() / 1e6}),
        ("engine_vs_openspiel", lambda: beside_openspiel(case.board)),  # last: what it loads must not weigh on the rest
    ):
        try:
            found |= take()
        except (CannotMeasure, openspiel.NoOpenSpiel, ImportError) as why:
            found[f"{name}_reason"] = str(why)
    return found


# --- the rules ------------------------------------------------------------------------------------------------------


def engine(board: Board) -> Measures:
    """Play by chance through the rules, legal moves included, turn by turn with the floor of plain tuples."""
    pairs = [(random_play(board, seed), tuple_floor()) for seed in range(REPEATS)]
    return {
        "moves_per_second": median(moves for moves, _ in pairs),
        "tuple_floor_per_second": median(floor for _, floor in pairs),
        "engine_vs_tuple_floor": median(moves / floor for moves, floor in pairs),
        "view_us": view_microseconds(board),
    }


def random_play(board: Board, seed: int, games: int = 40) -> float:
    """Give the moves a second of games played by chance."""
    dice, moves = Random(seed), 0
    started = time.perf_counter()
    for _ in range(games):
        state = fold(board, begin(board, dice))
        while (seat := state.active) is not None:
            state = play_legal(board, state, seat, dice.choice(legal_moves(board, state)), dice)[1]
            moves += 1
    return moves / (time.perf_counter() - started)


def tuple_floor(steps: int = 60_000) -> float:
    """Give the steps a second of the least that any such game must do: list moves, change one number, hash."""
    state = tuple(range(32))
    started = time.perf_counter()
    for step in range(steps):
        moves = [(step + place) % 32 for place in range(5)]
        place = moves[step % 5]
        state = (*state[:place], step & 7, *state[place + 1 :])
        hash(state)
    return steps / (time.perf_counter() - started)


def beside_openspiel(board: Board) -> Measures:
    """Play by chance through our rules and through OpenSpiel's Python games, turn by turn.

    Each of their games has its moves a second; the ratio is ours against the middle one of them.
    """
    theirs = openspiel.games()
    turns = [
        (random_play(board, seed), {name: openspiel.random_play(game, seed) for name, game in theirs.items()})
        for seed in range(REPEATS)
    ]
    return {
        "engine_vs_openspiel": median(ours / median(speeds.values()) for ours, speeds in turns),
        **{f"openspiel_{name}_per_second": median(speeds[name] for _, speeds in turns) for name in theirs},
    }


def view_microseconds(board: Board, times: int = 2000) -> float:
    """Give what it costs to make a view for one seat, in the opening."""
    state = fold(board, begin(board, Random(1)))
    started = time.perf_counter()
    for _ in range(times):
        view(board, state, PARENT)
    return (time.perf_counter() - started) / times * 1e6


# --- programs of their own ------------------------------------------------------------------------------------------


def case_check(path: Path) -> float:
    """Give the milliseconds in which a fresh program, after its imports, loads and fully checks a case."""
    return median(float(run((sys.executable, "-c", CHECK_CASE, str(path)))[1]) for _ in range(REPEATS))


def first_frame() -> Measures:
    """Compare the time to the first frame of the title with that of a bare window, turn by turn."""
    with tempfile.TemporaryDirectory() as home:
        extra = {"OMTAFEL_BENCH": FIRST_FRAME, HOME_VARIABLE: home}
        bare = (sys.executable, "-c", BARE_WINDOW)
        run(bare, extra), run(PROGRAM, extra)  # byte code is written and files are warm from here on
        pairs = [(run(PROGRAM, extra)[0], run(bare, extra)[0]) for _ in range(REPEATS)]
    return {
        "first_frame_ratio": median(title / window for title, window in pairs),
        "first_frame_ms": median(title for title, _ in pairs) * 1000,
        "bare_window_ms": median(window for _, window in pairs) * 1000,
    }


def run(command: Sequence[str], extra: Mapping[str, str] | None = None) -> tuple[float, str]:
    """Run a program to its end; give the seconds it took and what it wrote."""
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if not has_display():
        around["SDL_VIDEODRIVER"] = "dummy"
    started = time.perf_counter()
    try:
        done = subprocess.run(
            command, env={**around, **(extra or {})}, capture_output=True, text=True, timeout=30, check=False
        )
    except subprocess.TimeoutExpired:
        raise CannotMeasure(f"{Path(command[0]).name} {' '.join(command[1:3])} did not end by itself") from None
    seconds = time.perf_counter() - started
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no words"])[-1]
        raise CannotMeasure(f"{' '.join(command[1:3])[:40]} ended with {done.returncode}: {last}")
    return seconds, done.stdout


def has_display() -> bool:
    """Say whether there is a screen to open a window on."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# --- the table on the screen ----------------------------------------------------------------------------------------


def table_redraws(case: "Case") -> Measures:
    """Play a case on the table screen: time every redraw for something new in the game, and painting it once more."""
    new: list[float] = []
    again: list[float] = []
    for seed in range(PLAYS):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            app, table = table_app(case, home, seed)
            for seconds in redraws(app, table):
                new.append(seconds * 1000)
                table.refresh()
                again.append(drawn(app) * 1000)
    return {
        "table_redraw_p95_ms": quantiles(new, n=20)[-1],
        "table_redraw_median_ms": median(new),
        "table_repaint_p95_ms": quantiles(again, n=20)[-1],
    }


def drawn(app: "App") -> float:
    """Draw what is on top, and give the seconds that it took."""
    started = time.perf_counter()
    app.draw()
    return time.perf_counter() - started


def table_app(case: "Case", home: str, seed: int = 1) -> "tuple[App, TableScreen]":
    """Open the table of a new session in a window of 1920 × 1080 that nobody sees: a person and three bots."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    from game.session.log import Chair  # noqa: PLC0415  what draws is loaded only to be measured
    from game.session.session import Session  # noqa: PLC0415
    from game.session.store import open_store  # noqa: PLC0415
    from game.ui.app import App  # noqa: PLC0415
    from game.ui.screens.table import TableScreen  # noqa: PLC0415
    from game.ui.settings import Settings  # noqa: PLC0415
    from game.ui.sitting import Sitting  # noqa: PLC0415

    chairs = (Chair("person"), Chair("bot"), Chair("bot"), Chair("bot"))
    store, _ = open_store(Path(home) / "sessions.db")
    table = TableScreen(Sitting(Session.start(case, seed, chairs, store=store)))
    return App(table, Settings(), size=FULL_HD), table


def redraws(app: "App", table: "TableScreen") -> Iterator[float]:
    """Play to the end of the case, and give the seconds of every redraw of the table."""
    for _ in range(5000):
        if table not in app.stack:
            return
        app.apply(app.top.update(0.25))
        if app.top.dirty:
            seconds = drawn(app)
            if app.top is table:
                yield seconds
        else:
            go_on(app, table)
    raise CannotMeasure("the case on the table screen did not come to an end")


def go_on(app: "App", table: "TableScreen") -> None:
    """Do what a person would do next: make a move, or press on."""
    from game.ui.screen import Input, Kind  # noqa: PLC0415

    sitting = table.sitting
    if app.top is table and table.beat is None and not table.queue and sitting.active == PARENT:
        legal = legal_moves(sitting.board, sitting.state)
        move = bots_for(sitting.board)[PARENT].choose(sitting.view(PARENT), legal, Random(sitting.session.length))
        app.apply(table.choose(move))
    elif app.top is not table or not table.runs_by_itself or table.read_first:
        app.hear(Input(Kind.ACTIVATE))


def idle(case: "Case", seconds: float) -> float:
    """Give the percentage of a core that the open table takes while nothing changes."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        return _idle(*table_app(case, home), seconds)


def _idle(app: "App", table: "TableScreen", seconds: float) -> float:
    for _ in redraws(app, table):
        if table.beat is None and not table.queue and table.sitting.active == PARENT:
            break
    frames = app.frames
    end = threading.Timer(seconds, lambda: setattr(app, "running", False))
    end.start()
    started, worked = time.perf_counter(), time.process_time()
    app.run()
    share = (time.process_time() - worked) / (time.perf_counter() - started)
    if app.frames > frames + 1:
        raise CannotMeasure(f"{app.frames - frames} frames were drawn while nothing changed")
    return share * 100.0


# --- on the disk ----------------------------------------------------------------------------------------------------


def install_size() -> float:
    """Give the bytes that the game and everything it needs take on the disk."""
    needed = [name for name in map(_name_of, _requirements("omtafel")) if name]
    seen: dict[str, Distribution] = {}
    while needed:
        name = needed.pop()
        if name not in seen:
            try:
                seen[name] = distribution(name)
            except PackageNotFoundError:
                continue
            needed += map(_name_of, _requirements(name))
    package = Path(__file__).parent
    beside = [folder for folder in map(shipped, ("assets", "scenarios")) if not folder.is_relative_to(package)]
    return float(sum(map(_size_of, seen.values())) + sum(map(_folder_size, (package, *beside))))


def _requirements(name: str) -> list[str]:
    """List what a distribution always needs, extras left out."""
    try:
        written = distribution(name).requires or []
    except PackageNotFoundError:
        raise CannotMeasure(f"{name} is not installed as a package") from None
    return [requirement for requirement in written if "extra ==" not in requirement]


def _name_of(requirement: str) -> str:
    for place, letter in enumerate(requirement):
        if not (letter.isalnum() or letter in "-_."):
            return requirement[:place]
    return requirement


def _size_of(found: Distribution) -> int:
    files = (Path(str(found.locate_file(file))) for file in found.files or ())
    return sum(file.stat().st_size for file in files if file.is_file())


def _folder_size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
