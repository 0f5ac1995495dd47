"""What you learned, as pictures: looked at, walked through, and left by the door it suggests."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from game import places
from game.progress import kept
from game.progress.progress import Stage
from game.report.measures import Accuracy
from game.rules.content import Text
from game.rules.law import legal_moves
from game.rules.moves import SEATS, Seat
from game.session.case import Case
from game.session.log import Chair, PerspectiveChecked
from game.session.session import Session
from game.ui.learned import MOST_COLUMNS, grouped
from game.ui.picture import Studio
from game.ui.reception import CannotPlay, Cases, Reception
from game.ui.screens.ask import Ask
from game.ui.screens.chairs import Chairs
from game.ui.screens.progress import ProgressScreen
from game.ui.screens.sessions import Sessions
from game.ui.screens.title import Title
from game.ui.settings import TEXT_SIZES, Settings
from game.ui.start import ways
from game.ui.words import Both
from tests.pilot import Pilot
from tests.rules.cases import board_of

CASES = {name: Case(board_of(name), name[0] * 64) for name in ("kim", "noor", "bram")}
BEGAN = datetime.fromisoformat("2026-01-05T09:00:00+00:00")


class Listed:
    """A case as the library lists it."""

    def __init__(self, case: Case) -> None:
        scenario = case.board.scenario
        self.id, self.title, self.minutes = scenario.id, scenario.title, scenario.minutes
        self.keys, self.problem = tuple(key.value for key in scenario.keys), None


def open_case(name: str) -> Case:
    if name not in CASES:
        raise CannotPlay(Both(f"{name} is er niet.", f"{name} is not there."))
    return CASES[name]


@pytest.fixture
def reception(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reception]:
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path / "home"))
    reception = Reception(Cases(lambda: [Listed(case) for case in CASES.values()], open_case))
    yield reception
    reception.close()


def played(reception: Reception, seat: Seat, case: str = "kim", *, day: int = 0, seed: int = 1) -> Session:
    """Play a case alone with the first legal moves, and guess twice: once right, once sure and wrong."""
    chairs = tuple(Chair("person" if chair == seat else "bot") for chair in SEATS)
    at = (BEGAN + timedelta(days=day)).isoformat(timespec="seconds")
    session = Session.start(CASES[case], seed, chairs, store=reception.store, clock=lambda: at)
    while (active := session.state.active) is not None:
        session.submit(active, legal_moves(session.board, session.state)[0], session.length)
    about = Seat((seat + 1) % 4)
    for points in (2, 0):
        session.record(PerspectiveChecked(about, seat, "x", "y", 80, points, asked=True))
    return session


def opened(reception: Reception, tab: str = "eyes", lang="en", **settings) -> Pilot:
    """Open the screen and wait until everything is counted."""
    screen = ProgressScreen(reception, tab)
    pilot = Pilot(screen, size=(1280, 720), settings=Settings(lang=lang, **settings))
    for _ in range(200):
        if screen.gathering is None or not screen.gathering.waiting:
            break
        pilot.wait(0.05)
    return pilot


def test_the_title_leads_here_and_escape_back(reception: Reception) -> None:
    pilot = Pilot(Title(ways(reception)), settings=Settings(lang="nl"))
    pilot.click("Wat je leerde")
    assert isinstance(pilot.screen, ProgressScreen)
    pilot.press("esc")
    assert isinstance(pilot.screen, Title)


def test_before_anything_was_played_it_invites_and_opens_a_first_story(reception: Reception) -> None:
    pilot = opened(reception)
    assert pilot.sees("not played a story alone yet")
    assert not pilot.sees("Together")
    pilot.press("enter")
    assert isinstance(pilot.screen, Chairs)
    assert pilot.screen.alone


def test_the_suggestion_opens_that_case_and_that_chair(reception: Reception) -> None:
    played(reception, Seat(0))
    pilot = opened(reception)
    assert isinstance(pilot.screen, ProgressScreen)
    found = pilot.screen.next
    assert found is not None
    pilot.click(found.case.title.en)
    assert isinstance(pilot.screen, Chairs)
    assert pilot.screen.case.id == found.case.id
    assert [seat for seat, kind in zip(SEATS, pilot.screen.chosen, strict=True) if kind == "person"] == [found.seat]


def test_a_suggested_case_that_broke_says_why(reception: Reception, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = opened(reception)
    monkeypatch.setattr("tests.ui.test_progress.CASES", {})
    pilot.press("1")
    assert isinstance(pilot.screen, Ask)
    assert pilot.sees("is not there")


def test_every_page_is_reached_with_digits_and_with_the_mouse(reception: Reception) -> None:
    played(reception, Seat(1))
    pilot = opened(reception)
    seen = {"1": "How well you saw the others", "2": "Lasting relationships", "3": "Who spoke?", "4": "Filled: you sat"}
    for digit, words in seen.items():
        pilot.press(digit)
        assert pilot.sees(words), digit
    for label, words in zip(("Their eyes", "Keys", "Together", "Stories"), seen.values(), strict=True):
        pilot.click(label)
        assert pilot.sees(words), label
    pilot.press("5")
    assert isinstance(pilot.screen, Chairs)


def test_the_pages_say_their_numbers_too(reception: Reception) -> None:
    played(reception, Seat(1))
    pilot = opened(reception)
    assert pilot.sees("2 of 4"), "points about the youth worker"
    assert pilot.sees("Sure, and yet quite different: 1 of 2 times.")
    pilot.press("4")
    assert pilot.sees("Kim")


def test_counting_goes_on_while_the_screen_is_open_and_is_kept(reception: Reception) -> None:
    sessions = [played(reception, Seat(n % 4), day=n) for n in range(6)]
    screen = ProgressScreen(reception)
    assert screen.gathering is not None
    assert len(screen.gathering.waiting) == 6, "nothing is folded before the first picture"
    pilot = Pilot(screen, settings=Settings(lang="en"))
    for _ in range(100):
        pilot.wait(0.02)
        if not screen.gathering.waiting:
            break
    assert pilot.sees("6 stories played alone")
    assert kept.read(kept.place()).keys() == {session.id for session in sessions}
    again = ProgressScreen(reception)
    assert again.gathering is not None
    assert again.gathering.waiting == []


def test_what_is_deleted_in_the_list_is_forgotten_here(reception: Reception) -> None:
    session = played(reception, Seat(1))
    opened(reception)
    assert session.id in kept.read(kept.place())
    pilot = Pilot(Sessions(reception), settings=Settings(lang="en"))
    pilot.press("1")
    pilot.click("Delete")
    pilot.click("Yes, delete")
    assert session.id not in kept.read(kept.place())


def test_a_store_that_cannot_be_read_is_said(reception: Reception, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    places.sessions().write_bytes(b"x" * 4000)
    pilot = Pilot(ProgressScreen(reception), settings=Settings(lang="en"))
    assert pilot.sees("damaged")
    pilot.press("esc")
    assert places.sessions().read_bytes() == b"x" * 4000


def test_other_sessions_are_named_but_not_counted(reception: Reception) -> None:
    session = played(reception, Seat(1))
    session.fork(4)
    pilot = opened(reception, "stories")
    assert pilot.sees("1 story played alone")
    assert pilot.sees("1 as a what-if or from another chair")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (400, 300)])
def test_every_page_draws_at_every_size(reception: Reception, lang, size: tuple[int, int]) -> None:
    for n in range(3):
        played(reception, Seat(n), day=n)
    screen = opened(reception, lang=lang).screen
    assert isinstance(screen, ProgressScreen)
    studio = Studio()
    for tab in ("eyes", "keys", "together", "stories"):
        screen.tab = tab
        for letters in (TEXT_SIZES[0], TEXT_SIZES[-1]):
            for contrast in (False, True):
                studio.picture(screen, size, Settings(lang=lang, text_size=letters, high_contrast=contrast))
                assert any(mark.text.strip() for mark in studio.marks)


@pytest.mark.parametrize("count", [1, 2, 11, 12, 13, 25, 100, 500])
def test_a_long_course_becomes_a_few_columns_that_hold_every_story(count: int) -> None:
    course = [Stage("2026", Text("a", "a"), Accuracy(n % 3, 2), n % 2) for n in range(count)]
    groups, per = grouped(course)
    assert len(groups) <= MOST_COLUMNS
    assert per * len(groups) >= count
    assert sum(group.accuracy.points for group in groups) == sum(stage.accuracy.points for stage in course)
    assert sum(group.wrong for group in groups) == sum(stage.sure_and_wrong for stage in course)


def test_many_stories_of_ones_own_leave_those_that_were_played(reception: Reception) -> None:
    played(reception, Seat(1))
    pilot = opened(reception, "stories")
    screen = pilot.screen
    assert isinstance(screen, ProgressScreen)
    one = screen.cases[0]
    titles = [one._replace(id=f"own-{n}", title=Text(f"Eigen {n}", f"Own {n}")) for n in range(40)]
    screen.cases = [*titles, *screen.cases]
    screen.refresh()
    pilot.wait(0.05)
    assert pilot.sees("Kim")
    assert pilot.sees("And 19 more stories")


def test_a_case_that_is_gone_keeps_its_name(reception: Reception) -> None:
    session = played(reception, Seat(1))
    pilot = opened(reception, "stories")
    screen = pilot.screen
    assert isinstance(screen, ProgressScreen)
    screen.cases = [case for case in screen.cases if case.id != "kim"]
    screen.refresh()
    pilot.wait(0.05)
    assert pilot.sees(session.head().title.en)
