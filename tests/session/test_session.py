"""Submitting, going back, and playing on beside."""

import pytest

from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.rules.moves import PARENT, SEATS, TEACHER, AskChild, Choose, LetOthersSpeak, Seat, Tell
from game.rules.state import IN_BETWEEN
from game.session.log import Chair, Hands, PerspectiveChecked, Promise, Reflection, Skipped, Undone, VoteTaken
from game.session.problems import NothingToUndo, SessionProblem, StaleMove, WireError
from game.session.session import IllegalMove, Session, dice_for
from game.session.shelf import MemoryStore

from .conftest import ALONE, choose, play, start, ticking


def in_between(session):
    """Play until the roles go their own way."""
    while session.state.step != IN_BETWEEN:
        play(session, 1)
    return session


def test_a_session_starts_with_what_happens_before_the_first_turn(case):
    session = start(case)
    assert session.length == 1
    assert session.state == fold(case.board, session.living_events())
    assert session.state.round == 1
    assert session.state.active in SEATS


def test_a_move_becomes_an_entry_and_a_new_state(case):
    session = in_between(start(case))
    seat = session.state.active
    before = session.length
    entry = session.submit(seat, LetOthersSpeak(), before)
    assert (entry.number, entry.seat, entry.move) == (before, seat, LetOthersSpeak())
    assert session.length == before + 1
    assert session.state == fold(case.board, session.living_events()) == session.state_at(session.length)


def test_who_did_it_follows_from_the_chair(case):
    session = play(start(case), 12)
    for entry in session.log[1:]:
        assert entry.by == ("person" if entry.seat == TEACHER else "bot")


def test_a_move_from_an_older_log_is_stale_and_changes_nothing(case):
    session = play(start(case), 3)
    before = (session.log, session.state)
    for expected in (session.length - 1, session.length + 1):
        with pytest.raises(StaleMove):
            session.submit(session.state.active, choose(session), expected)
        with pytest.raises(StaleMove):
            session.undo(expected)
    assert (session.log, session.state) == before


def test_an_illegal_move_says_why_and_changes_nothing(case):
    session = in_between(start(case))
    before = (session.log, session.state)
    seat = session.state.active
    with pytest.raises(IllegalMove) as caught:
        session.submit(Seat((seat + 1) % 4), LetOthersSpeak(), session.length)
    assert caught.value.refusal.code == "not-your-turn"
    with pytest.raises(IllegalMove):
        session.submit(seat, Tell(0), session.length)
    assert (session.log, session.state) == before


def test_the_same_seed_and_moves_give_the_same_log(case):
    one, other = play(start(case), 99), play(start(case), 99)
    assert one.to_plain() == other.to_plain()
    assert one.is_over
    assert play(start(case, seed=8), 99).to_plain() != one.to_plain()


def test_notes_do_not_move_the_dice(case):
    plain, noted = start(case), start(case)
    for _ in range(20):
        play(plain, 1)
        noted.record(Promise("x"))
        noted.submit(noted.state.active, plain.log[-1].move, noted.length)
    assert plain.living_events() == noted.living_events()
    assert dice_for(7, 1).random() == dice_for(7, 1).random() != dice_for(7, 2).random()


def test_a_bot_has_chance_of_its_own(case):
    session = start(case)
    assert session.bot_dice(PARENT).random() == session.bot_dice(PARENT).random()
    assert session.bot_dice(PARENT).random() != session.bot_dice(TEACHER).random()
    assert session.bot_dice(PARENT).random() != dice_for(session.seed, 1).random()


def test_undo_goes_back_to_just_before_the_last_decision_of_a_person(case):
    session = start(case)
    turns = []
    for _ in range(14):
        if session.state.active == TEACHER:
            turns.append((session.state, session.length))
        play(session, 1)
    assert len(turns) > 2
    for state, length in reversed(turns):
        entry = session.undo()
        assert entry.what == Undone(length)
        assert session.state == state
    assert not session.can_undo()
    with pytest.raises(NothingToUndo):
        session.undo()


def test_undo_takes_nothing_out_of_the_log(case):
    session = play(start(case), 10)
    before = session.log
    session.undo()
    assert session.log[:-1] == before
    assert len(session.living_entries()) < len(before)


def test_the_same_move_after_an_undo_has_the_same_result(case):
    session = play(start(case), 10)
    undone = next(entry for entry in reversed(session.log) if entry.by == "person")
    session.undo()
    again = session.submit(undone.seat, undone.move, session.length)
    assert again.events == undone.events


def test_undo_step_takes_back_one_move_of_anybody(case):
    session = play(start(case), 6)
    before = session.state_at(session.length - 1)
    session.undo_step()
    assert session.state == before
    for _ in range(5):
        session.undo_step()
    assert session.state == session.state_at(1)
    with pytest.raises(NothingToUndo):
        session.undo_step()


def test_any_mix_of_playing_and_going_back_refolds_to_the_same(case, find):
    store = MemoryStore()
    session = start(case, store)
    for step in range(60):
        if step % 7 in (4, 5) and session.can_undo():
            session.undo()
        elif step % 11 == 10:
            session.undo_step()
        else:
            play(session, 1, salt=step)
        assert session.state == fold(case.board, session.living_events())
    again = Session.load(store, session.id, find)
    assert (again.log, again.state, again.living_entries()) == (session.log, session.state, session.living_entries())


def test_what_people_promised_survives_an_undo(case):
    session = play(start(case), 10)
    checked = PerspectiveChecked(PARENT, TEACHER, "fear", "fear", 50, 2, asked=True)
    voted = VoteTaken(TEACHER, (Hands(AskChild(), 3),))
    for note in (checked, voted, Promise("Bellen"), Reflection("Stil")):
        session.record(note, seat=TEACHER)
    session.undo()
    notes = [entry.what for entry in session.living_entries() if entry.move is None][1:]
    assert notes == [Promise("Bellen"), Reflection("Stil")]
    assert session.state == fold(case.board, session.living_events())


def test_the_facilitator_skips_a_turn_with_a_reason(case):
    session = in_between(start(case))
    seat = session.state.active
    entry = session.skip("Iemand moest weg", session.length)
    assert entry.what == Skipped("Iemand moest weg", LetOthersSpeak())
    assert (entry.by, entry.seat) == ("facilitator", seat)
    assert session.state.active != seat
    session.undo()
    assert session.state.active == seat


def test_a_dilemma_cannot_be_skipped(case):
    session = start(case)
    for seed in range(20):
        session = start(case, seed=seed)
        while not session.is_over and not isinstance(legal_moves(case.board, session.state)[0], Choose):
            play(session, 1, salt=seed)
        if not session.is_over:
            break
    assert isinstance(legal_moves(case.board, session.state)[0], Choose)
    with pytest.raises(IllegalMove):
        session.skip("geen tijd", session.length)


def test_nothing_is_skipped_after_the_end(case):
    session = play(start(case), 99)
    with pytest.raises(IllegalMove) as caught:
        session.skip("klaar", session.length)
    assert caught.value.refusal.code == "case-over"


def test_a_fork_leaves_the_original_as_it_is(case):
    store = MemoryStore()
    session = play(start(case, store), 9)
    before = (store.entries("first"), store.head("first"), session.state)
    for number in (1, 5, session.length):
        fork = session.fork(number)
        assert (fork.started.parent, fork.started.parent_at) == ("first", number)
        assert fork.state == session.state_at(number)
        play(fork, 4, salt=3)
        fork.undo_step()
    assert (store.entries("first"), store.head("first"), session.state) == before
    assert len(store.heads()) == 4


def test_a_fork_from_a_place_that_was_undone_finds_it_as_it_was(case):
    session = play(start(case), 9)
    was = session.state
    length = session.length
    session.undo()
    assert session.fork(length).state == was


def test_a_fork_can_seat_other_people(case):
    chairs = (Chair("person", "A"), Chair("bot"), Chair("bot"), Chair("team", "B"))
    session = play(start(case), 5)
    assert session.fork(3, chairs).chairs == chairs
    assert session.chairs == ALONE


@pytest.mark.parametrize("number", [0, -1, 99])
def test_a_fork_needs_a_place_in_the_log(case, number):
    with pytest.raises(WireError):
        start(case).fork(number)


def test_without_a_disk_the_session_says_it_is_not_saved(case):
    session = start(case)
    assert not session.saved
    assert isinstance(session.problem, SessionProblem)
    assert "niet bewaard" in session.problem.in_("nl")


def test_the_clock_is_handed_in(case):
    session = Session.start(case, 1, ALONE, clock=ticking())
    play(session, 2)
    assert [entry.at[-8:-6] for entry in session.log] == ["00", "01", "02"]
