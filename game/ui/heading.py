"""The heading of the panel: who it is about, and whose turn it is, so that nobody can miss it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygame import Rect

from game.rules.moves import Seat
from game.ui.draw_parts import seat_disc
from game.ui.layout import inset
from game.ui.type import BODY, BOLD, LABEL, LEAD

if TYPE_CHECKING:
    from game.ui.canvas import Canvas


def heading_height(canvas: Canvas) -> int:
    """Give the height of a heading with its second line."""
    return canvas.line_height(LEAD) + canvas.line_height(LABEL) + canvas.px(30)


def draw_heading(
    canvas: Canvas, rect: Rect, seat: Seat | None, title: str, second: str = "", *, calls: bool = False
) -> None:
    """Draw a title; with a seat in its colour. `calls` says that this seat is to do something now."""
    theme, inside = canvas.theme, rect
    if calls and seat is not None:
        radius = canvas.px(20)
        canvas.shapes.card(
            canvas.surface,
            rect,
            theme.seat_tints[seat],
            radius=radius,
            edge=theme.seats[seat],
            edge_width=canvas.px(4),
        )
        inside = inset(rect, canvas.px(20), canvas.px(8))
    left = inside.x
    if seat is not None:
        disc = min(canvas.px(46), inside.height // 2 - canvas.px(2))
        centre = (inside.x + disc + canvas.px(6), inside.centery)
        seat_disc(canvas, centre, disc - (canvas.px(8) if calls else 0), seat, icon=False)
        if calls:
            canvas.shapes.disc(canvas.surface, centre, disc, None, theme.glow, canvas.px(6))
        left += disc * 2 + canvas.px(28)
    ink = theme.ink if seat is None else theme.seats[seat]
    low = canvas.line_height(LABEL) if second else 0
    if second and canvas.text_width(second, LABEL, BOLD) > inside.right - left:
        low = inside.height - canvas.line_height(BODY)
    upper = Rect(left, inside.y, inside.right - left, inside.height - low)
    canvas.write(title, upper, LEAD, ink, face=BOLD, valign="middle", smallest=BODY if second else LABEL)
    if second:
        lower = Rect(left, inside.bottom - low - canvas.px(2), inside.right - left, low)
        face, tint = (BOLD, theme.ink) if calls else (BOLD, theme.quiet)
        canvas.write(second, lower, LABEL, tint, face=face, smallest=24, valign="middle")
