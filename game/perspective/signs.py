"""What somebody at the table could see or hear that points to an answer, and what it points away from."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.perspective.clauses import Clause, Turn, became, clause_holds, clauses
from game.perspective.look import Look
from game.rules import events as e
from game.rules.board import Condition
from game.rules.conditions import holds
from game.rules.moves import Seat
from game.rules.state import HIDDEN


class Sign(NamedTuple):
    """One thing that was to be seen or heard, and what brought it; `turn` is nothing where it was so from the start.

    `name` is the clause it belongs to, "no-" and a clause that ended, or "learned": told to who guesses alone.
    """

    name: str
    thing: int
    turn: Turn | None = None


def signs(look: Look, about: Seat, truth: int, wrong: Sequence[int]) -> list[Sign]:
    """List what pointed to the true answer and to none of the wrong ones; nothing when nobody could know.

    Either something that goes with the true answer alone; or, where that is simply what is left when all else is over,
    of every wrong one what put an end to it.
    """
    when = look.board.weighs_when[about]
    if any(seems(look, about, when[n]) for n in wrong):
        return []
    shared = {(clause.name, clause.thing) for n in wrong for clause in clauses(when[n])}
    own = [clause for clause in clauses(when[truth]) if (clause.name, clause.thing) not in shared]
    if clauses(when[truth]):
        return _latest(_seen_of(look, about, own))
    return _latest(_all_over(look, when, wrong))


def _latest(found: list[Sign]) -> list[Sign]:
    """Put what happened last first: that is what people still remember."""
    return sorted(found, key=lambda sign: -sign.turn.round if sign.turn else 0)


def seems(look: Look, about: Seat, condition: Condition) -> bool:
    """Say whether something to be seen speaks for an answer: it may weigh now, and one can tell."""
    return holds(condition, look.now) and bool(_seen_of(look, about, clauses(condition)))


def _seen_of(look: Look, about: Seat, found: Sequence[Clause]) -> list[Sign]:
    """Give what is to be seen of the clauses that hold."""
    return [sign for clause in found if clause_holds(clause, look.now) for sign in _seen(look, about, clause)]


UNSEEN = ("not_done", "not_shared")
"""What did not happen: nobody sees that."""


def _seen(look: Look, about: Seat, clause: Clause) -> Iterator[Sign]:
    match clause.name:
        case "not_on_table":
            yield from _untold(look, about, clause.thing)
        case "not_running":
            yield from _shut(look, clause.thing)
        case "standing_walls" if look.now.walls[clause.thing] == HIDDEN:
            return
        case "standing_walls":
            yield Sign(clause.name, clause.thing, _wall_seen(look, clause.thing))
        case name if name not in UNSEEN:
            yield Sign(name, clause.thing, became(look.months, clause))


def _untold(look: Look, about: Seat, card: int) -> Iterator[Sign]:
    """What lies not on the table is known only to whom it was told alone."""
    if look.board.owner[card] == about and look.guesser is not None and look.now.knows[look.guesser] >> card & 1:
        yield Sign("learned", card, _last(look, e.CardLearned(look.guesser, card)))


def _shut(look: Look, service: int) -> Iterator[Sign]:
    """Show help that does not run: somebody found its door shut, or it is waited for."""
    for month in reversed(look.months):
        for one in reversed(month.happened):
            match one.event:
                case e.DoorBounced(_, at, _) | e.DoorOpened(_, at, _, _, _) if at == service:
                    yield Sign("not_running", service, Turn(month.round, one))
                    return


def _wall_seen(look: Look, wall: int) -> Turn | None:
    return _last(look, e.WallSeen(wall))


def _last(look: Look, event: e.Event) -> Turn | None:
    """Find when something happened last."""
    found = (Turn(month.round, one) for month in look.months for one in month.happened if one.event == event)
    return max(found, key=lambda turn: turn.round, default=None)


# --- what is over ----------------------------------------------------------------------------------------------------


def _all_over(look: Look, when: Sequence[Condition], wrong: Sequence[int]) -> list[Sign]:
    """Give of every answer what put an end to it; nothing when one of them may still be so."""
    found = [over(look, when[n]) for n in wrong]
    return [sign for sign in found if sign] if all(found) else []


def over(look: Look, condition: Condition) -> Sign | None:
    """Give what all saw put an end to something that weighed, the last first."""
    ended = (clause for clause in clauses(condition) if not clause_holds(clause, look.now))
    turns = ((clause, became(look.months, clause)) for clause in ended)
    found = [Sign(f"no-{clause.name}", clause.thing, turn) for clause, turn in turns if turn is not None]
    return next(iter(_latest(found)), None)
