"""The coach: one open question for somebody who practises alone. It never gives an answer or says what to do.

A question comes from what this seat can see (before its turn) or from what it did this month (afterwards).
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.moves import PARENT, SEATS, Seat
from game.rules.numbers import OPEN_ROOT
from game.rules.state import AT_TABLE, CLOSED
from game.rules.view import View
from game.text.tell import Teller
from game.text.words import quoted, rounds_word

BEFORE, AFTER, SILENT = "before", "after", "silent"
"""When the coach asks: before a turn and when a month has passed, only then, or never."""
LEVELS = (BEFORE, AFTER, SILENT)

MUCH_STRAIN = 7
"""From this strain on the coach asks what could be lighter for the child."""


def question_before(board: Board, seen: View, lang: Lang) -> str:
    """Ask something before a turn, from what this seat sees."""
    if seen.seat is None:
        raise ValueError("the room has no turn of its own")
    ask = Teller(board, lang)
    pressing = [*_hurt(ask, seen, seen.seat), *_hesitating(ask, seen, seen.seat)]
    if pressing and (seen.round + seen.step) % 3 != 1:
        return pressing[seen.round % len(pressing)]
    if seen.step == AT_TABLE:
        fitting = [*_kept_back(ask, seen), *_nothing_told(ask, seen, seen.seat), *_stranger(ask, seen, seen.seat)]
    else:
        fitting = [
            *_nothing_told(ask, seen, seen.seat),
            *_strained(ask, seen),
            *_below(ask, seen),
            *_waiting(ask, seen),
            *_tempting(ask, seen),
            *_stranger(ask, seen, seen.seat),
        ]
    return fitting[(seen.round * 2 + seen.step) % len(fitting)]


def question_after(board: Board, month: Sequence[e.Event], seat: Seat, lang: Lang) -> str:
    """Ask something when a month has passed: first about what did not go well, then about the rest in turn."""
    ask = Teller(board, lang)
    hard = [question for event in month for question in _about_setback(ask, event, seat)]
    hard += _about_trust(ask, month, seat)
    if hard:
        return hard[-1]
    done = [question for event in month for question in _about_deed(ask, event, seat)]
    fitting = list(dict.fromkeys([*done, *_about_month(ask, month, seat)]))
    number = next((event.round for event in month if isinstance(event, e.MonthPassed)), 0)
    return fitting[number % len(fitting)]


def month_before(events: Sequence[e.Event], since: int = 0) -> list[e.Event]:
    """Give the events of the last month, without the `since` newest events."""
    told = events[: len(events) - since]
    return list(takewhile(lambda event: not isinstance(event, e.RoundBegan), reversed(told)))[::-1]


# --- before ----------------------------------------------------------------------------------------------------------


def _others(seat: Seat) -> list[Seat]:
    return [other for other in SEATS if other != seat]


def _hurt(ask: Teller, seen: View, me: Seat) -> Iterator[str]:
    for other in _others(me):
        if seen.treated(other, me) < 0:
            who = ask.who(other)
            yield ask.pick(
                f"Het vertrouwen van {who} in jou zakte. Wat zou {who} eerst van je willen horen?",
                f"{who} trusts you less than before. What would {who} want to hear from you first?",
            )


def _hesitating(ask: Teller, seen: View, me: Seat) -> Iterator[str]:
    for other in dict.fromkeys(seat for who in seen.hesitating for seat, _ in who):
        name = ask.who(other)
        if other == me:
            yield ask.pick(
                "Jij aarzelt nog bij een doel. Wat heb je nodig, en wie weet dat al?",
                "You still hesitate about a goal. What do you need, and who knows that already?",
            )
        else:
            yield ask.pick(
                f"{name} aarzelt nog bij een doel. Wat heeft {name} nodig om ja te zeggen?",
                f"{name} still hesitates about a goal. What does {name} need before saying yes?",
            )


def _nothing_told(ask: Teller, seen: View, me: Seat) -> Iterator[str]:
    for other in _others(me):
        if not seen.told[other] and seen.hidden:
            name = ask.who(other)
            yield ask.pick(
                f"Van {name} ligt er nog niets op tafel. Wat zou jij {name} willen vragen?",
                f"Nothing on the table comes from {name} yet. What would you like to ask {name}?",
            )


def _kept_back(ask: Teller, seen: View) -> Iterator[str]:
    if any(known.needs_yes for known in seen.cards):
        parent = ask.who(PARENT)
        yield ask.pick(
            f"Je weet iets wat van het gezin is. Hoe merk je of {parent} het goed vindt dat je het vertelt?",
            f"You know something that is the family's. How will you know whether {parent} agrees to your telling it?",
        )
    if any(known.own and not known.needs_yes for known in seen.cards):
        yield ask.pick(
            "Jij weet iets wat nog niet op tafel ligt. Wat houdt je tegen? En wie zou er iets aan hebben?",
            "You know something that is not on the table yet. What holds you back? And whom would it help?",
        )


def _strained(ask: Teller, seen: View) -> Iterator[str]:
    if seen.strain >= MUCH_STRAIN:
        yield ask.pick(
            f"{ask.child} staat onder spanning. Wat kan er voor {ask.child} even lichter?",
            f"{ask.child} is under strain. What could be lighter for {ask.child} for a while?",
        )


def _below(ask: Teller, seen: View) -> Iterator[str]:
    for need, root in enumerate(seen.roots):
        if root >= 0 and seen.needs[root] >= OPEN_ROOT:
            name, deeper = quoted(ask.need(need)), quoted(ask.need(root))
            yield ask.pick(
                f"Zolang {deeper} niet op orde is, wordt {name} telkens zwaarder. Wie kan daar als eerste bij helpen?",
                f"As long as {deeper} is not in order, {name} keeps getting heavier. Who could help with that first?",
            )


def _waiting(ask: Teller, seen: View) -> Iterator[str]:
    for service, door in enumerate(seen.services):
        if door.status > 0:
            name, wait = quoted(ask.service(service)), rounds_word(door.status, ask.lang)
            yield ask.pick(
                f"{name} laat nog {wait} op zich wachten. Wat helpt {ask.child} deze maand al?",
                f"{name} is still {wait} away. What already helps {ask.child} this month?",
            )


def _tempting(ask: Teller, seen: View) -> Iterator[str]:
    for service, door in enumerate(seen.services):
        if door.status == CLOSED and door.may_open and door.looks and not door.sure:
            name = quoted(ask.service(service))
            yield ask.pick(
                f"{name} klinkt goed. Wie aan tafel weet of het echt past?",
                f"{name} sounds good. Who at the table knows whether it really fits?",
            )


def _stranger(ask: Teller, seen: View, me: Seat) -> Iterator[str]:
    others = sorted(_others(me), key=lambda seat: seen.trust_of(seat, me))
    name = ask.who(others[(seen.round * 2 + seen.step) % len(others)])
    yield ask.pick(
        f"Stel dat je {name} was. Waar zou je dan vanmorgen aan denken?",
        f"Suppose you were {name}. What would be on your mind this morning?",
    )
    yield ask.pick(
        f"Wat weet jij eigenlijk van de dag van {name}? Hoe kun je dat te weten komen?",
        f"What do you really know of {name}'s day? How could you find out?",
    )


# --- afterwards ------------------------------------------------------------------------------------------------------


def _about_deed(ask: Teller, event: e.Event, me: Seat) -> Iterator[str]:
    """Ask about one thing that this seat did."""
    match event:
        case e.Listened(seat, to) if seat == me:
            name = ask.who(to)
            yield ask.pick(
                f"Je luisterde naar {name}. Wat had je anders verwacht?",
                f"You listened to {name}. What had you expected to be different?",
            )
        case e.CardTabled(seat, _, False) | e.ConcernNamed(seat, _) if seat == me:
            yield ask.pick(
                "Je legde iets op tafel. Bij wie zag je dat het aankwam?",
                "You put something on the table. In whom did you see it land?",
            )


def _about_setback(ask: Teller, event: e.Event, me: Seat) -> Iterator[str]:
    """Ask about one thing that did not work out for this seat."""
    match event:
        case e.EffortMissed(seat) if seat == me:
            yield ask.pick(
                "Wat je deed, werkte nog niet. Wie had je kunnen vragen wat er ontbrak?",
                "What you did has not worked yet. Whom could you have asked what was missing?",
            )
        case e.DoorBounced(seat) if seat == me:
            yield ask.pick(
                "De deur bleef dicht. Wie aan tafel had dat van tevoren kunnen zien?",
                "The door stayed shut. Who at the table could have seen that beforehand?",
            )
        case e.CardTabled(seat, _, True) if seat == me:
            parent = ask.who(PARENT)
            yield ask.pick(
                f"Je vertelde iets wat van het gezin is. Hoe was dat voor {parent}?",
                f"You told something that is the family's. What was that like for {parent}?",
            )


def _about_trust(ask: Teller, month: Sequence[e.Event], me: Seat) -> Iterator[str]:
    """Ask about who trusts this seat less at the end of the month than at its beginning."""
    for other in _others(me):
        moved = sum(
            event.by for event in month if isinstance(event, e.TrustMoved) and (event.of, event.toward) == (other, me)
        )
        if moved < 0:
            name = ask.who(other)
            yield ask.pick(
                f"Het vertrouwen van {name} in jou zakte. Wat zag {name} wat jij niet zag?",
                f"{name}'s trust in you fell. What did {name} see that you did not?",
            )


def _about_month(ask: Teller, month: Sequence[e.Event], me: Seat) -> Iterator[str]:
    """Ask about what the others did, or did not do."""
    if any(isinstance(event, e.GoalShared) for event in month):
        yield ask.pick(
            "Jullie hebben nu een doel samen. Voor wie is dat het spannendst?",
            "You share a goal now. For whom is that the most daunting?",
        )
    heard = {event.to for event in month if isinstance(event, e.Listened | e.Asked)}
    for other in SEATS:
        if other not in heard:
            yield _unheard(ask, other, me)
    yield ask.pick(
        "Denk terug aan deze maand. Wat hoorde je dat je nog niet wist?",
        "Think back to this month. What did you hear that you did not know yet?",
    )


def _unheard(ask: Teller, seat: Seat, me: Seat) -> str:
    if seat == me:
        return ask.pick(
            "Niemand vroeg jou deze maand iets. Wat had je willen vertellen?",
            "Nobody asked you anything this month. What would you have liked to tell?",
        )
    name = ask.who(seat)
    return ask.pick(
        f"Niemand vroeg {name} deze maand iets. Wat zou {name} gezegd hebben?",
        f"Nobody asked {name} anything this month. What would {name} have said?",
    )
