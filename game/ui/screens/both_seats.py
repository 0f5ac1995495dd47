"""Two seats' stories side by side: what each knew, felt and did, month by month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pygame import Rect

from game import text
from game.hindsight import Recall, SeatMonth, both_stories
from game.rules.moves import Seat
from game.ui.both_ways import both_ways_height, draw_both_ways
from game.ui.draw_parts import header, panel, seat_disc, under_header
from game.ui.layout import columns, cut_bottom, cut_right, cut_top, inset, stack
from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Replace
from game.ui.type import BODY, BOLD, ITALIC, LABEL, PLAIN, Face
from game.ui.widgets import Button, Widget
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.sitting import Sitting

TITLE = Both("Twee stoelen, ronde {n} van {of}", "Two chairs, round {n} of {of}")
KNEW = Both("Wist, naast wat op tafel lag:", "Knew, beside what lay on the table:")
KNEW_NOTHING = Both("Wist niets wat niet op tafel lag.", "Knew nothing that did not lie on the table.")
FELT = Both("Voelde:", "Felt:")
DID = Both("Deed:", "Did:")
THEN = Both("jij toen", "you then")
NOW = Both("jij nu", "you now")
SAME = Both("Het ging tot het einde zoals toen.", "It went as it did then, to the end.")
OTHERWISE = Both(
    "Vanaf ronde {n} ging het anders: {who} koos “{move}”.",
    "From round {n} on it went another way: {who} chose “{move}”.",
)
DEBRIEF = Both("Nagesprek", "Debrief")
NOT_SO_FAR = Both("Zo ver kwam het hier niet.", "It did not come this far here.")
AND_MORE = Both("… en nog {n}", "… and {n} more")
MOST_CARDS = 4


class Section(NamedTuple):
    """A heading with its words."""

    title: Both
    words: str
    face: Face = PLAIN


class BothSeats(Page):
    """The story of the chair you sat in then beside the one you look from now."""

    help_lines = (Both("1 … 8", "1 … 8"), Both("de rondes", "the rounds"))

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        assert sitting.recall is not None
        self.recall: Recall = sitting.recall
        self.seats = (self.recall.beside, self.recall.seat)
        self.months = both_stories(self.recall)
        self.round = 0
        self.focus = "round-0"

    @property
    def rounds(self) -> int:
        """Count the months there are to tell."""
        return len(self.months)

    # --- what can be pressed -----------------------------------------------------------------------------------------

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the rounds, and the way to the debrief."""
        _, _, row = self._parts(canvas)
        words = canvas.say(DEBRIEF)
        debrief, tabs = cut_right(row, canvas.text_width(words, LABEL, BOLD) + canvas.px(120), canvas.px(24))
        places = columns(Rect(tabs.x, tabs.y, min(tabs.width, canvas.px(150) * self.rounds), tabs.height), self.rounds,
                         canvas.px(16))  # fmt: skip
        found: list[Widget] = [
            Button(f"round-{n}", place, str(n + 1), self._to(n), style="primary" if n == self.round else "plain",
                   shortcut=str(n + 1))
            for n, place in enumerate(places)
        ]  # fmt: skip
        return [*found, Button("debrief", debrief, words, self._debrief, icon="talk", size=LABEL, side=True)]

    def _to(self, number: int) -> Callable[[], Change]:
        def go() -> Change:
            self.round = (number + 1) % self.rounds if number == self.round else number
            self.focus = f"round-{self.round}"
            self.refresh()
            return None

        return go

    def _debrief(self) -> Change:
        from game.ui.screens.debrief import Debrief  # noqa: PLC0415

        return Replace(Debrief(self.sitting))

    def on_input(self, pressed: Input) -> Change:
        """Let the remote walk through the months."""
        if pressed.kind in (Kind.NEXT, Kind.PREVIOUS):
            step = 1 if pressed.kind is Kind.NEXT else -1
            return self._to((self.round + step) % self.rounds)()
        return super().on_input(pressed)

    @property
    def unsaved(self) -> bool:
        """Tell whether closing the program now would lose something of this session."""
        return not self.sitting.session.saved

    @property
    def can_undo(self) -> bool:
        """Tell whether a choice was made in this chair."""
        return self.sitting.session.can_undo()

    def on_undo(self) -> Change:
        """Go back into the game, to before the last choice."""
        from game.ui.start import back_into_game  # noqa: PLC0415

        return back_into_game(self.sitting) if self.can_undo else super().on_undo()

    # --- drawing -----------------------------------------------------------------------------------------------------

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the room for the line on top, for both columns, and for the row below."""
        room = inset(under_header(canvas), canvas.px(50), canvas.px(24))
        row, room = cut_bottom(room, canvas.px(84), canvas.px(22))
        line, rest = cut_top(room, canvas.text_height(self._line(canvas), room.width, LABEL), canvas.px(16))
        return line, rest, row

    def paint(self, canvas: Canvas) -> None:
        """Draw both months side by side."""
        number = canvas.say(TITLE, n=self.round + 1, of=self.rounds)
        header(canvas, number, canvas.say(self.sitting.board.scenario.title))
        line, rest, _ = self._parts(canvas)
        canvas.write(self._line(canvas), line, LABEL, canvas.theme.quiet)
        for seat, month, who, place in zip(
            self.seats, self.months[self.round], (THEN, NOW), columns(rest, 2, canvas.px(28)), strict=True
        ):
            label = who if who is NOW or seat in self.recall.you_then else None
            self._draw_month(canvas, place, seat, month, "" if label is None else canvas.say(label))

    def _line(self, canvas: Canvas) -> str:
        """Say whether it went as then, or where it parted."""
        turn, board = self.recall.taken_over, self.sitting.board
        if turn is None:
            return canvas.say(SAME)
        who = text.seat_name(board, turn.seat, canvas.lang)
        return canvas.say(OTHERWISE, n=turn.before.round, who=who, move=text.move_label(board, turn.move, canvas.lang))

    def _draw_month(self, canvas: Canvas, rect: Rect, seat: Seat, month: SeatMonth | None, who: str) -> None:
        theme, board = canvas.theme, self.sitting.board
        inside = panel(canvas, rect, fill=theme.seat_tints[seat], edge=theme.seats[seat], lift=4)
        head, rest = cut_top(inside, canvas.px(72), canvas.px(14))
        radius = head.height // 2
        seat_disc(canvas, (head.x + radius, head.centery), radius, seat, icon=False)
        wide = canvas.text_width(who, LABEL, BOLD) + canvas.px(10)
        label, name = cut_right(Rect(head.x + head.height + canvas.px(18), head.y,
                                     head.width - head.height - canvas.px(18), head.height), wide)  # fmt: skip
        canvas.write(text.seat_line(board, seat, canvas.lang), name, BODY, theme.seats[seat], face=BOLD,
                     valign="middle", smallest=LABEL)  # fmt: skip
        canvas.write(who, label, LABEL, theme.ink, face=BOLD, align="right", valign="middle")
        if month is None:
            canvas.write(canvas.say(NOT_SO_FAR), rest, BODY, theme.quiet)
            return
        sections = self._sections(canvas, seat, month)
        heights = [_height(canvas, one, rest.width) for one in sections]
        gap, trust_high = canvas.px(14), both_ways_height(canvas)
        if sum(heights) + gap * len(heights) + trust_high <= rest.height:
            trust, rest = cut_bottom(rest, trust_high, canvas.px(16))
            draw_both_ways(canvas, trust, board, seat, month.trusts, month.trusted)
        for one, place in zip(sections, stack(rest, heights, gap), strict=True):
            _draw_section(canvas, place, one)

    def _sections(self, canvas: Canvas, seat: Seat, month: SeatMonth) -> list[Section]:
        """Give what it knew, felt and did, each with its heading."""
        board = self.sitting.board
        cards = [canvas.say(board.cards[card].title) for card in month.knew]
        more = [canvas.say(AND_MORE, n=len(cards) - MOST_CARDS)] if len(cards) > MOST_CARDS + 1 else []
        known = "; ".join([*(cards if not more else cards[:MOST_CARDS]), *more])
        felt = f"“{canvas.say(board.personas[seat].weighs[month.weighed].own_words)}”"
        did = " ".join(text.ended(text.move_label(board, turn.move, canvas.lang)) for turn in month.did)
        knew = Section(KNEW, known) if known else Section(KNEW_NOTHING, "")
        return [knew, Section(FELT, felt, ITALIC), Section(DID, did)]


def _height(canvas: Canvas, section: Section, width: int) -> int:
    """Measure a heading and its words."""
    words = canvas.text_height(section.words, width, BODY, section.face) if section.words else 0
    return canvas.line_height(LABEL) + canvas.px(2) + words


def _draw_section(canvas: Canvas, rect: Rect, section: Section) -> None:
    """Write a heading and its words; smaller where there is little room."""
    head, rest = cut_top(rect, canvas.line_height(LABEL), canvas.px(2))
    canvas.write(canvas.say(section.title), head, LABEL, canvas.theme.quiet, face=BOLD, smallest=26)
    if section.words:
        canvas.write(section.words, rest, BODY, face=section.face, smallest=24)
