"""Records games as text: the board, then for every turn the legal moves, the chosen one, the events and what each saw.

`python -m tests.playthroughs.record` writes all of them again, after a rule or a case changed on purpose. Read the
difference before you commit it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from random import Random

from game.rules.board import Board, bits
from game.rules.decide import begin, play
from game.rules.events import Event, Missing
from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.rules.moves import SEATS, DecideCode, Knock, Move, PullLever, Seat, TakeCodeStep, Tell
from game.rules.scores import AXES, score
from game.rules.state import State
from game.rules.view import plain, view
from tests.rules.cases import board_of
from tests.rules.table import ROLES, Names

HERE = Path(__file__).parent
RECORDED: Mapping[str, tuple[int, ...]] = {"kim": (1, 2, 3), "noor": (1, 2), "bram": (1, 2)}
"""Which games are recorded. Kim has a safety question too: in her recordings every kind of event happens."""
FAVOURITES: Mapping[tuple[str, int], tuple[type[Move], ...]] = {
    ("kim", 2): (PullLever, Knock, Tell),
    ("kim", 3): (TakeCodeStep, DecideCode),
}
"""What is done in a recording whenever it can be: help and levers, or the reporting code to its end."""
LARGEST = 150_000

_MEANS = {"seat": "seat", "to": "seat", "of": "seat", "toward": "seat", "proposer": "seat", "decider": "seat"}
_SOURCES = {"effort": "effort", "service": "service", "root": "need", "moment": "moment", "lever": "lever"}


def recordings() -> list[tuple[str, int]]:
    """List the games that are recorded: case and seed."""
    return [(case, seed) for case, seeds in RECORDED.items() for seed in seeds]


def place(case: str, seed: int) -> Path:
    """Say where a recording stands."""
    return HERE / f"{case}-{seed}.txt"


# --- playing ----------------------------------------------------------------------------------------------------------


class Mood:
    """Chooses moves so that everything happens some day: half of the time what brings rare events, else anything."""

    def __init__(self, board: Board, seed: int) -> None:
        self.board, self.dice = board, Random(seed)
        self.favourites = FAVOURITES.get((board.scenario.id, seed), ())
        self.seen: Counter[str] = Counter()

    def choose(self, state: State, seat: Seat, legal: list[Move]) -> Move:
        legal = [move for move in legal if isinstance(move, self.favourites)] or legal
        if self.dice.random() < 0.5:
            rarest = [self._rarest(state, seat, move) for move in legal]
            return self.dice.choice([move for move, seen in zip(legal, rarest, strict=True) if seen == min(rarest)])
        kind = self.dice.choice(sorted({type(move).__name__ for move in legal}))
        return self.dice.choice([move for move in legal if type(move).__name__ == kind])

    def _rarest(self, state: State, seat: Seat, move: Move) -> int:
        return min(self.seen[kind] for kind in kinds_of(play(self.board, state, seat, move, Random(0))[0]))

    def remember(self, events: list[Event]) -> None:
        self.seen.update(kinds_of(events))


def kinds_of(events: list[Event]) -> list[str]:
    """Name the kinds of events, with what makes them different: the cause, the verdict, the step, what was missing."""
    return [_kind(event) for event in events]


def _kind(event: Event) -> str:
    apart = [str(getattr(event, name)) for name in ("cause", "verdict", "step", "unasked") if hasattr(event, name)]
    lacks = [lack.what for lack in getattr(event, "missing", ()) if isinstance(lack, Missing)]
    return " ".join([type(event).__name__, *apart, *lacks])


def played(board: Board, seed: int) -> Iterator[tuple[State, list[Move], Move | None, list[Event], State]]:
    """Play a game; first comes what happens before the first turn, without a move."""
    dice, mood = Random(seed), Mood(board, seed)
    events = begin(board, dice)
    state = fold(board, events)
    yield state, [], None, events, state
    while (seat := state.active) is not None:
        legal = legal_moves(board, state)
        move = mood.choose(state, seat, legal)
        events, after = play(board, state, seat, move, dice)
        mood.remember(events)
        yield state, legal, move, events, after
        state = after


# --- writing ----------------------------------------------------------------------------------------------------------


def record(case: str, seed: int) -> str:
    """Play one game and write it down."""
    board = board_of(case)
    names = Names(board)
    lines = [f"# {case}, seed {seed}", "", "## the board", *_board(board, names)]
    happened: list[Event] = []
    shown: dict[str, Mapping[str, str]] = {}
    for number, (before, legal, move, events, after) in enumerate(played(board, seed)):
        lines += ["", f"## {number} {_heading(before, move)}", *_turn(names, legal, move, events)]
        lines += [*_state(names, after), *_views(board, after, shown)]
        happened += events
    return "\n".join([*lines, "", "## the scores", *_scores(board, happened), ""])


def _board(board: Board, names: Names) -> Iterator[str]:
    yield f"rounds {board.rounds}, strain {board.child.strain}"
    for seat, role in enumerate(ROLES):
        doors = " ".join(names.of["domain"][n] for n in bits(fold(board, ()).doors[seat]))
        yield f"{role}: room {board.personas[seat].room}, doors {doors}"
    for card in board.cards:
        marks = [mark for mark in ("family", "safety", "on_table") if getattr(card, mark)]
        owner = getattr(card.owner, "value", card.owner)
        yield " ".join(["card", card.id, f"({owner} {card.kind.value} {card.threshold})", *marks])
    for number, need in enumerate(board.needs):
        root = board.root_of[number]
        yield f"need {need.id}: weight {need.weight}, level {need.level}, root {_name(names, 'need', root)}"
    for n, goal in enumerate(board.goals):
        parts = (_cards(names, board.goal_cards[n]), " ".join(goal.needs), _cards(names, board.goal_concerns[n]))
        yield f"goal {goal.id}{' (surface)' if goal.surface else ''}: cards {' | '.join(part or '-' for part in parts)}"
    for door in board.services:
        openers = " ".join(role for role, may in zip(ROLES, door.opened_by, strict=True) if may)
        fits = " ".join(f"{names.of['need'][need]} {strength}" for need, strength in door.fits)
        yield (
            f"service {door.id}: {names.of['domain'][door.domain]}, opened by {openers}, consent {door.consent}, "
            f"wait {door.wait[0]}-{door.wait[1]}, load {door.load}, wall {_name(names, 'wall', door.wall)}, "
            f"cards {_cards(names, door.cards) or '-'}, fits {fits or '-'}"
        )


def _heading(state: State, move: Move | None) -> str:
    if move is None or state.active is None:
        return "before the first turn"
    return f"round {state.round}, {('what happens', 'in between', 'at the table')[state.step]}: {ROLES[state.active]}"


def _turn(names: Names, legal: list[Move], move: Move | None, events: list[Event]) -> Iterator[str]:
    if move is not None:
        yield "legal: " + "; ".join(_words(names, one) for one in legal)
        yield "move: " + _words(names, move)
    for event in events:
        yield "  " + _words(names, event)


def _words(names: Names, thing: Move | Event) -> str:
    """Write a move or an event with the names of the case: `Listen to=teacher`."""
    parts = [f"{field.name}={_value(names, thing, field.name)}" for field in fields(thing)]
    return " ".join([type(thing).__name__, *parts])


def _value(names: Names, thing: object, field: str) -> str:
    value = getattr(thing, field)
    what = _MEANS.get(field, field)
    if field == "domains":
        return ",".join(names.of["domain"][n] for n in bits(value))
    if field == "missing":
        return ",".join(_missing(names, lack) for lack in value)
    if field == "source":
        return _name(names, _SOURCES.get(getattr(thing, "cause", ""), ""), value)
    if field == "step" and type(thing).__name__ != "NeedMoved":
        what = "code"
    return _name(names, what, value) if what in names.of and value is not None else str(value)


def _missing(names: Names, lack: Missing | int) -> str:
    if isinstance(lack, int):
        return names.of["card"][lack]
    named = {"card", "wall", "domain"}
    return f"{lack.what}:{names.of[lack.what][lack.which]}" if lack.what in named else lack.what


def _name(names: Names, what: str, number: int) -> str:
    return names.of[what][number] if what in names.of and number >= 0 else str(number) if number >= 0 else "-"


def _cards(names: Names, mask: int) -> str:
    return " ".join(names.of["card"][card] for card in bits(mask))


def _state(names: Names, state: State) -> Iterator[str]:
    trust = " | ".join(" ".join(str(state.trust[of * 4 + to]) for to in SEATS if to != of) for of in SEATS)
    yield f"state: trust {trust}, needs {_numbers(state.needs)}, strain {state.strain}, room {_numbers(state.room)}"
    yield (
        f"       goals {_numbers(state.goals)}, services {_numbers(state.services)}, shift {_numbers(state.shift)}, "
        f"walls {_numbers(state.walls)}, tally {_numbers(state.tally)}, done {state.done:x}, month {state.month:x}, "
        f"turn {state.turn}, floor {state.floor}, extra {state.extra}"
    )


def _numbers(numbers: tuple[int, ...]) -> str:
    return " ".join(str(number) for number in numbers)


def _views(board: Board, state: State, shown: dict[str, Mapping[str, str]]) -> Iterator[str]:
    """Write what each seat and the projector see, as far as it is different from what they saw last."""
    new: dict[str, str] = {}
    for seat in (*SEATS, None):
        who = "projector" if seat is None else ROLES[seat]
        now = {key: str(value) for key, value in plain(board, view(board, state, seat)).items() if key != "seat"}
        before = shown.get(who, {})
        new[who] = "; ".join(f"{key}={value}" for key, value in now.items() if before.get(key) != value)
        shown[who] = now
    if len(set(new.values())) == 1:
        new = {"all": new["projector"]}
    yield from (f"{who}: {seen}" for who, seen in new.items() if seen)


def _scores(board: Board, happened: list[Event]) -> Iterator[str]:
    scores = score(board, happened)
    for axis, name in enumerate(AXES):
        yield f"{name} {scores.axes[axis]:.4f} = " + " ".join(
            f"{part.points:+.4f}({part.event} {part.subject[0]} {part.subject[1]})" for part in scores.parts_of(axis)
        )
    yield f"total {scores.total:.4f}"


def main() -> None:
    """Record every game again."""
    for case, seed in recordings():
        place(case, seed).write_text(record(case, seed), encoding="utf-8", newline="\n")
    wanted = {place(case, seed) for case, seed in recordings()}
    for old in set(HERE.glob("*.txt")) - wanted:
        old.unlink()


if __name__ == "__main__":
    main()
