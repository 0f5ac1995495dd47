"""Checks of names: every id once, every reference to something that is there."""

import difflib
from collections.abc import Iterator, Sequence

from game.rules.content import ChildLine, CodeDecision, Option, Persona
from game.scenario import shape
from game.scenario.checks.finding import KINDS, Case, Check, Details, Finding, LineOf
from game.scenario.checks.references import ID, WITH_ID, references, unknown
from game.scenario.sentences import Phrase
from game.scenario.tree import At


def malformed_ids(case: Case) -> Iterator[Finding]:
    """S027: an id that others cannot refer to in the same way everywhere."""
    for kind in WITH_ID:
        for at, piece, in_services in case.everywhere(kind):
            if not ID.fullmatch(piece.id):
                meant = None if in_services else _meant(case, str(at[-2]) if len(at) > 1 else "")
                yield Finding("S027", (*at, "id"), {"found": piece.id}, meant, in_services=in_services)


def duplicate_ids(case: Case) -> Iterator[Finding]:
    """S040: two things of one kind with the same id."""
    scenario = case.scenario
    for kind in ("cards", "needs", "goals", "walls", "levers", "efforts", "moments", "endings"):
        ids = [((kind, n, "id"), piece.id) for n, piece in enumerate(getattr(scenario, kind))]
        yield from _twice(kind, ids, case)
    yield from _twice("services", [(("services", n, "service"), u.service) for n, u in enumerate(scenario.services)])
    yield from _twice("options", [((*at, "id"), o.id) for at, o in case.all(Option)], case)
    yield from _twice("decisions", [((*at, "id"), decision.id) for at, decision in case.all(CodeDecision)])
    yield from _twice("lines", [((*at, "id"), line.id) for at, line in case.all(ChildLine)])
    for at, persona in case.all(Persona):
        yield from _twice("weighs", [((*at, "weighs", n, "id"), w.id) for n, w in enumerate(persona.weighs)])
    of_region: list[tuple[At, str]] = [(("services", n, "id"), s.id) for n, s in enumerate(case.region.services)]
    yield from (finding._replace(in_services=True) for finding in _twice("services", of_region))


def _twice(kind: str, ids: Sequence[tuple[At, str]], case: Case | None = None) -> Iterator[Finding]:
    first: dict[str, At] = {}
    for at, name in ids:
        if name in first:
            meant = None if case is None else _meant(case, kind)
            yield Finding("S040", at, {"name": name, "kind": KINDS[kind], "first": LineOf(first[name])}, meant)
        first.setdefault(name, at)


def unknown_names(case: Case) -> Iterator[Finding]:
    """S041: a reference to something that is not there; told once for each name, with all the lines."""
    for lost in unknown(case):
        for name in lost.told:
            first, *others = lost.references[name]
            details: Details = {"name": name, "kind": KINDS[lost.kind]}
            near = shape.nearest(name, lost.known)
            also = tuple(other.at for other in others)
            yield Finding("S041", first.at, details, near, first.of_key, lost.rests_on, also=also)


def _meant(case: Case, kind: str) -> str | None:
    """Give the name that things refer to and nothing has, when it must be that of the one bad id of its kind."""
    blamed = [name for lost in unknown(case) if lost.kind == kind for name in lost.follow]
    return blamed[0] if len(blamed) == 1 else None


def services_not_in_region(case: Case) -> Iterator[Finding]:
    """S042: a service that the region of this player does not have."""
    known = tuple(service.id for service in case.region.services)
    for n, use in enumerate(case.scenario.services):
        if use.service not in known:
            details: Details = {
                "name": use.service,
                "file": case.services_file,
                "alike": _alike(use.service, known),
                "own": _instead_of(case.replaces),
            }
            yield Finding("S042", ("services", n, "service"), details, shape.nearest(use.service, known))


def _alike(name: str, known: tuple[str, ...]) -> Phrase:
    """Name the services that look most like one, or the first few when none does."""
    alike = difflib.get_close_matches(name, known, n=4, cutoff=0.4) or known[:8]
    some, left = ", ".join(alike), len(known) - len(alike)
    nl, en = (f" en nog {left}", f" and {left} more") if left else ("", "")
    return Phrase(f"Er staan wel in: {some}{nl}.", f"What it does have: {some}{en}.")


def _instead_of(replaced: str | None) -> Phrase:
    if replaced is None:
        return Phrase("", "")
    return Phrase(
        f" Dit bestand komt helemaal in de plaats van dat van het spel ({replaced}): kopieer daaruit wat je mist.",
        f" This file wholly replaces that of the game ({replaced}): copy from there what you miss.",
    )


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
