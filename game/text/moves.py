"""What a player can do, as the words on an option card."""

from collections.abc import Sequence
from typing import assert_never

from game.rules.board import Board
from game.rules.content import Lang
from game.rules.law import Refusal
from game.rules.moves import (
    PARENT,
    SEATS,
    Acknowledge,
    Ask,
    AskChild,
    Choose,
    DecideCode,
    Knock,
    LetOthersSpeak,
    Listen,
    MakeEffort,
    Move,
    NameConcern,
    NormaliseIt,
    Propose,
    PullLever,
    Seat,
    SpendRoom,
    TakeAdvice,
    TakeCodeStep,
    Tell,
)
from game.rules.numbers import OPENNESS_LIFTS_TO, TRUST_FOR_DOORS, TRUST_FOR_SUPPORT
from game.rules.state import AT_TABLE, GOAL_PROPOSED, GOAL_SHARED, SEEN
from game.rules.view import View
from game.text.doors import blind_note, door_note, facts_missing
from game.text.tell import Teller
from game.text.words import known_cards, listed, names, pick, quoted, trust_word

CODE_STEP_WORDS = (
    ("signalen op een rij zetten", "map the signals"),
    ("overleggen met een collega", "consult a colleague"),
    ("praten met de ouder", "talk with the parent"),
    ("wegen wat je weet", "weigh what you know"),
)


def code_step_word(step: int, lang: Lang) -> str:
    """Name one of the first four steps of the reporting code."""
    return pick(lang, *CODE_STEP_WORDS[step])


def move_label(board: Board, move: Move, lang: Lang) -> str:
    """Give the short title of an option card.

    The title of a card to tell is in it: show only moves on cards that the reader knows (`refusals_to_show`).
    """
    tell = Teller(board, lang)
    match move:
        case Choose(option):
            return board.options[option].label.in_(lang)
        case Listen(to):
            return tell.pick(f"Luister naar {tell.who(to)}", f"Listen to {tell.who(to)}")
        case AskChild():
            return tell.pick(f"Vraag het {tell.child} zelf", f"Ask {tell.child}")
        case MakeEffort(effort):
            return tell.effort(effort)
        case Knock(service):
            return tell.pick(f"Klop aan: {tell.service(service)}", f"Knock: {tell.service(service)}")
        case PullLever(lever):
            name = board.levers[lever].name.in_(lang)
            return tell.pick(f"Zet in beweging: {name}", f"Set in motion: {name}")
        case TakeAdvice():
            return tell.pick("Vraag anoniem advies", "Ask for anonymous advice")
        case TakeCodeStep(step):
            word = code_step_word(step, lang)
            return tell.pick(f"Meldcode stap {step + 1}: {word}", f"Reporting code step {step + 1}: {word}")
        case DecideCode(decision):
            name = "" if board.scenario.safety is None else board.scenario.safety.decisions[decision].name.in_(lang)
            return tell.pick(f"Meldcode stap 5: {name}", f"Reporting code step 5: {name}")
        case SpendRoom():
            return tell.pick("Neem extra tijd", "Take extra time")
        case Tell(card):
            title = board.cards[card].title.in_(lang)
            return tell.pick(f"Vertel: {title}", f"Tell: {title}")
        case NameConcern():
            return tell.pick("Zeg wat jou raakt", "Say what moves you")
        case Ask(to):
            return tell.pick(f"Vraag het aan {tell.who(to)}", f"Ask {tell.who(to)}")
        case Acknowledge(to):
            return tell.pick(f"Waardeer {tell.who(to)}", f"Acknowledge {tell.who(to)}")
        case Propose(goal):
            name = board.goals[goal].name.in_(lang)
            return tell.pick(f"Stel voor: {name}", f"Propose: {name}")
        case NormaliseIt():
            return tell.pick("Zeg: dit hoort erbij", "Say: this is an ordinary bump")
        case LetOthersSpeak():
            return tell.pick("Laat de beurt aan anderen", "Leave the turn to others")
    assert_never(move)


def move_note(board: Board, view: View, move: Move, lang: Lang) -> str:
    """Give the second, smaller line of an option card: what it does, or what to know from this seat's view."""
    tell = Teller(board, lang)
    match move:
        case Choose():
            return tell.pick(
                "Je hoort daarna hoe dit bij iedereen aankomt.", "You will hear how it lands with each of you."
            )
        case Listen(to):
            return _joined(_trusts_you(tell, view, to), _doors_after_listening(tell, view, to))
        case AskChild():
            return tell.pick("Misschien hoor je wat niemand anders weet.", "You may hear what nobody else knows.")
        case MakeEffort(effort):
            return _joined(board.efforts[effort].text.in_(lang), blind_note(tell, view, effort))
        case Knock(service):
            return _joined(*door_note(tell, view, service))
        case PullLever(lever):
            return lever_note(tell, view, lever)
        case TakeAdvice():
            return tell.pick("Leg je twijfel voor. Een naam hoeft niet.", "Share your doubt. No name is needed.")
        case TakeCodeStep(step):
            return _code_note(tell, step)
        case DecideCode(decision):
            return "" if board.scenario.safety is None else board.scenario.safety.decisions[decision].text.in_(lang)
        case SpendRoom():
            left = 0 if view.seat is None else view.room[view.seat]
            return tell.pick(
                f"Je doet twee dingen in deze beurt. Extra tijd over: {left}.",
                f"You do two things in this turn. Extra time left: {left}.",
            )
        case Tell(card):
            return _tell_note(tell, view, card)
        case NameConcern(card):
            return _joined(
                tell.card(card), tell.pick("Anderen begrijpen je dan beter.", "Others will understand you better.")
            )
        case Ask(to):
            return _joined(
                tell.pick(f"{tell.who(to)} krijgt meteen het woord.", f"{tell.who(to)} gets the floor at once."),
                _doors_after_asking(tell, view, to),
            )
        case Acknowledge(to):
            return tell.pick(
                f"Zeg wat je ziet en waardeert. {_trusts_you(tell, view, to)}",
                f"Say what you see and value. {_trusts_you(tell, view, to)}",
            )
        case Propose(goal):
            return _joined(*_goal_note(tell, view, goal))
        case NormaliseIt():
            return _joined(board.scenario.normalise.text.in_(lang), _normalise_warning(tell, view))
        case LetOthersSpeak():
            return (
                tell.pick("Je luistert en zegt nu niets.", "You listen and say nothing now.")
                if view.step == AT_TABLE
                else tell.pick("Je doet deze maand niets bijzonders.", "You do nothing special this month.")
            )
    assert_never(move)


def refusals_to_show(board: Board, view: View, refused: Sequence[tuple[Move, Refusal]]) -> list[tuple[Move, Refusal]]:
    """Keep the refused moves that this seat may read and can learn from: no unknown cards, nothing that is done."""
    knows = known_cards(view.table, [known.card for known in view.cards])
    return [
        (move, refusal)
        for move, refusal in refused
        if refusal.code not in ("card-unknown", "card-on-table", "name-your-own-concern")
        and not (isinstance(move, Tell | NameConcern) and not knows >> move.card & 1)
    ]


def _joined(*notes: str) -> str:
    return " · ".join(note for note in notes if note)


def _trusts_you(tell: Teller, view: View, other: Seat) -> str:
    """How far somebody trusts the reader, with its word and number."""
    if view.seat is None:
        return ""
    level = view.trust_of(other, view.seat)
    word = trust_word(level, tell.lang)
    return tell.pick(
        f"Vertrouwen van {tell.who(other)} in jou: {word} ({level} van 5).",
        f"Trust of {tell.who(other)} in you: {word} ({level} of 5).",
    )


def _doors_after_listening(tell: Teller, view: View, other: Seat) -> str:
    if view.seat is None or view.trust_of(other, view.seat) + 1 < TRUST_FOR_DOORS:
        return ""
    return tell.pick(f"Je hoort ook welke deuren {tell.who(other)} kent.", f"You also learn {tell.who(other)}'s doors.")


def _doors_after_asking(tell: Teller, view: View, other: Seat) -> str:
    if view.seat is None or view.trust_of(other, view.seat) < TRUST_FOR_DOORS:
        return tell.pick(
            f"{tell.who(other)} vertrouwt je nog te weinig om deuren te wijzen.",
            f"{tell.who(other)} trusts you too little to show doors.",
        )
    return tell.pick(
        f"Iedereen hoort dan welke deuren {tell.who(other)} kent.", f"Everybody then learns {tell.who(other)}'s doors."
    )


def _code_note(tell: Teller, step: int) -> str:
    safety = tell.board.scenario.safety
    steps = () if safety is None else safety.steps
    return next(
        (found.text.in_(tell.lang) for found in steps if found.step == ("map", "consult", "talk", "weigh")[step]), ""
    )


def _tell_note(tell: Teller, view: View, card: int) -> str:
    known = next((known for known in view.cards if known.card == card), None)
    if known is not None and known.needs_yes:
        parent = tell.who(PARENT)
        unless = (
            tell.pick(
                "Alleen na de stappen van de meldcode mag het toch.", "Only after the reporting code's steps may you."
            )
            if tell.board.cards[card].safety and tell.board.scenario.safety is not None
            else ""
        )
        return _joined(
            tell.pick(
                f"Dit is van het gezin. {parent} heeft nog geen ja gezegd.",
                f"This belongs to the family. {parent} has not said yes yet.",
            ),
            unless,
        )
    if known is not None and known.own:
        return _joined(tell.pick("Dit weet jij zelf.", "You know this yourself."), _openness_earns(tell, view))
    return tell.pick("Dit heb je gehoord. Straks weet iedereen het.", "You heard this. Then everybody will know.")


def _openness_earns(tell: Teller, view: View) -> str:
    """Say whose trust grows by being open: of those who do not trust you much yet."""
    shy = [seat for seat in SEATS if seat != view.seat and view.trust_of(seat, view.seat or 0) < OPENNESS_LIFTS_TO]
    if view.seat is None or not shy:
        return ""
    who = names(tell.board, shy, tell.lang)
    return tell.pick(f"Open zijn geeft vertrouwen bij {who}.", f"Openness earns trust with {who}.")


def lever_note(tell: Teller, view: View, lever: int) -> str:
    """Say what a lever is, and which wall in sight it opens."""
    opened = [what.a for what in tell.board.lever_effects[lever] if what.verb == "open_wall"]
    walls = [tell.wall(wall) for wall in opened if view.walls[wall] == SEEN]
    note = tell.board.levers[lever].text.in_(tell.lang)
    if not walls:
        return note
    which = listed(walls, tell.lang)
    return _joined(note, tell.pick(f"Dit maakt een doorgang in {which}.", f"This makes a way through {which}."))


def _goal_note(tell: Teller, view: View, goal: int) -> list[str]:
    missing = view.goal_missing[goal]
    if missing:
        return [facts_missing(tell, view, missing, tell.board.goal_cards[goal])]
    notes = [tell.pick("Alle feiten voor dit doel liggen op tafel.", "All facts for this goal are on the table.")]
    status = view.goals[goal]
    if GOAL_PROPOSED <= status < GOAL_SHARED:
        carrier = tell.who(status - GOAL_PROPOSED)
        notes.append(
            tell.pick(f"{carrier} stelde dit voor; jij neemt het over.", f"{carrier} proposed it; you carry it on.")
        )
    if view.seat is not None:
        wary = [seat for seat in SEATS if seat != view.seat and view.trust_of(seat, view.seat) < TRUST_FOR_SUPPORT]
        if wary:
            who = names(tell.board, wary, tell.lang)
            verb = pick(
                tell.lang, "vertrouwen" if len(wary) > 1 else "vertrouwt", "trust" if len(wary) > 1 else "trusts"
            )
            notes.append(tell.pick(f"{who} {verb} je nog te weinig.", f"{who} {verb} you too little yet."))
    return notes


def _normalise_warning(tell: Teller, view: View) -> str:
    roots = view.open_roots
    if roots:
        root = quoted(tell.need(roots[0]))
        return tell.pick(f"Let op: {root} is nog nodig.", f"Mind: {root} is still needed.")
    missing = view.normalise_missing
    return facts_missing(tell, view, missing, tell.board.normalise_cards) if missing else ""
