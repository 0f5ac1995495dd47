"""Opening a case: by folder, file or id, with the services of the right region, and never half."""

import os
import shutil
import time

import pytest

from game import places
from game.scenario.case import case_ids, check_case, find_services, load_case
from game.scenario.problem import BrokenCase
from tests.scenario.conftest import BAD, KIM, SERVICES


def test_kim_is_whole_and_without_a_word_of_comment():
    loaded, problems = check_case(KIM)
    assert problems == []
    assert loaded is not None
    assert loaded.scenario.child.name == "Kim"
    assert loaded.region.id == "testdam"
    assert loaded.scenario.safety is not None


@pytest.mark.parametrize("name", case_ids())
def test_no_case_of_the_game_is_broken(name):
    loaded, problems = check_case(name)
    assert [str(problem) for problem in problems if problem.breaks] == []
    assert loaded is not None
    assert loaded.scenario.id == name


def test_a_case_opens_by_folder_by_file_and_by_id(home):
    shutil.copytree(KIM.parent, home / "cases" / "kim")
    shutil.copy(SERVICES, home / "cases" / "services.yaml")
    digests = {load_case(path).digest for path in (KIM, KIM.parent, str(KIM), "kim")}
    assert len(digests) == 1


def test_an_own_case_goes_before_one_of_the_game(home):
    shutil.copytree(KIM.parent, home / "cases" / "noor")
    loaded, problems = check_case("noor", SERVICES)
    assert loaded is not None
    assert loaded.scenario.id == "kim"
    assert [problem.code for problem in problems] == ["S043"]


def test_an_unknown_id_names_the_nearest_case():
    _, (problem,) = check_case("nor")
    assert (problem.code, problem.nearest) == ("S015", "noor")


def test_an_unknown_file_or_folder_says_so(tmp_path):
    for path in (tmp_path, tmp_path / "nothing.yaml", tmp_path / "no" / "way"):
        _, (problem,) = check_case(path)
        assert problem.code == "S001"


def test_an_id_cannot_lead_out_of_the_folder_of_cases():
    _, (problem,) = check_case("../../../../etc/passwd")
    assert problem.code in ("S001", "S004", "S006")
    _, (problem,) = check_case("..\x00")
    assert problem.code in ("S001", "S015")
    _, (problem,) = check_case("x" * 5000)
    assert problem.code == "S015"


def test_a_broken_case_is_refused_whole_with_all_its_problems():
    with pytest.raises(BrokenCase) as refused:
        load_case(BAD / "S041-unknown-card.yaml")
    assert [problem.code for problem in refused.value.problems] == ["S041"]
    assert "nigth" in refused.value.sentences("nl")


def test_a_warning_breaks_nothing():
    assert load_case(BAD / "S105-child-falls-silent.yaml").scenario.id == "mini"


def test_the_digest_is_of_both_files(tmp_path):
    other = tmp_path / "services.yaml"
    other.write_text(SERVICES.read_text(encoding="utf-8").replace("consent: 2", "consent: 3"), encoding="utf-8")
    assert load_case(KIM).digest == load_case(KIM, SERVICES).digest
    assert load_case(KIM).digest != load_case(KIM, other).digest


def test_services_come_from_beside_the_case_before_those_of_the_user_and_of_the_game(home, tmp_path):
    case = tmp_path / "cases" / "kim" / "scenario.yaml"
    case.parent.mkdir(parents=True)
    assert find_services(case) == places.shipped_services()
    home.mkdir()
    shutil.copy(SERVICES, home / "services.yaml")
    assert find_services(case) == home / "services.yaml"
    assert find_services(places.shipped_cases() / "noor" / "scenario.yaml") == home / "services.yaml"
    shutil.copy(SERVICES, case.parent.parent / "services.yaml")
    assert find_services(case) == case.parent.parent / "services.yaml"


def test_a_municipality_without_a_service_that_the_case_uses_hears_which(tmp_path):
    services = tmp_path / "services.yaml"
    services.write_text(SERVICES.read_text(encoding="utf-8").replace("id: neighbour", "id: neighbours"))
    _, (problem,) = check_case(KIM, services)
    assert (problem.code, problem.nearest) == ("S042", "neighbours")
    assert "services.yaml" in problem.what("nl")


def test_problems_of_the_services_file_name_that_file_and_come_after_those_of_the_case(tmp_path):
    services = tmp_path / "services.yaml"
    text = SERVICES.read_text(encoding="utf-8")
    services.write_text(text.replace("load: 2", "load: 7").replace("domain: health", "domain: helth"))
    case = tmp_path / "case.yaml"
    case.write_text(KIM.read_text(encoding="utf-8").replace("minutes: 20", "minutes: 2000"))
    _, problems = check_case(case, services)
    assert [(problem.path.name, problem.code) for problem in problems] == [
        ("case.yaml", "S030"),
        ("services.yaml", "S030"),
        ("services.yaml", "S023"),
    ]


def test_services_that_are_not_there_are_a_problem_beside_those_of_the_case(tmp_path):
    _, problems = check_case(BAD / "S020-unknown-key.yaml", tmp_path / "no.yaml")
    assert [problem.code for problem in problems] == ["S020", "S001"]


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", lambda: 0)() == 0, reason="needs a file one may not read")
def test_a_file_that_may_not_be_read_says_so(tmp_path):
    file = tmp_path / "scenario.yaml"
    file.write_text("format: 1")
    file.chmod(0)
    _, (problem,) = check_case(file)
    assert problem.code == "S001"


def test_a_case_is_checked_fast_enough_to_check_it_at_every_start():
    check_case(KIM)
    start = time.perf_counter()
    check_case(KIM)
    assert time.perf_counter() - start < 10
