"""What was shown is on the disk; and when it cannot be, people hear so and lose nothing."""

import json
import os
import signal
import sqlite3
import stat
import time
from dataclasses import replace
from types import SimpleNamespace

import pytest

from game.rules.evolve import fold
from game.session.case import Case
from game.session.log import Promise
from game.session.problems import CaseChanged, SessionProblem, StaleMove, StoreProblem, UnknownVersion
from game.session.session import Session, latest_unfinished
from game.session.shelf import MemoryStore
from game.session.store import SCHEMA, SqliteStore, open_store, set_aside

from .conftest import choose, play, start, ticking


@pytest.fixture
def path(tmp_path):
    return tmp_path / "home" / "sessions.db"


@pytest.fixture
def store(path):
    kept = SqliteStore(path, busy_ms=20)
    yield kept
    kept.close()


def opened(path, id_, find):
    """Open a session as the next start of the program would."""
    store = SqliteStore(path)
    session = Session.load(store, id_, find)
    store.close()
    return session


# --- keeping ----------------------------------------------------------------------------------------------------------


def test_every_entry_is_there_for_another_program_when_submit_returns(case, find, path, store):
    session = start(case, store)
    for _ in range(8):
        play(session, 1)
        assert session.saved
        assert opened(path, "first", find).log == session.log


def test_a_whole_session_comes_back(case, find, path, store):
    session = play(start(case, store), 99)
    session.record(Promise("Bellen"))
    session.undo()
    again = opened(path, "first", find)
    assert (again.log, again.state) == (session.log, session.state)
    assert again.saved or again.problem is None


def test_the_disk_is_told_to_keep_every_write(store):
    store.look()
    db = store._connection()
    assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert db.execute("PRAGMA synchronous").fetchone()[0] == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_nobody_else_on_the_machine_can_read_it(case, path, store):
    start(case, store)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_sessions_are_listed_the_last_played_first(case, store):
    clock = ticking()
    play(start(case, store, id_="a", clock=clock), 99)
    play(start(case, store, id_="b", clock=clock), 3)
    b, a = store.heads()
    assert (b.id, a.id) == ("b", "a")
    assert (a.finished, b.finished) == (True, False)
    assert (a.round, a.rounds, a.case, a.title) == (4, 4, case.id, case.board.scenario.title)
    assert (b.length, b.chairs[1].label) == (4, "Sanne")
    assert a.started < a.played
    assert latest_unfinished(store) == b


def test_with_everything_finished_there_is_nothing_to_go_on_with(case, store):
    play(start(case, store), 99)
    assert latest_unfinished(store) is None


def test_a_fork_becomes_the_one_to_go_on_with(case, store):
    session = play(start(case, store), 5)
    fork = session.fork(2)
    assert latest_unfinished(store).id == fork.id
    assert fork.saved


def test_a_fork_leaves_the_original_byte_for_byte(case, path, store):
    session = play(start(case, store), 9)

    def bytes_of_original():
        with sqlite3.connect(path) as db:
            head = db.execute("SELECT head FROM session WHERE id = 'first'").fetchall()
            return head, db.execute("SELECT number, plain FROM entry WHERE session = 'first'").fetchall()

    before = bytes_of_original()
    play(session.fork(4), 6, salt=2)
    assert bytes_of_original() == before


def test_a_deleted_session_is_gone_and_wiped(case, path, store):
    session = play(start(case, store), 5)
    session.record(Promise("geheim-woord"))
    start(case, store, id_="other")
    store.delete("first")
    assert [head.id for head in store.heads()] == ["other"]
    with pytest.raises(StoreProblem) as caught:
        store.entries("first")
    assert caught.value.code == "no-session"
    store.close()
    assert b"geheim-woord" not in path.read_bytes()


@pytest.mark.parametrize("ask", [lambda s: s.head("x"), lambda s: s.entries("x")])
@pytest.mark.parametrize("kind", ["disk", "memory"])
def test_a_session_that_is_not_there_gets_a_sentence(store, ask, kind):
    with pytest.raises(StoreProblem, match="no session called “x”"):
        ask(store if kind == "disk" else MemoryStore())


# --- killed -----------------------------------------------------------------------------------------------------------


def _play_until_killed(case, path, say):
    """What the program does in the child: play on and say of every entry that its effect was shown."""
    store = SqliteStore(path)
    session = start(case, store)
    while True:
        os.write(say, b"%d\n" % session.length)
        if session.is_over:
            time.sleep(60)
        if session.length % 9 == 8 and session.can_undo():
            session.undo()
        else:
            session.submit(session.state.active, choose(session), session.length)


def _heard(listen, at_least):
    """Read what the child says until it showed so many entries; the last number it said."""
    said = b""
    while not said or int(said.split()[-1]) < at_least or not said.endswith(b"\n"):
        said += os.read(listen, 1000)
    return said


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("moment", range(10))
def test_killed_at_any_moment_nothing_shown_is_lost(case, find, path, moment):
    listen, say = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _play_until_killed(case, path, say)
        finally:
            os._exit(1)
    os.close(say)
    said = _heard(listen, 1 + moment * 3)
    time.sleep(moment * 0.00037)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(listen, 1000):
        said += more
    os.close(listen)
    shown = int(said[: said.rindex(b"\n")].split()[-1])

    again = opened(path, "first", find)
    assert again.length in (shown, shown + 1)
    whole = start(case)
    while whole.length < again.length:
        if whole.length % 9 == 8 and whole.can_undo():
            whole.undo()
        else:
            play(whole, 1)
    assert again.log == whole.log
    assert again.state == whole.state == fold(case.board, again.living_events())
    play(again, 3)


# --- trouble ----------------------------------------------------------------------------------------------------------


def test_on_a_full_disk_the_game_goes_on_and_says_so_and_catches_up(case, find, path, store, monkeypatch):
    session = play(start(case, store), 2)
    whole = play(start(case), 30)
    real = SqliteStore._connection

    def nearly_full(self):
        db = real(self)
        db.execute("PRAGMA max_page_count = 1")
        return db

    monkeypatch.setattr(SqliteStore, "_connection", nearly_full)
    for _ in range(27):
        play(session, 1)
    assert not session.saved
    assert session.problem.code == "disk-full"
    assert str(path) in session.problem.in_("nl")
    assert session.length == 30

    monkeypatch.undo()
    on_disk = opened(path, "first", find)
    assert on_disk.log == session.log[: on_disk.length]
    assert on_disk.length < 30
    play(session, 1)
    assert session.saved
    assert session.problem is None
    assert opened(path, "first", find).log == session.log == whole.log


def test_a_locked_file_is_waited_for_then_told_then_caught_up(case, find, path, store):
    session = play(start(case, store), 2)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    play(session, 3)
    assert (session.saved, session.problem.code) == (False, "locked")
    other.execute("ROLLBACK")
    other.close()
    assert session.save()
    assert opened(path, "first", find).log == session.log


def test_a_read_only_file_is_told(case, store):
    session = play(start(case, store), 2)
    store._connection().execute("PRAGMA query_only = 1")
    play(session, 1)
    assert (session.saved, session.problem.code) == (False, "read-only")
    assert session.save()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="for root nothing is read-only")
def test_a_read_only_folder_is_told(case, path):
    path.parent.mkdir()
    path.parent.chmod(0o500)
    store, problem = open_store(path)
    assert problem.code == "read-only"
    session = play(start(case, store), 2)
    assert not session.saved
    path.parent.chmod(0o700)
    assert session.save()


def refuse_to_open(monkeypatch, name):
    """Let every store be one that SQLite will not open."""

    def refused(*_args):
        error = sqlite3.OperationalError("no")
        error.sqlite_errorname = name
        raise error

    monkeypatch.setattr("game.session.store._opened", refused)


def test_what_was_kept_can_be_read_where_nothing_may_be_written(case, find, path, store, monkeypatch):
    session = play(start(case, store), 4)
    refuse_to_open(monkeypatch, "SQLITE_READONLY")
    locked, problem = open_store(path)
    assert problem.code == "read-only"
    assert [head.id for head in locked.heads()] == ["first"]
    assert locked.head("first") == session.head()
    again = Session.load(locked, "first", find)
    assert again.log == session.log
    play(again, 1)
    assert (again.saved, again.problem.code) == (False, "read-only")


def test_a_disk_error_on_a_full_disk_is_a_full_disk(case, path, store, monkeypatch):
    play(start(case, store), 2)
    refuse_to_open(monkeypatch, "SQLITE_IOERR_SHMSIZE")
    assert open_store(path)[1].code == "trouble"
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=0))
    locked, problem = open_store(path)
    assert problem.code == "disk-full"
    assert [head.id for head in locked.heads()] == ["first"]


@pytest.mark.parametrize(("number", "code"), [(30, "read-only"), (28, "disk-full"), (5, "trouble")])
def test_what_the_system_says_is_put_in_words(path, number, code, monkeypatch):
    def refused(*_args, **_more):
        raise OSError(number, "so it is")

    monkeypatch.setattr("pathlib.Path.touch", refused)
    _, problem = open_store(path)
    assert problem.code == code
    assert str(path) in problem.in_("nl")


def test_a_folder_that_cannot_be_made_is_told_and_tried_again(case, find, tmp_path):
    (tmp_path / "home").write_text("I am a file")
    path = tmp_path / "home" / "sessions.db"
    store, problem = open_store(path)
    assert problem.code == "no-folder"
    session = play(start(case, store), 4)
    assert (session.saved, session.problem.code) == (False, "no-folder")
    (tmp_path / "home").unlink()
    play(session, 1)
    assert session.saved
    assert opened(path, "first", find).log == session.log


def test_without_any_folder_sessions_are_in_memory(case):
    store, problem = open_store(None)
    session = play(start(case, store), 3)
    assert problem.code == session.problem.code == "not-kept"
    assert Session.load(store, "first", lambda _: case).log == session.log
    assert not session.saved


@pytest.mark.parametrize("junk", [b"x" * 5000, b"SQLite format 3\x00short", b"SQLite format 3\x00" + b"\x07" * 8000])
def test_a_damaged_file_is_told_left_alone_and_put_aside(case, find, path, junk):
    path.parent.mkdir()
    path.write_bytes(junk)
    store, problem = open_store(path)
    assert problem is not None
    assert problem.code in ("damaged", "not-a-store")
    with pytest.raises(StoreProblem):
        store.heads()
    session = play(start(case, store), 4)
    assert not session.saved
    assert path.read_bytes() == junk

    aside = set_aside(path)
    assert aside.read_bytes() == junk
    assert session.save()
    assert opened(path, "first", find).log == session.log
    store.close()
    assert set_aside(path) != aside


def test_a_file_damaged_in_the_middle_is_told(case, find, path, store):
    for n in range(6):
        play(start(case, store, id_=f"s{n}"), 99)
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    again, _ = open_store(path)
    with pytest.raises(StoreProblem) as caught:
        Session.load(again, "s3", find)
    assert caught.value.code in ("damaged", "unreadable-session", "no-session")


def test_a_file_of_somebody_else_is_left_alone(path):
    path.parent.mkdir()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE recipes (name)")
    db.close()
    before = path.read_bytes()
    store, problem = open_store(path)
    assert problem.code == "not-a-store"
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    store.close()


def test_a_file_from_a_newer_version_is_left_alone(case, path, store):
    start(case, store)
    store._connection().execute(f"PRAGMA user_version = {SCHEMA + 1}")
    store.close()
    before = path.read_bytes()
    newer, problem = open_store(path)
    assert isinstance(problem, UnknownVersion)
    assert "nieuwere versie" in problem.in_("nl")
    session = play(start(case, newer, id_="second"), 3)
    assert (session.saved, session.problem.code) == (False, "newer-store")
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of an open file")
def test_when_the_file_disappears_the_session_is_written_anew(case, find, path, store):
    session = play(start(case, store), 5)
    for part in path.parent.iterdir():
        part.unlink()
    play(session, 1)
    assert session.saved
    assert opened(path, "first", find).log == session.log


# --- two windows ------------------------------------------------------------------------------------------------------


def test_the_second_window_sees_what_the_first_played_and_chooses_again(case, find, path, store):
    first = play(start(case, store), 4)
    other_store = SqliteStore(path)
    second = Session.load(other_store, "first", find)
    play(first, 2)
    with pytest.raises(StaleMove) as caught:
        second.submit(second.state.active, choose(second), second.length)
    assert caught.value.code == "elsewhere"
    assert second.log == first.log
    play(second, 1)
    assert second.saved
    assert opened(path, "first", find).log == second.log
    other_store.close()


def test_windows_that_went_apart_both_keep_everything(case, find, path, store):
    first = play(start(case, store), 4)
    other_store = SqliteStore(path, busy_ms=20)
    second = Session.load(other_store, "first", find)
    other_store._connection().execute("PRAGMA query_only = 1")
    play(second, 1, salt=5)
    assert not second.saved
    play(first, 3)
    play(second, 1, salt=5)
    assert second.saved
    assert second.problem.code == "went-apart"
    assert (second.started.parent, second.started.parent_at) == ("first", 5)
    assert opened(path, "first", find).log == first.log
    assert opened(path, second.id, find).log == second.log
    other_store.close()


def test_a_session_deleted_in_another_window_is_written_anew(case, find, path, store):
    session = play(start(case, store), 4)
    SqliteStore(path).delete("first")
    play(session, 1)
    assert session.saved
    assert opened(path, "first", find).log == session.log


# --- another case, a broken log ---------------------------------------------------------------------------------------


def test_a_case_that_changed_a_little_is_said_and_can_be_played_on(case, store):
    session = play(start(case, store), 4)
    newer = Case(case.board, "b" * 64)
    again = Session.load(store, "first", lambda _: newer)
    assert isinstance(again.changed, CaseChanged)
    assert (again.changed.was, again.changed.now) == ("a" * 64, "b" * 64)
    assert "aaaaaaaa" in again.changed.in_("nl")
    assert again.state == session.state
    play(again, 1)
    assert again.saved


def without_cards(case):
    """The same case with other names for its cards, as an author might leave it."""
    board = replace(case.board, cards=tuple(replace(card, id=f"new-{card.id}") for card in case.board.cards))
    return Case(board, "c" * 64)


def test_a_case_that_changed_too_much_leaves_the_log_readable(case, find, store):
    session = play(start(case, store), 40)
    changed = without_cards(case)
    with pytest.raises(CaseChanged) as caught:
        Session.load(store, "first", lambda _: changed)
    assert caught.value.code == "case-changed-too-much"
    assert 1 <= caught.value.good < session.length
    assert store.entries("first") == session.to_plain()
    assert Session.load(store, "first", find).log == session.log

    rescued = Session.rescue(store, "first", lambda _: changed)
    assert rescued.length == caught.value.good
    assert rescued.started.parent == "first"
    play(rescued, 2)
    assert rescued.saved


def test_a_case_that_is_gone_is_said(case, store):
    play(start(case, store), 2)
    with pytest.raises(CaseChanged) as caught:
        Session.load(store, "first", lambda _: None)
    assert caught.value.code == "case-missing"


BREAKS = [  # what happens to the file, and how many entries still hold (0: the file cannot tell)
    ("UPDATE entry SET plain = '{' WHERE number = 3", 0),
    ("UPDATE entry SET plain = '{}' WHERE number = 3", 3),
    ("DELETE FROM entry WHERE number = 3", 0),
    ("UPDATE entry SET plain = replace(plain, 'TurnEnded', 'TurnLost')", 1),
]


@pytest.mark.parametrize("broken", BREAKS)
def test_a_broken_log_gets_a_sentence_and_its_good_part_can_be_played_on(case, find, path, store, broken):
    sql, good = broken
    play(start(case, store), 6)
    with sqlite3.connect(path) as db:
        db.execute(sql)
    db.close()
    with pytest.raises(StoreProblem) as caught:
        Session.load(store, "first", find)
    assert caught.value.code == "unreadable-session"
    if good:
        assert Session.rescue(store, "first", find).length >= good


def test_a_broken_line_in_the_list_does_not_hide_the_others(case, path, store):
    start(case, store, id_="a")
    start(case, store, id_="b")
    with sqlite3.connect(path) as db:
        db.execute("UPDATE session SET head = '{}' WHERE id = 'a'")
    db.close()
    assert [head.id for head in store.heads()] == ["b"]
    with pytest.raises(SessionProblem):
        store.head("a")


def test_a_newer_kind_of_entry_is_said(case, find, path, store):
    play(start(case, store), 3)
    row = json.dumps({"number": 4, "at": "2026-01-05", "by": "person", "seat": None, "what": {"kind": "Danced"}})
    with sqlite3.connect(path) as db:
        db.execute("INSERT INTO entry VALUES ('first', 4, ?)", (row,))
    db.close()
    with pytest.raises(StoreProblem, match="Danced"):
        Session.load(store, "first", find)
