"""Who reacts at the table: nobody says the same again at once, and a wall is named once at a shut door."""

from itertools import pairwise
from random import Random

import pytest

from game import text
from game.rules import events as e
from game.rules.law import legal_moves
from game.rules.moves import Tell
from game.session.case import Case
from game.session.session import Session
from game.terminal.telling import told as told_by_lines
from game.ui.sitting import Beat, Sitting, first_voice
from game.ui.telling import tell
from tests.rules.cases import board_of
from tests.ui.playing import DIGEST, GROUP

CASES = ("noor", "samir", "bram")


def by_chance(case: str, seed: int) -> tuple[Sitting, list[Beat]]:
    """Play a case by chance, telling much, and give every beat as the window got it."""
    sitting, dice = Sitting(Session.start(Case(board_of(case), DIGEST), seed, GROUP)), Random(seed)
    beats = sitting.told()
    while sitting.active is not None:
        legal = legal_moves(sitting.board, sitting.state)
        tells = [move for move in legal if isinstance(move, Tell)]
        beats += sitting.submit(sitting.active, dice.choice(tells or legal))
    return sitting, beats


def voices(sitting: Sitting, beats: list[Beat]) -> list[tuple[int, text.Said]]:
    """Everything that was said to a card or in a talk, with its round."""
    found = [
        (beat.after.round, first_voice(sitting.board, beat)) for beat in beats if beat.find(e.CardTabled, e.Listened)
    ]
    return [(round_, said) for round_, said in found if said is not None]


@pytest.mark.parametrize("case", CASES)
def test_nobody_says_the_same_in_this_month_or_the_next(case):
    reactions, others = 0, 0
    for seed in range(4):
        sitting, beats = by_chance(case, seed)
        said = voices(sitting, beats)
        reactions += len(said)
        for n, (now, words) in enumerate(said):
            assert not [then for then, earlier in said[:n] if earlier == words and then >= now - 1]
        for beat in beats:
            for event in beat.find(e.CardTabled):
                first = text.voice(sitting.board, event, beat.after)
                others += first is not None and first in beat.heard and first_voice(sitting.board, beat) is not None
    assert reactions > 10
    assert others, "somebody else reacts where the first one said so already"


def test_the_window_reads_back_what_it_told():
    sitting, beats = by_chance("noor", 3)
    again = sitting.told()
    assert [first_voice(sitting.board, beat) for beat in again] == [first_voice(sitting.board, beat) for beat in beats]


def test_after_an_undo_the_same_may_be_said_as_before():
    sitting, _ = by_chance("noor", 2)
    moves = [entry for entry in sitting.session.living_entries() if entry.move is not None]
    last = moves[-1]
    before = first_voice(sitting.board, next(beat for beat in sitting.told() if beat.entry == last))
    sitting.undo()
    beats = sitting.submit(last.seat, last.move)
    assert first_voice(sitting.board, beats[0]) == before


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_in_lines_nobody_repeats_a_reaction_either(lang):
    sitting, beats = by_chance("noor", 1)
    board, before = sitting.board, beats[0].before
    lines = [*told_by_lines(board, before, sitting.session.living_events(), None, lang)]
    month: list[list[str]] = [[]]
    spoken = {
        text.said_line(board, said, lang)
        for beat in beats
        for event in beat.find(e.CardTabled)
        if (said := text.voice(board, event, beat.after)) is not None
    }
    for line in lines:
        if line.startswith(("Ronde", "Round")):
            month.append([])
        elif line in spoken:
            month[-1].append(line)
    assert sum(map(len, month)) > 5
    for earlier, now in pairwise(month):
        assert len(set(now)) == len(now)
        assert not set(earlier) & set(now)


def bounces_at_a_wall(case: str) -> tuple[Sitting, Beat, int]:
    for seed in range(60):
        sitting, dice = Sitting(Session.start(Case(board_of(case), DIGEST), seed, GROUP)), Random(seed)
        while sitting.active is not None:
            for beat in sitting.submit(sitting.active, dice.choice(legal_moves(sitting.board, sitting.state))):
                if beat.find(e.DoorBounced) and beat.find(e.WallSeen):
                    return sitting, beat, beat.find(e.WallSeen)[0].wall
    raise AssertionError("nobody finds a wall")


@pytest.mark.parametrize("case", CASES)
def test_a_shut_door_names_its_wall_once_and_says_what_it_is(case):
    sitting, beat, wall = bounces_at_a_wall(case)
    named, about = sitting.board.walls[wall].name.nl, sitting.board.walls[wall].text.nl
    telling = tell(sitting.board, beat, "nl", None)
    whole = " ".join(telling.plain)
    assert whole.count(f"“{named}”") == 1
    assert whole.count(about) == 1
    assert telling.shut is not None
    assert about in [lack.more for lack in telling.shut.lacks]
    lines = " ".join(told_by_lines(sitting.board, beat.before, beat.events, None, "nl"))
    assert lines.count(f"“{named}”") == 1
    assert lines.count(about) == 1
