"""The page with pictures, and how far two cases are apart."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from game.lab.balance import Sought, seek
from game.lab.run import lab_main
from game.lab.twins import Pair, distance, pairs_of, signature_of
from game.rules.board import Board, compile_board
from game.rules.content import Lang
from tests.rules.cases import board_of, kim, region_of


class Read(HTMLParser):
    """Reads a page: which pictures it has, what it would load from elsewhere, and what it says."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.pictures = [ET.fromstring(part.split("</svg>")[0] + "</svg>") for part in _parts(page)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loads += [str(value) for name, value in attrs if name in {"src", "href"}]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _parts(page: str) -> list[str]:
    return ["<svg" + part for part in page.split("<svg")[1:]]


def page(lang: Lang = "en", boards: list[Board] | None = None) -> Read:
    pages: list[str] = []
    lab_main(boards or [board_of("kim")], seeds=2, games=20, lang=lang, write=lambda _: None, keep_page=pages.append,
             tell=lambda board, events: ["<Kim> & co"])  # fmt: skip
    [text] = pages
    return Read(text)


def test_the_page_has_every_picture_and_loads_nothing() -> None:
    read = page()
    assert [picture.get("aria-label") for picture in read.pictures] == [
        "What each way of playing is worth",
        "What is met and missed",
        "The decoy, before and after sharing",
        "The course of the best line, by round",
        "What the best line hangs on (points lost without it, also when the others try to make up for it):",
    ]
    assert read.loads == []
    assert "<Kim> & co" in read.words, "what people say is never markup"


def test_every_way_of_playing_and_every_round_is_drawn() -> None:
    ways, bars, _, course, _ = page("nl").pictures
    names = [text.text for text in ways.iter("text")]
    assert {"samen", "samen, stil: ouder", "ieder voor zich, behalve: beleid"} <= set(names)
    assert len(list(course.iter("polyline"))) == 4
    assert len(str(next(course.iter("polyline")).get("points")).split()) == board_of("kim").rounds
    titles = [title.text or "" for title in bars.iter("title")]
    assert any(title.startswith("zomaar wat, gemiddeld: ") for title in titles)


def test_a_page_of_two_cases_says_how_far_they_are_apart() -> None:
    other = compile_board(replace(kim(), id="tim"), region_of("kim"))
    read = page(boards=[board_of("kim"), other])
    assert "kim – tim" in read.words
    assert "TOO CLOSE" in read.words
    assert len(read.pictures) == 10


@pytest.fixture(scope="module")
def sought() -> Sought:
    return seek(board_of("kim"), 60)


def test_a_case_with_the_names_changed_is_the_same_puzzle(sought: Sought) -> None:
    board = board_of("kim")
    one = signature_of(board, sought.search.best.turns, sought.hinges)
    assert not any(card.id in kind for kind in one for card in board.cards), "a signature knows no names"
    assert distance(one, one) == 0
    assert distance(one, signature_of(board, sought.search.best.turns, [])) > 0
    assert pairs_of({"kim": one, "tim": one})[0].is_too_close


def test_lines_that_share_nothing_are_far_apart() -> None:
    assert distance({"parent: door health": 3.0}, {"teacher: door health": 3.0}) == 1
    assert distance({"a": 3.0, "b": 1.0}, {"a": 1.0, "b": 1.0}) == 0.5
    assert distance({}, {}) == 0
    assert pairs_of({"a": {"x": 1.0}, "b": {"y": 1.0}, "c": {"x": 1.0}}) == [
        Pair("a", "c", 0.0), Pair("a", "b", 1.0), Pair("b", "c", 1.0)
    ]  # fmt: skip


def test_cases_that_are_too_close_end_with_1_whatever_else_is_met(monkeypatch: pytest.MonkeyPatch) -> None:
    from game.lab import run

    measure = run.measure

    def all_met(*args: object) -> object:
        found = measure(*args)  # type: ignore[arg-type]
        return replace(found, bars=())

    monkeypatch.setattr("game.lab.run.measure", all_met)
    other = compile_board(replace(kim(), id="tim"), region_of("kim"))
    lines: list[str] = []
    assert lab_main([board_of("kim")], seeds=1, games=20, write=lines.append) == 0
    assert lab_main([board_of("kim"), other], seeds=1, games=20, write=lines.append) == 1
    assert "  0.00  kim – tim  TOO CLOSE" in lines
