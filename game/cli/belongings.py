"""`omtafel sessions everything` and `forget`: all that the game stored of somebody, to see and to remove."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from game import places
from game.cli.talk import Both, Refused, Talk

KINDS: dict[str, Both] = {
    "sessions": Both("sessies", "sessions"),
    "settings": Both("instellingen", "settings"),
    "errors": Both("foutenlogboek", "error log"),
    "reports": Both("verslagen", "reports"),
    "cache": Both("wat opnieuw gemaakt kan worden", "what can be made again"),
    "cases": Both("eigen casussen en voorzieningen", "own cases and services"),
    "other": Both("niet van Om Tafel", "not of Om Tafel"),
}
"""What is stored, by what it is for."""

STORED = Both("Alles wat Om Tafel van jou bewaart, in {home}:", "All that Om Tafel keeps of yours, in {home}:")
NOTHING = Both("Om Tafel bewaart niets van jou.", "Om Tafel keeps nothing of yours.")
LINE = Both("{kind}: {place} ({size})", "{kind}: {place} ({size})")
SESSIONS_IN_IT = Both(
    "Daarin staan {n} sessies; bekijk ze met: omtafel sessions",
    "It holds {n} sessions; see them with: omtafel sessions",
)
WRITTEN_TOO = Both(
    "In de sessies staat alles wat je koos, en ook wat je raadde, wat je beloofde en de zinnen die je zelf schreef.",
    "The sessions hold all that you chose, and also your guesses, your promises and the lines you wrote yourself.",
)
OTHERS = Both(
    "Er staat ook iets dat niet van Om Tafel is ({n}); dat blijft altijd staan.",
    "There is also something that is not Om Tafel's ({n}); that always stays.",
)
ELSEWHERE = Both(
    "Wat je zelf ergens anders bewaarde (verslagen met --out, geëxporteerde sessies), weet Om Tafel niet. "
    "Er gaat nooit iets het netwerk op.",
    "What you saved elsewhere yourself (reports with --out, exported sessions) is not known to Om Tafel. "
    "Nothing ever goes to the network.",
)
REMOVE_WITH = Both("Verwijder dit met: omtafel sessions forget", "Remove this with: omtafel sessions forget")
WILL_GO = Both("Dit gaat voorgoed weg:", "This will be gone for good:")
STAYS = Both("Dit blijft: {kinds}.", "This stays: {kinds}.")
WITH_CASES = Both("Eigen casussen gaan alleen weg met --cases.", "Own cases only go with --cases.")
SURE = Both(
    "Sluit eerst andere vensters van Om Tafel. Typ ja om alles te verwijderen: ",
    "First close other windows of Om Tafel. Type yes to remove everything: ",
)
NO_TERMINAL = Both(
    "Er is niets verwijderd: er is hier geen terminal om het te vragen. Weet je het zeker, gebruik dan: "
    "omtafel sessions forget --yes",
    "Nothing was removed: there is no terminal here to ask you. If you are sure, use: omtafel sessions forget --yes",
)
KEPT = Both("Er is niets verwijderd.", "Nothing was removed.")
GONE = Both("Weg: {kind} ({n} bestanden, {size})", "Gone: {kind} ({n} files, {size})")
ONE_GONE = Both("Weg: {kind} (1 bestand, {size})", "Gone: {kind} (1 file, {size})")
NOT_GONE = Both("Bleef staan: {place} ({reason})", "Still there: {place} ({reason})")
YES = ("ja", "j", "yes", "y")


class Thing(NamedTuple):
    """One file of the user's."""

    kind: str
    place: Path
    size: int


class Left(NamedTuple):
    """A file that could not be removed, and why."""

    place: Path
    reason: str


def everything(talk: Talk, *, as_json: bool) -> int:
    """Show all that is stored."""
    found = list(things())
    number = _sessions_in(talk)
    if as_json:
        talk.line(json.dumps(_plain(found, number), ensure_ascii=False, indent=2))
        return 0
    talk.line(STORED if found else NOTHING, home=places.home())
    for thing in found:
        if thing.kind != "other":
            talk.line(LINE, kind=talk.pick(KINDS[thing.kind]), place=thing.place, size=size_words(thing.size))
    if strange := sum(thing.kind == "other" for thing in found):
        talk.line(OTHERS, n=strange)
    if number is not None and any(thing.kind == "sessions" for thing in found):
        talk.line(SESSIONS_IN_IT, n=number)
        if number:
            talk.line(WRITTEN_TOO)
    talk.line(ELSEWHERE)
    if found:
        talk.line(REMOVE_WITH)
    return 0


def _plain(found: list[Thing], sessions: int | None) -> dict[str, object]:
    return {
        "home": str(places.home()), "cache": str(places.cache()), "sessions": sessions,
        "bytes": sum(thing.size for thing in found),
        "things": [{"kind": thing.kind, "place": str(thing.place), "bytes": thing.size} for thing in found],
    }  # fmt: skip


def _sessions_in(talk: Talk) -> int | None:
    """Count the sessions; where they cannot be read, say so."""
    from game.session.problems import SessionProblem
    from game.session.store import SqliteStore

    if not places.sessions().exists():
        return 0
    store = SqliteStore(places.sessions())
    try:
        return len(store.heads())
    except SessionProblem as problem:
        talk.warn(problem.in_(talk.lang))
        return None
    finally:
        store.close()


def forget(talk: Talk, *, yes: bool, cases: bool, as_json: bool) -> int:
    """Remove all that the game stored of somebody; their own cases only when they ask for that."""
    kinds = [kind for kind in KINDS if kind != "other" and (cases or kind != "cases")]
    found = list(things())
    going = [thing for thing in found if thing.kind in kinds]
    if not yes and not _is_sure(talk, going, found):
        talk.line(KEPT)
        return 1
    left = [failed for thing in going if (failed := _removed(thing.place)) is not None]
    _tidy(kinds)
    gone = [thing for thing in going if thing.place not in {failed.place for failed in left}]
    if as_json:
        talk.line(json.dumps(_result(gone, left), ensure_ascii=False, indent=2))
    else:
        _tell(talk, gone, left)
    return 1 if left else 0


def _is_sure(talk: Talk, going: list[Thing], found: list[Thing]) -> bool:
    """Show what will go, and ask. Without a terminal nobody can answer."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refused(NO_TERMINAL)
    if not going:
        return False
    talk.line(WILL_GO)
    for thing in going:
        talk.line(LINE, kind=talk.pick(KINDS[thing.kind]), place=thing.place, size=size_words(thing.size))
    stays = {thing.kind for thing in found} - {thing.kind for thing in going}
    if stays:
        talk.line(STAYS, kinds=", ".join(talk.pick(words) for kind, words in KINDS.items() if kind in stays))
    if "cases" in stays:
        talk.line(WITH_CASES)
    return input(talk.pick(SURE)).strip().lower() in YES


def _tell(talk: Talk, gone: list[Thing], left: list[Left]) -> None:
    for kind, words in KINDS.items():
        sizes = [thing.size for thing in gone if thing.kind == kind]
        if sizes:
            said = ONE_GONE if len(sizes) == 1 else GONE
            talk.line(said, kind=talk.pick(words), n=len(sizes), size=size_words(sum(sizes)))
    for failed in left:
        talk.warn(NOT_GONE, place=failed.place, reason=failed.reason)
    if not gone and not left:
        talk.line(NOTHING)


def _result(gone: list[Thing], left: list[Left]) -> dict[str, object]:
    return {
        "gone": [{"kind": thing.kind, "place": str(thing.place), "bytes": thing.size} for thing in gone],
        "left": [{"place": str(failed.place), "reason": failed.reason} for failed in left],
    }


# --- what there is ----------------------------------------------------------------------------------------------------


def things() -> Iterator[Thing]:
    """List every file in the user's folders, by what it is for.

    A link is listed itself, never what it points to; a folder that is not ours is one thing, and nobody looks inside.
    """
    home, cache = places.home(), places.cache()
    ours = (cache, home / "reports", places.own_cases())
    for folder in (home,) if cache.is_relative_to(home) else (home, cache):
        for place in _files(folder, ours):
            yield Thing(_kind(place, home, cache), place, _size(place))


def _files(folder: Path, ours: Sequence[Path]) -> Iterator[Path]:
    """Walk through our folders without following links."""
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return
    for place in inside:
        is_ours = any(place == one or one in place.parents for one in ours)
        if is_ours and place.is_dir() and not place.is_symlink():
            yield from _files(place, ours)
        else:
            yield place


def _kind(place: Path, home: Path, cache: Path) -> str:
    """Say what a file is for: only what has a name that the game gives is the game's."""
    if place.parent == cache:
        ours = {places.library_index().stem, places.progress_index().stem}
        return "cache" if place.stem in ours else "other"
    if places.own_cases() in place.parents or place == places.own_services():
        return "cases"
    if home / "reports" in place.parents:
        return "reports"
    if place.parent == home:
        return _kind_of_name(place.name)
    return "other"


def _kind_of_name(name: str) -> str:
    store, settings = places.sessions(), places.settings().name
    if name == "errors.log":
        return "errors"
    if name in (settings, f"{settings}.part"):
        return "settings"
    is_store = name.startswith((store.name, f"{store.stem}-aside-")) and f"{store.suffix}" in name
    return "sessions" if is_store else "other"


def _size(place: Path) -> int:
    try:
        return place.lstat().st_size
    except OSError:
        return 0


def size_words(size: int) -> str:
    """Say a size as people do."""
    for unit, many in (("MB", 2**20), ("kB", 2**10)):
        if size >= many:
            return f"{size / many:.1f} {unit}"
    return f"{size} B"


def _removed(place: Path) -> Left | None:
    """Remove a file; say why where that does not work. One that is gone already is gone."""
    try:
        place.unlink(missing_ok=True)
    except OSError as error:
        return Left(place, error.strerror or type(error).__name__)
    return None


def _tidy(kinds: list[str]) -> None:
    """Take away the folders of ours that are empty now."""
    ours = [places.home() / "reports", places.cache(), *([places.own_cases()] if "cases" in kinds else [])]
    for folder in ours:
        if folder.is_dir() and not folder.is_symlink():
            inside = [place for place in folder.rglob("*") if place.is_dir() and not place.is_symlink()]
            for one in (*sorted(inside, reverse=True), folder):
                with suppress(OSError):
                    one.rmdir()
