"""What is written can be read back, and nothing else can."""

import json
from dataclasses import fields
from typing import get_args

import pytest

from game.rules.events import (
    CardTabled,
    CodeDecided,
    DoorBounced,
    DoorsLearned,
    EffortMissed,
    Ended,
    Event,
    Missing,
    MomentHappened,
    NeedMoved,
)
from game.rules.moves import Move, Seat, Tell
from game.session.log import Chair, Entry, Hands, PerspectiveChecked, Promise, Reflection, VoteTaken
from game.session.problems import SENTENCES, WireError
from game.session.wire import put_record, take_record

from .conftest import play, start

AWKWARD = [
    DoorBounced(Seat(1), 0, (Missing("role"), Missing("card", 2), Missing("wall", 0), Missing("consent"))),
    NeedMoved(0, 1, "root", 1),
    NeedMoved(0, -1, "moment", 0),
    NeedMoved(0, -1, "code-map", 0),
    NeedMoved(0, -1, "advice", -1),
    EffortMissed(Seat(0), 1, (0, 2)),
    DoorsLearned(Seat(3), 0b10110),
    CardTabled(None, 1, breach=False),
    MomentHappened(0, None),
    CodeDecided(Seat(1), 1),
    Ended(0),
]


@pytest.mark.parametrize("event", AWKWARD, ids=repr)
def test_events_with_special_numbers_come_back(case, event):
    assert case.wire.event(json.loads(json.dumps(case.wire.put(event)))) == event


def test_every_move_of_the_case_comes_back(case):
    board = case.board
    every = {
        move for moves in (*board.moves_in_between, *board.moves_at_table, *board.moves_of_moment) for move in moves
    }
    assert {type(move) for move in every} == set(get_args(Move))
    for move in every:
        assert case.wire.move(case.wire.put(move)) == move


def test_whole_games_come_back(case):
    for seed in range(5):
        session = play(start(case, seed=seed), 99, salt=seed)
        assert session.is_over
        assert [case.wire.entry(plain) for plain in session.to_plain()] == list(session.log)


def test_notes_come_back(case):
    notes = [
        VoteTaken(Seat(1), (Hands(Tell(1), 3), Hands(Tell(0), 0))),
        PerspectiveChecked(Seat(0), None, "fear", "fear", 60, 2, asked=True),
        PerspectiveChecked(Seat(0), Seat(1), "a", "b", 30, 0, asked=False, asks="told"),
        Promise("Ik bel maandag. 🙂"),
        Reflection("…", "q1"),
    ]
    for note in notes:
        entry = Entry(1, "2026-01-05T09:00:00", "person", Seat(1), note)
        assert case.wire.entry(json.loads(json.dumps(case.wire.put(entry)))) == entry


def test_numbers_are_written_as_names(case):
    tell = case.wire.put(Tell(1))
    assert tell == {"kind": "Tell", "card": case.board.cards[1].id}


def sample(event):
    """Make an event with zeros for numbers."""
    blank = {int: 0, bool: False, str: "root", Seat: Seat(0), Seat | None: None}
    return event(**{field.name: blank.get(field.type, ()) for field in fields(event)})


@pytest.mark.parametrize("event", get_args(Event), ids=lambda event: event.__name__)
def test_no_number_of_the_board_is_written_as_a_number(case, event):
    """Written as a number, the past would change when a case file is put in another order."""
    written = case.wire.put(sample(event))
    numbers = {name for name, value in written.items() if isinstance(value, int) and not isinstance(value, bool)}
    assert numbers <= {"round", "by", "wait", "waited"}
    assert case.wire.event(written) == sample(event)


BAD_MOVES = [
    ({"kind": "Tell", "card": "nope"}, "unknown-id"),
    ({"kind": "Tell", "card": 3}, "wrong-type"),
    ({"kind": "Tell", "card": None}, "wrong-type"),
    ({"kind": "Tell"}, "missing-field"),
    ({"kind": "Tell", "card": "x", "by": 1}, "unknown-field"),
    ({"kind": "Passed", "seat": "parent"}, "unknown-kind"),
    ({"kind": ["Tell"]}, "unknown-kind"),
    ({"card": "x"}, "missing-field"),
    ({"kind": "Listen", "to": True}, "wrong-type"),
    ({"kind": "Listen", "to": "mayor"}, "unknown-id"),
    ([], "wrong-type"),
    (None, "wrong-type"),
]


@pytest.mark.parametrize(("plain", "code"), BAD_MOVES)
def test_bad_moves_are_refused_with_a_sentence(case, plain, code):
    with pytest.raises(WireError) as caught:
        case.wire.move(plain)
    assert caught.value.code == code
    assert caught.value.in_("nl") != caught.value.in_("en")


BAD_EVENTS = [
    ({"kind": "RoundBegan", "round": True}, "wrong-type"),
    ({"kind": "RoundBegan", "round": 1.0}, "wrong-type"),
    ({"kind": "RoundBegan", "round": 10**400}, "wrong-type"),
    ({"kind": "DoorsLearned", "seat": "parent", "domains": ["sports"]}, "unknown-id"),
    ({"kind": "DoorBounced", "seat": "parent", "service": "nope", "missing": []}, "unknown-id"),
]


@pytest.mark.parametrize(("plain", "code"), BAD_EVENTS)
def test_bad_events_are_refused_with_a_sentence(case, plain, code):
    with pytest.raises(WireError) as caught:
        case.wire.event(plain)
    assert caught.value.code == code
    assert caught.value.in_("nl") != caught.value.in_("en")


def test_a_problem_says_where_it_is(case):
    bounced = case.wire.put(AWKWARD[0])
    bounced["missing"][1]["which"] = "nope"
    with pytest.raises(WireError) as caught:
        case.wire.event(bounced)
    assert str(caught.value) == "At DoorBounced.missing[1].which: this case has no card called “nope”."


def test_a_number_that_is_not_on_the_board_is_not_written(case):
    for wrong in (-1, 999):
        with pytest.raises(WireError):
            case.wire.put(Tell(wrong))


def test_half_characters_do_not_reach_the_disk():
    promise = take_record(Promise, json.loads('{"text": "a\\ud800b"}'))
    assert promise.text.encode() == b"a?b"
    assert put_record(Promise("a\ud800b")) == {"text": "a?b"}


def test_a_chair_has_one_of_three_kinds():
    with pytest.raises(WireError):
        take_record(Chair, {"kind": "dog", "label": ""})


def test_every_sentence_is_there_in_both_languages():
    for code, text in SENTENCES.items():
        assert text.nl, code
        assert text.en, code
        assert text.nl.count("{") == text.en.count("{"), code
