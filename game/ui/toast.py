"""A short notice over the bar on top, gone by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.draw_parts import under_header
from game.ui.type import LABEL

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.words import Bilingual

STAYS = 4.5
"""Seconds: long enough to read two lines aloud."""
PAD, EDGE = 26, 8
A_WORD = 0.4
"""Seconds for each word of a notice that is longer than that."""


class Toast:
    """The notices that wait to be read, the first one showing."""

    def __init__(self) -> None:
        self.texts: list[Bilingual | str] = []
        self.left = 0.0
        self.dirty = False

    def show(self, text: Bilingual | str, *, wait: bool = False) -> None:
        """Show a notice at once; with `wait` after the one that is showing."""
        if wait and self.texts:
            self.texts.append(text)
        else:
            self.texts, self.left = [text], time_for(text)
        self.dirty = True

    def update(self, seconds: float) -> None:
        """Let the notice grow old."""
        if not self.texts:
            return
        self.left -= seconds
        if self.left <= 0:
            self.texts.pop(0)
            self.left, self.dirty = time_for(*self.texts[:1]), True

    def draw(self, canvas: Canvas) -> None:
        """Draw the notice over the dark bar, where no turn and no choice stands."""
        self.dirty = False
        if not self.texts:
            return
        text = canvas.say(self.texts[0])
        box, theme, radius = place_for(canvas, text), canvas.theme, canvas.px(16)
        canvas.shapes.shadow(canvas.surface, box, radius, canvas.px(12), theme.shadow)
        canvas.shapes.card(canvas.surface, box, theme.night, radius=radius, edge=theme.glow, edge_width=canvas.px(3))
        inside = box.inflate(-2 * canvas.px(PAD), -canvas.px(EDGE))
        canvas.write(text, inside, LABEL, theme.on_night, valign="middle")


def place_for(canvas: Canvas, text: str) -> Rect:
    """Find the place of a notice: in the bar, at the left; a long one hangs down over the table.

    The right end of the bar stays free: there are the clock and the way back.
    """
    bar, pad = under_header(canvas).top, canvas.px(PAD)
    left = canvas.px(14)
    most = canvas.width * 72 // 100 - left
    if canvas.text_height(text, most - 2 * pad, LABEL) > bar - 2 * canvas.px(EDGE):
        most = canvas.width * 57 // 100 - left
    wide = max(1, min(most - 2 * pad, canvas.text_width(text, LABEL) + 2))
    high = canvas.text_height(text, wide, LABEL) + canvas.px(EDGE)
    box = Rect(left, 0, wide + 2 * pad, max(high, bar - 2 * canvas.px(EDGE)))
    box.top = max(canvas.px(EDGE), (bar - box.height) // 2)
    return box


def time_for(*texts: Bilingual | str) -> float:
    """Say how long these notices stay: until they can have been read, in the longer of the two languages."""
    said = [words for text in texts for words in ([text] if isinstance(text, str) else [text.nl, text.en])]
    return max([STAYS, *(len(words.split()) * A_WORD for words in said)])
