"""Signs that the typeface lacks, drawn: ticks, crosses, arrows, squares and dots may stand in any text."""

from __future__ import annotations

import re

import pygame
from pygame import Rect, Surface

from game.ui.theme import Colour

WIDTH = 0.86
"""How wide a sign is, in parts of the letter size."""
FINE = 4

STROKES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "✓": (((0.12, 0.55), (0.38, 0.82), (0.88, 0.2)),),
    "✗": (((0.18, 0.2), (0.82, 0.84)), ((0.82, 0.2), (0.18, 0.84))),
    "→": (((0.08, 0.52), (0.9, 0.52)), ((0.58, 0.22), (0.9, 0.52), (0.58, 0.82))),
    "←": (((0.92, 0.52), (0.1, 0.52)), ((0.42, 0.22), (0.1, 0.52), (0.42, 0.82))),
    "↑": (((0.5, 0.92), (0.5, 0.14)), ((0.2, 0.44), (0.5, 0.14), (0.8, 0.44))),
    "↓": (((0.5, 0.12), (0.5, 0.9)), ((0.2, 0.6), (0.5, 0.9), (0.8, 0.6))),
}
"""Lines inside a square of one by one."""
FILLED = {"▶": ((0.2, 0.14), (0.88, 0.52), (0.2, 0.9)), "◀": ((0.8, 0.14), (0.12, 0.52), (0.8, 0.9))}
SAME = {"✔": "✓", "✘": "✗", "►": "▶", "◄": "◀"}
SIGNS = "".join((*STROKES, *FILLED, *SAME, "■□●○"))
_SPLIT = re.compile(f"([{SIGNS}])")


def has_signs(text: str) -> bool:
    """Tell whether a text holds a sign that must be drawn."""
    return not text.isascii() and _SPLIT.search(text) is not None


def parts(text: str) -> list[str]:
    """Cut a text into runs of letters and single signs."""
    return [part for part in _SPLIT.split(text) if part]


def is_sign(part: str) -> bool:
    """Tell a sign from letters."""
    return len(part) == 1 and part in SIGNS


def sign_width(pixels: int) -> int:
    """Measure a sign in letters of this size."""
    return max(1, round(pixels * WIDTH))


def picture(sign: str, pixels: int, colour: Colour) -> Surface:
    """Draw a sign as high as a capital letter of this size."""
    sign = SAME.get(sign, sign)
    side, room = max(1, round(pixels * 0.72)), sign_width(pixels)
    large = Surface((side * FINE, side * FINE), pygame.SRCALPHA)
    large.fill((*colour, 0))
    _draw(large, sign, side * FINE, colour)
    small = pygame.transform.smoothscale(large, (side, side))
    placed = Surface((room, side), pygame.SRCALPHA)
    placed.blit(small, ((room - side) // 2, 0))
    return placed


def _draw(on: Surface, sign: str, side: int, colour: Colour) -> None:
    pen = max(1, round(side * 0.15))
    if sign in STROKES:
        for stroke in STROKES[sign]:
            points = [(x * side, y * side) for x, y in stroke]
            pygame.draw.lines(on, colour, False, points, pen)
            for point in points:
                pygame.draw.circle(on, colour, point, pen / 2)
    elif sign in FILLED:
        pygame.draw.polygon(on, colour, [(x * side, y * side) for x, y in FILLED[sign]])
    elif sign in "■□":
        pygame.draw.rect(
            on, colour, Rect(side // 10, side // 10, side * 8 // 10, side * 8 // 10), 0 if sign == "■" else pen
        )
    else:
        pygame.draw.circle(on, colour, (side / 2, side / 2), side * 0.42, 0 if sign == "●" else pen)
