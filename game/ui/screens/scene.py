"""The drawing on the title: four chairs around a warm table, and what everybody brought along.

It is the first thing the program draws, so it is made of a few smooth circles and small turned pieces.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

import pygame
from pygame import Rect, Surface

from game.ui.draw_parts import seat_disc
from game.ui.theme import Colour, Theme, mix

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.draw import Point

TURNS = (0.5, 0.0, 0.75, 0.25)
"""Where the seats are around the table, in turns: parent left, teacher right, youth worker far, policymaker near."""
PAPER = (255, 255, 255)
PENCIL = (150, 140, 124)
COFFEE = (122, 72, 34)
CRAYONS = ((4, 110, 76), (190, 60, 24), (8, 96, 152), (88, 34, 176))
"""What the child drew with; a drawing keeps its colours in every theme."""


def table_scene(canvas: Canvas, rect: Rect) -> None:
    """Draw the table in the middle of a rectangle, under its lamp."""
    side = min(rect.width, rect.height)
    if side < 40:
        return
    centre = (rect.centerx, rect.centery + side // 40)
    if canvas.theme.shadow:
        _light(canvas.surface, centre, side, canvas.theme)
    _chairs(canvas.surface, centre, side, canvas.theme)
    _top(canvas.surface, centre, side, canvas.theme)
    _things(canvas.surface, centre, side, canvas.theme)
    for seat, turn in enumerate(TURNS):
        seat_disc(canvas, _at(centre, turn, side * 0.374), side * 0.054, seat)


def _at(centre: Point, turn: float, away: float) -> tuple[int, int]:
    angle = 2 * pi * turn
    return round(centre[0] + cos(angle) * away), round(centre[1] + sin(angle) * away)


def _light(on: Surface, centre: Point, side: int, theme: Theme) -> None:
    """Lay a pool of lamplight on the ground, small and enlarged: light has no edges."""
    small = Surface((96, 96))
    small.fill(theme.ground)
    for step in range(47, 0, -1):
        pygame.draw.circle(small, mix(theme.ground, theme.glow, 0.34 * (1 - step / 48) ** 1.8), (48, 48), step)
    pool = pygame.transform.smoothscale(small, (side * 3 // 2, side * 3 // 2))
    on.blit(pool, pool.get_rect(center=centre))


def _turned(on: Surface, picture: Surface, centre: Point, degrees: float) -> None:
    """Lay down a piece that was drawn at twice its size."""
    turned = pygame.transform.rotozoom(picture, degrees, 0.5)
    on.blit(turned, turned.get_rect(center=(round(centre[0]), round(centre[1]))))


def _blank(wide: float, high: float, colour: Colour) -> Surface:
    """Give an empty piece; its unseen colour is the shape's own, so that turning leaves no dark rim."""
    piece = Surface((max(4, round(wide)), max(4, round(high))), pygame.SRCALPHA)
    piece.fill((*colour, 0))
    return piece


def _chairs(on: Surface, centre: Point, side: int, theme: Theme) -> None:
    """Draw the chairs, seen from above, their backs away from the table."""
    size = 2 * side
    for seat, turn in enumerate(TURNS):
        chair = _blank(size * 0.2, size * 0.17, theme.seats[seat])
        wide, deep = chair.get_size()
        cushion = Rect(round(wide * 0.1), round(deep * 0.16), round(wide * 0.8), round(deep * 0.84))
        pygame.draw.rect(chair, theme.seats[seat], cushion, border_radius=deep // 4)
        pygame.draw.rect(
            chair, theme.seat_tints[seat], cushion.inflate(-size // 90, -size // 90), border_radius=deep // 5
        )
        pygame.draw.rect(chair, theme.seats[seat], Rect(0, 0, wide, round(deep * 0.26)), border_radius=deep // 8)
        _turned(on, chair, _at(centre, turn, side * 0.385), -(turn * 360 + 90))


def _top(on: Surface, centre: Point, side: int, theme: Theme) -> None:
    """Draw the table top with its shadow, its rim and a little grain."""
    if theme.shadow:
        shade = mix(theme.wood_edge, theme.ink, 0.28)
        pygame.draw.aacircle(on, shade, (centre[0], centre[1] + side / 62), side * 0.306)
    pygame.draw.aacircle(on, mix(theme.wood_edge, theme.ink, 0.45), centre, side * 0.305)
    pygame.draw.aacircle(on, theme.wood_edge, centre, side * 0.301)
    pygame.draw.aacircle(on, theme.wood, centre, side * 0.283)
    grain = mix(theme.wood, theme.wood_edge, 0.55)
    for n, share in enumerate((0.245, 0.2, 0.155)):
        for start, length in ((0.07 + 0.3 * n, 0.17), (0.53 + 0.22 * n, 0.2)):
            turns = (start + length * step / 24 for step in range(25))
            points = [
                (centre[0] + cos(2 * pi * t) * side * share, centre[1] + sin(2 * pi * t) * side * share) for t in turns
            ]
            pygame.draw.aalines(on, grain, False, points)


def _things(on: Surface, centre: Point, side: int, theme: Theme) -> None:
    """Lay on the table what everybody brought: papers, cups, and the child's drawing in the middle."""
    for seat, (turn, degrees) in enumerate(zip(TURNS, (8, -6, 4, -9), strict=True)):
        _turned(on, _paper(2 * side, theme.seats[seat]), _at(centre, turn, side * 0.185), degrees)
        _cup(on, _at(centre, turn + 0.108, side * 0.228), side, theme, theme.seats[seat])
    _turned(on, _drawing(2 * side, theme.glow), centre, 5)


def _cup(on: Surface, at: Point, side: int, theme: Theme, colour: Colour) -> None:
    pygame.draw.aacircle(on, mix(theme.wood, theme.ink, 0.25), (at[0], at[1] + side / 160), side * 0.028)
    pygame.draw.aacircle(on, colour, at, side * 0.028)
    pygame.draw.aacircle(on, PAPER, at, side * 0.0245)
    pygame.draw.aacircle(on, COFFEE, at, side * 0.0175)


def _paper(size: int, colour: Colour) -> Surface:
    paper = _blank(size * 0.095, size * 0.062, PAPER)
    wide, high = paper.get_size()
    pygame.draw.rect(paper, PAPER, paper.get_rect(), border_radius=size // 160)
    pygame.draw.rect(paper, colour, Rect(0, 0, size // 110, high), border_radius=size // 300)
    for n, share in enumerate((0.7, 0.55)):
        line = Rect(round(wide * 0.2), round(high * (0.32 + 0.3 * n)), round(wide * share), max(2, size // 260))
        pygame.draw.rect(paper, PENCIL, line, border_radius=2)
    return paper


def _drawing(size: int, sun: Colour) -> Surface:
    """Draw the child's own drawing: a sun, a house, and somebody in front of it."""
    paper = _blank(size * 0.155, size * 0.125, PAPER)
    wide, high = paper.get_size()
    green, red, blue, purple = CRAYONS
    pygame.draw.rect(paper, PAPER, paper.get_rect(), border_radius=size // 160)
    pen = max(2, size // 190)
    pygame.draw.circle(paper, sun, (round(wide * 0.84), round(high * 0.2)), round(high * 0.11))
    pygame.draw.line(paper, green, (wide * 0.06, high * 0.86), (wide * 0.94, high * 0.86), pen)
    house = Rect(round(wide * 0.12), round(high * 0.46), round(wide * 0.36), round(high * 0.4))
    pygame.draw.rect(paper, red, house, pen)
    roof = [(house.left - pen, house.top), (house.centerx, high * 0.18), (house.right + pen, house.top)]
    pygame.draw.lines(paper, red, False, roof, pen)
    pygame.draw.rect(
        paper, blue, Rect(house.centerx - wide // 24, house.bottom - high // 5, wide // 12, high // 5), pen
    )
    x, y = wide * 0.68, high * 0.54
    pygame.draw.circle(paper, purple, (round(x), round(y)), round(high * 0.08), pen)
    for start, end in (
        ((x, y + high * 0.08), (x, high * 0.72)),
        ((x - wide * 0.07, high * 0.66), (x + wide * 0.07, high * 0.62)),
        ((x, high * 0.72), (x - wide * 0.05, high * 0.85)),
        ((x, high * 0.72), (x + wide * 0.05, high * 0.85)),
    ):
        pygame.draw.line(paper, purple, start, end, pen)
    return paper
