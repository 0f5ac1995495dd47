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
from game.ui.draw import Point, flow
from game.ui.draw_parts import header, pips, seat_disc
from game.ui.layout import inset
from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Pop
from game.ui.sitting import Sitting
from game.ui.theme import Colour, Pattern, Theme
from game.ui.type import BODY, BOLD, LABEL, LEAD, PLAIN
from game.ui.untangle import Order, least_tangled
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
SHOW_ALL, SHOW_LESS = Both("Toon alles", "Show all"), Both("Toon wat speelt", "Show what matters now")
FEEDS = Both("wortel van: {needs}", "root of: {needs}")
FEEDS_MANY = Both("wortel van {n} andere", "root of {n} others")
FITS_MANY = Both("past bij {n} behoeften", "fits {n} needs")
SEEMS_MANY = Both("lijkt te passen bij {n} behoeften", "seems to fit {n} needs")
FITS = Both("past bij: {needs}", "fits: {needs}")
SEEMS = Both("lijkt te passen bij: {needs}", "seems to fit: {needs}")
FITS_NOTHING = Both("past bij geen van de behoeften", "fits none of the needs")
WALL = Both("muur: {wall}", "wall: {wall}")
WALL_OPEN = Both("doorgang in muur: {wall}", "way through: {wall}")
MISSING_ONE = Both("nog 1 feit nodig op tafel", "1 more fact needed on the table")
MISSING = Both("nog {n} feiten nodig op tafel", "{n} more facts needed on the table")


def is_in_play(door: DoorSeen) -> bool:
    """Say whether a service runs, is waited for, stands behind a wall that is seen, or could help as things stand."""
    helps = any(strength >= 1 for _, strength in door.looks)
    return door.status != CLOSED or door.wall >= 0 or (helps and not door.missing)


class RoutesScreen(Page):
    """Needs at the left, doors in the middle, services by domain at the right; what is not in play is folded."""

    help_lines = (Both("A", "A"), Both("toon alle hulp, of alleen wat speelt", "show all help, or only what matters"))

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.whole = False
        """Whether all services are unfolded."""

    @property
    def open_rows(self) -> frozenset[int]:
        """Give the services that are shown with how they stand; the others by their names alone."""
        doors = self.sitting.on_screen().services
        return frozenset(n for n, door in enumerate(doors) if self.whole or is_in_play(door))

    def order(self, seen: View) -> Order:
        """Give the order in which the lines cross least: those of what is in play, or else all of them."""
        board, shown = self.sitting.board, self.open_rows
        links = [
            (need, n)
            for n, door in enumerate(seen.services)
            for need, strength in door.looks
            if strength >= 1 and (n in shown or not shown)
        ]
        return least_tangled(len(board.needs), tuple(service.domain for service in board.services), tuple(links))

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
        order = self.order(seen)
        head = self._head(canvas)
        needs = Rect(room.x, room.y + head, room.width * 27 // 100, room.height - head)
        doors = Rect(room.x + room.width * 37 // 100, needs.y, room.width * 14 // 100, needs.height)
        helps = Rect(room.x + room.width * 55 // 100, needs.y, room.width * 45 // 100, needs.height)
        right = self._more_place(canvas).left if self._folds else helps.right
        for words, left, end in (
            (NEEDS, needs.x, needs.right),
            (DOORS, doors.x, helps.x),
            (SERVICES, helps.x, right - canvas.px(10)),
        ):
            label = Rect(left, room.y, max(1, end - left), head - canvas.px(6))
            canvas.write(canvas.say(words), label, LABEL, canvas.theme.quiet, face=BOLD, valign="middle", smallest=24)
        need_places = dict(zip(order.needs, self._need_places(canvas, needs), strict=True))
        rows = self._service_places(canvas, helps, order)
        self._lines(canvas, seen, need_places, rows, doors)
        for need, place in need_places.items():
            self._need(canvas, place, seen, need)
        shown = self.open_rows
        for service, place in rows.items():
            if service in shown:
                self._service(canvas, place, seen, service)
            else:
                self._folded(canvas, place, service)
            self._door(canvas, Rect(doors.x, place.y, doors.width, place.height), service, folded=service not in shown)

    @property
    def _folds(self) -> bool:
        """Say whether there is anything to fold or unfold."""
        return not all(map(is_in_play, self.sitting.on_screen().services))

    def _head(self, canvas: Canvas) -> int:
        return canvas.line_height(LABEL) + canvas.px(18)

    def _more_place(self, canvas: Canvas) -> Rect:
        """Give the place of the button that unfolds, above the services at the right."""
        room, _ = self._parts(canvas)
        words = canvas.say(SHOW_LESS if self.whole else SHOW_ALL)
        place = Rect(
            0, room.y, canvas.text_width(words, LABEL, BOLD) + canvas.px(50), self._head(canvas) - canvas.px(6)
        )
        place.right = room.right
        return place

    def _need_places(self, canvas: Canvas, rect: Rect) -> list[Rect]:
        count = len(self.sitting.board.needs)
        high = min(canvas.px(190), (rect.height - canvas.px(20) * (count - 1)) // count)
        gap = (rect.height - high * count) // max(1, count)
        return [Rect(rect.x, rect.y + gap // 2 + n * (high + gap), rect.width, high) for n in range(count)]

    def _heights(self, canvas: Canvas, free: int, shown: frozenset[int]) -> tuple[int, int]:
        """Give the heights of a row that is in play and of a folded one, in so much room for all."""
        count = len(self.sitting.board.services)
        folded = count - len(shown)
        low = min(canvas.line_height(LABEL) + canvas.px(16), free // max(1, count))
        if not shown:
            return low, low
        need = canvas.line_height(BODY) + canvas.line_height(SMALL) + canvas.px(12)
        high = (free - folded * low) // len(shown)
        if high < need and folded:
            low = max(canvas.px(44), min(low, (free - need * len(shown)) // folded))
            high = (free - folded * low) // len(shown)
        return min(canvas.px(124) * canvas.settings.text_size // 100, high), low

    def _service_places(self, canvas: Canvas, rect: Rect, order: Order) -> dict[int, Rect]:
        """Give every service a row, grouped in a band for each domain, and draw the bands."""
        board, shown = self.sitting.board, self.open_rows
        domains = list(dict.fromkeys(board.services[n].domain for n in order.services))
        gap, pad, between = canvas.px(6), canvas.px(6), canvas.px(10)
        free = rect.height - len(domains) * 2 * pad - (len(domains) - 1) * between
        free -= gap * (len(order.services) - len(domains))
        label = rect.width * (24 if canvas.settings.text_size > 110 else 20) // 100
        alone = [n for n in domains if sum(service.domain == n for service in board.services) == 1]
        words = {n: self._word_height(canvas, n, label) for n in domains}
        high, low = self._heights(canvas, free, shown)
        high, low = self._heights(canvas, free - sum(max(0, words[n] - low - 2 * pad) for n in alone), shown)
        places: dict[int, Rect] = {}
        y = rect.y
        for domain in domains:
            members = [n for n in order.services if board.services[n].domain == domain]
            tall = {n: high if n in shown else low for n in members}
            spare = words[domain] - sum(tall.values()) - gap * (len(members) - 1) - 2 * pad
            top, y = y, y + pad + max(0, spare) // 2
            for service in members:
                places[service] = Rect(rect.x, y, rect.width - label, tall[service])
                y = places[service].bottom + gap
            y += pad - gap + max(0, spare) // 2
            self._band(canvas, Rect(rect.x - canvas.px(10), top, rect.width + canvas.px(10), y - top), domain, label)
            y += between
        return places

    def _word_height(self, canvas: Canvas, domain: int, label: int) -> int:
        """Measure the name of a world at its smallest."""
        word = text.domain_word(DOMAINS[domain], canvas.lang)
        return canvas.text_height(word, label - canvas.px(20), 30 * 100 / canvas.settings.text_size) + canvas.px(4)

    def _band(self, canvas: Canvas, band: Rect, domain: int, label: int) -> None:
        """Draw the ground of a world with its name at the right."""
        canvas.shapes.card(canvas.surface, band, band_tints(canvas.theme)[domain], radius=canvas.px(14))
        word = Rect(band.right - label + canvas.px(10), band.y, label - canvas.px(20), band.height)
        canvas.write(
            text.domain_word(DOMAINS[domain], canvas.lang),
            word,
            LABEL,
            align="center",
            valign="middle",
            smallest=30,
            whole=True,
        )

    # --- lines -------------------------------------------------------------------------------------------------------

    def _lines(self, canvas: Canvas, seen: View, needs: dict[int, Rect], rows: dict[int, Rect], doors: Rect) -> None:
        """Draw the lines, what is folded below what is in play; and the walls that stand before their doors."""
        shown = self.open_rows
        links = [
            (need, service)
            for service in rows
            for need, strength in seen.services[service].looks
            if strength >= 1 and need in needs
        ]
        starts, ends = _spread(canvas, needs, rows, links)
        for service in sorted(rows, key=lambda n: (n in shown, seen.services[n].status != CLOSED)):
            door, row = seen.services[service], rows[service]
            colour, pattern, width = self._stroke(canvas, door, folded=service not in shown)
            stop = doors.left - (canvas.px(46) if door.wall >= 0 else 0)
            for need, _ in (link for link in links if link[1] == service):
                path = flow((needs[need].right, starts[need, service]), (stop, ends[need, service]))
                canvas.shapes.line(canvas.surface, path, colour, width, pattern)
            across: list[Point] = [(doors.right, row.centery), (row.left, row.centery)]
            canvas.shapes.line(canvas.surface, across, colour, width, pattern)
            self._wall(canvas, seen, service, Rect(doors.left - canvas.px(44), row.y, canvas.px(34), row.height))

    def _stroke(self, canvas: Canvas, door: DoorSeen, *, folded: bool) -> tuple[Colour, Pattern, float]:
        theme = canvas.theme
        if door.status == RUNNING:
            return theme.good, Pattern.SOLID, canvas.px(8)
        if door.status > RUNNING:
            return theme.waiting, Pattern.DOTTED, canvas.px(8)
        if folded:
            return theme.hush, Pattern.SOLID, canvas.px(2)
        return theme.line, Pattern.SOLID if door.sure else Pattern.DASHED, canvas.px(4)

    def _wall(self, canvas: Canvas, seen: View, service: int, place: Rect) -> None:
        """Draw the wall that is seen before a door: whole, or with a way through once it is open."""
        wall = self.sitting.board.services[service].wall
        if wall < 0 or seen.walls[wall] not in (SEEN, OPEN):
            return
        if seen.walls[wall] == SEEN:
            draw_wall(canvas, place, canvas.theme.danger)
            return
        part = max(2, place.height * 28 // 100)
        for y in (place.top, place.bottom - part):
            draw_wall(canvas, Rect(place.x, y, place.width, part), canvas.theme.good)

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

    def _folded(self, canvas: Canvas, place: Rect, number: int) -> None:
        """Write the name alone of a service that is not in play yet."""
        inside = inset(place, canvas.px(20), canvas.px(2))
        name = canvas.say(self.sitting.board.services[number].region.name)
        canvas.write(name, inside, LABEL, canvas.theme.ink, face=PLAIN, valign="middle", smallest=28)

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

    def _door(self, canvas: Canvas, place: Rect, service: int, *, folded: bool) -> None:
        """Draw who may open the door: their letters, side by side; of what is folded small and without a frame."""
        who = [seat for seat in SEATS if self.sitting.board.services[service].opened_by[seat]]
        radius = min(canvas.px(22 if folded else 30), place.height // 2 - canvas.px(3))
        plate = Rect(0, 0, place.width, min(place.height, radius * 2 + canvas.px(20)))
        plate.center = place.center
        if folded:
            plate.inflate_ip(0, canvas.px(-16))
        canvas.shapes.card(
            canvas.surface,
            plate,
            canvas.theme.ground if folded else canvas.theme.card,
            radius=canvas.px(12),
            edge=canvas.theme.hush if folded else canvas.theme.line,
            edge_width=canvas.px(2 if folded else 3),
        )
        if not who:
            canvas.label("–", plate.center, LABEL, canvas.theme.quiet, align="center")
        step = radius * 2 + canvas.px(10)
        x = plate.centerx - step * (len(who) - 1) / 2
        for n, seat in enumerate(who):
            seat_disc(canvas, (x + n * step, plate.centery), radius, seat, icon=False)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the way back, and the way to see all help."""
        _, back = self._parts(canvas)
        found: list[Widget] = [Button("back", back, canvas.say(BACK), Pop, style="quiet", icon="back", size=LABEL)]
        if self._folds:
            words, place = canvas.say(SHOW_LESS if self.whole else SHOW_ALL), self._more_place(canvas)
            found.append(Button("all", place, words, self._unfold, size=LABEL, shortcut="a", side=True))
        return found

    def _unfold(self) -> Change:
        """Show all help with how it stands, or only what is in play."""
        self.whole = not self.whole
        self.refresh()
        return None

    def on_key(self, pressed: Input) -> Change:
        """R closes what R opened."""
        return Pop() if pressed.kind is Kind.LETTER and pressed.text == "r" else None

    def on_back(self) -> Change:
        """Esc goes back to the table."""
        return Pop()


def draw_wall(canvas: Canvas, place: Rect, colour: Colour) -> None:
    """Draw a wall of bricks."""
    canvas.surface.fill(colour, place)
    course, seam = max(2, canvas.px(16)), max(1, canvas.px(3))
    for n, y in enumerate(range(place.top + course, place.bottom + course, course + seam)):
        if y < place.bottom:
            canvas.surface.fill(canvas.theme.ground, Rect(place.x, y, place.width, min(seam, place.bottom - y)))
        top = y - course
        x = place.x + place.width * (1 if n % 2 else 2) // 3
        canvas.surface.fill(canvas.theme.ground, Rect(x, top, seam, max(0, min(course, place.bottom - top))))


def _spread(
    canvas: Canvas, needs: dict[int, Rect], rows: dict[int, Rect], links: Sequence[tuple[int, int]]
) -> tuple[dict[tuple[int, int], float], dict[tuple[int, int], float]]:
    """Give where lines leave their need and reach their door: each at a height of its own, so that they cross less."""
    starts: dict[tuple[int, int], float] = {}
    ends: dict[tuple[int, int], float] = {}
    for need, place in needs.items():
        mine = sorted((link for link in links if link[0] == need), key=lambda link: rows[link[1]].centery)
        step = min(canvas.px(18), place.height // (len(mine) + 1))
        for n, link in enumerate(mine):
            starts[link] = place.centery + (n - (len(mine) - 1) / 2) * step
    for service, row in rows.items():
        mine = sorted((link for link in links if link[1] == service), key=lambda link: needs[link[0]].centery)
        step = min(canvas.px(14), row.height // (len(mine) + 1))
        for n, link in enumerate(mine):
            ends[link] = row.centery + (n - (len(mine) - 1) / 2) * step
    return starts, ends
