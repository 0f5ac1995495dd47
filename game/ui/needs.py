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


def draw_needs(canvas: Canvas, rect: Rect, board: Board, beat: Beat) -> None:
    """Draw a line for every need: three marks that fill as it is met, its name, and whether it eased or grew."""
    high = canvas.line_height(LABEL) + canvas.px(18)
    room = Rect(rect.x, rect.y, rect.width, min(rect.height, high * len(board.needs)))
    if room.height < canvas.line_height(LABEL) * len(board.needs):
        return
    for need, place in enumerate(rows(room, len(board.needs))):
        before, after = beat.before.needs[need], beat.after.needs[need]
        theme = canvas.theme
        ink = theme.good if after == 0 else theme.waiting if after == 1 else theme.danger
        marks = pips(canvas, (place.x, place.centery), 3 - after, 3, ink, square=True)
        name = Rect(marks.right + canvas.px(18), place.y, place.width // 2 - marks.width, place.height)
        canvas.write(canvas.say(board.needs[need].name), name, LABEL, face=BOLD, valign="middle", smallest=24)
        word = text.need_level_word(after, canvas.lang)
        arrow = " ▼" if after < before else " ▲" if after > before else ""
        left = place.x + place.width // 2 + canvas.px(20)
        state = Rect(left, place.y, place.right - left, place.height)
        canvas.write(word + arrow, state, LABEL, ink, valign="middle", smallest=24)
