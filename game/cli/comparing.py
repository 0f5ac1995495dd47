"""`omtafel sessions compare A B`: two sessions side by side, as lines or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game import text
from game.cli.reporting import found_session
from game.cli.talk import Both, Talk
from game.rules.board import pair
from game.rules.content import RoleName
from game.rules.moves import SEATS
from game.rules.scores import AXES

if TYPE_CHECKING:
    from game.hindsight import Comparison, Moment, Reached, Row, Side, Turn

SIDES = ("A", "B")
ROLES = tuple(role.value for role in RoleName)
WHICH = Both("{side}: {title}, sessie {id}, samen {total}", "{side}: {title}, session {id}, together {total}")
FIRST = Both("Het eerste verschil: ronde {round}, {step}.", "The first difference: round {round}, {step}.")
CHOSE = Both("{side}: {who} koos: {move}", "{side}: {who} chose: {move}")
SCORES = Both("Scores na elke ronde, A en B:", "Scores after every round, A and B:")
ROUND = Both("ronde {n}", "round {n}")
TOTAL = Both("samen", "together")
TRUST = Both("Vertrouwen dat anders werd, van 0 tot 5:", "Trust that came out differently, from 0 to 5:")
TRUSTS = Both("De {who} vertrouwt de {whom}: {levels}", "The {who} trusts the {whom}: {levels}")
NEEDS = Both("Wat nog nodig was, in A en in B:", "What was still needed, in A and in B:")
GOALS = Both("Doelen, in A en in B:", "Goals, in A and in B:")
HELP = Both("Hulp, in A en in B:", "Help, in A and in B:")
NONE = Both("geen verschil", "no difference")
PROPOSED, SHARED = (
    Both("voorgesteld in ronde {n}", "proposed in round {n}"),
    Both("gedeeld in ronde {n}", "shared in round {n}"),
)
OPENED, RAN = (
    Both("aangevraagd in ronde {n}", "opened in round {n}"),
    Both("hielp vanaf ronde {n}", "helped from round {n}"),
)
NEVER = Both("niet", "not")


def compare_sessions(talk: Talk, one: str, other: str, *, as_json: bool) -> int:
    """Lay two kept or exported sessions side by side."""
    from game.hindsight import compare

    sessions = (found_session(one), found_session(other))
    for session in sessions:
        if session.changed is not None:
            talk.warn(session.changed.in_(talk.lang))
    found = compare(*sessions)
    if as_json:
        talk.line(json.dumps(_plain(found), ensure_ascii=False, indent=2))
        return 0
    for line in _lines(talk, found):
        talk.line(line)
    return 0


# --- as lines --------------------------------------------------------------------------------------------------------


def _lines(talk: Talk, found: Comparison) -> Iterator[str]:
    for name, side in zip(SIDES, (found.one, found.other), strict=True):
        title = side.session.board.scenario.title.in_(talk.lang)
        yield talk.pick(WHICH, side=name, title=title, id=side.session.id, total=round(side.end.total))
    yield from _said(talk, found)
    yield ""
    yield talk.pick(SCORES)
    yield from (_month(talk, found, number) for number in range(found.rounds + 1))
    yield ""
    yield talk.pick(TRUST)
    yield from _trust(talk, found)
    if found.same_case:
        yield from _rows(talk, GOALS, found.goals, (PROPOSED, SHARED))
        yield from _rows(talk, HELP, found.services, (OPENED, RAN))
        yield from _needs(talk, found)


def _said(talk: Talk, found: Comparison) -> Iterator[str]:
    """Say how long they ran alike, and what differed first."""
    yield from text.caveats(
        talk.lang, same_case=found.same_case, same_version=found.same_version, same_luck=found.same_luck
    )
    if not found.same_case:
        return
    if found.first is None:
        yield text.all_alike(found.alike, talk.lang)
        return
    state = found.first[0].before
    step = text.step_word(state.step, talk.lang).lower()
    yield f"{talk.pick(FIRST, round=state.round, step=step)} {text.alike_before(found.alike, talk.lang)}"
    for name, side, turn in zip(SIDES, (found.one, found.other), found.first, strict=True):
        board = side.session.board
        who, move = text.seat_name(board, turn.seat, talk.lang), text.move_label(board, turn.move, talk.lang)
        yield text.ended(talk.pick(CHOSE, side=name, who=who, move=move))


def _month(talk: Talk, found: Comparison, number: int) -> str:
    """Lay the scores of one month beside each other; a dash where a side did not come so far."""
    sides = [side.course[number] if number < len(side.course) else None for side in (found.one, found.other)]

    def both(points: Callable[[Moment], float]) -> str:
        return _beside(*("–" if moment is None else str(round(points(moment))) for moment in sides))

    parts = [f"{text.axis_word(axis, talk.lang)} {both(_axis(axis))}" for axis in range(len(AXES))]
    total = f"{talk.pick(TOTAL)} {both(lambda moment: moment.total)}"
    return f"{talk.pick(ROUND, n=number)}: {'; '.join([*parts, total])}"


def _beside(one: object, other: object) -> str:
    """Lay two things beside each other so that it can be followed by ear."""
    return f"{SIDES[0]} {one}, {SIDES[1]} {other}"


def _axis(axis: int) -> Callable[[Moment], float]:
    return lambda moment: moment.axes[axis]


def _trust(talk: Talk, found: Comparison) -> Iterator[str]:
    one, other = found.one.end.state.trust, found.other.end.state.trust
    pairs = [(of, to) for of in SEATS for to in SEATS if of != to and one[pair(of, to)] != other[pair(of, to)]]
    for of, to in pairs:
        who, whom = (text.role_word(seat, talk.lang) for seat in (of, to))
        yield talk.pick(TRUSTS, who=who, whom=whom, levels=_beside(one[pair(of, to)], other[pair(of, to)]))
    if not pairs:
        yield talk.pick(NONE)


def _rows(talk: Talk, title: Both, rows: tuple[Row, ...], words: tuple[Both, Both]) -> Iterator[str]:
    yield ""
    yield talk.pick(title)
    for row in rows:
        here, there = (_reached(talk, reached, words) for reached in (row.one, row.other))
        yield f"{row.name.in_(talk.lang)}: {_beside(here, there)}"


def _reached(talk: Talk, reached: Reached | None, words: tuple[Both, Both]) -> str:
    if reached is None or reached.first is None:
        return talk.pick(NEVER)
    return talk.pick(words[0], n=reached.first) if reached.then is None else talk.pick(words[1], n=reached.then)


def _needs(talk: Talk, found: Comparison) -> Iterator[str]:
    yield ""
    yield talk.pick(NEEDS)
    for need, name in enumerate(found.one.session.board.needs):
        levels = [text.need_level_word(side.end.state.needs[need], talk.lang) for side in (found.one, found.other)]
        yield f"{name.name.in_(talk.lang)}: {_beside(*levels)}"


# --- as JSON ---------------------------------------------------------------------------------------------------------


def _plain(found: Comparison) -> dict[str, object]:
    return {
        "same_case": found.same_case,
        "same_version": found.same_version,
        "same_seed": found.same_luck,
        "alike": found.alike,
        "first": None
        if found.first is None
        else [_turn(side, turn) for side, turn in zip((found.one, found.other), found.first, strict=True)],
        "sides": [_side(found.one), _side(found.other)],
    }


def _turn(side: Side, turn: Turn) -> dict[str, object]:
    return {
        "entry": turn.entry.number,
        "round": turn.before.round,
        "seat": ROLES[turn.seat],
        "move": side.session.case.wire.put(turn.move),
    }


def _side(side: Side) -> dict[str, object]:
    session, board = side.session, side.session.board
    return {
        "id": session.id,
        "case": session.case.id,
        "digest": session.started.digest,
        "seed": session.seed,
        "finished": session.is_over,
        "months": [_moment(side, moment) for moment in side.course],
        "goals": {goal.id: _when(reached) for goal, reached in zip(board.goals, side.goals, strict=True)},
        "services": {
            service.id: _when(reached) for service, reached in zip(board.services, side.services, strict=True)
        },
    }


def _when(reached: Reached) -> dict[str, int | None]:
    return {"first": reached.first, "then": reached.then}


def _moment(side: Side, moment: Moment) -> dict[str, object]:
    board = side.session.board
    return {
        "round": moment.round,
        "total": round(moment.total, 2),
        "axes": {axis: round(points, 2) for axis, points in zip(AXES, moment.axes, strict=True)},
        "trust": {ROLES[of]: {ROLES[to]: moment.state.trust[pair(of, to)] for to in SEATS if to != of} for of in SEATS},
        "needs": {need.id: level for need, level in zip(board.needs, moment.state.needs, strict=True)},
    }
