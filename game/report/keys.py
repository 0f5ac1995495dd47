"""Which of the seven keys were touched in a session, and by what. What makes a key "touched" is said at each rule.

The keys are those of the research in The Hague region; what counts as touching one in play is our own reading.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from game.rules import events as e
from game.rules.board import Board
from game.rules.content import CardKind, Domain, Key, LeverKind
from game.rules.evolve import evolve
from game.rules.moves import TEACHER, YOUTH_WORKER
from game.rules.scores import link_strength
from game.rules.state import State, opening

STRONG_LINK = 3
"""From this trust in both directions on, two people have a relationship that can carry something."""


class KeyTouched(NamedTuple):
    """One key: whether it leads in the case, and the places in the list of events where it was touched."""

    key: Key
    leads: bool
    places: tuple[int, ...]

    @property
    def missed(self) -> bool:
        """Say whether a key that leads in this case was never touched."""
        return self.leads and not self.places


class _Step(NamedTuple):
    board: Board
    before: State
    event: e.Event
    after: State


def keys_touched(board: Board, events: Sequence[e.Event]) -> tuple[KeyTouched, ...]:
    """Find for each key where it was touched."""
    places: dict[Key, list[int]] = {key: [] for key in Key}
    state = opening(board)
    for place, event in enumerate(events):
        after = evolve(board, state, event)
        step = _Step(board, state, event, after)
        for key, touches in TOUCHES.items():
            if _chose(step) is key or touches(step):
                places[key].append(place)
        state = after
    return tuple(KeyTouched(key, key in board.scenario.keys, tuple(found)) for key, found in places.items())


def _chose(step: _Step) -> Key | None:
    """An option of a dilemma touches the key that its author gave it."""
    return step.board.options[step.event.option].key if isinstance(step.event, e.OptionChosen) else None


def _relationships(step: _Step) -> bool:
    """The trust between two people became strong in both directions."""
    if not isinstance(step.event, e.TrustMoved):
        return False
    a, b = step.event.of, step.event.toward
    return link_strength(step.before, a, b) < STRONG_LINK <= link_strength(step.after, a, b)


def _child_in_context(step: _Step) -> bool:
    """Somebody asked the child, a wish of the child came to the table, or an ordinary bump was called that rightly."""
    match step.event:
        case e.ChildAsked():
            return True
        case e.CardTabled(_, card):
            return step.board.cards[card].kind is CardKind.WISH
        case e.Normalised(_, verdict):
            return verdict == "right"
        case _:
            return False


def _skilled_professional(step: _Step) -> bool:
    """A professional's own craft worked, or somebody took advice or a step of the reporting code."""
    match step.event:
        case e.EffortWorked(seat, _):
            return seat in (TEACHER, YOUTH_WORKER)
        case e.AdviceTaken() | e.CodeStepTaken() | e.CodeDecided():
            return True
        case _:
            return False


def _room(step: _Step) -> bool:
    """Spare time was spent on working together, or somebody got more of it."""
    match step.event:
        case e.RoomSpent():
            return True
        case e.RoomGained(_, by):
            return by > 0
        case _:
            return _pulled(step, LeverKind.MAKE_ROOM)


def _covering_offer(step: _Step) -> bool:
    """Help that fits was made to measure, or a queue became shorter."""
    match step.event:
        case e.ServiceStarted(service):
            return not step.board.services[service].use.decoy
        case e.WaitMoved(_, by):
            return by < 0
        case _:
            return _pulled(step, LeverKind.CUSTOM_FIT) or _pulled(step, LeverKind.SHORTEN_QUEUE)


def _no_partitions(step: _Step) -> bool:
    """A wall was opened, or a role opened a door in a world that it did not know at the start."""
    match step.event:
        case e.WallOpened():
            return True
        case e.DoorOpened(seat, service):
            domain = step.board.services[service].domain
            return not opening(step.board).doors[seat] >> domain & 1
        case _:
            return _pulled(step, LeverKind.OPEN_WALL)


def _livelihood(step: _Step) -> bool:
    """A door for income, debts or housing was opened."""
    match step.event:
        case e.DoorOpened(_, service) | e.ServiceStarted(service, _):
            return step.board.services[service].region.domain is Domain.LIVELIHOOD
        case _:
            return False


def _pulled(step: _Step, kind: LeverKind) -> bool:
    return isinstance(step.event, e.LeverPulled) and step.board.levers[step.event.lever].kind is kind


TOUCHES: Mapping[Key, Callable[[_Step], bool]] = {
    Key.RELATIONSHIPS: _relationships,
    Key.CHILD_IN_CONTEXT: _child_in_context,
    Key.SKILLED_PROFESSIONAL: _skilled_professional,
    Key.ROOM: _room,
    Key.COVERING_OFFER: _covering_offer,
    Key.NO_PARTITIONS: _no_partitions,
    Key.LIVELIHOOD: _livelihood,
}
