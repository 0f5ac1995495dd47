"""Sentences: everything has one in both languages, and nobody is told what only another knows."""

import ast
import inspect
from collections.abc import Callable, Iterator
from random import Random
from types import ModuleType
from typing import get_args

import pytest

from game import text
from game.rules import decide as decide_module
from game.rules import events as e
from game.rules import law as law_module
from game.rules import moves as m
from game.rules.board import CODE_STEPS, DOMAINS, Board, bits
from game.rules.content import LANGS, Domain, Key, Lang, Temperament
from game.rules.decide import begin, play
from game.rules.evolve import evolve, fold
from game.rules.law import Refusal, legal_moves, refused_moves
from game.rules.moves import SEATS, Move, Seat
from game.rules.scores import score
from game.rules.state import State, opening
from game.rules.view import KnownCard, view
from game.text.doors import what_it_helps
from game.text.happenings import NEED_CAUSES, STRAIN_CAUSES, TRUST_CAUSES
from game.text.refusals import CODES
from game.text.strain import strain_told, strain_word
from game.text.tell import Teller, door_lacks
from tests.rules.cases import board_of
from tests.rules.table import ROLES, Table, around, between

CASES = ("kim", "noor", "bram")
BOARDS = [pytest.param(board_of(case), id=case) for case in CASES]
PAIRS = [pytest.param(board_of(case), lang, id=f"{case}-{lang}") for case in CASES for lang in LANGS]

KIM = board_of("kim")


Turn = tuple[State, list[e.Event], State]


def every_move(board: Board) -> set[Move]:
    offered = (*board.moves_in_between, *board.moves_at_table, *board.moves_of_moment)
    return {move for moves in offered for move in moves}


def random_game(board: Board, seed: int) -> Iterator[Turn]:
    """Play anything that is legal to the end: the state before, what happened, and the state after."""
    dice = Random(seed)
    happened = begin(board, dice)
    state = fold(board, happened)
    yield opening(board), happened, state
    while (seat := state.active) is not None:
        before = state
        happened, state = play(board, state, seat, dice.choice(legal_moves(board, state)), dice)
        yield before, happened, state


def all_events(board: Board, seed: int) -> list[e.Event]:
    return [event for _, happened, _ in random_game(board, seed) for event in happened]


def is_a_sentence(said: str) -> bool:
    return bool(said.strip()) and "{" not in said and "}" not in said and "  " not in said and said == said.strip()


# --- what the modules of the rules can say ----------------------------------------------------------------------------


def calls(module: ModuleType, name: str) -> list[ast.Call]:
    tree = ast.parse(inspect.getsource(module))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call for call in found if getattr(call.func, "attr", getattr(call.func, "id", "")) == name]


def words_of(node: ast.expr) -> set[str]:
    """Read a cause as it is written: a word, or the word of each step of the reporting code."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    return {f"code-{step}" for step in CODE_STEPS} if isinstance(node, ast.JoinedStr) else set()


def first_words(module: ModuleType, name: str) -> set[str]:
    return {word for call in calls(module, name) if call.args for word in words_of(call.args[0])}


def causes(verb: str, place: int) -> set[str]:
    """Give every cause that the rules write down for trust, need or strain; effects can move all three."""
    own = {word for call in calls(decide_module, verb) if len(call.args) > place for word in words_of(call.args[place])}
    effects = {word for call in calls(decide_module, "_bring_about") for word in words_of(call.args[2])}
    assert len(effects) > 5
    return own | effects


def test_every_refusal_code_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert first_words(law_module, "Refusal") == CODES


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (causes("trust", 3), TRUST_CAUSES),
        (causes("need", 2), NEED_CAUSES),
        (causes("strain", 1), STRAIN_CAUSES),
    ],
    ids=["trust", "need", "strain"],
)
def test_every_cause_has_words(written: set[str], told: dict[str, tuple[str, str]]) -> None:
    assert written == set(told)
    assert all(all(words) for words in told.values())


@pytest.mark.parametrize("lang", LANGS)
def test_everything_that_can_keep_a_door_shut_has_a_sentence(lang: Lang) -> None:
    lacks = first_words(law_module, "Missing")
    assert lacks == {"role", "domain", "card", "consent", "wall"}
    for what in lacks:
        said = door_lacks(Teller(KIM, lang), m.TEACHER, 5, (e.Missing(what, 0),), 0)
        assert len(said) == 1
        assert is_a_sentence(said[0])


@pytest.mark.parametrize("lang", LANGS)
def test_a_cause_of_a_newer_program_still_makes_a_sentence(lang: Lang) -> None:
    for event in (
        e.TrustMoved(m.PARENT, m.TEACHER, 1, "new"),
        e.NeedMoved(0, 1, "new", 3),
        e.StrainMoved(1, "new"),
    ):
        assert is_a_sentence(text.event_sentence(KIM, event, lang) or "")


# --- moves ------------------------------------------------------------------------------------------------------------


def test_the_small_case_offers_every_kind_of_move() -> None:
    assert {type(move) for move in every_move(KIM)} == set(get_args(Move))


@pytest.mark.parametrize(("board", "lang"), PAIRS)
def test_every_move_has_a_label_and_a_note_for_every_seat(board: Board, lang: Lang) -> None:
    state = fold(board, begin(board, Random(1)))
    views = [view(board, state, seat) for seat in SEATS]
    for move in every_move(board):
        assert is_a_sentence(text.move_label(board, move, lang))
        for seen in views:
            assert is_a_sentence(text.move_note(board, seen, move, lang)), move


@pytest.mark.parametrize("board", BOARDS)
def test_no_two_options_in_one_turn_carry_the_same_label(board: Board) -> None:
    for seat in SEATS:
        for moves in (board.moves_in_between[seat], board.moves_at_table[seat]):
            for lang in LANGS:
                labels = [text.move_label(board, move, lang) for move in moves]
                assert len(set(labels)) == len(labels)


def note(table: object, verb: str, name: str | None = None, lang: Lang = "en") -> str:
    move = table.names.move(verb, name)  # type: ignore[attr-defined]
    board, state = table.board, table.state  # type: ignore[attr-defined]
    return text.move_note(board, view(board, state, state.active), move, lang)


def test_a_door_says_what_this_seat_can_see_of_what_keeps_it_shut() -> None:
    table = between("youth-worker", trust={"parent>youth-worker": 1})
    said = note(table, "knock", "family-coach")
    assert "One fact is still missing" in said
    assert "Mrs Li does not trust you enough yet" in said


def test_a_family_card_warns_as_long_as_the_parent_has_not_said_yes() -> None:
    wary = around("teacher", trust={"parent>teacher": 1}, knows={"teacher": "late-shift"})
    assert "has not said yes yet" in note(wary, "tell", "late-shift")
    trusted = around("teacher", trust={"parent>teacher": 2}, knows={"teacher": "late-shift"})
    assert "has not said yes yet" not in note(trusted, "tell", "late-shift")


def test_a_goal_says_when_its_facts_are_there() -> None:
    assert "All facts for this goal" in note(around("teacher"), "propose", "awake")
    assert "2 facts are still missing" in note(around("teacher"), "propose", "light-on")


def test_what_is_missing_says_when_the_reader_can_tell_it_and_never_where_others_read_along() -> None:
    table = around("teacher")
    seen = view(table.board, table.state, m.TEACHER)
    goal = next(n for n, goal in enumerate(KIM.goals) if goal.id == "light-on")
    needed = next(card for card in bits(KIM.goal_cards[goal] & ~table.state.table))
    mine = KnownCard(needed, own=True, concern=False, threshold=0, needs_yes=False)
    said = text.move_note(KIM, seen._replace(cards=(mine,)), m.Propose(goal), "en")
    assert f"You know 1 of them: “{KIM.cards[needed].title.en}”." in said
    alone = seen._replace(cards=(mine,), goal_missing=(1,) * len(KIM.goals))
    assert "yours to tell" in text.move_note(KIM, alone, m.Propose(goal), "en")
    assert "perhaps you" in text.move_note(KIM, seen._replace(cards=()), m.Propose(goal), "en")


def test_a_door_that_looked_good_says_that_one_knows_more_now() -> None:
    table = around("teacher")
    doors = view(table.board, table.state, m.TEACHER).services
    decoy = next(n for n, door in enumerate(doors) if not door.sure and door.looks)
    before, tell = doors[decoy], Teller(KIM, "en")
    assert what_it_helps(tell, decoy, before).startswith("Seems to help with:")
    after = what_it_helps(tell, decoy, before._replace(sure=True, looks=()))
    assert after.startswith("You now know enough to see that it does not help with ")
    assert all(KIM.needs[need].name.en in after for need, strength in before.looks if strength > 0)


def test_a_need_a_wall_and_a_door_each_have_words_of_their_own() -> None:
    for lang in LANGS:
        needs = {text.need_level_word(level, lang) for level in range(4)}
        assert not any("open" in word for word in needs)
        assert "open" not in text.service_status(-1, lang)
        assert "open" not in str(text.event_sentence(KIM, e.WallOpened(0), lang))


def test_strain_has_a_word_and_is_told_when_it_becomes_high_or_low_again() -> None:
    assert len({strain_word(level, "nl") for level in range(11)}) == 5
    assert [*strain_told(KIM, 6, 7, "en")] == ["Strain on Kim: 7 of 10, high: little more can be borne."]
    assert [*strain_told(KIM, 7, 8, "en")] == [*strain_told(KIM, 2, 5, "en")] == []
    assert "10 of 10" in next(strain_told(KIM, 8, 10, "en"))
    assert "6 of 10" in next(strain_told(KIM, 8, 6, "en"))


# --- refusals ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", sorted(CODES))
def test_every_refusal_says_more_than_no(code: str, lang: Lang) -> None:
    said = text.refusal_sentence(KIM, Refusal(code, m.TEACHER, (0, 1, 10), 0), lang)
    assert is_a_sentence(said)
    assert len(said.split()) >= 4
    assert said.endswith(".")


def test_a_card_that_the_reader_knows_is_named_and_another_is_not() -> None:
    table = between("policymaker", knows={"policymaker": "late-shift"})
    seen = view(table.board, table.state, m.POLICYMAKER)
    late, night = 0, 8
    refusal = Refusal("lever-untold", cards=(late, 1), which=1)
    said = text.refusal_sentence(table.board, refusal, "en", seen)
    assert "The late shift" in said
    assert "The letter about the rent" not in said
    assert "1 fact that somebody at the table knows" in said
    assert "The late shift" not in text.refusal_sentence(table.board, refusal, "en")
    assert night in bits(table.state.knows[m.POLICYMAKER])


def test_a_wish_is_pointed_to_without_being_told() -> None:
    wish = KIM.wishes[0]
    said = text.refusal_sentence(KIM, Refusal("goal-cards", cards=(wish,), which=1), "nl")
    assert "Vraag het Kim" in said
    assert KIM.cards[wish].title.nl not in said


# --- events -----------------------------------------------------------------------------------------------------------

ONE_OF_EACH: tuple[e.Event, ...] = (
    e.RoundBegan(1),
    e.MomentHappened(0, m.TEACHER),
    e.MomentHappened(1, None),
    e.OptionChosen(m.TEACHER, 0),
    e.InBetweenBegan(),
    e.TableBegan(),
    e.ChildSpoke(0),
    e.Listened(m.TEACHER, m.PARENT),
    e.ChildAsked(m.TEACHER),
    e.CardLearned(m.TEACHER, 0),
    e.DoorsLearned(m.TEACHER, 3),
    e.TrustMoved(m.PARENT, m.TEACHER, -2, "breach"),
    e.NeedMoved(1, 1, "root", 0),
    e.StrainMoved(-1, "month"),
    e.EffortWorked(m.TEACHER, 2),
    e.EffortMissed(m.TEACHER, 3, (4,)),
    e.DoorOpened(m.YOUTH_WORKER, 3, 2, True, True),
    e.DoorBounced(m.TEACHER, 5, (e.Missing("role"), e.Missing("card", 0), e.Missing("card", 8), e.Missing("wall", 0))),
    e.ServiceStarted(6, 0),
    e.WaitMoved(5, -1),
    e.ServiceRuns(0),
    e.WallSeen(0),
    e.WallOpened(0),
    e.LeverPulled(m.POLICYMAKER, 0),
    e.RoomGained(m.YOUTH_WORKER, 1),
    e.RoomGained(m.YOUTH_WORKER, -1),
    e.RoomSpent(m.YOUTH_WORKER),
    e.AdviceTaken(m.TEACHER),
    e.CodeStepTaken(m.TEACHER, 3, True),
    e.CodeDecided(m.TEACHER, 1),
    e.CardTabled(m.TEACHER, 0, True),
    e.CardTabled(None, 6, False),
    e.ConcernNamed(m.TEACHER, 5),
    e.Asked(m.TEACHER, m.PARENT),
    e.Acknowledged(m.TEACHER, m.PARENT),
    e.GoalProposed(m.TEACHER, 0),
    e.GoalShared(0, m.TEACHER),
    *(e.Normalised(m.TEACHER, verdict) for verdict in ("right", "too-soon", "mistake")),
    e.Passed(m.TEACHER),
    e.TurnEnded(m.TEACHER),
    e.MonthPassed(1, 2),
    e.Ended(0),
)


def test_one_of_each_has_every_event() -> None:
    assert {type(event) for event in ONE_OF_EACH} == set(get_args(e.Event))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("event", ONE_OF_EACH, ids=lambda event: type(event).__name__)
def test_every_event_has_a_sentence(event: e.Event, lang: Lang) -> None:
    said = text.event_sentence(KIM, event, lang, viewer=m.TEACHER)
    if isinstance(event, e.TurnEnded):
        assert said is None
    else:
        assert said is not None
        assert is_a_sentence(said)


def test_the_two_languages_are_not_the_same() -> None:
    for event in ONE_OF_EACH:
        dutch, english = (text.event_sentence(KIM, event, lang, viewer=m.TEACHER) for lang in LANGS)
        assert dutch is None or dutch != english


def test_what_came_to_one_seat_is_told_in_full_to_that_seat_only() -> None:
    learned = e.CardLearned(m.TEACHER, 0)
    assert "I work until eleven" in (text.event_sentence(KIM, learned, "en", viewer=m.TEACHER) or "")
    for other in (None, m.PARENT, m.YOUTH_WORKER, m.POLICYMAKER):
        said = text.event_sentence(KIM, learned, "en", viewer=other) or ""
        assert said == "Mr Wim has heard something that is not on the table yet."
    assert text.event_sentence(KIM, e.DoorsLearned(m.TEACHER, 3), "en", viewer=m.PARENT) is None


def test_a_bounce_says_everything_that_was_missing_and_who_could_help() -> None:
    missing = (
        e.Missing("role"),
        e.Missing("domain", 3),
        e.Missing("card", 0),
        e.Missing("consent", 2),
        e.Missing("wall", 0),
    )
    said = text.event_sentence(KIM, e.DoorBounced(m.TEACHER, 5, missing), "en") or ""
    for part in (
        "may not open this door",
        "way in livelihood",
        "somebody at the table knows",
        "A course does not solve my shift.",
        "Care is for daytime only",
        "nobody's fault",
    ):
        assert part in said
    assert "The late shift" not in said
    assert "Not on the table yet: “The late shift”." in (
        text.event_sentence(KIM, e.DoorBounced(m.TEACHER, 5, missing), "en", known=1) or ""
    )


def test_a_root_is_named_only_to_who_sees_the_tie() -> None:
    rises = e.NeedMoved(1, 1, "root", 0)
    assert "Safe evenings" not in (text.event_sentence(KIM, rises, "en") or "")
    assert "Safe evenings" in (text.event_sentence(KIM, rises, "en", known=1) or "")


def told_to(board: Board, lang: Lang, seat: Seat | None, turn: Turn) -> str:
    """Put together everything that a seat (or the projector) is told after a move."""
    now, happened, after = turn
    said = list[str | None]()
    for event in happened:
        now = evolve(board, now, event)
        known = now.table if seat is None else now.knows[seat]
        said.append(text.event_sentence(board, event, lang, viewer=seat, known=known))
        said.append(text.voice_line(board, event, now, lang))
    seen = view(board, after, seat)
    for status in seen.hesitating:
        said += [text.hesitation(board, other, why, lang) for other, why in status]
    if seat is not None and seat == after.active:
        for move in legal_moves(board, after):
            said += [text.move_label(board, move, lang), text.move_note(board, seen, move, lang)]
        for move, refusal in text.refusals_to_show(board, seen, refused_moves(board, after)):
            said += [text.move_label(board, move, lang), text.refusal_sentence(board, refusal, lang, seen)]
    return "\n".join(line for line in said if line)


@pytest.mark.parametrize(("board", "lang"), PAIRS)
def test_the_text_of_a_card_never_reaches_a_seat_that_does_not_know_it(board: Board, lang: Lang) -> None:
    heard = 0
    for seed in range(6):
        for turn in random_game(board, seed):
            after = turn[2]
            for seat in (None, *SEATS):
                told = told_to(board, lang, seat, turn)
                known = after.table if seat is None else after.knows[seat]
                for n, card in enumerate(board.cards):
                    if known >> n & 1:
                        heard += card.text.in_(lang) in told
                        continue
                    assert card.text.in_(lang) not in told
                    assert f"“{card.title.in_(lang)}”" not in told
                    assert f": {card.title.in_(lang)}\n" not in told
    assert heard > 20, "the test reads what is told"


# --- voices -----------------------------------------------------------------------------------------------------------


def test_who_is_listened_to_answers_in_the_tone_of_that_trust() -> None:
    for level, line in ((0, "Waarom wilt u dat weten?"), (2, "Goed dat u het vraagt."), (5, "Fijn dat u er bent.")):
        table = between("teacher", trust={"parent>teacher": level})
        said = text.voice_line(table.board, e.Listened(m.TEACHER, m.PARENT), table.state, "nl")
        assert said == f"Mevrouw Li: “{line}”"


def test_the_parent_speaks_up_when_passed_over() -> None:
    state = around("teacher", trust={"parent>teacher": 0}).state
    for event in (
        e.CardTabled(m.TEACHER, 0, True),
        e.DoorOpened(m.TEACHER, 3, 0, True, False),
        e.Normalised(m.TEACHER, "mistake"),
    ):
        assert text.voice_line(KIM, event, state, "en") == "Mrs Li: “You talk about me.”"


def test_a_choice_lands_with_every_role() -> None:
    landed = text.landed_lines(KIM, 0, "en")
    assert [seat for seat, _ in landed] == list(SEATS)
    assert landed[0][1] == "You phoned me. Thank you."


def test_who_hesitates_says_so_in_own_words() -> None:
    assert text.hesitation(KIM, m.PARENT, "trust", "en") == "Mrs Li still hesitates: “I do not know you yet.”"
    assert "Nobody asked what I fear" in text.hesitation(KIM, m.PARENT, "concern", "en")


def test_the_child_speaks_for_itself() -> None:
    assert text.child_line(KIM, 0, "nl") == "Kim: “Ik heb tot veertig geteld.”"


# --- small words ------------------------------------------------------------------------------------------------------

SMALL: tuple[tuple[Callable[..., str], tuple[object, ...]], ...] = (
    (text.role_word, tuple(SEATS)),
    (text.role_letter, tuple(SEATS)),
    (text.domain_word, (*Domain, *range(len(DOMAINS)))),
    (text.key_word, tuple(Key)),
    (text.temperament_word, tuple(Temperament)),
    (text.need_level_word, (0, 1, 2, 3)),
    (text.trust_word, (0, 1, 2, 3, 4, 5)),
    (text.step_word, (0, 1, 2, 3)),
    (text.axis_word, (0, 1, 2)),
    (text.service_status, (-1, 0, 1, 2)),
    (text.code_step_word, (0, 1, 2, 3)),
)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("word", "things"), SMALL, ids=lambda part: getattr(part, "__name__", ""))
def test_everything_small_has_a_word_of_its_own(
    word: Callable[..., str], things: tuple[object, ...], lang: Lang
) -> None:
    said = [word(thing, lang) for thing in things]
    assert all(said)
    assert len(set(said)) >= (len(Domain) if word is text.domain_word else len(things))


def test_the_letters_of_the_roles() -> None:
    assert "".join(text.role_letter(seat, "nl") for seat in SEATS) == "OLJB"
    assert "".join(text.role_letter(seat, "en") for seat in SEATS) == "PTYM"


def test_names_rounds_and_lists() -> None:
    assert text.seat_name(KIM, m.TEACHER, "nl") == "Meester Wim"
    assert text.round_line(KIM, 2, "nl") == "Ronde 2 van 4"
    assert text.rounds_word(1, "nl") == "1 ronde"
    assert text.rounds_word(2, "en") == "2 rounds"
    assert text.listed(["a", "b", "c"], "nl") == "a, b en c"
    assert [text.signed(points) for points in (4, 0, -4)] == ["+4", "0", "−4"]


# --- why the score ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("board", "lang"), PAIRS)
def test_the_reasons_add_up_to_the_score_and_point_at_events(board: Board, lang: Lang) -> None:
    for seed in range(8):
        events = all_events(board, seed)
        scores = score(board, events)
        for axis in range(3):
            reasons = text.score_reasons(board, scores, events, axis, lang)
            assert sum(reason.points for reason in reasons) == round(scores.axes[axis])
            assert all(is_a_sentence(reason.line) for reason in reasons)
            assert len({reason.sentence for reason in reasons}) == len(reasons)
            assert all(0 <= place < len(events) for reason in reasons for place in reason.events)
            assert is_a_sentence(text.axis_headline(board, scores, events, axis, lang))


@pytest.mark.parametrize(("board", "lang"), PAIRS)
def test_turning_points_are_few_in_order_and_told(board: Board, lang: Lang) -> None:
    for seed in range(8):
        events = all_events(board, seed)
        points = text.turning_points(board, score(board, events), events, lang)
        assert len(points) <= 5
        assert [point.event for point in points] == sorted(point.event for point in points)
        assert all(is_a_sentence(point.sentence) and point.points for point in points)
        assert all(1 <= point.round <= board.rounds for point in points)


def test_a_shared_goal_is_told_with_its_round_and_who_carried_it() -> None:
    table = between("teacher").begin()
    events = [*table.events, e.GoalProposed(m.TEACHER, 1), e.GoalShared(1, m.TEACHER)]
    scores = score(KIM, events)
    lines = [reason.line for reason in text.score_reasons(KIM, scores, events, 0, "en")]
    assert lines == [f"+{round(scores.axes[0])} Goal shared: “One fixed face”, carried by Mr Wim (round 1)."]
    assert text.axis_headline(KIM, scores, events, 0, "en") == "1 shared goal, carried by Mr Wim"


# --- who holds back, and why ---------------------------------------------------------------------------------------


def says_while_passing(table: Table, seat: str) -> tuple[str | None, str | None]:
    """Give the words of somebody who leaves its turn, and the reason that the game gives."""
    number = Seat(ROLES.index(seat))
    said = text.voice(table.board, e.Passed(number), table.state)
    return (None if said is None else said.words.en), text.why_held_back(table.board, number, table.state, "en")


def test_who_was_hurt_lately_says_so_and_the_game_says_by_whom() -> None:
    table = around("parent", trust={"parent>*": 3}, trust_before={"parent>teacher": 5})
    words, why = says_while_passing(table, "parent")
    persona = table.board.personas[0]
    assert words == persona.voice.passed_over.middle.en
    assert why is not None
    assert text.seat_name(table.board, Seat(1), "en") in why


def test_asked_by_somebody_it_hardly_trusts_it_says_what_it_hesitates_about() -> None:
    table = around("teacher", trust={"parent>*": 1})
    table.do("ask", "parent")
    words, why = says_while_passing(table, "parent")
    assert words == table.board.personas[0].hesitates_trust.en
    assert why is not None
    assert "too little trust" in why


def test_whom_nobody_came_closer_to_for_two_months_says_so() -> None:
    table = around("parent", round=3, trust=2)
    assert "nobody came any closer" in str(says_while_passing(table, "parent")[1])
    closer = around("parent", round=3, trust=2, trust_before={"parent>teacher": 1})
    assert says_while_passing(closer, "parent") == (None, None)


def test_who_just_lets_the_others_speak_needs_no_reason() -> None:
    assert says_while_passing(around("parent", trust=3), "parent") == (None, None)
    away_from_the_table = between("parent", trust={"parent>*": 3}, trust_before={"parent>teacher": 5})
    assert says_while_passing(away_from_the_table, "parent") == (None, None)


def test_who_tells_something_to_a_visitor_does_not_sound_shut() -> None:
    shut, telling = (between("teacher", trust={"parent>teacher": trust}) for trust in (0, 1))
    voice_of_parent = shut.board.personas[0].voice.listened
    for table, words in ((shut, voice_of_parent.low), (telling, voice_of_parent.middle)):
        listened = next(event for event in table.do("listen", "parent") if isinstance(event, e.Listened))
        before = between("teacher", trust={"parent>teacher": 0 if table is shut else 1}).state
        said = text.voice(table.board, listened, before)
        assert said is not None
        assert said.words == words
