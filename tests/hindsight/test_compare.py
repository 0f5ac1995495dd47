"""Two sessions side by side."""

from game.hindsight import compare, line_of, what_if
from game.rules import events as e
from game.rules.law import legal_moves
from game.rules.scores import score
from game.rules.state import GOAL_SHARED, RUNNING
from game.session.case import Case
from game.session.session import Session
from tests.hindsight.played import ALONE, begun, case, go_on, hesitated, let_pass, played


def test_a_session_beside_itself_is_equal_all_along() -> None:
    session = hesitated("kim", 3)
    found = compare(session, session)
    assert found.equal
    assert found.same_luck
    assert found.same_version
    assert found.alike == len(line_of(session))
    assert not any(row.differs for row in (*found.goals, *found.services))


def test_a_fork_runs_equal_up_to_the_choice_that_differed() -> None:
    session = played("noor")
    turn = line_of(session)[20]
    fork = what_if(session, turn.entry.number)
    other = next(move for move in legal_moves(fork.board, fork.state) if move != turn.move)
    fork.submit(turn.seat, other, fork.length)
    go_on(fork)
    found = compare(session, fork)
    assert found.alike == 20
    assert found.first is not None
    here, there = found.first
    assert (here.move, there.move, here.place) == (turn.move, other, there.place)
    assert found.one.course[: turn.before.round] == found.other.course[: turn.before.round]


def test_one_that_stopped_is_the_beginning_of_the_other() -> None:
    whole, part = played("noor"), go_on(begun("noor"), turns=20)
    found = compare(whole, part)
    assert (found.alike, found.first, found.equal) == (20, None, True)
    assert len(found.other.course) < len(found.one.course)
    assert found.other.at(found.rounds) == found.other.end


def test_an_undone_choice_does_not_count_as_a_difference() -> None:
    straight, back = go_on(begun("kim"), turns=8), go_on(begun("kim"), turns=4)
    seat = back.state.active
    assert seat is not None
    let_pass(back, seat)
    back.undo_step()
    go_on(back, turns=4)
    assert compare(straight, back).alike == 8
    assert compare(straight, back).equal


def test_every_month_is_there_and_the_end_is_the_score() -> None:
    for seed in range(3):
        session = hesitated("noor", seed)
        side = compare(session, session).one
        assert [moment.round for moment in side.course] == list(range(session.board.rounds + 1))
        assert side.end.axes == score(session.board, session.living_events()).axes
        assert side.end.state == session.state


def test_when_goals_were_shared_and_services_ran_is_what_the_log_says() -> None:
    session = played("noor", policy="cooperative")
    found, events, rounds = compare(session, session), session.living_events(), {}
    number = 0
    for event in events:
        number = event.round if isinstance(event, e.RoundBegan) else number
        if isinstance(event, e.GoalShared):
            rounds[event.goal] = number
    assert {goal for goal, status in enumerate(session.state.goals) if status >= GOAL_SHARED} == set(rounds)
    assert {n: reached.then for n, reached in enumerate(found.one.goals) if reached.then is not None} == rounds
    for service, status in enumerate(session.state.services):
        assert (found.one.services[service].then is not None) == (status == RUNNING)
        assert (found.one.services[service].first is not None) == (status >= RUNNING)


def test_another_case_is_said_and_only_what_every_case_has_is_laid_side_by_side() -> None:
    found = compare(played("kim"), played("noor"))
    assert (found.same_case, found.same_version, found.same_luck) == (False, False, False)
    assert (found.goals, found.services, found.first, found.equal) == ((), (), None, False)
    assert found.rounds == max(case(name).board.rounds for name in ("kim", "noor"))


def test_a_changed_case_is_said_and_the_choices_are_still_compared() -> None:
    then = played("kim")
    now = Session.start(Case(case("kim").board, "e" * 64), 3, ALONE)
    go_on(now)
    found = compare(then, now)
    assert (found.same_case, found.same_version, found.equal) == (True, False, True)
    assert found.goals


def test_other_luck_is_said() -> None:
    assert not compare(begun("kim", 1), begun("kim", 2)).same_luck
