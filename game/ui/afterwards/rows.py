"""Rows to open: a mark at the left, words, and an arrow; in pages where there are many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pygame import Rect

from game.ui.draw_parts import seat_disc
from game.ui.layout import cut_bottom, cut_left, cut_right, inset, stack
from game.ui.theme import Colour
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Button, Look, Widget, focus_ring
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.screen import Change

MORE = Both("Meer", "More")
OPENS = Both("open", "open")


class RowWords(NamedTuple):
    """One row: `mark` is short, such as "+12" or "ronde 3"; `tone` colours it; `second` explains.

    `seat` puts the person of that chair before the words. Without `act` there is nothing to open.
    """

    ref: str
    mark: str
    words: str
    act: Callable[[], Change] | None = None
    tone: str = ""
    second: str = ""
    seat: int | None = None


class Row(Widget):
    """A row that opens what is behind it."""

    kind = OPENS

    def __init__(self, rect: Rect, row: RowWords, mark: int, size: float = BODY) -> None:
        super().__init__(row.ref, rect, row.words, row.act or (lambda: None))
        self.row, self.mark, self.size = row, mark, size

    def describe(self, canvas: Canvas) -> str:
        """Say the mark and the words."""
        return " ".join(filter(None, (self.row.mark, super().describe(canvas), self.row.second)))

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Draw the row as one kept picture, and the ring of the focus on top."""
        canvas.shapes.shadow(canvas.surface, self.rect, canvas.px(14), canvas.px(4), canvas.theme.shadow)
        key = ("row", self.row._replace(act=None), bool(self.row.act), self.mark, self.size, look.hover)
        canvas.kept(key, self.rect, lambda inside, rect: self._face(inside, rect, look))
        for words in (self.row.mark, self.row.words, self.row.second):
            if words:
                canvas.mark(self.rect, words)
        if look.lit:
            focus_ring(canvas, self.rect, canvas.px(14))

    def _face(self, canvas: Canvas, rect: Rect, look: Look) -> None:
        theme, row = canvas.theme, self.row
        ground = theme.accent_tint if look.hover and row.act else theme.card
        canvas.shapes.card(canvas.surface, rect, ground, radius=canvas.px(14), edge=theme.hush, edge_width=canvas.px(3))
        inside = inset(rect, canvas.px(20), canvas.px(7))
        if row.act:
            sign, inside = cut_right(inside, canvas.px(36), canvas.px(14))
            canvas.shapes.icon(canvas.surface, "next", sign.center, canvas.px(34), theme.quiet)
        if row.mark:
            mark, inside = cut_left(inside, self.mark, canvas.px(24))
            ink = _tone(canvas, row.tone)
            canvas.label(row.mark, (mark.right, mark.centery), self.size, ink, face=BOLD, align="right")
        if row.seat is not None:
            disc, inside = cut_left(inside, canvas.px(56), canvas.px(16))
            seat_disc(canvas, disc.center, canvas.px(26), row.seat, icon=False)
        if not row.second:
            canvas.write(row.words, inside, self.size, valign="middle")
            return
        high = canvas.text_height(row.words, inside.width, self.size)
        top = Rect(inside.x, inside.y, inside.width, high)
        canvas.write(row.words, top, self.size)
        below = Rect(inside.x, top.bottom, inside.width, max(1, inside.bottom - top.bottom))
        canvas.write(row.second, below, LABEL, theme.quiet)


def marks_width(canvas: Canvas, found: Sequence[RowWords], size: float) -> int:
    """Give the room at the left in which the widest mark of a list fits."""
    return max((canvas.text_width(row.mark, size, BOLD) for row in found if row.mark), default=0)


def _tone(canvas: Canvas, tone: str) -> Colour:
    return {"good": canvas.theme.good, "danger": canvas.theme.danger}.get(tone, canvas.theme.ink)


def _height(canvas: Canvas, row: RowWords, width: int, mark: int, size: float) -> int:
    wide = width - canvas.px(40)
    wide -= canvas.px(50) if row.act else 0
    wide -= mark + canvas.px(24) if row.mark else 0
    wide -= canvas.px(72) if row.seat is not None else 0
    high = canvas.text_height(row.words, max(1, wide), size)
    high += canvas.text_height(row.second, max(1, wide), LABEL) if row.second else 0
    return max(high, canvas.line_height(LEAD)) + canvas.px(14)


class Paged:
    """A list of rows that may take several pages."""

    def __init__(self, refresh: Callable[[], None]) -> None:
        self.number = 0
        self._refresh = refresh

    def first(self) -> None:
        """Go back to the first page."""
        self.number = 0

    def widgets(self, canvas: Canvas, room: Rect, found: Sequence[RowWords], size: float = BODY) -> list[Widget]:
        """Lay out the rows of this page, and the button for the next one where there is more."""
        mark = marks_width(canvas, found, size)
        pages = self._pages(canvas, room, found, mark, size)
        now = pages[self.number % len(pages)] if pages else []
        below, above = cut_bottom(room, canvas.line_height(LABEL) + canvas.px(24), canvas.px(14))
        place = above if len(pages) > 1 else room
        heights = [_height(canvas, row, room.width, mark, size) for row in now]
        laid: list[Widget] = [
            Row(rect, row, mark, size) for rect, row in zip(stack(place, heights, canvas.px(12)), now, strict=True)
        ]
        if len(pages) > 1:
            words = f"{canvas.say(MORE)} {self.number % len(pages) + 1}/{len(pages)}"
            more = Rect(0, 0, canvas.text_width(words, LABEL, BOLD) + canvas.px(120), below.height)
            more.topright = below.topright
            laid.append(Button("more", more, words, self._turn, icon="next", size=LABEL, side=True))
        return laid

    def _pages(
        self, canvas: Canvas, room: Rect, found: Sequence[RowWords], mark: int, size: float
    ) -> list[list[RowWords]]:
        heights = [_height(canvas, row, room.width, mark, size) for row in found]
        gap = canvas.px(12)
        if sum(heights) + gap * (len(heights) - 1) <= room.height:
            return [list(found)] if found else []
        space = room.height - canvas.line_height(LABEL) - canvas.px(38)
        pages: list[list[RowWords]] = [[]]
        left = space
        for row, high in zip(found, heights, strict=True):
            if pages[-1] and high > left:
                pages.append([])
                left = space
            pages[-1].append(row)
            left -= high + gap
        return pages

    def _turn(self) -> Change:
        self.number += 1
        self._refresh()
        return None
