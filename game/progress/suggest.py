"""What to play next, and from which chair, with the reason in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from game.progress.progress import Progress
from game.rules.content import Key, Text
from game.rules.moves import PARENT, SEATS, Seat
from game.text import key_word, quoted, role_word

FEW_GUESSES = 3
"""Fewer guesses than this say nothing about how well somebody knows a role."""
MISJUDGED = 0.6
"""Below this part of the points a role is worth looking at from within."""


class Known(NamedTuple):
    """A case that can be played."""

    id: str
    title: Text
    minutes: int
    keys: tuple[str, ...]


class Suggestion(NamedTuple):
    """A case, a chair, and why."""

    case: Known
    seat: Seat
    why: Text


def suggestion(progress: Progress, cases: Sequence[Known]) -> Suggestion | None:
    """Choose what would teach most now: the first of the reasons below that there is. Without cases, nothing."""
    if not cases:
        return None
    reasons = (_begin, _new_chair, _misjudged, _new_key, _new_case, _other_chair, _again)
    return next(found for reason in reasons if (found := reason(progress, cases)) is not None)


def _begin(progress: Progress, cases: Sequence[Known]) -> Suggestion | None:
    """Nothing was played yet: a short case, from the chair that most people know least."""
    if progress.chairs:
        return None
    case = min(cases, key=lambda case: case.minutes)
    return Suggestion(case, PARENT, Text(
        nl=f"Begin klein: dit verhaal duurt {case.minutes} minuten. Op de stoel van de ouder merk je hoe het is als "
        "anderen over jouw kind praten.",
        en=f"Begin small: this story takes {case.minutes} minutes. In the parent's chair you find out what it is like "
        "when others talk about your child.",
    ))  # fmt: skip


def _new_chair(progress: Progress, cases: Sequence[Known]) -> Suggestion | None:
    """A chair was never taken; the role that was misjudged most comes first."""
    sat = {seat for _, seat in (*progress.chairs, *progress.beside)}
    free = [seat for seat in SEATS if seat not in sat]
    if not free:
        return None
    seat = min(free, key=lambda seat: _part(progress, seat))
    role = {lang: role_word(seat, lang) for lang in ("nl", "en")}
    return Suggestion(_least_played(progress, cases), seat, Text(
        nl=f"Op de stoel van de {role['nl']} zat je nog nooit. Kijk eens wat je van daar ziet.",
        en=f"You have never sat in the {role['en']}'s chair. Find out what you see from there.",
    ))  # fmt: skip


def _misjudged(progress: Progress, cases: Sequence[Known]) -> Suggestion | None:
    """A role was often misjudged: sit there, unless that is where somebody sat last."""
    seats = [seat for seat in SEATS if _part(progress, seat) < MISJUDGED]
    seats = [seat for seat in seats if progress.last is None or seat != progress.last[1]]
    if not seats:
        return None
    seat = min(seats, key=lambda seat: _part(progress, seat))
    points, most = progress.roles[seat]
    case = _least_played(progress, cases, seat=seat)
    return Suggestion(case, seat, Text(
        nl=f"De {role_word(seat, 'nl')} zag je het vaakst anders dan het was ({points} van {most} punten). Kijk een "
        "heel verhaal lang door die ogen.",
        en=f"You most often saw the {role_word(seat, 'en')} otherwise than it was ({points} of {most} points). Look "
        "through those eyes for a whole story.",
    ))  # fmt: skip


def _new_key(progress: Progress, cases: Sequence[Known]) -> Suggestion | None:
    """A key never led in what was played, and there is a case in which it does."""
    for met in progress.keys:
        leading = [case for case in cases if met.key.value in case.keys]
        if not met.led and leading:
            case = _least_played(progress, leading)
            return Suggestion(case, _freshest_seat(progress, case), Text(
                nl=f"De sleutel {quoted(_key(met.key, 'nl'))} kwam je nog niet tegen. In dit verhaal draait het erom.",
                en=f"You have not met the key {quoted(_key(met.key, 'en'))} yet. This story turns on it.",
            ))  # fmt: skip
    return None


def _new_case(progress: Progress, cases: Sequence[Known]) -> Suggestion | None:
    """A case was never played."""
    case = _least_played(progress, cases)
    if progress.cases.get(case.id):
        return None
    return Suggestion(case, _freshest_seat(progress, case), Text(
        nl="Dit verhaal speelde je nog niet, en op deze stoel zat je het minst.",
        en="You have not played this story yet, and this is the chair you took least.",
    ))  # fmt: skip


def _other_chair(progress: Progress, cases: Sequence[Known]) -> Suggestion | None:
    """Every case was played, but not from every chair."""
    unseen = [case for case in cases if any(not _was_in(progress, case, seat) for seat in SEATS)]
    if not unseen:
        return None
    case = _least_played(progress, unseen)
    seat = _freshest_seat(progress, case)
    return Suggestion(case, seat, Text(
        nl=f"Je kent dit verhaal, maar nog niet als {role_word(seat, 'nl')}. Wat wist die, wat jij niet wist?",
        en=f"You know this story, but not yet as the {role_word(seat, 'en')}. What did they know that you did not?",
    ))  # fmt: skip


def _again(progress: Progress, cases: Sequence[Known]) -> Suggestion | None:
    """Everything was played from every chair: the one that was played least."""
    case = _least_played(progress, cases)
    return Suggestion(case, _freshest_seat(progress, case), Text(
        nl="Je zag elk verhaal van elke stoel. Dit speelde je het minst. Wat doe je nu anders?",
        en="You saw every story from every chair. This one you played least. What do you do differently now?",
    ))  # fmt: skip


def _was_in(progress: Progress, case: Known, seat: Seat) -> bool:
    return (case.id, seat) in progress.chairs or (case.id, seat) in progress.beside


def _key(key: Key, lang: str) -> str:
    return key_word(key, "nl" if lang == "nl" else "en")


def _part(progress: Progress, seat: int) -> float:
    """Say which part of the points about a role was earned; all of it where there are too few guesses to tell."""
    accuracy = progress.roles[seat]
    share = accuracy.share
    return 1.0 if share is None or accuracy.most < 2 * FEW_GUESSES else share


def _least_played(progress: Progress, cases: Iterable[Known], seat: int | None = None) -> Known:
    """Choose the case that was played least (from this chair), and among equals one with keys not met yet."""
    unmet = {met.key.value for met in progress.keys if not met.led}

    def order(case: Known) -> tuple[int, int, int, int]:
        here = 0 if seat is None else progress.chairs.get((case.id, Seat(seat)), 0)
        return here, progress.cases.get(case.id, 0), -len(unmet.intersection(case.keys)), case.minutes

    return min(cases, key=order)


def _freshest_seat(progress: Progress, case: Known) -> Seat:
    """Choose the chair that was taken least in this case, and among equals in all cases."""
    everywhere = {seat: sum(n for (_, at), n in progress.chairs.items() if at == seat) for seat in SEATS}

    def order(seat: Seat) -> tuple[int, bool, int]:
        return progress.chairs.get((case.id, seat), 0), (case.id, seat) in progress.beside, everywhere[seat]

    return min(SEATS, key=order)
