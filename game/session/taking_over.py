"""A case that is changed while it is played: how much of a log still fits it, and what is said of that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from game.rules.board import Board
from game.rules.content import Lang, Text
from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.session.log import Chair, Entry, events_of, living
from game.session.problems import WireError
from game.session.sound import sound_part
from game.session.wire import Plain

if TYPE_CHECKING:
    from game.session.case import Case
    from game.session.session import Session

SAME_TURN = Text(
    nl="De casus is opnieuw geladen. Je speelt verder waar je was.",
    en="The case is loaded again. You go on where you were.",
)
FROM_ROUND = Text(
    nl="De casus is opnieuw geladen. Je speelt verder vanaf ronde {round}, want {why}.",
    en="The case is loaded again. You go on from round {round}, because {why}.",
)
FROM_THE_START = Text(
    nl="De casus is opnieuw geladen. Je begint van voren af aan, want {why}.",
    en="The case is loaded again. You begin from the start, because {why}.",
)
GONE = Text(nl="er is geen {what} {id} meer", en="there is no {what} {id} any more")
NO_LONGER_FITS = Text(
    nl="wat daarna gebeurde, past niet meer bij de casus", en="what happened after that no longer fits the case"
)
BOTH_KEPT = Text(nl="Je vorige spel blijft bewaard.", en="Your game so far stays kept.")

Ahead: TypeAlias = Callable[["Session", int], object]
"""Plays all chairs of a new session up to the start of a round."""


class TakenOver(NamedTuple):
    """A session with its changed case. With `why` something no longer fits: the session is a new one, and goes back."""

    session: Session
    why: WireError | None = None

    def both(self) -> Text:
        """Say what happened, in both languages."""
        return Text(nl=self.in_("nl"), en=self.in_("en"))

    def in_(self, lang: Lang) -> str:
        """Say what happened."""
        if self.why is None:
            return SAME_TURN.in_(lang)
        words = FROM_ROUND if self.session.length > 1 else FROM_THE_START
        said = words.in_(lang).format(round=self.session.state.round, why=_because(self.why, lang))
        return f"{said} {BOTH_KEPT.in_(lang)}" if self.session.saved else said


def _because(why: WireError, lang: Lang) -> str:
    if why.code != "unknown-id":
        return NO_LONGER_FITS.in_(lang)
    about = {name: word.in_(lang) if isinstance(word, Text) else word for name, word in why.about.items()}
    return GONE.in_(lang).format_map(about)


def playable_part(case: Case, plains: Sequence[Plain]) -> tuple[list[Entry], WireError | None]:
    """Read a log as far as it fits a case and play can go on from there, and what is wrong after that, if anything."""
    log, why = sound_part(case.wire, case.board, plains)
    while log and _is_stuck(case.board, log):
        log.pop()
        why = WireError("does-not-follow")
    return log, why


def round_people_began(board: Board, chairs: Sequence[Chair], log: Sequence[Entry]) -> int:
    """Say in which round people sat down: before that, bots played their chairs too."""
    first = next((n for n, entry in enumerate(log) if n and entry.by != "bot"), len(log))
    ahead = any(_is_for_somebody(chairs, entry) for entry in log[1:first])
    return fold(board, events_of(log[:first])).round if ahead else 1


def _is_for_somebody(chairs: Sequence[Chair], entry: Entry) -> bool:
    return entry.seat is not None and chairs[entry.seat].kind != "bot"


def _is_stuck(board: Board, log: Sequence[Entry]) -> bool:
    """Say whether somebody is to move who can do nothing: the options of a dilemma were taken out, perhaps."""
    state = fold(board, events_of(living(log)))
    return state.active is not None and not legal_moves(board, state)
