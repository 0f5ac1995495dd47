"""A paper as Markdown, to keep, to edit, or to put in another document."""

from collections.abc import Iterator

from game.report.paper import Block, Items, Paper, Picture, Quote, Room, Score, Table, Words
from game.text import pick, signed

MARKS = "\\`*_[]<>#|~"


def to_markdown(paper: Paper) -> str:
    """Write a paper as Markdown."""
    lines = [f"# {plain(paper.title)}", ""]
    for about in paper.about:
        lines += [plain(about), ""]
    for section in paper.sections:
        lines += [f"{'###' if section.minor else '##'} {plain(section.title)}", ""]
        for block in section.blocks:
            if not (isinstance(block, Picture) and block.repeated):
                lines += [*_block(block, paper), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def plain(words: str) -> str:
    """Let words be words: no sign in them becomes a heading, a link or a list."""
    line = " ".join(words.split())
    line = "".join(f"\\{sign}" if sign in MARKS else sign for sign in line)
    return f"\\{line}" if line[:1] in ("-", "+") else line


def _block(block: Block, paper: Paper) -> Iterator[str]:
    match block:
        case Words(text, tone):
            yield f"**{plain(text)}**" if tone == "lead" else f"*{plain(text)}*" if tone == "quiet" else plain(text)
        case Items(lines, numbered):
            yield from (f"{f'{n}.' if numbered else '-'} {plain(line)}" for n, line in enumerate(lines, 1))
        case Quote(who, text):
            yield f"> **{plain(who)}**: “{plain(text)}”"
        case Score(name, points, headline, reasons):
            of = pick(paper.lang, "van", "of")
            yield f"**{plain(name)}: {points} {of} 100.** {plain(headline)}"
            yield ""
            yield from (f"- {signed(share)} {plain(why)}" for share, why in reasons)
        case Table(head, rows):
            yield _row(head)
            yield "|" + "---|" * len(head)
            yield from map(_row, rows)
        case Picture(shows=shows):
            yield plain(shows)
        case Room(words, lines):
            yield plain(words)
            yield ""
            yield "\n\n".join(["\\_" * 40] * lines)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(plain(cell) for cell in cells) + " |"
