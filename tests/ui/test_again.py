"""A watched case is saved while the window is open: every screen shows it anew, where it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from game import places
from game.cli.cases import Shelf
from game.cli.watching import Watch
from game.rules import events as e
from game.rules.law import legal_moves
from game.rules.moves import Move
from game.rules.state import WHAT_HAPPENS
from game.session.log import Chair
from game.session.session import Session
from game.ui.again import look_again
from game.ui.app import LOOK_AROUND, App
from game.ui.reception import Reception
from game.ui.screens.briefing import Briefing
from game.ui.screens.chairs import Chairs
from game.ui.screens.debrief import Debrief
from game.ui.screens.menu import Menu
from game.ui.screens.routes import RoutesScreen
from game.ui.screens.table import TableScreen
from game.ui.screens.title import Title
from game.ui.settings import Settings
from game.ui.sitting import Sitting
from game.ui.start import ways
from game.ui.toast import STAYS, time_for
from tests.pilot import FRAME, Pilot
from tests.ui.playing import ALONE, GROUP, keyboard, page, play, played

SHIPPED = places.shipped_cases() / "noor"


@dataclass
class Author:
    """Somebody with a case in an editor and in the game at the same time."""

    file: Path
    shelf: Shelf
    reception: Reception
    pilot: Pilot

    @property
    def table(self) -> TableScreen:
        """Give the table that is on top."""
        assert isinstance(self.pilot.screen, TableScreen)
        return self.pilot.screen

    def begin(self, chairs: tuple[Chair, ...] = ALONE, seed: int = 3) -> Session:
        """Begin a session of the case as it is now."""
        return self.reception.begin(self.shelf.open(str(self.file)), seed, chairs)

    def save(self, *changes: tuple[str, str]) -> None:
        """Save other words, and wait for as long as an author should have to."""
        text = self.file.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        self.file.write_text(text, encoding="utf-8")
        self.pilot.wait(LOOK_AROUND + 2 * FRAME)

    @property
    def told(self) -> str:
        """Give the notice on the screen."""
        said = self.pilot.app.toast.texts
        return "" if not said else said[0] if isinstance(said[0], str) else said[0].nl


@pytest.fixture
def author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Author:
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path / "home"))
    shutil.copytree(SHIPPED, tmp_path / "noor")
    file = tmp_path / "noor" / "scenario.yaml"
    shelf = Shelf()
    watch = Watch(shelf, str(file))
    reception = Reception(shelf.for_window()._replace(news=watch.look))
    pilot = Pilot(Title(ways(reception)), size=(640, 400), settings=Settings(lang="nl", reduced_motion=True))
    pilot.app._watch = lambda stack: look_again(reception, stack)
    return Author(file, shelf, reception, pilot)


def sit(author: Author, chairs: tuple[Chair, ...] = ALONE) -> Session:
    """Sit down at the table."""
    session = author.begin(chairs)
    author.pilot.app.stack.append(TableScreen(Sitting(session)))
    author.pilot.wait(FRAME)
    return session


def until(author: Author, there: Callable[[TableScreen], bool], seed: int = 1) -> TableScreen:
    """Play until the table is where it is wanted."""
    for here in play(author.pilot, keyboard, seed=seed):
        if isinstance(here, TableScreen) and there(here):
            return here
    raise AssertionError("that never happened")


def is_choosing(table: TableScreen) -> bool:
    return table.beat is None and not table.queue and not table.sitting.waits_for_bot


def test_a_saved_sentence_stands_on_the_table_within_a_second_at_the_same_turn(author: Author) -> None:
    sit(author)
    table = until(author, lambda here: is_choosing(here) and here.sitting.state.step != WHAT_HAPPENS)
    before = (table.sitting.session.id, table.sitting.session.log)
    title = table.sitting.board.scenario.title.nl
    author.save((f"{title}", "Twaalf kaarsen"))
    assert author.told == "De casus is opnieuw geladen. Je speelt verder waar je was."
    assert author.table is not table
    session = author.table.sitting.session
    assert (session.id, session.log) == before
    assert session.board.scenario.title.nl == "Twaalf kaarsen"
    assert is_choosing(author.table)


def test_the_scene_that_is_being_read_is_read_on(author: Author) -> None:
    sit(author)
    table = until(author, lambda here: here.beat is not None and bool(here.beat.find(e.MomentHappened)))
    queue, beat = len(table.queue), table.beat
    assert beat is not None
    moment = table.sitting.board.moments[beat.find(e.MomentHappened)[0].moment]  # type: ignore[attr-defined]
    scene = moment.scene.nl.split(".")[0]
    author.save((scene, "Er valt sneeuw"))
    again = author.table
    assert again.beat is not None
    assert (again.beat.kind, len(again.queue)) == (beat.kind, queue)
    author.pilot.wait(STAYS * 9)
    assert author.pilot.sees("Er valt sneeuw")


def test_a_card_that_was_told_and_is_gone_takes_the_table_back(author: Author) -> None:
    sit(author)
    tabled = lambda here: any(isinstance(one, e.CardTabled) for one in here.sitting.session.living_events())  # noqa: E731
    old = until(author, lambda here: is_choosing(here) and tabled(here)).sitting.session
    event = next(one for one in old.living_events() if isinstance(one, e.CardTabled))
    gone = old.board.cards[event.card].id
    author.save((gone, "quite-another"))
    assert f"want er is geen kaart “{gone}” meer" in author.told
    session = author.pilot.screen.sitting.session  # type: ignore[attr-defined]
    assert session.id != old.id
    assert {head.id for head in author.reception.store.heads()} == {old.id, session.id}
    played(author.pilot, keyboard)


def test_an_error_is_told_with_its_line_and_play_goes_on(author: Author) -> None:
    sit(author)
    table = until(author, is_choosing)
    whole = author.file.read_text(encoding="utf-8")
    author.save(("\nrounds: ", "\nrounds: 4"))
    assert author.told == "", "an editor may still be writing"
    author.pilot.wait(LOOK_AROUND + 2 * FRAME)
    line = 2 + whole[: whole.index("\nrounds: ")].count("\n")
    assert f"scenario.yaml:{line}: " in author.told
    assert author.table is table
    assert author.pilot.app.toast.left > STAYS, "a long notice stays for as long as it takes to read"
    table.choose(_some_move(table))
    author.file.write_text(whole, encoding="utf-8")
    author.pilot.wait(LOOK_AROUND + 2 * FRAME)
    assert "verder waar je was" in author.told
    assert author.table.sitting.session.length > 1


def _some_move(table: TableScreen) -> Move:
    return legal_moves(table.sitting.board, table.sitting.state)[0]


def test_a_file_that_is_gone_for_a_while_stops_nothing(author: Author) -> None:
    sit(author)
    whole = author.file.read_bytes()
    author.file.unlink()
    author.pilot.wait(2 * LOOK_AROUND + 4 * FRAME)
    assert "scenario.yaml" in author.told
    author.file.write_bytes(whole)
    author.pilot.wait(LOOK_AROUND + 2 * FRAME)
    assert "opnieuw geladen" in author.told


def test_the_briefing_keeps_its_page(author: Author) -> None:
    session = author.begin(GROUP)
    briefing = Briefing(Sitting(session), back=lambda: author.reception.forget_unplayed(session))
    author.pilot.app.stack.append(briefing)
    briefing.turn(2)
    page_before, name = briefing.shown, session.board.personas[1].name.nl
    assert page_before == "people"
    author.save((name, "Juf Sterre"))
    again = author.pilot.screen
    assert isinstance(again, Briefing)
    assert again is not briefing
    assert again.shown == page_before
    author.pilot.wait(time_for("x"))
    assert author.pilot.sees("Juf Sterre") or author.pilot.sees("Sterre")
    for _ in range(3):
        author.pilot.app.apply(again.turn(-1))
    assert isinstance(author.pilot.screen, Title)
    assert author.reception.store.heads() == [], "going back from a game that was not begun still takes it away"


def test_the_chairs_and_the_session_begun_there_are_of_the_new_case(author: Author) -> None:
    case = author.shelf.open(str(author.file))
    chairs = Chairs(author.reception, case, alone=True, seed=5)
    author.pilot.app.stack.append(chairs)
    author.save((case.board.scenario.title.nl, "Twaalf kaarsen"))
    assert author.told == "De casus is opnieuw geladen."
    assert author.pilot.screen is chairs
    author.pilot.app.apply(chairs.begin())
    briefing = author.pilot.screen
    assert isinstance(briefing, Briefing)
    assert briefing.sitting.board.scenario.title.nl == "Twaalf kaarsen"
    author.pilot.app.apply(briefing.turn(-1))
    assert author.pilot.screen is chairs


@pytest.mark.parametrize(("key", "screen"), [("r", RoutesScreen), ("esc", Menu)])
def test_what_lies_on_the_table_opens_anew_or_closes(author: Author, key: str, screen: type) -> None:
    sit(author)
    until(author, is_choosing)
    author.pilot.press(key)
    assert isinstance(author.pilot.screen, screen)
    author.save(("\nminutes: ", "\nminutes: 1"))
    assert isinstance(author.pilot.screen, RoutesScreen if screen is RoutesScreen else TableScreen)
    assert [type(one) for one in author.pilot.app.stack[:2]] == [Title, TableScreen]


def test_the_debrief_is_told_anew_and_typing_is_not_disturbed(author: Author) -> None:
    sit(author)
    debrief = played(author.pilot, keyboard)
    debrief.tab = "talk"
    debrief.refresh()
    author.pilot.wait(FRAME)
    while not page(author.pilot).wants_text:
        author.pilot.press("tab")
    author.pilot.type("ik bel ")
    ending = author.shelf.open(str(author.file)).board.scenario.endings[0].text.nl.split(".")[0]
    author.save((ending, "Het is avond"))
    assert author.pilot.screen is debrief, "somebody is typing"
    author.pilot.press("tab")
    author.pilot.wait(LOOK_AROUND + 2 * FRAME)
    again = author.pilot.screen
    assert isinstance(again, Debrief)
    assert again is not debrief
    assert again.tab == "talk"


def test_another_case_on_the_table_is_left_alone(author: Author) -> None:
    other = Session.start(author.shelf.open("bram"), 3, ALONE)
    table = TableScreen(Sitting(other))
    author.pilot.app.stack.append(table)
    author.save(("\nminutes: ", "\nminutes: 1"))
    assert author.pilot.screen is table
    assert author.told == "De casus is opnieuw geladen."


def test_saving_again_and_again_while_playing_ends_in_a_sound_debrief(author: Author) -> None:
    """Every few steps the author saves; the cards change places, so that every number on the board moves."""
    sit(author, GROUP)
    text = author.file.read_text(encoding="utf-8")
    first = text.index("\ncards:\n") + len("\ncards:\n")
    second = text.index("\n  - id: ", first) + 1
    third = text.index("\n  - id: ", second) + 1
    versions = (text[:first] + text[second:third] + text[first:second] + text[third:], text)
    for n, _here in enumerate(play(author.pilot, keyboard, seed=4)):
        if n % 12 == 0:
            author.file.write_text(versions[n // 12 % 2], encoding="utf-8")
            author.pilot.wait(LOOK_AROUND + 2 * FRAME)
    debrief = author.pilot.screen
    assert isinstance(debrief, Debrief)
    session = debrief.sitting.session
    assert len(author.reception.store.heads()) == 1
    assert session.state == session.state_at(session.length)


def test_looking_costs_nothing_while_nothing_is_saved(author: Author) -> None:
    """Two looks a second: together far under a percent of a core."""
    from time import process_time

    news = author.reception.cases.news
    assert news is not None
    started = process_time()
    for _ in range(100):
        assert news() is None
    assert (process_time() - started) / 50 < 0.005


def test_nobody_looks_without_watch() -> None:
    app = App(Title(ways(Reception(Shelf().for_window()))), Settings(), size=(320, 240))
    for _ in range(40):
        app.step(FRAME)
    assert app._unwatched > LOOK_AROUND
