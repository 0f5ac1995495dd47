"""What any place for sessions can do, and the simplest one: memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from game.rules.content import Text
from game.session.log import Chair
from game.session.problems import StoreProblem, WireError
from game.session.wire import Plain


@dataclass(frozen=True, slots=True)
class Head:
    """What the list of sessions shows of one session."""

    id: str
    case: str
    version: int
    digest: str
    title: Text
    seed: int
    chairs: tuple[Chair, ...]
    started: str
    played: str
    round: int
    rounds: int
    finished: bool
    length: int
    parent: str | None = None
    parent_at: int | None = None


class WrittenElsewhere(Exception):
    """The log on disk is not as long as its writer thought: `length` entries are there."""

    def __init__(self, length: int) -> None:
        super().__init__(f"{length} entries are there")
        self.length = length


class Store(Protocol):
    """Keeps the logs of sessions. `durable` says whether they outlive the program."""

    durable: bool

    def write(self, head: Head, first: int, entries: Sequence[Plain]) -> None:
        """Add entries to a log, all or none of them, behind the `first` that are there."""

    def heads(self) -> list[Head]:
        """List the sessions, the last played first."""

    def head(self, id_: str) -> Head:
        """Give one session of the list."""

    def entries(self, id_: str, first: int = 0) -> list[Plain]:
        """Read the log of a session, from an entry on."""

    def delete(self, id_: str) -> None:
        """Take a session away for good."""

    def close(self) -> None:
        """Let go of the file."""


class MemoryStore:
    """Keeps sessions until the program stops."""

    durable = False

    def __init__(self) -> None:
        self._heads: dict[str, Head] = {}
        self._entries: dict[str, list[Plain]] = {}

    def write(self, head: Head, first: int, entries: Sequence[Plain]) -> None:
        """Add entries to a log."""
        log = self._entries.get(head.id, [])
        if len(log) != first:
            raise WrittenElsewhere(len(log))
        self._entries[head.id] = [*log, *entries]
        self._heads[head.id] = head

    def heads(self) -> list[Head]:
        """List the sessions, the last played first."""
        return sorted(self._heads.values(), key=lambda head: head.played, reverse=True)

    def head(self, id_: str) -> Head:
        """Give one session of the list."""
        if id_ not in self._heads:
            raise StoreProblem("no-session", id=id_)
        return self._heads[id_]

    def entries(self, id_: str, first: int = 0) -> list[Plain]:
        """Read the log of a session, from an entry on."""
        self.head(id_)
        return self._entries[id_][first:]

    def delete(self, id_: str) -> None:
        """Take a session away."""
        self._heads.pop(id_, None)
        self._entries.pop(id_, None)

    def close(self) -> None:
        """Nothing to let go of."""


def unreadable(id_: str, why: WireError) -> StoreProblem:
    """Say that a session cannot be read, and why."""
    return StoreProblem("unreadable-session", id=id_, why=why.both())
