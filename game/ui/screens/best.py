"""The best line we know: how the case could also have gone. It is only looked for when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.hindsight import BestLine
from game.hindsight.best import Month, months_of
from game.rules import events as e
from game.rules.moves import Seat
from game.rules.state import AT_TABLE, IN_BETWEEN
from game.ui.afterwards.looking import Looking
from game.ui.afterwards.rows import Paged, RowWords
from game.ui.draw_parts import bar, header, under_header
from game.ui.layout import columns, cut_bottom, cut_top, inset
from game.ui.page import Page
from game.ui.screen import Change, Pop
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE = Both("De beste lijn die we kennen", "The best line we know")
BOTH_TOTALS = Both("deze sessie {mine} · deze lijn {best}", "this session {mine} · this line {best}")
LOOKING = Both(
    "Het spel zoekt: {n} keer gespeeld, tot nu toe {best} van 100.",
    "The game is looking: played {n} times, {best} of 100 so far.",
)
NOT_THE_ONE = Both(
    "Zo had het ook gekund, als iedereen wist wat je pas achteraf weet. Er zijn meer goede wegen.",
    "It could also have gone like this, had all known what one only knows afterwards. There are other good ways.",
)
ROUND = Both("Ronde {n} van {of}", "Round {n} of {of}")
EARLIER, LATER = Both("Eerder", "Earlier"), Both("Later", "Later")
SLICE = 0.03
"""Seconds of looking between two frames."""


class BestScreen(Page):
    """Looks for the best line, and then tells it month by month."""

    def __init__(self, looking: Looking) -> None:
        super().__init__()
        self.looking = looking
        self.search = BestLine(looking.board)
        self.months: list[Month] = []
        self.number = 0
        """Which month is shown."""
        self.halves = (Paged(self.refresh), Paged(self.refresh))

    def moment(self, seconds: float) -> Change:
        """Look on."""
        if not self.search.done:
            before = self.search.games
            self.search.step(SLICE)
            if self.search.done and self.search.line is not None:
                self.months = months_of(self.looking.board, self.search.line.turns)
                self.focus = "later"
            if self.search.games != before:
                self.refresh()
        return None

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the room for what this is, for the line, and for the way back."""
        rest = inset(under_header(canvas), canvas.px(60), canvas.px(28))
        row, rest = cut_bottom(rest, max(canvas.px(84), canvas.line_height(BODY) + canvas.px(20)), canvas.px(20))
        high = canvas.text_height(canvas.say(NOT_THE_ONE), rest.width, BODY)
        above, room = cut_top(rest, high, canvas.px(18))
        return above, room, row

    def paint(self, canvas: Canvas) -> None:
        """Write what this is, or how far the search is."""
        line, mine = self.search.line, round(self.looking.scores.total)
        best = round(line.total) if line else 0
        header(canvas, canvas.say(TITLE), canvas.say(BOTH_TOTALS, mine=mine, best=best) if self.search.done else "")
        above, room, _ = self._parts(canvas)
        if self.search.done:
            canvas.write(canvas.say(NOT_THE_ONE), above, BODY, canvas.theme.quiet)
            self._heads(canvas, room)
            return
        words = canvas.say(LOOKING, n=self.search.games, best=best)
        taken = canvas.write(words, Rect(room.x, room.y, room.width, canvas.line_height(LEAD) * 2), LEAD, face=BOLD)
        track = Rect(room.x, taken.bottom + canvas.px(24), room.width, canvas.px(28))
        bar(canvas, track, self.search.games / self.search.most, canvas.theme.accent)

    def _halves(self, room: Rect, canvas: Canvas) -> list[Rect]:
        """Give the room for what was done in between and around the table, below their names."""
        return columns(cut_top(room, canvas.line_height(BODY), canvas.px(12))[1], 2, canvas.px(32))

    def _heads(self, canvas: Canvas, room: Rect) -> None:
        month = self.months[self.number]
        words = canvas.say(ROUND, n=month.round, of=len(self.months))
        for step, half in zip((IN_BETWEEN, AT_TABLE), self._halves(room, canvas), strict=True):
            line = Rect(half.x, room.y, half.width, canvas.line_height(BODY))
            canvas.write(f"{words} · {text.step_word(step, canvas.lang)}", line, BODY, face=BOLD)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give one month of the line, the months before and after it, and the way back."""
        _, room, row = self._parts(canvas)
        found: list[Widget] = []
        if self.months:
            events = self.months[self.number].events
            cut = next((n for n, event in enumerate(events) if isinstance(event, e.TableBegan)), len(events))
            parts = (events[:cut], events[cut:])
            for n, (half, part) in enumerate(zip(self._halves(room, canvas), parts, strict=True)):
                rows = list(self._rows(canvas, part, "ab"[n]))
                found += self.halves[n].widgets(canvas, half, rows, LABEL)
        return [*found, *self._ways(canvas, row)]

    def _ways(self, canvas: Canvas, row: Rect) -> list[Widget]:
        wide, gap = max(canvas.text_width(canvas.say(words), BODY, BOLD) for words in (EARLIER, LATER, BACK)), 24
        place = Rect(row.x, row.y, wide + canvas.px(130), row.height)
        found: list[Widget] = []
        if self.number:
            found.append(Button("earlier", place, canvas.say(EARLIER), self._to(-1), icon="arrow-up"))
        if self.number + 1 < len(self.months):
            later = place.move(place.width + canvas.px(gap), 0)
            found.append(Button("later", later, canvas.say(LATER), self._to(1), icon="arrow-down", style="primary"))
        back = place.copy()
        back.right = row.right
        return [*found, Button("back", back, canvas.say(BACK), Pop, icon="back")]

    def _to(self, by: int) -> Callable[[], Change]:
        def go() -> Change:
            self.number += by
            for half in self.halves:
                half.first()
            self.refresh()
            return None

        return go

    def _rows(self, canvas: Canvas, events: Sequence[e.Event], half: str) -> Iterator[RowWords]:
        """Give one row for everything that people did."""
        for n, (event, sentence) in enumerate(text.deeds_afterwards(self.looking.board, events, canvas.lang)):
            yield RowWords(f"deed-{half}{n}", "", sentence, seat=_who(event))

    def on_back(self) -> Change:
        """Esc goes back to the debrief."""
        return Pop()


def _who(event: e.Event) -> Seat | None:
    """Say who did it; a goal that all share is carried by who proposed it."""
    seat: Seat | None = getattr(event, "seat", None)
    return event.proposer if isinstance(event, e.GoalShared) else seat
