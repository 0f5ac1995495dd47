"""The other chair as lines: before each turn what this role knew, felt and did then; at the end both stories."""

from collections.abc import Iterator

from game.hindsight import Recall, SeatMonth, both_stories, in_private
from game.rules.board import Board
from game.rules.conditions import weighs_most
from game.rules.content import Lang
from game.rules.law import why_not
from game.rules.moves import SEATS, Seat
from game.rules.view import View
from game.text import (
    ended,
    hesitation,
    listed,
    move_label,
    pick,
    quoted,
    refusal_sentence,
    seat_line,
    seat_name,
)

AS_IT_WENT = "0"
"""What is typed to choose as it went."""


def opening_lines(board: Board, recall: Recall, lang: Lang) -> Iterator[str]:
    """Say whose chair this is, and how the others choose."""
    who = seat_line(board, recall.seat, lang)
    yield pick(lang, f"Dezelfde maanden, nu uit de stoel van {who}.", f"The same months, now from the chair of {who}.")
    yield pick(lang, "De anderen kiezen zoals toen.", "The others choose as they did then.")
    if recall.you_then:
        names = listed([seat_name(board, seat, lang) for seat in recall.you_then], lang)
        yield pick(lang, f"Jij zat toen in de stoel van {names}.", f"You sat in the chair of {names} then.")


def turn_lines(board: Board, recall: Recall, seen: View, lang: Lang) -> Iterator[str]:
    """Say what this role knows and feels at this turn, and what it did then."""
    seat, session = recall.seat, recall.session
    known = "; ".join(board.cards[card].title.in_(lang) for card in in_private(session.state, seat))
    if known:
        yield ended(pick(lang, f"Wat niet op tafel ligt (k leest): {known}", f"Not on the table (k reads it): {known}"))
    weighs = weighs_most(board.weighs_when[seat], session.state)
    words = quoted(board.personas[seat].weighs[weighs].own_words.in_(lang))
    yield pick(lang, f"Wat nu het zwaarst weegt: {words}", f"What weighs most now: {words}")
    for goal in seen.hesitating:
        yield from (hesitation(board, seat, why, lang) for who, why in goal if who == seat)
    yield _trust_line(board, seen, seat, lang)
    yield from _then_lines(board, recall, seen, lang)


def _trust_line(board: Board, seen: View, seat: Seat, lang: Lang) -> str:
    others = [
        f"{seat_name(board, other, lang)} {seen.trust_of(seat, other)} / {seen.trust_of(other, seat)}"
        for other in SEATS
        if other != seat
    ]
    head = pick(lang, "Vertrouwen, jij in de ander / de ander in jou", "Trust, yours in the other / theirs in you")
    return f"{head}: {', '.join(others)}."


def _then_lines(board: Board, recall: Recall, seen: View, lang: Lang) -> Iterator[str]:
    """Say what was done then, or that this turn did not come; and what to type to do the same."""
    was = recall.then()
    if was is None:
        yield pick(lang, "Deze beurt was er toen niet. Kies zelf.", "This turn did not come then. Choose for yourself.")
        return
    label, name = move_label(board, was, lang), seat_name(board, recall.seat, lang)
    who = pick(lang, "jij", "you") if recall.seat in recall.you_then else name
    yield ended(pick(lang, f"Toen deed {who} dit: {label}", f"Then {who} did this: {label}"))
    refusal = why_not(board, recall.session.state, recall.seat, was)
    if refusal is not None:
        why = refusal_sentence(board, refusal, lang, seen)
        yield pick(lang, f"Dat kan nu niet meer. {why}", f"That can no longer be done. {why}")
    else:
        yield pick(lang, f"{AS_IT_WENT}. Zoals het ging.", f"{AS_IT_WENT}. As it went.")


# --- afterwards ------------------------------------------------------------------------------------------------------


def both_seats_lines(board: Board, recall: Recall, lang: Lang) -> Iterator[str]:
    """Tell month by month what the chair of then and the chair of now knew, felt and did."""
    changed = recall.taken_over
    if changed is None:
        yield pick(lang, "Het ging tot het einde zoals toen.", "It went as it did then, to the end.")
    else:
        who, label = seat_name(board, changed.seat, lang), quoted(move_label(board, changed.move, lang))
        number = changed.before.round
        yield pick(
            lang,
            f"Vanaf ronde {number} ging het anders: {who} koos {label}.",
            f"From round {number} on it went another way: {who} chose {label}.",
        )
    for number, months in enumerate(both_stories(recall), 1):
        yield ""
        yield pick(lang, f"Ronde {number}.", f"Round {number}.")
        for seat, month in zip((recall.beside, recall.seat), months, strict=True):
            if month is not None:
                yield f"{seat_line(board, seat, lang)}{_who(recall, seat, lang)}."
                yield from _month_lines(board, seat, month, lang)


def _who(recall: Recall, seat: Seat, lang: Lang) -> str:
    """Say whose chair it is now, or was then."""
    if seat == recall.seat:
        return pick(lang, ", jij nu", ", you now")
    return pick(lang, ", jij toen", ", you then") if seat in recall.you_then else ""


def _month_lines(board: Board, seat: Seat, month: SeatMonth, lang: Lang) -> Iterator[str]:
    if month.knew:
        known = "; ".join(board.cards[card].title.in_(lang) for card in month.knew)
        yield ended(
            pick(lang, f"Wist, naast wat op tafel lag: {known}", f"Knew, beside what lay on the table: {known}")
        )
    felt = quoted(board.personas[seat].weighs[month.weighed].own_words.in_(lang))
    yield pick(lang, f"Voelde: {felt}", f"Felt: {felt}")
    did = "; ".join(move_label(board, turn.move, lang) for turn in month.did)
    if did:
        yield ended(pick(lang, f"Deed: {did}", f"Did: {did}"))
