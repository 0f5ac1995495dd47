"""Before play: what to know beforehand, the child, the people, how the game goes, and what only your role knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.moves import SEATS, Seat
from game.ui.draw_parts import dots, header, panel, seat_disc, under_header
from game.ui.layout import columns, cut_bottom, cut_left, cut_right, cut_top, inset, rows
from game.ui.page import Page
from game.ui.screen import Change, Home, Many, Pop, Push
from game.ui.sitting import Sitting
from game.ui.type import BODY, BOLD, LABEL, LEAD, TITLE
from game.ui.widgets import Button, Choice, Widget, option_list
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

FIRST = Both("Voor we beginnen", "Before we begin")
MAY_PASS = Both(
    "Misschien heeft iemand hier dit zelf meegemaakt. Je mag altijd passen of van stoel wisselen, zonder uitleg.",
    "Somebody here may have lived this. You may always pass or change chairs, and never have to say why.",
)
STORY = Both("Het verhaal", "The story")
PEOPLE = Both("Om tafel met {child}", "Around the table with {child}")
COURSE = Both("Zo gaat het", "How it goes")
LINES = (
    ("child", Both("{rounds} rondes lang, elk ongeveer een maand, zoeken vier mensen samen wat {child} helpt.",
                   "For {rounds} rounds of about a month each, four people look for what helps {child}.")),
    ("ear", Both("Tussendoor doet ieder één ding: luisteren, iets zelf doen, of ergens aankloppen.",
                 "In between, everyone does one thing: listen, do something themselves, or knock on a door.")),
    ("talk", Both("Aan tafel draagt ieder één ding bij dat iedereen hoort.",
                  "At the table, everyone contributes one thing that all can hear.")),
    ("key", Both("Ieder weet iets dat de anderen niet weten. Delen helpt, maar alleen met vertrouwen.",
                 "Everyone knows something that the others do not. Sharing helps, but only with trust.")),
    ("undo", Both("Fouten mogen: je kunt altijd een stap terug. De rest leer je onderweg.",
                  "Mistakes are fine: you can always undo a step. The rest you learn on the way.")),
)  # fmt: skip
YOUR_ROLE = Both("Jij bent {name}", "You are {name}")
YOU_KNOW = Both("Alleen jij weet", "Only you know")
YOUR_CARDS = Both("Ieders eigen kaart", "Everybody's private page")
CALL = Both(
    "Roep de stoelen één voor één naar voren. De anderen kijken weg.",
    "Call the chairs forward one by one. The others look away.",
)
READ_IT = Both("lees wat alleen jij weet", "read what only you know")
HAS_READ = Both("gelezen", "read")
ON_PAPER = Both("Eigen kaarten op papier", "Private cards on paper")
TAKE = Both(
    "Ieder pakt de papieren kaarten van de eigen rol en leest ze in stilte. Op het scherm staan alleen de nummers.",
    "Everyone takes the paper cards of their own role and reads them in silence. The screen will show only numbers.",
)
GO_ON, EARLIER = Both("Verder", "Go on"), Both("Vorige", "Previous")
TO_TABLE = Both("Naar de tafel", "To the table")
AGED = Both("{name}, {age} jaar", "{name}, aged {age}")


class Briefing(Page):
    """A few pages, one thing on each; the last one goes to the table."""

    def __init__(self, sitting: Sitting, *, back: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.sitting, self.back = sitting, back
        self.page = 0
        self.read: set[Seat] = set()

    @property
    def pages(self) -> tuple[str, ...]:
        """Name the pages of this briefing."""
        if not self.sitting.people:
            return ("first", "story", "people", "course")
        private = "mine" if self.sitting.alone is not None else "paper" if self.sitting.prints_cards else "private"
        return ("first", "story", "people", "course", private)

    @property
    def shown(self) -> str:
        """Name the page that is shown."""
        return self.pages[self.page]

    def turn(self, by: int) -> Change:
        """Go to another page; after the last to the table, before the first back to the chairs."""
        if self.page + by >= len(self.pages):
            return self._to_table()
        if self.page + by < 0:
            return self._leave()
        self.page += by
        self.focus = ""
        self.refresh()
        return None

    def _to_table(self) -> Change:
        from game.ui.screens.table import TableScreen  # noqa: PLC0415

        return Many((Home(), Push(TableScreen(self.sitting))))

    def _leave(self) -> Change:
        if self.back:
            self.back()
        return Pop()

    def _read(self, seat: Seat) -> Callable[[], Change]:
        def read() -> Change:
            from game.ui.screens.cards import cards_of  # noqa: PLC0415

            self.read.add(seat)
            self.focus = ""
            return Push(cards_of(self.sitting, seat))

        return read

    # --- where everything stands -------------------------------------------------------------------------------------

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect]:
        """Give the room for the page and the row below it."""
        room = inset(under_header(canvas), canvas.px(70), canvas.px(40))
        row, room = cut_bottom(room, canvas.px(96), canvas.px(32))
        return room, row

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the way on, and on the page of private cards a way to each."""
        room, row = self._parts(canvas)
        last = self.page == len(self.pages) - 1
        words = canvas.say(TO_TABLE if last else GO_ON)
        on, rest = cut_right(row, canvas.px(440), canvas.px(24))
        back, _ = cut_left(rest, canvas.px(300))
        icon = "table" if last else "play"
        ways: list[Widget] = [
            Button("on", on, words, lambda: self.turn(1), style="primary", icon=icon),
            Button("earlier", back, canvas.say(EARLIER if self.page else BACK), lambda: self.turn(-1), icon="back",
                   side=True),
        ]  # fmt: skip
        return [*self._calls(canvas, room), *ways] if self.shown == "private" else ways

    def _calls(self, canvas: Canvas, room: Rect) -> list[Widget]:
        """Give a way for each chair that people take, the first unread one lit."""
        _, below = cut_top(room, self._call_height(canvas, room.width), canvas.px(30))
        board, lang = self.sitting.board, canvas.lang
        people = self.sitting.people
        high = min(below.height, len(people) * canvas.px(150))
        choices = [
            Choice(f"read-{seat}", text.seat_line(board, seat, lang), self._read(seat),
                   second=canvas.say(HAS_READ if seat in self.read else READ_IT))
            for seat in people
        ]  # fmt: skip
        found = list(option_list(canvas, Rect(below.x, below.y, below.width, high), choices))
        for option, seat in zip(found, people, strict=True):
            option.colour, option.chosen = canvas.theme.seats[seat], seat in self.read
        return list(found)

    def _call_height(self, canvas: Canvas, width: int) -> int:
        return canvas.text_height(canvas.say(CALL), width, LEAD)

    def on_back(self) -> Change:
        """Esc goes back a page; from the first one to the chairs, or else to the small menu."""
        if self.page == 0 and self.back is None:
            return super().on_back()
        return self.turn(-1)

    # --- drawing -----------------------------------------------------------------------------------------------------

    def paint(self, canvas: Canvas) -> None:
        """Draw the bar with the pages as dots, and the page."""
        board = self.sitting.board
        header(canvas, canvas.say(board.scenario.title), room=canvas.px(40 * len(self.pages)))
        bar_middle = under_header(canvas).top // 2
        dots(canvas, (canvas.width - canvas.px(44), bar_middle), self.page + 1, len(self.pages))
        room, _ = self._parts(canvas)
        draw = {
            "first": self._first,
            "story": self._story,
            "people": self._people,
            "course": self._course,
            "mine": self._mine,
            "paper": self._paper,
            "private": self._private,
        }
        draw[self.shown](canvas, room)

    def _title(self, canvas: Canvas, room: Rect, words: str) -> Rect:
        """Write the title of a page and give what is left below it."""
        top, rest = cut_top(room, canvas.line_height(TITLE), canvas.px(24))
        canvas.write(words, top, TITLE, face=BOLD)
        return rest

    def _first(self, canvas: Canvas, room: Rect) -> None:
        """What this is about, before anything is told, and that everybody may pass."""
        rest = self._title(canvas, room, canvas.say(FIRST))
        note, rest = cut_top(rest, rest.height // 2, canvas.px(30))
        self._with_icon(canvas, panel(canvas, note), "heart", canvas.say(self.sitting.board.scenario.content_note))
        self._with_icon(canvas, inset(rest, canvas.px(28), canvas.px(20)), "leave", canvas.say(MAY_PASS))

    def _with_icon(self, canvas: Canvas, room: Rect, icon: str, words: str) -> None:
        side = canvas.px(84)
        left, rest = cut_left(room, side, canvas.px(36))
        canvas.shapes.icon(canvas.surface, icon, left.center, side, canvas.theme.accent)
        canvas.write(words, rest, LEAD, valign="middle")

    def _story(self, canvas: Canvas, room: Rect) -> None:
        """The opening, and the child."""
        board = self.sitting.board
        rest = self._title(canvas, room, canvas.say(STORY))
        left, right = cut_right(rest, rest.width * 36 // 100, canvas.px(50))
        canvas.write(canvas.say(board.scenario.opening), right, LEAD)
        inside = panel(canvas, left)
        side = min(canvas.px(170), inside.height // 4)
        centre = (inside.centerx, inside.y + side // 2)
        canvas.shapes.disc(canvas.surface, centre, side // 2, canvas.theme.wood, canvas.theme.ink, canvas.px(4))
        canvas.shapes.icon(canvas.surface, "child", centre, side * 7 // 10, canvas.theme.ink)
        name = Rect(inside.x, inside.y + side + canvas.px(14), inside.width, canvas.line_height(LEAD))
        child = board.child
        canvas.write(canvas.say(AGED, name=child.name, age=child.age), name, LEAD, face=BOLD, align="center")
        about = Rect(inside.x, name.bottom + canvas.px(14), inside.width, max(1, inside.bottom - name.bottom))
        canvas.write(canvas.say(child.about), about, BODY)

    def _people(self, canvas: Canvas, room: Rect) -> None:
        """The four people, as anybody could know them."""
        board = self.sitting.board
        rest = self._title(canvas, room, canvas.say(PEOPLE, child=board.child.name))
        places = [cell for row in rows(rest, 2, canvas.px(26)) for cell in columns(row, 2, canvas.px(30))]
        for seat, place in zip(SEATS, places, strict=True):
            self._person(canvas, place, seat)

    def _person(self, canvas: Canvas, place: Rect, seat: Seat) -> None:
        board, theme = self.sitting.board, canvas.theme
        inside = panel(canvas, place, edge=theme.seats[seat])
        radius = canvas.px(48)
        seat_disc(canvas, (inside.x + radius, inside.y + radius), radius, seat)
        left = inside.x + 2 * radius + canvas.px(22)
        name = Rect(left, inside.y, inside.right - left, radius)
        canvas.write(
            text.seat_line(board, seat, canvas.lang), name, BODY, theme.seats[seat], face=BOLD, valign="bottom"
        )
        short = Rect(left, name.bottom, name.width, radius)
        canvas.write(canvas.say(board.personas[seat].short), short, LABEL, theme.quiet, smallest=24)
        about = Rect(inside.x, short.bottom + canvas.px(10), inside.width, max(1, inside.bottom - short.bottom))
        canvas.write(canvas.say(board.personas[seat].about), about, BODY)

    def _course(self, canvas: Canvas, room: Rect) -> None:
        """Five lines: enough to begin."""
        board = self.sitting.board
        rest = self._title(canvas, room, canvas.say(COURSE))
        for (icon, words), row in zip(LINES, rows(rest, len(LINES), canvas.px(14)), strict=True):
            side = canvas.px(60)
            left, right = cut_left(row, side, canvas.px(34))
            canvas.shapes.icon(canvas.surface, icon, left.center, side, canvas.theme.accent)
            line = canvas.say(words, rounds=board.rounds, child=board.child.name)
            canvas.write(line, right, LEAD, valign="middle")

    def _mine(self, canvas: Canvas, room: Rect) -> None:
        """For one who plays alone: the role's own page and cards."""
        seat = self.sitting.alone
        if seat is None:
            return
        board, theme = self.sitting.board, canvas.theme
        rest = self._title(canvas, room, canvas.say(YOUR_ROLE, name=text.seat_line(board, seat, canvas.lang)))
        left, right = cut_left(rest, rest.width * 44 // 100, canvas.px(40))
        inside = panel(canvas, left, fill=theme.seat_tints[seat], edge=theme.seats[seat])
        canvas.write(canvas.say(board.personas[seat].private), inside, LEAD)
        head, right = cut_top(right, canvas.line_height(LABEL), canvas.px(10))
        canvas.write(canvas.say(YOU_KNOW), head, LABEL, theme.seats[seat], face=BOLD)
        cards = [card.card for card in self.sitting.view(seat).cards]
        for number, place in zip(cards, rows(right, max(1, len(cards)), canvas.px(16)), strict=True):
            card = board.cards[number]
            box = panel(canvas, place, edge=theme.line)
            title, below = cut_top(box, canvas.line_height(BODY))
            canvas.write(canvas.say(card.title), title, BODY, face=BOLD)
            canvas.write(f"{canvas.say(card.period)}. {canvas.say(card.text)}", below, LABEL, smallest=24)

    def _paper(self, canvas: Canvas, room: Rect) -> None:
        """The cards are on paper: everybody takes them."""
        rest = self._title(canvas, room, canvas.say(ON_PAPER))
        top, below = cut_top(rest, rest.height // 2, canvas.px(30))
        self._with_icon(canvas, panel(canvas, top), "lock", canvas.say(TAKE))
        for seat, place in zip(self.sitting.people, columns(below, len(self.sitting.people), canvas.px(20)),
                               strict=True):  # fmt: skip
            radius = canvas.px(60)
            seat_disc(canvas, (place.centerx, place.y + radius), radius, seat)
            name = Rect(place.x, place.y + 2 * radius + canvas.px(12), place.width, canvas.line_height(BODY))
            canvas.write(text.seat_name(self.sitting.board, seat, canvas.lang), name, BODY, face=BOLD, align="center")

    def _private(self, canvas: Canvas, room: Rect) -> None:
        """The cards are on the screen: the chairs come forward one by one."""
        canvas.write(canvas.say(CALL), room, LEAD, face=BOLD)
