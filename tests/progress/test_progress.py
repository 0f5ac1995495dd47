"""What was learned over all sessions, and what is suggested next."""

import json

import pytest

from game.progress.progress import progress_of
from game.progress.suggest import Known, suggestion
from game.progress.words import left_out, lines, plain
from game.rules.content import Key, Text
from game.rules.moves import PARENT, POLICYMAKER, SEATS, TEACHER, YOUTH_WORKER
from tests.progress.conftest import finish, gathered

KEYS = tuple(key.value for key in Key)
KIM = Known("kim", Text("Kim", "Kim"), 20, ())
NOOR = Known("noor", Text("Noor", "Noor"), 15, ("livelihood",))
ISA = Known("isa", Text("Isa", "Isa"), 30, ("room",))


def test_accuracy_by_role_over_time_and_where_somebody_was_sure_and_wrong(play, store) -> None:
    play(TEACHER, guesses=[(PARENT, 2, 80), (PARENT, 0, 80)])
    play(TEACHER)
    play(YOUTH_WORKER, guesses=[(PARENT, 1, 30), (POLICYMAKER, 2, 30)])
    progress = progress_of(gathered(store))
    assert progress.accuracy == (5, 8)
    assert progress.roles == ((3, 6), (0, 0), (0, 0), (2, 2))
    assert [(stage.accuracy, stage.sure_and_wrong) for stage in progress.course] == [((2, 4), 1), ((3, 4), 0)]
    assert (progress.sure, progress.sure_and_wrong) == (2, 1)
    assert (progress.guesses, progress.asked) == (4, 2)
    assert progress.chairs == {("kim", TEACHER): 2, ("kim", YOUTH_WORKER): 1}


def test_shares_and_means_are_over_sessions(play, store) -> None:
    sessions = [play(TEACHER, seed=seed) for seed in range(3)]
    gathering = gathered(store)
    progress = progress_of(gathering)
    summaries = [gathering.summaries[session.id] for session in sessions]
    assert progress.coverage == sum(s.sharing.told for s in summaries) / sum(s.sharing.held for s in summaries)
    assert progress.words == pytest.approx([sum(s.words[n] for s in summaries) / 3 for n in range(4)])
    assert progress.ties[0, 1] == pytest.approx(sum(s.strength(0) or 0 for s in summaries) / 3)
    assert {met.key for met in progress.keys} == set(Key)


def test_nothing_played_gives_nothing_but_an_invitation(store) -> None:
    progress = progress_of(gathered(store))
    assert (progress.sessions.alone, progress.coverage, progress.accuracy.share) == (0, None, None)
    found = suggestion(progress, [KIM, NOOR])
    assert found is not None
    assert (found.case, found.seat) == (NOOR, PARENT), "the shortest, from the parent's chair"
    assert suggestion(progress, []) is None
    assert len(list(lines(progress, found, "nl"))) == 3


# --- what to play next ------------------------------------------------------------------------------------------------


def next_(store, *cases: Known):
    found = suggestion(progress_of(gathered(store)), cases)
    assert found is not None
    return found


def test_a_chair_never_taken_comes_first_and_the_misjudged_one_before_the_others(play, store) -> None:
    play(TEACHER, guesses=[(POLICYMAKER, 0, 30)] * 3)
    found = next_(store, KIM, NOOR)
    assert (found.case, found.seat) == (NOOR, POLICYMAKER)
    assert "beleidsmaker" in found.why.nl
    assert "policymaker" in found.why.en


def test_a_chair_seen_afterwards_counts_as_taken(play, store) -> None:
    session = play(TEACHER)
    chairs = session.chairs
    for seat in (PARENT, YOUTH_WORKER, POLICYMAKER):
        turned = tuple(chairs[TEACHER] if other == seat else chairs[PARENT] for other in SEATS)
        finish(session.fork(1, turned))
    progress = progress_of(gathered(store))
    assert progress.beside == {("kim", seat) for seat in (PARENT, YOUTH_WORKER, POLICYMAKER)}
    assert "stoel van" not in next_(store, KIM).why.nl


def test_then_the_role_that_was_misjudged_unless_that_chair_was_the_last(play, store) -> None:
    guesses = [(PARENT, 0, 30)] * 3
    for seat in SEATS:
        play(seat, guesses=guesses if seat == TEACHER else ())
    assert next_(store, KIM).seat == PARENT
    assert "0 of 6" in next_(store, KIM).why.en
    play(PARENT)
    assert "0 of 6" not in next_(store, KIM).why.en


def test_few_guesses_say_nothing(play, store) -> None:
    for seat in SEATS:
        play(seat, guesses=[(PARENT, 0, 30)] * 2 if seat == TEACHER else ())
    assert "points" not in next_(store, KIM).why.en


def test_then_a_key_not_met_then_a_new_case_then_another_chair_then_again(play, store) -> None:
    for seat in SEATS:
        play(seat)
    led = {met.key.value for met in progress_of(gathered(store)).keys if met.led}
    fresh = next(key for key in KEYS if key not in led)
    assert next_(store, KIM, NOOR._replace(keys=(fresh,))).case.id == "noor"
    assert "key" in next_(store, KIM, NOOR._replace(keys=(fresh,))).why.en
    assert next_(store, KIM, ISA._replace(keys=())).case.id == "isa"
    assert next_(store, KIM).why.en.startswith("You saw every story")


def test_a_story_known_from_one_chair_is_offered_from_another(play, store) -> None:
    for seat in (PARENT, TEACHER, YOUTH_WORKER):
        play(seat)
    store_of_more = progress_of(gathered(store))
    found = suggestion(store_of_more, [KIM])
    assert found is not None
    assert found.seat == POLICYMAKER


# --- in words ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_everything_can_be_said(play, store, lang) -> None:
    play(TEACHER, guesses=[(PARENT, 2, 80), (PARENT, 0, 80)])
    play(TEACHER, PARENT)
    progress = progress_of(gathered(store))
    said = "\n".join(lines(progress, suggestion(progress, [KIM]), lang))
    assert {"nl": "1 verhaal alleen gespeeld", "en": "1 story played alone"}[lang] in said
    assert {"nl": "1 met een groep", "en": "1 with a group"}[lang] in said
    assert {"nl": "Zeker, en toch heel anders: 1 van 2", "en": "Sure, and yet quite different: 1 of 2"}[lang] in said


def test_roles_nobody_guessed_about_and_keys_of_one_or_two_stories_are_left_out(play, store) -> None:
    play(TEACHER, guesses=[(PARENT, 2, 80)])
    play(TEACHER, guesses=[(PARENT, 1, 80)])
    said = "\n".join(lines(progress_of(gathered(store)), None, "en"))
    assert "Parent: 3 of 4" in said
    assert "of 0" not in said
    assert "The seven keys are shown here from 3 stories on." in said
    play(TEACHER, guesses=[(PARENT, 1, 80)])
    said = "\n".join(lines(progress_of(gathered(store)), None, "en"))
    assert "Lasting relationships: touched in " in said
    assert "guessed right" not in said, "all of one case: that says nothing of a key"


def test_programs_get_plain_data(play, store) -> None:
    play(TEACHER, guesses=[(PARENT, 2, 80)])
    progress = progress_of(gathered(store))
    found = json.loads(json.dumps(plain(progress, suggestion(progress, [KIM]))))
    assert found["accuracy"]["parent"] == {"points": 2, "of": 2}
    assert set(found["relational_coordination"]["parent"]) == {"teacher", "youth-worker", "policymaker"}
    assert found["next"]["case"] == "kim"
    assert left_out(progress, "nl") == ""
