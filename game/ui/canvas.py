"""What a screen draws on: a surface with its size in units, its colours, its letters and its language."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import NamedTuple

from pygame import SRCALPHA, Rect, Surface

from game.ui.draw import Point, Shapes
from game.ui.settings import Settings
from game.ui.theme import Colour, Theme, theme_for
from game.ui.type import BODY, LABEL, PLAIN, Face, Pens
from game.ui.words import Bilingual, Lang, say


class Mark(NamedTuple):
    """A text on the screen and where it stands: for the pilot in tests and for screen readers."""

    rect: Rect
    text: str


class Canvas:
    """A surface and everything needed to draw on it at its real resolution.

    One unit is one pixel at 1920×1080; `px` turns units into pixels. A window of another shape has more
    units in one direction, never fewer than 1920 by 1080, so lay out from the edges.
    """

    def __init__(self, surface: Surface, settings: Settings, pens: Pens, shapes: Shapes) -> None:
        self.surface = surface
        self.settings = settings
        self.pens = pens
        self.shapes = shapes
        self.theme: Theme = theme_for(high_contrast=settings.high_contrast)
        self.width, self.height = surface.get_size()
        self.u = min(self.width / 1920, self.height / 1080)
        self.marks: list[Mark] = []

    def on(self, surface: Surface) -> Canvas:
        """Give the same tools on another surface, such as a kept layer."""
        return Canvas(surface, self.settings, self.pens, self.shapes)

    def kept(self, key: Hashable, rect: Rect, paint: Callable[[Canvas, Rect], None], margin: int = 0) -> None:
        """Draw what seldom changes from a picture made once; `key` names everything that it hangs on.

        `margin` is how far it reaches past the rectangle. What is written inside is not marked. Lay a shadow first,
        outside the picture: smooth edges that are drawn over half a shadow would come out dark.
        """
        look = (self.lang, self.settings.text_size, self.settings.high_contrast, self.u)

        def make() -> Surface:
            picture = Surface((rect.width + 2 * margin, rect.height + 2 * margin), SRCALPHA)
            inside = self.on(picture)
            inside.u = self.u
            paint(inside, Rect((margin, margin), rect.size))
            return picture

        picture = self.shapes.keep(("kept", key, rect.size, margin, look), make)
        self.surface.blit(picture, (rect.x - margin, rect.y - margin))

    @property
    def lang(self) -> Lang:
        """Give the language of the room."""
        return self.settings.lang

    @property
    def rect(self) -> Rect:
        """Give the whole canvas."""
        return Rect(0, 0, self.width, self.height)

    @property
    def wide(self) -> bool:
        """Tell a wide window (16:9, 16:10) from a square one (4:3)."""
        return self.width * 10 >= self.height * 15

    def px(self, units: float) -> int:
        """Turn units into pixels; something is never nothing."""
        pixels = round(units * self.u)
        return pixels if pixels or not units else 1 if units > 0 else -1

    def text_px(self, size: float) -> int:
        """Turn a text size into pixels, the user's text size included."""
        return max(1, round(size * self.u * self.settings.text_size / 100))

    def say(self, text: Bilingual | str, **gaps: object) -> str:
        """Give a text in the language of the room."""
        return say(text, self.lang, **gaps)

    def mark(self, rect: Rect, text: str) -> None:
        """Note that this text stands here."""
        self.marks.append(Mark(Rect(rect), text))

    def line_height(self, size: float) -> int:
        """Give the height of one line of text of this size."""
        return self.pens.line_height(self.text_px(size))

    def text_width(self, text: str, size: float, face: Face = PLAIN) -> int:
        """Measure one line of text."""
        return self.pens.width(text, face, self.text_px(size))

    def text_height(self, text: str, width: int, size: float = BODY, face: Face = PLAIN) -> int:
        """Measure how high a text becomes when broken to this width."""
        lines = self.pens.breaks(text, face, self.text_px(size), width, self.lang)
        return len(lines) * self.line_height(size)

    def write(
        self,
        text: str,
        rect: Rect,
        size: float = BODY,
        ink: Colour | None = None,
        *,
        face: Face = PLAIN,
        align: str = "left",
        valign: str = "top",
        smallest: float = LABEL,
        whole: bool = False,
    ) -> Rect:
        """Write a text inside a rectangle and give the part it took.

        It breaks into lines; if it does not fit it shrinks, at most to a label, and then ends in an ellipsis.
        The full text is always what is marked. `whole` shrinks before it breaks a word.
        `align`: left, center, right; `valign`: top, middle, bottom.
        """
        lines, pixels = self._fit(text, rect, size, face, smallest, whole=whole)
        step = self.pens.line_height(pixels)
        spare = rect.height - step * len(lines)
        y = top = rect.y + (0 if valign == "top" else spare // 2 if valign == "middle" else spare)
        left, right = rect.right, rect.left
        for line in lines:
            picture = self.pens.line(line, face, pixels, ink or self.theme.ink)
            spare = rect.width - picture.get_width()
            x = rect.x + (0 if align == "left" else spare // 2 if align == "center" else spare)
            self.surface.blit(picture, (x, y + (step - picture.get_height()) // 2))
            left, right = min(left, x), max(right, x + picture.get_width())
            y += step
        taken = Rect(left, top, max(0, right - left), y - top)
        self.mark(taken, text)
        return taken

    def _fit(
        self, text: str, rect: Rect, size: float, face: Face, smallest: float, *, whole: bool
    ) -> tuple[tuple[str, ...], int]:
        """Choose the largest size at which the text fits, and its lines."""
        pixels, least = self.text_px(size), min(self.text_px(size), max(1, round(smallest * self.u)))
        while True:
            lines = self.pens.breaks(text, face, pixels, rect.width, self.lang)
            fits = len(lines) * self.pens.line_height(pixels) <= rect.height + 2
            if fits and not (whole and pixels > least and _is_broken(text, lines)):
                return lines, pixels
            if pixels <= least:
                return self._shorten(lines, rect, face, pixels), pixels
            pixels = max(least, int(pixels * 0.94))

    def _shorten(self, lines: tuple[str, ...], rect: Rect, face: Face, pixels: int) -> tuple[str, ...]:
        """Keep the lines that fit and end the last with an ellipsis."""
        room = max(1, (rect.height + 2) // self.pens.line_height(pixels))
        if len(lines) <= room:
            return lines
        last = lines[room - 1]
        while last and self.pens.width(last + "…", face, pixels) > rect.width:
            last = last[:-1]
        return (*lines[: room - 1], last.rstrip(" ,.;:-") + "…")

    def label(
        self,
        text: str,
        at: Point,
        size: float = LABEL,
        ink: Colour | None = None,
        *,
        face: Face = PLAIN,
        align: str = "left",
    ) -> Rect:
        """Write one line at a point: its left, middle or right end, halfway its height."""
        picture = self.pens.line(text, face, self.text_px(size), ink or self.theme.ink)
        rect = picture.get_rect(midleft=(round(at[0]), round(at[1])))
        if align == "center":
            rect.centerx = round(at[0])
        elif align == "right":
            rect.right = round(at[0])
        self.surface.blit(picture, rect)
        self.mark(rect, text)
        return rect


def _is_broken(text: str, lines: tuple[str, ...]) -> bool:
    """Tell whether a word had to be cut in two."""
    return sum(len(line.split()) for line in lines) > len(text.split())
