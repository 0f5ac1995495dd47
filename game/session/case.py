"""The case behind a session, and a log read against it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.rules.board import Board
from game.session.log import Entry, Started
from game.session.problems import CaseChanged, WireError
from game.session.sound import sound_part
from game.session.wire import Plain, Wire, started


@dataclass(frozen=True)
class Case:
    """A case as a session needs it: set out on the board, and the fingerprint of the files it was read from."""

    board: Board
    digest: str

    @property
    def id(self) -> str:
        """Give the name of the case."""
        return self.board.scenario.id

    @cached_property
    def wire(self) -> Wire:
        """Give what writes and reads the log of this case."""
        return Wire(self.board)


FindCase = Callable[[str], Case | None]
"""Gives the case with this name, or nothing when it is not here."""


@dataclass(frozen=True, slots=True)
class FoundLog:
    """A log that was read and holds together, with the case it belongs to."""

    case: Case
    log: list[Entry]
    changed: CaseChanged | None


def read_log(plains: Sequence[Plain], find_case: FindCase) -> FoundLog:
    """Read a log and fold it whole.

    Raises:
        WireError: it says something that cannot be.
        CaseChanged: the case is gone, or it changed and the log no longer fits it.
    """
    if not plains:
        raise WireError("no-start")
    what = started(plains[0])
    case = case_of(what, find_case)
    changed = how_changed(what, case)
    log, why = sound_part(case.wire, case.board, plains)
    if why is None:
        return FoundLog(case, log, changed)
    if changed is None:
        raise why
    raise CaseChanged("case-changed-too-much", what.digest, case.digest, len(log), case=case.id, why=why.both())


def case_of(what: Started, find_case: FindCase) -> Case:
    """Find the case of a session, or say that it is gone."""
    case = find_case(what.case)
    if case is None:
        raise CaseChanged("case-missing", what.digest, case=what.case)
    return case


def how_changed(what: Started, case: Case) -> CaseChanged | None:
    """Say that a case is no longer what it was when the session began, if so."""
    if what.digest == case.digest:
        return None
    return CaseChanged("case-changed", what.digest, case.digest, case=case.id)
