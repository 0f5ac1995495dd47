"""The pictures of the lab, as SVG for a page: they take the colours and type of the page they stand in."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from game.hindsight.best import Month
from game.lab import words
from game.lab.balance import ALONE_BELOW, COOPERATIVE_MEAN, RANDOM_RANGE, ROLES, SILO_RANGE, Balance, Bar, Row
from game.lab.decoy import Decoy
from game.lab.hinges import WORTH_A_LINE, Hinge
from game.lab.report import SHOWN, hinge_said, said, way_said
from game.rules.board import Board
from game.rules.content import Lang, Text
from game.rules.scores import total_of

WIDTH = 760
NAMES = 290
"""The room for names on the left."""
SCALE = (WIDTH - NAMES - 70) / 100
"""So wide is one point of 100."""
LINE = 26
"""The height of one line of a picture."""
DASHES = ("", "7 4", "2 4", "12 3 2 3")
"""How the lines of the course differ without colour: three scores and the total."""


class Stroke(NamedTuple):
    """One line of a chart: its name, its bar 0..100, what is written behind it, and a longer word for who points."""

    name: str
    length: float
    number: str
    about: str


def ways(found: Balance, lang: Lang) -> str:
    """Draw each way of playing: the mean as a bar, its interval as a fork, the worst and best game as a thin line."""
    marks = []
    for n, row in enumerate(found.rows):
        y = n * LINE + 6
        stroke = Stroke(way_said(row.way, lang), row.mean, f"{row.mean:.1f}", _about(row))
        marks += [_stroke(stroke, y), _range(row, y)]
    wanted = [_wanted(row.way, n * LINE + 6) for n, row in enumerate(found.rows)]
    return _svg(
        len(found.rows) * LINE + 30, [*wanted, *_ruler(len(found.rows) * LINE + 6), *marks], words.WAYS_PICTURE, lang
    )


def _about(row: Row) -> str:
    margin = "" if row.margin is None else f" ± {row.margin:.1f}"
    return f"{row.mean:.1f}{margin} ({row.lowest:.1f}–{row.highest:.1f}), n = {row.games}"


def _wanted(way: str, y: float) -> str:
    """Shade where the design wants a way of playing to end."""
    kind = way.partition("-")[0]
    low, high = {
        "random": RANDOM_RANGE,
        "silo": SILO_RANGE,
        "cooperative": (COOPERATIVE_MEAN, 100.0),
        "alone": (0.0, ALONE_BELOW),
    }.get(kind, (0.0, 0.0))
    return f'<rect class="wanted" x="{_x(low):.1f}" y="{y}" width="{(high - low) * SCALE:.1f}" height="{LINE - 4}"/>'


def _range(row: Row, y: float) -> str:
    middle = y + (LINE - 4) / 2
    thin = f'<line class="thin" x1="{_x(row.lowest):.1f}" x2="{_x(row.highest):.1f}" y1="{middle}" y2="{middle}"/>'
    if row.margin is None:
        return thin
    low, high = _x(max(0.0, row.mean - row.margin)), _x(min(100.0, row.mean + row.margin))
    fork = f"M{low:.1f} {middle - 5}v10M{high:.1f} {middle - 5}v10M{low:.1f} {middle}H{high:.1f}"
    return f'{thin}<path class="fork" d="{fork}"/>'


def bars(all_bars: Sequence[Bar], lang: Lang) -> str:
    """Draw a box for each bar: ticked when met, open with a cross when missed."""
    marks = []
    for n, bar in enumerate(all_bars):
        x, y = 4 + n % 25 * 30, 4 + n // 25 * 30
        sign = "M6 12l5 5 9-11" if bar.met else "M7 7l10 10M17 7L7 17"
        kind = "met" if bar.met else "missed"
        about = escape(f"{said(bar, lang)}: {bar.found:.1f} ({bar.wanted})")
        marks.append(
            f'<g class="{kind}" transform="translate({x} {y})"><title>{about}</title>'
            f'<rect width="24" height="24" rx="4"/><path d="{sign}"/></g>'
        )
    return _svg((len(all_bars) + 24) // 25 * 30 + 4, marks, words.BARS_PICTURE, lang)


def course(months: Sequence[Month], lang: Lang) -> str:
    """Draw how the three scores and the total went in the best line, round by round."""
    height, left = 240, 40
    step = (WIDTH - left - 150) / max(1, len(months))
    marks = [_level(points, height, left) for points in range(0, 101, 25)]
    for n in range(1, len(months) + 1):
        marks.append(f'<text class="small" text-anchor="middle" x="{left + n * step:.1f}" y="{height + 34}">{n}</text>')
    names = [*(axis.in_(lang) for axis in words.AXES), words.TOTAL.in_(lang)]
    lines = [[month.axes[axis] for month in months] for axis in range(3)] + [[total_of(m.axes) for m in months]]
    ends = _apart([line[-1] for line in lines])
    for n, (name, line) in enumerate(zip(names, lines, strict=True)):
        spots = " ".join(f"{left + (at + 1) * step:.1f},{_y(p, height):.1f}" for at, p in enumerate(line))
        marks.append(f'<polyline class="line line{n}" stroke-dasharray="{DASHES[n]}" points="{spots}"/>')
        x, y = left + len(line) * step + 10, _y(ends[n], height) + 5
        marks.append(f'<path class="line line{n}" stroke-dasharray="{DASHES[n]}" d="M{x:.1f} {y - 5:.1f}h28"/>')
        marks.append(f'<text class="line{n}" x="{x + 34:.1f}" y="{y:.1f}">{escape(name)} {line[-1]:.0f}</text>')
    return _svg(height + 44, marks, words.COURSE_PICTURE, lang)


def _apart(ends: Sequence[float], least: float = 8.0) -> list[float]:
    """Move the names at the ends of the lines so far apart that each can be read."""
    order = sorted(range(len(ends)), key=lambda n: -ends[n])
    placed = list(ends)
    for above, below in pairwise(order):
        placed[below] = min(placed[below], placed[above] - least)
    return placed


def _level(points: int, height: int, left: int) -> str:
    y = _y(points, height)
    return (
        f'<line class="grid" x1="{left}" x2="{WIDTH - 150}" y1="{y:.1f}" y2="{y:.1f}"/>'
        f'<text class="small" text-anchor="end" x="{left - 6}" y="{y + 4:.1f}">{points}</text>'
    )


def _y(points: float, height: int) -> float:
    return 14 + (100 - points) / 100 * (height - 14)


def decoy(found: Decoy, lang: Lang) -> str:
    """Draw how strong the decoy looks to each role at first, and to all when everything lies on the table."""
    who = [words.BEFORE.in_(lang).format(role=words.ROLES[role].in_(lang)) for role in ROLES]
    strengths = [*zip(who, found.strength_before, strict=True), (words.AFTER.in_(lang), found.strength_after)]
    full = max(2.0, *(strength for _, strength in strengths))
    rows = [Stroke(name, 100 * strength / full, f"{strength:.2f}", name) for name, strength in strengths]
    height = len(rows) * LINE
    even = _x(100 / full)
    said_of_it, below = escape(words.EVEN.in_(lang)), height + 22
    mark = (
        f'<line class="even" x1="{even:.1f}" x2="{even:.1f}" y1="2" y2="{height + 6}"/>'
        f'<text class="small" text-anchor="middle" x="{even:.1f}" y="{below}">{said_of_it}</text>'
    )
    return _svg(height + 30, [*_strokes(rows), mark], words.DECOY_PICTURE, lang)


def hinges(board: Board, found: Sequence[Hinge], lang: Lang) -> str:
    """Draw what the best line hangs on: the points that are lost without it."""
    heavy = [hinge for hinge in found if hinge.lost >= WORTH_A_LINE][:SHOWN]
    names = [hinge_said(board, hinge, lang) for hinge in heavy]
    rows = [Stroke(name, h.lost, f"−{h.lost:.1f}", name) for name, h in zip(names, heavy, strict=True)]
    return _svg(len(rows) * LINE + 10, _strokes(rows), words.HANGS_ON, lang)


def _strokes(rows: Iterable[Stroke]) -> Iterator[str]:
    return (_stroke(row, n * LINE + 6) for n, row in enumerate(rows))


def _stroke(row: Stroke, y: float) -> str:
    middle = y + (LINE - 4) / 2 + 5
    return (
        f"<g><title>{escape(row.about)}</title>"
        f'<text text-anchor="end" x="{NAMES - 10}" y="{middle}">{escape(row.name)}</text>'
        f'<rect class="bar" x="{NAMES}" y="{y + 4}" width="{max(0.0, row.length) * SCALE:.1f}" height="{LINE - 12}"/>'
        f'<text class="number" text-anchor="end" x="{WIDTH - 4}" y="{middle}">{row.number}</text></g>'
    )


def _ruler(y: float) -> Iterator[str]:
    for points in range(0, 101, 25):
        yield f'<line class="grid" x1="{_x(points):.1f}" x2="{_x(points):.1f}" y1="2" y2="{y}"/>'
        yield f'<text class="small" text-anchor="middle" x="{_x(points):.1f}" y="{y + 16}">{points}</text>'


def _x(points: float) -> float:
    return NAMES + points * SCALE


def _svg(height: float, marks: Iterable[str], about: Text, lang: Lang) -> str:
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(about.in_(lang))}">{"".join(marks)}</svg>'
    )
