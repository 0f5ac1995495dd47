"""The whole timeline: what lies on the table in the order of the child's life, and where something is still missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from pygame import Rect

from game import text
from game.rules.board import bits
from game.ui.draw_parts import header
from game.ui.layout import columns, cut_bottom, cut_top, inset, rows
from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Pop
from game.ui.sitting import Sitting
from game.ui.strip import owner_ink
from game.ui.theme import Pattern
from game.ui.type import BODY, BOLD, LABEL, LEAD, TITLE
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE_WORDS = Both("Het leven van {name} tot nu", "{name}'s life until now")
HIDDEN = Both("nog bij een van jullie", "still with one of you")
HIDDEN_MANY = Both("{n} × nog bij een van jullie", "{n} × still with one of you")
ONLY_YOU = Both("nog niet verteld", "not told yet")
PAGE = Both("Blad {n} van {of}", "Page {n} of {of}")
ON_TABLE = Both("{n} op tafel · {m} nog niet", "{n} on the table · {m} not yet")


class Stop(NamedTuple):
    """A place on the timeline: a card, or, without one, some that are hidden there."""

    months_ago: float
    card: int | None
    hidden: int = 1
    told: bool = True


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
        across, down = (2 if large else 3, 2 if canvas.wide else 3) if large else (3, 3 if canvas.wide else 4)
        gap = canvas.px(26)
        cells = [cell for line in rows(room, down, gap) for cell in columns(line, across, gap)]
        return cells, row

    def _stops(self) -> list[Stop]:
        """Give what stands on the timeline, oldest first; hidden cards that follow each other stand together."""
        board, seen = self.sitting.board, self.sitting.on_screen()
        stops = [Stop(board.cards[card].months_ago, card) for card in bits(seen.table)]
        stops += [
            Stop(board.cards[known.card].months_ago, known.card, told=False)
            for known in seen.cards
            if not known.concern
        ]
        stops += [Stop(months_ago, None) for months_ago in seen.hidden]
        found: list[Stop] = []
        for stop in sorted(stops, key=lambda stop: -stop.months_ago):
            if stop.card is None and found and found[-1].card is None:
                found[-1] = found[-1]._replace(hidden=found[-1].hidden + 1)
            else:
                found.append(stop)
        return found

    def paint(self, canvas: Canvas) -> None:
        """Draw this page of the timeline."""
        stops = self._stops()
        on_table = sum(stop.card is not None and stop.told for stop in stops)
        rest = sum(stop.hidden for stop in stops) - on_table
        child = self.sitting.board.child.name
        header(canvas, canvas.say(TITLE_WORDS, name=child), canvas.say(ON_TABLE, n=on_table, m=rest))
        places, _ = self._places(canvas)
        shown = stops[self.page * len(places) : (self.page + 1) * len(places)]
        high = canvas.line_height(LABEL)
        for stop, place in zip(shown, places, strict=False):
            line = place.y + high // 2
            ends = [(place.left, line), (place.right + canvas.px(26), line)]
            canvas.shapes.line(canvas.surface, ends, canvas.theme.hush, canvas.px(4))
            box = Rect(place.x, place.y + high + canvas.px(6), place.width, place.height - high - canvas.px(6))
            if stop.card is None:
                self._hidden(canvas, place, box, stop.hidden)
            else:
                self._card(canvas, place, box, stop.card, told=stop.told)

    def _card(self, canvas: Canvas, place: Rect, box: Rect, number: int, *, told: bool) -> None:
        """Draw a card under its period; one that only the trainee knows has a broken edge."""
        board, theme = self.sitting.board, canvas.theme
        card, owner = board.cards[number], board.owner[number]
        colour, high = owner_ink(board, theme, number), canvas.line_height(LABEL)
        dot = (place.x + canvas.px(14), place.y + high // 2)
        canvas.shapes.disc(canvas.surface, dot, canvas.px(12), colour if told else theme.card, colour, canvas.px(4))
        who = board.child.name if owner is None else text.seat_name(board, owner, canvas.lang)
        words = f"{canvas.say(card.period)} · {who if told else canvas.say(ONLY_YOU)}"
        wide = min(canvas.text_width(words, LABEL) + canvas.px(12), place.width - canvas.px(36))
        label = Rect(place.x + canvas.px(36), place.y, wide, high)
        canvas.surface.fill(theme.ground, label)
        canvas.write(words, label, LABEL, theme.quiet, smallest=26)
        if told:
            canvas.shapes.shadow(canvas.surface, box, canvas.px(12), canvas.px(6), theme.shadow)
        canvas.shapes.card(
            canvas.surface,
            box,
            theme.card,
            radius=canvas.px(12),
            edge=theme.line if told else colour,
            edge_width=canvas.px(2 if told else 4),
            pattern=Pattern.SOLID if told else Pattern.DASHED,
        )
        band = Rect(box.x + canvas.px(8), box.y + canvas.px(12), canvas.px(8), max(2, box.height - canvas.px(24)))
        canvas.shapes.card(canvas.surface, band, colour, radius=canvas.px(4))
        inside = inset(box, canvas.px(30), canvas.px(12))
        least = LABEL * 100 / canvas.settings.text_size
        lines = 1 if canvas.text_width(canvas.say(card.title), least, BOLD) <= inside.width else 2
        above, below = cut_top(inside, canvas.line_height(BODY) * lines, canvas.px(4))
        canvas.write(canvas.say(card.title), above, BODY, face=BOLD)
        canvas.write(canvas.say(card.text), below, 34, smallest=28)

    def _hidden(self, canvas: Canvas, place: Rect, box: Rect, count: int) -> None:
        """Draw an open place: somebody knows something, and it is not on the table."""
        theme = canvas.theme
        dot = (place.x + canvas.px(14), place.y + canvas.line_height(LABEL) // 2)
        canvas.shapes.disc(canvas.surface, dot, canvas.px(13), theme.ground, theme.line, 3, pattern=Pattern.DASHED)
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
        canvas.write("?" if count == 1 else " ".join("?" * min(count, 4)), mark, TITLE, theme.quiet, face=BOLD,
                     align="center", valign="bottom")  # fmt: skip
        words = Rect(inside.x, mark.bottom, inside.width, inside.bottom - mark.bottom)
        said = canvas.say(HIDDEN) if count == 1 else canvas.say(HIDDEN_MANY, n=count)
        canvas.write(said, words, LABEL, theme.quiet, align="center")

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the way back, and the next page when there is more."""
        places, row = self._places(canvas)
        wide = canvas.text_width(canvas.say(BACK), BODY, BOLD) + canvas.px(150)
        back = Rect(row.right - wide, row.y, wide, row.height)
        found: list[Widget] = [Button("back", back, canvas.say(BACK), Pop, style="primary", icon="back")]
        self.pages = max(1, -(-len(self._stops()) // len(places)))
        self.page %= self.pages
        if self.pages > 1:
            more = Rect(row.x, row.y, canvas.text_px(400), row.height)
            found.append(
                Button("more", more, canvas.say(PAGE, n=self.page + 1, of=self.pages), self._turn, icon="arrow-down")
            )
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
