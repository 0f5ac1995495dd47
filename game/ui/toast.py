"""A short notice at the bottom of the screen, gone by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.type import LABEL

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.words import Bilingual

STAYS = 4.5
"""Seconds: long enough to read two lines aloud."""
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
        """Draw the notice under the bar on top, where no button stands."""
        self.dirty = False
        if not self.texts:
            return
        text, pad = canvas.say(self.texts[0]), canvas.px(26)
        width = min(canvas.width - 2 * pad, canvas.px(1300))
        wide = min(width - 2 * pad, canvas.text_width(text, LABEL) + 2)
        high = canvas.text_height(text, max(1, wide), LABEL)
        box = Rect(0, 0, wide + 2 * pad, high + pad)
        box.midtop = (canvas.width // 2, canvas.px(104))
        theme = canvas.theme
        canvas.shapes.shadow(canvas.surface, box, canvas.px(16), canvas.px(12), theme.shadow)
        canvas.shapes.card(
            canvas.surface, box, theme.night, radius=canvas.px(16), edge=theme.glow, edge_width=canvas.px(3)
        )
        canvas.write(text, box.inflate(-2 * pad, -pad), LABEL, theme.on_night, align="center")


def time_for(*texts: Bilingual | str) -> float:
    """Say how long these notices stay: until they can have been read, in the longer of the two languages."""
    said = [words for text in texts for words in ([text] if isinstance(text, str) else [text.nl, text.en])]
    return max([STAYS, *(len(words.split()) * A_WORD for words in said)])
