"""A page that asks for one line of text: the name of a file, or a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.draw_parts import header, under_header
from game.ui.fields import Line, TextField
from game.ui.layout import columns, cut_top, inset
from game.ui.page import Page
from game.ui.screen import Change, Pop
from game.ui.type import BODY, LABEL
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas


class Typed(Page):
    """One question, one field, and a way to do something with what was typed."""

    title: Both
    words: Both
    field: Both
    do: Both

    def __init__(self, suggested: str = "", longest: int = 400) -> None:
        super().__init__()
        self.line = Line(suggested, longest=longest)

    @property
    def typed(self) -> str:
        """Give what was typed, without spaces or quotes around it."""
        return self.line.text.strip().strip("\"'").strip()

    def act(self) -> Change:
        """Do something with what was typed."""
        raise NotImplementedError

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        room = inset(under_header(canvas), canvas.px(90), canvas.px(60))
        words, room = cut_top(room, canvas.text_height(canvas.say(self.words), room.width, BODY), canvas.px(44))
        field, room = cut_top(room, canvas.line_height(LABEL) + canvas.px(96), canvas.px(44))
        row, _ = cut_top(room, canvas.px(96))
        return words, field, row

    def paint(self, canvas: Canvas) -> None:
        """Draw what is asked."""
        header(canvas, canvas.say(self.title))
        words, _, _ = self._parts(canvas)
        canvas.write(canvas.say(self.words), words, BODY)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the field, the way on and the way back."""
        _, field, row = self._parts(canvas)
        back, on = columns(Rect(row.x, row.y, min(row.width, canvas.px(1000)), row.height), 2, canvas.px(32))
        return [
            TextField("typed", field, canvas.say(self.field), self.line, self.act),
            Button("do", on, canvas.say(self.do), self.act, style="primary"),
            Button("back", back, canvas.say(BACK), Pop, icon="back", side=True),
        ]

    def on_back(self) -> Change:
        """Esc goes back."""
        return Pop()
