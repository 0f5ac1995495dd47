"""The only loop. It polls, sleeps, lets screens answer, and draws only when something changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game import places
from game.ui import keys
from game.ui.canvas import Canvas, Mark
from game.ui.draw import Shapes
from game.ui.screen import Adjust, Change, Home, Input, Kind, Many, Pop, Push, Quit, Replace, Say, Screen
from game.ui.settings import Settings
from game.ui.toast import Toast
from game.ui.type import Pens
from game.ui.window import open_window, set_mode
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.words import Bilingual

POLL = 0.015
"""Seconds between looks at the keyboard: an answer always starts within 16 ms."""
POLL_AT_REST = 0.03
"""The same once nothing happened for a while: still felt as at once, at half the cost."""
POLL_HIDDEN = 0.1
REST_AFTER = 4.0
"""Seconds without input or drawing after which the window is at rest."""
LOOK_AROUND = 0.5
"""Seconds between looks at what is watched: a case that is saved is on the screen within a second."""


NO_MOVE = Both(
    "Dit beeldscherm laat dat niet toe. Het venster blijft zoals het was.",
    "This display does not allow that. The window stays as it was.",
)


class App:
    """The stack of screens and the window they share."""

    def __init__(
        self,
        first: Screen,
        settings: Settings,
        *,
        size: tuple[int, int] | None = None,
        keep: Callable[[Settings], Bilingual | None] | None = None,
        notice: Bilingual | None = None,
        watch: Callable[[Sequence[Screen]], Change] | None = None,
    ) -> None:
        self.settings = settings
        self.stack: list[Screen] = [first]
        self.marks: list[Mark] = []
        self.blank = False
        self.running = True
        self.frames = 0
        self._stirred = time.perf_counter()
        """When something was last heard or drawn."""
        self._keep = keep
        self._watch = watch
        """Says what to do about what changed outside the window, given the screens from below to the top."""
        self._unwatched = 0.0
        self.window = open_window(settings, size)
        self._windowed = self.window.get_size()
        self.pens = Pens()
        self.shapes = Shapes(icon_folder())
        self.toast = Toast()
        self._typing = False
        for text in (notice, self.pens.notice):
            if text:
                self.toast.show(text, wait=True)

    @property
    def top(self) -> Screen:
        """Give the screen that hears what people do."""
        return self.stack[-1]

    def run(self, frames: int | None = None) -> None:
        """Loop until somebody quits, or until so many frames were drawn."""
        last = time.perf_counter()
        while self.running and (frames is None or self.frames < frames):
            self.step(time.perf_counter() - last)
            last = time.perf_counter()
            if self.running and self.frames != frames:
                time.sleep(self._poll(last))
        if not self.running:
            pygame.display.quit()

    def _poll(self, now: float) -> float:
        """Say how long to sleep: short while somebody plays, longer at rest, longest when nobody sees the window."""
        if not pygame.display.get_active():
            return POLL_HIDDEN
        return POLL if now - self._stirred < REST_AFTER else POLL_AT_REST

    def step(self, seconds: float) -> None:
        """Hear what happened, let time pass, draw what changed."""
        for event in pygame.event.get():
            self._stirred = time.perf_counter()
            if self.running:
                self._event(event)
        if self.running and not self.blank:
            self.apply(self.top.update(min(seconds, 0.25)))
            self.toast.update(seconds)
            self._look_around(seconds)
        if self.running and (self.top.dirty or self.toast.dirty):
            self.draw()

    def _look_around(self, seconds: float) -> None:
        """Ask now and then what changed outside the window, but not while somebody is typing."""
        self._unwatched += seconds
        if self._watch is not None and self._unwatched >= LOOK_AROUND and not self.top.wants_text:
            self._unwatched = 0.0
            self.apply(self._watch(self.stack))

    def _event(self, event: pygame.event.Event) -> None:
        if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED):
            self._resized()
            return
        if event.type == pygame.MOUSEMOTION and not self.blank:
            self.hear(Input(Kind.POINT, at=event.pos))
            return
        pressed = keys.read(event, typing=self._typing)
        if pressed is not None:
            self.hear(pressed)

    def _resized(self) -> None:
        window = pygame.display.get_surface()
        if window is None:
            return
        changed = window.get_size() != self.window.get_size() or window is not self.window
        self.window = window
        if not self.settings.full_screen:
            self._windowed = window.get_size()
        if changed:
            self._all_stale()
        self.top.dirty = True

    def _all_stale(self) -> None:
        for screen in self.stack:
            screen.stale()

    def hear(self, pressed: Input) -> None:
        """Answer one input: what belongs to the whole program here, the rest on the top screen."""
        if self.blank:
            self._wake(pressed)
            return
        match pressed.kind:
            case Kind.BLANK:
                self.apply(self.top.covered())
                self.blank = self.top.dirty = True
            case Kind.FULL_SCREEN:
                self.apply(Adjust(self.settings._replace(full_screen=not self.settings.full_screen)))
            case Kind.HELP:
                self._show_help()
            case Kind.CLOSE:
                self._ask_to_close()
            case _:
                self.apply(self.top.on_input(pressed))

    def _wake(self, pressed: Input) -> None:
        """While the screen is black, any key or click brings it back and does nothing else."""
        if pressed.kind is Kind.CLOSE:
            self.running = False
        elif pressed.kind not in (Kind.POINT, Kind.RELEASE, Kind.WHEEL, Kind.TEXT):
            self.blank = False
            self.top.dirty = True

    def _show_help(self) -> None:
        from game.ui.screens.help import Help  # noqa: PLC0415

        if not isinstance(self.top, Help):
            self.apply(Push(Help(getattr(self.top, "help_lines", ()))))

    def _ask_to_close(self) -> None:
        """Ask once; closing the window a second time closes it."""
        from game.ui.screens.ask import Ask, ask_to_quit  # noqa: PLC0415

        if isinstance(self.top, Ask):
            self.running = False
        else:
            lost = any(getattr(screen, "unsaved", False) for screen in self.stack)
            self.apply(Push(ask_to_quit(unsaved=lost)))

    def apply(self, change: Change) -> None:
        """Do what a screen asks for."""
        match change:
            case None:
                return
            case Push(screen):
                self.stack.append(screen)
            case Pop(send):
                self._pop()
                if send is not None:
                    self.hear(send)
            case Replace(screen):
                self.stack[-1] = screen
            case Home():
                del self.stack[1:]
                self.top.stale()
            case Quit():
                self.running = False
            case Adjust(settings):
                self._adjust(settings)
            case Say(text):
                self.toast.show(text)
            case Many(changes):
                for one in changes:
                    self.apply(one)
        self.top.dirty = True

    def _pop(self) -> None:
        if len(self.stack) > 1:
            self.stack.pop()
            self.top.stale()
        else:
            self.running = False

    def _adjust(self, settings: Settings) -> None:
        """Take settings live and keep them."""
        before, self.settings = self.settings, settings
        if (before.full_screen, before.display) != (settings.full_screen, settings.display):
            self._move_window(before)
        self._all_stale()
        settings = self.settings
        problem = self._keep(settings) if self._keep else None
        if problem:
            self.toast.show(problem)

    def _move_window(self, before: Settings) -> None:
        """Go to full screen, back, or to another display; where the system refuses, stay and say so."""
        try:
            self.window = set_mode(self.settings, None if self.settings.full_screen else self._windowed)
        except pygame.error:
            self.settings = self.settings._replace(full_screen=before.full_screen, display=before.display)
            self.window = set_mode(self.settings, None if before.full_screen else self._windowed)
            self.toast.show(NO_MOVE)

    def canvas(self) -> Canvas:
        """Give a canvas on the window."""
        return Canvas(self.window, self.settings, self.pens, self.shapes)

    def draw(self) -> None:
        """Draw what is visible: the top screen, and below it as far as menus let shine through."""
        canvas = self.canvas()
        if self.blank:
            self.window.fill((0, 0, 0))
            self.top.dirty = False
        else:
            for screen in self.visible():
                canvas.marks = []
                screen.draw(canvas)
            self.toast.draw(canvas)
        self.marks = canvas.marks
        self._listen_for_text()
        pygame.display.flip()
        self._stirred = time.perf_counter()
        self.frames += 1

    def visible(self) -> list[Screen]:
        """Give the screens that are drawn, from below to the top."""
        at = next((n for n in range(len(self.stack) - 1, -1, -1) if not self.stack[n].over), 0)
        return self.stack[at:]

    def _listen_for_text(self) -> None:
        """Know from the last drawn frame whether a text field listens; keys repeat only there.

        Not from this instant: the key that opens a field must not also be typed into it.
        """
        typing = self.top.wants_text
        if typing != self._typing:
            self._typing = typing
            if typing:
                pygame.key.set_repeat(400, 40)
            else:
                pygame.key.set_repeat()


def icon_folder() -> Path:
    """Find the icons: inside an installed package, or beside the game in a clone."""
    return places.assets() / "icons"
