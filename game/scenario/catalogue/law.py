"""What is said about law: S3xx. The rules are those of the Netherlands, in plain words."""

from collections.abc import Mapping

from game.scenario.sentences import Entry, entry

_OPENED = (
    "De deur van '{name}' gaat hier open voor: {roles}.",
    "Here the door of '{name}' opens for: {roles}.",
)

ENTRIES: Mapping[str, Entry] = {
    "S300": entry(
        "warning",
        _OPENED,
        (
            "Een arts of de gemeente verwijst naar een specialist, met de ouder; een leerkracht of beleidsmaker niet.",
            "A doctor or the municipality refers to a specialist, with the parent; a teacher or policymaker does not.",
        ),
        (
            "Zet alleen parent en youth-worker in 'opened_by', en wie het graag zou willen in 'tempts'.",
            "Put only parent and youth-worker in 'opened_by', and who would like to in 'tempts'.",
        ),
    ),
    "S301": entry(
        "warning",
        _OPENED,
        (
            "Schuldhulp vraagt alleen de bewoner zelf aan. Meelopen mag, overnemen niet.",
            "Only the resident applies for debt help. Walking along is fine, taking over is not.",
        ),
        (
            "Zet alleen parent in 'opened_by'; laat een ander meelopen met een eigen actie.",
            "Put only parent in 'opened_by'; let another walk along by an effort.",
        ),
    ),
    "S302": entry(
        "warning",
        _OPENED,
        (
            "De ouder maakt de afspraak bij de huisarts; anderen kunnen het aanraden.",
            "The parent makes the appointment with the family doctor; others can suggest it.",
        ),
        (
            "Zet alleen parent in 'opened_by'.",
            "Put only parent in 'opened_by'.",
        ),
    ),
    "S303": entry(
        "warning",
        _OPENED,
        (
            "Een arrangement, speciaal onderwijs of de leerplichtambtenaar vraagt alleen de school aan.",
            "Only the school applies for an arrangement or special education, or calls in the attendance officer.",
        ),
        (
            "Zet alleen teacher in 'opened_by', en vraag in 'consent' hoe de ouder erin staat.",
            "Put only teacher in 'opened_by', and ask in 'consent' how the parent sees it.",
        ),
    ),
    "S304": entry(
        "warning",
        _OPENED,
        (
            "Veilig Thuis is geen hulp om aan te kloppen: het begint met een melding, na de stappen van de meldcode.",
            "Veilig Thuis is no help to knock for: it begins with a report, after the steps of the reporting code.",
        ),
        (
            "Laat 'opened_by' leeg, en start de dienst bij een besluit onder 'safety'.",
            "Leave 'opened_by' empty, and start the service at a decision in 'safety'.",
        ),
    ),
    "S305": entry(
        "warning",
        _OPENED,
        (
            "Jeugdbescherming komt er na een besluit van de rechter; een leerkracht of ouder kan er niet om vragen.",
            "Child protection comes after a decision of the judge; a teacher or parent cannot ask for it.",
        ),
        (
            "Zet hoogstens youth-worker in 'opened_by', of laat het leeg.",
            "Put youth-worker at most in 'opened_by', or leave it empty.",
        ),
    ),
    "S306": entry(
        "warning",
        _OPENED,
        (
            "Het Jeugdfonds kan alleen een tussenpersoon aanvragen, zoals een leerkracht.",
            "Only a go-between can apply to the youth fund, such as a teacher.",
        ),
        (
            "Zet teacher en youth-worker in 'opened_by', en parent in 'tempts'.",
            "Put teacher and youth-worker in 'opened_by', and parent in 'tempts'.",
        ),
    ),
    "S307": entry(
        "warning",
        _OPENED,
        (
            "Deze regeling vraagt de bewoner zelf aan. Helpen met het formulier mag.",
            "The resident applies for this scheme. Helping with the form is fine.",
        ),
        (
            "Zet alleen parent in 'opened_by', en de anderen in 'tempts'.",
            "Put only parent in 'opened_by', and the others in 'tempts'.",
        ),
    ),
    "S308": entry(
        "warning",
        _OPENED,
        (
            "Deze steun staat naast de ouder en is van niemand anders. De ouder roept haar erbij.",
            "This support stands beside the parent and is nobody else's. The parent calls it in.",
        ),
        (
            "Zet alleen parent in 'opened_by'.",
            "Put only parent in 'opened_by'.",
        ),
    ),
    "S309": entry(
        "warning",
        (
            "Anderen kunnen '{name}' beginnen zonder vertrouwen van de ouder ('consent: 0').",
            "Others can begin '{name}' without any trust of the parent ('consent: 0').",
        ),
        (
            "Jeugdhulp en zorg beginnen met een ja van wie het gezag heeft.",
            "Youth care and health care begin with a yes of those who have authority over the child.",
        ),
        (
            "Geef de dienst een 'consent' van 1 of meer, of laat alleen de ouder openen.",
            "Give the service a 'consent' of 1 or more, or let only the parent open it.",
        ),
    ),
    "S310": entry(
        "warning",
        (
            "Deze casus vraagt voor '{name}' minder toestemming ({found}) dan de regio ({region}).",
            "This case asks less consent for '{name}' ({found}) than the region ({region}).",
        ),
        (
            "Het ja van het gezin weegt in elke casus even zwaar.",
            "A family's yes weighs the same in every case.",
        ),
        (
            "Haal 'consent' hier weg, of maak het hoger.",
            "Remove 'consent' here, or raise it.",
        ),
    ),
    "S311": entry(
        "warning",
        (
            "Het kind is {age}; '{name}' begint zonder dat het zelf iets wilde.",
            "The child is {age}; '{name}' begins without the child wanting anything.",
        ),
        (
            "Vanaf twaalf jaar zegt een kind zelf ook ja tegen hulp.",
            "From the age of twelve a child says yes to help as well.",
        ),
        (
            "Zet onder 'cards' een wens van het kind.",
            "Put a wish of the child in 'cards'.",
        ),
    ),
    "S312": entry(
        "note",
        (
            "Op specialistische hulp '{name}' wacht je hier bijna niet.",
            "There is hardly any wait here for the specialist care of '{name}'.",
        ),
        (
            "In het echt duurt het maanden; wie dat kent, gelooft de casus niet.",
            "In real life it takes months; whoever knows that will not believe the case.",
        ),
        (
            "Geef een 'wait' van 2 rondes of meer; een hefboom kan de rij korter maken.",
            "Give a 'wait' of 2 rounds or more; a lever can shorten the queue.",
        ),
    ),
    "S313": entry(
        "warning",
        (
            "Dit effect start '{name}' zonder dat de ouder erom vraagt.",
            "This effect starts '{name}' without the parent asking for it.",
        ),
        (
            "Die deur gaat alleen open voor de ouder zelf, ook bij een moment of hefboom.",
            "That door opens for the parent only, by a moment or lever as well.",
        ),
        (
            "Laat de ouder beslissen ('decider: parent'), of maak met 'wait' alleen de rij korter.",
            "Let the parent decide ('decider: parent'), or only shorten the queue with 'wait'.",
        ),
    ),
    "S314": entry(
        "warning",
        (
            "Dit effect start '{name}' buiten de meldcode om.",
            "This effect starts '{name}' outside the reporting code.",
        ),
        (
            "Een melding volgt op de stappen van de meldcode, jeugdbescherming op een besluit van de rechter.",
            "A report follows the steps of the reporting code, child protection a decision of the judge.",
        ),
        (
            "Zet 'start: {name}' bij een besluit onder 'safety', 'decisions'.",
            "Put 'start: {name}' at a decision in 'safety', 'decisions'.",
        ),
    ),
    "S315": entry(
        "warning",
        (
            "Hier laat '{role}' specialistische hulp beginnen ('{name}').",
            "Here '{role}' lets specialist care begin ('{name}').",
        ),
        (
            "Een leerkracht verwijst niet naar een specialist, en een beleidsmaker kent het kind niet.",
            "A teacher does not refer to a specialist, and a policymaker does not know the child.",
        ),
        (
            "Laat de ouder of de jeugdhulpverlener beslissen, of maak met 'wait' de rij voor iedereen korter.",
            "Let the parent or the youth worker decide, or shorten the queue for all with 'wait'.",
        ),
    ),
    "S316": entry(
        "warning",
        (
            "Het signaal '{name}' is geen feit met 'safety: true'.",
            "The signal '{name}' is no fact with 'safety: true'.",
        ),
        (
            "De meldcode begint bij wat iemand zag of hoorde, en dat mag dan ook gezegd worden.",
            "The reporting code begins with what somebody saw or heard, and that may then be told.",
        ),
        (
            "Geef de kaart 'safety: true', of kies een feit als signaal.",
            "Give the card 'safety: true', or choose a fact as signal.",
        ),
    ),
    "S317": entry(
        "warning",
        (
            "De kaart '{name}' gaat over veiligheid, maar de casus heeft geen 'safety'.",
            "The card '{name}' is about safety, but the case has no 'safety'.",
        ),
        (
            "Zonder meldcode mag ook deze kaart nooit zonder het ja van de ouder op tafel.",
            "Without the reporting code this card may never be told without the parent's yes either.",
        ),
        (
            "Schrijf het blok 'safety', of haal 'safety: true' weg.",
            "Write the block 'safety', or remove 'safety: true'.",
        ),
    ),
    "S318": entry(
        "warning",
        (
            "Geen besluit van de meldcode is een melding.",
            "No decision of the reporting code is a report.",
        ),
        (
            "Bij acute of steeds terugkerende onveiligheid moet een melding kunnen.",
            "When a child is unsafe right now or again and again, a report must be possible.",
        ),
        (
            "Voeg een besluit toe met 'id: report' of een naam als 'Melden'.",
            "Add a decision with 'id: report' or a name like 'Melden'.",
        ),
    ),
    "S319": entry(
        "warning",
        (
            "De beleidsmaker heeft hier een kaart van het gezin: '{name}'.",
            "Here the policymaker holds a card of the family: '{name}'.",
        ),
        (
            "Een beleidsmaker ziet lijsten en patronen, nooit een gezin met een naam.",
            "A policymaker sees lists and patterns, never a family with a name.",
        ),
        (
            "Geef de kaart aan een andere rol, of maak er een patroon van zonder 'family: true'.",
            "Give the card to another role, or make it a pattern without 'family: true'.",
        ),
    ),
    "S320": entry(
        "warning",
        (
            "Een feit van de beleidsmaker noemt '{found}'.",
            "A fact of the policymaker names '{found}'.",
        ),
        (
            "Wie over regels gaat, hoort een gezin niet bij naam te kennen voordat het gezin dat wil.",
            "Who decides on rules should not know a family by name before the family wants that.",
        ),
        (
            "Schrijf het feit als patroon: een aantal, een lijst, een regel.",
            "Write the fact as a pattern: a number, a list, a rule.",
        ),
    ),
}
