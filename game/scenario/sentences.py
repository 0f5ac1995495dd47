"""What is said about each problem, in Dutch and English: what is wrong, why the game minds, what to do.

The codes: S00x–S01x the file cannot be read, S02x–S03x the form of what stands there, S04x names, S05x–S06x whole
pieces that the engine relies on, S10x what can never be reached. A code keeps its meaning; a new check gets a new code.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from game.rules.content import Lang

Severity: TypeAlias = Literal["error", "warning", "note"]


class Phrase(NamedTuple):
    """A piece of a sentence in both languages."""

    nl: str
    en: str


Detail: TypeAlias = str | Phrase
"""What fills a gap in a sentence: a name as it stands in the file, or a phrase."""


class Entry(NamedTuple):
    """All that is said about one code."""

    severity: Severity
    what: Phrase
    why: Phrase
    mend: Phrase


def said(phrase: Phrase, details: Mapping[str, Detail], lang: Lang) -> str:
    """Fill the gaps of a phrase in one language."""
    number = 0 if lang == "nl" else 1
    filled = {name: value[number] if isinstance(value, Phrase) else value for name, value in details.items()}
    return phrase[number].format_map({name: shown(value) for name, value in filled.items()})


def shown(text: str, longest: int = 300) -> str:
    """Make a piece of somebody's file fit to show: one line, no control characters, not endless."""
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return line if len(line) <= longest else line[: longest - 1] + "…"


SYNTAX_HINTS: tuple[tuple[str, Phrase], ...] = (
    (
        "mapping values are not allowed",
        Phrase(
            "Staat er een dubbele punt in een tekst? Zet de hele tekst tussen aanhalingstekens. Of springt de "
            "regel te ver in?",
            "Is there a colon inside a text? Put the whole text between quotes. Or is the line indented too far?",
        ),
    ),
    (
        "that cannot start any token",
        Phrase(
            "Dit teken kan hier niet vooraan staan. Gebruik spaties, geen tabs, en zet teksten met @, ` of % "
            "tussen aanhalingstekens.",
            "This character cannot stand first here. Use spaces, not tabs, and put texts with @, ` or % "
            "between quotes.",
        ),
    ),
    (
        "expected ','",
        Phrase(
            "Sluit de accolade of haak, of zet de tekst tussen aanhalingstekens als er een komma, haak of dubbele punt "
            "in staat.",
            "Close the brace or bracket, or put the text between quotes when it holds a comma, bracket or colon.",
        ),
    ),
    (
        "could not find expected ':'",
        Phrase(
            "Een regel hierboven of hier mist de dubbele punt na de sleutel, of de inspringing klopt niet.",
            "This line or the one above lacks the colon after its key, or the indentation is off.",
        ),
    ),
    (
        "quoted scalar",
        Phrase("Een tekst is niet afgesloten met een aanhalingsteken.", "A text is not closed with a quote."),
    ),
    (
        "expected <block end>",
        Phrase(
            "De regels springen niet gelijk in. Zet sleutels die bij elkaar horen precies onder elkaar.",
            "The lines are not indented alike. Put keys that belong together exactly below each other.",
        ),
    ),
    (
        "not allowed",
        Phrase(
            "Er staat een onzichtbaar of ongeldig teken. Typ de regel opnieuw.",
            "There is an invisible or invalid character. Type the line again.",
        ),
    ),
)
GENERAL_HINT = Phrase(
    "Kijk naar deze regel en de regel erboven: inspringing met spaties, een spatie na de dubbele punt, "
    "aanhalingstekens open en dicht.",
    "Look at this line and the one above: indent with spaces, a space after the colon, quotes opened and closed.",
)


def syntax_hint(words: str) -> Phrase:
    """Turn the words of the YAML reader into something an author can act on."""
    return next((hint for part, hint in SYNTAX_HINTS if part in words), GENERAL_HINT)


def _entry(severity: Severity, what: tuple[str, str], why: tuple[str, str], mend: tuple[str, str]) -> Entry:
    return Entry(severity, Phrase(*what), Phrase(*why), Phrase(*mend))


CATALOGUE: Mapping[str, Entry] = {
    # ------------------------------------------------------------------ the file cannot be read
    "S001": _entry(
        "error",
        ("Dit bestand is niet te lezen ({reason}).", "This file cannot be read ({reason})."),
        ("Zonder het bestand is er geen casus.", "Without the file there is no case."),
        ("Controleer de naam en of je het bestand mag lezen.", "Check the name, and whether you may read the file."),
    ),
    "S002": _entry(
        "error",
        ("Dit bestand is groter dan {most}.", "This file is larger than {most}."),
        ("Geen casus is zo groot; dit is vast iets anders.", "No case is that large; this must be something else."),
        ("Kies het bestand scenario.yaml van de casus.", "Choose the file scenario.yaml of the case."),
    ),
    "S003": _entry(
        "error",
        ("Hier staat een teken dat geen UTF-8 is.", "Here stands a character that is not UTF-8."),
        ("Letters zoals ë en é gaan anders stuk.", "Letters such as ë and é would break."),
        ("Bewaar het bestand opnieuw als UTF-8.", "Save the file again as UTF-8."),
    ),
    "S004": _entry(
        "error",
        ("Dit is geen geldige YAML ({reason}).", "This is not valid YAML ({reason})."),
        (
            "Vanaf hier weet het spel niet meer wat bij wat hoort.",
            "From here on the game cannot tell what belongs to what.",
        ),
        ("{hint}", "{hint}"),
    ),
    "S005": _entry(
        "error",
        ("Hier begint een tweede document in hetzelfde bestand.", "Here a second document starts in the same file."),
        ("Een bestand is één casus.", "A file is one case."),
        (
            "Haal de regel met --- weg, of maak er twee bestanden van.",
            "Remove the line with ---, or make two files of it.",
        ),
    ),
    "S006": _entry(
        "error",
        ("Dit bestand is leeg of begint niet met sleutels.", "This file is empty or does not start with keys."),
        (
            "Een casus begint met regels als 'format: 1' en 'id: noor'.",
            "A case starts with lines like 'format: 1' and 'id: noor'.",
        ),
        ("Begin met een kopie van een casus die werkt.", "Start from a copy of a case that works."),
    ),
    "S007": _entry(
        "error",
        ("Hier staat een anker of verwijzing ({name}).", "Here stands an anchor or alias ({name})."),
        ("Daarmee kan een klein bestand oneindig groot worden.", "With those a small file can grow without end."),
        (
            "Schrijf de tekst uit; begint een tekst met & of *, zet hem dan tussen aanhalingstekens.",
            "Write the text out; when a text starts with & or *, put it between quotes.",
        ),
    ),
    "S008": _entry(
        "error",
        ("Hier staat een label ({name}).", "Here stands a tag ({name})."),
        (
            "Een casus bevat alleen tekst en getallen, nooit iets dat iets doet.",
            "A case holds only text and numbers, never something that acts.",
        ),
        (
            "Haal het label weg; begint een tekst met !, zet hem dan tussen aanhalingstekens.",
            "Remove the tag; when a text starts with !, put it between quotes.",
        ),
    ),
    "S009": _entry(
        "error",
        (
            "De sleutel '{key}' staat hier voor de tweede keer (eerst op regel {first}).",
            "The key '{key}' stands here twice (first on line {first}).",
        ),
        ("Het spel kan niet weten welke je bedoelt.", "The game cannot know which one you mean."),
        ("Haal er één weg.", "Remove one of them."),
    ),
    "S010": _entry(
        "error",
        ("Hier zit iets meer dan {most} lagen diep.", "Something here lies more than {most} levels deep."),
        (
            "Geen casus gaat zo diep; er staat vast een haak te veel.",
            "No case goes that deep; there must be a bracket too many.",
        ),
        ("Tel de haken en accolades na.", "Count the brackets and braces."),
    ),
    "S011": _entry(
        "error",
        ("Dit bestand heeft meer dan {most} onderdelen.", "This file has more than {most} parts."),
        ("Geen casus is zo groot; dit is vast iets anders.", "No case is that large; this must be something else."),
        ("Kies het bestand scenario.yaml van de casus.", "Choose the file scenario.yaml of the case."),
    ),
    "S012": _entry(
        "error",
        ("'{found}' is geen gewoon getal.", "'{found}' is not an ordinary number."),
        ("Het spel kan er niet mee rekenen.", "The game cannot count with it."),
        (
            "Vul een gewoon getal in, of zet aanhalingstekens als het tekst is.",
            "Fill in an ordinary number, or put quotes when it is text.",
        ),
    ),
    "S013": _entry(
        "error",
        ("Deze sleutel is leeg, of geen woord.", "This key is empty, or not a word."),
        ("Voor de dubbele punt hoort één woord.", "Before the colon belongs one word."),
        ("Schrijf er een sleutel uit docs/scenario-format.md.", "Write a key from docs/scenario-format.md."),
    ),
    "S014": _entry(
        "error",
        ("Deze lijst heeft meer dan {most} regels.", "This list has more than {most} entries."),
        ("Zo veel past niet op een tafel of een scherm.", "That many fit neither a table nor a screen."),
        ("Maak de lijst korter.", "Make the list shorter."),
    ),
    "S015": _entry(
        "error",
        ("Er is geen casus '{name}'.", "There is no case '{name}'."),
        (
            "Het spel zocht tussen je eigen casussen en die van het spel.",
            "The game looked among your own cases and its own.",
        ),
        ("Er zijn: {known}. Een map of bestand mag ook.", "There are: {known}. A folder or file will do as well."),
    ),
    "S016": _entry(
        "error",
        ("Er zijn nog {count} problemen meer dan hier staan.", "There are {count} problems more than are listed here."),
        ("Zo veel tegelijk leest niemand.", "Nobody reads that many at once."),
        ("Los eerst deze op en controleer dan opnieuw.", "Mend these first, then check again."),
    ),
    # ------------------------------------------------------------------ the form of what stands there
    "S020": _entry(
        "error",
        ("'{key}' is geen sleutel van {where}.", "'{key}' is not a key of {where}."),
        (
            "Wat het spel niet kent, zou stilletjes niets doen.",
            "What the game does not know would silently do nothing.",
        ),
        ("Hier mag staan: {known}.", "What may stand here: {known}."),
    ),
    "S021": _entry(
        "error",
        ("'{key}' ontbreekt bij {where}.", "'{key}' is missing in {where}."),
        ("Zonder dit kan het spel er niets mee.", "Without it the game can do nothing with this."),
        ("Voeg toe: '{key}:' met {expected}.", "Add '{key}:' with {expected}."),
    ),
    "S022": _entry(
        "error",
        ("Hier staat {found}; hier hoort {expected}.", "Here stands {found}; here belongs {expected}."),
        ("Het spel leest dit als iets anders dan je bedoelt.", "The game reads this as something else than you mean."),
        (
            "Kijk hoe een casus die werkt het schrijft, of in docs/scenario-format.md.",
            "See how a working case writes it, or docs/scenario-format.md.",
        ),
    ),
    "S023": _entry(
        "error",
        ("'{found}' is hier geen bekend woord.", "'{found}' is not a known word here."),
        ("Op deze plek kent het spel maar een paar woorden.", "In this place the game knows only a few words."),
        ("Kies uit: {known}.", "Choose one of: {known}."),
    ),
    "S024": _entry(
        "error",
        ("Deze tekst mist het {language}.", "This text lacks its {language}."),
        ("De speler kan op elk moment van taal wisselen.", "The player can switch languages at any moment."),
        ("Schrijf er '{key}: …' bij.", "Add '{key}: …'."),
    ),
    "S025": _entry(
        "error",
        (
            "Een komma knipt deze tekst in stukken; '{key}' staat nu los.",
            "A comma cuts this text in pieces; '{key}' now stands alone.",
        ),
        ("Tussen accolades begint na een komma een nieuwe sleutel.", "Between braces a comma starts a new key."),
        ("Zet de hele tekst tussen aanhalingstekens.", "Put the whole text between quotes."),
    ),
    "S026": _entry(
        "error",
        ("Hier staat geen tekst.", "There is no text here."),
        ("Op het scherm zou een leeg vak staan.", "The screen would show an empty box."),
        (
            "Vul de tekst in (woorden als null en ~ tussen aanhalingstekens).",
            "Fill in the text (words like null and ~ between quotes).",
        ),
    ),
    "S027": _entry(
        "error",
        ("'{found}' kan geen id zijn.", "'{found}' cannot be an id."),
        (
            "Naar een id wordt verwezen; het moet overal hetzelfde te typen zijn.",
            "Ids are referred to; they must be typed alike everywhere.",
        ),
        (
            "Gebruik kleine letters, cijfers en streepjes, zoals 'lege-broodtrommel'.",
            "Use lower-case letters, digits and hyphens, such as 'empty-lunchbox'.",
        ),
    ),
    "S028": _entry(
        "error",
        (
            "Dit bestand heeft format {found}; dit programma leest tot en met {known}.",
            "This file has format {found}; this program reads up to {known}.",
        ),
        ("Het is gemaakt voor een nieuwere versie van Om Tafel.", "It was made for a newer version of Om Tafel."),
        ("Werk Om Tafel bij.", "Update Om Tafel."),
    ),
    "S029": _entry(
        "error",
        ("Format {found} bestaat niet.", "There is no format {found}."),
        (
            "Aan dit getal ziet het spel hoe het bestand gelezen moet worden.",
            "By this number the game knows how to read the file.",
        ),
        ("Schrijf 'format: {known}'.", "Write 'format: {known}'."),
    ),
    "S030": _entry(
        "error",
        ("{found} kan hier niet: {least} tot en met {most}.", "{found} cannot stand here: {least} up to {most}."),
        ("{what}", "{what}"),
        ("Kies een getal van {least} tot en met {most}.", "Choose a number from {least} up to {most}."),
    ),
    "S031": _entry(
        "error",
        ("De lijst '{key}' is leeg.", "The list '{key}' is empty."),
        ("{what}", "{what}"),
        ("Zet er minstens één in.", "Put at least one in it."),
    ),
    # ------------------------------------------------------------------ names
    "S040": _entry(
        "error",
        ("Er is al een {kind} '{name}' (regel {first}).", "There is already a {kind} '{name}' (line {first})."),
        ("Bij een verwijzing is dan niet duidelijk welke.", "A reference would not tell which one."),
        (
            "Geef er één een andere id, ook waar ernaar wordt verwezen.",
            "Give one another id, also where it is referred to.",
        ),
    ),
    "S041": _entry(
        "error",
        ("Er is geen {kind} '{name}'.", "There is no {kind} '{name}'."),
        ("Hier wordt verwezen naar iets dat er niet is.", "This refers to something that is not there."),
        ("Verbeter de naam, of voeg {kind} '{name}' toe.", "Mend the name, or add {kind} '{name}'."),
    ),
    "S042": _entry(
        "error",
        ("De dienst '{name}' staat niet in {file}.", "The service '{name}' is not in {file}."),
        (
            "Het diensten-bestand van je regio bepaalt welke deuren er zijn.",
            "The services file of your region says which doors there are.",
        ),
        ("Voeg de dienst daar toe, of haal hem uit deze casus.", "Add the service there, or take it out of this case."),
    ),
    "S043": _entry(
        "warning",
        (
            "De casus heet '{name}', maar de map heet '{folder}'.",
            "The case is called '{name}' but its folder '{folder}'.",
        ),
        ("Wie de casus bij naam opent, zoekt de map.", "Who opens the case by name looks for the folder."),
        ("Geef de map en de id dezelfde naam.", "Give folder and id the same name."),
    ),
    "S044": _entry(
        "warning",
        ("'{name}' staat twee keer in deze lijst.", "'{name}' stands in this list twice."),
        ("De tweede keer doet niets.", "The second time does nothing."),
        ("Haal er één weg, of verbeter de naam.", "Remove one, or mend the name."),
    ),
    "S045": _entry(
        "note",
        (
            "De casus is geschreven voor regio '{name}'; gebruikt wordt '{used}'.",
            "The case was written for region '{name}'; '{used}' is used.",
        ),
        (
            "Wachttijden en deuren kunnen anders zijn dan de schrijver dacht.",
            "Waiting times and doors may differ from what the author had in mind.",
        ),
        ("Speel de casus eerst een keer door.", "Play the case through once first."),
    ),
    # ------------------------------------------------------------------ whole pieces the engine relies on
    "S050": _entry(
        "error",
        (
            "Een effect doet precies één ding; hier staan er {count}.",
            "An effect does exactly one thing; here are {count}.",
        ),
        ("De log laat elk gevolg apart zien.", "The log shows every consequence by itself."),
        (
            "Maak er aparte regels in de lijst van: elk één van {known}.",
            "Make separate entries of them, each one of {known}.",
        ),
    ),
    "S051": _entry(
        "error",
        ("De rol '{role}' heeft {count} personages.", "The role '{role}' has {count} personas."),
        (
            "Om de tafel staan vier stoelen, met op elke één persoon.",
            "Around the table stand four chairs, one person on each.",
        ),
        (
            "Geef elk van parent, teacher, youth-worker en policymaker één personage.",
            "Give each of parent, teacher, youth-worker and policymaker one persona.",
        ),
    ),
    "S052": _entry(
        "error",
        (
            "De rol '{role}' heeft geen kaart met 'kind: concern'.",
            "The role '{role}' has no card with 'kind: concern'.",
        ),
        (
            "Elke rol heeft iets dat haar raakt en kan dat noemen.",
            "Every role has something that moves it and can say so.",
        ),
        (
            "Voeg een kaart toe met 'owner: {role}' en 'kind: concern'.",
            "Add a card with 'owner: {role}' and 'kind: concern'.",
        ),
    ),
    "S053": _entry(
        "error",
        ("Een kaart van '{owner}' kan geen '{kind}' zijn.", "A card of '{owner}' cannot be a '{kind}'."),
        (
            "Wensen zijn van het kind, feiten en zorgen van de vier rollen.",
            "Wishes are the child's, facts and concerns the four roles'.",
        ),
        ("Verander 'owner' of 'kind'.", "Change 'owner' or 'kind'."),
    ),
    "S054": _entry(
        "error",
        ("'{name}' is geen zorg maar een '{kind}'.", "'{name}' is not a concern but a '{kind}'."),
        (
            "Een doel wacht tot de zorgen uit 'answers' genoemd zijn.",
            "A goal waits until the concerns in 'answers' have been named.",
        ),
        (
            "Noem kaarten met 'kind: concern'; feiten horen bij 'cards'.",
            "Name cards with 'kind: concern'; facts belong in 'cards'.",
        ),
    ),
    "S055": _entry(
        "error",
        (
            "'{role}' tegenover zichzelf: dat vertrouwen bestaat niet.",
            "'{role}' toward itself: that trust does not exist.",
        ),
        ("Vertrouwen loopt van de ene rol naar een andere.", "Trust runs from one role to another."),
        ("Noem een andere rol.", "Name another role."),
    ),
    "S056": _entry(
        "error",
        ("De wachttijd loopt van {least} naar {most}.", "The waiting time runs from {least} to {most}."),
        ("De kortste tijd staat voorop.", "The shortest comes first."),
        ("Schrijf [{most}, {least}].", "Write [{most}, {least}]."),
    ),
    "S057": _entry(
        "error",
        (
            "Dit moment heeft {count} keuze(s); het moeten er 0 of 2 tot en met 4 zijn.",
            "This moment has {count} option(s); it must be 0, or 2 up to 4.",
        ),
        (
            "Eén keuze is geen dilemma, en meer dan vier past niet op het scherm.",
            "One option is no dilemma, and more than four do not fit the screen.",
        ),
        (
            "Voeg een keuze toe, haal er weg, of maak er een scène zonder keuze van.",
            "Add an option, remove some, or make it a scene without options.",
        ),
    ),
    "S058": _entry(
        "error",
        (
            "Bij deze keuze ontbreekt hoe zij landde bij '{role}'.",
            "This option does not say how it landed with '{role}'.",
        ),
        (
            "Na de keuze hoort de tafel van elke rol hoe het aankwam.",
            "After the choice the table hears from every role how it landed.",
        ),
        ("Voeg onder 'landed' een regel '{role}: …' toe.", "Add a line '{role}: …' below 'landed'."),
    ),
    "S059": _entry(
        "error",
        (
            "Deze scène heeft {count} woorden ({language}); hoogstens {most}.",
            "This scene has {count} words ({language}); at most {most}.",
        ),
        ("Meer leest niemand mee vanaf de achterste rij.", "Nobody in the back row reads along with more."),
        ("Maak de scène korter.", "Make the scene shorter."),
    ),
    "S060": _entry(
        "error",
        ("Geen einde heeft 'at_least: 0'.", "No ending has 'at_least: 0'."),
        ("Elke score moet een verhaal krijgen, ook de laagste.", "Every score must get a story, the lowest too."),
        ("Geef het laagste einde 'at_least: 0'.", "Give the lowest ending 'at_least: 0'."),
    ),
    "S061": _entry(
        "error",
        ("Twee eindes beginnen bij {found}.", "Two endings start at {found}."),
        ("Het tweede zou nooit verteld worden.", "The second would never be told."),
        ("Geef elk einde een eigen 'at_least'.", "Give each ending its own 'at_least'."),
    ),
    "S062": _entry(
        "error",
        ("De stappen van de meldcode zijn: {found}.", "The steps of the reporting code are: {found}."),
        ("De code heeft een vaste volgorde.", "The code has a fixed order."),
        (
            "Schrijf ze alle vier, in deze volgorde: map, consult, talk, weigh.",
            "Write all four, in this order: map, consult, talk, weigh.",
        ),
    ),
    "S063": _entry(
        "error",
        (
            "De vijfde stap van de meldcode heeft minder dan twee besluiten.",
            "The fifth step of the reporting code has fewer than two decisions.",
        ),
        ("Wie weegt, moet iets te kiezen hebben.", "Who weighs must have something to choose."),
        (
            "Voeg besluiten toe, zoals melden, hulp regelen, afsluiten.",
            "Add decisions, such as report, arrange help, close.",
        ),
    ),
    "S064": _entry(
        "error",
        ("De wortels lopen in een kring: {circle}.", "The roots run in a circle: {circle}."),
        (
            "Dan voedt een behoefte zichzelf en houdt niets stand.",
            "A need would feed itself and nothing would ever hold.",
        ),
        ("Haal in deze kring één 'root' weg.", "Remove one 'root' in this circle."),
    ),
    "S065": _entry(
        "error",
        ("Deze muur staat tussen '{domain}' en '{domain}'.", "This wall stands between '{domain}' and '{domain}'."),
        ("Een muur scheidt twee verschillende werelden.", "A wall parts two different worlds."),
        ("Noem twee verschillende domeinen.", "Name two different domains."),
    ),
    "S066": _entry(
        "warning",
        ("Deze hefboom is '{kind}', maar geen effect doet dat.", "This lever is '{kind}' but no effect does that."),
        ("De speler kiest hem om wat hij belooft.", "The player chooses it for what it promises."),
        (
            "Voeg een effect '{verb}' toe, of kies een andere 'kind'.",
            "Add an effect '{verb}', or choose another 'kind'.",
        ),
    ),
    "S067": _entry(
        "error",
        (
            "Bij '{role}' heeft elk antwoord onder 'weighs' een voorwaarde.",
            "Every answer below 'weighs' of '{role}' has a condition.",
        ),
        ("Er moet er altijd één zijn die nu het zwaarst weegt.", "One must always weigh most now."),
        ("Laat bij één antwoord 'when' weg.", "Leave out 'when' for one answer."),
    ),
    "S068": _entry(
        "warning",
        (
            "De dienst '{name}' heeft 'seems', maar geen kaart om erdoorheen te kijken.",
            "The service '{name}' has 'seems' but no card to see through it.",
        ),
        (
            "Zonder 'seen_through' is de echte kracht meteen te zien en doet 'seems' niets.",
            "Without 'seen_through' its true strength shows from the start, and 'seems' does nothing.",
        ),
        (
            "Noem onder 'seen_through' de kaart die laat zien hoe het zit, of laat 'seems' weg.",
            "Name below 'seen_through' the card that shows how it is, or leave 'seems' out.",
        ),
    ),
    "S069": _entry(
        "error",
        ("Alle doelen zijn 'surface: true'.", "All goals are 'surface: true'."),
        ("Dan is er niets om het echt over eens te worden.", "Then there is nothing to truly agree on."),
        ("Schrijf een doel dat de wortel raakt.", "Write a goal that reaches the root."),
    ),
    # ------------------------------------------------------------------ what can never be reached
    "S100": _entry(
        "error",
        ("Niemand kan de deur van '{name}' openen.", "Nobody can open the door of '{name}'."),
        (
            "Geen rol staat in 'opened_by', en geen effect start de dienst.",
            "No role stands in 'opened_by', and no effect starts the service.",
        ),
        (
            "Zet een rol in 'opened_by', of laat een hefboom hem starten.",
            "Put a role in 'opened_by', or let a lever start it.",
        ),
    ),
    "S101": _entry(
        "error",
        ("Niets opent de muur '{name}'.", "Nothing opens the wall '{name}'."),
        ("De deuren erachter blijven het hele spel dicht.", "The doors behind it stay shut all game."),
        (
            "Geef een hefboom of moment het effect 'open_wall: {name}'.",
            "Give a lever or moment the effect 'open_wall: {name}'.",
        ),
    ),
    "S102": _entry(
        "warning",
        ("De muur '{name}' houdt geen enkele dienst tegen.", "The wall '{name}' keeps no service shut."),
        ("Niemand merkt dat hij er staat.", "Nobody notices that it stands there."),
        (
            "Noem hem bij een dienst als 'wall: {name}', of haal hem weg.",
            "Name it at a service as 'wall: {name}', or remove it.",
        ),
    ),
    "S103": _entry(
        "error",
        ("Deze voorwaarde kan nooit waar zijn: {reason}.", "This condition can never hold: {reason}."),
        ("Wat eraan hangt, gebeurt dan nooit.", "What hangs on it would never happen."),
        ("Verander de voorwaarde.", "Change the condition."),
    ),
    "S104": _entry(
        "warning",
        ("Niets helpt bij de behoefte '{name}'.", "Nothing helps with the need '{name}'."),
        ("Geen dienst, eigen actie of effect maakt haar lichter.", "No service, effort or effect makes it lighter."),
        (
            "Noem haar bij 'fits' van een dienst of 'eases' van een eigen actie.",
            "Name it in 'fits' of a service or 'eases' of an effort.",
        ),
    ),
    "S105": _entry(
        "warning",
        ("Het kind heeft {count} regels voor {rounds} rondes.", "The child has {count} lines for {rounds} rounds."),
        (
            "In elke ronde zegt het kind iets; nu zwijgt het aan het eind.",
            "The child says something every round; now it falls silent near the end.",
        ),
        ("Geef het kind minstens zo veel regels als rondes.", "Give the child at least as many lines as rounds."),
    ),
}

SEVERITIES: Mapping[Severity, Phrase] = {
    "error": Phrase("fout", "error"),
    "warning": Phrase("waarschuwing", "warning"),
    "note": Phrase("opmerking", "note"),
}
