"""Cutting a screen into parts. Everything here is in pixels; `Canvas.px` turns units into pixels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pygame import Rect


def inset(rect: Rect, by: int, vertical: int | None = None) -> Rect:
    """Give the rectangle with a margin taken off on every side."""
    return rect.inflate(-2 * by, -2 * (by if vertical is None else vertical))


def cut_top(rect: Rect, height: int, gap: int = 0) -> tuple[Rect, Rect]:
    """Cut a strip off the top: the strip, and what is left under the gap."""
    height = min(height, rect.height)
    rest = max(0, rect.height - height - gap)
    return Rect(rect.x, rect.y, rect.width, height), Rect(rect.x, rect.bottom - rest, rect.width, rest)


def cut_bottom(rect: Rect, height: int, gap: int = 0) -> tuple[Rect, Rect]:
    """Cut a strip off the bottom: the strip, and what is left above the gap."""
    height = min(height, rect.height)
    rest = max(0, rect.height - height - gap)
    return Rect(rect.x, rect.bottom - height, rect.width, height), Rect(rect.x, rect.y, rect.width, rest)


def cut_left(rect: Rect, width: int, gap: int = 0) -> tuple[Rect, Rect]:
    """Cut a strip off the left: the strip, and what is left."""
    width = min(width, rect.width)
    rest = max(0, rect.width - width - gap)
    return Rect(rect.x, rect.y, width, rect.height), Rect(rect.right - rest, rect.y, rest, rect.height)


def cut_right(rect: Rect, width: int, gap: int = 0) -> tuple[Rect, Rect]:
    """Cut a strip off the right: the strip, and what is left."""
    width = min(width, rect.width)
    rest = max(0, rect.width - width - gap)
    return Rect(rect.right - width, rect.y, width, rect.height), Rect(rect.x, rect.y, rest, rect.height)


def columns(rect: Rect, count: int, gap: int = 0) -> list[Rect]:
    """Divide into columns of equal width."""
    return [Rect(x0, rect.y, x1 - x0 - gap, rect.height) for x0, x1 in _steps(rect.x, rect.width + gap, count)]


def columns_like(rect: Rect, widths: Sequence[int], gap: int = 0) -> list[Rect]:
    """Divide into columns in proportion to these widths."""
    room, wanted = max(0, rect.width - gap * (len(widths) - 1)), max(1, sum(widths))
    placed, x = [], rect.x
    for width in widths:
        placed.append(Rect(x, rect.y, room * width // wanted, rect.height))
        x += room * width // wanted + gap
    return placed


def rows(rect: Rect, count: int, gap: int = 0) -> list[Rect]:
    """Divide into rows of equal height."""
    return [Rect(rect.x, y0, rect.width, y1 - y0 - gap) for y0, y1 in _steps(rect.y, rect.height + gap, count)]


def stack(rect: Rect, heights: Sequence[int], gap: int = 0) -> list[Rect]:
    """Put rows of these heights under each other, squeezed alike when they do not fit."""
    room = max(0, rect.height - gap * (len(heights) - 1))
    wanted = max(1, sum(heights))
    share = min(1.0, room / wanted)
    placed, y = [], rect.y
    for height in heights:
        placed.append(Rect(rect.x, y, rect.width, int(height * share)))
        y += int(height * share) + gap
    return placed


def _steps(start: int, length: int, count: int) -> list[tuple[int, int]]:
    """Divide a length into whole pixels without losing one."""
    edges = [start + length * n // count for n in range(count + 1)]
    return list(pairwise(edges))
