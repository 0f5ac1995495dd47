"""A position of the game in one line, moves by name, and what became of it.

`between("teacher")` is the case of Kim with the teacher to move in between; `around("parent", last=True)` has
the parent as the last one to speak around the table. Every other word sets something of the position:

    table = around("teacher", trust={"parent>teacher": 1}, knows={"teacher": "late-shift"})
    table.do("tell", "late-shift")
    assert table.trust("parent", "teacher") == 0
"""

from collections.abc import Mapping
from random import Random
from typing import Any, TypeVar

from game.rules import moves as m
from game.rules.board import CODE_STEPS, DOMAINS, SEAT_OF, Board, bits, compile_board, pair
from game.rules.content import RoleName, Scenario
from game.rules.decide import begin, play
from game.rules.events import Event
from game.rules.evolve import fold
from game.rules.law import legal_moves, missing_at_door, refused_moves, why_not
from game.rules.moves import SEATS, Move, Seat
from game.rules.state import (
    AT_TABLE,
    BOUNCES,
    BREACHES,
    DOUBLED,
    GOAL_PROPOSED,
    GOAL_SHARED,
    HIDDEN,
    IN_BETWEEN,
    OPEN,
    ROUNDS_WAITED,
    SEEN,
    UNASKED,
    WALLS_OPENED,
    WHAT_HAPPENS,
    State,
    opening,
    put_at,
)
from game.rules.view import View, view
from tests.rules.cases import board_of, region_of

ROLES: tuple[str, ...] = tuple(role.value for role in RoleName)
E = TypeVar("E")

_VERBS: Mapping[str, tuple[type, str]] = {
    "choose": (m.Choose, "option"),
    "listen": (m.Listen, "seat"),
    "ask-child": (m.AskChild, ""),
    "effort": (m.MakeEffort, "effort"),
    "knock": (m.Knock, "service"),
    "lever": (m.PullLever, "lever"),
    "advice": (m.TakeAdvice, ""),
    "code": (m.TakeCodeStep, "code"),
    "decide": (m.DecideCode, "decision"),
    "room": (m.SpendRoom, ""),
    "tell": (m.Tell, "card"),
    "concern": (m.NameConcern, "card"),
    "ask": (m.Ask, "seat"),
    "acknowledge": (m.Acknowledge, "seat"),
    "propose": (m.Propose, "goal"),
    "normalise": (m.NormaliseIt, ""),
    "pass": (m.LetOthersSpeak, ""),
}
_WALLS = {"hidden": HIDDEN, "seen": SEEN, "open": OPEN}


class Names:
    """Ids of a board ↔ numbers."""

    def __init__(self, board: Board) -> None:
        safety = board.scenario.safety
        self.of: Mapping[str, list[str]] = {
            "seat": list(ROLES),
            "card": [card.id for card in board.cards],
            "need": [need.id for need in board.needs],
            "goal": [goal.id for goal in board.goals],
            "service": [service.id for service in board.services],
            "wall": [wall.id for wall in board.walls],
            "lever": [lever.id for lever in board.levers],
            "effort": [effort.id for effort in board.efforts],
            "moment": [moment.id for moment in board.moments],
            "option": [option.id for option in board.options],
            "line": [line.id for line in board.child.lines],
            "ending": [ending.id for ending in board.scenario.endings],
            "code": list(CODE_STEPS),
            "decision": [decision.id for decision in safety.decisions] if safety else [],
            "domain": [domain.value for domain in DOMAINS],
        }

    def number(self, what: str, name: str) -> int:
        return self.of[what].index(name)

    def mask(self, what: str, names: str) -> int:
        """Read ids with spaces between them as a bit mask."""
        return sum(1 << self.number(what, name) for name in names.split())

    def cards(self, mask: int) -> set[str]:
        return {self.of["card"][card] for card in bits(mask)}

    def move(self, verb: str, name: str | None = None) -> Move:
        """Read a move: `move("tell", "late-shift")`."""
        kind, what = _VERBS[verb]
        move: Move = kind(self.number(what, name)) if what and name else kind()
        return move


class Table:
    """A position of a case, the moves that are played from it, and everything that happened since."""

    def __init__(self, scenario: Scenario | None = None, seed: int = 1) -> None:
        self.board = board_of("kim") if scenario is None else compile_board(scenario, region_of("kim"))
        self.names = Names(self.board)
        self.dice = Random(seed)
        self.state = opening(self.board)
        self.events: list[Event] = []

    # --- playing ----------------------------------------------------------------------------------------------------

    def begin(self) -> "Table":
        """Open the first round."""
        self.events = begin(self.board, self.dice)
        self.state = fold(self.board, self.events)
        return self

    def do(self, verb: str, name: str | None = None, seat: str | None = None) -> list[Event]:
        """Let the seat whose turn it is (or the one named) make a move; give what happened."""
        move = self.names.move(verb, name)
        happened, self.state = play(self.board, self.state, self._seat(seat), move, self.dice)
        self.events += happened
        return happened

    def everybody_passes(self) -> list[Event]:
        """Let the rest of this step of the round go by without a word."""
        step, happened = (self.state.round, self.state.step), list[Event]()
        while (self.state.round, self.state.step) == step:
            happened += self.do("pass")
        return happened

    def happened(self, kind: type[E]) -> list[E]:
        """List what happened of one kind, since the position was set up."""
        return [event for event in self.events if isinstance(event, kind)]

    # --- asking the law ---------------------------------------------------------------------------------------------

    def _seat(self, seat: str | None) -> Seat:
        active = self.state.active
        return SEAT_OF[seat] if seat else Seat(-1) if active is None else active

    def refused(self, verb: str, name: str | None = None, seat: str | None = None) -> str | None:
        """Give the code of the refusal, or nothing when the move is allowed."""
        refusal = why_not(self.board, self.state, self._seat(seat), self.names.move(verb, name))
        return None if refusal is None else refusal.code

    def allowed(self, verb: str, name: str | None = None) -> bool:
        """Say whether the seat whose turn it is may do this; the law and its two lists must agree."""
        move = self.names.move(verb, name)
        legal = why_not(self.board, self.state, self._seat(None), move) is None
        assert legal == (move in legal_moves(self.board, self.state))
        assert not (legal and move in dict(refused_moves(self.board, self.state)))
        return legal

    def missing_at(self, service: str, seat: str | None = None) -> list[str]:
        """Say what keeps a door shut: "role", "domain", "card late-shift", "consent" or "wall day-only"."""
        number = self.names.number("service", service)
        lacks = missing_at_door(self.board, self.state, self._seat(seat), number)
        named = {"card": "card", "wall": "wall"}
        return [
            f"{lack.what} {self.names.of[lack.what][lack.which]}" if lack.what in named else lack.what for lack in lacks
        ]

    # --- reading the position ---------------------------------------------------------------------------------------

    @property
    def turn(self) -> str | None:
        return None if self.state.active is None else ROLES[self.state.active]

    def trust(self, of: str, toward: str) -> int:
        return self.state.trust[pair(SEAT_OF[of], SEAT_OF[toward])]

    def trusts_in(self, seat: str) -> dict[str, int]:
        return {role: self.trust(role, seat) for role in ROLES if role != seat}

    def knows(self, seat: str) -> set[str]:
        return self.names.cards(self.state.knows[SEAT_OF[seat]])

    @property
    def on_table(self) -> set[str]:
        return self.names.cards(self.state.table)

    def doors(self, seat: str) -> set[str]:
        return {self.names.of["domain"][n] for n in bits(self.state.doors[SEAT_OF[seat]])}

    def need(self, need: str) -> int:
        return self.state.needs[self.names.number("need", need)]

    def service(self, service: str) -> int:
        return self.state.services[self.names.number("service", service)]

    def wall(self, wall: str = "day-only") -> str:
        return {number: word for word, number in _WALLS.items()}[self.state.walls[self.names.number("wall", wall)]]

    def goal(self, goal: str) -> str:
        """Say how far a goal is: "open", "proposed by …" or "shared by …"."""
        status = self.state.goals[self.names.number("goal", goal)]
        if status >= GOAL_SHARED:
            return f"shared by {ROLES[status - GOAL_SHARED]}"
        return f"proposed by {ROLES[status - GOAL_PROPOSED]}" if status >= GOAL_PROPOSED else "open"

    def room(self, seat: str) -> int:
        return self.state.room[SEAT_OF[seat]]

    @property
    def strain(self) -> int:
        return self.state.strain

    @property
    def tally(self) -> dict[str, int]:
        """Give what was counted, without the zeros."""
        words = {
            "bounces": BOUNCES,
            "unasked": UNASKED,
            "doubled": DOUBLED,
            "breaches": BREACHES,
            "rounds waited": ROUNDS_WAITED,
            "walls opened": WALLS_OPENED,
        }
        return {word: self.state.tally[place] for word, place in words.items() if self.state.tally[place]}

    def seen_by(self, seat: str | None) -> View:
        return view(self.board, self.state, None if seat is None else SEAT_OF[seat])


# --- setting positions up -------------------------------------------------------------------------------------------


def between(seat: str = "parent", scenario: Scenario | None = None, **position: Any) -> Table:
    """Set up a position with this seat to move in between, in the case of Kim or in a changed one."""
    return _position(IN_BETWEEN, seat, scenario, **position)


def around(seat: str = "parent", scenario: Scenario | None = None, **position: Any) -> Table:
    """Set up a position with this seat to speak around the table."""
    return _position(AT_TABLE, seat, scenario, **position)


def dilemma(option: str, seat: str = "teacher", scenario: Scenario | None = None, **position: Any) -> Table:
    """Set up a position with this seat to decide the dilemma that has this option."""
    table = _position(WHAT_HAPPENS, seat, scenario, **position)
    moment = table.board.option_moment[table.names.number("option", option)]
    table.state = table.state._replace(floor=SEAT_OF[seat], moment=moment)
    return table


def after_a_month(scenario: Scenario | None = None, **position: Any) -> Table:
    """Set up a position, and let a month pass in which nobody does anything: the last one, unless `round` says else."""
    number = position.setdefault("round", 4)
    table = around(ROLES[(number + 2) % 4], scenario, **position)
    table.do("pass")
    return table


def _position(step: int, seat: str, scenario: Scenario | None, seed: int = 1, **words: Any) -> Table:
    table = Table(scenario, seed)
    number = words.pop("round", None)
    if words.pop("last", False):
        number = (SEAT_OF[seat] - 3) % 4 + 1
    number = number or 1
    table.state = table.state._replace(round=number, step=step, turn=(SEAT_OF[seat] - number + 1) % 4)
    for word, value in words.items():
        table.state = _SET[word](table, table.state, value)
    return table


def _set_trust(table: Table, state: State, levels: int | Mapping[str, int]) -> State:
    """Set trust: one level for all, or `{"parent>teacher": 3}` (`"*>teacher"` for everybody's trust in the teacher).

    It has been so for a while; `trust_before`, written after it, says how it was two months ago.
    """
    state = _with_trust(state, levels)
    return state._replace(earlier=state.trust * 2)


def _set_trust_before(table: Table, state: State, levels: int | Mapping[str, int]) -> State:
    return state._replace(earlier=_with_trust(state, levels).trust * 2)


def _with_trust(state: State, levels: int | Mapping[str, int]) -> State:
    if isinstance(levels, int):
        levels = {"*>*": levels}
    for link, level in levels.items():
        ofs, towards = (ROLES if role == "*" else (role,) for role in link.split(">"))
        for of in ofs:
            for toward in towards:
                if of != toward:
                    place = pair(SEAT_OF[of], SEAT_OF[toward])
                    state = state._replace(trust=put_at(state.trust, place, level))
    return state


def _set_knows(table: Table, state: State, knows: Mapping[str, str]) -> State:
    for role, cards in knows.items():
        seat = SEAT_OF[role]
        state = state._replace(knows=put_at(state.knows, seat, state.knows[seat] | table.names.mask("card", cards)))
    return state


def _set_on_table(table: Table, state: State, cards: str) -> State:
    mask = table.names.mask("card", cards)
    return state._replace(table=state.table | mask, knows=tuple(known | mask for known in state.knows))


def _set_doors(table: Table, state: State, doors: Mapping[str, str]) -> State:
    """Set which doors a seat knows: exactly these."""
    for role, domains in doors.items():
        state = state._replace(doors=put_at(state.doors, SEAT_OF[role], table.names.mask("domain", domains)))
    return state


def _set_needs(table: Table, state: State, needs: Mapping[str, int]) -> State:
    for need, level in needs.items():
        state = state._replace(needs=put_at(state.needs, table.names.number("need", need), level))
    return state


def _set_services(table: Table, state: State, services: Mapping[str, int]) -> State:
    """Set services: 0 runs, above that the rounds that it is waited for, -1 closed."""
    for service, wait in services.items():
        state = state._replace(services=put_at(state.services, table.names.number("service", service), wait))
    return state


def _set_walls(table: Table, state: State, walls: Mapping[str, str]) -> State:
    for wall, word in walls.items():
        state = state._replace(walls=put_at(state.walls, table.names.number("wall", wall), _WALLS[word]))
    return state


def _goals(first: int, goals: Mapping[str, str], table: Table, state: State) -> State:
    for goal, role in goals.items():
        status = first + SEAT_OF[role]
        state = state._replace(goals=put_at(state.goals, table.names.number("goal", goal), status))
    return state


def _set_room(table: Table, state: State, room: Mapping[str, int]) -> State:
    return state._replace(room=tuple(room.get(ROLES[seat], state.room[seat]) for seat in SEATS))


def _set_code(table: Table, state: State, steps: str) -> State:
    """Set which steps of the reporting code were taken."""
    taken = bits(table.names.mask("code", steps))
    return state._replace(done=state.done | sum(table.board.done_code[step] for step in taken))


def _set_done(table: Table, state: State, things: str) -> State:
    """Set what was done before: efforts, levers, moments, options or the child's lines, by id."""
    board, of = table.board, table.names.of
    places = {
        name: done
        for what, dones in (
            ("effort", board.done_effort),
            ("lever", board.done_lever),
            ("moment", board.done_moment),
            ("option", board.done_option),
            ("line", board.done_line),
        )
        for name, done in zip(of[what], dones, strict=True)
    }
    places["normalised"] = board.done_normalised
    return state._replace(done=state.done | sum(places[name] for name in things.split()))


def _set_tally(table: Table, state: State, tally: Mapping[int, int]) -> State:
    for place, count in tally.items():
        state = state._replace(tally=put_at(state.tally, place, count))
    return state


_SET: Mapping[str, Any] = {
    "trust": _set_trust,
    "trust_before": _set_trust_before,
    "knows": _set_knows,
    "on_table": _set_on_table,
    "doors": _set_doors,
    "needs": _set_needs,
    "services": _set_services,
    "walls": _set_walls,
    "proposed": lambda table, state, goals: _goals(GOAL_PROPOSED, goals, table, state),
    "shared": lambda table, state, goals: _goals(GOAL_SHARED, goals, table, state),
    "room": _set_room,
    "strain": lambda table, state, strain: state._replace(strain=strain),
    "code": _set_code,
    "done": _set_done,
    "tally": _set_tally,
}
