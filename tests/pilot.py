"""Drives the window as a person would, with real events and no display: press, click, type, look."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.ui.app import App
from game.ui.canvas import Mark
from game.ui.page import Page
from game.ui.screen import Screen
from game.ui.settings import Settings

NAMES = {
    "enter": "return",
    "esc": "escape",
    "pagedown": "page down",
    "pageup": "page up",
    "next": "page down",
    "previous": "page up",
    "del": "delete",
}
MODS = {"ctrl": pygame.KMOD_LCTRL, "shift": pygame.KMOD_LSHIFT, "alt": pygame.KMOD_LALT}
FRAME = 1 / 60


class NotSeen(AssertionError):
    """What the pilot looked for is not on the screen; says what is."""


class Pilot:
    """One person at the keyboard, the mouse or the clicker."""

    def __init__(self, first: Screen, *, size: tuple[int, int] = (1280, 720), settings: Settings | None = None) -> None:
        self.kept: list[Settings] = []
        self.app = App(first, settings or Settings(lang="nl"), size=size, keep=self.kept.append)
        pygame.event.clear()
        self.wait(2 * FRAME)

    @property
    def screen(self) -> Screen:
        """Give the screen on top."""
        return self.app.top

    @property
    def running(self) -> bool:
        """Tell whether the window is still open."""
        return self.app.running

    @property
    def texts(self) -> list[str]:
        """Give every text on the top screen."""
        return [mark.text for mark in self.app.marks]

    def wait(self, seconds: float) -> None:
        """Let time pass, frame by frame."""
        for _ in range(max(1, round(seconds / FRAME))):
            self.app.step(FRAME)

    def press(self, *keys: str) -> None:
        """Press keys by name: `space`, `3`, `?`, `ctrl+z`, `shift+tab`, `next`, `previous`."""
        for key in keys:
            for event in key_events(key):
                pygame.event.post(event)
            self.wait(FRAME)

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        for char in text:
            for event in key_events(char):
                pygame.event.post(event)
            self.wait(FRAME)

    def click(self, text: str) -> None:
        """Click a widget by its label, or any text on the screen."""
        self.click_at(self._where(text))

    def click_at(self, at: tuple[int, int]) -> None:
        """Move the mouse somewhere and click there."""
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1))
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=at, button=1))
        self.wait(FRAME)

    def hover(self, text: str) -> None:
        """Move the mouse over a text."""
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=self._where(text), rel=(0, 0), buttons=(0, 0, 0)))
        self.wait(FRAME)

    def sees(self, text: str) -> bool:
        """Tell whether a text stands on the screen."""
        return any(text in seen for seen in self.texts)

    def see(self, text: str) -> Mark:
        """Find a text on the screen, or fail with what is there."""
        found = next((mark for mark in reversed(self.app.marks) if text in mark.text), None)
        if found is None:
            raise NotSeen(f"{text!r} is not on the screen {type(self.screen).__name__}; there is: {self.texts}")
        return found

    def _where(self, text: str) -> tuple[int, int]:
        widgets = self.screen.widgets if isinstance(self.screen, Page) else []
        exact = (w for w in widgets if w.label == text)
        partly = (w for w in widgets if text in w.label)
        widget = next(exact, None) or next(partly, None)
        rect = widget.rect if widget else self.see(text).rect
        return rect.center


def key_events(name: str) -> Iterator[pygame.event.Event]:
    """Give the events of one key press, as SDL would send them."""
    *mods, key = [name] if len(name) == 1 else name.split("+")
    mod = sum(MODS[m] for m in mods)
    char = " " if key == "space" else key if len(key) == 1 else ""
    code = pygame.key.key_code(NAMES.get(key, key)) if char != key or (key.isascii() and key.isalnum()) else ord(key)
    typed = "" if mod & pygame.KMOD_CTRL else char
    yield pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=typed, scancode=0)
    if typed:
        yield pygame.event.Event(pygame.TEXTINPUT, text=typed)
    yield pygame.event.Event(pygame.KEYUP, key=code, mod=mod, unicode=typed, scancode=0)
