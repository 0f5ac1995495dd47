"""What the lab says of a bar that is missed: what causes it in this case, and what to change. Dutch and English."""

from collections.abc import Mapping

from game.rules.content import Text

WHY, DO = Text(nl="Waardoor:", en="Why:"), Text(nl="Wat je kunt doen:", en="What to do:")

GOES_TOO_WELL: Mapping[str, Text] = {
    "random": Text(
        nl="Wie zomaar wat doet, haalt al {found} van 100: veel hulp staat voor iedereen open.",
        en="Whoever does just anything already gets {found} of 100: much help stands open to everybody.",
    ),
    "silo": Text(
        nl="Wie met niemand praat, haalt al {found} van 100: er is te weinig waar je een ander voor nodig hebt.",
        en="Whoever talks to nobody already gets {found} of 100: too little of it takes somebody else.",
    ),
    "alone": Text(
        nl="Werkt alleen {role} samen, dan komt het totaal al op {found}: {role} heeft de anderen te weinig nodig.",
        en="When only the {role} works with others, the total is {found} already: the {role} needs the others too "
        "little.",
    ),
}
GOES_TOO_BADLY: Mapping[str, Text] = {
    "random": Text(
        nl="Wie zomaar wat doet, haalt {found} van 100: bijna niets lukt bij toeval.",
        en="Whoever does just anything gets {found} of 100: hardly anything works by chance.",
    ),
    "silo": Text(
        nl="Wie met niemand praat, haalt {found} van 100: alleen lukt er bijna niets, en dat voelt oneerlijk.",
        en="Whoever talks to nobody gets {found} of 100: alone hardly anything works, and that feels unfair.",
    ),
}
WORKS_THERE = Text(nl="Dit lukt daarbij het vaakst: {things}.", en="What works most often there: {things}.")
MISSING_THERE = Text(
    nl="Aan een dichte deur ontbrak meestal: {things}.", en="What was mostly missing at a shut door: {things}."
)
BLIND_THERE = Text(
    nl="Deze inzet werd gedaan zonder dat de kaarten op tafel lagen: {things}.",
    en="These efforts were made while their cards did not lie on the table: {things}.",
)
SHARE = Text(nl="{thing} in {part} % van de spellen", en="{thing} in {part} % of the games")
TIMES = Text(nl="{thing} ({part} keer per spel)", en="{thing} ({part} times a game)")

TOGETHER_TOO_LOW = Text(
    nl="Ook wie goed samenwerkt haalt gemiddeld maar {found}. Het laagst is: {axis} ({points} van 100).",
    en="Even those who work together well get only {found} on average. Lowest is: {axis} ({points} of 100).",
)
BEST_TOO_LOW = Text(
    nl="Ook de beste lijn die we vonden komt maar op {found}. Het laagst is: {axis} ({points} van 100).",
    en="Even the best line that was found comes to {found} only. Lowest is: {axis} ({points} of 100).",
)
WORST = Text(
    nl="In het slechtste spel (nummer {seed}) kwam het totaal op {found}. Het laagst was: {axis} ({points} van 100).",
    en="In the worst game (number {seed}) the total was {found}. Lowest was: {axis} ({points} of 100).",
)
WORST_MISSED = Text(
    nl="Dit lukt meestal wel, maar toen niet: {things}.", en="This mostly works, but did not then: {things}."
)
LUCK = Text(
    nl="Geluk speelt mee in de wachttijd van {things}: tussen de kortste en de langste zit verschil.",
    en="There is luck in the wait of {things}: the shortest and the longest differ.",
)
SELDOM_SHARED = Text(
    nl="Dit wordt vaak geen gedeeld doel: {things}.", en="This often does not become a shared goal: {things}."
)
STILL_UNMET = Text(
    nl="Dit blijft aan het eind het meest open (3 is onvervuld): {things}.",
    en="What stays most unmet at the end (3 is unmet): {things}.",
)
STAYS_SHUT = Text(
    nl="Deze deur helpt, maar gaat zelden open: {things}.", en="This door helps but seldom opens: {things}."
)
NOT_TOLD = Text(nl="Deze kaart komt nooit op tafel: {things}.", en="This card never comes to the table: {things}.")

TOO_EASY = Text(
    nl="Samen haalt al {together} van 100, de beste lijn {best}: de casus is te makkelijk. Wie samenwerkt vindt "
    "alles, en er "
    "valt niets meer te winnen met goed kiezen.",
    en="Cooperative play already gets {together} of 100, the best line {best}: the case is too easy. Whoever works "
    "together finds "
    "everything, and choosing well has nothing left to win.",
)
TOO_CLOSE = Text(
    nl="De beste lijn ({best}) ligt te dicht bij samen ({together}): goed kiezen levert te weinig op.",
    en="The best line ({best}) is too close to cooperative play ({together}): choosing well brings too little.",
)
NO_WAIT = Text(nl="Zonder wachttijd: {things}.", en="No wait at: {things}.")
LIGHT_CARDS = Text(
    nl="{n} van de {all} feiten hebben een drempel (`threshold`) van 0 of 1: die vertelt iemand meteen.",
    en="{n} of the {all} facts have a `threshold` of 0 or 1: those are told at once.",
)

SILENCE_COSTS_LITTLE = Text(
    nl="Zwijgt {role}, dan kost dat maar {found} punten: de anderen redden het ook zonder.",
    en="When the {role} is silent that costs only {found} points: the others manage without.",
)
CARD_NOT_ASKED = Text(
    nl="Niets wacht op deze kaart van {role}: {things} (geen doel, deur, inzet of hefboom noemt haar).",
    en="Nothing waits for this card of the {role}: {things} (no goal, door, effort or lever names it).",
)
CONCERN_NOT_ASKED = Text(
    nl="Geen doel wacht op deze zorg (`answers`): {things}.", en="No goal waits for this concern (`answers`): {things}."
)
NOT_NEEDED = Text(
    nl="Dit kan {role} als enige, maar de beste lijn gaat er bijna evengoed zonder: {things}.",
    en="Only the {role} can do this, but the best line goes nearly as well without: {things}.",
)
NOTHING_OF_OWN = Text(
    nl="Er is ook geen deur of hefboom die alleen {role} kan openen.",
    en="And there is no door or lever that only the {role} can open.",
)

NO_DECOY = Text(nl="Geen enkele hulp heeft `decoy: true`.", en="No help at all has `decoy: true`.")
PICK_A_DECOY = Text(
    nl="Kies de hulp die iedereen als eerste noemt. Geef die `decoy: true`, een sterke `seems` en in `seen_through` "
    "een of twee kaarten.",
    en="Choose the help that everybody names first. Give it `decoy: true`, a strong `seems`, and one or two cards in "
    "`seen_through`.",
)
TEMPTS_TOO_FEW = Text(
    nl="De schijnroute moet voor drie rollen de beste hulp lijken, en lijkt dat nu voor {n}.",
    en="To three roles the decoy has to look like the best help, and now it does to {n}.",
)
SEES_THROUGH = Text(
    nl="Wie er meteen doorheen kijkt: {roles}. Die kaarten staan in `seen_through` van {decoy}.",
    en="Who sees through it at once: {roles}. Those cards stand in `seen_through` of {decoy}.",
)
HAS_CARD = Text(nl="{role} (heeft {cards})", en="the {role} (has {cards})")
LOOKS_WEAKER = Text(
    nl="Voor {role} lijkt {other} sterker dan {decoy}: {strength} tegen 1.",
    en="To the {role} {other} looks stronger than {decoy}: {strength} to 1.",
)
LOOKS_AS_GOOD = Text(
    nl="Voor {role} lijkt {other} precies even goed als {decoy} (1.00 tegen 1.00). Even goed is niet beter: dat telt "
    "niet mee.",
    en="To the {role} {other} looks exactly as good as {decoy} (1.00 to 1.00). As good is not better: it does not "
    "count.",
)
NOT_TURNED = Text(
    nl="Ook met alle kaarten op tafel lijkt {decoy} minstens zo goed als de rest ({strength} tegen 1). Dan wijst "
    "delen nergens heen.",
    en="Even with all cards on the table {decoy} looks at least as good as the rest ({strength} to 1). Then sharing "
    "points nowhere.",
)

ROUNDS = Text(
    nl="De casus heeft {rounds} rondes. In een les passen er hooguit 8.",
    en="The case has {rounds} rounds. A session holds 8.",
)
FEWER_ROUNDS = Text(
    nl="Zet bovenaan `rounds: 8` of minder, en kijk of `from_round` bij de momenten nog klopt. Korter wachten "
    "(`wait`) helpt.",
    en="Put `rounds: 8` or fewer at the top, and see whether `from_round` of the moments still fits. Shorter waits "
    "(`wait`) help.",
)
ONE_BEGINNING = Text(
    nl="Er is te weinig keus in ronde 1: alle goede spellen beginnen op {n} manier(en). Steeds hetzelfde: {deeds}.",
    en="There is too little choice in round 1: all good games begin in {n} way(s). Always the same: {deeds}.",
)
MORE_BEGINNINGS = Text(
    nl="Laat een tweede weg even goed zijn: geef een deur of inzet in ronde 1 minder `cards`, of laat een kaart ook "
    "door een ander "
    "moment vertellen (`tell`).",
    en="Let a second way be as good: give a door or effort fewer `cards` in round 1, or let another moment tell a "
    "card (`tell`).",
)

DEAD = Text(
    nl="Wie “{option}” kiest, komt hooguit op {total}; de beste lijn komt op {best}. Meer dan 5 punten verschil: geen "
    "goed spel kiest dit.",
    en="Whoever chooses “{option}” gets {total} at most; the best line gets {best}. More than 5 points apart: no good "
    "game chooses it.",
)
DOMINANT = Text(
    nl="Elk goed spel kiest “{option}”: de andere keuze kost altijd te veel. {others}",
    en="Every good game chooses “{option}”: the other choice always costs too much. {others}",
)
AT_MOST = Text(nl="Met “{option}” is {total} het hoogste.", en="With “{option}” {total} is the highest.")
BRINGS = Text(nl="Nu staat er bij “{option}”: {effects}.", en="Now “{option}” has: {effects}.")
NO_EFFECTS = Text(nl="geen `effects`", en="no `effects`")
MEND_DEAD = Text(
    nl="Geef “{option}” iets goeds wat de andere keuze niet heeft: vertrouwen (`trust`), ruimte (`room`), een kaart "
    "(`tell`), een deur "
    "(`door`). Of maak de prijs kleiner.",
    en="Give “{option}” something good that the other choice lacks: `trust`, `room`, a card (`tell`), a `door`. Or "
    "make its price smaller.",
)
MEND_DOMINANT = Text(
    nl="Geef “{option}” een prijs (`strain: 1`, minder `trust` of `room`), of geef de andere keuze iets goeds.",
    en="Give “{option}” a price (`strain: 1`, less `trust` or `room`), or give the other choice something good.",
)

BECOMES = Text(nl="`{before}` wordt `{after}`", en="`{before}` becomes `{after}`")
IS_ADDED = Text(nl="zet erbij `{after}`{note}", en="add `{after}`{note}")
IS_REMOVED = Text(nl="haal `{before}` weg", en="take out `{before}`")
FROM_REGION = Text(nl=" (nu {before}, uit services.yaml)", en=" (now {before}, from services.yaml)")
AT_TOP = Text(nl="bovenaan de casus", en="at the top of the case")
PERSONA = Text(nl="persoon {role}", en="persona {role}")
MOVES = Text(nl="{changes}. Geprobeerd: dit getal gaat van {before} naar {after}{enough}.",
             en="{changes}. Tried: this number goes from {before} to {after}{enough}.")  # fmt: skip
ENOUGH = Text(nl=" (gehaald)", en=" (met)")
AND, THEN = Text(nl=" en ", en=" and "), Text(nl=". ", en=". ")
AT = Text(nl="{place}: {changes}", en="{place}: {changes}")
CHOOSE = Text(
    nl="Kies wat bij je verhaal past; wat hier staat is uitgeprobeerd in enkele spellen. Meet daarna opnieuw.",
    en="Choose what fits your story; what stands here was tried in a few games. Then measure again.",
)
NOTHING_HELPED = Text(
    nl="Geen kleine verandering die we probeerden hielp. Kijk met --why waar het knelt, en verander iets groters: een "
    "deur erbij, een "
    "kaart bij een andere rol, een ander doel.",
    en="No small change that was tried helped. See with --why where it pinches, and change something larger: one more "
    "door, a card "
    "with another role, another goal.",
)
