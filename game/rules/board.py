"""A scenario set out on the table: every name resolved to a number, once, when the case is opened."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from game.rules.content import (
    Card,
    CardKind,
    Child,
    Domain,
    Effect,
    Effort,
    Goal,
    Lever,
    Moment,
    Need,
    Option,
    Persona,
    Region,
    RoleName,
    Scenario,
    Service,
    ServiceUse,
    Wall,
    When,
)
from game.rules.moves import (
    PARENT,
    POLICYMAKER,
    SEATS,
    TEACHER,
    YOUTH_WORKER,
    Acknowledge,
    Ask,
    AskChild,
    Choose,
    DecideCode,
    Knock,
    LetOthersSpeak,
    Listen,
    MakeEffort,
    Move,
    NameConcern,
    NormaliseIt,
    Propose,
    PullLever,
    Seat,
    SpendRoom,
    TakeAdvice,
    TakeCodeStep,
    Tell,
)

SEAT_OF: Mapping[str, Seat] = {role: Seat(n) for n, role in enumerate(RoleName)}
DOMAINS: tuple[Domain, ...] = tuple(Domain)
CODE_STEPS = ("map", "consult", "talk", "weigh")
MAP, CONSULT, TALK, WEIGH = range(4)

OWN_DOORS: Mapping[RoleName, tuple[Domain, ...]] = {
    RoleName.PARENT: (Domain.COMMUNITY,),
    RoleName.TEACHER: (Domain.EDUCATION, Domain.COMMUNITY),
    RoleName.YOUTH_WORKER: (Domain.YOUTH_CARE, Domain.COMMUNITY),
    RoleName.POLICYMAKER: (Domain.LIVELIHOOD, Domain.COMMUNITY),
}
"""The domains each role knows the doors of at the start, besides those that its persona names."""


class Condition(NamedTuple):
    """A `When`, in numbers: bit masks of cards and of things done, and triples of a seat pair and a level."""

    rounds: tuple[int, int]
    strain: tuple[int, int]
    on_table: int
    not_on_table: int
    done: int
    not_done: int
    running: tuple[int, ...]
    not_running: tuple[int, ...]
    shared: tuple[int, ...]
    not_shared: tuple[int, ...]
    open_walls: tuple[int, ...]
    standing_walls: tuple[int, ...]
    trust_from: tuple[tuple[int, int], ...]
    trust_until: tuple[tuple[int, int], ...]
    need_from: tuple[tuple[int, int], ...]
    need_until: tuple[tuple[int, int], ...]
    bounces: int
    breaches: int


class Outcome(NamedTuple):
    """An `Effect`, in numbers: a verb and up to three numbers that it takes."""

    verb: str
    a: int = 0
    b: int = 0
    n: int = 0


class ServiceOnBoard(NamedTuple):
    """A service of the region as this case uses it."""

    id: str
    region: Service
    use: ServiceUse
    domain: int
    opened_by: tuple[bool, bool, bool, bool]
    tried_by: tuple[bool, bool, bool, bool]
    consent: int
    wait: tuple[int, int]
    load: int
    cards: int
    wall: int
    fits: tuple[tuple[int, int], ...]
    seems: tuple[tuple[int, int], ...]
    seen_through: int
    asked_by: int | None
    doubles: tuple[int, ...]


class SafetyOnBoard(NamedTuple):
    """The safety question of a case, in numbers."""

    signals: int
    talk_is_unsafe: int
    advice: tuple[Outcome, ...]
    steps: tuple[tuple[Outcome, ...], ...]
    decisions: tuple[tuple[Outcome, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """Everything of a case that does not change while it is played.

    Tuples are indexed by seat (0..3), card, need, goal, service, wall, lever, effort, moment or option. Options of all
    moments share one numbering. Masks are integers with one bit per card. `done_*` give, for each thing that
    happens at most once, its bit in `State.done`.
    """

    scenario: Scenario
    region: Region
    personas: tuple[Persona, ...]
    child: Child
    cards: tuple[Card, ...]
    needs: tuple[Need, ...]
    goals: tuple[Goal, ...]
    walls: tuple[Wall, ...]
    services: tuple[ServiceOnBoard, ...]
    levers: tuple[Lever, ...]
    efforts: tuple[Effort, ...]
    moments: tuple[Moment, ...]
    options: tuple[Option, ...]
    rounds: int

    owner: tuple[Seat | None, ...]
    owned: tuple[int, ...]
    thresholds: tuple[int, ...]
    cards_of: tuple[tuple[int, ...], ...]
    family: int
    safety_cards: int
    concerns: int
    concern_of: tuple[int, ...]
    wishes: tuple[int, ...]
    tabled_at_start: int

    need_weight: tuple[int, ...]
    need_start: tuple[int, ...]
    root_of: tuple[int, ...]
    roots: tuple[int, ...]
    fed: tuple[tuple[int, int], ...]
    root_seen: tuple[tuple[int, int], ...]
    weight_of_needs: float

    goal_cards: tuple[int, ...]
    goal_needs: tuple[tuple[int, ...], ...]
    goal_concerns: tuple[int, ...]
    goal_weight: tuple[float, ...]
    weight_of_goals: float
    goals_serving: tuple[tuple[int, ...], ...]

    wall_seen_by: tuple[tuple[bool, bool, bool, bool], ...]

    effort_seat: tuple[Seat, ...]
    effort_cards: tuple[int, ...]
    effort_eases: tuple[tuple[tuple[int, int], ...], ...]
    effort_effects: tuple[tuple[Outcome, ...], ...]
    lever_knows: tuple[int, ...]
    lever_table: tuple[int, ...]
    lever_effects: tuple[tuple[Outcome, ...], ...]

    moment_when: tuple[Condition, ...]
    moment_decider: tuple[Seat | None, ...]
    moment_effects: tuple[tuple[Outcome, ...], ...]
    moment_options: tuple[tuple[int, ...], ...]
    option_moment: tuple[int, ...]
    option_effects: tuple[tuple[Outcome, ...], ...]

    line_when: tuple[Condition, ...]
    weighs_when: tuple[tuple[Condition, ...], ...]
    normalise_cards: int
    normalise_when: Condition
    normalise_effects: tuple[Outcome, ...]
    ending_when: tuple[Condition, ...]
    safety: SafetyOnBoard | None

    done_effort: tuple[int, ...]
    done_lever: tuple[int, ...]
    done_moment: tuple[int, ...]
    done_option: tuple[int, ...]
    done_line: tuple[int, ...]
    done_code: tuple[int, ...]
    done_decision: int
    done_advice: int
    done_normalised: int

    moves_in_between: tuple[tuple[Move, ...], ...]
    moves_at_table: tuple[tuple[Move, ...], ...]
    moves_of_moment: tuple[tuple[Move, ...], ...]


class _Names:
    """Ids of a case → numbers, and lists of ids → bit masks."""

    def __init__(self, scenario: Scenario) -> None:
        self.cards = _numbered(card.id for card in scenario.cards)
        self.needs = _numbered(need.id for need in scenario.needs)
        self.goals = _numbered(goal.id for goal in scenario.goals)
        self.walls = _numbered(wall.id for wall in scenario.walls)
        self.services = _numbered(use.service for use in scenario.services)
        self.options = _numbered(option.id for moment in scenario.moments for option in moment.options)

    def mask(self, cards: Iterable[str]) -> int:
        return sum(1 << self.cards[card] for card in set(cards))

    def strengths(self, fits: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
        return tuple((self.needs[need], strength) for need, strength in fits.items())


class _Bits:
    """Hands out one bit of `State.done` after another."""

    def __init__(self) -> None:
        self.next = 0

    def take(self) -> int:
        self.next += 1
        return 1 << (self.next - 1)

    def take_many(self, count: int) -> tuple[int, ...]:
        return tuple(self.take() for _ in range(count))


def _numbered(ids: Iterable[str]) -> dict[str, int]:
    return {name: n for n, name in enumerate(ids)}


def pair(of: int, toward: int) -> int:
    """Say where the trust of one seat in another stands in `State.trust`."""
    return of * 4 + toward


@lru_cache(maxsize=4096)
def bits(mask: int) -> tuple[int, ...]:
    """List the numbers in a bit mask, lowest first. The same few masks are asked for again and again."""
    return tuple(n for n in range(mask.bit_length()) if mask >> n & 1)


def _condition(when: When, names: _Names, done_option: tuple[int, ...], done_normalised: int) -> Condition:
    done = sum(done_option[names.options[option]] for option in set(when.chosen))
    not_done = sum(done_option[names.options[option]] for option in set(when.not_chosen))
    if when.normalised is not None:
        done, not_done = (done | done_normalised, not_done) if when.normalised else (done, not_done | done_normalised)
    return Condition(
        rounds=(when.from_round or 0, 99 if when.until_round is None else when.until_round),
        strain=(when.strain_from or 0, 99 if when.strain_until is None else when.strain_until),
        on_table=names.mask(when.on_table),
        not_on_table=names.mask(when.not_on_table),
        done=done,
        not_done=not_done,
        running=tuple(names.services[service] for service in when.running),
        not_running=tuple(names.services[service] for service in when.not_running),
        shared=tuple(names.goals[goal] for goal in when.shared),
        not_shared=tuple(names.goals[goal] for goal in when.not_shared),
        open_walls=tuple(names.walls[wall] for wall in when.open_walls),
        standing_walls=tuple(names.walls[wall] for wall in when.standing_walls),
        trust_from=tuple((pair(SEAT_OF[t.of], SEAT_OF[t.toward]), t.level) for t in when.trust_from),
        trust_until=tuple((pair(SEAT_OF[t.of], SEAT_OF[t.toward]), t.level) for t in when.trust_until),
        need_from=tuple((names.needs[n.need], n.level) for n in when.need_from),
        need_until=tuple((names.needs[n.need], n.level) for n in when.need_until),
        bounces=when.bounces_from or 0,
        breaches=when.breaches_from or 0,
    )


def _outcome(effect: Effect, names: _Names) -> Outcome:
    match effect:
        case Effect(trust=step) if step is not None:
            return Outcome("trust", SEAT_OF[step.of], SEAT_OF[step.toward], step.by)
        case Effect(need=need) if need is not None:
            return Outcome("need", names.needs[need.need], 0, need.by)
        case Effect(strain=strain) if strain is not None:
            return Outcome("strain", 0, 0, strain)
        case Effect(table=card) if card is not None:
            return Outcome("table", names.cards[card])
        case Effect(tell=told) if told is not None:
            return Outcome("tell", names.cards[told.card], SEAT_OF[told.to])
        case Effect(open_wall=wall) if wall is not None:
            return Outcome("open_wall", names.walls[wall])
        case Effect(wait=wait) if wait is not None:
            return Outcome("wait", names.services[wait.service], 0, wait.by)
        case Effect(start=service) if service is not None:
            return Outcome("start", names.services[service])
        case Effect(room=room) if room is not None:
            return Outcome("room", SEAT_OF[room.role], 0, room.by)
        case Effect(door=door) if door is not None:
            return Outcome("door", SEAT_OF[door.role], DOMAINS.index(door.domain))
    raise ValueError("an effect without a verb")


def _outcomes(effects: Iterable[Effect], names: _Names) -> tuple[Outcome, ...]:
    return tuple(_outcome(effect, names) for effect in effects)


def _seats(roles: Iterable[RoleName]) -> tuple[bool, bool, bool, bool]:
    seated = {SEAT_OF[role] for role in roles}
    return (0 in seated, 1 in seated, 2 in seated, 3 in seated)


def _span(wait: int | tuple[int, int]) -> tuple[int, int]:
    return (wait, wait) if isinstance(wait, int) else wait


def _same_work(scenario: Scenario, names: _Names) -> tuple[tuple[int, ...], ...]:
    """Give for every service those that do the same work, whichever of the two the author wrote it at."""
    pairs = {(use.service, other) for use in scenario.services for other in use.doubles}
    both_ways = {(names.services[a], names.services[b]) for a, b in pairs | {(b, a) for a, b in pairs}}
    return tuple(tuple(sorted(b for a, b in both_ways if a == service)) for service in range(len(scenario.services)))


def _service(use: ServiceUse, region: Service, names: _Names, same_work: tuple[tuple[int, ...], ...]) -> ServiceOnBoard:
    return ServiceOnBoard(
        id=use.service,
        region=region,
        use=use,
        domain=DOMAINS.index(region.domain),
        opened_by=_seats(region.opened_by),
        tried_by=_seats((*region.opened_by, *region.tempts)),
        consent=region.consent if use.consent is None else use.consent,
        wait=_span(region.wait if use.wait is None else use.wait),
        load=region.load,
        cards=names.mask(use.cards),
        wall=-1 if use.wall is None else names.walls[use.wall],
        fits=names.strengths(use.fits),
        seems=names.strengths(use.fits if use.seems is None else use.seems),
        seen_through=names.mask(use.seen_through),
        asked_by=None if use.asked_by is None else names.mask(use.asked_by),
        doubles=same_work[names.services[use.service]],
    )


def _safety(scenario: Scenario, names: _Names) -> SafetyOnBoard | None:
    safety = scenario.safety
    if safety is None:
        return None
    by_step: dict[str, tuple[Outcome, ...]] = {step.step: _outcomes(step.effects, names) for step in safety.steps}
    return SafetyOnBoard(
        signals=names.mask(safety.signals),
        talk_is_unsafe=0 if safety.talk_is_unsafe is None else names.mask((safety.talk_is_unsafe,)),
        advice=_outcomes(safety.advice_effects, names),
        steps=tuple(by_step.get(step, ()) for step in CODE_STEPS),
        decisions=tuple(_outcomes(decision.effects, names) for decision in safety.decisions),
    )


def compile_board(scenario: Scenario, region: Region) -> Board:
    """Set a checked scenario out on the table.

    The scenario must have passed the checks of `game.scenario`; an unknown name raises `KeyError` here.
    """
    names = _Names(scenario)
    by_id = {service.id: service for service in region.services}
    personas = tuple(sorted(scenario.personas, key=lambda persona: SEAT_OF[persona.role]))
    owner = tuple(SEAT_OF.get(card.owner) for card in scenario.cards)
    owned = tuple(sum(1 << n for n, seat in enumerate(owner) if seat == chair) for chair in SEATS)
    concerns = sum(1 << n for n, card in enumerate(scenario.cards) if card.kind is CardKind.CONCERN)
    options = tuple(option for moment in scenario.moments for option in moment.options)
    same_work = _same_work(scenario, names)
    services = tuple(_service(use, by_id[use.service], names, same_work) for use in scenario.services)
    goal_needs = tuple(tuple(names.needs[need] for need in goal.needs) for goal in scenario.goals)
    weight = tuple(need.weight for need in scenario.needs)
    goal_weight = tuple(float(sum(weight[need] for need in needs)) for needs in goal_needs)
    root_of = tuple(-1 if need.root is None else names.needs[need.root] for need in scenario.needs)

    take = _Bits()
    done_effort = take.take_many(len(scenario.efforts))
    done_lever = take.take_many(len(scenario.levers))
    done_moment = take.take_many(len(scenario.moments))
    done_option = take.take_many(len(options))
    done_line = take.take_many(len(scenario.child.lines))
    done_code = take.take_many(len(CODE_STEPS))
    done_decision, done_advice, done_normalised = take.take_many(3)

    def when(written: When) -> Condition:
        return _condition(written, names, done_option, done_normalised)

    return Board(
        scenario=scenario,
        region=region,
        personas=personas,
        child=scenario.child,
        cards=scenario.cards,
        needs=scenario.needs,
        goals=scenario.goals,
        walls=scenario.walls,
        services=services,
        levers=scenario.levers,
        efforts=scenario.efforts,
        moments=scenario.moments,
        options=options,
        rounds=scenario.rounds,
        owner=owner,
        owned=owned,
        thresholds=tuple(card.threshold for card in scenario.cards),
        cards_of=tuple(tuple(n for n, seat in enumerate(owner) if seat == chair) for chair in SEATS),
        family=sum(1 << n for n, card in enumerate(scenario.cards) if card.family),
        safety_cards=sum(1 << n for n, card in enumerate(scenario.cards) if card.safety),
        concerns=concerns,
        concern_of=tuple(concerns & mask for mask in owned),
        wishes=tuple(n for n, card in enumerate(scenario.cards) if card.owner == "child"),
        tabled_at_start=sum(1 << n for n, card in enumerate(scenario.cards) if card.on_table),
        need_weight=weight,
        need_start=tuple(need.level for need in scenario.needs),
        root_of=root_of,
        roots=tuple(sorted({root for root in root_of if root >= 0})),
        fed=tuple((need, root) for need, root in enumerate(root_of) if root >= 0),
        root_seen=tuple(
            (root, 0 if need.root_seen_by is None else names.mask((need.root_seen_by,)))
            for need, root in zip(scenario.needs, root_of, strict=True)
        ),
        weight_of_needs=float(sum(weight[n] * need.level for n, need in enumerate(scenario.needs))) or 1.0,
        goal_cards=tuple(names.mask(goal.cards) for goal in scenario.goals),
        goal_needs=goal_needs,
        goal_concerns=tuple(names.mask(goal.answers) for goal in scenario.goals),
        goal_weight=goal_weight,
        weight_of_goals=sum(goal_weight[n] for n, goal in enumerate(scenario.goals) if not goal.surface) or 1.0,
        goals_serving=tuple(
            tuple(goal for goal, needs in enumerate(goal_needs) if need in needs) for need in range(len(scenario.needs))
        ),
        wall_seen_by=tuple(_seats(wall.seen_by) for wall in scenario.walls),
        effort_seat=tuple(SEAT_OF[effort.role] for effort in scenario.efforts),
        effort_cards=tuple(names.mask(effort.cards) for effort in scenario.efforts),
        effort_eases=tuple(names.strengths(effort.eases) for effort in scenario.efforts),
        effort_effects=tuple(_outcomes(effort.effects, names) for effort in scenario.efforts),
        lever_knows=tuple(names.mask(lever.knows) for lever in scenario.levers),
        lever_table=tuple(names.mask(lever.on_table) for lever in scenario.levers),
        lever_effects=tuple(_outcomes(lever.effects, names) for lever in scenario.levers),
        moment_when=tuple(when(moment.when) for moment in scenario.moments),
        moment_decider=tuple(None if m.decider is None else SEAT_OF[m.decider] for m in scenario.moments),
        moment_effects=tuple(_outcomes(moment.effects, names) for moment in scenario.moments),
        moment_options=tuple(tuple(names.options[option.id] for option in m.options) for m in scenario.moments),
        option_moment=tuple(n for n, moment in enumerate(scenario.moments) for _ in moment.options),
        option_effects=tuple(_outcomes(option.effects, names) for option in options),
        line_when=tuple(when(line.when) for line in scenario.child.lines),
        weighs_when=tuple(tuple(when(weighs.when) for weighs in persona.weighs) for persona in personas),
        normalise_cards=names.mask(scenario.normalise.cards),
        normalise_when=when(scenario.normalise.when),
        normalise_effects=_outcomes(scenario.normalise.effects, names),
        ending_when=tuple(when(ending.when) for ending in scenario.endings),
        safety=_safety(scenario, names),
        done_effort=done_effort,
        done_lever=done_lever,
        done_moment=done_moment,
        done_option=done_option,
        done_line=done_line,
        done_code=done_code,
        done_decision=done_decision,
        done_advice=done_advice,
        done_normalised=done_normalised,
        moves_in_between=tuple(_moves_in_between(scenario, services, seat) for seat in SEATS),
        moves_at_table=tuple(_moves_at_table(scenario, owner, seat) for seat in SEATS),
        moves_of_moment=tuple(
            tuple(Choose(names.options[option.id]) for option in moment.options) for moment in scenario.moments
        ),
    )


def _moves_in_between(scenario: Scenario, services: tuple[ServiceOnBoard, ...], seat: Seat) -> tuple[Move, ...]:
    moves: list[Move] = [Listen(other) for other in SEATS if other != seat]
    if seat != POLICYMAKER:
        moves.append(AskChild())
    moves += [MakeEffort(n) for n, effort in enumerate(scenario.efforts) if SEAT_OF[effort.role] == seat]
    moves += [Knock(n) for n, service in enumerate(services) if service.tried_by[seat]]
    if seat == POLICYMAKER:
        moves += [PullLever(n) for n in range(len(scenario.levers))]
    moves += _moves_of_safety(scenario, seat)
    return (*moves, SpendRoom(), LetOthersSpeak())


def _moves_of_safety(scenario: Scenario, seat: Seat) -> list[Move]:
    if scenario.safety is None or seat == PARENT:
        return []
    if seat not in (TEACHER, YOUTH_WORKER):
        return [TakeAdvice()]
    steps: list[Move] = [TakeCodeStep(n) for n in range(len(CODE_STEPS))]
    return [TakeAdvice(), *steps, *(DecideCode(n) for n in range(len(scenario.safety.decisions)))]


def _moves_at_table(scenario: Scenario, owner: tuple[Seat | None, ...], seat: Seat) -> tuple[Move, ...]:
    moves: list[Move] = []
    for n, card in enumerate(scenario.cards):
        if card.kind is not CardKind.CONCERN:
            moves.append(Tell(n))
        elif owner[n] == seat:
            moves.append(NameConcern(n))
    moves += [Propose(n) for n in range(len(scenario.goals))]
    moves += [Ask(other) for other in SEATS if other != seat]
    moves += [Acknowledge(other) for other in SEATS if other != seat]
    return (*moves, NormaliseIt(), SpendRoom(), LetOthersSpeak())


def opening_trust(board: Board) -> tuple[int, ...]:
    """Give the trust of every seat in every other at the start: 16 numbers, `pair(of, toward)` each."""
    levels = [0] * 16
    for of, persona in enumerate(board.personas):
        for role, level in persona.trust.items():
            levels[pair(of, SEAT_OF[role])] = level
        levels[pair(of, of)] = 5
    return tuple(levels)


def opening_doors(board: Board) -> tuple[int, ...]:
    """Give for every seat the mask of domains whose doors it knows at the start."""
    masks = []
    for persona in board.personas:
        known = (*OWN_DOORS[persona.role], *persona.doors)
        masks.append(sum(1 << DOMAINS.index(domain) for domain in set(known)))
    return tuple(masks)
