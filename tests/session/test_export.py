"""A session as one file: out, and in again only when all of it is right."""

import json
import os

import pytest

from game.session.case import Case
from game.session.export import MOST_MB, bring_in, export, read_file, to_text
from game.session.log import Promise
from game.session.problems import CaseChanged, SessionProblem, StoreProblem, UnknownVersion
from game.session.shelf import MemoryStore
from game.session.store import SqliteStore

from .conftest import play, start


@pytest.fixture
def session(case):
    played = play(start(case), 12)
    played.undo()
    played.record(Promise("Ik bel maandag – echt 🙂"))
    return play(played, 5)


@pytest.fixture
def text(session):
    return to_text(session.id, session.to_plain())


def changed(text, change):
    """The same file after somebody edited it."""
    plain = json.loads(text)
    change(plain)
    return json.dumps(plain)


def test_a_session_comes_back_the_same(case, find, session, tmp_path):
    path = tmp_path / "sessie.json"
    export(session.id, session.to_plain(), path)
    store = SqliteStore(tmp_path / "sessions.db")
    again = bring_in(read_file(path), store, find)
    assert (again.id, again.log, again.state) == (session.id, session.log, session.state)
    assert again.saved
    assert to_text(again.id, store.entries(again.id)) == path.read_text(encoding="utf-8")
    play(again, 2)
    store.close()


def test_the_file_can_be_read_by_people(case, text):
    assert '"kind": "Listen", "to": "' in text or '"kind": "Tell", "card": "' in text
    assert "Ik bel maandag – echt 🙂" in text
    assert max(len(line) for line in text.splitlines()) < 600
    assert '"format": 1' in text.splitlines()[0]


def test_the_same_session_gives_the_same_bytes(case):
    one, other = play(start(case), 20), play(start(case), 20)
    assert to_text(one.id, one.to_plain()) == to_text(other.id, other.to_plain())


def test_a_session_that_is_there_already_comes_in_beside_it(find, text):
    store = MemoryStore()
    first, second = bring_in(text, store, find), bring_in(text, store, find)
    assert first.id != second.id
    assert first.log == second.log
    assert len(store.heads()) == 2


def renumber(plain):
    plain["entries"][4]["number"] = 9


def other_seat(plain):
    entry = next(e for e in plain["entries"] if e["what"]["kind"] == "Played")
    entry["seat"] = {"parent": "teacher"}.get(entry["seat"], "parent")


def far_round(plain):
    plain["entries"][0]["events"][0]["round"] = 400


def undo_ahead(plain):
    undone = next(e for e in plain["entries"] if e["what"]["kind"] == "Undone")
    undone["what"]["to"] = 99


def undo_the_start(plain):
    undone = next(e for e in plain["entries"] if e["what"]["kind"] == "Undone")
    undone["what"]["to"] = 0


def second_start(plain):
    plain["entries"][2]["what"] = plain["entries"][0]["what"]


def no_events(plain):
    plain["entries"][1]["events"] = []


def events_of_a_note(plain):
    note = next(e for e in plain["entries"] if e["what"]["kind"] == "Promise")
    note["events"] = plain["entries"][1]["events"]


def strange_time(plain):
    plain["entries"][1]["at"] = "yesterday"


def three_chairs(plain):
    plain["entries"][0]["what"]["chairs"].pop()


def much_room(plain):
    plain["entries"][1]["events"].append({"kind": "RoomGained", "seat": "parent", "by": 10**9})


def unknown_card(plain):
    plain["entries"][1]["events"].append({"kind": "CardLearned", "seat": "parent", "card": "nope"})


def no_entries(plain):
    plain["entries"] = []


def extra_field(plain):
    plain["entries"][1]["by_the_way"] = 1


WRONG = [
    renumber, other_seat, far_round, undo_ahead, undo_the_start, second_start, no_events, events_of_a_note,
    strange_time, three_chairs, much_room, unknown_card, no_entries, extra_field,
]  # fmt: skip


@pytest.mark.parametrize("change", WRONG, ids=lambda change: change.__name__)
def test_a_log_that_does_not_hold_together_is_refused_whole(find, text, change):
    store = MemoryStore()
    with pytest.raises(StoreProblem) as caught:
        bring_in(changed(text, change), store, find)
    assert caught.value.code == "bad-export"
    assert store.heads() == []
    assert caught.value.in_("nl") != caught.value.in_("en")


def set_(name, value):
    return lambda plain: plain.__setitem__(name, value)


STRANGE = [set_("what", "holiday-photos"), set_("format", "1"), set_("format", 0), set_("format", True),
           set_("entries", {}), set_("id", "../../etc"), set_("id", ""), set_("id", 5), set_("more", 1),
           lambda plain: plain.pop("id")]  # fmt: skip


@pytest.mark.parametrize("change", STRANGE)
def test_another_kind_of_json_is_not_an_export(find, text, change):
    with pytest.raises(StoreProblem) as caught:
        bring_in(changed(text, change), MemoryStore(), find)
    assert caught.value.code == "not-an-export"


HOSTILE = ["", "{", "[" * 100_000, "null", "[]", '{"what": NaN}', "1" * 5000, '{"format": ' + "9" * 5000 + "}"]


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_not_even_a_file_of_ours_gets_a_sentence(find, hostile):
    with pytest.raises(StoreProblem) as caught:
        bring_in(hostile, MemoryStore(), find)
    assert caught.value.code in ("not-json", "not-an-export")
    assert str(caught.value)


def test_a_newer_format_is_said_and_nothing_is_read(find, text):
    with pytest.raises(UnknownVersion) as caught:
        bring_in(changed(text, set_("format", 2)), MemoryStore(), find)
    assert "nieuwere versie" in caught.value.in_("nl")


def test_a_case_that_is_not_here_is_said(text):
    with pytest.raises(CaseChanged) as caught:
        bring_in(text, MemoryStore(), lambda _: None)
    assert "kim" in caught.value.in_("nl")


def test_a_case_that_changed_comes_in_with_a_warning(case, text):
    session = bring_in(text, MemoryStore(), lambda _: Case(case.board, "b" * 64))
    assert session.changed is not None
    assert session.changed.code == "case-changed"


def test_reading_what_is_not_there(tmp_path):
    with pytest.raises(StoreProblem) as caught:
        read_file(tmp_path / "nope.json")
    assert caught.value.code == "no-such-file"
    with pytest.raises(StoreProblem) as caught:
        read_file(tmp_path)
    assert caught.value.code == "cannot-read"


def test_reading_something_huge_or_binary(tmp_path):
    path = tmp_path / "big.json"
    with path.open("wb") as file:
        file.truncate(MOST_MB * 2**20 + 1)
    with pytest.raises(StoreProblem) as caught:
        read_file(path)
    assert caught.value.code == "too-big"
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(StoreProblem) as caught:
        read_file(path)
    assert caught.value.code == "not-an-export"


def test_an_export_that_fails_leaves_what_was_there(session, tmp_path, monkeypatch):
    path = tmp_path / "sessie.json"
    path.write_text("before")

    def full(_file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreProblem) as caught:
        export(session.id, session.to_plain(), path)
    assert caught.value.code == "cannot-write"
    assert path.read_text() == "before"
    assert [file.name for file in tmp_path.iterdir()] == ["sessie.json"]


def test_exporting_to_a_place_that_is_not_there(session, tmp_path):
    with pytest.raises(SessionProblem) as caught:
        export(session.id, session.to_plain(), tmp_path / "no" / "such" / "sessie.json")
    assert "sessie.json" in caught.value.in_("nl")
