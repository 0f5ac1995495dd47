"""Checks of language: short enough for a projector, plain enough for most adults, and both languages alike."""

import math
import re
from collections.abc import Iterator, Mapping

from game.rules.content import Lang, Text
from game.scenario.checks.finding import Case, Check, Details, Finding
from game.scenario.readability import flesch_douma, sentences, words
from game.scenario.sentences import Phrase
from game.scenario.tree import At

LANGUAGES: Mapping[Lang, Phrase] = {"nl": Phrase("Nederlands", "Dutch"), "en": Phrase("Engels", "English")}

LONGEST_SENTENCE = 20
LONGEST_SENTENCE_IN_NOTES = 30
PLAIN_ENOUGH = 60
"""Flesch-Douma below this is harder than B1."""
WORDS_TO_JUDGE = 20
"""In fewer words than this the formula says nothing."""

MOST_WORDS: Mapping[str, int] = {
    "title": 8,
    "summary": 40,
    "content_note": 60,
    "opening": 60,
    "questions": 30,
    "child.about": 35,
    "child.lines.text": 25,
    "personas.name": 5,
    "personas.short": 8,
    "personas.about": 45,
    "personas.private": 50,
    "personas.voice": 20,
    "personas.hesitates_trust": 20,
    "personas.hesitates_concern": 20,
    "personas.refuses": 25,
    "personas.weighs.guess": 10,
    "personas.weighs.own_words": 30,
    "personas.afterwards": 30,
    "cards.title": 6,
    "cards.text": 25,
    "cards.period": 6,
    "cards.matters": 25,
    "needs.name": 6,
    "needs.text": 25,
    "goals.name": 6,
    "goals.text": 25,
    "walls.name": 6,
    "walls.text": 30,
    "levers.name": 6,
    "levers.text": 25,
    "efforts.name": 7,
    "efforts.text": 25,
    "efforts.works": 25,
    "efforts.blind": 25,
    "services.name": 7,
    "services.text": 45,
    "services.door": 15,
    "services.works": 30,
    "moments.title": 6,
    "moments.ask": 20,
    "moments.options.label": 8,
    "moments.options.landed": 25,
    "moments.options.ask": 20,
    "normalise": 35,
    "safety.text": 35,
    "safety.advice": 40,
    "safety.steps.text": 35,
    "safety.decisions.name": 6,
    "safety.decisions.text": 30,
    "endings.title": 6,
    "endings.text": 65,
    "notes.before": 120,
    "notes.watch_for": 25,
    "notes.deception": 70,
}
"""How long a text may be where it stands, counted in words. A scene has a code of its own, S059."""

JARGON = re.compile(
    r"(?<![\w-])(?:ib['’]er|(?:ggz|poh|tlv|opp|swv|mdo|sbo|vso|wmo|cjg|jgz|kopp|ots|lvb|tos|rvdk|nt2)(?!\w))",
    re.IGNORECASE,
)
CAPITALS = re.compile(r"(?<![\w-])(?<!\d )[A-Z]{2,6}(?![A-Za-z])")
ORDINARY = frozenset("TV OK NL EU PDF GPS CD DVD USB ID WC BMX SMS ADHD XL PE".split())  # noqa: SIM905
"""Abbreviations that nobody has to look up."""

OFFICE_WORDS = re.compile(
    r"\b(conform|middels|teneinde|inzake|derhalve|alsmede|aangaande|omtrent|dientengevolge|"
    r"casuïstiek|problematiek|betreffende|voornoemde?|ingeval|mitsdien|hieromtrent)\b",
    re.IGNORECASE,
)

_DUTCH = frozenset(
    "de het een en ik je niet dat zijn met voor maar haar hij ze ook nog er aan als naar uit om".split()  # noqa: SIM905
)
_ENGLISH = frozenset(
    "the and to that you not with for but they she what are have this it from at who will".split()  # noqa: SIM905
)


def _place(at: At) -> str:
    """Name the kind of place a text stands in: `cards.text`."""
    return ".".join(step for step in at if isinstance(step, str))


def long_sentences(case: Case) -> Iterator[Finding]:
    """S400: a sentence that is over before the back row has found its beginning."""
    for at, lang, text, in_services in case.texts:
        most = LONGEST_SENTENCE_IN_NOTES if at[0] == "notes" else LONGEST_SENTENCE
        count = max((len(sentence.split()) for sentence in sentences(text)), default=0)
        if count > most:
            details: Details = {"count": str(count), "most": str(most), "language": LANGUAGES[lang]}
            yield Finding("S400", at, details, in_services=in_services)


def _most_words(at: At) -> int | None:
    place = _place(at[:-1])
    while place and place not in MOST_WORDS:
        place = place.rpartition(".")[0]
    return MOST_WORDS.get(place)


def long_texts(case: Case) -> Iterator[Finding]:
    """S401: a text that does not fit the place where it is shown."""
    for at, lang, text, in_services in case.texts:
        most, count = _most_words(at), len(text.split())
        if most is not None and count > most:
            details: Details = {"count": str(count), "most": str(most), "language": LANGUAGES[lang]}
            yield Finding("S401", at, details, in_services=in_services)


def hard_dutch(case: Case) -> Iterator[Finding]:
    """S402: Dutch that reads harder than B1 by the Flesch-Douma formula."""
    for at, text, in_services in case.everywhere(Text):
        if len(words(text.nl)) < WORDS_TO_JUDGE:
            continue
        ease = flesch_douma(text.nl)
        if ease < PLAIN_ENOUGH:
            tenths = f"{math.floor(ease * 10) / 10:.1f}"
            details: Details = {"ease": Phrase(tenths.replace(".", ","), tenths), "least": str(PLAIN_ENOUGH)}
            yield Finding("S402", (*at, "nl"), details, in_services=in_services)


def unexplained_abbreviations(case: Case) -> Iterator[Finding]:
    """S403: an abbreviation that is not explained where it first stands; for a service, in that service."""
    texts = case.texts
    ordinary = {word for _, _, text, _ in texts for word in words(text) if word.islower()}
    together: dict[At, str] = {}
    for at, lang, text, in_services in texts:
        piece = (lang, in_services, *at[:2])
        together[piece] = f"{together.get(piece, '')} {text}"
    seen: set[At] = set()
    for at, lang, text, in_services in texts:
        for short in _abbreviations(text):
            key = (lang, short.lower(), *(at[:2] if in_services else ()))
            if key in seen or (short.isupper() and short.lower() in ordinary - {"so"}):
                continue
            seen.add(key)
            if not _is_explained(together[lang, in_services, *at[:2]], short):
                yield Finding("S403", at, {"found": short}, in_services=in_services)


def _abbreviations(text: str) -> Iterator[str]:
    for found in (*JARGON.finditer(text), *CAPITALS.finditer(text)):
        if found.group() not in ORDINARY:
            yield found.group()


def _is_explained(text: str, short: str) -> bool:
    """Say whether an explanation stands beside it: between brackets, after a colon, or as 'X betekent'."""
    name = re.escape(short)
    patterns = (
        rf"\([^)]*{name}",
        rf"{name}[\w-]*['’]?(?:\s+\w+){{0,2}}\s*\(",
        rf"{name}[\w-]*['’]?:",
        rf"{name}[\w-]*,? (?:betekent|means|stands|staat|is (?:een|de|het|an?|the|short|Dutch))\b",
    )
    return any(re.search(pattern, text) for pattern in patterns)


def same_in_both(case: Case) -> Iterator[Finding]:
    """S404: a text of some length that is the same in both languages."""
    for at, text, in_services in case.everywhere(Text):
        found = words(text.nl)
        if text.nl.strip() == text.en.strip() and len(text.nl.split()) > 2 and any(word.islower() for word in found):
            yield Finding("S404", at, in_services=in_services)


def wrong_language(case: Case) -> Iterator[Finding]:
    """S405: English where Dutch belongs, or the other way round."""
    for at, lang, text, in_services in case.texts:
        found = [word.lower() for word in words(text)]
        dutch, english = (sum(word in known for word in found) for known in (_DUTCH, _ENGLISH))
        own, other = (dutch, english) if lang == "nl" else (english, dutch)
        if other >= 2 and not own:
            yield Finding("S405", at, {"language": LANGUAGES[lang]}, in_services=in_services)


def lopsided_texts(case: Case) -> Iterator[Finding]:
    """S406: a text that says twice as much in one language as in the other."""
    for at, text, in_services in case.everywhere(Text):
        dutch, english = len(text.nl.split()), len(text.en.split())
        if max(dutch, english) >= 12 and max(dutch, english) > 2 * min(dutch, english):
            details = {"dutch": str(dutch), "english": str(english)}
            yield Finding("S406", at, details, in_services=in_services)


def office_words(case: Case) -> Iterator[Finding]:
    """S407: a word that lives in letters from the town hall."""
    for at, text, in_services in case.everywhere(Text):
        found = OFFICE_WORDS.search(text.nl)
        if found:
            yield Finding("S407", (*at, "nl"), {"found": found.group()}, in_services=in_services)


CHECKS: tuple[Check, ...] = (
    long_sentences,
    long_texts,
    hard_dutch,
    unexplained_abbreviations,
    same_in_both,
    wrong_language,
    lopsided_texts,
    office_words,
)
