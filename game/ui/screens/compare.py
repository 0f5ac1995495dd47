"""Two sessions side by side: the first choice that differed, the course of the scores, trust, goals and help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.hindsight import Comparison, Side, Turn, compare
from game.rules.scores import AXES
from game.rules.state import OVER
from game.ui.beside import A, B, colour_of, draw_mark, draw_needs_beside, draw_rows, draw_trust_grid, pattern_of
from game.ui.draw_parts import header, panel, under_header
from game.ui.layout import columns, columns_like, cut_bottom, cut_left, cut_top, inset
from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Pop
from game.ui.screens.sessions import when, who_sat
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.session.session import Session
    from game.ui.canvas import Canvas
    from game.ui.reception import Reception
    from game.ui.screen import Screen

TITLE = Both("Twee sessies naast elkaar", "Two sessions side by side")
TABS = (
    ("choice", Both("Keuze", "Choice")),
    ("trust", Both("Vertrouwen", "Trust")),
    ("goals", Both("Doelen", "Goals")),
    ("help", Both("Hulp", "Help")),
)
OPEN = Both("Bekijk {side}", "See {side}")
FIRST = Both("De eerste keuze die anders was: ronde {n}, {step}", "The first choice that differed: round {n}, {step}")
CHOSE = Both("{who} koos", "{who} chose")
TOGETHER = Both("samen {n}", "together {n}")
SO_FAR = Both("tot nu", "so far")
TRUST_END = Both(
    "Na ronde {n}: hoe ver vertrouwt wie links staat wie boven staat, van 0 tot 5?",
    "After round {n}: how far does who stands left trust who stands above, 0 to 5?",
)
TRUST_START = Both(
    "Aan het begin: hoe ver vertrouwt wie links staat wie boven staat, van 0 tot 5?",
    "At the start: how far does who stands left trust who stands above, 0 to 5?",
)
NOT_THE_SAME = Both(
    "Twee casussen hebben niet dezelfde doelen en hulp.", "Two cases do not have the same goals and help."
)
NEEDS = Both("Wat nog nodig was aan het eind", "What was still needed at the end")
GOALS = Both("Doelen: open rondje is voorgesteld, balk is gedeeld", "Goals: open ring is proposed, bar is shared")
HELP = Both(
    "Hulp: open rondje is aangevraagd, balk is hulp die er was", "Help: open ring is opened, bar is help that ran"
)


def compare_screen(reception: Reception | None, one: Session, other: Session) -> Screen:
    """Give the screen on which two sessions lie side by side; with a reception each of them can be opened there."""
    return CompareScreen(reception, compare(one, other))


class CompareScreen(Page):
    """What differed between two sessions, as pictures. Neither is the right one."""

    help_lines = (Both("1 … 4", "1 … 4"), Both("de bladen", "the pages"))

    def __init__(self, reception: Reception | None, found: Comparison, tab: str = "choice") -> None:
        super().__init__()
        self.reception, self.found, self.tab = reception, found, tab
        self.round = found.rounds
        self.focus = f"tab-{tab}"

    @property
    def sides(self) -> tuple[Side, Side]:
        """Give both sessions."""
        return (self.found.one, self.found.other)

    # --- what can be pressed -----------------------------------------------------------------------------------------

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the pages, the months of the trust page, and the ways out."""
        room, row = self._parts(canvas)
        back, tabs = cut_left(row, canvas.text_width(canvas.say(BACK), LABEL, BOLD) + canvas.px(110), canvas.px(20))
        wide = [canvas.text_width(canvas.say(words), LABEL, BOLD) + canvas.px(60) for _, words in TABS]
        found: list[Widget] = [
            Button(f"tab-{ref}", place, canvas.say(words), self._to(ref), size=LABEL, shortcut=str(n + 1),
                   style="primary" if ref == self.tab else "plain")
            for n, ((ref, words), place) in enumerate(zip(TABS, columns_like(tabs, wide, canvas.px(14)), strict=True))
        ]  # fmt: skip
        if self.tab == "trust":
            found += self._months(canvas, room)
        if self.tab == "choice" and self.reception is not None:
            found += self._ways_in(canvas, room)
        return [*found, Button("back", back, canvas.say(BACK), Pop, icon="back", size=LABEL, side=True)]

    def _to(self, tab: str) -> Callable[[], Change]:
        def go() -> Change:
            refs = [ref for ref, _ in TABS]
            self.tab = refs[(refs.index(tab) + 1) % len(refs)] if tab == self.tab else tab
            self.focus = f"tab-{self.tab}"
            self.refresh()
            return None

        return go

    def _months(self, canvas: Canvas, room: Rect) -> list[Widget]:
        row, _ = cut_bottom(room, canvas.px(76))
        places = columns(row, self.found.rounds + 1, canvas.px(12))
        return [
            Button(f"month-{n}", place, str(n), self._show(n), size=LABEL, side=True,
                   style="primary" if n == self.round else "plain")
            for n, place in enumerate(places)
        ]  # fmt: skip

    def _show(self, number: int) -> Callable[[], Change]:
        def go() -> Change:
            self.round, self.focus = number, f"month-{number}"
            self.refresh()
            return None

        return go

    def _ways_in(self, canvas: Canvas, room: Rect) -> list[Widget]:
        """Give for each side the way to its debrief or its table."""
        top, _, _ = self._choice_parts(canvas, room)
        found: list[Widget] = []
        for n, place in enumerate(columns(top, 2, canvas.px(28))):
            words = canvas.say(OPEN, side=(A, B)[n])
            wide = canvas.text_width(words, LABEL, BOLD) + canvas.px(60)
            button = Rect(0, 0, wide, canvas.line_height(LABEL) + canvas.px(20))
            button.topright = (place.right - canvas.px(18), place.y + canvas.px(16))
            found.append(Button(f"open-{n}", button, words, self._open(n), size=LABEL, side=True))
        return found

    def _open(self, side: int) -> Callable[[], Change]:
        def go() -> Change:
            from game.ui.start import take_up  # noqa: PLC0415

            assert self.reception is not None
            return take_up(self.reception, self.sides[side].session)

        return go

    def on_input(self, pressed: Input) -> Change:
        """Let the remote walk through the pages."""
        if pressed.kind in (Kind.NEXT, Kind.PREVIOUS):
            refs = [ref for ref, _ in TABS]
            step = 1 if pressed.kind is Kind.NEXT else -1
            return self._to(refs[(refs.index(self.tab) + step) % len(refs)])()
        return super().on_input(pressed)

    def on_back(self) -> Change:
        """Esc goes back to where the two were chosen."""
        return Pop()

    # --- drawing -----------------------------------------------------------------------------------------------------

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect]:
        room = inset(under_header(canvas), canvas.px(50), canvas.px(24))
        row, room = cut_bottom(room, canvas.px(80), canvas.px(22))
        return room, row

    def paint(self, canvas: Canvas) -> None:
        """Draw the page that is open."""
        board = self.found.one.session.board
        header(canvas, canvas.say(TITLE), canvas.say(board.scenario.title) if self.found.same_case else "")
        room, _ = self._parts(canvas)
        pages = {"choice": self._choice, "trust": self._trust, "goals": self._goals, "help": self._help}
        pages[self.tab](canvas, room)

    # --- the choice and the course -----------------------------------------------------------------------------------

    def _choice_parts(self, canvas: Canvas, room: Rect) -> tuple[Rect, Rect, Rect]:
        lines = 2 if self.found.same_case else 3
        high = canvas.line_height(LABEL) * lines + canvas.line_height(BODY) + canvas.px(54)
        top, rest = cut_top(room, high, canvas.px(20))
        words = canvas.text_height(self._line(canvas), room.width, BODY, BOLD)
        chosen = self._chosen_height(canvas, (room.width - canvas.px(28)) // 2)
        middle, charts = cut_top(rest, words + chosen + canvas.px(16), canvas.px(18))
        return top, middle, charts

    def _choice(self, canvas: Canvas, room: Rect) -> None:
        top, middle, charts = self._choice_parts(canvas, room)
        for n, place in enumerate(columns(top, 2, canvas.px(28))):
            self._session_card(canvas, place, n)
        line, rest = cut_top(middle, canvas.text_height(self._line(canvas), middle.width, BODY, BOLD), canvas.px(8))
        canvas.write(self._line(canvas), line, BODY, face=BOLD)
        if self.found.first is not None:
            for n, (turn, place) in enumerate(zip(self.found.first, columns(rest, 2, canvas.px(28)), strict=True)):
                self._chosen(canvas, place, n, turn)
        for axis, place in enumerate(columns(charts, len(AXES), canvas.px(24))):
            self._chart(canvas, place, axis)

    def _session_card(self, canvas: Canvas, rect: Rect, side: int) -> None:
        """Draw which session this is, and how it ended."""
        found, theme = self.sides[side], canvas.theme
        head, scenario = found.session.head(), found.session.board.scenario
        inside = panel(canvas, rect, edge=colour_of(theme, side), pattern=pattern_of(side), width=4, lift=4)
        label = draw_mark(canvas, (inside.x, inside.y + canvas.line_height(BODY) // 2), side)
        total = canvas.say(TOGETHER, n=round(found.end.total))
        name = total if found.end.state.step == OVER else f"{total} {canvas.say(SO_FAR)}"
        place = Rect(label.right + canvas.px(16), inside.y, inside.width // 2, canvas.line_height(BODY))
        canvas.write(name, place, BODY, face=BOLD)
        words = f"{when(head.played, canvas.lang)} · {who_sat(head, canvas.lang)}"
        if not self.found.same_case:
            words = f"{canvas.say(scenario.title)} · {words}"
        y = inside.y + canvas.line_height(BODY) + canvas.px(6)
        y = canvas.write(words, _below(inside, y), LABEL, theme.quiet, smallest=26).bottom
        scores = " · ".join(f"{text.axis_word(axis, canvas.lang)} {round(found.end.axes[axis])}" for axis in range(3))
        canvas.write(scores, _below(inside, y), LABEL, smallest=26)

    def _line(self, canvas: Canvas) -> str:
        """Say what differed first, and whether the two can be compared at all."""
        found = self.found
        said = text.caveats(
            canvas.lang, same_case=found.same_case, same_version=found.same_version, same_luck=found.same_luck
        )
        if not found.same_case:
            return " ".join(said)
        if found.first is None:
            said.append(text.all_alike(found.alike, canvas.lang))
        else:
            state = found.first[0].before
            step = text.step_word(state.step, canvas.lang).lower()
            said.append(text.ended(canvas.say(FIRST, n=state.round, step=step)))
            said.append(text.alike_before(found.alike, canvas.lang))
        return " ".join(said)

    def _chosen_height(self, canvas: Canvas, width: int) -> int:
        """Measure both choices that differed, the longer one."""
        turns = self.found.first or ()
        boards = [side.session.board for side in self.sides]
        labels = [
            text.ended(text.move_label(board, turn.move, canvas.lang))
            for board, turn in zip(boards, turns, strict=False)
        ]
        high = max((canvas.text_height(label, width - canvas.px(44), BODY) for label in labels), default=0)
        return high + canvas.line_height(LABEL) + canvas.px(36) if labels else 0

    def _chosen(self, canvas: Canvas, rect: Rect, side: int, turn: Turn) -> None:
        board, theme = self.sides[side].session.board, canvas.theme
        canvas.shapes.card(canvas.surface, rect, theme.seat_tints[turn.seat], radius=canvas.px(16))
        inside = inset(rect, canvas.px(22), canvas.px(12))
        mark = draw_mark(canvas, (inside.x, inside.y + canvas.line_height(LABEL) // 2), side)
        who = canvas.say(CHOSE, who=text.seat_name(board, turn.seat, canvas.lang))
        canvas.write(who, Rect(mark.right + canvas.px(14), inside.y, inside.width, canvas.line_height(LABEL)), LABEL,
                     theme.seats[turn.seat], face=BOLD)  # fmt: skip
        words = _below(inside, inside.y + canvas.line_height(LABEL) + canvas.px(4))
        canvas.write(text.ended(text.move_label(board, turn.move, canvas.lang)), words, BODY)

    def _chart(self, canvas: Canvas, rect: Rect, axis: int) -> None:
        """Draw how one score went on both sides."""
        theme, inside = canvas.theme, panel(canvas, rect, lift=4)
        head, plot = cut_top(inside, canvas.line_height(LABEL), canvas.px(12))
        canvas.write(text.capital(text.axis_word(axis, canvas.lang)), head, LABEL, face=BOLD)
        plot.width -= canvas.text_width("100", LABEL) + canvas.px(64)
        if plot.height < canvas.px(60):
            return
        for share in (0, 50, 100):
            y = plot.bottom - plot.height * share // 100
            canvas.shapes.line(canvas.surface, [(plot.left, y), (plot.right, y)], theme.hush, canvas.px(3))
        ends = [plot.bottom - plot.height * side.end.axes[axis] / 100 for side in self.sides]
        gap = canvas.line_height(LABEL)
        if abs(ends[0] - ends[1]) < gap:
            high = 0 if ends[0] <= ends[1] else 1
            middle = min(max(sum(ends) / 2, plot.top + gap / 2), plot.bottom - gap / 2)
            ends[high], ends[1 - high] = middle - gap / 2, middle + gap / 2
        for n, side in enumerate(self.sides):
            path = [
                (plot.left + plot.width * moment.round / max(1, self.found.rounds),
                 plot.bottom - plot.height * moment.axes[axis] / 100)
                for moment in side.course
            ]  # fmt: skip
            canvas.shapes.line(canvas.surface, path, colour_of(theme, n), canvas.px(6), pattern_of(n))
            words = f"{(A, B)[n]} {round(side.end.axes[axis])}"
            canvas.label(words, (plot.right + canvas.px(16), ends[n]), LABEL, colour_of(theme, n), face=BOLD)

    # --- trust, goals, help ------------------------------------------------------------------------------------------

    def _trust(self, canvas: Canvas, room: Rect) -> None:
        words = canvas.say(TRUST_END, n=self.round) if self.round else canvas.say(TRUST_START)
        head, rest = cut_top(room, canvas.text_height(words, room.width, BODY, BOLD), canvas.px(14))
        canvas.write(words, head, BODY, face=BOLD)
        rest = cut_bottom(rest, canvas.px(76), canvas.px(20))[1]
        one, other = (side.at(self.round).state.trust for side in self.sides)
        for n, (place, trust, beside) in enumerate(
            zip(columns(rest, 2, canvas.px(40)), (one, other), (other, one), strict=True)
        ):
            draw_trust_grid(canvas, place, n, trust, beside)

    def _goals(self, canvas: Canvas, room: Rect) -> None:
        if not self.found.same_case:
            canvas.write(canvas.say(NOT_THE_SAME), room, LEAD)
            return
        count = len(self.found.goals)
        upper, lower = cut_top(room, room.height * (count + 1) // (count + 2 + self._need_rows), canvas.px(16))
        draw_rows(canvas, upper, GOALS, self.found.goals, self.found.rounds)
        draw_needs_beside(canvas, lower, NEEDS, self.sides)

    @property
    def _need_rows(self) -> int:
        return len(self.found.one.session.board.needs)

    def _help(self, canvas: Canvas, room: Rect) -> None:
        if not self.found.same_case:
            canvas.write(canvas.say(NOT_THE_SAME), room, LEAD)
            return
        draw_rows(canvas, room, HELP, self.found.services, self.found.rounds)


def _below(rect: Rect, y: int) -> Rect:
    return Rect(rect.x, y, rect.width, max(1, rect.bottom - y))
