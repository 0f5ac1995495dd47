"""How the command line talks: in one language, what was asked for on one stream and what is amiss on the other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TextIO

from game.ui.words import Bilingual, Both, Lang, say

if TYPE_CHECKING:
    from game.ui.settings import Settings

__all__ = ["Both", "Lang", "Refused", "Talk", "kept_language", "kept_settings", "language", "ready_streams"]


class Refused(Exception):
    """Something that was asked for cannot be done, and why; the sentence says what to do."""

    def __init__(self, why: Bilingual, code: int = 2) -> None:
        super().__init__(why.en)
        self.why, self.code = why, code


def refused(words: Both, **gaps: object) -> Refused:
    """Refuse with a sentence whose gaps are filled."""
    return Refused(Both(words.nl.format(**gaps), words.en.format(**gaps)))


class Talk(NamedTuple):
    """Says things in one language."""

    lang: Lang

    def pick(self, words: Bilingual | str, **gaps: object) -> str:
        """Give a text in this language."""
        return say(words, self.lang, **gaps)

    def line(self, words: Bilingual | str = "", **gaps: object) -> None:
        """Write a line of what was asked for."""
        write(sys.stdout, self.pick(words, **gaps))

    def warn(self, words: Bilingual | str, **gaps: object) -> None:
        """Write a line about what is amiss, apart from what was asked for."""
        write(sys.stderr, self.pick(words, **gaps))


def write(stream: TextIO, line: str) -> None:
    """Write one line at once: a screen reader and a pipe should not have to wait for it."""
    stream.write(line + "\n")
    stream.flush()


def ready_streams() -> None:
    """Let no odd character stop a line: a terminal replaces it, a file or a pipe gets UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        change: Callable[..., None] | None = getattr(stream, "reconfigure", None)
        if change is not None:
            change(errors="replace") if stream.isatty() else change(encoding="utf-8", errors="replace")


def language(arguments: Sequence[str]) -> Lang:
    """Choose the language: what the command line asks, else the user's settings, else the system's, else Dutch."""
    asked = [after for before, after in pairwise(arguments) if before == "--lang"]
    asked += [word.removeprefix("--lang=") for word in arguments if word.startswith("--lang=")]
    for lang in asked:
        if lang in ("nl", "en"):
            return "nl" if lang == "nl" else "en"
    return kept_language()


def kept_language() -> Lang:
    """Give the language of the user's settings, or of the system."""
    return kept_settings().lang


def kept_settings() -> Settings:
    """Give the user's settings, or the ordinary ones."""
    from game import places
    from game.ui.settings import Settings, read, system_lang

    try:
        return read(places.settings())[0]
    except places.NoPlace:
        return Settings(lang=system_lang())
