"""Which keys there are, for keyboard, mouse and presentation remote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.draw_parts import header, panel
from game.ui.layout import columns, cut_bottom, cut_top, inset, rows
from game.ui.page import Page
from game.ui.screen import Change, Kind, Pop
from game.ui.type import BOLD, LABEL
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, HELP, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.screen import Input

REMOTE = (
    Both("Volgende", "Next"),
    Both(
        "loopt langs de keuzes; is er maar één, dan gaat het verder",
        "walks along the choices; when there is only one, it goes on",
    ),
    Both("Vorige", "Previous"),
    Both(
        "kiest wat oplicht (pas nadat Volgende het liet oplichten)", "chooses what is lit (only after Next has lit it)"
    ),
    Both("Start (F5)", "Start (F5)"),
    Both("kiest ook wat oplicht", "also chooses what is lit"),
    Both("Zwart ( . )", "Black ( . )"),
    Both("maakt het scherm zwart en weer licht", "makes the screen black, and light again"),
    Both("Stop (Esc)", "Stop (Esc)"),
    Both("opent het kleine menu, met een stap terug", "opens the small menu, with undo"),
)
KEYBOARD = (
    Both("Pijlen, Tab", "Arrows, Tab"),
    Both("naar een andere keuze", "to another choice"),
    Both("Enter, spatie", "Enter, space"),
    Both("kies wat oplicht", "choose what is lit"),
    Both("1 … 9", "1 … 9"),
    Both("kies meteen", "choose at once"),
    Both("Ctrl + Z", "Ctrl + Z"),
    Both("een stap terug", "undo a step"),
    Both("Esc", "Esc"),
    Both("klein menu of terug", "small menu, or back"),
    Both(". of B", ". or B"),
    Both("scherm zwart", "black screen"),
    Both("F11", "F11"),
    Both("volledig scherm", "full screen"),
    Both("?", "?"),
    Both("deze hulp", "this help"),
)
REMOTE_TITLE = Both("Met een klikker", "With a clicker")
KEYBOARD_TITLE = Both("Met het toetsenbord", "With the keyboard")
MOUSE = Both(
    "Met de muis kan alles: klik wat je kiest. Niets is definitief: je kunt altijd een stap terug.",
    "The mouse does everything: click what you choose. Nothing is final: you can always undo a step.",
)


class Help(Page):
    """The keys, in two panels; the keys of the screen you came from stand below the keyboard's."""

    def __init__(self, here: tuple[Both, ...] = ()) -> None:
        super().__init__()
        self.here = here

    def paint(self, canvas: Canvas) -> None:
        """Draw both panels and the line about the mouse."""
        room = inset(header(canvas, canvas.say(HELP)), canvas.px(60), canvas.px(34))
        foot, room = cut_bottom(room, canvas.px(110), canvas.px(28))
        words = Rect(foot.x, foot.y, max(1, foot.width - canvas.px(420)), foot.height)
        canvas.write(canvas.say(MOUSE), words, LABEL, canvas.theme.quiet, valign="middle")
        left, right = columns(room, 2, canvas.px(40))
        self._list(canvas, left, REMOTE_TITLE, REMOTE)
        self._list(canvas, right, KEYBOARD_TITLE, KEYBOARD + self.here)

    def _list(self, canvas: Canvas, rect: Rect, title: Both, lines: Sequence[Both]) -> None:
        inside = panel(canvas, rect)
        head, inside = cut_top(inside, canvas.line_height(LABEL), canvas.px(12))
        canvas.write(canvas.say(title), head, LABEL, canvas.theme.accent, face=BOLD)
        pairs = list(zip(lines[::2], lines[1::2], strict=True))
        for (key, words), row in zip(pairs, rows(inside, len(pairs), canvas.px(6)), strict=True):
            name = Rect(row.x, row.y, row.width * 32 // 100, row.height)
            canvas.write(canvas.say(key), name, LABEL, face=BOLD, valign="middle", smallest=24)
            rest = Rect(name.right + canvas.px(16), row.y, row.right - name.right - canvas.px(16), row.height)
            canvas.write(canvas.say(words), rest, LABEL, valign="middle", smallest=24)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Offer the way back."""
        place = Rect(0, 0, canvas.px(380), canvas.px(96))
        place.bottomright = (canvas.width - canvas.px(60), canvas.height - canvas.px(40))
        return [Button("back", place, canvas.say(BACK), Pop, icon="back", style="primary")]

    def on_back(self) -> Change:
        """Esc goes back too."""
        return Pop()

    def on_key(self, pressed: Input) -> Change:
        """The question mark closes what it opened."""
        return Pop() if pressed.kind is Kind.HELP else None
