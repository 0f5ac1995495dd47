"""A role at this moment, seen from inside: who it is, what it alone knows, what weighs most, and trust both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.hindsight import in_private
from game.rules.conditions import weighs_most
from game.rules.moves import SEATS, Seat
from game.ui.both_ways import both_ways_height, draw_both_ways
from game.ui.draw_parts import quote, seat_disc
from game.ui.layout import cut_bottom, cut_top, inset, stack
from game.ui.type import BODY, BOLD, ITALIC, LABEL, PLAIN
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.sitting import Sitting

KNOWS = Both("Wat {name} weet en niet op tafel ligt", "What {name} knows that is not on the table")
NOTHING = Both("Alles wat {name} weet, ligt op tafel.", "All that {name} knows lies on the table.")
WEIGHS = Both("Dit weegt nu het zwaarst", "This weighs most now")


class RoleNow:
    """Draws one role as it is now."""

    def __init__(self, sitting: Sitting, seat: Seat) -> None:
        self.sitting, self.seat = sitting, seat

    def _name(self, canvas: Canvas) -> str:
        return text.seat_name(self.sitting.board, self.seat, canvas.lang)

    def draw(self, canvas: Canvas, rect: Rect) -> None:
        """Draw who it is, what it alone knows, what weighs most, and the trust both ways."""
        who, rest = cut_top(rect, canvas.px(104), canvas.px(22))
        self._draw_who(canvas, who)
        trust, rest = cut_bottom(rest, both_ways_height(canvas), canvas.px(22))
        felt, hesitates = self._felt(canvas), self._hesitates(canvas)
        high = canvas.line_height(LABEL) + canvas.px(40)
        high += canvas.text_height(f"“{felt}”", rest.width - canvas.px(56), BODY, ITALIC)
        low = canvas.text_height(hesitates, rest.width, LABEL) + canvas.px(10) if hesitates else 0
        feels, knows = cut_bottom(rest, min(high + low, rest.height * 7 // 10), canvas.px(22))
        self._draw_known(canvas, knows)
        below, feels = cut_bottom(feels, low)
        quote(canvas, feels, canvas.say(WEIGHS), felt, self.seat)
        if hesitates:
            canvas.write(hesitates, inset(below, 0, canvas.px(5)), LABEL, smallest=26)
        seen = self.sitting.view(self.seat)
        trusts, trusted = ([seen.trust_of(*pair) for pair in way] for way in _pairs(self.seat))
        draw_both_ways(canvas, trust, self.sitting.board, self.seat, trusts, trusted)

    def _draw_who(self, canvas: Canvas, rect: Rect) -> None:
        radius = rect.height // 2
        seat_disc(canvas, (rect.x + radius, rect.centery), radius, self.seat)
        words = Rect(
            rect.x + rect.height + canvas.px(24), rect.y, rect.width - rect.height - canvas.px(24), rect.height
        )
        name, short = stack(words, [canvas.line_height(BODY), rect.height - canvas.line_height(BODY)])
        line = text.seat_line(self.sitting.board, self.seat, canvas.lang)
        canvas.write(line, name, BODY, canvas.theme.seats[self.seat], face=BOLD, valign="middle")
        canvas.write(canvas.say(self.sitting.board.personas[self.seat].short), short, LABEL, canvas.theme.quiet,
                     smallest=26)  # fmt: skip

    def _felt(self, canvas: Canvas) -> str:
        board = self.sitting.board
        weighs = weighs_most(board.weighs_when[self.seat], self.sitting.state)
        return canvas.say(board.personas[self.seat].weighs[weighs].own_words)

    def _hesitates(self, canvas: Canvas) -> str:
        """Say why this role does not carry a goal that lies on the table, if so."""
        hesitating = self.sitting.view(self.seat).hesitating
        why = next((why for goal in hesitating for seat, why in goal if seat == self.seat), "")
        return text.hesitation(self.sitting.board, self.seat, why, canvas.lang) if why else ""

    def _draw_known(self, canvas: Canvas, rect: Rect) -> None:
        name = self._name(canvas)
        cards = in_private(self.sitting.state, self.seat)
        head, rest = cut_top(rect, canvas.line_height(LABEL), canvas.px(8))
        if not cards:
            canvas.write(canvas.say(NOTHING, name=name), rect, BODY, canvas.theme.quiet)
            return
        canvas.write(canvas.say(KNOWS, name=name), head, LABEL, canvas.theme.quiet, face=BOLD, smallest=26)
        for whole in (True, False):
            heights = [self._card_height(canvas, card, rest.width, whole=whole) for card in cards]
            if sum(heights) <= rest.height:
                for card, place in zip(cards, stack(rest, heights), strict=True):
                    self._draw_card(canvas, place, card, whole=whole)
                return
        titles = "; ".join(canvas.say(self.sitting.board.cards[card].title) for card in cards)
        canvas.write(titles, rest, BODY, smallest=24)

    def _card_height(self, canvas: Canvas, card: int, width: int, *, whole: bool) -> int:
        found, wide = self.sitting.board.cards[card], width - canvas.px(34)
        high = canvas.line_height(BODY) + canvas.px(10)
        return high + (canvas.text_height(canvas.say(found.text), wide, LABEL) + canvas.px(8) if whole else 0)

    def _draw_card(self, canvas: Canvas, row: Rect, card: int, *, whole: bool) -> None:
        """Draw a card with a band in the colour of whose it is: its title, and its words where there is room."""
        theme, board = canvas.theme, self.sitting.board
        owner, found = board.owner[card], board.cards[card]
        band = Rect(row.x, row.y + canvas.px(6), canvas.px(10), row.height - canvas.px(14))
        ink = theme.ink if owner is None else theme.seats[owner]
        canvas.shapes.card(canvas.surface, band, ink, radius=canvas.px(5))
        words = Rect(row.x + canvas.px(34), row.y, row.width - canvas.px(34), row.height)
        title, rest = cut_top(words, canvas.line_height(BODY), canvas.px(2))
        canvas.write(canvas.say(found.title), title, BODY, face=BOLD if whole else PLAIN, valign="middle")
        if whole:
            canvas.write(canvas.say(found.text), rest, LABEL)


def _pairs(seat: Seat) -> tuple[list[tuple[Seat, Seat]], list[tuple[Seat, Seat]]]:
    """Pair a seat with each: as the one who trusts, and as the one who is trusted."""
    return [(seat, other) for other in SEATS], [(other, seat) for other in SEATS]
