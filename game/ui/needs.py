"""The needs of the child and the family after a month: how far each is met, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.board import Board
from game.ui.draw_parts import pips
from game.ui.layout import rows
from game.ui.sitting import Beat
from game.ui.type import BOLD, LABEL

if TYPE_CHECKING:
    from game.ui.canvas import Canvas


def needs_height(canvas: Canvas, board: Board) -> int:
    """Measure the rows."""
    return (canvas.line_height(LABEL) + canvas.px(20)) * len(board.needs)


def draw_needs(canvas: Canvas, rect: Rect, board: Board, beat: Beat) -> None:
    """Draw a line for every need: three marks that fill as it is met, its name, and whether it eased or grew."""
    theme = canvas.theme
    for need, place in enumerate(rows(rect, len(board.needs))):
        before, after = beat.before.needs[need], beat.after.needs[need]
        ink = theme.good if after == 0 else theme.waiting if after == 1 else theme.danger
        if before != after:
            tint = theme.good_tint if after < before else theme.danger_tint
            canvas.shapes.card(canvas.surface, place.inflate(canvas.px(16), -canvas.px(4)), tint, radius=canvas.px(10))
        marks = pips(canvas, (place.x, place.centery), 3 - after, 3, ink, square=True)
        name = Rect(marks.right + canvas.px(18), place.y, place.width * 56 // 100 - marks.width, place.height)
        canvas.write(
            canvas.say(board.needs[need].name), name, LABEL, face=BOLD, valign="middle", smallest=26, whole=True
        )
        word = text.need_level_word(after, canvas.lang)
        arrow = " ↑" if after < before else " ↓" if after > before else ""
        left = name.right + canvas.px(12)
        state = Rect(left, place.y, place.right - left, place.height)
        canvas.write(word + arrow, state, LABEL, ink, valign="middle", smallest=26, whole=True)
