"""The story of a session, month by month, from its events."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from game.report.paper import Block, Items, Quote, Section, Words
from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.evolve import evolve
from game.rules.state import opening
from game.text import Said, event_sentence, heard_lately, landed_lines, round_line, said_line, seat_name, voice

DEEDS = (
    e.Listened,
    e.ChildAsked,
    e.EffortWorked,
    e.EffortMissed,
    e.DoorOpened,
    e.DoorBounced,
    e.ServiceStarted,
    e.LeverPulled,
    e.WallOpened,
    e.AdviceTaken,
    e.CodeStepTaken,
    e.CodeDecided,
    e.ConcernNamed,
    e.CardTabled,
    e.Asked,
    e.Acknowledged,
    e.GoalProposed,
    e.GoalShared,
    e.Normalised,
    e.ServiceRuns,
    e.NeedMoved,
    e.StrainMoved,
)
"""What is told of a month; small steps of trust are in the picture instead."""

Part: TypeAlias = tuple[e.Event, Said | None]
"""Something that happened, and what somebody said to it at the table."""


def month_sections(board: Board, events: Sequence[e.Event], lang: Lang) -> Iterator[Section]:
    """Give a section for every round."""
    state, lately = opening(board), dict[Said, int]()
    parts: list[Part] = []
    number = 0
    for event in events:
        if isinstance(event, e.RoundBegan):
            if number:
                yield _month(board, number, parts, lang)
            parts, number = [], event.round
        state = evolve(board, state, event)
        said = voice(board, event, state, heard_lately(lately, state.round))
        if said is not None:
            lately[said] = state.round
        parts.append((event, said))
    if number:
        yield _month(board, number, parts, lang)


def _month(board: Board, number: int, parts: Sequence[Part], lang: Lang) -> Section:
    return Section(f"month-{number}", round_line(board, number, lang), tuple(_blocks(board, parts, lang)), minor=True)


def _blocks(board: Board, parts: Sequence[Part], lang: Lang) -> Iterator[Block]:
    lines: list[str] = []
    everything = (1 << len(board.cards)) - 1
    for event, said in parts:
        sentence = event_sentence(board, event, lang, known=everything)
        if isinstance(event, DEEDS) and sentence:
            lines.append(" ".join([sentence, *_reaction(board, event, said, lang)]))
            continue
        if isinstance(event, e.CardTabled) and said is not None:
            lines.append(said_line(board, said, lang))
        special = list(_aside(board, event, sentence, lang))
        if special:
            yield from _kept(lines)
            lines = []
            yield from special
    yield from _kept(lines)


def _reaction(board: Board, event: e.Event, said: Said | None, lang: Lang) -> list[str]:
    """Let a card say what it says, and who hears it react."""
    words = []
    if isinstance(event, e.CardTabled) and not board.concerns >> event.card & 1:
        words.append(board.cards[event.card].text.in_(lang))
    if said is not None:
        words.append(said_line(board, said, lang))
    return words


def _kept(lines: list[str]) -> Iterator[Block]:
    if lines:
        yield Items(tuple(lines))


def _aside(board: Board, event: e.Event, sentence: str | None, lang: Lang) -> Iterator[Block]:
    """Set scenes, choices and the child's own lines apart from the deeds."""
    match event:
        case e.MomentHappened() | e.MonthPassed() | e.InBetweenBegan() | e.TableBegan() if sentence:
            yield Words(sentence, "" if isinstance(event, e.MomentHappened) else "quiet")
        case e.OptionChosen(_, option) if sentence:
            yield Words(sentence)
            for seat, words in landed_lines(board, option, lang):
                yield Quote(seat_name(board, seat, lang), words, seat)
        case e.ChildSpoke(line):
            yield Quote(board.child.name, board.child.lines[line].text.in_(lang))
