"""The debrief: the story, the scores and keys with what is behind them, turning points, four looks back, the talk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.afterwards.eyes import Eyes
from game.ui.afterwards.keys import Keys
from game.ui.afterwards.looking import Looking
from game.ui.afterwards.onward import Onward
from game.ui.afterwards.part import Part
from game.ui.afterwards.story import Story
from game.ui.afterwards.talk import Talk
from game.ui.afterwards.turns import Turns
from game.ui.afterwards.why import Why
from game.ui.draw_parts import header
from game.ui.layout import columns_like, cut_bottom, cut_right, inset
from game.ui.page import Page
from game.ui.screen import Change, Home, Input, Kind
from game.ui.sitting import Sitting
from game.ui.type import BOLD, LABEL, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

HOW_IS = Both("Hoe gaat het met {name}?", "How is {name} doing?")
TO_START = Both("Naar het begin", "To the start")
TABS: tuple[tuple[str, Both, type[Part]], ...] = (
    ("story", Both("Verhaal", "Story"), Story),
    ("why", Both("Waarom?", "Why?"), Why),
    ("keys", Both("Sleutels", "Keys"), Keys),
    ("turns", Both("Keerpunten", "Turns"), Turns),
    ("eyes", Both("Hun ogen", "Their eyes"), Eyes),
    ("talk", Both("Gesprek", "Talk"), Talk),
    ("onward", Both("Verder", "Onward"), Onward),
)
REFS = tuple(ref for ref, *_ in TABS)


class Debrief(Page):
    """What became of the child, why, what it was like for each, and how to learn more from it."""

    help_lines = (Both("1 … 7", "1 … 7"), Both("de bladen van het nagesprek", "the pages of the debrief"))

    def __init__(self, sitting: Sitting, tab: str = "story") -> None:
        super().__init__()
        self.sitting = sitting
        self.tab = tab if tab in REFS else REFS[0]
        self.focus = f"tab-{self.tab}"
        self.looking = Looking(sitting)
        self.parts = {ref: part(self.looking, self.refresh) for ref, _, part in TABS}

    @property
    def part(self) -> Part:
        """Give the page that is open."""
        return self.parts[self.tab]

    # --- where everything stands -------------------------------------------------------------------------------------

    def _room(self, canvas: Canvas) -> tuple[Rect, Rect]:
        """Give the room for the page and the row of tabs below it."""
        top = max(canvas.px(92), canvas.line_height(LEAD) + canvas.px(16))
        rest = inset(Rect(0, top, canvas.width, canvas.height - top), canvas.px(60), canvas.px(28))
        row, room = cut_bottom(rest, max(canvas.px(84), canvas.line_height(LABEL) + canvas.px(24)), canvas.px(24))
        return room, row

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the pages as tabs, and what belongs to this page."""
        room, row = self._room(canvas)
        return [*self.part.widgets(canvas, room), *self._tabs(canvas, row)]

    def _tabs(self, canvas: Canvas, row: Rect) -> list[Widget]:
        home, tabs = cut_right(row, canvas.px(110), canvas.px(20))
        wide = [canvas.text_width(canvas.say(words), LABEL, BOLD) for _, words, _ in TABS]
        found: list[Widget] = []
        places = columns_like(tabs, [width + canvas.px(40) for width in wide], canvas.px(12))
        for n, ((ref, words, _), place) in enumerate(zip(TABS, places, strict=True)):
            style = "primary" if ref == self.tab else "plain"
            found.append(
                Button(
                    f"tab-{ref}", place, canvas.say(words), self._to(ref), style=style, size=LABEL, shortcut=str(n + 1)
                )
            )
        leave = canvas.say(TO_START)
        return [*found, Button("home", home, leave, Home, icon="home", size=LABEL, side=True, wordless=True)]

    def _to(self, tab: str) -> Callable[[], Change]:
        """Give what opens a page; pressed again on the open one, it goes on to the next."""

        def go() -> Change:
            self.tab = REFS[(REFS.index(tab) + 1) % len(REFS)] if tab == self.tab else tab
            self.focus = f"tab-{self.tab}"
            self.part.pages.first()
            self.refresh()
            return None

        return go

    def show(self, tab: str) -> Change:
        """Open a page."""
        return None if tab == self.tab else self._to(tab)()

    def on_input(self, pressed: Input) -> Change:
        """Let the remote walk through the pages, and take the rest as every page does."""
        if pressed.kind in (Kind.NEXT, Kind.PREVIOUS) and not self.wants_text:
            step = 1 if pressed.kind is Kind.NEXT else -1
            return self._to(REFS[(REFS.index(self.tab) + step) % len(REFS)])()
        return super().on_input(pressed)

    def moment(self, seconds: float) -> Change:
        """Let the page that is open go on with what it is looking for."""
        return self.part.moment(seconds)

    def paint(self, canvas: Canvas) -> None:
        """Draw the page that is open."""
        board = self.sitting.board
        header(canvas, canvas.say(HOW_IS, name=board.child.name), canvas.say(board.scenario.title))
        self.part.paint(canvas, self._room(canvas)[0])

    # --- going back --------------------------------------------------------------------------------------------------

    def on_undo(self) -> Change:
        """Go back into the game, to before the last decision."""
        from game.ui.start import back_into_game  # noqa: PLC0415

        return back_into_game(self.sitting) if self.can_undo else super().on_undo()

    @property
    def unsaved(self) -> bool:
        """Tell whether closing the program now would lose something of this session."""
        return not self.sitting.session.saved

    @property
    def can_undo(self) -> bool:
        """Tell whether people decided anything."""
        return self.sitting.session.can_undo()
