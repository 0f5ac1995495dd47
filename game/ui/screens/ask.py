"""One question over the screen, with its answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.draw_parts import veil
from game.ui.layout import columns, cut_bottom, inset
from game.ui.page import Page
from game.ui.screen import Change, Pop, Quit
from game.ui.type import BODY, BOLD, TITLE
from game.ui.widgets import Act, Button, Widget
from game.ui.words import Bilingual, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

QUIT_QUESTION = Both("Wil je stoppen?", "Do you want to stop?")
QUIT_WORDS = Both(
    "Een spel waar je mee bezig bent, is bewaard. Je kunt later verder waar je was.",
    "A game that you are in is kept. You can go on later where you stopped.",
)
UNSAVED_WORDS = Both(
    "Let op: dit spel kon niet worden bewaard. Kies eerst in het menu (Esc): Bewaar als bestand.",
    "Mind: this game could not be saved. First choose in the menu (Esc): Save as a file.",
)
STAY = Both("Nee, ik blijf", "No, I'll stay")
LEAVE = Both("Ja, stop", "Yes, stop")


class Ask(Page):
    """A question that waits for an answer; Esc gives the first, the safe one."""

    over = True

    def __init__(self, title: Bilingual, words: Bilingual, answers: Sequence[tuple[Bilingual, Act]]) -> None:
        super().__init__()
        self.title, self.words, self.answers = title, words, list(answers)

    def box(self, canvas: Canvas) -> Rect:
        """Place the panel in the middle, as high as its words need."""
        width = min(canvas.width - canvas.px(80), canvas.px(1100))
        inner = width - canvas.px(112)
        words = canvas.say(self.words)
        high = canvas.text_height(canvas.say(self.title), inner, TITLE, BOLD) + canvas.text_height(words, inner, BODY)
        box = Rect(0, 0, width, min(canvas.height, high + canvas.px(300)))
        box.center = canvas.rect.center
        return box

    def paint(self, canvas: Canvas) -> None:
        """Draw the veil, the panel and the question."""
        box = self.box(canvas)
        veil(canvas, box)
        inside = inset(box, canvas.px(56), canvas.px(44))
        title = canvas.write(canvas.say(self.title), inside, TITLE, face=BOLD)
        below = Rect(
            inside.x, title.bottom + canvas.px(16), inside.width, max(1, inside.bottom - title.bottom - canvas.px(136))
        )
        canvas.write(canvas.say(self.words), below, BODY)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Put the answers at the bottom of the panel, side by side."""
        row, _ = cut_bottom(inset(self.box(canvas), canvas.px(56), canvas.px(44)), canvas.px(96))
        places = columns(row, len(self.answers), canvas.px(32))
        return [
            Button(f"answer-{n}", place, canvas.say(text), act, style="plain" if n else "primary")
            for n, ((text, act), place) in enumerate(zip(self.answers, places, strict=True))
        ]

    def on_back(self) -> Change:
        """Give the safe answer."""
        return self.answers[0][1]()


def ask_to_quit(*, unsaved: bool = False) -> Ask:
    """Ask once before the program closes; say so when the game that is open would be lost."""
    return Ask(QUIT_QUESTION, UNSAVED_WORDS if unsaved else QUIT_WORDS, ((STAY, Pop), (LEAVE, Quit)))
