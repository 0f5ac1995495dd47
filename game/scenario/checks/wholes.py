"""Checks of whole pieces that the engine relies on: people, effects, dilemmas, endings, the reporting code."""

from collections.abc import Iterator

from game.rules.board import CODE_STEPS
from game.rules.content import (
    CardKind,
    Effect,
    Lever,
    LeverKind,
    Moment,
    Need,
    Option,
    Persona,
    RoleName,
    ServiceUse,
    TrustLevel,
    TrustStep,
    Wall,
    When,
)
from game.scenario.checks.finding import Case, Check, Finding, as_written
from game.scenario.tree import At

LEVER_VERBS: dict[LeverKind, tuple[str, ...]] = {
    LeverKind.OPEN_WALL: ("open_wall",),
    LeverKind.SHORTEN_QUEUE: ("wait",),
    LeverKind.MAKE_ROOM: ("room",),
}
"""What a lever of each kind must at least do; one made to measure may do anything."""


def verbs(effect: Effect) -> list[str]:
    """Give what an effect does: the names of the fields that are filled in."""
    return [verb for verb, value in vars(effect).items() if value is not None]


def effects_with_one_verb(case: Case) -> Iterator[Finding]:
    """S050: an effect that does nothing, or two things at once."""
    for at, effect in case.all(Effect):
        count = len(verbs(effect))
        if count != 1:
            yield Finding("S050", at, {"count": str(count), "known": ", ".join(vars(effect))})


def four_personas(case: Case) -> Iterator[Finding]:
    """S051: a chair with nobody or with two people on it."""
    for role in RoleName:
        places = [n for n, persona in enumerate(case.scenario.personas) if persona.role is role]
        if len(places) != 1:
            at: At = ("personas", places[-1], "role") if places else ("personas",)
            yield Finding("S051", at, {"role": role.value, "count": str(len(places))})


def concern_per_role(case: Case) -> Iterator[Finding]:
    """S052: a role that has nothing to name as its concern."""
    owners = {card.owner for card in case.scenario.cards if card.kind is CardKind.CONCERN}
    for role in RoleName:
        if role not in owners:
            yield Finding("S052", ("cards",), {"role": role.value})


def owners_fit(case: Case) -> Iterator[Finding]:
    """S053: a wish that is not the child's, or a fact or concern that is."""
    for n, card in enumerate(case.scenario.cards):
        if (card.owner == "child") != (card.kind is CardKind.WISH):
            yield Finding("S053", ("cards", n, "owner"), {"owner": as_written(card.owner), "kind": card.kind.value})


def answers_are_concerns(case: Case) -> Iterator[Finding]:
    """S054: a goal that answers something that is not a concern."""
    kinds = {card.id: card.kind for card in case.scenario.cards}
    for g, goal in enumerate(case.scenario.goals):
        for n, name in enumerate(goal.answers):
            kind = kinds.get(name, CardKind.CONCERN)
            if kind is not CardKind.CONCERN:
                yield Finding("S054", ("goals", g, "answers", n), {"name": name, "kind": kind.value})


def trust_in_oneself(case: Case) -> Iterator[Finding]:
    """S055: trust of a role in itself."""
    for at, persona in case.all(Persona):
        if persona.role in persona.trust:
            yield Finding("S055", (*at, "trust", persona.role.value), {"role": persona.role.value}, of_key=True)
    trusts: list[tuple[At, TrustLevel | TrustStep]] = [*case.all(TrustLevel), *case.all(TrustStep)]
    for at, piece in trusts:
        if piece.of is piece.toward:
            yield Finding("S055", (*at, "toward"), {"role": piece.of.value})


def number_of_options(case: Case) -> Iterator[Finding]:
    """S057: a dilemma with one option, or with more than fit the screen."""
    for at, moment in case.all(Moment):
        if len(moment.options) == 1 or len(moment.options) > 4:
            yield Finding("S057", (*at, "options"), {"count": str(len(moment.options))})


def landed_for_all(case: Case) -> Iterator[Finding]:
    """S058: an option that does not say how it landed with each role."""
    for at, option in case.all(Option):
        for role in RoleName:
            if role not in option.landed:
                yield Finding("S058", (*at, "landed"), {"role": role.value})


def an_ending_for_all(case: Case) -> Iterator[Finding]:
    """S060: totals for which no story is told."""
    if case.scenario.endings and all(ending.at_least != 0 for ending in case.scenario.endings):
        yield Finding("S060", ("endings",))


def endings_apart(case: Case) -> Iterator[Finding]:
    """S061: an ending that is never told, because one without a condition stands before it in its band."""
    seen: set[int] = set()
    for n, ending in enumerate(case.scenario.endings):
        if ending.at_least in seen:
            yield Finding("S061", ("endings", n, "at_least"), {"found": str(ending.at_least)})
        if ending.when == When():
            seen.add(ending.at_least)


def an_ending_whatever_happened(case: Case) -> Iterator[Finding]:
    """S070: a band of totals in which it may be that no ending holds. Told at the last ending of the band."""
    always = {ending.at_least for ending in case.scenario.endings if ending.when == When()}
    last = {ending.at_least: n for n, ending in enumerate(case.scenario.endings)}
    for at_least, n in last.items():
        if at_least not in always:
            yield Finding("S070", ("endings", n, "when"), {"found": str(at_least)}, of_key=True)


def steps_of_the_code(case: Case) -> Iterator[Finding]:
    """S062: a reporting code that is not map, consult, talk, weigh."""
    safety = case.scenario.safety
    if safety is None:
        return
    steps = tuple(step.step for step in safety.steps)
    if steps != CODE_STEPS:
        yield Finding("S062", ("safety", "steps"), {"found": ", ".join(steps) or "–"})


def decisions_of_the_code(case: Case) -> Iterator[Finding]:
    """S063: a fifth step without a choice."""
    safety = case.scenario.safety
    if safety is not None and len(safety.decisions) < 2:
        yield Finding("S063", ("safety", "decisions"))


def roots_in_a_circle(case: Case) -> Iterator[Finding]:
    """S064: a need that feeds itself, by way of others or not. Each circle is told once, at its first need."""
    roots = {need.id: need.root for need in case.scenario.needs}
    told: set[str] = set()
    for at, need in case.all(Need):
        circle = _circle(need.id, roots)
        if circle and not told & set(circle):
            told |= set(circle)
            yield Finding("S064", (*at, "root"), {"circle": " → ".join((*circle, need.id))})


def _circle(start: str, roots: dict[str, str | None]) -> list[str]:
    """Follow the roots from a need; give the way when it comes back to where it started."""
    way = [start]
    step = roots.get(start)
    while step is not None and step not in way:
        way.append(step)
        step = roots.get(step)
    return way if step == start else []


def walls_between_two(case: Case) -> Iterator[Finding]:
    """S065: a wall that parts a domain from itself."""
    for at, wall in case.all(Wall):
        if wall.between[0] is wall.between[1]:
            yield Finding("S065", (*at, "between"), {"domain": wall.between[0].value})


def levers_keep_their_promise(case: Case) -> Iterator[Finding]:
    """S066: a lever that does not do what its kind says."""
    for at, lever in case.all(Lever):
        promised = LEVER_VERBS.get(lever.kind)
        if (
            promised
            and lever.effects
            and not any(verb in promised for effect in lever.effects for verb in verbs(effect))
        ):
            details = {"kind": lever.kind.value, "verb": " / ".join(promised)}
            yield Finding("S066", (*at, "kind"), details)


def something_always_weighs(case: Case) -> Iterator[Finding]:
    """S067: a persona for whom there may come a moment at which nothing weighs most."""
    for at, persona in case.all(Persona):
        if persona.weighs and all(answer.when != When() for answer in persona.weighs):
            yield Finding("S067", (*at, "weighs"), {"role": persona.role.value})


def appearances_can_be_seen_through(case: Case) -> Iterator[Finding]:
    """S068: an appearance that is never shown, because no card is needed to see through it."""
    for at, use in case.all(ServiceUse):
        if use.seems is not None and not use.seen_through:
            yield Finding("S068", (*at, "seems"), {"name": use.service}, of_key=True)


def a_goal_below_the_surface(case: Case) -> Iterator[Finding]:
    """S069: nothing to agree on but what shows."""
    if case.scenario.goals and all(goal.surface for goal in case.scenario.goals):
        yield Finding("S069", ("goals",))


CHECKS: tuple[Check, ...] = (
    effects_with_one_verb,
    four_personas,
    concern_per_role,
    owners_fit,
    answers_are_concerns,
    trust_in_oneself,
    number_of_options,
    landed_for_all,
    an_ending_for_all,
    endings_apart,
    an_ending_whatever_happened,
    steps_of_the_code,
    decisions_of_the_code,
    roots_in_a_circle,
    walls_between_two,
    levers_keep_their_promise,
    something_always_weighs,
    appearances_can_be_seen_through,
    a_goal_below_the_surface,
)
