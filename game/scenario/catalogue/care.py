"""What is said about care: S5xx."""

from collections.abc import Mapping

from game.scenario.sentences import Entry, entry

ENTRIES: Mapping[str, Entry] = {
    "S500": entry(
        "warning",
        ("'{found}' legt de schuld bij een ouder.", "'{found}' lays the fault with a parent."),
        (
            "Een muur is een muur, geen schuld van iemand. Wie zich beschuldigd voelt, stopt met spelen.",
            "A wall is a wall, not somebody's fault. Whoever feels accused stops playing.",
        ),
        (
            "Schrijf wat er in de weg stond: een regel, een rij, iets wat niemand vroeg. Wat de ouder zelf vreest, is "
            "een zorg ('kind: concern'), of staat op de eigen kaart tussen aanhalingstekens.",
            "Write what stood in the way: a rule, a queue, something nobody asked. What the parent fears is a concern "
            "('kind: concern'), or stands between quotes on the parent's own card.",
        ),
    ),
    "S501": entry(
        "warning",
        ("'{found}' plakt een label op een gezin.", "'{found}' puts a label on a family."),
        (
            "Een label zegt hoe anderen kijken, niet hoe het thuis is.",
            "A label says how others look, not how things are at home.",
        ),
        ("Schrijf wat er gebeurt, zonder label.", "Write what happens, without a label."),
    ),
    "S502": entry(
        "warning",
        (
            "Dit slechte einde wijst iemand aan ('{who}' … '{what}').",
            "This bad ending points at somebody ('{who}' … '{what}').",
        ),
        (
            "Een slecht einde laat een muur zien, nooit een schuldige. Anders verhardt het oordeel over ouders.",
            "A bad ending shows a wall, never a culprit. Else judgement of parents hardens.",
        ),
        (
            "Vertel welke regel, rij of kaart er tussen stond.",
            "Tell which rule, queue or card stood between.",
        ),
    ),
    "S503": entry(
        "warning",
        ("In het laagste einde is geen muur te zien.", "The lowest ending shows no wall."),
        (
            "Wie verliest, zoekt een oorzaak. Staat er geen muur, dan wordt het een mens.",
            "Who loses looks for a cause. Where no wall stands it becomes a person.",
        ),
        (
            "Noem de wachtlijst, de regel, het loket of de kaart die niemand vertelde.",
            "Name the queue, the rule, the counter or the card that nobody told.",
        ),
    ),
    "S504": entry(
        "warning",
        (
            "'{found}' lijkt een echte voor- en achternaam.",
            "'{found}' looks like a real first and last name.",
        ),
        (
            "Er bestaat vast iemand die zo heet.",
            "There is bound to be somebody of that name.",
        ),
        ("Gebruik alleen een voornaam.", "Use a first name only."),
    ),
    "S505": entry(
        "warning",
        (
            "'{found}' lijkt een echt adres, nummer of een echte site.",
            "'{found}' looks like a real address, number or site.",
        ),
        (
            "Het kan van iemand zijn, en het veroudert. Openbare hulplijnen (112, 0800-…) mogen wel.",
            "It may be somebody's, and it goes stale. Public help lines (112, 0800-…) are fine.",
        ),
        ("Haal het weg.", "Take it out."),
    ),
    "S506": entry(
        "warning",
        ("'{found}' maakt van een kind een label.", "'{found}' turns a child into a label."),
        (
            "Een kind heeft iets of doet iets; het ís dat niet.",
            "A child has something or does something; it is not that thing.",
        ),
        (
            "Schrijf wat je aan het kind merkt.",
            "Write what you notice about the child.",
        ),
    ),
    "S507": entry(
        "warning",
        (
            "'{found}' raakt een zwaar onderwerp ({subject}) dat de inhoudswaarschuwing niet noemt.",
            "'{found}' touches a hard subject ({subject}) that the content note does not name.",
        ),
        (
            "Wie het zelf meemaakte, moet vooraf kunnen kiezen.",
            "Whoever lived it must be able to choose beforehand.",
        ),
        (
            "Noem het onderwerp onder 'content_note' (regel {line}), in beide talen.",
            "Name the subject in 'content_note' (line {line}), in both languages.",
        ),
    ),
}
