"""What is said about fairness: S2xx."""

from collections.abc import Mapping

from game.scenario.sentences import Entry, entry

ENTRIES: Mapping[str, Entry] = {
    "S200": entry(
        "warning",
        (
            "De rol '{role}' heeft {deeds} eigen dingen te doen in {rounds} rondes.",
            "The role '{role}' has {deeds} things of its own to do in {rounds} rounds.",
        ),
        (
            "Wie twee rondes alleen kan luisteren, zit erbij voor spek en bonen.",
            "Whoever can only listen for two rounds sits there as an extra.",
        ),
        (
            "Geef de rol een eigen actie, een deur, een hefboom of een dilemma om over te beslissen.",
            "Give the role an effort, a door, a lever or a dilemma to decide.",
        ),
    ),
    "S201": entry(
        "warning",
        (
            "Geen feit van '{role}' is ergens voor nodig.",
            "No fact of '{role}' is needed for anything.",
        ),
        (
            "Ieder hoort iets te weten dat de beste weg verandert; anders mist niemand deze stoel.",
            "Everybody should know something that changes the best route; else nobody misses this chair.",
        ),
        (
            "Laat een doel, deur, eigen actie of hefboom wachten op een kaart die alleen deze rol heeft.",
            "Let a goal, door, effort or lever wait for a card that only this role has.",
        ),
    ),
    "S202": entry(
        "warning",
        (
            "De keuze '{name}' geeft in '{moment}' alles wat de andere geven, en meer.",
            "The option '{name}' gives all that the others in '{moment}' give, and more.",
        ),
        (
            "Een keuze die altijd loont, is geen dilemma.",
            "An option that always pays makes no dilemma.",
        ),
        (
            "Laat haar iets kosten, of geef een andere keuze iets wat deze niet heeft.",
            "Let it cost something, or give another option something that this one lacks.",
        ),
    ),
    "S203": entry(
        "warning",
        (
            "De keuze '{name}' loont nooit: '{better}' geeft alles wat zij geeft, en meer.",
            "The option '{name}' never pays: '{better}' gives all that it gives, and more.",
        ),
        (
            "Wie haar kiest, heeft alleen verkeerd gegokt; er valt niets over te praten.",
            "Whoever chooses it only guessed wrong; there is nothing to talk about.",
        ),
        (
            "Geef haar een eigen voordeel: tijd, rust, vertrouwen van een ander.",
            "Give it an advantage of its own: time, calm, another's trust.",
        ),
    ),
    "S204": entry(
        "warning",
        (
            "Van de {total} punten vertrouwen die hier te winnen zijn, gaan er {points} naar '{role}'.",
            "Of the {total} points of trust that can be won here, {points} go to '{role}'.",
        ),
        (
            "Dan is steeds dezelfde rol de held, en leren de anderen weinig over hun eigen aandeel.",
            "Then the same role is always the hero, and the others learn little about their own part.",
        ),
        (
            "Laat keuzes en acties van andere rollen ook vertrouwen winnen.",
            "Let options and efforts of other roles win trust too.",
        ),
    ),
    "S205": entry(
        "warning",
        (
            "Geen van de dilemma's ({count}) wordt door de ouder beslist.",
            "None of the dilemmas ({count}) is decided by the parent.",
        ),
        (
            "Zo beslissen anderen elke keer over het gezin.",
            "So others decide about the family every time.",
        ),
        (
            "Zet bij minstens één moment 'decider: parent', of laat 'decider' weg.",
            "Write 'decider: parent' at one moment at least, or leave 'decider' out.",
        ),
    ),
    "S206": entry(
        "warning",
        (
            "De rol '{role}' beslist {count} van de {total} dilemma's.",
            "The role '{role}' decides {count} of the {total} dilemmas.",
        ),
        (
            "Beslissen is oefenen; nu oefent vooral één stoel.",
            "Deciding is practising; now one chair does most of it.",
        ),
        (
            "Geef een paar dilemma's aan een andere rol.",
            "Give some of the dilemmas to another role.",
        ),
    ),
    "S207": entry(
        "warning",
        (
            "In de eerste ronde kan de ouder niemand iets vertellen: het lichtste feit vraagt vertrouwen {threshold}, "
            "na luisteren is er hoogstens {trust}.",
            "In the first round the parent can tell nobody anything: the lightest fact asks a trust of {threshold}, "
            "after listening there is {trust} at most.",
        ),
        (
            "Dan praten de anderen een hele ronde over de ouder in plaats van ermee.",
            "Then the others talk about the parent for a whole round instead of with them.",
        ),
        (
            "Geef de ouder een licht feit met een lagere 'threshold', of wat meer vertrouwen in iemand.",
            "Give the parent a light fact with a lower 'threshold', or a little more trust in somebody.",
        ),
    ),
    "S208": entry(
        "warning",
        (
            "Van de {total} feiten van het gezin zijn er {others} in handen van anderen.",
            "Of the {total} facts of the family {others} are in the hands of others.",
        ),
        (
            "Zo wordt het verhaal van het gezin door anderen verteld.",
            "So the story of the family is told by others.",
        ),
        (
            "Geef de ouder zelf de meeste kaarten met 'family: true'.",
            "Give the parent most of the cards with 'family: true'.",
        ),
    ),
    "S209": entry(
        "warning",
        (
            "Geen doel beantwoordt een zorg van '{role}'.",
            "No goal answers a concern of '{role}'.",
        ),
        (
            "Dan maakt het niet uit of iemand vraagt wat deze rol raakt.",
            "Then it makes no difference whether anybody asks what moves this role.",
        ),
        (
            "Noem de zorg onder 'answers' van een doel.",
            "Name the concern in 'answers' of a goal.",
        ),
    ),
    "S210": entry(
        "warning",
        ("{child} heeft geen wens.", "{child} has no wish."),
        (
            "Wie het kind iets vraagt, krijgt dan nooit antwoord.",
            "Whoever asks the child then never gets an answer.",
        ),
        (
            "Voeg een kaart toe met 'owner: child' en 'kind: wish'.",
            "Add a card with 'owner: child' and 'kind: wish'.",
        ),
    ),
    "S211": entry(
        "warning",
        ("De wens '{name}' verandert niets.", "The wish '{name}' changes nothing."),
        (
            "Vragen wat een kind wil, moet ergens toe leiden.",
            "Asking what a child wants must lead somewhere.",
        ),
        (
            "Laat een doel, deur, eigen actie of moment ernaar kijken.",
            "Let a goal, door, effort or moment look at it.",
        ),
    ),
    "S212": entry(
        "note",
        ("Niets wacht op het feit '{name}'.", "Nothing waits for the fact '{name}'."),
        (
            "Het mag: niet elk feit opent iets. Maar wie het vertelt, merkt er nu niets van.",
            "That may be: not every fact opens something. But whoever tells it now notices nothing.",
        ),
        (
            "Laat er iets op wachten, of zeg in 'matters' waarom het telt en leg deze regel het zwijgen op.",
            "Let something wait for it, or say in 'matters' why it counts and silence this line.",
        ),
    ),
    "S213": entry(
        "warning",
        ("Geen dienst is een dwaalspoor ('decoy: true').", "No service is a decoy ('decoy: true')."),
        (
            "Zonder verleidelijke verkeerde weg hoeft niemand iets te delen.",
            "Without a tempting wrong route nobody needs to share anything.",
        ),
        (
            "Kies de hulp die iedereen als eerste noemt, en geef haar 'decoy: true', 'seems' en 'seen_through'.",
            "Choose the help that everybody names first, and give it 'decoy: true', 'seems' and 'seen_through'.",
        ),
    ),
    "S214": entry(
        "warning",
        (
            "Het dwaalspoor '{name}' lijkt niet beter dan het is.",
            "The decoy '{name}' looks no better than it is.",
        ),
        ("Dan misleidt het niemand.", "Then it deceives nobody."),
        (
            "Geef hoge getallen onder 'seems' en lage onder 'fits'.",
            "Give high numbers in 'seems' and low ones in 'fits'.",
        ),
    ),
    "S215": entry(
        "warning",
        (
            "Geen doel onder de oppervlakte dient de behoefte '{name}'.",
            "No goal below the surface serves the need '{name}'.",
        ),
        (
            "De tafel kan het er dan nooit echt over eens worden.",
            "Then the table can never truly agree on it.",
        ),
        (
            "Noem haar onder 'needs' van een doel zonder 'surface: true'.",
            "Name it in 'needs' of a goal without 'surface: true'.",
        ),
    ),
    "S216": entry(
        "note",
        ("Geen doel heeft 'surface: true'.", "No goal has 'surface: true'."),
        (
            "Het verleidelijke doel, dat alleen aanpakt wat je ziet, ontbreekt.",
            "The tempting goal, which only treats what shows, is missing.",
        ),
        (
            "Schrijf er één, en geef het 'surface: true'.",
            "Write one, and give it 'surface: true'.",
        ),
    ),
    "S217": entry(
        "warning",
        (
            "Voor de hefboom '{name}' hoeft de beleidsmaker niemand te horen.",
            "For the lever '{name}' the policymaker need not hear anybody.",
        ),
        (
            "Beleid dat niemand hoeft te horen, lost hier iets op zonder de tafel.",
            "A policy that needs to hear nobody solves things here without the table.",
        ),
        (
            "Zet onder 'knows' of 'on_table' een kaart van een ander.",
            "Put a card of somebody else in 'knows' or 'on_table'.",
        ),
    ),
    "S218": entry(
        "warning",
        (
            "De eigen acties van '{role}' werken allemaal zonder iets van een ander.",
            "The efforts of '{role}' all work without anything of anybody else.",
        ),
        (
            "Dan loont het om niets te vragen en het eigen ding te doen.",
            "Then it pays to ask nothing and do one's own thing.",
        ),
        (
            "Laat minstens één eigen actie wachten op een kaart van een ander of een wens van het kind.",
            "Let one effort at least wait for a card of somebody else or a wish of the child.",
        ),
    ),
    "S219": entry(
        "warning",
        (
            "De rol '{role}' kan het doel '{name}' in haar eentje op tafel krijgen.",
            "The role '{role}' can bring the goal '{name}' to the table by itself.",
        ),
        (
            "Een gedeeld doel rust op wat verschillende mensen weten.",
            "A shared goal rests on what different people know.",
        ),
        (
            "Voeg onder 'cards' een kaart van een andere rol toe.",
            "Add a card of another role in 'cards'.",
        ),
    ),
}
