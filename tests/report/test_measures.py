"""What is counted in a session, and the events behind each number."""

from itertools import count

import pytest

from game.lab.play import all_play, play_game
from game.report.coordination import Dimension, coordination
from game.report.keys import keys_touched
from game.report.measures import (
    Accuracy,
    accuracy,
    accuracy_by_role,
    decisions_without_parent,
    first_heard,
    guesses_in,
    measure,
    measured,
    sure_and_wrong,
    voice_of,
)
from game.report.sharing import shared_where
from game.rules import events as e
from game.rules.board import Board
from game.rules.content import CardKind, Key
from game.rules.law import legal_moves
from game.rules.moves import PARENT, POLICYMAKER, SEATS, TEACHER, YOUTH_WORKER
from game.rules.state import ROUNDS_WAITED
from game.session.case import Case
from game.session.log import Chair, PerspectiveChecked
from game.session.session import Session
from tests.rules.cases import board_of
from tests.rules.games import CASES, log


def cooperative(case: str = "noor", policy: str = "cooperative") -> tuple[Board, list[e.Event]]:
    board, events = board_of(case), list[e.Event]()
    play_game(board, all_play(policy), 3, events)
    return board, events


def seen(board: Board, events: list[e.Event], a: int, b: int, dimension: Dimension):
    tie = next(tie for tie in coordination(board, events) if (tie.of, tie.toward) == (a, b))
    return next(one for one in tie.seen if one.dimension is dimension)


# --- shared, heard, voice -------------------------------------------------------------------------------------------


def test_every_fact_that_came_points_to_where_it_was_told() -> None:
    board, events = cooperative()
    shared = shared_where(board, events)
    for place in shared.facts:
        assert isinstance(events[place], e.CardTabled)
        assert board.cards[events[place].card].kind is CardKind.FACT
    assert shared.counts.told == len(shared.facts)
    assert shared.counts.held == len(shared.facts) + len(shared.unheard)


def test_the_parent_is_heard_when_somebody_listens_or_the_parent_speaks() -> None:
    start = [e.RoundBegan(1), e.Listened(PARENT, TEACHER), e.RoundBegan(2)]
    assert first_heard(start) is None
    assert first_heard([*start, e.Listened(TEACHER, PARENT)]) == (2, 3)
    assert first_heard([*start, e.CardTabled(PARENT, 0, breach=False)]) == (2, 3)
    assert first_heard([*start, e.CardTabled(TEACHER, 0, breach=False)]) is None


def test_a_decision_is_without_the_parent_when_two_rounds_went_by_without_a_word_of_theirs() -> None:
    heard = [e.RoundBegan(1), e.Listened(TEACHER, PARENT)]
    knock = e.DoorBounced(TEACHER, 0, ())
    assert decisions_without_parent([e.RoundBegan(1), knock]) == (1,)
    assert decisions_without_parent([*heard, knock]) == ()
    assert decisions_without_parent([*heard, e.RoundBegan(2), knock]) == ()
    assert decisions_without_parent([*heard, e.RoundBegan(2), e.RoundBegan(3), knock]) == (4,)
    assert decisions_without_parent([e.RoundBegan(1), e.DoorBounced(PARENT, 0, ())]) == ()


def test_a_voice_counts_turns_words_and_decisions_of_one_seat() -> None:
    events = [e.Acknowledged(TEACHER, PARENT), e.TurnEnded(TEACHER), e.Passed(PARENT), e.TurnEnded(PARENT),
              e.GoalProposed(TEACHER, 0)]  # fmt: skip
    assert voice_of(events, TEACHER) == (TEACHER, (1,), (), (0, 4), (4,))
    assert voice_of(events, PARENT) == (PARENT, (3,), (2,), (), ())


# --- the seven keys -------------------------------------------------------------------------------------------------


def touched(board: Board, events: list[e.Event]) -> dict[Key, tuple[int, ...]]:
    return {one.key: one.places for one in keys_touched(board, events)}


def test_an_option_touches_the_key_its_author_gave_it() -> None:
    board = board_of("noor")
    option = board.options[0]
    moment = board.option_moment[0]
    events = [e.RoundBegan(1), e.MomentHappened(moment, PARENT), e.OptionChosen(PARENT, 0)]
    found = touched(board, events)
    assert found[option.key] == (2,)
    assert all(not places for key, places in found.items() if key is not option.key)


def test_a_relationship_is_touched_when_trust_grew_strong_both_ways() -> None:
    board = board_of("noor")
    ups = [e.TrustMoved(PARENT, TEACHER, 1, "listened")] * 5
    backs = [e.TrustMoved(TEACHER, PARENT, 1, "listened")] * 5
    assert touched(board, ups)[Key.RELATIONSHIPS] == ()
    places = touched(board, [*ups, *backs])[Key.RELATIONSHIPS]
    assert len(places) <= 1
    assert touched(board, [e.ChildAsked(TEACHER)])[Key.CHILD_IN_CONTEXT] == (0,)


def test_livelihood_walls_and_room_have_their_own_events() -> None:
    board = board_of("noor")
    door = next(n for n, one in enumerate(board.services) if one.region.domain.value == "livelihood")
    events = [e.DoorOpened(PARENT, door, 0, unasked=False, doubled=False), e.WallOpened(0), e.RoomSpent(TEACHER)]
    found = touched(board, events)
    assert found[Key.LIVELIHOOD] == (0,)
    assert found[Key.NO_PARTITIONS] == (0, 1), "the parent did not know this door at the start"
    assert found[Key.ROOM] == (2,)


def test_a_key_that_leads_and_is_never_touched_is_missed() -> None:
    board = board_of("noor")
    for one in keys_touched(board, []):
        assert one.missed == (one.key in board.scenario.keys)
    assert not any(one.missed for one in keys_touched(*cooperative()))


# --- relational coordination ----------------------------------------------------------------------------------------


def test_twelve_ties_of_seven_dimensions() -> None:
    ties = coordination(*cooperative())
    assert [(tie.of, tie.toward) for tie in ties] == [(a, b) for a in SEATS for b in SEATS if a != b]
    assert all([one.dimension for one in tie.seen] == list(Dimension) for tie in ties)


def test_turning_to_somebody_runs_one_way() -> None:
    board = board_of("noor")
    events = [e.RoundBegan(1), e.Listened(TEACHER, PARENT), e.Acknowledged(TEACHER, PARENT)]
    assert seen(board, events, PARENT, TEACHER, Dimension.FREQUENT).places == (1,), "one round counts once"
    assert seen(board, events, PARENT, TEACHER, Dimension.MUTUAL_RESPECT).places == (1, 2)
    assert seen(board, events, TEACHER, PARENT, Dimension.FREQUENT).level == 0
    assert seen(board, events, PARENT, YOUTH_WORKER, Dimension.FREQUENT).level == 0


def test_a_breach_counts_against_respect_for_the_parent() -> None:
    board = board_of("noor")
    events = [e.RoundBegan(1), e.Listened(TEACHER, PARENT), e.CardTabled(TEACHER, 0, breach=True)]
    respect = seen(board, events, PARENT, TEACHER, Dimension.MUTUAL_RESPECT)
    assert (respect.places, respect.against, respect.level) == ((1,), (2,), 0)


def test_knowledge_in_private_reaches_one_and_at_the_table_all() -> None:
    board = board_of("noor")
    card = board.cards_of[PARENT][0]
    private = [e.RoundBegan(1), e.Listened(TEACHER, PARENT), e.CardLearned(TEACHER, card)]
    assert seen(board, private, PARENT, TEACHER, Dimension.SHARED_KNOWLEDGE).places == (2,)
    assert seen(board, private, PARENT, YOUTH_WORKER, Dimension.SHARED_KNOWLEDGE).places == ()
    assert seen(board, private, TEACHER, PARENT, Dimension.ACCURATE).places == (2,), "the teacher heard it first-hand"
    assert seen(board, private, TEACHER, PARENT, Dimension.TIMELY).places == (2,)
    told = [e.RoundBegan(1), e.CardTabled(PARENT, card, breach=False)]
    for other in (TEACHER, YOUTH_WORKER, POLICYMAKER):
        assert seen(board, told, PARENT, other, Dimension.SHARED_KNOWLEDGE).places == (1,)


def test_what_comes_in_the_second_half_is_not_in_time() -> None:
    board = board_of("noor")
    card = board.cards_of[PARENT][0]
    late = [*(e.RoundBegan(n + 1) for n in range(board.rounds)), e.CardTabled(PARENT, card, breach=False)]
    assert seen(board, late, TEACHER, PARENT, Dimension.TIMELY).level == 0
    assert seen(board, late, TEACHER, PARENT, Dimension.ACCURATE).level == 1


def test_who_brings_what_was_missing_solves_a_problem() -> None:
    board = board_of("noor")
    card = board.cards_of[PARENT][0]
    told = e.CardTabled(PARENT, card, breach=False)
    stuck = e.DoorBounced(TEACHER, 0, (e.Missing("card", card),))
    assert seen(board, [e.RoundBegan(1), told], TEACHER, PARENT, Dimension.PROBLEM_SOLVING).level is None
    after = [e.RoundBegan(1), stuck, told]
    assert seen(board, after, TEACHER, PARENT, Dimension.PROBLEM_SOLVING).places == (2,)
    assert seen(board, after, TEACHER, YOUTH_WORKER, Dimension.PROBLEM_SOLVING).level == 0
    assert seen(board, after, PARENT, TEACHER, Dimension.ACCURATE).against == (1,)


def test_a_lever_that_opens_the_wall_in_the_way_solves_it_too() -> None:
    board = board_of("noor")
    events = [e.RoundBegan(1), e.DoorBounced(TEACHER, 0, (e.Missing("wall", 0),)), e.WallSeen(0),
              e.TurnEnded(TEACHER), e.LeverPulled(POLICYMAKER, 0), e.WallOpened(0)]  # fmt: skip
    assert seen(board, events, TEACHER, POLICYMAKER, Dimension.PROBLEM_SOLVING).places == (5,)


def test_a_goal_shared_speaks_for_who_carried_it_and_for_whose_concern_it_answers() -> None:
    board = board_of("noor")
    goal = next(n for n in range(len(board.goals)) if board.goal_concerns[n])
    answered = {board.owner[card] for card in range(len(board.cards)) if board.goal_concerns[goal] >> card & 1}
    events = [e.RoundBegan(1), e.GoalProposed(TEACHER, goal), e.GoalShared(goal, TEACHER)]
    for a in SEATS:
        other = next(seat for seat in SEATS if seat != a)
        expected = (2,) if a == TEACHER or a in answered else ()
        assert seen(board, events, a, other, Dimension.SHARED_GOALS).places == expected


def test_people_who_talk_are_seen_to_work_together_more_than_people_who_do_not() -> None:
    together, apart = (coordination(*cooperative(policy=policy)) for policy in ("cooperative", "silo"))
    assert sum(tie.strength for tie in together) > 1.5 * sum(tie.strength for tie in apart)


@pytest.mark.parametrize("case", CASES)
def test_in_any_game_every_number_points_to_events_that_are_there(case: str) -> None:
    board, events = board_of(case), log(board_of(case), 5, b"")
    for tie in coordination(board, events):
        for one in tie.seen:
            assert all(0 <= place < len(events) for place in (*one.places, *one.against))
        assert 0 <= tie.strength <= 1


# --- guesses --------------------------------------------------------------------------------------------------------


def session_with(*checks: PerspectiveChecked) -> Session:
    ticks = count()
    session = Session.start(
        Case(board_of("kim"), "d" * 64), 1, (Chair("person"), *(Chair("bot"),) * 3),
        clock=lambda: f"2026-01-05T09:{next(ticks) % 60:02}:00+00:00",
    )  # fmt: skip
    for check in checks:
        session.record(check)
    return session


def checked(about, points: int, sure: int = 50) -> PerspectiveChecked:
    return PerspectiveChecked(about, PARENT, "x", "y", sure, points, asked=True)


def test_guesses_are_summed_by_role_and_the_sure_and_wrong_are_found() -> None:
    session = session_with(checked(TEACHER, 2), checked(TEACHER, 0, 80), checked(POLICYMAKER, 0, 30))
    guesses = guesses_in(session.living_entries())
    assert [guess.entry for guess in guesses] == [1, 2, 3]
    assert {guess.place for guess in guesses} == {len(session.log[0].events)}
    assert accuracy(guesses) == (2, 6)
    assert accuracy_by_role(guesses) == ((0, 0), (2, 4), (0, 0), (0, 2))
    assert [guess.entry for guess in sure_and_wrong(guesses)] == [2]
    assert Accuracy().share is None


def test_a_session_is_measured_from_what_still_counts() -> None:
    session = session_with()
    before = measure(session)
    while not session.is_over:
        seat = session.state.active
        session.submit(seat, legal_moves(session.board, session.state)[0], session.length)
    after = measure(session)
    assert len(after.waited) == session.state.tally[ROUNDS_WAITED]
    assert after.rounds == session.board.rounds
    assert after == measured(session.board, session.living_entries())
    while session.can_undo():
        session.undo()
    assert measure(session) == before
