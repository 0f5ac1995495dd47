"""The picture of the table: what was told last lies there, and the middle belongs to the child."""

import pytest

from game.rules import events as e
from game.rules.moves import PARENT, POLICYMAKER, SEATS, TEACHER, YOUTH_WORKER
from game.ui.canvas import Canvas
from game.ui.picture import Studio
from game.ui.screens.table import TableScreen
from game.ui.settings import Settings
from game.ui.tabletop import NOTHING_FRESH, Fresh, card_spots, places_in
from tests.ui.playing import ALONE, GROUP, SMALL, at_table, keyboard, play

NL = Settings(lang="nl", reduced_motion=True)
ACROSS = {PARENT: YOUTH_WORKER, YOUTH_WORKER: PARENT, TEACHER: POLICYMAKER, POLICYMAKER: TEACHER}


def canvas_for(table: TableScreen, size: tuple[int, int], settings: Settings = NL) -> Canvas:
    studio = Studio()
    return Canvas(studio.picture(table, size, settings), settings, studio.pens, studio.shapes)


def tabled(table: TableScreen) -> list[int]:
    """The cards in the order in which they were told."""
    events = table.sitting.session.living_events()
    return [event.card for event in events if isinstance(event, e.CardTabled)]


def after_cards(count: int, chairs=ALONE) -> TableScreen:
    """Play by chance until so many cards were told and the trainee chooses again."""
    for seed in range(1, 12):
        pilot, table = at_table("noor", chairs, seed=seed)
        for here in play(pilot, keyboard, seed=seed):
            if here is table and table.beat is None and table.people_choose and len(tabled(table)) >= count:
                return table
    raise AssertionError("nobody tells enough")


def test_the_table_shows_the_cards_that_were_told_last():
    table = after_cards(6)
    told, seen = tabled(table), table.sitting.on_screen()
    assert told != sorted(told)
    canvas = canvas_for(table, (1920, 1080))
    places = places_in(canvas, table._left_parts(canvas)[0])
    lying = [card for card, _ in card_spots(canvas, places, seen, NOTHING_FRESH, table.sitting.told_cards())]
    assert lying == told[-4:]


def test_a_card_keeps_its_place_until_it_is_the_oldest():
    table = after_cards(6)
    told, seen = table.sitting.told_cards(), table.sitting.on_screen()
    canvas = canvas_for(table, (1920, 1080))
    places = places_in(canvas, table._left_parts(canvas)[0])
    now = dict(card_spots(canvas, places, seen, NOTHING_FRESH, told))
    one_less = seen._replace(table=seen.table & ~(1 << told[-1]))
    before = dict(card_spots(canvas, places, one_less, NOTHING_FRESH, told))
    assert {card: spot for card, spot in now.items() if card in before} == {
        card: spot for card, spot in before.items() if card in now
    }
    gone = set(before) - set(now)
    assert [before[card] for card in gone] == [now[told[-1]]]


def test_the_newest_card_is_tagged_also_when_the_turn_goes_on():
    table = after_cards(3)
    assert [mark.text for mark in _marks(table)].count("nieuw") == 1
    title = table.sitting.board.cards[table.sitting.told_cards()[-1]].title.nl
    marks = {mark.text: mark.rect for mark in _marks(table)}
    assert marks["nieuw"].colliderect(marks[title].inflate(0, 20))


def _marks(table: TableScreen):
    studio = Studio()
    canvas = Canvas(studio.picture(table, (1920, 1080), NL), NL, studio.pens, studio.shapes)
    table.refresh()
    table.draw(canvas)
    return canvas.marks


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), SMALL])
@pytest.mark.parametrize("text_size", [100, 150])
def test_no_line_of_trust_crosses_the_middle_of_the_table(size, text_size):
    """It stays in its corner: on no card, and not beside the child, where the goals lie."""
    from game.ui.tabletop import _beside_child, _reach, _spots

    table = after_cards(6, GROUP)
    settings = NL._replace(text_size=text_size)
    canvas = canvas_for(table, size, settings)
    places = places_in(canvas, table._left_parts(canvas)[0])
    spots = _spots(canvas, places)
    top, bottom = _beside_child(canvas, places)
    assert top < bottom
    for seat, other in ACROSS.items():
        for point in _reach(canvas, places, seat, other):
            assert not any(spot.collidepoint(point) for spot in spots)
            assert not top < point[1] < bottom


def test_both_directions_across_the_table_name_who_is_trusted():
    table = after_cards(1, GROUP)
    canvas = canvas_for(table, (1920, 1080))
    places = places_in(canvas, table._left_parts(canvas)[0])
    ink = canvas.theme.seats
    from game.ui.tabletop import _corner

    for seat in SEATS:
        at = [places.seats[seat][axis] for axis in (0, 1)]
        middle = places.top.center
        reach = _corner(canvas, places) - canvas.px(21)
        letter = tuple(round(at[n] + (reach if middle[n] > at[n] else -reach)) for n in (0, 1))
        edge = (letter[0], letter[1] - canvas.px(16))
        assert canvas.surface.get_at(edge)[:3] == ink[ACROSS[seat]]


def test_a_card_that_arrives_glows_and_takes_its_last_place():
    table = after_cards(5)
    told, seen = table.sitting.told_cards(), table.sitting.on_screen()
    canvas = canvas_for(table, (1920, 1080))
    places = places_in(canvas, table._left_parts(canvas)[0])
    fresh = Fresh(cards=(told[-1],))
    assert card_spots(canvas, places, seen, fresh, told) == card_spots(canvas, places, seen, NOTHING_FRESH, told)
