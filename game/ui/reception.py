"""What the screens before the table share: which cases there are, and the place where sessions are kept.

The command line hands in the cases, because the window itself reads no YAML. Nothing is opened before it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from game import places
from game.ui.words import Bilingual, Both

if TYPE_CHECKING:
    from game.session.case import Case
    from game.session.log import Chair, Setting
    from game.session.problems import SessionProblem
    from game.session.session import Session
    from game.session.shelf import Head, Store

DAMAGED = ("damaged", "not-a-store")
"""Problems of the file of sessions that go away when it is put aside."""


class ListedCase(Protocol):
    """A case as the library shows it. A broken one says what is wrong first, and how much more is."""

    @property
    def id(self) -> str:
        """Give the name by which it is opened."""

    @property
    def own(self) -> bool:
        """Say whether it is the user's own."""

    @property
    def title(self) -> Bilingual:
        """Give its title."""

    @property
    def summary(self) -> Bilingual:
        """Give what it is about."""

    @property
    def minutes(self) -> int:
        """Say how long it takes."""

    @property
    def rounds(self) -> int:
        """Count its rounds."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Name the keys to collaboration that lead in it."""

    @property
    def child(self) -> str:
        """Name the child."""

    @property
    def age(self) -> int:
        """Give the child's age."""

    @property
    def problem(self) -> Bilingual | None:
        """Say what is wrong first, if anything is."""

    @property
    def problems(self) -> int:
        """Count what is wrong."""


class CannotPlay(Exception):
    """A case cannot be opened, and why."""

    def __init__(self, why: Bilingual) -> None:
        super().__init__(why.en)
        self.why = why


class Reloaded(NamedTuple):
    """A case that is being played was saved anew: what it was called, and the case as it is now.

    `ahead` plays all chairs up to the round in which people sat down, where that has to be done once more.
    """

    was: str
    case: Case
    ahead: Callable[[Session, int], object] | None = None


class Cases(NamedTuple):
    """What the command line hands in. `open` takes a name or a path, and raises `CannotPlay`.

    `news` is there when a case is watched: it gives that case once each time it was saved, or what is wrong with it.
    """

    listed: Callable[[], Sequence[ListedCase]]
    open: Callable[[str], Case]
    news: Callable[[], Reloaded | Bilingual | None] | None = None


class Reception:
    """Receives people: finds their case, begins or resumes their session, keeps it where it can."""

    def __init__(self, cases: Cases, place: Callable[[], Path] = places.sessions) -> None:
        self.cases = cases
        self.trouble: Bilingual | None = None
        """What is the matter with the place where sessions are kept, if anything."""
        self.trouble_code = ""
        self._place = place
        self._store: Store | None = None
        self._told = False
        self._names: dict[str, str] = {}

    @property
    def store(self) -> Store:
        """Give the store, opened at the first need. Where the disk refuses, the game still plays."""
        return self._store or self._open()

    def _open(self) -> Store:
        from game.session.store import open_store  # noqa: PLC0415

        self.trouble, self.trouble_code, path = None, "", None
        try:
            path = self._place()
        except places.NoPlace as nowhere:
            self.trouble = Both(nowhere.sentence("nl"), nowhere.sentence("en"))
        store, problem = open_store(path)
        if problem is not None and self.trouble is None:
            self.trouble, self.trouble_code = problem.both(), problem.code
        self._store = store
        return store

    def notice(self) -> Bilingual | None:
        """Say once that nothing is kept, if so."""
        if self._told:
            return None
        if self._store is None:
            self._open()
        self._told = True
        return self.trouble

    def set_aside(self) -> Path:
        """Give a damaged file of sessions another name, and begin a new one."""
        from game.session.store import set_aside  # noqa: PLC0415

        self.store.close()
        aside = set_aside(self._place())
        self._store = None
        return aside

    # --- cases -------------------------------------------------------------------------------------------------------

    def open_case(self, name: str) -> Case:
        """Open a case by its name or path.

        Raises:
            CannotPlay: it is not there or broken.
        """
        case = self.cases.open(name)
        self._names[case.id] = name
        return case

    def find_case(self, id_: str) -> Case | None:
        """Find the case of a session; nothing when it is not here."""
        try:
            return self.open_case(self._names.get(id_, id_))
        except CannotPlay:
            return None

    def why_not_found(self, id_: str) -> Bilingual | None:
        """Say why a case that is in the library cannot be opened; nothing when it is not there at all."""
        found = next((case for case in self.cases.listed() if case.id == id_), None)
        return found.problem if found else None

    # --- sessions ----------------------------------------------------------------------------------------------------

    def begin(
        self, case: Case, seed: int, chairs: tuple[Chair, ...], options: Mapping[str, Setting] | None = None
    ) -> Session:
        """Begin a session."""
        from game.session.session import Session  # noqa: PLC0415

        return Session.start(case, seed, chairs, store=self.store, options=options)

    def resume(self, id_: str) -> Session:
        """Take a kept session up again; raises `SessionProblem`."""
        from game.session.session import Session  # noqa: PLC0415

        return Session.load(self.store, id_, self.find_case)

    def rescue(self, id_: str) -> Session:
        """Take up what still fits of a session whose case changed; raises `SessionProblem`."""
        from game.session.session import Session  # noqa: PLC0415

        return Session.rescue(self.store, id_, self.find_case)

    def forget_unplayed(self, session: Session) -> None:
        """Take away a session in which nothing was decided: somebody went back to choose other chairs."""
        from game.session.problems import SessionProblem  # noqa: PLC0415

        if session.length == 1:
            try:
                self.store.delete(session.id)
            except SessionProblem as problem:
                self.trouble = problem.both()

    def latest(self) -> Head | None:
        """Find the session to go on with, if there is one and it can be read."""
        from game.session.problems import SessionProblem  # noqa: PLC0415
        from game.session.session import latest_unfinished  # noqa: PLC0415

        try:
            return latest_unfinished(self.store)
        except SessionProblem:
            return None

    def kept(self) -> tuple[list[Head], SessionProblem | None]:
        """List the kept sessions, or say why that cannot be done."""
        from game.session.problems import SessionProblem  # noqa: PLC0415

        try:
            return self.store.heads(), None
        except SessionProblem as problem:
            return [], problem

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()
