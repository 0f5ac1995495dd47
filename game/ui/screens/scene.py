"""The drawing on the title: four chairs around a warm table, and a small one for the child."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

import pygame
from pygame import Rect, Surface

from game.ui.draw_parts import seat_disc
from game.ui.theme import Colour, mix

if TYPE_CHECKING:
    from game.ui.canvas import Canvas


def table_scene(canvas: Canvas, rect: Rect) -> None:
    """Draw the table in the middle of a rectangle, under its lamp."""
    side = min(rect.width, rect.height)
    if side < 40:
        return
    centre = (rect.centerx, rect.centery + side // 40)
    _light(canvas, centre, side)
    picture = canvas.shapes.keep(("table", side, canvas.theme.name), lambda: _table(canvas, side))
    canvas.surface.blit(picture, picture.get_rect(center=centre))
    for seat, turn in enumerate((0.5, 0.0, 0.75, 0.25)):
        angle = 2 * pi * turn
        at = (centre[0] + cos(angle) * side * 0.374, centre[1] + sin(angle) * side * 0.374)
        seat_disc(canvas, at, side * 0.054, seat)


def _light(canvas: Canvas, centre: tuple[int, int], side: int) -> None:
    """Lay a pool of lamplight, small and enlarged: light has no edges."""
    theme = canvas.theme
    if not theme.shadow:
        return
    size = round(side * 1.5)
    picture = canvas.shapes.keep(("light", size), lambda: _pool(size, theme.glow))
    canvas.surface.blit(picture, picture.get_rect(center=centre))


def _pool(size: int, colour: Colour) -> Surface:
    small = Surface((64, 64), pygame.SRCALPHA)
    small.fill((*colour, 0))
    for step in range(31, 0, -1):
        strength = round(96 * (1 - step / 32) ** 1.8)
        pygame.draw.circle(small, (*colour, strength), (32, 32), step)
    return pygame.transform.smoothscale(small, (size, size))


def _table(canvas: Canvas, side: int) -> Surface:
    """Draw chairs, table, papers and cups at twice the size and shrink them."""
    theme, size = canvas.theme, side * 2
    large = Surface((size, size), pygame.SRCALPHA)
    large.fill((*theme.wood, 0))
    for seat, turn in enumerate((0.5, 0.0, 0.75, 0.25)):
        _chair(large, size, turn, theme.seats[seat], theme.seat_tints[seat])
    _top(large, size, theme.wood, theme.wood_edge, mix(theme.wood_edge, theme.ink, 0.45))
    _things(large, size, canvas)
    return pygame.transform.smoothscale(large, (side, side))


def _turned(on: Surface, picture: Surface, centre: tuple[float, float], degrees: float) -> None:
    turned = pygame.transform.rotozoom(picture, degrees, 1.0)
    on.blit(turned, turned.get_rect(center=(round(centre[0]), round(centre[1]))))


def _chair(on: Surface, size: int, turn: float, colour: Colour, tint: Colour) -> None:
    """Draw one chair, seen from above, its back away from the table."""
    wide, deep = round(size * 0.20), round(size * 0.17)
    chair = Surface((wide, deep), pygame.SRCALPHA)
    chair.fill((*colour, 0))
    seat = Rect(round(wide * 0.1), round(deep * 0.16), round(wide * 0.8), round(deep * 0.84))
    pygame.draw.rect(chair, colour, seat, border_radius=deep // 4)
    pygame.draw.rect(chair, tint, seat.inflate(-size // 90, -size // 90), border_radius=deep // 5)
    pygame.draw.rect(chair, colour, Rect(0, 0, wide, round(deep * 0.26)), border_radius=deep // 8)
    angle = 2 * pi * turn
    at = (size / 2 + cos(angle) * size * 0.385, size / 2 + sin(angle) * size * 0.385)
    _turned(on, chair, at, -(turn * 360 + 90))


def _top(on: Surface, size: int, wood: Colour, edge: Colour, dark: Colour) -> None:
    """Draw the table top with its rim and a little grain."""
    middle = (size // 2, size // 2)
    shade = Surface((size, size), pygame.SRCALPHA)
    pygame.draw.circle(shade, (40, 26, 8, 46), (middle[0], middle[1] + size // 60), round(size * 0.306))
    on.blit(shade, (0, 0))
    pygame.draw.circle(on, dark, middle, round(size * 0.305))
    pygame.draw.circle(on, edge, middle, round(size * 0.301))
    pygame.draw.circle(on, wood, middle, round(size * 0.283))
    grain = mix(wood, edge, 0.55)
    for n, share in enumerate((0.245, 0.2, 0.155)):
        box = Rect(0, 0, round(size * 2 * share), round(size * 2 * share))
        box.center = middle
        pygame.draw.arc(on, grain, box, 0.4 + n * 1.9, 1.5 + n * 2.1, max(2, size // 420))
        pygame.draw.arc(on, grain, box, 3.3 + n * 1.4, 4.6 + n * 1.7, max(2, size // 420))


def _things(on: Surface, size: int, canvas: Canvas) -> None:
    """Lay on the table what everybody brought: papers, cups, and the child's drawing in the middle."""
    theme = canvas.theme
    for turn, degrees, seat in ((0.5, 8, 0), (0.0, -6, 1), (0.75, 4, 2), (0.25, -9, 3)):
        angle = 2 * pi * turn
        at = (size / 2 + cos(angle) * size * 0.185, size / 2 + sin(angle) * size * 0.185)
        _turned(on, _paper(size, theme.seats[seat], canvas), at, degrees)
    for turn, seat in ((0.605, 0), (0.11, 1), (0.86, 2), (0.36, 3)):
        angle = 2 * pi * turn
        at = (round(size / 2 + cos(angle) * size * 0.228), round(size / 2 + sin(angle) * size * 0.228))
        pygame.draw.circle(on, mix(theme.wood_edge, theme.ink, 0.25), (at[0], at[1] + size // 160), round(size * 0.028))
        pygame.draw.circle(on, (255, 255, 255), at, round(size * 0.027))
        pygame.draw.circle(on, theme.seats[seat], at, round(size * 0.027), max(2, size // 260))
        pygame.draw.circle(on, (122, 72, 34), at, round(size * 0.0175))
    _turned(on, _drawing(size, theme.glow), (size / 2, size / 2), 5)


def _paper(size: int, colour: Colour, canvas: Canvas) -> Surface:
    wide, high = round(size * 0.095), round(size * 0.062)
    paper = Surface((wide, high), pygame.SRCALPHA)
    pygame.draw.rect(paper, (255, 255, 255), paper.get_rect(), border_radius=size // 160)
    pygame.draw.rect(paper, colour, Rect(0, 0, size // 110, high), border_radius=size // 300)
    for n, share in enumerate((0.7, 0.55)):
        line = Rect(round(wide * 0.2), round(high * (0.32 + 0.3 * n)), round(wide * share), max(2, size // 260))
        pygame.draw.rect(paper, (150, 140, 124), line, border_radius=2)
    return paper


def _drawing(size: int, sun: Colour) -> Surface:
    """Draw the child's own drawing: a sun, a house, and somebody in front of it."""
    wide, high = round(size * 0.155), round(size * 0.125)
    paper = Surface((wide, high), pygame.SRCALPHA)
    pygame.draw.rect(paper, (255, 255, 255), paper.get_rect(), border_radius=size // 160)
    pen = max(2, size // 190)
    pygame.draw.circle(paper, sun, (round(wide * 0.84), round(high * 0.2)), round(high * 0.11))
    pygame.draw.line(paper, (4, 110, 76), (wide * 0.06, high * 0.86), (wide * 0.94, high * 0.86), pen)
    house = Rect(round(wide * 0.12), round(high * 0.46), round(wide * 0.36), round(high * 0.4))
    pygame.draw.rect(paper, (190, 60, 24), house, pen)
    roof = [(house.left - pen, house.top), (house.centerx, high * 0.18), (house.right + pen, house.top)]
    pygame.draw.lines(paper, (190, 60, 24), False, roof, pen)
    pygame.draw.rect(
        paper, (8, 96, 152), Rect(house.centerx - wide // 24, house.bottom - high // 5, wide // 12, high // 5), pen
    )
    x, y = wide * 0.68, high * 0.54
    pygame.draw.circle(paper, (88, 34, 176), (round(x), round(y)), round(high * 0.08), pen)
    for start, end in (
        ((x, y + high * 0.08), (x, high * 0.72)),
        ((x - wide * 0.07, high * 0.66), (x + wide * 0.07, high * 0.62)),
        ((x, high * 0.72), (x - wide * 0.05, high * 0.85)),
        ((x, high * 0.72), (x + wide * 0.05, high * 0.85)),
    ):
        pygame.draw.line(paper, (88, 34, 176), start, end, pen)
    return paper
