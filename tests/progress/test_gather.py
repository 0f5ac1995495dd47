"""What counts, what is counted once, and what happens to what cannot be read."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.progress import kept
from game.progress.gather import Gathering, kind_of
from game.progress.progress import progress_of
from game.progress.summary import put_summary, summary_of, take_summary
from game.report.measures import measure
from game.rules.moves import PARENT, POLICYMAKER, TEACHER, YOUTH_WORKER
from game.session.log import Chair
from game.session.session import Session
from tests.progress.conftest import CASE, find, finish, gathered


def test_a_summary_says_what_was_measured(play) -> None:
    session = play(TEACHER, guesses=[(PARENT, 2, 80), (PARENT, 0, 80), (POLICYMAKER, 1, 30)])
    summary, found = summary_of(session), measure(session)
    assert (summary.id, summary.length, summary.digest) == (session.id, session.length, CASE.digest)
    assert summary.sharing == found.shared.counts
    assert [guess[:4] for guess in summary.guesses] == [(1, 0, 2, 80), (1, 0, 0, 80), (1, 3, 1, 30)]
    assert [guess.sure_and_wrong for guess in summary.guesses] == [False, True, False]
    assert [summary.strength(n) for n in range(12)] == pytest.approx([tie.strength for tie in found.ties])
    assert summary.without_parent == len(found.without_parent)


def test_a_summary_comes_back_from_plain_data(play) -> None:
    summary = summary_of(play(TEACHER, guesses=[(PARENT, 2, 80)]))
    assert take_summary(json.loads(json.dumps(put_summary(summary)))) == summary


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", 3),
        ("length", -1),
        ("length", True),
        ("sharing", [1, 2, 3]),
        ("guesses", [[1, 0, 2, 80]]),
        ("guesses", [[1, 9, 2, 80, True]]),
        ("guesses", [[1, 0, 2, 800, True]]),
        ("words", ["a", 1, 2, 3]),
        ("led", "relationships"),
        ("ties", "012"),
        ("ties", "9" * 84),
    ],
)
def test_a_damaged_summary_is_not_believed(play, name: str, value: object) -> None:
    plain = put_summary(summary_of(play(TEACHER)))
    assert isinstance(plain, dict)
    assert take_summary({**plain, name: value}) is None
    assert take_summary({key: one for key, one in plain.items() if key != name}) is None


def test_only_what_was_practised_alone_counts(play, store) -> None:
    alone = play(TEACHER)
    play(TEACHER, YOUTH_WORKER)
    play()
    alone.fork(5)
    play(TEACHER, steps=0)
    kinds = sorted(kind_of(head).value for head in store.heads())
    assert kinds == ["alone", "alone", "apart", "group", "watched"]
    gathering = gathered(store)
    assert list(gathering.summaries) == [alone.id]
    sessions = progress_of(gathering).sessions
    assert (sessions.alone, sessions.group, sessions.apart, sessions.watched) == (1, 1, 1, 1)


def test_a_fork_and_the_other_chair_do_not_inflate(play, store) -> None:
    session = play(TEACHER, guesses=[(PARENT, 2, 80)])
    before = progress_of(gathered(store))
    for _ in range(5):
        finish(session.fork())
    after = progress_of(gathered(store))
    assert (after.accuracy, after.words, after.chairs) == (before.accuracy, before.words, before.chairs)
    assert after.sessions.apart == 5


def test_what_was_counted_is_not_counted_again(play, store, tmp_path: Path) -> None:
    file = tmp_path / "progress.json"
    for seat in (PARENT, TEACHER):
        play(seat)
    first = gathered(store, file)
    again = Gathering(store, lambda id_: pytest.fail("a log was folded again"), file)
    assert again.waiting == []
    assert again.summaries == first.summaries


def test_a_session_that_went_on_is_counted_anew(play, store, tmp_path: Path) -> None:
    file = tmp_path / "progress.json"
    session, _ = play(TEACHER, steps=6), play(PARENT)
    gathered(store, file)
    finish(session)
    again = Gathering(store, find, file)
    assert [head.id for head in again.waiting] == [session.id]
    again.step()
    assert again.summaries[session.id] == summary_of(session)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"shape": 1}', '{"shape": 99}', "null", "[" * 3000])
def test_a_damaged_file_of_summaries_is_made_again(play, store, tmp_path: Path, text: str) -> None:
    file = tmp_path / "progress.json"
    session = play(TEACHER)
    file.write_text(text)
    assert list(gathered(store, file).summaries) == [session.id]
    assert list(kept.read(file)) == [session.id]


def test_without_a_place_for_the_file_everything_still_counts(play, store, tmp_path: Path) -> None:
    play(TEACHER)
    blocked = tmp_path / "a file"
    blocked.write_text("")
    assert len(gathered(store, blocked / "progress.json").summaries) == 1
    assert len(gathered(store, None).summaries) == 1


def test_a_deleted_session_is_forgotten_here_too(play, store) -> None:
    one, other = play(TEACHER), play(PARENT)
    gathered(store, kept.place())
    kept.drop(one.id)
    assert list(kept.read(kept.place())) == [other.id]
    store.delete(other.id)
    gathered(store, kept.place())
    assert list(kept.read(kept.place())) == [one.id]


def test_what_cannot_be_read_is_said_and_left_out(play, store) -> None:
    good, bad = play(TEACHER), play(PARENT)
    store._entries[bad.id][3] = {"kind": "nonsense"}
    gathering = gathered(store)
    assert list(gathering.summaries) == [good.id]
    progress = progress_of(gathering)
    assert (progress.sessions.alone, progress.sessions.unread) == (2, 1)


def test_a_case_that_is_gone_is_read_from_what_was_counted(play, store, tmp_path: Path) -> None:
    file = tmp_path / "progress.json"
    play(TEACHER, guesses=[(PARENT, 1, 30)])
    gathered(store, file)
    gone = Gathering(store, lambda id_: None, file)
    assert progress_of(gone).accuracy == (1, 2)
    never = Gathering(store, lambda id_: None, None)
    never.step()
    assert progress_of(never).sessions.unread == 1


def test_sessions_of_a_changed_case_count_as_far_as_they_fit(play, store) -> None:
    session = play(TEACHER)
    gathering = Gathering(store, lambda id_: replace(CASE, digest="e" * 64), None)
    gathering.step()
    assert list(gathering.summaries) == [session.id]


def test_a_session_that_was_not_begun_is_no_session(store) -> None:
    Session.start(CASE, 1, (Chair("person"), *(Chair("bot"),) * 3), store=store)
    assert progress_of(gathered(store)).sessions.alone == 0
