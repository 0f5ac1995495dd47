"""Colours by the part they play. Nobody else knows a colour; a test holds every contrast."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, TypeAlias

Colour: TypeAlias = tuple[int, int, int]


class Pattern(Enum):
    """How a line runs, so that a role or a state never hangs on colour alone."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DASH_DOT = "dash-dot"


class Theme(NamedTuple):
    """A set of colours. `*_tint` are quiet grounds on which `ink` is read."""

    name: str
    ground: Colour
    card: Colour
    ink: Colour
    quiet: Colour
    """Second lines and labels: still seven to one."""
    line: Colour
    """Edges that mean something: three to one on ground and card."""
    hush: Colour
    """Edges and tracks that only decorate."""
    night: Colour
    """The bar on top, tool tips, the veil."""
    on_night: Colour
    glow: Colour
    """Whose turn it is, where we are: a warm lamp. Readable on night, with ink upon it."""
    on_glow: Colour
    accent: Colour
    """Focus and what can be pressed."""
    on_accent: Colour
    accent_tint: Colour
    danger: Colour
    danger_tint: Colour
    good: Colour
    good_tint: Colour
    waiting: Colour
    waiting_tint: Colour
    wood: Colour
    wood_edge: Colour
    seats: tuple[Colour, Colour, Colour, Colour]
    """Parent, teacher, youth worker, policymaker: for shapes and for text alike."""
    on_seat: Colour
    seat_tints: tuple[Colour, Colour, Colour, Colour]
    shadow: int
    """How strong the shadow under a card is, 0..255."""


SEAT_PATTERNS: tuple[Pattern, Pattern, Pattern, Pattern] = (
    Pattern.SOLID,
    Pattern.DASHED,
    Pattern.DOTTED,
    Pattern.DASH_DOT,
)
SEAT_ICONS: tuple[str, str, str, str] = ("parent", "teacher", "youth-worker", "policymaker")

NORMAL = Theme(
    name="normal",
    ground=(247, 242, 231),
    card=(255, 255, 255),
    ink=(28, 37, 50),
    quiet=(56, 64, 78),
    line=(132, 120, 98),
    hush=(226, 216, 196),
    night=(30, 41, 54),
    on_night=(252, 249, 241),
    glow=(236, 178, 74),
    on_glow=(28, 37, 50),
    accent=(8, 76, 124),
    on_accent=(255, 255, 255),
    accent_tint=(224, 236, 245),
    danger=(138, 28, 20),
    danger_tint=(252, 231, 225),
    good=(4, 84, 60),
    good_tint=(220, 243, 230),
    waiting=(118, 54, 4),
    waiting_tint=(253, 240, 205),
    wood=(240, 222, 186),
    wood_edge=(226, 203, 158),
    seats=((140, 42, 10), (8, 76, 124), (4, 88, 62), (88, 34, 176)),
    on_seat=(255, 255, 255),
    seat_tints=((252, 232, 222), (223, 234, 243), (220, 242, 229), (233, 227, 248)),
    shadow=34,
)

HIGH_CONTRAST = Theme(
    name="high contrast",
    ground=(0, 0, 0),
    card=(0, 0, 0),
    ink=(255, 255, 255),
    quiet=(226, 226, 226),
    line=(255, 255, 255),
    hush=(122, 122, 122),
    night=(0, 0, 0),
    on_night=(255, 255, 255),
    glow=(255, 214, 10),
    on_glow=(0, 0, 0),
    accent=(255, 230, 80),
    on_accent=(0, 0, 0),
    accent_tint=(44, 40, 8),
    danger=(255, 160, 150),
    danger_tint=(56, 8, 4),
    good=(130, 240, 180),
    good_tint=(0, 44, 26),
    waiting=(255, 205, 120),
    waiting_tint=(52, 34, 0),
    wood=(28, 24, 18),
    wood_edge=(190, 170, 130),
    seats=((255, 176, 136), (143, 211, 255), (127, 240, 184), (217, 184, 255)),
    on_seat=(0, 0, 0),
    seat_tints=((54, 24, 10), (6, 36, 56), (4, 44, 28), (38, 20, 62)),
    shadow=0,
)


def theme_for(*, high_contrast: bool) -> Theme:
    """Give the colours that the settings ask for."""
    return HIGH_CONTRAST if high_contrast else NORMAL


def luminance(colour: Colour) -> float:
    """Measure how bright a colour is to the eye (WCAG 2)."""
    parts = [c / 255 for c in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Measure how well one colour stands out from another, 1..21 (WCAG 2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Give the colour `share` of the way from one to the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return (red, green, blue)
