"""The table as a picture: four people, how far they trust each other, the child in the middle, what lies there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pygame import Rect

from game.rules.board import Board, bits
from game.rules.moves import PARENT, POLICYMAKER, SEATS, TEACHER, YOUTH_WORKER, Seat
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
CARDS_SHOWN = 4


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

    seats: dict[Seat, Point]
    radius: int
    oval: Rect
    child: Point
    child_radius: int


def places_in(canvas: Canvas, rect: Rect) -> Places:
    """Lay the table out in a rectangle."""
    radius = canvas.px(58)
    left, right = rect.left + radius + canvas.px(30), rect.right - radius - canvas.px(30)
    top, bottom = rect.top + radius + canvas.px(14), rect.bottom - radius - canvas.px(14)
    middle = (top + bottom) // 2
    centre = (left + right) // 2
    oval = Rect(0, 0, right - left - canvas.px(90), bottom - top - radius - canvas.px(30))
    oval.center = (centre, middle)
    seats: dict[Seat, Point] = {
        PARENT: (left, middle),
        TEACHER: (right, middle),
        YOUTH_WORKER: (centre, top),
        POLICYMAKER: (centre, bottom),
    }
    return Places(seats, radius, oval, (centre, middle), canvas.px(62))


def draw_tabletop(
    canvas: Canvas, rect: Rect, board: Board, seen: View, fresh: Fresh = NOTHING_FRESH, lit: Seat | None = None
) -> None:
    """Draw the whole picture; `lit` is the seat whose turn it is."""
    places = places_in(canvas, rect)
    edge = places.oval.inflate(canvas.px(20), canvas.px(20))
    canvas.shapes.ellipse(
        canvas.surface, edge.move(0, canvas.px(6)), mix(canvas.theme.wood_edge, canvas.theme.ink, 0.12)
    )
    canvas.shapes.ellipse(canvas.surface, edge, canvas.theme.wood_edge)
    canvas.shapes.ellipse(canvas.surface, places.oval, canvas.theme.wood)
    for a, b in LINKS:
        _link(canvas, places, seen, Seat(a), Seat(b))
    _cards(canvas, places, board, seen, fresh)
    _goals(canvas, rect, board, seen, fresh)
    _child(canvas, places, board, seen, fresh)
    for a, b in LINKS:
        _levels(canvas, places, seen, fresh, Seat(a), Seat(b))
    for seat in SEATS:
        _seat(canvas, rect, places, board, seat, lit=seat == lit)


def _path(canvas: Canvas, places: Places, a: Seat, b: Seat) -> list[Point]:
    """Give the line between two seats: along the edge of the table, or straight across it behind the child."""
    start, end = places.seats[a], places.seats[b]
    if is_across(a, b):
        return curve(start, end, 0, 40)
    x, y = places.child
    outward = 1 if (end[0] - start[0]) * (y - start[1]) - (end[1] - start[1]) * (x - start[0]) < 0 else -1
    return curve(start, end, outward * places.oval.height * 0.2, 40)


def is_across(a: Seat, b: Seat) -> bool:
    """Say whether two seats face each other."""
    return {a, b} in ({PARENT, TEACHER}, {YOUTH_WORKER, POLICYMAKER})


def _link(canvas: Canvas, places: Places, seen: View, a: Seat, b: Seat) -> None:
    """Draw both directions of a link: each half in the colour, pattern and strength of who trusts."""
    path = _path(canvas, places, a, b)
    half = len(path) // 2
    for seat, toward, part in ((a, b, path[: half + 1]), (b, a, path[half:])):
        level = seen.trust_of(seat, toward)
        width = canvas.px((3, 5, 8, 11, 14, 17)[level])
        pattern = Pattern.DOTTED if level == 0 else SEAT_PATTERNS[seat] if level < 4 else Pattern.SOLID
        colour = canvas.theme.seats[seat]
        canvas.shapes.line(
            canvas.surface, part, colour if level else mix(colour, canvas.theme.wood, 0.3), width, pattern
        )


def _levels(canvas: Canvas, places: Places, seen: View, fresh: Fresh, a: Seat, b: Seat) -> None:
    path = _path(canvas, places, a, b)
    last = len(path) - 1
    at = round(last * (0.2 if is_across(a, b) else 0.3))
    for seat, toward, point in ((a, b, path[at]), (b, a, path[last - at])):
        _level(canvas, point, seat, seen.trust_of(seat, toward), fresh.step(seat, toward))


def _level(canvas: Canvas, at: Point, seat: Seat, level: int, step: int) -> None:
    """Write how far a seat trusts the other, and what just changed."""
    theme = canvas.theme
    radius = canvas.text_px(21)
    if step:
        colour = theme.good if step > 0 else theme.danger
        canvas.shapes.disc(canvas.surface, at, radius * 1.5, theme.card, theme.glow, canvas.px(6))
        text = f"{'+' if step > 0 else '−'}{abs(step)}"
        tag = Rect(0, 0, canvas.text_width(text, LABEL, BOLD) + canvas.px(16), canvas.line_height(LABEL))
        tag.midleft = (round(at[0] + radius * 0.9), round(at[1] - radius * 0.9))
        canvas.shapes.card(canvas.surface, tag, colour, radius=tag.height // 2)
        canvas.label(text, tag.center, LABEL, theme.card, face=BOLD, align="center")
    canvas.shapes.disc(canvas.surface, at, radius, theme.card, theme.seats[seat], canvas.px(3))
    canvas.label(str(level), at, LABEL * 0.94, theme.seats[seat], face=BOLD, align="center")


def _seat(canvas: Canvas, area: Rect, places: Places, board: Board, seat: Seat, *, lit: bool) -> None:
    theme, at, radius = canvas.theme, places.seats[seat], places.radius
    if lit:
        canvas.shapes.disc(canvas.surface, at, radius + canvas.px(16), theme.ground, theme.glow, canvas.px(10))
    canvas.shapes.disc(canvas.surface, at, radius, theme.seats[seat])
    icon = canvas.px(56)
    canvas.shapes.icon(canvas.surface, SEAT_ICONS[seat], (at[0], at[1] - canvas.px(10)), icon, theme.on_seat)
    letter = (at[0], at[1] + radius * 0.62)
    canvas.label(canvas.say(ROLE_LETTERS[seat]), letter, LABEL, theme.on_seat, face=BOLD, align="center")
    _seat_name(canvas, area, places, board, seat)


def _seat_name(canvas: Canvas, area: Rect, places: Places, board: Board, seat: Seat) -> None:
    """Write name and role on one line: above the seats at the sides, beside the others."""
    name, role = canvas.say(board.personas[seat].name), canvas.say(ROLE_NAMES[seat])
    x, y = places.seats[seat]
    gap = canvas.px(14)
    wide = canvas.text_width(name, BODY, BOLD) + gap + canvas.text_width(role, LABEL)
    high = canvas.line_height(BODY)
    if seat == PARENT:
        left, line = float(area.left), y - places.radius - high / 2 - canvas.px(10)
    elif seat == TEACHER:
        left, line = area.right - wide, y - places.radius - high / 2 - canvas.px(10)
    else:
        left = x + places.radius + canvas.px(24)
        line = y - canvas.px(34) if seat == YOUTH_WORKER else y + canvas.px(36)
    if seat in (PARENT, TEACHER):
        plate = Rect(round(left) - canvas.px(4), round(line - high / 2), wide + canvas.px(8), high)
        canvas.shapes.card(canvas.surface, plate, canvas.theme.ground, radius=canvas.px(12))
    taken = canvas.label(name, (left, line), BODY, face=BOLD)
    canvas.label(role, (taken.right + gap, line + canvas.px(2)), LABEL, canvas.theme.quiet)


def _child(canvas: Canvas, places: Places, board: Board, seen: View, fresh: Fresh) -> None:
    theme, (x, y) = canvas.theme, places.child
    radius = places.child_radius
    y -= canvas.px(34)
    draw_child(canvas, (x, y), radius)
    name = f"{board.child.name}, {board.child.age}"
    below = y + radius + canvas.px(8)
    high = canvas.line_height(BODY)
    plate = Rect(0, 0, max(canvas.text_width(name, BODY, BOLD), canvas.px(190)) + canvas.px(12), high + canvas.px(30))
    plate.midtop = (round(x), round(below))
    canvas.shapes.card(canvas.surface, plate, theme.wood, radius=canvas.px(14))
    canvas.label(name, (x, below + high / 2), BODY, face=BOLD, align="center")
    dots = Rect(0, 0, canvas.px(190), canvas.px(20))
    dots.midtop = (round(x), round(below + high))
    draw_strain(canvas, dots, seen.strain, fresh.strain)


def draw_strain(canvas: Canvas, rect: Rect, strain: int, step: int = 0) -> None:
    """Draw the strain on the child as ten drops: full ones for what it carries."""
    theme = canvas.theme
    gap = rect.width / 10
    ink = theme.danger if strain >= 6 else theme.waiting if strain >= 4 else theme.good
    for n in range(10):
        at = (rect.left + gap * (n + 0.5), rect.centery)
        canvas.shapes.disc(canvas.surface, at, canvas.px(7.5), ink if n < strain else theme.card, ink, canvas.px(3))
    note = f"{canvas.say(STRAIN)} {strain}/10"
    if step:
        note += f" ({'+' if step > 0 else '−'}{abs(step)})"
    canvas.mark(rect, note)


def draw_child(canvas: Canvas, at: Point, radius: int) -> None:
    """Draw the child's face: round, friendly, nobody in particular."""
    theme, on = canvas.theme, canvas.surface
    skin, hair, jumper = (233, 184, 142), (64, 44, 34), (236, 178, 74)
    x, y = at
    canvas.shapes.disc(on, at, radius, (255, 252, 244), theme.ink, canvas.px(4))
    canvas.shapes.disc(on, (x, y + radius * 0.6), radius * 0.36, jumper)
    canvas.shapes.disc(on, (x, y - radius * 0.12), radius * 0.46, hair)
    canvas.shapes.disc(on, (x, y + radius * 0.02), radius * 0.38, skin)
    for side in (-1, 1):
        canvas.shapes.disc(on, (x + side * radius * 0.15, y - radius * 0.0), radius * 0.05, hair)
    smile = curve((x - radius * 0.13, y + radius * 0.16), (x + radius * 0.13, y + radius * 0.16), radius * 0.12, 10)
    canvas.shapes.line(on, smile, hair, max(2, radius * 0.05))
    canvas.shapes.disc(on, at, radius, None, theme.ink, canvas.px(4))


def _quarters(canvas: Canvas, places: Places, size: tuple[int, int]) -> list[Rect]:
    """Give four places for cards on the table, one in each quarter, clear of the lines that cross it."""
    (x, y), (width, height) = places.child, size
    half = places.oval.width // 2
    above, below = canvas.px(40), places.child_radius + canvas.px(46)
    up, down = y - canvas.px(112) - height, y + canvas.px(40)
    upper, lower = min(width, half - above - canvas.px(120)), min(width, half - below - canvas.px(84))
    spots = (
        (x - above - upper, up, upper),
        (x + above, up, upper),
        (x - below - lower, down, lower),
        (x + below, down, lower),
    )
    return [Rect(round(left), round(top), wide, height) for left, top, wide in spots]


def _cards(canvas: Canvas, places: Places, board: Board, seen: View, fresh: Fresh) -> None:
    """Lay the cards that came last on the table; the others are on the timeline."""
    theme = canvas.theme
    on_table = list(bits(seen.table))
    order = [card for card in on_table if card not in fresh.cards] + [card for card in on_table if card in fresh.cards]
    shown = order[-CARDS_SHOWN:]
    size = (canvas.px(250), canvas.line_height(LABEL) * 2 + canvas.px(22))
    for card, spot in zip(shown, _quarters(canvas, places, size), strict=False):
        new = card in fresh.cards
        canvas.shapes.shadow(canvas.surface, spot, canvas.px(8), canvas.px(8), theme.shadow)
        edge = theme.glow if new else theme.line
        canvas.shapes.card(
            canvas.surface, spot, theme.card, radius=canvas.px(8), edge=edge, edge_width=canvas.px(6 if new else 2)
        )
        owner = board.owner[card]
        band = Rect(spot.left + canvas.px(6), spot.top + canvas.px(8), canvas.px(8), spot.height - canvas.px(16))
        canvas.shapes.card(
            canvas.surface, band, theme.ink if owner is None else theme.seats[owner], radius=canvas.px(4)
        )
        words = Rect(spot.left + canvas.px(22), spot.top, spot.width - canvas.px(30), spot.height)
        canvas.write(canvas.say(board.cards[card].title), words, LABEL, valign="middle", smallest=24)


def _goals(canvas: Canvas, area: Rect, board: Board, seen: View, fresh: Fresh) -> None:
    """Show the goals that were proposed or are shared in the free corners at the left."""
    named = [goal for goal, status in enumerate(seen.goals) if status != GOAL_OPEN]
    wide, high = min(canvas.px(330), area.width * 31 // 100), canvas.line_height(LABEL) * 2 + canvas.px(6)
    gap = canvas.px(10)
    corners = (area.bottom - high, area.top, area.bottom - high * 2 - gap, area.top + high + gap)
    for goal, top in zip(named, corners, strict=False):
        chip = Rect(area.left, top, wide, high)
        name = canvas.say(board.goals[goal].name)
        draw_goal(canvas, chip, name, shared=seen.goals[goal] >= GOAL_SHARED, fresh=goal in fresh.goals)


def draw_goal(canvas: Canvas, chip: Rect, name: str, *, shared: bool, fresh: bool = False) -> None:
    """Draw a goal: a whole edge and a tick once it is shared, a broken edge and a question mark before."""
    theme = canvas.theme
    colour, tint = (theme.good, theme.good_tint) if shared else (theme.waiting, theme.waiting_tint)
    if fresh:
        glow = chip.inflate(canvas.px(14), canvas.px(14))
        canvas.shapes.card(canvas.surface, glow, theme.glow, radius=canvas.px(30))
    canvas.shapes.card(
        canvas.surface,
        chip,
        tint,
        radius=canvas.px(24),
        edge=colour,
        edge_width=canvas.px(4),
        pattern=Pattern.SOLID if shared else Pattern.DASHED,
    )
    words = chip.inflate(-canvas.px(36), -canvas.px(4))
    canvas.write(
        f"{'✓' if shared else '?'} {name}",
        words,
        LABEL,
        colour,
        face=BOLD,
        align="center",
        valign="middle",
        smallest=22,
    )
