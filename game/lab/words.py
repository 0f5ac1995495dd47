"""The words of the lab, for authors, in Dutch and English."""

from collections.abc import Mapping

from game.rules.content import Text

WAYS: Mapping[str, Text] = {
    "random": Text(nl="zomaar wat", en="random"),
    "silo": Text(nl="ieder voor zich", en="silo"),
    "cooperative": Text(nl="samen", en="cooperative"),
    "silent": Text(nl="samen, stil: {role}", en="cooperative, silent: {role}"),
    "alone": Text(nl="ieder voor zich, behalve: {role}", en="silo, but one: {role}"),
    "temperaments": Text(nl="de personages zelf", en="temperaments"),
    "open": Text(nl="personages, open: {role}", en="temperaments, open: {role}"),
}

ROLES: Mapping[str, Text] = {
    "parent": Text(nl="ouder", en="parent"),
    "teacher": Text(nl="leerkracht", en="teacher"),
    "youth-worker": Text(nl="jeugdhulp", en="youth worker"),
    "policymaker": Text(nl="beleid", en="policymaker"),
    "child": Text(nl="kind", en="child"),
}

COLUMNS: tuple[Text, ...] = (
    Text(nl="doelen", en="goals"),
    Text(nl="relaties", en="relations"),
    Text(nl="routes", en="routes"),
    Text(nl="totaal", en="total"),
    Text(nl="± 95 %", en="± 95 %"),
    Text(nl="sd", en="sd"),
    Text(nl="laagst", en="lowest"),
    Text(nl="hoogst", en="highest"),
    Text(nl="gedeeld %", en="shared %"),
    Text(nl="nieuw %", en="new %"),
)

BARS: Mapping[str, Text] = {
    "random": Text(nl="zomaar wat, gemiddeld", en="random play, mean"),
    "silo": Text(nl="ieder voor zich, gemiddeld", en="silo play, mean"),
    "cooperative-mean": Text(nl="samen, gemiddeld", en="cooperative play, mean"),
    "cooperative-worst": Text(nl="samen, de slechtste keer", en="cooperative play, the worst game"),
    "best": Text(nl="de beste lijn die we vonden", en="the best line found"),
    "best-above": Text(nl="de beste lijn boven samen", en="the best line above cooperative play"),
    "silent": Text(
        nl="wat het kost als deze rol zwijgt: {about}", en="what it costs when this role is silent: {about}"
    ),
    "alone": Text(nl="deze rol wint niet alleen: {about}", en="this role does not win alone: {about}"),
    "decoy-tempts": Text(nl="rollen die de schijnroute het beste vinden", en="roles to which the decoy looks best"),
    "decoy-turned": Text(nl="na delen lijkt dit het beste: {about}", en="after sharing this looks best: {about}"),
    "first-rounds": Text(nl="eerste rondes die goed kunnen aflopen", en="first rounds that lead to a good line"),
    "rounds": Text(nl="rondes", en="rounds"),
    "option-dead": Text(nl="geen goede lijn kiest: {about}", en="no good line takes: {about}"),
    "option-dominant": Text(nl="elke goede lijn kiest: {about}", en="every good line takes: {about}"),
}

COLUMNS_MEAN = Text(
    nl="± 95 %: zo ver ligt het echte gemiddelde hooguit weg, 95 van de 100 keer. gedeeld: deel van de feiten dat op "
    "tafel kwam. nieuw: deel van de woorden aan tafel waarmee iemand iets bracht dat alleen die rol wist.",
    en="± 95 %: the true mean lies no further off, 95 times in 100. shared: part of the facts that came to the table. "
    "new: part of the words at the table with which somebody brought what only that role knew.",
)

HINGES: Mapping[str, Text] = {
    "card": Text(nl="kaart", en="card"),
    "door": Text(nl="deur", en="door"),
    "lever": Text(nl="hefboom", en="lever"),
    "effort": Text(nl="eigen inzet", en="effort"),
    "goal": Text(nl="doel", en="goal"),
    "option": Text(nl="keuze", en="choice"),
}

AXES: tuple[Text, ...] = COLUMNS[:3]

KINDS: Mapping[str, Text] = {
    "axis": Text(nl="scores, gemiddeld", en="scores, mean"),
    "goal": Text(nl="doelen die gedeeld werden", en="goals that became shared"),
    "need": Text(nl="behoeften aan het eind (3 = onvervuld)", en="needs at the end (3 = unmet)"),
    "end": Text(nl="aan het eind", en="at the end"),
    "opened": Text(nl="deuren open", en="doors opened"),
    "unasked": Text(nl="ongevraagde hulp", en="unasked help"),
    "doubled": Text(nl="dubbele hulp", en="doubled help"),
    "bounced": Text(nl="deuren dicht", en="doors that stayed shut"),
    "missing": Text(nl="wat er aan de deur ontbrak", en="what was missing at the door"),
    "works": Text(nl="eigen inzet die werkte", en="efforts that worked"),
    "blind": Text(nl="eigen inzet in het wilde weg", en="efforts done blind"),
    "lever": Text(nl="hefbomen", en="levers pulled"),
    "told": Text(nl="kaarten op tafel", en="cards told"),
    "option": Text(nl="keuzes in dilemma's", en="options chosen"),
    "normalised": Text(nl="gewoon gevonden", en="called an ordinary bump"),
    "moves": Text(nl="andere zetten", en="other moves"),
}

COUNTED: Mapping[str, Text] = {
    "goals": AXES[0],
    "relationships": AXES[1],
    "routes": AXES[2],
    "strain": Text(nl="spanning bij het kind (0 tot 10)", en="strain on the child (0 to 10)"),
    "role": Text(nl="deze rol mag die deur niet openen", en="this role may not open that door"),
    "domain": Text(nl="deze rol kent die deur nog niet", en="this role does not know that door yet"),
    "card": Text(nl="een kaart die nog niet op tafel lag", en="a card that was not on the table yet"),
    "consent": Text(nl="genoeg vertrouwen van de ouder", en="enough trust of the parent"),
    "wall": Text(nl="een muur die nog dicht was", en="a wall that still stood"),
    "right": Text(nl="terecht", en="rightly"),
    "too-soon": Text(nl="te vroeg", en="too soon"),
    "mistake": Text(nl="een vergissing", en="a mistake"),
    "Listened": Text(nl="luisteren naar een ander", en="listening to somebody"),
    "ChildAsked": Text(nl="aan het kind vragen wat het wil", en="asking the child what it wishes"),
    "Acknowledged": Text(nl="zeggen wat een ander goed doet", en="saying what somebody does well"),
    "Asked": Text(nl="een ander het woord geven", en="asking somebody at the table"),
    "Passed": Text(nl="de beurt aan anderen laten", en="leaving the turn to others"),
    "RoomSpent": Text(nl="extra tijd gebruiken", en="using spare time"),
}
"""What is counted that has no title in the case."""

IN_A_SENTENCE: Mapping[str, Text] = {
    "parent": Text(nl="de ouder", en="parent"),
    "teacher": Text(nl="de leerkracht", en="teacher"),
    "youth-worker": Text(nl="de jeugdhulpverlener", en="youth worker"),
    "policymaker": Text(nl="de beleidsmaker", en="policymaker"),
}
LISTENS = Text(nl="luistert naar {to}", en="listens to {to}")
SOMETHING_ELSE = Text(nl="iets anders", en="something else")

GAMES = Text(nl="{case} · {games} spellen per rij", en="{case} · {games} games a row")
MET, MISSED = Text(nl="gehaald", en="met"), Text(nl="GEMIST", en="MISSED")
WANTED = Text(nl="gewenst", en="wanted")
DECOY = Text(nl="Voor het delen lijkt het beste: {before}.", en="Before sharing, what looks best: {before}.")
STRENGTH = Text(
    nl="Kracht van de schijnroute (boven 1 lijkt die het beste; bij 1 is een andere hulp even goed): eerst {before}; "
    "met alles op "
    "tafel {after}.",
    en="Strength of the decoy (above 1 it looks best; at 1 other help looks as good): at first {before}; with all on "
    "the table "
    "{after}.",
)
HANGS_ON = Text(
    nl="Waar de beste lijn aan hangt (punten kwijt zonder, ook als de anderen het goed proberen te maken):",
    en="What the best line hangs on (points lost without it, also when the others try to make up for it):",
)
HANGS_ON_LITTLE = Text(nl="niets alleen: alles kan ook anders", en="no single thing: everything can be done otherwise")
BEST_LINE = Text(nl="De beste lijn ({total} punten):", en="The best line ({total} points):")
ROUND = Text(nl="Ronde {round}", en="Round {round}")
PARTLY = Text(
    nl="{case}: gestopt met Ctrl+C; dit is een deel. Wat nog niet gespeeld is, staat er niet bij.",
    en="{case}: stopped with Ctrl+C; this is a part. What was not played yet is not in it.",
)
PAIRS = Text(
    nl="Hoe ver de beste lijnen van twee casussen uit elkaar liggen (0: hetzelfde met andere namen, 1: niets gemeen)",
    en="How far the best lines of two cases are apart (0: the same with other names, 1: nothing in common)",
)
TOO_CLOSE = Text(nl="TE DICHTBIJ", en="TOO CLOSE")
PAIRS_SHOWN = 10
TOTAL = COLUMNS[3]
PAGE_TITLE = Text(nl="Om Tafel: deugt de casus?", en="Om Tafel: is the case a good one?")
PINCHES = Text(nl="Waar het knelt: hoe vaak per spel, gemiddeld", en="Where it pinches: how often a game, on average")
WAYS_PICTURE = Text(nl="Wat elke manier van spelen oplevert", en="What each way of playing is worth")
WAYS_NOTE = Text(
    nl="Balk: het gemiddelde totaal. Vorkje: daar ligt het echte gemiddelde, 95 van de 100 keer. Dunne lijn: van het "
    "slechtste tot het beste spel. Licht vlak: waar het ontwerp het wil hebben.",
    en="Bar: the mean total. Fork: there lies the true mean, 95 times in 100. Thin line: from the worst to the best "
    "game. Light area: where the design wants it.",
)
BARS_PICTURE = Text(nl="Wat gehaald en gemist is", en="What is met and missed")
DECOY_PICTURE = Text(nl="De schijnroute, voor en na het delen", en="The decoy, before and after sharing")
BEFORE = Text(nl="eerst, {role}", en="at first, {role}")
AFTER = Text(nl="met alles op tafel", en="with all on the table")
EVEN = Text(
    nl="rechts hiervan lijkt die het beste, op de lijn even goed", en="right of this it looks best, on it as good"
)
COURSE_PICTURE = Text(nl="Het verloop van de beste lijn, per ronde", en="The course of the best line, by round")
HANGS_ON_NOTE = Text(
    nl="De goede lijnen zijn opnieuw gespeeld terwijl niemand dit ene mocht doen. Geteld is het beste dat dan nog "
    "lukte, ook in alle andere geprobeerde lijnen. Het is een schatting: langer zoeken kan een omweg vinden.",
    en="The good lines were played again while nobody might do this one thing. What counts is the best that still "
    "worked, in all other lines that were tried too. It is an estimate: a longer search may find a way around.",
)
NEVER_TOLD = Text(nl="Nooit op tafel bij samen spelen: {cards}.", en="Never told in cooperative play: {cards}.")
ALL_MET = Text(nl="{case}: alles gehaald.", en="{case}: all bars met.")
SOME_MISSED = Text(nl="{case}: {n} gemist: {bars}.", en="{case}: {n} missed: {bars}.")
NO_CASES = Text(nl="Er is geen casus om te meten.", en="There is no case to measure.")
