"""The statements of a session: valid to a validator that is not ours, in the words of the profile, about nobody."""

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest
from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

from game.report.files import report_files
from game.report.xapi import TYPES, VERBS, xapi_lines
from game.rules.moves import PARENT, TEACHER, LetOthersSpeak, Listen
from game.rules.scores import score
from game.session.log import Chair, Played
from game.session.session import Session
from tests.report.sessions import PEOPLE, begun, finished, play, talked_about

Statement = dict[str, Any]


def statements(session: Session) -> list[Statement]:
    return [json.loads(line) for line in xapi_lines(session).splitlines()]


def of_verb(found: list[Statement], verb: str) -> list[Statement]:
    return [one for one in found if one["verb"]["id"] == VERBS[verb][0]]


def kind(one: Statement) -> str:
    return next(name for name, iri in TYPES.items() if iri == one["object"]["definition"]["type"])


def everything_in(thing: object) -> list[str]:
    """List every name and word anywhere in a statement."""
    if isinstance(thing, dict):
        return [*thing, *(word for value in thing.values() for word in everything_in(value))]
    if isinstance(thing, list):
        return [word for value in thing for word in everything_in(value)]
    return [thing] if isinstance(thing, str) else []


@pytest.mark.parametrize(
    "make", [finished, talked_about, begun, lambda: finished("noor"), lambda: finished(chairs=PEOPLE)]
)
def test_ralph_accepts_every_statement(make: Callable[[], Session]) -> None:
    found = statements(make())
    assert found
    for one in found:
        BaseXapiStatement(**one)


def without(*path: str) -> Callable[[Statement], None]:
    def breaks(one: Statement) -> None:
        for name in path[:-1]:
            one = one[name]
        del one[path[-1]]

    return breaks


def with_(value: object, *path: str) -> Callable[[Statement], None]:
    def breaks(one: Statement) -> None:
        for name in path[:-1]:
            one = one[name]
        one[path[-1]] = value

    return breaks


@pytest.mark.parametrize(
    "breaks",
    [
        without("actor"),
        without("verb", "id"),
        without("actor", "account", "homePage"),
        with_("not-an-id", "id"),
        with_("no iri", "verb", "id"),
        with_("no iri", "object", "id"),
        with_({"n l": "x"}, "verb", "display"),
        with_(1.5, "result", "score", "scaled"),
        with_(200, "result", "score", "raw"),
        with_("yes", "result", "completion"),
        with_("some day", "timestamp"),
        with_({"case": "noor"}, "context", "extensions"),
        with_("extra", "label"),
        with_("", "result", "response"),
    ],
)
def test_ralph_refuses_a_statement_that_is_broken(breaks: Callable[[Statement], None]) -> None:
    last = statements(finished())[-1]
    BaseXapiStatement(**last)
    broken = deepcopy(last)
    breaks(broken)
    with pytest.raises(ValidationError):
        BaseXapiStatement(**broken)


def test_only_the_words_of_the_profile_are_used() -> None:
    found = statements(talked_about())
    assert {one["verb"]["id"] for one in found} == {iri for iri, _ in VERBS.values()}
    assert {kind(one) for one in found} == set(TYPES)
    fits = {("initialized", "game"), ("initialized", "level"), ("progressed", "game"), ("completed", "level"),
            ("completed", "game"), ("selected", "menu"), ("selected", "question")}  # fmt: skip
    for verb in VERBS:
        assert {(verb, kind(one)) for one in of_verb(found, verb)} <= fits
    assert all(one["context"]["contextActivities"]["category"][0]["id"].startswith("https://w3id.org/xapi/seriousgames")
               for one in found)  # fmt: skip


def test_what_is_completed_was_initialized_before() -> None:
    begun_: set[tuple[str, str]] = set()
    for one in statements(finished("noor")):
        what = (one["actor"]["account"]["name"], one["object"]["id"])
        if one in of_verb([one], "initialized"):
            assert what not in begun_
            begun_.add(what)
        elif not of_verb([one], "selected"):
            assert what in begun_


def test_progress_goes_up_to_one_and_the_end_says_how_it_ended() -> None:
    session = finished("noor")
    found = [one for one in statements(session) if one["actor"]["account"]["name"].startswith("teacher")]
    shares = [next(iter(one["result"]["extensions"].values())) for one in of_verb(found, "progressed")]
    assert len(shares) == session.board.rounds
    assert all(a < b for a, b in pairwise(shares))
    assert shares[-1] == 1
    end = of_verb(found, "completed")[-1]["result"]
    total = round(score(session.board, session.living_events()).total)
    assert (end["score"]["raw"], end["score"]["scaled"]) == (total, total / 100)
    assert end["response"] in {ending.id for ending in session.board.scenario.endings}
    assert "success" not in end, "an ending is a story, not a win or a loss"


def test_every_choice_of_somebody_who_plays_is_there_once() -> None:
    session = finished(chairs=(Chair("person"), *PEOPLE[:1], Chair("bot"), Chair("bot")))
    moves = [entry for entry in session.log if isinstance(entry.what, Played) and entry.seat in (PARENT, TEACHER)]
    chosen = of_verb(statements(session), "selected")
    assert len(chosen) == len(moves)
    assert {one["context"]["extensions"]["https://om-tafel.example/xapi/extensions/role"] for one in chosen} == {
        "parent", "teacher"}  # fmt: skip
    assert all(datetime.fromisoformat(one["timestamp"]) == datetime.fromisoformat(entry.at)
               for one, entry in zip(chosen, moves, strict=True))  # fmt: skip


def test_a_choice_that_was_taken_back_is_not_there() -> None:
    session = begun(chairs=PEOPLE)
    session.submit(PARENT, Listen(TEACHER), session.length)
    session.undo(session.length)
    session.submit(PARENT, LetOthersSpeak(), session.length)
    assert [one["result"]["response"] for one in of_verb(statements(session), "selected")] == ["LetOthersSpeak"]


def test_a_guess_says_how_sure_it_was_and_whether_it_was_right() -> None:
    session = talked_about()
    guesses = [one for one in statements(session) if "/eyes/" in one["object"]["id"]]
    told = [
        (one["actor"]["objectType"], one["result"]["success"], one["result"]["score"]["raw"],
         one["result"]["extensions"]["https://om-tafel.example/xapi/extensions/sure"])
        for one in guesses
    ]  # fmt: skip
    assert told == [("Group", False, 0, 80), ("Agent", True, 2, 30), ("Group", True, 2, 80)]
    assert guesses[0]["object"]["definition"]["name"].keys() == {"nl", "en"}


def test_nothing_says_who_somebody_is_or_what_they_wrote() -> None:
    secret = "Fatima van de Dorpsschool"
    session = talked_about(secret)
    session.skip(secret, session.length) if session.state.active is not None else None
    text = xapi_lines(session)
    assert "Fatima" not in text
    assert "Dorpsschool" not in text
    assert "x" * 50 not in text
    halfway = begun(chairs=(Chair("person", secret), *PEOPLE[1:]))
    halfway.skip(secret, halfway.length)
    [skipped] = of_verb(statements(halfway), "selected")
    assert "Dorpsschool" not in json.dumps(skipped)
    assert skipped["result"]["extensions"] == {"https://om-tafel.example/xapi/extensions/by-facilitator": True}


def test_the_case_its_version_and_its_hash_are_in_every_statement() -> None:
    session = finished()
    base = "https://om-tafel.example/xapi/extensions"
    for one in statements(session):
        inside = one["context"]["extensions"]
        assert (inside[f"{base}/case"], inside[f"{base}/case-version"]) == ("kim", session.started.version)
        assert inside[f"{base}/case-hash"] == "d" * 64


def test_ids_differ_from_each_other_and_stay_the_same() -> None:
    first, again = statements(finished("noor")), statements(finished("noor"))
    assert len({one["id"] for one in first}) == len(first)
    assert first == again
    other = statements(play(begun("noor", id_="another")))
    assert {one["id"] for one in first} & {one["id"] for one in other} == set()


def test_every_display_is_in_both_languages_and_the_file_does_not_depend_on_one() -> None:
    session = finished()
    for one in statements(session):
        assert one["verb"]["display"].keys() == {"nl", "en"}
        assert one["object"]["definition"]["name"].keys() == {"nl", "en"}
    files = [report_files(session, lang)["session.xapi.jsonl"] for lang in ("nl", "en")]
    assert files[0] == files[1]


def test_a_time_that_cannot_be_read_is_left_out() -> None:
    at = iter(["once", *["2026-01-01T00:00:00"] * 9])
    session = Session.start(begun().case, 1, PEOPLE, clock=lambda: next(at))
    session.submit(PARENT, LetOthersSpeak(), session.length)
    found = statements(session)
    assert "timestamp" not in found[0]
    assert found[-1]["timestamp"] == "2026-01-01T00:00:00.000+00:00"
    for one in found:
        BaseXapiStatement(**one)


def test_no_word_of_a_statement_is_empty() -> None:
    assert all(word.strip() for one in statements(talked_about()) for word in everything_in(one))
