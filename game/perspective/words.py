"""The sentences of a perspective check, in both languages: why this person now, and what is asked."""

from collections.abc import Callable, Mapping

from game.perspective.causes import Cause
from game.perspective.question import Question
from game.rules.board import Board
from game.rules.content import Lang, Persona, Temperament, Text
from game.rules.moves import Seat
from game.text.tell import Teller
from game.text.words import pick, quoted, seat_name


class Names:
    """Names the people of a case for who guesses: the guesser is "you"."""

    def __init__(self, board: Board, lang: Lang, guesser: Seat | None) -> None:
        self.board, self.lang, self.guesser = board, lang, guesser
        self.tell = Teller(board, lang)

    def who(self, seat: Seat | None) -> str:
        """Name somebody who does something."""
        if seat is None:
            return ""
        return pick(self.lang, "jij", "you") if seat == self.guesser else seat_name(self.board, seat, self.lang)

    def whom(self, seat: Seat | None) -> str:
        """Name somebody to whom something is done."""
        return pick(self.lang, "jou", "you") if seat is not None and seat == self.guesser else self.who(seat)

    def quote(self, text: Text) -> str:
        """Give a name or what somebody said, between quotation marks."""
        return quoted(text.in_(self.lang))


def in_both(say: Callable[[Lang], str]) -> Text:
    """Say something in both languages."""
    return Text(say("nl"), say("en"))


def why_now(board: Board, cause: Cause, guesser: Seat | None) -> Text:
    """Say in one sentence what happened, so that it is clear why this person is asked about now."""
    return in_both(lambda lang: _why(Names(board, lang, guesser), cause))


def _why(names: Names, cause: Cause) -> str:
    nl, en = WHY[cause.name]
    gaps = {
        "X": names.who(cause.about),
        "S": names.who(cause.other),
        "O": names.whom(cause.other),
        **_thing(names, cause),
    }
    return names.tell.pick(nl.format(**gaps), en.format(**gaps))


def _thing(names: Names, cause: Cause) -> Mapping[str, str]:
    """Name what it was about."""
    board, thing = names.board, cause.thing
    match cause.name:
        case "bounced" | "unasked":
            return {"T": names.tell.service(thing)}
        case "blind" | "worked":
            return {"T": names.quote(board.efforts[thing].name)}
        case "lever":
            return {"T": names.quote(board.levers[thing].name)}
        case "chose" | "landed":
            option = board.options[thing]
            landed = option.landed.get(board.personas[cause.about].role)
            return {"T": names.quote(option.label), "L": "" if landed is None else names.quote(landed)}
        case "hesitates" | "ready" | "shared":
            return {"T": names.quote(board.goals[thing].name)}
    return {"T": names.quote(board.cards[thing].title)} if thing >= 0 else {}


WHY: Mapping[str, tuple[str, str]] = {
    "breach": (
        "{S} vertelde deze maand iets van het gezin zonder een ja van {X}.",
        "This month {S} told something of the family without a yes from {X}.",
    ),
    "unasked": (
        "{S} klopte deze maand aan bij {T}. {X} had daar niet om gevraagd.",
        "This month {S} knocked at {T}. {X} had not asked for it.",
    ),
    "trust-fell": ("{X} ging {O} deze maand minder vertrouwen.", "{X} came to trust {O} less this month."),
    "trust-rose": ("{X} ging {O} deze maand meer vertrouwen.", "{X} came to trust {O} more this month."),
    "spoken-about": (
        "{S} vertelde deze maand wat {X} weet, maar niemand vroeg {X} zelf iets.",
        "This month {S} told what {X} knows, but nobody asked {X} anything.",
    ),
    "unheard": (
        "Niemand luisterde deze maand naar {X} of vroeg {X} iets.",
        "Nobody listened to {X} this month or asked {X} anything.",
    ),
    "chose": ("{X} moest deze maand kiezen, en koos: {T}.", "{X} had to choose this month, and chose: {T}."),
    "landed": ("{S} koos deze maand: {T}. {X} zei toen: {L}", "This month {S} chose: {T}. {X} said: {L}"),
    "bounced": (
        "{X} klopte deze maand aan bij {T}. De deur bleef dicht.",
        "{X} knocked at {T} this month. The door stayed shut.",
    ),
    "blind": (
        "{X} probeerde deze maand iets: {T}. Het hielp nog niet.",
        "{X} tried something this month: {T}. It did not help yet.",
    ),
    "worked": ("{X} deed deze maand iets wat hielp: {T}.", "{X} did something that helped this month: {T}."),
    "concern": ("{X} sprak deze maand een eigen zorg uit: {T}.", "{X} voiced a worry this month: {T}."),
    "own-card": ("{X} vertelde deze maand: {T}.", "This month {X} told: {T}."),
    "heard": ("{S} vertelde deze maand: {T}.", "This month {S} told: {T}."),
    "heard-concern": ("{S} sprak deze maand een eigen zorg uit: {T}.", "{S} voiced a worry this month: {T}."),
    "lever": ("{X} zette deze maand iets in beweging: {T}.", "{X} set something in motion this month: {T}."),
    "hesitates": ("{X} aarzelt nog bij het doel {T}.", "{X} still hesitates at the goal {T}."),
    "ready": ("Alles voor het doel {T} ligt nu op tafel.", "Everything for the goal {T} is on the table now."),
    "shared": ("{T} werd deze maand een gedeeld doel.", "{T} became a shared goal this month."),
    "acknowledged": ("{S} zei deze maand wat {X} goed doet.", "This month {S} said what {X} does well."),
    "asked": (
        "{S} vroeg {X} deze maand iets, waar iedereen bij was.",
        "This month {S} asked {X} something in front of all.",
    ),
    "listened": ("{S} luisterde deze maand naar {X}.", "This month {S} listened to {X}."),
    "passed": ("{X} liet deze maand de beurt aan de anderen.", "{X} left the turn to the others this month."),
}
"""What happened: {X} is who is asked about, {S} or {O} the other, {T} the thing, {L} what {X} said."""

ASKS: Mapping[str, tuple[str, str]] = {
    "weighs": ("Wat weegt nu het zwaarst voor {X}?", "What weighs most for {X} now?"),
    "told": ("Hoe kwam dat bij {X} aan?", "How did that land with {X}?"),
    "unheard": ("Wat zou {X} daar zelf over zeggen, tegen jou?", "What would {X} say about that, to you?"),
    "yes": ("Wat heeft {X} nodig voor een ja?", "What does {X} need for a yes?"),
    "yes-you": (
        "Stel: jij stelt dit doel voor. Wat heeft {X} nodig voor een ja?",
        "Say you propose this goal. What does {X} need for a yes?",
    ),
}


def what_is_asked(board: Board, kind: str, cause: Cause, guesser: Seat | None) -> Text:
    """Ask the question."""
    asks = "yes-you" if kind == "yes" and cause.other == guesser is not None else kind

    def say(lang: Lang) -> str:
        names = Names(board, lang, guesser)
        nl, en = ASKS[asks]
        gaps = {"X": names.who(cause.about), "S": names.who(cause.other)}
        return names.tell.pick(nl.format(**gaps), en.format(**gaps))

    return in_both(say)


MAY_BE_ASKED: Mapping[Temperament, Text] = {
    Temperament.WARM: Text("Vraag het me gerust. Ik zit hier.", "Do ask me. I am right here."),
    Temperament.CAUTIOUS: Text("Je mag het vragen. Rustig aan.", "You may ask. Take it slowly."),
    Temperament.HURRIED: Text("Vraag het me nu, dan heb ik even.", "Ask me now, I have a minute."),
    Temperament.BY_THE_BOOK: Text(
        "Als je het wilt weten, vraag het mij zelf.", "If you want to know, ask me in person."
    ),
}
"""How each kind of person offers to be asked, where its own lines are the answers."""

NEEDS_FOR_YES: Mapping[str, tuple[str, str]] = {
    "nothing": ("Niets meer, dit wordt een ja", "Nothing more, this will be a yes"),
    "trust": ("Meer vertrouwen in {O}", "More trust in {O}"),
    "concern": ("Eerst een eigen zorg uitspreken", "To voice a worry of their own first"),
    "both": ("Een zorg uitspreken, en meer vertrouwen", "To voice a worry, and more trust"),
}


def need_for_yes(board: Board, answer: str, cause: Cause, guesser: Seat | None) -> Text:
    """Say what somebody may need before a goal becomes a yes."""
    nl, en = NEEDS_FOR_YES[answer]
    return in_both(lambda lang: pick(lang, nl, en).format(O=Names(board, lang, guesser).whom(cause.other)))


def need_in_own_words(persona: Persona) -> dict[str, Text]:
    """Say in a persona's own words what it needs for a yes."""
    concern, trust = persona.hesitates_concern, persona.hesitates_trust
    return {
        "nothing": persona.voice.told.high,
        "trust": trust,
        "concern": concern,
        "both": Text(f"{concern.nl} {trust.nl}", f"{concern.en} {trust.en}"),
    }


TO_WRITE_ABOUT = {
    True: ("Waaraan kon je dat merken bij {X}?", "How could you tell, with {X}?"),
    False: ("Wat ga je {X} een volgende keer vragen?", "What will you ask {X} next time?"),
}


def to_write_about(board: Board, question: Question, *, right: bool) -> Text:
    """Ask something that is worth one line for oneself."""
    nl, en = TO_WRITE_ABOUT[right]
    return in_both(lambda lang: pick(lang, nl, en).format(X=seat_name(board, question.about, lang)))
