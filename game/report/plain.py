"""A paper as plain text: for a terminal, a mail, or a screen reader."""

from collections.abc import Iterator
from textwrap import wrap

from game.report.paper import Block, Items, Paper, Picture, Quote, Room, Score, Section, Table, Words
from game.rules.content import Lang
from game.text import pick, signed

WIDTH = 78


def to_text(paper: Paper) -> str:
    """Write a paper as lines of at most 78 characters."""
    lines = [paper.title, "=" * min(WIDTH, len(paper.title)), ""]
    for about in paper.about:
        lines += _wrapped(about)
    for section in paper.sections:
        lines += ["", "", *_title(section)]
        for block in section.blocks:
            if not (isinstance(block, Picture) and block.repeated):
                lines += ["", *_block(block, paper.lang)]
    return "\n".join(lines) + "\n"


def _title(section: Section) -> list[str]:
    line = "." if section.minor else "-"
    return [section.title, line * min(WIDTH, len(section.title))]


def _wrapped(words: str, first: str = "", rest: str = "") -> list[str]:
    return wrap(
        " ".join(words.split()), WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]  # fmt: skip


def _block(block: Block, lang: Lang) -> Iterator[str]:
    match block:
        case Words(text):
            yield from _wrapped(text)
        case Items(lines, numbered):
            for n, line in enumerate(lines, 1):
                yield from _wrapped(line, f"{n}. " if numbered else "- ", "   " if numbered else "  ")
        case Quote(who, text):
            yield from _wrapped(f"{who}: “{text}”", rest="  ")
        case Score(name, points, headline, reasons):
            yield from _wrapped(
                pick(lang, f"{name}: {points} van 100. {headline}", f"{name}: {points} of 100. {headline}")
            )
            for share, why in reasons:
                yield from _wrapped(why, f"  {signed(share):>4}  ", "        ")
        case Table(head, rows):
            yield from _table(head, rows)
        case Picture(shows=shows):
            yield from _wrapped(shows)
        case Room(words, lines):
            yield from _wrapped(words)
            yield from ["_" * 40] * lines


def _table(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """Write a row as one line that can be read aloud: the first cell, then each heading with its cell."""
    yield from _wrapped(f"{head[0]}:")
    for row in rows:
        cells = [(name, cell) for name, cell in zip(head[1:], row[1:], strict=True) if cell]
        rest = cells[0][1] if len(head) == 2 else "; ".join(f"{name}: {cell}" for name, cell in cells)
        yield from _wrapped(f"{row[0]}: {rest}", "- ", "  ")
