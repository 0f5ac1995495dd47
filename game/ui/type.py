"""Letters on the screen: the typeface, measuring, breaking into lines, and keeping what was rendered."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import pygame

from game.ui import symbols
from game.ui.kept import Kept
from game.ui.theme import Colour
from game.ui.words import Both, Lang

if TYPE_CHECKING:
    from pyphen import Pyphen  # type: ignore[import-untyped]

Fits: TypeAlias = Callable[[str], bool]

LABEL, BODY, LEAD, TITLE, HUGE = 30, 38, 46, 54, 104
"""Sizes in units (pixels at 1920×1080): nothing for people is smaller than a label."""
ONE_LINE = 60
"""A text shorter than this may well fit on one line: then its words need not be measured."""
SMALLEST_PIXELS = 9
"""Below this no letter can be read, however small the window."""

NO_FONT = Both(
    "Het lettertype Atkinson Hyperlegible ontbreekt; het spel gebruikt een ander lettertype.",
    "The typeface Atkinson Hyperlegible is missing; the game uses another one.",
)


class Face(NamedTuple):
    """A cut of the typeface."""

    bold: bool = False
    italic: bool = False

    @property
    def file(self) -> str:
        """Name the font file of this cut."""
        cut = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic"}
        return f"AtkinsonHyperlegible-{cut.get(self, 'BoldItalic')}.ttf"


PLAIN, BOLD, ITALIC = Face(), Face(bold=True), Face(italic=True)


def font_folder() -> Path | None:
    """Find the typeface as its package ships it, without importing that package's machinery."""
    from importlib.util import find_spec  # noqa: PLC0415

    spec = find_spec("fontpkg_atkinson_hyperlegible")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "files"
    return folder if (folder / PLAIN.file).is_file() else None


def _area(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height()


class Pens:
    """The typeface in every size asked for, with rendered lines kept."""

    def __init__(self, folder: Path | None = None) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self._folder = folder or font_folder()
        self.notice = None if self._folder else NO_FONT
        self._fonts: dict[tuple[Face, int], pygame.font.Font] = {}
        self._lines: Kept[pygame.Surface] = Kept(6_000_000, _area)
        self._breaks: Kept[tuple[str, ...]] = Kept(1500)
        self._widths: Kept[int] = Kept(4000)

    def font(self, face: Face, pixels: int) -> pygame.font.Font:
        """Give the font in this cut and size; the plain fallback font when the typeface is missing."""
        key = (face, max(SMALLEST_PIXELS, pixels))
        if key not in self._fonts:
            self._fonts[key] = self._open(*key)
        return self._fonts[key]

    def _open(self, face: Face, pixels: int) -> pygame.font.Font:
        if self._folder is not None:
            try:
                return pygame.font.Font(self._folder / face.file, pixels)
            except (OSError, pygame.error):
                self.notice = NO_FONT
        font = pygame.font.Font(None, round(pixels * 1.3))
        font.bold, font.italic = face.bold, face.italic
        return font

    def width(self, text: str, face: Face, pixels: int) -> int:
        """Measure a line of text."""
        return self._widths.get((text, face, pixels), lambda: self._measure(text, face, pixels))

    def _measure(self, text: str, face: Face, pixels: int) -> int:
        font, text = self.font(face, pixels), clean(text)
        if not symbols.has_signs(text):
            return font.size(text)[0]
        sign = symbols.sign_width(max(SMALLEST_PIXELS, pixels))
        return sum(sign if symbols.is_sign(part) else font.size(part)[0] for part in symbols.parts(text))

    def line_height(self, pixels: int) -> int:
        """Give the distance between lines."""
        return round(max(SMALLEST_PIXELS, pixels) * 1.24)

    def line(self, text: str, face: Face, pixels: int, colour: Colour) -> pygame.Surface:
        """Render one line, or give the kept one."""
        return self._lines.get((text, face, pixels, colour), lambda: self._render(text, face, pixels, colour))

    def _render(self, text: str, face: Face, pixels: int, colour: Colour) -> pygame.Surface:
        font, text = self.font(face, pixels), clean(text)
        if not symbols.has_signs(text):
            return font.render(text, True, colour)
        pixels = max(SMALLEST_PIXELS, pixels)
        whole = pygame.Surface((self.width(text, face, pixels), font.get_height()), pygame.SRCALPHA)
        base, x = font.get_ascent(), 0
        for part in symbols.parts(text):
            drawn = symbols.is_sign(part)
            piece = symbols.picture(part, pixels, colour) if drawn else font.render(part, True, colour)
            whole.blit(piece, (x, base - piece.get_height() + 1 if drawn else 0))
            x += piece.get_width()
        return whole

    def breaks(self, text: str, face: Face, pixels: int, width: int, lang: Lang) -> tuple[str, ...]:
        """Break a text into lines no wider than `width`; hyphens only where a word cannot fit whole."""
        make = lambda: tuple(self._break(text, face, pixels, width, lang))  # noqa: E731
        return self._breaks.get((text, face, pixels, width, lang), make)

    def _break(self, text: str, face: Face, pixels: int, width: int, lang: Lang) -> list[str]:
        lines: list[str] = []
        for paragraph in clean(text).split("\n"):
            lines += self._break_at_spaces(paragraph, face, pixels, width) or break_paragraph(
                paragraph, lambda t: self.width(t, face, pixels) <= width, lang
            )
        return lines

    def _break_at_spaces(self, text: str, face: Face, pixels: int, width: int) -> list[str]:
        """Break quickly, from the widths of the words; give nothing where a word or a line does not fit after all."""
        if len(text) < ONE_LINE and self.width(text, face, pixels) <= width:
            return [text]
        space = self.width(" ", face, pixels)
        lines, line, left = [], "", width
        for word in text.split(" "):
            wide = self.width(word, face, pixels)
            if not line:
                line, left = word, width - wide
            elif space + wide <= left:
                line, left = f"{line} {word}", left - space - wide
            else:
                lines.append(line)
                line, left = word, width - wide
        lines.append(line)
        return lines if all(self.width(one, face, pixels) <= width for one in lines) else []


def clean(text: str) -> str:
    """Take out what cannot be drawn: control characters, invisible marks, half characters."""
    if text.isprintable() and "\u2011" not in text:
        return text
    return "".join(_drawable(c) for c in text)


def _drawable(char: str) -> str:
    if char == "\u2011":
        return "-"
    if char.isprintable() or char == "\n":
        return char
    return " " if char.isspace() else ""


def break_paragraph(text: str, fits: Fits, lang: Lang) -> list[str]:
    """Break one paragraph into lines."""
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if fits(longer):
            line = longer
            continue
        if fits(word):
            lines.append(line)
            line = word
            continue
        *full, line = break_word(line, word, fits, lang)
        lines += full
    return [*lines, line]


def break_word(line: str, word: str, fits: Fits, lang: Lang) -> list[str]:
    """Break a word that is wider than a line, at its syllables or, failing that, between letters."""
    lines, rest = [], word
    while rest and not fits(f"{line} {rest}" if line else rest):
        lead = f"{line} " if line else ""
        cut = next((p for p in reversed(syllables(rest, lang)) if fits(f"{lead}{rest[:p]}-")), 0)
        if cut:
            lines.append(f"{lead}{rest[:cut]}-")
            rest = rest[cut:]
        elif line:
            lines.append(line)
        else:
            cut = next((p for p in range(len(rest) - 1, 1, -1) if fits(rest[:p])), 1)
            lines.append(rest[:cut])
            rest = rest[cut:]
        line = ""
    return [*lines, f"{line} {rest}" if line else rest]


@lru_cache(maxsize=2)
def hyphens(lang: Lang) -> Pyphen | None:
    """Load the hyphenation of a language, once and only when a word needs it."""
    try:
        import pyphen  # noqa: PLC0415
    except ImportError:
        return None
    return pyphen.Pyphen(lang="nl_NL" if lang == "nl" else "en_GB", left=3, right=3)


def syllables(word: str, lang: Lang) -> list[int]:
    """Give the places where a word may be broken; after a hyphen of its own is always one."""
    book = hyphens(lang)
    own = [n + 1 for n, char in enumerate(word[:-1]) if char in "-/"]
    return sorted({*own, *(book.positions(word) if book else [])})
