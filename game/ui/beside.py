"""Two sessions beside each other, drawn: A unbroken and B dashed, trust as grids, goals and help as bars in time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.hindsight import Reached, Row, Side
from game.rules.board import pair
from game.rules.moves import SEATS
from game.rules.numbers import NEED_MAX
from game.ui.draw import Point
from game.ui.draw_parts import pips, seat_disc
from game.ui.layout import columns, cut_left, cut_top, rows
from game.ui.theme import Colour, Pattern, Theme
from game.ui.type import BOLD, LABEL, LEAD, PLAIN
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

A, B = "A", "B"
ROW = 96
"""The most that a row with two bars takes, in units."""


def colour_of(theme: Theme, side: int) -> Colour:
    """Give the colour of a side; nobody's, as scores are."""
    return theme.waiting if side else theme.ink


def pattern_of(side: int) -> Pattern:
    """Give the pattern of a side, so that it never hangs on colour alone."""
    return Pattern.DASHED if side else Pattern.SOLID


def draw_mark(canvas: Canvas, at: Point, side: int) -> Rect:
    """Draw the letter of a side on a small ground, from the left at a point; give the part it took."""
    theme, size = canvas.theme, canvas.line_height(LABEL)
    box = Rect(round(at[0]), round(at[1]) - size // 2, size, size)
    canvas.shapes.card(
        canvas.surface, box, theme.card, radius=canvas.px(8), edge=colour_of(theme, side), edge_width=canvas.px(4),
        pattern=pattern_of(side),
    )  # fmt: skip
    canvas.label((A, B)[side], box.center, LABEL * 0.9, colour_of(theme, side), face=BOLD, align="center")
    return box


# --- trust -----------------------------------------------------------------------------------------------------------


def draw_trust_grid(canvas: Canvas, rect: Rect, side: int, trust: Sequence[int], beside: Sequence[int]) -> None:
    """Draw who (rows) trusts whom (columns), 0 to 5; what is more or less than on the other side says by how much."""
    step = min(rect.width // 5, rect.height // 5)
    left, top = rect.x, rect.y
    draw_mark(canvas, (left + step // 2 - canvas.line_height(LABEL) // 2, top + step // 2), side)
    for seat in SEATS:
        for centre in ((left + step * (seat + 1) + step // 2, top + step // 2),
                       (left + step // 2, top + step * (seat + 1) + step // 2)):  # fmt: skip
            seat_disc(canvas, centre, step * 32 // 100, seat, icon=False)
    for of in SEATS:
        for toward in SEATS:
            cell = Rect(left + step * (toward + 1), top + step * (of + 1), step, step).inflate(
                -canvas.px(8), -canvas.px(8)
            )
            if of != toward:
                level = trust[pair(of, toward)]
                _trust_cell(canvas, cell, level, level - beside[pair(of, toward)])


def _trust_cell(canvas: Canvas, cell: Rect, level: int, more: int) -> None:
    theme = canvas.theme
    fill = theme.good_tint if more > 0 else theme.danger_tint if more < 0 else theme.card
    edge = theme.good if more > 0 else theme.danger if more < 0 else theme.hush
    canvas.shapes.card(canvas.surface, cell, fill, radius=canvas.px(10), edge=edge, edge_width=canvas.px(3))
    if not more:
        canvas.label(str(level), cell.center, LEAD, theme.ink, align="center")
        return
    canvas.label(
        str(level), (cell.x + cell.width * 32 // 100, cell.centery), LEAD, theme.ink, face=BOLD, align="center"
    )
    canvas.label(
        text.signed(more), (cell.x + cell.width * 72 // 100, cell.centery), LABEL, edge, face=BOLD, align="center"
    )


# --- goals and help --------------------------------------------------------------------------------------------------


def draw_rows(canvas: Canvas, rect: Rect, title: Both, found: Sequence[Row], months: int) -> None:
    """Draw for each goal or service when it came on either side; a heading says what ring and bar mean."""
    head, rest = cut_top(rect, max(canvas.line_height(LABEL), canvas.px(44)), canvas.px(8))
    names, track = cut_left(head, rect.width * 42 // 100, canvas.px(24))
    canvas.write(canvas.say(title), names, LABEL, canvas.theme.quiet, face=BOLD, smallest=22, valign="middle")
    for n, place in enumerate(_months(canvas, track, months)):
        canvas.label(str(n + 1), place.center, LABEL, canvas.theme.quiet, align="center")
    rest.height = min(rest.height, canvas.px(ROW) * len(found))
    for row, place in zip(found, rows(rest, max(1, len(found)), canvas.px(8)), strict=False):
        _row(canvas, place, row, months)


def _months(canvas: Canvas, rect: Rect, months: int) -> list[Rect]:
    room = Rect(rect.x + canvas.px(44), rect.y, rect.width - canvas.px(44), rect.height)
    return columns(room, max(1, months))


def _row(canvas: Canvas, rect: Rect, row: Row, months: int) -> None:
    theme = canvas.theme
    canvas.surface.fill(theme.hush, Rect(rect.x, rect.bottom + canvas.px(3), rect.width, max(1, canvas.px(2))))
    names, track = cut_left(rect, rect.width * 42 // 100, canvas.px(24))
    canvas.write(canvas.say(row.name), names, LABEL, face=BOLD if row.differs else PLAIN, valign="middle", smallest=24)
    for side, (reached, line) in enumerate(zip((row.one, row.other), rows(track, 2), strict=True)):
        canvas.label((A, B)[side], (line.x, line.centery), LABEL, colour_of(theme, side), face=BOLD)
        if reached is not None:
            _course(canvas, _months(canvas, line, months), reached, side)
            canvas.mark(line, f"{(A, B)[side]}: {reached.first or '-'}, {reached.then or '-'}")


def _course(canvas: Canvas, months: Sequence[Rect], reached: Reached, side: int) -> None:
    """Draw a ring where it was first there, and a bar from where it came about."""
    theme, radius = canvas.theme, min(canvas.px(11), months[0].height // 2)
    if reached.first is not None:
        start = months[min(reached.first, len(months)) - 1]
        end = months[-1] if reached.then is None else months[min(reached.then, len(months)) - 1]
        if reached.then is None or reached.then > reached.first:
            ends = [(start.centerx, start.centery), (end.centerx, start.centery)]
            canvas.shapes.line(canvas.surface, ends, theme.line, canvas.px(3), Pattern.DOTTED)
        canvas.shapes.disc(canvas.surface, start.center, radius, theme.card, colour_of(theme, side), canvas.px(4))
    if reached.then is not None:
        start = months[min(reached.then, len(months)) - 1]
        bar = Rect(start.centerx - radius, start.centery - radius, months[-1].right - start.centerx, 2 * radius)
        fill = theme.card if side else colour_of(theme, side)
        canvas.shapes.card(canvas.surface, bar, fill, radius=radius, edge=colour_of(theme, side),
                           edge_width=canvas.px(4))  # fmt: skip


def draw_needs_beside(canvas: Canvas, rect: Rect, title: Both, sides: Sequence[Side]) -> None:
    """Draw for each need how heavy it was at the start and at the end of either side."""
    board, theme = sides[0].session.board, canvas.theme
    head, rest = cut_top(rect, max(canvas.line_height(LABEL), canvas.px(44)), canvas.px(8))
    names, marks = cut_left(head, rect.width * 42 // 100, canvas.px(24))
    canvas.write(canvas.say(title), names, LABEL, theme.quiet, face=BOLD, smallest=22, valign="middle")
    for side, place in enumerate(columns(marks, 2)):
        draw_mark(canvas, (place.x, place.centery), side)
    count = len(board.needs)
    rest.height = min(rest.height, canvas.px(56) * count)
    for need, place in enumerate(rows(rest, max(1, count), canvas.px(4))):
        levels = [side.end.state.needs[need] for side in sides]
        words, marks = cut_left(place, rect.width * 42 // 100, canvas.px(24))
        face = BOLD if levels[0] != levels[1] else PLAIN
        canvas.write(canvas.say(board.needs[need].name), words, LABEL, face=face, valign="middle", smallest=24)
        for side, spot in enumerate(columns(marks, 2)):
            pips(canvas, (spot.x, spot.centery), NEED_MAX - levels[side], NEED_MAX, colour_of(theme, side), square=True)
            said = text.need_level_word(levels[side], canvas.lang)
            left = spot.x + canvas.px(130)
            canvas.write(said, Rect(left, spot.y, spot.right - left, spot.height), LABEL, colour_of(theme, side),
                         valign="middle", smallest=24)  # fmt: skip
