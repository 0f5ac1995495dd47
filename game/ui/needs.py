"""The needs of the child and the family after a month: how far each is met, and what came of it and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.board import Board
from game.text.needs import NeedTold
from game.ui.draw_parts import pips
from game.ui.sitting import Beat
from game.ui.theme import Colour, Theme
from game.ui.type import BOLD, LABEL

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

MARKS = 100
"""Units that the three marks of a need take, with the gap behind them."""


def need_height(canvas: Canvas, board: Board, beat: Beat, width: int, told: NeedTold | None) -> int:
    """Measure the row of a need: its name, how it stands, and below it what came of it."""
    lines = 1 if _beside(canvas, board, beat, width) else 2
    why = canvas.text_height(told.why, width - canvas.px(MARKS), LABEL) if told and told.why else 0
    return canvas.line_height(LABEL) * lines + why + canvas.px(4)


def draw_need(canvas: Canvas, rect: Rect, board: Board, beat: Beat, need: int, told: NeedTold | None) -> None:
    """Draw three marks that fill as a need is met, its name, how it stands, and why it moved or stayed."""
    theme, after = canvas.theme, beat.after.needs[need]
    ink = theme.good if after == 0 else theme.waiting if after == 1 else theme.danger
    if told is not None:
        canvas.shapes.card(
            canvas.surface, rect.inflate(canvas.px(16), canvas.px(8)), _tint(theme, told.by), radius=canvas.px(10)
        )
    low, left = canvas.line_height(LABEL), rect.x + canvas.px(MARKS)
    pips(canvas, (rect.x, rect.y + low // 2), 3 - after, 3, ink, square=True)
    first = Rect(left, rect.y, rect.right - left, low)
    state = f"{text.need_level_word(after, canvas.lang)}{_arrow(beat, need)}"
    name = canvas.say(board.needs[need].name)
    canvas.write(name, first, LABEL, face=BOLD, smallest=26, whole=True)
    beside = _beside(canvas, board, beat, rect.width)
    second = first if beside else first.move(0, low)
    canvas.write(state, second, LABEL, ink, align="right" if beside else "left", smallest=26)
    if told is not None and told.why:
        below = Rect(left, second.bottom, first.width, max(1, rect.bottom - second.bottom))
        canvas.write(told.why, below, LABEL)


def _beside(canvas: Canvas, board: Board, beat: Beat, width: int) -> bool:
    """Tell whether the names of all needs leave room beside them for how they stand."""
    room = width - canvas.px(MARKS + 30)
    return all(
        canvas.text_width(canvas.say(need.name), LABEL, BOLD)
        + canvas.text_width(f"{text.need_level_word(level, canvas.lang)}{_arrow(beat, n)}", LABEL)
        <= room
        for n, (need, level) in enumerate(zip(board.needs, beat.after.needs, strict=True))
    )


def _arrow(beat: Beat, need: int) -> str:
    """Give an arrow for the way a need went."""
    before, after = beat.before.needs[need], beat.after.needs[need]
    return " ↑" if after < before else " ↓" if after > before else ""


def _tint(theme: Theme, by: int) -> Colour:
    """Give the ground for a need that eased, grew, or was moved both ways and stayed."""
    return theme.good_tint if by < 0 else theme.danger_tint if by > 0 else theme.waiting_tint
