"""Section 6 of docs/rules.md: when a moment happens, who decides it, and every condition and effect an author has."""

from dataclasses import replace
from typing import Any

import pytest

from game.rules import events as e
from game.rules.board import compile_board
from game.rules.content import (
    CardTold,
    Domain,
    DoorShown,
    Effect,
    Moment,
    NeedLevel,
    NeedStep,
    RoleName,
    RoomGiven,
    Scenario,
    TrustLevel,
    TrustStep,
    WaitStep,
    When,
)
from game.rules.moves import Seat
from game.rules.state import BOUNCES, BREACHES, IN_BETWEEN, WHAT_HAPPENS
from tests.rules.cases import kim, region_of, scenario_of
from tests.rules.table import Table, after_a_month, dilemma

POWER_CUT, LATE_HOME, NEIGHBOUR_RINGS = scenario_of("kim").moments
PARENT, TEACHER = RoleName.PARENT, RoleName.TEACHER


def scene(when: When = When(), effects: tuple[Effect, ...] = (), **changes: Any) -> Scenario:  # noqa: B008
    """Give Kim's case with one moment only: a scene with this condition and these effects."""
    return kim(moments=(replace(LATE_HOME, when=when, effects=effects, **changes),))


def happens(when: When, **position: Any) -> bool:
    """Say whether a scene with this condition happens at the start of round 4, in this position."""
    table = after_a_month(scene(when), round=3, **position)
    assert table.state.round == 4
    return bool(table.happened(e.MomentHappened))


def titles(table: Table) -> list[str]:
    return [table.names.of["moment"][event.moment] for event in table.happened(e.MomentHappened)]


# --- when and who -----------------------------------------------------------------------------------------------------


def test_6_the_first_moment_in_the_file_that_fits_happens() -> None:
    assert titles(after_a_month(round=2, strain=9)) == ["power-cut"]
    assert titles(after_a_month(round=2, strain=9, done="power-cut")) == ["late-home"]
    assert titles(after_a_month(round=2, strain=0, done="power-cut")) == ["neighbour-rings"]


def test_6_a_moment_happens_once() -> None:
    assert titles(after_a_month(round=3, strain=0, done="power-cut neighbour-rings")) == []


def test_6_at_most_one_moment_a_round() -> None:
    table = after_a_month(kim(moments=(LATE_HOME, replace(LATE_HOME, id="later", when=When()))), round=3, strain=9)
    assert titles(table) == ["late-home"]


def test_6_a_moment_may_open_the_first_round() -> None:
    table = Table(scene()).begin()
    assert [type(event) for event in table.events] == [e.RoundBegan, e.MomentHappened, e.InBetweenBegan]


def test_6_a_scene_without_options_goes_on_by_itself() -> None:
    table = after_a_month(scene(), round=3)
    assert table.state.step == IN_BETWEEN
    assert table.happened(e.MomentHappened)[0].decider is None


def test_6_a_dilemma_waits_for_the_role_that_decides() -> None:
    table = after_a_month(round=1)
    assert (table.state.step, table.turn) == (WHAT_HAPPENS, "teacher")
    assert table.refused("choose", "ask-mother", seat="parent") == "not-your-turn"
    table.do("choose", "ask-mother")
    assert (table.state.step, table.turn) == (IN_BETWEEN, "teacher")


@pytest.mark.parametrize(("round_before", "decider"), [(2, "youth-worker"), (3, "policymaker")])
def test_6_without_a_decider_the_seat_that_starts_the_round_decides(round_before: int, decider: str) -> None:
    table = after_a_month(round=round_before, strain=0, done="power-cut late-home")
    assert titles(table) == ["neighbour-rings"]
    assert table.turn == decider


def test_6_in_the_fifth_round_the_parent_decides_again_where_nobody_is_named() -> None:
    table = after_a_month(kim(rounds=5), round=4, strain=0, done="power-cut late-home")
    assert (table.turn, table.state.step) == ("parent", WHAT_HAPPENS)


def test_6_the_round_waits_when_the_parent_decides_too() -> None:
    case = kim(moments=(replace(POWER_CUT, decider=PARENT),))
    table = after_a_month(case, round=1)
    assert table.happened(e.MomentHappened) == [e.MomentHappened(0, decider=Seat(0))]
    assert not table.happened(e.InBetweenBegan)
    assert table.turn == "parent"


def test_6_after_a_dilemma_the_round_starts_in_its_own_order() -> None:
    table = after_a_month(round=3, strain=0, done="late-home")
    assert table.turn == "teacher"
    table.do("choose", "write-it-down")
    assert table.turn == "policymaker"


def test_6_only_the_options_of_this_moment_can_be_chosen() -> None:
    table = dilemma("ask-mother")
    assert table.refused("choose", "accept") == "no-such-option"
    assert table.allowed("choose", "write-it-down")


def test_6_outside_a_dilemma_there_is_nothing_to_choose() -> None:
    table = Table().begin()
    assert table.refused("choose", "accept") == "not-in-between"


def test_6_the_effects_of_the_chosen_option_apply_and_no_others() -> None:
    table = dilemma("write-it-down", strain=3, trust={"parent>teacher": 2})
    table.do("choose", "write-it-down")
    assert (table.strain, table.trust("parent", "teacher")) == (4, 2)


def test_6_the_effects_of_a_scene_apply_at_once() -> None:
    table = after_a_month(scene(effects=(Effect(strain=2),)), round=3, strain=3, needs={"heard": 0})
    assert table.strain == 3 + 1 + 2


def test_6_a_scene_may_bring_the_support_that_a_goal_lacked() -> None:
    case = scene(effects=(Effect(table="teacher-concern"),))
    table = after_a_month(case, round=3, on_table="kim-wish", trust=3, proposed={"heard-by-one": "parent"})
    assert table.goal("heard-by-one") == "shared by parent"


# --- conditions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "holds", "breaks"),
    [
        (When(strain_from=5), {"strain": 5}, {"strain": 4}),
        (When(strain_until=5), {"strain": 5}, {"strain": 6}),
        (When(on_table=("asleep", "bruise")), {"on_table": "bruise"}, {"knows": {"parent": "bruise"}}),
        (When(not_on_table=("bruise",)), {}, {"on_table": "bruise"}),
        (When(running=("doctor",)), {"services": {"doctor": 0}}, {"services": {"doctor": 2}}),
        (When(not_running=("doctor",)), {"services": {"doctor": 2}}, {"services": {"doctor": 1}}),
        (When(shared=("awake",)), {"shared": {"awake": "parent"}}, {"proposed": {"awake": "parent"}}),
        (When(not_shared=("awake",)), {"proposed": {"awake": "parent"}}, {"shared": {"awake": "parent"}}),
        (When(open_walls=("day-only",)), {"walls": {"day-only": "open"}}, {"walls": {"day-only": "seen"}}),
        (When(standing_walls=("day-only",)), {"walls": {"day-only": "seen"}}, {"walls": {"day-only": "open"}}),
        (When(standing_walls=("day-only",)), {}, {"walls": {"day-only": "open"}}),
        (When(trust_from=(TrustLevel(PARENT, TEACHER, 3),)), {"trust": {"parent>teacher": 3}}, {"trust": 2}),
        (When(trust_until=(TrustLevel(PARENT, TEACHER, 3),)), {"trust": {"teacher>parent": 5}}, {"trust": 4}),
        (When(need_from=(NeedLevel("heard", 2),)), {"needs": {"heard": 2}}, {"needs": {"heard": 1}}),
        (When(need_until=(NeedLevel("heard", 1),)), {"needs": {"heard": 1}}, {"needs": {"heard": 2}}),
        (When(bounces_from=2), {"tally": {BOUNCES: 2}}, {"tally": {BOUNCES: 1}}),
        (When(breaches_from=1), {"tally": {BREACHES: 1}}, {"tally": {BOUNCES: 1}}),
        (When(normalised=True), {"done": "normalised"}, {}),
        (When(normalised=False), {}, {"done": "normalised"}),
    ],
)
def test_6_a_condition_holds_or_not(when: When, holds: dict[str, Any], breaks: dict[str, Any]) -> None:
    steady = {"strain": 0, "needs": {"evenings": 2, "rest": 3, "heard": 1, "money": 1}}
    assert happens(when, **steady | holds)
    assert not happens(when, **steady | breaks)


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        (When(from_round=4), True),
        (When(from_round=5), False),
        (When(until_round=4), True),
        (When(until_round=3), False),
        (When(until_round=0), False),
    ],
)
def test_6_a_condition_may_name_rounds(when: When, holds: bool) -> None:
    assert happens(when) == holds


def test_6_an_empty_condition_always_holds() -> None:
    assert happens(When())


def test_6_everything_in_a_condition_must_hold() -> None:
    both = When(on_table=("bruise",), from_round=4)
    assert happens(both, on_table="bruise")
    assert not happens(replace(both, from_round=5), on_table="bruise")


@pytest.mark.parametrize(
    ("when", "happening"),
    [
        (When(chosen=("ask-mother",)), [True, False]),
        (When(not_chosen=("ask-mother",)), [False, True]),
        (When(chosen=("ask-mother",), not_chosen=("ask-mother",)), [False, False]),
    ],
)
def test_6_a_condition_may_ask_what_was_chosen(when: When, happening: list[bool]) -> None:
    case = kim(moments=(POWER_CUT, replace(LATE_HOME, when=when)))
    for chosen, expected in zip(("power-cut ask-mother", "power-cut write-it-down"), happening, strict=True):
        assert (titles(after_a_month(case, round=3, done=chosen)) == ["late-home"]) == expected


def test_6_what_was_chosen_is_remembered() -> None:
    case = kim(moments=(POWER_CUT, replace(LATE_HOME, when=When(chosen=("ask-mother",)))))
    for option, happening in (("ask-mother", ["power-cut", "late-home"]), ("write-it-down", ["power-cut"])):
        table = after_a_month(case, round=1)
        table.do("choose", option)
        table.everybody_passes()
        table.everybody_passes()
        assert titles(table) == happening


def test_6_the_moment_of_this_round_is_seen_by_all_and_the_last_one_is_over() -> None:
    table = after_a_month(scene(When(until_round=3)), round=2)
    assert table.seen_by(None).moment == 0
    table.everybody_passes()
    table.everybody_passes()
    assert table.seen_by(None).moment == -1


def test_6_who_decides_a_dilemma_was_not_asked() -> None:
    assert dilemma("ask-mother").seen_by("teacher").asked is False


# --- effects ----------------------------------------------------------------------------------------------------------


def brought(effect: Effect, **position: Any) -> Table:
    """Let one effect happen as the scene of round 4 of the case."""
    calm = {"needs": {"evenings": 1, "rest": 1, "heard": 2, "money": 2}, "strain": 4}
    return after_a_month(scene(effects=(effect,)), round=3, **calm | position)


@pytest.mark.parametrize(("before", "by", "after"), [(2, 1, 3), (2, -1, 1), (4, 3, 5), (1, -3, 0)])
def test_6_trust_moves_within_its_bounds(before: int, by: int, after: int) -> None:
    step = Effect(trust=TrustStep(PARENT, TEACHER, by))
    table = brought(step, trust={"parent>teacher": before, "teacher>parent": 2})
    assert (table.trust("parent", "teacher"), table.trust("teacher", "parent")) == (after, 2)


@pytest.mark.parametrize(("by", "after"), [(-1, 1), (1, 3), (-3, 0), (3, 3)])
def test_6_a_need_moves_within_its_bounds(by: int, after: int) -> None:
    table = brought(Effect(need=NeedStep("heard", by)))
    assert table.need("heard") == after
    assert table.happened(e.NeedMoved) == [e.NeedMoved(2, after - 2, "moment", 0)]


@pytest.mark.parametrize(("by", "after"), [(2, 6), (-2, 2), (-9, 0), (9, 10)])
def test_6_strain_moves_within_its_bounds(by: int, after: int) -> None:
    assert brought(Effect(strain=by)).strain == after


def test_6_a_card_comes_to_lie_on_the_table() -> None:
    table = brought(Effect(table="rent-letter"), trust=0)
    assert "rent-letter" in table.on_table & table.knows("policymaker")
    assert table.happened(e.CardTabled) == [e.CardTabled(None, 1, breach=False)]
    assert table.tally == {}


def test_6_a_card_that_lies_there_is_not_put_there_again() -> None:
    assert not brought(Effect(table="asleep")).happened(e.CardTabled)


def test_6_one_role_comes_to_know_a_card() -> None:
    table = brought(Effect(tell=CardTold("rent-letter", TEACHER)))
    assert "rent-letter" in table.knows("teacher")
    assert "rent-letter" not in table.knows("youth-worker") | table.on_table


def test_6_a_card_that_a_role_knows_is_not_learned_again() -> None:
    assert not brought(Effect(tell=CardTold("bruise", TEACHER))).happened(e.CardLearned)


def test_6_a_wall_opens_once() -> None:
    table = brought(Effect(open_wall="day-only"))
    assert (table.wall(), table.tally) == ("open", {"walls opened": 1})
    assert brought(Effect(open_wall="day-only"), walls={"day-only": "open"}).tally == {}


def test_6_a_wait_grows_longer_or_shorter() -> None:
    assert brought(Effect(wait=WaitStep("doctor", 2)), services={"doctor": 2}).service("doctor") == 3
    assert brought(Effect(wait=WaitStep("doctor", -1)), services={"doctor": 3}).service("doctor") == 1
    assert brought(Effect(wait=WaitStep("doctor", -5)), services={"doctor": 3}).service("doctor") == 0


def test_6_a_wait_that_is_cut_to_nothing_lets_the_service_run() -> None:
    table = brought(Effect(wait=WaitStep("doctor", -5)), services={"doctor": 3})
    assert table.happened(e.ServiceRuns) == [e.ServiceRuns(4)]


def test_6_the_wait_of_a_service_that_runs_or_is_closed_stays_as_it_is() -> None:
    assert brought(Effect(wait=WaitStep("doctor", 2)), services={"doctor": 0}).service("doctor") == 0
    table = brought(Effect(wait=WaitStep("doctor", 1)))
    assert table.service("doctor") == -1
    assert table.state.shift[4] == 1


def test_6_a_service_made_to_measure_starts_at_once_without_a_knock() -> None:
    table = brought(Effect(start="childcare-fund"))
    assert table.service("childcare-fund") == 0
    assert table.happened(e.ServiceStarted) == [e.ServiceStarted(5, 0)]
    assert table.tally == {}


def test_6_a_service_made_to_measure_does_not_wait_in_its_queue_any_more() -> None:
    assert brought(Effect(start="childcare-fund"), services={"childcare-fund": 3}).service("childcare-fund") == 0


def test_6_a_service_that_runs_is_not_started_again() -> None:
    assert not brought(Effect(start="doctor"), services={"doctor": 0}).happened(e.ServiceStarted)


@pytest.mark.parametrize(("by", "after"), [(2, 3), (-1, 0), (-4, 0)])
def test_6_a_role_gains_or_loses_spare_time(by: int, after: int) -> None:
    assert brought(Effect(room=RoomGiven(TEACHER, by))).room("teacher") == after


def test_6_a_role_learns_a_door() -> None:
    table = brought(Effect(door=DoorShown(TEACHER, Domain.HEALTH)))
    assert table.doors("teacher") == {"education", "community", "health"}
    assert not brought(Effect(door=DoorShown(TEACHER, Domain.EDUCATION))).happened(e.DoorsLearned)


def test_6_an_effect_without_a_verb_is_refused_when_the_case_is_set_out() -> None:
    with pytest.raises(ValueError, match="without a verb"):
        compile_board(scene(effects=(Effect(),)), region_of("kim"))


def test_6_effects_apply_one_after_another() -> None:
    effects = (Effect(strain=-9), Effect(strain=2))
    table = after_a_month(scene(effects=effects), round=3, strain=6)
    assert table.strain == 2


def test_6_every_moment_of_the_case_can_be_a_scene_or_a_dilemma() -> None:
    assert all(isinstance(moment, Moment) for moment in scenario_of("kim").moments)
    assert [len(moment.options) for moment in (POWER_CUT, LATE_HOME, NEIGHBOUR_RINGS)] == [2, 0, 2]
