"""Where things are: what comes with the game, and what belongs to the user. Nothing is made on import."""

import os
from collections.abc import Callable
from pathlib import Path

HOME_VARIABLE = "OMTAFEL_HOME"
"""Set this to a folder to keep everything of the user there: sessions, own cases, settings, cache."""

_HERE = Path(__file__).resolve().parent


class NoPlace(Exception):
    """A folder of the user cannot be used; says which one and why, in both languages."""

    def __init__(self, folder: Path, reason: OSError | RuntimeError) -> None:
        self.folder = folder
        self.reason = getattr(reason, "strerror", None) or str(reason)
        super().__init__(self.sentence("en"))

    def sentence(self, lang: str) -> str:
        """Say what is the matter and what the user can do."""
        if lang == "nl":
            return (
                f"De map {self.folder} is niet te gebruiken ({self.reason}). "
                f"Maak de map beschrijfbaar, of kies een andere met {HOME_VARIABLE}."
            )
        return (
            f"The folder {self.folder} cannot be used ({self.reason}). "
            f"Make it writable, or choose another one with {HOME_VARIABLE}."
        )


def shipped(name: str) -> Path:
    """Give a folder that comes with the game: beside `game/` in a source checkout, inside it when installed."""
    beside = _HERE.parent / name
    inside = _HERE / "shipped" / name
    return inside if inside.is_dir() else beside


def shipped_cases() -> Path:
    """Give the folder of the cases that come with the game."""
    return shipped("scenarios")


def shipped_services() -> Path:
    """Give the services of the region that come with the game."""
    return shipped_cases() / "services.yaml"


def assets() -> Path:
    """Give the folder of icons, theme, interface texts and print templates."""
    return shipped("assets")


def home() -> Path:
    """Give the user's folder for this game. It need not exist yet."""
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path  # noqa: PLC0415  only where it is needed: the title screen comes first

    return _asked(lambda: user_data_path("omtafel", appauthor=False))


def cache() -> Path:
    """Give the folder for what can be made again. It need not exist yet."""
    if os.environ.get(HOME_VARIABLE):
        return home() / "cache"
    from platformdirs import user_cache_path  # noqa: PLC0415

    return _asked(lambda: user_cache_path("omtafel", appauthor=False))


def _asked(ask: Callable[[], Path]) -> Path:
    try:
        return ask()
    except (OSError, RuntimeError) as reason:
        raise NoPlace(Path("~"), reason) from None


def sessions() -> Path:
    """Give the file that holds every decision of every session."""
    return home() / "sessions.db"


def settings() -> Path:
    """Give the file with the user's settings: language, text size, contrast."""
    return home() / "settings.json"


def own_cases() -> Path:
    """Give the folder for cases that the user wrote or was given."""
    return home() / "cases"


def own_services() -> Path:
    """Give the file in which a municipality puts its own services in place."""
    return home() / "services.yaml"


def library_index() -> Path:
    """Give the file that remembers what the title screen needs to know of each case."""
    return cache() / "library.json"


def progress_index() -> Path:
    """Give the file that remembers what was counted in each kept session."""
    return cache() / "progress.json"


def made(folder: Path) -> Path:
    """Make a folder of the user where it is not there yet; raise `NoPlace` where that cannot be or it is read-only."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as reason:
        raise NoPlace(folder, reason) from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise NoPlace(folder, PermissionError(13, "read-only"))
    return folder
