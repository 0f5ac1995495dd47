"""The check of hard subjects: who lived through it must be able to choose beforehand.

It looks for words, in Dutch and in English, and cannot understand a sentence. It is told at the line with the word.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.rules.content import LANGS, Lang, Text
from game.scenario.checks.finding import Case, Details, Finding, LineOf
from game.scenario.checks.phrases import affirmed
from game.scenario.sentences import Phrase
from game.scenario.tree import At

_NOTE: At = ("content_note",)


class Subject(NamedTuple):
    """A hard subject: the words that show that a case touches it, and those with which a content note announces it."""

    name: Phrase
    shows_nl: re.Pattern[str]
    shows_en: re.Pattern[str]
    announces_nl: re.Pattern[str]
    announces_en: re.Pattern[str]

    def shows(self, lang: Lang) -> re.Pattern[str]:
        """Give the words that show that a text in this language touches it."""
        return self.shows_nl if lang == "nl" else self.shows_en

    def announces(self, lang: Lang) -> re.Pattern[str]:
        """Give the words that announce it in this language."""
        return self.announces_nl if lang == "nl" else self.announces_en


def pattern(*parts: str) -> re.Pattern[str]:
    """Look for words in lower case only: that is three times as fast."""
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


_SELF = r"(?:zich(?:zelf)?|mezelf|mijzelf|je ?zelf|(?:haar|zijn|mijn) (?:arm(?:en)?|pols(?:en)?|be(?:en|nen)))"
_ONESELF = r"(?:herself|himself|themselves|themself|myself|yourself)"
_WILL = r"(?:wilt?|wilden?|willen|wou|liever)"

SUBJECTS: tuple[Subject, ...] = (
    Subject(
        Phrase("zelfdoding", "suicide"),
        pattern(
            r"zelfmoord\w*",
            r"zelfdoding\w*",
            r"su[ïi]cid\w*",
            rf"{_WILL} (?:(?!niet\b|geen\b)\w+ ){{0,3}}dood",
            r"dood (?:wil|wilde|wou|willen)",
            r"was ik (?:er )?maar (?:niet meer|dood)",
            rf"{_WILL} (?:\w+ ){{0,2}}niet (?:meer|langer) (?:\w+ )?leven",
            r"niet (?:meer|langer) (?:wil|wilde|wou|hoef|hoeft) (?:te )?leven",
            rf"{_WILL} er niet meer zijn|er niet meer (?:wil|wilde|wou) zijn",
            r"eind(?:e)? aan (?:haar|zijn|mijn|hun|het) (?:eigen )?leven",
            r"overdosis",
        ),
        pattern(
            r"suicid\w*",
            rf"kill(?:s|ed|ing)? {_ONESELF}",
            r"(?:want|wants|wanted|wish|wishes|wished) to die",
            r"(?:want|wants|wanted|wish|wishes|wished) (?:\w+ )?(?:was|were|to be) dead",
            r"(?:not|n't|never|no longer) wants? to (?:live any ?(?:more|longer)|be alive|be here any ?more)",
            r"end(?:s|ed|ing)? (?:her|his|their|my) (?:own )?life",
            r"overdos\w+",
        ),
        pattern(r"zelfmoord\w*", r"zelfdoding\w*", r"su[ïi]cid\w*", r"dood\w*", r"niet meer (?:\w+ )?leven"),
        pattern(r"suicid\w*", r"death\w*", r"dead", r"dying", r"die", r"not wanting to live"),
    ),
    Subject(
        Phrase("zichzelf pijn doen", "self-harm"),
        pattern(
            rf"(?:snijdt?|snijden|sneed|sneden|krast?|kraste|verwondt?|verwondde) (?:\w+ ){{0,2}}{_SELF}",
            rf"{_SELF} (?:\w+ )?(?:snijdt?|sneed|snijden|gesneden|krast?|verwondt?|verwonden)",
            rf"(?:doet|doe|deed) {_SELF} (?:\w+ )?pijn|{_SELF} (?:\w+ )?pijn (?:doet|doen|deed|gedaan)",
            r"automutil\w+",
            r"zelfbeschadig\w+",
            r"zelfverwond\w+",
        ),
        pattern(
            rf"(?:cut|hurt|harm|burn)(?:s|ed|ting|ing)? {_ONESELF}",
            r"cut(?:s|ting)? (?:her|his|their|my) (?:arms?|wrists?|legs?)",
            r"self-?harm\w*",
        ),
        pattern(
            r"automutil\w+",
            r"zelf(?:beschadig|verwond|doding|moord)\w*",
            r"snijd\w+",
            rf"{_SELF} (?:\w+ )*(?:pijn|verwond\w*|iets aan)",
            rf"pijn (?:\w+ )*{_SELF}",
        ),
        pattern(r"self-?harm\w*", rf"(?:cut|hurt|harm|injur)\w* (?:\w+ )*{_ONESELF}", r"cutting", r"suicid\w*"),
    ),
    Subject(
        Phrase("seksueel misbruik of naaktbeelden", "sexual abuse or nude pictures"),
        pattern(
            r"misbruikt?",
            r"seksue\w+",
            r"naakt(?:foto|beeld|film)\w*",
            r"(?:blote|naakte) foto\w*",
            r"verkracht\w*",
            r"aangerand|aanrand\w+",
            r"sexting|grooming|loverboy\w*",
        ),
        pattern(
            r"sexual\w*",
            r"(?:nude|naked) (?:photo|picture|pic|image|selfie)s?|nudes",
            r"raped|rapist",
            r"molest\w*",
            r"sexting|grooming",
        ),
        pattern(r"misbruik\w*", r"seks\w*", r"naakt\w*", r"verkracht\w*", r"aanrand\w+", r"sexting"),
        pattern(r"abus\w*", r"sex\w*", r"nude\w*", r"naked", r"rape\w*"),
    ),
    Subject(
        Phrase("pesten", "bullying"),
        pattern(
            r"gepeste?", r"(?:cyber)?pesten", r"pestten?", r"pest(?:erij|kop|gedrag)\w*", r"pest (?:haar|hem|mij|me)"
        ),
        pattern(r"(?:cyber)?bull(?:y|ies|ied|ying)"),
        pattern(r"\w*pest\w*"),
        pattern(r"\w*bull(?:y|ies|ied|ying)"),
    ),
    Subject(
        Phrase("geweld", "violence"),
        pattern(r"geweld", r"mishandel\w*", r"geslagen"),
        pattern(
            r"violence|violent",
            r"beat(?:s|ing)? (?:her|him|them|me) up",
            r"was beaten|been beaten",
            r"batter(?:ed|ing)",
        ),
        pattern(r"\w*geweld\w*", r"mishandel\w*", r"\w*veilig\w*", r"slaan", r"pijn"),
        pattern(r"\w*violen\w*", r"abus\w*", r"\w*safe\w*", r"beat\w*", r"hit(?:ting)?", r"pain"),
    ),
    Subject(
        Phrase("de dood", "death"),
        pattern(r"overle(?:den|ed)", r"gestorven", r"stierf", r"begrafenis\w*", r"doodging"),
        pattern(r"(?:has|have|had) died", r"passed away", r"funeral\w*"),
        pattern(r"overl\w+", r"ster\w+", r"dood\w*", r"verlies\w*", r"rouw\w*", r"verdriet"),
        pattern(r"dies?|died|dying", r"dea(?:d|th)\w*", r"loss\w*", r"los(?:t|ing)", r"grie\w+", r"mourn\w*"),
    ),
    Subject(
        Phrase("verslaving", "addiction"),
        pattern(r"verslav\w+", r"verslaafd\w*", r"dronken", r"drugs"),
        pattern(r"addict\w*", r"drunk", r"drugs", r"alcoholi\w+"),
        pattern(r"verslav\w+", r"verslaafd\w*", r"drank", r"drinken", r"drugs", r"alcohol\w*"),
        pattern(r"addict\w*", r"drink\w*", r"drunk\w*", r"drugs", r"alcohol\w*"),
    ),
    Subject(
        Phrase("oorlog en vluchten", "war and flight"),
        pattern(r"oorlog\w*", r"bommen", r"gevlucht"),
        pattern(r"wars?", r"bomb(?:s|ed|ing)", r"refugees?"),
        pattern(r"oorlog\w*", r"vlucht\w*", r"gevlucht"),
        pattern(r"wars?", r"flee\w*", r"fled", r"flight", r"refugee\w*", r"bomb\w*"),
    ),
    Subject(
        Phrase("psychische ziekte of een eetstoornis", "mental illness or an eating disorder"),
        pattern(
            r"depressi\w+", r"psychose\w*", r"opgenomen in de kliniek", r"eetstoornis\w*", r"anorexia", r"boulimia"
        ),
        pattern(r"depression\w*", r"psychosis|psychotic", r"eating disorder\w*", r"anorexi\w+", r"bulimi\w+"),
        pattern(r"depress\w+", r"psych\w+", r"somber\w*", r"ziek\w*", r"eetstoornis\w*", r"anorexia", r"boulimia"),
        pattern(r"depress\w+", r"psych\w+", r"low mood|gloom\w*", r"mental\w*", r"ill\w*", r"eating", r"\w+exi[ac]\w*"),
    ),
)
"""The gravest first."""


def hard_subjects_are_announced(case: Case) -> Iterator[Finding]:
    """S507: a hard subject that the content note does not name, so that nobody can choose beforehand."""
    texts = [(at, text) for at, text in case.all(Text) if at != _NOTE]
    together = {lang: "\n".join(text.in_(lang) for _, text in texts).lower() for lang in LANGS}
    for subject in SUBJECTS:
        for lang in LANGS:
            note = case.scenario.content_note.in_(lang).lower()
            if affirmed(subject.announces(lang), note) or not subject.shows(lang).search(together[lang]):
                continue
            shown = _shown(texts, subject, lang)
            if shown is not None:
                yield shown
                break


def _shown(texts: Sequence[tuple[At, Text]], subject: Subject, lang: Lang) -> Finding | None:
    """Find the first text of the case that touches a subject."""
    for at, text in texts:
        found = affirmed(subject.shows(lang), text.in_(lang).lower())
        if found is not None:
            details: Details = {"subject": subject.name, "found": found, "line": LineOf(_NOTE)}
            return Finding("S507", (*at, lang), details)
    return None
