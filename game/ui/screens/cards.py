"""Private cards: what one seat knows and the table does not. With several people the others look away first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules import moves as m
from game.rules.board import DOMAINS
from game.rules.moves import Seat
from game.ui.choices import Offered
from game.ui.draw_parts import header, panel, seat_disc
from game.ui.layout import columns, cut_bottom, cut_left, cut_top, inset, rows
from game.ui.page import Page
from game.ui.screen import Change, Many, Pop, Push, Replace, Screen
from game.ui.sitting import Sitting
from game.ui.type import BODY, BOLD, HUGE, LABEL, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both, Lang, say

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

LOOK = Both("Bekijk wat je hoorde", "See what you heard")
LOOK_AWAY = Both("Kijk even weg", "Please look away")
ONLY = Both(
    "Alleen {name} ({role}) kijkt nu naar het scherm.",
    "Only {name} ({role}) looks at the screen now.",
)
READY = Both("Iedereen kijkt weg: laat zien", "Everybody looks away: show it")
DONE = Both("Klaar: verberg de kaarten", "Done: hide the cards")
CARDS_OF = Both("De kaarten van {name}", "The cards of {name}")
NO_CARDS = Both("Alles wat je weet, ligt op tafel.", "All you know lies on the table.")
NOBODY = Both("Er zijn geen eigen kaarten om te bekijken.", "There are no private cards to look at.")
OWN = Both("van jou", "yours")
HEARD_FROM = Both("gehoord van {name}", "heard from {name}")
CONCERN = Both("wat jou raakt", "what moves you")
WISH = Both("wens van {name}", "a wish of {name}")
NEEDS_YES = Both("niet vertellen zonder ja van de ouder", "do not tell without the parent's yes")
KNOWN_DOORS = Both("Je kent de weg in: {where}.", "You know the way in: {where}.")
NUMBER = Both("Kaart {n}", "Card {n}")
WHICH = Both("Welke kaart is het?", "Which card is it?")
NEW_CARD = Both("Nieuw voor {name}: kaart {n}", "New for {name}: card {n}")
ON_PAPER = Both(
    "Pak kaart {numbers} van de stapel. Alleen {name} leest ze.",
    "Take card {numbers} from the pile. Only {name} reads them.",
)
MORE = Both("Blad {n} van {of}", "Page {n} of {of}")
PER_PAGE = 4


def numbered(one: Offered, lang: Lang) -> Offered:
    """Name a card by its number only, so that the screen does not give away what is printed on paper."""
    if isinstance(one.move, m.Tell | m.NameConcern):
        return Offered(one.ref, say(NUMBER, lang, n=one.move.card + 1), "", one.move, one.why_not)
    return one


def cards_of(sitting: Sitting, seat: Seat | None, new: int | None = None) -> Screen:
    """Give the way to a seat's private cards: at once for one alone, after looking away in a group.

    `new` is a card that just came to the seat: on paper, that number is looked for.
    """
    seat = sitting.alone if sitting.alone is not None else seat if seat in sitting.people else None
    if seat is None:
        seat = next(iter(sitting.people), None)
    if seat is None or sitting.prints_cards:
        return PaperCards(sitting, seat, new)
    if sitting.alone is not None:
        return PrivateCards(sitting, seat)
    shown = seat
    return LookAway(sitting, shown, lambda: Push(PrivateCards(sitting, shown)))


class LookAway(Page):
    """Asks everybody but one to look away. Nothing private is shown before somebody presses."""

    def __init__(self, sitting: Sitting, seat: Seat, then: Callable[[], Change]) -> None:
        super().__init__()
        self.sitting, self.seat, self.then = sitting, seat, then

    def paint(self, canvas: Canvas) -> None:
        """Draw a large eye that is closed, and who may look."""
        canvas.surface.fill(canvas.theme.seat_tints[self.seat])
        name = text.seat_name(self.sitting.board, self.seat, canvas.lang)
        role = text.role_word(self.seat, canvas.lang)
        middle = canvas.height // 2
        canvas.shapes.icon(
            canvas.surface,
            "eye-off",
            (canvas.width // 2, middle - canvas.px(270)),
            canvas.px(230),
            canvas.theme.seats[self.seat],
        )
        title = Rect(canvas.px(80), middle - canvas.px(130), canvas.width - canvas.px(160), canvas.line_height(HUGE))
        canvas.write(canvas.say(LOOK_AWAY), title, HUGE, face=BOLD, align="center", valign="middle")
        words = Rect(title.x, title.bottom + canvas.px(20), title.width, canvas.line_height(LEAD) * 3)
        canvas.write(canvas.say(ONLY, name=name, role=role), words, LEAD, align="center")

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the way on, and the way back."""
        place = Rect(0, 0, min(canvas.px(900), canvas.width - canvas.px(80)), canvas.px(110))
        place.midtop = (canvas.width // 2, canvas.height // 2 + canvas.px(190))
        back = Rect(0, 0, min(canvas.px(400), place.width), canvas.px(84))
        back.midtop = (canvas.width // 2, place.bottom + canvas.px(40))
        return [
            Button("ready", place, canvas.say(READY), self._ready, style="primary", icon="eye"),
            Button("back", back, canvas.say(BACK), Pop, side=True),
        ]

    def _ready(self) -> Change:
        change = self.then()
        return Replace(change.screen) if isinstance(change, Push) else Many((Pop(), change))

    def on_back(self) -> Change:
        """Esc shows nothing and goes back."""
        return Pop()


class PrivateCards(Page):
    """The cards that one seat knows and that do not lie on the table, with the role's own page."""

    def __init__(self, sitting: Sitting, seat: Seat) -> None:
        super().__init__()
        self.sitting, self.seat, self.page = sitting, seat, 0
        self.seen: set[int] = set()
        """The pages that were shown: until all were, the way on is the next page."""

    @property
    def known(self) -> tuple[int, ...]:
        """Give the cards, by number."""
        return tuple(card.card for card in self.sitting.view(self.seat).cards)

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        top = max(canvas.px(92), canvas.line_height(LEAD) + canvas.px(16))
        room = inset(Rect(0, top, canvas.width, canvas.height - top), canvas.px(50), canvas.px(30))
        row, room = cut_bottom(room, canvas.px(92), canvas.px(24))
        own, cards = cut_left(room, room.width * 34 // 100, canvas.px(40))
        return own, cards, row

    def paint(self, canvas: Canvas) -> None:
        """Draw who it is, what only this role knows of itself, and the cards."""
        board, lang = self.sitting.board, canvas.lang
        name = text.seat_name(board, self.seat, lang)
        header(canvas, canvas.say(CARDS_OF, name=name), text.role_word(self.seat, lang))
        own, cards, _ = self._parts(canvas)
        self._own_page(canvas, own)
        shown = self._pages(canvas)[self.page] if self.known else ()
        if not shown:
            canvas.write(canvas.say(NO_CARDS), cards, LEAD, canvas.theme.quiet)
            return
        across = 2 if len(shown) > 1 else 1
        down = -(-len(shown) // across)
        places = [
            cell
            for row in rows(cards, self._down(canvas, down), canvas.px(24))
            for cell in columns(row, across, canvas.px(24))
        ]
        for card, place in zip(shown, places, strict=False):
            self._card(canvas, place, card)

    def _down(self, canvas: Canvas, needed: int) -> int:
        """Give the rows of cards: two, so that few cards do not become huge, unless the letters are large."""
        return needed if canvas.settings.text_size > 110 and canvas.wide else max(needed, 2)

    def _own_page(self, canvas: Canvas, rect: Rect) -> None:
        persona = self.sitting.board.personas[self.seat]
        radius = canvas.px(60)
        seat_disc(canvas, (rect.x + radius, rect.y + radius), radius, self.seat)
        name = Rect(rect.x + radius * 2 + canvas.px(24), rect.y, rect.width - radius * 2 - canvas.px(24), radius * 2)
        canvas.write(canvas.say(persona.short), name, BODY, canvas.theme.seats[self.seat], face=BOLD, valign="middle")
        words = Rect(rect.x, name.bottom + canvas.px(24), rect.width, rect.bottom - name.bottom - canvas.px(24))
        doors = self._doors(canvas)
        foot, words = cut_bottom(words, canvas.text_height(doors, words.width, LABEL), canvas.px(16))
        canvas.write(canvas.say(persona.private), words, BODY)
        canvas.write(doors, foot, LABEL, canvas.theme.quiet)

    def _doors(self, canvas: Canvas) -> str:
        """Name the worlds whose doors this seat knows."""
        seen, services = self.sitting.view(self.seat), self.sitting.board.services
        known = sorted({services[n].domain for n, door in enumerate(seen.services) if door.door_known})
        return canvas.say(
            KNOWN_DOORS, where=text.listed([text.domain_word(DOMAINS[n], canvas.lang) for n in known], canvas.lang)
        )

    def _card(self, canvas: Canvas, rect: Rect, number: int) -> None:
        board, theme = self.sitting.board, canvas.theme
        card, owner = board.cards[number], board.owner[number]
        inside = panel(canvas, rect, edge=theme.line)
        band = Rect(rect.x + canvas.px(8), rect.y + canvas.px(18), canvas.px(10), rect.height - canvas.px(36))
        canvas.shapes.card(
            canvas.surface, band, theme.ink if owner is None else theme.seats[owner], radius=canvas.px(5)
        )
        warn = any(known.card == number and known.needs_yes for known in self.sitting.view(self.seat).cards)
        low, note = canvas.line_height(LABEL), self._note(canvas, number)
        foot = canvas.text_height(note, inside.width, LABEL)
        period, rest = cut_top(inside, low)
        canvas.write(canvas.say(card.period), period, LABEL, theme.quiet, smallest=26)
        title, rest = cut_top(rest, canvas.text_height(canvas.say(card.title), inside.width, BODY, BOLD), canvas.px(6))
        canvas.write(canvas.say(card.title), title, BODY, face=BOLD)
        line, body = cut_bottom(rest, foot, canvas.px(8))
        canvas.write(canvas.say(card.text), body, BODY, smallest=28)
        canvas.write(note, line, LABEL, theme.danger if warn else theme.quiet, smallest=26)

    def _note(self, canvas: Canvas, number: int) -> str:
        board, lang = self.sitting.board, canvas.lang
        known = next(card for card in self.sitting.view(self.seat).cards if card.card == number)
        if known.concern:
            return canvas.say(CONCERN)
        if known.needs_yes:
            return canvas.say(NEEDS_YES)
        if known.own:
            return canvas.say(OWN)
        owner = board.owner[number]
        if owner is None:
            return canvas.say(WISH, name=board.child.name)
        return canvas.say(HEARD_FROM, name=text.seat_name(board, owner, lang))

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the way back, and the next page when there are many cards."""
        *_, row = self._parts(canvas)
        words = canvas.say(BACK if self.sitting.alone is not None else DONE)
        wide = min(row.width, canvas.text_width(words, BODY, BOLD) + canvas.px(140))
        place = Rect(row.right - wide, row.y, wide, row.height)
        pages = self._pages(canvas)
        self.seen.add(self.page)
        unread = len(self.seen) < len(pages)
        found: list[Widget] = [
            Button("done", place, words, Pop, style="plain" if unread else "primary", icon="back", side=unread)
        ]
        if len(pages) > 1:
            words = canvas.say(MORE, n=self.page + 1, of=len(pages))
            more = Rect(row.x, row.y, canvas.text_width(words, BODY, BOLD) + canvas.px(140), row.height)
            style = "primary" if unread else "plain"
            found.insert(0, Button("more", more, words, self._turn, icon="arrow-down", style=style, side=not unread))
        return found

    def _turn(self) -> Change:
        self.page += 1
        self.focus = ""
        self.refresh()
        return None

    def _pages(self, canvas: Canvas) -> list[tuple[int, ...]]:
        """Cut the cards into pages; with large letters fewer fit."""
        known, count = self.known, PER_PAGE if canvas.settings.text_size <= 110 or not canvas.wide else PER_PAGE // 2
        pages = [known[n : n + count] for n in range(0, len(known), count)] or [()]
        self.page %= len(pages)
        return pages

    def on_back(self) -> Change:
        """Esc hides the cards."""
        return Pop()

    def covered(self) -> Change:
        """When the screen goes black the room will look at it again: hide the cards."""
        return Pop() if self.sitting.shares_screen else None


class PaperCards(Page):
    """With printed cards: which numbers belong to a seat now, and nothing of what they say."""

    def __init__(self, sitting: Sitting, seat: Seat | None, new: int | None = None) -> None:
        super().__init__()
        self.sitting, self.seat, self.new = sitting, seat, new

    def paint(self, canvas: Canvas) -> None:
        """Write the numbers, the new one first and large."""
        rest = header(canvas, canvas.say(Both("Kaarten op papier", "Cards on paper")))
        room = inset(rest, canvas.px(80), canvas.px(60))
        if self.seat is None:
            canvas.write(canvas.say(NOBODY), room, LEAD)
            return
        y = room.y
        if self.new is not None:
            name = text.seat_name(self.sitting.board, self.seat, canvas.lang)
            told = canvas.say(NEW_CARD, name=name, n=self.new + 1)
            y = canvas.write(told, room, HUGE * 0.7, canvas.theme.seats[self.seat], face=BOLD).bottom + canvas.px(50)
        for seat in self.sitting.people:
            cards = [str(card.card + 1) for card in self.sitting.view(seat).cards]
            name = text.seat_name(self.sitting.board, seat, canvas.lang)
            radius = canvas.px(46)
            seat_disc(canvas, (room.x + radius, y + radius), radius, seat)
            words = Rect(room.x + radius * 2 + canvas.px(30), y, room.width - radius * 2 - canvas.px(30), radius * 2)
            line = (
                canvas.say(ON_PAPER, numbers=", ".join(cards), name=name)
                if cards
                else f"{name}: {canvas.say(NO_CARDS)}"
            )
            canvas.write(line, words, BODY, valign="middle")
            y += radius * 2 + canvas.px(40)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the way back."""
        place = Rect(0, 0, canvas.px(360), canvas.px(92))
        place.bottomright = (canvas.width - canvas.px(50), canvas.height - canvas.px(40))
        return [Button("back", place, canvas.say(BACK), Pop, style="primary", icon="back")]

    def on_back(self) -> Change:
        """Esc goes back to the table."""
        return Pop()
