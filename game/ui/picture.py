"""A picture of a screen without a window: for the demo, the read-me and the tests."""

from __future__ import annotations

import io
import os

import pygame

from game.ui.app import icon_folder
from game.ui.canvas import Canvas, Mark
from game.ui.draw import Shapes
from game.ui.screen import Screen
from game.ui.settings import Settings
from game.ui.type import Pens

FULL_HD = (1920, 1080)


class Studio:
    """Takes pictures of screens; keeps the type and shapes between pictures."""

    def __init__(self) -> None:
        if not pygame.display.get_init():
            os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        self.pens = Pens()
        self.shapes = Shapes(icon_folder())
        self.marks: list[Mark] = []

    def picture(
        self,
        screen: Screen,
        size: tuple[int, int] = FULL_HD,
        settings: Settings | None = None,
        *,
        beneath: Screen | None = None,
    ) -> pygame.Surface:
        """Draw a screen as people would see it, over another if it is a menu."""
        surface = pygame.Surface(size)
        still = (settings or Settings())._replace(reduced_motion=True)
        canvas = Canvas(surface, still, self.pens, self.shapes)
        for one in (beneath, screen):
            if one is not None:
                canvas.marks = []
                one.stale()
                one.draw(canvas)
        self.marks = canvas.marks
        return surface


def render(screen: Screen, size: tuple[int, int] = FULL_HD, settings: Settings | None = None) -> pygame.Surface:
    """Draw one screen; a row of pictures is cheaper with one `Studio`."""
    return Studio().picture(screen, size, settings)


def png(picture: pygame.Surface) -> bytes:
    """Give a picture as the bytes of a PNG file: the same picture, the same bytes."""
    file = io.BytesIO()
    pygame.image.save(picture, file, "picture.png")
    return file.getvalue()
