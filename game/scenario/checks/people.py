"""The check of names: a first and a last name together may be those of somebody who exists."""

import re
from collections.abc import Iterator

from game.rules.content import LANGS, Persona, Text
from game.scenario.checks.finding import Case, Finding

TITLES = frozenset(
    "meester juf meneer mevrouw mr mrs ms miss mister dr dokter doctor opa oma oom tante aunt uncle grandma grandpa "  # noqa: SIM905
    "granny zuster nurse sint sinterklaas koning koningin king queen mama papa mum dad buurvrouw buurman".split()
)
_NO_FIRST_NAMES = TITLES | frozenset(
    "den the new north south east west veilig stichting team raad centrum huis stad gemeente school sport dag plan "  # noqa: SIM905
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
    "sundays january february march april may june july august september october november december christmas easter "
    "i de het een la le las los st groep villa basisschool stad dorp wijk buurt club speeltuin".split()
)
_FIRST_NAMES = frozenset(
    "aisha ali amber amina amir anna anne anouk anton bart bas ben bert bilal bram britt carlijn chantal chris daan "  # noqa: SIM905
    "daniel david demi dewi dirk dylan elif elin els emma erik esra eva evi fadi farah fatima fatma femke finn fleur "
    "floor frank gijs hanna hannah hans hassan henk ibrahim ilse imran ingrid inge iris isa isabella jacob jan jasmijn "
    "jayden jeroen jesse jessica jip johan joke jolanda joost joris judith julia julian kaan karim karin kees kevin "
    "khadija kim klaas koen lars laura lieke lina linda linde lisa lotte luca lucas luuk maaike maarten marieke "
    "marijke marjan mark marloes martijn max maxim mehmet mees mia michael michelle mike mila milan milo mo mohamed "
    "mohammed monique moos mustafa naomi nick niels nina noah noor nora olivia omar peter petra piet pieter pim rachid "
    "rayan rik rob robin roos rosa ruben ruud sam samir sander sandra sanne sara sarah sem sevda sofie sophie soraya "
    "stef stefan stijn sven tess teun thijs thomas tijn tim tom tygo vera wendy wesley willem wim wouter yara yasmin "
    "youssef yusuf zeynep zoë".split()
)
"""First names that stand at the beginning of many a Dutch sentence about a person."""

_SURNAME = r"(?:(?:van|de|den|der|ter|ten|el|al|ben|von)\s+)*[A-ZÀ-Þ][a-zà-ÿ]+"
_PAIR = re.compile(rf"\b(?=([A-ZÀ-Þ][a-zà-ÿ]+)\s+({_SURNAME})\b)")
_BEGINS = re.compile(r"(?:^|[.!?:…]\s*[’”\"')]*\s*|[‘“\"'(–-]\s*)$")


def full_names(case: Case) -> Iterator[Finding]:
    """S504: a name of two capitalised parts, as real people have."""
    child = case.scenario.child.name
    first_names = {child.split()[0] if child.split() else child} | {
        word for _, persona in case.all(Persona) for word in persona.name.nl.split() if word.lower() not in TITLES
    }
    if _PAIR.match(child):
        yield Finding("S504", ("child", "name"), {"found": child})
    public = " ".join(f"{s.name.nl} {s.name.en} {s.text.nl} {s.text.en}" for s in case.region.services)
    for at, text in case.all(Text):
        for lang in LANGS:
            found = next(_names(text.in_(lang), first_names, public), None)
            if found is not None and found != child:
                yield Finding("S504", (*at, lang), {"found": found})
                break


def _names(text: str, first_names: set[str], public: str) -> Iterator[str]:
    for found in _PAIR.finditer(text):
        first, second = found.group(1), found.group(2).split()[-1]
        name = f"{first} {found.group(2)}"
        if name in public or {first.lower(), second.lower()} & _NO_FIRST_NAMES:
            continue
        begins = _BEGINS.search(text[: found.start()]) is not None
        if not begins or first in first_names or first.lower() in _FIRST_NAMES:
            yield name
