"""The seven keys to working together: which were touched in this session, and by what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.report.keys import KeyTouched, keys_touched
from game.ui.afterwards.part import Part
from game.ui.afterwards.rows import RowWords
from game.ui.layout import cut_top
from game.ui.screen import Change, Push
from game.ui.type import BOLD, LEAD
from game.ui.widgets import Widget
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE = Both("Zeven sleutels tot samenwerken", "Seven keys to working together")
LEADS = Both("hier gaat deze casus over", "this case is about this one")
TOUCHED = Both("{n} keer geraakt", "touched {n} times")
ONCE = Both("één keer geraakt", "touched once")
MISSED = Both("gemist", "missed")
NOT_TOUCHED = Both("niet geraakt", "not touched")


class Keys(Part):
    """The keys that lead in the case first."""

    def paint(self, canvas: Canvas, room: Rect) -> None:
        """Write what the rows are."""
        canvas.write(canvas.say(TITLE), self._parts(canvas, room)[0], LEAD, face=BOLD)

    def _parts(self, canvas: Canvas, room: Rect) -> tuple[Rect, Rect]:
        return cut_top(room, canvas.line_height(LEAD), canvas.px(16))

    def widgets(self, canvas: Canvas, room: Rect) -> Sequence[Widget]:
        """Give one row for each key."""
        touched = keys_touched(self.board, self.looking.events)
        leading_first = sorted(touched, key=lambda one: not one.leads)
        below = self._parts(canvas, room)[1]
        return self.pages.widgets(canvas, below, [self._row(canvas, one) for one in leading_first])

    def _row(self, canvas: Canvas, one: KeyTouched) -> RowWords:
        count = len(one.places)
        how = ONCE if count == 1 else TOUCHED if count else MISSED if one.missed else NOT_TOUCHED
        second = canvas.say(how, n=count)
        if one.leads:
            second = f"{second} · {canvas.say(LEADS)}"
        mark = "✓" if count else "✗" if one.missed else "–"
        tone = "good" if count else "danger" if one.missed else ""
        words = text.capital(text.key_word(one.key, canvas.lang))
        return RowWords(f"key-{one.key.value}", mark, words, self._behind(words, one) if count else None, tone, second)

    def _behind(self, words: str, one: KeyTouched) -> Callable[[], Change]:
        def go() -> Change:
            from game.ui.screens.behind import Behind  # noqa: PLC0415

            return Push(Behind(self.looking, words, one.places))

        return go
