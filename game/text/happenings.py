"""What happened, in sentences: for the room, or for the one seat that something came to in private."""

from collections.abc import Callable, Mapping

from game.rules import events as e
from game.rules.board import CODE_STEPS, DOMAINS, Board, bits
from game.rules.content import Lang, Text
from game.rules.moves import PARENT, Seat
from game.rules.state import RUNNING
from game.text.moves import code_step_word
from game.text.tell import Teller, cards_missing, door_lacks, owned_or_open, who_helps_with_cards
from game.text.words import counted, domain_word, ended, listed, quoted, round_line, rounds_word, signed


def event_sentence(board: Board, event: e.Event, lang: Lang, viewer: Seat | None = None, known: int = 0) -> str | None:
    """Say what happened, or nothing when it is not worth a line.

    What came to one seat in private is told in full only to that seat. `known` is the mask of cards that the reader
    knows (`known_cards`); cards outside it are never named.
    """
    telling = _TELL[type(event)]
    return telling(Teller(board, lang), event, viewer, owned_or_open(board, viewer, known))


def child_line(board: Board, line: int, lang: Lang) -> str:
    """Give what the child says, in its own words."""
    return f"{board.child.name}: {quoted(board.child.lines[line].text.in_(lang))}"


# --- the causes ------------------------------------------------------------------------------------------------------

Pair = tuple[str, str]

CODE_CAUSES: Mapping[str, Pair] = {
    **{
        f"code-{step}": (f"na stap {n + 1} van de meldcode", f"after step {n + 1} of the reporting code")
        for n, step in enumerate(CODE_STEPS)
    },
    "code-decided": ("door het besluit in de meldcode", "because of the decision in the reporting code"),
}

TRUST_CAUSES: Mapping[str, Pair] = {
    "listened": ("{toward} kwam luisteren", "{toward} came to listen"),
    "acknowledged": ("{toward} zei wat goed gaat", "{toward} said what goes well"),
    "openness": ("{toward} was open", "{toward} was open"),
    "concern": ("{toward} deelde een eigen zorg", "{toward} shared a worry"),
    "effort": ("er is iets gedaan wat helpt", "something was done that helps"),
    "effort-blind": (
        "{toward} deed iets zonder het hele verhaal te kennen",
        "{toward} acted without knowing the whole story",
    ),
    "unasked": ("hier was niet om gevraagd", "nobody had asked for this"),
    "breach": ("iets van het gezin werd verteld zonder een ja", "something of the family was told without a yes"),
    "brushed-aside": ("de zorg werd te snel gewoon genoemd", "the worry was called ordinary too soon"),
    "talk-skipped": ("het gesprek vooraf werd overgeslagen", "the talk beforehand was skipped"),
    "moment": ("door wat er gebeurde", "because of what happened"),
    "lever": ("de regels bewogen mee", "the rules gave way"),
    "advice": ("na het anonieme advies", "after the anonymous advice"),
    "normalised": ("het mocht gewoon zijn", "it was allowed to be ordinary"),
    **CODE_CAUSES,
}

STRAIN_CAUSES: Mapping[str, Pair] = {
    "month": ("wat nog nodig is, telt elke maand mee", "what is still needed counts every month"),
    "bounce": ("weer een deur die dicht bleef", "one more door that stayed shut"),
    "load": ("te veel hulp vraagt tegelijk aandacht", "too much help asks for attention at once"),
    "normalised": ("het mag er gewoon zijn", "it may simply be so"),
    "mistake": ("er ligt nog iets onder", "something still lies underneath"),
    "moment": ("door wat er gebeurde", "because of what happened"),
    "effort": ("er is iets gedaan", "something was done"),
    "lever": ("de regels bewogen mee", "the rules gave way"),
    "advice": ("na het anonieme advies", "after the anonymous advice"),
    **CODE_CAUSES,
}
MONTH_OF_RELIEF: Pair = ("er is weer wat lucht", "there is some air again")

NEED_CAUSES: Mapping[str, Pair] = {
    "effort": ("dankzij: {source}", "thanks to: {source}"),
    "service": ("dankzij: {source}", "thanks to: {source}"),
    "root": ("{source} is nog nodig en werkt hierin door", "{source} is still needed and feeds this"),
    "moment": ("door wat er gebeurde", "because of what happened"),
    "lever": ("dankzij: {source}", "thanks to: {source}"),
    "advice": ("na het anonieme advies", "after the anonymous advice"),
    "normalised": ("het mocht gewoon zijn", "it was allowed to be ordinary"),
    **CODE_CAUSES,
}
HIDDEN_ROOT: Pair = ("er ligt iets onder dat nog nodig is", "something underneath is still needed")


def cause_words(tell: Teller, causes: Mapping[str, Pair], cause: str, **gaps: str) -> str:
    """Say why something moved; nothing where a newer program wrote a cause that this one does not know."""
    if cause not in causes:
        return ""
    words = causes[cause][0 if tell.lang == "nl" else 1]
    for gap, filling in gaps.items():
        words = words.replace(f"{{{gap}}}", filling)
    return words


def need_cause(tell: Teller, event: e.NeedMoved, known: int) -> str:
    """Say why a need moved. A root is named only to who can see the tie."""
    if event.cause == "root":
        _, seen_by = tell.board.root_seen[event.need]
        if seen_by & ~known:
            return HIDDEN_ROOT[0 if tell.lang == "nl" else 1]
    return cause_words(tell, NEED_CAUSES, event.cause, source=need_source(tell, event))


def need_source(tell: Teller, event: e.NeedMoved) -> str:
    """Name the effort, service, lever or root that moved a need; nothing where none did."""
    if event.source < 0:
        return ""
    match event.cause:
        case "effort":
            return tell.effort(event.source)
        case "service":
            return tell.service(event.source)
        case "root":
            return quoted(tell.need(event.source))
        case "lever":
            return tell.board.levers[event.source].name.in_(tell.lang)
    return ""


# --- one sentence per event ------------------------------------------------------------------------------------------


def _with(first: str, *more: str) -> str:
    return " ".join(part for part in (first, *more) if part)


def _silent(tell: Teller, event: e.Event, viewer: Seat | None, known: int) -> None:
    return None


def _round_began(tell: Teller, event: e.RoundBegan, viewer: Seat | None, known: int) -> str:
    line = round_line(tell.board, event.round, tell.lang)
    return tell.pick(f"{line}: een nieuwe maand.", f"{line}: a new month.")


def _moment(tell: Teller, event: e.MomentHappened, viewer: Seat | None, known: int) -> str:
    moment = tell.board.moments[event.moment]
    told = f"{ended(moment.title.in_(tell.lang))} {moment.scene.in_(tell.lang)}"
    if event.decider is None:
        return told
    who = tell.who(event.decider)
    return _with(told, tell.pick(f"{who} mag kiezen.", f"{who} may choose."))


def _option(tell: Teller, event: e.OptionChosen, viewer: Seat | None, known: int) -> str:
    label, who = ended(tell.board.options[event.option].label.in_(tell.lang)), tell.who(event.seat)
    return tell.pick(f"{who} kiest: {label}", f"{who} chooses: {label}")


def _in_between(tell: Teller, event: e.InBetweenBegan, viewer: Seat | None, known: int) -> str:
    return tell.pick("Tussendoor: ieder doet zelf één ding.", "In between: each does one thing of their own.")


def _table(tell: Teller, event: e.TableBegan, viewer: Seat | None, known: int) -> str:
    return tell.pick("Iedereen schuift aan tafel.", "Everybody sits down around the table.")


def _child_spoke(tell: Teller, event: e.ChildSpoke, viewer: Seat | None, known: int) -> str:
    return child_line(tell.board, event.line, tell.lang)


def _listened(tell: Teller, event: e.Listened, viewer: Seat | None, known: int) -> str:
    who, to = tell.who(event.seat), tell.who(event.to)
    return tell.pick(f"{who} luistert naar {to}.", f"{who} listens to {to}.")


def _child_asked(tell: Teller, event: e.ChildAsked, viewer: Seat | None, known: int) -> str:
    who = tell.who(event.seat)
    return tell.pick(f"{who} vraagt {tell.child}: wat wil jij graag?", f"{who} asks {tell.child}: what would you like?")


def _card_learned(tell: Teller, event: e.CardLearned, viewer: Seat | None, known: int) -> str:
    if viewer == event.seat:
        card, text = tell.card(event.card), tell.card_text(event.card)
        return tell.pick(f"Je weet nu: {card}. {text}", f"You now know: {card}. {text}")
    who = tell.who(event.seat)
    return tell.pick(
        f"{who} heeft iets gehoord wat nog niet op tafel ligt.",
        f"{who} has heard something that is not on the table yet.",
    )


def _doors_learned(tell: Teller, event: e.DoorsLearned, viewer: Seat | None, known: int) -> str | None:
    if viewer != event.seat:
        return None
    where = listed([domain_word(DOMAINS[n], tell.lang) for n in bits(event.domains)], tell.lang)
    return tell.pick(f"Je kent nu de deuren van: {where}.", f"You now know the doors of: {where}.")


def _trust_moved(tell: Teller, event: e.TrustMoved, viewer: Seat | None, known: int) -> str:
    of, toward = tell.who(event.of), tell.who(event.toward)
    why = cause_words(tell, TRUST_CAUSES, event.cause, toward=toward)
    why = f": {why}" if why else ""
    by = signed(event.by)
    if event.by > 0:
        return tell.pick(f"{of} vertrouwt {toward} meer ({by}){why}.", f"{of} trusts {toward} more ({by}){why}.")
    return tell.pick(f"{of} vertrouwt {toward} minder ({by}){why}.", f"{of} trusts {toward} less ({by}){why}.")


def _need_moved(tell: Teller, event: e.NeedMoved, viewer: Seat | None, known: int) -> str:
    need, size = tell.need(event.need), abs(event.by)
    steps = counted(size, tell.lang, ("stap", "stappen"), ("step", "steps"))
    way = tell.pick("beter", "better") if event.by < 0 else tell.pick("slechter", "worse")
    why = need_cause(tell, event, known)
    return f"{need}: {steps} {way.lower()}{f', {why}' if why else ''}."


def _strain_moved(tell: Teller, event: e.StrainMoved, viewer: Seat | None, known: int) -> str:
    relief = event.cause == "month" and event.by < 0
    why = MONTH_OF_RELIEF[0 if tell.lang == "nl" else 1] if relief else cause_words(tell, STRAIN_CAUSES, event.cause)
    why, by = f": {why}" if why else "", signed(event.by)
    if event.by > 0:
        return tell.pick(
            f"De spanning bij {tell.child} stijgt ({by}){why}.", f"The strain on {tell.child} rises ({by}){why}."
        )
    return tell.pick(
        f"De spanning bij {tell.child} daalt ({by}){why}.", f"The strain on {tell.child} falls ({by}){why}."
    )


def _effort_worked(tell: Teller, event: e.EffortWorked, viewer: Seat | None, known: int) -> str:
    works = tell.board.efforts[event.effort].works.in_(tell.lang)
    return f"{tell.who(event.seat)}: {tell.effort(event.effort)}. {works}"


def _effort_missed(tell: Teller, event: e.EffortMissed, viewer: Seat | None, known: int) -> str:
    blind = tell.board.efforts[event.effort].blind.in_(tell.lang)
    lacks = cards_missing(tell, event.missing, known)
    why = tell.pick(f"Nog niet op tafel: {lacks}.", f"Not on the table yet: {lacks}.")
    helps = who_helps_with_cards(tell, event.missing, known)
    return _with(f"{tell.who(event.seat)}: {tell.effort(event.effort)}. {blind}", why, helps)


def _door_opened(tell: Teller, event: e.DoorOpened, viewer: Seat | None, known: int) -> str:
    who, service = tell.who(event.seat), tell.service(event.service)
    opened = tell.pick(
        f"{who} klopt aan bij {service}. De deur gaat open.", f"{who} knocks at {service}. The door opens."
    )
    unasked = tell.pick("Niemand in het gezin vroeg hierom.", "Nobody in the family asked for this.")
    doubled = tell.pick("Iets anders doet dit werk al.", "Something else does this work already.")
    return _with(opened, _waits(tell, event.wait), unasked * event.unasked, doubled * event.doubled)


def _waits(tell: Teller, wait: int) -> str:
    if wait == RUNNING:
        return tell.pick("Er is geen wachttijd.", "There is no waiting time.")
    return tell.pick(f"Wachttijd: {rounds_word(wait, 'nl')}.", f"Waiting time: {rounds_word(wait, 'en')}.")


def _door_bounced(tell: Teller, event: e.DoorBounced, viewer: Seat | None, known: int) -> str:
    who, service = tell.who(event.seat), tell.service(event.service)
    shut = tell.pick(
        f"{who} klopt aan bij {service}. De deur blijft dicht.", f"{who} knocks at {service}. The door stays shut."
    )
    return _with(shut, *door_lacks(tell, event.seat, event.service, event.missing, known))


def _service_started(tell: Teller, event: e.ServiceStarted, viewer: Seat | None, known: int) -> str:
    service = tell.service(event.service)
    opened = tell.pick(f"{service} wordt in gang gezet, zonder kloppen.", f"{service} is set going, without a knock.")
    return _with(opened, _waits(tell, event.wait))


def _wait_moved(tell: Teller, event: e.WaitMoved, viewer: Seat | None, known: int) -> str:
    service, size = tell.service(event.service), abs(event.by)
    nl, en = ("langer", "longer") if event.by > 0 else ("korter", "shorter")
    return tell.pick(
        f"De wachttijd voor {service} wordt {rounds_word(size, 'nl')} {nl}.",
        f"The wait for {service} becomes {rounds_word(size, 'en')} {en}.",
    )


def _service_runs(tell: Teller, event: e.ServiceRuns, viewer: Seat | None, known: int) -> str:
    service, works = tell.service(event.service), tell.board.services[event.service].use.works
    begins = tell.pick(f"Het wachten is voorbij: {service} begint.", f"The wait is over: {service} begins.")
    return _with(begins, "" if works is None else works.in_(tell.lang))


def _wall_seen(tell: Teller, event: e.WallSeen, viewer: Seat | None, known: int) -> str:
    text = tell.board.walls[event.wall].text.in_(tell.lang)
    return tell.pick(
        f"Er staat een muur: {tell.wall(event.wall)}. {text}", f"A wall stands here: {tell.wall(event.wall)}. {text}"
    )


def _wall_opened(tell: Teller, event: e.WallOpened, viewer: Seat | None, known: int) -> str:
    wall = tell.wall(event.wall)
    return tell.pick(f"In de muur {wall} is nu een doorgang.", f"There is a way through the wall {wall} now.")


def _lever_pulled(tell: Teller, event: e.LeverPulled, viewer: Seat | None, known: int) -> str:
    who, lever = tell.who(event.seat), tell.board.levers[event.lever]
    name, text = lever.name.in_(tell.lang), lever.text.in_(tell.lang)
    return tell.pick(f"{who} zet in beweging: {name}. {text}", f"{who} sets in motion: {name}. {text}")


def _room_gained(tell: Teller, event: e.RoomGained, viewer: Seat | None, known: int) -> str:
    who, size = tell.who(event.seat), abs(event.by)
    things = counted(size, tell.lang, ("ding", "dingen"), ("thing", "things"))
    if event.by > 0:
        return tell.pick(f"{who} krijgt ruimte voor {things} extra.", f"{who} gets room for {things} more.")
    return tell.pick(f"Dit kost {who} ruimte: {things} minder.", f"This costs {who} room: {things} less.")


def _room_spent(tell: Teller, event: e.RoomSpent, viewer: Seat | None, known: int) -> str:
    who = tell.who(event.seat)
    return tell.pick(f"{who} neemt extra tijd en doet twee dingen.", f"{who} takes extra time and does two things.")


def _advice(tell: Teller, event: e.AdviceTaken, viewer: Seat | None, known: int) -> str:
    who, safety = tell.who(event.seat), tell.board.scenario.safety
    asked = tell.pick(f"{who} vraagt anoniem advies.", f"{who} asks for anonymous advice.")
    return _with(asked, "" if safety is None else safety.advice.in_(tell.lang))


def _code_step(tell: Teller, event: e.CodeStepTaken, viewer: Seat | None, known: int) -> str:
    who, word = tell.who(event.seat), code_step_word(event.step, tell.lang)
    step = tell.pick(
        f"{who} zet stap {event.step + 1} van de meldcode: {word}.",
        f"{who} takes step {event.step + 1} of the reporting code: {word}.",
    )
    skipped = tell.pick("Het gesprek met de ouder is overgeslagen.", "The talk with the parent was skipped.")
    return _with(step, skipped * event.skipped_talk)


def _code_decided(tell: Teller, event: e.CodeDecided, viewer: Seat | None, known: int) -> str:
    who, safety = tell.who(event.seat), tell.board.scenario.safety
    decided = tell.pick(f"{who} besluit, stap 5 van de meldcode.", f"{who} decides, step 5 of the reporting code.")
    if safety is None:
        return decided
    decision = safety.decisions[event.decision]
    return _with(decided, ended(decision.name.in_(tell.lang)), decision.text.in_(tell.lang))


def _card_tabled(tell: Teller, event: e.CardTabled, viewer: Seat | None, known: int) -> str | None:
    card = tell.card(event.card)
    if event.seat is None:
        return tell.pick(f"Dit ligt nu op tafel: {card}.", f"This is on the table now: {card}.")
    if tell.board.concerns >> event.card & 1:
        return None
    who, parent = tell.who(event.seat), tell.who(PARENT)
    told = tell.pick(f"{who} vertelt: {card}.", f"{who} tells: {card}.")
    breach = tell.pick(
        f"Het is van het gezin, en {parent} zei geen ja. Dat schaadt het vertrouwen.",
        f"It belongs to the family, and {parent} did not say yes. That harms trust.",
    )
    return _with(told, breach * event.breach)


def _concern_named(tell: Teller, event: e.ConcernNamed, viewer: Seat | None, known: int) -> str:
    who, card, text = tell.who(event.seat), tell.card(event.card), tell.card_text(event.card)
    return tell.pick(f"{who} deelt een eigen zorg: {card}. {text}", f"{who} shares a worry: {card}. {text}")


ASKED_IN_FRONT_OF_ALL = (
    Text("Hoe gaat het thuis, en wat heb jij nodig?", "How are things at home, and what do you need?"),
    Text("Wat zie jij op school wat wij niet zien?", "What do you see at school that we do not?"),
    Text("Wat kan jouw team, en waar loopt het vast?", "What can your team do, and where does it get stuck?"),
    Text("Welke regel zit hier in de weg, en wat kun jij openen?", "Which rule is in the way, and what can you open?"),
)
"""What is asked of each of the four when somebody gives them the floor."""


def _asked(tell: Teller, event: e.Asked, viewer: Seat | None, known: int) -> str:
    who, to = tell.who(event.seat), tell.who(event.to)
    question = quoted(ASKED_IN_FRONT_OF_ALL[event.to].in_(tell.lang))
    return tell.pick(
        f"{who} vraagt {to}, waar iedereen bij is: {question}",
        f"{who} asks {to} in front of all: {question}",
    )


def _acknowledged(tell: Teller, event: e.Acknowledged, viewer: Seat | None, known: int) -> str:
    who, to = tell.who(event.seat), tell.who(event.to)
    return tell.pick(f"{who} zegt wat {to} goed doet.", f"{who} says what {to} does well.")


def _goal_proposed(tell: Teller, event: e.GoalProposed, viewer: Seat | None, known: int) -> str:
    who, goal = tell.who(event.seat), tell.goal(event.goal)
    text = tell.board.goals[event.goal].text.in_(tell.lang)
    return tell.pick(f"{who} stelt een doel voor: {goal}. {text}", f"{who} proposes a goal: {goal}. {text}")


def _goal_shared(tell: Teller, event: e.GoalShared, viewer: Seat | None, known: int) -> str:
    goal = tell.goal(event.goal)
    return tell.pick(
        f"{goal} is nu een gedeeld doel: niemand aarzelt, want iedereen vertrouwt {tell.who(event.proposer)} genoeg.",
        f"{goal} is a shared goal now: nobody hesitates, as all trust {tell.who(event.proposer)} enough.",
    )


def _normalised(tell: Teller, event: e.Normalised, viewer: Seat | None, known: int) -> str:
    who, normalise = tell.who(event.seat), tell.board.scenario.normalise
    said = tell.pick(f"{who} zegt hardop: dit hoort erbij.", f"{who} says it aloud: this is an ordinary bump.")
    verdicts = {"right": normalise.right, "too-soon": normalise.too_soon, "mistake": normalise.mistake}
    verdict = verdicts.get(event.verdict)
    return _with(said, "" if verdict is None else verdict.in_(tell.lang))


def _passed(tell: Teller, event: e.Passed, viewer: Seat | None, known: int) -> str:
    who = tell.who(event.seat)
    return tell.pick(f"{who} laat de beurt aan de anderen.", f"{who} leaves the turn to the others.")


def _month(tell: Teller, event: e.MonthPassed, viewer: Seat | None, known: int) -> str:
    passed = tell.pick("Er gaat een maand voorbij.", "A month goes by.")
    if not event.waited:
        return passed
    kinds = counted(event.waited, tell.lang, ("soort hulp", "soorten hulp"), ("kind of help", "kinds of help"))
    return _with(passed, tell.pick(f"{tell.child} wacht nog op {kinds}.", f"{tell.child} is waiting for {kinds}."))


def _ended(tell: Teller, event: e.Ended, viewer: Seat | None, known: int) -> str:
    ending = tell.board.scenario.endings[event.ending]
    return f"{ended(ending.title.in_(tell.lang))} {ending.text.in_(tell.lang)}"


_TELL: Mapping[type[e.Event], Callable[..., str | None]] = {
    e.RoundBegan: _round_began,
    e.MomentHappened: _moment,
    e.OptionChosen: _option,
    e.InBetweenBegan: _in_between,
    e.TableBegan: _table,
    e.ChildSpoke: _child_spoke,
    e.Listened: _listened,
    e.ChildAsked: _child_asked,
    e.CardLearned: _card_learned,
    e.DoorsLearned: _doors_learned,
    e.TrustMoved: _trust_moved,
    e.NeedMoved: _need_moved,
    e.StrainMoved: _strain_moved,
    e.EffortWorked: _effort_worked,
    e.EffortMissed: _effort_missed,
    e.DoorOpened: _door_opened,
    e.DoorBounced: _door_bounced,
    e.ServiceStarted: _service_started,
    e.WaitMoved: _wait_moved,
    e.ServiceRuns: _service_runs,
    e.WallSeen: _wall_seen,
    e.WallOpened: _wall_opened,
    e.LeverPulled: _lever_pulled,
    e.RoomGained: _room_gained,
    e.RoomSpent: _room_spent,
    e.AdviceTaken: _advice,
    e.CodeStepTaken: _code_step,
    e.CodeDecided: _code_decided,
    e.CardTabled: _card_tabled,
    e.ConcernNamed: _concern_named,
    e.Asked: _asked,
    e.Acknowledged: _acknowledged,
    e.GoalProposed: _goal_proposed,
    e.GoalShared: _goal_shared,
    e.Normalised: _normalised,
    e.Passed: _passed,
    e.TurnEnded: _silent,
    e.MonthPassed: _month,
    e.Ended: _ended,
}
