"""A condition of the author taken apart: one clause for each thing that must be so, and since when it is."""

from typing import NamedTuple

from game.perspective.months import Happened, Month
from game.rules.board import Condition, bits
from game.rules.state import BOUNCES, BREACHES, GOAL_SHARED, OPEN, RUNNING, State


class Clause(NamedTuple):
    """One thing that must be so: a card on the table, a level of trust, a wall that stands."""

    name: str
    thing: int = -1
    level: int = 0


MASKS = ("on_table", "not_on_table", "done", "not_done")
THINGS = ("running", "not_running", "shared", "not_shared", "open_walls", "standing_walls")
LEVELS = ("trust_from", "trust_until", "need_from", "need_until")


def clauses(condition: Condition) -> list[Clause]:
    """Take a condition apart; the rounds are left out, for nobody at the table can tell anything by them."""
    found = [Clause(name, thing) for name in MASKS for thing in bits(getattr(condition, name))]
    found += [Clause(name, thing) for name in THINGS for thing in getattr(condition, name)]
    found += [Clause(name, thing, level) for name in LEVELS for thing, level in getattr(condition, name)]
    found += [Clause(name, 0, n) for name in ("bounces", "breaches") if (n := getattr(condition, name))]
    low, high = condition.strain
    found += [Clause("strain_from", 0, low)] if low else []
    return found + ([Clause("strain_until", 0, high)] if high < NO_LIMIT else [])


NO_LIMIT = 99
"""How far the strain may go where the author says nothing."""


def clause_holds(clause: Clause, state: State) -> bool:
    """Say whether one clause holds."""
    name, thing, level = clause
    match name:
        case "on_table" | "not_on_table":
            return bool(state.table >> thing & 1) is (name == "on_table")
        case "done" | "not_done":
            return bool(state.done >> thing & 1) is (name == "done")
        case "running" | "not_running":
            return (state.services[thing] == RUNNING) is (name == "running")
        case "shared" | "not_shared":
            return (state.goals[thing] >= GOAL_SHARED) is (name == "shared")
        case "open_walls" | "standing_walls":
            return (state.walls[thing] == OPEN) is (name == "open_walls")
    now = _level(name, thing, state)
    return now <= level if name.endswith("_until") else now >= level


def _level(name: str, thing: int, state: State) -> int:
    match name:
        case "trust_from" | "trust_until":
            return state.trust[thing]
        case "need_from" | "need_until":
            return state.needs[thing]
        case "bounces" | "breaches":
            return state.tally[BOUNCES if name == "bounces" else BREACHES]
    return state.strain


class Turn(NamedTuple):
    """What happened when something became as it is now, and in which round."""

    round: int
    one: Happened


def became(months: tuple[Month, ...], clause: Clause) -> Turn | None:
    """Find what made a clause as it is now; nothing when it was so from the start."""
    now = clause_holds(clause, months[-1].after)
    for month in reversed(months):
        for one in reversed(month.happened):
            if clause_holds(clause, one.before) is not now:
                return Turn(month.round, one)
    return None
