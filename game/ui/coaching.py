"""The coach beside the table: one open question for a trainee alone, before a turn or when a month has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygame import Rect

from game.rules import events as e
from game.rules.board import Board
from game.rules.moves import Seat
from game.rules.view import View
from game.text.coach import BEFORE, SILENT, month_before, question_after, question_before
from game.ui.layout import cut_left, inset
from game.ui.theme import Pattern
from game.ui.type import BOLD, ITALIC, LABEL
from game.ui.words import Both

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.canvas import Canvas

COACH = Both("Denk even na", "Something to think about")


def asked_before(canvas: Canvas, board: Board, seen: View) -> str:
    """Give the question before a turn of this seat; nothing when the coach was told to wait or to be silent."""
    if canvas.settings.coach != BEFORE:
        return ""
    return question_before(board, seen, canvas.lang)


def asked_after(canvas: Canvas, board: Board, events: Sequence[e.Event], seat: Seat) -> str:
    """Give the question when a month has passed, from what happened in it; nothing when the coach is silent."""
    if canvas.settings.coach == SILENT:
        return ""
    return question_after(board, month_before(events), seat, canvas.lang)


def coach_height(canvas: Canvas, words: str, width: int) -> int:
    """Measure the question with its frame; nothing for no question."""
    if not words:
        return 0
    return canvas.line_height(LABEL) + canvas.text_height(words, _inner(canvas, width), LABEL, ITALIC) + canvas.px(36)


def _inner(canvas: Canvas, width: int) -> int:
    return max(1, width - canvas.px(48) - canvas.px(64))


def draw_coach(canvas: Canvas, rect: Rect, words: str) -> None:
    """Draw the question in a dashed frame: it belongs to nobody at the table, and asks for no press."""
    if not words:
        return
    theme = canvas.theme
    canvas.shapes.card(
        canvas.surface,
        rect,
        theme.ground,
        radius=canvas.px(18),
        edge=theme.line,
        edge_width=canvas.px(3),
        pattern=Pattern.DASHED,
    )
    sign, room = cut_left(inset(rect, canvas.px(24), canvas.px(16)), canvas.px(48), canvas.px(16))
    middle = (sign.centerx, sign.y + canvas.line_height(LABEL) / 2)
    canvas.shapes.icon(canvas.surface, "speech", middle, canvas.px(44), theme.quiet)
    title = canvas.write(canvas.say(COACH), room, LABEL, theme.quiet, face=BOLD)
    below = Rect(room.x, title.bottom, room.width, max(1, room.bottom - title.bottom))
    canvas.write(words, below, LABEL, face=ITALIC)
