"""A paper as a PDF on A4: tagged for screen readers, its typeface and its drawings inside it, nothing from a network.

The template is `assets/print/report.typ`. What the paper says goes to it as JSON and never as source, so that no sign
in it can mean anything. The same paper always gives the same bytes.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from game import places
from game.report.paper import Block, Items, Paper, Picture, Quote, Room, Score, Section, Table, Words, legible
from game.rules.content import Lang
from game.text import pick, signed

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"

NO_LETTER = "could not be displayed"
"""What the typesetter says when no typeface has a sign."""
LONG_WORD, PIECE = 40, 20
"""A word longer than this may be broken anywhere: no dictionary knows it."""
NARROW_COLUMN = 17
"""A column with no cell longer than this takes the room it needs; the others share the rest."""


def to_pdf(paper: Paper) -> bytes:
    """Set a paper as a PDF."""
    files = {"main.typ": (places.assets() / "print" / "report.typ").read_bytes(), **_contents(paper)}
    return _set(files, _moment(paper.at))


def _set(files: Mapping[str, bytes], moment: datetime | None) -> bytes:
    """Typeset; what our typeface lacks (an emoji, Arabic) comes from the machine's own typefaces where it has them."""
    import typst  # noqa: PLC0415  heavy, and only for this

    for system, tagged in ((False, True), (True, True), (True, False)):
        try:
            made: bytes = typst.compile(
                dict(files),  # type: ignore[call-overload]
                format="pdf",
                font_paths=[str(folder) for folder in _typeface()],
                ignore_system_fonts=not system,
                pdf_standards=["ua-1"] if tagged else [],
                timestamp=int((moment or datetime.fromtimestamp(0, UTC)).timestamp()),
            )
            return made
        except typst.TypstError as problem:
            if not tagged or NO_LETTER not in str(problem.message):
                raise
    raise AssertionError


def _typeface() -> Iterator[Path]:
    """Find the folder with the typeface; without its package the typesetter's own letters do."""
    spec = find_spec("fontpkg_atkinson_hyperlegible")
    if spec is not None and spec.origin is not None:
        yield Path(spec.origin).parent / "files"


def _moment(at: str) -> datetime | None:
    """Read the time that a paper is dated with; nothing when it cannot be read."""
    try:
        moment = datetime.fromisoformat(at)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


# --- what the template gets ------------------------------------------------------------------------------------------


def _contents(paper: Paper) -> dict[str, bytes]:
    """Give the paper as one JSON file, and its drawings beside it."""
    drawings: dict[str, bytes] = {}
    sections = [_section(section, paper.lang, drawings) for section in paper.sections]
    plain: dict[str, Plain] = {
        "lang": paper.lang,
        "title": words(paper.title),
        "about": [words(line) for line in paper.about],
        "mark": words(paper.mark),
        "dated": _moment(paper.at) is not None,
        "foot": words(paper.foot),
        "sections": [*sections],
    }
    return {"report.json": json.dumps(plain).encode(), **drawings}


def _section(section: Section, lang: Lang, drawings: dict[str, bytes]) -> dict[str, Plain]:
    return {
        "title": words(section.title),
        "minor": section.minor,
        "blocks": [{"kind": type(block).__name__, **_block(block, lang, drawings)} for block in section.blocks],
    }


def _block(block: Block, lang: Lang, drawings: dict[str, bytes]) -> dict[str, Plain]:
    match block:
        case Words(text, tone):
            return {"text": words(text), "tone": tone}
        case Items(lines, numbered):
            return {"lines": [words(line) for line in lines], "numbered": numbered}
        case Quote(who, text, seat):
            return {"who": words(who), "text": words(text), "seat": seat}
        case Score():
            return _score(block, lang)
        case Table(head, rows):
            return {
                "head": [words(cell) for cell in head],
                "rows": [[words(cell) for cell in row] for row in rows],
                "widths": [*_widths(block)],
            }
        case Picture(svg, shows):
            name = f"picture-{len(drawings)}.svg"
            drawings[name] = svg.encode()
            return {"file": name, "shows": words(shows), "ratio": _ratio(svg)}
        case Room(text, lines):
            return {"words": words(text), "lines": lines}


def _score(score: Score, lang: Lang) -> dict[str, Plain]:
    reasons: list[Plain] = [
        {"points": points, "signed": signed(points), "why": words(why)} for points, why in score.reasons
    ]
    return {
        "name": words(score.name),
        "points": score.points,
        "of": pick(lang, "van 100", "of 100"),
        "headline": words(score.headline),
        "reasons": reasons,
    }


def _widths(table: Table) -> Iterator[float]:
    """Share the width: 0 for a column that takes what it needs, else its part of the rest."""
    columns = [[len(row[n]) for row in table.rows] or [0] for n in range(len(table.head))]
    wide = [max(column) > NARROW_COLUMN for column in columns]
    wide[0] = wide[0] or not any(wide)
    for column, is_wide in zip(columns, wide, strict=True):
        yield round((sum(column) / len(column)) ** 0.5, 2) if is_wide else 0


def _ratio(svg: str) -> float:
    """Say how high a drawing is for its width."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    assert found is not None, "a drawing says how large it is"
    return float(found[2]) / float(found[1])


def words(text: str) -> str:
    """Give words that can be set: on one line, with places to break a word that is far too long."""
    return " ".join(_breakable(word) if len(word) > LONG_WORD else word for word in legible(text).split())


def _breakable(word: str) -> str:
    return "\u200b".join(word[n : n + PIECE] for n in range(0, len(word), PIECE))
