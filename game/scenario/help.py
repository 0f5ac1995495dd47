"""What every key of a case means, in Dutch and English: for the JSON Schema that editors show, and for the docs.

One table for both, so that they agree. `tests/scenario/test_schema.py` holds that no key lacks its help.
"""

from collections.abc import Mapping

from game.rules import content
from game.scenario.sentences import Phrase

_TRUST = Phrase("vertrouwen, 0 tot en met 5", "trust, 0 to 5")
_OF = Phrase("wie vertrouwt", "who trusts")
_TOWARD = Phrase("wie vertrouwd wordt", "who is trusted")
_EFFECTS = Phrase("wat het teweegbrengt; elk effect doet één ding", "what it brings about; each effect does one thing")
_ROLE = Phrase(
    "de rol: parent, teacher, youth-worker of policymaker", "the role: parent, teacher, youth-worker or policymaker"
)
_NAME = Phrase("de naam, kort", "the name, short")
_WHEN = Phrase("wanneer dit geldt; weggelaten: altijd", "when this holds; left out: always")


def _own_id(nl: str, en: str) -> Phrase:
    return Phrase(
        f"eigen naam van {nl}: kleine letters, cijfers en streepjes; spelers zien hem niet",
        f"id of {en}: lower-case letters, digits and hyphens; players never see it",
    )


HELP: Mapping[type, Mapping[str, Phrase]] = {
    content.Scenario: {
        "format": Phrase(
            "altijd 1; een hoger getal is voor een nieuwere versie van het spel",
            "always `1`; a higher number is for a newer version of the game (`S028`)",
        ),
        "id": Phrase("dezelfde naam als de map van de casus", "the same name as the folder of the case"),
        "version": Phrase(
            "een getal dat je verhoogt als je de casus verandert", "a number that you raise when you change the case"
        ),
        "title": Phrase("de titel in de bibliotheek", "the title in the library"),
        "summary": Phrase(
            "een of twee zinnen voor de bibliotheek, die niets weggeven",
            "one or two sentences for the library, that give nothing away",
        ),
        "minutes": Phrase("hoe lang spelen duurt, zonder nagesprek", "how long playing takes, without the debrief"),
        "rounds": Phrase("het aantal rondes, 4 tot en met 8", "the number of rounds, 4 to 8"),
        "content_note": Phrase(
            "waar het over gaat, zodat wie het meemaakte kan kiezen",
            "what the case is about, so that somebody who lived it can choose",
        ),
        "opening": Phrase(
            "wat aan het begin wordt voorgelezen: wat iedereen kan zien",
            "what is read aloud at the start: what everybody can see, nothing more",
        ),
        "keys": Phrase(
            "welke van de zeven sleutels de casus raakt, de belangrijkste eerst",
            "which of the seven keys to collaboration the case is about, the leading one first: `relationships`, "
            "`child-in-context`, `skilled-professional`, `room`, `covering-offer`, `no-partitions`, `livelihood`",
        ),
        "child": Phrase("het kind om wie het gaat", "the child around whom everybody sits"),
        "personas": Phrase("de vier mensen, één voor elke rol", "the four people, one for each role"),
        "cards": Phrase("wat mensen weten, willen en vrezen", "what people know, want and fear"),
        "needs": Phrase("wat kind en gezin nodig hebben", "what child and family need"),
        "goals": Phrase("waar de tafel het over eens kan worden", "what the table can agree on"),
        "walls": Phrase("regels en potjes die deuren dichthouden", "rules and budgets that keep doors shut"),
        "services": Phrase("welke hulp er is, en hoe die hier past", "which help there is, and how it fits here"),
        "levers": Phrase("wat alleen de beleidsmaker kan bewegen", "what only the policymaker can move"),
        "efforts": Phrase("wat elke rol zelf kan doen", "what each role can do within its own reach"),
        "moments": Phrase("wat er gebeurt: scènes en dilemma's", "what happens: scenes and dilemmas"),
        "normalise": Phrase("zeggen dat het een gewone hobbel is", "saying that this is an ordinary bump"),
        "endings": Phrase("verhalen over het kind, per score", "stories about the child, for each band of totals"),
        "notes": Phrase("voor de begeleider; de zaal ziet dit niet", "for the facilitator; the room does not see it"),
        "questions": Phrase("vragen die het nagesprek openen", "questions that open the debrief"),
        "region": Phrase(
            "de regio waarvan je de diensten in gedachten had", "the region whose services you had in mind"
        ),
        "safety": Phrase(
            "de vraag naar veiligheid, met de meldcode; weg te laten",
            "the safety question, with the reporting code; may be left out",
        ),
    },
    content.Text: {
        "nl": Phrase("de tekst in het Nederlands, taalniveau B1", "the text in Dutch, level B1"),
        "en": Phrase("de tekst in het Engels", "the text in English"),
    },
    content.TrustLevel: {"of": _OF, "toward": _TOWARD, "level": _TRUST},
    content.NeedLevel: {
        "need": Phrase("de behoefte", "the need"),
        "level": Phrase("3 (onvervuld) tot en met 0 (vervuld)", "3 (unmet) to 0 (met)"),
    },
    content.When: {
        "from_round": Phrase("in deze ronde of later", "it is this round or later"),
        "until_round": Phrase("in deze ronde of eerder", "it is this round or earlier"),
        "strain_from": Phrase(
            "de spanning op het kind is minstens zo hoog", "the strain on the child is at least this"
        ),
        "strain_until": Phrase(
            "de spanning op het kind is hoogstens zo hoog", "the strain on the child is at most this"
        ),
        "on_table": Phrase("al deze kaarten liggen op tafel", "all these cards lie on the table"),
        "not_on_table": Phrase("geen van deze kaarten ligt op tafel", "none of these cards lies on the table"),
        "running": Phrase("al deze diensten lopen", "all these services run"),
        "not_running": Phrase("geen van deze diensten loopt", "none of these services runs"),
        "shared": Phrase("al deze doelen zijn gedeeld", "all these goals are shared"),
        "not_shared": Phrase("geen van deze doelen is gedeeld", "none of these goals is shared"),
        "open_walls": Phrase("al deze muren zijn open", "all these walls are open"),
        "standing_walls": Phrase("al deze muren staan nog", "all these walls still stand"),
        "chosen": Phrase("al deze keuzes zijn gemaakt", "all these options were chosen"),
        "not_chosen": Phrase("geen van deze keuzes is gemaakt", "none of these options was chosen"),
        "trust_from": Phrase(
            "dit vertrouwen is minstens zo hoog: [{of, toward, level}]",
            "this trust is at least so high: `[{of, toward, level}]`",
        ),
        "trust_until": Phrase(
            "dit vertrouwen is hoogstens zo hoog: [{of, toward, level}]",
            "this trust is at most so high: `[{of, toward, level}]`",
        ),
        "need_from": Phrase(
            "deze behoefte staat op dit getal of hoger (zwaarder): [{need, level}]",
            "this need stands at this level or higher (heavier): `[{need, level}]`",
        ),
        "need_until": Phrase(
            "deze behoefte staat op dit getal of lager (lichter): [{need, level}]",
            "this need stands at this level or lower (lighter): `[{need, level}]`",
        ),
        "bounces_from": Phrase("zo vaak of vaker bleef een deur dicht", "doors bounced at least so often"),
        "breaches_from": Phrase("zo vaak of vaker werd vertrouwen geschonden", "trust was breached at least so often"),
        "normalised": Phrase(
            "true: iemand zei terecht dat dit een gewone hobbel is; false: niemand",
            "`true`: somebody rightly said that this is an ordinary bump; `false`: nobody did",
        ),
    },
    content.TrustStep: {
        "of": _OF,
        "toward": _TOWARD,
        "by": Phrase("zo veel meer (of met een min: minder)", "so much more (or with a minus: less)"),
    },
    content.NeedStep: {
        "need": Phrase("de behoefte", "the need"),
        "by": Phrase("-1 is lichter, 1 is zwaarder", "-1 is lighter, 1 is heavier"),
    },
    content.CardTold: {
        "card": Phrase("de kaart", "the card"),
        "to": Phrase("de rol die hem te weten komt", "the role that comes to know it"),
    },
    content.WaitStep: {
        "service": Phrase("de dienst", "the service"),
        "by": Phrase(
            "zo veel rondes langer (of met een min: korter)", "so many rounds longer (or with a minus: shorter)"
        ),
    },
    content.RoomGiven: {
        "role": _ROLE,
        "by": Phrase("zo veel extra acties (of met een min: minder)", "so many extra actions (or with a minus: fewer)"),
    },
    content.DoorShown: {
        "role": _ROLE,
        "domain": Phrase("het domein waarvan deze rol de deuren leert", "the domain whose doors this role learns"),
    },
    content.Effect: {
        "trust": Phrase(
            "vertrouwen verandert: {of, toward, by}", "trust changes: `{of: parent, toward: teacher, by: -1}`"
        ),
        "need": Phrase(
            "een behoefte wordt lichter of zwaarder", "a need becomes lighter or heavier: `{need: rest, by: -1}`"
        ),
        "strain": Phrase("de spanning op het kind stijgt of daalt", "the strain on the child rises or falls"),
        "table": Phrase(
            "een kaart komt op tafel; nooit een schending", "a card comes to lie on the table; never a breach"
        ),
        "tell": Phrase(
            "één rol komt een kaart te weten", "one role comes to know a card: `{card: old-call, to: parent}`"
        ),
        "open_wall": Phrase("een muur gaat open", "a wall opens"),
        "wait": Phrase(
            "een wachtrij wordt korter of langer, voor wie nu wacht en wie later komt",
            "a queue becomes shorter or longer, for who waits now and who comes later: `{service: doctor, by: -1}`",
        ),
        "start": Phrase(
            "een dienst loopt meteen, zonder dat iemand aanklopt",
            "a service runs at once, without anybody knocking",
        ),
        "room": Phrase("een rol krijgt tijd", "a role gets spare time: `{role: youth-worker, by: 1}`"),
        "door": Phrase(
            "een rol leert de deuren van een domein",
            "a role learns the doors of a domain: `{role: parent, domain: community}`",
        ),
    },
    content.VoiceLines: {
        "low": Phrase("bij weinig vertrouwen (0 of 1)", "at low trust (0 or 1)"),
        "middle": Phrase("bij gewoon vertrouwen (2 of 3)", "at middle trust (2 or 3)"),
        "high": Phrase("bij veel vertrouwen (4 of 5)", "at high trust (4 or 5)"),
    },
    content.Voice: {
        "listened": Phrase("als iemand naar deze persoon luistert", "when somebody listens to this person"),
        "told": Phrase("als deze persoon aan tafel iets hoort", "when this person hears something at the table"),
        "passed_over": Phrase("als deze persoon wordt overgeslagen", "when this person is passed over"),
    },
    content.Persona: {
        "role": Phrase("de stoel van deze persoon", "the chair of this person"),
        "name": Phrase("de naam op de rolkaart", "the name on the role card"),
        "short": Phrase("wie dit is, kort, op tafel", "who this is, in short, on the table"),
        "about": Phrase("wat iedereen van deze persoon mag weten", "what all may know of this person"),
        "private": Phrase("wat alleen wie hier zit te lezen krijgt", "what only the player in this chair reads"),
        "temperament": Phrase(
            "hoe een bot deze stoel speelt", "how a bot plays this chair: `warm`, `cautious`, `hurried`, `by-the-book`"
        ),
        "voice": Phrase("hoe deze persoon klinkt", "how this person sounds (see below)"),
        "hesitates_trust": Phrase(
            "waarom nog geen ja op een doel, als het vertrouwen ontbreekt",
            "why this person does not yet support a goal, for want of trust",
        ),
        "hesitates_concern": Phrase(
            "waarom nog geen ja, als de eigen zorg niet genoemd is",
            "the same, when the own concern has not been named",
        ),
        "refuses": Phrase(
            "hoe deze persoon nee zegt, met een reden die te vinden is",
            "how this person says no, with a reason that can be found out",
        ),
        "weighs": Phrase(
            "antwoorden op: wat weegt nu het zwaarst? De eerste die geldt, is waar",
            "answers to: what weighs most now? The first that holds is the true one (see below)",
        ),
        "afterwards": Phrase(
            "één zin voor het nagesprek: wat had mij geholpen",
            "one sentence for the debrief: what would have helped me",
        ),
        "trust": Phrase(
            "hoe ver deze persoon elk van de anderen vertrouwt, 0 tot en met 5",
            "how far this person trusts each of the others at the start, 0 to 5",
        ),
        "doors": Phrase(
            "domeinen waarvan deze persoon de deuren kent, naast die van het eigen werk",
            "domains whose doors this person knows *besides* those of the own work: `education`, `youth-care`, "
            "`health`, `livelihood`, `community`",
        ),
        "room": Phrase(
            "tijd over: extra acties in het hele spel, 0 tot en met 3",
            "spare time: extra actions to spend in the game, 0 to 3",
        ),
    },
    content.Weighs: {
        "id": _own_id("dit antwoord", "this answer"),
        "guess": Phrase("het korte antwoord waaruit anderen kiezen", "the short answer that others choose from"),
        "own_words": Phrase("de onthulling, in eigen woorden", "the reveal, in the person's own words"),
        "when": Phrase(
            "wanneer dit het ware antwoord is; laat het bij één antwoord weg",
            "when this is the true answer; leave it out at one answer (`S067`)",
        ),
        "near": Phrase(
            "antwoorden die in de buurt komen: één punt", "answers that come close: one point instead of two"
        ),
    },
    content.ChildLine: {
        "id": _own_id("deze regel", "this line"),
        "text": Phrase("wat het kind zegt", "what the child says"),
        "when": _WHEN,
    },
    content.Child: {
        "name": Phrase("een voornaam, geen achternaam", "a first name, no surname"),
        "age": Phrase("de leeftijd in jaren", "the age in years"),
        "about": Phrase("wie het kind is, los van wat er mis is", "who the child is, apart from what is wrong"),
        "lines": Phrase(
            "wat het kind zegt: in elke ronde de eerste regel die geldt en nog niet gezegd is",
            "what the child says: in every round the first line that holds and was not said before",
        ),
        "strain": Phrase("de spanning bij het begin, 0 tot en met 10", "the strain at the start, 0 to 10"),
    },
    content.Card: {
        "id": _own_id("de kaart", "the card"),
        "owner": Phrase(
            "de rol die dit eerst als enige weet, of child voor een wens",
            "the role that knows it at first, or `child` for a wish",
        ),
        "kind": Phrase(
            "fact (feit), concern (wat deze rol raakt) of wish (wens van het kind)",
            "`fact`; `concern` (what moves this role; every role has at least one, `S052`); `wish` (the child's own, "
            "found by asking the child, `S053`)",
        ),
        "title": Phrase("de naam op de tijdlijn", "the name on the timeline"),
        "text": Phrase("wat er op de kaart staat", "what stands on the card"),
        "period": Phrase("wanneer het was, in woorden", "when it was, in words"),
        "months_ago": Phrase(
            "hoeveel maanden geleden, voor de volgorde; 0.5 mag",
            "how many months ago, for the order; half months may be written `0.5`",
        ),
        "threshold": Phrase(
            "het vertrouwen waarbij de eigenaar het vertelt aan wie luistert, 0 tot en met 5",
            "the trust at which the owner tells it to somebody who listens, 0 to 5",
        ),
        "family": Phrase(
            "het is van het gezin: vertellen zonder vertrouwen van de ouder is een schending",
            "it is the family's: telling it without the parent's trust is a breach",
        ),
        "safety": Phrase(
            "mag zonder het ja van de ouder verteld worden, na de stappen van de meldcode",
            "it may be told without the parent's yes once the reporting code was followed up to weighing",
        ),
        "on_table": Phrase("ligt vanaf het begin op tafel", "it lies on the table from the start"),
        "matters": Phrase(
            "één zin voor het nagesprek: wat dit veranderde",
            "one sentence for the debrief: what this changed, or would have changed",
        ),
    },
    content.Need: {
        "id": _own_id("de behoefte", "the need"),
        "name": _NAME,
        "text": Phrase("wat dit betekent voor dit kind", "what this means for this child"),
        "weight": Phrase("hoe zwaar het telt, 1 tot en met 5", "how much it counts, 1 to 5"),
        "level": Phrase("3 (onvervuld) tot en met 0 (vervuld)", "3 (unmet) to 0 (met)"),
        "root": Phrase(
            "de behoefte die deze voedt: zolang die op 2 of hoger staat, komt deze elke maand terug",
            "the need that feeds this one: while it stands at 2 or more, this one rises again every month",
        ),
        "root_seen_by": Phrase(
            "de kaart die dat verband laat zien; weggelaten: vanaf het begin te zien",
            "the card that shows the tie",
        ),
    },
    content.Goal: {
        "id": _own_id("het doel", "the goal"),
        "name": _NAME,
        "text": Phrase("wat de tafel afspreekt", "what the table agrees on"),
        "cards": Phrase(
            "wat op tafel moet liggen voor iemand het voorstelt", "what must lie on the table before it is proposed"
        ),
        "needs": Phrase("de behoeften die het dient", "the needs that it serves"),
        "answers": Phrase("zorgen die genoemd moeten zijn", "concerns that must have been named"),
        "surface": Phrase("pakt alleen aan wat je ziet, en telt half", "treats only what shows, and counts for half"),
    },
    content.Wall: {
        "id": _own_id("de muur", "the wall"),
        "name": _NAME,
        "text": Phrase(
            "de regel of het potje; nooit een mens die niet wilde",
            "the rule or budget; never a person who was unwilling",
        ),
        "between": Phrase("de twee domeinen ertussen", "the two domains that it parts"),
        "seen_by": Phrase(
            "wie hem vooraf ziet; anderen merken hem als ze ertegenaan lopen",
            "who sees it beforehand; the others see it when they run into it",
        ),
    },
    content.ServiceUse: {
        "service": Phrase("de dienst, zoals in services.yaml", "its id in the file of the region (`S042`)"),
        "fits": Phrase(
            "hoe sterk hij echt helpt, per behoefte, 1 tot en met 3", "how much it really helps, per need, 1 to 3"
        ),
        "seems": Phrase(
            "hoe het lijkt, tot iemand een kaart onder seen_through kent",
            "how it looks until one of `seen_through` is known; without `seen_through` it does nothing (`S068`)",
        ),
        "seen_through": Phrase(
            "de kaarten die laten zien hoe het echt zit; één is genoeg",
            "the cards that show how it really is, any one of them",
        ),
        "cards": Phrase(
            "wat op tafel moet liggen voor de deur opengaat", "what must lie on the table before the door opens"
        ),
        "wall": Phrase("de muur voor deze deur", "the wall in front of this door"),
        "asked_by": Phrase(
            "kaarten waarvan er één op tafel moet liggen, anders vroeg niemand hierom; [] is: niemand vroeg het ooit",
            "cards of which one must lie on the table, or else it is help nobody asked for; `[]` means: nobody ever "
            "asked",
        ),
        "doubles": Phrase("diensten die hetzelfde doen", "services that do the same work"),
        "consent": Phrase(
            "de toestemming in deze casus, anders dan in de regio", "this case's own consent, in place of the region's"
        ),
        "wait": Phrase(
            "de wachttijd in deze casus, anders dan in de regio", "this case's own wait, in place of the region's"
        ),
        "decoy": Phrase(
            "dit is de verleidelijke verkeerde weg",
            "this is the tempting wrong route (one at least makes a good case)",
        ),
        "works": Phrase(
            "wat je thuis of in de klas ziet als het loopt", "what you see at home or in class once it runs"
        ),
    },
    content.Lever: {
        "id": _own_id("de hefboom", "the lever"),
        "kind": Phrase(
            "wat hij belooft, en een effect moet dat ook doen",
            "what it promises, and one of the effects must do (`S066`): `open-wall` (`open_wall`), `shorten-queue` "
            "(`wait`), `make-room` (`room`); `custom-fit` may do anything",
        ),
        "name": _NAME,
        "text": Phrase("wat er verandert in het beleid", "what changes in the policy"),
        "effects": _EFFECTS,
        "knows": Phrase("kaarten die de beleidsmaker moet kennen", "cards that the policymaker must know"),
        "on_table": Phrase("kaarten die op tafel moeten liggen", "cards that must lie on the table"),
    },
    content.Effort: {
        "id": _own_id("de eigen actie", "the effort"),
        "role": Phrase("wie dit doet", "who does this"),
        "name": _NAME,
        "text": Phrase("wat het is", "what it is"),
        "works": Phrase("wat je ziet als het werkt", "what people see when it works"),
        "blind": Phrase("wat je ziet als de kaarten er niet liggen", "what people see when the cards do not lie there"),
        "eases": Phrase("welke behoeften lichter worden, met 1 tot en met 3", "which needs become lighter, by 1 to 3"),
        "cards": Phrase("wat op tafel moet liggen om te werken", "what must lie on the table for it to work"),
        "effects": _EFFECTS,
        "blind_costs": Phrase(
            "of blind handelen vertrouwen van de ouder kost",
            "whether doing it blind costs some of the parent's trust in the doer",
        ),
    },
    content.Option: {
        "id": _own_id("de keuze (één keer in de hele casus)", "the option (once in the whole case)"),
        "label": Phrase("de keuze in een paar woorden", "the option in a few words"),
        "landed": Phrase(
            "hoe het aankwam bij elk van de vier rollen", "how it landed with each of the four roles (`S058`)"
        ),
        "key": Phrase("welke van de zeven sleutels dit raakt", "which of the seven keys this touches"),
        "ask": Phrase("een vraag voor de begeleider", "a question for the facilitator to ask"),
        "effects": _EFFECTS,
    },
    content.Moment: {
        "id": _own_id("het moment", "the moment"),
        "title": Phrase("de titel", "the title"),
        "scene": Phrase("wat er gebeurt, in hoogstens 40 woorden", "what happens, in at most 40 words (`S059`)"),
        "when": Phrase("wanneer dit kan gebeuren; weggelaten: meteen", "when this can happen; left out: at once"),
        "decider": Phrase(
            "wie beslist; weggelaten: wie de ronde begint",
            "the role that decides",
        ),
        "options": Phrase("geen, of twee tot en met vier keuzes", "none, or two to four options (`S057`)"),
        "effects": Phrase("wat de scène zelf teweegbrengt", "what the scene itself brings about"),
        "key": Phrase("welke van de zeven sleutels de scène raakt", "which of the seven keys the scene touches"),
        "ask": Phrase("een vraag voor de begeleider", "a question for the facilitator to ask"),
    },
    content.Normalise: {
        "text": Phrase("wat iemand aan tafel zegt", "what somebody says at the table"),
        "cards": Phrase("wat op tafel moet liggen", "what must lie on the table"),
        "right": Phrase("wat je ziet als het klopt", "what people see when it is right"),
        "too_soon": Phrase("wat je ziet als het te vroeg is", "what people see when it is too soon"),
        "mistake": Phrase("wat je ziet als er nog een wortel openstaat", "what people see when a root stands open"),
        "when": _WHEN,
        "effects": Phrase("wat er gebeurt als het klopt", "what follows when it is right"),
    },
    content.CodeStep: {
        "step": Phrase(
            "map, consult, talk, weigh: in deze volgorde", "`map`, `consult`, `talk`, `weigh`: in this order (`S062`)"
        ),
        "text": Phrase("wat deze stap hier betekent", "what this step means here"),
        "effects": _EFFECTS,
    },
    content.CodeDecision: {
        "id": _own_id("het besluit", "the decision"),
        "name": _NAME,
        "text": Phrase("wat er dan gebeurt", "what happens then"),
        "effects": _EFFECTS,
    },
    content.Safety: {
        "text": Phrase("de vraag naar veiligheid", "the safety question"),
        "signals": Phrase(
            "de kaarten die je moet kennen voor de eerste stap",
            "the cards that the teacher or youth worker must know before the first step",
        ),
        "advice": Phrase("wat anoniem advies zegt", "what anonymous advice says"),
        "steps": Phrase("de eerste vier stappen van de meldcode", "the first four steps of the reporting code"),
        "decisions": Phrase(
            "de vijfde stap: minstens twee besluiten", "the fifth step: at least two decisions (`S063`)"
        ),
        "advice_effects": Phrase("wat het advies teweegbrengt", "what the advice brings about"),
        "talk_is_unsafe": Phrase(
            "de kaart die laat zien dat praten onveilig is: dan kost overslaan niets",
            "the card that shows that talking is unsafe: who knows it may skip the talk without a price",
        ),
    },
    content.Ending: {
        "id": _own_id("het einde", "the ending"),
        "at_least": Phrase(
            "vanaf deze score, 0 tot en met 100", "from this total on, 0 to 100; one starts at 0 (`S060`)"
        ),
        "title": Phrase("de titel", "the title"),
        "text": Phrase(
            "een verhaal over het kind; een laag einde toont een muur, geen schuldige",
            "a story about the child; a low ending shows a wall, never a culprit",
        ),
        "when": Phrase(
            "alleen als dit geldt; het laatste einde bij een score heeft het niet",
            "only when this holds; the last ending at a total has none (`S070`)",
        ),
    },
    content.Notes: {
        "before": Phrase("wat de begeleider vooraf moet weten", "what the facilitator must know beforehand"),
        "watch_for": Phrase("waar de begeleider op let", "what the facilitator watches for"),
        "deception": Phrase("welk dwaalspoor de casus uitzet", "which decoy the case sets"),
    },
    content.Region: {
        "format": Phrase("altijd 1", "always `1`"),
        "id": _own_id("de regio", "the region"),
        "name": Phrase("de naam van de regio", "the name of the region"),
        "services": Phrase("alle diensten van de regio", "all services of the region"),
    },
    content.Service: {
        "id": _own_id("de dienst", "the service"),
        "name": _NAME,
        "text": Phrase("wat de dienst doet", "what the service does"),
        "domain": Phrase(
            "de wereld waar hij bij hoort", "`education`, `youth-care`, `health`, `livelihood` or `community`"
        ),
        "opened_by": Phrase(
            "de rollen die de deur mogen openen; leeg: alleen een effect start hem",
            "the roles that may open the door; with an empty list only an effect can start it (`S100`)",
        ),
        "door": Phrase("hoe je binnenkomt, in één zin", "how one comes in, in one sentence"),
        "tempts": Phrase(
            "rollen die niet mogen maar het wel proberen",
            "roles that may not open it but are inclined to try: their knock bounces",
        ),
        "consent": Phrase(
            "hoe ver de ouder moet vertrouwen wie opent, 0 tot en met 5",
            "how far the parent must trust whoever opens it, 0 to 5 (the parent needs none)",
        ),
        "wait": Phrase(
            "wachttijd in rondes: één getal, of [kortste, langste]",
            "waiting time in rounds: one number, or the shortest and the longest",
        ),
        "load": Phrase(
            "hoeveel aandacht het van het gezin vraagt, 0 tot en met 2",
            "how much attention it asks of the family, 0 to 2",
        ),
    },
}
