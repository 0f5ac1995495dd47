"""The talk afterwards in the terminal: what is told, what can be done next, and that the first session stays."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, repeat
from pathlib import Path

import pytest

from game.hindsight import Recall, line_of
from game.perspective import guess_words, truth_words
from game.report.keys import keys_touched
from game.rules.content import LANGS, Lang
from game.rules.moves import SEATS, TEACHER, Seat
from game.session.log import PerspectiveChecked
from game.session.session import Session
from game.session.store import SqliteStore
from game.terminal import Console, own_choices, play_in_terminal
from game.text import capital, key_word, move_label, seat_name
from tests.hindsight.played import go_on
from tests.terminal_keyboard import FIRST, Keyboard
from tests.test_terminal import KIM, begin


def over(store: SqliteStore | None = None) -> Session:
    """Play a case to its end in the terminal, without looking on."""
    session = begin(store=store)
    assert play_in_terminal(session, console(repeat(FIRST))[0]) == 0
    assert session.is_over
    return session


def console(lines: Iterable[str], lang: Lang = "en") -> tuple[Console, Keyboard]:
    keyboard = Keyboard(lines)
    return Console(lang, keyboard.read, keyboard.write), keyboard


def afterwards(session: Session, *lines: str, lang: Lang = "en") -> tuple[Keyboard, list[Session]]:
    """Go to the menu of a session that is over and type these lines; give what was begun from there."""
    begun: list[Session] = []
    there, keyboard = console(chain([""] * 6, lines), lang)
    assert play_in_terminal(session, there, begun=begun.append) == 0
    return keyboard, begun


# --- what is told -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_the_debrief_names_the_keys_every_guess_and_who_held_what_was_never_told(lang: Lang) -> None:
    session = over()
    said = afterwards(session, "0", lang=lang)[0].said
    for key in keys_touched(KIM, session.living_events()):
        how = {
            "nl": ("geraakt in ronde", "gemist", "niet geraakt"),
            "en": ("touched in round", "missed", "not touched"),
        }[lang]
        name = capital(key_word(key.key, lang))
        line = said[said.index(name) :][:160]
        assert (how[0] if key.places else how[1] if key.missed else how[2]) in line
    checks = [entry.what for entry in session.living_entries() if isinstance(entry.what, PerspectiveChecked)]
    assert checks
    for check in checks:
        assert guess_words(KIM, check).in_(lang) in said
        assert f"{seat_name(KIM, check.about, lang)}: “{truth_words(KIM, check).in_(lang)}”" in said
    assert {"nl": "vrij zeker", "en": "fairly sure"}[lang] in said
    untold = [n for n in range(len(KIM.cards)) if not session.state.table >> n & 1]
    assert untold
    for card in untold:
        owner = KIM.owner[card]
        holder = KIM.child.name if owner is None else seat_name(KIM, owner, lang)
        part = said[said.index(KIM.cards[card].text.in_(lang)) :]
        assert {"nl": f"Wie dit wist: {holder}.", "en": f"Who knew this: {holder}."}[lang] in part[:400]
        if KIM.cards[card].matters is not None:
            assert KIM.cards[card].matters.in_(lang) in part[:600]


def test_what_can_be_done_next_stands_there_as_commands_with_the_name_of_the_session(tmp_path: Path) -> None:
    session = over(SqliteStore(tmp_path / "sessions.db"))
    lines = afterwards(session, "6", "0")[0].written
    first = own_choices(session)[0].entry.number
    for command in (
        "omtafel play --other-chair test --chair parent --text",
        f"omtafel play --what-if test --turn {first} --text",
        "omtafel sessions compare last test",
        "omtafel sessions progress",
        "omtafel report test --out report",
    ):
        assert lines.count(command) == 2, "told once, and once more when asked"


def test_a_session_that_is_kept_nowhere_names_no_commands() -> None:
    keyboard, _ = afterwards(over(), "0")
    assert "omtafel play" not in keyboard.said
    assert "This session is not kept" in keyboard.said


# --- the menu ---------------------------------------------------------------------------------------------------------


def test_behind_a_score_lie_the_events_and_behind_those_the_turn() -> None:
    session = over()
    keyboard, begun = afterwards(session, "1", "2", "2", "1", "1", "2", "0", "0", "0", "0", "0")
    said = keyboard.said
    assert "What is behind it. A number opens the turn. 1. Round" in said
    assert "The table, as it was just before." in said
    assert "Timeline, from then to now:" in said
    assert "What Kim and the family need:" in said
    assert not begun


@pytest.mark.parametrize("lang", LANGS)
def test_a_turn_is_looked_at_again_and_played_on_from(lang: Lang) -> None:
    session = over()
    turn = next(turn for turn in line_of(session) if turn.before.round == 2 and turn.seat != TEACHER)
    keyboard, begun = afterwards(session, "2", "2", str(turn.entry.number), "3", "q", lang=lang)
    assert move_label(KIM, turn.move, lang) in keyboard.said
    assert begun[0].started.parent_at == turn.entry.number


def test_what_if_plays_on_at_once_from_a_numbered_choice_and_the_first_session_stays(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "sessions.db")
    session = over(store)
    log, turn = session.log, own_choices(session)[2]
    number = str(turn.entry.number)
    keyboard, begun = afterwards(session, "3", "999", number, *[FIRST] * 400)
    assert session.log == log
    assert len(begun) == 1
    assert begun[0].is_over
    assert (begun[0].started.parent, begun[0].started.parent_at) == (session.id, turn.entry.number)
    assert f"{number}. Round " in keyboard.said
    assert "What if? You stand before this choice again." in keyboard.said
    assert {head.id for head in store.heads()} == {session.id, begun[0].id}
    assert f"omtafel sessions compare {session.id} {begun[0].id}" in keyboard.written
    assert Session.load(store, session.id, lambda _: session.case).log == log


def test_the_other_chair_is_taken_at_once() -> None:
    session = over()
    keyboard, begun = afterwards(session, "5", "1", *[""] * 300)
    recall = Recall.of(begun[0])
    assert recall is not None
    assert (recall.seat, recall.you_then) == (Seat(0), (TEACHER,))
    assert begun[0].is_over
    assert "It went as it did then, to the end." in keyboard.said
    assert begun[0].state == session.state


def test_the_best_line_only_comes_when_asked() -> None:
    session = over()
    quiet, _ = afterwards(session, "0")
    asked, _ = afterwards(session, "4", "0")
    assert "The best line we know:" not in quiet.said
    assert "The best line we know:" in asked.said
    assert f"Round {KIM.rounds} of {KIM.rounds}." in asked.said.partition("The best line we know:")[2]


def test_back_and_wrong_numbers_lead_nowhere_and_stopping_says_where_it_is_kept(tmp_path: Path) -> None:
    session = over(SqliteStore(tmp_path / "sessions.db"))
    length = session.length
    keyboard, begun = afterwards(session, "1", "9", "0", "2", "", "3", "0", "5", "", "x", "h", "l", "q")
    assert not begun
    assert session.length == length
    assert "Alles is bewaard, als sessie test." in keyboard.said


# --- the other chair --------------------------------------------------------------------------------------------------


def test_you_then_is_what_you_did_in_the_first_session_also_after_a_take_over() -> None:
    session = over()
    keyboard, begun = afterwards(session, "5", "1", "0", *[""] * 300)
    then = keyboard.said.partition("Two chairs side by side.")[2]
    parts = then.split("Mr Wim, teacher, you then.")[1:]
    assert len(parts) == KIM.rounds
    for number, part in enumerate(parts, 1):
        did = [turn for turn in line_of(session) if turn.seat == TEACHER and turn.before.round == number]
        words = "; ".join(move_label(KIM, turn.move, "en") for turn in did)
        assert f"Did: {words}" in part
    recall = Recall.of(begun[0])
    assert recall is not None
    assert recall.taken_over is not None


def test_in_another_chair_trust_is_said_one_line_a_person() -> None:
    keyboard, _ = afterwards(over(), "5", "1", "q")
    others = [seat_name(KIM, seat, "en") for seat in SEATS if seat]
    assert all(f"You trust {name} " in keyboard.said and f"{name} trusts you " in keyboard.said for name in others)
    assert " / " not in keyboard.said


def test_a_session_of_bots_alone_can_be_talked_about_too() -> None:
    session = go_on(begin(people=""))
    keyboard, begun = afterwards(session, "", "3", "0", "0")
    assert "At which choice" in keyboard.said
    assert not begun
