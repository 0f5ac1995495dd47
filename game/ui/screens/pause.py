"""A pause for the room: everything waits, nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Pop
from game.ui.screens.scene import table_scene
from game.ui.type import BODY, BOLD, HUGE
from game.ui.widgets import Button, Widget
from game.ui.words import PAUSE, RESUME, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

WORDS = Both("Alles is bewaard. Jullie gaan verder waar jullie waren.", "All is kept. You go on where you were.")


class Pause(Page):
    """The word, the table, and the way on."""

    def paint(self, canvas: Canvas) -> None:
        """Draw the table and the word."""
        half = canvas.height * 58 // 100
        table_scene(canvas, Rect(0, 0, canvas.width, half))
        title = Rect(0, half, canvas.width, canvas.line_height(HUGE))
        canvas.write(canvas.say(PAUSE), title, HUGE, face=BOLD, align="center")
        words = Rect(canvas.px(40), title.bottom, canvas.width - canvas.px(80), canvas.line_height(BODY) * 2)
        canvas.write(canvas.say(WORDS), words, BODY, canvas.theme.quiet, align="center")

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the way on."""
        place = Rect(0, 0, canvas.px(460), canvas.px(100))
        place.midbottom = (canvas.width // 2, canvas.height - canvas.px(50))
        return [Button("resume", place, canvas.say(RESUME), Pop, style="primary", icon="play", shortcut="p")]

    def on_key(self, pressed: Input) -> Change:
        """P again goes on."""
        return Pop() if pressed.kind is Kind.LETTER and pressed.text == "p" else None

    def on_back(self) -> Change:
        """Esc goes on too."""
        return Pop()
