"""What a user set: language, text size, contrast, motion, window. Kept as a small JSON file."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, NamedTuple

from game.ui.words import Both, Lang

if TYPE_CHECKING:
    from pathlib import Path

TEXT_SIZES = (100, 125, 150)
COACH_BEFORE, COACH_AFTER, COACH_SILENT = "before", "after", "silent"
COACHES = (COACH_BEFORE, COACH_AFTER, COACH_SILENT)
"""When the coach of somebody who plays alone asks: before a turn and after the month, only after it, or never."""


class Settings(NamedTuple):
    """The user's choices; the defaults suit a projector in a Dutch meeting room."""

    lang: Lang = "nl"
    text_size: int = 100
    high_contrast: bool = False
    reduced_motion: bool = False
    full_screen: bool = False
    display: int = 0
    coach: str = COACH_BEFORE


BROKEN = Both(
    "Je instellingen waren niet te lezen. Het spel gebruikt nu de gewone instellingen.",
    "Your settings could not be read. The game now uses the ordinary ones.",
)
NOT_KEPT = Both(
    "Je instellingen konden niet bewaard worden: de map is niet te schrijven of de schijf is vol.",
    "Your settings could not be kept: the folder is read-only or the disk is full.",
)


def read(file: Path) -> tuple[Settings, Both | None]:
    """Read the settings; a missing file means defaults, a broken one defaults and a notice."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(lang=system_lang()), None
    except (OSError, ValueError, RecursionError):
        return Settings(lang=system_lang()), BROKEN
    if not isinstance(found, dict):
        return Settings(lang=system_lang()), BROKEN
    return from_plain(found)


def from_plain(found: dict[str, Any]) -> tuple[Settings, Both | None]:
    """Take what is sound from a settings file; say so when something was not."""
    base = Settings(lang=system_lang())
    sound = {name: value for name, value in found.items() if name in Settings._fields and is_sound(name, value)}
    broken = any(name in Settings._fields and name not in sound for name in found)
    return base._replace(**sound), BROKEN if broken else None


def is_sound(name: str, value: object) -> bool:
    """Tell whether a value may stand under this name."""
    if name == "lang":
        return value in ("nl", "en")
    if name == "text_size":
        return type(value) is int and value in TEXT_SIZES
    if name == "coach":
        return value in COACHES
    if name == "display":
        return type(value) is int and 0 <= value < 64
    return isinstance(value, bool)


def write(file: Path, settings: Settings) -> Both | None:
    """Keep the settings, whole or not at all; say so when the disk refuses."""
    part = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(settings._asdict(), indent=2) + "\n", encoding="utf-8")
        part.replace(file)
    except OSError:
        return NOT_KEPT
    return None


def system_lang() -> Lang:
    """Guess the language from the user's system; Dutch unless it clearly is another."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value and value not in ("C", "POSIX", "C.UTF-8"):
            return "nl" if value.lower().startswith("nl") else "en"
    return "nl"
