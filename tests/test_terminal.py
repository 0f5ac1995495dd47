"""The session as plain lines: a whole case by typed lines, in both languages, and every way to stop and go on."""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise, repeat
from pathlib import Path

import pytest

from game.perspective import Question, guess_words, question_due
from game.rules.board import Board
from game.rules.content import LANGS, Lang
from game.rules.moves import SEATS, TEACHER, LetOthersSpeak, Listen, Seat
from game.session.case import Case
from game.session.log import Chair, PerspectiveChecked, Promise, Reflection, Undone
from game.session.session import Session
from game.session.shelf import Store
from game.session.store import SqliteStore
from game.terminal import play_in_terminal, start_in_terminal
from game.terminal.console import Console
from tests.rules.cases import board_of
from tests.terminal_keyboard import CTRL_C, FIRST, Keyboard, any_number

KIM = board_of("kim")


def clock() -> str:
    return "2026-01-05T09:00:00+00:00"


def begin(board: Board = KIM, people: str = "2", store: Store | None = None, seed: int = 3) -> Session:
    chairs = tuple(Chair("person" if str(seat + 1) in people else "bot") for seat in SEATS)
    return Session.start(Case(board, "as-written"), seed, chairs, store=store, clock=clock, id_="test")


def play(session: Session, lines: Iterable[str], lang: Lang = "nl") -> tuple[int, Keyboard]:
    keyboard = Keyboard(lines)
    return play_in_terminal(session, Console(lang, keyboard.read, keyboard.write)), keyboard


# --- a whole case -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", ["kim", "noor", "bram"])
def test_a_whole_case_by_typed_lines(case: str, lang: Lang) -> None:
    board = board_of(case)
    session = begin(board)
    code, keyboard = play(session, repeat(FIRST), lang)
    said = keyboard.said
    assert code == 0
    assert session.is_over
    assert board.scenario.title.in_(lang) in said
    assert " ".join(board.scenario.opening.in_(lang).split()) in said
    for number in range(1, board.rounds + 1):
        assert {"nl": f"Ronde {number} van", "en": f"Round {number} of"}[lang] in said
    for persona in board.personas:
        assert persona.afterwards.in_(lang) in said
    for question in board.scenario.questions:
        assert question.in_(lang) in said
    assert [entry.what for entry in session.log if isinstance(entry.what, Promise)]


@pytest.mark.parametrize("lang", LANGS)
def test_lines_are_short_and_plain(lang: Lang) -> None:
    _, keyboard = play(begin(), chain(["t", "r", "k", "w", "?", "h"], repeat(FIRST)), lang)
    for line in keyboard.written:
        assert len(line) <= 78
        assert "{" not in line
        assert line == line.rstrip("\n").replace("\t", "")
        assert not any(0x2500 <= ord(sign) < 0x2600 or sign == "\x1b" for sign in line), "no boxes, no colours"


@pytest.mark.parametrize("seed", range(4))
def test_whatever_number_is_typed_the_case_comes_to_its_end(seed: int) -> None:
    session = begin(seed=seed)
    code, _ = play(session, any_number(seed), "en")
    assert code == 0
    assert session.is_over


def test_first_the_kinds_then_the_choices_of_one_with_notes_the_first_time_or_when_asked() -> None:
    note = "1. Listen to Mrs Li. Trust of Mrs Li in you: careful (2 of 5). You also learn Mrs Li's doors."
    _, kinds = play(begin(), ["q"], "en")
    assert "1. Listen to somebody (3 choices): trust grows." in kinds.said
    assert "Listen to Mrs Li" not in kinds.said
    _, once = play(begin(), ["1", "", "1", "q"], "en")
    assert once.said.count(note) == 1
    assert once.said.count("1. Listen to Mrs Li.") == 2
    _, asked = play(begin(), ["1", "", "1", "n", "q"], "en")
    assert asked.said.count(note) == 2


def test_a_kind_has_the_same_number_all_game_and_two_numbers_choose_at_once() -> None:
    numbers: dict[str, set[str]] = {}
    for seed in range(3):
        _, keyboard = play(begin(seed=seed), any_number(seed), "en")
        for line in keyboard.written:
            for words in ("Listen to somebody", "Tell something", "Take extra time", "Let others speak"):
                if line.partition(". ")[2].startswith(words):
                    numbers.setdefault(words, set()).add(line.partition(". ")[0])
    assert numbers["Listen to somebody"] == {"1"}
    assert numbers["Let others speak"] == {"0"}
    assert all(len(found) == 1 for found in numbers.values())
    session = begin()
    play(session, ["1 2", "q"], "en")
    assert [entry.move for entry in session.log if entry.by == "person"] == [Listen(Seat(2))]


def test_a_number_of_another_step_does_nothing_and_says_so() -> None:
    session = begin()
    _, keyboard = play(session, ["5", "7 1", "q"], "en")
    assert "Tell something: that cannot be done here now." in keyboard.said
    assert not [entry for entry in session.log if entry.by == "person"]


def test_zero_leaves_the_turn() -> None:
    session = begin()
    play(session, ["0", "q"])
    assert [entry.move for entry in session.log if entry.by == "person"] == [LetOthersSpeak()]


def test_the_same_lines_give_the_same_words() -> None:
    first, second = (play(begin(), repeat(FIRST))[1].written for _ in range(2))
    assert first == second


# --- commands ---------------------------------------------------------------------------------------------------------


def test_the_table_shows_trust_timeline_and_goals_with_what_is_unknown() -> None:
    _, keyboard = play(begin(), ["t"], "en")
    assert "Mrs Li, parent, trusts Mr Wim 2 (careful)" in keyboard.said
    assert "This year: “Asleep on the desk”. Kim sleeps on her desk at ten." in keyboard.said
    assert "Not on the table, but you know: In March: “The bruise”." in keyboard.said
    assert "cards that one of you knows." in keyboard.said
    assert "Somebody every evening: 2 more facts needed on the table." in keyboard.said


def test_the_routes_show_needs_doors_and_who_opens_them() -> None:
    _, keyboard = play(begin(), ["r"], "en")
    assert "Safe evenings: badly needed." in keyboard.said
    assert "Family coach (youth care): the door is still shut." in keyboard.said
    assert "Seems to help with: Sleep and Being heard." in keyboard.said, "the course still looks good"


def test_a_question_mark_gives_the_reasons_of_what_cannot_be_done() -> None:
    _, keyboard = play(begin(), ["?"], "nl")
    assert "Nog niet kiezen: eerst moet iemand anders iets vertellen." in keyboard.said


def test_nonsense_gets_a_sentence_and_changes_nothing() -> None:
    session = begin()
    odd = ["999", "00", "-1", "no", "x" * 5000, "\x00\x1b[2J", "²", "１", "{0}", ""]
    _, keyboard = play(session, odd, "nl")
    assert keyboard.said.count("Dat ken ik niet. Typ een nummer dat er staat") == 8
    assert "\x1b" not in "".join(keyboard.written)
    assert "Luister naar iemand: 1. Luister naar" in keyboard.said, "only the full-width digit was a number"
    assert not [entry for entry in session.log if entry.by == "person"]


def test_the_language_switches_live() -> None:
    _, keyboard = play(begin(), ["l", "l", "q"], "nl")
    assert keyboard.said.index("We go on in English.") < keyboard.said.index("We gaan verder in het Nederlands.")
    assert "1. Listen to somebody" in keyboard.said
    assert "1. Luister naar iemand" in keyboard.said


def test_a_choice_can_be_taken_back_and_the_log_remembers() -> None:
    session = begin()
    fresh = session.state
    _, keyboard = play(session, ["u", "1 1", "u", "q"], "nl")
    assert "Er is nog geen keuze om op terug te komen." in keyboard.said
    assert "Teruggezet. Je bent weer in Ronde 1 van 4, tussendoor." in keyboard.said
    assert any(isinstance(entry.what, Undone) for entry in session.log)
    assert session.state.round == fresh.round
    assert not [entry for entry in session.living_entries() if entry.by == "person"]


def test_what_changed_is_told_again_with_its_causes() -> None:
    _, keyboard = play(begin(), ["1 1", "w"], "en")
    assert keyboard.said.count("Mrs Li trusts Mr Wim more (+1): Mr Wim came to listen.") == 2


# --- secrets ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", ["kim", "noor", "bram"])
@pytest.mark.parametrize("seat", range(4))
def test_a_trainee_reads_only_what_that_chair_knows(case: str, seat: int) -> None:
    board = board_of(case)
    session = begin(board, people=str(seat + 1), seed=seat)

    def watch(said: str) -> None:
        if session.is_over:
            return
        for n, card in enumerate(board.cards):
            if not session.state.knows[seat] >> n & 1:
                is_guess = board.concerns >> n & 1  # what weighs for somebody may be guessed in the same words
                assert is_guess or card.text.nl not in said
                assert f"“{card.title.nl}”" not in said
        for other, persona in enumerate(board.personas):
            assert other == seat or persona.private.nl not in said

    keyboard = Keyboard(chain.from_iterable(zip(repeat("w"), repeat("t"), repeat("?"), any_number(seat))), watch)
    assert play_in_terminal(session, Console("nl", keyboard.read, keyboard.write)) == 0
    assert session.is_over


def test_at_one_keyboard_private_things_come_after_looking_away() -> None:
    session = begin(people="1 2 3 4")
    private, heard = False, set[int]()

    def watch(said: str) -> None:
        """What is written between two answers is public, unless the others were asked to look away before it."""
        nonlocal private
        public = said.rsplit("Everybody may look again.", maxsplit=1)[-1]
        if session.is_over:
            return
        if private and public == said:
            heard.update(n for n, persona in enumerate(KIM.personas) if persona.private.en in said)
        else:
            assert not any(persona.private.en in public for persona in KIM.personas)
            for n, card in enumerate(KIM.cards):
                assert session.state.table >> n & 1 or card.text.en not in public
        private = public.endswith("The others look away for a moment.") or (private and public == said)

    keyboard = Keyboard(repeat(FIRST), watch)
    assert play_in_terminal(session, Console("en", keyboard.read, keyboard.write)) == 0
    assert heard == {0, 1, 2, 3}
    away, back = "The others look away for a moment.", "Everybody may look again."
    asides = keyboard.written.count(away)
    assert asides >= 8 * KIM.rounds
    assert [line for line in keyboard.written if line in (away, back)] == [away, back] * asides
    assert keyboard.written.count("\n" * 30) == asides, "what was private is out of sight"
    assert "Look through the eyes" not in keyboard.said, "in a group the facilitator asks"


# --- the perspective check --------------------------------------------------------------------------------------------


def test_after_every_month_one_guess_about_another_with_points() -> None:
    session = begin()
    play(session, repeat(FIRST))
    checks = [entry.what for entry in session.living_entries() if isinstance(entry.what, PerspectiveChecked)]
    assert len(checks) == KIM.rounds
    assert {check.about for check in checks} == set(SEATS) - {TEACHER}
    assert all(check.about != then.about for check, then in pairwise(checks))
    for check in checks:
        assert check.asked_of == TEACHER
        assert check.points in (0, 1, 2)
        assert (check.points == 2) is (check.answer == check.truth)
        assert guess_words(KIM, check).nl != "?"
    assert question_due(session, TEACHER) is None


def until_asked() -> tuple[Session, Keyboard, Question]:
    """Play up to the first guess, and see which question it is."""
    session, found = begin(), list[Question]()

    def lines() -> Iterator[str]:
        while (question := question_due(session, TEACHER)) is None:
            yield FIRST
        found.append(question)

    _, keyboard = play(session, lines())
    return session, keyboard, found[0]


def test_a_guess_begins_with_what_happened_this_month() -> None:
    _, keyboard, question = until_asked()
    assert question.why.nl in keyboard.said
    assert question.asks.nl in keyboard.said
    for number, answer in enumerate(question.answers, 1):
        assert f"{number}. {answer.words.nl}" in keyboard.said


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("way", ["1", "2"])
def test_who_asks_hears_it_and_sees_all_answers_beside_each_other(way: str, lang: Lang) -> None:
    session, _, question = until_asked()
    wrong = (question.true_place + 1) % len(question.answers)
    _, keyboard = play(session, [str(wrong + 1), "1", way, "", "q"], lang)
    said = keyboard.said
    marks = {"nl": ("(dit was het)", "jouw keuze)"), "en": ("(this was it)", "your choice)")}[lang]
    assert question.invites.in_(lang) in said
    truth = f"{KIM.personas[question.about].name.in_(lang)}: “{question.own_words.in_(lang)}”"
    for text in (truth, question.clue.in_(lang), *marks):
        assert (text in said) is (way == "1")
    kept = {"nl": "Wat je dacht, is bewaard", "en": "Your guess is kept"}[lang]
    assert (kept in said) is (way == "2")
    check = next(entry.what for entry in session.log if isinstance(entry.what, PerspectiveChecked))
    assert (check.asked, check.sure, check.answer) == (way == "1", 80, question.answers[wrong].id)


@pytest.mark.parametrize(("typed", "kept"), [("Ik bel haar.", ["Ik bel haar."]), ("", []), ("q", [])])
def test_one_line_for_oneself_is_kept_with_its_question_or_skipped_with_enter(typed: str, kept: list[str]) -> None:
    session, _, question = until_asked()
    _, keyboard = play(session, ["1", "2", "1", typed, "q"])
    reflections = [entry.what for entry in session.log if isinstance(entry.what, Reflection)]
    assert [written.text for written in reflections] == kept
    assert all(KIM.personas[question.about].name.nl in written.question for written in reflections)
    assert "Alles is bewaard." in keyboard.said or "Gestopt." in keyboard.said


# --- stopping and going on --------------------------------------------------------------------------------------------


def test_stopping_says_that_everything_is_saved(tmp_path: Path) -> None:
    with_store = begin(store=SqliteStore(tmp_path / "sessions.db"))
    code, keyboard = play(with_store, ["1", "q"], "nl")
    assert code == 0
    assert "Alles is bewaard." in keyboard.said


def test_without_a_place_on_disk_it_says_so_once_and_does_not_promise() -> None:
    _, keyboard = play(begin(), ["1", "1"], "en")
    assert keyboard.said.count("This session is not being saved") == 2, "at the start and at the end"
    assert "Everything is saved" not in keyboard.said


@pytest.mark.parametrize(("last", "code"), [("", 0), (CTRL_C, 130)], ids=["end of input", "ctrl-c"])
@pytest.mark.parametrize("typed", [0, 1, 3, 8, 15, 24])
def test_stopped_anywhere_it_goes_on_where_it_was(tmp_path: Path, typed: int, last: str, code: int) -> None:
    store = SqliteStore(tmp_path / "sessions.db")
    first = begin(store=store)
    stopped, keyboard = play(first, [*["1"] * typed, *([last] if last else [])], "nl")
    assert stopped == code
    assert "Gestopt. Alles is bewaard." in keyboard.said
    case = Case(KIM, "as-written")
    again = Session.load(store, "test", lambda name: case, clock=clock)
    assert again.log == first.log
    assert again.state == first.state
    code_again, keyboard = play(again, repeat(FIRST), "nl")
    assert code_again == 0
    assert again.is_over
    assert again.log[: first.length] == first.log
    if typed > 1:
        assert "We gaan verder met: Kim wacht op het licht." in keyboard.said


def test_a_finished_session_opens_at_the_debrief_and_keeps_its_promise() -> None:
    session = begin()
    play(session, repeat(FIRST))
    length = session.length
    _, keyboard = play(session, repeat(""), "en")
    assert session.length == length
    assert "You wrote: “1”" in keyboard.said
    assert "The scores. Together:" in keyboard.said


# --- who sits where ---------------------------------------------------------------------------------------------------


def start_with(lines: Iterable[str]) -> tuple[int, list[Session], Keyboard]:
    started: list[Session] = []
    keyboard = Keyboard(lines)

    def start(chairs: tuple[Chair, ...]) -> Session:
        started.append(Session.start(Case(KIM, "as-written"), 3, chairs, clock=clock))
        return started[-1]

    return start_in_terminal(KIM, start, Console("nl", keyboard.read, keyboard.write)), started, keyboard


@pytest.mark.parametrize(("typed", "people"), [("2", {1}), ("1 3", {0, 2}), ("1,2,3,4", {0, 1, 2, 3}), ("41", {0, 3})])
def test_people_sit_where_they_say_and_bots_take_the_rest(typed: str, people: set[int]) -> None:
    code, sessions, _ = start_with(["h", "9", typed, "q"])
    assert code == 0
    assert {n for n, chair in enumerate(sessions[0].chairs) if chair.kind == "person"} == people


def test_the_language_chosen_at_the_door_stays() -> None:
    _, _, keyboard = start_with(["l", "2", "q"])
    assert "Om Tafel: Kim waits for the light." in keyboard.said


@pytest.mark.parametrize(("lines", "code"), [([], 0), (["q"], 0), ([CTRL_C], 130)])
def test_stopping_before_the_start_begins_nothing(lines: list[str], code: int) -> None:
    stopped, sessions, keyboard = start_with(lines)
    assert stopped == code
    assert not sessions
    assert "Er was nog niets begonnen." in keyboard.said


def test_the_coach_asks_somebody_who_plays_alone_and_can_be_silenced() -> None:
    _, asked = play(begin(), any_number(2), "en")
    _, silenced = play(begin(), chain(["c", "c"], any_number(2)), "en")
    assert asked.said.count("Look back for a moment:") == KIM.rounds
    assert asked.said.count("Something to think about:") > KIM.rounds
    assert "The coach is silent." in silenced.said
    assert silenced.said.count("Something to think about:") == 1
    assert "Look back for a moment:" not in silenced.said


def test_a_group_at_one_keyboard_has_no_coach() -> None:
    _, keyboard = play(begin(people="1 2"), any_number(2), "en")
    assert "Something to think about:" not in keyboard.said
    assert "Look back for a moment:" not in keyboard.said
