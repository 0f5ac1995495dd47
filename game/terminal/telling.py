"""What happened, as lines: the events, who reacts, how a choice landed, and who hesitates."""

from collections.abc import Iterator, Sequence

from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.evolve import evolve
from game.rules.moves import Seat
from game.rules.state import State
from game.rules.view import view
from game.text import event_sentence, hesitation, landed_lines, quoted, seat_name, voice_line, why_held_back

_NEW_PART = (e.RoundBegan, e.InBetweenBegan, e.TableBegan, e.MonthPassed)


def told(board: Board, before: State, events: Sequence[e.Event], viewer: Seat | None, lang: Lang) -> Iterator[str]:
    """Tell what happened to who reads along: one seat, or the whole room. An empty line begins a new part."""
    now = before
    for event in events:
        now = evolve(board, now, event)
        if isinstance(event, _NEW_PART):
            yield ""
        known = now.table if viewer is None else now.knows[viewer]
        sentence = (
            None if isinstance(event, e.Ended) else event_sentence(board, event, lang, viewer=viewer, known=known)
        )
        if sentence is not None:
            yield sentence
        yield from _beside(board, event, now, lang)
    if any(isinstance(event, e.GoalProposed) for event in events):
        yield from hesitations(board, now, lang)


def _beside(board: Board, event: e.Event, now: State, lang: Lang) -> Iterator[str]:
    """What belongs with an event: the words of a card, a voice, how a choice landed."""
    if isinstance(event, e.CardTabled) and not board.concerns >> event.card & 1:
        yield board.cards[event.card].text.in_(lang)
    why = why_held_back(board, event.seat, now, lang) if isinstance(event, e.Passed) else None
    if why is not None:
        yield why
    said = voice_line(board, event, now, lang)
    if said is not None:
        yield said
    if isinstance(event, e.OptionChosen):
        for seat, words in landed_lines(board, event.option, lang):
            yield f"{seat_name(board, seat, lang)}: {quoted(words)}"


def hesitations(board: Board, state: State, lang: Lang) -> Iterator[str]:
    """Say who does not support a goal that was proposed, in their own words."""
    for why in dict.fromkeys(why for goal in view(board, state, None).hesitating for why in goal):
        yield hesitation(board, *why, lang)
