"""The other chair: the same session from another role; at each turn, what it knew, felt and could do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.hindsight import Recall, other_chair
from game.rules.law import legal_moves, why_not
from game.rules.moves import SEATS, LetOthersSpeak, Move, Seat
from game.rules.state import OVER, WHAT_HAPPENS
from game.ui.choices import Offered
from game.ui.draw_parts import header, panel, under_header
from game.ui.layout import cut_bottom, cut_left, cut_top, inset
from game.ui.page import Page
from game.ui.role_now import RoleNow
from game.ui.screen import Change, Input, Kind, Many, Pop, Push, Replace
from game.ui.screens.table import ROUND_OF, TableScreen
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Choice, Widget, option_list
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.session.session import Session
    from game.ui.canvas import Canvas
    from game.ui.reception import Reception
    from game.ui.sitting import Sitting

TITLE = Both("De andere stoel: {name}", "The other chair: {name}")
AND_MORE = Both("… en nog {n}", "… and {n} more")
THEN = Both("Toen deed {name} dit", "This is what {name} did then")
YOU_THEN = Both("Toen deed jij dit", "This is what you did then")
NO_THEN = Both("Deze beurt was er toen niet", "This turn did not come then")
CANNOT = Both("Dat kan nu niet meer. {why}", "That can no longer be done. {why}")
AS_IT_WENT = Both("Zoals het ging", "As it went")
ELSE = Both("Kies iets anders", "Choose something else")
FREE = Both("Kies wat {name} doet", "Choose what {name} does")
COULD = Both("Dit kan {name} ook", "{name} can also do this")
ALL_AS_THEN = Both("De anderen kiezen zoals toen.", "The others choose as they did then.")
WHERE_THEY_CAN = Both(
    "Sinds ronde {n} gaat het anders. De anderen kiezen zoals toen, waar dat nog kan.",
    "Since round {n} it goes another way. The others choose as they did then, where they still can.",
)
YOU_SAT = Both("Jij zat toen in de stoel van {names}.", "You sat in the chair of {names} then.")
WHICH = Both("Vanuit welke stoel kijk je nu?", "From which chair will you look now?")
WHICH_WORDS = Both(
    "Dezelfde maanden, nog eens. De anderen doen wat zij toen deden. Bij elke beurt kun je het overnemen.",
    "The same months, once more. The others do what they did then. At any turn you can take over.",
)
SAT_HERE = Both("hier zat jij", "you sat here")


class ReplayTable(TableScreen):
    """The table again, from another chair: before each turn of this role you see what was done then, and why."""

    def __init__(self, sitting: Sitting) -> None:
        self._looked = -1
        """The length of the log at which the turn of then was last shown."""
        super().__init__(sitting)

    @property
    def _decides_now(self) -> bool:
        """A dilemma first shows its scene, then what was decided then, and only then its choices."""
        return super()._decides_now and self._looked == self.sitting.session.length

    def _after_beats(self) -> Change:
        sitting = self.sitting
        if sitting.state.step == OVER:
            from game.ui.screens.both_seats import BothSeats  # noqa: PLC0415

            return Replace(BothSeats(sitting))
        change, length = super()._after_beats(), sitting.session.length
        if change is not None or sitting.active not in sitting.people or self._looked == length:
            return change
        self._looked = length
        return Push(ThenTurn(self))

    def take_over(self) -> Change:
        """Let somebody choose something else than then; a dilemma shows its scene again."""
        if self.sitting.state.step == WHAT_HAPPENS:
            self._resume()
        return Pop()

    def _offered(self, canvas: Canvas) -> list[Offered]:
        """Offer beside everything else what was done then."""
        found, move = super()._offered(canvas), recall_of(self.sitting).as_it_went()
        if move is None or self.menu:
            return found
        label = text.move_label(self.sitting.board, move, canvas.lang)
        return [*found, Offered("as-it-went", f"{canvas.say(AS_IT_WENT)}: {label}", "", move)]


def recall_of(sitting: Sitting) -> Recall:
    """Give what a sitting in another chair remembers."""
    assert sitting.recall is not None
    return sitting.recall


class ThenTurn(Page):
    """One turn from another chair: what this role knows, feels and can do, and what it did then."""

    help_lines = TableScreen.help_lines[:2]

    def __init__(self, table: ReplayTable) -> None:
        super().__init__()
        self.table, self.sitting = table, table.sitting
        self.recall = recall_of(table.sitting)
        self.seat = self.recall.seat

    # --- what can be pressed -----------------------------------------------------------------------------------------

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the two ways: as it went, or another one."""
        *_, room = self._parts(canvas)
        return option_list(
            canvas, room, self._choices(canvas), canvas.theme.seats[self.seat], least=self._least(canvas)
        )

    def _least(self, canvas: Canvas) -> int:
        return canvas.line_height(BODY) + canvas.px(44)

    def _choices(self, canvas: Canvas) -> list[Choice]:
        move, name = self.recall.as_it_went(), self._name(canvas)
        words = ELSE if move is not None else FREE
        other = Choice("else", canvas.say(words, name=name), self.table.take_over)
        if move is None:
            return [other]
        return [Choice("as-it-went", canvas.say(AS_IT_WENT), self._as_it_went(move)), other]

    def _as_it_went(self, move: Move) -> Callable[[], Change]:
        return lambda: Many((Pop(), self.table.choose(move)))

    def _could(self, canvas: Canvas) -> list[str]:
        """Say what else can be done now."""
        board, state, was = self.sitting.board, self.sitting.state, self.recall.as_it_went()
        others = [move for move in legal_moves(board, state) if move not in (was, LetOthersSpeak())]
        return [text.move_label(board, move, canvas.lang) for move in others]

    @property
    def can_undo(self) -> bool:
        """Tell whether a choice was made in this chair."""
        return self.table.can_undo

    def on_undo(self) -> Change:
        """Go back to the choice before this one."""
        return Many((Pop(), self.table.on_undo())) if self.can_undo else super().on_undo()

    def on_key(self, pressed: Input) -> Change:
        """Let the tools of the table be opened from here too."""
        tools = {"r": self.table.see_routes, "t": self.table.see_timeline, "k": self.table.look_at_cards,
                 "l": self.table.read_back}  # fmt: skip
        return tools[pressed.text]() if pressed.kind is Kind.LETTER and pressed.text in tools else None

    # --- drawing -----------------------------------------------------------------------------------------------------

    def _name(self, canvas: Canvas) -> str:
        return text.seat_name(self.sitting.board, self.seat, canvas.lang)

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect, Rect, Rect]:
        """Give the room for the role at the left; at the right then, what else, a note, choices."""
        room = inset(under_header(canvas), canvas.px(50), canvas.px(30))
        left, right = cut_left(room, room.width * 50 // 100, canvas.px(40))
        then, rest = cut_top(right, self._then_height(canvas, right.width), canvas.px(26))
        note = self._note(canvas)
        foot, rest = cut_bottom(rest, canvas.text_height(note, right.width, LABEL), canvas.px(20))
        count = len(self._choices(canvas))
        choices, could = cut_top(rest, (self._least(canvas) + canvas.px(16)) * count, canvas.px(16))
        return left, then, could, foot, choices

    def paint(self, canvas: Canvas) -> None:
        """Draw the role at the left, and what it did then at the right."""
        board, state = self.sitting.board, self.sitting.state
        when = f"{canvas.say(ROUND_OF, n=state.round, of=board.rounds)} · {text.step_word(state.step, canvas.lang)}"
        header(canvas, canvas.say(TITLE, name=self._name(canvas)), when)
        left, then, could, foot, _ = self._parts(canvas)
        RoleNow(self.sitting, self.seat).draw(canvas, left)
        self._draw_then(canvas, then)
        self._draw_could(canvas, could)
        canvas.write(self._note(canvas), foot, LABEL, canvas.theme.quiet)

    def _note(self, canvas: Canvas) -> str:
        """Say how the others choose, and who you were then."""
        changed = self.recall.taken_over
        how = canvas.say(ALL_AS_THEN) if changed is None else canvas.say(WHERE_THEY_CAN, n=changed.before.round)
        names = [text.seat_name(self.sitting.board, seat, canvas.lang) for seat in self.recall.you_then]
        return f"{how} {canvas.say(YOU_SAT, names=text.listed(names, canvas.lang))}" if names else how

    def _then_words(self, canvas: Canvas) -> tuple[str, str, str]:
        """Give the heading, what was done then, and why it cannot be done now, if so."""
        board, state, was = self.sitting.board, self.sitting.state, self.recall.then()
        if was is None:
            return canvas.say(NO_THEN), "", ""
        mine = self.seat in self.recall.you_then
        head = canvas.say(YOU_THEN) if mine else canvas.say(THEN, name=self._name(canvas))
        refusal = why_not(board, state, self.seat, was)
        seen = self.sitting.view(self.seat)
        why = "" if refusal is None else text.refusal_sentence(board, refusal, canvas.lang, seen)
        cannot = canvas.say(CANNOT, why=why) if refusal is not None else ""
        return head, text.ended(text.move_label(board, was, canvas.lang)), cannot

    def _then_height(self, canvas: Canvas, width: int) -> int:
        _, did, cannot = self._then_words(canvas)
        wide = max(1, width - canvas.px(56))
        high = canvas.line_height(LABEL) + canvas.px(52)
        high += canvas.text_height(did, wide, LEAD, BOLD) if did else 0
        return high + (canvas.text_height(cannot, wide, LABEL) + canvas.px(8) if cannot else 0)

    def _draw_then(self, canvas: Canvas, rect: Rect) -> None:
        head, did, cannot = self._then_words(canvas)
        theme = canvas.theme
        inside = panel(canvas, rect, edge=theme.seats[self.seat], lift=6)
        y = canvas.write(head, inside, LABEL, theme.quiet, face=BOLD).bottom + canvas.px(4)
        if did:
            y = canvas.write(did, _below(inside, y), LEAD, face=BOLD).bottom + canvas.px(8)
        if cannot:
            canvas.write(cannot, _below(inside, y), LABEL, theme.danger)

    def _draw_could(self, canvas: Canvas, rect: Rect) -> None:
        """List what else can be done, as far as there is room."""
        labels = self._could(canvas)
        head, rest = cut_top(rect, canvas.line_height(LABEL), canvas.px(6))
        room = rest.height // canvas.line_height(LABEL)
        if not labels or room < 1:
            return
        more = [canvas.say(AND_MORE, n=len(labels) - room + 1)] if len(labels) > room else []
        canvas.write(canvas.say(COULD, name=self._name(canvas)), head, LABEL, canvas.theme.quiet, face=BOLD)
        for n, words in enumerate([*labels[: room - len(more)], *more]):
            line = Rect(rest.x, rest.y + n * canvas.line_height(LABEL), rest.width, canvas.line_height(LABEL))
            canvas.write(words, line, LABEL, smallest=26)


def _below(rect: Rect, y: int) -> Rect:
    return Rect(rect.x, y, rect.width, max(1, rect.bottom - y))


# --- which chair -----------------------------------------------------------------------------------------------------


class ChooseChair(Page):
    """Choose from which chair to look at a session once more."""

    def __init__(self, reception: Reception, session: Session) -> None:
        super().__init__()
        self.reception, self.session = reception, session

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect]:
        room = inset(under_header(canvas), canvas.px(60), canvas.px(36))
        return cut_top(room, canvas.text_height(canvas.say(WHICH_WORDS), room.width, BODY), canvas.px(30))

    def paint(self, canvas: Canvas) -> None:
        """Say what will happen."""
        header(canvas, canvas.say(WHICH), canvas.say(self.session.board.scenario.title))
        canvas.write(canvas.say(WHICH_WORDS), self._parts(canvas)[0], BODY, canvas.theme.quiet)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the four chairs; those in which nobody sat first."""
        board, chairs = self.session.board, self.session.chairs
        seats = sorted(SEATS, key=lambda seat: chairs[seat].kind != "bot")
        choices = [
            Choice(
                f"chair-{seat}",
                text.seat_line(board, seat, canvas.lang),
                self._sit(seat),
                second=canvas.say(SAT_HERE if chairs[seat].kind != "bot" else board.personas[seat].short),
            )
            for seat in seats
        ]
        _, room = self._parts(canvas)
        back = Choice("back", canvas.say(BACK), Pop)
        return option_list(canvas, room, [*choices, back], least=canvas.px(140))

    def _sit(self, seat: Seat) -> Callable[[], Change]:
        def go() -> Change:
            from game.ui.start import take_up  # noqa: PLC0415

            return take_up(self.reception, other_chair(self.session, seat))

        return go

    def on_back(self) -> Change:
        """Esc goes back."""
        return Pop()
