"""Opening the window, and what to do where there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.cli.cases import Shelf
from game.ui.words import Lang

if TYPE_CHECKING:
    from game.cli.watching import Watch
    from game.ui.reception import Reception
    from game.ui.screen import Change

Ahead = Callable[["Reception"], "Change"]
"""Gives what lies on the title when the window opens."""


class NoWindow(Exception):
    """There is no display to open a window on."""


def title() -> int:
    """Open the title; without a display, play in the terminal."""
    try:
        return in_window(Shelf(), frames=frames_to_measure())
    except NoWindow:
        from game.cli.playing import without_window

        return without_window()


def frames_to_measure() -> int | None:
    """Say after how many frames to stop: `omtafel bench` measures how soon the first one comes."""
    return 1 if os.environ.get("OMTAFEL_BENCH") == "first-frame" else None


def in_window(
    shelf: Shelf,
    *,
    lang: Lang | None = None,
    coach: str | None = None,
    ahead: Ahead | None = None,
    frames: int | None = None,
    watch: Watch | None = None,
) -> int:
    """Play in a window until somebody quits; raises `NoWindow` where none can be opened."""
    if not has_display():
        raise NoWindow
    try:
        from game.ui.start import open_window_game
    except ImportError as missing:
        if (missing.name or "").partition(".")[0] == "pygame":
            raise NoWindow from missing
        raise
    from game.ui.window import NoDisplay

    cases = shelf.for_window()
    if watch is not None:
        cases = cases._replace(news=watch.look)
    try:
        return open_window_game(cases, lang=lang, coach=coach, ahead=ahead, frames=frames)
    except NoDisplay as nothing:
        raise NoWindow from nothing


def has_display() -> bool:
    """Say whether there can be a window here: on Linux somebody must have said where."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))
