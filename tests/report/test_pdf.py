"""The report on A4: read back by another program, the same every time, and no sign in it means anything."""

import io
import re
import sys

import pytest
from pypdf import PdfReader

from game.report.debrief import debrief
from game.report.files import report_files
from game.report.paper import Items, Paper, Quote, Score, Section, Table, Words, legible
from game.report.pdf import to_pdf
from game.rules.content import LANGS, Lang
from game.session.log import Promise
from tests.report.sessions import NASTY, begun, finished, talked_about


def opened(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def words_in(content: bytes) -> str:
    """Read the words of a PDF, with words that were broken at the end of a line put together again."""
    text = "\n".join(page.extract_text() for page in opened(content).pages)
    return " ".join(re.sub(r"[-\u00ad\u2010]\n", "", text).split())


def squeezed(words: str) -> str:
    """Leave out whatever setting words may change: spaces, hyphens, and signs that are not seen."""
    return re.sub(r"[\s\-\u00ad\u2010\u200b]", "", words)


@pytest.mark.parametrize("lang", LANGS)
def test_every_part_of_the_paper_is_on_the_pages(lang: Lang) -> None:
    paper = debrief(finished("noor"), lang)
    found = squeezed(words_in(to_pdf(paper)))
    for section in paper.sections:
        assert squeezed(section.title) in found
        for block in section.blocks:
            said = {Words: lambda b: [b.text], Items: lambda b: b.lines, Quote: lambda b: [b.who, b.text],
                    Score: lambda b: [b.name, b.headline], Table: lambda b: [row[0] for row in b.rows]}  # fmt: skip
            for words in said.get(type(block), lambda _b: [])(block):
                assert squeezed(words) in found, words


def test_it_is_tagged_named_dated_and_in_its_language() -> None:
    for lang, title in (("nl", "Nagesprek: "), ("en", "Debrief: ")):
        pdf = opened(to_pdf(debrief(finished(), lang)))
        root = pdf.trailer["/Root"]
        assert root["/Lang"] == lang
        assert root["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in root
        assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
        assert pdf.metadata is not None
        assert str(pdf.metadata.title).startswith(title)
        assert str(pdf.metadata["/CreationDate"]).startswith("D:20260304")


def test_its_typeface_is_inside_and_it_is_a4() -> None:
    pdf = opened(to_pdf(debrief(finished(), "nl")))
    for page in pdf.pages:
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        names = {str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}
        assert any("AtkinsonHyperlegible" in name for name in names)


def test_the_same_session_gives_the_same_bytes() -> None:
    assert to_pdf(debrief(finished(), "en")) == to_pdf(debrief(finished(), "en"))


def test_what_somebody_typed_stays_words() -> None:
    found = squeezed(words_in(to_pdf(debrief(talked_about(), "en"))))
    plain = squeezed(NASTY.partition(" 😀")[0])
    assert found.count(plain) >= 4, "two labels, a reflection and its question, a promise"
    assert "x" * 2000 in found


@pytest.mark.parametrize(
    "typed", ["\x00\x07\x1b[31m", "\u202e\ufeff\u200b", "\ud7ff\ue000\U0010ffff", "👩‍👩‍👧 ⇄ 漢字", "\n\n\t", "é" * 3000]
)
def test_no_sign_at_all_keeps_the_pdf_from_being_made(typed: str) -> None:
    session = begun()
    session.record(Promise(f"a {typed} z"))
    assert opened(to_pdf(debrief(session, "nl"))).pages


def test_two_thousand_signs_without_a_space_stay_on_the_page() -> None:
    paper = Paper("nl", "t", (), (Section("a", "b", (Words("x" * 2000), Quote("é" * 300, "/" * 2000))),))
    pages = opened(to_pdf(paper)).pages
    text = pages[0].extract_text()
    assert max(len(line) for line in text.splitlines()) < 200


@pytest.mark.parametrize("at", ["once upon a time", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"])
def test_a_time_that_cannot_be_read_leaves_the_date_out(at: str) -> None:
    paper = Paper("en", "t", (), (Section("a", "b", (Words("c"),)),), at=at)
    assert "/CreationDate" not in (opened(to_pdf(paper)).metadata or {})


def test_nothing_but_the_pdf_needs_the_typesetter(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ModuleNotFoundError):
        report_files(finished(), "nl", told=made.append)
    assert made == ["report.nl.html", "report.nl.pdf"]


def test_signs_that_no_file_holds_are_left_out() -> None:
    assert legible("a\x00b\u202ec\n d\u200de") == "a b c d\u200de"
