"""How people sound: the persona that reacts, how a choice landed, who hesitates, and the child."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from game.rules import events as e
from game.rules.board import Board, pair
from game.rules.content import Lang, Text
from game.rules.evolve import evolve
from game.rules.moves import PARENT, SEATS, Seat
from game.rules.numbers import FULL_LINK, TRUST_FOR_SUPPORT, TRUST_MAX
from game.rules.state import AT_TABLE, State
from game.text.words import pick, quoted, seat_name

TWO_MONTHS = 3
"""From this round on there are two months to look back on."""


class Said(NamedTuple):
    """Somebody says something."""

    seat: Seat
    words: Text


Lately = Mapping[Said, int]
"""What was said at the table, and in which round for the last time."""


def voice(board: Board, event: e.Event, after: State, heard: Collection[Said] = ()) -> Said | None:
    """Give who reacts to an event, and how: the tone follows that one's trust in who acted.

    To what is told or asked in a talk nobody says again what was `heard` lately: then somebody else reacts, or nobody.
    """
    match event:
        case e.Listened(seat, to):
            said = Said(to, board.personas[to].voice.listened.at(_openness(board, seat, to, after)))
            return None if said in heard else said
        case e.CardTabled(seat, _, True) if seat is not None:
            return _passed_over(board, PARENT, seat, after)
        case e.CardTabled(seat, card, False) if seat is not None:
            said_by = (
                Said(hears, board.personas[hears].voice.told.at(after.trust[pair(hears, seat)]))
                for hears in _who_hear(board, seat, card)
            )
            return next((said for said in said_by if said not in heard), None)
        case e.DoorOpened(seat, _, _, True, _) if seat != PARENT:
            return _passed_over(board, PARENT, seat, after)
        case e.Normalised(seat, verdict) if verdict != "right" and seat != PARENT:
            return _passed_over(board, PARENT, seat, after)
        case e.Passed(seat):
            return _says_while_holding_back(board, seat, after)
        case _:
            return None


def _openness(board: Board, listener: Seat, to: Seat, now: State) -> int:
    """Say how far somebody trusts who came to listen: the visit warms, and who tells something does not sound shut."""
    trust = min(TRUST_MAX, now.trust[pair(to, listener)] + 1)
    tells = any(not now.knows[listener] >> card & 1 and trust >= board.thresholds[card] for card in board.cards_of[to])
    return max(trust, TRUST_FOR_SUPPORT) if tells else trust


def voice_line(board: Board, event: e.Event, after: State, lang: Lang) -> str | None:
    """Give the line that a persona says at an event, with its name; nothing when nobody reacts."""
    said = voice(board, event, after)
    return None if said is None else said_line(board, said, lang)


def said_line(board: Board, said: Said, lang: Lang) -> str:
    """Write what somebody says, with the name."""
    return f"{seat_name(board, said.seat, lang)}: {quoted(said.words.in_(lang))}"


def _passed_over(board: Board, seat: Seat, by: Seat, after: State) -> Said:
    return Said(seat, board.personas[seat].voice.passed_over.at(after.trust[pair(seat, by)]))


def _who_hear(board: Board, teller: Seat, card: int) -> Sequence[Seat]:
    """Say who may react to a card, the first one first: the parent to a worry, or else those to whom it may be new."""
    others = [seat for seat in SEATS if seat not in (teller, board.owner[card])]
    first = card % len(others)
    others = [*others[first:], *others[:first]]
    if board.concerns >> card & 1 and teller != PARENT:
        return [PARENT, *(seat for seat in others if seat != PARENT)]
    return others


def heard_lately(lately: Lately, now: int) -> frozenset[Said]:
    """Give what was said in this round and in the one before."""
    return frozenset(said for said, when in lately.items() if when >= now - 1)


def said_until(board: Board, start: State, events: Iterable[e.Event]) -> Lately:
    """Go through what happened, and note everything that people said to it."""
    lately: dict[Said, int] = {}
    now = start
    for event in events:
        now = evolve(board, now, event)
        said = voice(board, event, now, heard_lately(lately, now.round))
        if said is not None:
            lately[said] = now.round
    return lately


class HeldBack(NamedTuple):
    """Why somebody says nothing: "hurt" by `by`, "left-out" by all, or asked by one it does not "trust" enough."""

    why: str
    by: Seat


def held_back(board: Board, seat: Seat, state: State) -> HeldBack | None:
    """Say why a seat that leaves its turn at the table holds back; nothing when it just lets the others speak.

    It follows from what all can see: who it trusts, and how the others treated it in this month and the last.
    """
    if state.step != AT_TABLE:
        return None
    others = [other for other in SEATS if other != seat]
    felt = {other: state.trust[pair(seat, other)] - state.earlier[pair(seat, other)] for other in others}
    hurt = min(others, key=lambda other: felt[other])
    asker = Seat((state.round - 1 + state.turn) % 4)
    if felt[hurt] < 0:
        return HeldBack("hurt", hurt)
    if state.floor == seat and asker != seat and state.trust[pair(seat, asker)] < TRUST_FOR_SUPPORT:
        return HeldBack("trust", asker)
    alone = max(state.trust[pair(seat, other)] for other in others) < FULL_LINK
    if state.round >= TWO_MONTHS and alone and not any(felt.values()):
        return HeldBack("left-out", min(others, key=lambda other: state.trust[pair(seat, other)]))
    return None


def _says_while_holding_back(board: Board, seat: Seat, state: State) -> Said | None:
    held = held_back(board, seat, state)
    if held is None:
        return None
    if held.why == "trust":
        return Said(seat, board.personas[seat].hesitates_trust)
    return Said(seat, board.personas[seat].voice.passed_over.at(state.trust[pair(seat, held.by)]))


def why_held_back(board: Board, seat: Seat, state: State, lang: Lang) -> str | None:
    """Say in one sentence why a seat holds back, from what happened between people; nothing when it does not."""
    held = held_back(board, seat, state)
    if held is None:
        return None
    who, by = seat_name(board, seat, lang), seat_name(board, held.by, lang)
    match held.why:
        case "hurt":
            return pick(
                lang,
                f"{who} houdt zich in: het vertrouwen in {by} liep pas een deuk op.",
                f"{who} holds back: trust in {by} took a knock lately.",
            )
        case "trust":
            return pick(
                lang,
                f"{who} houdt zich in: er is nog te weinig vertrouwen in {by}.",
                f"{who} holds back: there is too little trust in {by} yet.",
            )
        case _:
            return pick(
                lang,
                f"{who} houdt zich in: al twee maanden kwam niemand dichterbij.",
                f"{who} holds back: for two months nobody came any closer.",
            )


def landed_lines(board: Board, option: int, lang: Lang) -> list[tuple[Seat, str]]:
    """Say how a choice landed, per seat."""
    landed = board.options[option].landed
    return [
        (seat, landed[board.personas[seat].role].in_(lang)) for seat in SEATS if board.personas[seat].role in landed
    ]


def hesitation(board: Board, seat: Seat, why: str, lang: Lang) -> str:
    """Say, in the words of a seat, why it does not support a goal yet: for "trust" or for a "concern" unsaid."""
    persona = board.personas[seat]
    words = quoted((persona.hesitates_concern if why == "concern" else persona.hesitates_trust).in_(lang))
    who = seat_name(board, seat, lang)
    return pick(lang, f"{who} aarzelt nog: {words}", f"{who} still hesitates: {words}")
