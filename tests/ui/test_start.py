"""From the title to the table and back again, played as people would."""

import os
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from game import places
from game.rules.board import compile_board
from game.rules.law import legal_moves
from game.rules.moves import LetOthersSpeak, Seat
from game.scenario import library
from game.scenario.case import load_case
from game.scenario.problem import BrokenCase
from game.session.case import Case
from game.session.export import bring_in, read_file
from game.session.log import Chair
from game.session.session import Session
from game.session.shelf import MemoryStore
from game.ui.page import Page
from game.ui.picture import Studio
from game.ui.reception import CannotPlay, Cases, Reception
from game.ui.screens.ask import Ask
from game.ui.screens.briefing import Briefing
from game.ui.screens.cards import LookAway, PrivateCards
from game.ui.screens.chairs import Chairs, Chance, PrintCards
from game.ui.screens.debrief import Debrief
from game.ui.screens.library import Library
from game.ui.screens.menu import Menu
from game.ui.screens.sessions import BringIn, Export, OneSession, Sessions, when
from game.ui.screens.table import TableScreen
from game.ui.screens.title import Title
from game.ui.settings import Settings
from game.ui.sitting import Sitting
from game.ui.start import chairs_for, go_on, open_window_game, ways
from game.ui.words import Both
from tests.pilot import Pilot

PARENT, TEACHER = Seat(0), Seat(1)
GROUP = (Chair("person"),) * 4
ALONE = (Chair("person"), Chair("bot"), Chair("bot"), Chair("bot"))


def open_case(name: str) -> Case:
    """Open a case as the command line does."""
    try:
        loaded = load_case(name)
    except BrokenCase as broken:
        first = broken.problems[0]
        raise CannotPlay(Both(first.sentence("nl"), first.sentence("en"))) from None
    return Case(compile_board(loaded.scenario, loaded.region), loaded.digest)


def some_cases() -> list[library.Listed]:
    """List two cases of the game and the user's own, however many more there are."""
    return [case for case in library.listed() if case.own or case.id in ("bram", "noor")]


CASES = Cases(some_cases, open_case)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path / "om-tafel"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def reception(home: Path) -> Iterator[Reception]:
    reception = Reception(CASES)
    yield reception
    reception.close()


@pytest.fixture(scope="module")
def noor() -> Case:
    return open_case("noor")


def at_title(reception: Reception) -> Pilot:
    return Pilot(Title(ways(reception)))


def played(reception: Reception, case: Case, steps: int, chairs: tuple[Chair, ...] = GROUP) -> Session:
    """Begin a session and play it for some moves, or to the end."""
    session = reception.begin(case, 3, chairs, {"private": "look-away", "timer": 0})
    for _ in range(steps):
        if session.is_over:
            break
        moves = legal_moves(session.board, session.state)
        move = next((move for move in moves if isinstance(move, LetOthersSpeak)), moves[0])
        session.submit(session.state.active, move, session.length)
    return session


def shown(pilot: Pilot) -> type:
    return type(pilot.screen)


def focus(pilot: Pilot) -> str:
    assert isinstance(pilot.screen, Page)
    return pilot.screen.focus


# --- from the title to the table -------------------------------------------------------------------------------------


def test_a_group_goes_from_the_title_to_the_table(reception: Reception, noor: Case) -> None:
    pilot = at_title(reception)
    pilot.click("Nieuw spel")
    assert shown(pilot) is Library
    pilot.click(noor.board.scenario.title.nl)
    assert shown(pilot) is Chairs
    pilot.click("Begin")
    assert shown(pilot) is Briefing
    assert pilot.sees(noor.board.scenario.content_note.nl)
    for _ in range(4):
        pilot.click("Verder")
    pilot.click("Naar de tafel")
    assert shown(pilot) is TableScreen
    [head] = reception.store.heads()
    assert [chair.kind for chair in head.chairs] == ["person"] * 4


def test_one_alone_gets_to_the_table_with_two_buttons_of_a_clicker(reception: Reception) -> None:
    pilot = at_title(reception)
    pilot.press("next", "next", "previous")
    assert shown(pilot) is Library
    pilot.press("next", "previous")
    assert shown(pilot) is Chairs
    pilot.press("next", "previous")
    assert shown(pilot) is Briefing
    while shown(pilot) is Briefing:
        pilot.press("next")
    assert shown(pilot) is TableScreen
    [head] = reception.store.heads()
    assert [chair.kind for chair in head.chairs] == ["person", "bot", "bot", "bot"]


def test_one_alone_reads_only_the_page_and_the_cards_of_the_own_role(reception: Reception, noor: Case) -> None:
    session = reception.begin(noor, 1, ALONE, {})
    pilot = Pilot(Briefing(Sitting(session)))
    texts: list[str] = []
    for _ in range(5):
        texts += pilot.texts
        pilot.click("Verder")
    texts += pilot.texts
    said = "\n".join(texts)
    board = noor.board
    assert board.personas[PARENT].private.nl in said
    assert all(board.cards[card].text.nl in said for card in board.cards_of[PARENT])
    for seat in (1, 2, 3):
        assert board.personas[seat].private.nl not in said
        assert not any(board.cards[card].text.nl in said for card in board.cards_of[seat])


def test_a_group_reads_private_pages_one_chair_at_a_time_while_the_others_look_away(
    reception: Reception, noor: Case
) -> None:
    session = reception.begin(noor, 1, GROUP, {"private": "look-away"})
    pilot = Pilot(Briefing(Sitting(session)))
    for _ in range(4):
        pilot.click("Verder")
    private = [persona.private.nl for persona in noor.board.personas]
    assert not any(pilot.sees(words) for words in private)
    assert focus(pilot) == "read-0"
    pilot.press("enter")
    assert shown(pilot) is LookAway
    assert not any(pilot.sees(words) for words in private)
    pilot.press("enter")
    assert shown(pilot) is PrivateCards
    assert pilot.sees(private[0])
    assert not pilot.sees(private[1])
    screen = pilot.screen
    assert isinstance(screen, PrivateCards)
    pages = len(screen._pages(pilot.app.canvas()))
    for _ in range(pages - 1):
        pilot.press("enter")
        assert shown(pilot) is PrivateCards, "the way on is the next page, until all were seen"
    pilot.press("enter")
    assert shown(pilot) is Briefing
    assert focus(pilot) == "read-1"
    assert pilot.sees("gelezen")


def test_with_cards_on_paper_the_screen_shows_only_numbers(reception: Reception, noor: Case) -> None:
    session = reception.begin(noor, 1, GROUP, {"private": "printed"})
    pilot = Pilot(Briefing(Sitting(session)))
    for _ in range(4):
        pilot.click("Verder")
    numbers = ", ".join(str(known.card + 1) for known in Sitting(session).view(TEACHER).cards)
    assert pilot.sees(f"kaart {numbers}")
    assert not any(pilot.sees(card.text.nl) for card in noor.board.cards)


def test_the_language_can_change_halfway(reception: Reception, noor: Case) -> None:
    pilot = Pilot(chairs_for(reception, "noor", alone=False, chair=None, seed=5), settings=Settings(lang="en"))
    assert pilot.sees("Who sits where?")
    pilot.app._adjust(pilot.app.settings._replace(lang="nl"))
    pilot.wait(0.1)
    assert pilot.sees("Wie zit waar?")


# --- who sits where --------------------------------------------------------------------------------------------------


def chairs(reception: Reception, **asked: object) -> tuple[Pilot, Chairs]:
    screen = Chairs(reception, open_case("bram"), alone=bool(asked.get("alone")))
    return Pilot(screen), screen


def test_a_digit_changes_who_sits_in_a_chair(reception: Reception) -> None:
    pilot, screen = chairs(reception)
    pilot.press("2")
    assert screen.chosen == ("person", "team", "person", "person")
    pilot.press("2", "2")
    assert screen.chosen == ("person", "person", "person", "person")


def test_somebody_must_sit_somewhere(reception: Reception) -> None:
    pilot, screen = chairs(reception)
    screen.kinds = ["bot"] * 4
    screen.refresh()
    pilot.wait(0.1)
    pilot.click("Begin")
    assert shown(pilot) is Chairs
    assert pilot.sees("minstens één stoel")
    assert reception.store.heads() == []


def test_alone_a_digit_chooses_my_chair_and_the_game_takes_the_rest(reception: Reception) -> None:
    pilot, screen = chairs(reception, alone=True)
    assert screen.chosen == ("person", "bot", "bot", "bot")
    pilot.press("4")
    assert screen.chosen == ("bot", "bot", "bot", "person")
    assert pilot.sees("jij")


@pytest.mark.parametrize("key", ["3", "click", "enter"])
def test_alone_after_choosing_a_chair_the_way_on_is_lit(reception: Reception, key: str) -> None:
    pilot, screen = chairs(reception, alone=True)
    if key == "click":
        pilot.click_at(next(widget for widget in screen.widgets if widget.ref == "seat-2").rect.center)
    elif key == "enter":
        while screen.focus != "seat-2":
            pilot.press("tab")
        pilot.press("enter")
    else:
        pilot.press(key)
    assert screen.mine == 2
    assert screen.focus == "begin"
    pilot.press("enter")
    assert len(reception.store.heads()) == 1


def test_in_a_group_a_digit_lights_the_way_on_and_who_walked_to_a_chair_stays_there(reception: Reception) -> None:
    pilot, screen = chairs(reception)
    pilot.press("2")
    assert screen.focus == "begin"
    while screen.focus != "seat-0":
        pilot.press("tab")
    pilot.press("enter", "enter")
    assert screen.chosen == ("bot", "team", "person", "person")
    assert screen.focus == "seat-0"
    pilot.click("Vier teams")
    assert screen.focus == "begin"


def test_the_usual_ways_the_cards_and_the_clock_end_up_in_the_session(reception: Reception) -> None:
    pilot, _ = chairs(reception)
    for words in ("Vier teams", "Op papier", "3"):
        pilot.click(words)
    pilot.click("Begin")
    [head] = reception.store.heads()
    session = reception.resume(head.id)
    assert [chair.kind for chair in session.chairs] == ["team"] * 4
    assert session.started.options == {"private": "printed", "timer": 3}


def test_the_number_behind_chance_can_be_chosen(reception: Reception) -> None:
    pilot, screen = chairs(reception)
    pilot.click(f"Toeval {screen.seed}")
    assert shown(pilot) is Chance
    pilot.press("end", *["backspace"] * 9)
    pilot.type("x")
    pilot.press("enter")
    assert shown(pilot) is Chance
    assert pilot.sees("Typ een getal")
    pilot.press("backspace")
    pilot.type("77")
    pilot.press("enter")
    assert shown(pilot) is Chairs
    pilot.click("Begin")
    assert reception.store.heads()[0].seed == 77


def test_going_back_to_the_chairs_leaves_no_session_behind(reception: Reception) -> None:
    pilot, _ = chairs(reception)
    pilot.click("Begin")
    assert len(reception.store.heads()) == 1
    pilot.press("esc")
    assert shown(pilot) is Chairs
    assert reception.store.heads() == []


def test_cards_to_print_go_to_a_file_that_holds_every_card(reception: Reception, home: Path) -> None:
    pilot, screen = chairs(reception)
    pilot.click("Op papier")
    pilot.click("Print de kaarten")
    assert shown(pilot) is PrintCards
    pilot.press("enter")
    assert shown(pilot) is Chairs
    page = home / "om-tafel-kaarten-bram.html"
    assert pilot.sees(str(page))
    written = page.read_text(encoding="utf-8")
    assert all(escape(card.text.nl) in written for card in screen.case.board.cards)


# --- the library -----------------------------------------------------------------------------------------------------


def write_case(home: Path, name: str, words: str) -> None:
    folder = home / "om-tafel" / "cases" / name
    folder.mkdir(parents=True)
    (folder / "scenario.yaml").write_text(words, encoding="utf-8")


def test_a_broken_case_is_shown_as_broken_and_says_why(reception: Reception, home: Path) -> None:
    write_case(home, "kapot", "format: 1\nid: kapot\ntitel: x\n")
    pilot = Pilot(Library(reception, alone=False))
    pilot.click("kapot: Deze casus is kapot")
    assert shown(pilot) is Ask
    assert pilot.sees("scenario.yaml")
    pilot.press("esc")
    assert shown(pilot) is Library


def test_a_case_that_breaks_while_the_list_is_open_says_why(reception: Reception, home: Path) -> None:
    source = places.shipped_cases() / "bram" / "scenario.yaml"
    write_case(home, "bram", source.read_text(encoding="utf-8"))
    pilot = Pilot(Library(reception, alone=False))
    (home / "om-tafel" / "cases" / "bram" / "scenario.yaml").write_text("format: 1\n", encoding="utf-8")
    pilot.click("Bram")
    assert shown(pilot) is Ask
    assert pilot.sees("is kapot")


def test_many_cases_come_a_page_at_a_time(reception: Reception) -> None:
    screen = Library(reception, alone=False)
    first = library.listed()[0]
    screen.cases = [first._replace(id=f"case-{n}") for n in range(12)]
    pilot = Pilot(screen)
    assert pilot.sees("1 van 3")
    pilot.click("Meer verhalen")
    assert pilot.sees("2 van 3")
    pilot.click("Vorige")
    pilot.click("Vorige")
    assert pilot.sees("3 van 3")
    assert len([w for w in screen.widgets if w.ref.startswith("case-")]) == 4


def test_without_cases_the_library_says_so(home: Path) -> None:
    pilot = Pilot(Library(Reception(Cases(list, open_case)), alone=False))
    assert pilot.sees("geen casussen")


# --- going on --------------------------------------------------------------------------------------------------------


def test_the_title_offers_to_go_on_and_goes_on_at_the_table(reception: Reception, noor: Case) -> None:
    session = played(reception, noor, 6)
    pilot = at_title(reception)
    assert pilot.sees(f"{noor.board.scenario.title.nl}, ronde {session.state.round} van {noor.board.rounds}")
    pilot.press("1")
    assert isinstance(pilot.screen, TableScreen)
    assert pilot.screen.sitting.session.id == session.id
    assert pilot.screen.sitting.session.length == session.length


def test_a_session_that_stopped_in_the_briefing_goes_on_there(reception: Reception, noor: Case) -> None:
    session = played(reception, noor, 0)
    pilot = at_title(reception)
    pilot.click("Ga verder waar je was")
    assert shown(pilot) is Briefing
    pilot.press("esc")
    assert shown(pilot) is Menu
    assert [head.id for head in reception.store.heads()] == [session.id]


def test_a_finished_session_is_not_waiting_and_opens_its_debrief(reception: Reception, noor: Case) -> None:
    session = played(reception, noor, 500)
    assert session.is_over
    pilot = at_title(reception)
    assert not pilot.sees("Ga verder waar je was")
    pilot.click("Bewaarde sessies")
    assert pilot.sees("uitgespeeld")
    pilot.press("1", "1")
    assert shown(pilot) is Debrief


def test_a_session_whose_case_is_gone_says_so_and_stays(reception: Reception, noor: Case, home: Path) -> None:
    session = played(reception, noor, 4)

    def nothing(name: str) -> Case:
        raise CannotPlay(Both("weg", "gone"))

    reception.cases = Cases(list, nothing)
    pilot = at_title(reception)
    pilot.click("Ga verder waar je was")
    assert shown(pilot) is Ask
    assert pilot.sees("is hier niet te vinden")
    pilot.press("esc")
    assert shown(pilot) is Title
    assert reception.store.entries(session.id)


def test_a_session_whose_case_is_broken_now_says_what_is_wrong_with_it(
    reception: Reception, noor: Case, home: Path
) -> None:
    played(reception, noor, 4)
    write_case(home, "noor", "format: 1\nid: noor\ntitel: x\n")
    pilot = at_title(reception)
    pilot.click("Ga verder waar je was")
    assert shown(pilot) is Ask
    assert pilot.sees("scenario.yaml")


def test_a_case_that_changed_a_little_goes_on_with_a_notice(reception: Reception, noor: Case) -> None:
    played(reception, Case(noor.board, "f" * 64), 4)
    pilot = at_title(reception)
    pilot.click("Ga verder waar je was")
    assert shown(pilot) is TableScreen
    assert pilot.sees("is veranderd sinds deze sessie")


def test_what_still_fits_of_a_session_can_be_played_on(reception: Reception, noor: Case) -> None:
    session = played(reception, Case(noor.board, "f" * 64), 12)
    plains = reception.store.entries(session.id)
    plains[9]["what"]["move"] = {"kind": "Listen", "to": "nobody"}  # type: ignore[index, call-overload]
    head = session.head()
    reception.store.delete(session.id)
    reception.store.write(head, 0, plains)
    pilot = at_title(reception)
    pilot.click("Ga verder waar je was")
    assert shown(pilot) is Ask
    pilot.click("Verder met wat past")
    assert isinstance(pilot.screen, TableScreen)
    assert pilot.screen.sitting.session.id != session.id
    assert pilot.screen.sitting.session.length == 9


# --- kept sessions ---------------------------------------------------------------------------------------------------


def test_a_session_goes_out_as_a_file_and_comes_in_again(reception: Reception, noor: Case, home: Path) -> None:
    session = played(reception, noor, 5)
    pilot = Pilot(Sessions(reception))
    pilot.press("1")
    assert shown(pilot) is OneSession
    pilot.click("Bewaar als bestand")
    assert shown(pilot) is Export
    pilot.press("enter")
    [file] = home.glob("om-tafel-noor-*.json")
    assert pilot.sees(str(file))
    pilot.click("Verwijder")
    assert reception.store.heads()
    pilot.click("Ja, verwijder")
    assert reception.store.heads() == []
    assert shown(pilot) is Sessions
    pilot.click("Sessie inlezen")
    assert shown(pilot) is BringIn
    pilot.type(f'"{file}"')
    pilot.press("enter")
    assert shown(pilot) is Sessions
    assert pilot.sees("is ingelezen")
    assert [head.id for head in reception.store.heads()] == [session.id]


def test_a_session_that_cannot_be_kept_can_be_saved_as_a_file_from_the_menu(
    reception: Reception, noor: Case, home: Path
) -> None:
    session = Session.start(noor, 3, GROUP, store=MemoryStore())
    pilot = Pilot(TableScreen(Sitting(session)))
    pilot.press("esc")
    assert shown(pilot) is Menu
    assert not pilot.sees("Bewaar en ga naar het begin")
    pilot.click("Bewaar als bestand")
    pilot.press("enter")
    [file] = home.glob("om-tafel-noor-*.json")
    assert shown(pilot) is TableScreen
    assert bring_in(read_file(file), reception.store, lambda _: noor).log == session.log


def test_the_menu_of_a_kept_session_offers_no_other_place(reception: Reception, noor: Case) -> None:
    pilot = Pilot(TableScreen(Sitting(played(reception, noor, 2))))
    pilot.press("esc")
    assert pilot.sees("Bewaar en ga naar het begin")
    assert not pilot.sees("Bewaar als bestand")


def test_a_file_that_is_there_is_replaced_only_after_asking(reception: Reception, noor: Case, home: Path) -> None:
    session = played(reception, noor, 2)
    pilot = Pilot(OneSession(reception, session.head()))
    pilot.click("Bewaar als bestand")
    assert isinstance(pilot.screen, Export)
    file = Path(pilot.screen.typed)
    file.write_text("van iemand anders", encoding="utf-8")
    pilot.press("enter")
    assert shown(pilot) is Ask
    pilot.press("esc")
    assert shown(pilot) is Export
    assert file.read_text(encoding="utf-8") == "van iemand anders"
    pilot.press("enter")
    pilot.click("Ja, vervang")
    assert shown(pilot) is OneSession
    assert "om-tafel-session" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Typ eerst"), ("/er/is/niets.json", "is er niet"), ("~onbekend-iemand/x", "kan niet gelezen worden"),
     ("/", "kan niet gelezen worden"), ("x\0y", "")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_answered_with_a_sentence(reception: Reception, typed: str, said: str) -> None:
    pilot = Pilot(BringIn(reception))
    assert isinstance(pilot.screen, BringIn)
    pilot.screen.line.text = typed
    pilot.press("enter")
    assert shown(pilot) is BringIn
    assert pilot.sees(said)


def test_deleting_asks_once_and_the_first_answer_keeps_it(reception: Reception, noor: Case) -> None:
    played(reception, noor, 2)
    pilot = Pilot(Sessions(reception))
    pilot.press("1")
    pilot.click("Verwijder")
    pilot.press("enter")
    assert shown(pilot) is OneSession
    assert len(reception.store.heads()) == 1


def test_many_sessions_come_a_page_at_a_time(reception: Reception, noor: Case) -> None:
    for _ in range(7):
        played(reception, noor, 1)
    pilot = Pilot(Sessions(reception))
    assert pilot.sees("1 / 2")
    pilot.click("Oudere")
    assert pilot.sees("2 / 2")
    assert isinstance(pilot.screen, Page)
    assert len([w for w in pilot.screen.widgets if w.ref.startswith("session-")]) == 2


def test_a_moment_is_said_as_people_do_and_a_strange_one_is_left_alone() -> None:
    assert when("2026-01-12T14:05:00+00:00", "nl").startswith("12 jan 2026")
    assert when("gisteren", "nl") == "gisteren"


# --- when nothing can be kept ----------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="needs a file where a folder should be")
def test_where_the_disk_refuses_the_game_still_plays_and_says_that_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    reception = Reception(CASES, lambda: tmp_path / "file" / "sessions.db")
    pilot = at_title(reception)
    pilot.click("Nieuw spel")
    assert pilot.sees("niet bewaard")
    pilot.press("1")
    pilot.click("Begin")
    assert shown(pilot) is Briefing
    assert pilot.sees("niet bewaard")
    for _ in range(4):
        pilot.click("Verder")
    pilot.click("Naar de tafel")
    assert shown(pilot) is TableScreen


def test_without_any_place_the_list_says_why(tmp_path: Path) -> None:
    def nowhere() -> Path:
        raise places.NoPlace(tmp_path, PermissionError(13, "Permission denied"))

    reception = Reception(CASES, nowhere)
    pilot = Pilot(Sessions(reception))
    assert pilot.sees("niet te gebruiken")
    session = reception.begin(open_case("bram"), 1, GROUP)
    assert reception.resume(session.id).length == 1


def test_a_damaged_file_of_sessions_is_put_aside_only_when_asked(home: Path, noor: Case) -> None:
    file = home / "om-tafel" / "sessions.db"
    file.parent.mkdir()
    file.write_bytes(b"dit is geen database" * 20)
    reception = Reception(CASES)
    pilot = Pilot(Sessions(reception))
    assert pilot.sees("beschadigd")
    pilot.click("Zet het bestand opzij")
    assert pilot.sees("heet nu")
    assert played(reception, noor, 1).saved
    [aside] = file.parent.glob("sessions-aside-*")
    assert aside.read_bytes().startswith(b"dit is geen database")
    reception.close()


# --- the window ------------------------------------------------------------------------------------------------------


def test_the_window_opens_and_closes_again(home: Path) -> None:
    assert open_window_game(CASES, frames=1) == 0


def test_the_first_picture_needs_neither_sessions_nor_rules() -> None:
    import subprocess
    import sys

    heavy = ("game.session", "game.rules", "game.bots", "game.text", "sqlite3", "yaml", "pydantic")
    code = f"import sys, game.ui.start; print([name for name in {heavy!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines()[-1] == "[]"


def test_a_case_that_is_asked_for_and_not_there_stops_before_a_window_opens(home: Path) -> None:
    reception = Reception(CASES)
    with pytest.raises(CannotPlay):
        chairs_for(reception, "bestaat-niet", alone=True, chair=None, seed=None)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (300, 200)])
@pytest.mark.parametrize("settings", [Settings("nl"), Settings("en", 150, high_contrast=True)])
def test_every_screen_before_the_table_can_be_drawn(
    reception: Reception, noor: Case, size: tuple[int, int], settings: Settings
) -> None:
    session, alone = played(reception, noor, 3), reception.begin(noor, 1, ALONE, {})
    screens: list[Page] = [
        Library(reception, alone=False), Chairs(reception, noor, alone=True), Chairs(reception, noor, alone=False),
        Sessions(reception), OneSession(reception, session.head()), Export(reception, session.head()),
        BringIn(reception),
    ]  # fmt: skip
    for sitting in (Sitting(alone), Sitting(session)):
        for page in range(len(Briefing(sitting).pages)):
            briefing = Briefing(sitting)
            briefing.page = page
            screens.append(briefing)
    studio = Studio()
    for screen in screens:
        studio.picture(screen, size, settings)
        inside = studio.picture(screen, size, settings).get_rect()
        assert all(inside.contains(widget.rect) for widget in screen.widgets), type(screen).__name__


def test_going_on_with_a_session_that_is_gone_is_answered_with_a_sentence(reception: Reception) -> None:
    pilot = at_title(reception)
    pilot.app.apply(go_on(reception, "weg"))
    pilot.wait(0.1)
    assert shown(pilot) is Ask
    assert pilot.sees("Er is geen sessie")
