"""Checks of reach: doors nobody can open, walls nothing opens, conditions that can never hold."""

from collections.abc import Iterator

from game.rules.content import Effect, Moment, NeedStep, When
from game.scenario.checks.finding import Case, Check, Finding
from game.scenario.checks.measures import ROUNDS
from game.scenario.sentences import Phrase


def doors_nobody_opens(case: Case) -> Iterator[Finding]:
    """S100: a service that no role may open and no effect starts."""
    openers = {service.id: service.opened_by for service in case.region.services}
    started = {effect.start for _, effect in case.all(Effect)}
    for n, use in enumerate(case.scenario.services):
        if use.service in openers and not openers[use.service] and use.service not in started:
            yield Finding("S100", ("services", n, "service"), {"name": use.service})


def walls_nothing_opens(case: Case) -> Iterator[Finding]:
    """S101: a wall in front of a door that stays there whatever anybody does."""
    opened = {effect.open_wall for _, effect in case.all(Effect)}
    for n, wall in enumerate(case.scenario.walls):
        if wall.id not in opened:
            yield Finding("S101", ("walls", n, "id"), {"name": wall.id})


def walls_that_block_nothing(case: Case) -> Iterator[Finding]:
    """S102: a wall that no door is behind."""
    blocking = {use.wall for use in case.scenario.services}
    for n, wall in enumerate(case.scenario.walls):
        if wall.id not in blocking:
            yield Finding("S102", ("walls", n, "id"), {"name": wall.id}, rests_on=("services",))


def conditions_that_never_hold(case: Case) -> Iterator[Finding]:
    """S103: a condition that contradicts itself or the length of the case."""
    moment_of = {option.id: moment.id for moment in case.scenario.moments for option in moment.options}
    own_options = dict(case.all(Moment))
    for at, when in case.all(When):
        for key, reason in _contradictions(when, case.scenario.rounds, moment_of):
            yield Finding("S103", (*at, key), {"reason": reason}, rests_on=("rounds",) if key == "from_round" else None)
        moment = own_options.get(at[:-1])
        if moment is not None and any(moment_of.get(option) == moment.id for option in when.chosen):
            reason = Phrase("het wacht op een keuze in dit moment zelf", "it waits for an option of this moment itself")
            yield Finding("S103", (*at, "chosen"), {"reason": reason})


def _contradictions(when: When, rounds: int, moment_of: dict[str, str]) -> Iterator[tuple[str, Phrase]]:
    yield from _beyond_the_end(when, rounds)
    yield from _from_above_until(when)
    yield from _both_ways(when)
    moments = [moment_of.get(option, option) for option in set(when.chosen)]
    if len(moments) != len(set(moments)):
        yield "chosen", Phrase("van één moment wordt maar één keuze genomen", "only one option of a moment is chosen")


def _beyond_the_end(when: When, rounds: int) -> Iterator[tuple[str, Phrase]]:
    """Compare with the length of the case, unless that itself cannot be (S030)."""
    if ROUNDS.least <= rounds < (when.from_round or 0):
        yield "from_round", Phrase(f"de casus heeft maar {rounds} rondes", f"the case has only {rounds} rounds")


def _from_above_until(when: When) -> Iterator[tuple[str, Phrase]]:
    reason = Phrase("het begint hoger dan het eindigt", "it starts higher than it ends")
    pairs = (("from_round", when.from_round, when.until_round), ("strain_from", when.strain_from, when.strain_until))
    for key, least, most in pairs:
        if least is not None and most is not None and least > most:
            yield key, reason
    most_trust = {(step.of, step.toward): step.level for step in when.trust_until}
    if any(step.level > most_trust.get((step.of, step.toward), step.level) for step in when.trust_from):
        yield "trust_from", reason
    most_need = {step.need: step.level for step in when.need_until}
    if any(step.level > most_need.get(step.need, step.level) for step in when.need_from):
        yield "need_from", reason


def _both_ways(when: When) -> Iterator[tuple[str, Phrase]]:
    opposites = (
        ("on_table", when.on_table, when.not_on_table),
        ("running", when.running, when.not_running),
        ("shared", when.shared, when.not_shared),
        ("open_walls", when.open_walls, when.standing_walls),
        ("chosen", when.chosen, when.not_chosen),
    )
    for key, wanted, unwanted in opposites:
        for name in sorted(set(wanted) & set(unwanted)):
            yield key, Phrase(f"'{name}' moet wel én niet", f"'{name}' both must and must not")


def needs_nothing_helps(case: Case) -> Iterator[Finding]:
    """S104: a need that no service, effort or effect makes lighter."""
    helped = {need for use in case.scenario.services for need in use.fits}
    helped |= {need for effort in case.scenario.efforts for need in effort.eases}
    helped |= {step.need for _, step in case.all(NeedStep) if step.by < 0}
    for n, need in enumerate(case.scenario.needs):
        if need.level > 0 and need.id not in helped:
            yield Finding("S104", ("needs", n, "id"), {"name": need.id}, rests_on=("services",))


def a_line_for_every_round(case: Case) -> Iterator[Finding]:
    """S105: a child that falls silent before the case ends."""
    count, rounds = len(case.scenario.child.lines), case.scenario.rounds
    if 0 < count < rounds:
        yield Finding("S105", ("child", "lines"), {"count": str(count), "rounds": str(rounds)}, of_key=True)


CHECKS: tuple[Check, ...] = (
    doors_nobody_opens,
    walls_nothing_opens,
    walls_that_block_nothing,
    conditions_that_never_hold,
    needs_nothing_helps,
    a_line_for_every_round,
)
