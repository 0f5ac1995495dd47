"""The perspective check: what happened this month, guess, ask or not, hear it in their own words, compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.perspective import Answer, Question, checked, points_for
from game.perspective.keep import NEAR_POINTS, NOT_SAID_SHARE, NOT_SURE_SHARE, RIGHT_POINTS, SURE_SHARE
from game.rules.moves import SEATS, Seat
from game.ui.draw_parts import dots, header, panel, quote, seat_disc, under_header
from game.ui.layout import cut_bottom, cut_left, cut_top, inset, stack
from game.ui.page import Page
from game.ui.screen import Change, Pop, Push, Replace, Screen
from game.ui.screens.answers import answer_height, draw_answer
from game.ui.sitting import Sitting
from game.ui.type import BODY, BOLD, ITALIC, LABEL, LEAD
from game.ui.widgets import Button, Choice, Widget, option_list, options_height
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE = Both("Door de ogen van een ander", "Through another's eyes")
THIS_MONTH = Both("Wat er gebeurde", "What happened")
GUESS_FIRST = Both("Raad eerst.", "Guess first.")
SILENT_FIRST = Both(
    "Kies eerst in stilte, ieder voor zich. Onthoud je nummer.", "Choose in silence first, each alone. Remember it."
)
GUESS_TOGETHER = Both("Kies nu samen.", "Now choose together.")
ALL_CHOSE = Both("Iedereen heeft gekozen", "Everybody has chosen")
HOW_SURE = Both("Hoe zeker ben je?", "How sure are you?")
VERY, NOT_VERY = Both("Vrij zeker", "Fairly sure"), Both("Niet zo zeker", "Not so sure")
ASK = Both("Vraag het aan {name}", "Ask {name}")
DO_NOT_ASK = Both("Vraag niets, speel verder", "Do not ask, play on")
LEAVE = Both("Terug naar de tafel", "Back to the table")
YOU_GUESSED, ROOM_GUESSED = (
    Both("Jij denkt: {guess}", "You think: {guess}"),
    Both("Jullie denken: {guess}", "You all think: {guess}"),
)
RIGHT = Both("Dat klopt.", "That is right.")
NEAR = Both("Bijna: het ligt er dichtbij.", "Almost: it is close.")
NOT_YET = Both("Goed dat je het vroeg.", "Good that you asked.")
OFF = Both("Het zit anders. Goed dat je het vroeg.", "It is different. Good you asked.")
CLUE = Both("Wat erop wees", "What pointed to it")
GO_ON = Both("Verder", "Go on")
WRITE = Both("Schrijf een zin op", "Write one line")
WHOM = Both("Over wie gaat het?", "About whom?")
STEPS = 3
"""Guess, ask, compare: what the dots in the bar count."""


def choose_whom(sitting: Sitting) -> Screen:
    """Let the facilitator choose about whom the room guesses."""
    return ChooseWhom(sitting)


class ChooseWhom(Page):
    """Four people to choose from, each with what happened to them this month."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.questions = {seat: sitting.question_about(seat) for seat in SEATS}

    def paint(self, canvas: Canvas) -> None:
        """Write the question."""
        rest = header(canvas, canvas.say(TITLE))
        canvas.write(canvas.say(WHOM), inset(rest, canvas.px(100), canvas.px(40)), LEAD, face=BOLD)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the four people, and the way back."""
        rest = inset(under_header(canvas), canvas.px(100), canvas.px(40))
        row, rest = cut_bottom(rest, canvas.px(92), canvas.px(24))
        _, room = cut_top(rest, canvas.line_height(LEAD), canvas.px(24))
        wide = canvas.text_width(canvas.say(LEAVE), BODY, BOLD) + canvas.px(130)
        back = Rect(row.x, row.y, min(row.width, wide), row.height)
        options = option_list(canvas, room, [self._choice(canvas, seat) for seat in SEATS], least=canvas.px(120))
        return [*options, Button("back", back, canvas.say(LEAVE), Pop, icon="back")]

    def _choice(self, canvas: Canvas, seat: Seat) -> Choice:
        name = text.seat_line(self.sitting.board, seat, canvas.lang)
        return Choice(f"seat-{seat}", name, self._about(seat), second=canvas.say(self.questions[seat].why))

    def _about(self, seat: Seat) -> Callable[[], Change]:
        return lambda: Replace(CheckScreen(self.sitting, self.questions[seat]))

    def on_back(self) -> Change:
        """Esc goes back to the table."""
        return Pop()


class CheckScreen(Page):
    """Guess, say how sure you are, ask or not, hear it, compare."""

    def __init__(self, sitting: Sitting, question: Question) -> None:
        super().__init__()
        self.sitting, self.question = sitting, question
        self.silent = not self._alone
        """Whether the people in the room still choose in silence."""
        self.guess: int | None = None
        self.sure: int | None = None
        self.asked = False

    @property
    def points(self) -> int:
        """Give the points of the guess: 2 right, 1 near, 0 else."""
        return 0 if self.guess is None else points_for(self.question, self.guess)

    @property
    def _alone(self) -> bool:
        """Say whether a trainee guesses, and not a room."""
        return self.sitting.alone is not None

    @property
    def stage(self) -> int:
        """Say how far we are: guessing, asking, comparing."""
        return STEPS if self.asked else 1 if self.guess is None else 2

    # --- where everything stands -------------------------------------------------------------------------------------

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the room for who it is about, for the rest, and for the way on."""
        rest = inset(under_header(canvas), canvas.px(80), canvas.px(36))
        high = max(canvas.px(92), canvas.line_height(BODY) + canvas.px(24)) if self.asked or not self._alone else 0
        row, rest = cut_bottom(rest, high, canvas.px(20) if high else 0)
        share = 27 if self.asked else 27 * 100 // max(100, canvas.settings.text_size)
        who, rest = cut_left(rest, rest.width * share // 100, canvas.px(60))
        return who, rest, row

    def _asking(self, canvas: Canvas) -> tuple[Rect, Rect]:
        """Divide what is left between the question with what led to it, and the choices."""
        _, rest, _ = self._parts(canvas)
        least = self._opening_height(canvas, rest.width)
        least += canvas.text_height(canvas.say(self.question.asks), rest.width, LEAD, BOLD)
        high = least + canvas.text_height(self._note(canvas), rest.width, BODY) + canvas.px(6)
        high += self._invitation_height(canvas, rest.width)
        return cut_top(
            rest, max(least, min(high, rest.height - self._choices_height(canvas, rest.width))), canvas.px(30)
        )

    def _opening_height(self, canvas: Canvas, width: int) -> int:
        """Measure the card that says what happened this month; once somebody guessed, it was read."""
        if self.guess is not None:
            return 0
        words = canvas.text_height(canvas.say(self.question.why), width - canvas.px(56), BODY)
        return canvas.line_height(LABEL) + words + canvas.px(44 + 22)

    def _invitation_height(self, canvas: Canvas, width: int) -> int:
        if self.guess is None or self.sure is None:
            return 0
        words = canvas.text_height(f"“{canvas.say(self.question.invites)}”", width - canvas.px(56), BODY, ITALIC)
        return words + canvas.line_height(LABEL) + canvas.px(36 + 22)

    def _choices_height(self, canvas: Canvas, width: int) -> int:
        """Measure what the choices need at least."""
        if self.silent:
            heights = self._answer_heights(canvas, width)
            return sum(heights) + canvas.px(12) * len(heights)
        return options_height(canvas, self._choices(canvas), width) + canvas.px(30)

    # --- what is drawn -----------------------------------------------------------------------------------------------

    def paint(self, canvas: Canvas) -> None:
        """Draw who it is about, what happened and the question; after asking what they say, beside the guess."""
        rest = header(canvas, canvas.say(TITLE), room=canvas.px(140))
        dots(canvas, (canvas.width - canvas.px(50), rest.y // 2), self.stage, STEPS)
        self._who(canvas, self._parts(canvas)[0])
        if self.asked:
            self._compare(canvas)
        else:
            self._question(canvas)

    def _name(self, canvas: Canvas) -> str:
        return text.seat_name(self.sitting.board, self.question.about, canvas.lang)

    def _who(self, canvas: Canvas, rect: Rect) -> None:
        radius = min(canvas.px(90 if self.asked else 150), rect.width // 2)
        seat_disc(canvas, (rect.centerx, rect.y + radius + canvas.px(10)), radius, self.question.about)
        top = rect.y + radius * 2 + canvas.px(30)
        below = Rect(rect.x, top, rect.width, canvas.line_height(LEAD) * 2)
        taken = canvas.write(self._name(canvas), below, LEAD, face=BOLD, align="center")
        short = Rect(rect.x, taken.bottom + canvas.px(8), rect.width, max(1, rect.bottom - taken.bottom - canvas.px(8)))
        words = canvas.say(self.sitting.board.personas[self.question.about].short)
        said = canvas.write(words, short, LABEL, canvas.theme.quiet, align="center")
        if self.asked:
            self._clue(canvas, Rect(rect.x, said.bottom, rect.width, max(1, rect.bottom - said.bottom)))

    def _clue(self, canvas: Canvas, rect: Rect) -> None:
        """Say what pointed to it in play, below the person."""
        inside = Rect(rect.x, rect.y + canvas.px(24), rect.width, max(1, rect.height - canvas.px(24)))
        title = canvas.write(canvas.say(CLUE), inside, LABEL, canvas.theme.quiet, face=BOLD)
        below = Rect(rect.x, title.bottom + canvas.px(4), rect.width, max(1, rect.bottom - title.bottom - canvas.px(4)))
        canvas.write(canvas.say(self.question.clue), below, BODY)

    def _question(self, canvas: Canvas) -> None:
        """Write what happened, the question, what to do now, and how the person offers to be asked."""
        asked, room = self._asking(canvas)
        y = asked.y if self.guess is not None else self._opening(canvas, asked)
        title = canvas.write(canvas.say(self.question.asks), _below(asked, y), LEAD, face=BOLD)
        note = canvas.write(self._note(canvas), _below(asked, title.bottom + canvas.px(6)), BODY, canvas.theme.quiet)
        if self.sure is not None:
            place = _below(asked, note.bottom + canvas.px(22))
            quote(canvas, place, self._name(canvas), canvas.say(self.question.invites), self.question.about)
        if self.silent:
            self._answers(canvas, room)

    def _opening(self, canvas: Canvas, room: Rect) -> int:
        """Draw the card that says what happened this month, and give where it ends."""
        box = Rect(room.x, room.y, room.width, self._opening_height(canvas, room.width) - canvas.px(22))
        inside = panel(canvas, box, lift=4)
        title = canvas.write(canvas.say(THIS_MONTH), inside, LABEL, canvas.theme.quiet, face=BOLD)
        canvas.write(canvas.say(self.question.why), _below(inside, title.bottom), BODY)
        return box.bottom + canvas.px(22)

    def _note(self, canvas: Canvas) -> str:
        """Say what to do now, or what was guessed."""
        alone = self._alone
        if self.guess is None:
            return canvas.say(SILENT_FIRST if self.silent else GUESS_FIRST if alone else GUESS_TOGETHER)
        guess = text.ended(canvas.say(self.question.answers[self.guess].words))
        thought = canvas.say(YOU_GUESSED if alone else ROOM_GUESSED, guess=guess)
        return f"{thought} {canvas.say(HOW_SURE)}" if self.sure is None else thought

    def _answers(self, canvas: Canvas, room: Rect) -> None:
        """Show the answers with their numbers, and after asking with what they turned out to be."""
        heights, gap = self._answer_heights(canvas, room.width), canvas.px(12)
        share = (room.height + gap) // len(heights) - gap
        spare = max(0, share - sum(heights) // len(heights))
        cramped = sum(heights) + gap * (len(heights) - 1) > room.height
        places = stack(room, [share if cramped else high + min(spare, canvas.px(44)) for high in heights], gap)
        for n, (answer, place) in enumerate(zip(self.question.answers, places, strict=True)):
            draw_answer(canvas, place, n + 1, canvas.say(answer.words), self._mark(answer), guessed=n == self.guess)

    def _answer_heights(self, canvas: Canvas, width: int) -> list[int]:
        answers = enumerate(self.question.answers)
        said = [(canvas.say(answer.words), self._mark(answer), n == self.guess) for n, answer in answers]
        return [answer_height(canvas, words, mark, width, guessed=guessed) for words, mark, guessed in said]

    def _mark(self, answer: Answer) -> str:
        """Say what an answer turned out to be: "true", "near" or nothing."""
        if not self.asked:
            return ""
        return "true" if answer.id == self.question.truth else "near" if answer.near else "other"

    def _compare(self, canvas: Canvas) -> None:
        """Put the verdict, the person's own words and all the answers under each other."""
        _, room, _ = self._parts(canvas)
        y = self._verdict(canvas, room) + canvas.px(14)
        words = canvas.say(self.question.own_words)
        told = quote(canvas, _below(room, y), self._name(canvas), words, self.question.about)
        place = _below(room, told.bottom + canvas.px(18))
        title = canvas.write(canvas.say(self.question.asks), place, LABEL, canvas.theme.quiet, face=BOLD)
        self._answers(canvas, _below(room, title.bottom + canvas.px(8)))

    def _verdict(self, canvas: Canvas, room: Rect) -> int:
        theme, side = canvas.theme, canvas.line_height(LEAD)
        verdict, ink, icon = {
            RIGHT_POINTS: (RIGHT, theme.good, "check"),
            NEAR_POINTS: (NEAR, theme.waiting, "ear"),
        }.get(self.points, (OFF if self.question.knowable else NOT_YET, theme.ink, "eye"))
        canvas.shapes.icon(canvas.surface, icon, (room.x + side / 2, room.y + side / 2), side, ink)
        line = Rect(room.x + side + canvas.px(20), room.y, room.width - side - canvas.px(20), side * 2)
        return canvas.write(canvas.say(verdict), line, LEAD, ink, face=BOLD).bottom

    # --- what can be pressed -----------------------------------------------------------------------------------------

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the guesses, then how sure, then whether to ask, then the way on."""
        *_, row = self._parts(canvas)
        if self.asked:
            return [_at_right(canvas, row, "go-on", GO_ON, Pop), self._pen(canvas, row)]
        if self.silent:
            return [_at_right(canvas, row, "all-chose", ALL_CHOSE, self._all_chose), *self._way_back(canvas, row)]
        _, room = self._asking(canvas)
        choices, colour = self._choices(canvas), canvas.theme.seats[self.question.about]
        least = min(canvas.px(150), room.height // len(choices) - canvas.px(16))
        options = option_list(canvas, room, choices, colour, least=least)
        return [*options, *self._way_back(canvas, row)]

    def _choices(self, canvas: Canvas) -> list[Choice]:
        if self.guess is None:
            answers = self.question.answers
            return [Choice(a.id, canvas.say(a.words), self._guess(n)) for n, a in enumerate(answers)]
        if self.sure is None:
            return [
                Choice("sure", canvas.say(VERY), self._sure(SURE_SHARE)),
                Choice("not-sure", canvas.say(NOT_VERY), self._sure(NOT_SURE_SHARE)),
            ]
        return [
            Choice("ask", canvas.say(ASK, name=self._name(canvas)), self._ask),
            Choice("leave", canvas.say(DO_NOT_ASK), self._leave),
        ]

    def _pen(self, canvas: Canvas, row: Rect) -> Widget:
        """Offer to write one line for oneself; who does not want to just goes on."""
        wide = min(row.width // 2, canvas.text_width(canvas.say(WRITE), BODY, BOLD) + canvas.px(130))
        place = Rect(row.x, row.y, wide, row.height)
        return Button("write", place, canvas.say(WRITE), self._write, icon="speech", shortcut="w", side=True)

    def _way_back(self, canvas: Canvas, row: Rect) -> list[Widget]:
        """A check that a facilitator began can be left at any moment."""
        if self._alone:
            return []
        wide = min(row.width // 2, canvas.text_width(canvas.say(LEAVE), BODY, BOLD) + canvas.px(130))
        place = Rect(row.x, row.y, wide, row.height)
        return [Button("back", place, canvas.say(LEAVE), Pop, icon="back", side=True)]

    def _all_chose(self) -> Change:
        self.silent = False
        return self._go_on()

    def _guess(self, number: int) -> Callable[[], Change]:
        def take() -> Change:
            self.guess = number
            if not self._alone:
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
        sitting = self.sitting
        what = checked(
            sitting.board, self.question, self.guess, by=sitting.alone, sure=self.sure or 0, asked=self.asked
        )
        sitting.session.record(what, seat=sitting.alone)

    def _write(self) -> Change:
        from game.ui.screens.reflect import WriteDown  # noqa: PLC0415

        return Push(WriteDown(self.sitting, self.question, right=self.points == RIGHT_POINTS))

    def on_back(self) -> Change:
        """Esc goes back one question; the room can also leave a check it opened itself."""
        if self.asked or not self._alone:
            return Pop()
        if self.sure is not None:
            self.sure = None
        elif self.guess is not None:
            self.guess = None
        else:
            return super().on_back()
        return self._go_on()


def _below(rect: Rect, y: int) -> Rect:
    """Give what is left of a rectangle below a height."""
    return Rect(rect.x, y, rect.width, max(1, rect.bottom - y))


def _at_right(canvas: Canvas, row: Rect, ref: str, words: Both, act: Callable[[], Change]) -> Button:
    """Put the one way on at the right end."""
    wide = min(row.width // 2, canvas.text_width(canvas.say(words), BODY, BOLD) + canvas.px(150))
    place = Rect(row.right - wide, row.y, wide, row.height)
    return Button(ref, place, canvas.say(words), act, style="primary", icon="next")
