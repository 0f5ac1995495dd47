"""The other chair as lines: before each turn what this role knew, felt and did then; at the end both stories."""

from collections.abc import Iterator

from game.hindsight import Recall, SeatMonth, both_stories, in_private
from game.rules.board import Board
from game.rules.conditions import weighs_most
from game.rules.content import Lang
from game.rules.law import why_not
from game.rules.moves import SEATS, Seat
from game.rules.numbers import TRUST_MAX
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
    trust_word,
)


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
    yield from _trust_lines(board, seen, seat, lang)
    yield from _then_lines(board, recall, seen, lang)


def _trust_lines(board: Board, seen: View, seat: Seat, lang: Lang) -> Iterator[str]:
    """Say of each of the others how far you trust them and they trust you, one line each."""
    yield pick(lang, f"Vertrouwen, van 0 tot {TRUST_MAX}:", f"Trust, from 0 to {TRUST_MAX}:")
    for other in SEATS:
        if other != seat:
            name, mine, theirs = seat_name(board, other, lang), seen.trust_of(seat, other), seen.trust_of(other, seat)
            yield pick(
                lang,
                f"Jij vertrouwt {name} {mine} ({trust_word(mine, lang)}); "
                f"{name} vertrouwt jou {theirs} ({trust_word(theirs, lang)}).",
                f"You trust {name} {mine} ({trust_word(mine, lang)}); "
                f"{name} trusts you {theirs} ({trust_word(theirs, lang)}).",
            )


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
        yield pick(lang, "Enter alleen: zoals het ging.", "Enter alone: as it went.")


# --- afterwards ------------------------------------------------------------------------------------------------------


def both_seats_lines(board: Board, recall: Recall, lang: Lang) -> Iterator[str]:
    """Tell month by month what the chair of then and the chair of now knew, felt and did."""
    yield _where_it_parted(board, recall, lang)
    for number, months in enumerate(both_stories(recall), 1):
        yield ""
        yield pick(lang, f"Ronde {number}.", f"Round {number}.")
        for seat, month, now in zip((recall.beside, recall.seat), months, (False, True), strict=True):
            yield f"{seat_line(board, seat, lang)}{_who(recall, seat, lang, now=now)}."
            if month is None:
                yield pick(lang, "Zo ver kwam het hier niet.", "It did not come this far here.")
            else:
                yield from _month_lines(board, seat, month, lang)


def _where_it_parted(board: Board, recall: Recall, lang: Lang) -> str:
    """Say whether it went as then to the end, or from which round on it did not."""
    changed = recall.taken_over
    if changed is None:
        return pick(lang, "Het ging tot het einde zoals toen.", "It went as it did then, to the end.")
    who, label = seat_name(board, changed.seat, lang), quoted(move_label(board, changed.move, lang))
    number = changed.before.round
    return pick(
        lang,
        f"Vanaf ronde {number} ging het anders: {who} koos {label}.",
        f"From round {number} on it went another way: {who} chose {label}.",
    )


def _who(recall: Recall, seat: Seat, lang: Lang, *, now: bool) -> str:
    """Say whose chair it is now, or was then."""
    if now:
        return pick(lang, ", jij nu", ", you now")
    return pick(lang, ", jij toen", ", you then") if seat in recall.you_then else pick(lang, ", toen", ", then")


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
