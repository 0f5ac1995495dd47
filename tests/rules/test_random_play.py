"""Any seed and any legal choice: what must always hold, in every case there is."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import events as e
from game.rules.board import Board
from game.rules.decide import begin, decide, play_legal
from game.rules.evolve import fold
from game.rules.law import IllegalMove, legal_moves, refused_moves, why_not
from game.rules.moves import SEATS
from game.rules.scores import axes, score, total
from game.rules.state import AT_TABLE, IN_BETWEEN, OVER, State, opening
from game.rules.view import view
from tests.rules.cases import board_of
from tests.rules.games import CASES, boards, choices, log, seeds, turns


def in_bounds(state: State) -> bool:
    return (
        all(0 <= level <= 5 for level in state.trust)
        and all(0 <= level <= 3 for level in state.needs)
        and 0 <= state.strain <= 10
        and all(wait >= -1 for wait in state.services)
        and all(wall in (0, 1, 2) for wall in state.walls)
        and all(0 <= goal <= 8 for goal in state.goals)
        and min(state.room) >= 0
        and state.extra in (0, 1, 2)
        and min(state.tally) >= 0
    )


@given(boards, seeds, choices)
def test_every_number_stays_in_its_bounds(board: Board, seed: int, choices: bytes) -> None:
    assert all(in_bounds(turn.after) for turn in turns(board, seed, choices))


@given(boards, seeds, choices)
def test_what_was_known_or_tabled_or_done_stays_so(board: Board, seed: int, choices: bytes) -> None:
    for turn in turns(board, seed, choices):
        old, new = turn.before, turn.after
        assert not old.table & ~new.table
        assert not old.done & ~new.done
        assert not any(before & ~after for before, after in zip(old.knows, new.knows, strict=True))
        assert not any(before & ~after for before, after in zip(old.doors, new.doors, strict=True))
        assert not any(new.table & ~known for known in new.knows)


@given(boards, seeds, choices)
def test_folding_the_events_gives_the_state(board: Board, seed: int, choices: bytes) -> None:
    happened = begin(board, Random(seed))
    for turn in turns(board, seed, choices):
        assert fold(board, turn.events, turn.before) == turn.after
        happened += turn.events
    assert fold(board, happened) == turn.after


@given(boards, seeds, choices)
def test_the_same_seed_and_the_same_moves_give_the_same_log(board: Board, seed: int, choices: bytes) -> None:
    assert log(board, seed, choices) == log(board, seed, choices)


@given(boards, seeds, choices, st.integers(0, 40))
def test_the_law_its_lists_and_the_deciding_agree(board: Board, seed: int, choices: bytes, after: int) -> None:
    for place, turn in enumerate(turns(board, seed, choices)):
        assert turn.legal
        assert len(set(turn.legal)) == len(turn.legal)
        if place != after:
            continue
        for move in turn.legal:
            assert why_not(board, turn.before, turn.seat, move) is None
            happened = decide(board, turn.before, turn.seat, move, Random(seed))
            assert play_legal(board, turn.before, turn.seat, move, Random(seed))[0] == happened
        for move, refusal in refused_moves(board, turn.before):
            assert move not in turn.legal
            with pytest.raises(IllegalMove) as refused:
                decide(board, turn.before, turn.seat, move, Random(seed))
            assert refused.value.refusal == refusal
        for other in SEATS:
            verdict = why_not(board, turn.before, other, turn.legal[0])
            assert (verdict is None) == (other == turn.seat)


@given(boards, seeds, choices)
def test_the_parts_of_the_scores_add_up_to_each_axis(board: Board, seed: int, choices: bytes) -> None:
    happened = log(board, seed, choices)
    scores, last = score(board, happened), fold(board, happened)
    assert scores.axes == axes(board, last)
    assert scores.total == total(board, last)
    assert 5 - 1e-9 <= scores.total <= 100 + 1e-9
    for axis in range(3):
        assert 0 <= scores.axes[axis] <= 100
        assert abs(sum(part.points for part in scores.parts_of(axis)) - scores.axes[axis]) < 1e-9
    for part in scores.parts:
        assert -1 <= part.event < len(happened)


@given(boards, seeds, choices)
def test_every_seat_gets_its_turns_in_the_order_of_the_round(board: Board, seed: int, choices: bytes) -> None:
    taken: dict[tuple[int, int], list[int]] = {}
    for turn in turns(board, seed, choices):
        state = turn.before
        if state.step in (IN_BETWEEN, AT_TABLE) and state.floor < 0:
            order = taken.setdefault((state.round, state.step), [])
            if not order or order[-1] != turn.seat:
                order.append(turn.seat)
    for (number, _step), order in taken.items():
        assert order == [(number - 1 + n) % 4 for n in range(4)]
    assert sorted(taken) == [(number, step) for number in range(1, board.rounds + 1) for step in (IN_BETWEEN, AT_TABLE)]


@given(boards, seeds, choices)
def test_a_turn_is_one_thing_and_two_with_spare_time(board: Board, seed: int, choices: bytes) -> None:
    done: Counter[tuple[int, int, int]] = Counter()
    spent: Counter[tuple[int, int, int]] = Counter()
    for turn in turns(board, seed, choices):
        if turn.before.step in (IN_BETWEEN, AT_TABLE) and turn.before.floor < 0:
            spare = any(isinstance(event, e.RoomSpent) for event in turn.events)
            (spent if spare else done)[turn.before.round, turn.before.step, turn.seat] += 1
    assert len(done) == board.rounds * 2 * 4
    for whose, things in done.items():
        assert spent[whose] in (0, 1)
        assert things == 1 + spent[whose]


@given(boards, seeds, choices)
def test_a_case_ends_after_its_last_month(board: Board, seed: int, choices: bytes) -> None:
    happened = log(board, seed, choices)
    assert [event.round for event in happened if isinstance(event, e.RoundBegan)] == [*range(1, board.rounds + 1)]
    assert [event.round for event in happened if isinstance(event, e.MonthPassed)] == [*range(1, board.rounds + 1)]
    assert [place for place, event in enumerate(happened) if isinstance(event, e.Ended)] == [len(happened) - 1]
    last = fold(board, happened)
    assert last.step == OVER
    assert legal_moves(board, last) == []


@given(boards, seeds, choices)
def test_moments_lines_and_options_happen_at_most_once(board: Board, seed: int, choices: bytes) -> None:
    happened = log(board, seed, choices)
    once = (e.MomentHappened, e.OptionChosen, e.ChildSpoke, e.LeverPulled, e.EffortWorked, e.GoalShared, e.CardTabled)
    for kind in once:
        named = [tuple(getattr(event, name) for name in _what(kind)) for event in happened if type(event) is kind]
        assert len(named) == len(set(named))
    moments = Counter(type(event) for event in happened)
    assert moments[e.MomentHappened] <= board.rounds
    assert moments[e.ChildSpoke] <= board.rounds


def _what(kind: type) -> tuple[str, ...]:
    fields: tuple[str, ...] = tuple(kind.__dataclass_fields__)  # type: ignore[attr-defined]
    return tuple(name for name in fields if name not in ("seat", "decider", "proposer", "breach"))


@given(boards, seeds, choices)
def test_every_step_that_is_told_made_a_difference(board: Board, seed: int, choices: bytes) -> None:
    state = opening(board)
    for event in log(board, seed, choices):
        after = fold(board, [event], state)
        if isinstance(event, e.TrustMoved | e.NeedMoved | e.StrainMoved):
            assert event.by
            assert after != state
        if isinstance(event, e.CardLearned | e.DoorsLearned | e.CardTabled | e.WallSeen | e.WallOpened):
            assert after != state
        state = after


@given(boards, seeds, choices)
def test_every_view_can_be_made_at_any_time(board: Board, seed: int, choices: bytes) -> None:
    for turn in turns(board, seed, choices[:20]):
        for seat in (*SEATS, None):
            assert view(board, turn.after, seat).strain == turn.after.strain


@pytest.mark.parametrize("case", CASES)
def test_a_state_is_a_few_small_numbers(case: str) -> None:
    board = board_of(case)
    for turn in turns(board, 1, b""):
        numbers = [n for field in turn.after for n in (field if isinstance(field, tuple) else (field,))]
        assert all(type(number) is int for number in numbers)
        assert len(numbers) < 120
        assert hash(turn.after) == hash(State(*turn.after))
