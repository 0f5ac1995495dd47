"""Reading sessions where nothing may be written: a write-protected disk, a full one, somebody else's folder."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory


def copied(path: Path) -> sqlite3.Connection | None:
    """Give the store as it stands, in memory, with what was not folded into the file yet; nothing if that fails.

    SQLite makes files beside a store even to read it, so it reads a copy of ours.
    """
    try:
        with TemporaryDirectory(prefix="omtafel-") as folder:
            place = Path(folder) / path.name
            shutil.copyfile(path, place)
            beside = path.with_name(path.name + "-wal")
            if beside.exists():
                shutil.copyfile(beside, place.with_name(beside.name))
            return _in_memory(place)
    except (OSError, sqlite3.Error):
        return None


def _in_memory(path: Path) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with closing(sqlite3.connect(path)) as kept:
        kept.backup(memory)
    return memory
