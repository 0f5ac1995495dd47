"""The routes: from what is needed, through the doors, to what helps. Walls stand where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.board import DOMAINS, ServiceOnBoard
from game.rules.moves import SEATS
from game.rules.state import CLOSED, OPEN, RUNNING, SEEN
from game.rules.view import DoorSeen, View
from game.ui.draw import flow
from game.ui.draw_parts import header, pips, seat_disc
from game.ui.layout import inset
from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Pop
from game.ui.sitting import Sitting
from game.ui.theme import Colour, Pattern, Theme
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas


def band_tints(theme: Theme) -> tuple[Colour, ...]:
    """Give the quiet ground of each domain, in the order of `DOMAINS`."""
    return (theme.accent_tint, theme.good_tint, theme.seat_tints[3], theme.waiting_tint, theme.seat_tints[0])


SMALL = 28
"""The size of what stands under a service: the smallest that the back row can read."""

TITLE = Both("Routes: van wat nodig is naar wat helpt", "Routes: from what is needed to what helps")
NEEDS = Both("Wat nodig is", "What is needed")
DOORS = Both("Wie opent", "Who opens")
SERVICES = Both("Hulp die er is", "Help that exists")
FEEDS = Both("wortel van: {needs}", "root of: {needs}")
FEEDS_MANY = Both("wortel van {n} andere", "root of {n} others")
FITS_MANY = Both("past bij {n} behoeften", "fits {n} needs")
SEEMS_MANY = Both("lijkt te passen bij {n} behoeften", "seems to fit {n} needs")
FITS = Both("past bij: {needs}", "fits: {needs}")
SEEMS = Both("lijkt te passen bij: {needs}", "seems to fit: {needs}")
FITS_NOTHING = Both("past bij geen van de behoeften", "fits none of the needs")
WALL = Both("muur: {wall}", "wall: {wall}")
WALL_OPEN = Both("muur open: {wall}", "wall open: {wall}")
MISSING_ONE = Both("nog 1 feit nodig op tafel", "1 more fact needed on the table")
MISSING = Both("nog {n} feiten nodig op tafel", "{n} more facts needed on the table")


class RoutesScreen(Page):
    """Needs at the left, doors in the middle, services by domain at the right."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        board = sitting.board
        self.order = sorted(range(len(board.services)), key=lambda n: (board.services[n].domain, n))

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect]:
        """Give the room for the columns, and the place of the way back: in the dark bar."""
        top = max(canvas.px(92), canvas.line_height(LEAD) + canvas.px(16))
        room = inset(Rect(0, top, canvas.width, canvas.height - top), canvas.px(40), canvas.px(14))
        back = Rect(0, 0, canvas.text_width(canvas.say(BACK), LABEL, BOLD) + canvas.px(140), top - canvas.px(24))
        back.midright = (canvas.width - canvas.px(40), top // 2)
        return room, back

    def paint(self, canvas: Canvas) -> None:
        """Draw the three columns and the lines between them."""
        room, back = self._parts(canvas)
        header(canvas, canvas.say(TITLE), room=back.width + canvas.px(30))
        seen = self.sitting.on_screen()
        head = canvas.line_height(LABEL) + canvas.px(8)
        needs = Rect(room.x, room.y + head, room.width * 27 // 100, room.height - head)
        doors = Rect(room.x + room.width * 37 // 100, needs.y, room.width * 14 // 100, needs.height)
        helps = Rect(room.x + room.width * 55 // 100, needs.y, room.width * 45 // 100, needs.height)
        for words, place in ((NEEDS, needs), (DOORS, doors), (SERVICES, helps)):
            label = Rect(place.x, room.y, place.width if place is not doors else helps.x - doors.x, head)
            canvas.write(canvas.say(words), label, LABEL, canvas.theme.quiet, face=BOLD, smallest=24)
        need_places = self._need_places(canvas, needs)
        rows = self._service_places(canvas, helps)
        self._lines(canvas, seen, need_places, rows, doors)
        for need, place in enumerate(need_places):
            self._need(canvas, place, seen, need)
        for service, place in rows.items():
            self._service(canvas, place, seen, service)
            self._door(canvas, Rect(doors.x, place.y, doors.width, place.height), service)

    def _need_places(self, canvas: Canvas, rect: Rect) -> list[Rect]:
        count = len(self.sitting.board.needs)
        high = min(canvas.px(190), (rect.height - canvas.px(20) * (count - 1)) // count)
        gap = (rect.height - high * count) // max(1, count)
        return [Rect(rect.x, rect.y + gap // 2 + n * (high + gap), rect.width, high) for n in range(count)]

    def _service_places(self, canvas: Canvas, rect: Rect) -> dict[int, Rect]:
        """Give every service a row, grouped in a band for each domain, and draw the bands."""
        board, theme = self.sitting.board, canvas.theme
        domains = list(dict.fromkeys(board.services[n].domain for n in self.order))
        gap, pad = canvas.px(6), canvas.px(5)
        free = rect.height - len(domains) * (2 * pad + gap)
        high = min(canvas.px(124), free // max(1, len(self.order)) - gap)
        label = rect.width * (24 if canvas.settings.text_size > 110 else 20) // 100
        places: dict[int, Rect] = {}
        y = rect.y
        for domain in domains:
            members = [n for n in self.order if board.services[n].domain == domain]
            band = Rect(
                rect.x - canvas.px(10), y, rect.width + canvas.px(10), len(members) * (high + gap) - gap + 2 * pad
            )
            canvas.shapes.card(canvas.surface, band, band_tints(theme)[domain], radius=canvas.px(14))
            word = Rect(rect.right - label + canvas.px(10), y, label - canvas.px(20), band.height)
            canvas.write(
                text.domain_word(DOMAINS[domain], canvas.lang),
                word,
                LABEL,
                align="center",
                valign="middle",
                smallest=30,
                whole=True,
            )
            y += pad
            for service in members:
                places[service] = Rect(rect.x, y, rect.width - label, high)
                y += high + gap
            y += pad
        return places

    # --- lines -------------------------------------------------------------------------------------------------------

    def _lines(self, canvas: Canvas, seen: View, needs: list[Rect], rows: dict[int, Rect], doors: Rect) -> None:
        order = sorted(rows, key=lambda n: seen.services[n].status != CLOSED)
        for service in order:
            door, row = seen.services[service], rows[service]
            colour, pattern, width = self._stroke(canvas, door)
            for need, strength in door.looks:
                if strength < 1:
                    continue
                path = flow((needs[need].right, needs[need].centery), (doors.left, row.centery))
                canvas.shapes.line(canvas.surface, path, colour, width, pattern)
            canvas.shapes.line(
                canvas.surface, [(doors.right, row.centery), (row.left, row.centery)], colour, width, pattern
            )
            self._wall(canvas, seen, service, row)

    def _stroke(self, canvas: Canvas, door: DoorSeen) -> tuple[Colour, Pattern, float]:
        theme = canvas.theme
        if door.status == RUNNING:
            return theme.good, Pattern.SOLID, canvas.px(8)
        if door.status > RUNNING:
            return theme.waiting, Pattern.DOTTED, canvas.px(8)
        return theme.line, Pattern.SOLID if door.sure else Pattern.DASHED, canvas.px(3)

    def _wall(self, canvas: Canvas, seen: View, service: int, row: Rect) -> None:
        wall = self.sitting.board.services[service].wall
        if wall < 0 or seen.walls[wall] not in (SEEN, OPEN):
            return
        x = row.left - canvas.px(28)
        standing = seen.walls[wall] == SEEN
        ends = [(x, row.top + canvas.px(4)), (x, row.bottom - canvas.px(4))]
        colour = canvas.theme.danger if standing else canvas.theme.good
        canvas.shapes.line(canvas.surface, ends, colour, canvas.px(12), Pattern.SOLID if standing else Pattern.DASHED)

    # --- boxes -------------------------------------------------------------------------------------------------------

    def _need(self, canvas: Canvas, place: Rect, seen: View, need: int) -> None:
        board, theme = self.sitting.board, canvas.theme
        level = seen.needs[need]
        ink = theme.good if level == 0 else theme.waiting if level == 1 else theme.danger
        fed = [canvas.say(board.needs[n].name) for n, root in enumerate(seen.roots) if root == need]
        edge = theme.danger if fed and level else theme.line
        canvas.shapes.shadow(canvas.surface, place, canvas.px(14), canvas.px(6), theme.shadow)
        canvas.shapes.card(
            canvas.surface, place, theme.card, radius=canvas.px(14), edge=edge, edge_width=canvas.px(5 if fed else 3)
        )
        inside = inset(place, canvas.px(22), canvas.px(10))
        low = canvas.line_height(LABEL)
        foot = low * (2 if fed else 1)
        upper = Rect(inside.x, inside.y, inside.width, inside.height - foot)
        canvas.write(canvas.say(board.needs[need].name), upper, BODY, face=BOLD, valign="middle")
        y = inside.bottom - foot
        marks = pips(canvas, (inside.x, y + low / 2), 3 - level, 3, ink, square=True)
        words = Rect(marks.right + canvas.px(14), y, inside.right - marks.right - canvas.px(14), low)
        canvas.write(text.need_level_word(level, canvas.lang), words, LABEL, ink, smallest=24)
        if fed:
            line = Rect(inside.x, y + low, inside.width, low)
            feeds = canvas.say(FEEDS, needs=fed[0]) if len(fed) == 1 else canvas.say(FEEDS_MANY, n=len(fed))
            canvas.write(feeds, line, LABEL, theme.danger, smallest=24)

    def _service(self, canvas: Canvas, place: Rect, seen: View, number: int) -> None:
        theme, service, door = canvas.theme, self.sitting.board.services[number], seen.services[number]
        edge, ink = theme.line, theme.quiet
        if door.status == RUNNING:
            edge = ink = theme.good
        elif door.status > RUNNING:
            edge = ink = theme.waiting
        elif door.wall >= 0:
            ink = theme.danger
        canvas.shapes.card(
            canvas.surface,
            place,
            theme.card,
            radius=canvas.px(12),
            edge=edge,
            edge_width=canvas.px(5 if door.status != CLOSED else 3),
            pattern=Pattern.DOTTED if door.status > RUNNING else Pattern.SOLID,
        )
        inside = inset(place, canvas.px(20), canvas.px(4))
        low = min(canvas.line_height(SMALL), inside.height * 46 // 100)
        high = min(inside.height - low, canvas.line_height(BODY))
        upper = Rect(inside.x, inside.y + (inside.height - low - high) // 2, inside.width, high)
        canvas.write(canvas.say(service.region.name), upper, BODY, face=BOLD, valign="middle", smallest=28)
        lower = Rect(inside.x, upper.bottom, inside.width, low)
        canvas.write(self._status(canvas, seen, service, door, inside.width), lower, SMALL, ink, smallest=26)

    def _status(self, canvas: Canvas, seen: View, service: ServiceOnBoard, door: DoorSeen, wide: int) -> str:
        """Say how a service stands, or else what it helps; many needs are counted where their names do not fit."""
        board = self.sitting.board
        if door.status != CLOSED:
            return text.service_status(door.status, canvas.lang)
        if door.wall >= 0:
            return canvas.say(WALL, wall=canvas.say(board.walls[door.wall].name))
        if door.missing:
            return canvas.say(MISSING_ONE if door.missing == 1 else MISSING, n=door.missing)
        if service.wall >= 0 and seen.walls[service.wall] == OPEN:
            return canvas.say(WALL_OPEN, wall=canvas.say(board.walls[service.wall].name))
        names = [canvas.say(board.needs[need].name) for need, strength in door.looks if strength]
        if not names:
            return canvas.say(FITS_NOTHING)
        words = canvas.say(FITS if door.sure else SEEMS, needs=", ".join(names))
        if len(names) == 1 or canvas.text_width(words, 26 * 100 / canvas.settings.text_size) <= wide:
            return words
        return canvas.say(FITS_MANY if door.sure else SEEMS_MANY, n=len(names))

    def _door(self, canvas: Canvas, place: Rect, service: int) -> None:
        """Draw who may open the door: their letters, side by side."""
        who = [seat for seat in SEATS if self.sitting.board.services[service].opened_by[seat]]
        radius = min(canvas.px(30), place.height // 2 - canvas.px(4))
        plate = Rect(0, 0, place.width, min(place.height, radius * 2 + canvas.px(20)))
        plate.center = place.center
        canvas.shapes.card(
            canvas.surface,
            plate,
            canvas.theme.card,
            radius=canvas.px(12),
            edge=canvas.theme.line,
            edge_width=canvas.px(3),
        )
        if not who:
            canvas.label("–", plate.center, LABEL, canvas.theme.quiet, align="center")
        step = radius * 2 + canvas.px(10)
        x = plate.centerx - step * (len(who) - 1) / 2
        for n, seat in enumerate(who):
            seat_disc(canvas, (x + n * step, plate.centery), radius, seat, icon=False)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the way back."""
        _, back = self._parts(canvas)
        return [Button("back", back, canvas.say(BACK), Pop, style="quiet", icon="back", size=LABEL)]

    def on_key(self, pressed: Input) -> Change:
        """R closes what R opened."""
        return Pop() if pressed.kind is Kind.LETTER and pressed.text == "r" else None

    def on_back(self) -> Change:
        """Esc goes back to the table."""
        return Pop()
