"""The list of cases for the title screen: from a small index, without YAML, and whole without an index too."""

import json
import shutil
import subprocess
import sys

import pytest

from game import places
from game.scenario import library
from tests.scenario.conftest import BAD, KIM, SERVICES


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """Two cases of the game, so that the tests need not read the whole library again and again."""
    shelf = tmp_path / "shelf"
    for name in ("bram", "noor"):
        shutil.copytree(places.shipped_cases() / name, shelf / name)
    monkeypatch.setattr(places, "shipped_cases", lambda: shelf)
    return shelf


@pytest.fixture
def own(home, shelf):
    """One good and one broken case in the user's own folder."""
    shutil.copytree(KIM.parent, home / "cases" / "kim")
    shutil.copy(SERVICES, home / "cases" / "services.yaml")
    broken = home / "cases" / "broken"
    broken.mkdir()
    shutil.copy(BAD / "S020-unknown-key.yaml", broken / "scenario.yaml")
    return home / "cases"


def by_id():
    return {case.id: case for case in library.listed()}


def test_the_list_shows_what_a_facilitator_chooses_by(own):
    kim = by_id()["kim"]
    assert kim.own
    assert kim.title.in_("nl") == "Kim wacht op het licht"
    assert (kim.minutes, kim.rounds, kim.child, kim.age) == (20, 4, "Kim", 8)
    assert kim.keys == ("child-in-context", "livelihood", "no-partitions")
    assert not kim.broken


def test_cases_of_the_game_are_listed_after_the_users_own(own):
    cases = library.listed()
    assert {"noor", "bram"} <= {case.id for case in cases}
    assert [case.own for case in cases] == sorted((case.own for case in cases), reverse=True)


def test_a_broken_case_stands_in_the_list_with_its_first_problem(own):
    broken = by_id()["broken"]
    assert broken.broken
    assert "S020" in broken.problem.nl
    assert "S020 error" in broken.problem.en
    assert broken.problems >= 1


def test_the_second_time_gives_the_same_without_reading_a_case(own, monkeypatch):
    first = library.listed()
    monkeypatch.setattr(library, "_read", lambda file: pytest.fail("read again"))
    assert library.listed() == first


def test_another_date_alone_does_not_make_it_read_again(own, monkeypatch):
    first = library.listed()
    (own / "kim" / "scenario.yaml").touch()
    monkeypatch.setattr(library, "_read", lambda file: pytest.fail("read again"))
    assert library.listed() == first


def test_a_changed_case_is_read_again(own):
    library.listed()
    file = own / "kim" / "scenario.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("minutes: 20", "minutes: 35"), encoding="utf-8")
    assert by_id()["kim"].minutes == 35


def test_changed_services_make_it_look_again(own):
    library.listed()
    services = own / "services.yaml"
    services.write_text(services.read_text(encoding="utf-8").replace("id: neighbour", "id: gone"), encoding="utf-8")
    assert "S042" in by_id()["kim"].problem.en


def test_a_case_that_went_away_leaves_the_list(own):
    library.listed()
    shutil.rmtree(own / "kim")
    assert "kim" not in by_id()


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"shape": 99}', b"[" * 100_000, b'{"shape": 1, "cases": 3}'],
)
def test_a_damaged_index_is_made_again(own, damage):
    first = library.listed()
    places.library_index().write_bytes(damage)
    assert library.listed() == first
    assert json.loads(places.library_index().read_bytes())["cases"]


def test_an_index_with_strange_entries_is_not_believed(own):
    first = library.listed()
    kept = json.loads(places.library_index().read_bytes())
    for entry in kept["cases"].values():
        entry["title" if "title" in entry else "problem"] = 7
    places.library_index().write_text(json.dumps(kept))
    assert library.listed() == first


def test_without_a_place_for_the_index_the_list_is_whole(own, home, monkeypatch):
    (home / "cache").write_text("a file where a folder should be")
    assert "kim" in by_id()
    assert not places.library_index().exists()


def test_a_home_that_cannot_be_leaves_the_cases_of_the_game(tmp_path, shelf, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("OMTAFEL_HOME", str(tmp_path / "file" / "home"))
    assert "noor" in by_id()


def test_a_good_index_needs_neither_yaml_nor_pydantic(home):
    library.listed()
    code = (
        "import sys; from game.scenario import library; assert library.listed(); "
        "print([m for m in ('yaml', 'pydantic', 'game.rules.content') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
