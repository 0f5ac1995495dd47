"""How each role met each other role, as one drawing: seven dots for every direction, never a total."""

from collections.abc import Iterator, Sequence

from game.report.coordination import Dimension, Seen, Tie
from game.report.drawing import CARD, HUSH, INK, LINE, QUIET, SEAT_COLOURS, rect, seat_disc, svg, text, wrapped
from game.report.paper import Picture
from game.rules.board import Board
from game.rules.content import Lang, Text
from game.rules.moves import SEATS
from game.text import capital, pick, seat_name

DIMENSIONS = {
    Dimension.SHARED_GOALS: Text("gedeelde doelen", "shared goals"),
    Dimension.SHARED_KNOWLEDGE: Text("gedeelde kennis", "shared knowledge"),
    Dimension.MUTUAL_RESPECT: Text("respect", "mutual respect"),
    Dimension.FREQUENT: Text("vaak contact", "frequent contact"),
    Dimension.TIMELY: Text("op tijd", "in time"),
    Dimension.ACCURATE: Text("wat klopt", "what holds"),
    Dimension.PROBLEM_SOLVING: Text("samen oplossen", "solving together"),
}
LEVELS = (Text("niet gezien", "not seen"), Text("één keer", "once"), Text("vaker", "more than once"))
NO_OCCASION = Text("kwam niet voor", "did not come up")

WIDE, NAMES, TOP = 960, 186, 92
CELL_WIDE, CELL_HIGH = (WIDE - NAMES) / 4, 76
DOT, APART = 8, 24


def ties_picture(board: Board, ties: Sequence[Tie], lang: Lang) -> Picture:
    """Draw the table: down who was met, across who did it."""
    parts = [text((0, 20), pick(lang, "hoe deze rol …", "how this role …"), QUIET, size=16)]
    parts.append(text((NAMES, 20), pick(lang, "… tegemoet werd gekomen door", "… was met by"), QUIET, size=16))
    for seat in SEATS:
        parts += _name(board, seat, NAMES + seat * CELL_WIDE + 8, 56, CELL_WIDE - 50, lang)
        parts += _name(board, seat, 0, TOP + seat * CELL_HIGH + CELL_HIGH / 2, NAMES - 50, lang)
    for of in SEATS:
        for toward in SEATS:
            tie = next((tie for tie in ties if (tie.of, tie.toward) == (of, toward)), None)
            parts += _cell(NAMES + toward * CELL_WIDE, TOP + of * CELL_HIGH, tie)
    high = TOP + 4 * CELL_HIGH
    parts += _key(high + 36, lang)
    return Picture(svg(WIDE, high + 110, parts), _words(board, ties, lang))


def _name(board: Board, seat: int, x: float, y: float, wide: float, lang: Lang) -> list[str]:
    name = wrapped(seat_name(board, seat, lang), wide, 17, bold=True, most=1)[0]
    return [seat_disc((x + 16, y), seat, lang, 15), text((x + 40, y + 6), name, SEAT_COLOURS[seat], bold=True, size=17)]


def _cell(x: float, y: float, tie: Tie | None) -> Iterator[str]:
    if tie is None:
        yield rect(x, y, CELL_WIDE - 4, CELL_HIGH - 4, f'fill="{HUSH}" rx="6" opacity="0.6"')
        return
    yield rect(x, y, CELL_WIDE - 4, CELL_HIGH - 4, f'fill="{CARD}" stroke="{HUSH}" stroke-width="2" rx="6"')
    for n, seen in enumerate(tie.seen):
        at = x + (CELL_WIDE - 4) / 2 + (n - 3) * APART
        yield _dot(at, y + 28, seen.level, SEAT_COLOURS[tie.toward])
        yield text((at, y + 60), str(n + 1), QUIET, "middle", size=14)


def _dot(x: float, y: float, level: int | None, colour: str) -> str:
    """Draw what was seen: full, half, empty, or a dash where there was no occasion."""
    if level is None:
        return rect(x - 6, y - 1.5, 12, 3, f'fill="{LINE}"')
    ring = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{DOT}" fill="{colour if level == 2 else CARD}" stroke="{colour}" '
    half = f'<path d="M{x:.1f} {y - DOT:.1f} A{DOT} {DOT} 0 0 0 {x:.1f} {y + DOT:.1f} Z" fill="{colour}"/>'
    return f'{ring}stroke-width="2.5"/>{half if level == 1 else ""}'


def _key(y: float, lang: Lang) -> Iterator[str]:
    """Say what the dots and the numbers mean."""
    for n, words in enumerate((*LEVELS, NO_OCCASION)):
        x = 12 + n * 200
        yield _dot(x, y - 6, None if words is NO_OCCASION else n, INK)
        yield text((x + 18, y), capital(words.in_(lang)), QUIET, size=16)
    named = [f"{n} {words.in_(lang)}" for n, words in enumerate(DIMENSIONS.values(), 1)]
    for n, line in enumerate(wrapped(" · ".join(named), WIDE, 16)):
        yield text((4, y + 34 + n * 24), line, QUIET, size=16)


def _words(board: Board, ties: Sequence[Tie], lang: Lang) -> str:
    """Say all of it in words, a sentence for each direction."""
    lines = []
    for tie in ties:
        of, toward = seat_name(board, tie.of, lang), seat_name(board, tie.toward, lang)
        seen = ", ".join(f"{DIMENSIONS[one.dimension].in_(lang)} {_level(one).in_(lang)}" for one in tie.seen)
        lines.append(pick(lang, f"{toward} tegenover {of}: {seen}.", f"{toward} towards {of}: {seen}."))
    return " ".join(lines)


def _level(seen: Seen) -> Text:
    return NO_OCCASION if seen.level is None else LEVELS[seen.level]
