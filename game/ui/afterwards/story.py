"""How the child is doing, the three scores, and how they went."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules.scores import AXES
from game.ui.afterwards.part import Part
from game.ui.draw_parts import bar, panel
from game.ui.layout import cut_left, cut_top, inset, rows
from game.ui.screen import Change
from game.ui.theme import Colour, Pattern
from game.ui.type import BODY, BOLD, LABEL, LEAD, TITLE
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

ROUND = Both("ronde", "round")
SLICE = 0.012
"""Seconds of weighing between two frames while people read."""
AXIS_PATTERNS = (Pattern.SOLID, Pattern.DASHED, Pattern.DOTTED)


class Story(Part):
    """The ending, three scores, and their course month by month."""

    def moment(self, seconds: float) -> Change:
        """Look for the turning point to point at, while the story is read."""
        weighing = self.looking.weighing
        if not weighing.done:
            weighing.step(SLICE)
            if weighing.done:
                self.refresh()
        return None

    def paint(self, canvas: Canvas, room: Rect) -> None:
        """Tell the ending, and draw the scores below it."""
        ending = self.board.scenario.endings[self.looking.ending]
        high = canvas.line_height(TITLE) + canvas.text_height(canvas.say(ending.text), room.width, BODY) + canvas.px(20)
        words, rest = cut_top(room, min(high, room.height * 55 // 100), canvas.px(20))
        title = canvas.write(
            canvas.say(ending.title), Rect(words.x, words.y, words.width, canvas.line_height(TITLE)), TITLE, face=BOLD
        )
        canvas.write(
            canvas.say(ending.text),
            Rect(words.x, title.bottom + canvas.px(6), words.width, words.bottom - title.bottom),
            BODY,
        )
        left, right = cut_left(rest, rest.width * 32 // 100, canvas.px(28))
        for axis, place in enumerate(rows(left, len(AXES), canvas.px(16))):
            self._score_card(canvas, place, axis)
        self._chart(canvas, right)

    def _axis_colour(self, canvas: Canvas, axis: int) -> Colour:
        """Scores are nobody's: not in the colours of the four seats. Pattern and name tell them apart."""
        theme = canvas.theme
        return (theme.ink, theme.waiting, theme.quiet)[axis]

    def _score_card(self, canvas: Canvas, rect: Rect, axis: int) -> None:
        points = self.looking.scores.axes[axis]
        inside = panel(canvas, rect, lift=4)
        inside = inset(rect, canvas.px(24), canvas.px(12))
        top, rest = cut_top(inside, canvas.line_height(LEAD))
        number = canvas.label(str(round(points)), (top.right, top.centery), LEAD, face=BOLD, align="right")
        name = Rect(top.x, top.y, max(1, number.left - top.x - canvas.px(12)), top.height)
        canvas.write(text.axis_word(axis, canvas.lang), name, BODY, face=BOLD, valign="middle", whole=True)
        track, rest = cut_top(rest, canvas.px(22), canvas.px(4))
        bar(canvas, track, points / 100, self._axis_colour(canvas, axis))
        line = text.axis_headline(self.board, self.looking.scores, self.looking.events, axis, canvas.lang)
        if rest.height >= canvas.line_height(LABEL):
            canvas.write(line, rest, LABEL, canvas.theme.quiet, valign="middle", smallest=26)

    def _chart(self, canvas: Canvas, rect: Rect) -> None:
        """Draw how the three scores went, month by month."""
        theme = canvas.theme
        inside = panel(canvas, rect, lift=4)
        names = [text.axis_word(axis, canvas.lang) for axis in range(3)]
        wide = max(canvas.text_width(name, LABEL, BOLD) for name in names) + canvas.px(20)
        plot = Rect(
            inside.x + canvas.px(10),
            inside.y + canvas.px(10),
            inside.width - wide - canvas.px(30),
            inside.height - canvas.line_height(LABEL) - canvas.px(24),
        )
        for share in range(5):
            y = plot.bottom - plot.height * share // 4
            canvas.shapes.line(canvas.surface, [(plot.left, y), (plot.right, y)], theme.hush, canvas.px(3))
        count = len(self.looking.course.points) - 1
        xs = [plot.left + plot.width * n / max(1, count) for n in range(count + 1)]
        for n in range(1, count + 1):
            canvas.label(str(n), (xs[n], plot.bottom + canvas.px(26)), LABEL, theme.quiet, align="center")
        canvas.label(canvas.say(ROUND), (plot.left - canvas.px(10), plot.bottom + canvas.px(26)), LABEL, theme.quiet)
        ends = self._spread(
            [plot.bottom - plot.height * self.looking.course.points[-1][axis] / 100 for axis in range(3)],
            canvas.line_height(LABEL),
            plot.bottom - canvas.px(6),
        )
        for axis in range(3):
            path = [
                (x, plot.bottom - plot.height * point[axis] / 100)
                for x, point in zip(xs, self.looking.course.points, strict=True)
            ]
            colour = self._axis_colour(canvas, axis)
            canvas.shapes.line(canvas.surface, path, colour, canvas.px(7), AXIS_PATTERNS[axis])
            canvas.label(names[axis], (plot.right + canvas.px(22), ends[axis]), LABEL, colour, face=BOLD)
        self._call_out(canvas, plot, xs)

    def _call_out(self, canvas: Canvas, plot: Rect, xs: Sequence[float]) -> None:
        """Point at the moment when most changed, as far as the chart has room for words."""
        points = self.looking.weighing.points if self.looking.weighing.done else ()
        if not points or plot.height < canvas.line_height(LABEL) * 7:
            return
        most = max(points, key=lambda point: point.weight)
        number = min(most.round, len(xs) - 1)
        before, after = self.looking.course.points[max(0, number - 1)], self.looking.course.points[number]
        axis = max(range(len(AXES)), key=lambda one: abs(after[one] - before[one]))
        at = (xs[number], plot.bottom - plot.height * after[axis] / 100)
        theme, words = (
            canvas.theme,
            f"{text.capital(canvas.say(ROUND))} {most.round}: {self.looking.turn_sentence(most, canvas.lang)}",
        )
        wide = min(plot.width, canvas.px(620))
        high = min(canvas.text_height(words, wide - canvas.px(40), LABEL), canvas.line_height(LABEL) * 4)
        box = Rect(0, plot.top, wide, high + canvas.px(24))
        box.centerx = round(at[0])
        box.clamp_ip(plot)
        if box.bottom + canvas.px(30) > at[1]:
            return
        canvas.shapes.line(canvas.surface, [(at[0], box.bottom), at], theme.ink, canvas.px(4))
        canvas.shapes.disc(canvas.surface, at, canvas.px(15), theme.card, self._axis_colour(canvas, axis), canvas.px(6))
        canvas.shapes.card(
            canvas.surface, box, theme.night, radius=canvas.px(12), edge=theme.on_night, edge_width=canvas.px(2)
        )
        inside = inset(box, canvas.px(20), canvas.px(12))
        canvas.write(words, inside, LABEL, theme.on_night, smallest=26)

    @staticmethod
    def _spread(ys: Sequence[float], gap: float, lowest: float) -> list[float]:
        """Move labels apart so that none stands on another."""
        order = sorted(range(len(ys)), key=lambda n: ys[n])
        placed = list(ys)
        for before, after in itertools.pairwise(order):
            placed[after] = max(placed[after], placed[before] + gap)
        over = max(placed) - lowest
        return [y - over if over > 0 else y for y in placed]
