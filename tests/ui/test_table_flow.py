"""The course of play on the screen: nothing is skipped, nobody waits, and what just happened can be read."""

from collections.abc import Callable

import pytest

from game.rules import events as e
from game.rules.moves import SEATS
from game.rules.state import IN_BETWEEN, WHAT_HAPPENS
from game.session.problems import StaleMove, StoreProblem
from game.ui.picture import Studio
from game.ui.screens.check import CheckScreen
from game.ui.screens.table import BOT_SECONDS, BOTS_AT_ONCE, SETTLE, TableScreen
from game.ui.settings import Settings
from game.ui.sitting import Beat, Sitting
from game.ui.telling import tell
from game.ui.words import ROLE_NAMES
from tests.pilot import Pilot
from tests.ui.playing import ALONE, BOT, GROUP, PERSON, TEAM, at_table, keyboard, page, play

NL = Settings(lang="nl", reduced_motion=True)


def find(
    holds: Callable[[TableScreen], bool], case: str = "noor", chairs=ALONE, seeds=range(1, 12), settings: Settings = NL
) -> tuple[Pilot, TableScreen]:
    """Play until something holds at the table."""
    for seed in seeds:
        pilot, table = at_table(case, chairs, seed=seed, settings=settings, size=(1280, 720))
        for here in play(pilot, keyboard, seed=seed):
            if here is table and holds(table):
                return pilot, table
    raise AssertionError("never came about")


def told_now(kind: type[e.Event], *, own: bool = False) -> Callable[[TableScreen], bool]:
    """Say whether such an event is being told at this moment, and perhaps that a person did it."""
    return lambda table: (
        table.beat is not None
        and bool(table.beat.find(kind))
        and not table.runs_by_itself
        and (not own or table.beat.seat in table.sitting.people)
    )


def chooses(table: TableScreen) -> bool:
    return table.people_choose and table.beat is None and not table.menu


# --- nothing is skipped, nobody waits --------------------------------------------------------------------------------


@pytest.mark.parametrize("chairs", [ALONE, GROUP, (BOT, PERSON, BOT, TEAM)], ids=["alone", "four", "two"])
def test_everything_that_happened_was_shown(chairs):
    pilot, table = at_table("noor", chairs, seed=21)
    seen: list[tuple[int, str]] = []
    for here in play(pilot, keyboard, seed=3):
        if here is table:
            seen += [(beat.entry.number, beat.kind) for beat in table.shown]
    happened = [(beat.entry.number, beat.kind) for beat in table.sitting.told()]
    assert set(happened) <= set(seen)


def test_a_turn_of_a_bot_takes_less_than_two_seconds_and_the_last_one_stays():
    pilot, table = at_table("noor", (BOT, BOT, BOT, PERSON), seed=22)
    pilot.press("enter")
    while table.beat is not None and table.beat.kind != "move":
        pilot.press("1" if table.people_choose else "enter")
        pilot.wait(0.05)
    assert BOT_SECONDS < 2
    turns = []
    for _ in range(40):
        if not table.runs_by_itself:
            break
        pilot.wait(0.25)
        turns.append(len(table.shown))
    assert turns[-1] == BOTS_AT_ONCE
    shown = list(table.shown)
    pilot.wait(5)
    assert table.shown == shown
    for beat in shown:
        told = tell(table.sitting.board, beat, "nl", table.sitting.alone)
        assert pilot.sees(told.lines[0].words)
        assert all(pilot.sees(words) for _, _, words in told.quotes)
    pilot.press("enter")
    assert len(table.shown) == 1
    assert table.shown[0] not in shown


def test_a_press_hurries_the_bots_but_wipes_nothing_away():
    _, table = find(lambda table: table.runs_by_itself and len(table.shown) == 1)
    while table.runs_by_itself:
        before = list(table.shown)
        table.press(next(widget for widget in table.widgets if widget.ref == "hurry"))
        assert len(table.shown) == 1 or table.shown[: len(before)] == before
    shown = list(table.shown)
    table._go_on()
    assert table.shown == shown
    table.moment(SETTLE + 0.01)
    table._go_on()
    assert table.shown != shown


def test_after_the_own_move_its_outcome_stays_until_somebody_goes_on():
    pilot, table = find(told_now(e.Listened, own=True))
    beat = table.beat
    pilot.wait(6)
    assert table.beat is beat
    assert pilot.sees("luistert naar")
    assert pilot.sees("Verder")


def test_a_trainee_is_asked_after_the_month_and_before_the_next_one():
    pilot, table = at_table("bram", ALONE, seed=23)
    asked: list[CheckScreen] = []
    for here in play(pilot, keyboard, seed=2):
        if isinstance(here, CheckScreen) and here not in asked:
            asked.append(here)
            assert table.beat is not None
            assert table.beat.kind in ("round", "over")
    assert len(asked) == table.sitting.board.rounds


# --- whose turn it is ------------------------------------------------------------------------------------------------


def test_a_trainee_reads_your_turn_with_name_and_role():
    pilot, table = find(chooses)
    seat = table.sitting.active
    assert table._whose == seat
    assert pilot.sees("Jouw beurt: ")
    assert pilot.sees(f"Esther, {ROLE_NAMES[seat].nl}")


def test_in_a_group_the_seat_or_the_team_is_named():
    def teams_turn(table: TableScreen) -> bool:
        return chooses(table) and table.sitting.active == 1

    pilot, _ = find(teams_turn, chairs=GROUP)
    assert pilot.sees("Team blauw is aan de beurt: ")
    assert pilot.sees("Meester Anwar, ")
    assert not pilot.sees("Jouw beurt")


def test_who_was_asked_reads_that_an_answer_is_wanted():
    pilot, table = find(lambda table: chooses(table) and table.sitting.state.floor >= 0, chairs=GROUP)
    assert pilot.sees("geef antwoord op de vraag")
    assert table._whose == table.sitting.active


@pytest.mark.parametrize("seat", SEATS)
def test_the_ring_lies_around_the_seat_whose_turn_it_is(seat):
    """Measured in the picture: the warm ring is around this seat and around no other."""
    from game.ui.tabletop import places_in
    from game.ui.theme import NORMAL

    _, table = find(lambda table: chooses(table) and table.sitting.active == seat, chairs=GROUP)
    studio = Studio()
    picture = studio.picture(table, (1920, 1080), NL)
    from game.ui.canvas import Canvas

    canvas = Canvas(picture, NL, studio.pens, studio.shapes)
    places = places_in(canvas, table._left_parts(canvas)[0])
    lit = [
        other
        for other in SEATS
        if picture.get_at((round(places.seats[other][0]) + places.radius + 10, round(places.seats[other][1])))[:3]
        == NORMAL.glow
    ]
    assert lit == [seat]


# --- what just changed -----------------------------------------------------------------------------------------------


def test_a_shut_door_says_what_was_missing_and_who_could_help():
    pilot, table = find(told_now(e.DoorBounced, own=True))
    assert table.beat is not None
    bounced = table.beat.find(e.DoorBounced)[0]
    assert pilot.sees("De deur blijft dicht")
    assert pilot.sees("Wat er ontbrak")
    assert pilot.sees(table.sitting.board.services[bounced.service].region.name.nl)
    shut = tell(table.sitting.board, table.beat, "nl", table.sitting.alone).shut
    assert shut is not None
    assert shut.lacks
    for lack in shut.lacks:
        if not pilot.sees(lack.words):
            pilot.press("enter")  # a small window cuts a long list into pages
        assert pilot.sees(lack.words)


def test_a_step_of_trust_is_tagged_at_its_link():
    pilot, _ = find(told_now(e.TrustMoved, own=True))
    assert pilot.sees("+1")
    assert pilot.sees("meer: ")


def test_who_hesitates_about_a_goal_says_why_in_own_words():
    def hesitated(table: TableScreen) -> bool:
        return told_now(e.GoalProposed, own=True)(table) and not table.beat.find(e.GoalShared)

    pilot, table = find(hesitated, chairs=GROUP, seeds=range(1, 40))
    board, goal = table.sitting.board, table.beat.find(e.GoalProposed)[0].goal
    wary = table.sitting.view(None).hesitating[goal]
    assert wary
    for seat, why in wary:
        persona = board.personas[seat]
        words = persona.hesitates_concern if why == "concern" else persona.hesitates_trust
        assert pilot.sees(f"{persona.name.nl} aarzelt nog")
        assert pilot.sees(words.nl)


def test_a_goal_that_is_shared_is_told_and_lies_on_the_table():
    pilot, table = find(told_now(e.GoalShared, own=True), chairs=GROUP, seeds=range(1, 40))
    name = table.sitting.board.goals[table.beat.find(e.GoalShared)[0].goal].name.nl
    assert pilot.sees("is nu een gedeeld doel")
    assert pilot.sees(f"✓ {name}")


def test_a_new_card_lies_on_the_table_with_its_words_in_the_panel():
    pilot, table = find(told_now(e.CardTabled, own=True))
    card = table.sitting.board.cards[table.beat.find(e.CardTabled)[0].card]
    assert pilot.sees(card.title.nl)
    assert pilot.sees(card.text.nl)
    assert pilot.sees(card.period.nl)


def test_what_happened_can_be_read_back_from_the_beginning():
    pilot, table = find(lambda table: chooses(table) and table.sitting.state.round == 3)
    pilot.press("l")
    read: list[str] = []
    for _ in range(20):
        read += pilot.texts
        earlier = next((widget for widget in page(pilot).widgets if widget.ref == "earlier"), None)
        if earlier is None:
            break
        pilot.click(earlier.label)
    first = table.sitting.told()[0]
    assert any(tell(table.sitting.board, first, "nl", table.sitting.alone).title in text for text in read)
    assert any("luistert naar" in text for text in read)


# --- going back, coming back -----------------------------------------------------------------------------------------


def dilemma(table: TableScreen) -> bool:
    return table._decides_now


def test_who_comes_back_to_a_dilemma_reads_its_scene_again():
    _, table = find(dilemma, chairs=GROUP)
    again = Pilot(TableScreen(Sitting(table.sitting.session)), size=(1280, 720), settings=NL)
    moment = table.sitting.board.moments[table.sitting.state.moment]
    assert again.sees(moment.scene.nl)
    assert again.sees("beslist")
    again.press("1")
    assert table.sitting.session.length == len(table.sitting.session.log)
    assert not again.sees(moment.scene.nl)


def test_undo_brings_the_dilemma_back_with_its_scene():
    pilot, table = find(dilemma, chairs=GROUP)
    moment = table.sitting.state.moment
    pilot.press("1")
    assert table.sitting.state.step != WHAT_HAPPENS
    pilot.press("ctrl+z")
    assert table.sitting.state.moment == moment
    assert pilot.sees(table.sitting.board.moments[moment].scene.nl)


def test_undo_takes_what_bots_did_since_along():
    pilot, table = find(lambda table: chooses(table) and table.sitting.state.step == IN_BETWEEN)
    state, length = table.sitting.state, table.sitting.session.length
    pilot.press(next(widget.shortcut for widget in table.choices if widget.ref == "pass"))
    pilot.press("enter")
    pilot.wait(3)
    assert table.sitting.session.length > length + 1
    pilot.press("ctrl+z")
    assert table.sitting.state == state
    assert pilot.sees("Jouw beurt")


def test_a_move_from_another_window_is_told_and_nothing_breaks(monkeypatch):
    pilot, table = find(chooses)

    def stale(*_: object) -> list[Beat]:
        raise StaleMove("elsewhere")

    monkeypatch.setattr(table.sitting, "submit", stale)
    pilot.press(next(widget.shortcut for widget in table.choices if widget.ref == "pass"))
    assert page(pilot) is table
    assert any(StaleMove("elsewhere").both().nl in text for text in pilot.texts) or pilot.app.toast.texts


def test_a_disk_that_refuses_is_told_once(monkeypatch):
    _, table = find(chooses)
    table._warned = ""
    monkeypatch.setattr(table.sitting.session, "problem", StoreProblem("not-kept"))
    assert table._warning() is not None
    assert table._warning() is None


# --- the clock -------------------------------------------------------------------------------------------------------


def test_the_clock_is_off_unless_asked_for():
    _, table = find(chooses)
    assert table.left is None
    assert not any(widget.ref == "clock" for widget in table.widgets)


def test_the_clock_tells_and_does_nothing_else():
    pilot, table = at_table("noor", GROUP, seed=24, timer=1)
    while not chooses(table):
        pilot.press("1" if table.people_choose else "enter")
    length = table.sitting.session.length
    pilot.wait(3)
    assert pilot.sees("0:57") or pilot.sees("0:56")
    pilot.press("p")
    pilot.wait(30)
    pilot.press("p")
    assert table.left is not None
    assert table.left > 55
    pilot.wait(58)
    assert pilot.sees("Tijd om")
    assert pilot.sees("0:00")
    assert table.sitting.session.length == length
    pilot.click("0:00")
    assert table.left > 55
