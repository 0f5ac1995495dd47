"""About whom and what to ask: it comes from the month that just passed, and over a case nobody is forgotten."""

from collections.abc import Iterable, Iterator, Sequence

from game.perspective.causes import causes_of
from game.perspective.clues import clue
from game.perspective.kinds import questions
from game.perspective.look import Look
from game.perspective.months import Month, months_of
from game.perspective.question import Question
from game.rules.board import Board
from game.rules.moves import SEATS, Seat
from game.session.log import Entry, PerspectiveChecked, months_lived
from game.session.session import Session
from game.text.voices import Said, voice

ASKED_OFTEN, SAME_KIND = 2, 2
KIND_OFTEN = {"weighs": 0, "told": 3, "unheard": 4, "yes": 1}
"""What counts against a question: asked about this person before, the same kind again."""


def question_due(session: Session, guesser: Seat) -> Question | None:
    """Give the question that a trainee should answer now: one after a month that passed, else nothing."""
    entries = session.living_entries()
    return choose(_look(session, guesser)) if _month_unchecked(entries) else None


def question_about(session: Session, about: Seat, guesser: Seat | None = None) -> Question:
    """Give the question that fits one person now, for a facilitator who chose about whom."""
    look = _look(session, guesser)
    return _with_clue(look, max(_about(look, about), key=lambda question: _fitness(look, question)))


def choose(look: Look) -> Question | None:
    """Choose about whom and what to ask at the end of a month; the same game always gives the same question.

    Nothing where everybody already said every answer: the next month has something new again.
    """
    found = [
        question for seat in may_be_asked_about(look) for question in _about(look, seat) if _is_new(look, question)
    ]
    best = max(found, key=lambda question: (*_fitness(look, question), -_turn(look, question.about)), default=None)
    return None if best is None else _with_clue(look, best)


def may_be_asked_about(look: Look) -> list[Seat]:
    """List about whom to ask: not the guesser, not who came last, and in time those who never came."""
    others = [seat for seat in SEATS if seat != look.guesser]
    last = look.checks[-1].about if look.checks else None
    left = look.board.rounds - look.month.round + 1
    waiting = [seat for seat in others if not look.checks_about(seat)]
    if len(waiting) >= left and waiting != [last]:
        others = waiting
    return [seat for seat in others if seat != last]


def _about(look: Look, seat: Seat) -> list[Question]:
    """Make every question about one person that fits what happened."""
    causes = causes_of(look.board, look.month, seat, look.guesser)
    return [question for cause in causes for question in questions(look, cause)]


def _with_clue(look: Look, question: Question) -> Question:
    """Find what pointed to the true answer: only for the question that is asked, for it reads the whole game."""
    return question._replace(clue=clue(look, question))


def _is_new(look: Look, question: Question) -> bool:
    """Say whether this person did not give this answer in an earlier check already."""
    past = look.checks_about(question.about)
    return (question.kind, question.truth) not in {(check.asks, check.truth) for check in past}


def _fitness(look: Look, question: Question) -> tuple[bool, bool, bool, int]:
    """Weigh a question: its answer is new, its opening misleads nobody, one can know it, and then what it is worth."""
    return _is_new(look, question), question.clear, question.knowable, _worth(look, question)


def _worth(look: Look, question: Question) -> int:
    """Weigh a question: what happened, how long ago it was about this person, and whether it was asked before."""
    past, last = look.checks_about(question.about), look.checks[-1:]
    worth = question.cause.weight - ASKED_OFTEN * len(past)
    worth -= KIND_OFTEN[question.kind] * sum(check.asks == question.kind for check in look.checks)
    return worth - SAME_KIND * any(check.asks == question.kind for check in last)


def _turn(look: Look, seat: Seat) -> int:
    """Let equals come in turn: the parent first in the first month, then each other."""
    return (seat - look.month.round + 1) % len(SEATS)


def _look(session: Session, guesser: Seat | None) -> Look:
    checks = tuple(_checks(session.living_entries()))
    return look_at(session.board, months_of(session.board, session.living_events()), guesser, session.seed, checks)


def look_at(
    board: Board,
    months: Sequence[Month],
    guesser: Seat | None,
    seed: int,
    checks: tuple[PerspectiveChecked, ...] = (),
) -> Look:
    """Look at a game as its last month left it; a room that stopped in the middle of a month looks at that."""
    ready = [month for month in months if (month.has_turns if guesser is None else month.has_passed)]
    last = months.index(ready[-1]) if ready else 0
    said = frozenset(_said(board, months[last]))
    return Look(board, tuple(months[: last + 1]), guesser, seed, checks, said)


def _said(board: Board, month: Month) -> Iterator[Said]:
    """Give what was said aloud in a month, and what would have been said by who spoke lately already."""
    for one in month.happened:
        yield from (said for said in (one.said, voice(board, one.event, one.after)) if said is not None)


def _checks(entries: Iterable[Entry]) -> list[PerspectiveChecked]:
    return [entry.what for entry in entries if isinstance(entry.what, PerspectiveChecked)]


def _month_unchecked(entries: list[Entry]) -> bool:
    """Say whether a month passed after the last check, while somebody was playing."""
    checks = [n for n, entry in enumerate(entries) if isinstance(entry.what, PerspectiveChecked)]
    return months_lived(entries) > months_lived(entries[: checks[-1]] if checks else ())
