"""The settings, live: what you choose is what you see at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.draw_parts import header
from game.ui.layout import columns, cut_bottom, inset, rows
from game.ui.page import Page
from game.ui.screen import Adjust, Change, Pop
from game.ui.settings import COACH_AFTER, COACH_BEFORE, COACH_SILENT, TEXT_SIZES, Settings
from game.ui.type import BODY, LABEL
from game.ui.widgets import Button, Option, Widget
from game.ui.window import display_names
from game.ui.words import BACK, OFF, ON, SETTINGS, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

ROWS: tuple[tuple[str, Both, Both], ...] = (
    ("lang", Both("Taal", "Language"), Both("van het hele spel", "of the whole game")),
    ("text_size", Both("Tekst", "Text"), Both("groter voor achter in de zaal", "larger for the back of the room")),
    (
        "high_contrast",
        Both("Veel contrast", "High contrast"),
        Both("lichte letters op zwart", "light letters on black"),
    ),
    (
        "reduced_motion",
        Both("Minder beweging", "Less motion"),
        Both("niets schuift of vloeit", "nothing slides or fades"),
    ),
    ("coach", Both("Coach", "Coach"), Both("stelt een vraag als je alleen speelt", "asks when you play alone")),
    ("full_screen", Both("Volledig scherm", "Full screen"), Both("ook met F11", "also with F11")),
    ("display", Both("Beeldscherm", "Display"), Both("bijvoorbeeld de projector", "the projector, for example")),
)


COACH_WORDS = {
    COACH_BEFORE: Both("Vooraf", "Before"),
    COACH_AFTER: Both("Achteraf", "After"),
    COACH_SILENT: Both("Stil", "Silent"),
}


class SettingsScreen(Page):
    """One row for each setting, its values side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.settings = Settings()

    def values(self, name: str, canvas: Canvas) -> list[tuple[str, object]]:
        """Give the values of a setting, each with its words."""
        if name == "lang":
            return [("Nederlands", "nl"), ("English", "en")]
        if name == "text_size":
            return [(f"{size} %", size) for size in TEXT_SIZES]
        if name == "coach":
            return [(canvas.say(words), level) for level, words in COACH_WORDS.items()]
        if name == "display":
            return [(text, n) for n, text in enumerate(display_names()[:3])]
        return [(canvas.say(OFF), False), (canvas.say(ON), True)]

    def places(self, canvas: Canvas) -> tuple[list[Rect], Rect]:
        """Place the rows, and the way back at the bottom."""
        top = max(canvas.px(92), canvas.line_height(46) + canvas.px(16))
        room = inset(Rect(0, top, canvas.width, canvas.height - top), canvas.px(90), canvas.px(40))
        foot, room = cut_bottom(room, canvas.px(96), canvas.px(30))
        return rows(room, len(ROWS), canvas.px(22)), foot

    def paint(self, canvas: Canvas) -> None:
        """Draw the name of each setting."""
        header(canvas, canvas.say(SETTINGS))
        for (_, name, words), row in zip(ROWS, self.places(canvas)[0], strict=True):
            left = Rect(row.x, row.y, row.width * 42 // 100, row.height)
            high = min(row.height // 2, canvas.line_height(BODY))
            canvas.write(canvas.say(name), Rect(left.x, left.centery - high, left.width, high), BODY, valign="bottom")
            canvas.write(
                canvas.say(words), Rect(left.x, left.centery, left.width, left.height // 2), LABEL, canvas.theme.quiet
            )

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Offer every value, the present one filled."""
        self.settings = canvas.settings
        places, foot = self.places(canvas)
        widgets: list[Widget] = []
        for (name, title, _), row in zip(ROWS, places, strict=True):
            right = Rect(row.x + row.width * 42 // 100, row.y, row.width * 58 // 100, row.height)
            values = self.values(name, canvas)
            for (text, value), place in zip(values, columns(right, max(2, len(values)), canvas.px(24)), strict=False):
                chosen, act = getattr(canvas.settings, name) == value, self._adjusting(name, value)
                widgets.append(Value(f"{name}-{value}", place, text, act, title=canvas.say(title), chosen=chosen))
        back = Rect(0, 0, canvas.px(380), foot.height)
        back.midright = foot.midright
        return [*widgets, Button("back", back, canvas.say(BACK), Pop, icon="back", style="primary")]

    def _adjusting(self, name: str, value: object) -> Callable[[], Change]:
        return lambda: Adjust(self.settings._replace(**{name: value}))  # type: ignore[arg-type]

    def on_back(self) -> Change:
        """Esc goes back."""
        return Pop()


class Value(Option):
    """One value of a setting; the chosen one is filled and ticked."""

    def __init__(
        self, ref: str, rect: Rect, label: str, act: Callable[[], Change], *, title: str, chosen: bool
    ) -> None:
        super().__init__(ref, rect, label, act, icon="check" if chosen else "", chosen=chosen)
        self.title = title

    def describe(self, canvas: Canvas) -> str:
        """Name the setting before its value."""
        return f"{self.title}: {super().describe(canvas)}"
