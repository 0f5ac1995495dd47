"""What happened, as lines: the events, then who reacts, how a choice landed, and who hesitates."""

from collections.abc import Iterator, Sequence

from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.evolve import evolve
from game.rules.moves import Seat
from game.rules.state import HIDDEN, State
from game.rules.view import view
from game.text import (
    Lately,
    Said,
    event_sentence,
    heard_lately,
    hesitation,
    landed_lines,
    pick,
    quoted,
    said_line,
    seat_name,
    voice,
    why_held_back,
)
from game.text.needs import needs_told
from game.text.strain import strain_told

NEW_PART = (e.RoundBegan, e.InBetweenBegan, e.TableBegan, e.MonthPassed)
"""With these a new part of the month begins."""


def told(
    board: Board,
    before: State,
    events: Sequence[e.Event],
    viewer: Seat | None,
    lang: Lang,
    lately: Lately | None = None,
) -> Iterator[str]:
    """Tell what happened to who reads along: one seat, or the whole room. An empty line begins a new part.

    What people say to it follows at the end of a part, under a heading of its own. `lately` is what they said before
    this: they do not say it again at once.
    """
    now, heard = before, dict(lately or {})
    for part in _parts(events):
        if part and isinstance(part[0], NEW_PART):
            yield ""
        reactions: list[str] = []
        start = now
        for n, event in enumerate(part):
            was, now = now, evolve(board, now, event)
            known = now.table if viewer is None else now.knows[viewer]
            yield from _event_lines(board, part, n, viewer, known, lang)
            yield from _beside(board, event, was, now, viewer, lang)
            reactions += _reactions(board, event, now, heard, lang)
        yield from strain_told(board, start.strain, now.strain, lang)
        if any(isinstance(event, e.GoalProposed) for event in part):
            reactions += hesitations(board, now, lang)
        if reactions:
            yield ""
            yield _reactions_heading(len(reactions), lang)
            yield from reactions


def last_part(events: Sequence[e.Event]) -> Sequence[e.Event]:
    """Give what happened last of all: the events from where the newest part of the month began."""
    return _parts(events)[-1]


def _parts(events: Sequence[e.Event]) -> list[list[e.Event]]:
    """Cut what happened where a new part of the month begins; a step that begins at once belongs to what is before."""
    parts: list[list[e.Event]] = [[]]
    for event in events:
        if isinstance(event, NEW_PART) and parts[-1]:
            parts.append([])
        parts[-1].append(event)
    return parts


def _reactions_heading(count: int, lang: Lang) -> str:
    return pick(lang, "Reactie:", "Reaction:") if count == 1 else pick(lang, "Reacties:", "Reactions:")


def _event_lines(
    board: Board, part: Sequence[e.Event], place: int, viewer: Seat | None, known: int, lang: Lang
) -> Iterator[str]:
    """Tell one event of a part; what became of a need is told once, at its first step."""
    event = part[place]
    if isinstance(event, e.NeedMoved):
        if not any(isinstance(other, e.NeedMoved) and other.need == event.need for other in part[:place]):
            yield needs_told(board, part[place:], lang, viewer, known)[event.need].plain
        return
    if isinstance(event, e.Ended) or _is_in_the_way(event, part):
        sentence = None
    else:
        sentence = event_sentence(board, event, lang, viewer=viewer, known=known)
    if sentence is not None:
        yield sentence
    elif isinstance(event, e.WallSeen):
        yield board.walls[event.wall].text.in_(lang)


def _is_in_the_way(event: e.Event, part: Sequence[e.Event]) -> bool:
    """Tell whether an event is a wall that comes to light at a shut door: the door already named it."""
    return isinstance(event, e.WallSeen) and any(
        lack.what == "wall" and lack.which == event.wall
        for other in part
        if isinstance(other, e.DoorBounced)
        for lack in other.missing
    )


def _beside(board: Board, event: e.Event, was: State, now: State, viewer: Seat | None, lang: Lang) -> Iterator[str]:
    """What belongs with an event: the words of a card or of a wall nobody had met, why somebody holds back."""
    if isinstance(event, e.CardTabled) and not board.concerns >> event.card & 1:
        yield board.cards[event.card].text.in_(lang)
    if isinstance(event, e.WallOpened) and _was_unseen(board, was, event.wall, viewer):
        yield pick(lang, "Deze muur was jij nog niet tegengekomen.", "You had not met this wall yet.") + (
            f" {board.walls[event.wall].text.in_(lang)}"
        )
    why = why_held_back(board, event.seat, now, lang) if isinstance(event, e.Passed) else None
    if why is not None:
        yield why


def _was_unseen(board: Board, was: State, wall: int, viewer: Seat | None) -> bool:
    return view(board, was, viewer).walls[wall] == HIDDEN


def _reactions(board: Board, event: e.Event, now: State, heard: dict[Said, int], lang: Lang) -> Iterator[str]:
    """Say how a choice landed, and who says something to what happened."""
    if isinstance(event, e.OptionChosen):
        for seat, words in landed_lines(board, event.option, lang):
            yield f"{seat_name(board, seat, lang)}: {quoted(words)}"
    said = voice(board, event, now, heard_lately(heard, now.round))
    if said is not None:
        heard[said] = now.round
        yield said_line(board, said, lang)


def hesitations(board: Board, state: State, lang: Lang) -> Iterator[str]:
    """Say who does not support a goal that was proposed, in their own words."""
    for why in dict.fromkeys(why for goal in view(board, state, None).hesitating for why in goal):
        yield hesitation(board, *why, lang)
