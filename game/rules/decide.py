"""A move and the dice become events. The only place of the rules that decides anything or rolls."""

from collections.abc import Callable, Iterable
from random import Random

from game.rules import events as e
from game.rules.board import CODE_STEPS, TALK, WEIGH, Board, Outcome, bits, pair
from game.rules.conditions import holds
from game.rules.evolve import evolve
from game.rules.law import IllegalMove, hesitations, is_breach, missing_at_door, open_roots, why_not
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
    BREACH_COSTS,
    HELPERS_BEFORE_LOAD,
    NEED_MAX,
    NEEDS_A_CHILD_CAN_BEAR,
    NORMALISED_RELIEF,
    OPEN_ROOT,
    OPENNESS_LIFTS_TO,
    STRAIN_MAX,
    TRUST_FOR_DOORS,
    TRUST_MAX,
)
from game.rules.scores import total
from game.rules.state import (
    AT_TABLE,
    CLOSED,
    GOAL_PROPOSED,
    GOAL_SHARED,
    HIDDEN,
    IN_BETWEEN,
    OPEN,
    RUNNING,
    State,
    opening,
)


class Happening:
    """Events as they happen, and the state after the last one."""

    __slots__ = ("board", "dice", "events", "state")

    def __init__(self, board: Board, state: State, dice: Random) -> None:
        self.board, self.state, self.dice = board, state, dice
        self.events: list[e.Event] = []

    def add(self, event: e.Event) -> None:
        """Let one event happen."""
        self.state = evolve(self.board, self.state, event)
        self.events.append(event)

    def trust(self, of: Seat, toward: Seat, by: int, cause: str) -> None:
        """Move the trust of one seat in another, as far as 0..5 leaves room."""
        level = self.state.trust[pair(of, toward)]
        step = min(max(level + by, 0), TRUST_MAX) - level
        if step and of != toward:
            self.add(e.TrustMoved(of, toward, step, cause))

    def need(self, need: int, by: int, cause: str, source: int) -> None:
        """Make a need lighter or heavier, as far as 0..3 leaves room."""
        level = self.state.needs[need]
        step = min(max(level + by, 0), NEED_MAX) - level
        if step:
            self.add(e.NeedMoved(need, step, cause, source))

    def strain(self, by: int, cause: str) -> None:
        """Move the strain on the child, as far as 0..10 leaves room."""
        step = min(max(self.state.strain + by, 0), STRAIN_MAX) - self.state.strain
        if step:
            self.add(e.StrainMoved(step, cause))

    def learn(self, seat: Seat, card: int) -> None:
        """Let a card come to a seat that does not know it yet."""
        if not self.state.knows[seat] >> card & 1:
            self.add(e.CardLearned(seat, card))

    def learn_doors(self, seat: Seat, domains: int) -> None:
        """Let a seat learn doors that it does not know yet."""
        new = domains & ~self.state.doors[seat]
        if new:
            self.add(e.DoorsLearned(seat, new))


def begin(board: Board, dice: Random) -> list[e.Event]:
    """Open the first round: everything that happens before the first turn."""
    now = Happening(board, opening(board), dice)
    _begin_round(now, 1)
    return now.events


def decide(board: Board, state: State, seat: Seat, move: Move, dice: Random) -> list[e.Event]:
    """Say what happens when this seat makes this move.

    Raises:
        IllegalMove: the law refuses it; `.refusal` says why.
    """
    return play(board, state, seat, move, dice)[0]


def play(board: Board, state: State, seat: Seat, move: Move, dice: Random) -> tuple[list[e.Event], State]:
    """Like `decide`, and give the state after it as well.

    Raises:
        IllegalMove: the law refuses it; `.refusal` says why.
    """
    refusal = why_not(board, state, seat, move)
    if refusal is not None:
        raise IllegalMove(seat, move, refusal)
    return play_legal(board, state, seat, move, dice)


def play_legal(board: Board, state: State, seat: Seat, move: Move, dice: Random) -> tuple[list[e.Event], State]:
    """Play a move that came from `legal_moves`, without asking the law again."""
    now = Happening(board, state, dice)
    _DECIDE[type(move)](now, seat, move)
    if type(move) is not SpendRoom:
        _share_goals(now)
        if type(move) is not Ask and type(move) is not Choose:
            now.add(e.TurnEnded(seat))
        _go_on(now)
    return now.events, now.state


# --- the course of a round -------------------------------------------------------------------------------------------


def _go_on(now: Happening) -> None:
    """Go to the next step of the round when everybody had a turn."""
    if now.state.turn < len(SEATS) or now.state.floor >= 0:
        return
    if now.state.step == IN_BETWEEN:
        now.add(e.TableBegan())
        _child_speaks(now)
    elif now.state.step == AT_TABLE:
        _month_passes(now)


def _begin_round(now: Happening, number: int) -> None:
    now.add(e.RoundBegan(number))
    board, state = now.board, now.state
    for moment, when in enumerate(board.moment_when):
        if not state.done & board.done_moment[moment] and holds(when, state):
            _moment_happens(now, moment)
            break
    if now.state.floor < 0:
        now.add(e.InBetweenBegan())


def _moment_happens(now: Happening, moment: int) -> None:
    board = now.board
    decider = None
    if board.moment_options[moment]:
        named = board.moment_decider[moment]
        decider = Seat((now.state.round - 1) % 4) if named is None else named
    now.add(e.MomentHappened(moment, decider))
    _bring_about(now, board.moment_effects[moment], "moment", moment)
    _share_goals(now)


def _child_speaks(now: Happening) -> None:
    board, state = now.board, now.state
    for line, when in enumerate(board.line_when):
        if not state.done & board.done_line[line] and holds(when, state):
            now.add(e.ChildSpoke(line))
            return


def _month_passes(now: Happening) -> None:
    before = now.state
    waiting = [service for service, wait in enumerate(before.services) if wait > RUNNING]
    running = [service for service, wait in enumerate(before.services) if wait == RUNNING]
    now.add(e.MonthPassed(before.round, len(waiting)))
    for service in waiting:
        if now.state.services[service] == RUNNING:
            now.add(e.ServiceRuns(service))
    for service in running:
        for need, strength in now.board.services[service].fits:
            helped = strength if _serves_shared_goal(now, need) else max(1, strength - 1)
            now.need(need, -helped, "service", service)
    _roots_feed(now)
    _strain_moves(now, running)
    if before.round < now.board.rounds:
        _begin_round(now, before.round + 1)
    else:
        now.add(e.Ended(ending_at(now.board, now.state, total(now.board, now.state))))


def _roots_feed(now: Happening) -> None:
    levels = now.state.needs
    for need, root in now.board.fed:
        if levels[root] >= OPEN_ROOT:
            now.need(need, 1, "root", root)


def _strain_moves(now: Happening, running: Iterable[int]) -> None:
    unmet = sum(1 for level in now.state.needs if level >= OPEN_ROOT)
    now.strain(unmet - NEEDS_A_CHILD_CAN_BEAR, "month")
    load = sum(now.board.services[service].load for service in running)
    now.strain(max(0, load - HELPERS_BEFORE_LOAD), "load")


def ending_at(board: Board, state: State, points: float) -> int:
    """Say which ending is told: of the highest band that a total of 0..100 reaches, the first that holds."""
    endings = board.scenario.endings
    band = max((ending.at_least for ending in endings if ending.at_least <= round(points)), default=None)
    told = (n for n, when in enumerate(board.ending_when) if endings[n].at_least == band and holds(when, state))
    return next(told, len(endings) - 1)


def _serves_shared_goal(now: Happening, need: int) -> bool:
    goals = now.state.goals
    return any(goals[goal] >= GOAL_SHARED for goal in now.board.goals_serving[need])


def _share_goals(now: Happening) -> None:
    """Let every proposed goal that now has everybody's support become shared."""
    for goal, status in enumerate(now.state.goals):
        if GOAL_PROPOSED <= status < GOAL_SHARED:
            proposer = Seat(status - GOAL_PROPOSED)
            if not hesitations(now.board, now.state, goal, proposer):
                now.add(e.GoalShared(goal, proposer))


# --- what a moment, lever, effort or step brings about ----------------------------------------------------------------


def _bring_about(now: Happening, outcomes: Iterable[Outcome], cause: str, source: int) -> None:
    for outcome in outcomes:
        _OUTCOMES[outcome.verb](now, outcome, cause, source)


def _start_service(now: Happening, service: int) -> None:
    if now.state.services[service] != RUNNING:
        now.add(e.ServiceStarted(service, RUNNING))


def _move_wait(now: Happening, service: int, by: int) -> None:
    waited = now.state.services[service] > RUNNING
    now.add(e.WaitMoved(service, by))
    if waited and now.state.services[service] == RUNNING:
        now.add(e.ServiceRuns(service))


def _open_wall(now: Happening, wall: int) -> None:
    if now.state.walls[wall] != OPEN:
        now.add(e.WallOpened(wall))


def _table_card(now: Happening, card: int) -> None:
    if not now.state.table >> card & 1:
        now.add(e.CardTabled(None, card, breach=False))


_OUTCOMES: dict[str, Callable[[Happening, Outcome, str, int], None]] = {
    "trust": lambda now, what, cause, source: now.trust(Seat(what.a), Seat(what.b), what.n, cause),
    "need": lambda now, what, cause, source: now.need(what.a, what.n, cause, source),
    "strain": lambda now, what, cause, source: now.strain(what.n, cause),
    "table": lambda now, what, cause, source: _table_card(now, what.a),
    "tell": lambda now, what, cause, source: now.learn(Seat(what.b), what.a),
    "open_wall": lambda now, what, cause, source: _open_wall(now, what.a),
    "wait": lambda now, what, cause, source: _move_wait(now, what.a, what.n),
    "start": lambda now, what, cause, source: _start_service(now, what.a),
    "room": lambda now, what, cause, source: now.add(e.RoomGained(Seat(what.a), what.n)),
    "door": lambda now, what, cause, source: now.learn_doors(Seat(what.a), 1 << what.b),
}


# --- one decision per move -------------------------------------------------------------------------------------------


def _choose(now: Happening, seat: Seat, move: Choose) -> None:
    now.add(e.OptionChosen(seat, move.option))
    _bring_about(now, now.board.option_effects[move.option], "moment", now.state.moment)
    _share_goals(now)
    now.add(e.InBetweenBegan())


def _listen(now: Happening, seat: Seat, move: Listen) -> None:
    now.add(e.Listened(seat, move.to))
    now.trust(move.to, seat, 1, "listened")
    trust = now.state.trust[pair(move.to, seat)]
    for card in now.board.cards_of[move.to]:
        if not now.state.knows[seat] >> card & 1 and trust >= now.board.thresholds[card]:
            now.learn(seat, card)
            break
    if trust >= TRUST_FOR_DOORS:
        now.learn_doors(seat, now.state.doors[move.to])


def _ask_child(now: Happening, seat: Seat, move: AskChild) -> None:
    now.add(e.ChildAsked(seat))
    wish = next(wish for wish in now.board.wishes if not now.state.knows[seat] >> wish & 1)
    now.learn(seat, wish)


def _make_effort(now: Happening, seat: Seat, move: MakeEffort) -> None:
    board, effort = now.board, move.effort
    missing = board.effort_cards[effort] & ~now.state.table
    if missing:
        now.add(e.EffortMissed(seat, effort, bits(missing)))
        if board.efforts[effort].blind_costs:
            now.trust(PARENT, seat, -1, "effort-blind")
        return
    now.add(e.EffortWorked(seat, effort))
    for need, strength in board.effort_eases[effort]:
        now.need(need, -strength - _serves_shared_goal(now, need), "effort", effort)
    now.trust(PARENT, seat, 1, "effort")
    _bring_about(now, board.effort_effects[effort], "effort", effort)


def _knock(now: Happening, seat: Seat, move: Knock) -> None:
    missing = missing_at_door(now.board, now.state, seat, move.service)
    if missing:
        _bounce(now, seat, move.service, missing)
    else:
        _open_door(now, seat, move.service)


def _bounce(now: Happening, seat: Seat, service: int, missing: tuple[e.Missing, ...]) -> None:
    now.add(e.DoorBounced(seat, service, missing))
    now.strain(1, "bounce")
    for lack in missing:
        if lack.what == "wall" and now.state.walls[lack.which] == HIDDEN:
            now.add(e.WallSeen(lack.which))


def _open_door(now: Happening, seat: Seat, service: int) -> None:
    door, state = now.board.services[service], now.state
    shortest, longest = door.wait
    rolled = shortest if shortest == longest else now.dice.randint(shortest, longest)
    wait = max(RUNNING, rolled + state.shift[service])
    unasked = door.asked_by is not None and seat != PARENT and not door.asked_by & state.table
    doubled = any(state.services[other] != CLOSED for other in door.doubles)
    now.add(e.DoorOpened(seat, service, wait, unasked, doubled))
    if unasked:
        now.trust(PARENT, seat, -1, "unasked")


def _pull_lever(now: Happening, seat: Seat, move: PullLever) -> None:
    now.add(e.LeverPulled(seat, move.lever))
    _bring_about(now, now.board.lever_effects[move.lever], "lever", move.lever)


def _take_advice(now: Happening, seat: Seat, move: TakeAdvice) -> None:
    now.add(e.AdviceTaken(seat))
    if now.board.safety is not None:
        _bring_about(now, now.board.safety.advice, "advice", -1)


def _take_code_step(now: Happening, seat: Seat, move: TakeCodeStep) -> None:
    board, state = now.board, now.state
    if board.safety is None:
        return
    skipped = move.step == WEIGH and not state.done & board.done_code[TALK]
    now.add(e.CodeStepTaken(seat, move.step, skipped))
    if skipped and not board.safety.talk_is_unsafe & state.knows[seat]:
        now.trust(PARENT, seat, -1, "talk-skipped")
    _bring_about(now, board.safety.steps[move.step], f"code-{CODE_STEPS[move.step]}", move.step)


def _decide_code(now: Happening, seat: Seat, move: DecideCode) -> None:
    now.add(e.CodeDecided(seat, move.decision))
    if now.board.safety is not None:
        _bring_about(now, now.board.safety.decisions[move.decision], "code-decided", move.decision)


def _spend_room(now: Happening, seat: Seat, move: SpendRoom) -> None:
    now.add(e.RoomSpent(seat))


def _tell(now: Happening, seat: Seat, move: Tell) -> None:
    breach = is_breach(now.board, now.state, seat, move.card)
    now.add(e.CardTabled(seat, move.card, breach))
    if breach:
        now.trust(PARENT, seat, -BREACH_COSTS, "breach")
    if now.board.owner[move.card] == seat:
        for other in SEATS:
            if now.state.trust[pair(other, seat)] < OPENNESS_LIFTS_TO:
                now.trust(other, seat, 1, "openness")


def _name_concern(now: Happening, seat: Seat, move: NameConcern) -> None:
    now.add(e.ConcernNamed(seat, move.card))
    now.add(e.CardTabled(seat, move.card, breach=False))
    for other in SEATS:
        now.trust(other, seat, 1, "concern")


def _ask(now: Happening, seat: Seat, move: Ask) -> None:
    now.add(e.Asked(seat, move.to))
    if now.state.trust[pair(move.to, seat)] >= TRUST_FOR_DOORS:
        doors = now.state.doors[move.to]
        for other in SEATS:
            now.learn_doors(other, doors)


def _acknowledge(now: Happening, seat: Seat, move: Acknowledge) -> None:
    now.add(e.Acknowledged(seat, move.to))
    now.trust(move.to, seat, 1, "acknowledged")


def _propose(now: Happening, seat: Seat, move: Propose) -> None:
    now.add(e.GoalProposed(seat, move.goal))


def _normalise(now: Happening, seat: Seat, move: NormaliseIt) -> None:
    verdict = normalise_verdict(now.board, now.state)
    now.add(e.Normalised(seat, verdict))
    if verdict == "right":
        _bring_about(now, now.board.normalise_effects, "normalised", -1)
        now.strain(-NORMALISED_RELIEF, "normalised")
        return
    if verdict == "mistake":
        now.strain(1, "mistake")
    now.trust(PARENT, seat, -1, "brushed-aside")


def normalise_verdict(board: Board, state: State) -> str:
    """Say what it would be to call this an ordinary bump now: "right", "too-soon" or a "mistake"."""
    if open_roots(board, state):
        return "mistake"
    if board.normalise_cards & ~state.table or not holds(board.normalise_when, state):
        return "too-soon"
    return "right"


def _pass(now: Happening, seat: Seat, move: LetOthersSpeak) -> None:
    now.add(e.Passed(seat))


_DECIDE: dict[type[Move], Callable[..., None]] = {
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
