"""What is said about the form of what stands there and about names: S02x to S04x."""

from collections.abc import Mapping

from game.scenario.sentences import Entry, entry

ENTRIES: Mapping[str, Entry] = {
    "S020": entry(
        "error",
        ("'{key}' is geen sleutel van {where}.", "'{key}' is not a key of {where}."),
        (
            "Wat het spel niet kent, zou stilletjes niets doen.",
            "What the game does not know would silently do nothing.",
        ),
        ("Hier mag staan: {known}.", "What may stand here: {known}."),
    ),
    "S021": entry(
        "error",
        ("'{key}' ontbreekt bij {where}.", "'{key}' is missing in {where}."),
        ("Zonder dit kan het spel er niets mee.", "Without it the game can do nothing with this."),
        ("Voeg toe: '{key}:' met {expected}.", "Add '{key}:' with {expected}."),
    ),
    "S022": entry(
        "error",
        ("Hier staat {found}; hier hoort {expected}.", "Here stands {found}; here belongs {expected}."),
        ("Het spel leest dit als iets anders dan je bedoelt.", "The game reads this as something else than you mean."),
        ("{hint}", "{hint}"),
    ),
    "S023": entry(
        "error",
        ("'{found}' is hier geen bekend woord.", "'{found}' is not a known word here."),
        ("Op deze plek kent het spel maar een paar woorden.", "In this place the game knows only a few words."),
        ("{hint}Kies uit: {known}.", "{hint}Choose one of: {known}."),
    ),
    "S024": entry(
        "error",
        ("Deze tekst mist het {language}.", "This text lacks its {language}."),
        ("De speler kan op elk moment van taal wisselen.", "The player can switch languages at any moment."),
        ("Schrijf er '{key}: …' bij.", "Add '{key}: …'."),
    ),
    "S025": entry(
        "error",
        (
            "Een komma knipt deze tekst in stukken; '{key}' staat nu los.",
            "A comma cuts this text in pieces; '{key}' now stands alone.",
        ),
        ("Tussen accolades begint na een komma een nieuwe sleutel.", "Between braces a comma starts a new key."),
        ("Zet de hele tekst tussen aanhalingstekens.", "Put the whole text between quotes."),
    ),
    "S026": entry(
        "error",
        ("Hier staat geen tekst.", "There is no text here."),
        ("Op het scherm zou een leeg vak staan.", "The screen would show an empty box."),
        (
            "Vul de tekst in (woorden als null en ~ tussen aanhalingstekens).",
            "Fill in the text (words like null and ~ between quotes).",
        ),
    ),
    "S027": entry(
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
    "S028": entry(
        "error",
        (
            "Dit bestand heeft format {found}; dit programma leest tot en met {known}.",
            "This file has format {found}; this program reads up to {known}.",
        ),
        ("Het is gemaakt voor een nieuwere versie van Om Tafel.", "It was made for a newer version of Om Tafel."),
        ("Werk Om Tafel bij.", "Update Om Tafel."),
    ),
    "S029": entry(
        "error",
        ("Format {found} bestaat niet.", "There is no format {found}."),
        (
            "Aan dit getal ziet het spel hoe het bestand gelezen moet worden.",
            "By this number the game knows how to read the file.",
        ),
        ("Schrijf 'format: {known}'.", "Write 'format: {known}'."),
    ),
    "S030": entry(
        "error",
        ("{found} kan hier niet: {least} tot en met {most}.", "{found} cannot stand here: {least} up to {most}."),
        ("{what}", "{what}"),
        ("Kies een getal van {least} tot en met {most}.", "Choose a number from {least} up to {most}."),
    ),
    "S031": entry(
        "error",
        ("De lijst '{key}' is leeg.", "The list '{key}' is empty."),
        ("{what}", "{what}"),
        ("Zet er minstens één in.", "Put at least one in it."),
    ),
    "S032": entry(
        "warning",
        (
            "Om deze tekst staan krul-aanhalingstekens ({found}).",
            "Curly quotes ({found}) stand around this text.",
        ),
        (
            'Word maakt die; het spel kent alleen het rechte teken (") en toont deze krullen als deel van de tekst.',
            'A word processor makes those; the game only knows the straight one (") and shows these as text.',
        ),
        (
            'Typ het rechte teken (") vóór en na de tekst. Hoort de krul erbij, zet er dan rechte tekens omheen.',
            'Type the straight one (") before and after the text. If the curls belong to it, put straight ones around.',
        ),
    ),
    "S040": entry(
        "error",
        ("Er is al een {kind} '{name}' (regel {first}).", "There is already a {kind} '{name}' (line {first})."),
        ("Bij een verwijzing is dan niet duidelijk welke.", "A reference would not tell which one."),
        (
            "Geef er één een andere id, ook waar ernaar wordt verwezen.",
            "Give one another id, also where it is referred to.",
        ),
    ),
    "S041": entry(
        "error",
        ("Er is geen {kind} '{name}'.", "There is no {kind} '{name}'."),
        ("Er wordt verwezen naar iets dat er niet is.", "Something that is not there is referred to."),
        (
            "Verbeter de naam waar hij staat, of geef een {kind} de id '{name}'.",
            "Mend the name where it stands, or give a {kind} the id '{name}'.",
        ),
    ),
    "S042": entry(
        "error",
        ("De dienst '{name}' staat niet in {file}.", "The service '{name}' is not in {file}."),
        (
            "Het diensten-bestand van je regio bepaalt welke deuren er zijn.",
            "The services file of your region says which doors there are.",
        ),
        (
            "{alike} Kies er één, voeg de dienst daar toe, of haal hem uit deze casus.{own}",
            "{alike} Choose one, add the service there, or take it out of this case.{own}",
        ),
    ),
    "S043": entry(
        "warning",
        (
            "De casus heet '{name}', maar de map heet '{folder}'.",
            "The case is called '{name}' but its folder '{folder}'.",
        ),
        ("Wie de casus bij naam opent, zoekt de map.", "Who opens the case by name looks for the folder."),
        ("Geef de map en de id dezelfde naam.", "Give folder and id the same name."),
    ),
    "S044": entry(
        "warning",
        ("'{name}' staat twee keer in deze lijst.", "'{name}' stands in this list twice."),
        ("De tweede keer doet niets.", "The second time does nothing."),
        ("Haal er één weg, of verbeter de naam.", "Remove one, or mend the name."),
    ),
    "S045": entry(
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
    "S046": entry(
        "warning",
        (
            "Het kind heet '{child}', maar in {count} teksten staat '{name}'.",
            "The child is called '{child}', but {count} texts say '{name}'.",
        ),
        (
            "Aan tafel weet niemand dan over wie het gaat.",
            "At the table nobody knows then whom it is about.",
        ),
        (
            "Vervang de naam overal, of verbeter 'name' bij 'child'.",
            "Replace the name everywhere, or mend 'name' in 'child'.",
        ),
    ),
}
