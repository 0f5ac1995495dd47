"""Text on the screen: breaking, hyphens, fitting, and a missing typeface."""

from pathlib import Path

import pygame
import pytest
from pygame import Rect, Surface

from game.ui.canvas import Canvas
from game.ui.draw import Shapes
from game.ui.settings import Settings
from game.ui.type import BODY, LABEL, NO_FONT, PLAIN, Pens, break_paragraph


@pytest.fixture(scope="module")
def pens() -> Pens:
    return Pens()


def canvas(pens: Pens, size: tuple[int, int] = (1920, 1080), **chosen: object) -> Canvas:
    return Canvas(Surface(size), Settings(**chosen), pens, Shapes())  # type: ignore[arg-type]


def test_lines_hold_every_word_and_fit_the_width(pens: Pens) -> None:
    text = "Noor heeft net gezegd dat de huisbaas hen er in mei uit wil hebben. Het is stil."
    lines = pens.breaks(text, PLAIN, 38, 500, "nl")
    assert " ".join(lines) == text
    assert len(lines) > 1
    assert all(pens.width(line, PLAIN, 38) <= 500 for line in lines)


def test_a_long_dutch_word_breaks_at_its_syllables_only_when_it_must(pens: Pens) -> None:
    word = "schuldhulpverleningstraject"
    assert pens.breaks(f"het {word}", PLAIN, 38, 1000, "nl") == (f"het {word}",)
    wide_enough = pens.width(word, PLAIN, 38) + 2
    assert pens.breaks(f"het {word}", PLAIN, 38, wide_enough, "nl") == ("het", word)
    broken = pens.breaks(f"het {word}", PLAIN, 38, 260, "nl")
    assert all(pens.width(line, PLAIN, 38) <= 260 for line in broken)
    assert all(line.endswith("-") for line in broken[:-1])
    assert "".join(broken).replace("-", "").replace("het ", "") == word


def test_a_word_without_syllables_breaks_between_letters() -> None:
    assert break_paragraph("xxxxxxxxxx", lambda t: len(t) <= 4, "en") == ["xxxx", "xxxx", "xx"]


def test_a_width_of_nothing_still_ends() -> None:
    assert "".join(break_paragraph("een woord", lambda _: False, "nl")).replace("-", "") == "eenwoord"


def test_new_lines_in_a_text_are_kept(pens: Pens) -> None:
    assert pens.breaks("een\n\ntwee", PLAIN, 38, 500, "nl") == ("een", "", "twee")


def test_text_that_fits_keeps_its_size(pens: Pens) -> None:
    here = canvas(pens)
    taken = here.write("Een rustig begin", Rect(0, 0, 800, 200), BODY)
    assert taken.height == here.line_height(BODY)


def test_text_that_does_not_fit_shrinks_no_further_than_a_label(pens: Pens) -> None:
    here = canvas(pens)
    text = "woord " * 200
    taken = here.write(text.strip(), Rect(0, 0, 600, 300), BODY)
    assert taken.height <= 302
    assert here.marks[-1].text == text.strip(), "the full text stays available"
    lines, pixels = here._fit(text, Rect(0, 0, 600, 300), BODY, PLAIN, LABEL, whole=False)
    assert pixels == LABEL
    assert lines[-1].endswith("…")


def test_text_size_makes_text_larger(pens: Pens) -> None:
    assert canvas(pens, text_size=150).line_height(BODY) > 1.45 * canvas(pens).line_height(BODY)


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (3840, 2160)])
def test_sizes_scale_with_the_window(pens: Pens, size: tuple[int, int]) -> None:
    here = canvas(pens, size)
    assert here.text_px(BODY) >= 36 * here.u - 1
    assert here.text_px(LABEL) >= 28 * here.u - 1
    assert here.width >= 1919 * here.u
    assert here.height >= 1079 * here.u


def test_a_missing_typeface_is_a_notice_and_not_a_crash(tmp_path: Path) -> None:
    pens = Pens(tmp_path)
    assert pens.line("Dag", PLAIN, 38, (0, 0, 0)).get_width() > 10
    assert pens.notice == NO_FONT


def test_the_same_line_is_rendered_once(pens: Pens) -> None:
    first = pens.line("Om Tafel", PLAIN, 38, (0, 0, 0))
    assert pens.line("Om Tafel", PLAIN, 38, (0, 0, 0)) is first
    assert isinstance(first, pygame.Surface)


@pytest.mark.parametrize("text", ["", "\x00", "\u200b", "\u00ad", "\ud800", "a\tb\x1b", "\u202e", "😀 ok", "e\u0301"])
def test_odd_characters_are_drawn_or_left_out_but_never_crash(pens: Pens, text: str) -> None:
    here = canvas(pens)
    here.write(text, Rect(0, 0, 300, 100))
    here.label(text, (10, 10))
    assert here.text_width(text, BODY) >= 0


def test_signs_that_the_typeface_lacks_are_drawn(pens: Pens) -> None:
    seen = {sign: pygame.image.tobytes(pens.line(sign, PLAIN, 38, (0, 0, 0)), "RGBA") for sign in "✓✗→←↑↓▶◀■□●○"}
    assert len(set(seen.values())) == len(seen), "each looks different, so none is the empty box"
    line = pens.line("rust ✓✓ ?", PLAIN, 38, (0, 0, 0))
    assert line.get_width() == pens.width("rust ✓✓ ?", PLAIN, 38)
