"""What happened in one game, counted: goals, needs, doors, efforts, levers, cards and choices, each by its id."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from game.rules import events as e
from game.rules.board import Board
from game.rules.scores import Axes
from game.rules.state import State

Counts = Mapping[tuple[str, str], float]
"""How often something happened, or how high it stood at the end: by its kind and its id."""

KINDS = (
    "axis", "goal", "need", "opened", "unasked", "doubled", "bounced", "missing", "works", "blind", "lever", "told",
    "option", "normalised", "moves", "end",
)  # fmt: skip
"""What is counted, in the order in which it is shown."""


def counted(board: Board, log: Iterable[e.Event], end: State, axes: Axes) -> Counts:
    """Count what happened in a game, and how it stood at the end."""
    counts = Counter[tuple[str, str]](key for event in log for key in _noted(board, event))
    found = dict[tuple[str, str], float](counts)
    found |= {("axis", axis): points for axis, points in axes._asdict().items()}
    found |= {("need", need.id): level for need, level in zip(board.needs, end.needs, strict=True)}
    return {**found, ("end", "strain"): end.strain}


def mean_of(board: Board, games: Sequence[Counts]) -> Counts:
    """Give the mean over games; everything of the case is named, so that what never happens shows as well."""
    found = dict.fromkeys(all_things(board), 0.0)
    for game in games:
        for key, number in game.items():
            found[key] = found.get(key, 0.0) + number / len(games)
    return found


def all_things(board: Board) -> Iterable[tuple[str, str]]:
    """Name everything of a case that may happen."""
    for kind, things in (
        ("goal", board.goals),
        ("opened", board.services),
        ("works", board.efforts),
        ("lever", board.levers),
        ("told", board.cards),
        ("option", board.options),
    ):
        for thing in things:
            yield kind, thing.id


def _noted(board: Board, event: e.Event) -> Iterable[tuple[str, str]]:
    """Say what an event is counted as."""
    match event:
        case e.GoalShared(goal):
            yield "goal", board.goals[goal].id
        case e.DoorOpened(_, service, _, unasked, doubled):
            yield "opened", board.services[service].id
            if unasked:
                yield "unasked", board.services[service].id
            if doubled:
                yield "doubled", board.services[service].id
        case e.ServiceStarted(service):
            yield "opened", board.services[service].id
        case e.DoorBounced(_, service, missing):
            yield "bounced", board.services[service].id
            for lack in missing:
                yield "missing", lack.what
        case e.EffortWorked(_, effort):
            yield "works", board.efforts[effort].id
        case e.EffortMissed(_, effort):
            yield "blind", board.efforts[effort].id
        case e.LeverPulled(_, lever):
            yield "lever", board.levers[lever].id
        case e.CardTabled(_, card):
            yield "told", board.cards[card].id
        case e.OptionChosen(_, option):
            yield "option", board.options[option].id
        case e.Normalised(_, verdict):
            yield "normalised", verdict
        case e.Listened() | e.ChildAsked() | e.Acknowledged() | e.Asked() | e.Passed() | e.RoomSpent():
            yield "moves", type(event).__name__
        case _:
            pass
