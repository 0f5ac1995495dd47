"""The files of a report: a page, a PDF, Markdown to edit, a table of every decision, and xAPI statements."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from game.hindsight import TurningPoint
from game.report.debrief import debrief
from game.report.decisions import decisions_csv
from game.report.markdown import to_markdown
from game.report.page import to_html
from game.report.paper import Paper
from game.report.pdf import to_pdf
from game.report.plain import to_text
from game.report.xapi import xapi_lines
from game.rules.content import Lang
from game.session.session import Session

KINDS: Mapping[str, Callable[[Session, Paper, Lang], bytes]] = {
    "report.{lang}.html": lambda _session, paper, _lang: to_html(paper).encode(),
    "report.{lang}.pdf": lambda _session, paper, _lang: to_pdf(paper),
    "report.{lang}.md": lambda _session, paper, _lang: to_markdown(paper).encode(),
    "decisions.{lang}.csv": lambda session, _paper, lang: decisions_csv(session, lang).encode("utf-8-sig"),
    "session.xapi.jsonl": lambda session, _paper, _lang: xapi_lines(session).encode(),
}
"""What is written, by name, in this order."""


def report_files(
    session: Session,
    lang: Lang,
    turns: Sequence[TurningPoint] | None = None,
    told: Callable[[str], None] = lambda _name: None,
) -> dict[str, bytes]:
    """Give the files of a report by name; `told` hears which file is made now.

    `turns` are the weighed turning points (a second of work or so); without them the report names where the scores
    moved most, and is made in half a second.
    """
    return dict(each_file(session, lang, turns, told))


def each_file(
    session: Session,
    lang: Lang,
    turns: Sequence[TurningPoint] | None = None,
    told: Callable[[str], None] = lambda _name: None,
) -> Iterator[tuple[str, bytes]]:
    """Make the files of a report one after the other."""
    paper = debrief(session, lang, turns)
    for kind, make in KINDS.items():
        name = kind.format(lang=lang)
        told(name)
        yield name, make(session, paper, lang)


def debrief_text(session: Session, lang: Lang, turns: Sequence[TurningPoint] | None = None) -> bytes:
    """Give the debrief as plain text."""
    return to_text(debrief(session, lang, turns)).encode()


def write_files(files: dict[str, bytes], folder: Path) -> list[Path]:
    """Write files into a folder, each whole or not at all; give what was written."""
    made_folder(folder)
    return [write_file(folder / name, content) for name, content in files.items()]


def made_folder(folder: Path) -> Path:
    """Make a folder where there is none yet."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def write_file(file: Path, content: bytes) -> Path:
    """Write one file, whole or not at all; what the system refuses names this file."""
    half = file.with_name(file.name + ".part")
    try:
        half.write_bytes(content)
        half.replace(file)
    except OSError as error:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(file)) from None
    return file
