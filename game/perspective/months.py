"""A session cut into months: what happened, with the state before and after each thing."""

from collections.abc import Iterable
from typing import NamedTuple

from game.rules import events as e
from game.rules.board import Board
from game.rules.evolve import evolve
from game.rules.moves import Seat
from game.rules.state import State, opening
from game.text.voices import Said, heard_lately, voice


class Happened(NamedTuple):
    """One thing that happened, what was true before and after it, and what somebody said to it at the table."""

    event: e.Event
    before: State
    after: State
    said: Said | None


class Month(NamedTuple):
    """One round, as far as it was played."""

    round: int
    happened: tuple[Happened, ...]

    @property
    def before(self) -> State:
        """Give what was true when the month began."""
        return self.happened[0].before

    @property
    def after(self) -> State:
        """Give what is true at the end of it."""
        return self.happened[-1].after

    @property
    def has_passed(self) -> bool:
        """Say whether the month was played to its end."""
        return any(isinstance(one.event, e.MonthPassed) for one in self.happened)

    @property
    def has_turns(self) -> bool:
        """Say whether anybody did anything in it yet."""
        return any(isinstance(one.event, e.TurnEnded) for one in self.happened)

    def heard(self, seat: Seat) -> bool:
        """Say whether anybody listened to a seat this month, or asked it something in front of all."""
        return any(isinstance(one.event, e.Listened | e.Asked) and one.event.to == seat for one in self.happened)


def months_of(board: Board, events: Iterable[e.Event]) -> list[Month]:
    """Cut what happened into months."""
    state, cut, lately = opening(board), list[list[Happened]](), dict[Said, int]()
    for event in events:
        after = evolve(board, state, event)
        if isinstance(event, e.RoundBegan) or not cut:
            cut.append([])
        said = voice(board, event, after, heard_lately(lately, after.round))
        if said is not None:
            lately[said] = after.round
        cut[-1].append(Happened(event, state, after, said))
        state = after
    return [Month(part[-1].after.round, tuple(part)) for part in cut]
