"""The answers of a perspective check as they are shown: with a number, and later with what they turned out to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.layout import cut_left, cut_right, inset
from game.ui.theme import Colour
from game.ui.type import BODY, BOLD, LABEL
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TRUE, NEAR = Both("Dit was het", "This was it"), Both("Dichtbij", "Close")
GUESSED = Both("Gekozen", "Chosen")
ICONS = {"true": "check", "near": "ear"}
MARKS = {"true": TRUE, "near": NEAR}


def answer_height(canvas: Canvas, words: str, mark: str, width: int, *, guessed: bool) -> int:
    """Measure an answer with its marks."""
    marks = canvas.line_height(LABEL) * len(_marks(canvas, mark, guessed=guessed))
    return max(canvas.text_height(words, _words_width(canvas, width, mark), BODY), marks) + canvas.px(24)


def _marks(canvas: Canvas, mark: str, *, guessed: bool) -> list[str]:
    """Say in words what an answer turned out to be, and that it was chosen."""
    said = [canvas.say(MARKS[mark])] if mark in MARKS else []
    return [*said, canvas.say(GUESSED)] if guessed and mark else said


def _mark_width(canvas: Canvas) -> int:
    longest = max(canvas.text_width(canvas.say(mark), LABEL, BOLD) for mark in (TRUE, NEAR, GUESSED))
    return longest + canvas.px(50)


def _words_width(canvas: Canvas, width: int, mark: str) -> int:
    marks = _mark_width(canvas) + canvas.px(10) if mark else 0
    return max(1, width - 2 * canvas.px(22) - canvas.px(70) - marks)


def draw_answer(canvas: Canvas, rect: Rect, number: int, words: str, mark: str, *, guessed: bool) -> None:
    """Draw one answer. `mark` is "true", "near" or "other" after asking, and nothing before."""
    theme = canvas.theme
    edge = _edge(canvas, mark)
    fill = theme.accent_tint if mark == "true" else theme.card if mark != "other" or guessed else theme.ground
    width = canvas.px(6 if mark == "true" or guessed else 3)
    canvas.shapes.card(canvas.surface, rect, fill, radius=canvas.px(16), edge=edge, edge_width=width)
    inside = inset(rect, canvas.px(22), canvas.px(6))
    badge, rest = cut_left(inside, canvas.px(50), canvas.px(20))
    if mark in ICONS:
        canvas.shapes.icon(canvas.surface, ICONS[mark], badge.center, min(badge.size), edge)
    else:
        canvas.label(str(number), badge.center, BODY, theme.quiet, face=BOLD, align="center")
    marks, rest = cut_right(rest, _mark_width(canvas) if mark else 0, canvas.px(10))
    canvas.write(words, rest, BODY, valign="middle")
    said = _marks(canvas, mark, guessed=guessed)
    if said:
        canvas.write("\n".join(said), marks, LABEL, edge, face=BOLD, align="right", valign="middle", smallest=22)


def _edge(canvas: Canvas, mark: str) -> Colour:
    theme = canvas.theme
    return {"true": theme.good, "near": theme.waiting}.get(mark, theme.line if mark != "other" else theme.quiet)
