"""Bringing together what is kept: the list of sessions, the summaries that are there, and those still to be made."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from game.progress import kept
from game.progress.summary import Summary, summary_of
from game.session.case import FindCase
from game.session.problems import SessionProblem
from game.session.session import Session
from game.session.shelf import Head, Store


class Kind(Enum):
    """What a session counts as. Only what was practised alone, and not played over from another, tells of learning."""

    ALONE = "alone"
    GROUP = "group"
    APART = "apart"
    WATCHED = "watched"


def kind_of(head: Head) -> Kind:
    """Say what a session counts as: one that left another (a what-if, the other chair) counts apart."""
    if head.parent is not None:
        return Kind.APART
    people = [chair.kind for chair in head.chairs if chair.kind != "bot"]
    if not people:
        return Kind.WATCHED
    return Kind.ALONE if people == ["person"] else Kind.GROUP


class Gathering:
    """The kept sessions and what was counted in them. `step` counts one more; nothing is ever counted twice."""

    def __init__(self, store: Store, find_case: FindCase, file: Path | None) -> None:
        """Read the list and the summaries. Raises `SessionProblem` where the list cannot be read."""
        self._store, self._find_case, self._file = store, find_case, file
        self.heads: Sequence[Head] = [head for head in store.heads() if head.length > 1]
        remembered = kept.read(file)
        alone = [head for head in self.heads if kind_of(head) is Kind.ALONE]
        self.summaries: dict[str, Summary] = {
            head.id: remembered[head.id] for head in alone if head.id in remembered and fits(remembered[head.id], head)
        }
        self.waiting: list[Head] = [head for head in alone if head.id not in self.summaries]
        self.unread: list[Head] = []
        self._changed = self.summaries.keys() != remembered.keys()

    def step(self) -> bool:
        """Count one session that was not counted yet, the last played first; say whether there are more."""
        if self.waiting:
            head = self.waiting.pop(0)
            try:
                session = Session.load(self._store, head.id, self._find_case)
            except SessionProblem:
                self.unread.append(head)
            else:
                self.summaries[head.id] = summary_of(session)
                self._changed = True
        return bool(self.waiting)

    def keep(self) -> None:
        """Remember what was counted."""
        if self._changed:
            kept.write(self._file, self.summaries.values())
            self._changed = False


def fits(summary: Summary, head: Head) -> bool:
    """Say whether a summary is still that of this session: nothing was played since."""
    return (summary.id, summary.length, summary.digest) == (head.id, head.length, head.digest)
