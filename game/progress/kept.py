"""The file that remembers the summaries, so that nobody waits for five hundred logs. It can always be made again."""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from game import __version__, places
from game.progress.summary import Summary, put_summary, take_summary

SHAPE = 1
"""The shape of the file; another number, or another version of the game, and it is made again."""


def place() -> Path | None:
    """Say where the summaries are kept; nowhere, where the user has no place for what can be made again."""
    try:
        return places.progress_index()
    except places.NoPlace:
        return None


def read(file: Path | None) -> Mapping[str, Summary]:
    """Read the summaries, by session; without a file, or with a damaged or older one, nothing is remembered."""
    try:
        kept = json.loads(file.read_bytes()) if file else None
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict) or [kept.get("shape"), kept.get("version")] != [SHAPE, __version__]:
        return {}
    sessions = kept.get("sessions")
    found = [take_summary(plain) for plain in sessions] if isinstance(sessions, list) else []
    return {summary.id: summary for summary in found if summary is not None}


def write(file: Path | None, summaries: Iterable[Summary]) -> None:
    """Keep the summaries. Where that cannot be, they are simply counted again next time."""
    if file is None:
        return
    plain = {"shape": SHAPE, "version": __version__, "sessions": [put_summary(one) for one in summaries]}
    unfinished = file.with_suffix(f".{os.getpid()}")
    try:
        places.made(file.parent)
        unfinished.write_text(json.dumps(plain, separators=(",", ":")))
        unfinished.replace(file)
    except (OSError, places.NoPlace):
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def drop(id_: str) -> None:
    """Forget the summary of a session that is deleted."""
    file = place()
    kept = read(file)
    if id_ in kept:
        write(file, [summary for summary in kept.values() if summary.id != id_])
