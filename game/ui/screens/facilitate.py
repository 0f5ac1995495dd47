"""What a facilitator can do in the middle of play, for who has a mouse or a clicker and no letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from pygame import Rect

from game.ui.draw_parts import header, under_header
from game.ui.layout import inset
from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Many, Pop
from game.ui.widgets import Button, Choice, Widget, option_list
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TITLE = Both("Begeleiden", "Facilitate")
HANDS = Both("Tel handen  (H)", "Count hands  (H)")
HANDS_NOTE = Both("eerst stil kiezen, dan praten, dan beslissen", "choose in silence, then talk, then decide")
EYES = Both("Door de ogen van een ander  (C)", "Through another's eyes  (C)")
EYES_NOTE = Both("raden, vragen, vergelijken", "guess, ask, compare")
SKIP = Both("Sla deze beurt over  (S)", "Skip this turn  (S)")
SKIP_NOTE = Both("met een reden voor het verslag", "with a reason for the report")
TIME = Both("Een minuut erbij  (+)", "One more minute  (+)")
BLACK = Both("Maak het scherm zwart  ( . )", "Make the screen black  ( . )")
BLACK_NOTE = Both("een toets maakt het weer licht", "any key brings it back")
NOT_NOW = Both("Dit kan als iemand aan de beurt is om te kiezen.", "This can be done when it is somebody's turn.")
NO_CLOCK = Both("Er loopt nu geen klok.", "No clock is running now.")


class Leads(Protocol):
    """The table, as far as a facilitator steers it."""

    left: float | None

    @property
    def people_choose(self) -> bool:
        """Say whether people are choosing."""

    @property
    def can_skip(self) -> bool:
        """Say whether there is a turn that can pass."""

    def count_hands(self) -> Change:
        """Count hands."""

    def check_perspective(self) -> Change:
        """Guess what weighs most for somebody."""

    def skip_turn(self) -> Change:
        """Let the turn pass."""

    def more_time(self) -> Change:
        """Give one more minute."""


class Facilitate(Page):
    """A short list; each choice leads on from the table."""

    def __init__(self, table: Leads) -> None:
        super().__init__()
        self.table = table

    def paint(self, canvas: Canvas) -> None:
        """Draw the bar."""
        header(canvas, canvas.say(TITLE))

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the choices, greyed with their reason when they make no sense now, and the way back."""
        rest = inset(under_header(canvas), canvas.px(100), canvas.px(50))
        high = canvas.px(92)
        room = Rect(rest.x, rest.y, min(rest.width, canvas.px(1300)), rest.height - high - canvas.px(30))
        table = self.table
        idle = "" if table.people_choose else canvas.say(NOT_NOW)
        no_turn = "" if table.can_skip else canvas.say(NOT_NOW)
        no_clock = "" if table.left is not None else canvas.say(NO_CLOCK)
        black = Pop(Input(Kind.BLANK))
        choices = [
            Choice("hands", canvas.say(HANDS), self._then(table.count_hands), canvas.say(HANDS_NOTE), idle),
            Choice("eyes", canvas.say(EYES), self._then(table.check_perspective), canvas.say(EYES_NOTE)),
            Choice("skip", canvas.say(SKIP), self._then(table.skip_turn), canvas.say(SKIP_NOTE), no_turn),
            Choice("time", canvas.say(TIME), self._then(table.more_time), why_not=no_clock),
            Choice("black", canvas.say(BLACK), lambda: black, canvas.say(BLACK_NOTE)),
        ]
        back = Rect(rest.x, rest.bottom - high, canvas.px(320), high)
        return [*option_list(canvas, room, choices), Button("back", back, canvas.say(BACK), Pop, icon="back")]

    @staticmethod
    def _then(act: Callable[[], Change]) -> Callable[[], Change]:
        """Leave this list and do something at the table."""
        return lambda: Many((Pop(), act()))

    def on_key(self, pressed: Input) -> Change:
        """The letters of the table work here too; G closes what G opened."""
        if pressed.kind is not Kind.LETTER:
            return None
        return Pop() if pressed.text == "g" else Pop(pressed) if pressed.text in "hcs+" else None

    def on_back(self) -> Change:
        """Esc goes back to the table."""
        return Pop()
