"""Where a case pinches: what becomes of its goals, needs, doors, efforts and cards when bots play it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.lab.play import Game, play_game, ways_to_play
from game.rules import events as e
from game.rules.board import Board

WAYS = ("silo", "cooperative", "temperaments")
"""The ways of playing that are set side by side."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of the case, and what became of it in each of the `WAYS`, a game on average."""

    kind: str
    id: str
    about: str
    found: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """The diagnosis of one case."""

    case: str
    games: int
    lines: tuple[Line, ...]
    never_told: tuple[str, ...]


Counts = defaultdict[tuple[str, str], float]


def diagnose(board: Board, seeds: int) -> Why:
    """Play a case in a few ways and count what happened to everything in it."""
    ways = ways_to_play(board)
    played = []
    for way in WAYS:
        logs: list[list[e.Event]] = [[] for _ in range(seeds)]
        games = [play_game(board, ways[way], seed, log) for seed, log in enumerate(logs)]
        played.append(_counted(board, games, logs))
    keys = list(dict.fromkeys(key for counts in played for key in counts))
    keys.sort(key=lambda key: _KINDS.index(key[0]))
    lines = tuple(
        Line(kind, name, _whose(board, kind, name), tuple(counts[kind, name] / seeds for counts in played))
        for kind, name in keys
    )
    told = played[WAYS.index("cooperative")]
    silent = [c for n, c in enumerate(board.cards) if not board.tabled_at_start >> n & 1 and not told["told", c.id]]
    return Why(board.scenario.id, seeds, lines, tuple(card.id for card in silent))


_KINDS = (
    "axis", "goal", "need", "opened", "unasked", "doubled", "bounced", "missing", "works", "blind", "lever", "told",
    "option", "normalised", "moves", "end",
)  # fmt: skip


def _counted(board: Board, games: Sequence[Game], logs: Iterable[Sequence[e.Event]]) -> Counts:
    counts: Counts = defaultdict(float)
    _zeros(board, counts)
    for game in games:
        for axis, points in game.axes._asdict().items():
            counts["axis", axis] += points
        for need, level in zip(board.needs, game.end.needs, strict=True):
            counts["need", need.id] += level
        counts["end", "strain"] += game.end.strain
    for log in logs:
        for event in log:
            for kind, name in _noted(board, event):
                counts[kind, name] += 1
    return counts


def _zeros(board: Board, counts: Counts) -> None:
    """Name everything of the case, so that what never happens shows as well."""
    for kind, things in (
        ("goal", board.goals),
        ("opened", board.services),
        ("works", board.efforts),
        ("lever", board.levers),
        ("told", board.cards),
        ("option", board.options),
    ):
        for thing in things:
            counts[kind, thing.id] = 0.0


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


def _whose(board: Board, kind: str, name: str) -> str:
    """Say whose card or effort it is."""
    if kind in ("works", "blind"):
        return next(effort.role.value for effort in board.efforts if effort.id == name)
    if kind == "told":
        return next(str(getattr(card.owner, "value", card.owner)) for card in board.cards if card.id == name)
    return ""
