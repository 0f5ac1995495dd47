"""What can be done now, and what cannot, as numbered lines under a few headings; and the commands beside them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from game.rules import moves as m
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.law import Refusal
from game.rules.moves import Move
from game.rules.view import View
from game.text import ended, move_label, move_note, pick, refusal_sentence, refusals_to_show

Pair = tuple[str, str]

GROUPS: Mapping[type[Move], Pair] = {
    m.Choose: ("Kies wat er gebeurt.", "Choose what happens."),
    m.Listen: ("Luisteren.", "Listening."),
    m.AskChild: ("Luisteren.", "Listening."),
    m.MakeEffort: ("Zelf iets doen.", "Doing something yourself."),
    m.Knock: ("Aankloppen bij hulp.", "Knocking on a door."),
    m.PullLever: ("Iets in beweging zetten.", "Setting something in motion."),
    m.TakeAdvice: ("Veiligheid.", "Safety."),
    m.TakeCodeStep: ("Veiligheid.", "Safety."),
    m.DecideCode: ("Veiligheid.", "Safety."),
    m.Tell: ("Vertellen.", "Telling."),
    m.NameConcern: ("Vertellen.", "Telling."),
    m.Propose: ("Een doel voorstellen.", "Proposing a goal."),
    m.Ask: ("Met elkaar.", "With each other."),
    m.Acknowledge: ("Met elkaar.", "With each other."),
    m.NormaliseIt: ("En verder.", "And also."),
    m.SpendRoom: ("En verder.", "And also."),
    m.LetOthersSpeak: ("En verder.", "And also."),
}
"""Under which words an option is listed."""

HELP: tuple[Pair, ...] = (
    ("Typ het nummer van wat je wilt doen. En altijd:", "Type the number of what you want to do. And always:"),
    ("t: de tafel en de tijdlijn.", "t: the table and the timeline."),
    ("r: routes, wat nodig is en welke hulp er is.", "r: routes, what is needed and what help there is."),
    ("k: jouw eigen kaarten.", "k: your own cards."),
    ("w: wat er veranderde, en waarom.", "w: what changed, and why."),
    ("?: wat nu niet kan, en waarom niet.", "?: what cannot be done now, and why not."),
    ("c: de coach vraagt vooraf, alleen achteraf, of niets.", "c: the coach asks before, only after, or nothing."),
    ("u: een keuze terug.", "u: take back a choice."),
    ("l: English.", "l: Nederlands."),
    ("q: bewaren en stoppen.", "q: save and stop."),
)


def option_lines(board: Board, seen: View, moves: Sequence[Move], lang: Lang) -> Iterator[str]:
    """List what can be done, by number and under headings."""
    numbered = enumerate(moves, 1)
    for heading, group in groupby(numbered, key=lambda option: GROUPS[type(option[1])]):
        yield pick(lang, *heading)
        for number, move in group:
            note = "" if isinstance(move, m.Choose) else move_note(board, seen, move, lang)
            yield f"{number}. {ended(move_label(board, move, lang))} {note.replace(' · ', ' ')}".strip()


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
