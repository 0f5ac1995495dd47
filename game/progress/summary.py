"""What is remembered of one session: numbers only, never a name and never a word that anybody typed."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from game.report.coordination import OFTEN, Dimension
from game.report.measures import SURE, Measures, measured
from game.report.sharing import Sharing
from game.rules.moves import SEATS
from game.session.session import Session
from game.session.wire import Plain

TIES = tuple((a, b) for a in SEATS for b in SEATS if a != b)
"""The twelve ordered pairs of seats, in the order of the ties in a summary."""
NO_OCCASION = "-"


class Guessed(NamedTuple):
    """One guess about what weighs most for a role; `by` is -1 for a whole room."""

    by: int
    about: int
    points: int
    sure: int
    asked: bool

    @property
    def sure_and_wrong(self) -> bool:
        """Say whether somebody was sure and quite wrong."""
        return self.sure >= SURE and self.points == 0


class Summary(NamedTuple):
    """What was counted in one session; it holds as long as the session is as long as it was.

    `ties` has a letter for each dimension of each of the twelve ties: 0, 1, 2, or - where there was no occasion.
    `heard` is the round in which the parent was first heard, 0 if never.
    """

    id: str
    length: int
    digest: str
    sharing: Sharing
    guesses: tuple[Guessed, ...]
    words: tuple[int, ...]
    decisions: tuple[int, ...]
    without_parent: int
    led: tuple[str, ...]
    touched: tuple[str, ...]
    ties: str
    heard: int
    waited: int

    def strength(self, tie: int) -> float | None:
        """Give the strength of one tie, 0..1; nothing where no dimension had an occasion."""
        per = len(Dimension)
        seen = self.ties[tie * per : (tie + 1) * per]
        most = OFTEN * (per - seen.count(NO_OCCASION))
        return (seen.count("1") + 2 * seen.count("2")) / most if most else None


def summary_of(session: Session) -> Summary:
    """Count what is worth remembering of a session."""
    found = measured(session.board, session.living_entries())
    return Summary(
        id=session.id,
        length=session.length,
        digest=session.started.digest,
        sharing=found.shared.counts,
        guesses=tuple(_guessed(found)),
        words=tuple(len(voice.words) for voice in found.voices),
        decisions=tuple(len(voice.decisions) for voice in found.voices),
        without_parent=len(found.without_parent),
        led=tuple(one.key.value for one in found.keys if one.leads),
        touched=tuple(one.key.value for one in found.keys if one.places),
        ties="".join(_letter(seen.level) for tie in found.ties for seen in tie.seen),
        heard=found.heard.round if found.heard else 0,
        waited=len(found.waited),
    )


def _guessed(found: Measures) -> list[Guessed]:
    counted = (guess for guess in found.guesses if not guess.practice)
    return [Guessed(-1 if g.by is None else g.by, g.about, g.points, g.sure, g.asked) for g in counted]


def _letter(level: int | None) -> str:
    return NO_OCCASION if level is None else str(level)


# --- as plain data ----------------------------------------------------------------------------------------------------


def put_summary(summary: Summary) -> Plain:
    """Write a summary as plain data."""
    plain: dict[str, Plain] = {name: _plain(value) for name, value in summary._asdict().items()}
    return plain


def _plain(value: object) -> Plain:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    assert isinstance(value, str | int)
    return value


def take_summary(plain: Plain) -> Summary | None:
    """Read a summary; nothing where it is not whole. It can always be made again, so nobody needs to hear why."""
    if not isinstance(plain, dict) or plain.keys() != READS.keys():
        return None
    if not all(fits(plain[name]) for name, fits in READS.items()):
        return None
    summary = Summary(**{name: _taken(value) for name, value in plain.items()})  # type: ignore[arg-type]
    return summary._replace(
        sharing=Sharing(*summary.sharing),
        guesses=tuple(Guessed(*guess) for guess in summary.guesses),
    )


def _taken(value: Plain) -> object:
    return tuple(_taken(one) for one in value) if isinstance(value, list) else value


def _is_count(plain: Plain) -> bool:
    return type(plain) is int and plain >= 0


def _is_word(plain: Plain) -> bool:
    return isinstance(plain, str)


def _is_words(plain: Plain) -> bool:
    return isinstance(plain, list) and all(isinstance(one, str) for one in plain)


def _are_four(plain: Plain) -> bool:
    return isinstance(plain, list) and len(plain) == len(SEATS) and all(_is_count(one) for one in plain)


def _are_guesses(plain: Plain) -> bool:
    return isinstance(plain, list) and all(_is_guess(one) for one in plain)


def _is_guess(plain: Plain) -> bool:
    if not isinstance(plain, list) or len(plain) != len(Guessed._fields) or type(plain[-1]) is not bool:
        return False
    by, about, points, sure = plain[:-1]
    return _within(by, -1, 3) and _within(about, 0, 3) and _within(points, 0, 2) and _within(sure, 0, 100)


def _within(plain: Plain, lowest: int, highest: int) -> bool:
    return type(plain) is int and lowest <= plain <= highest


def _are_ties(plain: Plain) -> bool:
    return isinstance(plain, str) and len(plain) == len(TIES) * len(Dimension) and set(plain) <= set("012-")


READS: Mapping[str, Callable[[Plain], bool]] = {
    "id": _is_word,
    "length": _is_count,
    "digest": _is_word,
    "sharing": _are_four,
    "guesses": _are_guesses,
    "words": _are_four,
    "decisions": _are_four,
    "without_parent": _is_count,
    "led": _is_words,
    "touched": _is_words,
    "ties": _are_ties,
    "heard": _is_count,
    "waited": _is_count,
}
"""What each part of a summary on disk must look like."""
assert tuple(READS) == Summary._fields
