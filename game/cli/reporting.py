"""`omtafel report` and `omtafel cards`: what people take away, and what a facilitator prints beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game import places
from game.cli.cases import Shelf, open_case
from game.cli.talk import Both, Refused, Talk, refused
from game.session.session import Session

if TYPE_CHECKING:
    from game.session.shelf import Store

WROTE = Both("Geschreven: {file}", "Wrote: {file}")
BEGUN = Both(
    "Deze sessie is nog niet uit. Het verslag gaat tot hier.",
    "This session is not over yet. The report goes as far as this.",
)
NOTHING_YET = Both(
    "In deze sessie is nog niets gekozen. Het verslag is daarom bijna leeg; verder spelen kan met: omtafel",
    "Nothing was chosen in this session yet, so the report is nearly empty; play on with: omtafel",
)
NO_SESSIONS = Both(
    "Er zijn nog geen sessies. Speel er een met: omtafel", "There are no sessions yet. Play one: omtafel"
)
NO_SESSION = Both(
    "Er is geen sessie “{id}” en ook geen bestand met die naam. Bekijk de lijst met: omtafel sessions",
    "There is no session “{id}”, and no file of that name either. See the list with: omtafel sessions",
)


def report(talk: Talk, name: str, out: str) -> int:
    """Write the report of a session: a page, a PDF, Markdown, a table and statements."""
    from game.hindsight import turning_points
    from game.report.files import each_file, made_folder, write_file

    session = found_session(name)
    if session.changed is not None:
        talk.warn(session.changed.in_(talk.lang))
    if not session.is_over:
        talk.warn(BEGUN if any(entry.move for entry in session.living_entries()) else NOTHING_YET)
    folder = made_folder(Path(out))
    for file, content in each_file(session, talk.lang, turning_points(session)):
        say_written(talk, [write_file(folder / file, content)])
    return 0


def cards(talk: Talk, name: str, out: str) -> int:
    """Write the cards of a case, to print."""
    from game.report.cards import cards_page
    from game.report.files import write_file

    case = open_case(name)
    file = Path(out)
    file.parent.mkdir(parents=True, exist_ok=True)
    say_written(talk, [write_file(file, cards_page(case.board, talk.lang).encode())])
    return 0


def say_written(talk: Talk, files: Sequence[Path]) -> None:
    """Say which files were written."""
    for file in files:
        talk.line(WROTE, file=file)


def found_session(name: str) -> Session:
    """Find a session: by its name in the list, the last one played, or an exported file."""
    file = Path(name)
    if file.suffix and file.is_file():
        return _from_file(file)
    store = store_to_read()
    try:
        heads = store.heads()
        if name == "last":
            if not heads:
                raise Refused(NO_SESSIONS)
            name = heads[0].id
        elif name not in [head.id for head in heads]:
            raise refused(NO_SESSION, id=name)
        return Session.load(store, name, Shelf().find)
    finally:
        store.close()


def store_to_read() -> Store:
    """Open the place where sessions are kept; raises what is the matter with it, if nothing can be read there."""
    from game.session.store import UNWRITABLE, open_store

    store, problem = open_store(places.sessions())
    if problem is not None and problem.code not in UNWRITABLE:
        raise problem
    return store


def _from_file(file: Path) -> Session:
    """Read an exported session without keeping it."""
    from game.session.export import bring_in, read_file
    from game.session.shelf import MemoryStore

    return bring_in(read_file(file), MemoryStore(), Shelf().find)
