"""The other chair: the same session again from another role, with everybody's choices of then."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from game.bots.chairs import bots_for
from game.hindsight import Recall, both_stories, compare, line_of, other_chair, story_of
from game.places import shipped_cases
from game.rules.board import bits
from game.rules.law import legal_moves
from game.rules.moves import SEATS, Seat
from game.rules.view import view
from game.session.export import bring_in, export, read_file
from game.session.session import Session, latest_unfinished
from game.session.shelf import MemoryStore
from game.session.store import SqliteStore
from game.terminal.again import both_seats_lines
from game.text import move_label
from tests.hindsight.played import ALONE, GROUP, begun, case, go_on, hesitated, let_pass, played

CASES = ("kim", "noor", "bram")
LIBRARY = sorted(file.parent.name for file in shipped_cases().glob("*/scenario.yaml"))


def recall_of(session: Session) -> Recall:
    recall = Recall.of(session)
    assert recall is not None
    return recall


def replay(session: Session, *, turns: int = 9999) -> Session:
    """Let everybody, the new role too, choose as it went; where that cannot be, as the personas are."""
    recall, bots = recall_of(session), bots_for(session.board)
    for _ in range(turns):
        seat = session.state.active
        if seat is None:
            break
        move = recall.as_it_went()
        if move is None:
            legal = legal_moves(session.board, session.state)
            move = bots[seat].choose(view(session.board, session.state, seat), legal, session.bot_dice(seat))
        session.submit(seat, move, session.length)
    return session


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("seed", range(3))
def test_as_it_went_the_log_is_the_living_line_of_then(name: str, seed: int) -> None:
    then = hesitated(name, seed, GROUP)
    now = replay(other_chair(then, Seat(1 + seed)))
    ours = [(turn.seat, turn.move, turn.entry.events) for turn in line_of(then)]
    assert [(turn.seat, turn.move, turn.entry.events) for turn in line_of(now)] == ours
    assert now.log[0].events == then.log[0].events
    assert now.state == then.state
    assert recall_of(now).taken_over is None
    assert compare(then, now).equal


@pytest.mark.parametrize("name", LIBRARY)
def test_in_every_case_of_the_library_it_goes_again_as_it_went(name: str) -> None:
    then = hesitated(name, 11)
    for seat in SEATS:
        now = replay(other_chair(then, seat))
        assert [t.entry.events for t in line_of(now)] == [t.entry.events for t in line_of(then)]


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("at", [3, 17, 30])
def test_up_to_a_take_over_it_is_the_same_and_after_it_the_others_choose_as_then_where_they_can(
    name: str, at: int
) -> None:
    then = hesitated(name, 7)
    seat = Seat(2)
    now, recall = other_chair(then, seat), None
    replay(now, turns=at)
    recall, dice = recall_of(now), Random(at)
    while now.state.active != seat:
        replay(now, turns=1)
    was = recall.as_it_went()
    other = [move for move in legal_moves(now.board, now.state) if move != was]
    now.submit(seat, dice.choice(other), now.length)
    takeover = recall.taken_over
    assert takeover is not None
    before = [turn.entry.events for turn in line_of(now)][:-1]
    assert before == [turn.entry.events for turn in line_of(then)][: len(before)]
    replay(now)
    assert now.is_over
    assert recall.taken_over == takeover
    made = {(turn.place, turn.move) for turn in line_of(now)}
    recorded = {(turn.place, turn.move) for turn in line_of(then)}
    assert len(made & recorded) > len(before), "the others did things as then, after the take-over too"


def test_each_seat_makes_its_choices_in_the_order_of_then_also_with_spare_time() -> None:
    then = played("noor", 4)
    spent = {turn.place for turn in line_of(then)}
    assert len(spent) < len(line_of(then)), "somebody did two things in one turn"
    now = replay(other_chair(then, Seat(3)))
    assert now.state == then.state


def test_it_remembers_who_sat_where_and_is_a_fork_of_its_own() -> None:
    then = hesitated("kim", 2, GROUP)
    now = other_chair(then, Seat(3))
    recall = recall_of(now)
    assert (recall.seat, recall.you_then) == (Seat(3), (Seat(0), Seat(1), Seat(2)))
    assert [chair.kind for chair in now.chairs] == ["bot", "bot", "bot", "person"]
    assert (now.started.parent, now.seed, now.id != then.id) == (then.id, then.seed, True)
    assert Recall.of(then) is None


def test_killed_at_any_moment_it_goes_on_and_choices_are_taken_back_too(tmp_path: Path) -> None:
    path = tmp_path / "sessions.sqlite"
    store = SqliteStore(path)
    then = hesitated("kim", 5, ALONE, store)
    id_ = other_chair(then, Seat(1)).id
    store.delete(then.id)
    store.close()
    for turn in range(1, 60):
        again = SqliteStore(path)
        now = Session.load(again, id_, lambda _: case("kim"))
        assert now.is_over or getattr(latest_unfinished(again), "id", "") == id_
        replay(now, turns=2)
        if turn % 5 == 0:
            now.undo()
        again.close()
    last = SqliteStore(path)
    now = replay(Session.load(last, id_, lambda _: case("kim")))
    assert now.is_over
    assert now.state == then.state
    last.close()


def test_it_can_be_taken_to_another_machine(tmp_path: Path) -> None:
    then = hesitated("kim", 5)
    now = replay(other_chair(then, Seat(1)), turns=9)
    file = tmp_path / "session.json"
    export(now.id, now.to_plain(), file)
    there = bring_in(read_file(file), MemoryStore(), lambda _: case("kim"))
    assert replay(there).state == then.state


@pytest.mark.parametrize(
    "words",
    [
        "",
        "{}",
        "[[",
        "[1, 2]",
        '[[1, 1, "cook", false, {}]]',
        '[[[], 1, "parent", false, {"kind": "Listen"}]]',
        '[[1e999, 1, "parent", false, {"kind": "Listen"}]]',
        "[" * 9999,
    ],
)
def test_what_cannot_be_read_of_then_is_forgotten_and_the_personas_play(words: str) -> None:
    then = played("kim")
    chair = other_chair(then, Seat(1))
    broken = chair.fork(1, options={**chair.started.options, "as-it-went": words})
    assert recall_of(broken).then() is None
    assert replay(broken).is_over


# --- the story of one chair ------------------------------------------------------------------------------------------


def test_the_story_of_a_chair_holds_every_choice_of_it_and_only_cards_that_it_knew() -> None:
    session = hesitated("noor", 3)
    for seat in SEATS:
        months = story_of(session, seat)
        assert [month.round for month in months] == list(range(1, session.board.rounds + 1))
        assert [turn for month in months for turn in month.did] == [t for t in line_of(session) if t.seat == seat]
        for month in months:
            start = next(turn.before for turn in line_of(session) if turn.before.round == month.round)
            assert set(month.knew) <= set(bits(start.knows[seat]))
            assert not set(month.knew) & set(bits(start.table))
            assert 0 <= month.weighed < len(session.board.personas[seat].weighs)
        assert months[-1].trusts == session.state.trust[seat * 4 : seat * 4 + 4]
        assert months[-1].trusted == session.state.trust[seat::4]


@pytest.mark.parametrize("name", CASES)
def test_beside_the_chair_of_now_lies_what_you_did_then_also_after_a_take_over(name: str) -> None:
    then, seat = hesitated(name, 7), Seat(1)
    now = replay(other_chair(then, seat), turns=4)
    while now.state.active != seat:
        replay(now, turns=1)
    was = recall_of(now).then()
    now.submit(seat, next(m for m in legal_moves(now.board, now.state) if m != was), now.length)
    go_on(now, "random")
    recall, mine = recall_of(now), Seat(0)
    assert recall.taken_over is not None
    assert recall.first.state == then.state
    rows = both_stories(recall)
    assert [turn.move for month, _ in rows if month for turn in month.did] == [
        turn.move for turn in line_of(then) if turn.seat == mine
    ]
    assert [month for month, _ in rows] != list(story_of(now, mine)), "what the bot did in that chair is another story"
    assert [month for _, month in rows] == list(story_of(now, seat))


def test_beside_a_session_that_was_not_finished_the_months_that_never_came_stay_empty() -> None:
    then = go_on(begun("kim"), turns=12)
    now = replay(other_chair(then, Seat(1)))
    rows = both_stories(recall_of(now))
    reached = len(story_of(then, Seat(0)))
    assert 0 < reached < len(rows) == now.board.rounds
    assert [month is None for month, _ in rows] == [n >= reached for n in range(len(rows))]


def test_the_story_of_a_session_that_has_not_begun_is_empty() -> None:
    assert story_of(other_chair(played("kim"), Seat(1)), Seat(1)) == ()


def test_a_turn_that_let_others_speak_is_as_it_went_too() -> None:
    then = played("kim")
    fork = go_on(other_chair(then, Seat(2)), turns=0)
    seat = fork.state.active
    assert seat is not None
    let_pass(fork, seat)
    assert (recall_of(fork).taken_over is None) == (line_of(then)[0].move == line_of(fork)[0].move)


def test_the_lines_at_the_end_tell_the_chair_of_then_as_it_went_then() -> None:
    then = played("kim")
    now = other_chair(then, Seat(1))
    while not line_of(now) or line_of(now)[-1].seat != Seat(1):
        seat = now.state.active
        assert seat is not None
        legal = legal_moves(now.board, now.state)
        was = recall_of(now).as_it_went()
        assert was is not None
        now.submit(seat, was if seat != Seat(1) else next(move for move in legal if move != was), now.length)
    go_on(now, "random")
    recall = recall_of(now)
    assert recall.taken_over is not None
    lines = list(both_seats_lines(now.board, recall, "nl"))
    for month in story_of(then, Seat(0)):
        did = "; ".join(move_label(then.board, turn.move, "nl") for turn in month.did)
        assert any(line.startswith(f"Deed: {did}") for line in lines)
    assert not any(line.startswith(("Deed: .", "Did: .")) for line in lines)
