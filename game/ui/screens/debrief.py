"""The debrief: the story, three scores with why, the turning points, everybody's own words, and one promise."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules import events as e
from game.rules.board import Board
from game.rules.decide import ending_at
from game.rules.evolve import evolve
from game.rules.moves import SEATS
from game.rules.scores import AXES, Axes, Scores, axes, score
from game.rules.state import opening
from game.session.log import PerspectiveChecked, Promise
from game.ui.draw_parts import bar, header, panel, seat_disc
from game.ui.fields import Line, TextField
from game.ui.layout import columns, cut_bottom, cut_left, cut_right, cut_top, inset, rows
from game.ui.page import Page
from game.ui.screen import Change, Home, Input, Kind, Many, Replace, Say
from game.ui.sitting import Sitting
from game.ui.theme import Colour, Pattern
from game.ui.type import BODY, BOLD, ITALIC, LABEL, LEAD, TITLE
from game.ui.widgets import Button, Widget
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

HOW_IS = Both("Hoe gaat het met {name}?", "How is {name} doing?")
TABS = (
    ("story", Both("Verhaal", "Story")),
    ("why", Both("Waarom?", "Why?")),
    ("turns", Both("Keerpunten", "Turning points")),
    ("eyes", Both("Hun ogen", "Their eyes")),
    ("talk", Both("Gesprek", "Talk")),
)
ROUND = Both("ronde", "round")
TOTAL = Both("samen {n}", "together {n}")
WHY = Both("Waarom {n}?", "Why {n}?")
GUESSED = Both("jij dacht: {guess} {mark}", "you thought: {guess} {mark}")
TURNING = Both("Hier veranderde het meest", "Here most changed")
QUESTIONS = Both("Om over te praten", "To talk about")
PROMISE = Both("Eén belofte voor maandag: wie bel je?", "One promise for Monday: whom do you call?")
PROMISE_HINT = Both("Typ hier je belofte", "Type your promise here")
KEEP = Both("Bewaar", "Keep it")
KEPT = Both("Je belofte is bewaard.", "Your promise is kept.")
REPORT = Both("Verslag", "Report")
REPORT_AT = Both("Het verslag staat in {file}", "The report is in {file}")
NO_REPORT = Both(
    "Het verslag kon niet worden geschreven ({why}). Maak ruimte vrij en probeer het opnieuw.",
    "The report could not be written ({why}). Make room and try again.",
)
PROMISED = Both("Beloofd: {words}", "Promised: {words}")
TO_START = Both("Naar het begin", "To the start")
TALK_FIRST = Both(
    "Praat eerst over wat er gebeurde. De cijfers zijn een haakje, geen oordeel.",
    "First talk about what happened. The numbers are a hook, not a verdict.",
)
NOBODY_TOLD = Both("Nooit verteld: {cards}", "Never told: {cards}")
AXIS_PATTERNS = (Pattern.SOLID, Pattern.DASHED, Pattern.DOTTED)


@dataclass(frozen=True)
class Course:
    """How the three scores went: one point at the start and one after every month."""

    points: tuple[Axes, ...]

    @classmethod
    def of(cls, board: Board, events: Sequence[e.Event]) -> Course:
        """Follow the scores through the events of a game."""
        state = opening(board)
        points = [axes(board, state)]
        for event in events:
            if isinstance(event, e.RoundBegan) and event.round > 1:
                points.append(axes(board, state))
            state = evolve(board, state, event)
        points.append(axes(board, state))
        return cls(tuple(points))


class Debrief(Page):
    """What became of the child, why, and what it was like for each."""

    help_lines = (Both("1 … 5", "1 … 5"), Both("de bladen van het nagesprek", "the pages of the debrief"))

    def __init__(self, sitting: Sitting, tab: str = "story") -> None:
        super().__init__()
        self.sitting, self.tab = sitting, tab
        self.axis = 0
        self.focus = f"tab-{tab}"
        self.line = Line(longest=140)
        self.events = sitting.session.living_events()
        self.scores: Scores = score(sitting.board, self.events)
        self.course = Course.of(sitting.board, self.events)
        last = self.events[-1] if self.events else None
        self.ending = last.ending if isinstance(last, e.Ended) else ending_at(sitting.board, self.scores.total)

    # --- where everything stands -------------------------------------------------------------------------------------

    def _room(self, canvas: Canvas) -> tuple[Rect, Rect]:
        """Give the room for the page and the row of tabs below it."""
        top = max(canvas.px(92), canvas.line_height(LEAD) + canvas.px(16))
        rest = inset(Rect(0, top, canvas.width, canvas.height - top), canvas.px(60), canvas.px(28))
        row, room = cut_bottom(rest, canvas.px(84), canvas.px(24))
        return room, row

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the pages as tabs, and what belongs to this page."""
        room, row = self._room(canvas)
        return [*self._of_page(canvas, room), *self._tabs(canvas, row)]

    def _tabs(self, canvas: Canvas, row: Rect) -> list[Widget]:
        leave = canvas.say(TO_START)
        wide = canvas.text_width(leave, LABEL, BOLD) + canvas.px(110)
        bare = canvas.settings.text_size > 110
        home, tabs = cut_right(row, canvas.px(110) if bare else wide, canvas.px(24))
        found: list[Widget] = []
        for n, ((ref, words), place) in enumerate(zip(TABS, columns(tabs, len(TABS), canvas.px(16)), strict=True)):
            style = "primary" if ref == self.tab else "plain"
            found.append(
                Button(
                    f"tab-{ref}", place, canvas.say(words), self._to(ref), style=style, size=LABEL, shortcut=str(n + 1)
                )
            )
        found.append(Button("home", home, leave, Home, icon="home", size=LABEL, side=True, wordless=bare))
        return found

    def _to(self, tab: str) -> Callable[[], Change]:
        """Give what opens a page; pressed again on the open one, it goes on to the next."""

        def go() -> Change:
            refs = [ref for ref, _ in TABS]
            self.tab = refs[(refs.index(tab) + 1) % len(refs)] if tab == self.tab else tab
            self.focus = f"tab-{self.tab}"
            self.refresh()
            return None

        return go

    def _of_page(self, canvas: Canvas, room: Rect) -> list[Widget]:
        if self.tab == "why":
            return self._axis_buttons(canvas, room)
        if self.tab == "talk":
            return self._promise_widgets(canvas, room)
        return []

    def on_key(self, pressed: Input) -> Change:
        """Left and right turn the pages too."""
        return None

    def on_input(self, pressed: Input) -> Change:
        """Let the remote walk through the pages, and take the rest as every page does."""
        if pressed.kind in (Kind.NEXT, Kind.PREVIOUS) and not self.wants_text:
            refs = [ref for ref, _ in TABS]
            step = 1 if pressed.kind is Kind.NEXT else -1
            return self._to(refs[(refs.index(self.tab) + step) % len(refs)])()
        return super().on_input(pressed)

    def paint(self, canvas: Canvas) -> None:
        """Draw the page that is open."""
        board = self.sitting.board
        header(canvas, canvas.say(HOW_IS, name=board.child.name), canvas.say(board.scenario.title))
        room, _ = self._room(canvas)
        pages = {
            "story": self._story,
            "why": self._why,
            "turns": self._turns,
            "eyes": self._eyes,
            "talk": self._talk,
        }
        pages[self.tab](canvas, room)

    # --- the story and the scores ------------------------------------------------------------------------------------

    def _story(self, canvas: Canvas, room: Rect) -> None:
        ending = self.sitting.board.scenario.endings[self.ending]
        high = canvas.line_height(TITLE) + canvas.text_height(canvas.say(ending.text), room.width, BODY) + canvas.px(20)
        words, rest = cut_top(room, min(high, room.height * 55 // 100), canvas.px(20))
        title = canvas.write(
            canvas.say(ending.title), Rect(words.x, words.y, words.width, canvas.line_height(TITLE)), TITLE, face=BOLD
        )
        canvas.write(
            canvas.say(ending.text),
            Rect(words.x, title.bottom + canvas.px(6), words.width, words.bottom - title.bottom),
            BODY,
        )
        left, right = cut_left(rest, rest.width * 32 // 100, canvas.px(28))
        for axis, place in enumerate(rows(left, len(AXES), canvas.px(16))):
            self._score_card(canvas, place, axis)
        self._chart(canvas, right)

    def _axis_colour(self, canvas: Canvas, axis: int) -> Colour:
        """Scores are nobody's: not in the colours of the four seats. Pattern and name tell them apart."""
        theme = canvas.theme
        return (theme.ink, theme.waiting, theme.quiet)[axis]

    def _score_card(self, canvas: Canvas, rect: Rect, axis: int) -> None:
        points = self.scores.axes[axis]
        inside = panel(canvas, rect, lift=4)
        inside = inset(rect, canvas.px(24), canvas.px(12))
        top, rest = cut_top(inside, canvas.line_height(LEAD))
        number = canvas.label(str(round(points)), (top.right, top.centery), LEAD, face=BOLD, align="right")
        name = Rect(top.x, top.y, max(1, number.left - top.x - canvas.px(12)), top.height)
        canvas.write(text.axis_word(axis, canvas.lang), name, BODY, face=BOLD, valign="middle", whole=True)
        track, rest = cut_top(rest, canvas.px(22), canvas.px(4))
        bar(canvas, track, points / 100, self._axis_colour(canvas, axis))
        line = text.axis_headline(self.sitting.board, self.scores, self.events, axis, canvas.lang)
        if rest.height >= canvas.line_height(LABEL):
            canvas.write(line, rest, LABEL, canvas.theme.quiet, valign="middle", smallest=26)

    def _chart(self, canvas: Canvas, rect: Rect) -> None:
        """Draw how the three scores went, month by month."""
        theme = canvas.theme
        inside = panel(canvas, rect, lift=4)
        names = [text.axis_word(axis, canvas.lang) for axis in range(3)]
        wide = max(canvas.text_width(name, LABEL, BOLD) for name in names) + canvas.px(20)
        plot = Rect(
            inside.x + canvas.px(10),
            inside.y + canvas.px(10),
            inside.width - wide - canvas.px(30),
            inside.height - canvas.line_height(LABEL) - canvas.px(24),
        )
        for share in range(5):
            y = plot.bottom - plot.height * share // 4
            canvas.shapes.line(canvas.surface, [(plot.left, y), (plot.right, y)], theme.hush, canvas.px(3))
        count = len(self.course.points) - 1
        xs = [plot.left + plot.width * n / max(1, count) for n in range(count + 1)]
        for n in range(1, count + 1):
            canvas.label(str(n), (xs[n], plot.bottom + canvas.px(26)), LABEL, theme.quiet, align="center")
        canvas.label(canvas.say(ROUND), (plot.left - canvas.px(10), plot.bottom + canvas.px(26)), LABEL, theme.quiet)
        ends = self._spread(
            [plot.bottom - plot.height * self.course.points[-1][axis] / 100 for axis in range(3)],
            canvas.line_height(LABEL),
            plot.bottom - canvas.px(6),
        )
        for axis in range(3):
            path = [
                (x, plot.bottom - plot.height * point[axis] / 100)
                for x, point in zip(xs, self.course.points, strict=True)
            ]
            colour = self._axis_colour(canvas, axis)
            canvas.shapes.line(canvas.surface, path, colour, canvas.px(7), AXIS_PATTERNS[axis])
            canvas.label(names[axis], (plot.right + canvas.px(22), ends[axis]), LABEL, colour, face=BOLD)
        self._call_out(canvas, plot, xs)

    def _call_out(self, canvas: Canvas, plot: Rect, xs: Sequence[float]) -> None:
        """Point at the moment when most changed, as far as the chart has room for words."""
        points = text.turning_points(self.sitting.board, self.scores, self.events, canvas.lang)
        if not points or plot.height < canvas.line_height(LABEL) * 7:
            return
        most = max(points, key=lambda point: abs(point.points))
        number = min(most.round, len(xs) - 1)
        before, after = self.course.points[max(0, number - 1)], self.course.points[number]
        axis = max(range(len(AXES)), key=lambda one: abs(after[one] - before[one]))
        at = (xs[number], plot.bottom - plot.height * after[axis] / 100)
        theme, words = canvas.theme, f"{text.capital(canvas.say(ROUND))} {most.round}: {most.sentence}"
        wide = min(plot.width, canvas.px(620))
        high = min(canvas.text_height(words, wide - canvas.px(40), LABEL), canvas.line_height(LABEL) * 4)
        box = Rect(0, plot.top, wide, high + canvas.px(24))
        box.centerx = round(at[0])
        box.clamp_ip(plot)
        if box.bottom + canvas.px(30) > at[1]:
            return
        canvas.shapes.line(canvas.surface, [(at[0], box.bottom), at], theme.ink, canvas.px(4))
        canvas.shapes.disc(canvas.surface, at, canvas.px(15), theme.card, self._axis_colour(canvas, axis), canvas.px(6))
        canvas.shapes.card(
            canvas.surface, box, theme.night, radius=canvas.px(12), edge=theme.on_night, edge_width=canvas.px(2)
        )
        inside = inset(box, canvas.px(20), canvas.px(12))
        canvas.write(words, inside, LABEL, theme.on_night, smallest=26)

    @staticmethod
    def _spread(ys: Sequence[float], gap: float, lowest: float) -> list[float]:
        """Move labels apart so that none stands on another."""
        order = sorted(range(len(ys)), key=lambda n: ys[n])
        placed = list(ys)
        for before, after in itertools.pairwise(order):
            placed[after] = max(placed[after], placed[before] + gap)
        over = max(placed) - lowest
        return [y - over if over > 0 else y for y in placed]

    # --- why ---------------------------------------------------------------------------------------------------------

    def _why_parts(self, room: Rect, canvas: Canvas) -> tuple[Rect, Rect]:
        return cut_left(room, room.width * 30 // 100, canvas.px(40))

    def _axis_buttons(self, canvas: Canvas, room: Rect) -> list[Widget]:
        left, _ = self._why_parts(room, canvas)
        places = rows(Rect(left.x, left.y, left.width, min(left.height, canvas.px(480))), len(AXES), canvas.px(20))
        return [
            Button(
                f"axis-{axis}",
                place,
                text.capital(text.axis_word(axis, canvas.lang)),
                self._open_axis(axis),
                second=canvas.say(WHY, n=round(self.scores.axes[axis])),
                align="left",
                style="primary" if axis == self.axis else "plain",
            )
            for axis, place in enumerate(places)
        ]

    def _open_axis(self, axis: int) -> Callable[[], Change]:
        def go() -> Change:
            self.axis = axis
            self.refresh()
            return None

        return go

    def _why(self, canvas: Canvas, room: Rect) -> None:
        left, right = self._why_parts(room, canvas)
        total = canvas.say(TOTAL, n=round(self.scores.total))
        canvas.write(
            total,
            Rect(left.x, left.bottom - canvas.line_height(LEAD), left.width, canvas.line_height(LEAD)),
            BODY,
            canvas.theme.quiet,
        )
        reasons = text.score_reasons(self.sitting.board, self.scores, self.events, self.axis, canvas.lang)
        reasons.sort(key=lambda reason: -abs(reason.points))
        inside = panel(canvas, right, lift=4)
        y, wide = inside.y, inside.width - canvas.px(120)
        size = self._reason_size(canvas, inside, wide, [reason.sentence for reason in reasons])
        for reason in reasons:
            high = canvas.text_height(reason.sentence, wide, size)
            if y + high > inside.bottom:
                break
            ink = canvas.theme.good if reason.points > 0 else canvas.theme.danger
            canvas.label(
                text.signed(reason.points),
                (inside.x + canvas.px(90), y + canvas.line_height(size) / 2),
                size,
                ink,
                face=BOLD,
                align="right",
            )
            taken = canvas.write(reason.sentence, Rect(inside.x + canvas.px(116), y, wide, high + 2), size)
            y = taken.bottom + canvas.px(14)

    @staticmethod
    def _reason_size(canvas: Canvas, inside: Rect, wide: int, sentences: Sequence[str]) -> float:
        """Choose the largest size in which all reasons fit."""
        for size in (BODY, 34):
            if sum(canvas.text_height(words, wide, size) + canvas.px(14) for words in sentences) <= inside.height:
                return size
        return LABEL

    # --- turning points ----------------------------------------------------------------------------------------------

    def _turns(self, canvas: Canvas, room: Rect) -> None:
        points = text.turning_points(self.sitting.board, self.scores, self.events, canvas.lang)
        title = canvas.write(
            canvas.say(TURNING), Rect(room.x, room.y, room.width, canvas.line_height(LEAD)), LEAD, face=BOLD
        )
        below = Rect(room.x, title.bottom + canvas.px(16), room.width, room.bottom - title.bottom - canvas.px(16))
        for point, place in zip(points, rows(below, max(3, len(points)), canvas.px(14)), strict=False):
            inside = panel(canvas, place, lift=4)
            inside = inset(place, canvas.px(24), canvas.px(8))
            badge, words = cut_left(inside, canvas.px(190), canvas.px(20))
            canvas.write(f"{text.capital(canvas.say(ROUND))} {point.round}", badge, BODY, face=BOLD, valign="middle")
            number, words = cut_right(words, canvas.px(110), canvas.px(10))
            ink = canvas.theme.good if point.points > 0 else canvas.theme.danger
            canvas.label(text.signed(point.points), (number.right, number.centery), LEAD, ink, face=BOLD, align="right")
            canvas.write(point.sentence, words, BODY, valign="middle")

    # --- through their eyes ------------------------------------------------------------------------------------------

    def _eyes(self, canvas: Canvas, room: Rect) -> None:
        board = self.sitting.board
        cells = [cell for row in rows(room, 2, canvas.px(20)) for cell in columns(row, 2, canvas.px(20))]
        checks = [x.what for x in self.sitting.session.living_entries() if isinstance(x.what, PerspectiveChecked)]
        for seat, place in zip(SEATS, cells, strict=True):
            persona = board.personas[seat]
            canvas.shapes.card(canvas.surface, place, canvas.theme.seat_tints[seat], radius=canvas.px(18))
            inside = inset(place, canvas.px(28), canvas.px(20))
            radius = canvas.px(40)
            seat_disc(canvas, (inside.x + radius, inside.y + radius), radius, seat, icon=False)
            name = Rect(inside.x + radius * 2 + canvas.px(18), inside.y, inside.width - radius * 2, radius * 2)
            canvas.write(canvas.say(persona.name), name, BODY, canvas.theme.seats[seat], face=BOLD, valign="middle")
            notes = self._notes(canvas, seat, [check for check in checks if check.about == seat])
            foot = canvas.line_height(LABEL) * len(notes)
            words = Rect(
                inside.x, name.bottom + canvas.px(10), inside.width, inside.bottom - name.bottom - foot - canvas.px(18)
            )
            canvas.write(f"“{canvas.say(persona.afterwards)}”", words, LEAD, face=ITALIC)
            y = inside.bottom - foot
            for note in notes:
                canvas.write(
                    note,
                    Rect(inside.x, y, inside.width, canvas.line_height(LABEL)),
                    LABEL,
                    canvas.theme.quiet,
                    smallest=24,
                )
                y += canvas.line_height(LABEL)

    def _notes(self, canvas: Canvas, seat: int, checks: Sequence[PerspectiveChecked]) -> list[str]:
        """Say what was guessed about a seat, and what it never told."""
        board = self.sitting.board
        guesses = {weighs.id: canvas.say(weighs.guess) for weighs in board.personas[seat].weighs}
        notes = [
            canvas.say(
                GUESSED,
                guess=guesses.get(check.answer, ""),
                mark="✓" if check.points == 2 else "≈" if check.points else "✗",
            )
            for check in checks[-1:]
        ]
        table = self.sitting.state.table
        untold = [canvas.say(board.cards[card].title) for card in board.cards_of[seat] if not table >> card & 1]
        return [*notes, *([canvas.say(NOBODY_TOLD, cards="; ".join(untold))] if untold else [])]

    # --- talk --------------------------------------------------------------------------------------------------------

    def _talk_parts(self, room: Rect, canvas: Canvas) -> tuple[Rect, Rect]:
        field, above = cut_bottom(room, canvas.line_height(LABEL) + canvas.px(96), canvas.px(20))
        return field, above

    def _talk(self, canvas: Canvas, room: Rect) -> None:
        _field, above = self._talk_parts(room, canvas)
        title = canvas.write(
            canvas.say(QUESTIONS), Rect(above.x, above.y, above.width, canvas.line_height(LEAD)), LEAD, face=BOLD
        )
        note = Rect(above.x, title.bottom, above.width, canvas.line_height(LABEL) * 2)
        y = canvas.write(canvas.say(TALK_FIRST), note, LABEL, canvas.theme.quiet).bottom + canvas.px(20)
        questions = [canvas.say(question) for question in self.sitting.board.scenario.questions]
        wide, gap = above.width - canvas.px(70), canvas.px(24)
        high = sum(canvas.text_height(question, wide, LEAD) + gap for question in questions)
        size = LEAD if y + high <= above.bottom - canvas.line_height(BODY) else BODY
        for n, question in enumerate(questions, 1):
            room_left = Rect(above.x + canvas.px(70), y, wide, max(1, above.bottom - y))
            canvas.label(str(n), (above.x + canvas.px(20), y + canvas.line_height(size) / 2), size, face=BOLD)
            y = canvas.write(question, room_left, size).bottom + gap
        promised = [
            entry.what.text for entry in self.sitting.session.living_entries() if isinstance(entry.what, Promise)
        ]
        if promised and y < above.bottom - canvas.line_height(LABEL):
            canvas.write(
                canvas.say(PROMISED, words=" · ".join(promised)),
                Rect(above.x, y, above.width, above.bottom - y),
                LABEL,
                canvas.theme.good,
                face=BOLD,
            )

    def _promise_widgets(self, canvas: Canvas, room: Rect) -> list[Widget]:
        field, _ = self._talk_parts(room, canvas)
        down = canvas.line_height(LABEL)
        paper, rest = cut_right(field, canvas.px(330), canvas.px(24))
        keep, line = cut_right(rest, canvas.px(270), canvas.px(24))
        keep, paper = (Rect(place.x, place.y + down, place.width, place.height - down) for place in (keep, paper))
        return [
            TextField("promise", line, canvas.say(PROMISE), self.line, self._promise, hint=canvas.say(PROMISE_HINT)),
            Button("keep", keep, canvas.say(KEEP), self._promise, icon="check"),
            Button("report", paper, canvas.say(REPORT), lambda: self._write_report(canvas), icon="sessions"),
        ]

    def _write_report(self, canvas: Canvas) -> Change:
        """Write the report of this session as files that one can read, print and mail; say where they are."""
        from game import places  # noqa: PLC0415
        from game.report.files import report_files, write_files  # noqa: PLC0415

        session = self.sitting.session
        try:
            folder = places.home() / "reports" / f"{session.started.case}-{session.id}"
            written = write_files(report_files(session, canvas.lang), folder)
        except places.NoPlace as problem:
            return Say(problem.sentence(canvas.lang))
        except OSError as problem:
            return Say(canvas.say(NO_REPORT, why=problem.strerror or str(problem)))
        return Say(canvas.say(REPORT_AT, file=written[0]))

    def _promise(self) -> Change:
        words = self.line.text.strip()
        if not words:
            return None
        self.sitting.session.record(Promise(words))
        self.line = Line(longest=140)
        self.refresh()
        return Say(KEPT)

    def on_undo(self) -> Change:
        """Go back into the game, to before the last decision."""
        from game.ui.screens.table import WENT_BACK, TableScreen  # noqa: PLC0415

        if not self.can_undo:
            return super().on_undo()
        self.sitting.undo()
        return Many((Replace(TableScreen(self.sitting)), Say(WENT_BACK)))

    @property
    def unsaved(self) -> bool:
        """Tell whether closing the program now would lose something of this session."""
        return not self.sitting.session.saved

    @property
    def can_undo(self) -> bool:
        """Tell whether people decided anything."""
        return self.sitting.session.can_undo()
