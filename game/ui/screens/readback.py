"""Reading back: everything that happened, the newest last, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.draw_parts import header, seat_disc
from game.ui.layout import cut_bottom, inset
from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Pop
from game.ui.sitting import Beat, Sitting
from game.ui.telling import CHILD, tell
from game.ui.type import BODY, BOLD, LEAD, PLAIN
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE = Both("Wat er gebeurde", "What happened")
EARLIER, LATER = Both("Eerder", "Earlier"), Both("Later", "Later")
ROUND = Both("Ronde {n}", "Round {n}")


class ReadBack(Page):
    """The whole story so far, in pages that fit the screen."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.beats = sitting.told()
        self.end = len(self.beats)
        self._starts: list[int] = []

    def _room(self, canvas: Canvas) -> tuple[Rect, Rect]:
        top = max(canvas.px(92), canvas.line_height(LEAD) + canvas.px(16))
        rest = inset(Rect(0, top, canvas.width, canvas.height - top), canvas.px(60), canvas.px(30))
        row, room = cut_bottom(rest, canvas.px(92), canvas.px(20))
        return room, row

    def _lines(self, canvas: Canvas, beat: Beat) -> list[str]:
        telling = tell(self.sitting.board, beat, canvas.lang, self.sitting.alone)
        lines = list(telling.plain) if beat.kind == "move" else [telling.title, *telling.plain]
        return lines + [
            f"{name}: “{words}”" for seat, name, words in telling.quotes if seat == CHILD or beat.kind == "move"
        ]

    def _height(self, canvas: Canvas, room: Rect, beat: Beat) -> int:
        wide = room.width - canvas.px(90)
        high = sum(canvas.text_height(line, wide, BODY) for line in self._lines(canvas, beat))
        return max(high, canvas.px(60)) + canvas.px(18)

    def _start(self, canvas: Canvas, room: Rect) -> int:
        """Find the first beat that still fits when the page ends at `end`."""
        left, start = room.height, self.end
        while start > 0:
            left -= self._height(canvas, room, self.beats[start - 1])
            if left < 0 and start < self.end:
                break
            start -= 1
        return start

    def paint(self, canvas: Canvas) -> None:
        """Write the beats of this page."""
        room, _ = self._room(canvas)
        start = self._start(canvas, room)
        number = self.beats[start].after.round if self.beats else 0
        header(canvas, canvas.say(TITLE), canvas.say(ROUND, n=number))
        y = room.y
        for beat in self.beats[start : self.end]:
            radius = canvas.px(28)
            if beat.seat is not None:
                seat_disc(canvas, (room.x + radius, y + radius), radius, beat.seat, icon=False)
            else:
                canvas.shapes.disc(canvas.surface, (room.x + radius, y + radius), canvas.px(12), canvas.theme.line)
            words = Rect(room.x + canvas.px(90), y, room.width - canvas.px(90), room.bottom - y)
            for n, line in enumerate(self._lines(canvas, beat)):
                bold = n == 0 and beat.kind != "move"
                taken = canvas.write(line, words, BODY, face=BOLD if bold else PLAIN)
                words = Rect(words.x, taken.bottom, words.width, max(1, room.bottom - taken.bottom))
            y += self._height(canvas, room, beat)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the pages before and after, and the way back."""
        room, row = self._room(canvas)
        start = self._start(canvas, room)
        wide, gap = self._button_width(canvas), canvas.px(24)
        found: list[Widget] = []
        back = Rect(row.right - wide, row.y, wide, row.height)
        found.append(Button("back", back, canvas.say(BACK), Pop, style="primary", icon="back"))
        if start > 0:
            place = Rect(row.x, row.y, wide, row.height)
            found.append(Button("earlier", place, canvas.say(EARLIER), lambda: self._go(start), icon="arrow-up"))
        if self._starts:
            place = Rect(row.x + wide + gap, row.y, wide, row.height)
            found.append(Button("later", place, canvas.say(LATER), self._later, icon="arrow-down"))
        return found

    @staticmethod
    def _button_width(canvas: Canvas) -> int:
        widest = max(canvas.text_width(canvas.say(words), BODY, BOLD) for words in (EARLIER, LATER, BACK))
        return widest + canvas.px(130)

    def _go(self, end: int) -> Change:
        self._starts.append(self.end)
        self.end = end
        self.refresh()
        return None

    def _later(self) -> Change:
        if self._starts:
            self.end = self._starts.pop()
            self.refresh()
        return None

    def on_key(self, pressed: Input) -> Change:
        """L closes what L opened."""
        return Pop() if pressed.kind is Kind.LETTER and pressed.text == "l" else None

    def on_back(self) -> Change:
        """Esc goes back to the table."""
        return Pop()
