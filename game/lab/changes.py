"""Small changes that an author could make to a case: each is one key of one thing, and can be tried out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import chain, combinations, islice, zip_longest
from typing import Any

from game.lab.counting import Counts
from game.lab.naming import ROLES
from game.rules.board import Board, ServiceOnBoard, compile_board
from game.rules.content import Card, CardKind, Effort, Goal, RoleName, Scenario, ServiceUse

MOST_ROUNDS, FEWEST_ROUNDS = 8, 4
HEAVY = 3
"""From this threshold on a card is told late."""
FEW = 4
"""So many things of a kind are tried."""
SHORTER = 10
"""So many shorter lists of cards that see through a decoy are tried."""
SELDOM, OFTEN = 0.9, 0.3
Value = object


@dataclass(frozen=True, slots=True)
class Change:
    """One key of one thing of a case gets another value; `part` is where it stands in the file."""

    part: str
    id: str
    key: str
    before: Value
    after: Value

    @property
    def place(self) -> tuple[str, str, str]:
        """Say what it changes, whatever the new value is."""
        return self.part, self.id, self.key


def changed(scenario: Scenario, changes: Iterable[Change]) -> Scenario:
    """Make some changes to a case."""
    return reduce(_changed, changes, scenario)


def board_with(board: Board, changes: Iterable[Change]) -> Board:
    """Set out a case with some changes."""
    return compile_board(changed(board.scenario, changes), board.region)


def _changed(scenario: Scenario, change: Change) -> Scenario:
    if not change.part:
        return replace(scenario, **{change.key: change.after})  # type: ignore[arg-type]
    things = (_with(thing, change) for thing in getattr(scenario, change.part))
    return replace(scenario, **{change.part: tuple(things)})  # type: ignore[arg-type]


def _with(thing: Any, change: Change) -> Any:
    return replace(thing, **{change.key: change.after}) if id_of(thing) == change.id else thing


def id_of(thing: object) -> str:
    """Give the word by which a thing of a case is found."""
    names = (getattr(thing, name, None) for name in ("id", "service", "role"))
    found = next(name for name in names if name is not None)
    return found.value if isinstance(found, RoleName) else str(found)


def in_turn(*kinds: Iterable[Change]) -> Iterator[Change]:
    """Take the first of every kind, then the second of every kind, and so on: a few of each can be tried."""
    for row in zip_longest(*(islice(kind, FEW) for kind in kinds)):
        yield from (change for change in row if change is not None)


# --- harder ---------------------------------------------------------------------------------------------------------


def harder(board: Board, did: Counts) -> Iterator[Change]:
    """Name what would make a case harder, by what happens most now."""
    doors = [door for door in _by_help(board, board.services) if did.get(("opened", door.id), 0.0) >= OFTEN]
    efforts = sorted(board.efforts, key=lambda effort: -did.get(("works", effort.id), 0.0))
    return in_turn(
        (_waits(door, +1) for door in doors),
        (Change("goals", goal.id, "cards", goal.cards, (*goal.cards, card))
         for goal in _real(board) for card in _other_facts(board, goal.cards)),
        (Change("services", door.id, "cards", door.use.cards, (*door.use.cards, card))
         for door in doors for card in _other_facts(board, door.use.cards)),
        (Change("cards", card.id, "threshold", card.threshold, min(card.threshold + step, 5))
         for step in (1, 2) for card in _asked_for(board) if card.threshold < HEAVY),
        (Change("efforts", effort.id, "cards", effort.cards, (*effort.cards, card))
         for effort in efforts for card in _other_facts(board, effort.cards)[:1]),
        (_waits(door, +2) for door in doors),
        (Change("services", door.id, "wall", None, wall.id)
         for door in doors if door.wall < 0 for wall in board.walls if door.region.domain in wall.between),
        (Change("goals", goal.id, "answers", goal.answers, (*goal.answers, card.id))
         for goal in _real(board) for card in board.cards
         if card.kind is CardKind.CONCERN and card.id not in goal.answers),
        (_trusts(board, role, -1) for role in ROLES),
        _rounds(board, -1),
    )  # fmt: skip


def silenced(board: Board, role: str) -> Iterator[Change]:
    """Name what would make it matter more that one role speaks."""
    own = [card for card in board.cards if card.owner == role and not card.on_table]
    facts = [card for card in own if card.kind is CardKind.FACT]
    return in_turn(
        (Change("goals", goal.id, "answers", goal.answers, (*goal.answers, card.id))
         for goal in _real(board) for card in own if card.kind is CardKind.CONCERN and card.id not in goal.answers),
        (Change("cards", card.id, "threshold", card.threshold, card.threshold + step)
         for step in (1, 2) for card in facts if card.threshold + step <= HEAVY),
        (Change("goals", goal.id, "cards", goal.cards, (*goal.cards, card.id))
         for goal in _real(board) for card in facts if card.id not in goal.cards),
        (Change("services", door.id, "cards", door.use.cards, (*door.use.cards, card.id))
         for door in _by_help(board, board.services) for card in facts if card.id not in door.use.cards),
        (_trusts(board, role, -1) for _ in "x"),
        (Change("efforts", effort.id, "eases", effort.eases, more)
         for effort in board.efforts if effort.role == role and (more := _stronger(effort.eases, +1)) != effort.eases),
        (Change("efforts", effort.id, "eases", effort.eases, less)
         for effort in board.efforts if effort.role != role and (less := _stronger(effort.eases, -1)) != effort.eases),
    )  # fmt: skip


# --- easier ---------------------------------------------------------------------------------------------------------


def easier(board: Board, did: Counts) -> Iterator[Change]:
    """Name what would make a case easier, by what happens least now."""
    doors = [door for door in _by_help(board, board.services) if did.get(("opened", door.id), 0.0) < SELDOM]
    goals = sorted(_real(board), key=lambda goal: did.get(("goal", goal.id), 0.0))
    efforts = sorted(board.efforts, key=lambda effort: did.get(("works", effort.id), 0.0))
    late = sorted(_asked_for(board), key=lambda card: did.get(("told", card.id), 0.0))
    return in_turn(
        (Change("services", door.id, "cards", door.use.cards, _less(door.use.cards, card))
         for door in doors for card in door.use.cards),
        (Change("efforts", effort.id, "cards", effort.cards, _less(effort.cards, card))
         for effort in efforts for card in effort.cards),
        (Change("goals", goal.id, "cards", goal.cards, _less(goal.cards, card))
         for goal in goals for card in goal.cards if len(goal.cards) > 1),
        (_waits(door, -1) for door in doors if door.wait[1]),
        (Change("services", door.id, "wall", door.use.wall, None) for door in doors if door.use.wall),
        (Change("cards", card.id, "threshold", card.threshold, card.threshold - 1) for card in late if card.threshold),
        (Change("goals", goal.id, "answers", goal.answers, _less(goal.answers, card))
         for goal in goals for card in goal.answers if len(goal.answers) > 1),
        (Change("services", door.id, "fits", door.use.fits, more)
         for door in doors if (more := _stronger(door.use.fits, +1)) != door.use.fits),
        (Change("efforts", effort.id, "eases", effort.eases, more)
         for effort in efforts if (more := _stronger(effort.eases, +1)) != effort.eases),
        (_trusts(board, role, +1) for role in ROLES),
        _rounds(board, +1),
    )  # fmt: skip


# --- the decoy ------------------------------------------------------------------------------------------------------


def of_decoy(board: Board) -> Iterator[Change]:
    """Name what would make a decoy look better to more people at first, or worse to all in the end."""
    for door in board.services:
        use = door.use
        if use.decoy:
            seen = use.seen_through
            shorter = (some for many in range(len(seen) - 1, 0, -1) for some in combinations(seen, many))
            yield from (Change("services", door.id, "seen_through", seen, some) for some in islice(shorter, SHORTER))
            yield from _looks(board, door, "seems", +1)
            yield from _looks(board, door, "seems", +2)
            strong = {need.id: 3 for need in sorted(board.needs, key=lambda need: -need.weight)[:3]}
            yield Change("services", door.id, "seems", use.seems or use.fits, strong)
            yield from _looks(board, door, "fits", -1)
            own = [card for card in _other_facts(board, seen) if not card_is_tabled(board, card)]
            yield from (Change("services", door.id, "seen_through", seen, (*seen, card)) for card in own[:FEW])
    for door in _by_help(board, board.services):
        if not door.use.decoy and not door.use.seems:
            yield from _looks(board, door, "fits", -1)
            yield from _looks(board, door, "fits", +1)


def card_is_tabled(board: Board, card: str) -> bool:
    """Say whether a card lies on the table from the start."""
    return any(one.id == card and one.on_table for one in board.cards)


def _looks(board: Board, door: ServiceOnBoard, key: str, by: int) -> Iterator[Change]:
    """Give the ways in which a service could look or fit one stronger or weaker for one need."""
    now: Mapping[str, int] = getattr(door.use, key) or (door.use.fits if key == "seems" else {})
    for need in sorted(board.needs, key=lambda need: (need.id not in now, -need.weight)):
        strength = now.get(need.id, 0) + by
        if 0 <= strength <= 3:
            after = {**now, need.id: strength}
            yield Change("services", door.id, key, now, {name: n for name, n in after.items() if n})


# --- parts ----------------------------------------------------------------------------------------------------------


def _by_help(board: Board, doors: Iterable[ServiceOnBoard]) -> list[ServiceOnBoard]:
    """List the doors that help, what helps most first."""
    worth = {door.id: sum(board.need_weight[need] * n for need, n in door.fits) for door in doors}
    helping = [door for door in doors if worth[door.id] and not door.use.decoy]
    return sorted(helping, key=lambda door: -worth[door.id])


def _real(board: Board) -> list[Goal]:
    return [goal for goal in board.goals if not goal.surface]


def waiting_for_cards(board: Board) -> list[Goal | Effort | ServiceUse]:
    """List everything that asks for cards on the table."""
    return [*_real(board), *board.efforts, *board.scenario.services]


def _asked_for(board: Board) -> list[Card]:
    """List the facts that goals, doors and efforts wait for, what is asked for most first."""
    asked = list(chain.from_iterable(one.cards for one in waiting_for_cards(board)))
    facts = [card for card in board.cards if card.kind is CardKind.FACT and card.id in asked and not card.on_table]
    return sorted(facts, key=lambda card: -asked.count(card.id))


def _other_facts(board: Board, cards: Sequence[str]) -> list[str]:
    """List the facts that are not in a list yet, those of roles that have no card in it first."""
    there = {card.owner for card in board.cards if card.id in cards}
    facts = [c for c in board.cards if c.kind is CardKind.FACT and c.id not in cards and not c.on_table]
    return [card.id for card in sorted(facts, key=lambda card: card.owner in there)]


def _waits(door: ServiceOnBoard, by: int) -> Change:
    low, high = (max(0, wait + by) for wait in door.wait)
    return Change("services", door.id, "wait", _span(*door.wait), _span(low, high))


def _span(low: int, high: int) -> int | tuple[int, int]:
    return low if low == high else (low, high)


def _trusts(board: Board, role: str, by: int) -> Change:
    """Let one role trust the others one more or one less at the start."""
    [persona] = [persona for persona in board.personas if persona.role == role]
    trust = {other: min(5, max(0, persona.trust.get(other, 0) + by)) for other in RoleName if other != role}
    return Change("personas", role, "trust", persona.trust, trust)


def _rounds(board: Board, by: int) -> Iterator[Change]:
    if FEWEST_ROUNDS <= board.rounds + by <= MOST_ROUNDS:
        yield Change("", "", "rounds", board.rounds, board.rounds + by)


def _less(cards: Sequence[str], card: str) -> tuple[str, ...]:
    return tuple(one for one in cards if one != card)


def _stronger(eases: Mapping[str, int], by: int) -> dict[str, int]:
    """Let something help one more or one less for every need, between 1 and 3."""
    return {need: min(3, max(1, strength + by)) for need, strength in eases.items()}
