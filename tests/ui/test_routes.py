"""The routes: lines cross as little as they can, what does not matter yet is folded, walls stand before their doors."""

from itertools import permutations
from random import Random

import pytest

from game.rules.law import legal_moves
from game.rules.state import CLOSED
from game.ui.canvas import Canvas
from game.ui.picture import Studio
from game.ui.screens.routes import RoutesScreen, is_in_play
from game.ui.settings import Settings
from game.ui.sitting import Sitting
from game.ui.untangle import Order, crossings, least_tangled
from tests.pilot import Pilot
from tests.ui.playing import GROUP, sitting

NL = Settings(lang="nl", reduced_motion=True)


def played(case: str, seed: int, moves: int = 40) -> Sitting:
    found, dice = sitting(case, GROUP, seed=seed), Random(seed)
    for _ in range(moves):
        if found.active is not None:
            found.submit(found.active, dice.choice(legal_moves(found.board, found.state)))
    return found


def behind_a_wall() -> Sitting:
    """A session in which a wall is seen before a door."""
    for seed in range(40):
        found = played("noor", seed, 60)
        if any(door.wall >= 0 for door in found.on_screen().services):
            return found
    raise AssertionError("nobody finds a wall")


# --- the order -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(30))
def test_the_needs_stand_so_that_the_lines_cross_less_than_in_most_orders(seed):
    dice = Random(seed)
    needs, services = dice.randint(2, 5), dice.randint(4, 12)
    domains = tuple(dice.randrange(4) for _ in range(services))
    links = tuple((dice.randrange(needs), n) for n in range(services) for _ in range(dice.randint(0, 2)))
    found = least_tangled(needs, domains, links)
    assert sorted(found.needs) == [*range(needs)]
    assert sorted(found.services) == [*range(services)]
    worlds = [domains[n] for n in found.services]
    assert len([1 for n, world in enumerate(worlds) if n == 0 or worlds[n - 1] != world]) == len(set(domains))
    least = crossings(found, links)
    for order in permutations(range(needs)):
        assert least <= crossings(Order(order, found.services), links) or order == found.needs


def test_lines_that_need_not_cross_do_not():
    links = ((0, 3), (1, 2), (2, 1), (3, 0))
    found = least_tangled(4, (0, 0, 1, 1), links)
    assert crossings(found, links) == 0


@pytest.mark.parametrize("case", ["noor", "samir", "luuk", "jip"])
def test_in_a_case_it_is_calmer_than_as_the_case_lists_it(case):
    screen = RoutesScreen(played(case, 3))
    screen.whole = True
    seen, board = screen.sitting.on_screen(), screen.sitting.board
    links = tuple((need, n) for n, door in enumerate(seen.services) for need, by in door.looks if by >= 1)
    listed = sorted(range(len(board.services)), key=lambda n: (board.services[n].domain, n))
    assert crossings(screen.order(seen), links) <= crossings(
        Order(tuple(range(len(board.needs))), tuple(listed)), links
    )


# --- what is shown ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", ["noor", "samir", "jip"])
@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
def test_every_service_is_named_and_what_runs_or_is_waited_for_says_so(case, text_size, size):
    screen = RoutesScreen(played(case, 4))
    pilot = Pilot(screen, size=size, settings=NL._replace(text_size=text_size))
    board, seen = screen.sitting.board, screen.sitting.on_screen()
    for n, service in enumerate(board.services):
        assert pilot.sees(service.region.name.nl)
        assert seen.services[n].status == CLOSED or n in screen.open_rows
    canvas = pilot.app.canvas()
    marks = {mark.text: mark.rect for mark in pilot.app.marks}
    named = [marks[service.region.name.nl] for service in board.services]
    assert all(canvas.rect.contains(rect) for rect in named)
    assert not any(a.colliderect(b) for n, a in enumerate(named) for b in named[:n])


def test_what_is_not_in_play_is_folded_and_a_key_unfolds_it():
    screen = RoutesScreen(sitting("noor", GROUP))
    pilot = Pilot(screen, settings=NL)
    doors = screen.sitting.on_screen().services
    folded = {n for n, door in enumerate(doors) if not is_in_play(door)}
    assert folded
    assert screen.open_rows == set(range(len(doors))) - folded
    assert not pilot.sees("nodig op tafel")
    pilot.press("a")
    assert screen.open_rows == set(range(len(doors)))
    assert pilot.sees("nodig op tafel")
    pilot.click("Toon wat speelt")
    assert screen.open_rows == set(range(len(doors))) - folded
    pilot.press("pagedown")
    assert not pilot.running or pilot.screen is not screen


def test_a_wall_stands_left_of_its_door():
    screen = RoutesScreen(behind_a_wall())
    studio = Studio()
    canvas = Canvas(studio.picture(screen, (1920, 1080), NL), NL, studio.pens, studio.shapes)
    service = next(n for n, door in enumerate(screen.sitting.on_screen().services) if door.wall >= 0)
    assert service in screen.open_rows
    room, _ = screen._parts(canvas)
    left = room.x + room.width * 37 // 100
    danger = canvas.theme.danger
    column = [canvas.surface.get_at((left - canvas.px(40), y))[:3] for y in range(room.y, room.bottom)]
    assert column.count(danger) > canvas.px(40)
