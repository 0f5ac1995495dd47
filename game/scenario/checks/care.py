"""Checks of care: nobody is blamed, nobody is a label, nobody can be found, and hard subjects are announced.

They look for words and cannot understand a sentence: what a parent says of itself is left alone, and a line where such
a word belongs can be silenced with a reason.
"""

import re
from collections.abc import Iterator, Mapping

from game.rules.content import LANGS, Ending, Lang, Persona, RoleName, Text
from game.scenario.checks.finding import Case, Check, Finding
from game.scenario.readability import sentences
from game.scenario.tree import At

LOW_ENDING = 50
"""An ending for totals below this is a bad one."""


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)


_PARENT_NL = r"(?:moeder|vader|ouders?|mama|papa)"
_PARENT_EN = r"(?:mother|father|parents?|mum|dad)"

BLAME: Mapping[Lang, re.Pattern[str]] = {
    "nl": _pattern(
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
    "en": _pattern(
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

FAMILY_LABELS = _pattern(
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

CHILD_LABELS = _pattern(
    r"autist(?:en)?",
    r"adhd['’]?ers?",
    r"probleemkind\w*",
    r"moeilijke? kind\w*",
    r"lastige? kind\w*",
    r"problem child\w*",
    r"difficult child\w*",
    r"an autist",
)

_DENIED = re.compile(r"\b(?:geen|niet|nooit|no|not an?|never an?|nobody's|not)\s+$", re.IGNORECASE)
_QUOTED = re.compile(r"‘[^’]*’|“[^”]*”|'[^']*'(?!\w)")

_TURNED_AWAY = _pattern(
    r"omdat", r"doordat", r"(?:wilde|wil|wou) (?:\w+ )?niet", r"weiger(?:de|t)", r"vergat", r"verzweeg", r"zei niets",
    r"kwam (?:\w+ )?niet", r"deed niets", r"luisterde (?:\w+ )?niet", r"belde (?:\w+ )?niet", r"liet \w+ vallen",
    r"hield (?:haar|zijn) mond", r"because", r"would not", r"wouldn't", r"refused?", r"forgot", r"kept silent",
    r"did not (?:come|call|phone|listen|want)", r"didn't (?:come|call|phone|listen|want)", r"did nothing", r"failed",
)  # fmt: skip
_PARENT_WORDS = (
    "moeder", "vader", "ouder", "ouders", "mama", "papa", "mother", "father", "parent", "parents", "mum", "dad",
)  # fmt: skip
_TITLES = frozenset(
    "meester juf meneer mevrouw mr mrs ms miss mister dr dokter doctor opa oma oom tante aunt uncle grandma grandpa "  # noqa: SIM905
    "granny zuster nurse sint sinterklaas koning koningin king queen mama papa mum dad buurvrouw buurman".split()
)
_NO_FIRST_NAMES = _TITLES | frozenset(
    "den the new north south east west veilig stichting team raad centrum huis stad gemeente school sport dag plan "  # noqa: SIM905
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
    "sundays january february march april may june july august september october november december christmas easter "
    "i".split()
)

_WALL_WORDS = _pattern(
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

SUBJECTS: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "geweld / violence": (
        _pattern(r"geweld", r"mishandel\w*", r"geslagen"),
        _pattern(r"\w*geweld\w*", r"mishandel\w*", r"\w*veilig\w*", r"slaan", r"pijn"),
    ),
    "zelfdoding / suicide": (
        _pattern(r"zelfmoord\w*", r"zelfdoding\w*", r"suïcid\w*", r"niet meer (?:wil|wilde) leven"),
        _pattern(r"zelfmoord\w*", r"zelfdoding\w*", r"suïcid\w*", r"dood\w*", r"leven"),
    ),
    "de dood / death": (
        _pattern(r"overle(?:den|ed)", r"gestorven", r"stierf", r"begrafenis\w*", r"doodging"),
        _pattern(r"overl\w+", r"ster\w+", r"dood\w*", r"verlies\w*", r"rouw\w*", r"verdriet"),
    ),
    "misbruik / sexual abuse": (_pattern(r"misbruikt?", r"seksue\w+"), _pattern(r"misbruik\w*", r"seksue\w+")),
    "verslaving / addiction": (
        _pattern(r"verslav\w+", r"verslaafd\w*", r"dronken", r"drugs"),
        _pattern(r"verslav\w+", r"verslaafd\w*", r"drank", r"drinken", r"drugs", r"alcohol\w*"),
    ),
    "oorlog en vluchten / war and flight": (
        _pattern(r"oorlog\w*", r"bommen", r"gevlucht"),
        _pattern(r"oorlog\w*", r"vlucht\w*", r"gevlucht"),
    ),
    "psychische ziekte / mental illness": (
        _pattern(r"depressi\w+", r"psychose\w*", r"opgenomen in de kliniek"),
        _pattern(r"depress\w+", r"psych\w+", r"somber\w*", r"ziek\w*"),
    ),
}
"""Hard subjects: the Dutch words that show a case touches one, and those with which a content note announces it."""


def _of_the_parent(case: Case, at: At) -> bool:
    """Say whether a text is the parent's own: what they fear and say of themselves is theirs."""
    match at:
        case ("personas", int(n), *_):
            return case.scenario.personas[n].role is RoleName.PARENT
        case ("cards", int(n), *_):
            return case.scenario.cards[n].owner is RoleName.PARENT
        case _:
            return False


def _unquoted(at: At, text: str) -> str:
    """Leave out what a note for the facilitator only quotes: words to look out for."""
    return _QUOTED.sub(" ", text) if at[0] == "notes" else text


def _affirmed(pattern: re.Pattern[str], text: str) -> str | None:
    """Find words that are said and not denied: 'geen probleemgezin' is fine."""
    for found in pattern.finditer(text):
        if not _DENIED.search(text[: found.start()]):
            return found.group()
    return None


def blame(case: Case) -> Iterator[Finding]:
    """S500: words that lay the fault with a parent."""
    for at, lang, text, in_services in case.texts:
        found = _affirmed(BLAME[lang], _unquoted(at, text))
        if found and (in_services or not _of_the_parent(case, at)):
            yield Finding("S500", at, {"found": found}, in_services=in_services)


def family_labels(case: Case) -> Iterator[Finding]:
    """S501: a family or parent that is called by a label."""
    for at, _, text, in_services in case.texts:
        found = _affirmed(FAMILY_LABELS, _unquoted(at, text))
        if found and (in_services or not _of_the_parent(case, at)):
            yield Finding("S501", at, {"found": found}, in_services=in_services)


def _people(case: Case) -> re.Pattern[str]:
    """Give the names of the adults in the case and the words for a parent."""
    names = {word for persona in case.scenario.personas for lang in LANGS for word in persona.name.in_(lang).split()}
    known = {name for name in names if name[:1].isupper() and name.lower() not in _TITLES}
    return _pattern(*map(re.escape, sorted(known | set(_PARENT_WORDS))))


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
    """S503: a worst ending without a wall: no rule, queue, paper or unshared fact in sight."""
    lowest = min(case.all(Ending), key=lambda found: found[1].at_least, default=None)
    if lowest is None:
        return
    at, ending = lowest
    walls = [word.lower() for wall in case.scenario.walls for word in wall.name.nl.split() if len(word) > 5]
    text = f"{ending.title.nl} {ending.text.nl}"
    if not _WALL_WORDS.search(text) and not any(word in text.lower() for word in walls):
        yield Finding("S503", (*at, "text", "nl"))


_SURNAME = r"(?:(?:van|de|den|der|ter|ten|el|al|ben|von)\s+)*[A-ZÀ-Þ][a-zà-ÿ]+"
_PAIR = re.compile(rf"\b(?=([A-ZÀ-Þ][a-zà-ÿ]+)\s+({_SURNAME})\b)")
_BEGINS = re.compile(r"(?:^|[.!?:…]\s*[’”\"')]*\s*|[‘“\"'(–-]\s*)$")


def full_names(case: Case) -> Iterator[Finding]:
    """S504: a name of two capitalised parts, as real people have."""
    first_names = {case.scenario.child.name} | {
        word for _, persona in case.all(Persona) for word in persona.name.nl.split() if word.lower() not in _TITLES
    }
    public = " ".join(f"{s.name.nl} {s.name.en} {s.text.nl} {s.text.en}" for s in case.region.services)
    for at, text in case.all(Text):
        for lang in LANGS:
            found = next(_names(text.in_(lang), first_names, public), None)
            if found is not None:
                yield Finding("S504", (*at, lang), {"found": found})
                break


def _names(text: str, first_names: set[str], public: str) -> Iterator[str]:
    for found in _PAIR.finditer(text):
        first, second = found.group(1), found.group(2).split()[-1]
        begins = _BEGINS.search(text[: found.start()]) is not None
        name = f"{first} {found.group(2)}"
        if name in public or {first.lower(), second.lower()} & _NO_FIRST_NAMES:
            continue
        if first in first_names or not begins:
            yield name


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
        found = _affirmed(CHILD_LABELS, _unquoted(at, text))
        if found:
            yield Finding("S506", at, {"found": found}, in_services=in_services)


def hard_subjects_are_announced(case: Case) -> Iterator[Finding]:
    """S507: a hard subject that the content note does not name, so that nobody can choose beforehand."""
    note = case.scenario.content_note.nl
    told = " ".join(text.nl for at, text in case.all(Text) if at != ("content_note",))
    for subject, (shows, announces) in SUBJECTS.items():
        if shows.search(told) and not announces.search(note):
            yield Finding("S507", ("content_note", "nl"), {"subject": subject})


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
