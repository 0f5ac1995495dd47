"""What you learned: how well you saw through others' eyes, the keys, working together, and what to play next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from pygame import Rect

from game.progress import kept, words
from game.progress.gather import Gathering
from game.progress.progress import Progress, progress_of
from game.progress.suggest import Known, Suggestion, suggestion
from game.rules.content import Text
from game.session.problems import SessionProblem
from game.text import quoted, role_word
from game.ui.draw_parts import header, panel, under_header
from game.ui.layout import columns, cut_bottom, cut_left, cut_right, cut_top, inset
from game.ui.learned import draw_eyes, draw_keys, draw_stories, draw_together
from game.ui.page import Page
from game.ui.reception import CannotPlay, Reception
from game.ui.screen import Change, Pop, Push
from game.ui.screens.ask import Ask
from game.ui.screens.scene import table_scene
from game.ui.screens.title import LEARNED
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Bilingual, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TABS = (
    ("eyes", Both("Door hun ogen", "Their eyes")),
    ("keys", Both("Sleutels", "Keys")),
    ("together", Both("Samen", "Together")),
    ("stories", Both("Verhalen", "Stories")),
)
NEXT = Both("Hierna: {title}, als {role}", "Next: {title}, as the {role}")
FIRST = Both("Begin met {title}, als {role}", "Begin with {title}, as the {role}")
READING = Both("nog {n} te tellen", "{n} still to count")
CANNOT_OPEN = Both("Dit verhaal kan nu niet open", "This story cannot be opened now")
A_MOMENT = 0.012
"""So many seconds of counting fit between two pictures without anybody noticing."""
SHOW_EVERY = 0.6
"""So often the pictures follow the counting."""


class ProgressScreen(Page):
    """Four pages of pictures, and always a suggestion that opens a story from a chair.

    What was counted before is shown at once; sessions that were not counted yet follow while the screen is open.
    """

    help_lines = (Both("1 … 4", "1 … 4"), Both("de bladen", "the pages"))

    def __init__(self, reception: Reception, tab: str = "eyes") -> None:
        super().__init__()
        self.reception, self.tab = reception, tab
        self.gathering: Gathering | None = None
        self.trouble: Bilingual | None = None
        self.cases = known_cases(reception)
        self.progress: Progress | None = None
        self.next: Suggestion | None = None
        """What to play next."""
        self._drawn, self._shown = False, 0.0
        self._gather()

    def _gather(self) -> None:
        try:
            self.gathering = Gathering(self.reception.store, self.reception.find_case, kept.place())
        except SessionProblem as problem:
            self.trouble = problem.both()
        else:
            self._sum_up(self.gathering)

    def _sum_up(self, gathering: Gathering) -> None:
        self.progress = progress_of(gathering)
        self.next = suggestion(self.progress, self.cases)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was practised alone yet."""
        return self.progress is None or not self.progress.sessions.alone

    # --- counting goes on -------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """Draw; from then on there is time to count."""
        super().draw(canvas)
        self._drawn = True

    def moment(self, seconds: float) -> Change:
        """Count sessions that were not counted yet, and follow with the pictures now and then."""
        gathering = self.gathering
        if gathering is None or not self._drawn or not gathering.waiting:
            return None
        until = perf_counter() + A_MOMENT
        while gathering.step() and perf_counter() < until:
            pass
        self._shown += max(seconds, A_MOMENT)
        if not gathering.waiting or self._shown > SHOW_EVERY:
            self._shown = 0.0
            gathering.keep()
            self._sum_up(gathering)
            self.refresh()
        return None

    # --- what stands where ------------------------------------------------------------------------------------------

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the room for the page, for the suggestion, and for the row below."""
        rest = inset(under_header(canvas), canvas.px(60), canvas.px(28))
        row, rest = cut_bottom(rest, canvas.px(84), canvas.px(24))
        why = canvas.say(self.next.why) if self.next else ""
        inner = max(1, rest.width - canvas.px(120))
        high = canvas.line_height(BODY) + canvas.text_height(why, inner, LABEL) + canvas.px(36) if why else 0
        next_, room = cut_bottom(rest, min(high, rest.height // 2), canvas.px(24))
        return room, next_, row

    def paint(self, canvas: Canvas) -> None:
        """Draw the bar and the page that is open."""
        room, _, _ = self._parts(canvas)
        if self.trouble is not None:
            inside = panel(canvas, room, fill=canvas.theme.danger_tint, edge=canvas.theme.danger)
            canvas.write(canvas.say(self.trouble), inside, BODY)
        elif self.progress is None or self.is_empty:
            self._invite(canvas, room)
        else:
            self._page(canvas, room, self.progress)
        header(canvas, canvas.say(LEARNED), self._counted(canvas))

    def _counted(self, canvas: Canvas) -> str:
        if self.progress is None or self.is_empty:
            return ""
        waiting = self.progress.sessions.waiting
        said = words.played_line(self.progress, canvas.lang)
        return f"{said} · {canvas.say(READING, n=waiting)}" if waiting else said

    def _invite(self, canvas: Canvas, room: Rect) -> None:
        """Draw the table that waits, and say what will be here."""
        said = [canvas.say(words.NOTHING_YET)]
        if self.progress and (left := words.left_out(self.progress, canvas.lang)):
            said.append(left)
        scene, beside = cut_left(room, room.width * 42 // 100, canvas.px(60)) if canvas.wide else cut_top(
            room, room.height * 55 // 100, canvas.px(30)
        )  # fmt: skip
        table_scene(canvas, scene)
        high = canvas.text_height(said[0], beside.width, LEAD)
        top = beside.y + max(0, beside.height - high - canvas.px(120)) // 2
        taken = canvas.write(said[0], Rect(beside.x, top, beside.width, beside.bottom - top), LEAD)
        for more in said[1:]:
            below = Rect(beside.x, taken.bottom + canvas.px(24), beside.width, beside.bottom - taken.bottom)
            taken = canvas.write(more, below, LABEL, canvas.theme.quiet)

    def _page(self, canvas: Canvas, room: Rect, progress: Progress) -> None:
        match self.tab:
            case "keys":
                draw_keys(canvas, room, progress)
            case "together":
                draw_together(canvas, room, progress)
            case "stories":
                draw_stories(canvas, room, progress, self._titles(progress))
            case _:
                draw_eyes(canvas, room, progress)

    def _titles(self, progress: Progress) -> dict[str, Text]:
        """Give every story that can be played, and then those that were played but are gone."""
        played = {case: title for case, title in progress.titles.items() if progress.cases.get(case)}
        return {case.id: case.title for case in self.cases} | {
            case: title for case, title in played.items() if case not in {known.id for known in self.cases}
        }

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the suggestion, the pages as tabs, and the way back."""
        _, next_, row = self._parts(canvas)
        return [*self._suggested(canvas, next_), *self._tabs(canvas, row)]

    def _suggested(self, canvas: Canvas, place: Rect) -> list[Widget]:
        found = self.next
        if found is None:
            return []
        label = canvas.say(
            FIRST if self.is_empty else NEXT,
            title=quoted(canvas.say(found.case.title)),
            role=role_word(found.seat, canvas.lang),
        )
        return [
            Button("next", place, label, self._open(found), second=canvas.say(found.why), icon="play", align="left",
                   style="primary", shortcut="5" if not self.is_empty else "1")
        ]  # fmt: skip

    def _tabs(self, canvas: Canvas, row: Rect) -> list[Widget]:
        back = canvas.say(BACK)
        bare = canvas.settings.text_size > 110
        wide = canvas.px(110) if bare else canvas.text_width(back, LABEL, BOLD) + canvas.px(110)
        home, tabs = cut_right(row, wide, canvas.px(24))
        leave = Button("back", home, back, Pop, icon="back", size=LABEL, side=True, wordless=bare)
        if self.is_empty:
            return [leave]
        return [*(
            Button(f"tab-{ref}", place, canvas.say(said), self._to(ref), size=LABEL, shortcut=str(n + 1),
                   style="primary" if ref == self.tab else "plain")
            for n, ((ref, said), place) in enumerate(zip(TABS, columns(tabs, len(TABS), canvas.px(16)), strict=True))
        ), leave]  # fmt: skip

    def _to(self, tab: str) -> Callable[[], Change]:
        def go() -> Change:
            self.tab = self.focus = tab
            self.focus = f"tab-{tab}"
            self.refresh()
            return None

        return go

    def _open(self, found: Suggestion) -> Callable[[], Change]:
        """Open the chairs of this story, with this chair taken."""

        def go() -> Change:
            from game.ui.start import chairs_for  # noqa: PLC0415

            try:
                return Push(chairs_for(self.reception, found.case.id, alone=True, chair=found.seat, seed=None))
            except CannotPlay as cannot:
                return Push(Ask(CANNOT_OPEN, cannot.why, ((BACK, Pop),)))

        return go

    def on_back(self) -> Change:
        """Esc goes back to the title."""
        if self.gathering is not None:
            self.gathering.keep()
        return Pop()


def known_cases(reception: Reception) -> list[Known]:
    """Give the cases of the library that can be played."""
    return [
        Known(case.id, Text(case.title.nl, case.title.en), case.minutes, case.keys)
        for case in reception.cases.listed()
        if case.problem is None
    ]
