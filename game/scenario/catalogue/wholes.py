"""What is said about whole pieces that the engine relies on (S05x, S06x) and what can never be reached (S10x)."""

from collections.abc import Mapping

from game.scenario.sentences import Entry, entry

ENTRIES: Mapping[str, Entry] = {
    "S050": entry(
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
    "S051": entry(
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
    "S052": entry(
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
    "S053": entry(
        "error",
        ("Een kaart van '{owner}' kan geen '{kind}' zijn.", "A card of '{owner}' cannot be a '{kind}'."),
        (
            "Wensen zijn van het kind, feiten en zorgen van de vier rollen.",
            "Wishes are the child's, facts and concerns the four roles'.",
        ),
        ("Verander 'owner' of 'kind'.", "Change 'owner' or 'kind'."),
    ),
    "S054": entry(
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
    "S055": entry(
        "error",
        (
            "'{role}' tegenover zichzelf: dat vertrouwen bestaat niet.",
            "'{role}' toward itself: that trust does not exist.",
        ),
        ("Vertrouwen loopt van de ene rol naar een andere.", "Trust runs from one role to another."),
        ("Noem een andere rol.", "Name another role."),
    ),
    "S056": entry(
        "error",
        ("De wachttijd loopt van {least} naar {most}.", "The waiting time runs from {least} to {most}."),
        ("De kortste tijd staat voorop.", "The shortest comes first."),
        ("Schrijf [{most}, {least}].", "Write [{most}, {least}]."),
    ),
    "S057": entry(
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
    "S058": entry(
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
    "S059": entry(
        "error",
        (
            "Deze scène heeft {count} woorden ({language}); hoogstens {most}.",
            "This scene has {count} words ({language}); at most {most}.",
        ),
        ("Meer leest niemand mee vanaf de achterste rij.", "Nobody in the back row reads along with more."),
        ("Maak de scène korter.", "Make the scene shorter."),
    ),
    "S060": entry(
        "error",
        ("Geen einde heeft 'at_least: 0'.", "No ending has 'at_least: 0'."),
        ("Elke score moet een verhaal krijgen, ook de laagste.", "Every score must get a story, the lowest too."),
        ("Geef het laagste einde 'at_least: 0'.", "Give the lowest ending 'at_least: 0'."),
    ),
    "S061": entry(
        "error",
        (
            "Er staat al een einde zonder 'when' dat bij {found} begint.",
            "An ending without 'when' already starts at {found}.",
        ),
        ("Het tweede zou nooit verteld worden.", "The second would never be told."),
        (
            "Geef dit einde een eigen 'at_least'. Of zet het eerder, met een 'when'.",
            "Give this ending its own 'at_least'. Or put it earlier, with a 'when'.",
        ),
    ),
    "S062": entry(
        "error",
        ("De stappen van de meldcode zijn: {found}.", "The steps of the reporting code are: {found}."),
        ("De code heeft een vaste volgorde.", "The code has a fixed order."),
        (
            "Schrijf ze alle vier, in deze volgorde: map, consult, talk, weigh.",
            "Write all four, in this order: map, consult, talk, weigh.",
        ),
    ),
    "S063": entry(
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
    "S064": entry(
        "error",
        ("De wortels lopen in een kring: {circle}.", "The roots run in a circle: {circle}."),
        (
            "Dan voedt een behoefte zichzelf en houdt niets stand.",
            "A need would feed itself and nothing would ever hold.",
        ),
        ("Haal in deze kring één 'root' weg.", "Remove one 'root' in this circle."),
    ),
    "S065": entry(
        "error",
        ("Deze muur staat tussen '{domain}' en '{domain}'.", "This wall stands between '{domain}' and '{domain}'."),
        ("Een muur scheidt twee verschillende werelden.", "A wall parts two different worlds."),
        ("Noem twee verschillende domeinen.", "Name two different domains."),
    ),
    "S066": entry(
        "warning",
        ("Deze hefboom is '{kind}', maar geen effect doet dat.", "This lever is '{kind}' but no effect does that."),
        ("De speler kiest hem om wat hij belooft.", "The player chooses it for what it promises."),
        (
            "Voeg een effect '{verb}' toe, of kies een andere 'kind'.",
            "Add an effect '{verb}', or choose another 'kind'.",
        ),
    ),
    "S067": entry(
        "error",
        (
            "Bij '{role}' heeft elk antwoord onder 'weighs' een voorwaarde.",
            "Every answer below 'weighs' of '{role}' has a condition.",
        ),
        ("Er moet er altijd één zijn die nu het zwaarst weegt.", "One must always weigh most now."),
        ("Laat bij één antwoord 'when' weg.", "Leave out 'when' for one answer."),
    ),
    "S068": entry(
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
    "S069": entry(
        "error",
        ("Alle doelen zijn 'surface: true'.", "All goals are 'surface: true'."),
        ("Dan is er niets om het echt over eens te worden.", "Then there is nothing to truly agree on."),
        ("Schrijf een doel dat de wortel raakt.", "Write a goal that reaches the root."),
    ),
    "S070": entry(
        "error",
        (
            "Elk einde dat bij {found} begint, heeft een 'when'.",
            "Every ending that starts at {found} has a 'when'.",
        ),
        (
            "Als er geen van klopt, is er geen verhaal voor die score.",
            "When none of them holds, there is no story for that total.",
        ),
        (
            "Haal 'when' weg bij het laatste. Of schrijf er een einde zonder 'when' onder.",
            "Take 'when' away from the last one. Or write an ending without 'when' below it.",
        ),
    ),
    "S100": entry(
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
    "S101": entry(
        "error",
        ("Niets opent de muur '{name}'.", "Nothing opens the wall '{name}'."),
        ("De deuren erachter blijven het hele spel dicht.", "The doors behind it stay shut all game."),
        (
            "Geef een hefboom of moment het effect 'open_wall: {name}'.",
            "Give a lever or moment the effect 'open_wall: {name}'.",
        ),
    ),
    "S102": entry(
        "warning",
        ("De muur '{name}' houdt geen enkele dienst tegen.", "The wall '{name}' keeps no service shut."),
        ("Niemand merkt dat hij er staat.", "Nobody notices that it stands there."),
        (
            "Noem hem bij een dienst als 'wall: {name}', of haal hem weg.",
            "Name it at a service as 'wall: {name}', or remove it.",
        ),
    ),
    "S103": entry(
        "error",
        ("Deze voorwaarde kan nooit waar zijn: {reason}.", "This condition can never hold: {reason}."),
        ("Wat eraan hangt, gebeurt dan nooit.", "What hangs on it would never happen."),
        ("Verander de voorwaarde.", "Change the condition."),
    ),
    "S104": entry(
        "warning",
        ("Niets helpt bij de behoefte '{name}'.", "Nothing helps with the need '{name}'."),
        ("Geen dienst, eigen actie of effect maakt haar lichter.", "No service, effort or effect makes it lighter."),
        (
            "Noem haar bij 'fits' van een dienst of 'eases' van een eigen actie.",
            "Name it in 'fits' of a service or 'eases' of an effort.",
        ),
    ),
    "S105": entry(
        "warning",
        ("Het kind heeft {count} regels voor {rounds} rondes.", "The child has {count} lines for {rounds} rounds."),
        (
            "In elke ronde zegt het kind iets; nu zwijgt het aan het eind.",
            "The child says something every round; now it falls silent near the end.",
        ),
        ("Geef het kind minstens zo veel regels als rondes.", "Give the child at least as many lines as rounds."),
    ),
}
