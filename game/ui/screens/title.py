"""The first screen: the name, the table, and the ways into the game."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pygame import Rect

from game.ui.layout import columns, columns_like, cut_bottom, stack
from game.ui.page import Page
from game.ui.screen import Change, Push, Screen
from game.ui.screens.scene import table_scene
from game.ui.type import BODY, BOLD, HUGE, LABEL
from game.ui.widgets import Act, Button, Widget
from game.ui.words import GAME_NAME, QUIT, SETTINGS, Bilingual, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

MOTTO = Both(
    "Vier stoelen, één kind. Wat zie jij, dat de ander niet ziet?",
    "Four chairs, one child. What do you see that the others do not?",
)
NEW_GAME = Both("Nieuw spel", "New game")
NEW_GAME_WORDS = Both("met een groep om de tafel", "with a group around the table")
GO_ON = Both("Ga verder waar je was", "Go on where you stopped")
PRACTISE = Both("Alleen oefenen", "Practise alone")
PRACTISE_WORDS = Both("twintig minuten, vanaf elke stoel", "twenty minutes, from any chair")
HELP_SHORT = Both("Hulp", "Help")
SESSIONS = Both("Bewaarde sessies", "Kept sessions")
LEARNED = Both("Wat je leerde", "What you learned")


class Waiting(NamedTuple):
    """A session that was not finished: what to call it and how to go on."""

    words: Bilingual | str
    open: Callable[[], Change]


class Ways(NamedTuple):
    """Where the title leads. Each is called only when it is chosen, so that the first picture comes at once."""

    new_game: Callable[[], Screen]
    practise: Callable[[], Screen]
    sessions: Callable[[], Screen]
    progress: Callable[[], Screen]
    waiting: Callable[[], Waiting | None]
    """Looks on disk for a session to go on with; called after the first picture and when the title comes back."""


class Title(Page):
    """The name, a warm table with four chairs, and what you can do."""

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self.ways = ways
        self.waiting: Waiting | None = None
        self._looked = self._drawn = False

    def draw(self, canvas: Canvas) -> None:
        """Draw, and from then on it is time to look for a session that waits."""
        super().draw(canvas)
        self._drawn = True

    def moment(self, seconds: float) -> Change:
        """After the first picture, look once for a session to go on with."""
        if self._drawn and not self._looked:
            self._looked = True
            found = self.ways.waiting()
            if (found is None) != (self.waiting is None) or (
                found and self.waiting and found.words != self.waiting.words
            ):
                self.focus = ""
                self.refresh()
            self.waiting = found
        return None

    def stale(self) -> None:
        """Look again for a waiting session too: the words may be in another language now."""
        self._looked = False
        self.refresh()

    def parts(self, canvas: Canvas) -> tuple[Rect, Rect]:
        """Divide the screen: words and buttons, and the drawing."""
        margin = canvas.px(90)
        if canvas.width > canvas.height:
            high = min(canvas.height - canvas.px(120), canvas.px(1100))
            left = Rect(margin, (canvas.height - high) // 2, canvas.px(820), high)
            x = left.right + canvas.px(40)
            return left, Rect(x, 0, canvas.width - x, canvas.height)
        drawing = Rect(0, 0, canvas.width, canvas.height * 46 // 100)
        words = Rect(margin, drawing.bottom, canvas.width - 2 * margin, canvas.height - drawing.bottom - canvas.px(40))
        return words, drawing

    def name_place(self, canvas: Canvas) -> Rect:
        """Place the name on top of the words."""
        words, _ = self.parts(canvas)
        return Rect(words.x, words.y, words.width, canvas.line_height(name_size(canvas)))

    def paint(self, canvas: Canvas) -> None:
        """Draw the table, the name and the motto."""
        words, drawing = self.parts(canvas)
        table_scene(canvas, drawing)
        name = canvas.write(canvas.say(GAME_NAME), self.name_place(canvas), name_size(canvas), face=BOLD)
        canvas.surface.fill(canvas.theme.glow, Rect(words.x + canvas.px(4), name.bottom, canvas.px(180), canvas.px(10)))
        below = Rect(words.x, name.bottom + canvas.px(28), words.width, canvas.line_height(BODY) * 2 + 2)
        canvas.write(canvas.say(MOTTO), below, BODY, canvas.theme.quiet)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Put the ways into the game under the motto, the small things in a row below."""
        words, _ = self.parts(canvas)
        used = self.name_place(canvas).height + canvas.px(66)
        used += canvas.text_height(canvas.say(MOTTO), words.width, BODY)
        room = Rect(words.x, words.y + used, words.width, max(1, words.height - used))
        row, room = cut_bottom(room, canvas.px(92), canvas.px(26))
        return [*self._main(canvas, room), *self._small(canvas, row)]

    def _main(self, canvas: Canvas, room: Rect) -> list[Widget]:
        entries = self.entries(canvas)
        high = canvas.px(34) + canvas.line_height(BODY) + canvas.line_height(LABEL)
        low = canvas.px(34) + canvas.line_height(BODY)
        *above, beside = stack(room, [high if second else low for _, _, second, _, _ in entries[:-1]], canvas.px(20))
        places = [*above, *columns(beside, 2, canvas.px(20))]
        return [
            Button(
                ref,
                place,
                label,
                act,
                second=second,
                icon=icon,
                align="left",
                style="plain" if n else "primary",
                shortcut=str(n + 1),
            )
            for n, ((ref, label, second, icon, act), place) in enumerate(zip(entries, places, strict=True))
        ]

    def entries(self, canvas: Canvas) -> list[tuple[str, str, str, str, Act]]:
        """Give the ways into the game; going on comes first when there is something to go on with."""
        say = canvas.say
        waiting = self.waiting
        go_on = [("go-on", say(GO_ON), say(waiting.words), "play", waiting.open)] if waiting else []
        return [
            *go_on,
            ("new", say(NEW_GAME), say(NEW_GAME_WORDS), "table", lambda: Push(self.ways.new_game())),
            ("practise", say(PRACTISE), say(PRACTISE_WORDS), "chair", lambda: Push(self.ways.practise())),
            ("sessions", say(SESSIONS), "", "sessions", lambda: Push(self.ways.sessions())),
            ("progress", say(LEARNED), "", "eye", lambda: Push(self.ways.progress())),
        ]

    def _small(self, canvas: Canvas, row: Rect) -> list[Widget]:
        entries = (
            ("settings", SETTINGS, "settings", self._settings),
            ("help", HELP_SHORT, "help", self._help),
            ("quit", QUIT, "leave", self.on_back),
        )
        wide = [canvas.text_width(canvas.say(text), LABEL, BOLD) + canvas.px(110) for _, text, _, _ in entries]
        places = columns_like(row, wide, canvas.px(20))
        return [
            Button(ref, place, canvas.say(text), act, icon=icon, size=LABEL, side=True)
            for (ref, text, icon, act), place in zip(entries, places, strict=True)
        ]

    def _settings(self) -> Change:
        from game.ui.screens.settings import SettingsScreen  # noqa: PLC0415

        return Push(SettingsScreen())

    def _help(self) -> Change:
        from game.ui.screens.help import Help  # noqa: PLC0415

        return Push(Help())

    def on_back(self) -> Change:
        """Ask before the program closes."""
        from game.ui.screens.ask import ask_to_quit  # noqa: PLC0415

        return Push(ask_to_quit())


def name_size(canvas: Canvas) -> float:
    """Give the size of the name: large enough already, so larger text leaves it as it is."""
    return HUGE * 100 / canvas.settings.text_size
