"""What pointed to the true answer in play, in words: what was to be seen or heard, and in which round."""

from game.perspective.clauses import Turn
from game.perspective.look import Look
from game.perspective.months import Happened
from game.perspective.question import Question
from game.perspective.signs import Sign
from game.perspective.words import Names, in_both
from game.rules import events as e
from game.rules.board import pair
from game.rules.content import LANGS, Lang, Text
from game.rules.moves import SEATS, Seat
from game.rules.numbers import TRUST_FOR_SUPPORT
from game.rules.state import State
from game.text.happenings import TRUST_CAUSES, cause_words
from game.text.words import capital, need_level_word, trust_word

MOST_SIGNS = 2
"""More than this nobody reads in one glance."""


def clue(look: Look, question: Question) -> Text:
    """Say what pointed to the true answer, or that nobody could know."""
    return in_both(lambda lang: " ".join(map(capital, _clue(look, question, lang))))


def _clue(look: Look, question: Question, lang: Lang) -> list[str]:
    names, cause = Names(look.board, lang, look.guesser), question.cause
    match question.kind:
        case "told":
            assert cause.other is not None
            then = look.month.happened[cause.place].after
            return _trust(look, names, (cause.about, cause.other), then)
        case "unheard":
            assert look.guesser is not None
            return _trust(look, names, (cause.about, look.guesser), look.now)
        case "yes":
            return _for_yes(look, names, question)
    return _for_weight(look, names, question)


# --- trust -----------------------------------------------------------------------------------------------------------


def _trust(look: Look, names: Names, people: tuple[Seat, Seat], then: State) -> list[str]:
    """Say how much trust there was, and what last moved it."""
    about, toward = people
    level = then.trust[pair(about, toward)]
    who, whom, word = names.who(about), names.whom(toward), trust_word(level, names.lang)
    said = names.tell.pick(
        f"Het vertrouwen van {who} in {whom} toen: {word}, {level} van 5.",
        f"The trust of {who} in {whom} then: {word}, {level} of 5.",
    )
    turn = _last_moved(look, people, then)
    return [_since_start(names) if turn is None else _moved(names, turn), said]


def _last_moved(look: Look, people: tuple[Seat, Seat], then: State) -> Turn | None:
    """Find what last moved the trust of one in another, up to a moment."""
    found = None
    for month in look.months:
        for one in month.happened:
            if isinstance(one.event, e.TrustMoved) and (one.event.of, one.event.toward) == people:
                found = Turn(month.round, one)
            if one.after is then:
                return found
    return found


def _since_start(names: Names) -> str:
    return names.tell.pick(
        "Dit vertrouwen is nog zoals het begon. Je ziet het aan tafel.",
        "This trust is as it was when the story began. You can see it at the table.",
    )


def _moved(names: Names, turn: Turn) -> str:
    """Say what moved the trust of one in another, with its cause."""
    event = turn.one.event
    assert isinstance(event, e.TrustMoved)
    who, whom, toward = names.who(event.of), names.whom(event.toward), names.who(event.toward)
    more = ("meer", "more") if event.by > 0 else ("minder", "less")
    why = cause_words(names.tell, TRUST_CAUSES, event.cause, toward=toward).replace("you was", "you were")
    why = f": {why}" if why else ""
    return names.tell.pick(
        f"In ronde {turn.round} ging {who} {whom} {more[0]} vertrouwen{why}.",
        f"In round {turn.round} {who} came to trust {whom} {more[1]}{why}.",
    )


def _for_yes(look: Look, names: Names, question: Question) -> list[str]:
    cause = question.cause
    assert cause.other is not None
    said = _trust(look, names, (cause.about, cause.other), look.now)[1:]
    if question.truth in ("concern", "both"):
        who = names.who(cause.about)
        said.append(
            names.tell.pick(
                f"{who} sprak in dit verhaal nog geen eigen zorg uit.",
                f"{who} has not voiced a worry in this story yet.",
            )
        )
    if question.truth != "concern":
        said.append(
            names.tell.pick(
                f"Vanaf {TRUST_FOR_SUPPORT} kan het een ja worden.", f"From {TRUST_FOR_SUPPORT} on it can become a yes."
            )
        )
    return said


# --- what weighs most ------------------------------------------------------------------------------------------------


def _for_weight(look: Look, names: Names, question: Question) -> list[str]:
    if not question.signs:
        return [
            names.tell.pick(
                "Dit kon je nog niet weten: niemand sprak er aan tafel over. Vraag ernaar. Deze keer was oefenen.",
                "You could not know this yet: nobody spoke of it at the table. Ask about it. This time was practice.",
            )
        ]
    said = list(dict.fromkeys(_said(look, names, sign) for sign in question.signs[:MOST_SIGNS]))
    if any(sign.name == "no-not_on_table" for sign in question.signs[:MOST_SIGNS]):
        said.append(names.tell.pick("Wat gezegd is, weegt minder.", "What was said weighs less."))
    return said


def _said(look: Look, names: Names, sign: Sign) -> str:
    """Say one sign: what happened and in which round, or how it was from the start."""
    if sign.turn is None:
        nl, en = _all_along(look, names, sign)
        return names.tell.pick(f"Van het begin af {nl}.", f"From the start {en}.")
    nl, en = _by_name(names, sign) or _happened(names, sign.turn.one) or _by_level(names, sign.turn.one)
    return names.tell.pick(f"In ronde {sign.turn.round} {nl}.", f"In round {sign.turn.round} {en}.")


Pair = tuple[str, str]


def _by_name(names: Names, sign: Sign) -> Pair | None:
    """Say what no event tells by itself: what was told to who guesses alone, a wall in sight, help that began."""
    tell = names.tell
    match sign.name:
        case "learned":
            nl, en = f"hoorde jij {tell.card(sign.thing)}", f"you heard {tell.card(sign.thing)}"
            return f"{nl}. Dat ligt nog niet op tafel", f"{en}. It is not on the table yet"
        case "standing_walls":
            wall = tell.wall(sign.thing)
            return f"kwam de muur {wall} in zicht. Die staat nog", f"the wall {wall} came into sight. It still stands"
        case "running" | "no-not_running":
            service = tell.service(sign.thing)
            return f"begon {service}", f"{service} began"
    return None


def _happened(names: Names, one: Happened) -> Pair | None:
    """Say what one event was, as everybody at the table saw it."""
    event, tell = one.event, names.tell
    match event:
        case e.CardTabled(None, card, _):
            return f"kwam {tell.card(card)} op tafel", f"{tell.card(card)} came to the table"
        case e.CardTabled(seat, card, _):
            return f"vertelde {names.who(seat)}: {tell.card(card)}", f"{names.who(seat)} told: {tell.card(card)}"
        case e.GoalShared(goal, _):
            return f"werd {tell.goal(goal)} een gedeeld doel", f"{tell.goal(goal)} became a shared goal"
        case e.WallOpened(wall):
            return f"ging de muur {tell.wall(wall)} open", f"the wall {tell.wall(wall)} opened"
        case e.DoorBounced(_, service, _):
            return f"bleef deze deur dicht: {tell.service(service)}", f"this door stayed shut: {tell.service(service)}"
        case e.DoorOpened(_, service, _, _, _):
            return f"begon het wachten op {tell.service(service)}", f"this is waited for: {tell.service(service)}"
    return _did(names, event)


def _did(names: Names, event: e.Event) -> Pair | None:
    """Say what somebody did that one can do once."""
    board = names.board
    match event:
        case e.OptionChosen(seat, option):
            label = names.quote(board.options[option].label)
            return f"koos {names.who(seat)}: {label}", f"{names.who(seat)} chose: {label}"
        case e.LeverPulled(seat, lever):
            name = names.quote(board.levers[lever].name)
            return f"zette {names.who(seat)} dit in beweging: {name}", f"{names.who(seat)} set this in motion: {name}"
        case e.EffortWorked(seat, effort) | e.EffortMissed(seat, effort, _):
            name = names.quote(board.efforts[effort].name)
            return f"deed {names.who(seat)} dit: {name}", f"{names.who(seat)} did this: {name}"
        case e.Normalised(seat, _):
            who = names.who(seat)
            return f"zei {who} dat dit er gewoon bij hoort", f"{who} said that this is an ordinary bump"
    return None


def _by_level(names: Names, one: Happened) -> Pair:
    """Say how a need, trust or strain came to stand where it stands."""
    event, tell = one.event, names.tell
    match event:
        case e.TrustMoved(of, toward, by, _):
            more = ("meer", "more") if by > 0 else ("minder", "less")
            who, whom = names.who(of), names.whom(toward)
            return f"ging {who} {whom} {more[0]} vertrouwen", f"{who} came to trust {whom} {more[1]}"
        case e.NeedMoved(need, by, _, _):
            way = ("lichter", "lighter") if by < 0 else ("zwaarder", "heavier")
            return f"werd dit {way[0]}: {tell.need(need)}", f"this became {way[1]}: {tell.need(need)}"
        case e.StrainMoved(by, _):
            way = ("steeg", "rose") if by > 0 else ("daalde", "fell")
            return f"{way[0]} de spanning bij {tell.child}", f"the strain on {tell.child} {way[1]}"
    return "veranderde er iets, en dit schoof naar voren", "something changed, and this came forward"


def _all_along(look: Look, names: Names, sign: Sign) -> Pair:
    """Say what was to be seen from the start."""
    tell, thing = names.tell, sign.thing
    match sign.name:
        case "on_table" | "learned":
            return f"lag dit open: {tell.card(thing)}", f"this lay open: {tell.card(thing)}"
        case "need_from" | "need_until":
            nl, en = (need_level_word(look.now.needs[thing], lang) for lang in LANGS)
            return f"ligt dit op tafel: {tell.need(thing)} ({nl})", f"this lies on the table: {tell.need(thing)} ({en})"
        case "standing_walls":
            return f"staat de muur {tell.wall(thing)} in zicht", f"the wall {tell.wall(thing)} stands in sight"
        case "trust_from" | "trust_until":
            who, whom = names.who(Seat(thing // len(SEATS))), names.whom(Seat(thing % len(SEATS)))
            level = look.now.trust[thing]
            return f"vertrouwt {who} {whom} zo: {level} van 5", f"{who} trusts {whom} this far: {level} of 5"
    return f"was de spanning bij {tell.child} te zien", f"the strain on {tell.child} was to be seen"
