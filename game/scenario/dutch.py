"""The words of an author who thinks in Dutch, and the game's own words for them."""

from collections.abc import Mapping

_MEANT: Mapping[str, str] = {
    "parent": "ouder ouders moeder vader opvoeder verzorger mama papa gezin mother father",
    "teacher": "leerkracht leraar lerares juf juffrouw meester docent mentor school",
    "youth-worker": "jeugdhulp jeugdhulpverlener jeugdwerker jeugdzorgwerker hulpverlener gezinscoach jeugdzorg "
    "social-worker",
    "policymaker": "beleid beleidsmaker beleidsadviseur beleidsmedewerker gemeente ambtenaar wethouder policy",
    "child": "kind jongere leerling",
    "education": "onderwijs school",
    "youth-care": "jeugdhulp jeugdzorg",
    "health": "gezondheid zorg gezondheidszorg",
    "livelihood": "bestaanszekerheid inkomen geld",
    "community": "buurt wijk gemeenschap samenleving",
    "fact": "feit",
    "concern": "zorg zorgen angst worry",
    "wish": "wens",
    "cautious": "voorzichtig",
    "hurried": "gehaast haastig druk",
    "by-the-book": "volgens-de-regels regels formeel",
    "relationships": "relaties relatie",
    "room": "ruimte",
    "open-wall": "muur-openen",
    "shorten-queue": "wachtlijst-korter",
    "make-room": "ruimte-maken",
    "custom-fit": "maatwerk",
    "low": "laag",
    "middle": "midden",
    "high": "hoog",
    "name": "naam",
    "title": "titel",
    "text": "tekst",
    "role": "rol",
    "age": "leeftijd",
    "owner": "eigenaar",
    "cards": "kaarten kaart",
    "needs": "behoeften behoefte",
    "goals": "doelen doel",
    "walls": "muren",
    "wall": "muur",
    "services": "diensten hulp",
    "service": "dienst",
    "levers": "hefbomen",
    "efforts": "acties",
    "moments": "momenten",
    "options": "keuzes opties",
    "endings": "eindes einden",
    "questions": "vragen",
    "rounds": "rondes ronden",
    "minutes": "minuten",
    "summary": "samenvatting",
    "period": "periode",
    "trust": "vertrouwen",
    "effects": "effecten gevolgen",
    "lines": "regels zinnen",
    "nl": "nederlands",
    "en": "engels",
}

GAME_WORDS: Mapping[str, tuple[str, ...]] = {
    dutch: tuple(word for word, meant in _MEANT.items() if dutch in meant.split())
    for meant in _MEANT.values()
    for dutch in meant.split()
}
"""For each Dutch word what it may mean; which one it is depends on what may stand there."""
