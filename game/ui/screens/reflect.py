"""One line for oneself after a perspective check. It stays on this machine; nobody has to write it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.perspective import Question, to_write_about
from game.session.log import Reflection
from game.ui.screen import Change, Many, Pop, Say
from game.ui.screens.typed import Typed
from game.ui.sitting import Sitting
from game.ui.widgets import Widget
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

WRITTEN = Both("Opgeschreven.", "Written down.")
LONGEST = 200


class WriteDown(Typed):
    """One question, one line; empty is fine."""

    title = Both("Eén zin voor jezelf", "One line for yourself")
    field = Both("Jouw zin. Hij blijft op deze computer en komt in je eigen verslag.",
                 "Your line. It stays on this computer and goes into your own report.")  # fmt: skip
    do = Both("Bewaar", "Keep")

    def __init__(self, sitting: Sitting, question: Question, *, right: bool) -> None:
        super().__init__(longest=LONGEST)
        self.sitting = sitting
        asks = to_write_about(sitting.board, question, right=right)
        self.words = Both(asks.nl, asks.en)
        self.asked = ""

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the field, and remember in which language it was asked."""
        self.asked = canvas.say(self.words)
        return super().build(canvas)

    def act(self) -> Change:
        """Keep the line, if there is one, and go on with the game."""
        if not self.typed:
            return Many((Pop(), Pop()))
        self.sitting.session.record(Reflection(self.typed, self.asked), seat=self.sitting.alone)
        return Many((Pop(), Pop(), Say(WRITTEN)))
