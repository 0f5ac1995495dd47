"""A chair as a card: whose it is, in which role, and at its foot what there is to say about it now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.board import Board
from game.rules.moves import Seat
from game.ui.draw_parts import panel, seat_disc
from game.ui.layout import cut_bottom, inset
from game.ui.screen import Change
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import CHOICE_WORD, Look, Widget, choose_tag, focus_ring

if TYPE_CHECKING:
    from game.ui.canvas import Canvas


class SeatCard(Widget):
    """One chair to choose. `filled` colours its foot: people sit there, or it is their turn to read."""

    kind = CHOICE_WORD

    def __init__(
        self,
        ref: str,
        rect: Rect,
        board: Board,
        seat: Seat,
        act: Callable[[], Change],
        *,
        canvas: Canvas,
        foot: str,
        icon: str,
        filled: bool,
        shortcut: str = "",
    ) -> None:
        label = f"{text.seat_name(board, seat, canvas.lang)}: {foot}"
        super().__init__(ref, rect, label, act, shortcut=shortcut)
        self.persona, self.seat = board.personas[seat], seat
        self.foot, self.icon, self.filled = foot, icon, filled

    def describe(self, canvas: Canvas) -> str:
        """Say the role and who it is too."""
        role = text.role_word(self.seat, canvas.lang)
        return f"{super().describe(canvas)}. {role}, {canvas.say(self.persona.short)}"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Draw the card."""
        theme = canvas.theme
        colour = theme.seats[self.seat]
        edge = colour if self.filled or look.lit or look.hover else theme.line
        fill = theme.seat_tints[self.seat] if look.hover else theme.card
        inside = panel(canvas, self.rect, fill=fill, edge=edge, width=5 if self.filled else 3)
        high = min(canvas.px(88) * canvas.settings.text_size // 100, self.rect.height * 2 // 5)
        foot, _ = cut_bottom(self.rect, high)
        self._foot(canvas, inset(foot, canvas.px(12), canvas.px(12)))
        self._persona(canvas, Rect(inside.x, inside.y, inside.width, max(1, foot.y - inside.y)))
        if look.lit:
            focus_ring(canvas, self.rect, canvas.px(18))
            if look.armed:
                choose_tag(canvas, self.rect)

    def _persona(self, canvas: Canvas, inside: Rect) -> None:
        """Draw disc, name, role and, with room for it, who this is."""
        line, gap = canvas.line_height(LABEL), canvas.px(12)
        words = canvas.line_height(LEAD) + line
        disc = min(canvas.px(72), (inside.height - words - gap) // 2)
        if disc < canvas.px(40):
            disc = 0
        else:
            seat_disc(canvas, (inside.centerx, inside.y + disc), disc, self.seat)
            disc = 2 * disc + gap
        name = Rect(inside.x, inside.y + disc, inside.width, min(canvas.line_height(LEAD), inside.height // 2))
        canvas.write(canvas.say(self.persona.name), name, LEAD, face=BOLD, align="center", whole=True, smallest=24)
        role = Rect(inside.x, name.bottom, inside.width, min(line, max(1, inside.bottom - name.bottom)))
        canvas.write(text.role_word(self.seat, canvas.lang), role, LABEL, canvas.theme.seats[self.seat], face=BOLD,
                     align="center", smallest=24, whole=True)  # fmt: skip
        short = Rect(inside.x, role.bottom, inside.width, max(0, inside.bottom - role.bottom))
        if short.height >= line:
            canvas.write(canvas.say(self.persona.short), short, LABEL, canvas.theme.quiet, align="center", smallest=24)

    def _foot(self, canvas: Canvas, foot: Rect) -> None:
        theme, colour = canvas.theme, canvas.theme.seats[self.seat]
        edge = colour if self.filled else theme.line
        ground = colour if self.filled else theme.ground
        canvas.shapes.card(canvas.surface, foot, ground, radius=canvas.px(12), edge=edge, edge_width=canvas.px(3))
        ink = theme.on_seat if self.filled else theme.ink
        side, gap = canvas.px(36), canvas.px(14)
        wide = min(canvas.text_width(self.foot, BODY, BOLD) + 2, foot.width - side - gap - canvas.px(16))
        left = foot.centerx - (wide + side + gap) // 2
        canvas.shapes.icon(canvas.surface, self.icon, (left + side / 2, foot.centery), side, ink)
        words = Rect(left + side + gap, foot.y, wide, foot.height)
        canvas.write(self.foot, words, BODY, ink, face=BOLD, valign="middle", whole=True)
