"""Behind a number: the turns it came from, each of which can be looked at again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.afterwards.looking import Looking
from game.ui.afterwards.rows import Paged, RowWords
from game.ui.draw_parts import header, under_header
from game.ui.layout import cut_bottom, cut_top, inset
from game.ui.page import Page
from game.ui.screen import Change, Pop, Push
from game.ui.type import BODY, BOLD, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE = Both("Wat erachter zit", "What is behind it")
ROUND = Both("ronde {n}", "round {n}")


class Behind(Page):
    """What a score, a key or a question came from, event by event."""

    def __init__(self, looking: Looking, what: str | Both, places: Sequence[int], title: Both = TITLE) -> None:
        super().__init__()
        self.looking, self.what, self.places, self.title = looking, what, tuple(places), title
        self.pages = Paged(self.refresh)

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the room for what it is about, for the turns, and for the way back."""
        rest = inset(under_header(canvas), canvas.px(60), canvas.px(32))
        row, rest = cut_bottom(rest, max(canvas.px(84), canvas.line_height(BODY) + canvas.px(20)), canvas.px(24))
        high = min(rest.height // 3, canvas.text_height(self._what(canvas), rest.width, LEAD, BOLD))
        what, room = cut_top(rest, high, canvas.px(22))
        return what, room, row

    def _what(self, canvas: Canvas) -> str:
        return self.what if isinstance(self.what, str) else canvas.say(self.what)

    def paint(self, canvas: Canvas) -> None:
        """Write what it is about."""
        header(canvas, canvas.say(self.title), canvas.say(self.looking.board.scenario.title))
        canvas.write(self._what(canvas), self._parts(canvas)[0], LEAD, face=BOLD)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the turns, and the way back."""
        _, room, row = self._parts(canvas)
        rows = [self._row(canvas, place) for place in self.places]
        wide = canvas.text_width(canvas.say(BACK), BODY, BOLD) + canvas.px(150)
        back = Button("back", Rect(row.right - wide, row.y, wide, row.height), canvas.say(BACK), Pop, icon="back")
        return [*self.pages.widgets(canvas, room, [row for row in rows if row.words]), back]

    def _row(self, canvas: Canvas, place: int) -> RowWords:
        looking = self.looking
        beat = looking.beats[looking.beat_of(place)]
        mark = canvas.say(ROUND, n=looking.rounds[place])
        return RowWords(f"place-{place}", mark, looking.sentence(place, canvas.lang), self._open(place), seat=beat.seat)

    def _open(self, place: int) -> Callable[[], Change]:
        def go() -> Change:
            from game.ui.screens.turn import TurnScreen  # noqa: PLC0415

            return Push(TurnScreen(self.looking, self.looking.beat_of(place)))

        return go

    def on_back(self) -> Change:
        """Esc goes back to the debrief."""
        return Pop()
