"""What can go wrong around a session. Each problem has a code, what it is about, and a sentence in two languages."""

from collections.abc import Mapping

from game.rules.content import Lang, Text

About = str | int | Text
"""What a problem names: a file, a number, a word that was not understood, or something in both languages."""


class SessionProblem(Exception):
    """Something around a session that people should be told about; nothing was lost by it."""

    def __init__(self, code: str, **about: About) -> None:
        super().__init__(code)
        self.code = code
        self.about: Mapping[str, About] = about

    def in_(self, lang: Lang) -> str:
        """Say it in one language."""
        words = {name: about.in_(lang) if isinstance(about, Text) else about for name, about in self.about.items()}
        return SENTENCES[self.code].in_(lang).format_map(words)

    def both(self) -> Text:
        """Say it in both languages."""
        return Text(nl=self.in_("nl"), en=self.in_("en"))

    def __str__(self) -> str:
        return self.in_("en")


class WireError(SessionProblem):
    """A piece of a stored session says something that this program does not understand."""

    def __init__(self, code: str, where: str = "", **about: About) -> None:
        super().__init__(code, **about)
        self.where = where

    def inside(self, place: str) -> "WireError":
        """Tell the same, seen from one level higher."""
        joint = "" if not self.where or self.where.startswith("[") else "."
        return WireError(self.code, place + joint + self.where, **self.about)

    def in_(self, lang: Lang) -> str:
        """Say it in one language, with the place."""
        sentence = super().in_(lang)
        place = {"nl": "Bij", "en": "At"}[lang]
        return f"{place} {self.where}: {sentence}" if self.where else sentence


class StaleMove(SessionProblem):
    """The sender looked at an older log. Nothing was done; look again and choose again."""


class NothingToUndo(SessionProblem):
    """There is no earlier decision to go back to."""


class UnknownVersion(SessionProblem):
    """A file was made by a newer version of the program. It was not touched."""


class StoreProblem(SessionProblem):
    """The place where sessions are kept cannot be read or written now."""


class CaseChanged(SessionProblem):
    """The case of a session is gone or no longer what it was; `was` and `now` are the fingerprints of its files.

    `good` is how many entries of the log still fit the case as it is now.
    """

    def __init__(self, code: str, was: str, now: str = "", good: int = 0, **about: About) -> None:
        super().__init__(code, was=was[:8], now=now[:8], **about)
        self.was, self.now, self.good = was, now, good


SENTENCES: Mapping[str, Text] = {
    # what is written in a session
    "unknown-kind": Text(
        nl="deze versie van Om Tafel kent {kind} niet.", en="this version of Om Tafel does not know {kind}."
    ),
    "unknown-id": Text(
        nl="in deze casus bestaat geen {what} met de naam {id}.", en="this case has no {what} called {id}."
    ),
    "wrong-type": Text(nl="hier hoort {wanted}, maar er staat {found}.", en="{wanted} belongs here, not {found}."),
    "missing-field": Text(nl="{field} ontbreekt.", en="{field} is missing."),
    "unknown-field": Text(nl="{field} hoort hier niet.", en="{field} does not belong here."),
    "not-readable": Text(nl="hier staat geen leesbare stap.", en="there is no readable entry here."),
    "out-of-order": Text(
        nl="de stappen in het logboek volgen elkaar niet op: hier hoort nummer {wanted}.",
        en="the entries of the log do not follow each other: number {wanted} belongs here.",
    ),
    "no-start": Text(
        nl="het logboek begint niet met de start van een sessie.",
        en="the log does not begin with the start of a session.",
    ),
    "bad-undo": Text(
        nl="er wordt teruggegaan naar een stap die er niet is ({to}).",
        en="it goes back to a step that is not there ({to}).",
    ),
    "does-not-follow": Text(
        nl="deze gebeurtenissen volgen niet uit wat eraan voorafging.",
        en="these events do not follow from what went before.",
    ),
    "bad-value": Text(nl="dit kan niet kloppen.", en="this cannot be right."),
    "wrong-seat": Text(nl="deze rol was toen niet aan de beurt.", en="it was not the turn of this role then."),
    # playing
    "stale": Text(
        nl="Er is intussen iets gebeurd. Kijk nog eens naar de tafel en kies opnieuw.",
        en="Something happened in the meantime. Look at the table again and choose again.",
    ),
    "elsewhere": Text(
        nl="Deze sessie is in een ander venster verder gespeeld. Je ziet nu de laatste stand; kies opnieuw.",
        en="This session went on in another window. You now see the latest state; choose again.",
    ),
    "went-apart": Text(
        nl="Deze sessie is ook in een ander venster verder gespeeld. Wat je hier speelt staat nu als een eigen sessie "
        "in de lijst; er is niets verloren.",
        en="This session also went on in another window. What you play here is now in the list as a session of its "
        "own; nothing was lost.",
    ),
    "nothing-to-undo": Text(
        nl="Er is nog geen keuze om op terug te komen.", en="There is no choice to go back on yet."
    ),
    # keeping
    "not-kept": Text(
        nl="Deze sessie wordt niet bewaard: ze staat alleen in het geheugen en is weg als het programma stopt.",
        en="This session is not being saved: it is only in memory, and gone when the program stops.",
    ),
    "no-folder": Text(
        nl="De map {path} kan niet gemaakt of gelezen worden ({reason}). Je kunt gewoon spelen, maar de sessie wordt "
        "niet bewaard. Kies een andere map of vraag om schrijfrechten.",
        en="The folder {path} cannot be made or read ({reason}). You can play as usual, but the session is not "
        "saved. Choose another folder, or ask for permission to write there.",
    ),
    "read-only": Text(
        nl="In {path} mag niet geschreven worden. Je kunt gewoon verder, maar wat je nu speelt is nog niet bewaard. "
        "Exporteer de sessie naar een andere plek, of geef schrijfrechten.",
        en="Writing to {path} is not allowed. You can go on, but what you play now is not saved yet. "
        "Export the session to another place, or allow writing.",
    ),
    "disk-full": Text(
        nl="De schijf met {path} is vol. Je kunt gewoon verder, maar wat je nu speelt is nog niet bewaard. "
        "Maak ruimte vrij: bij de volgende stap probeert Om Tafel het opnieuw.",
        en="The disk with {path} is full. You can go on, but what you play now is not saved yet. "
        "Free some space: Om Tafel tries again at the next step.",
    ),
    "locked": Text(
        nl="Een ander programma houdt {path} bezet. Je kunt gewoon verder; bij de volgende stap probeert Om Tafel "
        "opnieuw te bewaren. Sluit het andere venster als dit blijft.",
        en="Another program keeps {path} busy. You can go on; Om Tafel tries to save again at the next step. "
        "Close the other window if this stays.",
    ),
    "damaged": Text(
        nl="Het bestand {path} is beschadigd. Er is niets aan veranderd. Zet het opzij, dan begint Om Tafel een nieuw "
        "bestand; tot dan wordt wat je speelt niet bewaard.",
        en="The file {path} is damaged. Nothing in it was changed. Put it aside and Om Tafel starts a new file; "
        "until then what you play is not saved.",
    ),
    "not-a-store": Text(
        nl="Het bestand {path} is niet van Om Tafel. Er is niets aan veranderd. Zet het opzij, dan begint Om Tafel een "
        "nieuw bestand; tot dan wordt wat je speelt niet bewaard.",
        en="The file {path} is not one of Om Tafel's. Nothing in it was changed. Put it aside and Om Tafel starts a "
        "new file; until then what you play is not saved.",
    ),
    "trouble": Text(
        nl="Bewaren in {path} lukt nu niet ({reason}). Je kunt gewoon verder; bij de volgende stap probeert Om Tafel "
        "het opnieuw.",
        en="Saving to {path} does not work now ({reason}). You can go on; Om Tafel tries again at the next step.",
    ),
    "newer-store": Text(
        nl="Het bestand {path} is gemaakt door een nieuwere versie van Om Tafel (indeling {found}, deze versie leest "
        "tot en met {known}). Er is niets aan veranderd. Werk Om Tafel bij om deze sessies te zien.",
        en="The file {path} was made by a newer version of Om Tafel (format {found}; this version reads up to "
        "{known}). Nothing in it was changed. Update Om Tafel to see these sessions.",
    ),
    "no-session": Text(
        nl="Er is geen sessie met de naam “{id}”. Bekijk de lijst met sessies voor de juiste naam.",
        en="There is no session called “{id}”. See the list of sessions for the right name.",
    ),
    "unreadable-session": Text(
        nl="Sessie “{id}” kan niet gelezen worden. {why} De sessie is niet gewijzigd; je kunt haar nog exporteren.",
        en="Session “{id}” cannot be read. {why} The session was not changed; you can still export it.",
    ),
    # export and import
    "no-such-file": Text(nl="Het bestand {path} is er niet.", en="There is no file {path}."),
    "cannot-read": Text(
        nl="Het bestand {path} kan niet gelezen worden ({reason}).", en="The file {path} cannot be read ({reason})."
    ),
    "cannot-write": Text(
        nl="Het bestand {path} kan niet geschreven worden ({reason}). Kies een andere plek.",
        en="The file {path} cannot be written ({reason}). Choose another place.",
    ),
    "too-big": Text(
        nl="Dit bestand is groter dan {most} MB; een sessie van Om Tafel is veel kleiner. Er is niets ingelezen.",
        en="This file is larger than {most} MB; a session of Om Tafel is much smaller. Nothing was read.",
    ),
    "not-json": Text(
        nl="Dit is geen geëxporteerde sessie: regel {line} is geen geldige JSON. Er is niets ingelezen.",
        en="This is not an exported session: line {line} is not valid JSON. Nothing was read.",
    ),
    "not-an-export": Text(
        nl="Dit is geen geëxporteerde sessie van Om Tafel. Kies een bestand dat met “exporteren” is gemaakt.",
        en="This is not an exported session of Om Tafel. Choose a file that was made with “export”.",
    ),
    "newer-export": Text(
        nl="Dit bestand is gemaakt door een nieuwere versie van Om Tafel (indeling {found}, deze versie leest tot en "
        "met {known}). Er is niets ingelezen. Werk Om Tafel bij.",
        en="This file was made by a newer version of Om Tafel (format {found}; this version reads up to {known}). "
        "Nothing was read. Update Om Tafel.",
    ),
    "bad-export": Text(
        nl="Dit sessiebestand klopt niet. {why} Er is niets ingelezen.",
        en="This session file is not right. {why} Nothing was read.",
    ),
    # the case behind a session
    "case-missing": Text(
        nl="De casus “{case}” van deze sessie is hier niet te vinden. Zet de casus terug; de sessie blijft bewaard.",
        en="The case “{case}” of this session is not here. Put the case back; the session stays kept.",
    ),
    "case-changed": Text(
        nl="De casus “{case}” is veranderd sinds deze sessie (toen {was}, nu {now}). Je kunt verder spelen, maar "
        "teksten en uitkomsten kunnen anders zijn dan toen.",
        en="The case “{case}” changed since this session (then {was}, now {now}). You can go on, but texts and "
        "outcomes may differ from then.",
    ),
    "case-changed-too-much": Text(
        nl="De casus “{case}” is te veel veranderd om verder te spelen (toen {was}, nu {now}). {why} De sessie blijft "
        "bewaard: je kunt haar exporteren, of de oude casus terugzetten.",
        en="The case “{case}” changed too much to go on (then {was}, now {now}). {why} The session stays kept: you "
        "can export it, or put the old case back.",
    ),
}
