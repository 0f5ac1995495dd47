"""The small menu behind Esc: nothing here ends the program at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pygame import Rect

from game.ui.draw_parts import veil
from game.ui.layout import cut_top, inset, rows
from game.ui.page import Page
from game.ui.screen import Change, Home, Input, Kind, Many, Pop, Push
from game.ui.type import BOLD, TITLE
from game.ui.widgets import Act, Button, Widget
from game.ui.words import HELP, MENU_TITLE, RESUME, SAVE_AND_TITLE, SETTINGS, UNDO, Both

if TYPE_CHECKING:
    from game.session.session import Session
    from game.ui.canvas import Canvas
    from game.ui.sitting import Sitting

KEEP_ELSEWHERE = Both("Bewaar als bestand", "Save as a file")
LEAVE_UNSAVED = Both("Ga naar het begin", "Go to the start")


@runtime_checkable
class InSession(Protocol):
    """A screen on which a session is played or talked about."""

    sitting: Sitting


class Menu(Page):
    """Resume, undo a step, settings, help, save and leave; a file elsewhere, where saving does not work."""

    over = True

    def __init__(self, beneath: Page) -> None:
        super().__init__()
        self.can_step_back = beneath.can_undo
        self.help_for = beneath.help_lines
        session = beneath.sitting.session if isinstance(beneath, InSession) else None
        self.unsaved: Session | None = None if session is None or session.saved else session

    def entries(self) -> list[tuple[str, Both, str, Act]]:
        """Give what can be chosen here."""
        undo = [("undo", UNDO, "undo", lambda: Pop(Input(Kind.UNDO)))] if self.can_step_back else []
        elsewhere = [("elsewhere", KEEP_ELSEWHERE, "sessions", self._keep_elsewhere)] if self.unsaved else []
        return [
            ("resume", RESUME, "play", Pop),
            *elsewhere,
            *undo,
            ("settings", SETTINGS, "settings", self._settings),
            ("help", HELP, "help", self._help),
            ("leave", LEAVE_UNSAVED if self.unsaved else SAVE_AND_TITLE, "home", Home),
        ]

    def _keep_elsewhere(self) -> Change:
        from game.ui.screens.sessions import ExportUnsaved  # noqa: PLC0415

        assert self.unsaved is not None
        return Many((Pop(), Push(ExportUnsaved(self.unsaved))))

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
