"""Checks of fairness: everybody has something to do, to know and to decide, and no choice decides itself."""

from collections import Counter
from collections.abc import Iterator, Mapping

from game.rules.content import Card, CardKind, Effect, Effort, Lever, Moment, Option, RoleName, TrustStep, When
from game.scenario.checks.finding import Case, Check, Finding
from game.scenario.checks.references import references
from game.scenario.tree import At

ROUNDS_WITHOUT_A_DEED = 2
TRUST_THAT_COUNTS, LARGEST_SHARE = 5, 0.6
DILEMMAS_THAT_COUNT = 4

Worth = Mapping[tuple[str, ...], int]
"""What an option brings, thing by thing; more is better for the table."""


def _persona_at(case: Case, role: RoleName) -> At:
    """Find where a role's persona stands, to say there what is wrong with its part."""
    n = next((n for n, persona in enumerate(case.scenario.personas) if persona.role is role), None)
    return ("personas",) if n is None else ("personas", n, "role")


def _own_deeds(case: Case, role: RoleName) -> int:
    """Count what only happens when this role does it: efforts, doors, levers, dilemmas, the reporting code."""
    scenario = case.scenario
    doors = {service.id for service in case.region.services if role in service.opened_by}
    deeds = sum(effort.role is role for effort in scenario.efforts)
    deeds += sum(use.service in doors for use in scenario.services)
    deeds += sum(bool(moment.options) and moment.decider is role for moment in scenario.moments)
    deeds += len(scenario.levers) if role is RoleName.POLICYMAKER else 0
    return deeds + (scenario.safety is not None and role in (RoleName.TEACHER, RoleName.YOUTH_WORKER))


def little_to_do(case: Case) -> Iterator[Finding]:
    """S200: a role that has nothing of its own to do for two rounds or more."""
    for role in RoleName:
        deeds = _own_deeds(case, role)
        if case.scenario.rounds - deeds >= ROUNDS_WITHOUT_A_DEED:
            details = {"role": role.value, "deeds": str(deeds), "rounds": str(case.scenario.rounds)}
            yield Finding("S200", _persona_at(case, role), details)


def _opening_something(case: Case) -> set[str]:
    """Give the cards that some goal, door, effort, lever, tie or signal waits for, or that show a service as it is."""
    passing = {"effects", "advice_effects", "when"}
    return {
        reference.name
        for reference in references(case)
        if reference.kind == "cards" and not passing.intersection(map(str, reference.at))
    }


def facts_that_count(case: Case) -> Iterator[Finding]:
    """S201: a role that knows nothing which changes the route."""
    asked = _opening_something(case)
    for role in RoleName:
        own = [c for c in case.scenario.cards if c.owner is role and c.kind is CardKind.FACT and not c.on_table]
        if not any(card.id in asked for card in own):
            yield Finding("S201", _persona_at(case, role), {"role": role.value})


def _steps(effect: Effect) -> Iterator[tuple[tuple[str, ...], int]]:
    """Give what an effect brings: trust, lighter needs, less strain, shorter queues, cards, doors and so on."""
    if effect.trust is not None:
        yield ("trust", effect.trust.of.value, effect.trust.toward.value), effect.trust.by
    if effect.need is not None:
        yield ("need", effect.need.need), -effect.need.by
    if effect.strain is not None:
        yield ("strain",), -effect.strain
    if effect.wait is not None:
        yield ("wait", effect.wait.service), -effect.wait.by
    if effect.room is not None:
        yield ("room", effect.room.role.value), effect.room.by
    if effect.tell is not None:
        yield ("card", effect.tell.card, effect.tell.to.value), 1
    if effect.door is not None:
        yield ("door", effect.door.role.value, effect.door.domain.value), 1
    for role in RoleName if effect.table is not None else ():
        yield ("card", str(effect.table), role.value), 1
    for verb, name in (("open_wall", effect.open_wall), ("start", effect.start)):
        if name is not None:
            yield (verb, name), 1


def _worth(option: Option) -> Worth:
    worth: Counter[tuple[str, ...]] = Counter()
    for effect in option.effects:
        for thing, by in _steps(effect):
            worth[thing] += by
    return worth


def _beats(one: Worth, other: Worth) -> bool:
    """Say whether one option brings at least as much of everything as another, and more of something."""
    things = set(one) | set(other)
    return all(one.get(t, 0) >= other.get(t, 0) for t in things) and any(
        one.get(t, 0) > other.get(t, 0) for t in things
    )


def _dilemmas(case: Case) -> Iterator[tuple[At, Moment, list[Worth]]]:
    """Give the moments with a real choice; what an option leads to later by way of `when` is worth something too."""
    leading = {name for _, when in case.all(When) for name in (*when.chosen, *when.not_chosen)}
    for at, moment in case.all(Moment):
        if len(moment.options) > 1 and not any(option.id in leading for option in moment.options):
            yield at, moment, [_worth(option) for option in moment.options]


def options_that_always_pay(case: Case) -> Iterator[Finding]:
    """S202: an option that brings all that each of the others brings, and more."""
    for at, moment, worths in _dilemmas(case):
        for n, worth in enumerate(worths):
            if all(_beats(worth, other) for m, other in enumerate(worths) if m != n):
                details = {"name": moment.options[n].id, "moment": moment.id}
                yield Finding("S202", (*at, "options", n, "id"), details)


def options_that_never_pay(case: Case) -> Iterator[Finding]:
    """S203: an option that another one of the same moment beats in everything, while none beats all."""
    for at, moment, worths in _dilemmas(case):
        if any(all(_beats(one, two) for two in worths if two is not one) for one in worths):
            continue
        for n, worth in enumerate(worths):
            better = next((m for m, other in enumerate(worths) if _beats(other, worth)), None)
            if better is not None:
                details = {"name": moment.options[n].id, "better": moment.options[better].id}
                yield Finding("S203", (*at, "options", n, "id"), details)


def trust_for_all(case: Case) -> Iterator[Finding]:
    """S204: a case in which what is written gives one role nearly all the trust there is to win."""
    won: Counter[RoleName] = Counter()
    for _, step in case.all(TrustStep):
        won[step.toward] += max(0, step.by)
    total = sum(won.values())
    for role, points in won.items():
        if total >= TRUST_THAT_COUNTS and points > LARGEST_SHARE * total:
            details = {"role": role.value, "points": str(points), "total": str(total)}
            yield Finding("S204", _persona_at(case, role), details)


def _deciders(case: Case) -> list[RoleName | None]:
    return [moment.decider for moment in case.scenario.moments if moment.options]


def the_parent_decides(case: Case) -> Iterator[Finding]:
    """S205: a family about which others decide, in every dilemma of the case."""
    deciders = _deciders(case)
    if deciders and RoleName.PARENT not in deciders and None not in deciders:
        yield Finding("S205", ("moments",), {"count": str(len(deciders))}, of_key=True)


def decisions_for_all(case: Case) -> Iterator[Finding]:
    """S206: one role that decides more than half of all dilemmas."""
    deciders = _deciders(case)
    for role in RoleName:
        count = deciders.count(role)
        if len(deciders) >= DILEMMAS_THAT_COUNT and count * 2 > len(deciders):
            details = {"role": role.value, "count": str(count), "total": str(len(deciders))}
            yield Finding("S206", _persona_at(case, role), details)


def the_parent_can_be_heard(case: Case) -> Iterator[Finding]:
    """S207: a parent who, for the whole first round, can tell nobody anything: all others can do is talk about them."""
    scenario = case.scenario
    parent = next((p for p in scenario.personas if p.role is RoleName.PARENT), None)
    facts = [c for c in scenario.cards if c.owner is RoleName.PARENT and c.kind is CardKind.FACT]
    if parent is None or not facts:
        return
    after_listening = max(parent.trust.values(), default=0) + 1
    lightest = min(card.threshold for card in facts)
    if lightest > after_listening and not any(card.on_table for card in facts):
        details = {"trust": str(after_listening), "threshold": str(lightest)}
        yield Finding("S207", _persona_at(case, RoleName.PARENT), details)


def the_family_tells_its_own_story(case: Case) -> Iterator[Finding]:
    """S208: a family whose story is for the larger part in the hands of others."""
    facts = [card for card in case.scenario.cards if card.family and card.kind is CardKind.FACT]
    others = [card for card in facts if card.owner is not RoleName.PARENT]
    if len(others) * 2 > len(facts):
        yield Finding("S208", ("cards",), {"others": str(len(others)), "total": str(len(facts))}, of_key=True)


def concerns_are_answered(case: Case) -> Iterator[Finding]:
    """S209: a role none of whose concerns any goal answers."""
    answered = {name for goal in case.scenario.goals for name in goal.answers}
    for role in RoleName:
        own = [n for n, c in enumerate(case.scenario.cards) if c.owner is role and c.kind is CardKind.CONCERN]
        if own and not any(case.scenario.cards[n].id in answered for n in own):
            yield Finding("S209", ("cards", own[0], "id"), {"role": role.value})


def _wishes(case: Case) -> list[tuple[int, Card]]:
    return [(n, card) for n, card in enumerate(case.scenario.cards) if card.kind is CardKind.WISH]


def the_child_is_asked(case: Case) -> Iterator[Finding]:
    """S210: a child who has nothing to say when somebody asks."""
    if not _wishes(case):
        yield Finding("S210", ("cards",), {"child": case.scenario.child.name}, of_key=True)


def wishes_that_count(case: Case) -> Iterator[Finding]:
    """S211: a wish of the child that changes nothing."""
    named = {reference.name for reference in references(case)}
    for n, card in _wishes(case):
        if card.id not in named:
            yield Finding("S211", ("cards", n, "id"), {"name": card.id})


def facts_nobody_asks_for(case: Case) -> Iterator[Finding]:
    """S212: a hidden fact that no goal, door, effort, lever or condition waits for."""
    named = {reference.name for reference in references(case)}
    for n, card in enumerate(case.scenario.cards):
        if card.kind is CardKind.FACT and not card.on_table and card.id not in named:
            yield Finding("S212", ("cards", n, "id"), {"name": card.id})


def there_is_a_decoy(case: Case) -> Iterator[Finding]:
    """S213: a case without a tempting wrong route."""
    if not any(use.decoy for use in case.scenario.services):
        yield Finding("S213", ("services",), of_key=True)


def decoys_deceive(case: Case) -> Iterator[Finding]:
    """S214: a decoy that looks no better than it is."""
    for n, use in enumerate(case.scenario.services):
        if use.decoy and sum((use.seems or {}).values()) <= sum(use.fits.values()):
            yield Finding("S214", ("services", n, "service"), {"name": use.service})


def needs_are_served(case: Case) -> Iterator[Finding]:
    """S215: a need that only a surface goal serves, or none."""
    served = {name for goal in case.scenario.goals if not goal.surface for name in goal.needs}
    for n, need in enumerate(case.scenario.needs):
        if need.id not in served:
            yield Finding("S215", ("needs", n, "id"), {"name": need.id})


def there_is_a_surface(case: Case) -> Iterator[Finding]:
    """S216: a case without a goal that tempts to treat what shows."""
    if not any(goal.surface for goal in case.scenario.goals):
        yield Finding("S216", ("goals",), of_key=True)


def _known_alone(case: Case, role: RoleName) -> set[str]:
    return {card.id for card in case.scenario.cards if card.owner is role or card.on_table}


def levers_need_others(case: Case) -> Iterator[Finding]:
    """S217: a lever that the policymaker can pull without hearing anybody."""
    known = _known_alone(case, RoleName.POLICYMAKER)
    for at, lever in case.all(Lever):
        if known.issuperset(lever.knows) and known.issuperset(lever.on_table):
            yield Finding("S217", (*at, "id"), {"name": lever.id})


def efforts_need_others(case: Case) -> Iterator[Finding]:
    """S218: a role whose efforts all work without anything that others know."""
    for role in RoleName:
        known = _known_alone(case, role)
        own: list[tuple[At, Effort]] = [(at, effort) for at, effort in case.all(Effort) if effort.role is role]
        if own and all(known.issuperset(effort.cards) for _, effort in own):
            yield Finding("S218", (*own[0][0], "id"), {"role": role.value})


def goals_need_others(case: Case) -> Iterator[Finding]:
    """S219: a goal below the surface that one role can lay on the table by itself."""
    for n, goal in enumerate(case.scenario.goals):
        alone = next((r for r in RoleName if goal.cards and _known_alone(case, r).issuperset(goal.cards)), None)
        if not goal.surface and alone is not None:
            yield Finding("S219", ("goals", n, "id"), {"name": goal.id, "role": alone.value})


CHECKS: tuple[Check, ...] = (
    little_to_do,
    facts_that_count,
    options_that_always_pay,
    options_that_never_pay,
    trust_for_all,
    the_parent_decides,
    decisions_for_all,
    the_parent_can_be_heard,
    the_family_tells_its_own_story,
    concerns_are_answered,
    the_child_is_asked,
    wishes_that_count,
    facts_nobody_asks_for,
    there_is_a_decoy,
    decoys_deceive,
    needs_are_served,
    there_is_a_surface,
    levers_need_others,
    efforts_need_others,
    goals_need_others,
)
