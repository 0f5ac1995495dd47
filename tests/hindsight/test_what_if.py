"""What if: playing on from before a decision leaves the session as it went, byte for byte."""

import sqlite3
from pathlib import Path

import pytest

from game.hindsight import line_of, what_if
from game.rules.law import legal_moves
from game.session.problems import WireError
from game.session.session import Session
from game.session.store import SqliteStore
from tests.hindsight.played import GROUP, case, go_on, hesitated, played


def rows(path: Path, id_: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as db:
        head = db.execute("SELECT * FROM session WHERE id = ?", (id_,)).fetchall()
        return head + db.execute("SELECT * FROM entry WHERE session = ? ORDER BY number", (id_,)).fetchall()


def test_the_session_as_it_went_keeps_every_byte(tmp_path: Path) -> None:
    path = tmp_path / "sessions.sqlite"
    store = SqliteStore(path)
    session = hesitated("kim", 6, GROUP, store)
    before = rows(path, session.id)
    decisions = [turn.entry.number for turn in line_of(session)]
    for number in (decisions[0], decisions[len(decisions) // 2], decisions[-1]):
        fork = what_if(session, number)
        go_on(fork, "random")
        fork.undo()
        assert rows(path, fork.id) != []
        loaded = Session.load(store, fork.id, lambda _: case("kim"))
        assert (loaded.state, loaded.started.parent, loaded.started.parent_at) == (fork.state, session.id, number)
    assert rows(path, session.id) == before
    assert len(before) == session.length + 1
    store.close()


@pytest.mark.parametrize("seed", range(3))
def test_it_begins_just_before_the_decision_with_the_same_people(seed: int) -> None:
    session = hesitated("kim", seed, GROUP)
    for turn in line_of(session):
        fork = what_if(session, turn.entry.number)
        assert fork.state == turn.before
        assert fork.chairs == session.chairs
        assert turn.move in legal_moves(fork.board, fork.state)


def test_made_again_the_same_choice_brings_the_same_luck() -> None:
    session = played("kim")
    turn = line_of(session)[10]
    fork = what_if(session, turn.entry.number)
    assert fork.submit(turn.seat, turn.move, fork.length).events == turn.entry.events


def test_only_a_decision_that_counts_is_gone_back_to() -> None:
    session = hesitated("kim", 6)
    undone = {entry.number for entry in session.log} - {turn.entry.number for turn in line_of(session)}
    assert len(undone) > 1
    for number in (*undone, -1, session.length):
        with pytest.raises(WireError):
            what_if(session, number)
