"""Parts that many screens show and nobody presses: the bar on top, panels, bars, pips, chips, quotes, seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
from pygame import Rect

from game.ui.draw import Point
from game.ui.layout import inset
from game.ui.theme import SEAT_ICONS, Colour, Pattern
from game.ui.type import BODY, BOLD, ITALIC, LABEL, LEAD
from game.ui.words import ROLE_LETTERS

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

HEADER = 92
"""Height of the bar on top, in units."""


def under_header(canvas: Canvas) -> Rect:
    """Give the screen below the dark bar, for who lays out without drawing."""
    high = max(canvas.px(HEADER), canvas.line_height(LEAD) + canvas.px(16))
    return Rect(0, high, canvas.width, max(0, canvas.height - high))


def header(canvas: Canvas, title: str, right: str = "", *, room: int = 0) -> Rect:
    """Draw the dark bar on top; give the rest of the screen. `room` pixels stay free at the right end."""
    bar = Rect(0, 0, canvas.width, under_header(canvas).top)
    theme = canvas.theme
    canvas.surface.fill(theme.night, bar)
    if theme.night == theme.ground:
        canvas.surface.fill(theme.line, Rect(0, bar.bottom - canvas.px(3), bar.width, canvas.px(3)))
    inside = inset(bar, canvas.px(40), canvas.px(6))
    inside.width = max(1, inside.width - room)
    if right:
        wide = canvas.text_width(right, LABEL)
        canvas.write(
            right,
            Rect(inside.right - wide - 2, inside.y, wide + 2, inside.height),
            LABEL,
            theme.on_night,
            align="right",
            valign="middle",
        )
        inside.width = max(1, inside.width - wide - canvas.px(30))
    canvas.write(title, inside, LEAD, theme.on_night, face=BOLD, valign="middle")
    return under_header(canvas)


def panel(
    canvas: Canvas,
    rect: Rect,
    *,
    fill: Colour | None = None,
    edge: Colour | None = None,
    pattern: Pattern = Pattern.SOLID,
    width: float = 3,
    lift: int = 8,
) -> Rect:
    """Draw a card on the ground and give the room inside it."""
    radius = canvas.px(18)
    if lift:
        canvas.shapes.shadow(canvas.surface, rect, radius, canvas.px(lift), canvas.theme.shadow)
    canvas.shapes.card(
        canvas.surface,
        rect,
        fill or canvas.theme.card,
        radius=radius,
        edge=edge or canvas.theme.hush,
        edge_width=canvas.px(width),
        pattern=pattern,
    )
    return inset(rect, canvas.px(28), canvas.px(20))


def veil(canvas: Canvas, box: Rect) -> None:
    """Dim what is below and lay an empty panel over it."""
    dim = canvas.shapes.keep(("veil", canvas.surface.get_size()), lambda: _dim(canvas))
    canvas.surface.blit(dim, (0, 0))
    canvas.shapes.shadow(canvas.surface, box, canvas.px(28), canvas.px(24), 90)
    canvas.shapes.card(
        canvas.surface, box, canvas.theme.ground, radius=canvas.px(28), edge=canvas.theme.line, edge_width=canvas.px(3)
    )


def _dim(canvas: Canvas) -> pygame.Surface:
    surface = pygame.Surface(canvas.surface.get_size(), pygame.SRCALPHA)
    surface.fill((18, 24, 32, 165))
    return surface


def bar(canvas: Canvas, rect: Rect, share: float, colour: Colour | None = None) -> None:
    """Draw a measure from empty to full, 0..1."""
    radius = rect.height // 2
    theme = canvas.theme
    canvas.shapes.card(canvas.surface, rect, theme.hush, radius=radius, edge=theme.line, edge_width=canvas.px(2))
    wide = round(rect.width * max(0.0, min(1.0, share)))
    if wide >= 2 * radius:
        canvas.shapes.card(canvas.surface, Rect(rect.x, rect.y, wide, rect.height), colour or theme.ink, radius=radius)
    elif wide > 0:
        canvas.shapes.disc(canvas.surface, (rect.x + radius, rect.centery), radius, colour or theme.ink)


def pips(
    canvas: Canvas,
    at: Point,
    filled: int,
    total: int,
    colour: Colour | None = None,
    *,
    size: float = 11,
    square: bool = False,
) -> Rect:
    """Draw a small count as filled and open marks, from the left at a point; give the part it took."""
    radius, step, ink = canvas.px(size), canvas.px(size * 2.7), colour or canvas.theme.ink
    for n in range(total):
        centre = (at[0] + radius + n * step, at[1])
        full = n < filled
        if square:
            box = Rect(0, 0, 2 * radius, 2 * radius)
            box.center = (round(centre[0]), round(centre[1]))
            canvas.shapes.card(
                canvas.surface, box, ink if full else None, radius=canvas.px(3), edge=ink, edge_width=canvas.px(3)
            )
        else:
            canvas.shapes.disc(canvas.surface, centre, radius, ink if full else None, ink, canvas.px(3))
    return Rect(round(at[0]), round(at[1]) - radius, max(0, total * step - (step - 2 * radius)), 2 * radius)


def dots(canvas: Canvas, right: Point, now: int, total: int) -> Rect:
    """Draw the rounds in the dark bar, ending at a point: past ones filled, this one glowing, later ones open."""
    theme, radius, step = canvas.theme, canvas.px(11), canvas.px(34)
    left = right[0] - (total - 1) * step - 2 * radius
    for n in range(1, total + 1):
        centre = (left + radius + (n - 1) * step, right[1])
        if n == now:
            canvas.shapes.disc(canvas.surface, centre, radius * 1.35, theme.glow)
        else:
            fill = theme.on_night if n < now else None
            canvas.shapes.disc(canvas.surface, centre, radius, fill, theme.on_night, canvas.px(3))
    return Rect(round(left), round(right[1]) - radius, round(right[0] - left), 2 * radius)


def chip(
    canvas: Canvas,
    text: str,
    at: Point,
    *,
    fill: Colour | None = None,
    ink: Colour | None = None,
    edge: Colour | None = None,
    icon: str = "",
    align: str = "left",
    pattern: Pattern = Pattern.SOLID,
) -> Rect:
    """Draw a short text on a small round ground, halfway its height at a point; give the part it took."""
    pad, side = canvas.px(18), canvas.px(30) if icon else 0
    colour = ink or canvas.theme.ink
    wide = canvas.text_width(text, LABEL) + 2 * pad + (side + canvas.px(10) if icon else 0)
    box = Rect(0, 0, wide, canvas.line_height(LABEL) + canvas.px(12))
    box.center = (round(at[0]), round(at[1]))
    if align == "left":
        box.left = round(at[0])
    elif align == "right":
        box.right = round(at[0])
    canvas.shapes.card(
        canvas.surface,
        box,
        fill or canvas.theme.card,
        radius=box.height // 2,
        edge=edge or colour,
        edge_width=canvas.px(3),
        pattern=pattern,
    )
    x = box.x + pad
    if icon:
        canvas.shapes.icon(canvas.surface, icon, (x + side / 2, box.centery), side, colour)
        x += side + canvas.px(10)
    canvas.label(text, (x, box.centery), LABEL, colour)
    return box


def quote(canvas: Canvas, rect: Rect, name: str, words: str, seat: int) -> Rect:
    """Draw what somebody says, in that seat's colour, with a bar at the left; give the part it took."""
    theme = canvas.theme
    pad = canvas.px(28)
    inner = max(1, rect.width - 2 * pad)
    spoken = f"“{words}”"
    name_high = canvas.line_height(LABEL)
    high = min(rect.height, name_high + canvas.text_height(spoken, inner, BODY, ITALIC) + canvas.px(36))
    box = Rect(rect.x, rect.y, rect.width, high)
    canvas.shapes.card(canvas.surface, box, theme.seat_tints[seat], radius=canvas.px(16))
    canvas.shapes.card(
        canvas.surface,
        Rect(box.x, box.y + canvas.px(14), canvas.px(8), box.height - canvas.px(28)),
        theme.seats[seat],
        radius=canvas.px(4),
    )
    inside = inset(box, pad, canvas.px(16))
    canvas.write(name, Rect(inside.x, inside.y, inside.width, name_high), LABEL, theme.seats[seat], face=BOLD)
    canvas.write(
        spoken, Rect(inside.x, inside.y + name_high, inside.width, max(1, inside.height - name_high)), BODY, face=ITALIC
    )
    return box


def seat_disc(
    canvas: Canvas, centre: Point, radius: float, seat: int, *, active: bool = False, icon: bool = True
) -> None:
    """Draw a role: its colour, its letter and, where there is room, its icon. The active one wears a glowing ring."""
    theme = canvas.theme
    if active:
        canvas.shapes.disc(canvas.surface, centre, radius + canvas.px(15), None, theme.glow, canvas.px(8))
        canvas.shapes.disc(canvas.surface, centre, radius + canvas.px(17), None, theme.ink, canvas.px(3))
    canvas.shapes.disc(canvas.surface, centre, radius, theme.seats[seat])
    letter = canvas.say(ROLE_LETTERS[seat])
    with_icon = icon and radius >= canvas.px(44)
    size = radius / max(canvas.u, 0.01) * (0.62 if with_icon else 0.95) * 100 / canvas.settings.text_size
    y = centre[1] + radius * (0.34 if with_icon else 0)
    canvas.label(letter, (centre[0], y), max(size, 10), theme.on_seat, face=BOLD, align="center")
    if with_icon:
        canvas.shapes.icon(
            canvas.surface, SEAT_ICONS[seat], (centre[0], centre[1] - radius * 0.3), round(radius * 0.8), theme.on_seat
        )
