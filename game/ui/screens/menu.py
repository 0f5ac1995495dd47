"""The small menu behind Esc: nothing here ends the program at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.draw_parts import veil
from game.ui.layout import cut_top, inset, rows
from game.ui.page import Page
from game.ui.screen import Change, Home, Input, Kind, Many, Pop, Push
from game.ui.type import BOLD, TITLE
from game.ui.widgets import Act, Button, Widget
from game.ui.words import HELP, MENU_TITLE, RESUME, SAVE_AND_TITLE, SETTINGS, UNDO, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas


class Menu(Page):
    """Resume, undo a step, settings, help, save and leave."""

    over = True

    def __init__(self, beneath: Page) -> None:
        super().__init__()
        self.can_step_back = beneath.can_undo
        self.help_for = beneath.help_lines

    def entries(self) -> list[tuple[str, Both, str, Act]]:
        """Give what can be chosen here."""
        undo = [("undo", UNDO, "undo", lambda: Pop(Input(Kind.UNDO)))] if self.can_step_back else []
        return [
            ("resume", RESUME, "play", Pop),
            *undo,
            ("settings", SETTINGS, "settings", self._settings),
            ("help", HELP, "help", self._help),
            ("leave", SAVE_AND_TITLE, "home", Home),
        ]

    def _settings(self) -> Change:
        from game.ui.screens.settings import SettingsScreen  # noqa: PLC0415

        return Many((Pop(), Push(SettingsScreen())))

    def _help(self) -> Change:
        from game.ui.screens.help import Help  # noqa: PLC0415

        return Many((Pop(), Push(Help(self.help_for))))

    def box(self, canvas: Canvas) -> Rect:
        """Place the panel in the middle."""
        box = Rect(0, 0, min(canvas.width - canvas.px(80), canvas.px(900)), 0)
        high = canvas.line_height(TITLE) + canvas.px(84 + 112 * len(self.entries()))
        box.height = min(canvas.height - canvas.px(40), high)
        box.center = canvas.rect.center
        return box

    def paint(self, canvas: Canvas) -> None:
        """Draw the veil, the panel and its title."""
        box = self.box(canvas)
        veil(canvas, box)
        canvas.write(canvas.say(MENU_TITLE), inset(box, canvas.px(56), canvas.px(30)), TITLE, face=BOLD)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Put the entries under each other."""
        _, room = cut_top(
            inset(self.box(canvas), canvas.px(56), canvas.px(30)), canvas.line_height(TITLE) + canvas.px(24)
        )
        entries = self.entries()
        return [
            Button(
                ref,
                place,
                canvas.say(text),
                act,
                icon=icon,
                align="left",
                style="plain" if n else "primary",
                shortcut=str(n + 1),
            )
            for n, ((ref, text, icon, act), place) in enumerate(
                zip(entries, rows(room, len(entries), canvas.px(20)), strict=True)
            )
        ]

    def on_back(self) -> Change:
        """Esc again goes back to the game."""
        return Pop()
