"""Shapes with smooth edges: cards, rings, lines in a pattern, soft shadows. Made once, then kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import atan2, ceil, cos, hypot, pi, sin
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pygame
from pygame import Rect, Surface

from game.ui.kept import Kept
from game.ui.theme import Colour, Pattern

Point: TypeAlias = tuple[float, float]
Maker: TypeAlias = Callable[[], Surface]


class Edge(NamedTuple):
    """The rim of a shape."""

    colour: Colour
    width: int
    pattern: Pattern


FINE = 4
"""Small shapes are drawn this much larger and then shrunk, which smooths their edges."""


def _area(surface: Surface) -> int:
    return surface.get_width() * surface.get_height()


def dashes_of(pattern: Pattern, width: float) -> tuple[float, ...]:
    """Give on, off, on, off... lengths of a pattern for a line of this width; empty means unbroken."""
    return {
        Pattern.SOLID: (),
        Pattern.DASHED: (3.2 * width, 2.2 * width),
        Pattern.DOTTED: (0.01, 2.1 * width),
        Pattern.DASH_DOT: (3.2 * width, 2.1 * width, 0.01, 2.1 * width),
    }[pattern]


class Shapes:
    """Makes and keeps shapes; one for the whole program."""

    def __init__(self, icons: Path | None = None) -> None:
        self._kept: Kept[Surface] = Kept(14_000_000, _area)
        self._icons = icons

    def card(
        self,
        on: Surface,
        rect: Rect,
        fill: Colour | None,
        *,
        radius: int = 12,
        edge: Colour | None = None,
        edge_width: int = 0,
        pattern: Pattern = Pattern.SOLID,
    ) -> None:
        """Draw a rectangle with round corners; without `fill` only its edge."""
        if rect.width < 2 or rect.height < 2:
            return
        radius = max(1, min(radius, rect.width // 2, rect.height // 2))
        rim = Edge(edge, min(edge_width, radius), pattern) if edge and edge_width > 0 else None
        key = ("card", rect.size, fill, radius, rim)
        on.blit(self._kept.get(key, lambda: self._card(rect.size, fill, radius, rim)), rect)

    def _card(self, size: tuple[int, int], fill: Colour | None, radius: int, rim: Edge | None) -> Surface:
        """Make a card; its corners are the same for every size, so they are made once."""
        if rim and rim.pattern is not Pattern.SOLID:
            return _patterned_card(self._card(size, fill, radius, None), radius, rim)
        if fill is None and rim is None:
            return Surface(size, pygame.SRCALPHA)
        corner = self._kept.get(("corner", radius, fill, rim), lambda: _corner(radius, fill, rim))
        return _card(size, fill, rim, corner)

    def disc(
        self,
        on: Surface,
        centre: Point,
        radius: float,
        fill: Colour | None,
        edge: Colour | None = None,
        edge_width: float = 0,
        *,
        pattern: Pattern = Pattern.SOLID,
    ) -> None:
        """Draw a filled circle, a ring, or both."""
        rim = Edge(edge, round(edge_width), pattern) if edge and edge_width > 0 else None
        key = ("disc", round(radius * 2), fill, rim)
        shape = self._kept.get(key, lambda: _disc(round(radius * 2) / 2, fill, rim))
        on.blit(shape, shape.get_rect(center=(round(centre[0]), round(centre[1]))))

    def shadow(self, on: Surface, rect: Rect, radius: int, depth: int, strength: int) -> None:
        """Lay a soft shadow under a card. What the card will cover anyway is left out: that is most of it."""
        if strength <= 0 or depth <= 0 or min(rect.size) < 2:
            return
        key = ("shadow", rect.size, radius, depth, strength)
        shape = self._kept.get(key, lambda: self._shadow(rect.size, radius, depth, strength))
        on.blit(shape, (rect.x - 2 * depth, rect.y - 2 * depth + depth // 2))

    def _shadow(self, size: tuple[int, int], radius: int, depth: int, strength: int) -> Surface:
        """Make a shadow by drawing out the middle of a small one: blurring each size anew would take longer."""
        margin = 3 * depth + radius
        width, height = size[0] + 4 * depth, size[1] + 4 * depth
        if min(width, height) <= 2 * margin:
            return _shadow(size, radius, depth, strength)
        side = 2 * margin + 1 - 4 * depth
        key = ("small shadow", radius, depth, strength)
        small = self._kept.get(key, lambda: _shadow((side, side), radius, depth, strength))
        return _drawn_out(small, margin, (width, height))

    def line(
        self,
        on: Surface,
        points: Sequence[Point],
        colour: Colour,
        width: float,
        pattern: Pattern = Pattern.SOLID,
    ) -> None:
        """Draw a line through points, as thick as asked, in its pattern, with round ends."""
        if len(points) < 2:
            return
        left, top = min(p[0] for p in points) - width, min(p[1] for p in points) - width
        left, top = int(left), int(top)
        moved = tuple((round(x - left, 1), round(y - top, 1)) for x, y in points)
        key = ("line", moved, colour, round(width, 1), pattern)
        on.blit(self._kept.get(key, lambda: _line(moved, colour, width, pattern)), (left, top))

    def ellipse(self, on: Surface, rect: Rect, fill: Colour) -> None:
        """Draw a smooth ellipse, such as a table top."""
        key = ("ellipse", rect.size, fill)
        on.blit(self._kept.get(key, lambda: _ellipse(rect.size, fill)), rect)

    def polygon(self, on: Surface, points: Sequence[Point], fill: Colour) -> None:
        """Draw a smooth filled polygon."""
        left, top = int(min(p[0] for p in points)), int(min(p[1] for p in points))
        moved = tuple((round(x - left, 1), round(y - top, 1)) for x, y in points)
        on.blit(self._kept.get(("polygon", moved, fill), lambda: _polygon(moved, fill)), (left, top))

    def icon(self, on: Surface, name: str, centre: Point, size: int, colour: Colour) -> None:
        """Draw an icon from the assets in one colour; draw nothing when the file is missing."""
        shape = self._kept.get(("icon", name, size, colour), lambda: self._icon(name, max(4, size), colour))
        on.blit(shape, shape.get_rect(center=(round(centre[0]), round(centre[1]))))

    def _icon(self, name: str, size: int, colour: Colour) -> Surface:
        blank = Surface((size, size), pygame.SRCALPHA)
        if self._icons is None:
            return blank
        try:
            shape = pygame.image.load_sized_svg(str(self._icons / f"{name}.svg"), (size, size))
        except (OSError, pygame.error):
            return blank
        shape.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
        return shape

    def keep(self, key: tuple[object, ...], make: Maker) -> Surface:
        """Keep any other picture that is costly to make, such as a drawing."""
        return self._kept.get(("other", *key), make)


def curve(start: Point, end: Point, bend: float, steps: int = 32) -> list[Point]:
    """Give the points of a curve between two points, bent sideways by `bend` pixels."""
    (x0, y0), (x1, y1) = start, end
    length = hypot(x1 - x0, y1 - y0) or 1.0
    mx, my = (x0 + x1) / 2 - (y1 - y0) / length * bend, (y0 + y1) / 2 + (x1 - x0) / length * bend
    return [_bezier(start, (mx, my), end, n / steps) for n in range(steps + 1)]


def flow(start: Point, end: Point, steps: int = 32) -> list[Point]:
    """Give the points of a curve that leaves and arrives level, as routes do."""
    (x0, y0), (x1, y1) = start, end
    points = []
    for n in range(steps + 1):
        t = n / steps
        points.append((x0 + (x1 - x0) * t, y0 + (y1 - y0) * (3 * t * t - 2 * t**3)))
    return points


def arc(centre: Point, radius: Point, start: float, end: float, steps: int = 32) -> list[Point]:
    """Give points along an ellipse, from angle to angle (in turns, clockwise from the right)."""
    angles = (2 * pi * (start + (end - start) * n / steps) for n in range(steps + 1))
    return [(centre[0] + radius[0] * cos(a), centre[1] + radius[1] * sin(a)) for a in angles]


def _bezier(a: Point, b: Point, c: Point, t: float) -> Point:
    p, q, r = (1 - t) ** 2, 2 * t * (1 - t), t * t
    return (p * a[0] + q * b[0] + r * c[0], p * a[1] + q * b[1] + r * c[1])


def _clear(size: tuple[int, int], colour: Colour) -> Surface:
    """Give an empty picture whose unseen colour is the shape's own, so that shrinking leaves no dark rim."""
    surface = Surface(size, pygame.SRCALPHA)
    surface.fill((*colour, 0))
    return surface


def _card(size: tuple[int, int], fill: Colour | None, edge: Edge | None, corner: Surface) -> Surface:
    """Make a card, or only its edge, with the quarters of a disc or ring as its corners."""
    outside, rim = (edge.colour, edge.width) if edge else (fill or (0, 0, 0), 0)
    surface = Surface(size, pygame.SRCALPHA)
    (width, height), radius = size, corner.get_width() // 2
    across, down = width - 2 * radius, height - 2 * radius
    if edge:
        for y in (0, height - rim):
            surface.fill(outside, Rect(radius, y, across, rim))
        for x in (0, width - rim):
            surface.fill(outside, Rect(x, radius, rim, down))
    if fill is not None:
        surface.fill(fill, Rect(rim, rim, width - 2 * rim, height - 2 * rim))
    for x, from_x in ((0, 0), (width - radius, radius)):
        for y, from_y in ((0, 0), (height - radius, radius)):
            part = Rect(from_x, from_y, radius, radius)
            surface.fill((0, 0, 0, 0), Rect(x, y, radius, radius))
            surface.blit(corner, (x, y), part, special_flags=pygame.BLEND_RGBA_ADD)
    return surface


def _corner(radius: int, fill: Colour | None, edge: Edge | None) -> Surface:
    """Give a disc whose quarters are the corners of a card, or a ring where there is no fill."""
    outside, rim = (edge.colour, edge.width) if edge else (fill or (0, 0, 0), 0)
    large = _clear((2 * radius * FINE, 2 * radius * FINE), outside)
    centre = (radius * FINE, radius * FINE)
    pygame.draw.circle(large, outside, centre, radius * FINE, 0 if fill is not None else rim * FINE)
    if rim and fill is not None:
        pygame.draw.circle(large, fill, centre, (radius - rim) * FINE)
    return pygame.transform.smoothscale(large, (2 * radius, 2 * radius))


def _patterned_card(card: Surface, radius: int, edge: Edge) -> Surface:
    """Put a broken edge on a card without one."""
    points = tuple(_outline(card.get_size(), radius, edge.width))
    card.blit(_line(points, edge.colour, edge.width, edge.pattern, size=card.get_size()), (0, 0))
    return card


def _outline(size: tuple[int, int], radius: int, width: int) -> list[Point]:
    """Give the points around a rounded rectangle, half a line's width inside it."""
    half = width / 2
    right, bottom, r = size[0] - half, size[1] - half, max(1.0, radius - half)
    points: list[Point] = []
    corners = (
        (right - r, half + r, -0.25),
        (right - r, bottom - r, 0.0),
        (half + r, bottom - r, 0.25),
        (half + r, half + r, 0.5),
    )
    for x, y, turn in corners:
        points += arc((x, y), (r, r), turn, turn + 0.25, 8)
    return [*points, points[0]]


def _disc(radius: float, fill: Colour | None, edge: Edge | None) -> Surface:
    side = 2 * ceil(radius) + 2
    scale = FINE if side < 160 else 2
    large = _clear((side * scale, side * scale), edge.colour if edge else fill or (0, 0, 0))
    middle, inner = (side * scale / 2, side * scale / 2), radius * scale
    if edge and edge.pattern is Pattern.SOLID:
        rim = edge.width * scale
        pygame.draw.circle(large, edge.colour, middle, inner, 0 if fill else max(1, rim))
        inner -= rim
    if fill and inner > 0:
        pygame.draw.circle(large, fill, middle, inner)
    if edge and edge.pattern is not Pattern.SOLID:
        ring = (radius - edge.width / 2) * scale
        _stroke(large, arc(middle, (ring, ring), 0, 1, 96), edge.colour, edge.width * scale, edge.pattern)
    return pygame.transform.smoothscale(large, (side, side))


def _ellipse(size: tuple[int, int], fill: Colour) -> Surface:
    scale = FINE if size[0] < 400 else 2
    large = _clear((size[0] * scale, size[1] * scale), fill)
    pygame.draw.ellipse(large, fill, large.get_rect())
    return pygame.transform.smoothscale(large, size)


def _polygon(points: Sequence[Point], fill: Colour) -> Surface:
    size = (ceil(max(p[0] for p in points)) + 1, ceil(max(p[1] for p in points)) + 1)
    large = _clear((size[0] * FINE, size[1] * FINE), fill)
    pygame.draw.polygon(large, fill, [(x * FINE, y * FINE) for x, y in points])
    return pygame.transform.smoothscale(large, size)


def _shadow(size: tuple[int, int], radius: int, depth: int, strength: int) -> Surface:
    """Blur small and enlarge: a shadow has no detail to lose."""
    small = 4
    width, height = size[0] + 4 * depth, size[1] + 4 * depth
    surface = Surface((max(1, width // small), max(1, height // small)), pygame.SRCALPHA)
    box = Rect(2 * depth // small, 2 * depth // small, size[0] // small, size[1] // small)
    pygame.draw.rect(surface, (0, 0, 0, strength), box, border_radius=max(1, radius // small))
    blurred = pygame.transform.box_blur(surface, max(1, depth // small), repeat_edge_pixels=False)
    return pygame.transform.smoothscale(blurred, (width, height))


def _drawn_out(small: Surface, margin: int, size: tuple[int, int]) -> Surface:
    """Give a small square picture with its middle row and column drawn out to a larger size."""
    whole = Surface(size, pygame.SRCALPHA)
    (width, height), far = size, margin + 1
    across, down = width - 2 * margin, height - 2 * margin
    for y, from_y in ((0, 0), (height - margin, far)):
        for x, from_x in ((0, 0), (width - margin, far)):
            whole.blit(small, (x, y), Rect(from_x, from_y, margin, margin))
        row = small.subsurface(Rect(margin, from_y, 1, margin))
        whole.blit(pygame.transform.scale(row, (across, margin)), (margin, y))
    for x, from_x in ((0, 0), (width - margin, far)):
        column = small.subsurface(Rect(from_x, margin, margin, 1))
        whole.blit(pygame.transform.scale(column, (margin, down)), (x, margin))
    return whole


def _line(
    points: Sequence[Point], colour: Colour, width: float, pattern: Pattern, *, size: tuple[int, int] | None = None
) -> Surface:
    size = size or (ceil(max(p[0] for p in points) + width) + 2, ceil(max(p[1] for p in points) + width) + 2)
    scale = FINE if size[0] * size[1] < 24_000 else 2
    large = _clear((size[0] * scale, size[1] * scale), colour)
    _stroke(large, [(x * scale, y * scale) for x, y in points], colour, width * scale, pattern)
    return pygame.transform.smoothscale(large, size)


def _stroke(on: Surface, points: Sequence[Point], colour: Colour, width: float, pattern: Pattern) -> None:
    """Draw a thick line as overlapping pieces with round joints."""
    radius = width / 2
    for piece in dashed(points, dashes_of(pattern, width)):
        for (x0, y0), (x1, y1) in pairwise(piece):
            angle = atan2(y1 - y0, x1 - x0)
            dx, dy = -sin(angle) * radius, cos(angle) * radius
            pygame.draw.polygon(
                on, colour, [(x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy)]
            )
        for point in piece:
            pygame.draw.circle(on, colour, point, radius)


def dashed(points: Sequence[Point], lengths: Sequence[float]) -> list[list[Point]]:
    """Cut a path into the pieces that are drawn, following on, off, on, off."""
    if not lengths:
        return [list(points)]
    pieces: list[list[Point]] = []
    turn, left = 0, lengths[0]
    piece: list[Point] = [points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        length, gone = hypot(x1 - x0, y1 - y0), 0.0
        while length - gone > left:
            gone += left
            here = (x0 + (x1 - x0) * gone / length, y0 + (y1 - y0) * gone / length)
            if turn % 2 == 0:
                pieces.append([*piece, here])
            piece = [here]
            turn += 1
            left = lengths[turn % len(lengths)]
        left -= length - gone
        piece.append((x1, y1))
    return [*pieces, piece] if turn % 2 == 0 else pieces
