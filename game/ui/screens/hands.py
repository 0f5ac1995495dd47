"""A show of hands for a split team, typed in by the facilitator; and letting a turn pass with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from pygame import Rect

from game import text
from game.rules.law import legal_moves
from game.rules.moves import Move
from game.session.log import Hands as HandsUp
from game.session.log import VoteTaken
from game.ui.choices import PRIVATE, options_of_moment, sub_menu, top_menu
from game.ui.draw_parts import bar, header, under_header
from game.ui.fields import Line, Stepper, TextField
from game.ui.layout import cut_bottom, inset
from game.ui.page import Page
from game.ui.screen import Change, Many, Pop
from game.ui.sitting import Sitting
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE = Both("Handen tellen", "Count hands")
SILENT_FIRST = Both(
    "Eerst stil kiezen, dan handen omhoog. Typ hoeveel het er zijn.",
    "Choose in silence first, then hands up. Type how many there are.",
)
SHOW = Both("Laat de stand zien", "Show the count")
TALK = Both("Praat er samen over. Daarna kiezen jullie aan tafel.", "Talk about it. Then choose at the table.")
TO_TABLE = Both("Terug naar de tafel", "Back to the table")
SKIP_TITLE = Both("Beurt overslaan", "Skip a turn")
SKIP_WORDS = Both(
    "De beurt gaat voorbij. De reden komt in het verslag, niet op het scherm.",
    "The turn passes. The reason goes into the report, not on the screen.",
)
REASON = Both("Reden", "Reason")
SKIP = Both("Sla over", "Skip")
MOST = 6


class TakesSkip(Protocol):
    """The table, where a turn can be skipped."""

    def skip(self, reason: str) -> Change:
        """Let the turn pass."""


class TakesMenu(Protocol):
    """The table, with the menu that is open there."""

    menu: str


class Hands(Page):
    """Counts hands for each choice. The result stays hidden until the counting is done; it decides nothing."""

    def __init__(self, sitting: Sitting, table: TakesMenu) -> None:
        super().__init__()
        self.sitting = sitting
        self.menu = "" if table.menu in PRIVATE and sitting.shares_screen else table.menu
        """The kind of action that is counted; hands for private cards would show them to all."""
        self.counts: dict[str, int] = {}
        self.shown = False

    def _offered(self, canvas: Canvas) -> list[tuple[str, str, Move | None]]:
        board, state = self.sitting.board, self.sitting.state
        if state.moment >= 0 and state.step == 0:
            return [(one.ref, one.label, one.move) for one in options_of_moment(board, state, canvas.lang)]
        seen = self.sitting.for_choices(state.active)
        if not self.menu:
            found = top_menu(board, state, seen, canvas.lang)
        else:
            found = sub_menu(board, state, seen, self.menu, canvas.lang)
        return [(one.ref, one.label, one.move) for one in found if not one.why_not][:MOST]

    def _room(self, canvas: Canvas) -> tuple[Rect, Rect]:
        top = max(canvas.px(92), canvas.line_height(LEAD) + canvas.px(16))
        rest = inset(Rect(0, top, canvas.width, canvas.height - top), canvas.px(80), canvas.px(36))
        row, room = cut_bottom(rest, canvas.px(96), canvas.px(20))
        room.y += canvas.line_height(BODY) * 2
        room.height -= canvas.line_height(BODY) * 2
        return room, row

    def paint(self, canvas: Canvas) -> None:
        """Write what to do, or the count as bars."""
        seat = self.sitting.active
        name = "" if seat is None else text.seat_name(self.sitting.board, seat, canvas.lang)
        header(canvas, canvas.say(TITLE), name)
        room, _ = self._room(canvas)
        above = Rect(room.x, room.y - canvas.line_height(BODY) * 2, room.width, canvas.line_height(BODY) * 2)
        canvas.write(canvas.say(TALK if self.shown else SILENT_FIRST), above, BODY, canvas.theme.quiet)
        if self.shown:
            self._bars(canvas, room)

    def _bars(self, canvas: Canvas, room: Rect) -> None:
        offered = self._offered(canvas)
        most = max([1, *self.counts.values()])
        high = room.height // max(1, len(offered))
        for n, (ref, label, _) in enumerate(offered):
            y = room.y + n * high
            count = self.counts.get(ref, 0)
            canvas.write(label, Rect(room.x, y, room.width * 45 // 100, high), BODY, valign="middle")
            track = Rect(
                room.x + room.width * 47 // 100, y + high // 2 - canvas.px(18), room.width * 44 // 100, canvas.px(36)
            )
            bar(canvas, track, count / most)
            canvas.label(str(count), (room.right, y + high // 2), LEAD, face=BOLD, align="right")

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give a count for each choice, and the way on."""
        room, row = self._room(canvas)
        place = Rect(row.right - canvas.px(520), row.y, canvas.px(520), row.height)
        if self.shown:
            return [Button("table", place, canvas.say(TO_TABLE), Pop, style="primary", icon="back")]
        offered = self._offered(canvas)
        high = min(canvas.px(120), room.height // max(1, len(offered)))
        found: list[Widget] = [
            Stepper(
                ref,
                Rect(room.x, room.y + n * high, room.width, high - canvas.px(14)),
                label,
                self.counts.get(ref, 0),
                self._count(ref),
            )
            for n, (ref, label, _) in enumerate(offered)
        ]
        back = Rect(row.x, row.y, canvas.px(320), row.height)
        return [
            *found,
            Button("show", place, canvas.say(SHOW), lambda: self._show(canvas), style="primary", icon="eye"),
            Button("back", back, canvas.say(BACK), Pop, side=True),
        ]

    def _count(self, ref: str) -> Callable[[int], Change]:
        def changed(count: int) -> Change:
            self.counts[ref] = count
            self.refresh()
            return None

        return changed

    def _show(self, canvas: Canvas) -> Change:
        seat = self.sitting.active
        legal = legal_moves(self.sitting.board, self.sitting.state)
        counted = tuple(
            HandsUp(move, self.counts.get(ref, 0))
            for ref, _, move in self._offered(canvas)
            if move is not None and move in legal
        )
        if seat is not None and counted:
            self.sitting.session.record(VoteTaken(seat, counted), by="facilitator", seat=seat)
        self.shown = True
        self.focus = ""
        self.refresh()
        return None

    def on_back(self) -> Change:
        """Esc goes back to the table."""
        return Pop()


class SkipTurn(Page):
    """Lets a turn pass. The reason is for the report."""

    def __init__(self, table: TakesSkip) -> None:
        super().__init__()
        self.table = table
        self.line = Line()

    def paint(self, canvas: Canvas) -> None:
        """Write what it does."""
        rest = header(canvas, canvas.say(SKIP_TITLE))
        canvas.write(canvas.say(SKIP_WORDS), inset(rest, canvas.px(100), canvas.px(70)), BODY)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the field for the reason, and both ways on."""
        left = canvas.px(100)
        y = under_header(canvas).y + canvas.px(90) + canvas.line_height(BODY) * 2
        field = Rect(left, y, canvas.width - 2 * left, canvas.line_height(LABEL) + canvas.px(90))
        row = Rect(left, field.bottom + canvas.px(50), field.width, canvas.px(96))
        half = canvas.px(380)
        return [
            TextField("reason", field, canvas.say(REASON), self.line, self._skip),
            Button("skip", Rect(row.x, row.y, half, row.height), canvas.say(SKIP), self._skip, style="primary"),
            Button("back", Rect(row.x + half + canvas.px(30), row.y, half, row.height), canvas.say(BACK), Pop),
        ]

    def _skip(self) -> Change:
        self.table.skip(self.line.text)
        return Many((Pop(),))

    def on_back(self) -> Change:
        """Esc skips nothing."""
        return Pop()
