"""What every drawing of the report is made of: colours, words that fit, and one whole SVG that needs nothing else."""

from collections.abc import Sequence
from html import escape

from game.report.paper import legible
from game.rules.content import Lang
from game.text import role_letter

SEAT_COLOURS = ("#8c2a0a", "#084c7c", "#04583e", "#5822b0")
SEAT_TINTS = ("#fce8de", "#dfeaf3", "#dcf2e5", "#e9e3f8")
INK, QUIET, HUSH, LINE = "#1c2532", "#38404e", "#e2d8c4", "#847862"
GOOD, WARN, DANGER, CARD = "#04543c", "#763604", "#8a1c14", "#ffffff"

Point = tuple[float, float]

NARROW, BROAD = "iljtfrI.,:;'|!()[]- ", "mwMW@%&—"
ELLIPSIS = "…"
LETTERS = "font-family=\"'Atkinson Hyperlegible', Verdana, sans-serif\""
"""The typeface stands in the drawing itself: on paper no style sheet reaches it."""


def svg(wide: float, high: float, parts: Sequence[str]) -> str:
    """Put a drawing together."""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" role="img" {LETTERS}>'
            f"{''.join(parts)}</svg>")  # fmt: skip


def text(at: Point, words: str, colour: str, anchor: str = "start", *, bold: bool = False, size: int = 18) -> str:
    """Write one line."""
    weight = ' font-weight="bold"' if bold else ""
    return (f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" font-size="{size}" fill="{colour}" text-anchor="{anchor}"{weight}>'
            f"{clean(words)}</text>")  # fmt: skip


def clean(words: str) -> str:
    """Let words be words, and leave out signs that no drawing can hold."""
    return escape(legible(words))


def rect(x: float, y: float, wide: float, high: float, more: str) -> str:
    """Draw a box; `more` says how it looks."""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(0.0, wide):.1f}" height="{high:.1f}" {more}/>'


def line(start: Point, end: Point, colour: str, width: float, more: str = "") -> str:
    """Draw a straight line."""
    return (f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" stroke="{colour}" '
            f'stroke-width="{width:g}"{more}/>')  # fmt: skip


def seat_disc(at: Point, seat: int, lang: Lang, radius: float = 24) -> str:
    """Draw the letter of a role in a circle of its colour."""
    x, y = at
    ring = (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{SEAT_TINTS[seat]}" stroke="{SEAT_COLOURS[seat]}" '
            f'stroke-width="{radius / 6:.1f}"/>')  # fmt: skip
    size = round(radius * (1.15 if radius < 20 else 1))
    letter = text((x, y + size * 0.36), role_letter(seat, lang), SEAT_COLOURS[seat], "middle", bold=True, size=size)
    return ring + letter


def cross(at: Point, size: float = 9) -> str:
    """Draw a cross: this did not open."""
    x, y = at
    stroke = ' stroke-linecap="round"'
    return (line((x - size, y - size), (x + size, y + size), DANGER, 4, stroke)
            + line((x - size, y + size), (x + size, y - size), DANGER, 4, stroke))  # fmt: skip


def length(words: str, size: float, *, bold: bool = False) -> float:
    """Estimate how long a line becomes."""
    signs = sum(0.33 if sign in NARROW else 0.86 if sign in BROAD else 0.62 if sign.isupper() else 0.55
                for sign in words)  # fmt: skip
    return signs * size * (1.05 if bold else 1.0)


def wrapped(words: str, wide: float, size: float, *, bold: bool = False, most: int = 2) -> list[str]:
    """Break words into lines that fit; what is left over after the last line ends in three dots."""
    lines: list[str] = []
    for word in words.split():
        if lines and length(f"{lines[-1]} {word}", size, bold=bold) <= wide:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    kept = [_fitting(one, wide, size, bold=bold) for one in lines[:most]]
    if len(lines) > most:
        kept[-1] = _fitting(kept[-1] + ELLIPSIS, wide, size, bold=bold)
    return kept or [""]


def _fitting(words: str, wide: float, size: float, *, bold: bool) -> str:
    """Shorten one line until it fits."""
    if length(words, size, bold=bold) <= wide:
        return words
    while words and length(words + ELLIPSIS, size, bold=bold) > wide:
        words = words[:-1]
    return words.rstrip(f" {ELLIPSIS}") + ELLIPSIS
