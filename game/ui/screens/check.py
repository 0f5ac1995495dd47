"""The perspective check: guess what weighs most for somebody, ask, hear it in their own words, compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.conditions import weighs_most
from game.rules.moves import SEATS, Seat
from game.rules.state import State
from game.session.log import PerspectiveChecked
from game.ui.draw_parts import dots, header, quote, seat_disc, under_header
from game.ui.layout import cut_bottom, cut_left, cut_top, inset
from game.ui.page import Page
from game.ui.screen import Change, Pop, Replace, Screen
from game.ui.sitting import Sitting
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Button, Choice, Widget, option_list
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE = Both("Door de ogen van een ander", "Through another's eyes")
QUESTION = Both("Wat weegt nu het zwaarst voor {name}?", "What weighs most for {name} now?")
GUESS_FIRST = Both("Raad eerst.", "Guess first.")
GUESS_TOGETHER = Both("Raad eerst, ieder voor zich. Kies dan samen.", "Guess first, each alone. Then choose together.")
HOW_SURE = Both("Hoe zeker ben je?", "How sure are you?")
VERY, NOT_VERY = Both("Vrij zeker", "Fairly sure"), Both("Niet zo zeker", "Not so sure")
ASK_OR_NOT = Both("Wil je het vragen?", "Do you want to ask?")
ASK = Both("Vraag het {name}", "Ask {name}")
DO_NOT_ASK = Both("Vraag niets, speel verder", "Do not ask, play on")
LEAVE = Both("Terug naar de tafel", "Back to the table")
YOU_GUESSED, ROOM_GUESSED = Both("Jij dacht", "You thought"), Both("Jullie dachten", "You all thought")
RIGHT = Both("Dat klopt.", "That is right.")
NEAR = Both("Bijna: het ligt er dichtbij.", "Almost: it is close.")
OFF = Both("Anders dan gedacht. Goed dat je het vroeg.", "Different. Good that you asked.")
GO_ON = Both("Verder", "Go on")
WHOM = Both("Over wie gaat het?", "About whom?")
SURE_SHARE, NOT_SURE_SHARE, NOT_SAID_SHARE = 80, 30, 50
RIGHT_POINTS, NEAR_POINTS = 2, 1
STEPS = 3
"""Guess, ask, compare: what the dots in the bar count."""


def choose_whom(sitting: Sitting) -> Screen:
    """Let the facilitator choose about whom the room guesses."""
    return ChooseWhom(sitting)


class ChooseWhom(Page):
    """Four people to choose from."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    def paint(self, canvas: Canvas) -> None:
        """Write the question."""
        rest = header(canvas, canvas.say(TITLE))
        canvas.write(canvas.say(WHOM), inset(rest, canvas.px(100), canvas.px(40)), LEAD, face=BOLD)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the four people, and the way back."""
        rest = inset(under_header(canvas), canvas.px(100), canvas.px(40))
        row, rest = cut_bottom(rest, canvas.px(92), canvas.px(24))
        _, room = cut_top(rest, canvas.line_height(LEAD), canvas.px(24))
        board, lang = self.sitting.board, canvas.lang
        choices = [
            Choice(
                f"seat-{seat}", text.seat_name(board, seat, lang), self._about(seat), second=text.role_word(seat, lang)
            )
            for seat in SEATS
        ]
        wide = canvas.text_width(canvas.say(LEAVE), BODY, BOLD) + canvas.px(130)
        back = Rect(row.x, row.y, min(row.width, wide), row.height)
        options = option_list(canvas, room, choices, least=canvas.px(120))
        return [*options, Button("back", back, canvas.say(LEAVE), Pop, icon="back")]

    def _about(self, seat: Seat) -> Callable[[], Change]:
        return lambda: Replace(CheckScreen(self.sitting, seat))

    def on_back(self) -> Change:
        """Esc goes back to the table."""
        return Pop()


class CheckScreen(Page):
    """Guess, say how sure you are, ask or not, hear it, compare."""

    def __init__(self, sitting: Sitting, about: Seat, state: State | None = None) -> None:
        super().__init__()
        self.sitting, self.about = sitting, about
        persona = sitting.board.personas[about]
        self.answers = persona.weighs
        self.truth = weighs_most(sitting.board.weighs_when[about], sitting.state if state is None else state)
        turn = (sitting.session.seed + sitting.state.round + about) % len(self.answers)
        self.order = [*range(turn, len(self.answers)), *range(turn)]
        self.guess: int | None = None
        self.sure: int | None = None
        self.asked = False

    @property
    def points(self) -> int:
        """Give the points of the guess: 2 right, 1 near, 0 else."""
        if self.guess is None:
            return 0
        if self.guess == self.truth:
            return RIGHT_POINTS
        return NEAR_POINTS if self.answers[self.guess].id in self.answers[self.truth].near else 0

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect, Rect]:
        """Give the room for who it is about, for the question, for the answers, and for the way on."""
        rest = inset(under_header(canvas), canvas.px(80), canvas.px(40))
        who, rest = cut_left(rest, rest.width * 27 // 100, canvas.px(70))
        row, rest = cut_bottom(rest, max(canvas.px(92), canvas.line_height(BODY) + canvas.px(24)), canvas.px(24))
        high = canvas.text_height(self._question(canvas), rest.width, LEAD, BOLD)
        high += 0 if self.asked else canvas.line_height(BODY)
        asked, room = cut_top(rest, high, canvas.px(24))
        return who, asked, room, row

    def _name(self, canvas: Canvas) -> str:
        return text.seat_name(self.sitting.board, self.about, canvas.lang)

    def _question(self, canvas: Canvas) -> str:
        return canvas.say(QUESTION, name=self._name(canvas))

    @property
    def stage(self) -> int:
        """Say how far we are: guessing, asking, comparing."""
        return STEPS if self.asked else 1 if self.guess is None else 2

    def paint(self, canvas: Canvas) -> None:
        """Draw who it is about, the question, and after asking what they say."""
        who, asked, room, _ = self._parts(canvas)
        rest = header(canvas, canvas.say(TITLE), room=canvas.px(140))
        dots(canvas, (canvas.width - canvas.px(50), rest.y // 2), self.stage, STEPS)
        self._who(canvas, who)
        title = canvas.write(self._question(canvas), asked, LEAD, face=BOLD)
        note = Rect(asked.x, title.bottom, asked.width, max(1, asked.bottom - title.bottom))
        canvas.write(canvas.say(self._note()), note, BODY, canvas.theme.quiet)
        if self.asked:
            self._compare(canvas, room)

    def _who(self, canvas: Canvas, rect: Rect) -> None:
        radius = min(canvas.px(150), rect.width // 2)
        seat_disc(canvas, (rect.centerx, rect.y + radius + canvas.px(20)), radius, self.about)
        below = Rect(rect.x, rect.y + radius * 2 + canvas.px(50), rect.width, canvas.line_height(LEAD) * 2)
        taken = canvas.write(self._name(canvas), below, LEAD, face=BOLD, align="center")
        short = Rect(rect.x, taken.bottom + canvas.px(8), rect.width, max(1, rect.bottom - taken.bottom - canvas.px(8)))
        words = canvas.say(self.sitting.board.personas[self.about].short)
        canvas.write(words, short, LABEL, canvas.theme.quiet, align="center")

    def _note(self) -> Both:
        if self.asked:
            return Both("", "")
        if self.guess is None:
            return GUESS_FIRST if self.sitting.alone is not None else GUESS_TOGETHER
        return HOW_SURE if self.sure is None else ASK_OR_NOT

    def _compare(self, canvas: Canvas, room: Rect) -> None:
        """Put the guess, the person's own words and the verdict under each other."""
        theme, guess = canvas.theme, self.guess
        assert guess is not None
        alone = self.sitting.alone is not None
        label = Rect(room.x, room.y, room.width, canvas.line_height(LABEL))
        canvas.write(canvas.say(YOU_GUESSED if alone else ROOM_GUESSED), label, LABEL, theme.quiet, face=BOLD)
        thought = Rect(room.x, label.bottom, room.width, canvas.line_height(BODY) * 2)
        y = canvas.write(canvas.say(self.answers[guess].guess), thought, BODY).bottom + canvas.px(24)
        words = canvas.say(self.answers[self.truth].own_words)
        told = quote(canvas, Rect(room.x, y, room.width, room.height * 6 // 10), self._name(canvas), words, self.about)
        verdict = {RIGHT_POINTS: RIGHT, NEAR_POINTS: NEAR}.get(self.points, OFF)
        ink = {RIGHT_POINTS: theme.good, NEAR_POINTS: theme.waiting}.get(self.points, theme.ink)
        icon = {RIGHT_POINTS: "check", NEAR_POINTS: "ear"}.get(self.points, "eye")
        y = told.bottom + canvas.px(30)
        canvas.shapes.icon(canvas.surface, icon, (room.x + canvas.px(36), y + canvas.px(36)), canvas.px(68), ink)
        line = Rect(room.x + canvas.px(96), y, room.width - canvas.px(96), max(1, room.bottom - y))
        canvas.write(canvas.say(verdict), line, LEAD, ink, face=BOLD)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the guesses, then how sure, then whether to ask, then the way on."""
        *_, room, row = self._parts(canvas)
        if self.asked:
            wide = canvas.text_width(canvas.say(GO_ON), BODY, BOLD) + canvas.px(150)
            place = Rect(row.right - wide, row.y, wide, row.height)
            return [Button("go-on", place, canvas.say(GO_ON), Pop, style="primary", icon="next")]
        colour, least = canvas.theme.seats[self.about], canvas.px(112)
        options = option_list(canvas, room, self._choices(canvas), colour, least=least)
        return [*options, *self._way_back(canvas, row)]

    def _choices(self, canvas: Canvas) -> list[Choice]:
        if self.guess is None:
            return [Choice(self.answers[n].id, canvas.say(self.answers[n].guess), self._guess(n)) for n in self.order]
        if self.sure is None:
            return [
                Choice("sure", canvas.say(VERY), self._sure(SURE_SHARE)),
                Choice("not-sure", canvas.say(NOT_VERY), self._sure(NOT_SURE_SHARE)),
            ]
        return [
            Choice("ask", canvas.say(ASK, name=self._name(canvas)), self._ask),
            Choice("leave", canvas.say(DO_NOT_ASK), self._leave),
        ]

    def _way_back(self, canvas: Canvas, row: Rect) -> list[Widget]:
        """A check that a facilitator began can be left at any moment."""
        if self.sitting.alone is not None:
            return []
        wide = min(row.width, canvas.text_width(canvas.say(LEAVE), BODY, BOLD) + canvas.px(130))
        place = Rect(row.right - wide, row.y, wide, row.height)
        return [Button("back", place, canvas.say(LEAVE), Pop, icon="back", side=True)]

    def _guess(self, number: int) -> Callable[[], Change]:
        def take() -> Change:
            self.guess = number
            if self.sitting.alone is None:
                self.sure = NOT_SAID_SHARE
            return self._go_on()

        return take

    def _sure(self, share: int) -> Callable[[], Change]:
        def take() -> Change:
            self.sure = share
            return self._go_on()

        return take

    def _go_on(self) -> Change:
        self.focus = ""
        self.refresh()
        return None

    def _ask(self) -> Change:
        self.asked = True
        self._record()
        return self._go_on()

    def _leave(self) -> Change:
        self._record()
        return Pop()

    def _record(self) -> None:
        assert self.guess is not None
        checked = PerspectiveChecked(
            about=self.about,
            asked_of=self.sitting.alone,
            answer=self.answers[self.guess].id,
            truth=self.answers[self.truth].id,
            sure=self.sure or 0,
            points=self.points,
            asked=self.asked,
        )
        self.sitting.session.record(checked, seat=self.sitting.alone)

    def on_back(self) -> Change:
        """Esc goes back one question; the room can also leave a check it opened itself."""
        if self.asked or self.sitting.alone is None:
            return Pop()
        if self.sure is not None:
            self.sure = None
        elif self.guess is not None:
            self.guess = None
        else:
            return super().on_back()
        return self._go_on()
