"""The story of a session, month by month, from its events."""

from collections.abc import Iterator, Sequence

from game.report.paper import Block, Items, Quote, Section, Words
from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.evolve import evolve
from game.rules.state import State, opening
from game.text import event_sentence, landed_lines, round_line, seat_name, voice

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


def month_sections(board: Board, events: Sequence[e.Event], lang: Lang) -> Iterator[Section]:
    """Give a section for every round."""
    state = opening(board)
    parts: list[tuple[e.Event, State]] = []
    number = 0
    for event in events:
        if isinstance(event, e.RoundBegan):
            if number:
                yield _month(board, number, parts, lang)
            parts, number = [], event.round
        state = evolve(board, state, event)
        parts.append((event, state))
    if number:
        yield _month(board, number, parts, lang)


def _month(board: Board, number: int, parts: Sequence[tuple[e.Event, State]], lang: Lang) -> Section:
    return Section(f"month-{number}", round_line(board, number, lang), tuple(_blocks(board, parts, lang)), minor=True)


def _blocks(board: Board, parts: Sequence[tuple[e.Event, State]], lang: Lang) -> Iterator[Block]:
    lines: list[str] = []
    everything = (1 << len(board.cards)) - 1
    for event, after in parts:
        sentence = event_sentence(board, event, lang, known=everything)
        if isinstance(event, DEEDS) and sentence:
            lines.append(" ".join([sentence, *_reaction(board, event, after, lang)]))
            continue
        special = list(_aside(board, event, sentence, lang))
        if special:
            yield from _kept(lines)
            lines = []
            yield from special
    yield from _kept(lines)


def _reaction(board: Board, event: e.Event, after: State, lang: Lang) -> list[str]:
    """Let a card say what it says, and who hears it react."""
    words = []
    if isinstance(event, e.CardTabled) and not board.concerns >> event.card & 1:
        words.append(board.cards[event.card].text.in_(lang))
    said = voice(board, event, after)
    if said is not None:
        words.append(f"{seat_name(board, said.seat, lang)}: “{said.words.in_(lang)}”")
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
