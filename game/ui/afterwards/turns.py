"""The turning points: the choices that changed most what was still possible, found with games played on from there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.ui.afterwards.part import Part
from game.ui.afterwards.rows import RowWords
from game.ui.layout import cut_top
from game.ui.screen import Change, Push
from game.ui.type import BOLD, LABEL, LEAD
from game.ui.widgets import Widget
from game.ui.words import Both

if TYPE_CHECKING:
    from game.hindsight import TurningPoint
    from game.ui.canvas import Canvas

TITLE = Both("Hier veranderde het meest", "Here most changed")
LOOKING = Both("Nog aan het zoeken: {n} keer vanaf hier verder gespeeld.", "Still looking: played on {n} times.")
MEANS = Both(
    "Wat kon er nog, als iedereen vanaf daar samenwerkte? Ook iets goeds kan punten kosten: elke beurt is er één.",
    "What was still possible had all worked together from there? Something good can cost points too: a turn is a turn.",
)
NONE = Both("Geen keuze sprong eruit: het ging stap voor stap.", "No choice stood out: it went step by step.")
STILL = Both(
    "ronde {n} · wat er nog kon: {before} → {after}", "round {n} · what was still possible: {before} → {after}"
)
SLICE = 0.03
"""Seconds of weighing between two frames while this page is open."""


class Turns(Part):
    """Five choices, each with what was still possible before and after it."""

    def moment(self, seconds: float) -> Change:
        """Weigh on, and show what is known better."""
        weighing = self.looking.weighing
        if not weighing.done:
            before = weighing.points
            weighing.step(SLICE)
            if weighing.done or weighing.points != before:
                self.refresh()
        return None

    def _parts(self, canvas: Canvas, room: Rect) -> tuple[Rect, Rect]:
        return cut_top(room, canvas.line_height(LEAD) + canvas.line_height(LABEL), canvas.px(18))

    def paint(self, canvas: Canvas, room: Rect) -> None:
        """Write what the points mean, or how far the search is."""
        above, below = self._parts(canvas, room)
        weighing, quiet = self.looking.weighing, canvas.theme.quiet
        title = canvas.write(canvas.say(TITLE), Rect(above.x, above.y, above.width, canvas.line_height(LEAD)), LEAD,
                             face=BOLD)  # fmt: skip
        words = canvas.say(MEANS) if weighing.done else canvas.say(LOOKING, n=weighing.games)
        note = Rect(above.x, title.bottom, above.width, max(1, above.bottom - title.bottom))
        canvas.write(words, note, LABEL, quiet)
        if weighing.done and not weighing.points:
            canvas.write(canvas.say(NONE), below, LEAD)

    def widgets(self, canvas: Canvas, room: Rect) -> Sequence[Widget]:
        """Give the choices, in the order in which they were made."""
        points = self.looking.weighing.points
        return self.pages.widgets(canvas, self._parts(canvas, room)[1], [self._row(canvas, one) for one in points])

    def _row(self, canvas: Canvas, point: TurningPoint) -> RowWords:
        change = round(point.after) - round(point.before)
        second = canvas.say(STILL, n=point.round, before=round(point.before), after=round(point.after))
        return RowWords(
            f"turn-{point.entry}",
            text.signed(change),
            self.looking.turn_sentence(point, canvas.lang),
            self._open(point),
            "good" if change > 0 else "danger",
            second,
            point.seat,
        )

    def _open(self, point: TurningPoint) -> Callable[[], Change]:
        def go() -> Change:
            from game.ui.screens.turn import TurnScreen  # noqa: PLC0415

            return Push(TurnScreen(self.looking, self.looking.beat_of_entry(point.entry)))

        return go
