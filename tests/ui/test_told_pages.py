"""What is told and what can be chosen: each thing once, and nothing lost when the letters are large."""

import pytest

from game.rules import events as e
from game.rules.board import Board
from game.rules.moves import PARENT
from game.terminal.telling import told as told_by_lines
from game.text.needs import needs_told
from game.ui.screens.briefing import Briefing
from game.ui.screens.table import TableScreen
from game.ui.settings import Settings
from game.ui.telling import tell
from game.ui.told import blocks_of
from game.ui.type import LABEL
from tests.pilot import Pilot
from tests.rules.cases import board_of
from tests.ui.playing import ALONE, GROUP, at_table, keyboard, page, play, sitting

LARGE = Settings(lang="nl", text_size=150, reduced_motion=True)


def boards() -> list[Board]:
    return [board_of(case) for case in ("noor", "samir", "bram")]


# --- a need is told once ---------------------------------------------------------------------------------------------


def rooted(board: Board) -> tuple[int, int, int]:
    """A need with its root, and a service."""
    need = next(n for n, root in enumerate(board.roots) if root >= 0)
    return need, board.roots[need], 0


@pytest.mark.parametrize("board", boards())
@pytest.mark.parametrize(
    ("steps", "nl", "en"),
    [
        ((-1, 1), "bleef gelijk: {service} hielp, maar “{root}” is nog nodig", "stayed the same: "),
        ((-2, 1), "1 stap beter: {service} hielp, maar “{root}” is nog nodig", "1 step better: "),
        ((-1, 2), "1 stap slechter: {service} hielp, maar “{root}” is nog nodig", "1 step worse: "),
    ],
)
def test_a_need_that_went_both_ways_is_told_once_with_both_causes(board, steps, nl, en):
    need, root, service = rooted(board)
    helped, hindered = steps
    events = [e.NeedMoved(need, helped, "service", service), e.NeedMoved(need, hindered, "root", root)]
    all_known = (1 << len(board.cards)) - 1
    told = needs_told(board, events, "nl", None, all_known)
    assert list(told) == [need]
    words = nl.format(service=board.services[service].region.name.nl, root=board.needs[root].name.nl)
    assert told[need].plain == f"{board.needs[need].name.nl}: {words}."
    assert told[need].by == helped + hindered
    english = needs_told(board, events, "en", None, all_known)[need]
    assert english.plain.startswith(f"{board.needs[need].name.en}: {en}")


def test_two_helpers_are_named_together():
    board = board_of("noor")
    events = [e.NeedMoved(0, -1, "service", 0), e.NeedMoved(0, -1, "service", 1)]
    names = [board.services[n].region.name.nl for n in (0, 1)]
    assert needs_told(board, events, "nl")[0].why == f"2 stappen beter: {names[0]} en {names[1]} hielpen"


@pytest.mark.parametrize("board", boards())
def test_a_root_that_nobody_sees_yet_is_not_named(board):
    need, root, service = rooted(board)
    events = [e.NeedMoved(need, -1, "service", service), e.NeedMoved(need, 1, "root", root)]
    _, seen_by = board.root_seen[need]
    told = needs_told(board, events, "nl", None, 0)[need].plain
    if seen_by & ~board.tabled_at_start:
        assert board.needs[root].name.nl not in told.removeprefix(board.needs[need].name.nl)
        assert "er ligt iets onder" in told
    else:
        assert board.needs[root].name.nl in told


def a_month(settings: Settings, size: tuple[int, int], holds=lambda beat: True) -> tuple[Pilot, TableScreen]:
    """Play by chance until a month in which needs moved is told."""
    for seed in range(1, 20):
        pilot, table = at_table("noor", ALONE, size=size, settings=settings, seed=seed)
        for here in play(pilot, keyboard, seed=seed):
            beat = table.beat
            if here is table and beat and beat.kind == "month" and beat.find(e.NeedMoved) and holds(beat):
                return pilot, table
    raise AssertionError("no such month")


def twice(beat) -> bool:
    """Whether one need moved more than once."""
    needs = [event.need for event in beat.find(e.NeedMoved)]
    return len(set(needs)) < len(needs)


def test_a_month_tells_each_need_once_on_the_screen_and_in_lines():
    pilot, table = a_month(Settings(lang="nl", reduced_motion=True), (1280, 720), twice)
    board, beat, alone = table.sitting.board, table.beat, table.sitting.alone
    telling = tell(board, beat, "nl", alone)
    moved = {event.need for event in beat.find(e.NeedMoved)}
    assert {n for n, told in enumerate(telling.needs) if told is not None} == moved
    lines = [*told_by_lines(board, beat.before, beat.events, alone, "nl")]
    for need in moved:
        assert pilot.sees(telling.needs[need].why)
        start = f"{board.needs[need].name.nl}: "
        assert [line for line in telling.plain if line.startswith(start)] == [telling.needs[need].plain]
        assert [line for line in lines if line.startswith(start)] == [telling.needs[need].plain]


# --- nothing is lost -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
def test_with_large_letters_a_month_is_told_whole_page_by_page(size):
    pilot, table = a_month(LARGE, size, twice)
    told = tell(table.sitting.board, table.beat, "nl", table.sitting.alone)
    beat, seen = table.beat, set[str]()
    for _ in range(6):
        seen |= set(pilot.texts)
        if table.beat is not beat or page(pilot) is not table:
            break
        coach = table._coach(pilot.app.canvas())
        pilot.press("enter")
    wanted = {need.why for need in told.needs if need is not None} | {line.words for line in told.lines} | {coach}
    assert wanted <= seen
    assert not any("de rest bij Lees terug" in text for text in seen)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
def test_with_large_letters_everything_that_lacked_at_a_door_can_be_read(size):
    for seed in range(1, 30):
        pilot, table = at_table("noor", GROUP, size=size, settings=LARGE, seed=seed)
        for here in play(pilot, keyboard, seed=seed):
            beat = table.beat
            if here is table and beat and beat.find(e.DoorBounced) and len(beat.find(e.DoorBounced)[0].missing) > 2:
                shut = tell(table.sitting.board, beat, "nl", None).shut
                seen = set[str]()
                while table.beat is beat and page(pilot) is table:
                    seen |= set(pilot.texts)
                    pilot.press("enter")
                assert {lack.words for lack in shut.lacks} <= seen
                return
    raise AssertionError("no door that lacks so much")


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1920, 1080)])
@pytest.mark.parametrize("text_size", [100, 125, 150])
@pytest.mark.parametrize("chairs", [ALONE, GROUP], ids=["alone", "group"])
def test_the_kinds_of_action_keep_their_second_lines(size, text_size, chairs):
    """Also with large letters; only beside the coach's question may what a kind is for be left away, never why not."""
    settings = LARGE._replace(text_size=text_size)
    pilot, table = at_table("noor", chairs, size=size, settings=settings, seed=4)
    looked = 0
    for here in play(pilot, keyboard, seed=4):
        if here is not table or not table.people_choose or table.beat or table.menu:
            continue
        offered = table._offered(pilot.app.canvas())
        seen: list[str] = []
        numbers: list[int] = []
        for _ in range(table.menu_pages):
            seen += pilot.texts
            numbers += [widget.number for widget in table.choices if hasattr(widget, "number")]
            if table.menu_pages > 1:
                pilot.press("9")
        assert numbers == [*range(1, len(offered) + 1)]
        reasons = {one.why_not for one in offered if one.why_not}
        notes = {one.note for one in offered if one.note and not one.why_not}
        assert reasons <= set(seen)
        crowded = text_size == 100 and table.sitting.alone is not None
        assert crowded or notes <= set(seen)
        looked += 1
        if looked == 4:
            return
    raise AssertionError("nobody ever chooses")


def test_the_first_page_comes_back_for_the_next_one_who_chooses():
    pilot, table = at_table("noor", GROUP, size=(1280, 720), settings=LARGE)
    next(here for here in play(pilot, keyboard, seed=2) if here is table and table.people_choose and not table.beat)
    assert table.menu_pages > 1
    pilot.press("9")
    assert table.menu_page == 1
    pilot.press(str(len(table._offered(pilot.app.canvas()))))
    pilot.press("enter")
    assert table.menu_page == 0


def test_blocks_of_a_month_name_every_need():
    _, table = a_month(LARGE, (1280, 720))
    board = table.sitting.board
    blocks = blocks_of(tell(board, table.beat, "nl", PARENT), board, table.beat)
    assert [getattr(block, "need", None) for block in blocks[: len(board.needs)]] == [*range(len(board.needs))]


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
def test_what_the_child_says_is_one_page(size):
    pilot, table = at_table("noor", ALONE, size=size, settings=LARGE)
    here = next(
        here for here in play(pilot, keyboard, seed=4) if here is table and table.beat and table.beat.kind == "child"
    )
    assert len(here._told_pages(pilot.app.canvas()).pages) == 1


@pytest.mark.parametrize(("text_size", "at_once"), [(100, 4), (150, 2)])
def test_everybody_is_introduced_in_letters_as_large_as_asked_for(text_size, at_once):
    screen = Briefing(sitting("noor"))
    pilot = Pilot(screen, size=(1920, 1080), settings=LARGE._replace(text_size=text_size))
    board, seen = screen.sitting.board, set[str]()
    while screen.shown != "people":
        pilot.press("enter")
    while screen.shown == "people":
        abouts = [persona.about.nl for persona in board.personas if pilot.sees(persona.about.nl)]
        assert len(abouts) == at_once
        assert min(pilot.see(about).rect.height for about in abouts) >= pilot.app.canvas().line_height(LABEL)
        seen |= set(abouts)
        pilot.press("enter")
    assert len(seen) == len(board.personas)
