"""The whole timeline: what lies on the table in the order of the child's life, and where something is still missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.board import bits
from game.ui.draw_parts import header
from game.ui.layout import columns, cut_bottom, inset, rows
from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Pop
from game.ui.sitting import Sitting
from game.ui.theme import Pattern
from game.ui.type import BODY, BOLD, LABEL, LEAD, TITLE
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE_WORDS = Both("Het leven van {name} tot nu", "{name}'s life until now")
HIDDEN = Both("nog bij een van jullie", "still with one of you")
ON_TABLE = Both("{n} op tafel · {m} nog niet", "{n} on the table · {m} not yet")


class TimelineScreen(Page):
    """Cards in rows, oldest first; an open place where somebody knows something that is not on the table."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.page = 0
        self.pages = 1

    def _places(self, canvas: Canvas) -> tuple[list[Rect], Rect]:
        top = max(canvas.px(92), canvas.line_height(LEAD) + canvas.px(16))
        rest = inset(Rect(0, top, canvas.width, canvas.height - top), canvas.px(50), canvas.px(24))
        row, room = cut_bottom(rest, canvas.px(84), canvas.px(18))
        large = canvas.settings.text_size > 110
        across, down = (3, 2) if large else (4, 3) if canvas.wide else (3, 4)
        gap = canvas.px(22)
        cells = [cell for line in rows(room, down, gap) for cell in columns(line, across, gap)]
        return cells, row

    def _items(self) -> list[tuple[float, int | None]]:
        """Give what stands on the timeline, oldest first: a card, or None where one is hidden."""
        board, seen = self.sitting.board, self.sitting.on_screen()
        items: list[tuple[float, int | None]] = [(board.cards[card].months_ago, card) for card in bits(seen.table)]
        items += [(months_ago, None) for months_ago in seen.hidden]
        return sorted(items, key=lambda item: -item[0])

    def paint(self, canvas: Canvas) -> None:
        """Draw this page of the timeline."""
        items = self._items()
        on_table = sum(card is not None for _, card in items)
        child = self.sitting.board.child.name
        header(canvas, canvas.say(TITLE_WORDS, name=child), canvas.say(ON_TABLE, n=on_table, m=len(items) - on_table))
        places, _ = self._places(canvas)
        shown = items[self.page * len(places) : (self.page + 1) * len(places)]
        for (_, card), place in zip(shown, places, strict=False):
            line = place.y + canvas.line_height(LABEL) // 2
            canvas.shapes.line(
                canvas.surface, [(place.left, line), (place.right, line)], canvas.theme.hush, canvas.px(4)
            )
            if card is None:
                self._hidden(canvas, place)
            else:
                self._card(canvas, place, card)

    def _card(self, canvas: Canvas, place: Rect, number: int) -> None:
        board, theme = self.sitting.board, canvas.theme
        card, owner = board.cards[number], board.owner[number]
        colour = theme.ink if owner is None else theme.seats[owner]
        high = canvas.line_height(LABEL)
        canvas.shapes.disc(canvas.surface, (place.x + canvas.px(14), place.y + high // 2), canvas.px(12), colour)
        who = board.child.name if owner is None else text.seat_name(board, owner, canvas.lang)
        period = f"{canvas.say(card.period)} · {who}"
        wide = min(canvas.text_width(period, LABEL) + canvas.px(12), place.width - canvas.px(36))
        label = Rect(place.x + canvas.px(36), place.y, wide, high)
        canvas.surface.fill(theme.ground, label)
        canvas.write(period, label, LABEL, theme.quiet, smallest=24)
        box = Rect(place.x, place.y + high + canvas.px(4), place.width, place.height - high - canvas.px(4))
        canvas.shapes.shadow(canvas.surface, box, canvas.px(12), canvas.px(6), theme.shadow)
        canvas.shapes.card(
            canvas.surface, box, theme.card, radius=canvas.px(12), edge=theme.line, edge_width=canvas.px(2)
        )
        band = Rect(box.x + canvas.px(8), box.y + canvas.px(12), canvas.px(8), box.height - canvas.px(24))
        canvas.shapes.card(canvas.surface, band, colour, radius=canvas.px(4))
        inside = inset(box, canvas.px(30), canvas.px(12))
        taken = canvas.write(canvas.say(card.title), inside, BODY, face=BOLD)
        words = Rect(inside.x, taken.bottom + canvas.px(4), inside.width, inside.bottom - taken.bottom - canvas.px(4))
        canvas.write(canvas.say(card.text), words, LABEL, smallest=26)

    def _hidden(self, canvas: Canvas, place: Rect) -> None:
        theme, high = canvas.theme, canvas.line_height(LABEL)
        box = Rect(place.x, place.y + high + canvas.px(4), place.width, place.height - high - canvas.px(4))
        canvas.shapes.card(
            canvas.surface,
            box,
            None,
            radius=canvas.px(12),
            edge=theme.line,
            edge_width=canvas.px(4),
            pattern=Pattern.DASHED,
        )
        inside = inset(box, canvas.px(20), canvas.px(10))
        mark = Rect(inside.x, inside.y, inside.width, inside.height // 2)
        canvas.write("?", mark, TITLE, theme.quiet, face=BOLD, align="center", valign="bottom")
        words = Rect(inside.x, mark.bottom, inside.width, inside.bottom - mark.bottom)
        canvas.write(canvas.say(HIDDEN), words, LABEL, theme.quiet, align="center")

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the way back, and the next page when there is more."""
        places, row = self._places(canvas)
        back = Rect(row.right - canvas.px(330), row.y, canvas.px(330), row.height)
        found: list[Widget] = [Button("back", back, canvas.say(BACK), Pop, style="primary", icon="back")]
        self.pages = max(1, -(-len(self._items()) // len(places)))
        self.page %= self.pages
        if self.pages > 1:
            more = Rect(row.x, row.y, canvas.px(330), row.height)
            found.append(Button("more", more, f"{self.page + 1} / {self.pages}", self._turn, icon="arrow-down"))
        return found

    def _turn(self) -> Change:
        self.page = (self.page + 1) % self.pages
        self.refresh()
        return None

    def on_key(self, pressed: Input) -> Change:
        """T closes what T opened."""
        return Pop() if pressed.kind is Kind.LETTER and pressed.text == "t" else None

    def on_back(self) -> Change:
        """Esc goes back to the table."""
        return Pop()
