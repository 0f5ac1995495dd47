"""Checks of names: every id once, every reference to something that is there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

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
from game.scenario.checks.finding import KINDS, Case, Check, Finding, LineOf
from game.scenario.tree import At

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

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


def malformed_ids(case: Case) -> Iterator[Finding]:
    """S027: an id that others cannot refer to in the same way everywhere."""
    for kind in WITH_ID:
        for at, piece, in_services in case.everywhere(kind):
            if not ID.fullmatch(piece.id):
                yield Finding("S027", (*at, "id"), {"found": piece.id}, in_services=in_services)


def duplicate_ids(case: Case) -> Iterator[Finding]:
    """S040: two things of one kind with the same id."""
    scenario = case.scenario
    for kind in ("cards", "needs", "goals", "walls", "levers", "efforts", "moments", "endings"):
        yield from _twice(kind, [((kind, n, "id"), piece.id) for n, piece in enumerate(getattr(scenario, kind))])
    yield from _twice("services", [(("services", n, "service"), u.service) for n, u in enumerate(scenario.services)])
    yield from _twice("options", [((*at, "id"), option.id) for at, option in case.all(Option)])
    yield from _twice("decisions", [((*at, "id"), decision.id) for at, decision in case.all(CodeDecision)])
    yield from _twice("lines", [((*at, "id"), line.id) for at, line in case.all(ChildLine)])
    for at, persona in case.all(Persona):
        yield from _twice("weighs", [((*at, "weighs", n, "id"), w.id) for n, w in enumerate(persona.weighs)])
    of_region: list[tuple[At, str]] = [(("services", n, "id"), s.id) for n, s in enumerate(case.region.services)]
    yield from (finding._replace(in_services=True) for finding in _twice("services", of_region))


def _twice(kind: str, ids: list[tuple[At, str]]) -> Iterator[Finding]:
    first: dict[str, At] = {}
    for at, name in ids:
        if name in first:
            yield Finding("S040", at, {"name": name, "kind": KINDS[kind], "first": LineOf(first[name])})
        first.setdefault(name, at)


def unknown_names(case: Case) -> Iterator[Finding]:
    """S041: a reference to something that is not there."""
    known = {kind: frozenset(names) for kind, names in case.names.items()}
    for reference in references(case):
        if reference.name not in known[reference.kind]:
            yield _unknown(reference, case.names[reference.kind])
    for at, persona in case.all(Persona):
        answers = tuple(answer.id for answer in persona.weighs)
        for n, answer in enumerate(persona.weighs):
            for reference in _named((*at, "weighs", n, "near"), answer.near, "weighs"):
                if reference.name not in answers:
                    yield _unknown(reference, answers, rests_on=(*at, "weighs"))


def _unknown(reference: Reference, known: tuple[str, ...], rests_on: At | None = None) -> Finding:
    return Finding(
        "S041",
        reference.at,
        {"name": reference.name, "kind": KINDS[reference.kind]},
        nearest=shape.nearest(reference.name, known),
        of_key=reference.of_key,
        rests_on=rests_on or ("moments" if reference.kind == "options" else reference.kind,),
    )


def services_not_in_region(case: Case) -> Iterator[Finding]:
    """S042: a service that the region of this player does not have."""
    known = tuple(service.id for service in case.region.services)
    for n, use in enumerate(case.scenario.services):
        if use.service not in known:
            details = {"name": use.service, "file": case.services_file}
            yield Finding("S042", ("services", n, "service"), details, shape.nearest(use.service, known))


def folder_name(case: Case) -> Iterator[Finding]:
    """S043: a case in a folder of another name cannot be opened by its own."""
    if case.folder is not None and case.folder != case.scenario.id:
        yield Finding("S043", ("id",), {"name": case.scenario.id, "folder": case.folder})


def named_twice(case: Case) -> Iterator[Finding]:
    """S044: one name twice in one list."""
    seen: set[tuple[At, str]] = set()
    for reference in references(case):
        listed = (reference.at[:-1], reference.name)
        if isinstance(reference.at[-1], int) and listed in seen:
            yield Finding("S044", reference.at, {"name": reference.name})
        seen.add(listed)


def other_region(case: Case) -> Iterator[Finding]:
    """S045: the services of another region than the author had in mind."""
    if case.scenario.region != case.region.id:
        yield Finding("S045", ("region",), {"name": case.scenario.region, "used": case.region.id})


CHECKS: tuple[Check, ...] = (
    malformed_ids,
    duplicate_ids,
    unknown_names,
    services_not_in_region,
    folder_name,
    named_twice,
    other_region,
)
