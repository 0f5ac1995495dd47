"""The talk: the questions of the case, one promise for Monday, and the report to take along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.session.log import Promise
from game.ui.afterwards.looking import Looking
from game.ui.afterwards.part import Part
from game.ui.fields import Line, TextField
from game.ui.layout import cut_bottom, cut_right
from game.ui.screen import Change, Say
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

QUESTIONS = Both("Om over te praten", "To talk about")
TALK_FIRST = Both(
    "Praat eerst over wat er gebeurde. De cijfers zijn een haakje, geen oordeel.",
    "First talk about what happened. The numbers are a hook, not a verdict.",
)
ALONE = Both("Om over na te denken", "To think about")
ALONE_FIRST = Both(
    "Denk eerst terug aan wat er gebeurde. De cijfers zijn een haakje, geen oordeel.",
    "First think back to what happened. The numbers are a hook, not a verdict.",
)
PROMISE = Both("Eén belofte voor maandag: wie bel je?", "One promise for Monday: whom do you call?")
PROMISE_HINT = Both("Typ hier je belofte", "Type your promise here")
PROMISED = Both("Beloofd: {words}", "Promised: {words}")
KEEP = Both("Bewaar", "Keep it")
KEPT = Both("Je belofte is bewaard.", "Your promise is kept.")
REPORT = Both("Verslag", "Report")
REPORT_AT = Both("Het verslag staat in {file}", "The report is in {file}")
NO_REPORT = Both(
    "Het verslag kon niet worden geschreven ({why}). Maak ruimte vrij en probeer het opnieuw.",
    "The report could not be written ({why}). Make room and try again.",
)


class Talk(Part):
    """What to talk about, and what to do on Monday."""

    def __init__(self, looking: Looking, refresh: Callable[[], None]) -> None:
        super().__init__(looking, refresh)
        self.line = Line(longest=140)

    def _talk_parts(self, room: Rect, canvas: Canvas) -> tuple[Rect, Rect]:
        field, above = cut_bottom(room, canvas.line_height(LABEL) + canvas.px(96), canvas.px(20))
        return field, above

    def paint(self, canvas: Canvas, room: Rect) -> None:
        """Write the questions of the case and what was promised."""
        _field, above = self._talk_parts(room, canvas)
        alone = self.looking.sitting.alone is not None
        title = canvas.write(
            canvas.say(ALONE if alone else QUESTIONS),
            Rect(above.x, above.y, above.width, canvas.line_height(LEAD)),
            LEAD,
            face=BOLD,
        )
        note = Rect(above.x, title.bottom, above.width, canvas.line_height(LABEL) * 2)
        y = canvas.write(
            canvas.say(ALONE_FIRST if alone else TALK_FIRST), note, LABEL, canvas.theme.quiet
        ).bottom + canvas.px(20)
        questions = [canvas.say(question) for question in self.board.scenario.questions]
        wide, gap = above.width - canvas.px(70), canvas.px(24)
        high = sum(canvas.text_height(question, wide, LEAD) + gap for question in questions)
        size = LEAD if y + high <= above.bottom - canvas.line_height(BODY) else BODY
        for n, question in enumerate(questions, 1):
            room_left = Rect(above.x + canvas.px(70), y, wide, max(1, above.bottom - y))
            canvas.label(str(n), (above.x + canvas.px(20), y + canvas.line_height(size) / 2), size, face=BOLD)
            y = canvas.write(question, room_left, size).bottom + gap
        promised = [
            entry.what.text
            for entry in self.looking.sitting.session.living_entries()
            if isinstance(entry.what, Promise)
        ]
        if promised and y < above.bottom - canvas.line_height(LABEL):
            canvas.write(
                canvas.say(PROMISED, words=" · ".join(promised)),
                Rect(above.x, y, above.width, above.bottom - y),
                LABEL,
                canvas.theme.good,
                face=BOLD,
            )

    def widgets(self, canvas: Canvas, room: Rect) -> Sequence[Widget]:
        """Give the line for a promise, and the button for the report."""
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

        session = self.looking.sitting.session
        try:
            folder = places.home() / "reports" / f"{session.started.case}-{session.id}"
            self.looking.weighing.finish()
            written = write_files(report_files(session, canvas.lang, self.looking.weighing.points), folder)
        except places.NoPlace as problem:
            return Say(problem.sentence(canvas.lang))
        except OSError as problem:
            return Say(canvas.say(NO_REPORT, why=problem.strerror or str(problem)))
        return Say(canvas.say(REPORT_AT, file=written[0]))

    def _promise(self) -> Change:
        words = self.line.text.strip()
        if not words:
            return None
        self.looking.sitting.session.record(Promise(words))
        self.line = Line(longest=140)
        self.refresh()
        return Say(KEPT)
