"""Where a notice stands: over the bar, never over whose turn it is or what can be chosen."""

import pytest

from game.ui.canvas import Canvas
from game.ui.draw_parts import under_header
from game.ui.settings import Settings
from game.ui.toast import place_for
from game.ui.words import REMOTE_HINT
from tests.ui.playing import GROUP, at_table, keyboard, play

LONG = (
    "Dit spel is niet bewaard op schijf: de map is vol. Maak ruimte, of kies bij Sessies een andere map, en speel "
    "daarna gewoon verder waar je was."
)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("words", ["hint", "long"])
def test_a_notice_covers_no_turn_and_no_choice(size, text_size, lang, words):
    settings = Settings(lang=lang, text_size=text_size, reduced_motion=True)
    pilot, table = at_table("noor", GROUP, size=size, settings=settings)
    next(here for here in play(pilot, keyboard, seed=2) if here is table and table.people_choose and not table.beat)
    text = REMOTE_HINT if words == "hint" else LONG
    pilot.app.toast.show(text)
    pilot.wait(0.1)
    canvas: Canvas = pilot.app.canvas()
    box = place_for(canvas, canvas.say(text))
    heading, *_ = table._panel_parts(canvas)
    assert canvas.rect.contains(box)
    assert not box.colliderect(heading)
    assert not any(box.colliderect(widget.rect) for widget in table.widgets)


def test_a_short_notice_stays_inside_the_bar():
    pilot, _ = at_table("noor", size=(1920, 1080))
    canvas = pilot.app.canvas()
    assert place_for(canvas, canvas.say(REMOTE_HINT)).bottom <= under_header(canvas).top
