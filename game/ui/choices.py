"""What a seat can choose, in a menu of a few kinds of action and the actions themselves."""

from __future__ import annotations

from dataclasses import dataclass

from game import text
from game.rules import moves as m
from game.rules.board import Board
from game.rules.law import Refusal, legal_moves, refused_moves
from game.rules.state import AT_TABLE, IN_BETWEEN, State
from game.rules.view import View
from game.ui.words import Both, Lang, say


@dataclass(frozen=True)
class Kind:
    """A kind of action: its key in the menu, the moves that belong to it, and its words."""

    ref: str
    moves: tuple[type[m.Move], ...]
    words: Both
    note: Both


BETWEEN_KINDS = (
    Kind(
        "listen",
        (m.Listen,),
        Both("Luister naar iemand", "Listen to somebody"),
        Both("een gesprek; vertrouwen groeit", "a talk; trust grows"),
    ),
    Kind(
        "child",
        (m.AskChild,),
        Both("Vraag het aan {child}", "Ask {child}"),
        Both("wat wil {child} zelf?", "what does {child} want?"),
    ),
    Kind(
        "effort",
        (m.MakeEffort,),
        Both("Doe zelf iets", "Do something yourself"),
        Both("binnen wat jij kunt", "within your own reach"),
    ),
    Kind(
        "knock",
        (m.Knock,),
        Both("Klop aan bij hulp", "Knock on a door"),
        Both("aanmelden of verwijzen", "apply or refer"),
    ),
    Kind(
        "lever",
        (m.PullLever,),
        Both("Zet iets in beweging", "Move something in the system"),
        Both("regels, geld, wachtlijst", "rules, money, queue"),
    ),
    Kind(
        "safety",
        (m.TakeAdvice, m.TakeCodeStep, m.DecideCode),
        Both("Veiligheid", "Safety"),
        Both("advies en meldcode", "advice and reporting code"),
    ),
)
TABLE_KINDS = (
    Kind(
        "tell",
        (m.Tell,),
        Both("Vertel iets", "Tell something"),
        Both("leg een kaart op tafel", "put a card on the table"),
    ),
    Kind(
        "concern",
        (m.NameConcern,),
        Both("Zeg wat jou raakt", "Say what moves you"),
        Both("je eigen zorg, hardop", "your own concern, aloud"),
    ),
    Kind(
        "ask",
        (m.Ask,),
        Both("Vraag iemand iets", "Ask somebody"),
        Both("geef iemand het woord", "give somebody the floor"),
    ),
    Kind(
        "value",
        (m.Acknowledge,),
        Both("Waardeer iemand", "Value somebody"),
        Both("zeg wat goed gaat", "say what goes well"),
    ),
    Kind(
        "goal",
        (m.Propose,),
        Both("Stel een doel voor", "Propose a goal"),
        Both("samen ergens heen", "somewhere together"),
    ),
    Kind(
        "bump",
        (m.NormaliseIt,),
        Both("Dit hoort erbij", "This is an ordinary bump"),
        Both("en spreek af wanneer je weer kijkt", "and agree when to look again"),
    ),
)
ALWAYS_KINDS = (
    Kind(
        "room",
        (m.SpendRoom,),
        Both("Neem extra ruimte", "Take spare time"),
        Both("doe deze beurt twee dingen", "do two things this turn"),
    ),
    Kind("pass", (m.LetOthersSpeak,), Both("Laat anderen", "Leave it to others"), Both("", "")),
)
PASS_BETWEEN = Both("Doe niets bijzonders", "Do nothing special")
PASS_TABLE = Both("Laat anderen spreken", "Let others speak")
ONCE = frozenset({"listen", "ask", "value"})
"""Kinds that are shut as a whole when no move is left; the others show why each of theirs is refused."""
BY_ITSELF = (m.AskChild, m.NameConcern, m.SpendRoom, m.LetOthersSpeak)
"""Moves that are all said by the name of their kind; of every other, people first see which one it is."""
PRIVATE = frozenset({"tell", "concern"})
"""Kinds whose choices name what only one seat knows: on a shared screen the others look away first."""
LOOK_WHY = Both("nog niets mogelijk; kijk wat ontbreekt", "nothing possible yet; see what is missing")
ALL_TOLD = Both("Alles wat je weet, ligt op tafel.", "All you know lies on the table.")
NONE_LEFT = Both("deze ronde al gedaan", "done this round already")


@dataclass(frozen=True)
class Offered:
    """One line of a menu: a move, or a kind of action behind which several wait."""

    ref: str
    label: str
    note: str
    move: m.Move | None
    why_not: str = ""


def kinds_now(state: State) -> tuple[Kind, ...]:
    """Give the kinds of action that belong to this step of the round."""
    own = BETWEEN_KINDS if state.step == IN_BETWEEN else TABLE_KINDS if state.step == AT_TABLE else ()
    return (*own, *ALWAYS_KINDS)


def top_menu(board: Board, state: State, seen: View, lang: Lang) -> list[Offered]:
    """Give the kinds of action as a menu; a kind with a single move is that move."""
    open_, shut = legal_moves(board, state), refused_moves(board, state)
    offered: list[Offered] = []
    for kind in kinds_now(state):
        can = [move for move in open_ if isinstance(move, kind.moves)]
        cannot = [(move, why) for move, why in shut if isinstance(move, kind.moves)]
        if not can and not cannot:
            continue
        label, note = _words(board, kind, lang), say(kind.note, lang, child=board.child.name)
        if kind.ref == "pass":
            label = say(PASS_BETWEEN if state.step == IN_BETWEEN else PASS_TABLE, lang)
        if kind.ref == "room" and not can:
            continue
        single = len(can) + len(cannot) == 1 and isinstance([*can, *(move for move, _ in cannot)][0], BY_ITSELF)
        why = text.refusal_sentence(board, cannot[0][1], lang, seen) if single and cannot else ""
        if not single and not can:
            shown = text.refusals_to_show(board, seen, cannot)
            reasons = {text.refusal_sentence(board, refusal, lang, seen) for _, refusal in shown}
            note = say(LOOK_WHY, lang)
            if len(reasons) == 1:
                why = reasons.pop()
            elif not reasons or kind.ref in ONCE:
                why = say(NONE_LEFT if reasons else ALL_TOLD, lang)
        offered.append(Offered(kind.ref, label, note, can[0] if single and can else None, why))
    return offered


def _words(board: Board, kind: Kind, lang: Lang) -> str:
    return say(kind.words, lang, child=board.child.name)


def sub_menu(board: Board, state: State, seen: View, kind: str, lang: Lang) -> list[Offered]:
    """Give the moves of one kind: what can be done first, then what cannot and why."""
    types = next(found.moves for found in kinds_now(state) if found.ref == kind)
    can = [
        Offered(_ref(move), text.move_label(board, move, lang), text.move_note(board, seen, move, lang), move)
        for move in legal_moves(board, state)
        if isinstance(move, types)
    ]
    shut = text.refusals_to_show(board, seen, refused_moves(board, state))
    cannot = [
        Offered(_ref(move), text.move_label(board, move, lang), "", None, _why_shut(board, seen, move, why, lang))
        for move, why in shut
        if isinstance(move, types)
    ]
    return [*can, *cannot]


def _why_shut(board: Board, seen: View, move: m.Move, why: Refusal, lang: Lang) -> str:
    """Say why a move cannot be made; of a lever first what it is, as who could move it knows very well."""
    sentence = text.refusal_sentence(board, why, lang, seen)
    return f"{text.move_note(board, seen, move, lang)} {sentence}" if isinstance(move, m.PullLever) else sentence


def options_of_moment(board: Board, state: State, lang: Lang) -> list[Offered]:
    """Give the ways out of the dilemma that is open."""
    return [
        Offered(_ref(move), text.move_label(board, move, lang), "", move)
        for move in board.moves_of_moment[state.moment]
    ]


def _ref(move: m.Move) -> str:
    numbers = "-".join(str(getattr(move, name)) for name in move.__slots__)
    return f"{type(move).__name__}-{numbers}"
