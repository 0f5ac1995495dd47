"""What is said about language: S4xx."""

from collections.abc import Mapping

from game.scenario.sentences import Entry, entry

ENTRIES: Mapping[str, Entry] = {
    "S400": entry(
        "warning",
        (
            "Een zin heeft {count} woorden ({language}); hoogstens {most}.",
            "A sentence has {count} words ({language}); at most {most}.",
        ),
        (
            "Op een scherm lees je een lange zin twee keer, en dan is de tafel al verder.",
            "On a screen a long sentence is read twice, and by then the table has moved on.",
        ),
        ("Maak er twee zinnen van.", "Make two sentences of it."),
    ),
    "S401": entry(
        "warning",
        (
            "Deze tekst heeft {count} woorden ({language}); hier passen er hoogstens {most}.",
            "This text has {count} words ({language}); at most {most} fit here.",
        ),
        (
            "Vanaf de achterste rij leest niemand een vol scherm.",
            "From the back row nobody reads a full screen.",
        ),
        ("Laat weg wat de tafel zelf kan bedenken.", "Leave out what the table can think of itself."),
    ),
    "S402": entry(
        "warning",
        (
            "Dit Nederlands leest moeilijk: {ease} volgens Flesch-Douma; vanaf {least} is het gewone taal.",
            "This Dutch reads hard: {ease} by Flesch-Douma; from {least} on it is plain language.",
        ),
        (
            "Taalniveau B1 lezen de meeste volwassenen vlot; daarboven haken mensen af, vaak de ouder.",
            "Level B1 is easy for most adults; above it people drop out, often the parent.",
        ),
        (
            "Gebruik korte zinnen en korte, gewone woorden.",
            "Use short sentences and short, ordinary words.",
        ),
    ),
    "S403": entry(
        "warning",
        (
            "De afkorting '{found}' wordt hier voor het eerst gebruikt en niet uitgelegd.",
            "The abbreviation '{found}' is used here for the first time and not explained.",
        ),
        (
            "Afkortingen zijn een muur voor ouders, en voor iedereen uit een ander vak.",
            "Abbreviations are a wall for parents, and for everybody from another field.",
        ),
        (
            "Schrijf het uit, of leg het de eerste keer uit tussen haakjes.",
            "Write it out, or explain it between brackets the first time.",
        ),
    ),
    "S404": entry(
        "warning",
        ("Deze tekst is in beide talen gelijk.", "This text is the same in both languages."),
        (
            "Wie van taal wisselt, ziet dan niets veranderen; de vertaling is vast vergeten.",
            "Who switches the language sees nothing change; the translation must have been forgotten.",
        ),
        ("Vertaal de tekst.", "Translate the text."),
    ),
    "S405": entry(
        "warning",
        (
            "Hier hoort {language}, maar dit lijkt de andere taal.",
            "Here {language} belongs, but this looks like the other language.",
        ),
        ("De teksten zijn vast verwisseld.", "The texts must have been swapped."),
        ("Zet de tekst bij de goede taal.", "Put the text with the right language."),
    ),
    "S406": entry(
        "warning",
        (
            "In het Nederlands staan hier {dutch} woorden, in het Engels {english}.",
            "Here stand {dutch} words in Dutch, and {english} in English.",
        ),
        (
            "De ene speler krijgt dan minder te weten dan de andere.",
            "Then one player gets to know less than another.",
        ),
        ("Zeg in beide talen hetzelfde.", "Say the same in both languages."),
    ),
    "S407": entry(
        "note",
        ("'{found}' is een woord uit brieven van het stadhuis.", "'{found}' is a word from letters of the town hall."),
        (
            "In de mond van een mens klinkt het stijf; sommige lezers kennen het niet.",
            "From a person's mouth it sounds stiff; some readers do not know it.",
        ),
        ("Schrijf het zoals je het zou zeggen.", "Write it as you would say it."),
    ),
    "S408": entry(
        "note",
        (
            "Van de {total} teksten komen er nog {count} uit het voorbeeld waarmee je begon.",
            "Of the {total} texts {count} still come from the example you began with.",
        ),
        (
            "De casus werkt, maar vertelt nog het verhaal van een ander kind.",
            "The case works, but it still tells the story of another child.",
        ),
        ("Schrijf ze zoals het in jouw casus is.", "Write them as it is in your case."),
    ),
}
