"""What was said aloud in the last month: what an opening speaks of, and what somebody put on the table itself."""

from game.perspective.causes import Cause
from game.perspective.clauses import Clause, clauses
from game.perspective.look import Look
from game.rules.board import Board, Condition, bits, pair
from game.rules.moves import Seat

Named = tuple[str, int]
"""A clause without its level: what it is about."""

ABOUT_CARD = ("own-card", "concern", "heard", "heard-concern", "spoken-about", "breach")
ABOUT_GOAL = ("hesitates", "ready", "shared")
ABOUT_DOOR = ("unasked", "bounced")
ABOUT_TRUST = ("trust-fell", "trust-rose")


def speaks_of(board: Board, cause: Cause, condition: Condition) -> bool:
    """Say whether an opening is about the very thing that an answer hangs on."""
    return bool(_opening(board, cause) & _about(condition))


def was_told(look: Look, about: Seat, condition: Condition) -> bool:
    """Say whether an answer hangs on a card of the persona's own that came to the table this month."""
    tabled = look.month.after.table & ~look.month.before.table & look.board.owned[about]
    return bool({("table", card) for card in bits(tabled)} & _about(condition))


def _about(condition: Condition) -> set[Named]:
    return {_name(clause) for clause in clauses(condition)}


def _name(clause: Clause) -> Named:
    """Take a clause and its opposite as one: both speak of the same thing."""
    return OPPOSITES.get(clause.name, clause.name), clause.thing


OPPOSITES = {
    "on_table": "table",
    "not_on_table": "table",
    "not_done": "done",
    "not_running": "running",
    "not_shared": "shared",
    "trust_from": "trust",
    "trust_until": "trust",
}


def _opening(board: Board, cause: Cause) -> set[Named]:
    """Give what an opening is about, named as clauses are."""
    thing = cause.thing
    match cause.name:
        case name if name in ABOUT_CARD:
            return {("table", thing), *([("breaches", 0)] if name == "breach" else [])}
        case name if name in ABOUT_GOAL:
            return {("shared", thing)}
        case name if name in ABOUT_DOOR:
            return {("running", thing), *([("bounces", 0)] if name == "bounced" else [])}
        case name if name in ABOUT_TRUST and cause.other is not None:
            return {("trust", pair(cause.about, cause.other))}
    return {("done", bit) for bit in bits(_done(board, cause))}


def _done(board: Board, cause: Cause) -> int:
    match cause.name:
        case "chose" | "landed":
            return board.done_option[cause.thing]
        case "lever":
            return board.done_lever[cause.thing]
        case "blind" | "worked":
            return board.done_effort[cause.thing]
    return 0
