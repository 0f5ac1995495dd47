"""One turn, looked at again: the table as it was then, what happened, and the way to play on from there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.law import legal_moves
from game.rules.view import view
from game.session.problems import SessionProblem
from game.ui.afterwards.looking import Looking
from game.ui.draw_parts import header, under_header
from game.ui.heading import draw_heading, heading_height
from game.ui.layout import cut_bottom, cut_left, cut_right, cut_top, inset
from game.ui.page import Page
from game.ui.screen import Change, Many, Pop, Push, Say
from game.ui.sitting import Sitting
from game.ui.strip import draw_strip, strip_height
from game.ui.tabletop import draw_tabletop
from game.ui.telling import Telling, tell
from game.ui.told import blocks_height, blocks_of, draw_blocks
from game.ui.type import BODY, BOLD, LABEL
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE = Both("Toen, aan tafel", "Then, around the table")
ROUND = Both("Ronde {n} · {step}", "Round {n} · {step}")
EARLIER, LATER = Both("Eerder", "Earlier"), Both("Later", "Later")
WHAT_IF = Both("Wat als … speel hier verder", "What if … play on from here")
OTHERS_SHOWN = 5
"""So many lines are kept for what else could have been done, where words may be a little smaller for it."""
COULD = Both("Dit kon {name} ook", "{name} could also have done this")
AND_MORE = Both("… en nog {n}", "… and {n} more")
PLAYING_ON = Both(
    "Wat als? Je staat weer voor deze keuze. De eerste sessie blijft zoals ze is.",
    "What if? You stand before this choice again. The first session stays as it is.",
)


class TurnScreen(Page):
    """The table after one beat of the story, with what was told then."""

    def __init__(self, looking: Looking, number: int) -> None:
        super().__init__()
        self.looking, self.number = looking, number
        self.focus = "what-if"

    @property
    def beat_number(self) -> int:
        """Give the number of the beat that is looked at."""
        return self.number

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the room for the table, for what happened, and for the ways on."""
        rest = inset(under_header(canvas), canvas.px(24), canvas.px(20))
        row, rest = cut_bottom(rest, max(canvas.px(84), canvas.line_height(BODY) + canvas.px(20)), canvas.px(20))
        left, right = cut_left(rest, rest.width * 57 // 100, canvas.px(36))
        return left, right, row

    def _telling(self, canvas: Canvas) -> Telling:
        beat = self.looking.beats[self.number]
        return tell(self.looking.board, beat, canvas.lang, self.looking.sitting.alone)

    def paint(self, canvas: Canvas) -> None:
        """Draw the table as it was, and tell what happened."""
        looking, beat = self.looking, self.looking.beats[self.number]
        step = text.step_word(beat.before.step if beat.seat is not None else beat.after.step, canvas.lang)
        header(canvas, canvas.say(TITLE), canvas.say(ROUND, n=max(1, beat.after.round), step=step))
        left, right, _ = self._parts(canvas)
        strip, picture = cut_bottom(left, strip_height(canvas), canvas.px(14))
        told, alone = self._telling(canvas), looking.sitting.alone
        seen = view(looking.board, beat.after, alone)
        draw_tabletop(canvas, picture, looking.board, seen, told.fresh, alone, looking.sitting.told_cards())
        draw_strip(canvas, strip, looking.board, seen, told.fresh)
        heading, room = cut_top(right, heading_height(canvas), canvas.px(24))
        draw_heading(canvas, heading, told.seat, told.title)
        blocks = blocks_of(told, looking.board, beat)
        spare = canvas.line_height(LABEL) * OTHERS_SHOWN
        sizes = [
            size for size in (BODY, 34, LABEL) if blocks_height(canvas, blocks, room.width, size) + spare <= room.height
        ]
        below = draw_blocks(canvas, room, blocks, sizes[0] if sizes else 0) + canvas.px(20)
        self._could(canvas, Rect(room.x, below, room.width, max(0, room.bottom - below)))

    def _could(self, canvas: Canvas, room: Rect) -> None:
        """List what else was open at a choice, as far as there is room."""
        beat, board = self.looking.beats[self.number], self.looking.board
        if beat.entry.move is None or beat.seat is None:
            return
        others = [move for move in legal_moves(board, beat.before) if move != beat.entry.move]
        line = canvas.line_height(LABEL)
        fit = min(len(others), room.height // line - 1)
        if fit < min(2, len(others)) or not others:
            return
        title = canvas.say(COULD, name=text.seat_name(board, beat.seat, canvas.lang))
        canvas.write(title, Rect(room.x, room.y, room.width, line), LABEL, canvas.theme.quiet, face=BOLD)
        labels = [text.move_label(board, move, canvas.lang) for move in others[:fit]]
        if fit < len(others):
            labels[-1] = canvas.say(AND_MORE, n=len(others) - fit + 1)
        for n, label in enumerate(labels, 1):
            canvas.write(label, Rect(room.x, room.y + n * line, room.width, line), LABEL)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the turns before and after, playing on from here, and the way back."""
        *_, row = self._parts(canvas)
        found: list[Widget] = []
        back, rest = cut_right(row, self._wide(canvas, BACK), canvas.px(20))
        earlier, rest = cut_left(rest, self._wide(canvas, EARLIER), canvas.px(20))
        later, rest = cut_left(rest, self._wide(canvas, LATER), canvas.px(20))
        if self.number > 0:
            found.append(Button("earlier", earlier, canvas.say(EARLIER), lambda: self._go(-1), icon="arrow-up"))
        if self.number + 1 < len(self.looking.beats):
            found.append(Button("later", later, canvas.say(LATER), lambda: self._go(1), icon="arrow-down"))
        beat = self.looking.beats[self.number]
        if beat.entry.move is not None and beat.seat is not None:
            place = Rect(rest.x, rest.y, min(rest.width, self._wide(canvas, WHAT_IF)), rest.height)
            words = canvas.say(WHAT_IF)
            found.append(Button("what-if", place, words, self._what_if, icon="play", style="primary"))
        return [*found, Button("back", back, canvas.say(BACK), Pop, icon="back")]

    @staticmethod
    def _wide(canvas: Canvas, words: Both) -> int:
        return canvas.text_width(canvas.say(words), BODY, BOLD) + canvas.px(130)

    def _go(self, by: int) -> Change:
        self.number += by
        self.refresh()
        return None

    def _what_if(self) -> Change:
        """Play on from just before this choice, in a session of its own."""
        from game.hindsight import what_if  # noqa: PLC0415
        from game.ui.start import table_of  # noqa: PLC0415

        sitting = self.looking.sitting
        try:
            session = what_if(sitting.session, self.looking.beats[self.number].entry.number)
        except SessionProblem as problem:
            return Say(problem.both())
        return Many((Push(table_of(Sitting(session, sitting.reception))), Say(PLAYING_ON)))

    def on_back(self) -> Change:
        """Esc goes back to where the turn was opened."""
        return Pop()
