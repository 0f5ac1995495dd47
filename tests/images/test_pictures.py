"""The look of a few screens, held by pictures that somebody looked at."""

import pygame
import pytest

from tests.images.pictures import HERE, PICTURES, SIZE, TOLERANCE, difference, drawn, place, side_by_side


@pytest.fixture(autouse=True)
def display():
    pygame.display.init()
    pygame.display.set_mode((1, 1))


@pytest.mark.parametrize("name", PICTURES)
def test_the_screen_looks_as_it_did(name, tmp_path):
    kept, now = pygame.image.load(place(name)), drawn(name)
    assert kept.get_size() == now.get_size() == SIZE
    off = difference(kept, now)
    if off > TOLERANCE:
        beside = tmp_path / f"{name}.png"
        pygame.image.save(side_by_side(kept, now), beside)
        pytest.fail(f"{name} is off by {off} of at most {TOLERANCE}; kept left, now right: {beside}")


def test_no_picture_is_kept_that_nobody_draws():
    assert {path.stem for path in HERE.glob("*.png")} == set(PICTURES)


def test_a_moved_button_and_another_colour_are_noticed():
    picture = pygame.image.load(place("choosing-nl"))
    moved = picture.copy()
    moved.blit(picture, (0, 0), pygame.Rect(600, 120, 300, 60))
    assert difference(picture, moved) > TOLERANCE
    tinted = picture.copy()
    tinted.fill((0, 0, 90), pygame.Rect(100, 100, 40, 40), special_flags=pygame.BLEND_RGB_SUB)
    assert difference(picture, tinted) > TOLERANCE
    assert difference(picture, picture) == 0
