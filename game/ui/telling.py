"""What the panel beside the table tells about a beat: a title, a few sentences, and voices."""

from __future__ import annotations

from dataclasses import dataclass, field

from game import text
from game.rules import events as e
from game.rules.board import Board
from game.rules.moves import SEATS, Seat
from game.ui.sitting import Beat
from game.ui.tabletop import Fresh
from game.ui.words import Both, Lang, say

CHILD = -1
"""Stands for the child where a seat speaks."""

MONTH = Both("De maand gaat voorbij", "The month passes")
ROUND = Both("Maand {n}", "Month {n}")
NO_MOMENT = Both("Een gewone maand begint.", "An ordinary month begins.")
ENDED = Both("Dit was de laatste maand.", "This was the last month.")
HOW_IT_LANDED = Both("Zo komt het binnen", "How it landed")
CHILD_SAYS = Both("{name} zegt", "{name} says")
QUIET_MONTH = Both("Er verandert deze maand weinig.", "Little changes this month.")
DID = Both("{name} koos", "{name} chose")


@dataclass(frozen=True)
class Telling:
    """What is told: who it is about, in which words, and who is heard in their own voice."""

    title: str
    lines: tuple[str, ...] = ()
    quotes: tuple[tuple[int, str, str], ...] = ()
    seat: Seat | None = None
    fresh: Fresh = field(default_factory=Fresh)


def tell(board: Board, beat: Beat, lang: Lang, viewer: Seat | None) -> Telling:
    """Tell a beat to the room; `viewer` is the trainee who plays alone, or None."""
    fresh = fresh_of(beat)
    match beat.kind:
        case "round":
            return _round(board, beat, lang, fresh)
        case "chosen":
            return _chosen(board, beat, lang, viewer, fresh)
        case "child":
            return _child(board, beat, lang, fresh)
        case "month" | "over":
            title = say(MONTH, lang)
            lines = _sentences(board, beat, lang, viewer) or (say(QUIET_MONTH, lang),)
            return Telling(title if beat.kind == "month" else say(ENDED, lang), lines, fresh=fresh)
        case _:
            return _move(board, beat, lang, viewer, fresh)


def fresh_of(beat: Beat) -> Fresh:
    """Find what a beat changed on the table."""
    trust = [(event.of, event.toward, event.by) for event in beat.events if isinstance(event, e.TrustMoved)]
    cards = [event.card for event in beat.events if isinstance(event, e.CardTabled)]
    goals = [event.goal for event in beat.events if isinstance(event, e.GoalProposed | e.GoalShared)]
    return Fresh(tuple(trust), tuple(cards), tuple(goals), beat.after.strain - beat.before.strain)


def _sentences(board: Board, beat: Beat, lang: Lang, viewer: Seat | None) -> tuple[str, ...]:
    known = beat.after.table if viewer is None else beat.after.knows[viewer]
    found = (text.event_sentence(board, event, lang, viewer=viewer, known=known) for event in beat.events)
    return tuple(dict.fromkeys(sentence for sentence in found if sentence))


def _round(board: Board, beat: Beat, lang: Lang, fresh: Fresh) -> Telling:
    title = say(ROUND, lang, n=beat.after.round)
    moments = [event for event in beat.events if isinstance(event, e.MomentHappened)]
    if not moments:
        return Telling(title, (say(NO_MOMENT, lang),), fresh=fresh)
    moment = board.moments[moments[0].moment]
    lines = (say(moment.scene, lang), *_changes(board, beat, lang))
    return Telling(f"{title}: {say(moment.title, lang)}", lines, fresh=fresh)


def _changes(board: Board, beat: Beat, lang: Lang) -> tuple[str, ...]:
    """Tell what a scene or a choice changed, without naming it again."""
    kinds = (e.NeedMoved, e.StrainMoved, e.WallOpened, e.WallSeen, e.ServiceStarted, e.CardTabled, e.WaitMoved)
    found = (text.event_sentence(board, event, lang) for event in beat.events if isinstance(event, kinds))
    return tuple(dict.fromkeys(sentence for sentence in found if sentence))


def _chosen(board: Board, beat: Beat, lang: Lang, viewer: Seat | None, fresh: Fresh) -> Telling:
    event = beat.events[0]
    assert isinstance(event, e.OptionChosen)
    option = board.options[event.option]
    name = text.seat_name(board, event.seat, lang)
    quotes = tuple(
        (seat, text.seat_name(board, seat, lang), say(option.landed[board.personas[seat].role], lang))
        for seat in SEATS
        if board.personas[seat].role in option.landed
    )
    title = f"{say(DID, lang, name=name)}: {say(option.label, lang)}"
    return Telling(title, (), quotes, event.seat, fresh)


def _child(board: Board, beat: Beat, lang: Lang, fresh: Fresh) -> Telling:
    spoken = [event for event in beat.events if isinstance(event, e.ChildSpoke)]
    title = text.step_word(beat.after.step, lang)
    if not spoken:
        return Telling(title, _sentences(board, beat, lang, None), fresh=fresh)
    name = board.child.name
    words = say(board.child.lines[spoken[0].line].text, lang)
    return Telling(title, (), ((CHILD, say(CHILD_SAYS, lang, name=name), words),), fresh=fresh)


def _move(board: Board, beat: Beat, lang: Lang, viewer: Seat | None, fresh: Fresh) -> Telling:
    lines = _sentences(board, beat, lang, viewer)
    title = text.seat_name(board, beat.seat, lang) if beat.seat is not None else ""
    quotes: list[tuple[int, str, str]] = []
    for event in beat.events:
        said = text.voice(board, event, beat.after)
        if said is not None:
            quotes.append((said.seat, text.seat_name(board, said.seat, lang), say(said.words, lang)))
    return Telling(title, lines, tuple(quotes[:1]), beat.seat, fresh)
