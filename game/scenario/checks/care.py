"""Checks of care: nobody is blamed, nobody is a label, nobody can be found, and hard subjects are announced.

They look for words and cannot understand a sentence: what a parent fears of itself, in its own voice or as a concern,
is left alone, and a line where such a word belongs can be silenced with a reason.
"""

import re
from collections.abc import Iterator, Mapping

from game.rules.content import LANGS, CardKind, Ending, Lang, RoleName, When
from game.scenario.checks.finding import Case, Check, Finding
from game.scenario.checks.hard import hard_subjects_are_announced
from game.scenario.checks.people import TITLES, full_names
from game.scenario.checks.phrases import affirmed, pattern
from game.scenario.readability import sentences
from game.scenario.tree import At

LOW_ENDING = 50
"""An ending for totals below this is a bad one."""


_PARENT_NL = r"(?:moeder|vader|ouders?|mama|papa)"
_PARENT_EN = r"(?:mother|father|parents?|mum|dad)"

BLAME: Mapping[Lang, re.Pattern[str]] = {
    "nl": pattern(
        r"eigen schuld",
        r"(?:haar|zijn|hun|jouw|jullie|uw) schuld",
        rf"schuld van (?:de |haar |zijn |hun )?{_PARENT_NL}",
        rf"slechte {_PARENT_NL}",
        r"onwillige?",
        r"ongemotiveerde?",
        r"(?:werkt|werken) (?:gewoon )?niet mee",
        r"weigert (?:alle|elke) hulp",
        r"(?<!\bik )(?<!\bwij )(?<!\bwe )had(?:den)? (?:beter |eerder |gewoon )?moeten "
        r"(?:weten|doen|zeggen|komen|bellen)",
        r"faalt als",
        r"tekortgeschoten",
        r"verwaarloos\w* (?:haar|zijn|hun|het) kind\w*",
        rf"luie {_PARENT_NL}",
        r"kan (?:haar|zijn) kind niet opvoeden",
        rf"{_PARENT_NL} liegt",
    ),
    "en": pattern(
        r"(?:her|his|their|your) own fault",
        r"(?:her|his|their|your) fault",
        rf"fault of (?:the |her |his |their )?{_PARENT_EN}",
        rf"bad {_PARENT_EN}",
        r"unwilling",
        r"unmotivated",
        r"non-?compliant",
        r"(?:does not|doesn't|do not|don't|will not|won't) cooperate",
        r"refuses (?:all|any) help",
        r"(?<!\bI )(?<!\bwe )should have (?:known|done|said|come|called|phoned|listened)",
        r"failed as an?",
        r"neglect(?:s|ed|ing)? (?:her|his|their|the) child\w*",
        rf"lazy {_PARENT_EN}",
        r"cannot raise (?:her|his) child",
        rf"{_PARENT_EN} (?:is lying|lies)",
    ),
}

FAMILY_LABELS = pattern(
    r"probleemgezin\w*",
    r"probleemouders?",
    r"multi-?probleem\w*",
    rf"(?:moeilijk|lastig)e? (?:gezin|{_PARENT_NL})",
    r"zorgmijd\w+",
    r"kansarme? (?:gezin|ouders?)",
    rf"overbezorgde {_PARENT_NL}",
    r"problem (?:famil\w+|parents?)",
    r"multi-?problem famil\w+",
    rf"difficult (?:famil\w+|{_PARENT_EN})",
    r"care avoiders?",
    r"pushy parents?",
    rf"overprotective {_PARENT_EN}",
)

CHILD_LABELS = pattern(
    r"autist(?:en)?",
    r"adhd['’]?ers?",
    r"probleemkind\w*",
    r"moeilijke? kind\w*",
    r"lastige? kind\w*",
    r"problem child\w*",
    r"difficult child\w*",
    r"an autist",
)

_QUOTED = re.compile(r"‘[^’]*’|“[^”]*”|'[^']*'(?!\w)")

_TURNED_AWAY = pattern(
    r"omdat", r"doordat", r"(?:wilde|wil|wou) (?:\w+ )?niet", r"weiger(?:de|t)", r"vergat", r"verzweeg", r"zei niets",
    r"kwam (?:\w+ )?niet", r"deed niets", r"luisterde (?:\w+ )?niet", r"belde (?:\w+ )?niet", r"liet \w+ vallen",
    r"hield (?:haar|zijn) mond", r"because", r"would not", r"wouldn't", r"refused?", r"forgot", r"kept silent",
    r"did not (?:come|call|phone|listen|want)", r"didn't (?:come|call|phone|listen|want)", r"did nothing", r"failed",
)  # fmt: skip
_PARENT_WORDS = (
    "moeder", "vader", "ouder", "ouders", "mama", "papa", "mother", "father", "parent", "parents", "mum", "dad",
)  # fmt: skip
_WALL_WORDS = pattern(
    r"mu(?:ur|ren)", r"regels?", r"regeling\w*", r"\w*wachtlijst\w*", r"wacht\w*", r"loket\w*", r"\w*formulier\w*",
    r"brie(?:f|ven)", r"wet\w*", r"budget\w*", r"geld\w*", r"potje\w*", r"deur\w*", r"plek\w*", r"maanden", r"rij",
    r"contract\w*", r"papier\w*", r"lijst\w*", r"niemand (?:vroeg|wist|vertelde|zei|hoorde)", r"dienst\w*", r"hokje\w*",
    r"vakje\w*", r"niemand mag", r"geen (?:uur|tijd|plaats|ruimte)", r"dossier\w*", r"afspra\w*", r"kaart\w*",
)  # fmt: skip

_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+"
    r"|https?://\S+|\bwww\.\S+|\b[\w-]+\.(?:nl|com|org|eu)\b"
    r"|(?<![\d-])(?:\+31|0031|0)[ -]?[1-9](?:[ -]?\d){7,8}(?!\d)"
    r"|\b[1-9]\d{3} ?[A-Z]{2}\b"
    r"|\b[A-Z]\w+(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof) \d+"
    r"|\bNL\d{2}[A-Z]{4}\d{10}\b|\b\d{9}\b"
)
_MAYBE_CONTACT = re.compile(r"\d|@|\w\.\w|://")
"""What every contact detail has; most texts have none of it."""
_PUBLIC_LINE = re.compile(r"(?:0800|0900)[ -]?\d")


def _of_the_parent(case: Case, at: At) -> bool:
    """Say whether a text is what the parent fears or says: a voice, a concern. What others may read of them is not."""
    match at:
        case ("personas", int(n), key, *_):
            return case.scenario.personas[n].role is RoleName.PARENT and key not in ("name", "short", "about")
        case ("cards", int(n), key, *_):
            card = case.scenario.cards[n]
            return card.owner is RoleName.PARENT and card.kind is CardKind.CONCERN and key != "matters"
        case _:
            return False


def _unquoted(case: Case, at: At, text: str) -> str:
    """Leave out what is only quoted: by a note for the facilitator, or by the parent on a card of their own."""
    of_parent = at[0] == "cards" and case.scenario.cards[int(at[1])].owner is RoleName.PARENT
    return _QUOTED.sub(" ", text) if at[0] == "notes" or of_parent else text


def blame(case: Case) -> Iterator[Finding]:
    """S500: words that lay the fault with a parent."""
    for at, lang, text, in_services in case.texts:
        found = affirmed(BLAME[lang], text if in_services else _unquoted(case, at, text))
        if found and (in_services or not _of_the_parent(case, at)):
            yield Finding("S500", at, {"found": found}, in_services=in_services)


def family_labels(case: Case) -> Iterator[Finding]:
    """S501: a family or parent that is called by a label."""
    for at, _, text, in_services in case.texts:
        found = affirmed(FAMILY_LABELS, text if in_services else _unquoted(case, at, text))
        if found and (in_services or not _of_the_parent(case, at)):
            yield Finding("S501", at, {"found": found}, in_services=in_services)


def _people(case: Case) -> re.Pattern[str]:
    """Give the names of the adults in the case and the words for a parent."""
    names = {word for persona in case.scenario.personas for lang in LANGS for word in persona.name.in_(lang).split()}
    known = {name for name in names if name[:1].isupper() and name.lower() not in TITLES}
    return pattern(*map(re.escape, sorted(known | set(_PARENT_WORDS))))


def endings_show_no_culprit(case: Case) -> Iterator[Finding]:
    """S502: a bad ending in which somebody refused, forgot or kept silent."""
    people = _people(case)
    for at, ending in case.all(Ending):
        for lang in LANGS if ending.at_least < LOW_ENDING else ():
            for sentence in sentences(ending.text.in_(lang)):
                who, what = people.search(sentence), _TURNED_AWAY.search(sentence)
                if who and what:
                    yield Finding("S502", (*at, "text", lang), {"who": who.group(), "what": what.group()})
                    break


def endings_show_a_wall(case: Case) -> Iterator[Finding]:
    """S503: a worst ending without a wall: no rule, queue, paper or unshared fact in sight.

    Only the one that is told when no `when` of its band holds: a variant may be about what did go well.
    """
    told = sorted(case.all(Ending), key=lambda found: (found[1].at_least, found[1].when != When()))
    lowest = next(iter(told), None)
    if lowest is None:
        return
    at, ending = lowest
    walls = [word.lower() for wall in case.scenario.walls for word in wall.name.nl.split() if len(word) > 5]
    text = f"{ending.title.nl} {ending.text.nl}"
    if not _WALL_WORDS.search(text) and not any(word in text.lower() for word in walls):
        yield Finding("S503", (*at, "text", "nl"))


def contact_details(case: Case) -> Iterator[Finding]:
    """S505: an address, telephone number, e-mail or site that could be somebody's; public help lines are fine."""
    for at, _, text, in_services in case.texts:
        for found in _CONTACT.finditer(text) if _MAYBE_CONTACT.search(text) else ():
            if not _PUBLIC_LINE.match(found.group()):
                yield Finding("S505", at, {"found": found.group()}, in_services=in_services)
                break


def child_labels(case: Case) -> Iterator[Finding]:
    """S506: a child that is called by a diagnosis or as a problem."""
    for at, _, text, in_services in case.texts:
        found = affirmed(CHILD_LABELS, text if in_services else _unquoted(case, at, text))
        if found:
            yield Finding("S506", at, {"found": found}, in_services=in_services)


CHECKS: tuple[Check, ...] = (
    blame,
    family_labels,
    endings_show_no_culprit,
    endings_show_a_wall,
    full_names,
    contact_details,
    child_labels,
    hard_subjects_are_announced,
)
