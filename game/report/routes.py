"""The route map of a session: every door, who knocked and when, the walls, what ran when, and the needs it eased."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.report.courses import Course, Courses, Deed, came_of_it, courses, wall_words
from game.report.drawing import (
    CARD,
    DANGER,
    GOOD,
    HUSH,
    INK,
    LINE,
    QUIET,
    WARN,
    Point,
    cross,
    line,
    rect,
    seat_disc,
    svg,
    text,
    wrapped,
)
from game.report.paper import Picture
from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.moves import SEATS
from game.rules.state import NOBODY
from game.text import capital, domain_word, need_level_word, pick

WIDE = 960
NAMES, LEFT, RIGHT, NEEDS = 296, 312, 650, 724
"""The names end, the rounds begin, the rounds end, the needs begin."""
TOP, GAP, PAD = 62, 10, 8
NAME, SMALL = 17, 16
DISC = 13
NEED_HIGH = 150
STEP = 9
"""The height of one level of a need in the small course of it."""
RUNS = f'rx="5" fill="{GOOD}"'
WAITS = f'rx="5" fill="{CARD}" stroke="{WARN}" stroke-width="2.5" stroke-dasharray="7 5"'
DOTS = ' stroke-dasharray="2 6"'
TOUCH = 28
"""Marks nearer than this would lie on each other."""


class Row(NamedTuple):
    """One line of the map: how high, what is drawn there, and to which needs it runs (helped, or would have)."""

    high: float
    parts: list[str]
    helped: frozenset[int] = frozenset()
    fits: frozenset[int] = frozenset()


def route_picture(board: Board, events: Sequence[e.Event], lang: Lang) -> Picture:
    """Draw the route map."""
    found = courses(board, events, lang)
    return Picture(_Map(board, found, lang).drawn(), _words(board, found, lang), repeated=True)


def _words(board: Board, found: Courses, lang: Lang) -> str:
    lines = [
        f"{service.region.name.in_(lang)}: {came_of_it(board, course, lang)}"
        for service, course in zip(board.services, found.services, strict=True)
    ]
    lines += [wall_words(board, n, course, lang) for n, course in enumerate(found.walls)]
    return f"{pick(lang, 'De routekaart', 'The route map')}. {'. '.join(lines)}."


class _Map:
    """Puts rows under each other on the left, the needs on the right, and lines between them."""

    def __init__(self, board: Board, found: Courses, lang: Lang) -> None:
        self.board, self.found, self.lang = board, found, lang
        self.column = (RIGHT - LEFT) / board.rounds

    def say(self, nl: str, en: str) -> str:
        return pick(self.lang, nl, en)

    def x(self, at: float) -> float:
        """Say where a moment lies."""
        return LEFT + at * self.column

    def drawn(self) -> str:
        rows = [row for group in self._groups() for row in group]
        need_rows = len(self.board.needs) * (NEED_HIGH + GAP)
        spare = max(0.0, need_rows - sum(row.high for row in rows)) / max(1, len(rows))
        parts, ends, y = list[str](), list[tuple[float, Row]](), float(TOP)
        for row in rows:
            parts.append(f'<g transform="translate(0 {y:.1f})">{"".join(row.parts)}</g>')
            ends.append((y + row.high / 2, row))
            y += row.high + spare
        high = y - TOP
        middles = self._need_places(ends, high)
        ties = list(self._ties(ends, middles))
        needs = [self._need(n, middle) for n, middle in enumerate(middles)]
        return svg(WIDE, y + 100, [*self._grid(high), *ties, *parts, *needs, *self._key(y + 34)])

    # --- what stands where -------------------------------------------------------------------------------------------

    def _groups(self) -> Iterator[list[Row]]:
        """Give the open field first, then every wall with what lies behind it, then what people did themselves."""
        for wall in range(NOBODY, len(self.board.walls)):
            behind = [n for n, service in enumerate(self.board.services) if service.wall == wall]
            rows = [self._service(n) for n in sorted(behind, key=self._order)]
            yield rows if wall == NOBODY else [self._wall(wall), *rows]
        if self.found.deeds:
            title = self.say("Wat mensen zelf deden", "What people did themselves")
            yield [self._title(title), *(self._deed(deed) for deed in self._deeds())]

    def _order(self, service: int) -> tuple[bool, bool, float]:
        course = self.found.services[service]
        first = course.knocks[0].at if course.knocks else 0.0
        return not course.ran, not course.knocks, first

    def _deeds(self) -> list[list[Deed]]:
        """Give what was done more than once (blind at first, then again) as one row."""
        rows: dict[tuple[str, int], list[Deed]] = {}
        for deed in self.found.deeds:
            rows.setdefault((deed.name, deed.seat), []).append(deed)
        return list(rows.values())

    def _need_places(self, ends: Sequence[tuple[float, Row]], high: float) -> list[float]:
        """Put every need near what runs to it, so that the fewest lines cross."""
        count = len(self.board.needs)
        wanted = [[y for y, row in ends if n in row.helped | row.fits] for n in range(count)]
        order = sorted(range(count), key=lambda n: sum(wanted[n]) / len(wanted[n]) if wanted[n] else TOP + high / 2)
        places = {need: TOP + high * (n + 0.5) / count for n, need in enumerate(order)}
        return [places[n] for n in range(count)]

    # --- rows --------------------------------------------------------------------------------------------------------

    def _service(self, n: int) -> Row:
        service, course = self.board.services[n], self.found.services[n]
        tried = bool(course.knocks)
        colour = INK if tried else QUIET
        names = wrapped(service.region.name.in_(self.lang), NAMES - 14, NAME, bold=tried)
        high = len(names) * 21 + 34 + PAD
        parts = [text((14, 18 + k * 21), name, colour, bold=tried, size=NAME) for k, name in enumerate(names)]
        parts += self._doors(n, len(names) * 21 + 22)
        parts += self._bars(course, high / 2 - 4)
        if not tried:
            words = self.say("niemand klopte aan", "nobody knocked")
            parts.append(text(((LEFT + RIGHT) / 2, high / 2 + 2), words, QUIET, "middle", size=SMALL))
        fits = frozenset(need for need, _ in service.fits) if not course.ran else frozenset[int]()
        return Row(high, [self._edge(n, high), *parts], frozenset(course.eased), fits)

    def _edge(self, n: int, high: float) -> str:
        """Draw at the left side whether a wall stands before it."""
        wall = self.board.services[n].wall
        if wall == NOBODY:
            return ""
        opened = self.found.walls[wall].opened is not None
        more = ' stroke-dasharray="6 6"' if opened else ""
        return line((3, 0), (3, high), GOOD if opened else DANGER, 5, more)

    def _doors(self, n: int, y: float) -> list[str]:
        """Say whose door it is: the world, and the letters of who may open it."""
        service = self.board.services[n]
        words = f"{domain_word(service.domain, self.lang)} · {self.say('deur van', 'door of')}"
        seats = [seat for seat in SEATS if service.opened_by[seat]]
        x = NAMES - DISC - (len(seats) - 1) * (2 * DISC + 3) - 4
        discs = [seat_disc((x + k * (2 * DISC + 3), y - 3), seat, self.lang, DISC) for k, seat in enumerate(seats)]
        said = wrapped(words, x - DISC - 22, SMALL - 1, most=1)[0]
        return [text((14, y), said, QUIET, size=SMALL - 1), *discs]

    def _bars(self, course: Course, y: float) -> list[str]:
        parts = []
        for start, end, runs in course.spans:
            parts.append(rect(self.x(start), y - 8, self.x(end) - self.x(start), 16, RUNS if runs else WAITS))
        return parts + list(self._marks([(at, seat, opened) for at, seat, opened in course.knocks], y))

    def _marks(self, marks: Sequence[tuple[float, int | None, bool]], y: float) -> Iterator[str]:
        """Draw who knocked or did something, no mark over another."""
        last = float("-inf")
        for at, seat, worked in marks:
            last = max(self.x(at), last + TOUCH)
            if seat is None:
                yield _diamond(last, y)
            else:
                yield seat_disc((last, y), seat, self.lang, DISC)
            if not worked:
                yield cross((last + 11, y - 11), 5)

    def _wall(self, n: int) -> Row:
        course = self.found.walls[n]
        words = wrapped(f"{self.say('Muur', 'Wall')}: {wall_words(self.board, n, course, self.lang)}", RIGHT - 4, NAME,
                        bold=True)  # fmt: skip
        high = 26 + len(words) * 21
        y = high - 10
        lasted = self.found.lasted
        opened = lasted if course.opened is None else course.opened
        colour = GOOD if course.opened is not None else DANGER
        parts = [text((0, 20 + k * 21), one, colour, bold=True, size=NAME) for k, one in enumerate(words)]
        parts += [line((0, y), (self.x(opened), y), DANGER, 6), *self._bricks(self.x(opened), y)]
        if course.opened is not None:
            parts.append(line((self.x(opened) + 6, y), (self.x(lasted), y), GOOD, 3, ' stroke-dasharray="3 8"'))
        return Row(high, parts)

    @staticmethod
    def _bricks(end: float, y: float) -> Iterator[str]:
        """Let the wall look like one: joints between its stones."""
        for x in range(24, int(end), 24):
            yield line((x, y - 3), (x, y + 3), CARD, 1.5)

    def _title(self, words: str) -> Row:
        return Row(34, [text((0, 24), words, INK, bold=True, size=NAME)])

    def _deed(self, deeds: Sequence[Deed]) -> Row:
        names = wrapped(deeds[0].name, NAMES - 14, SMALL)
        high = len(names) * 20 + PAD + 4
        parts = [text((14, 18 + k * 20), name, INK, size=SMALL) for k, name in enumerate(names)]
        parts += self._marks([(deed.at, deed.seat, deed.worked) for deed in deeds], high / 2 - 2)
        return Row(high, parts, frozenset(need for deed in deeds for need in deed.needs))

    # --- needs, and the lines to them --------------------------------------------------------------------------------

    def _need(self, n: int, middle: float) -> str:
        need, wide = self.board.needs[n], WIDE - NEEDS - 2
        levels = [month[n] for month in self.found.needs]
        names = wrapped(need.name.in_(self.lang), wide - 24, NAME, bold=True)
        root = self.board.root_of[n]
        fed = [] if root < 0 else wrapped(
            f"{self.say('gevoed door', 'fed by')}: {self.board.needs[root].name.in_(self.lang)}", wide - 24, SMALL - 1
        )  # fmt: skip
        stands = wrapped(self._stands(levels[0], levels[-1]), wide - 20, SMALL - 1, bold=True)
        high = 38 + len(names) * 21 + 3 * STEP + (len(fed) + len(stands)) * 19
        y, x = middle - high / 2, NEEDS + 12
        parts = [rect(NEEDS, y, wide, high, f'rx="10" fill="{CARD}" stroke="{LINE}" stroke-width="2"')]
        y += 26
        parts += [text((x, y + k * 21), name, INK, bold=True, size=NAME) for k, name in enumerate(names)]
        y += (len(names) - 1) * 21 + 16
        parts += self._steps(levels, x, y)
        y += 3 * STEP + 26
        colour = GOOD if levels[-1] < levels[0] else DANGER if levels[-1] > levels[0] else QUIET
        parts += [text((x, y + k * 19), one, colour, size=SMALL - 1, bold=True) for k, one in enumerate(stands)]
        y += len(stands) * 19
        parts += [text((x, y + k * 19), one, QUIET, size=SMALL - 1) for k, one in enumerate(fed)]
        return "".join(parts)

    def _stands(self, first: int, last: int) -> str:
        """Say how a need went, or that it stayed as it was."""
        was, is_ = need_level_word(first, self.lang), need_level_word(last, self.lang)
        if first == last:
            return self.say(f"bleef: {is_}", f"stayed: {is_}")
        return self.say(f"{was}; nu: {is_}", f"{was}; now: {is_}")

    def _steps(self, levels: Sequence[int], x: float, y: float) -> Iterator[str]:
        """Draw how open a need was, month by month: the higher, the more open."""
        wide = min(26.0, (WIDE - NEEDS - 26) / len(levels))
        for n, level in enumerate(levels):
            yield rect(x + n * wide, y, wide - 3, 3 * STEP, f'fill="{HUSH}" rx="2"')
            if level:
                fill = f'fill="{WARN if level > 1 else GOOD}" rx="2"'
                yield rect(x + n * wide, y + (3 - level) * STEP, wide - 3, level * STEP, fill)

    def _ties(self, ends: Sequence[tuple[float, Row]], middles: Sequence[float]) -> Iterator[str]:
        """Draw what helped a need as a line, and what would have fitted as dots."""
        for y, row in ends:
            yield from (self._tie((RIGHT + 4, y), (NEEDS, middles[need]), helped=False) for need in sorted(row.fits))
        for y, row in ends:
            yield from (self._tie((RIGHT + 4, y), (NEEDS, middles[need]), helped=True) for need in sorted(row.helped))

    @staticmethod
    def _tie(start: Point, end: Point, *, helped: bool) -> str:
        half = (start[0] + end[0]) / 2
        path = (f"M{start[0]:.1f} {start[1]:.1f} C{half:.1f} {start[1]:.1f} {half:.1f} {end[1]:.1f} "
                f"{end[0]:.1f} {end[1]:.1f}")  # fmt: skip
        look = f'stroke="{GOOD}" stroke-width="3"' if helped else f'stroke="{LINE}" stroke-width="1.8"{DOTS}'
        return f'<path d="{path}" fill="none" {look}/>'

    # --- around it ---------------------------------------------------------------------------------------------------

    def _grid(self, high: float) -> Iterator[str]:
        for number in range(self.board.rounds + 1):
            yield line((self.x(number), TOP - 12), (self.x(number), TOP + high), HUSH, 1.5)
        for number in range(self.board.rounds):
            yield text((self.x(number + 0.5), TOP - 18), str(number + 1), QUIET, "middle", bold=True, size=NAME)
        yield text((0, 20), self.say("Hulp, en wiens deur", "Help, and whose door"), QUIET, bold=True, size=NAME)
        yield text((LEFT, 20), self.say("Ronde", "Round"), QUIET, bold=True, size=NAME)
        title = self.say("Wat nodig was", "What was needed")
        yield text((NEEDS, 20), title, QUIET, bold=True, size=NAME)
        yield text((NEEDS, 40), self.say("van begin naar eind", "from start to end"), QUIET, size=SMALL - 1)

    def _key(self, y: float) -> Iterator[str]:
        """Say what the signs mean, in two lines."""
        for n, (sign, words) in enumerate(self._signs()):
            place = f'<g transform="translate({n % 4 * 240} {y + n // 4 * 34:.1f})">'
            yield f"{place}{sign}{text((44, 0), capital(words), QUIET, size=SMALL)}</g>"

    def _signs(self) -> list[tuple[str, str]]:
        did = seat_disc((17, -6), 1, self.lang, DISC)
        return [
            (rect(0, -14, 34, 14, WAITS), self.say("wachtlijst", "waiting list")),
            (rect(0, -14, 34, 14, RUNS), self.say("loopt", "running")),
            (did, self.say("klopte aan of deed iets", "knocked or did something")),
            (did + cross((28, -17), 5), self.say("lukte niet", "did not work")),
            (_diamond(17, -7), self.say("kwam zonder aankloppen", "came without a knock")),
            (line((0, -6), (34, -6), GOOD, 3), self.say("hielp", "helped")),
            (line((0, -6), (34, -6), LINE, 1.8, DOTS), self.say("had gepast", "would have fitted")),
        ]


def _diamond(x: float, y: float) -> str:
    points = f"{x - 11:.1f},{y:.1f} {x:.1f},{y - 11:.1f} {x + 11:.1f},{y:.1f} {x:.1f},{y + 11:.1f}"
    return f'<polygon points="{points}" fill="{CARD}" stroke="{INK}" stroke-width="2.5"/>'
