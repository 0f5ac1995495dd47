"""The files of a report: one page to read or print, Markdown to edit, and a table of every decision."""

from contextlib import suppress
from pathlib import Path

from game.report.debrief import debrief
from game.report.decisions import decisions_csv
from game.report.markdown import to_markdown
from game.report.page import to_html
from game.report.plain import to_text
from game.rules.content import Lang
from game.session.session import Session


def report_files(session: Session, lang: Lang) -> dict[str, bytes]:
    """Give the files of a report by name."""
    paper = debrief(session, lang)
    return {
        f"report.{lang}.html": to_html(paper).encode(),
        f"report.{lang}.md": to_markdown(paper).encode(),
        f"decisions.{lang}.csv": decisions_csv(session, lang).encode("utf-8-sig"),
    }


def debrief_text(session: Session, lang: Lang) -> bytes:
    """Give the debrief as plain text."""
    return to_text(debrief(session, lang)).encode()


def write_files(files: dict[str, bytes], folder: Path) -> list[Path]:
    """Write files into a folder, each whole or not at all; give what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    return [write_file(folder / name, content) for name, content in files.items()]


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
