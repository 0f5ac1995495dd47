"""A turn, a check and going on in the terminal: what is asked once, what can be read again, and in which order."""

from collections.abc import Iterator

import pytest

from game.perspective import question_due
from game.rules import events as e
from game.rules.content import LANGS, Lang
from game.rules.moves import TEACHER, Seat, Tell
from game.rules.view import KnownCard, view
from game.session.log import PerspectiveChecked
from game.session.session import Session
from game.terminal.menu import KINDS, choice_lines
from game.terminal.showing import routes_lines
from game.terminal.telling import told
from tests.rules.table import around, between
from tests.terminal_keyboard import FIRST
from tests.test_terminal import KIM, begin, play


def until_asked(session: Session) -> None:
    """Play until the teacher is asked about a month."""

    def lines() -> Iterator[str]:
        while question_due(session, TEACHER) is None:
            yield FIRST

    play(session, lines())


# --- one turn ---------------------------------------------------------------------------------------------------------


def test_the_coach_asks_after_the_menu_and_once_a_turn_also_with_spare_time() -> None:
    session = begin()
    _, keyboard = play(session, ["t", "r", "", "13", "0", "q"], "en")
    between_steps = keyboard.said.partition("Everybody sits down")[0]
    assert between_steps.count("Something to think about:") == 1
    lines = keyboard.written
    coach = lines.index("The coach.")
    assert lines[coach - 1] == ""
    assert lines.index("What can you do?") < coach
    assert next(line for line in lines[coach:] if "?" in line and "think" not in line).strip()
    assert lines[lines.index("What can you do?") - 1] == ""


def test_reactions_stand_apart_under_a_heading() -> None:
    _, keyboard = play(begin(), ["1 1", "q"], "en")
    at = keyboard.written.index("Reaction:")
    assert keyboard.written[at - 1] == ""
    assert "Mrs Li: “" in keyboard.written[at + 1]


def test_e_tells_only_what_happened_last() -> None:
    _, keyboard = play(begin(), ["1 1", "e", "w", "q"], "en")
    prompts = [n for n, line in enumerate(keyboard.written) if line == "What do you do? "]
    last, since = (
        " ".join(keyboard.written[a + 1 : b]) for a, b in ((prompts[-3], prompts[-2]), (prompts[-2], prompts[-1]))
    )
    assert last
    assert last in since
    assert "Mr Wim listens to Mrs Li." in since
    assert "Mr Wim listens to Mrs Li." not in last


def test_no_two_kinds_share_a_number_and_zero_is_nobodys() -> None:
    numbers = [kind.number for kind in KINDS]
    assert len({*numbers, 0}) == len(numbers) + 1


@pytest.mark.parametrize("lang", LANGS)
def test_without_notes_a_choice_still_warns_of_what_stands_in_the_way(lang: Lang) -> None:
    table = around("teacher")
    seen = view(table.board, table.state, TEACHER)
    family = KnownCard(1, own=False, concern=False, threshold=0, needs_yes=True)
    plain = next(choice_lines(KIM, seen, [Tell(1)], lang, notes=False))
    warned = next(choice_lines(KIM, seen._replace(cards=(family,)), [Tell(1)], lang, notes=False))
    assert warned.startswith(plain)
    assert {"nl": "nog geen ja van het gezin", "en": "the family has not said yes"}[lang] in warned


# --- words for the ear ------------------------------------------------------------------------------------------------


def test_a_wall_that_opens_before_anybody_met_it_is_told_as_what_it_is() -> None:
    table = between("policymaker")
    wall, board, text = 0, table.board, table.board.walls[0].text.en
    opened = [e.WallOpened(wall)]
    unmet = [*told(board, table.state, opened, TEACHER, "en")]
    assert "You had not met this wall yet." in unmet[1]
    assert text in unmet[1]
    met = [*told(board, table.state, [e.WallSeen(wall), *opened], TEACHER, "en")]
    assert "You had not met this wall yet." not in " ".join(met)


def test_strain_that_becomes_high_is_told_at_once() -> None:
    state = between("teacher").state._replace(strain=6)
    lines = [*told(KIM, state, [e.StrainMoved(2, "month")], TEACHER, "en")]
    assert lines[-1] == "Strain on Kim: 8 of 10, high: little more can be borne."
    assert len([*told(KIM, state, [e.StrainMoved(-1, "month")], TEACHER, "en")]) == 1


@pytest.mark.parametrize("lang", LANGS)
def test_on_the_page_of_routes_open_never_means_two_things(lang: Lang) -> None:
    table = between("policymaker")
    state = table.state._replace(walls=(2,) * len(KIM.walls))
    lines = [*routes_lines(KIM, view(KIM, state, Seat(3)), lang)]
    door = {"nl": "Wie de deur opent", "en": "Who opens the door"}[lang]
    assert all(
        "open" not in line.replace(door, "") for line in lines if not any(w.text.in_(lang) in line for w in KIM.walls)
    )
    assert any({"nl": "er is een doorgang", "en": "there is a way through"}[lang] in line for line in lines)


# --- the check --------------------------------------------------------------------------------------------------------


def test_before_a_guess_everything_can_be_read_again_but_not_the_month_to_come() -> None:
    session = begin()
    until_asked(session)
    month = session.state.round
    _, keyboard = play(session, ["h", "t", "r", "w", "k", "e", "q"], "en")
    said = keyboard.said
    assert "Type the number of your answer." in said
    assert f"Round {month - 1} of {KIM.rounds}." in said, "the table as it was told"
    for words in ("Timeline, from then to now:", "What Kim and the family need:", "You know this:", "A month goes by."):
        assert words in said
    assert f"Round {month} of" not in said
    assert "I do not know that" not in said


def test_going_on_inside_a_check_asks_first_and_then_tells_the_next_month() -> None:
    session = begin()
    until_asked(session)
    question, month = question_due(session, TEACHER), session.state.round
    assert question is not None
    _, keyboard = play(session, ["1", "1", "2", "q"], "en")
    said = keyboard.said
    order = [
        said.index(words) for words in ("We go on with", question.asks.en, "Your guess is kept", f"Round {month} of")
    ]
    assert order == sorted(order)
    assert [entry.what.asked for entry in session.log if isinstance(entry.what, PerspectiveChecked)] == [False]
