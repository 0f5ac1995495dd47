"""Why a bar is missed, in sentences about this case: from what was counted in the games and from the best line."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from game.hindsight.best import months_of
from game.lab import advice_words as say
from game.lab import words
from game.lab.balance import ROLES, Balance, Bar
from game.lab.best import first_round
from game.lab.changes import waiting_for_cards
from game.lab.counting import Counts
from game.lab.decoy import Decoy
from game.lab.hinges import WORTH_A_LINE
from game.lab.naming import deed_said
from game.lab.saying import both, capital, number, role_named, strung, thing, yaml_of
from game.rules.board import Board, bits
from game.rules.content import Card, CardKind, Text
from game.rules.evolve import fold
from game.rules.moves import SEATS
from game.rules.scores import AXES, Axes
from game.rules.state import opening

SHOWN = 4
"""So many things are named in one sentence."""
MOSTLY, SELDOM = 0.75, 0.5
"""A thing that mostly happens, and one that seldom does: in so great a part of the games."""
LIGHT = 1


def reasons(board: Board, found: Balance, bar: Bar) -> list[Text]:
    """Say what causes a bar to be missed."""
    return list(_REASONS[bar.code](board, found, bar))


# --- ways of playing ------------------------------------------------------------------------------------------------


def _of_play(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    """Say why a way of playing that has to fail goes too well, or why it goes too badly."""
    row = found.row(f"alone-{bar.about}" if bar.code == "alone" else bar.code)
    role = role_named(bar.about) if bar.about else ""
    if bar.code == "alone" or bar.found >= 15:
        yield capital(both(say.GOES_TOO_WELL[bar.code], found=number(bar.found), role=role))
        yield from _most(board, say.WORKS_THERE, row.did, ("opened", "works", "lever", "goal"))
        return
    yield both(say.GOES_TOO_BADLY[bar.code], found=number(bar.found))
    yield from _most(board, say.MISSING_THERE, row.did, ("missing",))
    yield from _most(board, say.BLIND_THERE, row.did, ("blind",))


def _most(board: Board, sentence: Text, did: Counts, kinds: Sequence[str]) -> Iterator[Text]:
    """Name what happened most."""
    ranked = sorted((-many, kind, name) for (kind, name), many in did.items() if kind in kinds and many)
    if ranked:
        yield both(sentence, things=strung(_how_often(board, kind, name, -many) for many, kind, name in ranked[:SHOWN]))


def _how_often(board: Board, kind: str, name: str, many: float) -> Text:
    """Say in which part of the games something happened, or how many times a game."""
    if kind in ("missing", "blind"):
        named = words.COUNTED[name] if kind == "missing" else thing(board, kind, name)
        return both(say.TIMES, thing=named, part=f"{many:.1f}")
    return both(say.SHARE, thing=thing(board, kind, name), part=f"{min(100.0, many * 100):.0f}")


def _together(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    row = found.row("cooperative")
    yield both(say.TOGETHER_TOO_LOW, found=number(row.mean), **_lowest(row.axes))
    yield from _left_undone(board, row.did)


def _left_undone(board: Board, did: Counts) -> Iterator[Text]:
    """Name the goals, needs and doors that good play leaves as they were, and cards that nobody tells."""
    real = (goal.id for goal in board.goals if not goal.surface)
    yield from _named(board, say.SELDOM_SHARED, "goal", (goal for goal in real if did.get(("goal", goal), 0) < MOSTLY))
    open_needs = sorted((-did.get(("need", need.id), 0), need.id) for need in board.needs)
    unmet = [both(Text(nl="{a} {b}", en="{a} {b}"), a=thing(board, "need", name), b=number(-level))
             for level, name in open_needs if -level >= 1]  # fmt: skip
    if unmet:
        yield both(say.STILL_UNMET, things=strung(unmet[:SHOWN]))
    helping = (door for door in board.services if door.fits and not door.use.decoy)
    yield from _named(board, say.STAYS_SHUT, "door",
                      (door.id for door in helping if did.get(("opened", door.id), 0) < SELDOM))  # fmt: skip
    untold = (card.id for card in board.cards if not card.on_table and not did.get(("told", card.id), 0))
    yield from _named(board, say.NOT_TOLD, "card", untold)


def _named(board: Board, sentence: Text, kind: str, ids: Iterable[str]) -> Iterator[Text]:
    named = [thing(board, kind, name) for name in ids]
    if named:
        yield both(sentence, things=strung(named[:SHOWN]))


def _lowest(axes: Axes) -> Mapping[str, Text | str]:
    """Name the lowest of the three scores."""
    points, axis = min(zip(axes, words.AXES, strict=True), key=lambda one: one[0])
    return {"axis": axis, "points": number(points)}


def _worst(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    row = found.row("cooperative")
    then = Axes(*(row.did_worst["axis", axis] for axis in AXES))
    yield both(say.WORST, seed=row.worst[0], found=number(row.lowest), **_lowest(then))
    kinds = ("goal", "opened", "works", "lever", "told")
    missed = [thing(board, kind, name) for (kind, name), often in row.did.items()
              if kind in kinds and often >= MOSTLY and not row.did_worst.get((kind, name))]  # fmt: skip
    if missed:
        yield both(say.WORST_MISSED, things=strung(missed[:SHOWN]))
    lucky = (door.id for door in board.services if door.wait[0] != door.wait[1] and door.fits)
    yield from _named(board, say.LUCK, "door", lucky)


# --- the best line --------------------------------------------------------------------------------------------------


def _best(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    if found.search:
        line = found.search.best
        events = [event for month in months_of(board, line.turns) for event in month.events]
        yield both(say.BEST_TOO_LOW, found=number(line.total), **_lowest(months_of(board, line.turns)[-1].axes))
        end = fold(board, events)
        did = {("need", need.id): float(level) for need, level in zip(board.needs, end.needs, strict=True)}
        shared = {("goal", goal.id): float(status > 1) for goal, status in zip(board.goals, end.goals, strict=True)}
        yield from _left_undone(board, {**found.row("cooperative").did, **did, **shared})


def _best_above(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    mean, best = found.row("cooperative").mean, found.best or 0.0
    too_easy = mean > 100 - BEST_ROOM
    yield both(say.TOO_EASY if too_easy else say.TOO_CLOSE, together=number(mean), best=number(best))
    did = found.row("cooperative").did
    used = [door for door in board.services if did.get(("opened", door.id), 0) >= MOSTLY and not door.wait[1]]
    yield from _named(board, say.NO_WAIT, "door", (door.id for door in used))
    facts = [card for card in board.cards if card.kind is CardKind.FACT and not card.on_table]
    light = [card for card in facts if card.threshold <= LIGHT]
    if len(light) * 2 >= len(facts):
        yield both(say.LIGHT_CARDS, n=len(light), all=len(facts))


BEST_ROOM = 8
"""The best line can be no more than 100: so much has to be left above cooperative play."""


def _first_rounds(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    if found.search:
        always = frozenset.intersection(*(first_round(board, line) for line in found.search.good))
        deeds = [
            Text(nl=deed_said(board, *deed, "nl"), en=deed_said(board, *deed, "en")) for deed in sorted(always, key=str)
        ]
        yield both(say.ONE_BEGINNING, n=found.search.starts, deeds=strung(deeds))


def _rounds(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    yield both(say.ROUNDS, rounds=board.rounds)


# --- choices --------------------------------------------------------------------------------------------------------


def _dead(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    if found.search:
        yield both(
            say.DEAD, option=_label(bar), total=_at_most(board, found, bar.about), best=number(found.best or 0.0)
        )
        yield _brings(board, bar.about)


def _dominant(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    others = [option.id for moment in board.moments for option in moment.options
              if option.id != bar.about and any(one.id == bar.about for one in moment.options)]  # fmt: skip
    if found.search:
        rest = (
            both(say.AT_MOST, option=_label_of(board, other), total=_at_most(board, found, other)) for other in others
        )
        yield both(say.DOMINANT, option=_label(bar), others=strung(rest, Text(nl=" ", en=" ")))
        yield _brings(board, bar.about)


def _label(bar: Bar) -> Text:
    return bar.name or Text(nl=bar.about, en=bar.about)


def _label_of(board: Board, option: str) -> Text:
    return next(one.label for one in board.options if one.id == option)


def _at_most(board: Board, found: Balance, option: str) -> str:
    number_of = next(n for n, one in enumerate(board.options) if one.id == option)
    total = found.search.chosen.get(number_of) if found.search else None
    return "?" if total is None else number(total)


def _brings(board: Board, option: str) -> Text:
    effects = next(one.effects for one in board.options if one.id == option)
    written = ", ".join(f"`{yaml_of(effect)}`" for effect in effects)
    return both(say.BRINGS, option=_label_of(board, option), effects=written or say.NO_EFFECTS)


# --- a silent role --------------------------------------------------------------------------------------------------


def _silent(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    """Say what of a role nobody needs."""
    role, named = bar.about, role_named(bar.about)
    yield capital(both(say.SILENCE_COSTS_LITTLE, role=named, found=number(bar.found)))
    own = [card for card in board.cards if card.owner == role and not card.on_table]
    asked = {card for one in waiting_for_cards(board) for card in one.cards}
    asked |= {card for lever in board.levers for card in (*lever.knows, *lever.on_table)}
    facts = [card.id for card in own if card.kind is CardKind.FACT and card.id not in asked]
    if facts:
        yield both(say.CARD_NOT_ASKED, role=named, things=strung(thing(board, "card", card) for card in facts[:SHOWN]))
    named_by = {card for goal in board.goals for card in goal.answers}
    yield from _named(board, say.CONCERN_NOT_ASKED, "card", _concerns(own, named_by))
    only = list(_only_by(board, role))
    lost = {(hinge.kind, hinge.id): hinge.lost for hinge in found.hinges}
    spare = [thing(board, kind, name) for kind, name in only if lost.get((kind, name), 0.0) < WORTH_A_LINE]
    if spare and found.search:
        yield both(say.NOT_NEEDED, role=named, things=strung(spare[:SHOWN]))
    if not [kind for kind, _ in only if kind != "effort"]:
        yield both(say.NOTHING_OF_OWN, role=named)


def _concerns(own: Iterable[Card], named_by: Iterable[str]) -> list[str]:
    return [card.id for card in own if card.kind is CardKind.CONCERN and card.id not in named_by]


def _only_by(board: Board, role: str) -> Iterator[tuple[str, str]]:
    """List the doors, levers and efforts that nobody but one role has."""
    seat = ROLES.index(role)
    for door in board.services:
        if door.opened_by[seat] and sum(door.opened_by) == 1 and door.fits and not door.use.decoy:
            yield "door", door.id
    if role == ROLES[-1]:
        yield from (("lever", lever.id) for lever in board.levers)
    yield from (("effort", effort.id) for effort in board.efforts if effort.role == role)


# --- the decoy ------------------------------------------------------------------------------------------------------


def _tempts(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    decoy = found.decoy
    if not decoy.decoys:
        yield say.NO_DECOY
        return
    yield both(say.TEMPTS_TOO_FEW, n=len(decoy.tempted))
    named = strung(thing(board, "door", board.services[n].id) for n in decoy.decoys)
    seers = [
        (seat, cards) for seat in SEATS if seat not in decoy.tempted and (cards := _sees_through(board, decoy, seat))
    ]
    if seers:
        roles = (both(say.HAS_CARD, role=role_named(ROLES[seat]), cards=cards) for seat, cards in seers)
        yield capital(both(say.SEES_THROUGH, roles=strung(roles), decoy=named))
    for seat in SEATS:
        if seat not in decoy.tempted and seat not in [one for one, _ in seers]:
            yield _looks_weaker(board, decoy, seat, named)


def _sees_through(board: Board, decoy: Decoy, seat: int) -> Text | None:
    """Name the cards with which a role sees through every decoy, if it does."""
    knows = opening(board).knows[seat]
    cards = [board.services[n].seen_through & knows for n in decoy.decoys]
    if not all(cards):
        return None
    return strung(
        thing(board, "card", board.cards[card].id) for card in dict.fromkeys(c for m in cards for c in bits(m))
    )


def _looks_weaker(board: Board, decoy: Decoy, seat: int, named: Text) -> Text:
    strength, other = decoy.strength_before[seat], board.services[decoy.before[seat]].id
    words_of_it = say.LOOKS_AS_GOOD if strength == 1 else say.LOOKS_WEAKER
    return both(words_of_it, role=role_named(ROLES[seat]), other=thing(board, "door", other), decoy=named,
                strength=f"{1 / strength:.2f}" if strength else "∞")  # fmt: skip


def _not_turned(board: Board, found: Balance, bar: Bar) -> Iterator[Text]:
    named = strung(thing(board, "door", board.services[n].id) for n in found.decoy.decoys)
    yield both(say.NOT_TURNED, decoy=named, strength=f"{found.decoy.strength_after:.2f}")


_REASONS: Mapping[str, Callable[[Board, Balance, Bar], Iterable[Text]]] = {
    "random": _of_play,
    "silo": _of_play,
    "alone": _of_play,
    "cooperative-mean": _together,
    "cooperative-worst": _worst,
    "best": _best,
    "best-above": _best_above,
    "first-rounds": _first_rounds,
    "rounds": _rounds,
    "silent": _silent,
    "option-dead": _dead,
    "option-dominant": _dominant,
    "decoy-tempts": _tempts,
    "decoy-turned": _not_turned,
}
