"""Every decision of a session as a table: who decided what, when, and what else was open at that moment."""

import csv
import io
from collections.abc import Iterator

from game.rules.content import Lang
from game.rules.law import legal_moves
from game.session.log import Entry, Skipped, living
from game.session.session import Session
from game.text import move_label, pick, role_word, seat_name, step_word

HEADS = (
    ("nummer", "number"), ("tijd", "time"), ("ronde", "round"), ("stap", "step"), ("rol", "role"), ("wie", "who"),
    ("door", "by"), ("keuze", "choice"), ("soort", "kind"), ("teruggenomen", "taken back"), ("opmerking", "remark"),
    ("wat er open stond", "what was open"), ("casus", "case"),
)  # fmt: skip
BY = {"person": ("mens", "person"), "bot": ("spel", "game"), "facilitator": ("begeleider", "facilitator")}
RISKY = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet would begin to calculate."""


def decisions_csv(session: Session, lang: Lang) -> str:
    """Write every decision as CSV: in Dutch with semicolons, as a Dutch spreadsheet expects."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if lang == "nl" else ",", lineterminator="\r\n")
    writer.writerow([pick(lang, *head) for head in HEADS])
    writer.writerows([_safe(cell) for cell in row] for row in _rows(session, lang))
    return out.getvalue()


def _rows(session: Session, lang: Lang) -> Iterator[list[str]]:
    alive = {entry.number for entry in living(session.log)}
    for entry in session.log:
        if entry.move is not None:
            yield _row(session, entry, lang, lives=entry.number in alive)


def _row(session: Session, entry: Entry, lang: Lang, *, lives: bool) -> list[str]:
    board, move = session.board, entry.move
    assert move is not None
    state = session.state_at(entry.number)
    seat = state.active if entry.seat is None else entry.seat
    assert seat is not None
    remark = entry.what.reason if isinstance(entry.what, Skipped) else ""
    return [
        str(entry.number),
        entry.at,
        str(state.round),
        step_word(state.step, lang),
        role_word(seat, lang),
        seat_name(board, seat, lang),
        pick(lang, *BY[entry.by]),
        move_label(board, move, lang),
        type(move).__name__,
        pick(lang, "nee", "no") if lives else pick(lang, "ja", "yes"),
        remark,
        " | ".join(move_label(board, other, lang) for other in legal_moves(board, state)),
        _case(session, lang),
    ]


def _case(session: Session, lang: Lang) -> str:
    """Say of which case exactly a row is, so that rows of many sessions can be put together."""
    what = session.started
    return f"{what.case} {pick(lang, 'versie', 'version')} {what.version} ({what.digest[:8]})"


def _safe(cell: str) -> str:
    """Let a spreadsheet show a cell as it is, and never take it for a formula."""
    return f"'{cell}" if cell.startswith(RISKY) else cell
