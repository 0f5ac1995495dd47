"""The table as a picture: four people, how far they trust each other, the child in the middle, what lies there.

What stands still is painted once (`draw_tabletop`); what arrives or moves on is drawn over it (`draw_arriving`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from pygame import Rect, Surface

from game import text
from game.rules.board import Board, bits
from game.rules.moves import PARENT, POLICYMAKER, SEATS, TEACHER, YOUTH_WORKER, Seat
from game.rules.numbers import STRAIN_MAX
from game.rules.scores import LINKS
from game.rules.state import GOAL_OPEN, GOAL_SHARED
from game.rules.view import View
from game.ui.draw import Point, curve
from game.ui.theme import SEAT_ICONS, SEAT_PATTERNS, Pattern, mix
from game.ui.type import BODY, BOLD, LABEL
from game.ui.words import ROLE_LETTERS, ROLE_NAMES, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

STRAIN = Both("spanning", "strain")
YOU = Both("jij", "you")
NEWEST = Both("nieuw", "new")
STRAIN_WIDTH = 180
SLANT = sqrt(0.5)
"""How far across and down a step of one goes that is taken slantwise."""
WIDTHS = (3, 5, 8, 11, 14, 17)
"""How thick the line of a trust of 0 .. 5 is."""


@dataclass(frozen=True)
class Fresh:
    """What changed just now, to be lit: trust steps by (of, toward), cards, goals."""

    trust: tuple[tuple[int, int, int], ...] = ()
    cards: tuple[int, ...] = ()
    goals: tuple[int, ...] = ()
    strain: int = 0

    def step(self, of: int, toward: int) -> int:
        """Give how much the trust of one seat in another just moved."""
        return sum(by for a, b, by in self.trust if (a, b) == (of, toward))


NOTHING_FRESH = Fresh()


@dataclass(frozen=True)
class Places:
    """Where everything of the picture stands, in pixels."""

    area: Rect
    seats: dict[Seat, Point]
    radius: int
    top: Rect
    child: Point
    child_radius: int
    rows: int
    """How many rows of cards there is room for: beyond the child, and on this side of it."""


def places_in(canvas: Canvas, rect: Rect) -> Places:
    """Lay the table out in a rectangle: a seat in each corner, with its name above or below the line to the next."""
    radius, ring = canvas.px(56), canvas.px(20)
    aside = radius + ring
    line = max(aside, canvas.line_height(BODY) + canvas.text_px(22) + canvas.px(12))
    left, right = rect.left + aside, rect.right - aside
    top, bottom = rect.top + line, rect.bottom - line
    seats: dict[Seat, Point] = {
        PARENT: (left, top),
        TEACHER: (right, top),
        YOUTH_WORKER: (right, bottom),
        POLICYMAKER: (left, bottom),
    }
    table = Rect(left, top, max(2, right - left), max(2, bottom - top))
    margin = canvas.px(34)
    top_of_table = table.inflate(-2 * margin, -2 * margin)
    child, face = table.center, canvas.px(62)
    spare = top_of_table.height - _child_height(canvas, face) - canvas.px(36)
    rows = 2 if spare >= 2 * _card_height(canvas) else 1
    if rows == 1:
        child = (child[0], top_of_table.bottom - _child_height(canvas, face) // 2 - canvas.px(6))
    return Places(rect, seats, radius, top_of_table, child, face, rows)


# --- what stands still -----------------------------------------------------------------------------------------------


def draw_tabletop(
    canvas: Canvas,
    rect: Rect,
    board: Board,
    seen: View,
    fresh: Fresh = NOTHING_FRESH,
    you: Seat | None = None,
    told: Sequence[int] = (),
) -> None:
    """Draw the whole picture but for the cards that just arrived.

    `you` is the seat of who plays alone; `told` are the cards in the order in which they were told.
    """
    places = places_in(canvas, rect)
    _bare_table(canvas, rect, places, board, you)
    for a, b in LINKS:
        _link(canvas, places, seen, Seat(a), Seat(b))
    newest = _newest(told, seen)
    for card, spot in card_spots(canvas, places, seen, fresh, told):
        if card not in fresh.cards:
            _card(canvas, spot, board, card, new=False)
            if card == newest and not fresh.cards:
                _newest_tag(canvas, spot, below=spot.y > places.child[1])
    _goals(canvas, places, board, seen, fresh)
    _child(canvas, places, board, seen, fresh)
    for a, b in LINKS:
        _levels(canvas, places, seen, fresh, Seat(a), Seat(b))


def _bare_table(canvas: Canvas, rect: Rect, places: Places, board: Board, you: Seat | None) -> None:
    """Draw what stays the same in a whole case, the table, the seats and their names: kept as one picture."""
    whole = rect.inflate(canvas.px(40), canvas.px(40)).clip(canvas.rect)
    names = tuple(canvas.say(persona.name) for persona in board.personas)
    look = (canvas.lang, canvas.settings.text_size, canvas.settings.high_contrast, canvas.u)

    def make() -> Surface:
        below = canvas.on(canvas.surface)
        canvas.surface.fill(canvas.theme.ground, whole)
        _wood(below, places)
        for seat in SEATS:
            _seat(below, places, seat)
        _names(below, places, board, you)
        return canvas.surface.subsurface(whole).copy()

    canvas.surface.blit(canvas.shapes.keep(("bare table", tuple(whole), names, you, look), make), whole)
    for seat in SEATS:
        at = Rect(0, 0, places.radius * 2, places.radius * 2)
        at.center = (round(places.seats[seat][0]), round(places.seats[seat][1]))
        canvas.mark(at, text.seat_line(board, seat, canvas.lang))


def _wood(canvas: Canvas, places: Places) -> None:
    theme, edge = canvas.theme, places.top.inflate(canvas.px(20), canvas.px(20))
    radius = canvas.px(120)
    canvas.shapes.shadow(canvas.surface, edge, radius, canvas.px(14), theme.shadow)
    canvas.shapes.card(
        canvas.surface, edge, theme.wood, radius=radius, edge=theme.wood_edge, edge_width=max(1, canvas.px(10))
    )


def _reach(canvas: Canvas, places: Places, seat: Seat, toward: Seat) -> tuple[Point, Point, Point]:
    """Give where a line of trust begins and ends, and where its level stands.

    Along an edge of the table it goes halfway to the other. Across the table it stays in the corner, with the other's
    letter at its end: the middle belongs to the child and to what was told.
    """
    (x0, y0), (x1, y1) = places.seats[seat], places.seats[toward]
    across = x0 != x1 and y0 != y1
    dx, dy = float((x1 > x0) - (x1 < x0)), float((y1 > y0) - (y1 < y0))
    share = SLANT if across else 1.0
    half = (abs(x1 - x0) + abs(y1 - y0)) / 2
    level = _level_away(canvas, places, across=across)
    at = [(x0 + dx * share * far, y0 + dy * share * far) for far in (
        places.radius + canvas.px(8), level if across else half, level if across else min(level, half * 0.8)
    )]  # fmt: skip
    return at[0], at[1], at[2]


def _level_away(canvas: Canvas, places: Places, *, across: bool) -> int:
    """Give how far from a seat its levels stand."""
    return places.radius + canvas.px(50 if across else 62) + canvas.text_px(22)


def _corner(canvas: Canvas, places: Places) -> int:
    """Give how far the levels in a corner of the table reach, across and down, with the letters behind them."""
    letter = canvas.px(21)
    slanted = _level_away(canvas, places, across=True) + canvas.text_px(22) + letter - canvas.px(5)
    return round(slanted * SLANT) + letter


def _link(canvas: Canvas, places: Places, seen: View, a: Seat, b: Seat) -> None:
    """Draw both directions of a link: each in the colour, pattern and strength of who trusts."""
    for seat, toward in ((a, b), (b, a)):
        level = seen.trust_of(seat, toward)
        colour = canvas.theme.seats[seat]
        pattern = Pattern.DOTTED if level == 0 else SEAT_PATTERNS[seat] if level < 4 else Pattern.SOLID
        ink = colour if level else mix(colour, canvas.theme.wood, 0.3)
        start, end, _ = _reach(canvas, places, seat, toward)
        canvas.shapes.line(canvas.surface, [start, end], ink, canvas.px(WIDTHS[level]), pattern)


def _levels(canvas: Canvas, places: Places, seen: View, fresh: Fresh, a: Seat, b: Seat) -> None:
    """Write both levels of a link, each near who trusts; across the table with the letter of who is trusted."""
    for seat, toward in ((a, b), (b, a)):
        (x0, y0), (x1, y1) = places.seats[seat], places.seats[toward]
        _, _, at = _reach(canvas, places, seat, toward)
        way = ((x1 > x0) - (x1 < x0), (y1 > y0) - (y1 < y0))
        step = fresh.step(seat, toward)
        if step:
            _moved(canvas, at, way, step)
        if all(way):
            _trusted(canvas, at, way, toward)
        _level(canvas, at, seat, seen.trust_of(seat, toward))


def _trusted(canvas: Canvas, at: Point, way: tuple[int, int], toward: Seat) -> None:
    """Say whom a level across the table is about: a small disc with the letter, just behind it."""
    radius = canvas.px(21)
    far = (canvas.text_px(22) + radius - canvas.px(5)) * SLANT
    place = Rect(0, 0, 2 * radius, 2 * radius)
    place.center = (round(at[0] + way[0] * far), round(at[1] + way[1] * far))

    def paint(inside: Canvas, rect: Rect) -> None:
        theme = inside.theme
        inside.shapes.disc(inside.surface, rect.center, radius, theme.seats[toward])
        size = 26 * 100 / inside.settings.text_size
        inside.label(inside.say(ROLE_LETTERS[toward]), rect.center, size, theme.on_seat, face=BOLD, align="center")

    canvas.kept(("trusted", toward), place, paint, canvas.px(2))


def _moved(canvas: Canvas, at: Point, way: tuple[int, int], step: int) -> None:
    """Light a level that just moved, and tag it where nothing else stands: further on, or under what lies across."""
    theme, radius = canvas.theme, canvas.text_px(22)
    canvas.shapes.disc(canvas.surface, at, radius * 1.6, theme.glow, theme.ink, canvas.px(3))
    half, across = canvas.text_px(32), all(way)
    aside = (radius + canvas.px(16)) * SLANT
    x = at[0] + way[0] * (aside if across else radius * 1.4 + half)
    y = at[1] + way[1] * (aside + canvas.px(26) + radius if across else radius * 2.3)
    draw_step(canvas, (x - half, y), step, good=step > 0)


def _level(canvas: Canvas, at: Point, seat: Seat, level: int) -> None:
    """Write how far a seat trusts the other."""
    radius = canvas.text_px(22)
    place = Rect(round(at[0]) - radius, round(at[1]) - radius, 2 * radius, 2 * radius)

    def paint(inside: Canvas, rect: Rect) -> None:
        ink = inside.theme.seats[seat]
        inside.shapes.disc(inside.surface, rect.center, radius, inside.theme.card, ink, inside.px(4))
        inside.label(str(level), rect.center, LABEL, ink, face=BOLD, align="center")

    canvas.kept(("level", seat, level), place, paint, canvas.px(4))
    canvas.mark(place, str(level))


def draw_step(canvas: Canvas, left: Point, step: int, *, good: bool) -> Rect:
    """Draw a small tag with how much something moved, from its left end; give the part it took."""
    theme = canvas.theme
    words = f"{'+' if step > 0 else '−'}{abs(step)}"
    tag = Rect(0, 0, canvas.text_width(words, LABEL, BOLD) + canvas.px(20), canvas.line_height(LABEL))
    tag.midleft = (round(left[0]), round(left[1]))
    canvas.shapes.card(canvas.surface, tag, theme.good if good else theme.danger, radius=tag.height // 2)
    canvas.label(words, tag.center, LABEL, theme.card, face=BOLD, align="center")
    return tag


def _seat(canvas: Canvas, places: Places, seat: Seat) -> None:
    theme, at, radius = canvas.theme, places.seats[seat], places.radius
    canvas.shapes.disc(canvas.surface, at, radius + canvas.px(6), theme.ground)
    canvas.shapes.disc(canvas.surface, at, radius, theme.seats[seat])
    icon = canvas.px(54)
    canvas.shapes.icon(canvas.surface, SEAT_ICONS[seat], (at[0], at[1] - canvas.px(12)), icon, theme.on_seat)
    size = LABEL * 100 / canvas.settings.text_size
    letter = (at[0], at[1] + radius * 0.62)
    canvas.label(canvas.say(ROLE_LETTERS[seat]), letter, size, theme.on_seat, face=BOLD, align="center")


def _names(canvas: Canvas, places: Places, board: Board, you: Seat | None) -> None:
    """Write names and roles beside the seats; where two on a line do not fit, icon and letter tell the role."""
    room = places.area.width - 4 * places.radius - canvas.px(90)
    for pair in ((PARENT, TEACHER), (POLICYMAKER, YOUTH_WORKER)):
        words = [_name_and_role(canvas, board, seat, you=seat == you) for seat in pair]
        wide = [_name_width(canvas, *both) for both in words]
        if sum(wide) > room:
            words = [
                (name, canvas.say(YOU) if seat == you else "") for (name, _), seat in zip(words, pair, strict=True)
            ]
            wide = [min(_name_width(canvas, *both), room // 2) for both in words]
        for seat, (name, role), width in zip(pair, words, wide, strict=True):
            _seat_name(canvas, places, seat, name, role, width)


def _name_and_role(canvas: Canvas, board: Board, seat: Seat, *, you: bool) -> tuple[str, str]:
    role = canvas.say(ROLE_NAMES[seat])
    return canvas.say(board.personas[seat].name), f"{role} · {canvas.say(YOU)}" if you else role


def _name_width(canvas: Canvas, name: str, role: str) -> int:
    gap = canvas.px(14) if role else 0
    return canvas.text_width(name, BODY, BOLD) + gap + canvas.text_width(role, LABEL) + canvas.px(6)


def _seat_name(canvas: Canvas, places: Places, seat: Seat, name: str, role: str, width: int) -> None:
    high, aside = canvas.line_height(BODY), places.radius * 2 + canvas.px(34)
    y = places.area.top if seat in (PARENT, TEACHER) else places.area.bottom - high
    left = places.area.left + aside if seat in (PARENT, POLICYMAKER) else places.area.right - aside - width
    first = min(width, canvas.text_width(name, BODY, BOLD) + 2)
    canvas.write(name, Rect(left, y, first, high), BODY, face=BOLD, valign="middle", smallest=28)
    second = width - first - canvas.px(14)
    if role and second > canvas.px(40):
        place = Rect(left + first + canvas.px(14), y + canvas.px(3), second, high)
        canvas.write(role, place, LABEL, canvas.theme.quiet, valign="middle", smallest=26)


def _child(canvas: Canvas, places: Places, board: Board, seen: View, fresh: Fresh) -> None:
    """Draw the child's face, its name and age, and below it the strain on it."""
    theme, (x, y) = canvas.theme, places.child
    radius, high, low = places.child_radius, canvas.line_height(BODY), canvas.line_height(LABEL)
    y += radius - _child_height(canvas, radius) / 2
    below = y + radius + canvas.px(6)
    name, word = f"{board.child.name}, {board.child.age}", canvas.say(STRAIN)
    wide = canvas.text_width(word, LABEL) + canvas.px(12 + STRAIN_WIDTH)
    draw_child(canvas, (x, y), radius, seen.strain)
    canvas.label(name, (x, below + high / 2), BODY, face=BOLD, align="center")
    line = below + high + low / 2
    taken = canvas.label(word, (x - wide / 2, line), LABEL, theme.quiet)
    dots = Rect(taken.right + canvas.px(12), 0, canvas.px(STRAIN_WIDTH), canvas.px(20))
    dots.centery = round(line)
    draw_strain(canvas, dots, seen.strain)
    if fresh.strain:
        draw_step(canvas, (dots.right + canvas.px(10), line), fresh.strain, good=fresh.strain < 0)


def draw_strain(canvas: Canvas, rect: Rect, strain: int) -> None:
    """Draw the strain on the child as ten drops: full ones for what it carries."""
    theme = canvas.theme
    gap = rect.width / STRAIN_MAX
    ink = theme.danger if strain >= 6 else theme.waiting if strain >= 4 else theme.good
    for n in range(STRAIN_MAX):
        at = (rect.left + gap * (n + 0.5), rect.centery)
        canvas.shapes.disc(canvas.surface, at, canvas.px(8), ink if n < strain else theme.card, ink, canvas.px(3))
    canvas.mark(rect, f"{canvas.say(STRAIN)} {strain}/{STRAIN_MAX}")


MOUTHS = ((3, 0.12), (6, 0.02), (10, -0.09))
"""Up to which strain the mouth bends how far: a smile, a straight line, a sad one."""


def draw_child(canvas: Canvas, at: Point, radius: int, strain: int = 0) -> None:
    """Draw the child's face: round, nobody in particular, and less cheerful the more strain it is under."""
    place = Rect(round(at[0]) - radius, round(at[1]) - radius, 2 * radius, 2 * radius)
    bend = next(bend for most, bend in MOUTHS if strain <= most)
    canvas.kept(("child", bend), place, lambda on, rect: _face(on, rect.center, radius, bend), canvas.px(4))


def _face(canvas: Canvas, at: Point, radius: int, bend: float) -> None:
    theme, on = canvas.theme, canvas.surface
    skin, hair, jumper = (233, 184, 142), (64, 44, 34), (236, 178, 74)
    x, y = at
    canvas.shapes.disc(on, at, radius, (255, 252, 244), theme.ink, canvas.px(4))
    canvas.shapes.disc(on, (x, y + radius * 0.6), radius * 0.36, jumper)
    canvas.shapes.disc(on, (x, y - radius * 0.12), radius * 0.46, hair)
    canvas.shapes.disc(on, (x, y + radius * 0.02), radius * 0.38, skin)
    for side in (-1, 1):
        canvas.shapes.disc(on, (x + side * radius * 0.15, y - radius * 0.0), radius * 0.05, hair)
    corner = y + radius * (0.19 - bend / 4)
    mouth = curve((x - radius * 0.13, corner), (x + radius * 0.13, corner), radius * bend, 10)
    canvas.shapes.line(on, mouth, hair, max(2, radius * 0.05))
    canvas.shapes.disc(on, at, radius, None, theme.ink, canvas.px(4))


# --- what lies on the table ------------------------------------------------------------------------------------------


def card_spots(
    canvas: Canvas, places: Places, seen: View, fresh: Fresh, told: Sequence[int] = ()
) -> list[tuple[int, Rect]]:
    """Give the cards that were told last, each in its place; the others are on the timeline.

    A card keeps its place until it is the oldest that lies here: then the next one takes it.
    """
    came = [*told, *fresh.cards]
    order = sorted(bits(seen.table), key=lambda card: came.index(card) if card in came else -1)
    spots = _spots(canvas, places)
    first = max(0, len(order) - len(spots))
    return [(card, spots[n % len(spots)]) for n, card in enumerate(order) if n >= first]


def _newest(told: Sequence[int], seen: View) -> int | None:
    """Give the card that was told last of what lies on the table."""
    return next((card for card in reversed(told) if seen.table >> card & 1), None)


def _spots(canvas: Canvas, places: Places) -> list[Rect]:
    """Give the places for cards: two beyond the child and, where there is room, two on this side."""
    (x, y), table = places.child, places.top
    inner, edge = canvas.px(12), canvas.px(80) + canvas.text_px(44)
    wide = max(2, min(canvas.text_px(270), table.width // 2 - inner - edge))
    half = _child_height(canvas, places.child_radius) // 2
    lines = ((table.top, y - half), (y + half, table.bottom))[: places.rows]
    spots: list[Rect] = []
    for low, far in lines:
        high = max(2, min(_card_height(canvas), round(far - low) - canvas.px(8)))
        top = round((low + far - high) / 2)
        spots += [Rect(at, top, wide, high) for at in (round(x) - inner - wide, round(x) + inner)]
    return spots


def _card_height(canvas: Canvas) -> int:
    return canvas.line_height(LABEL) * 2 + canvas.px(18)


def _child_height(canvas: Canvas, radius: int) -> int:
    return radius * 2 + canvas.line_height(BODY) + canvas.line_height(LABEL) + canvas.px(14)


def _card(canvas: Canvas, spot: Rect, board: Board, card: int, *, new: bool) -> None:
    """Draw a card; one that is new lies in the light."""
    title, owner = canvas.say(board.cards[card].title), board.owner[card]
    canvas.shapes.shadow(canvas.surface, spot, canvas.px(8), canvas.px(8), canvas.theme.shadow)
    canvas.kept(
        ("card", title, owner, new), spot, lambda on, rect: _card_face(on, rect, title, owner, new=new), canvas.px(20)
    )
    canvas.mark(spot, title)


def _newest_tag(canvas: Canvas, spot: Rect, *, below: bool) -> None:
    """Tag the card that was told last, on the edge that is turned away from the child."""
    words = canvas.say(NEWEST)
    tag = Rect(0, 0, canvas.text_width(words, LABEL, BOLD) + canvas.px(28), canvas.line_height(LABEL))
    tag.midbottom = (spot.centerx, spot.top + canvas.px(8))
    if below:
        tag.midtop = (spot.centerx, spot.bottom - canvas.px(8))

    def paint(inside: Canvas, rect: Rect) -> None:
        theme = inside.theme
        inside.shapes.card(
            inside.surface, rect, theme.glow, radius=rect.height // 2, edge=theme.ink, edge_width=inside.px(3)
        )
        inside.label(words, rect.center, LABEL, theme.on_glow, face=BOLD, align="center")

    canvas.kept(("newest", words), tag, paint)
    canvas.mark(tag, words)


def _card_face(canvas: Canvas, spot: Rect, title: str, owner: int | None, *, new: bool) -> None:
    theme = canvas.theme
    if new:
        around = spot.inflate(canvas.px(14), canvas.px(14))
        canvas.shapes.card(
            canvas.surface, around, theme.glow, radius=canvas.px(14), edge=theme.ink, edge_width=canvas.px(3)
        )
    canvas.shapes.card(canvas.surface, spot, theme.card, radius=canvas.px(8), edge=theme.line, edge_width=canvas.px(2))
    band = Rect(spot.left + canvas.px(6), spot.top + canvas.px(8), canvas.px(8), spot.height - canvas.px(16))
    canvas.shapes.card(canvas.surface, band, theme.ink if owner is None else theme.seats[owner], radius=canvas.px(4))
    words = Rect(spot.left + canvas.px(22), spot.top, max(1, spot.width - canvas.px(28)), spot.height)
    canvas.write(title, words, LABEL, valign="middle", smallest=26)


def _goals(canvas: Canvas, places: Places, board: Board, seen: View, fresh: Fresh) -> None:
    """Lay the goals that were proposed or are shared beside the child, left and right in turn."""
    named = [goal for goal, status in enumerate(seen.goals) if status != GOAL_OPEN]
    columns = (named[0::2], named[1::2])
    x, gap, reach = round(places.child[0]), canvas.px(12), _child_reach(canvas, places, board)
    wide = min(canvas.px(320), places.top.width // 2 - reach - canvas.px(4))
    top, bottom = _beside_child(canvas, places)
    for goals, left in zip(columns, (x - reach - wide, x + reach), strict=True):
        most = (bottom - top - gap * (len(goals) - 1)) // max(1, len(goals))
        high = min(canvas.line_height(LABEL) * 3 + canvas.px(14), most)
        y = (top + bottom - high * len(goals) - gap * (len(goals) - 1)) // 2
        for n, goal in enumerate(goals):
            chip = Rect(left, y + n * (high + gap), max(2, wide), max(2, high))
            name = canvas.say(board.goals[goal].name)
            draw_goal(canvas, chip, name, shared=seen.goals[goal] >= GOAL_SHARED, fresh=goal in fresh.goals)


def _child_reach(canvas: Canvas, places: Places, board: Board) -> int:
    """Give how far the child reaches to each side: its name, and its strain where goals stand beside that too."""
    if places.rows == 2:
        return (canvas.text_width(canvas.say(STRAIN), LABEL) + canvas.px(STRAIN_WIDTH + 60)) // 2
    name = canvas.text_width(f"{board.child.name}, {board.child.age}", BODY, BOLD)
    return max(places.child_radius, name // 2) + canvas.px(24)


def _beside_child(canvas: Canvas, places: Places) -> tuple[int, int]:
    """Give the heights between which goals may lie: not on the levels in the corners."""
    corner = _corner(canvas, places) + canvas.px(6)
    upper, lower = (round(places.seats[seat][1]) + by for seat, by in ((PARENT, corner), (POLICYMAKER, -corner)))
    if places.rows == 1:
        return max(upper, _spots(canvas, places)[0].bottom + canvas.px(10)), lower
    half = _child_height(canvas, places.child_radius) // 2
    return max(upper, round(places.child[1]) - half), min(lower, round(places.child[1]) + half)


def draw_goal(canvas: Canvas, chip: Rect, name: str, *, shared: bool, fresh: bool = False) -> None:
    """Draw a goal: a whole edge and a tick once it is shared, a broken edge and a question mark before."""
    theme = canvas.theme
    colour, tint = (theme.good, theme.good_tint) if shared else (theme.waiting, theme.waiting_tint)
    radius = canvas.px(26)
    if fresh:
        glow = chip.inflate(canvas.px(14), canvas.px(14))
        canvas.shapes.card(
            canvas.surface, glow, theme.glow, radius=radius + canvas.px(7), edge=theme.ink, edge_width=canvas.px(3)
        )
    canvas.shapes.card(
        canvas.surface,
        chip,
        tint,
        radius=radius,
        edge=colour,
        edge_width=canvas.px(4),
        pattern=Pattern.SOLID if shared else Pattern.DASHED,
    )
    words = chip.inflate(-canvas.px(28), -canvas.px(4))
    canvas.write(
        f"{'✓' if shared else '?'} {name}",
        words,
        LABEL,
        colour,
        face=BOLD,
        align="center",
        valign="middle",
        smallest=26,
        whole=True,
    )


# --- what moves ------------------------------------------------------------------------------------------------------


def draw_arriving(
    canvas: Canvas, places: Places, board: Board, seen: View, fresh: Fresh, share: float, told: Sequence[int] = ()
) -> None:
    """Draw the cards that come to the table just now, `share` of the way from who told them."""
    for card, spot in card_spots(canvas, places, seen, fresh, told):
        if card in fresh.cards:
            owner = board.owner[card]
            start = places.child if owner is None else places.seats[Seat(owner)]
            x = start[0] + (spot.centerx - start[0]) * share
            y = start[1] + (spot.centery - start[1]) * share
            moved = spot.copy()
            moved.center = (round(x), round(y))
            _card(canvas, moved, board, card, new=True)
            _newest_tag(canvas, moved, below=spot.y > places.child[1])


def draw_turn_ring(canvas: Canvas, places: Places, start: Seat | None, to: Seat, share: float) -> None:
    """Draw the ring around the seat whose turn it is, `share` of the way from where it was."""
    (x0, y0), (x1, y1) = places.seats[to if start is None else start], places.seats[to]
    at = (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share)
    radius = places.radius + canvas.px(16)
    canvas.shapes.disc(canvas.surface, at, radius, None, canvas.theme.glow, canvas.px(12))
    canvas.shapes.disc(canvas.surface, at, radius + canvas.px(3), None, canvas.theme.ink, canvas.px(3))
