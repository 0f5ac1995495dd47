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

TITLE = Both("Lees terug: wat er gebeurde", "Read back: what happened")
EARLIER, LATER = Both("Eerder", "Earlier"), Both("Later", "Later")
ROUND = Both("Ronde {n} van {of}", "Round {n} of {of}")
ROUNDS = Both("Ronde {n} en {m} van {of}", "Rounds {n} and {m} of {of}")
UNTIL = Both("Ronde {n} tot en met {m} van {of}", "Rounds {n} to {m} of {of}")
PAGE = Both("blad {n} van {of}", "page {n} of {of}")
BAR = 14
"""Units: how wide the line is that shows which part of the story this is."""


class ReadBack(Page):
    """The whole story so far, in pages that fit the screen: a beat at a time with the arrows, or by the page."""

    help_lines = (
        Both("↑ · ↓", "↑ · ↓"),
        Both("een gebeurtenis eerder of later", "one event earlier or later"),
        Both("Page Up · Page Down", "Page Up · Page Down"),
        Both("een blad eerder of later", "one page earlier or later"),
    )

    def __init__(self, sitting: Sitting, still_to_tell: int = 0) -> None:
        """Tell everything but the newest beats that the table has still to tell."""
        super().__init__()
        self.sitting = sitting
        told = sitting.told()
        self.beats = told[: len(told) - still_to_tell]
        self.end = len(self.beats)
        """The number of the first beat after this page."""
        self._high: dict[tuple[int, int, object], int] = {}
        self._shown: tuple[Canvas, Rect] | None = None

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

    def _height(self, canvas: Canvas, room: Rect, number: int) -> int:
        """Measure a beat, once for each look of the screen."""
        key = (number, room.width, (canvas.lang, canvas.text_px(BODY)))
        if key not in self._high:
            wide = room.width - canvas.px(90)
            high = sum(canvas.text_height(line, wide, BODY) for line in self._lines(canvas, self.beats[number]))
            self._high[key] = max(high, canvas.px(60)) + canvas.px(18)
        return self._high[key]

    def _start(self, canvas: Canvas, room: Rect, end: int) -> int:
        """Find the first beat that still fits when a page ends at `end`."""
        left, start = room.height, end
        while start > 0:
            left -= self._height(canvas, room, start - 1)
            if left < 0 and start < end:
                break
            start -= 1
        return start

    def _end(self, canvas: Canvas, room: Rect, start: int) -> int:
        """Find the first beat that does not fit any more when a page begins at `start`."""
        left, end = room.height, start
        while end < len(self.beats):
            left -= self._height(canvas, room, end)
            if left < 0 and end > start:
                break
            end += 1
        return end

    def _where(self, canvas: Canvas, room: Rect, start: int) -> str:
        """Say which rounds these are, and which page of how many, counted from the end of the story."""
        ends = [len(self.beats)]
        while (first := self._start(canvas, room, ends[-1])) > 0:
            ends.append(first)
        page = len(ends) - sum(end >= self.end for end in ends) + 1 if start else 1
        rounds = sorted({max(1, beat.after.round) for beat in self.beats[start : self.end]}) or [1]
        words = ROUND if len(rounds) == 1 else ROUNDS if len(rounds) == 2 else UNTIL
        said = canvas.say(words, n=rounds[0], m=rounds[-1], of=self.sitting.board.rounds)
        return f"{said} · {canvas.say(PAGE, n=page, of=len(ends))}" if len(ends) > 1 else said

    def paint(self, canvas: Canvas) -> None:
        """Write the beats of this page, and show which part of the story it is."""
        room, _ = self._room(canvas)
        start = self._start(canvas, room, self.end)
        header(canvas, canvas.say(TITLE), self._where(canvas, room, start))
        self._bar(canvas, room, start)
        y = room.y
        for number in range(start, self.end):
            beat = self.beats[number]
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
            y += self._height(canvas, room, number)

    def _bar(self, canvas: Canvas, room: Rect, start: int) -> None:
        """Draw a line for the whole story at the right, and on it the part that is shown."""
        count = max(1, len(self.beats))
        if start == 0 and self.end == len(self.beats):
            return
        theme, radius = canvas.theme, canvas.px(BAR) // 2
        whole = Rect(canvas.width - canvas.px(36), room.y, canvas.px(BAR), room.height)
        part = Rect(whole.x, whole.y + whole.height * start // count, whole.width, 0)
        part.height = max(canvas.px(40), whole.height * (self.end - start) // count)
        part.bottom = min(part.bottom, whole.bottom)
        canvas.shapes.card(canvas.surface, whole, theme.hush, radius=radius)
        canvas.shapes.card(canvas.surface, part, theme.accent, radius=radius)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the pages before and after, and the way back."""
        room, row = self._room(canvas)
        self._shown = (canvas, room)
        wide, gap = self._button_width(canvas), canvas.px(24)
        found: list[Widget] = []
        back = Rect(row.right - wide, row.y, wide, row.height)
        found.append(Button("back", back, canvas.say(BACK), Pop, style="primary", icon="back"))
        if self._start(canvas, room, self.end) > 0:
            place = Rect(row.x, row.y, wide, row.height)
            act = lambda: self._turn(-1)  # noqa: E731
            found.append(Button("earlier", place, canvas.say(EARLIER), act, icon="arrow-up", side=True))
        if self.end < len(self.beats):
            place = Rect(row.x + wide + gap, row.y, wide, row.height)
            act = lambda: self._turn(1)  # noqa: E731
            found.append(Button("later", place, canvas.say(LATER), act, icon="arrow-down", side=True))
        return found

    @staticmethod
    def _button_width(canvas: Canvas) -> int:
        widest = max(canvas.text_width(canvas.say(words), BODY, BOLD) for words in (EARLIER, LATER, BACK))
        return widest + canvas.px(130)

    def _turn(self, by: int) -> Change:
        """Go a page on or back; the first page begins at the beginning."""
        if self._shown is None:
            return None
        canvas, room = self._shown
        if by > 0:
            return self._to(self._end(canvas, room, self.end))
        return self._to(self._start(canvas, room, self.end))

    def _to(self, end: int) -> Change:
        """Let the page end before this beat, as far as there are beats."""
        if self._shown is not None:
            canvas, room = self._shown
            self.end = min(len(self.beats), max(end, self._end(canvas, room, 0)))
            self.refresh()
        return None

    def on_input(self, pressed: Input) -> Change:
        """Scroll with the arrows, the wheel and the page keys; after the last page, next goes back to the table."""
        match pressed.kind:
            case Kind.UP | Kind.DOWN:
                return self._to(self.end + (1 if pressed.kind is Kind.DOWN else -1))
            case Kind.WHEEL:
                return self._to(self.end - pressed.amount)
            case Kind.PREVIOUS:
                return self._turn(-1)
            case Kind.NEXT if self.end < len(self.beats):
                return self._turn(1)
            case Kind.HOME | Kind.END:
                return self._to(0 if pressed.kind is Kind.HOME else len(self.beats))
            case _:
                return super().on_input(pressed)

    def on_key(self, pressed: Input) -> Change:
        """L closes what L opened."""
        return Pop() if pressed.kind is Kind.LETTER and pressed.text == "l" else None

    def on_back(self) -> Change:
        """Esc goes back to the table."""
        return Pop()
