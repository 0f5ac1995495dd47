"""What happened, chance included. The log is a list of these; folding them gives the state.

Every event is plain data. Numbers point into the `Board`: seats, cards, needs, goals, services, walls.
"""

from dataclasses import dataclass
from typing import TypeAlias

from game.rules.moves import Seat


@dataclass(frozen=True, slots=True)
class RoundBegan:
    """A new month in the child's life starts."""

    round: int


@dataclass(frozen=True, slots=True)
class MomentHappened:
    """A scene of the case is read aloud; with options it waits for `decider`, else `decider` is None."""

    moment: int
    decider: Seat | None


@dataclass(frozen=True, slots=True)
class OptionChosen:
    """A seat decided the dilemma."""

    seat: Seat
    option: int


@dataclass(frozen=True, slots=True)
class InBetweenBegan:
    """The roles go their own way for a month."""


@dataclass(frozen=True, slots=True)
class TableBegan:
    """Everybody sits down around the table."""


@dataclass(frozen=True, slots=True)
class ChildSpoke:
    """The child says a line of its own."""

    line: int


@dataclass(frozen=True, slots=True)
class Listened:
    """A seat visited another and listened."""

    seat: Seat
    to: Seat


@dataclass(frozen=True, slots=True)
class ChildAsked:
    """A seat asked the child what it wishes."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class CardLearned:
    """A card came to one seat, in private."""

    seat: Seat
    card: int


@dataclass(frozen=True, slots=True)
class DoorsLearned:
    """A seat learned doors: the domains in the bit mask."""

    seat: Seat
    domains: int


@dataclass(frozen=True, slots=True)
class TrustMoved:
    """The trust of one seat in another changed. `cause` names the rule, such as "listened" or "breach"."""

    of: Seat
    toward: Seat
    by: int
    cause: str


@dataclass(frozen=True, slots=True)
class NeedMoved:
    """A need became lighter (negative) or heavier. `cause` is "effort", "service", "root" or "moment".

    `source` is the effort, the service or the root need; -1 where there is none.
    """

    need: int
    by: int
    cause: str
    source: int


@dataclass(frozen=True, slots=True)
class StrainMoved:
    """The strain on the child changed. `cause` is "month", "bounce", "load", "normalised", "mistake" or "moment"."""

    by: int
    cause: str


@dataclass(frozen=True, slots=True)
class EffortWorked:
    """An own effort did what it was meant to do."""

    seat: Seat
    effort: int


@dataclass(frozen=True, slots=True)
class EffortMissed:
    """An own effort was done blind; `missing` are the cards that were not on the table."""

    seat: Seat
    effort: int
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DoorOpened:
    """A service said yes; it runs after `wait` months."""

    seat: Seat
    service: int
    wait: int
    unasked: bool
    doubled: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that kept a door shut.

    `what` is "role" (may not open it), "domain" (door not known), "card" (`which` is not on the table),
    "consent" (the parent's trust) or "wall" (`which` stands).
    """

    what: str
    which: int = -1


@dataclass(frozen=True, slots=True)
class DoorBounced:
    """A door stayed shut; the month is lost and everything that was missing is said."""

    seat: Seat
    service: int
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class ServiceStarted:
    """A service opened without a knock, made to measure by a lever, a moment or a step."""

    service: int
    wait: int


@dataclass(frozen=True, slots=True)
class WaitMoved:
    """The waiting time of a service changed, for who waits now and who comes later."""

    service: int
    by: int


@dataclass(frozen=True, slots=True)
class ServiceRuns:
    """The wait is over: from this month on the service helps."""

    service: int


@dataclass(frozen=True, slots=True)
class WallSeen:
    """A wall came into the open."""

    wall: int


@dataclass(frozen=True, slots=True)
class WallOpened:
    """A wall no longer blocks doors."""

    wall: int


@dataclass(frozen=True, slots=True)
class LeverPulled:
    """The policymaker moved something in the system."""

    seat: Seat
    lever: int


@dataclass(frozen=True, slots=True)
class RoomGained:
    """A seat got (or spent, when negative) spare time."""

    seat: Seat
    by: int


@dataclass(frozen=True, slots=True)
class RoomSpent:
    """A seat took spare time: one thing more in this turn."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class AdviceTaken:
    """A seat asked for anonymous advice."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class CodeStepTaken:
    """A step of the reporting code was taken (0 map .. 3 weigh)."""

    seat: Seat
    step: int
    skipped_talk: bool


@dataclass(frozen=True, slots=True)
class CodeDecided:
    """The fifth step of the reporting code was taken."""

    seat: Seat
    decision: int


@dataclass(frozen=True, slots=True)
class CardTabled:
    """A card lies on the table. `seat` is who told it, or None when a moment did."""

    seat: Seat | None
    card: int
    breach: bool


@dataclass(frozen=True, slots=True)
class ConcernNamed:
    """A seat said what moves it."""

    seat: Seat
    card: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A seat asked another in front of all; the other has the floor."""

    seat: Seat
    to: Seat


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A seat said what it values in another."""

    seat: Seat
    to: Seat


@dataclass(frozen=True, slots=True)
class GoalProposed:
    """A seat proposed a goal, or carries on one that was proposed."""

    seat: Seat
    goal: int


@dataclass(frozen=True, slots=True)
class GoalShared:
    """Every role supports the goal."""

    goal: int
    proposer: Seat


@dataclass(frozen=True, slots=True)
class Normalised:
    """Somebody said it is an ordinary bump. `verdict` is "right", "too-soon" or "mistake"."""

    seat: Seat
    verdict: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A seat left its turn to the others."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class TurnEnded:
    """The turn of a seat is over."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class MonthPassed:
    """A month went by: waiting services count down by one, `waited` of them."""

    round: int
    waited: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The case is over."""

    ending: int


Event: TypeAlias = (
    RoundBegan
    | MomentHappened
    | OptionChosen
    | InBetweenBegan
    | TableBegan
    | ChildSpoke
    | Listened
    | ChildAsked
    | CardLearned
    | DoorsLearned
    | TrustMoved
    | NeedMoved
    | StrainMoved
    | EffortWorked
    | EffortMissed
    | DoorOpened
    | DoorBounced
    | ServiceStarted
    | WaitMoved
    | ServiceRuns
    | WallSeen
    | WallOpened
    | LeverPulled
    | RoomGained
    | RoomSpent
    | AdviceTaken
    | CodeStepTaken
    | CodeDecided
    | CardTabled
    | ConcernNamed
    | Asked
    | Acknowledged
    | GoalProposed
    | GoalShared
    | Normalised
    | Passed
    | TurnEnded
    | MonthPassed
    | Ended
)
