"""The route map and the other drawings: what they show is what happened, and nothing lies outside the paper."""

from xml.etree import ElementTree

import pytest

from game.report.courses import came_of_it, courses, round_of
from game.report.debrief import debrief
from game.report.drawing import length, text, wrapped
from game.report.paper import Picture
from game.report.routes import route_picture
from game.rules import events as e
from game.rules.content import LANGS
from game.rules.state import RUNNING
from game.session.session import Session
from tests.report.sessions import NASTY, begun, finished, play

CASES = ("kim", "noor", "bram", "jayden")
SVG = "{http://www.w3.org/2000/svg}"


def pictures(session: Session, lang: str = "nl") -> list[Picture]:
    paper = debrief(session, "nl" if lang == "nl" else "en")
    return [block for section in paper.sections for block in section.blocks if isinstance(block, Picture)]


@pytest.mark.parametrize("case", CASES)
def test_every_knock_is_there_with_who_and_whether_it_opened(case: str) -> None:
    session = finished(case)
    found = courses(session.board, session.living_events(), "en")
    for service, course in enumerate(found.services):
        told = [
            (None if isinstance(event, e.ServiceStarted) else event.seat, not isinstance(event, e.DoorBounced))
            for event in session.living_events()
            if isinstance(event, e.DoorOpened | e.DoorBounced | e.ServiceStarted) and event.service == service
        ]
        assert [(knock.seat, knock.opened) for knock in course.knocks] == told


@pytest.mark.parametrize("case", CASES)
def test_what_runs_at_the_end_ran_up_to_the_end_and_waiting_comes_before(case: str) -> None:
    session = finished(case)
    found = courses(session.board, session.living_events(), "en")
    assert found.lasted == session.board.rounds
    for status, course in zip(session.state.services, found.services, strict=True):
        assert (status == RUNNING) == bool(course.ran and course.spans[-1].end == found.lasted)
        assert all(0 <= span.start < span.end <= found.lasted for span in course.spans)
        assert [span.runs for span in course.spans] == sorted(span.runs for span in course.spans)
        assert not course.eased or course.ran


@pytest.mark.parametrize("case", CASES)
def test_needs_are_told_from_the_start_to_the_end(case: str) -> None:
    session = finished(case)
    needs = courses(session.board, session.living_events(), "en").needs
    assert needs[0] == session.board.need_start
    assert needs[-1] == session.state.needs
    assert len(needs) == session.board.rounds + 1


def test_a_door_is_told_in_words() -> None:
    session = finished("noor")
    found = courses(session.board, session.living_events(), "en").services
    words = [came_of_it(session.board, course, "en") for course in found]
    for course, told in zip(found, words, strict=True):
        assert ("nobody knocked" in told) == (not course.knocks)
        assert all(f"round {round_of(knock.at)}:" in told for knock in course.knocks)
        assert ("running from round" in told) == course.ran


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", CASES)
def test_every_drawing_is_whole_and_stays_on_its_paper(case: str, lang: str) -> None:
    for session in (finished(case), begun(case), play(begun(case), until=lambda one: one.state.round == 2)):
        for picture in pictures(session, lang):
            tree = ElementTree.fromstring(picture.svg)
            wide, high = (float(number) for number in tree.attrib["viewBox"].split()[2:])
            assert picture.shows
            for place, dx, dy in placed(tree):
                x, y = dx + float(place.attrib["x"]), dy + float(place.attrib["y"])
                size = float(place.attrib["font-size"])
                long = length(place.text or "", size)
                left = x - long * {"start": 0, "middle": 0.5, "end": 1}[place.attrib["text-anchor"]]
                assert size >= 14
                assert left >= -5, place.text
                assert left + long <= wide + 5, place.text
                assert 0 < y < high, place.text


def placed(tree: ElementTree.Element, dx: float = 0, dy: float = 0) -> list[tuple[ElementTree.Element, float, float]]:
    """List every text with how far the groups around it move it."""
    found = []
    for part in tree:
        move = part.attrib.get("transform", "translate(0 0)").removeprefix("translate(").removesuffix(")").split()
        x, y = dx + float(move[0]), dy + float(move[1])
        found += [(part, x, y)] if part.tag == f"{SVG}text" else placed(part, x, y)
    return found


def test_every_service_need_and_wall_is_named_on_the_map() -> None:
    session = finished("bram")
    tree = ElementTree.fromstring(route_picture(session.board, session.living_events(), "nl").svg)
    said = " ".join(words.text or "" for words in tree.iter(f"{SVG}text"))
    for name in (
        *(service.region.name for service in session.board.services),
        *(need.name for need in session.board.needs),
        *(wall.name for wall in session.board.walls),
    ):
        assert name.nl in said


def test_what_an_author_wrote_stays_words_in_a_drawing() -> None:
    drawn = ElementTree.fromstring(f"<svg>{text((0, 0), NASTY + chr(0) + chr(27), 'red')}</svg>")
    [words] = list(drawn)
    assert words.text == NASTY
    assert list(words) == []


def test_words_that_do_not_fit_are_broken_and_then_shortened() -> None:
    assert wrapped("een twee", 1000, 16) == ["een twee"]
    assert wrapped("een twee", 40, 16) == ["een", "twee"]
    lines = wrapped("een heel lange naam voor een dienst in de regio", 120, 16)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(length(line, 16) <= 120 for line in [*lines, *wrapped("x" * 200, 120, 16)])
    assert wrapped("", 10, 16) == [""]
