"""Before play: what to know beforehand, the child, the people, how the game goes, and what only your role knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.moves import SEATS, Seat
from game.rules.view import KnownCard
from game.ui.draw_parts import dots, header, panel, seat_disc, under_header
from game.ui.layout import columns, cut_bottom, cut_left, cut_right, cut_top, inset, rows
from game.ui.page import Page
from game.ui.screen import Change, Home, Many, Pop, Push
from game.ui.screens.library import is_large
from game.ui.screens.seat_card import SeatCard
from game.ui.sitting import Sitting
from game.ui.type import BODY, BOLD, LABEL, LEAD, TITLE
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

FIRST = Both("Voor we beginnen", "Before we begin")
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
THEIR_EYES = Both(
    "Speel niet jezelf, maar kijk door de ogen van {name}. Wat zeg je, en wat zeg je nog niet?",
    "Do not play yourself, but look through the eyes of {name}. What do you say, and what not yet?",
)
YOUR_CHOICE = Both(
    "Wat je leest, houd je voor je. In het spel kies je zelf wat je vertelt, en wanneer.",
    "Keep what you read to yourself. In the game you choose what you tell, and when.",
)
CONCERN = Both("wat jou raakt", "what moves you")
CARDS = Both("kaart {numbers}", "cards {numbers}")
CALL = Both(
    "Roep de stoelen één voor één naar voren. De anderen kijken weg.",
    "Call the chairs forward one by one. The others look away.",
)
READ_IT = Both("lees nu", "read now")
HAS_READ = Both("gelezen", "read")
ON_PAPER = Both("Eigen kaarten op papier", "Private cards on paper")
TAKE = Both(
    "Ieder pakt de papieren kaarten van de eigen rol en leest ze in stilte. Op het scherm staan alleen de nummers.",
    "Everyone takes the paper cards of their own role and reads them in silence. The screen will show only numbers.",
)
GO_ON, EARLIER = Both("Verder", "Go on"), Both("Vorige", "Previous")
TO_TABLE = Both("Naar de tafel", "To the table")
CARDS_ON_PAGE, LARGE_CARDS = 6, 2
LARGE_PEOPLE = 2
AGED = Both("{name}, {age} jaar", "{name}, aged {age}")


class Briefing(Page):
    """A few pages, one thing on each; the last one goes to the table."""

    def __init__(self, sitting: Sitting, *, back: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.sitting, self.back = sitting, back
        self.page = 0
        self.cards_on_page = CARDS_ON_PAGE
        self.people_on_page = len(SEATS)
        self.read: set[Seat] = set()

    @property
    def pages(self) -> tuple[str, ...]:
        """Name the pages of this briefing."""
        common = ("first", "story", *["people"] * -(-len(SEATS) // self.people_on_page), "course")
        if not self.sitting.people:
            return common
        if self.sitting.alone is not None:
            cards = len(self.sitting.view(self.sitting.alone).cards)
            return (*common, "mine", *["cards"] * -(-cards // self.cards_on_page))
        return (*common, "paper" if self.sitting.prints_cards else "private")

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
            self.focus = next((f"read-{other}" for other in self.sitting.people if other not in self.read), "on")
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
        self._fit_pages(canvas)
        self.page = min(self.page, len(self.pages) - 1)
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

    def _fit_pages(self, canvas: Canvas) -> None:
        """With large letters put fewer people and cards on a page; stay on the same kind of page."""
        shown, large = self.shown, is_large(canvas)
        self.cards_on_page = LARGE_CARDS if large else CARDS_ON_PAGE
        people = LARGE_PEOPLE if large else len(SEATS)
        if people != self.people_on_page:
            self.people_on_page = people
            self.page = self.pages.index(shown)

    def _calls(self, canvas: Canvas, room: Rect) -> list[Widget]:
        """Give a card for each chair that people take."""
        _, below = cut_top(room, self._call_height(canvas, room.width), canvas.px(36))
        below.height = min(below.height * 3 // 4, canvas.px(560))
        people = self.sitting.people
        places = columns(below, max(2, len(people)), canvas.px(28))
        found: list[Widget] = []
        for n, (seat, place) in enumerate(zip(people, places, strict=False)):
            has_read = seat in self.read
            found.append(
                SeatCard(f"read-{seat}", place, self.sitting.board, seat, self._read(seat), canvas=canvas,
                         foot=canvas.say(HAS_READ if has_read else READ_IT), icon="check" if has_read else "eye",
                         filled=not has_read, shortcut=str(n + 1))
            )  # fmt: skip
        return found

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
            "cards": self._cards,
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
        self._with_icon(canvas, inset(rest, canvas.px(28), canvas.px(20)), "leave", text.may_pass(canvas.lang))

    def _with_icon(self, canvas: Canvas, room: Rect, icon: str, words: str, size: float = LEAD) -> None:
        side = min(canvas.px(84), room.height)
        left, rest = cut_left(room, side, canvas.px(36))
        canvas.shapes.icon(canvas.surface, icon, left.center, side, canvas.theme.accent)
        canvas.write(words, rest, size, valign="middle")

    def _story(self, canvas: Canvas, room: Rect) -> None:
        """The opening, and the child."""
        board = self.sitting.board
        rest = self._title(canvas, room, canvas.say(STORY))
        left, right = cut_right(rest, rest.width * 36 // 100, canvas.px(50))
        canvas.write(canvas.say(board.scenario.opening), right, TITLE)
        inside = panel(canvas, left)
        side = min(canvas.px(300), inside.height * 2 // 5)
        centre = (inside.centerx, inside.y + side // 2)
        canvas.shapes.disc(canvas.surface, centre, side // 2, canvas.theme.wood, canvas.theme.wood_edge, canvas.px(8))
        canvas.shapes.icon(canvas.surface, "child", centre, side // 2, canvas.theme.ink)
        name = Rect(inside.x, inside.y + side + canvas.px(14), inside.width, canvas.line_height(LEAD))
        child = board.child
        canvas.write(canvas.say(AGED, name=child.name, age=child.age), name, LEAD, face=BOLD, align="center")
        about = Rect(inside.x, name.bottom + canvas.px(14), inside.width, max(1, inside.bottom - name.bottom))
        canvas.write(canvas.say(child.about), about, BODY)

    def _people(self, canvas: Canvas, room: Rect) -> None:
        """The four people, as anybody could know them."""
        board = self.sitting.board
        rest = self._title(canvas, room, canvas.say(PEOPLE, child=board.child.name))
        first = (self.page - self.pages.index("people")) * self.people_on_page
        seats = SEATS[first : first + self.people_on_page]
        across = 2 if len(seats) > LARGE_PEOPLE else 1
        places = [cell for row in rows(rest, 2, canvas.px(22)) for cell in columns(row, across, canvas.px(30))]
        abouts = [canvas.say(persona.about) for persona in board.personas]
        inner = Rect(0, 0, places[0].width - canvas.px(56), places[0].height - canvas.px(146))
        size = common_size(canvas, abouts, inner, (LEAD, BODY, LABEL))
        for seat, place in zip(seats, places, strict=True):
            self._person(canvas, place, seat, size)

    def _person(self, canvas: Canvas, place: Rect, seat: Seat, size: float) -> None:
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
        canvas.write(canvas.say(board.personas[seat].about), about, size, smallest=24)

    def _course(self, canvas: Canvas, room: Rect) -> None:
        """Five lines: enough to begin."""
        board = self.sitting.board
        rest = self._title(canvas, room, canvas.say(COURSE))
        side, gap = canvas.px(60), canvas.px(34)
        lines = [canvas.say(words, rounds=board.rounds, child=board.child.name) for _, words in LINES]
        places = rows(rest, len(LINES), canvas.px(14))
        size = common_size(canvas, lines, Rect(0, 0, rest.width - side - gap, places[0].height), (LEAD, BODY, LABEL))
        for (icon, _), line, row in zip(LINES, lines, places, strict=True):
            left, right = cut_left(row, side, gap)
            canvas.shapes.icon(canvas.surface, icon, left.center, side, canvas.theme.accent)
            canvas.write(line, right, size, valign="middle")

    def _mine(self, canvas: Canvas, room: Rect) -> None:
        """For one who plays alone: what only this role knows of itself."""
        seat = self.sitting.people[0]
        board, theme = self.sitting.board, canvas.theme
        rest = self._title(canvas, room, canvas.say(YOUR_ROLE, name=text.seat_line(board, seat, canvas.lang)))
        words = canvas.say(board.personas[seat].private)
        side = canvas.px(260)
        inner = max(1, rest.width - side - canvas.px(110))
        high = max(side, canvas.text_height(words, inner, TITLE)) + canvas.px(90)
        box = Rect(rest.x, rest.y, rest.width, min(rest.height, high))
        inside = panel(canvas, box, fill=theme.seat_tints[seat], edge=theme.seats[seat])
        left, right = cut_left(inside, side, canvas.px(50))
        seat_disc(canvas, left.center, canvas.px(110), seat)
        canvas.write(words, right, TITLE, valign="middle")
        below = Rect(rest.x, box.bottom + canvas.px(36), rest.width, rest.bottom - box.bottom - canvas.px(36))
        name = text.seat_name(board, seat, canvas.lang)
        if below.height > canvas.line_height(LEAD):
            self._with_icon(canvas, inset(below, canvas.px(28), 0), "eye", canvas.say(THEIR_EYES, name=name))

    def _cards(self, canvas: Canvas, room: Rect) -> None:
        """For one who plays alone: the cards of this role."""
        board, seat = self.sitting.board, self.sitting.people[0]
        first = (self.page - self.pages.index("cards")) * self.cards_on_page
        cards = self.sitting.view(seat).cards[first : first + self.cards_on_page]
        rest = self._title(canvas, room, canvas.say(YOU_KNOW))
        across = 2 if self.cards_on_page > LARGE_CARDS else 1
        grid = [cell for row in rows(rest, max(2, -(-len(cards) // across)), canvas.px(24))
                for cell in columns(row, across, canvas.px(28))]  # fmt: skip
        words = [self._card_words(canvas, known) for known in cards]
        inner = Rect(0, 0, grid[0].width - canvas.px(56), grid[0].height - canvas.px(40) - canvas.line_height(BODY))
        size = common_size(canvas, words, inner, (BODY, LABEL))
        for known, saying, place in zip(cards, words, grid, strict=False):
            inside = panel(canvas, place, edge=canvas.theme.seats[seat])
            title = canvas.write(canvas.say(board.cards[known.card].title), inside, BODY, face=BOLD)
            below = Rect(inside.x, title.bottom, inside.width, max(1, inside.bottom - title.bottom))
            canvas.write(saying, below, size, smallest=24)

    def _card_words(self, canvas: Canvas, known: KnownCard) -> str:
        """Say when it was, whether it moves you, and what it is."""
        card = self.sitting.board.cards[known.card]
        note = f" ({canvas.say(CONCERN)})" if known.concern else ""
        return f"{text.capital(canvas.say(card.period))}{note}. {canvas.say(card.text)}"

    def _paper(self, canvas: Canvas, room: Rect) -> None:
        """The cards are on paper: everybody takes them."""
        rest = self._title(canvas, room, canvas.say(ON_PAPER))
        theme = canvas.theme
        top, below = cut_top(rest, rest.height // 2, canvas.px(50))
        self._with_icon(canvas, panel(canvas, top), "lock", canvas.say(TAKE))
        for seat, place in zip(self.sitting.people, columns(below, len(self.sitting.people), canvas.px(20)),
                               strict=True):  # fmt: skip
            radius = canvas.px(60)
            seat_disc(canvas, (place.centerx, place.y + radius), radius, seat)
            name = Rect(place.x, place.y + 2 * radius + canvas.px(12), place.width, canvas.line_height(BODY))
            canvas.write(text.seat_name(self.sitting.board, seat, canvas.lang), name, BODY, face=BOLD, align="center")
            numbers = ", ".join(str(card.card + 1) for card in self.sitting.view(seat).cards)
            line = Rect(place.x, name.bottom, place.width, max(1, place.bottom - name.bottom))
            canvas.write(canvas.say(CARDS, numbers=numbers), line, BODY, theme.quiet, align="center")

    def _private(self, canvas: Canvas, room: Rect) -> None:
        """The cards are on the screen: the chairs come forward one by one."""
        canvas.write(canvas.say(CALL), room, LEAD, face=BOLD)
        below = cut_top(room, self._call_height(canvas, room.width), canvas.px(36))[1]
        cards = min(below.height * 3 // 4, canvas.px(560))
        rest = Rect(below.x, below.y + cards + canvas.px(24), below.width, max(1, below.height - cards - canvas.px(24)))
        self._with_icon(canvas, rest, "lock", canvas.say(YOUR_CHOICE), BODY)


def common_size(canvas: Canvas, texts: Sequence[str], room: Rect, sizes: Sequence[float]) -> float:
    """Give the first size at which each of these texts fits in a room like this; else the last."""
    for size in sizes:
        if all(canvas.text_height(one, max(1, room.width), size) <= room.height + 2 for one in texts):
            return size
    return sizes[-1]
