"""What was learned over all sessions, summed up from their summaries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import NamedTuple

from game.progress.gather import Gathering, Kind, kind_of
from game.progress.summary import TIES, Guessed, Summary
from game.report.measures import MOST_POINTS, SURE, Accuracy
from game.report.sharing import Sharing, coverage, focus
from game.rules.content import Key, Text
from game.rules.moves import SEATS, Seat
from game.session.shelf import Head


class Played(NamedTuple):
    """One session that was practised alone: what is listed of it, in which chair, and what was counted in it."""

    head: Head
    seat: Seat
    summary: Summary


class Stage(NamedTuple):
    """How one session went, for the course over time; the oldest comes first."""

    played: str
    title: Text
    accuracy: Accuracy
    sure_and_wrong: int


class KeyMet(NamedTuple):
    """One key: in how many sessions it led, in how many it was touched, and the guesses where it led."""

    key: Key
    led: int
    touched: int
    accuracy: Accuracy


@dataclass(frozen=True, slots=True)
class Sessions:
    """How many sessions there are, and which of them the rest was counted from (`alone`, without the unread)."""

    alone: int
    finished: int
    group: int
    apart: int
    watched: int
    unread: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Progress:
    """What a trainee learned. Means are over the sessions practised alone; nothing counted gives None."""

    sessions: Sessions
    accuracy: Accuracy
    roles: tuple[Accuracy, ...]
    course: tuple[Stage, ...]
    sure: int
    sure_and_wrong: int
    guesses: int
    asked: int
    keys: tuple[KeyMet, ...]
    coverage: float | None
    focus: float | None
    words: tuple[float, ...]
    decisions: tuple[float, ...]
    without_parent: int
    decided_by_others: int
    ties: Mapping[tuple[int, int], float | None]
    heard: float | None
    never_heard: int
    waited: float | None
    chairs: Mapping[tuple[str, Seat], int]
    beside: frozenset[tuple[str, Seat]]
    """Stories and chairs that were seen only in a what-if or from the other chair."""
    cases: Mapping[str, int]
    titles: Mapping[str, Text]
    last: tuple[str, Seat] | None


def progress_of(gathering: Gathering) -> Progress:
    """Sum up what was gathered so far."""
    alone = [head for head in gathering.heads if kind_of(head) is Kind.ALONE]
    found = [
        Played(head, _seat(head), gathering.summaries[head.id]) for head in alone if head.id in gathering.summaries
    ]
    summaries = [one.summary for one in found]
    guesses = [guess for summary in summaries for guess in summary.guesses]
    sharing = [summary.sharing for summary in summaries]
    seats = Counter((head.case, _seat(head)) for head in alone)
    return Progress(
        sessions=_counted(gathering, alone),
        accuracy=summed(guesses),
        roles=tuple(summed(guess for guess in guesses if guess.about == seat) for seat in SEATS),
        course=tuple(_stage(one) for one in reversed(found) if one.summary.guesses),
        sure=sum(guess.sure >= SURE for guess in guesses),
        sure_and_wrong=sum(guess.sure_and_wrong for guess in guesses),
        guesses=len(guesses),
        asked=sum(guess.asked for guess in guesses),
        keys=tuple(_key_met(key, summaries) for key in Key),
        coverage=_share(coverage, sharing),
        focus=_share(focus, sharing),
        words=_means([summary.words for summary in summaries]),
        decisions=_means([summary.decisions for summary in summaries]),
        without_parent=sum(summary.without_parent for summary in summaries),
        decided_by_others=sum(sum(summary.decisions[1:]) for summary in summaries),
        ties={pair: _mean([summary.strength(n) for summary in summaries]) for n, pair in enumerate(TIES)},
        heard=_mean([summary.heard or None for summary in summaries]),
        never_heard=sum(summary.heard == 0 for summary in summaries),
        waited=_mean([summary.waited for summary in summaries]),
        chairs=seats,
        beside=frozenset(_beside(gathering.heads) - seats.keys()),
        cases=Counter(head.case for head in alone),
        titles={head.case: head.title for head in reversed(gathering.heads)},
        last=(alone[0].case, _seat(alone[0])) if alone else None,
    )


def _counted(gathering: Gathering, alone: Sequence[Head]) -> Sessions:
    kinds = Counter(kind_of(head) for head in gathering.heads)
    return Sessions(
        alone=len(alone),
        finished=sum(head.finished for head in alone),
        group=kinds[Kind.GROUP],
        apart=kinds[Kind.APART],
        watched=kinds[Kind.WATCHED],
        unread=len(gathering.unread),
        waiting=len(gathering.waiting),
    )


def _beside(heads: Sequence[Head]) -> set[tuple[str, Seat]]:
    """Find where somebody sat alone in sessions that count apart."""
    apart = (head for head in heads if kind_of(head) is Kind.APART)
    return {(head.case, _seat(head)) for head in apart if sum(chair.kind == "person" for chair in head.chairs) == 1}


def _seat(head: Head) -> Seat:
    """Find the chair of the one person in a session."""
    return next(Seat(n) for n, chair in enumerate(head.chairs) if chair.kind == "person")


def summed(guesses: Iterable[Guessed]) -> Accuracy:
    """Sum up guesses."""
    points = [guess.points for guess in guesses]
    return Accuracy(sum(points), MOST_POINTS * len(points))


def _stage(one: Played) -> Stage:
    guesses = one.summary.guesses
    wrong = sum(guess.sure_and_wrong for guess in guesses)
    return Stage(one.head.played, one.head.title, summed(guesses), wrong)


def _key_met(key: Key, summaries: Sequence[Summary]) -> KeyMet:
    led = [summary for summary in summaries if key.value in summary.led]
    touched = sum(key.value in summary.touched for summary in summaries)
    return KeyMet(key, len(led), touched, summed(guess for summary in led for guess in summary.guesses))


def _share(count: object, sharing: Sequence[Sharing]) -> float | None:
    assert callable(count)
    share: float = count(sharing)
    return share if sharing else None


def _means(rows: Sequence[Sequence[int]]) -> tuple[float, ...]:
    return tuple(fmean(column) for column in zip(*rows, strict=True)) if rows else (0.0,) * len(SEATS)


def _mean(values: Sequence[float | None]) -> float | None:
    """Give the mean of what is there."""
    there = [value for value in values if value is not None]
    return fmean(there) if there else None
