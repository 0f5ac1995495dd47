"""What the lab measures of a case, and what it says about it."""

import json
from dataclasses import replace
from typing import Any

import pytest

from game.lab.balance import ROLES, Balance, margin_of, measure
from game.lab.decoy import decoy_of
from game.lab.play import play_game, ways_to_play
from game.lab.report import to_plain
from game.lab.run import lab_main
from game.lab.why import why_of
from game.lab.work import Crew
from game.report.sharing import coverage, focus, shared_in
from game.rules import events as e
from game.rules.board import Board, compile_board
from game.rules.content import CardKind, RoleName
from game.rules.moves import PARENT
from tests.rules.cases import board_of, kim, region_of

SEEDS, GAMES = 6, 80


@pytest.fixture(scope="module")
def found() -> Balance:
    return measure(board_of("kim"), SEEDS, games=GAMES)


def changed(**parts: Any) -> Board:
    return compile_board(kim(**parts), region_of("kim"))


def test_every_way_of_playing_has_a_row(found: Balance) -> None:
    ways = [row.way for row in found.rows]
    assert ways == [
        "random", "silo", "cooperative",
        *(f"silent-{role}" for role in ROLES),
        *(f"alone-{role}" for role in ROLES),
        "temperaments",
        *(f"open-{role}" for role in ROLES),
    ]  # fmt: skip
    assert all(row.games == SEEDS and row.lowest <= row.mean <= row.highest for row in found.rows)


def test_a_row_is_the_mean_of_its_games(found: Balance) -> None:
    board = board_of("kim")
    totals = [play_game(board, ways_to_play(board)["cooperative"], seed).total for seed in range(SEEDS)]
    row = found.row("cooperative")
    assert row.mean == pytest.approx(sum(totals) / SEEDS)
    assert (row.lowest, row.highest) == (min(totals), max(totals))


def test_the_interval_is_that_of_the_mean(found: Balance) -> None:
    assert margin_of([60.0, 70.0, 80.0, 90.0]) == pytest.approx(1.96 * 12.9099 / 2, abs=1e-3)
    assert margin_of([70.0]) is None
    board = board_of("kim")
    totals = [play_game(board, ways_to_play(board)["silo"], seed).total for seed in range(SEEDS)]
    low, high = to_plain(board, found)["rows"]["silo"]["interval95"]  # type: ignore[index]
    assert low == pytest.approx(found.row("silo").mean - margin_of(totals), abs=0.006)  # type: ignore[operator]
    assert (low + high) / 2 == pytest.approx(found.row("silo").mean, abs=0.01)


def test_who_works_together_shares_more_than_everyone_for_themselves(found: Balance) -> None:
    together, apart = found.row("cooperative"), found.row("silo")
    assert 0 <= apart.coverage < together.coverage <= 1
    assert 0 < together.focus <= 1


def test_coverage_and_focus_count_what_one_role_held() -> None:
    board = board_of("kim")
    facts = [n for n, card in enumerate(board.cards) if card.kind is CardKind.FACT and not card.on_table]
    log: list[e.Event] = [e.CardTabled(PARENT, facts[0], breach=False), e.CardTabled(None, facts[1], breach=False)]
    shared = shared_in(board, [*log, e.GoalProposed(PARENT, 0)])
    assert shared == (2, len(facts), 1, 2)
    assert coverage([shared]) == 2 / len(facts)
    assert focus([shared, shared]) == 0.5
    assert focus([shared_in(board, [])]) == 0


def test_ctrl_c_keeps_what_was_done_and_says_that_it_is_a_part() -> None:
    def stop(done: int, whole: int) -> None:
        if done >= 3 * SEEDS:
            raise KeyboardInterrupt

    lines: list[str] = []
    code = lab_main([board_of("kim")] * 2, seeds=SEEDS, games=20, write=lines.append, watch=lambda case: stop)
    assert code == 130
    assert sum(line.startswith("cooperative ") for line in lines) == 1
    assert not any(line.startswith("temperaments") for line in lines)
    assert lines[-1].startswith("kim: stopped with Ctrl+C")


def test_who_watches_hears_how_far_it_is_whoever_plays() -> None:
    for crew in (Crew(), Crew(jobs=2)):
        heard: list[tuple[int, int]] = []
        measure(board_of("kim"), 2, crew, 20, lambda done, whole, heard=heard: heard.append((done, whole)))  # type: ignore[misc]
        assert heard[0] == (0, 16 * 2 + 20)
        assert heard[-1] == (16 * 2 + 20, 16 * 2 + 20)
        assert [done for done, _ in heard] == sorted(done for done, _ in heard)


def test_working_together_is_worth_more_than_everyone_for_themselves(found: Balance) -> None:
    assert found.row("random").mean < found.row("cooperative").mean - 30
    assert found.row("silo").mean < found.row("cooperative").mean - 30
    assert found.best >= found.row("cooperative").highest - 5


def test_the_same_case_gives_the_same_numbers_on_one_core_or_two(found: Balance) -> None:
    assert measure(board_of("kim"), SEEDS, Crew(jobs=2), GAMES) == found


def test_every_bar_says_what_was_found_and_wanted(found: Balance) -> None:
    codes = [bar.code for bar in found.bars]
    assert codes[:4] == ["random", "silo", "cooperative-mean", "cooperative-worst"]
    assert codes.count("silent") == codes.count("alone") == 4
    assert {"best", "best-above", "decoy-tempts", "decoy-turned", "first-rounds", "rounds"} <= set(codes)
    assert all(bar.wanted for bar in found.bars)
    assert found.missed == tuple(bar for bar in found.bars if not bar.met)


def test_a_case_without_shared_goals_misses_the_cooperative_bar() -> None:
    board = changed(personas={role: {"trust": {}} for role in ("parent", "teacher")}, goals=(), rounds=1)
    missed = {bar.code for bar in measure(board, 3, games=30).missed}
    assert {"cooperative-mean", "cooperative-worst", "best"} <= missed


def test_the_decoy_tempts_who_does_not_know_and_is_seen_through_after_sharing() -> None:
    decoy = decoy_of(board_of("kim"))
    names = [service.id for service in board_of("kim").services]
    assert [names[service] for service in decoy.before[1:]] == ["parenting-course"] * 3
    assert names[decoy.before[0]] != "parenting-course", "the parent knows the card that sees through it"
    assert decoy.tempted == (1, 2, 3)
    assert decoy.is_turned
    assert all(decoy.strength_before[seat] >= 1 for seat in decoy.tempted)
    assert decoy.strength_before[0] < 1
    assert decoy.strength_after < 1


def test_a_decoy_that_nobody_sees_through_is_a_missed_bar() -> None:
    board = changed(services={"parenting-course": {"fits": {"rest": 3, "heard": 2}, "seems": None, "seen_through": ()}})
    assert not decoy_of(board).is_turned


def test_a_role_that_can_do_all_alone_is_named() -> None:
    found = measure(board_of("kim"), SEEDS, games=GAMES)
    alone = [bar for bar in found.bars if bar.code == "alone"]
    assert [bar.about for bar in alone] == [role.value for role in RoleName]
    assert all(bar.met for bar in alone)


def test_a_decoy_that_looks_just_as_good_as_other_help_tempts_nobody_and_turns_nobody() -> None:
    """At exactly 1.00 another help looks as good: the number, the bar and the words agree on that."""
    decoy = decoy_of(changed(services={"parenting-course": {"seems": {"rest": 3, "heard": 2}}}))
    assert decoy.strength_before[1:] == (1.0, 1.0, 1.0)
    assert decoy.tempted == ()
    names = [service.id for service in board_of("kim").services]
    assert "parenting-course" not in [names[service] for service in decoy.before]
    even = changed(services={"parenting-course": {"fits": {"rest": 3, "heard": 2}, "seems": None, "seen_through": ()}})
    assert decoy_of(even).strength_after == 1.0
    assert not decoy_of(even).is_turned


def test_the_diagnosis_counts_what_happened(found: Balance) -> None:
    board = board_of("kim")
    why = why_of(board, found)
    counted = {(line.kind, line.id): line.found for line in why.lines}
    log: list[e.Event] = []
    for seed in range(SEEDS):
        play_game(board, ways_to_play(board)["cooperative"], seed, log)
    told = [board.cards[event.card].id for event in log if isinstance(event, e.CardTabled)]
    assert counted["told", "late-shift"][1] == pytest.approx(told.count("late-shift") / SEEDS)
    assert set(why.never_told) == {card.id for card in board.cards if not card.on_table} - set(told)
    assert counted["goal", "awake"][0] <= 1


def test_the_plain_form_goes_to_json_and_names_things_by_id(found: Balance) -> None:
    plain = to_plain(board_of("kim"), found, why_of(board_of("kim"), found))
    again = json.loads(json.dumps(plain))
    assert again["case"] == "kim"
    assert set(again["rows"]["silo"]) == {
        "games", "goals", "relationships", "routes", "mean", "sd", "min", "max", "interval95", "coverage", "focus",
    }  # fmt: skip
    assert again["decoy"]["before"]["teacher"] == "parenting-course"
    assert {bar["met"] for bar in again["bars"]} <= {True, False}
    assert again["why"]["goal"]["light-on"].keys() == {"silo", "cooperative", "temperaments"}


def test_the_command_writes_a_table_and_names_what_is_missed() -> None:
    lines: list[str] = []
    weak = changed(goals=(), rounds=1)
    assert lab_main([weak], seeds=2, games=20, write=lines.append) == 1
    assert any(line.startswith("cooperative, silent: youth worker") for line in lines)
    assert lines[-1].startswith("kim: ")
    assert "cooperative play, mean" in lines[-1]


def test_the_command_speaks_dutch_and_writes_json() -> None:
    lines: list[str] = []
    lab_main([board_of("kim")], seeds=2, games=20, lang="nl", why=True, write=lines.append)
    assert any("ieder voor zich" in line for line in lines)
    assert any("kaarten op tafel" in line for line in lines)
    lines.clear()
    lab_main([board_of("kim")], seeds=2, games=20, as_json=True, write=lines.append)
    assert [case["case"] for case in json.loads("\n".join(lines))] == ["kim"]


def test_no_case_is_said() -> None:
    lines: list[str] = []
    assert lab_main([], write=lines.append) == 1
    assert lines == ["There is no case to measure."]


def test_a_perfect_case_gives_zero(monkeypatch: pytest.MonkeyPatch, found: Balance) -> None:
    good = replace(found, bars=tuple(replace(bar, met=True) for bar in found.bars))
    monkeypatch.setattr("game.lab.run.measure", lambda *_: good)
    lines: list[str] = []
    assert lab_main([board_of("kim")], write=lines.append) == 0
    assert lines[-1] == "kim: all bars met."
