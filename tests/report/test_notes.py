"""What the facilitator should know and ask stands on the first printed page."""

from html import unescape

from game.report.cards import cards_page
from tests.rules.cases import board_of


def test_the_facilitator_finds_notes_and_every_question_on_paper() -> None:
    board = board_of("noor")
    for lang in ("nl", "en"):
        page = unescape(cards_page(board, lang))
        notes = board.scenario.notes
        for text in (notes.before, notes.deception, *notes.watch_for):
            assert text.in_(lang) in page
        for option in board.options:
            assert option.ask.in_(lang) in page
