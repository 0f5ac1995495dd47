"""The law: which moves are allowed now, and for the others what is missing. Everybody asks it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.rules.board import TALK, WEIGH, Board, bits, pair
from game.rules.events import Missing
from game.rules.moves import (
    PARENT,
    POLICYMAKER,
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
from game.rules.numbers import OPEN_ROOT, TRUST_FOR_SUPPORT, TRUST_FOR_YES
from game.rules.state import (
    ACKNOWLEDGED,
    ASKED,
    AT_TABLE,
    CLOSED,
    GOAL_PROPOSED,
    GOAL_SHARED,
    IN_BETWEEN,
    LISTENED,
    NORMALISE_TRIED,
    OPEN,
    OVER,
    WHAT_HAPPENS,
    State,
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a move is not allowed now. `text.py` turns the code into a sentence that says who could help.

    `seat` is the seat concerned, `cards` are the cards that are missing, `which` is the service, effort, lever
    or goal concerned; -1 or None where there is none.
    """

    code: str
    seat: Seat | None = None
    cards: tuple[int, ...] = ()
    which: int = -1


class IllegalMove(Exception):
    """Somebody tried a move that the law refuses."""

    def __init__(self, seat: Seat, move: Move, refusal: Refusal) -> None:
        super().__init__(f"seat {seat} may not {move}: {refusal.code}")
        self.seat, self.move, self.refusal = seat, move, refusal


def why_not(board: Board, state: State, seat: Seat, move: Move) -> Refusal | None:
    """Say why this seat may not make this move now, or nothing if it may."""
    if state.step == OVER:
        return Refusal("case-over")
    if seat != state.active:
        return Refusal("not-your-turn", seat=state.active)
    if state.step not in _STEPS[type(move)]:
        return _WRONG_STEP[state.step]
    return _LAW[type(move)](board, state, seat, move)


def legal_moves(board: Board, state: State) -> list[Move]:
    """List everything that the seat whose turn it is may do now."""
    seat = state.active
    if seat is None:
        return []
    law = _LAW
    return [move for move in _candidates(board, state, seat) if law[type(move)](board, state, seat, move) is None]


def refused_moves(board: Board, state: State) -> list[tuple[Move, Refusal]]:
    """List what the seat whose turn it is may not do now, with the reason: the greyed buttons."""
    seat = state.active
    if seat is None:
        return []
    verdicts = ((move, _LAW[type(move)](board, state, seat, move)) for move in _candidates(board, state, seat))
    return [(move, refusal) for move, refusal in verdicts if refusal is not None]


def _candidates(board: Board, state: State, seat: Seat) -> tuple[Move, ...]:
    if state.step == IN_BETWEEN:
        return board.moves_in_between[seat]
    if state.step == AT_TABLE:
        return board.moves_at_table[seat]
    return board.moves_of_moment[state.moment]


# --- one question per move -------------------------------------------------------------------------------------------

_CHOOSE_FIRST = Refusal("dilemma-open")
_WRONG_STEP = {
    WHAT_HAPPENS: _CHOOSE_FIRST,
    IN_BETWEEN: Refusal("not-in-between"),
    AT_TABLE: Refusal("not-at-table"),
}
_TO_YOURSELF = Refusal("to-yourself")
_TOO_EARLY = Refusal("too-early")
_CARD_UNKNOWN = Refusal("card-unknown")
_CARD_ON_TABLE = Refusal("card-on-table")
_NO_ROOM = Refusal("no-room")
_ROOM_SPENT = Refusal("room-spent")
_ANSWER_FIRST = Refusal("answer-first")
_POLICYMAKER_ONLY = Refusal("policymaker-only", seat=POLICYMAKER)


def _may_choose(board: Board, state: State, seat: Seat, move: Choose) -> Refusal | None:
    return None if move.option in board.moment_options[state.moment] else Refusal("no-such-option")


def _may_listen(board: Board, state: State, seat: Seat, move: Listen) -> Refusal | None:
    if move.to == seat:
        return _TO_YOURSELF
    if state.month >> (LISTENED + seat * 4 + move.to) & 1:
        return Refusal("already-listened", seat=move.to)
    return None


def _may_ask_child(board: Board, state: State, seat: Seat, move: AskChild) -> Refusal | None:
    if seat == POLICYMAKER:
        return Refusal("child-not-near")
    knows = state.knows[seat]
    for wish in board.wishes:
        if not knows >> wish & 1:
            return None
    return Refusal("no-wish-left")


def _may_make_effort(board: Board, state: State, seat: Seat, move: MakeEffort) -> Refusal | None:
    if board.effort_seat[move.effort] != seat:
        return Refusal("not-your-effort", seat=board.effort_seat[move.effort], which=move.effort)
    if state.done & board.done_effort[move.effort]:
        return Refusal("effort-done", which=move.effort)
    return None


def is_early(board: Board, state: State, seat: Seat) -> bool:
    """Say whether it is too early for this seat to vote: no card of another was told yet."""
    return not state.table & ~board.tabled_at_start & ~board.owned[seat]


def _may_knock(board: Board, state: State, seat: Seat, move: Knock) -> Refusal | None:
    if state.services[move.service] != CLOSED:
        return Refusal("service-open", which=move.service)
    if not board.services[move.service].tried_by[seat]:
        return Refusal("not-your-door", which=move.service)
    return _TOO_EARLY if is_early(board, state, seat) else None


def _may_pull_lever(board: Board, state: State, seat: Seat, move: PullLever) -> Refusal | None:
    if seat != POLICYMAKER:
        return _POLICYMAKER_ONLY
    if state.done & board.done_lever[move.lever]:
        return Refusal("lever-pulled", which=move.lever)
    unknown = board.lever_knows[move.lever] & ~state.knows[POLICYMAKER]
    if unknown:
        return Refusal("lever-unknown", cards=bits(unknown), which=move.lever)
    untold = board.lever_table[move.lever] & ~state.table
    if untold:
        return Refusal("lever-untold", cards=bits(untold), which=move.lever)
    return None


def _may_take_advice(board: Board, state: State, seat: Seat, move: TakeAdvice) -> Refusal | None:
    if board.safety is None or seat == PARENT:
        return Refusal("no-safety-question")
    return Refusal("advice-taken") if state.done & board.done_advice else None


def _may_take_code_step(board: Board, state: State, seat: Seat, move: TakeCodeStep) -> Refusal | None:
    if board.safety is None or seat not in (TEACHER, YOUTH_WORKER):
        return Refusal("no-safety-question")
    if state.done & (board.done_code[move.step] | board.done_decision):
        return Refusal("code-step-taken", which=move.step)
    if move.step == TALK and state.done & board.done_code[WEIGH]:
        return Refusal("code-weighed")
    before = move.step - 1 if move.step != WEIGH else TALK - 1
    if before >= 0 and not state.done & board.done_code[before]:
        return Refusal("code-order", which=before)
    unknown = board.safety.signals & ~state.knows[seat] if move.step == 0 else 0
    return Refusal("signals-unknown", cards=bits(unknown)) if unknown else None


def _may_decide_code(board: Board, state: State, seat: Seat, move: DecideCode) -> Refusal | None:
    if board.safety is None or seat not in (TEACHER, YOUTH_WORKER):
        return Refusal("no-safety-question")
    if state.done & board.done_decision:
        return Refusal("code-decided")
    return None if state.done & board.done_code[WEIGH] else Refusal("code-order", which=WEIGH)


def _may_spend_room(board: Board, state: State, seat: Seat, move: SpendRoom) -> Refusal | None:
    if state.floor >= 0:
        return _ANSWER_FIRST
    if state.extra:
        return _ROOM_SPENT
    return None if state.room[seat] else _NO_ROOM


def _may_tell(board: Board, state: State, seat: Seat, move: Tell) -> Refusal | None:
    card = 1 << move.card
    if state.table & card:
        return _CARD_ON_TABLE
    if not state.knows[seat] & card:
        return _CARD_UNKNOWN
    return Refusal("name-your-own-concern") if board.concerns & card else None


def _may_name_concern(board: Board, state: State, seat: Seat, move: NameConcern) -> Refusal | None:
    card = 1 << move.card
    if not board.concern_of[seat] & card:
        return Refusal("name-your-own-concern")
    return _CARD_ON_TABLE if state.table & card else None


def _may_ask(board: Board, state: State, seat: Seat, move: Ask) -> Refusal | None:
    if move.to == seat:
        return _TO_YOURSELF
    if state.floor >= 0:
        return _ANSWER_FIRST
    return Refusal("already-asked", seat=move.to) if state.month >> (ASKED + move.to) & 1 else None


def _may_acknowledge(board: Board, state: State, seat: Seat, move: Acknowledge) -> Refusal | None:
    if move.to == seat:
        return _TO_YOURSELF
    if state.month >> (ACKNOWLEDGED + seat * 4 + move.to) & 1:
        return Refusal("already-acknowledged", seat=move.to)
    return None


def _may_propose(board: Board, state: State, seat: Seat, move: Propose) -> Refusal | None:
    status = state.goals[move.goal]
    if status >= GOAL_SHARED:
        return Refusal("goal-shared", which=move.goal)
    if status == GOAL_PROPOSED + seat:
        return Refusal("goal-yours", which=move.goal)
    if is_early(board, state, seat):
        return _TOO_EARLY
    missing = board.goal_cards[move.goal] & ~state.table
    return Refusal("goal-cards", cards=bits(missing), which=move.goal) if missing else None


def _may_normalise(board: Board, state: State, seat: Seat, move: NormaliseIt) -> Refusal | None:
    if state.done & board.done_normalised:
        return Refusal("normalised")
    if state.month >> NORMALISE_TRIED & 1:
        return Refusal("normalise-tried")
    return _TOO_EARLY if is_early(board, state, seat) else None


def _may_pass(board: Board, state: State, seat: Seat, move: LetOthersSpeak) -> Refusal | None:
    return None


Question = Callable[..., Refusal | None]

_LAW: dict[type[Move], Question] = {
    Choose: _may_choose,
    Listen: _may_listen,
    AskChild: _may_ask_child,
    MakeEffort: _may_make_effort,
    Knock: _may_knock,
    PullLever: _may_pull_lever,
    TakeAdvice: _may_take_advice,
    TakeCodeStep: _may_take_code_step,
    DecideCode: _may_decide_code,
    SpendRoom: _may_spend_room,
    Tell: _may_tell,
    NameConcern: _may_name_concern,
    Ask: _may_ask,
    Acknowledge: _may_acknowledge,
    Propose: _may_propose,
    NormaliseIt: _may_normalise,
    LetOthersSpeak: _may_pass,
}

_BETWEEN_MOVES = (Listen, AskChild, MakeEffort, Knock, PullLever, TakeAdvice, TakeCodeStep, DecideCode)
_TABLE_MOVES = (Tell, NameConcern, Ask, Acknowledge, Propose, NormaliseIt)
_STEPS: dict[type[Move], tuple[int, ...]] = {
    Choose: (WHAT_HAPPENS,),
    **dict.fromkeys(_BETWEEN_MOVES, (IN_BETWEEN,)),
    **dict.fromkeys(_TABLE_MOVES, (AT_TABLE,)),
    **dict.fromkeys((SpendRoom, LetOthersSpeak), (IN_BETWEEN, AT_TABLE)),
}


# --- questions that others ask too -----------------------------------------------------------------------------------


def missing_at_door(board: Board, state: State, seat: Seat, service: int) -> tuple[Missing, ...]:
    """List everything that keeps this door shut for this seat; nothing when it would open."""
    return tuple(_missing_at_door(board, state, seat, service))


def _missing_at_door(board: Board, state: State, seat: Seat, service: int) -> Iterator[Missing]:
    door = board.services[service]
    if not door.opened_by[seat]:
        yield Missing("role")
    if not state.doors[seat] >> door.domain & 1:
        yield Missing("domain", door.domain)
    for card in bits(door.cards & ~state.table):
        yield Missing("card", card)
    if seat != PARENT and state.trust[pair(PARENT, seat)] < door.consent:
        yield Missing("consent", door.consent)
    if door.wall >= 0 and state.walls[door.wall] != OPEN:
        yield Missing("wall", door.wall)


def is_breach(board: Board, state: State, seat: Seat, card: int) -> bool:
    """Say whether telling this card now would be without the parent's yes, and without need."""
    if seat == PARENT or not board.family >> card & 1 or state.trust[pair(PARENT, seat)] >= TRUST_FOR_YES:
        return False
    weighed = bool(state.done & board.done_code[WEIGH])
    return not (weighed and board.safety_cards >> card & 1)


def hesitations(board: Board, state: State, goal: int, proposer: Seat) -> tuple[tuple[Seat, str], ...]:
    """Say which seats do not support a goal, and whether it is for "trust" or for a "concern" unsaid."""
    unnamed = board.goal_concerns[goal] & ~state.table
    found: list[tuple[Seat, str]] = []
    for seat in (Seat(0), Seat(1), Seat(2), Seat(3)):
        if unnamed & board.owned[seat]:
            found.append((seat, "concern"))
        elif seat != proposer and state.trust[pair(seat, proposer)] < TRUST_FOR_SUPPORT:
            found.append((seat, "trust"))
    return tuple(found)


def open_roots(board: Board, state: State) -> tuple[int, ...]:
    """List the needs that feed another need and are still open."""
    return tuple(root for root in board.roots if state.needs[root] >= OPEN_ROOT)
