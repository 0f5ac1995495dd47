"""Checks of law: who may open which door, whose yes is needed, and when the reporting code begins.

Doors are recognised by their id and their Dutch name, because a region may name its services as it likes.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from game.rules.content import (
    CardKind,
    Domain,
    Effect,
    RoleName,
    Service,
)
from game.scenario.checks.finding import Case, Check, Finding
from game.scenario.tree import At

PARENT, TEACHER, YOUTH_WORKER, POLICYMAKER = RoleName
OWN_YES_FROM = 12
"""From this age a child says yes to help as well."""
SHORTEST_SPECIALIST_WAIT = 2
"""In rounds of four weeks; the real queues are longer."""


class Door(NamedTuple):
    """A kind of door that the law knows: how to recognise it, and who may open it."""

    code: str
    signs: re.Pattern[str]
    openers: frozenset[RoleName]


def _door(code: str, signs: str, *openers: RoleName) -> Door:
    return Door(code, re.compile(signs, re.IGNORECASE), frozenset(openers))


SPECIALIST = _door("S300", r"ggz|specialist|psychiat|autism|diagnos|mental-health", PARENT, YOUTH_WORKER)
DEBT = _door("S301", r"schuldhulp|schuldsanering|schuldregeling|debt-help", PARENT)
FAMILY_DOCTOR = _door("S302", r"huisarts|\bgp\b|\bpoh\b", PARENT)
SCHOOL_ONLY = _door("S303", r"\btlv\b|toelaatbaarheid|\barrangement\b|speciaal onderwijs|leerplicht", TEACHER)
REPORT = _door("S304", r"veilig[ -]thuis")
PROTECTION = _door("S305", r"jeugdbescherm|gezinsvoogd|kinderbescherming|youth-protection", YOUTH_WORKER)
YOUTH_FUND = _door("S306", r"jeugdfonds", TEACHER, YOUTH_WORKER)
RESIDENT = _door("S307", r"bijzondere bijstand|urgentie|\bwmo\b|leergeld|toeslag|uitkering", PARENT)
PARENTS_OWN = _door(
    "S308",
    r"cliëntonderst|jeugdsteunpunt|oudersteunpunt|onderwijsconsulent|geschillencommissie|oudernetwerk|mama vita",
    PARENT,
)
DOORS = (REPORT, PROTECTION, DEBT, FAMILY_DOCTOR, SPECIALIST, SCHOOL_ONLY, YOUTH_FUND, RESIDENT, PARENTS_OWN)
"""In the order in which a service is looked at: the first that fits is what it is."""

ONLY_THE_PARENT = (DEBT, FAMILY_DOCTOR, RESIDENT, PARENTS_OWN)
CARE = (Domain.YOUTH_CARE, Domain.HEALTH)


@lru_cache(maxsize=1_000)
def kind_of(service: Service) -> Door | None:
    """Say which of the doors that the law knows this service is, if any."""
    return next((door for door in DOORS if door.signs.search(f"{service.id} {service.name.nl}")), None)


def _opened_wrongly(case: Case, door: Door) -> Iterator[Finding]:
    """Give the services of one kind that somebody may open in the game, and may not in the Netherlands."""
    for n, service in enumerate(case.region.services):
        wrong = [role.value for role in service.opened_by if role not in door.openers]
        if wrong and kind_of(service) is door:
            details = {"name": service.id, "roles": ", ".join(wrong)}
            yield Finding(door.code, ("services", n, "opened_by"), details, in_services=True)


def specialist_care_is_referred(case: Case) -> Iterator[Finding]:
    """S300: specialist care that a teacher or a policymaker may open."""
    yield from _opened_wrongly(case, SPECIALIST)


def debt_help_is_the_residents(case: Case) -> Iterator[Finding]:
    """S301: debt help that another than the resident may open."""
    yield from _opened_wrongly(case, DEBT)


def the_family_phones_its_doctor(case: Case) -> Iterator[Finding]:
    """S302: a family doctor whom another than the parent may call in."""
    yield from _opened_wrongly(case, FAMILY_DOCTOR)


def the_school_applies(case: Case) -> Iterator[Finding]:
    """S303: an arrangement, special education or the attendance officer, for which another than the school applies."""
    yield from _opened_wrongly(case, SCHOOL_ONLY)


def a_report_is_no_door(case: Case) -> Iterator[Finding]:
    """S304: Veilig Thuis as a door to knock on: it begins with a decision of the reporting code."""
    yield from _opened_wrongly(case, REPORT)


def protection_comes_by_the_judge(case: Case) -> Iterator[Finding]:
    """S305: child protection that another than the youth worker may call in."""
    yield from _opened_wrongly(case, PROTECTION)


def the_youth_fund_has_a_go_between(case: Case) -> Iterator[Finding]:
    """S306: the youth fund, opened by the parent: it needs a teacher or a care worker in between."""
    yield from _opened_wrongly(case, YOUTH_FUND)


def the_resident_applies(case: Case) -> Iterator[Finding]:
    """S307: a scheme of the resident's own for which somebody else may apply."""
    yield from _opened_wrongly(case, RESIDENT)


def support_beside_the_parent(case: Case) -> Iterator[Finding]:
    """S308: support that stands beside the parent only, called in by somebody else."""
    yield from _opened_wrongly(case, PARENTS_OWN)


def care_with_a_yes(case: Case) -> Iterator[Finding]:
    """S309: care for a family that others may begin without any trust of the parent."""
    for n, service in enumerate(case.region.services):
        others = set(service.opened_by) - {RoleName.PARENT}
        if service.domain in CARE and others and not service.consent and kind_of(service) not in (REPORT, PROTECTION):
            yield Finding("S309", ("services", n, "consent"), {"name": service.id}, in_services=True)


def consent_not_lowered(case: Case) -> Iterator[Finding]:
    """S310: a case that asks less of a family's yes than the region does."""
    services = {service.id: service for service in case.region.services}
    for n, use in enumerate(case.scenario.services):
        service = services.get(use.service)
        if service is not None and service.domain in CARE and use.consent is not None and use.consent < service.consent:
            details = {"name": use.service, "found": str(use.consent), "region": str(service.consent)}
            yield Finding("S310", ("services", n, "consent"), details)


def the_childs_own_yes(case: Case) -> Iterator[Finding]:
    """S311: care for a child of twelve or older that begins without the child's own wish on the table."""
    if case.scenario.child.age < OWN_YES_FROM:
        return
    wishes = {card.id for card in case.scenario.cards if card.kind is CardKind.WISH}
    care = {service.id for service in case.region.services if service.domain in CARE and kind_of(service) is not REPORT}
    for n, use in enumerate(case.scenario.services):
        if use.service in care and not wishes.intersection(use.cards):
            details = {"name": use.service, "age": str(case.scenario.child.age)}
            yield Finding("S311", ("services", n, "service"), details)


def wait_as_in_life(case: Case) -> Iterator[Finding]:
    """S312: specialist care that is there sooner than anybody in the field would believe."""
    services = {service.id: service for service in case.region.services}
    for n, service in enumerate(case.region.services):
        if kind_of(service) is SPECIALIST and _longest(service.wait) < SHORTEST_SPECIALIST_WAIT:
            yield Finding("S312", ("services", n, "id"), {"name": service.id}, in_services=True)
    for n, use in enumerate(case.scenario.services):
        known = services.get(use.service)
        specialist = known is not None and kind_of(known) is SPECIALIST
        if specialist and use.wait is not None and _longest(use.wait) < SHORTEST_SPECIALIST_WAIT:
            yield Finding("S312", ("services", n, "wait"), {"name": use.service})


def _longest(wait: int | tuple[int, int]) -> int:
    return wait if isinstance(wait, int) else max(wait)


def _started(case: Case) -> Iterator[tuple[At, Door, str]]:
    """Give every effect that begins a service which the law knows, with its place."""
    services = {service.id: service for service in case.region.services}
    for at, effect in case.all(Effect):
        service = services.get(effect.start or "")
        door = kind_of(service) if service is not None else None
        if door is not None:
            yield at, door, str(effect.start)


def _who_acts(case: Case, at: At) -> RoleName | None:
    """Say whose deed an effect belongs to: who decides the dilemma, does the effort or pulls the lever."""
    scenario = case.scenario
    match at:
        case ("moments", int(n), "options", *_):
            return scenario.moments[n].decider
        case ("efforts", int(n), *_):
            return scenario.efforts[n].role
        case ("levers", *_):
            return RoleName.POLICYMAKER
        case _:
            return None


def doors_only_the_parent_opens(case: Case) -> Iterator[Finding]:
    """S313: an effect by which others open a door that only the parent may open."""
    for at, door, name in _started(case):
        if door in ONLY_THE_PARENT and _who_acts(case, at) is not RoleName.PARENT:
            yield Finding("S313", (*at, "start"), {"name": name})


def reports_follow_the_code(case: Case) -> Iterator[Finding]:
    """S314: Veilig Thuis or child protection that comes in by another way than a decision of the reporting code."""
    for at, door, name in _started(case):
        if door in (REPORT, PROTECTION) and at[:2] != ("safety", "decisions"):
            yield Finding("S314", (*at, "start"), {"name": name})


def specialist_by_who_may_refer(case: Case) -> Iterator[Finding]:
    """S315: a choice of the teacher or the policymaker that begins specialist care."""
    for at, door, name in _started(case):
        role = _who_acts(case, at)
        if door is SPECIALIST and role is not None and role not in SPECIALIST.openers:
            yield Finding("S315", (*at, "start"), {"name": name, "role": role.value})


def signals_may_be_told(case: Case) -> Iterator[Finding]:
    """S316: a signal of the reporting code that may not be told without the parent's yes, or that is no fact."""
    safety = case.scenario.safety
    cards = {card.id: card for card in case.scenario.cards}
    for n, name in enumerate(safety.signals if safety else ()):
        card = cards.get(name)
        if card is not None and (card.kind is not CardKind.FACT or not card.safety):
            yield Finding("S316", ("safety", "signals", n), {"name": name})


def safety_cards_have_a_code(case: Case) -> Iterator[Finding]:
    """S317: a safety card in a case where the reporting code cannot be followed."""
    for n, card in enumerate(case.scenario.cards):
        if card.safety and case.scenario.safety is None:
            yield Finding("S317", ("cards", n, "safety"), {"name": card.id})


def reporting_can_be_decided(case: Case) -> Iterator[Finding]:
    """S318: a reporting code that cannot end in a report."""
    safety = case.scenario.safety
    if safety is None or len(safety.decisions) < 2:
        return
    if not any(re.search(r"\bmeld|report", f"{d.id} {d.name.nl}", re.IGNORECASE) for d in safety.decisions):
        yield Finding("S318", ("safety", "decisions"), of_key=True)


def policymakers_see_no_family(case: Case) -> Iterator[Finding]:
    """S319: a card of the policymaker that is a family's own fact."""
    for n, card in enumerate(case.scenario.cards):
        if card.owner is RoleName.POLICYMAKER and card.family:
            yield Finding("S319", ("cards", n, "family"), {"name": card.id})


def policymakers_see_no_names(case: Case) -> Iterator[Finding]:
    """S320: a fact of the policymaker's own that names the child or the parent."""
    names = _family_names(case)
    for n, card in enumerate(case.scenario.cards):
        if card.owner is not RoleName.POLICYMAKER or card.kind is not CardKind.FACT:
            continue
        for field, text in (("title", card.title), ("text", card.text)):
            found = names.search(f"{text.nl} {text.en}") if names else None
            if found:
                yield Finding("S320", ("cards", n, field), {"found": found.group()})


def _family_names(case: Case) -> re.Pattern[str] | None:
    names = {case.scenario.child.name}
    names |= {persona.name.nl for persona in case.scenario.personas if persona.role is RoleName.PARENT}
    known = sorted(re.escape(name.strip()) for name in names if name.strip())
    return re.compile(rf"\b({'|'.join(known)})\b") if known else None


CHECKS: tuple[Check, ...] = (
    specialist_care_is_referred,
    debt_help_is_the_residents,
    the_family_phones_its_doctor,
    the_school_applies,
    a_report_is_no_door,
    protection_comes_by_the_judge,
    the_youth_fund_has_a_go_between,
    the_resident_applies,
    support_beside_the_parent,
    care_with_a_yes,
    consent_not_lowered,
    the_childs_own_yes,
    wait_as_in_life,
    doors_only_the_parent_opens,
    reports_follow_the_code,
    specialist_by_who_may_refer,
    signals_may_be_told,
    safety_cards_have_a_code,
    reporting_can_be_decided,
    policymakers_see_no_family,
    policymakers_see_no_names,
)
