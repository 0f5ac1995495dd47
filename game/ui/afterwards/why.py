"""Why a score is what it is: every reason with its points, and behind it the turns it came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.scores import AXES
from game.text.why import Reason
from game.ui.afterwards.part import Part
from game.ui.afterwards.rows import RowWords
from game.ui.layout import cut_bottom, cut_left, rows
from game.ui.screen import Change, Push
from game.ui.type import BODY, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TOTAL = Both("samen {n} van 100", "together {n} of 100")
WHY = Both("Waarom {n}?", "Why {n}?")
LOOK = Both("Kies een regel: wat gebeurde er?", "Choose a line: what happened?")


class Why(Part):
    """One score at a time, the largest reasons first."""

    axis = 0

    def widgets(self, canvas: Canvas, room: Rect) -> Sequence[Widget]:
        """Give the three scores, and the reasons of the one that is open."""
        left, right = self._parts(canvas, room)
        return [*self._axes(canvas, left), *self.pages.widgets(canvas, right, list(self._rows(canvas)))]

    def _parts(self, canvas: Canvas, room: Rect) -> tuple[Rect, Rect]:
        return cut_left(room, room.width * 28 // 100, canvas.px(36))

    def _axes(self, canvas: Canvas, left: Rect) -> list[Widget]:
        scores = self.looking.scores
        room = Rect(left.x, left.y, left.width, min(left.height - canvas.line_height(LEAD) * 2, canvas.px(480)))
        return [
            Button(
                f"axis-{axis}",
                place,
                text.capital(text.axis_word(axis, canvas.lang)),
                self._open(axis),
                second=canvas.say(WHY, n=round(scores.axes[axis])),
                align="left",
                style="primary" if axis == self.axis else "plain",
            )
            for axis, place in enumerate(rows(room, len(AXES), canvas.px(20)))
        ]

    def _open(self, axis: int) -> Callable[[], Change]:
        def go() -> Change:
            self.axis = axis
            self.pages.first()
            self.refresh()
            return None

        return go

    def _rows(self, canvas: Canvas) -> Sequence[RowWords]:
        looking = self.looking
        reasons = text.score_reasons(self.board, looking.scores, looking.events, self.axis, canvas.lang)
        reasons.sort(key=lambda reason: -abs(reason.points))
        return [
            RowWords(
                f"reason-{n}",
                text.signed(reason.points),
                reason.sentence,
                self._behind(reason) if reason.events else None,
                "good" if reason.points > 0 else "danger",
            )
            for n, reason in enumerate(reasons)
        ]

    def _behind(self, reason: Reason) -> Callable[[], Change]:
        def go() -> Change:
            from game.ui.screens.behind import Behind  # noqa: PLC0415

            return Push(Behind(self.looking, reason.line, reason.events))

        return go

    def paint(self, canvas: Canvas, room: Rect) -> None:
        """Write the total under the three scores."""
        left, _ = self._parts(canvas, room)
        foot = cut_bottom(left, canvas.line_height(LEAD) * 2)[0]
        total = canvas.say(TOTAL, n=round(self.looking.scores.total))
        canvas.write(f"{text.capital(total)}. {canvas.say(LOOK)}", foot, BODY, canvas.theme.quiet, valign="bottom")
