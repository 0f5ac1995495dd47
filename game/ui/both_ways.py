"""Trust both ways between one chair and the others, small: who trusts whom, in letters and pips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.board import Board
from game.rules.moves import SEATS, Seat
from game.rules.numbers import TRUST_MAX
from game.ui.draw_parts import pips
from game.ui.layout import columns, cut_top
from game.ui.type import BOLD, LABEL
from game.ui.words import ROLE_LETTERS, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

HEAD = Both("Vertrouwen, heen en terug", "Trust, both ways")


def both_ways_height(canvas: Canvas) -> int:
    """Measure the heading and the two lines."""
    return canvas.line_height(LABEL) * 3 + canvas.px(10)


def draw_both_ways(
    canvas: Canvas, rect: Rect, board: Board, seat: Seat, trusts: Sequence[int], trusted: Sequence[int]
) -> None:
    """Draw how far a seat trusts each other one, and under it how far that one trusts it; both lists by seat."""
    head, rest = cut_top(rect, canvas.line_height(LABEL), canvas.px(6))
    canvas.write(canvas.say(HEAD), head, LABEL, canvas.theme.quiet, face=BOLD)
    others = [other for other in SEATS if other != seat]
    for other, place in zip(others, columns(rest, len(others), canvas.px(20)), strict=True):
        step = canvas.line_height(LABEL)
        _way(canvas, board, (place.x, place.y + step // 2), (seat, other), trusts[other])
        _way(canvas, board, (place.x, place.y + step + step // 2), (other, seat), trusted[other])


def _way(canvas: Canvas, board: Board, at: tuple[int, int], pair: tuple[Seat, Seat], level: int) -> None:
    of, toward = pair
    colour, letters = canvas.theme.seats[of], f"{canvas.say(ROLE_LETTERS[of])} → {canvas.say(ROLE_LETTERS[toward])}"
    left = at[0] + canvas.text_width(f"{letters} ", LABEL, BOLD) + canvas.px(8)
    canvas.label(letters, at, LABEL, colour, face=BOLD)
    taken = pips(canvas, (left, at[1]), level, TRUST_MAX, colour, size=9)
    who, whom = (text.seat_name(board, seat, canvas.lang) for seat in pair)
    canvas.mark(taken, f"{who} → {whom}: {level} / {TRUST_MAX}")
