"""What the lab says of a bar that is missed: why that is, and what to change. Who follows it meets the bar."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from game.lab import reasons as all_reasons
from game.lab import trying, words
from game.lab.advice import Advice, advice, counsel
from game.lab.balance import TEMPTED_ROLES, Balance, Bar, measure
from game.lab.changes import Change, board_with, easier, harder, of_decoy, silenced
from game.lab.decoy import decoy_of
from game.lab.reasons import reasons
from game.lab.run import lab_main
from game.lab.saying import changes_said, yaml_of
from game.lab.trying import cost_of_silence, mean_total, tried_for
from game.lab.work import ONE_CORE
from game.rules.board import Board, compile_board
from game.rules.content import Effect, RoleName, Text
from tests.rules.cases import board_of, kim, region_of

SEEDS, GAMES = 4, 40
COURSE = "parenting-course"


def changed(**parts: Any) -> Board:
    return compile_board(kim(**parts), region_of("kim"))


@cache
def kims() -> Balance:
    return measure(board_of("kim"), SEEDS, games=GAMES)


@cache
def weak() -> tuple[Board, Balance]:
    """A case in which hardly anything can go well."""
    board = changed(goals=(), rounds=1)
    return board, measure(board, 2, games=20)


@pytest.fixture(autouse=True)
def few_games(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, many in (("AT_FIRST", 2), ("MOST_TRIED", 12), ("FOR_SURE", 4), ("SEARCH", 20)):
        monkeypatch.setattr(trying, name, many)


def missed(code: str, about: str = "", found: float = 0.0, name: Text | None = None) -> Bar:
    return Bar(code, about, found, "", met=False, name=name)


def in_dutch(sentences: Iterator[Text] | list[Text]) -> str:
    return " ".join(sentence.nl for sentence in sentences)


def test_every_bar_has_its_reasons() -> None:
    assert set(all_reasons._REASONS) == set(words.BARS)


def test_a_case_that_meets_a_bar_gets_no_advice_on_it() -> None:
    given = counsel(board_of("kim"), kims())
    assert set(given) == set(kims().missed)


def test_whatever_is_missed_is_explained_in_both_languages_with_something_to_do() -> None:
    board, found = weak()
    given = counsel(board, found)
    assert len(given) > 6
    for said in given.values():
        assert said.why
        assert said.do
        for text in (*said.why, *said.do):
            assert text.nl != text.en
            assert not re.search(r"{\w*}|RoleName|None|\(\)|``", re.sub(r"`[^`]+`", "typed", text.nl + text.en))


# --- the decoy ------------------------------------------------------------------------------------------------------


def seen_through_by_all() -> Board:
    return changed(services={COURSE: {"seen_through": ("late-shift", "bruise", "old-call")}})


def test_who_sees_through_a_decoy_is_named_with_the_card_and_who_follows_the_advice_meets_the_bar() -> None:
    board = seen_through_by_all()
    decoy = decoy_of(board)
    found = replace(kims(), decoy=decoy)
    bar = missed("decoy-tempts", found=len(decoy.tempted))
    said = in_dutch(reasons(board, found, bar))
    assert "lijkt dat nu voor 1" in said
    assert "de leerkracht (heeft “" in said
    assert "(bruise)" in said
    assert "(old-call)" in said
    all_tried = tried_for(board, found, bar, ONE_CORE)
    assert all_tried
    for tried in all_tried:
        after = decoy_of(board_with(board, tried.changes))
        assert len(after.tempted) >= TEMPTED_ROLES
        assert after.is_turned
        assert [change.key for change in tried.changes] == ["seen_through"], "fewer cards are enough here"


def test_as_good_is_said_with_both_numbers() -> None:
    board = changed(services={COURSE: {"seems": {"rest": 3, "heard": 2}}})
    found = replace(kims(), decoy=decoy_of(board))
    said = advice(board, found, missed("decoy-tempts"))
    assert "(1.00 tegen 1.00). Even goed is niet beter" in in_dutch(list(said.why))
    assert "`seems: {rest: 3, heard: 2}` wordt `seems: {rest: 3, heard: 3}`" in said.do[0].nl


def test_a_decoy_that_nobody_sees_through_in_the_end_is_said() -> None:
    parts = {"fits": {"rest": 3, "heard": 3}, "seems": None, "seen_through": ()}
    board = changed(services={COURSE: parts})
    found = replace(kims(), decoy=decoy_of(board))
    bar = missed("decoy-turned", COURSE)
    assert "Ook met alle kaarten op tafel" in in_dutch(reasons(board, found, bar))
    tried = tried_for(board, found, bar, ONE_CORE)
    assert tried
    assert all(decoy_of(board_with(board, one.changes)).is_turned for one in tried)


def test_without_a_decoy_the_author_is_told_to_choose_one() -> None:
    board = changed(services={COURSE: {"decoy": False}})
    said = advice(board, replace(kims(), decoy=decoy_of(board)), missed("decoy-tempts"))
    assert "decoy: true" in said.why[0].nl
    assert "decoy: true" in said.do[0].nl


# --- ways of playing ------------------------------------------------------------------------------------------------


def easy() -> Board:
    """A case in which whoever works together finds everything."""
    return changed(
        cards={name: {"threshold": 0} for name in ("late-shift", "night-pot", "old-call", "rent-letter")},
        services={"childcare-fund": {"wall": None, "wait": 0}, "neighbour": {"cards": ()}},
        efforts={"coffee": {"cards": ()}},
        rounds=6,
    )


def test_a_case_that_is_too_easy_says_so_and_what_was_tried_makes_it_harder() -> None:
    board = easy()
    found = measure(board, SEEDS, games=GAMES)
    bar = missed("best-above", found=0.0)
    said = in_dutch(reasons(board, found, bar))
    assert "te makkelijk" in said
    assert "Zonder wachttijd" in said
    assert "drempel (`threshold`) van 0 of 1" in said
    tried = tried_for(board, found, bar, ONE_CORE)
    assert tried
    assert all(one.after > one.before for one in tried)
    before, after = (mean_total("cooperative", one, 8) for one in (board, board_with(board, tried[0].changes)))
    assert after < before


def test_a_card_and_a_concern_that_nothing_waits_for_are_named_for_a_role_that_may_be_silent() -> None:
    goals = {goal.id: {"cards": ("late-shift",), "answers": ("parent-concern",)} for goal in kim().goals}
    board = changed(goals=goals, services={"school-coach": {"cards": ()}}, efforts=())
    found = measure(board, SEEDS, games=GAMES)
    said = in_dutch(reasons(board, found, missed("silent", "teacher", 2.0)))
    assert said.startswith("Zwijgt de leerkracht, dan kost dat maar 2.0 punten")
    assert "(bruise)" in said
    assert "(teacher-concern)" in said


def test_what_helps_a_silent_role_matter_is_measured() -> None:
    """Everybody trusts everybody and no goal waits for a concern: the teacher need not say a word."""
    trust = {role.value: {"trust": dict.fromkeys(set(RoleName) - {role}, 4)} for role in RoleName}
    board = changed(personas=trust, goals={goal.id: {"answers": ("parent-concern",)} for goal in kim().goals},
                    efforts={name: {"role": RoleName.PARENT} for name in ("morning-nap", "door-talk")})  # fmt: skip
    cost = cost_of_silence("teacher", board, trying.AT_FIRST)
    assert cost < 10
    tried = tried_for(board, kims(), missed("silent", "teacher", cost), ONE_CORE)
    assert tried
    for one in tried:
        assert one.after > one.before
        assert one.after == cost_of_silence("teacher", board_with(board, one.changes), trying.FOR_SURE)


def test_the_worst_game_is_named_with_what_went_otherwise() -> None:
    found = kims()
    said = in_dutch(reasons(board_of("kim"), found, missed("cooperative-worst")))
    row = found.row("cooperative")
    assert f"nummer {row.worst[0]}) kwam het totaal op {row.lowest:.1f}" in said
    assert row.did_worst


@pytest.mark.parametrize(
    ("bar", "said"),
    [
        (missed("random", found=60.0), "Wie zomaar wat doet, haalt al 60.0 van 100"),
        (missed("random", found=2.0), "bijna niets lukt bij toeval"),
        (missed("silo", found=70.0), "te weinig waar je een ander voor nodig hebt"),
        (missed("silo", found=3.0), "alleen lukt er bijna niets"),
        (missed("alone", "teacher", 80.0), "Werkt alleen de leerkracht samen"),
        (missed("cooperative-mean"), "Het laagst is:"),
        (missed("best"), "Ook de beste lijn"),
        (missed("rounds"), "4 rondes"),
        (missed("first-rounds"), "te weinig keus in ronde 1"),
    ],
    ids=lambda part: part.code if isinstance(part, Bar) else "",
)
def test_each_bar_says_what_it_found(bar: Bar, said: str) -> None:
    assert said in in_dutch(reasons(board_of("kim"), kims(), bar))


@pytest.mark.parametrize(("code", "words_of_it"), [("option-dead", "komt hooguit op"), ("option-dominant", "is")])
def test_an_option_is_named_by_its_label_with_what_it_brings(code: str, words_of_it: str) -> None:
    board = board_of("kim")
    option = board.options[0]
    bar = missed(code, option.id, name=option.label)
    said = advice(board, kims(), bar)
    assert f"“{option.label.nl}”" in said.why[0].nl
    assert words_of_it in said.why[0].nl
    assert "`{trust: {of: parent, toward: teacher, by: 1}}`" in said.why[1].nl
    assert f"“{option.label.en}”" in said.do[0].en


# --- changes --------------------------------------------------------------------------------------------------------


def test_every_change_gives_a_case_that_can_be_set_out_and_is_another_one() -> None:
    board, did = board_of("kim"), kims().row("cooperative").did
    some = [*harder(board, did), *easier(board, {}), *silenced(board, "teacher"), *of_decoy(board)]
    assert len(some) > 40
    for change in some:
        assert change.before != change.after, change
        assert board_with(board, [change]).rounds >= 4


@pytest.mark.parametrize(
    ("change", "nl"),
    [
        (Change("services", "family-coach", "wait", 1, 2), "zet erbij `wait: 2` (nu 1, uit services.yaml)"),
        (Change("goals", "light-on", "cards", ("a", "b"), ("a",)), "`cards: [a, b]` wordt `cards: [a]`"),
        (Change("efforts", "coffee", "cards", ("old-call",), ()), "haal `cards: [old-call]` weg"),
        (Change("", "", "rounds", 4, 5), "Bovenaan de casus: `rounds: 4` wordt `rounds: 5`"),
        (Change("personas", "parent", "trust", {RoleName.TEACHER: 2}, {RoleName.TEACHER: 1}), "`trust: {teacher: 1}`"),
    ],
)
def test_a_change_is_said_as_it_is_typed(change: Change, nl: str) -> None:
    assert nl in changes_said(board_of("kim"), [change]).nl


def test_an_effect_is_written_as_in_a_case() -> None:
    assert yaml_of(Effect(strain=1)) == "{strain: 1}"


# --- where it is shown ----------------------------------------------------------------------------------------------


def test_the_table_the_data_and_the_page_all_give_the_advice() -> None:
    board, _ = weak()
    lines: list[str] = []
    pages: list[str] = []
    lab_main([board], seeds=2, games=20, lang="nl", write=lines.append, keep_page=pages.append)
    told = "\n".join(lines)
    assert "          Waardoor:\n          - Wie" in told
    assert "          Wat je kunt doen:\n          - " in told
    assert max(len(line) for line in lines if line.startswith("          - ")) <= 118
    assert "<b>Waardoor:</b>" in pages[0]
    assert "<code>cards: [" in pages[0]
    lines.clear()
    lab_main([board], seeds=2, games=20, lang="nl", as_json=True, write=lines.append)
    [case] = json.loads("\n".join(lines))
    assert all(bar["met"] == (not bar["why"]) == (not bar["do"]) for bar in case["bars"])


def test_in_dutch_no_english_word_and_no_bare_id_is_left() -> None:
    lines, pages = list[str](), list[str]()
    lab_main([board_of("kim")], seeds=SEEDS, games=GAMES, lang="nl", why=True, write=lines.append,
             keep_page=pages.append)  # fmt: skip
    for told in ("\n".join(lines), re.sub(r"<style>.*?</style>|<[^>]*>", " ", pages[0], flags=re.DOTALL)):
        plain = re.sub(r"`[^`]*`|\[.*?\]", "", told)
        assert (
            re.findall(r"\b(goals|relationships|Passed|Listened|RoomSpent|domain|role|card|wall|strain)\b", plain) == []
        )
        ids = [card.id for card in board_of("kim").cards] + [door.id for door in board_of("kim").services]
        assert [name for name in ids if "-" in name and re.search(rf"(?<![(\w-]){name}(?![\w-])", plain)] == []
        assert "luisteren naar een ander" in told
        assert "De late dienst (ouder)" in told


def test_what_was_stopped_halfway_gets_no_advice() -> None:
    def stop(done: int, whole: int) -> None:
        if done >= SEEDS:
            raise KeyboardInterrupt

    lines: list[str] = []
    lab_main([weak()[0]], seeds=SEEDS, games=20, write=lines.append, watch=lambda case: stop)
    assert not any("What to do" in line for line in lines)


def test_no_advice_is_nothing() -> None:
    assert Advice() == ((), ())
