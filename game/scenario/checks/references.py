"""What refers to what in a case: every place that names something else, and the names that nothing has."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from game.rules.content import (
    Card,
    CardTold,
    ChildLine,
    CodeDecision,
    Effect,
    Effort,
    Ending,
    Goal,
    Lever,
    Moment,
    Need,
    NeedLevel,
    NeedStep,
    Normalise,
    Option,
    Persona,
    Region,
    Safety,
    Scenario,
    Service,
    ServiceUse,
    WaitStep,
    Wall,
    Weighs,
    When,
)
from game.scenario import shape
from game.scenario.checks.finding import Case
from game.scenario.tree import At

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID_KEYS = ("id", "service")

WITH_ID: tuple[type, ...] = (
    Card,
    ChildLine,
    CodeDecision,
    Effort,
    Ending,
    Goal,
    Lever,
    Moment,
    Need,
    Option,
    Region,
    Scenario,
    Service,
    Wall,
    Weighs,
)

REFERENCES: Mapping[type, Mapping[str, str]] = {
    When: {
        "on_table": "cards",
        "not_on_table": "cards",
        "running": "services",
        "not_running": "services",
        "shared": "goals",
        "not_shared": "goals",
        "open_walls": "walls",
        "standing_walls": "walls",
        "chosen": "options",
        "not_chosen": "options",
    },
    NeedLevel: {"need": "needs"},
    NeedStep: {"need": "needs"},
    CardTold: {"card": "cards"},
    WaitStep: {"service": "services"},
    Effect: {"table": "cards", "open_wall": "walls", "start": "services"},
    Need: {"root": "needs", "root_seen_by": "cards"},
    Goal: {"cards": "cards", "needs": "needs", "answers": "cards"},
    ServiceUse: {
        "fits": "needs",
        "seems": "needs",
        "seen_through": "cards",
        "cards": "cards",
        "wall": "walls",
        "asked_by": "cards",
        "doubles": "services",
    },
    Lever: {"knows": "cards", "on_table": "cards"},
    Effort: {"eases": "needs", "cards": "cards"},
    Normalise: {"cards": "cards"},
    Safety: {"signals": "cards", "talk_is_unsafe": "cards"},
}
"""Which fields refer to what. A field holds one name, a list of names, or names with a strength."""


@dataclass(frozen=True)
class Reference:
    """A place in the file that names something else."""

    at: At
    name: str
    kind: str
    of_key: bool = False


def references(case: Case) -> Iterator[Reference]:
    """Give every place in the case that names a card, need, goal, wall, service or option."""
    for kind_of_piece, named in REFERENCES.items():
        for at, piece in case.pieces.get(kind_of_piece, ()):
            for field, kind in named.items():
                yield from _named((*at, field), getattr(piece, field), kind)


def _named(at: At, value: Any, kind: str) -> Iterator[Reference]:
    if isinstance(value, str):
        yield Reference(at, value, kind)
    elif isinstance(value, Mapping):
        yield from (Reference((*at, name), name, kind, of_key=True) for name in value)
    elif value is not None:
        yield from (Reference((*at, n), name, kind) for n, name in enumerate(value))


class Unknown(NamedTuple):
    """Names in one list of the file that nothing has, with every place that names them.

    As many as there are bad ids in the list only `follow` from those; they are not told as well.
    """

    kind: str
    known: tuple[str, ...]
    rests_on: At
    references: dict[str, list[Reference]]
    bad_ids: int

    @property
    def by_guilt(self) -> list[str]:
        """Give the names that look least like a typing mistake first, and then the most used."""
        near = {name: shape.nearest(name, self.known) is not None for name in self.references}
        return sorted(self.references, key=lambda name: (near[name], -len(self.references[name])))

    @property
    def follow(self) -> list[str]:
        """Give the names that will be known again once the bad ids are mended."""
        return self.by_guilt[: self.bad_ids] if self.bad_ids else []

    @property
    def told(self) -> list[str]:
        """Give the names to tell the author about."""
        follow = set(self.follow)
        return [name for name in self.references if name not in follow]


def unknown(case: Case) -> Iterator[Unknown]:
    """Sort every reference by the list that it points into, and keep those that point at nothing."""
    by_kind: dict[str, list[Reference]] = {}
    for reference in references(case):
        by_kind.setdefault(reference.kind, []).append(reference)
    for kind, found in by_kind.items():
        rests_on: At = ("moments",) if kind == "options" else (kind,)
        yield from _pointing_nowhere(case, kind, case.names[kind], rests_on, found)
    for at, persona in case.all(Persona):
        answers = tuple(answer.id for answer in persona.weighs)
        near = [
            reference
            for n, answer in enumerate(persona.weighs)
            for reference in _named((*at, "weighs", n, "near"), answer.near, "weighs")
        ]
        yield from _pointing_nowhere(case, "weighs", answers, (*at, "weighs"), near)


def _pointing_nowhere(
    case: Case, kind: str, known: tuple[str, ...], rests_on: At, found: list[Reference]
) -> Iterator[Unknown]:
    there, lost = frozenset(known), dict[str, list[Reference]]()
    for reference in found:
        if reference.name not in there:
            lost.setdefault(reference.name, []).append(reference)
    if lost:
        used = {reference.name for reference in found}
        malformed = sum(not ID.fullmatch(name) and name not in used for name in there)
        depth = len(rests_on) + (3 if kind == "options" else 1)
        mended = sum(
            at[: len(rests_on)] == rests_on and (len(at) <= depth or (len(at) == depth + 1 and at[-1] in _ID_KEYS))
            for at in case.mended
        )
        yield Unknown(kind, known, rests_on, lost, len(known) - len(there) + malformed + mended)
