"""The window itself: opened lean, resizable, on the display and in the size the settings ask for."""

from __future__ import annotations

import os
import warnings

import pygame

from game.ui.settings import Settings

FIRST_SIZE = (1280, 720)
SMALLEST = (300, 200)
UNSEEN = ("offscreen", "dummy")
"""Drivers of SDL that draw for nobody."""


class NoDisplay(Exception):
    """There is no screen to open a window on."""


def prepare() -> None:
    """Set what must be set before the display starts, unless the user did."""
    # Without a real GPU the accelerated frame buffer makes each flip twenty times slower.
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS", "0")


def open_window(settings: Settings, size: tuple[int, int] | None = None) -> pygame.Surface:
    """Open the window, or say that there is no display."""
    prepare()
    try:
        pygame.display.init()
        refuse_unseen(pygame.display.get_driver())
        pygame.display.set_caption("Om Tafel")
        return set_mode(settings, size)
    except pygame.error as error:
        raise NoDisplay(str(error)) from error


def refuse_unseen(driver: str) -> None:
    """Refuse a window that nobody can see: where no display answers, SDL quietly opens one, unless it was asked for."""
    if driver in UNSEEN and driver not in os.environ.get("SDL_VIDEODRIVER", ""):
        pygame.display.quit()
        raise NoDisplay(f"only the driver “{driver}” answers")


def set_mode(settings: Settings, size: tuple[int, int] | None = None) -> pygame.Surface:
    """Give the window the size and display that the settings ask for."""
    display = settings.display if settings.display < pygame.display.get_num_displays() else 0
    if settings.full_screen:
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN, display=display)
    wanted = size or fitting(display)
    with warnings.catch_warnings():
        # A desktop that gives another size than asked is its own good right, and no news for the terminal.
        warnings.simplefilter("ignore", RuntimeWarning)
        window = pygame.display.set_mode(wanted, pygame.RESIZABLE, display=display)
        if window.get_size() != wanted:  # leaving full screen, some desktops need to be asked twice
            window = pygame.display.set_mode(wanted, pygame.RESIZABLE, display=display)
    return window


def fitting(display: int) -> tuple[int, int]:
    """Give a window size that fits on this display: most of it, in its own shape."""
    sizes = pygame.display.get_desktop_sizes()
    width, height = sizes[display] if display < len(sizes) else FIRST_SIZE
    return max(SMALLEST[0], width * 4 // 5), max(SMALLEST[1], height * 4 // 5)


def display_names() -> list[str]:
    """Describe the displays, for the settings."""
    if not pygame.display.get_init():
        return ["1"]
    return [f"{n + 1} ({w} × {h})" for n, (w, h) in enumerate(pygame.display.get_desktop_sizes())]
