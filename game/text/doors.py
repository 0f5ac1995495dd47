"""What a seat can see of a door before it knocks, and of its own efforts: what is missing, and what it would help."""

from collections.abc import Sequence

from game.rules.board import bits
from game.rules.moves import PARENT
from game.rules.state import NOBODY
from game.rules.view import DoorSeen, View
from game.text.tell import Teller
from game.text.words import domain_word, listed, rounds_word


def blind_note(tell: Teller, view: View, effort: int) -> str:
    """Say whether what one needs to know for an effort lies on the table."""
    missing = dict(view.efforts).get(effort, 0)
    if not missing:
        return tell.pick("Wat je moet weten, ligt op tafel.", "What you need to know is on the table.")
    return facts_missing(tell, view, missing, tell.board.effort_cards[effort]) + tell.pick(
        " Zo doe je het blind.", " You would act blind."
    )


def door_note(tell: Teller, view: View, service: int) -> list[str]:
    """What keeps the door shut as far as this seat can see; else how long it takes and what it seems to help."""
    door = view.services[service]
    notes: list[str] = []
    if not door.may_open:
        openers = tell.openers(service)
        notes.append(tell.pick(f"Alleen {openers} mag deze deur openen.", f"Only {openers} may open this door."))
    if not door.door_known:
        where = domain_word(tell.board.services[service].domain, tell.lang)
        notes.append(tell.pick(f"Je kent de weg in {where} nog niet.", f"You do not know the way in {where} yet."))
    if door.missing:
        notes.append(facts_missing(tell, view, door.missing, tell.board.services[service].cards))
    if not door.consent_given:
        parent = tell.who(PARENT)
        notes.append(tell.pick(f"{parent} vertrouwt je nog te weinig.", f"{parent} does not trust you enough yet."))
    if door.wall != NOBODY:
        notes.append(tell.pick(f"Er staat een muur: {tell.wall(door.wall)}.", f"A wall: {tell.wall(door.wall)}."))
    return notes or [what_it_helps(tell, service, door), _wait(tell, door), _welcome(tell, door)]


def facts_missing(tell: Teller, view: View, missing: int, needed: int) -> str:
    """Say how many facts are still missing on the table, and which of them the reader can tell.

    `needed` is the mask of the cards that are needed. Where others read along, `view` holds no cards: then nothing
    shows who knows.
    """
    known = sum(1 << card.card for card in view.cards)
    mine = bits(needed & known & ~view.table)
    if not known:
        return _missing_to_all(tell, missing)
    if not mine:
        return _missing_to_me(tell, missing)
    return _missing_from_me(tell, missing, mine)


def _missing_to_all(tell: Teller, missing: int) -> str:
    if missing == 1:
        return tell.pick(
            "Eén feit ontbreekt nog op tafel; iemand weet het, misschien jij.",
            "One fact is still missing; somebody knows it, perhaps you.",
        )
    return tell.pick(
        f"{missing} feiten ontbreken nog op tafel; iemand weet ze, misschien jij.",
        f"{missing} facts are missing; somebody knows them, perhaps you.",
    )


def _missing_to_me(tell: Teller, missing: int) -> str:
    if missing == 1:
        return tell.pick(
            "Eén feit ontbreekt nog op tafel. Jij weet het niet; iemand anders wel.",
            "One fact is still missing. You do not know it; somebody else does.",
        )
    return tell.pick(
        f"{missing} feiten ontbreken nog op tafel. Jij weet ze niet; anderen wel.",
        f"{missing} facts are still missing. You do not know them; others do.",
    )


def _missing_from_me(tell: Teller, missing: int, mine: Sequence[int]) -> str:
    named = listed([tell.card(card) for card in mine], tell.lang)
    if missing == len(mine):
        return tell.pick(
            f"Wat nog ontbreekt op tafel, weet jij: {named}.", f"What is still missing is yours to tell: {named}."
        )
    return tell.pick(
        f"{missing} feiten ontbreken nog op tafel. Jij weet er {len(mine)}: {named}.",
        f"{missing} facts are still missing. You know {len(mine)} of them: {named}.",
    )


def _wait(tell: Teller, door: DoorSeen) -> str:
    shortest, longest = door.wait
    if not longest:
        return tell.pick("Geen wachttijd.", "No wait.")
    if shortest == longest:
        return tell.pick(f"Wachttijd {rounds_word(longest, 'nl')}.", f"Waiting time {rounds_word(longest, 'en')}.")
    return tell.pick(
        f"Wachttijd {shortest} tot {rounds_word(longest, 'nl')}.",
        f"Waiting time {shortest} to {rounds_word(longest, 'en')}.",
    )


def _welcome(tell: Teller, door: DoorSeen) -> str:
    if door.unasked:
        return tell.pick("Niemand vroeg hier nog om.", "Nobody has asked for this yet.")
    return tell.pick("Iets anders doet dit werk al.", "Something else does this work already.") if door.doubles else ""


def what_it_helps(tell: Teller, service: int, door: DoorSeen) -> str:
    """Say what a service (seems to) help; where it looked better before, that one knows so because one knows more."""
    needs = _needs(tell, door.looks)
    if not door.sure:
        if not needs:
            return tell.pick("Je ziet nog niet waar dit bij helpt.", "You do not see yet what this would help.")
        return tell.pick(f"Lijkt te helpen bij: {needs}.", f"Seems to help with: {needs}.")
    helps = tell.pick(f"Helpt bij: {needs}.", f"Helps with: {needs}.") if needs else ""
    return " ".join(part for part in (helps, _no_more(tell, service, door)) if part) or tell.pick(
        "Je ziet niet waar dit bij helpt.", "You do not see what this would help."
    )


def _no_more(tell: Teller, service: int, door: DoorSeen) -> str:
    """Name the needs that it only seemed to help."""
    helped = {need for need, strength in door.looks if strength > 0}
    known = tell.board.services[service]
    seemed = known.seems if known.seen_through else ()
    gone = _needs(tell, [(need, strength) for need, strength in seemed if need not in helped])
    if not gone:
        return ""
    return tell.pick(
        f"Je weet nu genoeg om te zien: bij {gone} helpt het niet.",
        f"You now know enough to see that it does not help with {gone}.",
    )


def _needs(tell: Teller, looks: Sequence[tuple[int, int]]) -> str:
    return listed([tell.need(need) for need, strength in looks if strength > 0], tell.lang)
