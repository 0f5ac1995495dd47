"""Does a condition of the author hold now?"""

from game.rules.board import Condition
from game.rules.state import BOUNCES, BREACHES, GOAL_SHARED, OPEN, RUNNING, State


def holds(condition: Condition, state: State) -> bool:
    """Say whether everything that the author filled in holds in this state."""
    return (
        condition.rounds[0] <= state.round <= condition.rounds[1]
        and condition.strain[0] <= state.strain <= condition.strain[1]
        and not condition.on_table & ~state.table
        and not condition.not_on_table & state.table
        and not condition.done & ~state.done
        and not condition.not_done & state.done
        and state.tally[BOUNCES] >= condition.bounces
        and state.tally[BREACHES] >= condition.breaches
        and _levels_hold(condition, state)
        and _help_holds(condition, state)
    )


def _levels_hold(condition: Condition, state: State) -> bool:
    return (
        all(state.trust[link] >= level for link, level in condition.trust_from)
        and all(state.trust[link] <= level for link, level in condition.trust_until)
        and all(state.needs[need] >= level for need, level in condition.need_from)
        and all(state.needs[need] <= level for need, level in condition.need_until)
    )


def _help_holds(condition: Condition, state: State) -> bool:
    return (
        all(state.services[service] == RUNNING for service in condition.running)
        and all(state.services[service] != RUNNING for service in condition.not_running)
        and all(state.goals[goal] >= GOAL_SHARED for goal in condition.shared)
        and all(state.goals[goal] < GOAL_SHARED for goal in condition.not_shared)
        and all(state.walls[wall] == OPEN for wall in condition.open_walls)
        and all(state.walls[wall] != OPEN for wall in condition.standing_walls)
    )


def weighs_most(conditions: tuple[Condition, ...], state: State) -> int:
    """Give the first condition that holds: what weighs most for a persona now (the last one when none does)."""
    for n, condition in enumerate(conditions):
        if holds(condition, state):
            return n
    return len(conditions) - 1
