"""Drawings for the report, as small SVGs: how the scores went, and who trusted whom. Never by colour alone."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from game.report.drawing import HUSH, LINE, QUIET, SEAT_COLOURS, Point, line, seat_disc, svg, text, wrapped
from game.report.paper import Picture
from game.rules import events as e
from game.rules.board import Board, pair
from game.rules.content import Lang
from game.rules.evolve import evolve
from game.rules.moves import SEATS
from game.rules.scores import Axes, axes
from game.rules.state import State, opening
from game.text import axis_word, pick, seat_name

AXIS_COLOURS = ("#084c7c", "#8c2a0a", "#04543c")
DASHES = ("", "14 8", "3 7")


def months_of(board: Board, events: Sequence[e.Event]) -> list[State]:
    """Give the state at the start and after every month."""
    state = opening(board)
    states = [state]
    for event in events:
        if isinstance(event, e.RoundBegan) and event.round > 1:
            states.append(state)
        state = evolve(board, state, event)
    return [*states, state]


# --- the scores ------------------------------------------------------------------------------------------------------


def course_picture(board: Board, events: Sequence[e.Event], lang: Lang) -> Picture:
    """Draw how the three scores went, month by month."""
    points = [axes(board, state) for state in months_of(board, events)]
    wide, high, left, top, right = 900, 320, 60, 20, 230
    plot_wide, plot_high = wide - left - right, high - top - 50
    xs = [left + plot_wide * n / max(1, len(points) - 1) for n in range(len(points))]

    def y_of(share: float) -> float:
        return top + plot_high * (1 - share / 100)

    parts = [_grid_line(left, left + plot_wide, y_of(share), str(share)) for share in (0, 25, 50, 75, 100)]
    word = pick(lang, "ronde", "round")
    parts += [text((x, high - 16), str(n) if n else word, QUIET, "middle") for n, x in enumerate(xs)]
    labels = _apart([y_of(points[-1][axis]) for axis in range(3)], 26, top + plot_high)
    for axis in range(3):
        path = " ".join(f"{x:.1f},{y_of(point[axis]):.1f}" for x, point in zip(xs, points, strict=True))
        dash = f' stroke-dasharray="{DASHES[axis]}"' if DASHES[axis] else ""
        parts.append(f'<polyline points="{path}" fill="none" stroke="{AXIS_COLOURS[axis]}" stroke-width="4"{dash}/>')
        name = f"{axis_word(axis, lang)} {points[-1][axis]:.0f}"
        parts.append(text((left + plot_wide + 14, labels[axis] + 6), name, AXIS_COLOURS[axis], "start", bold=True))
    return Picture(svg(wide, high, parts), _course_words(points, lang))


def _course_words(points: Sequence[Axes], lang: Lang) -> str:
    lines = [f"{axis_word(axis, lang)} " + ", ".join(f"{point[axis]:.0f}" for point in points) for axis in range(3)]
    head = pick(lang, "De scores aan het begin en na elke maand", "The scores at the start and after every month")
    return f"{head}: {'; '.join(lines)}."


def _grid_line(left: float, right: float, y: float, label: str) -> str:
    return line((left, y), (right, y), HUSH, 2) + text((left - 12, y + 6), label, QUIET, "end")


def _apart(ys: Sequence[float], gap: float, lowest: float) -> list[float]:
    """Move labels apart so that none stands on another, and none below the lowest place."""
    placed = list(ys)
    order = sorted(range(len(ys)), key=lambda n: ys[n])
    for before, after in pairwise(order):
        placed[after] = max(placed[after], placed[before] + gap)
    over = max(0.0, max(placed) - lowest)
    return [y - over for y in placed]


# --- trust -----------------------------------------------------------------------------------------------------------

CORNERS: tuple[Point, ...] = ((60, 60), (220, 60), (220, 200), (60, 200))
"""Where the four sit in one small drawing."""
CELL_WIDE, CELL_HIGH = 280, 250
KEY_HIGH = 130


def trust_picture(board: Board, events: Sequence[e.Event], lang: Lang) -> Picture:
    """Draw who trusted whom at the start and after every month: a line for each direction, thicker with more trust."""
    states = months_of(board, events)
    across = 4
    down = -(-len(states) // across)
    parts = []
    for n, state in enumerate(states):
        x, y = n % across * CELL_WIDE, n // across * CELL_HIGH
        head = (
            pick(lang, "aan het begin", "at the start") if n == 0 else pick(lang, f"na ronde {n}", f"after round {n}")
        )
        drawn = "".join([text((140, 22), head, QUIET, "middle", bold=True, size=20), *_links(state), *_seats(lang)])
        parts.append(f'<g transform="translate({x} {y + 10})">{drawn}</g>')
    wide, high = across * CELL_WIDE, down * CELL_HIGH
    parts += _key(board, wide, high + 20, lang)
    return Picture(svg(wide, high + KEY_HIGH, parts), _trust_words(board, states, lang), repeated=True)


def _links(state: State) -> list[str]:
    """Draw the trust of each in each other, a little to the side so that both directions are seen."""
    return [_link(CORNERS[of], CORNERS[to], state.trust[pair(of, to)], of) for of in SEATS for to in SEATS if of != to]


def _link(start: Point, end: Point, level: int, of: int) -> str:
    (x1, y1), (x2, y2) = start, end
    length = hypot(x2 - x1, y2 - y1)
    along = ((x2 - x1) / length, (y2 - y1) / length)
    aside = (-along[1] * 8, along[0] * 8)
    ax, ay = x1 + along[0] * 30 + aside[0], y1 + along[1] * 30 + aside[1]
    bx, by = x2 - along[0] * 34 + aside[0], y2 - along[1] * 34 + aside[1]
    if level == 0:
        return line((ax, ay), (bx, by), LINE, 1.5, ' stroke-dasharray="2 6"')
    colour = SEAT_COLOURS[of]
    head = f'<circle cx="{bx:.1f}" cy="{by:.1f}" r="{2 + level:.1f}" fill="{colour}"/>'
    return line((ax, ay), (bx, by), colour, level * 1.5) + head


def _seats(lang: Lang) -> list[str]:
    return [seat_disc(place, seat, lang) for seat, place in enumerate(CORNERS)]


def _key(board: Board, wide: float, y: float, lang: Lang) -> list[str]:
    """Say below the drawings who the letters are, and how to read the lines."""
    parts: list[str] = []
    for seat in SEATS:
        x = 30 + seat * (wide - 20) / 4
        name = wrapped(seat_name(board, seat, lang), (wide - 20) / 4 - 56, 20, most=1)[0]
        parts += [seat_disc((x, y), seat, lang, 17), text((x + 28, y + 7), name, QUIET, size=20)]
    said = pick(
        lang,
        "De lijn heeft de kleur van wie vertrouwt en eindigt met een stip bij de ander. Hoe dikker, hoe meer; "
        "puntjes: nog geen.",
        "A line has the colour of who trusts and ends in a dot at the other. The thicker, the more; dots: none yet.",
    )
    lines = wrapped(said, wide - 40, 19, most=3)
    return parts + [text((15, y + 50 + n * 26), one, QUIET, size=19) for n, one in enumerate(lines)]


def _trust_words(board: Board, states: Sequence[State], lang: Lang) -> str:
    first, last = states[0].trust, states[-1].trust
    lines = [
        pick(lang, "{of} in {to} {a}, daarna {b}", "{of} in {to} {a}, then {b}").format(
            of=seat_name(board, of, lang), to=seat_name(board, to, lang), a=first[pair(of, to)], b=last[pair(of, to)]
        )
        for of in SEATS
        for to in SEATS
        if of != to
    ]
    head = pick(
        lang, "Vertrouwen van 0 tot 5, aan het begin en aan het eind", "Trust from 0 to 5, at the start and the end"
    )
    return f"{head}: {'; '.join(lines)}."
