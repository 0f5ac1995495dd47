"""What can be done now: a few kinds of action whose numbers stay the same all game, and behind each its choices."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.rules import moves as m
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.law import Refusal
from game.rules.moves import Move
from game.rules.state import AT_TABLE, NOBODY
from game.rules.view import View
from game.terminal.console import Pair
from game.text import counted, ended, move_label, move_note, pick, refusal_sentence, refusals_to_show

LEAVE = 0
"""The number with which a turn is left to the others."""


class Kind(NamedTuple):
    """A kind of action: its number all game long, the moves that belong to it, its words, and what it is."""

    number: int
    moves: tuple[type[Move], ...]
    words: Pair
    note: Pair
    by_itself: bool = False
    """Whether the name of the kind says all there is to say of its one move."""


KINDS = (
    Kind(1, (m.Listen,), ("Luister naar iemand", "Listen to somebody"), ("vertrouwen groeit", "trust grows")),
    Kind(2, (m.AskChild,), ("Vraag het aan {child}", "Ask {child}"),
         ("wat wil {child} zelf?", "what does {child} want?"), by_itself=True),
    Kind(3, (m.MakeEffort,), ("Doe zelf iets", "Do something yourself"),
         ("binnen wat jij kunt", "within your own reach")),
    Kind(4, (m.Knock,), ("Klop aan bij hulp", "Knock on a door"), ("aanmelden of verwijzen", "apply or refer")),
    Kind(5, (m.Tell,), ("Vertel iets", "Tell something"), ("leg een kaart op tafel", "put a card on the table")),
    Kind(6, (m.NameConcern,), ("Zeg wat jou raakt", "Say what moves you"),
         ("je eigen zorg, hardop", "your own concern, aloud"), by_itself=True),
    Kind(7, (m.Ask,), ("Vraag iemand iets", "Ask somebody"), ("geef iemand het woord", "give somebody the floor")),
    Kind(8, (m.Acknowledge,), ("Waardeer iemand", "Value somebody"), ("zeg wat goed gaat", "say what goes well")),
    Kind(9, (m.Propose,), ("Stel een doel voor", "Propose a goal"), ("samen ergens heen", "somewhere together")),
    Kind(10, (m.NormaliseIt,), ("Zeg: dit hoort erbij", "Say: this is an ordinary bump"),
         ("en spreek af wanneer je weer kijkt", "and agree when to look again")),
    Kind(11, (m.PullLever,), ("Zet iets in beweging", "Move something in the system"),
         ("regels, geld, wachtlijst", "rules, money, queue")),
    Kind(12, (m.TakeAdvice, m.TakeCodeStep, m.DecideCode), ("Veiligheid", "Safety"),
         ("advies en meldcode", "advice and reporting code")),
    Kind(13, (m.SpendRoom,), ("Neem extra tijd", "Take extra time"),
         ("doe deze beurt twee dingen", "do two things this turn"), by_itself=True),
)  # fmt: skip
"""What is done most has one digit. A number never means something else, so a wrong one does no harm."""


def kind_of(number: int) -> Kind | None:
    """Find the kind with this number."""
    return next((kind for kind in KINDS if kind.number == number), None)


def of_kind(kind: Kind, moves: Sequence[Move]) -> list[Move]:
    """Give the moves of a kind."""
    return [move for move in moves if isinstance(move, kind.moves)]


def kind_words(board: Board, kind: Kind, lang: Lang) -> str:
    """Name a kind of action."""
    return pick(lang, *kind.words).format(child=board.child.name)


def kind_lines(board: Board, seen: View, moves: Sequence[Move], lang: Lang, *, notes: bool) -> Iterator[str]:
    """List the kinds of action of which something can be done now, and how to leave the turn."""
    for kind in KINDS:
        can = of_kind(kind, moves)
        if can:
            note = f": {pick(lang, *kind.note).format(child=board.child.name)}" if notes else ""
            yield ended(f"{kind.number}. {kind_words(board, kind, lang)}{_count(kind, len(can), lang)}{note}")
    if m.LetOthersSpeak() in moves:
        yield f"{LEAVE}. {leave_words(seen, lang)}"


def _count(kind: Kind, count: int, lang: Lang) -> str:
    if kind.by_itself:
        return ""
    return f" ({counted(count, lang, ('keuze', 'keuzes'), ('choice', 'choices'))})"


def leave_words(seen: View, lang: Lang) -> str:
    """Say how a turn is left."""
    if seen.step == AT_TABLE:
        return pick(lang, "Laat anderen spreken.", "Let others speak.")
    return pick(lang, "Doe niets bijzonders deze maand.", "Do nothing special this month.")


def choice_lines(board: Board, seen: View, moves: Sequence[Move], lang: Lang, *, notes: bool) -> Iterator[str]:
    """List the choices of a kind by number: with what each does, or only with a warning where there is one."""
    for number, move in enumerate(moves, 1):
        note = move_note(board, seen, move, lang).replace(" · ", " ") if notes else _caution(board, seen, move, lang)
        yield f"{number}. {ended(move_label(board, move, lang))} {note}".strip()


def _caution(board: Board, seen: View, move: Move, lang: Lang) -> str:
    """Say in a few words that something stands in the way; n tells what."""
    words = ""
    match move:
        case m.Tell(card) if any(known.card == card and known.needs_yes for known in seen.cards):
            words = pick(lang, "nog geen ja van het gezin", "the family has not said yes")
        case m.MakeEffort(effort) if dict(seen.efforts).get(effort, 0):
            words = pick(lang, "er ontbreekt nog iets", "something is still missing")
        case m.Knock(service) if _stays_shut(seen, service):
            words = pick(lang, "deze deur gaat nu niet open", "this door would stay shut now")
        case m.NormaliseIt() if seen.open_roots or seen.normalise_missing:
            words = pick(lang, "er ligt nog iets onder", "something lies underneath")
    return f"({words}; n: {pick(lang, 'waarom', 'why')})" if words else ""


def _stays_shut(seen: View, service: int) -> bool:
    """Say whether a door stays shut as far as this seat can see."""
    door = seen.services[service]
    return (
        not door.may_open
        or not door.door_known
        or bool(door.missing)
        or not door.consent_given
        or (door.wall != NOBODY)
    )


def refused_lines(board: Board, seen: View, refused: Sequence[tuple[Move, Refusal]], lang: Lang) -> Iterator[str]:
    """List what cannot be done now, with what is missing and who could help."""
    shown = refusals_to_show(board, seen, refused)
    if not shown:
        yield pick(lang, "Alles wat er is, kan nu.", "Everything there is can be done now.")
    by_reason: dict[str, list[str]] = {}
    for move, why in shown:
        by_reason.setdefault(refusal_sentence(board, why, lang, seen), []).append(move_label(board, move, lang))
    for reason, labels in by_reason.items():
        if len(labels) == 1:
            yield f"{labels[0]}: {reason}"
        else:
            yield reason
            yield f"{pick(lang, 'Dat geldt voor', 'That goes for')}: {'; '.join(labels)}."
