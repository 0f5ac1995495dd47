"""What a good line hangs on: take one card, door, lever or effort away, and see how many points are lost."""

from dataclasses import dataclass

from game.hindsight.best import as_thing
from game.lab.best import Search, Tried
from game.rules.board import Board
from game.rules.moves import Choose, Knock, MakeEffort, Move, Propose, PullLever, Tell

WORTH_A_LINE = 0.5
"""A hinge of fewer points is not worth a line."""


@dataclass(frozen=True, slots=True)
class Hinge:
    """A card, door, lever, effort, goal or choice of the best line, and the points that are lost without it."""

    kind: str
    id: str
    lost: float


def hinges_of(board: Board, found: Search) -> tuple[Hinge, ...]:
    """Give everything of the best line, what costs most to miss first.

    Knocked out: the good lines are played again in which nobody may make this move, the others as before and where
    that no longer goes as cooperative bots would. What counts is the best of these and of all lines that were
    tried without it; so a loss is what the search could not make good, and never less than nothing.
    """
    things = dict.fromkeys(as_thing(move) for _, move in found.best.turns)
    hinges = (_hinge(board, found, thing) for thing in things if _can_be_missed(board, thing))
    return tuple(sorted(hinges, key=lambda hinge: (-hinge.lost, hinge.kind, hinge.id)))


def _can_be_missed(board: Board, thing: Move) -> bool:
    if isinstance(thing, Choose):
        return len(board.moment_options[board.option_moment[thing.option]]) > 1
    return isinstance(thing, (Tell, Knock, PullLever, MakeEffort, Propose))


def _hinge(board: Board, found: Search, thing: Move) -> Hinge:
    tried = Tried(board, frozenset({thing}))
    again = max(tried.play(line.turns, 0).total for line in found.good)
    kind, name = thing_of(board, thing)
    return Hinge(kind, name, max(0.0, found.best.total - max(again, found.without.get(thing, 0.0))))


def thing_of(board: Board, thing: Move) -> tuple[str, str]:
    """Say what kind of thing a line uses, and its id."""
    match thing:
        case Tell(card):
            return "card", board.cards[card].id
        case Knock(service):
            return "door", board.services[service].id
        case PullLever(lever):
            return "lever", board.levers[lever].id
        case MakeEffort(effort):
            return "effort", board.efforts[effort].id
        case Propose(goal):
            return "goal", board.goals[goal].id
        case Choose(option):
            return "option", board.options[option].id
        case _:
            raise ValueError(f"a line hangs on no {type(thing).__name__}")
