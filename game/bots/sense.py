"""What a move seems worth to a sensible person who sees only the view: rough points of the final score."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from game.rules.moves import (
    PARENT,
    SEATS,
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
from game.rules.numbers import (
    DOUBLED_COSTS,
    FULL_LINK,
    NEED_MAX,
    OPEN_ROOT,
    TRUST_FOR_DOORS,
    TRUST_FOR_SUPPORT,
    UNASKED_COSTS,
)
from game.rules.scores import LINKS
from game.rules.state import CLOSED, GOAL_PROPOSED, GOAL_SHARED, NOBODY
from game.rules.view import DoorSeen, KnownCard, KnownToAll, Sounds, View

A_STEP_CLOSER = 2.5
"""One level on one of the six links, as the relationships axis counts it."""
A_CARD = 6.0
"""A fact that all know: goals and doors wait for it."""
UNWISE = -20.0

Taste = tuple[float, float, float]
"""How much people, the child and the system weigh for somebody."""
EVEN: Taste = (1.0, 1.0, 1.0)


@lru_cache(maxsize=64)
def point_of_need(known: KnownToAll) -> float:
    """Give the points of one level of a need of weight one."""
    return 100.0 / (NEED_MAX * sum(known.need_weight) or 1)


def seat_of(view: View) -> Seat:
    """Give the chair that looks at this view; a bot never plays for the projector."""
    if view.seat is None:
        raise ValueError("the projector makes no moves")
    return view.seat


def rounds_left(view: View) -> int:
    """Count the rounds that are still to be played, this one included."""
    return view.known_to_all.rounds - view.round + 1


def part_left(view: View) -> float:
    """Give the part of the case that is still ahead, 0..1: what comes early helps longer."""
    return rounds_left(view) / view.known_to_all.rounds


# --- people ---------------------------------------------------------------------------------------------------------


def weakest_link(view: View) -> int:
    """Give the strength of the weakest of the six links, each the lower of its two directions."""
    return min(min(view.trust_of(a, b), view.trust_of(b, a)) for a, b in LINKS)


def closer(view: View, other: Seat) -> float:
    """Say what it is worth when another seat trusts you one level more."""
    me = seat_of(view)
    level, back = view.trust_of(other, me), view.trust_of(me, other)
    if level >= FULL_LINK:
        return 0.2
    worth = A_STEP_CLOSER if level < back else A_STEP_CLOSER / 3
    if min(level, back) == weakest_link(view):
        worth += A_STEP_CLOSER / 2
    if level < TRUST_FOR_SUPPORT:
        worth += 2.0 if other == PARENT else 1.0
    return worth


def is_trusted_by_all(view: View) -> bool:
    """Say whether every other seat would support a goal that you propose."""
    me = seat_of(view)
    return all(view.trust_of(other, me) >= TRUST_FOR_SUPPORT for other in SEATS if other != me)


def hesitates_on_me(view: View) -> bool:
    """Say whether a goal waits until you have said what moves you."""
    me = seat_of(view)
    return any((me, "concern") in who for who in view.hesitating)


# --- help for the child ---------------------------------------------------------------------------------------------


def serves_shared_goal(view: View, need: int) -> bool:
    """Say whether everybody agreed on a goal that serves this need."""
    goals = zip(view.known_to_all.goal_needs, view.goals, strict=True)
    return any(status >= GOAL_SHARED and need in needs for needs, status in goals)


def is_fed(view: View, need: int) -> bool:
    """Say whether a root is seen that keeps feeding this need."""
    root = view.roots[need]
    return root >= 0 and view.needs[root] >= OPEN_ROOT


def weight(view: View, need: int) -> float:
    """Weigh a need; an open root that is seen weighs for what it feeds as well."""
    weights = view.known_to_all.need_weight
    fed = sum(weights[other] for other, root in enumerate(view.roots) if root == need)
    return weights[need] + (fed / 2 if view.needs[need] >= OPEN_ROOT else 0.0)


def months_of_help(view: View, door: DoorSeen) -> float:
    """Count the months that a service would help if its door opened now."""
    return rounds_left(view) - sum(door.wait) / 2


def help_promised(view: View, service: int) -> float:
    """Say what a service seems to promise for the months that are left, at first sight."""
    door = view.services[service]
    months = months_of_help(view, door)
    if months <= 0:
        return 0.0
    eased = 0.0
    for need, strength in door.looks:
        a_month = strength if serves_shared_goal(view, need) else max(1, strength - 1)
        held = a_month - is_fed(view, need)
        eased += weight(view, need) * min(float(view.needs[need]), held * months)
    return eased * point_of_need(view.known_to_all) - sum(door.wait) / 2


def lacks(door: DoorSeen) -> int:
    """Count what is seen to keep a door shut."""
    return (not door.may_open) + (not door.door_known) + door.missing + (not door.consent_given) + (door.wall != NOBODY)


def effort_promises(view: View, eases: Iterable[tuple[int, int]]) -> float:
    """Say what an effort that works would give; a need whose root is open flares up again."""
    eased = 0.0
    for need, strength in eases:
        step = min(view.needs[need], strength + serves_shared_goal(view, need))
        eased += weight(view, need) * (max(0, step - rounds_left(view)) + 0.15 * step if is_fed(view, need) else step)
    return eased * point_of_need(view.known_to_all)


def sounds_like(view: View, sounds: Sounds, taste: Taste = EVEN) -> float:
    """Weigh how something sounds: for people, for the child and for the system, and the help that it starts."""
    people, child, system = taste
    help_started = sum(help_welcome(view, service) for service in sounds.starts)
    return people * sounds.people + child * (sounds.child + help_started / A_STEP_CLOSER) + system * sounds.system


def help_welcome(view: View, service: int) -> float:
    """Say what a service promises where nobody asked for it or where others do the same: less."""
    door = view.services[service]
    if door.status != CLOSED:
        return 0.0
    promised = help_promised(view, service) * (1.0 if door.sure else 0.5)
    return promised - (UNASKED_COSTS if door.unasked else 0.0) - (DOUBLED_COSTS if door.doubles else 0.0)


# --- one question per move ------------------------------------------------------------------------------------------


def _choose(view: View, move: Choose) -> float:
    return sounds_like(view, view.known_to_all.option_sounds[move.option])


def _listen(view: View, move: Listen) -> float:
    level = view.trust_of(move.to, seat_of(view)) + 1
    news = 0.25 * A_CARD * min(level, 3) * part_left(view) if view.hidden else 0.0
    doors = 0.5 * part_left(view) if level >= TRUST_FOR_DOORS else 0.0
    return closer(view, move.to) + news + doors


def _ask_child(view: View, move: AskChild) -> float:
    return 0.5 + 5.0 * part_left(view)


def _make_effort(view: View, move: MakeEffort) -> float:
    missing = dict(view.efforts)[move.effort]
    if missing:
        return UNWISE
    me = seat_of(view)
    promised = effort_promises(view, view.known_to_all.effort_eases[move.effort])
    if promised <= 0:
        return 0.0
    return promised + (0.0 if me == PARENT else closer(view, PARENT))


def _knock(view: View, move: Knock) -> float:
    door = view.services[move.service]
    if lacks(door) or (door.unasked and seat_of(view) != PARENT):
        return UNWISE
    return help_welcome(view, move.service)


def _pull_lever(view: View, move: PullLever) -> float:
    return 3.0 + 2.0 * sounds_like(view, view.known_to_all.lever_sounds[move.lever])


def _take_advice(view: View, move: TakeAdvice) -> float:
    return 1.5 + sounds_like(view, view.known_to_all.advice_sounds)


def _take_code_step(view: View, move: TakeCodeStep) -> float:
    return 3.0 + 2.0 * sounds_like(view, view.known_to_all.step_sounds[move.step])


def _decide_code(view: View, move: DecideCode) -> float:
    return 2.0 + 2.0 * sounds_like(view, view.known_to_all.decision_sounds[move.decision])


def card_known(view: View, card: int) -> KnownCard:
    """Find a card that you know and that does not lie on the table."""
    return next(known for known in view.cards if known.card == card)


def _tell(view: View, move: Tell) -> float:
    known = card_known(view, move.card)
    if known.needs_yes:
        return UNWISE
    worth = A_CARD * (0.25 + 0.75 * part_left(view))
    if known.own:
        me = seat_of(view)
        worth += sum(A_STEP_CLOSER / 2 for other in SEATS if view.trust_of(other, me) < TRUST_FOR_SUPPORT)
    return worth


def _name_concern(view: View, move: NameConcern) -> float:
    me = seat_of(view)
    worth = 0.7 * sum(closer(view, other) for other in SEATS if other != me)
    return worth + (10.0 if hesitates_on_me(view) else 0.0)


def _ask(view: View, move: Ask) -> float:
    me = seat_of(view)
    quiet = max(view.told) - view.told[move.to] if view.hidden else 0
    learns = view.trust_of(move.to, me) >= TRUST_FOR_DOORS and not all(door.door_known for door in view.services)
    return min(quiet, 3) * part_left(view) + (2.0 * part_left(view) if learns else 0.0)


def _acknowledge(view: View, move: Acknowledge) -> float:
    return closer(view, move.to)


def goal_promises(view: View, goal: int) -> float:
    """Say what a goal would be worth if everybody agreed on it now; one that leaves a seen root alone, less."""
    needs = view.known_to_all.goal_needs[goal]
    open_needs = [need for need in needs if view.needs[need]]
    fed = [need for need in open_needs if is_fed(view, need) and view.roots[need] not in needs]
    worth = sum(weight(view, need) for need in needs) * NEED_MAX * point_of_need(view.known_to_all)
    held = 1.0 - len(fed) / len(needs) if needs else 0.0
    return worth * (0.5 + 0.5 * part_left(view)) * (0.2 + 0.8 * held)


def _propose(view: View, move: Propose) -> float:
    if not is_trusted_by_all(view):
        return 0.1
    if view.goals[move.goal] >= GOAL_PROPOSED and not any(why == "trust" for _, why in view.hesitating[move.goal]):
        return UNWISE
    return goal_promises(view, move.goal)


def _normalise(view: View, move: NormaliseIt) -> float:
    if view.open_roots or view.normalise_missing:
        return UNWISE
    return 8.0


def _pass(view: View, move: LetOthersSpeak) -> float:
    return 0.0


def _spend_room(view: View, move: SpendRoom) -> float:
    return 0.0


_WORTH: dict[type[Move], Callable[..., float]] = {
    Choose: _choose,
    Listen: _listen,
    AskChild: _ask_child,
    MakeEffort: _make_effort,
    Knock: _knock,
    PullLever: _pull_lever,
    TakeAdvice: _take_advice,
    TakeCodeStep: _take_code_step,
    DecideCode: _decide_code,
    SpendRoom: _spend_room,
    Tell: _tell,
    NameConcern: _name_concern,
    Ask: _ask,
    Acknowledge: _acknowledge,
    Propose: _propose,
    NormaliseIt: _normalise,
    LetOthersSpeak: _pass,
}


def worth(view: View, move: Move) -> float:
    """Say what a legal move seems worth to a sensible person in this chair; below zero it is unwise."""
    return _WORTH[type(move)](view, move)
