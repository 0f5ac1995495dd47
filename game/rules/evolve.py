"""One event after another makes the state. Nothing is decided or rolled here."""

from collections.abc import Callable, Iterable

from game.rules import events as e
from game.rules.board import Board, pair
from game.rules.moves import SEATS
from game.rules.numbers import NEED_MAX, STRAIN_MAX, TRUST_MAX
from game.rules.state import (
    ACKNOWLEDGED,
    ASKED,
    AT_TABLE,
    BOUNCES,
    BREACHES,
    DONE,
    DOUBLED,
    EXTRA,
    FLOOR,
    GOAL_PROPOSED,
    GOAL_SHARED,
    IN_BETWEEN,
    KNOWS,
    LISTENED,
    NEEDS,
    NOBODY,
    NORMALISE_TRIED,
    OPEN,
    OVER,
    ROUNDS_WAITED,
    RUNNING,
    SEEN,
    TRUST,
    TURN,
    UNASKED,
    WALLS_OPENED,
    WHAT_HAPPENS,
    State,
    changed,
    opening,
    put,
    put_at,
)


def evolve(board: Board, state: State, event: e.Event) -> State:
    """Give the state after one event."""
    return _EVOLVE[type(event)](board, state, event)


def fold(board: Board, events: Iterable[e.Event], state: State | None = None) -> State:
    """Give the state after many events, from the opening or from a given state."""
    now = opening(board) if state is None else state
    for event in events:
        now = _EVOLVE[type(event)](board, now, event)
    return now


def _between(lowest: int, number: int, highest: int) -> int:
    return lowest if number < lowest else highest if number > highest else number


def _count(state: State, what: int, by: int = 1) -> tuple[int, ...]:
    return put_at(state.tally, what, state.tally[what] + by)


def _round_began(board: Board, state: State, event: e.RoundBegan) -> State:
    return changed(
        state,
        round=event.round,
        step=WHAT_HAPPENS,
        turn=0,
        floor=NOBODY,
        extra=0,
        moment=-1,
        month=0,
        earlier=state.earlier[len(state.trust) :] + state.trust,
    )


def _moment_happened(board: Board, state: State, event: e.MomentHappened) -> State:
    return changed(
        state,
        moment=event.moment,
        floor=NOBODY if event.decider is None else event.decider,
        done=state.done | board.done_moment[event.moment],
    )


def _option_chosen(board: Board, state: State, event: e.OptionChosen) -> State:
    return changed(state, floor=NOBODY, done=state.done | board.done_option[event.option])


def _in_between_began(board: Board, state: State, event: e.InBetweenBegan) -> State:
    return changed(state, step=IN_BETWEEN, turn=0, floor=NOBODY, extra=0)


def _table_began(board: Board, state: State, event: e.TableBegan) -> State:
    return changed(state, step=AT_TABLE, turn=0, floor=NOBODY, extra=0)


def _child_spoke(board: Board, state: State, event: e.ChildSpoke) -> State:
    return put(state, DONE, state.done | board.done_line[event.line])


def _listened(board: Board, state: State, event: e.Listened) -> State:
    return changed(state, month=state.month | 1 << (LISTENED + event.seat * 4 + event.to))


def _unchanged(board: Board, state: State, event: e.Event) -> State:
    return state


def _card_learned(board: Board, state: State, event: e.CardLearned) -> State:
    return put(state, KNOWS, put_at(state.knows, event.seat, state.knows[event.seat] | 1 << event.card))


def _doors_learned(board: Board, state: State, event: e.DoorsLearned) -> State:
    return changed(state, doors=put_at(state.doors, event.seat, state.doors[event.seat] | event.domains))


def _trust_moved(board: Board, state: State, event: e.TrustMoved) -> State:
    place = pair(event.of, event.toward)
    level = _between(0, state.trust[place] + event.by, TRUST_MAX)
    return put(state, TRUST, put_at(state.trust, place, level))


def _need_moved(board: Board, state: State, event: e.NeedMoved) -> State:
    level = _between(0, state.needs[event.need] + event.by, NEED_MAX)
    return put(state, NEEDS, put_at(state.needs, event.need, level))


def _strain_moved(board: Board, state: State, event: e.StrainMoved) -> State:
    return changed(state, strain=_between(0, state.strain + event.by, STRAIN_MAX))


def _effort_worked(board: Board, state: State, event: e.EffortWorked) -> State:
    return put(state, DONE, state.done | board.done_effort[event.effort])


def _door_opened(board: Board, state: State, event: e.DoorOpened) -> State:
    tally = _count(state, UNASKED) if event.unasked else state.tally
    tally = put_at(tally, DOUBLED, tally[DOUBLED] + 1) if event.doubled else tally
    return changed(state, services=put_at(state.services, event.service, event.wait), tally=tally)


def _door_bounced(board: Board, state: State, event: e.DoorBounced) -> State:
    return changed(state, tally=_count(state, BOUNCES))


def _service_started(board: Board, state: State, event: e.ServiceStarted) -> State:
    return changed(state, services=put_at(state.services, event.service, event.wait))


def _wait_moved(board: Board, state: State, event: e.WaitMoved) -> State:
    wait = state.services[event.service]
    waiting = wait > RUNNING
    return changed(
        state,
        shift=put_at(state.shift, event.service, state.shift[event.service] + event.by),
        services=put_at(state.services, event.service, max(RUNNING, wait + event.by)) if waiting else state.services,
    )


def _wall_seen(board: Board, state: State, event: e.WallSeen) -> State:
    return changed(state, walls=put_at(state.walls, event.wall, SEEN))


def _wall_opened(board: Board, state: State, event: e.WallOpened) -> State:
    return changed(state, walls=put_at(state.walls, event.wall, OPEN), tally=_count(state, WALLS_OPENED))


def _lever_pulled(board: Board, state: State, event: e.LeverPulled) -> State:
    return put(state, DONE, state.done | board.done_lever[event.lever])


def _room_gained(board: Board, state: State, event: e.RoomGained) -> State:
    return changed(state, room=put_at(state.room, event.seat, max(0, state.room[event.seat] + event.by)))


def _room_spent(board: Board, state: State, event: e.RoomSpent) -> State:
    return changed(state, room=put_at(state.room, event.seat, state.room[event.seat] - 1), extra=2)


def _advice_taken(board: Board, state: State, event: e.AdviceTaken) -> State:
    return put(state, DONE, state.done | board.done_advice)


def _code_step_taken(board: Board, state: State, event: e.CodeStepTaken) -> State:
    return put(state, DONE, state.done | board.done_code[event.step])


def _code_decided(board: Board, state: State, event: e.CodeDecided) -> State:
    return put(state, DONE, state.done | board.done_decision)


def _card_tabled(board: Board, state: State, event: e.CardTabled) -> State:
    card = 1 << event.card
    return changed(
        state,
        table=state.table | card,
        knows=tuple([known | card for known in state.knows]),
        tally=_count(state, BREACHES) if event.breach else state.tally,
    )


def _asked(board: Board, state: State, event: e.Asked) -> State:
    after = _turn_ended(board, state, e.TurnEnded(event.seat))
    return changed(after, floor=event.to, month=state.month | 1 << (ASKED + event.to))


def _acknowledged(board: Board, state: State, event: e.Acknowledged) -> State:
    return changed(state, month=state.month | 1 << (ACKNOWLEDGED + event.seat * 4 + event.to))


def _goal_proposed(board: Board, state: State, event: e.GoalProposed) -> State:
    return changed(state, goals=put_at(state.goals, event.goal, GOAL_PROPOSED + event.seat))


def _goal_shared(board: Board, state: State, event: e.GoalShared) -> State:
    return changed(state, goals=put_at(state.goals, event.goal, GOAL_SHARED + event.proposer))


def _normalised(board: Board, state: State, event: e.Normalised) -> State:
    done = state.done | board.done_normalised if event.verdict == "right" else state.done
    return changed(state, done=done, month=state.month | 1 << NORMALISE_TRIED)


def _turn_ended(board: Board, state: State, event: e.TurnEnded) -> State:
    if state.floor >= 0:
        return put(state, FLOOR, NOBODY)
    if state.extra > 1:
        return put(state, EXTRA, state.extra - 1)
    if state.extra:
        return changed(state, turn=state.turn + 1, extra=0)
    return put(state, TURN, state.turn + 1)


def _month_passed(board: Board, state: State, event: e.MonthPassed) -> State:
    return changed(
        state,
        services=tuple([wait - 1 if wait > RUNNING else wait for wait in state.services]),
        tally=_count(state, ROUNDS_WAITED) if event.waited else state.tally,
    )


def _ended(board: Board, state: State, event: e.Ended) -> State:
    return changed(state, step=OVER, turn=len(SEATS), floor=NOBODY)


_EVOLVE: dict[type[e.Event], Callable[..., State]] = {
    e.RoundBegan: _round_began,
    e.MomentHappened: _moment_happened,
    e.OptionChosen: _option_chosen,
    e.InBetweenBegan: _in_between_began,
    e.TableBegan: _table_began,
    e.ChildSpoke: _child_spoke,
    e.Listened: _listened,
    e.ChildAsked: _unchanged,
    e.CardLearned: _card_learned,
    e.DoorsLearned: _doors_learned,
    e.TrustMoved: _trust_moved,
    e.NeedMoved: _need_moved,
    e.StrainMoved: _strain_moved,
    e.EffortWorked: _effort_worked,
    e.EffortMissed: _unchanged,
    e.DoorOpened: _door_opened,
    e.DoorBounced: _door_bounced,
    e.ServiceStarted: _service_started,
    e.WaitMoved: _wait_moved,
    e.ServiceRuns: _unchanged,
    e.WallSeen: _wall_seen,
    e.WallOpened: _wall_opened,
    e.LeverPulled: _lever_pulled,
    e.RoomGained: _room_gained,
    e.RoomSpent: _room_spent,
    e.AdviceTaken: _advice_taken,
    e.CodeStepTaken: _code_step_taken,
    e.CodeDecided: _code_decided,
    e.CardTabled: _card_tabled,
    e.ConcernNamed: _unchanged,
    e.Asked: _asked,
    e.Acknowledged: _acknowledged,
    e.GoalProposed: _goal_proposed,
    e.GoalShared: _goal_shared,
    e.Normalised: _normalised,
    e.Passed: _unchanged,
    e.TurnEnded: _turn_ended,
    e.MonthPassed: _month_passed,
    e.Ended: _ended,
}
