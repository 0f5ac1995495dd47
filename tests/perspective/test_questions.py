"""What is asked through somebody's eyes, in many games of all cases: who, why now, and which answers."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from itertools import pairwise

import pytest

from game.perspective.causes import Cause
from game.perspective.clauses import clauses
from game.perspective.kinds import LEVELS, may_weigh
from game.perspective.months import Month
from game.perspective.spoken import speaks_of, was_told
from game.perspective.words import Names
from game.rules import events as e
from game.rules.board import Board, bits, pair
from game.rules.conditions import holds, weighs_most
from game.rules.content import LANGS
from game.rules.law import hesitations
from game.rules.moves import PARENT, POLICYMAKER, SEATS, Seat
from game.rules.state import GOAL_PROPOSED, GOAL_SHARED, opening
from game.text import heard_lately, said_until, voice
from game.text.voices import Said
from tests.perspective.guessing import CASES, Guessed, guess_through
from tests.rules.cases import board_of

SEEDS = int(os.environ.get("GUESSING_SEEDS", "8"))
"""Enough for every way of playing from every chair; GUESSING_SEEDS=200 plays many more."""


@pytest.fixture(scope="module", params=CASES)
def games(request: pytest.FixtureRequest) -> list[list[Guessed]]:
    """Play one case many times, guessing after every month."""
    return [list(guess_through(request.param, seed)) for seed in range(SEEDS)]


def all_of(games: list[list[Guessed]]) -> list[Guessed]:
    return [one for game in games for one in game]


# --- the answers -----------------------------------------------------------------------------------------------------


def test_there_are_three_or_four_answers_and_one_is_true(games: list[list[Guessed]]) -> None:
    for one in all_of(games):
        answers = one.question.answers
        assert 3 <= len(answers) <= 4
        assert [answer.id for answer in answers].count(one.question.truth) == 1
        for lang in LANGS:
            assert len({answer.words.in_(lang) for answer in answers}) == len(answers)


def test_the_true_answer_is_true(games: list[list[Guessed]]) -> None:
    for one in all_of(games):
        assert one.question.truth == TRUE[one.question.kind](one), one.question


def _weighs_now(one: Guessed) -> str:
    board, about = one.look.board, one.question.about
    return board.personas[about].weighs[weighs_most(board.weighs_when[about], one.look.now)].id


def _level(trust: int) -> str:
    return LEVELS[0 if trust < 2 else 1 if trust < 4 else 2]


def _then(one: Guessed) -> str:
    cause = one.question.cause
    assert cause.other is not None
    then = one.look.month.happened[cause.place].after
    return _level(then.trust[pair(cause.about, cause.other)])


def _to_the_guesser(one: Guessed) -> str:
    assert one.look.guesser is not None
    return _level(one.look.now.trust[pair(one.question.about, one.look.guesser)])


def _stands_between(one: Guessed) -> str:
    """Read it off the game itself: what `hesitations` says, and again as if the worry had been named."""
    look, cause = one.look, one.question.cause
    assert cause.other is not None
    said = dict(hesitations(look.board, look.now, cause.thing, cause.other)).get(cause.about)
    named = look.now._replace(table=look.now.table | look.board.concerns)
    after = dict(hesitations(look.board, named, cause.thing, cause.other)).get(cause.about)
    return {(None, None): "nothing", ("concern", None): "concern", ("concern", "trust"): "both"}.get(
        (said, after), "trust"
    )


TRUE = {"weighs": _weighs_now, "told": _then, "unheard": _to_the_guesser, "yes": _stands_between}


def test_no_answer_is_something_that_has_not_come_about(games: list[list[Guessed]]) -> None:
    for one in all_of(games):
        if one.question.kind != "weighs":
            continue
        board, about = one.look.board, one.question.about
        when = {answer.id: n for n, answer in enumerate(board.personas[about].weighs)}
        for answer in one.question.answers:
            assert may_weigh(board.weighs_when[about][when[answer.id]], one.look.now)


def test_no_length_tells_which_answer_is_true(games: list[list[Guessed]]) -> None:
    """Blindly taking the longest answer is no better than chance, give or take."""
    found = [one.question for one in all_of(games) if one.question.kind == "weighs"]
    for lang in LANGS:
        longest = sum(
            question.truth == max(question.answers, key=lambda answer: len(answer.words.in_(lang))).id
            for question in found
        )
        assert longest < len(found) * 0.5


def test_the_true_answer_stands_at_every_place(games: list[list[Guessed]]) -> None:
    places = {one.question.true_place for one in all_of(games) if len(one.question.answers) == 4}
    assert places == {0, 1, 2, 3}


def test_nothing_that_lies_hidden_shows(games: list[list[Guessed]]) -> None:
    for one in all_of(games):
        board, table, question = one.look.board, one.look.now.table, one.question
        known = table if one.look.guesser is None else one.look.now.knows[one.look.guesser]
        for lang in LANGS:
            words = [question.why, question.asks, question.invites, question.clue]
            words += [answer.words for answer in question.answers]
            said = " / ".join(text.in_(lang) for text in words)
            for card, hidden in enumerate(board.cards):
                if not known >> card & 1:
                    assert f"“{hidden.title.in_(lang)}”" not in said
                    assert hidden.text.in_(lang) not in said


def test_no_opening_argues_for_an_answer_that_earns_nothing(games: list[list[Guessed]]) -> None:
    """Who answers with what was just said, in the opening or at the table by the person itself, comes close."""
    for one in all_of(games):
        question, board, about = one.question, one.look.board, one.question.about
        place = {weighs.id: n for n, weighs in enumerate(board.personas[about].weighs)}
        for answer in question.answers if question.kind == "weighs" else ():
            when = board.weighs_when[about][place[answer.id]]
            if speaks_of(board, question.cause, when) or was_told(one.look, about, when):
                assert answer.id == question.truth or answer.near, question


def test_an_opening_speaks_of_what_hangs_on_the_same_card() -> None:
    """In Fleur's case: a worry that Ronald voices speaks of the answer that held as long as he kept it to himself."""
    board = board_of("fleur")
    worry = bits(board.concern_of[POLICYMAKER])[0]
    cause = Cause("concern", POLICYMAKER, 0, None, worry)
    named = [
        weighs.id
        for weighs, when in zip(board.personas[POLICYMAKER].weighs, board.weighs_when[POLICYMAKER], strict=True)
        if speaks_of(board, cause, when)
    ]
    assert named == ["too-late"]


def test_what_was_said_aloud_this_month_is_no_answer(games: list[list[Guessed]]) -> None:
    for one in all_of(games):
        said = {happened.said for happened in one.look.month.happened}
        if one.question.kind in ("told", "unheard"):
            assert not said & {Said(one.question.about, answer.words) for answer in one.question.answers}


# --- about whom ------------------------------------------------------------------------------------------------------


def test_never_the_own_chair_and_never_the_same_person_twice_in_a_row(games: list[list[Guessed]]) -> None:
    for game in games:
        assert all(one.question.about != one.look.guesser for one in game)
        assert all(one.question.about != then.question.about for one, then in pairwise(game))


def test_nobody_gives_the_same_answer_twice(games: list[list[Guessed]]) -> None:
    for game in games:
        given = [(one.question.about, one.question.kind, one.question.truth) for one in game]
        assert len(set(given)) == len(given)


def test_all_three_others_are_asked_about(games: list[list[Guessed]]) -> None:
    for game in games:
        assert len({one.question.about for one in game}) == 3


def test_the_same_game_asks_the_same_questions(games: list[list[Guessed]]) -> None:
    case = games[0][0].case
    assert [one.question for one in guess_through(case, 5)] == [one.question for one in games[5]]


def test_more_than_one_kind_of_question_comes_by(games: list[list[Guessed]]) -> None:
    kinds = {one.question.kind for one in all_of(games)}
    assert {"weighs", "told", "unheard"} <= kinds


# --- why now ---------------------------------------------------------------------------------------------------------


def test_why_now_is_one_short_true_text_of_this_month(games: list[list[Guessed]]) -> None:
    for one in all_of(games):
        for lang in LANGS:
            why = one.question.why.in_(lang)
            assert why
            assert len(why) <= 220
            assert not re.search(r"[{}]", why)
            assert re.search(r"[.?!…]’?”?$", why), why
        assert HOLDS[one.question.cause.name](one), one.question.why.nl


def events(one: Guessed, *kinds: type[e.Event]) -> list[e.Event]:
    return [happened.event for happened in one.look.month.happened if isinstance(happened.event, kinds)]


def _at(one: Guessed) -> e.Event:
    return one.look.month.happened[one.question.cause.place].event


def _trust_moved(one: Guessed, way: int) -> bool:
    cause, month = one.question.cause, one.look.month
    assert cause.other is not None
    place = pair(cause.about, cause.other)
    return (month.after.trust[place] - month.before.trust[place]) * way > 0


def _alone(one: Guessed) -> bool:
    about = one.question.about
    return not any(event.to == about for event in events(one, e.Listened, e.Asked))


def _did(*kinds: type[e.Event]):
    def did(one: Guessed) -> bool:
        event = _at(one)
        return isinstance(event, kinds) and event.seat == one.question.about

    return did


def _by_other(*kinds: type[e.Event]):
    def did(one: Guessed) -> bool:
        event = _at(one)
        return isinstance(event, kinds) and event.seat == one.question.cause.other != one.question.about

    return did


def _hesitates(one: Guessed) -> bool:
    look, cause = one.look, one.question.cause
    status = look.now.goals[cause.thing]
    proposer = Seat(status - GOAL_PROPOSED)
    return (
        GOAL_PROPOSED <= status < GOAL_SHARED
        and proposer == cause.other
        and any(seat == cause.about for seat, _ in hesitations(look.board, look.now, cause.thing, proposer))
    )


def _spoken_about(one: Guessed) -> bool:
    cause, owner = one.question.cause, one.look.board.owner
    told = [(event.seat, event.card) for event in events(one, e.CardTabled)]
    return _alone(one) and (cause.other, cause.thing) in told and owner[cause.thing] == cause.about != cause.other


HOLDS = {
    "breach": lambda one: _by_other(e.CardTabled)(one) and _at(one).breach and one.question.about == PARENT,
    "unasked": lambda one: _by_other(e.DoorOpened)(one) and _at(one).unasked and one.question.about == PARENT,
    "trust-fell": lambda one: _trust_moved(one, -1),
    "trust-rose": lambda one: _trust_moved(one, 1),
    "spoken-about": _spoken_about,
    "unheard": _alone,
    "chose": _did(e.OptionChosen),
    "landed": _by_other(e.OptionChosen),
    "bounced": _did(e.DoorBounced),
    "blind": _did(e.EffortMissed),
    "worked": _did(e.EffortWorked),
    "concern": _did(e.ConcernNamed),
    "own-card": _did(e.CardTabled),
    "heard": _by_other(e.CardTabled),
    "heard-concern": _by_other(e.CardTabled),
    "lever": _did(e.LeverPulled),
    "hesitates": _hesitates,
    "ready": lambda one: not one.look.board.goal_cards[one.question.cause.thing] & ~one.look.now.table,
    "shared": lambda one: isinstance(_at(one), e.GoalShared),
    "acknowledged": lambda one: isinstance(_at(one), e.Acknowledged) and _at(one).to == one.question.about,
    "asked": lambda one: isinstance(_at(one), e.Asked) and _at(one).to == one.question.about,
    "listened": lambda one: isinstance(_at(one), e.Listened) and _at(one).to == one.question.about,
    "passed": _did(e.Passed),
}
"""For each reason: is what the sentence says so?"""


# --- afterwards ------------------------------------------------------------------------------------------------------


NOT_YET = "niet weten"


def test_what_pointed_to_it_is_something_of_the_story_or_it_is_said_that_nobody_could_know(
    games: list[list[Guessed]],
) -> None:
    for one in all_of(games):
        nl, en = one.question.clue.nl, one.question.clue.en
        assert (NOT_YET in nl) is ("practice" in en) is not one.question.knowable
        assert one.check.practice is not one.question.knowable
        said = [
            ("In ronde ", "Van het begin af ", "Dit vertrouwen ", NOT_YET),
            ("round ", "From the start ", "This trust ", "not know"),
        ]
        if one.question.kind != "yes":
            assert any(words in nl for words in said[0]), nl
            assert any(words in en for words in said[1]), en
        for number in re.findall(r"[Ii]n (?:ronde|round) (\d+)", f"{nl} {en}"):
            assert 1 <= int(number) <= one.look.month.round


def test_what_pointed_to_it_does_not_fit_a_wrong_answer_as_well(games: list[list[Guessed]]) -> None:
    """What goes with the true answer is so now, and no answer without points hangs on the same and may be so too."""
    for one in all_of(games):
        question, when = one.question, one.look.board.weighs_when[one.question.about]
        place = {weighs.id: n for n, weighs in enumerate(one.look.board.personas[question.about].weighs)}
        own = {(sign.name, sign.thing) for sign in question.signs}
        for answer in question.answers if question.kind == "weighs" and question.signs else ():
            if answer.id != question.truth and not answer.near and holds(when[place[answer.id]], one.look.now):
                assert not own & {(clause.name, clause.thing) for clause in clauses(when[place[answer.id]])}


def test_most_questions_can_be_known(games: list[list[Guessed]]) -> None:
    found = [one.question.knowable for one in all_of(games)]
    assert sum(found) >= 0.8 * len(found)


def test_what_was_never_told_to_who_guesses_is_called_practice(games: list[list[Guessed]]) -> None:
    for one in all_of(games):
        if one.question.kind == "weighs":
            when = one.look.board.weighs_when[one.question.about][_truth(one)]
            known = one.look.now.table | (0 if one.look.guesser is None else one.look.now.knows[one.look.guesser])
            rests = [clause for clause in clauses(when) if clause.name != "not_on_table" or known >> clause.thing & 1]
            assert rests or not clauses(when) or not one.question.knowable


def _truth(one: Guessed) -> int:
    return weighs_most(one.look.board.weighs_when[one.question.about], one.look.now)


def test_nobody_is_asked_about_who_said_aloud_how_it_landed(games: list[list[Guessed]]) -> None:
    for one in all_of(games):
        if one.question.kind == "told":
            month, place = one.look.months[-1], one.question.cause.place
            events = [happened.event for earlier in one.look.months[:-1] for happened in earlier.happened]
            events += [happened.event for happened in month.happened[:place]]
            told, board = month.happened[place], one.look.board
            lately = heard_lately(said_until(board, opening(board), events), told.after.round)
            said = voice(board, told.event, told.after, lately)
            assert said is None or said.seat != one.question.about


def test_points_are_two_for_right_one_for_near_and_none_else(games: list[list[Guessed]]) -> None:
    found = defaultdict(set)
    for one in all_of(games):
        guessed = next(answer for answer in one.question.answers if answer.id == one.check.answer)
        found[one.check.points].add((guessed.id == one.question.truth, guessed.near))
    assert found == {2: {(True, False)}, 1: {(False, True)}, 0: {(False, False)}}


def test_the_guesser_is_called_you() -> None:
    board: Board = board_of("noor")
    names = Names(board, "nl", SEATS[1])
    assert (names.who(SEATS[1]), names.whom(SEATS[1]), names.who(SEATS[2])) == ("jij", "jou", "Dewi")


def test_a_month_knows_who_was_heard(games: list[list[Guessed]]) -> None:
    month: Month = games[0][0].look.month
    heard = {one.event.to for one in month.happened if isinstance(one.event, e.Listened | e.Asked)}
    assert {seat for seat in SEATS if month.heard(seat)} == heard
