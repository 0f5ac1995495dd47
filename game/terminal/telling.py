"""What happened, as lines: the events, who reacts, how a choice landed, and who hesitates."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.evolve import evolve
from game.rules.moves import Seat
from game.rules.state import State
from game.rules.view import view
from game.text import (
    Lately,
    event_sentence,
    heard_lately,
    hesitation,
    landed_lines,
    quoted,
    said_line,
    seat_name,
    voice,
    why_held_back,
)
from game.text.needs import needs_told

_NEW_PART = (e.RoundBegan, e.InBetweenBegan, e.TableBegan, e.MonthPassed)


def told(
    board: Board,
    before: State,
    events: Sequence[e.Event],
    viewer: Seat | None,
    lang: Lang,
    lately: Lately | None = None,
) -> Iterator[str]:
    """Tell what happened to who reads along: one seat, or the whole room. An empty line begins a new part.

    `lately` is what people said before this: they do not say it again at once.
    """
    now, heard, said_of = before, dict(lately or {}), set[int]()
    for n, event in enumerate(events):
        now = evolve(board, now, event)
        known = now.table if viewer is None else now.knows[viewer]
        if isinstance(event, _NEW_PART):
            said_of.clear()
            yield ""
        if isinstance(event, e.NeedMoved):
            if event.need not in said_of:
                said_of.add(event.need)
                yield needs_told(board, _this_part(events, n), lang, viewer, known)[event.need].plain
            continue
        sentence = (
            None
            if isinstance(event, e.Ended) or _is_in_the_way(event, events)
            else event_sentence(board, event, lang, viewer=viewer, known=known)
        )
        if sentence is not None:
            yield sentence
        elif isinstance(event, e.WallSeen):
            yield board.walls[event.wall].text.in_(lang)
        yield from _beside(board, event, now, lang)
        said = voice(board, event, now, heard_lately(heard, now.round))
        if said is not None:
            heard[said] = now.round
            yield said_line(board, said, lang)
    if any(isinstance(event, e.GoalProposed) for event in events):
        yield from hesitations(board, now, lang)


def _this_part(events: Sequence[e.Event], start: int) -> Sequence[e.Event]:
    """Give the events from one on, until a new part begins."""
    return [*takewhile(lambda event: not isinstance(event, _NEW_PART), events[start:])]


def _is_in_the_way(event: e.Event, events: Sequence[e.Event]) -> bool:
    """Tell whether an event is a wall that comes to light at a shut door: the door already named it."""
    return isinstance(event, e.WallSeen) and any(
        lack.what == "wall" and lack.which == event.wall
        for other in events
        if isinstance(other, e.DoorBounced)
        for lack in other.missing
    )


def _beside(board: Board, event: e.Event, now: State, lang: Lang) -> Iterator[str]:
    """What belongs with an event: the words of a card or a wall, why somebody holds back, how a choice landed."""
    if isinstance(event, e.CardTabled) and not board.concerns >> event.card & 1:
        yield board.cards[event.card].text.in_(lang)
    why = why_held_back(board, event.seat, now, lang) if isinstance(event, e.Passed) else None
    if why is not None:
        yield why
    if isinstance(event, e.OptionChosen):
        for seat, words in landed_lines(board, event.option, lang):
            yield f"{seat_name(board, seat, lang)}: {quoted(words)}"


def hesitations(board: Board, state: State, lang: Lang) -> Iterator[str]:
    """Say who does not support a goal that was proposed, in their own words."""
    for why in dict.fromkeys(why for goal in view(board, state, None).hesitating for why in goal):
        yield hesitation(board, *why, lang)
