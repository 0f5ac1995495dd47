"""The cases to choose from, as cards that can be read from the back row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.rules.content import Key
from game.text import key_word
from game.ui.draw_parts import header, under_header
from game.ui.layout import columns, cut_bottom, cut_left, cut_right, inset, rows
from game.ui.page import Page
from game.ui.reception import CannotPlay, ListedCase, Reception
from game.ui.screen import Change, Input, Kind, Pop, Push, Say
from game.ui.screens.ask import Ask
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import CHOICE_WORD, Button, Look, Widget, choose_tag, focus_ring
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

WHICH = Both("Welk verhaal spelen jullie?", "Which story will you play?")
WHICH_ALONE = Both("Welk verhaal ga je oefenen?", "Which story will you practise?")
CHILD = Both("{child}, {age} jaar", "{child}, aged {age}")
TIME = Both("{minutes} minuten", "{minutes} minutes")
ROUNDS = Both("{rounds} rondes", "{rounds} rounds")
OWN = Both("eigen casus", "own case")
BROKEN = Both("Deze casus is kapot", "This case is broken")
BROKEN_TITLE = Both("“{name}” is kapot", "“{name}” is broken")
MORE_WRONG = Both("En nog {count} andere problemen.", "And {count} more problems.")
ONE_MORE_WRONG = Both("En nog een ander probleem.", "And one more problem.")
NO_CASES = Both(
    "Er zijn geen casussen gevonden. Installeer Om Tafel opnieuw, of zet een casus in je eigen map.",
    "No cases were found. Install Om Tafel again, or put a case in your own folder.",
)
EARLIER, LATER = Both("Vorige", "Previous"), Both("Meer verhalen", "More stories")
PAGE_OF = Both("{n} van {of}", "{n} of {of}")
SHOWN_KEYS = 2
"""So many keys fit on a card; the case lists the leading ones first."""


class Library(Page):
    """All cases, a few at a time."""

    help_lines = (Both("1 … 6", "1 … 6"), Both("kies een verhaal", "choose a story"))

    def __init__(self, reception: Reception, *, alone: bool) -> None:
        super().__init__()
        self.reception, self.alone = reception, alone
        self.cases: list[ListedCase] = sorted(reception.cases.listed(), key=lambda case: case.problem is not None)
        self.page = 0
        self.grid = (2, 2)
        """How many cards stand under and beside each other."""

    @property
    def per_page(self) -> int:
        """Count the cards of one page."""
        return self.grid[0] * self.grid[1]

    @property
    def pages(self) -> int:
        """Count the pages."""
        return max(1, -(-len(self.cases) // self.per_page))

    @property
    def shown(self) -> list[ListedCase]:
        """Give the cases of this page."""
        return self.cases[self.page * self.per_page : (self.page + 1) * self.per_page]

    def moment(self, seconds: float) -> Change:
        """Say it at once when nothing can be kept."""
        notice = self.reception.notice()
        return Say(notice) if notice else None

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect]:
        """Give the room for the cards and the row below them."""
        room = inset(under_header(canvas), canvas.px(60), canvas.px(36))
        row, room = cut_bottom(room, canvas.px(92), canvas.px(32))
        return room, row

    def paint(self, canvas: Canvas) -> None:
        """Draw the bar and, without cases, why the screen is empty."""
        page = canvas.say(PAGE_OF, n=self.page + 1, of=self.pages) if self.pages > 1 else ""
        header(canvas, canvas.say(WHICH_ALONE if self.alone else WHICH), page)
        if not self.cases:
            room, _ = self._parts(canvas)
            canvas.write(canvas.say(NO_CASES), inset(room, canvas.px(40)), LEAD, valign="middle", align="center")

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Lay out the cards, and below them the way back and to other pages."""
        self._choose_grid(canvas)
        room, row = self._parts(canvas)
        cards: list[Widget] = [
            CaseCard(f"case-{case.id}", place, case, n + 1, self._opening(case), canvas)
            for n, (case, place) in enumerate(zip(self.shown, self._places(canvas, room), strict=False))
        ]
        return [*cards, *self._row(canvas, row)]

    def _choose_grid(self, canvas: Canvas) -> None:
        """Give few cases, and large letters, the whole width."""
        wide = len(self.cases) <= 2 or is_large(canvas)
        self.grid = (2 if canvas.wide or len(self.cases) <= 2 else 3, 1 if wide else 2)
        self.page = min(self.page, self.pages - 1)

    def _places(self, canvas: Canvas, room: Rect) -> list[Rect]:
        gap, (down, across) = canvas.px(32), self.grid
        high = min(room.height, canvas.px(560) * down)
        lines = rows(Rect(room.x, room.y, room.width, high), down, gap)
        return [cell for line in lines for cell in columns(line, across, gap)]

    def _row(self, canvas: Canvas, row: Rect) -> list[Widget]:
        back = Rect(row.x, row.y, canvas.px(300), row.height)
        found: list[Widget] = [Button("back", back, canvas.say(BACK), Pop, icon="back", side=True)]
        if self.pages > 1:
            later = Rect(row.right - canvas.px(420), row.y, canvas.px(420), row.height)
            earlier = Rect(later.x - canvas.px(330), row.y, canvas.px(300), row.height)
            found += [
                Button("earlier", earlier, canvas.say(EARLIER), lambda: self.turn(-1), side=True),
                Button("later", later, canvas.say(LATER), lambda: self.turn(1), side=True),
            ]
        return found

    def turn(self, by: int) -> Change:
        """Show another page; after the last comes the first."""
        self.page = (self.page + by) % self.pages
        self.refresh()
        return None

    def on_key(self, pressed: Input) -> Change:
        """The wheel turns the pages."""
        return self.turn(-1 if pressed.amount > 0 else 1) if pressed.kind is Kind.WHEEL and self.pages > 1 else None

    def _opening(self, case: ListedCase) -> Callable[[], Change]:
        return lambda: self.open(case)

    def open(self, case: ListedCase) -> Change:
        """Go to the chairs of a case, or say what is wrong with it."""
        from game.ui.screens.chairs import Chairs  # noqa: PLC0415

        if case.problem is not None:
            return Push(broken(case))
        try:
            return Push(Chairs(self.reception, self.reception.open_case(case.id), alone=self.alone))
        except CannotPlay as cannot:
            title = Both(*(words.format(name=case.title.nl) for words in BROKEN_TITLE))
            return Push(Ask(title, cannot.why, ((BACK, Pop),)))

    def on_back(self) -> Change:
        """Esc goes back to the title: nothing has begun yet."""
        return Pop()


def broken(case: ListedCase) -> Ask:
    """Say what is wrong with a case."""
    assert case.problem is not None
    rest = case.problems - 1
    more = Both("", "") if rest < 1 else ONE_MORE_WRONG if rest == 1 else MORE_WRONG
    words = Both(
        f"{case.problem.nl} {more.nl.format(count=rest)}".strip(),
        f"{case.problem.en} {more.en.format(count=rest)}".strip(),
    )
    return Ask(Both(*(text.format(name=case.id) for text in BROKEN_TITLE)), words, ((BACK, Pop),))


def is_large(canvas: Canvas) -> bool:
    """Say whether letters are so large that only the most important words fit."""
    return canvas.settings.text_size > 125


class CaseCard(Widget):
    """One case: its title, the child, how long it takes, what it is about, and the keys that lead in it."""

    kind = CHOICE_WORD

    def __init__(
        self, ref: str, rect: Rect, case: ListedCase, number: int, act: Callable[[], Change], canvas: Canvas
    ) -> None:
        label = canvas.say(case.title) if case.problem is None else f"{case.id}: {canvas.say(BROKEN)}"
        super().__init__(ref, rect, label, act, shortcut=str(number))
        self.case, self.number = case, number

    def describe(self, canvas: Canvas) -> str:
        """Say what the card says."""
        about = self.case.problem or self.case.summary
        return f"{super().describe(canvas)}. {canvas.say(about)}"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Draw the card and what stands on it."""
        theme, radius = canvas.theme, canvas.px(20)
        is_broken = self.case.problem is not None
        colour = theme.danger if is_broken else theme.accent
        canvas.shapes.shadow(canvas.surface, self.rect, radius, canvas.px(8), theme.shadow)
        ground = theme.danger_tint if is_broken else theme.accent_tint if look.hover else theme.card
        edge = colour if look.lit or look.hover else theme.line
        canvas.shapes.card(canvas.surface, self.rect, ground, radius=radius, edge=edge, edge_width=canvas.px(3))
        self._words(canvas, inset(self.rect, canvas.px(32), canvas.px(24)))
        if look.lit:
            focus_ring(canvas, self.rect, radius)
            if look.armed:
                choose_tag(canvas, self.rect)

    def _words(self, canvas: Canvas, inside: Rect) -> None:
        side = canvas.px(64) * canvas.settings.text_size // 100
        badge, rest = cut_left(inside, side, canvas.px(26))
        badge.height = side
        self._badge(canvas, badge)
        if self.case.problem is not None:
            self._broken(canvas, rest)
            return
        if rest.width > canvas.px(1200) and not is_large(canvas):
            portrait, rest = cut_right(rest, canvas.px(250), canvas.px(40))
            self._portrait(canvas, portrait)
        title_high = min(canvas.text_height(canvas.say(self.case.title), rest.width, LEAD, BOLD), rest.height // 2)
        title = Rect(rest.x, rest.y, rest.width, max(title_high, side if title_high <= side else 0))
        canvas.write(canvas.say(self.case.title), title, LEAD, face=BOLD, valign="middle", whole=True)
        facts = Rect(rest.x, title.bottom + canvas.px(4), rest.width, canvas.line_height(LABEL))
        canvas.write(self._facts(canvas), facts, LABEL, canvas.theme.accent, face=BOLD, smallest=24)
        keys, below = cut_bottom(
            Rect(rest.x, facts.bottom, rest.width, max(0, rest.bottom - facts.bottom)),
            self._keys_height(canvas, rest.width), canvas.px(8),
        )  # fmt: skip
        canvas.write(canvas.say(self.case.summary), inset(below, 0, canvas.px(8)), BODY, valign="middle")
        self._keys(canvas, keys)

    def _portrait(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the child on a piece of the table."""
        theme = canvas.theme
        radius = min(rect.width, rect.height - canvas.px(20)) // 2
        canvas.shapes.disc(canvas.surface, rect.center, radius, theme.wood, theme.wood_edge, canvas.px(8))
        canvas.shapes.icon(canvas.surface, "child", rect.center, radius, theme.ink)

    def _badge(self, canvas: Canvas, badge: Rect) -> None:
        theme = canvas.theme
        if self.case.problem is not None:
            canvas.shapes.icon(canvas.surface, "warning", badge.center, badge.width, theme.danger)
            return
        canvas.shapes.card(
            canvas.surface, badge, theme.card, radius=canvas.px(12), edge=theme.accent, edge_width=canvas.px(3)
        )
        canvas.label(str(self.number), badge.center, LEAD, theme.accent, face=BOLD, align="center")

    def _broken(self, canvas: Canvas, rest: Rect) -> None:
        assert self.case.problem is not None
        title = canvas.write(self.label, rest, LEAD, canvas.theme.danger, face=BOLD)
        below = Rect(rest.x, title.bottom + canvas.px(8), rest.width, max(0, rest.bottom - title.bottom - canvas.px(8)))
        canvas.write(canvas.say(self.case.problem), below, LABEL, smallest=24)

    def _facts(self, canvas: Canvas) -> str:
        case, say = self.case, canvas.say
        facts = [say(CHILD, child=case.child, age=case.age), say(TIME, minutes=case.minutes)]
        facts.append(say(ROUNDS, rounds=case.rounds))
        return " · ".join([*facts, say(OWN)] if case.own else facts)

    def _key_words(self, canvas: Canvas) -> list[str]:
        known = {key.value: key for key in Key}
        return [key_word(known[name], canvas.lang) for name in self.case.keys if name in known][
            : 1 if is_large(canvas) else SHOWN_KEYS
        ]

    def _keys_height(self, canvas: Canvas, width: int) -> int:
        words = " · ".join(self._key_words(canvas))
        return canvas.text_height(words, max(1, width - canvas.px(44)), LABEL) if words else 0

    def _keys(self, canvas: Canvas, rect: Rect) -> None:
        words = " · ".join(self._key_words(canvas))
        if not words:
            return
        side = canvas.px(32)
        middle = rect.y + canvas.line_height(LABEL) // 2
        canvas.shapes.icon(canvas.surface, "key", (rect.x + side // 2, middle), side, canvas.theme.quiet)
        place = Rect(rect.x + canvas.px(44), rect.y, max(1, rect.width - canvas.px(44)), rect.height)
        canvas.write(words, place, LABEL, canvas.theme.quiet, smallest=24)
