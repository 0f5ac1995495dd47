"""The table, the routes and the private cards, as lines that can be read aloud."""

from collections.abc import Iterator
from itertools import groupby

from game.rules.board import Board, bits
from game.rules.content import CardKind, Lang
from game.rules.moves import SEATS, Seat
from game.rules.state import CLOSED, GOAL_PROPOSED, GOAL_SHARED, OPEN
from game.rules.view import View
from game.text import (
    capital,
    domain_word,
    hesitation,
    need_level_word,
    pick,
    quoted,
    round_line,
    seat_line,
    seat_name,
    service_status,
    step_word,
    titled,
    trust_word,
)
from game.text.doors import what_it_helps
from game.text.strain import strain_line
from game.text.tell import Teller

NUMBERS = (
    ("nul", "no"), ("één", "one"), ("twee", "two"), ("drie", "three"), ("vier", "four"), ("vijf", "five"),
    ("zes", "six"), ("zeven", "seven"), ("acht", "eight"), ("negen", "nine"), ("tien", "ten"), ("elf", "eleven"),
    ("twaalf", "twelve"),
)  # fmt: skip


def table_lines(board: Board, seen: View, lang: Lang) -> Iterator[str]:
    """Say how things stand at the table: the child, the people, the timeline and the goals."""
    yield f"{round_line(board, seen.round, lang)}. {step_word(seen.step, lang)}."
    yield strain_line(board, seen.strain, lang)
    yield from _trust_lines(board, seen, lang)
    yield from timeline_lines(board, seen, lang)
    yield from _goal_lines(board, seen, lang)


def _trust_lines(board: Board, seen: View, lang: Lang) -> Iterator[str]:
    yield ""
    yield pick(lang, "Vertrouwen, van 0 tot 5:", "Trust, from 0 to 5:")
    for of in SEATS:
        others = [
            f"{seat_name(board, toward, lang)} {level} ({trust_word(level, lang)})"
            for toward in SEATS
            if toward != of
            for level in [seen.trust_of(of, toward)]
        ]
        who = seat_line(board, of, lang)
        yield pick(lang, f"{who}, vertrouwt {', '.join(others)}.", f"{who}, trusts {', '.join(others)}.")


def timeline_lines(board: Board, seen: View, lang: Lang) -> Iterator[str]:
    """Say what is known of the child's life, oldest first; what nobody told stays a question mark."""
    yield ""
    yield pick(lang, "Tijdlijn, van vroeger naar nu:", "Timeline, from then to now:")
    places = [(board.cards[card].months_ago, _card_line(board, card, lang)) for card in bits(seen.table)]
    places += [
        (
            board.cards[card.card].months_ago,
            pick(lang, "Nog niet op tafel, maar jij weet: ", "Not on the table, but you know: ")
            + _card_line(board, card.card, lang),
        )
        for card in seen.cards
        if not card.concern
    ]
    places += [(months, "") for months in seen.hidden]
    in_order = [words for _, words in sorted(places, key=lambda place: -place[0])]
    for words, run in groupby(in_order):
        yield words or _unknown_line(len([*run]), lang)


def _unknown_line(count: int, lang: Lang) -> str:
    if count == 1:
        return pick(lang, "Eén kaart die een van jullie kent.", "One card that one of you knows.")
    many = pick(lang, *NUMBERS[count]) if count < len(NUMBERS) else str(count)
    return capital(pick(lang, f"{many} kaarten die een van jullie kent.", f"{many} cards that one of you knows."))


def _card_line(board: Board, card: int, lang: Lang) -> str:
    found = board.cards[card]
    return capital(f"{found.period.in_(lang)}: {titled(found.title.in_(lang), found.text.in_(lang))}")


def _goal_lines(board: Board, seen: View, lang: Lang) -> Iterator[str]:
    yield ""
    yield pick(lang, "Doelen:", "Goals:")
    for goal, status in enumerate(seen.goals):
        name = board.goals[goal].name.in_(lang)
        if status >= GOAL_SHARED:
            yield pick(lang, f"{name}: gedeeld.", f"{name}: shared.")
        elif status >= GOAL_PROPOSED:
            who = seat_name(board, status - GOAL_PROPOSED, lang)
            yield pick(lang, f"{name}: voorgesteld door {who}.", f"{name}: proposed by {who}.")
            for seat, why in seen.hesitating[goal]:
                yield hesitation(board, seat, why, lang)
        else:
            yield _open_goal(name, seen.goal_missing[goal], lang)


def _open_goal(name: str, missing: int, lang: Lang) -> str:
    if not missing:
        return pick(lang, f"{name}: kan voorgesteld worden.", f"{name}: can be proposed.")
    facts = pick(lang, "feit" if missing == 1 else "feiten", "fact" if missing == 1 else "facts")
    return pick(
        lang, f"{name}: nog {missing} {facts} nodig op tafel.", f"{name}: {missing} more {facts} needed on the table."
    )


def routes_lines(board: Board, seen: View, lang: Lang) -> Iterator[str]:
    """Say what is needed, what stands in the way, and what help there is."""
    child = board.child.name
    yield pick(lang, f"Wat {child} en het gezin nodig hebben:", f"What {child} and the family need:")
    for need, level in enumerate(seen.needs):
        line = f"{board.needs[need].name.in_(lang)}: {need_level_word(level, lang)}."
        root = seen.roots[need]
        if root >= 0 and seen.needs[root] >= 2:
            feeds = quoted(board.needs[root].name.in_(lang))
            line += " " + pick(lang, f"Dit komt mee door {feeds}.", f"This is fed by {feeds}.")
        yield line
    yield from _wall_lines(board, seen, lang)
    yield ""
    yield pick(lang, "Hulp die er is:", "Help that exists:")
    for service in range(len(board.services)):
        yield _service_line(board, seen, service, lang)


def _wall_lines(board: Board, seen: View, lang: Lang) -> Iterator[str]:
    seen_walls = [(wall, now) for wall, now in enumerate(seen.walls) if now]
    if not seen_walls:
        return
    yield ""
    yield pick(lang, "Muren:", "Walls:")
    for wall, now in seen_walls:
        state = (
            pick(lang, "er is een doorgang", "there is a way through")
            if now == OPEN
            else pick(lang, "staat er nog", "still stands")
        )
        yield f"{board.walls[wall].name.in_(lang)}: {state}. {board.walls[wall].text.in_(lang)}"


def _service_line(board: Board, seen: View, service: int, lang: Lang) -> str:
    door, tell = seen.services[service], Teller(board, lang)
    where = domain_word(board.services[service].domain, lang)
    line = f"{tell.service(service)} ({where}): {service_status(door.status, lang)}."
    if door.status == CLOSED:
        openers = tell.openers(service)
        line += " " + pick(lang, f"Wie de deur opent: {openers}.", f"Who opens the door: {openers}.")
    if door.wall >= 0:
        line += " " + pick(lang, f"Er staat een muur: {tell.wall(door.wall)}.", f"A wall: {tell.wall(door.wall)}.")
    return f"{line} {what_it_helps(tell, service, door)}"


def card_lines(board: Board, seen: View, seat: Seat, lang: Lang) -> Iterator[str]:
    """Give what only this seat may read: what it thinks, and the cards that it has not told."""
    yield f"{seat_line(board, seat, lang)}."
    yield board.personas[seat].private.in_(lang)
    if not seen.cards:
        yield pick(lang, "Alles wat jij weet, ligt op tafel.", "Everything you know is on the table.")
    for known in seen.cards:
        card = board.cards[known.card]
        yield f"{_kind(card.kind, known.own, lang)}: {titled(card.title.in_(lang), card.text.in_(lang))}"
        if known.needs_yes:
            parent = seat_name(board, 0, lang)
            yield pick(
                lang,
                f"Dit is van het gezin. {parent} heeft nog geen ja gezegd.",
                f"This belongs to the family. {parent} has not said yes yet.",
            )


def _kind(kind: CardKind, own: bool, lang: Lang) -> str:
    if kind is CardKind.WISH:
        return pick(lang, "Wens van het kind", "Wish of the child")
    if kind is CardKind.CONCERN:
        return (
            pick(lang, "Wat jou raakt", "What moves you")
            if own
            else pick(lang, "Wat een ander raakt", "What moves another")
        )
    return pick(lang, "Dit weet jij", "You know this") if own else pick(lang, "Dit hoorde je", "You heard this")
