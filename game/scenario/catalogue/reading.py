"""What is said about files that cannot be read: S00x and S01x."""

from collections.abc import Mapping

from game.scenario.sentences import Entry, entry

ENTRIES: Mapping[str, Entry] = {
    "S001": entry(
        "error",
        ("Dit bestand is niet te lezen ({reason}).", "This file cannot be read ({reason})."),
        ("Zonder het bestand is er geen casus.", "Without the file there is no case."),
        ("{hint}", "{hint}"),
    ),
    "S002": entry(
        "error",
        ("Dit bestand is groter dan {most}.", "This file is larger than {most}."),
        ("Geen casus is zo groot; dit is vast iets anders.", "No case is that large; this must be something else."),
        ("Kies het bestand scenario.yaml van de casus.", "Choose the file scenario.yaml of the case."),
    ),
    "S003": entry(
        "error",
        ("Hier staat een teken dat geen UTF-8 is.", "Here stands a character that is not UTF-8."),
        ("Letters zoals ë en é gaan anders stuk.", "Letters such as ë and é would break."),
        ("Bewaar het bestand opnieuw als UTF-8.", "Save the file again as UTF-8."),
    ),
    "S004": entry(
        "error",
        ("{reason}.", "{reason}."),
        (
            "Vanaf hier weet het spel niet meer wat bij wat hoort.",
            "From here on the game cannot tell what belongs to what.",
        ),
        ("{hint}", "{hint}"),
    ),
    "S005": entry(
        "error",
        ("Hier begint een tweede document in hetzelfde bestand.", "Here a second document starts in the same file."),
        ("Een bestand is één casus.", "A file is one case."),
        (
            "Haal de regel met --- weg, of maak er twee bestanden van.",
            "Remove the line with ---, or make two files of it.",
        ),
    ),
    "S006": entry(
        "error",
        ("Dit bestand is leeg of begint niet met sleutels.", "This file is empty or does not start with keys."),
        (
            "Een casus begint met regels als 'format: 1' en 'id: noor'.",
            "A case starts with lines like 'format: 1' and 'id: noor'.",
        ),
        ("Begin met een kopie van een casus die werkt.", "Start from a copy of a case that works."),
    ),
    "S007": entry(
        "error",
        ("Hier staat een anker of verwijzing ({name}).", "Here stands an anchor or alias ({name})."),
        ("Daarmee kan een klein bestand oneindig groot worden.", "With those a small file can grow without end."),
        (
            "Schrijf de tekst uit; begint een tekst met & of *, zet hem dan tussen aanhalingstekens.",
            "Write the text out; when a text starts with & or *, put it between quotes.",
        ),
    ),
    "S008": entry(
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
    "S009": entry(
        "error",
        (
            "De sleutel '{key}' staat hier voor de tweede keer (eerst op regel {first}).",
            "The key '{key}' stands here twice (first on line {first}).",
        ),
        ("Het spel kan niet weten welke je bedoelt.", "The game cannot know which one you mean."),
        ("Haal er één weg.", "Remove one of them."),
    ),
    "S010": entry(
        "error",
        ("Hier zit iets meer dan {most} lagen diep.", "Something here lies more than {most} levels deep."),
        (
            "Geen casus gaat zo diep; er staat vast een haak te veel.",
            "No case goes that deep; there must be a bracket too many.",
        ),
        ("Tel de haken en accolades na.", "Count the brackets and braces."),
    ),
    "S011": entry(
        "error",
        ("Dit bestand heeft meer dan {most} onderdelen.", "This file has more than {most} parts."),
        ("Geen casus is zo groot; dit is vast iets anders.", "No case is that large; this must be something else."),
        ("Kies het bestand scenario.yaml van de casus.", "Choose the file scenario.yaml of the case."),
    ),
    "S012": entry(
        "error",
        ("'{found}' is geen gewoon getal.", "'{found}' is not an ordinary number."),
        ("Het spel kan er niet mee rekenen.", "The game cannot count with it."),
        (
            "Vul een gewoon getal in, of zet aanhalingstekens als het tekst is.",
            "Fill in an ordinary number, or put quotes when it is text.",
        ),
    ),
    "S013": entry(
        "error",
        ("Deze sleutel is leeg, of geen woord.", "This key is empty, or not a word."),
        ("Voor de dubbele punt hoort één woord.", "Before the colon belongs one word."),
        ("Schrijf er een sleutel uit docs/scenario-format.md.", "Write a key from docs/scenario-format.md."),
    ),
    "S014": entry(
        "error",
        ("Deze lijst heeft meer dan {most} regels.", "This list has more than {most} entries."),
        ("Zo veel past niet op een tafel of een scherm.", "That many fit neither a table nor a screen."),
        ("Maak de lijst korter.", "Make the list shorter."),
    ),
    "S015": entry(
        "error",
        ("Er is geen casus '{name}'.", "There is no case '{name}'."),
        (
            "Het spel zocht tussen je eigen casussen en die van het spel.",
            "The game looked among your own cases and its own.",
        ),
        ("Er zijn: {known}. Een map of bestand mag ook.", "There are: {known}. A folder or file will do as well."),
    ),
    "S016": entry(
        "error",
        ("Er zijn nog {count} problemen meer dan hier staan.", "There are {count} problems more than are listed here."),
        ("Zo veel tegelijk leest niemand.", "Nobody reads that many at once."),
        ("Los eerst deze op en controleer dan opnieuw.", "Mend these first, then check again."),
    ),
    "S017": entry(
        "warning",
        (
            "Dit legt iets het zwijgen op zonder code of zonder reden.",
            "This silences something without a code or without a reason.",
        ),
        (
            "Wie de casus later leest, moet weten waarom de regel zo mag blijven.",
            "Whoever reads the case later must know why the line may stay as it is.",
        ),
        (
            "Schrijf: # omtafel: S402 omdat hij zo praat",
            "Write: # omtafel: S402 because that is how he talks",
        ),
    ),
    "S018": entry(
        "warning",
        ("'{code}' kan niet het zwijgen worden opgelegd.", "'{code}' cannot be silenced."),
        (
            "Alleen waarschuwingen en opmerkingen die bestaan, kunnen dat; met een fout werkt het spel niet.",
            "Only warnings and notes that exist can be; with an error the game does not work.",
        ),
        ("Kijk in docs/problems.md welke code je bedoelt.", "See in docs/problems.md which code you mean."),
    ),
    "S019": entry(
        "note",
        (
            "Deze regel legt '{code}' het zwijgen op, maar daar zegt niemand iets over.",
            "This line silences '{code}', but nobody says anything about that.",
        ),
        (
            "Het probleem is al verholpen, of de regel staat op de verkeerde plek.",
            "The problem was mended, or the line stands in the wrong place.",
        ),
        (
            "Haal de regel weg, of zet hem op of direct boven de regel die wordt genoemd.",
            "Remove the line, or put it on or right above the line that is named.",
        ),
    ),
}
