"""From the title to the table and back again, played as people would."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game import places
from game.rules.board import compile_board
from game.scenario import library
from game.scenario.case import load_case
from game.scenario.problem import BrokenCase
from game.session.case import Case
from game.ui.reception import CannotPlay, Cases, Reception
from game.ui.screens.briefing import Briefing
from game.ui.screens.chairs import Chairs
from game.ui.screens.library import Library
from game.ui.screens.table import TableScreen
from game.ui.screens.title import Title
from game.ui.start import ways
from game.ui.words import Both
from tests.pilot import Pilot


def open_case(name: str) -> Case:
    """Open a case as the command line does."""
    try:
        loaded = load_case(name)
    except BrokenCase as broken:
        first = broken.problems[0]
        raise CannotPlay(Both(first.sentence("nl"), first.sentence("en"))) from None
    return Case(compile_board(loaded.scenario, loaded.region), loaded.digest)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.fixture
def reception(home: Path) -> Iterator[Reception]:
    reception = Reception(Cases(library.listed, open_case))
    yield reception
    reception.close()


def at_title(reception: Reception) -> Pilot:
    return Pilot(Title(ways(reception)))


def test_a_group_goes_from_the_title_to_the_table(reception: Reception) -> None:
    pilot = at_title(reception)
    pilot.click("Nieuw spel")
    assert isinstance(pilot.screen, Library)
    pilot.click("De brief in de keukenla")
    assert isinstance(pilot.screen, Chairs)
    pilot.click("Begin")
    assert isinstance(pilot.screen, Briefing)
    assert pilot.sees("geldzorgen")
    for _ in range(5):
        pilot.click(pilot.screen.widgets[-2].label)
    assert isinstance(pilot.screen, TableScreen)
    [head] = reception.store.heads()
    assert [chair.kind for chair in head.chairs] == ["person"] * 4
