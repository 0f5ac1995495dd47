"""What a seat, or the projector, may see. Everything that leaves the engine toward a player goes through here."""

from functools import lru_cache
from typing import NamedTuple

from game.rules.board import Board, Outcome, bits, pair
from game.rules.law import hesitations, is_breach
from game.rules.moves import PARENT, SEATS, Seat
from game.rules.numbers import OPEN_ROOT
from game.rules.state import CLOSED, GOAL_PROPOSED, GOAL_SHARED, HIDDEN, NOBODY, OPEN, RUNNING, State


class Sounds(NamedTuple):
    """How something sounds to who reads it with care: good (or bad) for people, for the child, for the system.

    `starts` are the services that it promises to start.
    """

    people: float
    child: float
    system: float
    starts: tuple[int, ...]


class KnownToAll(NamedTuple):
    """What everybody may know of a case before it starts, in numbers. No card is in here.

    The sounds are what the printed words of an option, a lever or a step of the reporting code promise.
    """

    rounds: int
    need_weight: tuple[int, ...]
    goal_needs: tuple[tuple[int, ...], ...]
    effort_eases: tuple[tuple[tuple[int, int], ...], ...]
    service_domain: tuple[int, ...]
    service_load: tuple[int, ...]
    opened_by: tuple[tuple[bool, bool, bool, bool], ...]
    consent: tuple[int, ...]
    option_sounds: tuple[Sounds, ...]
    lever_sounds: tuple[Sounds, ...]
    advice_sounds: Sounds
    step_sounds: tuple[Sounds, ...]
    decision_sounds: tuple[Sounds, ...]


class KnownCard(NamedTuple):
    """A card that the viewer knows and that does not lie on the table yet."""

    card: int
    own: bool
    concern: bool
    threshold: int
    needs_yes: bool


class DoorSeen(NamedTuple):
    """A service as one viewer sees it.

    `status` is -1 (closed), 0 (runs) or the rounds that it is waited for. `missing` counts the cards that do not
    lie on the table yet. `wall` is the wall that is seen to stand in front of it, or -1. `looks` is how it seems to
    help which need, as far as the viewer knows; `sure` says that the viewer knows how it really fits. `wait` is
    the shortest and longest wait for who knocks now. `unasked` says that nobody asked for it so far (what
    the parent opens is asked for), `doubles` that a service which runs or is waited for does the same work.
    """

    status: int
    may_open: bool
    door_known: bool
    missing: int
    consent_given: bool
    wall: int
    looks: tuple[tuple[int, int], ...]
    sure: bool
    wait: tuple[int, int]
    unasked: bool
    doubles: bool


class View(NamedTuple):
    """The game as one seat sees it; `seat` is None for the projector, which sees what all see.

    `hidden` has, for every card that the viewer does not know, its place on the timeline in months ago. `roots` has
    for each need the need that is seen to feed it, or -1. `hesitating` has for each goal that is proposed who does
    not support it, and why. `efforts` has the seat's own efforts with the number of cards each still lacks.
    `told` counts for each seat how many of its own cards lie on the table. `lately` has for each pair how much trust
    moved since the last round began: how people were treated.
    """

    known_to_all: KnownToAll
    seat: Seat | None
    round: int
    step: int
    active: Seat | None
    asked: bool
    order: tuple[Seat, ...]
    moment: int
    trust: tuple[int, ...]
    lately: tuple[int, ...]
    table: int
    told: tuple[int, ...]
    cards: tuple[KnownCard, ...]
    hidden: tuple[float, ...]
    needs: tuple[int, ...]
    roots: tuple[int, ...]
    goals: tuple[int, ...]
    goal_missing: tuple[int, ...]
    hesitating: tuple[tuple[tuple[Seat, str], ...], ...]
    services: tuple[DoorSeen, ...]
    walls: tuple[int, ...]
    efforts: tuple[tuple[int, int], ...]
    normalised: bool
    normalise_missing: int
    room: tuple[int, ...]
    strain: int
    tally: tuple[int, ...]

    def trust_of(self, of: int, toward: int) -> int:
        """Say how far one seat trusts another, 0..5."""
        return self.trust[pair(of, toward)]

    def treated(self, of: int, by: int) -> int:
        """Say how one seat was treated by another in this round and the last: what that did to its trust."""
        return self.lately[pair(of, by)]

    @property
    def open_roots(self) -> tuple[int, ...]:
        """List the needs that are seen to feed another need and are still open."""
        return tuple(sorted({root for root in self.roots if root >= 0 and self.needs[root] >= OPEN_ROOT}))


def view(board: Board, state: State, seat: Seat | None) -> View:
    """Give the part of the game that this seat may see; with no seat, what lies open to the whole room."""
    knows = state.table if seat is None else state.knows[seat]
    return View(
        known_to_all=known_to_all(board),
        seat=seat,
        round=state.round,
        step=state.step,
        active=state.active,
        asked=state.step > 0 and state.floor >= 0,
        order=tuple([Seat((state.round - 1 + n) % 4) for n in range(4)]),
        moment=state.moment,
        trust=state.trust,
        lately=tuple([now - before for now, before in zip(state.trust, state.earlier, strict=False)]),
        table=state.table,
        told=tuple([(owned & state.table).bit_count() for owned in board.owned]),
        cards=() if seat is None else _cards(board, state, seat),
        hidden=_hidden(board, knows),
        needs=state.needs,
        roots=_roots(board, state, seat),
        goals=state.goals,
        goal_missing=tuple([(cards & ~state.table).bit_count() for cards in board.goal_cards]),
        hesitating=_hesitating(board, state),
        services=tuple([_door(board, state, seat, knows, service) for service in range(len(board.services))]),
        walls=tuple([_wall(board, state, seat, wall) for wall in range(len(board.walls))]),
        efforts=() if seat is None else _efforts(board, state, seat),
        normalised=bool(state.done & board.done_normalised),
        normalise_missing=(board.normalise_cards & ~state.table).bit_count(),
        room=state.room,
        strain=state.strain,
        tally=state.tally,
    )


@lru_cache(maxsize=64)
def known_to_all(board: Board) -> KnownToAll:
    """Give what everybody may know of a case before it starts."""
    safety = board.safety
    return KnownToAll(
        rounds=board.rounds,
        need_weight=board.need_weight,
        goal_needs=board.goal_needs,
        effort_eases=board.effort_eases,
        service_domain=tuple(service.domain for service in board.services),
        service_load=tuple(service.load for service in board.services),
        opened_by=tuple(service.opened_by for service in board.services),
        consent=tuple(service.consent for service in board.services),
        option_sounds=tuple(_sounds(board, outcomes) for outcomes in board.option_effects),
        lever_sounds=tuple(_sounds(board, outcomes) for outcomes in board.lever_effects),
        advice_sounds=_sounds(board, () if safety is None else safety.advice),
        step_sounds=tuple(_sounds(board, outcomes) for outcomes in (() if safety is None else safety.steps)),
        decision_sounds=tuple(_sounds(board, outcomes) for outcomes in (() if safety is None else safety.decisions)),
    )


def _sounds(board: Board, outcomes: tuple[Outcome, ...]) -> Sounds:
    people = child = system = 0.0
    for what in outcomes:
        match what.verb:
            case "trust":
                people += what.n
            case "need":
                child -= what.n * board.need_weight[what.a]
            case "strain":
                child -= what.n
            case "room" | "door":
                system += what.n or 1
            case "wait":
                system -= what.n
            case "open_wall":
                system += 2
            case "start":
                pass
            case _:
                people += 1
    return Sounds(people, child, system, tuple(what.a for what in outcomes if what.verb == "start"))


def _cards(board: Board, state: State, seat: Seat) -> tuple[KnownCard, ...]:
    return tuple(
        [
            KnownCard(
                card=card,
                own=board.owner[card] == seat,
                concern=bool(board.concerns >> card & 1),
                threshold=board.thresholds[card],
                needs_yes=is_breach(board, state, seat, card),
            )
            for card in bits(state.knows[seat] & ~state.table)
        ]
    )


def _hidden(board: Board, knows: int) -> tuple[float, ...]:
    unknown = ((1 << len(board.cards)) - 1) & ~knows & ~board.concerns
    return tuple(sorted([board.cards[card].months_ago for card in bits(unknown)], reverse=True))


def _roots(board: Board, state: State, seat: Seat | None) -> tuple[int, ...]:
    knows = state.table if seat is None else state.knows[seat]
    return tuple([root if root >= 0 and not seen_by & ~knows else -1 for root, seen_by in board.root_seen])


def _hesitating(board: Board, state: State) -> tuple[tuple[tuple[Seat, str], ...], ...]:
    return tuple(
        [
            hesitations(board, state, goal, Seat(status - GOAL_PROPOSED))
            if GOAL_PROPOSED <= status < GOAL_SHARED
            else ()
            for goal, status in enumerate(state.goals)
        ]
    )


def _wall(board: Board, state: State, seat: Seat | None, wall: int) -> int:
    seen = state.walls[wall]
    if seen == HIDDEN and seat is not None and board.wall_seen_by[wall][seat]:
        return 1
    return seen


def _door(board: Board, state: State, seat: Seat | None, knows: int, service: int) -> DoorSeen:
    door = board.services[service]
    shift = state.shift[service]
    sure = not door.seen_through or bool(door.seen_through & knows)
    standing = door.wall >= 0 and state.walls[door.wall] != OPEN and _wall(board, state, seat, door.wall) != HIDDEN
    return DoorSeen(
        status=state.services[service],
        may_open=seat is not None and door.opened_by[seat],
        door_known=seat is not None and bool(state.doors[seat] >> door.domain & 1),
        missing=(door.cards & ~state.table).bit_count(),
        consent_given=seat is not None and (seat == PARENT or state.trust[pair(PARENT, seat)] >= door.consent),
        wall=door.wall if standing else NOBODY,
        looks=door.fits if sure else door.seems,
        sure=sure,
        wait=(max(RUNNING, door.wait[0] + shift), max(RUNNING, door.wait[1] + shift)),
        unasked=seat != PARENT and door.asked_by is not None and not door.asked_by & state.table,
        doubles=any(state.services[other] != CLOSED for other in door.doubles),
    )


def _efforts(board: Board, state: State, seat: Seat) -> tuple[tuple[int, int], ...]:
    """List the seat's efforts that are not done yet, each with how many of its cards are still missing."""
    return tuple(
        [
            (effort, (board.effort_cards[effort] & ~state.table).bit_count())
            for effort, doer in enumerate(board.effort_seat)
            if doer == seat and not state.done & board.done_effort[effort]
        ]
    )


def plain(board: Board, seen: View) -> dict[str, object]:
    """Write a view out with the words that belong to it: what a phone or a recorded game may hold.

    Only cards that the viewer knows appear, by id. Nothing of the state behind the view is reachable from here.
    """
    return {
        "seat": None if seen.seat is None else board.personas[seen.seat].role.value,
        "round": seen.round,
        "step": ("what-happens", "in-between", "at-table", "over")[seen.step],
        "active": None if seen.active is None else board.personas[seen.active].role.value,
        "strain": seen.strain,
        "trust": {
            board.personas[of].role.value: [seen.trust_of(of, toward) for toward in SEATS if toward != of]
            for of in SEATS
        },
        "table": [board.cards[card].id for card in bits(seen.table)],
        "known": [board.cards[known.card].id for known in seen.cards],
        "hidden": list(seen.hidden),
        "needs": {need.id: level for need, level in zip(board.needs, seen.needs, strict=True)},
        "roots": {board.needs[need].id: board.needs[root].id for need, root in enumerate(seen.roots) if root >= 0},
        "goals": {goal.id: _goal_word(status) for goal, status in zip(board.goals, seen.goals, strict=True)},
        "services": {
            service.id: _service_word(door) for service, door in zip(board.services, seen.services, strict=True)
        },
        "walls": {
            wall.id: ("hidden", "standing", "open")[now]
            for wall, now in zip(board.walls, seen.walls, strict=True)
            if now != HIDDEN
        },
        "room": list(seen.room),
    }


def _goal_word(status: int) -> str:
    return "shared" if status >= GOAL_SHARED else "proposed" if status >= GOAL_PROPOSED else "open"


def _service_word(door: DoorSeen) -> str:
    if door.status == CLOSED:
        return "wall" if door.wall >= 0 else "closed"
    return "running" if door.status == 0 else f"waiting {door.status}"
