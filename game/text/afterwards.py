"""What happened, told afterwards: nothing is secret any more, so every card may be named."""

from collections.abc import Iterable, Iterator

from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.moves import Move, Seat
from game.text.happenings import event_sentence
from game.text.moves import move_label
from game.text.words import ended, pick, seat_name, titled


def told_afterwards(board: Board, event: e.Event, lang: Lang) -> str:
    """Tell one event; a card of which nothing else is said gives its title and its words."""
    everything = (1 << len(board.cards)) - 1
    sentence = event_sentence(board, event, lang, known=everything) or ""
    if not sentence and isinstance(event, e.CardTabled):
        return titled(board.cards[event.card].title.in_(lang), board.cards[event.card].text.in_(lang))
    return sentence


DEEDS = (
    e.OptionChosen,
    e.Listened,
    e.ChildAsked,
    e.EffortWorked,
    e.DoorOpened,
    e.ServiceStarted,
    e.LeverPulled,
    e.AdviceTaken,
    e.CodeStepTaken,
    e.CodeDecided,
    e.ConcernNamed,
    e.CardTabled,
    e.Acknowledged,
    e.GoalProposed,
    e.GoalShared,
    e.Normalised,
)
"""What people did and agreed: this is told of a line, without what came of it."""


def deeds_afterwards(board: Board, events: Iterable[e.Event], lang: Lang) -> Iterator[tuple[e.Event, str]]:
    """Tell what people did, one sentence each; of a card its title is enough."""
    everything = (1 << len(board.cards)) - 1
    for event in events:
        sentence = event_sentence(board, event, lang, known=everything) if isinstance(event, DEEDS) else None
        if sentence:
            yield event, sentence


def deed_afterwards(board: Board, seat: Seat, move: Move, events: Iterable[e.Event], lang: Lang) -> str:
    """Tell a decision by the first thing that happened with it; where nothing is said of that, by its name."""
    told = (told_afterwards(board, event, lang) for event in events)
    name = seat_name(board, seat, lang)
    return next((sentence for sentence in told if sentence), f"{name}: {ended(move_label(board, move, lang))}")


# --- two games side by side ------------------------------------------------------------------------------------------


def caveats(lang: Lang, *, same_case: bool, same_version: bool, same_luck: bool) -> list[str]:
    """Say what keeps two games from being compared in full."""
    if not same_case:
        return [
            pick(
                lang,
                "Dit zijn twee verschillende casussen. Alleen de scores en het vertrouwen zijn te vergelijken.",
                "These are two different cases. Only the scores and the trust can be compared.",
            )
        ]
    changed = pick(
        lang,
        "De casus is tussen deze twee sessies veranderd.",
        "The case was changed between these two sessions.",
    )
    luck = pick(lang, "Het toeval viel in beide sessies anders.", "Luck fell differently in these two sessions.")
    return [*([] if same_version else [changed]), *([] if same_luck else [luck])]


def all_alike(count: int, lang: Lang) -> str:
    """Say that two games did not differ, as far as both were played."""
    if not count:
        return pick(lang, "Er is nog geen keuze te vergelijken.", "There is no choice to compare yet.")
    if count == 1:
        return pick(lang, "De ene keuze die beide hebben, was gelijk.", "The one choice that both have was the same.")
    return pick(
        lang,
        f"Alle {count} keuzes waren gelijk, zo ver als beide gespeeld zijn.",
        f"All {count} choices were the same, as far as both were played.",
    )


def alike_before(count: int, lang: Lang) -> str:
    """Say how many choices were the same before the first that differed."""
    if not count:
        return pick(lang, "Het ging vanaf de eerste keuze anders.", "It went differently from the first choice.")
    if count == 1:
        return pick(lang, "Daarvoor was één keuze gelijk.", "Before that, one choice was the same.")
    return pick(lang, f"Daarvoor waren {count} keuzes gelijk.", f"Before that, {count} choices were the same.")
