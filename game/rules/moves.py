"""What a player wants to do. Every move is plain data; numbers point into the `Board`."""

from dataclasses import dataclass
from typing import NewType, TypeAlias

Seat = NewType("Seat", int)
"""One of the four chairs, 0..3, in the order of `RoleName`."""

PARENT, TEACHER, YOUTH_WORKER, POLICYMAKER = Seat(0), Seat(1), Seat(2), Seat(3)
SEATS: tuple[Seat, ...] = (PARENT, TEACHER, YOUTH_WORKER, POLICYMAKER)


@dataclass(frozen=True, slots=True)
class Choose:
    """Decide a dilemma: take one of the options of the moment that is open."""

    option: int


@dataclass(frozen=True, slots=True)
class Listen:
    """In between: visit a role and listen."""

    to: Seat


@dataclass(frozen=True, slots=True)
class AskChild:
    """In between: ask the child itself what it wishes."""


@dataclass(frozen=True, slots=True)
class MakeEffort:
    """In between: do something inside the role's own sphere of influence."""

    effort: int


@dataclass(frozen=True, slots=True)
class Knock:
    """In between: knock on the door of a service (refer, apply)."""

    service: int


@dataclass(frozen=True, slots=True)
class PullLever:
    """In between: the policymaker moves something in the system."""

    lever: int


@dataclass(frozen=True, slots=True)
class TakeAdvice:
    """In between: ask for anonymous advice on safety."""


@dataclass(frozen=True, slots=True)
class TakeCodeStep:
    """In between: take one of the first four steps of the reporting code (0 map .. 3 weigh)."""

    step: int


@dataclass(frozen=True, slots=True)
class DecideCode:
    """In between: take the fifth step of the reporting code with one of the case's decisions."""

    decision: int


@dataclass(frozen=True, slots=True)
class SpendRoom:
    """Spend spare time: do one thing more in this turn."""


@dataclass(frozen=True, slots=True)
class Tell:
    """Around the table: put a card that you know on the table."""

    card: int


@dataclass(frozen=True, slots=True)
class NameConcern:
    """Around the table: say what moves you yourself."""

    card: int


@dataclass(frozen=True, slots=True)
class Ask:
    """Around the table: ask a role in front of all; it gets the floor, and shows its doors where it trusts you."""

    to: Seat


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Around the table: say what you value in what a role does."""

    to: Seat


@dataclass(frozen=True, slots=True)
class Propose:
    """Around the table: propose a goal, or carry on a goal that somebody else proposed."""

    goal: int


@dataclass(frozen=True, slots=True)
class NormaliseIt:
    """Around the table: say that this is an ordinary bump, and agree when to look again."""


@dataclass(frozen=True, slots=True)
class LetOthersSpeak:
    """Leave the turn to the others (in between: do nothing special this month)."""


Move: TypeAlias = (
    Choose
    | Listen
    | AskChild
    | MakeEffort
    | Knock
    | PullLever
    | TakeAdvice
    | TakeCodeStep
    | DecideCode
    | SpendRoom
    | Tell
    | NameConcern
    | Ask
    | Acknowledge
    | Propose
    | NormaliseIt
    | LetOthersSpeak
)
