"""The timeline under the table: a line through the child's life, with what lies on the table and what does not yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygame import Rect

from game.rules.board import Board, bits
from game.rules.view import View
from game.ui.draw_parts import panel
from game.ui.tabletop import Fresh
from game.ui.theme import Colour, Pattern, Theme
from game.ui.type import BOLD, LABEL, PLAIN
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

TIMELINE = Both("Tijdlijn", "Timeline")
NOW = Both("nu", "now")
HIDDEN = Both("{told} op tafel · {n} nog bij een van jullie", "{told} on the table · {n} still with one of you")


def strip_height(canvas: Canvas) -> int:
    """Give the height of the strip: with large letters less air, as the table needs the room."""
    return canvas.line_height(LABEL) + canvas.px(100 if canvas.settings.text_size <= 110 else 74)


def span_of(board: Board) -> float:
    """Give how many months back the timeline goes."""
    return max([card.months_ago for card in board.cards] + [1.0])


def place_on(line: Rect, board: Board, months_ago: float) -> float:
    """Give where on the line a moment stands; long ago lies closer together."""
    share: float = (months_ago / span_of(board)) ** 0.55
    return line.right - share * line.width


def owner_ink(board: Board, theme: Theme, card: int) -> Colour:
    """Give the colour of whose card it is; the child's own are dark."""
    owner = board.owner[card]
    return theme.ink if owner is None else theme.seats[owner]


def draw_strip(canvas: Canvas, rect: Rect, board: Board, seen: View, fresh: Fresh) -> None:
    """Draw the timeline small: every card on the table a dot in its owner's colour, every hidden one an open dot.

    What a trainee alone knows and did not tell is a ring in the colour of whose it is. It is kept as one picture.
    """
    own = tuple(known.card for known in seen.cards if not known.concern)
    words = _aside(canvas, board, seen, fresh)
    key = ("strip", board.scenario.id, seen.table, seen.hidden, own, fresh.cards, words)
    canvas.shapes.shadow(canvas.surface, rect, canvas.px(18), canvas.px(4), canvas.theme.shadow)
    canvas.kept(key, rect, lambda on, place: _paint(on, place, board, seen, fresh))
    for mark in (canvas.say(TIMELINE), words):
        canvas.mark(rect, mark)


def _aside(canvas: Canvas, board: Board, seen: View, fresh: Fresh) -> str:
    """Name the card that came last, or else say how many are still hidden."""
    if fresh.cards:
        newest = board.cards[fresh.cards[-1]]
        return f"{canvas.say(newest.period)}: {canvas.say(newest.title)}"
    return canvas.say(HIDDEN, told=seen.table.bit_count(), n=len(seen.hidden)) if seen.hidden else ""


def _paint(canvas: Canvas, rect: Rect, board: Board, seen: View, fresh: Fresh) -> None:
    theme = canvas.theme
    inside = panel(canvas, rect, lift=0)
    high, up = canvas.line_height(LABEL), inside.y - canvas.px(8)
    title = canvas.label(canvas.say(TIMELINE), (inside.x, up + high // 2), LABEL, theme.quiet, face=BOLD)
    aside = Rect(title.right + canvas.px(30), up, 0, high)
    aside.width = max(1, inside.right - aside.x)
    ink, face = (theme.ink, BOLD) if fresh.cards else (theme.quiet, PLAIN)
    words = _aside(canvas, board, seen, fresh)
    canvas.write(words, aside, LABEL, ink, face=face, align="right", valign="middle", smallest=26)
    wide = inside.width - canvas.px(60) - canvas.text_width(canvas.say(NOW), LABEL, BOLD)
    line = Rect(
        inside.x + canvas.px(10),
        inside.bottom - canvas.px(34 if canvas.settings.text_size <= 110 else 18),
        wide,
        canvas.px(4),
    )
    now = (line.right + canvas.px(30), line.y)
    canvas.shapes.line(canvas.surface, [(line.left, line.y), now], theme.ink, canvas.px(4))
    _dots(canvas, line, board, seen, fresh)
    canvas.shapes.disc(canvas.surface, now, canvas.px(8), theme.ink)
    canvas.label(canvas.say(NOW), (now[0] + canvas.px(16), now[1]), LABEL, face=BOLD)


def _dots(canvas: Canvas, line: Rect, board: Board, seen: View, fresh: Fresh) -> None:
    theme, large, thin = canvas.theme, canvas.px(13), canvas.px(4)
    for months_ago in seen.hidden:
        at = (place_on(line, board, months_ago), line.y)
        canvas.shapes.disc(canvas.surface, at, large, theme.card, theme.line, canvas.px(3), pattern=Pattern.DASHED)
    for known in seen.cards:
        if not known.concern:
            at = (place_on(line, board, board.cards[known.card].months_ago), line.y)
            canvas.shapes.disc(canvas.surface, at, large, theme.card, owner_ink(board, theme, known.card), thin)
    for card in sorted(bits(seen.table), key=lambda card: card in fresh.cards):
        at = (place_on(line, board, board.cards[card].months_ago), line.y)
        if card in fresh.cards:
            canvas.shapes.disc(canvas.surface, at, canvas.px(22), theme.glow)
        canvas.shapes.disc(canvas.surface, at, canvas.px(12), owner_ink(board, theme, card))
