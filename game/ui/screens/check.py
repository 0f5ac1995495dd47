"""The perspective check: guess what weighs most for somebody, ask, hear it in their own words, compare."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.conditions import weighs_most
from game.rules.moves import SEATS, Seat
from game.rules.state import State
from game.session.log import PerspectiveChecked
from game.ui.draw_parts import header, quote, seat_disc
from game.ui.layout import cut_bottom, cut_left, cut_top, inset
from game.ui.page import Page
from game.ui.screen import Change, Pop, Replace, Screen
from game.ui.sitting import Sitting
from game.ui.type import BOLD, LABEL, LEAD
from game.ui.widgets import Button, Choice, Widget, option_list
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE = Both("Door de ogen van de ander", "Through the other's eyes")
QUESTION = Both("Wat weegt nu het zwaarst voor {name}?", "What weighs most for {name} now?")
GUESS_FIRST = Both("Raad eerst. Daarna kun je het vragen.", "Guess first. Then you can ask.")
SURE = Both("Hoe zeker ben je?", "How sure are you?")
VERY, NOT_VERY = Both("Ik weet het vrij zeker", "I am fairly sure"), Both("Ik weet het niet zeker", "I am not sure")
ASK_OR_NOT = Both("Wil je het {name} vragen?", "Do you want to ask {name}?")
ASK = Both("Vraag het {name}", "Ask {name}")
DO_NOT_ASK = Both("Vraag niets, speel verder", "Do not ask, play on")
YOU_GUESSED = Both("Jij dacht: {guess}", "You thought: {guess}")
RIGHT = Both("Dat klopt. Je zag het goed.", "That is right. You saw it.")
NEAR = Both("Bijna. Het ligt dicht bij wat {name} zegt.", "Almost. It is close to what {name} says.")
OFF = Both("Anders dan je dacht. Goed dat je het vroeg.", "Different from what you thought. Good that you asked.")
GO_ON = Both("Verder", "Go on")
WHOM = Both("Over wie gaat het?", "About whom?")
SURE_SHARE, NOT_SURE_SHARE = 80, 30
RIGHT_POINTS, NEAR_POINTS = 2, 1


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
        canvas.write(canvas.say(WHOM), inset(rest, canvas.px(100), canvas.px(50)), LEAD, face=BOLD)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the four people, and the way back."""
        left, top = canvas.px(100), canvas.px(240)
        room = Rect(left, top, canvas.width - 2 * left, canvas.height - top - canvas.px(150))
        board, lang = self.sitting.board, canvas.lang
        choices = [
            Choice(
                f"seat-{seat}", text.seat_name(board, seat, lang), self._about(seat), second=text.role_word(seat, lang)
            )
            for seat in SEATS
        ]
        back = Rect(left, canvas.height - canvas.px(120), canvas.px(320), canvas.px(88))
        return [*option_list(canvas, room, choices), Button("back", back, canvas.say(BACK), Pop, side=True)]

    def _about(self, seat: Seat):  # type: ignore[no-untyped-def]
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

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        top = max(canvas.px(92), canvas.line_height(LEAD) + canvas.px(16))
        rest = inset(Rect(0, top, canvas.width, canvas.height - top), canvas.px(80), canvas.px(40))
        who, room = cut_left(rest, rest.width * 30 // 100, canvas.px(60))
        asked, room = cut_top(room, canvas.line_height(LEAD) * 2 + canvas.line_height(LABEL), canvas.px(16))
        return who, asked, room

    def _name(self, canvas: Canvas) -> str:
        return text.seat_name(self.sitting.board, self.about, canvas.lang)

    def paint(self, canvas: Canvas) -> None:
        """Draw who it is about, the question, and after asking what they say."""
        who, asked, room = self._parts(canvas)
        name = self._name(canvas)
        header(canvas, canvas.say(TITLE), text.role_word(self.about, canvas.lang))
        radius = min(canvas.px(170), who.width // 2)
        seat_disc(canvas, (who.centerx, who.y + radius + canvas.px(20)), radius, self.about)
        below = Rect(who.x, who.y + radius * 2 + canvas.px(50), who.width, canvas.line_height(LEAD) * 2)
        taken = canvas.write(name, below, LEAD, face=BOLD, align="center")
        short = Rect(who.x, taken.bottom + canvas.px(8), who.width, who.bottom - taken.bottom - canvas.px(8))
        canvas.write(
            canvas.say(self.sitting.board.personas[self.about].short), short, LABEL, canvas.theme.quiet, align="center"
        )
        title = canvas.write(canvas.say(QUESTION, name=name), asked, LEAD, face=BOLD)
        note = Rect(asked.x, title.bottom, asked.width, asked.bottom - title.bottom)
        canvas.write(self._note(canvas, name), note, LABEL, canvas.theme.quiet)
        if self.asked:
            self._reveal(canvas, room, name)

    def _note(self, canvas: Canvas, name: str) -> str:
        if self.guess is None:
            return canvas.say(GUESS_FIRST)
        return canvas.say(YOU_GUESSED, guess=canvas.say(self.answers[self.guess].guess))

    def _reveal(self, canvas: Canvas, room: Rect, name: str) -> None:
        theme = canvas.theme
        told = quote(
            canvas,
            Rect(room.x, room.y, room.width, room.height // 2),
            name,
            canvas.say(self.answers[self.truth].own_words),
            self.about,
        )
        words = {RIGHT_POINTS: RIGHT, NEAR_POINTS: NEAR}.get(self.points, OFF)
        ink = {RIGHT_POINTS: theme.good, NEAR_POINTS: theme.waiting}.get(self.points, theme.ink)
        y = told.bottom + canvas.px(40)
        icon = {RIGHT_POINTS: "check", NEAR_POINTS: "ear"}.get(self.points, "eye")
        canvas.shapes.icon(canvas.surface, icon, (room.x + canvas.px(36), y + canvas.px(40)), canvas.px(72), ink)
        line = Rect(room.x + canvas.px(100), y, room.width - canvas.px(100), canvas.line_height(LEAD) * 2)
        canvas.write(canvas.say(words, name=name), line, LEAD, ink, face=BOLD)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the guesses, then how sure, then whether to ask, then the way on."""
        _, _, room = self._parts(canvas)
        name, colour = self._name(canvas), canvas.theme.seats[self.about]
        if self.guess is None:
            choices = [
                Choice(self.answers[n].id, canvas.say(self.answers[n].guess), self._guess(n)) for n in self.order
            ]
            return list(option_list(canvas, room, choices, colour))
        if self.sure is None:
            asked = [
                Choice("sure", canvas.say(VERY), self._sure(SURE_SHARE)),
                Choice("not-sure", canvas.say(NOT_VERY), self._sure(NOT_SURE_SHARE)),
            ]
            return list(option_list(canvas, room, asked, colour))
        if not self.asked:
            ways = [
                Choice("ask", canvas.say(ASK, name=name), self._ask, icon="ear"),
                Choice("leave", canvas.say(DO_NOT_ASK), self._leave),
            ]
            return list(option_list(canvas, room, ways, colour))
        _, room = cut_bottom(room, 0)
        place = Rect(0, 0, canvas.px(360), canvas.px(96))
        place.bottomright = (canvas.width - canvas.px(80), canvas.height - canvas.px(40))
        return [Button("go-on", place, canvas.say(GO_ON), Pop, style="primary", icon="next")]

    def _guess(self, number: int):  # type: ignore[no-untyped-def]
        def take() -> Change:
            self.guess = number
            return self._go_on()

        return take

    def _sure(self, share: int):  # type: ignore[no-untyped-def]
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
        if self.asked:
            return Pop()
        if self.sure is not None:
            self.sure = None
        elif self.guess is not None:
            self.guess = None
        elif self.sitting.alone is None:
            return Pop()
        else:
            return super().on_back()
        return self._go_on()
