"""Why something cannot be done now: what is missing, and who could help."""

from collections.abc import Callable, Mapping

from game.rules.board import Board
from game.rules.content import Lang
from game.rules.law import Refusal
from game.rules.moves import POLICYMAKER, TEACHER, YOUTH_WORKER
from game.rules.view import View
from game.text.moves import code_step_word
from game.text.tell import Teller, cards_missing, who_helps_with_cards
from game.text.words import known_cards


def refusal_sentence(board: Board, refusal: Refusal, lang: Lang, view: View | None = None) -> str:
    """Say what is missing and who could help. With the view of the reader, cards that the reader knows are named."""
    tell = Teller(board, lang)
    known = board.tabled_at_start if view is None else known_cards(view.table, [known.card for known in view.cards])
    if refusal.code in _SIMPLE:
        return tell.pick(*_SIMPLE[refusal.code])
    if refusal.code in _NAMED:
        return tell.pick(*_NAMED[refusal.code](tell, refusal))
    if refusal.code in _CARDS:
        return _cards_sentence(tell, refusal, known)
    return tell.pick("Dit kan nu niet. Kies iets anders.", "This cannot be done now. Choose something else.")


def _cards_sentence(tell: Teller, refusal: Refusal, known: int) -> str:
    lacks = cards_missing(tell, refusal.cards, known)
    missing = tell.pick(f"Nog niet op tafel: {lacks}.", f"Not on the table yet: {lacks}.")
    helps = who_helps_with_cards(tell, refusal.cards, known)
    return f"{tell.pick(*_CARDS[refusal.code](tell, refusal))} {missing} {helps}"


Pair = tuple[str, str]

_SIMPLE: Mapping[str, Pair] = {
    "case-over": ("De casus is afgelopen. Je kunt nog wel praten.", "The case is over. You can still talk."),
    "dilemma-open": (
        "Er ligt eerst een keuze open. Kies daaruit, dan gaat de ronde verder.",
        "A choice is open first. Choose from it and the round goes on.",
    ),
    "not-in-between": (
        "Dit doe je aan tafel. Nu is het tussendoor: ieder doet zelf één ding.",
        "This is done around the table. Now it is in between: each does one thing.",
    ),
    "not-at-table": (
        "Dit doe je tussendoor. Nu zit iedereen aan tafel.",
        "This is done in between. Now everybody sits around the table.",
    ),
    "to-yourself": (
        "Dat kan niet bij jezelf. Kies een ander aan tafel.",
        "You cannot do that to yourself. Choose somebody else at the table.",
    ),
    "too-early": (
        "Nog niet kiezen: eerst moet iemand anders iets vertellen. Luister, of vraag het aan tafel.",
        "Too early to choose a way: somebody else must tell something first. Listen, or ask around the table.",
    ),
    "card-unknown": (
        "Dit weet je nog niet. Luister naar de anderen; iemand aan tafel weet het.",
        "You do not know this yet. Listen to the others; somebody at the table knows.",
    ),
    "card-on-table": ("Dit ligt al op tafel. Iedereen weet het.", "This is on the table already. Everybody knows."),
    "no-room": (
        "Je hebt nu geen extra tijd. De beleidsmaker kan soms ruimte maken.",
        "You have no extra time now. The policymaker can sometimes make room.",
    ),
    "room-spent": (
        "Je nam deze beurt al extra tijd. Volgende beurt kan het weer.",
        "You took extra time this turn already. You can again in another turn.",
    ),
    "no-such-option": (
        "Die keuze hoort niet bij dit moment. Kies uit wat hier staat.",
        "That choice does not belong to this moment. Choose from what is here.",
    ),
    "no-safety-question": (
        "Dit hoort niet bij jouw stoel in deze casus. Leerkracht en jeugdhulpverlener kennen de meldcode.",
        "This is not for your chair in this case. The teacher and the youth worker know the reporting code.",
    ),
    "advice-taken": (
        "Het advies is al gevraagd. Eén keer is genoeg.",
        "The advice was asked for already. Once is enough.",
    ),
    "code-weighed": (
        "Er is al gewogen. Dit gesprek hoort daarvoor; besluit nu samen.",
        "It has been weighed already. This talk comes before that; now decide together.",
    ),
    "code-decided": (
        "Het besluit van de meldcode is al genomen.",
        "The decision of the reporting code was made already.",
    ),
    "name-your-own-concern": (
        "Wat iemand raakt, vertelt die zelf. Luister, en geef ruimte.",
        "What moves somebody is theirs to tell. Listen, and give room.",
    ),
    "answer-first": (
        "Jou is iets gevraagd. Geef eerst antwoord; daarna gaat de beurt verder.",
        "You were asked something. Answer first; then the turn goes on.",
    ),
    "normalised": ("Dit is al gezegd, en het klopte.", "This was said already, and it was right."),
    "normalise-tried": (
        "Dit is deze ronde al geprobeerd. Zoek eerst uit wat eronder ligt; de volgende ronde kan het weer.",
        "This was tried this round. Find out what lies underneath; next round you can try again.",
    ),
}


def _seat(tell: Teller, why: Refusal) -> str:
    return "" if why.seat is None else tell.who(why.seat)


def _turn(tell: Teller, why: Refusal) -> Pair:
    if why.seat is None:
        return ("Nu is niemand aan de beurt.", "It is nobody's turn now.")
    return (f"Nu is {tell.who(why.seat)} aan de beurt.", f"It is {tell.who(why.seat)}'s turn now.")


_NAMED: Mapping[str, Callable[[Teller, Refusal], Pair]] = {
    "not-your-turn": _turn,
    "policymaker-only": lambda tell, why: (
        f"Dit kan alleen {tell.who(POLICYMAKER)}. Vertel aan tafel waarom het nodig is.",
        f"Only {tell.who(POLICYMAKER)} can do this. Tell the table why it is needed.",
    ),
    "already-listened": lambda tell, why: (
        f"Je luisterde deze ronde al naar {_seat(tell, why)}. Volgende ronde kan het weer.",
        f"You listened to {_seat(tell, why)} this round already. You can again next round.",
    ),
    "child-not-near": lambda tell, why: (
        f"Op jouw plek zie je {tell.child} niet. {tell.who(TEACHER)} of {tell.who(YOUTH_WORKER)} kan het vragen.",
        f"From your chair you do not see {tell.child}. {tell.who(TEACHER)} or {tell.who(YOUTH_WORKER)} can ask.",
    ),
    "no-wish-left": lambda tell, why: (
        f"{tell.child} heeft jou alles verteld wat er nu te wensen is.",
        f"{tell.child} has told you every wish there is now.",
    ),
    "not-your-effort": lambda tell, why: (
        f"Dit ligt bij {_seat(tell, why)}. Vraag het aan tafel.",
        f"This is up to {_seat(tell, why)}. Ask around the table.",
    ),
    "effort-done": lambda tell, why: (
        f"{tell.effort(why.which)}: dat is al gedaan en het werkte.",
        f"{tell.effort(why.which)}: that was done already and it worked.",
    ),
    "service-open": lambda tell, why: (
        f"{tell.service(why.which)} is al geregeld: het loopt, of er is een wachtlijst.",
        f"{tell.service(why.which)} is arranged already: it runs, or there is a waiting list.",
    ),
    "not-your-door": lambda tell, why: (
        f"Aan deze deur sta jij niet. {tell.openers(why.which)} kan {tell.service(why.which)} openen.",
        f"This is not your door. {tell.openers(why.which)} can open {tell.service(why.which)}.",
    ),
    "lever-pulled": lambda tell, why: (
        f"{tell.board.levers[why.which].name.in_('nl')}: dat is al in beweging.",
        f"{tell.board.levers[why.which].name.in_('en')}: that is in motion already.",
    ),
    "code-step-taken": lambda tell, why: (
        f"Deze stap van de meldcode is al gezet: {code_step_word(why.which, 'nl')}.",
        f"This step of the reporting code was taken already: {code_step_word(why.which, 'en')}.",
    ),
    "code-order": lambda tell, why: (
        f"Eerst komt een andere stap van de meldcode: {code_step_word(why.which, 'nl')}.",
        f"Another step of the reporting code comes first: {code_step_word(why.which, 'en')}.",
    ),
    "already-asked": lambda tell, why: (
        f"{_seat(tell, why)} kreeg deze ronde al een vraag. Volgende ronde kan het weer.",
        f"{_seat(tell, why)} was asked something this round already. You can ask again next round.",
    ),
    "already-acknowledged": lambda tell, why: (
        f"Dat zei je deze ronde al tegen {_seat(tell, why)}.",
        f"You said so to {_seat(tell, why)} this round already.",
    ),
    "goal-shared": lambda tell, why: (
        f"{tell.goal(why.which)} is al een gedeeld doel.",
        f"{tell.goal(why.which)} is a shared goal already.",
    ),
    "goal-yours": lambda tell, why: (
        f"Jij stelde {tell.goal(why.which)} al voor. Wie twijfelt, wil eerst gehoord worden.",
        f"You proposed {tell.goal(why.which)} already. Whoever hesitates wants to be heard first.",
    ),
}

_CARDS: Mapping[str, Callable[[Teller, Refusal], Pair]] = {
    "lever-unknown": lambda tell, why: (
        f"{tell.who(POLICYMAKER)} weet nog te weinig om dit te kunnen doen.",
        f"{tell.who(POLICYMAKER)} knows too little to be able to do this.",
    ),
    "lever-untold": lambda tell, why: (
        f"{tell.who(POLICYMAKER)} kan dit pas doen als het verhaal op tafel ligt.",
        f"{tell.who(POLICYMAKER)} can do this only when the story is on the table.",
    ),
    "signals-unknown": lambda tell, why: (
        "Je kent nog niet alle signalen.",
        "You do not know all the signals yet.",
    ),
    "goal-cards": lambda tell, why: (
        f"{tell.goal(why.which)} is nog niet rijp om voor te stellen.",
        f"{tell.goal(why.which)} is not ready to be proposed.",
    ),
}

CODES = frozenset((*_SIMPLE, *_NAMED, *_CARDS))
"""Every code that has a sentence."""
