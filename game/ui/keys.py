"""From keys, mouse and presentation remote to one `Input`."""

from __future__ import annotations

import pygame

from game.ui.screen import Input, Kind

BY_KEY: dict[int, Kind] = {
    pygame.K_PAGEDOWN: Kind.NEXT,
    pygame.K_PAGEUP: Kind.PREVIOUS,
    pygame.K_F5: Kind.START,
    pygame.K_UP: Kind.UP,
    pygame.K_DOWN: Kind.DOWN,
    pygame.K_LEFT: Kind.LEFT,
    pygame.K_RIGHT: Kind.RIGHT,
    pygame.K_HOME: Kind.HOME,
    pygame.K_END: Kind.END,
    pygame.K_RETURN: Kind.ACTIVATE,
    pygame.K_KP_ENTER: Kind.ACTIVATE,
    pygame.K_SPACE: Kind.ACTIVATE,
    pygame.K_ESCAPE: Kind.BACK,
    pygame.K_F1: Kind.HELP,
    pygame.K_F11: Kind.FULL_SCREEN,
    pygame.K_BACKSPACE: Kind.ERASE,
    pygame.K_DELETE: Kind.DELETE,
}
WITH_CONTROL: dict[int, Kind] = {
    pygame.K_z: Kind.UNDO,
    pygame.K_c: Kind.COPY,
    pygame.K_v: Kind.PASTE,
}
KEYPAD = {getattr(pygame, f"K_KP_{n}"): str(n) for n in range(10)}
BUTTONS = {pygame.MOUSEBUTTONDOWN: Kind.PRESS, pygame.MOUSEBUTTONUP: Kind.RELEASE}


def read(event: pygame.event.Event, *, typing: bool) -> Input | None:
    """Say what an event means to the game; `typing` is true while a text field listens."""
    if event.type == pygame.KEYDOWN:
        pressed = read_key(event.key, event.mod, event.unicode, typing=typing)
        return pressed._replace(text=clipboard()) if pressed and pressed.kind is Kind.PASTE else pressed
    if event.type == pygame.TEXTINPUT:
        return Input(Kind.TEXT, text=event.text) if typing else None
    if event.type == pygame.MOUSEMOTION:
        return Input(Kind.POINT, at=event.pos)
    if event.type in BUTTONS:
        return Input(BUTTONS[event.type], at=event.pos) if event.button == 1 else None
    if event.type == pygame.MOUSEWHEEL:
        return Input(Kind.WHEEL, amount=event.y, at=pygame.mouse.get_pos())
    if event.type == pygame.QUIT:
        return Input(Kind.CLOSE)
    return None


def clipboard() -> str:
    """Give the text on the clipboard, if there is any."""
    try:
        return pygame.scrap.get_text()
    except pygame.error:
        return ""


def read_key(key: int, mod: int, char: str, *, typing: bool) -> Input | None:
    """Say what one key means. While somebody types, letters belong to the text field."""
    if mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return Input(WITH_CONTROL[key]) if key in WITH_CONTROL else None
    if mod & pygame.KMOD_ALT:
        return None
    if key == pygame.K_TAB:
        return Input(Kind.BACKWARD if mod & pygame.KMOD_SHIFT else Kind.FORWARD)
    if typing and (key == pygame.K_SPACE or (key not in BY_KEY)):
        return None
    if key in BY_KEY:
        return Input(BY_KEY[key])
    return read_char(char or KEYPAD.get(key, ""))


def read_char(char: str) -> Input | None:
    """Say what a typed character means when nobody is typing a text."""
    if char in {".", "b", "B"}:
        return Input(Kind.BLANK)
    if char in {"?", "/"}:
        return Input(Kind.HELP)
    if char.isascii() and char.isdigit():
        return Input(Kind.DIGIT, text=char, amount=int(char))
    if char.isprintable() and char.strip():
        return Input(Kind.LETTER, text=char.lower())
    return None
