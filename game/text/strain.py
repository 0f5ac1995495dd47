"""How much strain a child is under, in words; and a line when that becomes another word."""

from bisect import bisect_right
from collections.abc import Iterator

from game.rules.board import Board
from game.rules.content import Lang
from game.rules.numbers import STRAIN_MAX
from game.text.words import pick

FROM = (3, 5, 7, 9)
"""From these levels on another word fits; below the first one it is calm."""
HIGH = 2
"""Above this word (from 7 of 10 on) it is worth a line of its own when it changes."""
WORDS = (
    ("rustig", "calm"),
    ("wat onrustig", "somewhat uneasy"),
    ("gespannen", "tense"),
    ("hoog: er kan weinig meer bij", "high: little more can be borne"),
    ("zo hoog dat het niet lang kan duren", "so high that it cannot last long"),
)


def strain_word(strain: int, lang: Lang) -> str:
    """Say in words how much strain there is, 0..10."""
    return pick(lang, *WORDS[bisect_right(FROM, strain)])


def strain_line(board: Board, strain: int, lang: Lang) -> str:
    """Say how much strain the child is under, as a number and in words."""
    child, word = board.child.name, strain_word(strain, lang)
    return pick(
        lang,
        f"Spanning bij {child}: {strain} van {STRAIN_MAX}, {word}.",
        f"Strain on {child}: {strain} of {STRAIN_MAX}, {word}.",
    )


def strain_told(board: Board, before: int, now: int, lang: Lang) -> Iterator[str]:
    """Say how much strain there is now, where it became another word that matters."""
    was, is_ = bisect_right(FROM, before), bisect_right(FROM, now)
    if was != is_ and max(was, is_) > HIGH:
        yield strain_line(board, now, lang)
