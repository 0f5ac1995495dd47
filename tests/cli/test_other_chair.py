"""From the command line: a session once more from another chair, and two sessions side by side."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game import places
from game.cli.cases import Shelf, open_case
from game.hindsight import Recall, line_of, what_if
from game.rules.law import legal_moves
from game.session.export import export
from game.session.session import Session
from game.session.store import open_store
from game.ui.reception import Reception
from game.ui.screen import Many, Push
from game.ui.screens.table import TableScreen
from tests.cli.conftest import Run, is_friendly
from tests.hindsight.played import ALONE, go_on
from tests.ui.playing import assert_sound

Typed = Callable[..., None]


def kept(case: str = "noor", seed: int = 4, turns: int = 9999) -> Session:
    """Keep a session in the user's own place."""
    store, _ = open_store(places.sessions())
    session = go_on(Session.start(open_case(case), seed, ALONE, store=store), turns=turns)
    store.close()
    return session


def newest(but: Session) -> Session:
    store, _ = open_store(places.sessions())
    head = next(head for head in store.heads() if head.id != but.id)
    session = Session.load(store, head.id, Shelf().find)
    store.close()
    return session


def test_as_it_went_by_typed_lines_both_stories_follow(run: Run, typed: Typed) -> None:
    then = kept()
    typed(*[""] * 200, "0")
    said = run("play", "--other-chair", then.id, "--chair", "teacher", "--text", "--lang", "en")
    assert said.code == 0, said.err
    assert "Then Meester Anwar did this:" in said.out
    assert "Two chairs side by side." in said.out
    assert "It went as it did then, to the end." in said.out
    now = newest(then)
    assert now.started.parent == then.id
    assert [(t.seat, t.move, t.entry.events) for t in line_of(now)] == [
        (t.seat, t.move, t.entry.events) for t in line_of(then)
    ]


def test_taken_over_stopped_and_gone_on_with(run: Run, typed: Typed) -> None:
    then = kept()
    typed("", "", "0", "u", "0", "q")
    assert run("play", "--other-chair", "last", "--chair", "policymaker", "--text").code == 0
    half = newest(then)
    assert not half.is_over
    assert half.can_undo()
    typed(*["0", "1", ""] * 200)
    said = run("play", "--resume", "--text", "--lang", "nl")
    assert said.code == 0, said.err
    whole = newest(then)
    recall = Recall.of(whole)
    assert recall is not None
    assert recall.taken_over is not None
    assert f"Vanaf ronde {recall.taken_over.before.round} ging het anders" in said.out
    assert_sound(whole)


def test_an_exported_session_can_be_looked_at_from_another_chair_too(run: Run, typed: Typed, tmp_path: Path) -> None:
    then, file = kept(), tmp_path / "session.json"
    export(then.id, then.to_plain(), file)
    assert run("sessions", "delete", then.id, "--yes").code == 0
    typed("", "q")
    said = run("play", "--other-chair", file, "--chair", "parent", "--text")
    assert said.code == 0, said.err


@pytest.mark.parametrize(
    "words",
    [
        ("last",),
        ("last", "--chair", "teacher", "--chair", "parent"),
        ("nobody", "--chair", "teacher"),
        ("last", "--chair", "teacher", "--seed", "0"),
        ("last", "--chair", "teacher", "--resume"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(run: Run, words: tuple[str, ...]) -> None:
    kept(turns=0)
    said = run("play", "--other-chair", *words, "--text")
    assert said.code == 2
    assert is_friendly(said)


def test_a_session_in_which_nothing_was_chosen_has_nothing_to_see(run: Run) -> None:
    session = kept(turns=0)
    said = run("play", "--other-chair", session.id, "--chair", "teacher", "--text", "--lang", "en")
    assert said.code == 2
    assert "Nothing was chosen" in said.err


# --- what if ----------------------------------------------------------------------------------------------------------


def test_what_if_plays_on_from_a_numbered_choice_and_the_session_stays(run: Run, typed: Typed) -> None:
    then = kept()
    turn = next(turn for turn in line_of(then) if turn.before.round == 2 and turn.seat == 0)
    typed(*["0", "1", ""] * 200)
    said = run("play", "--what-if", then.id, "--turn", turn.entry.number, "--text", "--lang", "en")
    assert said.code == 0, said.err
    assert f"Session {then.id} stays as it is. Then: Round 2 of 6" in said.out
    fork = newest(then)
    assert (fork.started.parent, fork.started.parent_at, fork.is_over) == (then.id, turn.entry.number, True)
    again, _ = open_store(places.sessions())
    assert Session.load(again, then.id, Shelf().find).log == then.log
    again.close()
    assert_sound(fork)


def test_in_the_window_what_if_opens_at_the_table(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    then = kept()
    turn = next(turn for turn in line_of(then) if turn.before.round == 2 and turn.seat == 0)
    shown: list[TableScreen] = []

    def in_window(shelf: Shelf, *, ahead: Callable[[Reception], Many], **_: object) -> int:
        reception = Reception(shelf.for_window())
        push = ahead(reception).changes[-1]
        assert isinstance(push, Push)
        assert isinstance(push.screen, TableScreen)
        shown.append(push.screen)
        reception.close()
        return 0

    monkeypatch.setattr("game.cli.playing.in_window", in_window)
    said = run("play", "--what-if", then.id, "--turn", turn.entry.number)
    assert said.code == 0, said.err
    session = shown[0].sitting.session
    assert (session.started.parent, session.started.parent_at) == (then.id, turn.entry.number)
    assert session.state == turn.before


def test_without_a_number_the_choices_are_named_with_theirs(run: Run) -> None:
    then = kept()
    numbers = [turn.entry.number for turn in line_of(then) if turn.entry.by != "bot"]
    for words in ([], ["--turn", "9999"]):
        said = run("play", "--what-if", "last", *words, "--text", "--lang", "en")
        assert said.code == 2
        assert is_friendly(said)
        assert all(f"\n{number}. Round " in said.err for number in numbers)
    store, _ = open_store(places.sessions())
    assert len(store.heads()) == 1, "nothing was begun"
    store.close()


@pytest.mark.parametrize(
    "words",
    [
        ("--turn", "3"),
        ("--what-if", "nobody", "--turn", "3"),
        ("--what-if", "last", "--turn", "3", "--chair", "teacher"),
        ("--what-if", "last", "--turn", "3", "--resume"),
        ("--other-chair", "last", "--chair", "teacher", "--what-if", "last"),
    ],
)
def test_a_what_if_that_cannot_be_is_said_in_a_sentence(run: Run, words: tuple[str, ...]) -> None:
    kept(turns=12)
    said = run("play", *words, "--text")
    assert said.code == 2
    assert is_friendly(said)


# --- side by side ----------------------------------------------------------------------------------------------------


def forked(session: Session, turn: int) -> Session:
    was = line_of(session)[turn]
    store, _ = open_store(places.sessions())
    fork = what_if(Session.load(store, session.id, Shelf().find), was.entry.number)
    other = next(move for move in legal_moves(fork.board, fork.state) if move != was.move)
    fork.submit(was.seat, other, fork.length)
    go_on(fork)
    store.close()
    return fork


def test_two_sessions_as_lines_and_as_json(run: Run) -> None:
    session = kept()
    fork = forked(session, 17)
    said = run("sessions", "compare", session.id, fork.id, "--lang", "en")
    assert said.code == 0, said.err
    assert "The first difference: round 2" in said.out
    assert "Before that, 17 choices were the same." in said.out
    assert all(goal.name.en in said.out for goal in session.board.goals)
    assert " / " not in said.out, "which side is which can be followed by ear"
    assert "round 0: Shared goals A " in said.out
    found = json.loads(run("sessions", "compare", session.id, fork.id, "--json").out)
    assert (found["same_case"], found["same_seed"], found["alike"]) == (True, True, 17)
    assert [side["id"] for side in found["sides"]] == [session.id, fork.id]
    assert found["first"][0]["move"] != found["first"][1]["move"]
    assert len(found["sides"][0]["months"]) == session.board.rounds + 1


def test_a_session_beside_itself_has_no_difference(run: Run) -> None:
    session = kept()
    said = run("sessions", "compare", session.id, "last", "--lang", "nl")
    assert f"Alle {len(line_of(session))} keuzes waren gelijk" in said.out
    assert "geen verschil" in said.out


def test_two_cases_and_no_session_are_said(run: Run) -> None:
    one, other = kept(), kept("bram", turns=6)
    said = run("sessions", "compare", one.id, other.id, "--lang", "nl")
    assert said.code == 0
    assert "twee verschillende casussen" in said.out
    assert "Doelen" not in said.out
    gone = run("sessions", "compare", one.id, "nobody")
    assert gone.code == 2
    assert is_friendly(gone)
