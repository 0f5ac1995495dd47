"""The debrief as a paper: what stands in it, in every form, and what somebody typed stays words."""

import csv
import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from game.hindsight import TurningPoint
from game.report.cards import cards_page
from game.report.debrief import day_words, debrief
from game.report.decisions import decisions_csv
from game.report.files import report_files
from game.report.found import Found
from game.report.markdown import plain, to_markdown
from game.report.numbers import number_lines
from game.report.page import to_html
from game.report.plain import WIDTH, to_text
from game.rules import events as e
from game.rules.content import LANGS, Lang
from game.rules.law import legal_moves
from game.rules.moves import PARENT, TEACHER, LetOthersSpeak, Listen, SpendRoom
from game.rules.state import opening
from game.session.log import Chair, PerspectiveChecked, Promise, Reflection
from game.text import said_line, said_until
from tests.report.sessions import begun, finished, play
from tests.rules.cases import board_of

NASTY = '<script>alert(1)</script> & "quotes" | *stars* =SUM(A1)'


class Balance(HTMLParser):
    """Follows the tags of a page; whatever is opened must be closed in order."""

    EMPTY = ("meta", "line", "circle", "polyline", "br", "hr", "rect", "path", "polygon")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        self.words.append(data)


def read(page: str) -> Balance:
    found = Balance()
    found.feed(page)
    assert found.open == []
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", ["kim", "noor", "bram"])
def test_a_page_is_whole_and_needs_no_network(case: str, lang: Lang) -> None:
    page = to_html(debrief(finished(case), lang))
    found = read(page)
    assert "script" not in found.tags
    assert "img" not in found.tags
    assert "link" not in found.tags
    assert re.findall(r"(?:src|href|url)\s*[=(]\s*['\"]?(?!data:)", page.replace("src: url(data:", "")) == []
    assert f'<html lang="{lang}">' in page
    assert "None" not in " ".join(found.words)


@pytest.mark.parametrize("lang", LANGS)
def test_every_part_of_the_debrief_has_something_to_say(lang: Lang) -> None:
    paper = debrief(finished(), lang)
    empty = [section.id for section in paper.sections if not section.blocks]
    assert empty == ["months"]
    ids = [section.id for section in paper.sections]
    assert len(ids) == len(set(ids))
    assert [id_ for id_ in ids if id_.startswith("month-")] == [f"month-{n}" for n in range(1, 5)]


def test_the_reasons_add_up_to_the_score() -> None:
    for block in debrief(finished(), "en").section("scores").blocks:
        if hasattr(block, "reasons"):
            assert sum(points for points, _ in block.reasons) == block.points


def test_text_is_narrow_enough_for_a_terminal() -> None:
    for lang in LANGS:
        assert [line for line in to_text(debrief(finished("noor"), lang)).splitlines() if len(line) > WIDTH] == []


def test_no_language_leaks_into_the_other() -> None:
    session = finished("noor")
    dutch, english = (to_text(debrief(session, lang)) for lang in LANGS)
    for words in ("Hoe gaat het met Noor?", "Door hun ogen", "vertrouwen"):
        assert words in dutch
        assert words not in english
    for words in ("How is Noor doing?", "Through their eyes"):
        assert words in english
        assert words not in dutch


def test_what_somebody_typed_stays_words_everywhere() -> None:
    session = begun(chairs=(Chair("person", NASTY), *(Chair("bot"),) * 3))
    session.record(Promise(NASTY), seat=PARENT)
    session.record(Reflection(NASTY, question=NASTY))
    paper = debrief(session, "en")
    page = to_html(paper)
    assert "script" not in read(page).tags
    assert "&lt;script&gt;" in page
    marked = to_markdown(paper)
    assert "<script>" not in marked
    assert "\\*stars\\*" in marked
    assert NASTY in " ".join(to_text(paper).split())


def test_a_promise_and_a_reflection_come_back() -> None:
    session = finished()
    session.record(Promise("Ik bel Li"), seat=TEACHER)
    session.record(Reflection("Ik vroeg het te laat", question="Wanneer sprak Li?"))
    text = to_text(debrief(session, "nl"))
    assert "leerkracht: “Ik bel Li”" in text.partition("Eén ding voor maandag")[2]
    assert "Wanneer sprak Li?: “Ik vroeg het te laat”" in text


def test_a_guess_is_set_beside_what_it_was() -> None:
    session = finished()
    session.record(PerspectiveChecked(PARENT, TEACHER, "money", "fear", 80, 0, asked=True), seat=TEACHER)
    text = to_text(debrief(session, "en"))
    said = "You thought, and you were sure of it: The money. Mrs Li: “If I tell I lose Kim.” (0 of 2)"
    assert said in " ".join(text.split())
    assert "Sure, and yet it was different: once." in text
    assert "How you saw the others: 0 of 2 points." in text


def test_every_turning_point_says_what_was_done() -> None:
    session = begun(chairs=(Chair("person"),) * 4)
    play(session, until=lambda played: SpendRoom() in legal_moves(played.board, played.state))
    seat = session.state.active
    assert seat is not None
    entry = session.submit(seat, SpendRoom(), session.length)
    turn = TurningPoint(entry.number, seat, SpendRoom(), 1, entry.events, 50.0, 60.0, 14, 1.0)
    text = " ".join(to_text(debrief(session, "en", [turn])).split())
    assert re.search(r"Round 1 \(\+10\): \S.* takes extra time and does two things\. From 50 to 60\.", text)


def test_without_a_turning_point_the_report_says_why() -> None:
    assert "Too little has happened yet." in to_text(debrief(begun(), "en", []))
    assert "No choice stood out: it went step by step." in to_text(debrief(finished(), "en", []))


@pytest.mark.parametrize("case", ["noor", "bram", "samir"])
def test_month_by_month_people_say_what_they_said_at_the_table(case: str) -> None:
    session = finished(case)
    board = session.board
    deeds = [event for event in session.living_events() if not isinstance(event, e.Passed)]
    said = [said_line(board, words, "nl") for words in said_until(board, opening(board), deeds)]
    months = " ".join(to_text(debrief(session, "nl")).partition("Maand voor maand")[2].split())
    assert said
    assert [line for line in said if line not in months] == []
    assert max(months.count(line) for line in said) <= board.rounds // 2


def test_a_game_that_is_not_over_says_so() -> None:
    session = begun()
    text = " ".join(to_text(debrief(session, "en")).split())
    assert "This story is not over: we are in round 1 of 4." in text


def test_what_was_taken_back_is_in_the_table_and_the_numbers() -> None:
    session = begun(chairs=(Chair("person"),) * 4)
    session.submit(PARENT, Listen(TEACHER), session.length)
    session.undo(session.length)
    session.submit(PARENT, LetOthersSpeak(), session.length)
    rows = list(csv.DictReader(io.StringIO(decisions_csv(session, "en"))))
    assert [(row["choice"], row["taken back"]) for row in rows] == [
        ("Listen to Mr Wim", "yes"),
        ("Leave the turn to others", "no"),
    ]
    assert "Went back on a choice: 1 time." in to_text(debrief(session, "en"))


def test_a_skipped_turn_keeps_its_reason_and_no_cell_calculates() -> None:
    session = begun(chairs=(Chair("person"),) * 4)
    session.skip("=HYPERLINK(1)", session.length)
    [row] = csv.DictReader(io.StringIO(decisions_csv(session, "en")))
    assert row["remark"] == "'=HYPERLINK(1)"
    assert row["by"] == "facilitator"


def test_a_dutch_table_opens_in_a_dutch_spreadsheet() -> None:
    files = report_files(finished(), "nl")
    head = files["decisions.nl.csv"].decode("utf-8").splitlines()[0]
    assert head.startswith("\ufeffnummer;tijd;ronde")


def test_the_same_session_gives_the_same_bytes() -> None:
    assert report_files(finished(), "nl") == report_files(finished(), "nl")


def test_numbers_by_hand() -> None:
    session = begun(chairs=(Chair("person"),) * 4)
    lines = list(number_lines(Found(session, "en")))
    assert lines[0] == "Facts on the table: 0 of 5."
    assert lines[1].startswith("Nobody listened to ")
    session.submit(PARENT, LetOthersSpeak(), session.length)
    session.submit(TEACHER, Listen(PARENT), session.length)
    assert any("was first heard in round 1." in line for line in number_lines(Found(session, "en")))


def test_signs_that_mean_something_in_markdown_are_escaped() -> None:
    assert plain("- a | b") == "\\- a \\| b"
    assert plain("# not a title\nnor a line") == "\\# not a title nor a line"


def test_days_are_said_as_people_do() -> None:
    assert day_words("2026-03-04T10:00:00+00:00", "nl") == "4 maart 2026"
    assert day_words("2026-12-31T10:00:00", "en") == "31 December 2026"
    assert day_words("some day", "en") == "some day"


# --- cards -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_every_card_is_printed_for_its_owner_and_for_the_pile_under_the_number_of_the_screen(lang: Lang) -> None:
    board = board_of("kim")
    page = cards_page(board, lang)
    read(page)
    word = {"nl": "Kaart", "en": "Card"}[lang]
    for number, card in enumerate(board.cards):
        times = 1 if board.owner[number] is None else 2
        assert page.count(f"<b>{word} {number + 1}</b>") == times, card.id


def test_nobody_else_reads_the_private_page() -> None:
    board = board_of("kim")
    page = cards_page(board, "en")
    for seat in range(4):
        words = board.personas[seat].private.en.replace("'", "&#x27;")
        assert page.count(words) == 1
        before = page[: page.index(words)]
        assert f"seat{seat}" in before[before.rindex("<article") :]


def test_no_sheet_holds_cards_of_two_roles() -> None:
    page = cards_page(board_of("kim"), "en")
    sheets = page.split('<section class="sheet">')[1:]
    for sheet in sheets:
        seats = set(re.findall(r"card seat(\d)", sheet))
        assert len(seats) <= 1 or "pile" in sheet
        assert sheet.count("<article") <= 4


def test_there_are_four_letters_to_vote_with() -> None:
    page = cards_page(board_of("kim"), "en")
    assert [letter for letter in "ABCD" if f'vote"><b>{letter}</b>' in page] == [*"ABCD"]


def test_what_an_author_wrote_stays_words_on_a_card() -> None:
    board = board_of("kim")
    cards = (replace(board.cards[0], title=replace(board.cards[0].title, en=NASTY)), *board.cards[1:])
    assert "script" not in read(cards_page(replace(board, cards=cards), "en")).tags
