"""Checks of numbers and texts: nothing out of range, nothing empty, nothing too long to read."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.rules.content import (
    LANGS,
    Card,
    Child,
    Effect,
    Effort,
    Ending,
    Goal,
    Lever,
    Moment,
    Need,
    NeedLevel,
    NeedStep,
    Persona,
    Region,
    RoomGiven,
    Safety,
    Scenario,
    Service,
    ServiceUse,
    Text,
    TrustLevel,
    TrustStep,
    WaitStep,
    When,
)
from game.scenario.checks.finding import Case, Check, Details, Finding, as_written
from game.scenario.sentences import Phrase
from game.scenario.tree import At

MOST_WORDS_IN_A_SCENE = 40
_LANGUAGES = {"nl": Phrase("Nederlands", "Dutch"), "en": Phrase("Engels", "English")}


class Range(NamedTuple):
    """The numbers that may stand in a field, and what they mean."""

    least: int
    most: int
    what: Phrase


TRUST = Range(0, 5, Phrase("Vertrouwen loopt van 0 tot en met 5.", "Trust runs from 0 to 5."))
TRUST_STEP = Range(-5, 5, Phrase("Vertrouwen loopt van 0 tot en met 5.", "Trust runs from 0 to 5."))
NEED = Range(
    0, 3, Phrase("Een behoefte loopt van 3 (onvervuld) naar 0 (vervuld).", "A need runs from 3 (unmet) to 0 (met).")
)
NEED_STEP = Range(-3, 3, NEED.what)
STRENGTH = Range(
    1, 3, Phrase("Hulp verlicht met 1 (een beetje) tot en met 3 (veel).", "Help eases by 1 (a little) to 3 (much).")
)
APPEARANCE = Range(0, 3, Phrase("Hulp lijkt te verlichten met 0 tot en met 3.", "Help seems to ease by 0 to 3."))
STRAIN = Range(0, 10, Phrase("Spanning loopt van 0 tot en met 10.", "Strain runs from 0 to 10."))
STRAIN_STEP = Range(-10, 10, STRAIN.what)
ROUNDS = Range(4, 8, Phrase("Een casus duurt 4 tot en met 8 rondes.", "A case lasts 4 to 8 rounds."))
ROUND = Range(1, 8, Phrase("Een casus duurt hoogstens 8 rondes.", "A case lasts at most 8 rounds."))
WAIT = Range(0, 12, Phrase("Wachten gaat in rondes van vier weken.", "Waiting goes by rounds of four weeks."))
WAIT_STEP = Range(-12, 12, WAIT.what)
COUNT = Range(0, 20, Phrase("Zo vaak gebeurt dat in een casus niet.", "That does not happen so often in one case."))
ROOM = Range(0, 3, Phrase("Ruimte is tijd voor een extra actie.", "Room is time for an extra action."))
ROOM_STEP = Range(-3, 3, ROOM.what)
LOAD = Range(
    0, 2, Phrase("Hulp vraagt 0 (niets) tot 2 (veel) aandacht van het gezin.", "Help asks 0 to 2 of the family.")
)
WEIGHT = Range(
    1, 5, Phrase("Een behoefte weegt 1 (licht) tot en met 5 (zwaar).", "A need weighs 1 (light) to 5 (heavy).")
)
TOTAL = Range(0, 100, Phrase("Een score loopt van 0 tot en met 100.", "A score runs from 0 to 100."))
MINUTES = Range(5, 240, Phrase("Dit is de speeltijd in minuten.", "This is the playing time in minutes."))
AGE = Range(0, 18, Phrase("Het gaat om een kind.", "This is about a child."))
MONTHS = Range(
    0, 240, Phrase("De kaart ligt zo veel maanden vóór het begin.", "The card lies so many months before the start.")
)
VERSION = Range(1, 10_000, Phrase("De eerste versie is 1.", "The first version is 1."))

RANGES: Mapping[type, Mapping[str, Range]] = {
    Scenario: {"version": VERSION, "minutes": MINUTES, "rounds": ROUNDS},
    TrustLevel: {"level": TRUST},
    NeedLevel: {"level": NEED},
    When: {
        "from_round": ROUND,
        "until_round": ROUND,
        "strain_from": STRAIN,
        "strain_until": STRAIN,
        "bounces_from": COUNT,
        "breaches_from": COUNT,
    },
    TrustStep: {"by": TRUST_STEP},
    NeedStep: {"by": NEED_STEP},
    WaitStep: {"by": WAIT_STEP},
    RoomGiven: {"by": ROOM_STEP},
    Effect: {"strain": STRAIN_STEP},
    Persona: {"trust": TRUST, "room": ROOM},
    Child: {"age": AGE, "strain": STRAIN},
    Card: {"months_ago": MONTHS, "threshold": TRUST},
    Need: {"weight": WEIGHT, "level": NEED},
    Service: {"consent": TRUST, "wait": WAIT, "load": LOAD},
    ServiceUse: {"fits": STRENGTH, "seems": APPEARANCE, "consent": TRUST, "wait": WAIT},
    Effort: {"eases": STRENGTH},
    Ending: {"at_least": TOTAL},
}

NEVER_EMPTY: Mapping[type, Mapping[str, Phrase]] = {
    Scenario: {
        "keys": Phrase("Een casus raakt minstens één sleutel.", "A case touches at least one key."),
        "cards": Phrase("Zonder kaarten valt er niets te delen.", "Without cards there is nothing to share."),
        "needs": Phrase("Zonder behoeften valt er niets te helpen.", "Without needs there is nothing to help with."),
        "goals": Phrase(
            "Zonder doelen wordt de tafel het nergens over eens.", "Without goals the table agrees on nothing."
        ),
        "services": Phrase("Zonder diensten zijn er geen deuren.", "Without services there are no doors."),
        "endings": Phrase("Elk spel eindigt met een verhaal.", "Every game ends with a story."),
        "questions": Phrase("Het nagesprek begint met een vraag.", "The debrief starts with a question."),
    },
    Child: {"lines": Phrase("Het kind heeft een eigen stem.", "The child has a voice of its own.")},
    Persona: {"weighs": Phrase("Er weegt altijd iets het zwaarst.", "Something always weighs most.")},
    Goal: {
        "cards": Phrase("Een doel rust op wat er op tafel ligt.", "A goal rests on what lies on the table."),
        "needs": Phrase("Een doel dient een behoefte.", "A goal serves a need."),
    },
    Lever: {"effects": Phrase("Een hefboom brengt iets in beweging.", "A lever moves something.")},
    Effort: {"eases": Phrase("Een eigen actie verlicht iets.", "An effort eases something.")},
    Safety: {"signals": Phrase("De meldcode begint met signalen.", "The reporting code starts with signals.")},
    Region: {
        "services": Phrase("Een regio zonder diensten heeft geen deuren.", "A region without services has no doors.")
    },
}


def numbers_out_of_range(case: Case) -> Iterator[Finding]:
    """S030: a level, strength, wait or count that the rules do not know."""
    for kind, ranges in RANGES.items():
        for at, piece, in_services in case.everywhere(kind):
            for field, allowed in ranges.items():
                for place, number in _numbers((*at, field), getattr(piece, field)):
                    if not allowed.least <= number <= allowed.most:
                        yield _out_of_range(place, number, allowed)._replace(in_services=in_services)


def _numbers(at: At, value: object) -> Iterator[tuple[At, float]]:
    if isinstance(value, int | float):
        yield at, value
    elif isinstance(value, tuple):
        yield from (((*at, n), number) for n, number in enumerate(value))
    elif isinstance(value, Mapping):
        yield from (((*at, as_written(key)), number) for key, number in value.items())


def _out_of_range(at: At, number: float, allowed: Range) -> Finding:
    details: Details = {
        "found": f"{number:g}",
        "least": str(allowed.least),
        "most": str(allowed.most),
        "what": allowed.what,
    }
    return Finding("S030", at, details)


def empty_lists(case: Case) -> Iterator[Finding]:
    """S031: a list that needs at least one entry."""
    for kind, fields in NEVER_EMPTY.items():
        for at, piece, in_services in case.everywhere(kind):
            for field, what in fields.items():
                if not getattr(piece, field):
                    yield Finding("S031", (*at, field), {"key": field, "what": what}, in_services=in_services)


def empty_texts(case: Case) -> Iterator[Finding]:
    """S026: a text without words, in either language."""
    for at, text, in_services in case.everywhere(Text):
        for lang in LANGS:
            if not text.in_(lang).strip():
                yield Finding("S026", (*at, lang), in_services=in_services)
    if not case.scenario.child.name.strip():
        yield Finding("S026", ("child", "name"))


def reversed_waits(case: Case) -> Iterator[Finding]:
    """S056: a waiting time whose shortest is longer than its longest."""
    for kind in (Service, ServiceUse):
        for at, piece, in_services in case.everywhere(kind):
            if isinstance(piece.wait, tuple) and piece.wait[0] > piece.wait[1]:
                details: Details = {"least": str(piece.wait[0]), "most": str(piece.wait[1])}
                yield Finding("S056", (*at, "wait"), details, in_services=in_services)


def long_scenes(case: Case) -> Iterator[Finding]:
    """S059: a scene that does not fit a projector."""
    for at, moment in case.all(Moment):
        for lang in LANGS:
            count = len(moment.scene.in_(lang).split())
            if count > MOST_WORDS_IN_A_SCENE:
                details: Details = {
                    "count": str(count),
                    "most": str(MOST_WORDS_IN_A_SCENE),
                    "language": _LANGUAGES[lang],
                }
                yield Finding("S059", (*at, "scene", lang), details)


CHECKS: tuple[Check, ...] = (
    numbers_out_of_range,
    empty_lists,
    empty_texts,
    reversed_waits,
    long_scenes,
)
