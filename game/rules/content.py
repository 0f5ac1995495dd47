"""What an author supplies: a scenario, its people, and the services of a region.

Everything here is plain, frozen data. The same types are the engine's content and the shape of the YAML
files: a field name is a key in the file, and a default is what the author may leave out. Ids are short
words of lower-case letters, digits and hyphens; everything that can be referred to has one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, TypeVar, dataclass_transform

Lang = Literal["nl", "en"]
LANGS: tuple[Lang, ...] = ("nl", "en")

FORMAT = 1
"""The number of the file format that this program reads and writes."""

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def content(cls: type[T]) -> type[T]:
    """Make a frozen record that refuses unknown keys when a checker reads it from a file."""
    cls.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
    return dataclass(frozen=True)(cls)


class RoleName(str, Enum):
    """The four chairs, in the order of their seats."""

    PARENT = "parent"
    TEACHER = "teacher"
    YOUTH_WORKER = "youth-worker"
    POLICYMAKER = "policymaker"


class Domain(str, Enum):
    """The worlds that services belong to; walls stand between them."""

    EDUCATION = "education"
    YOUTH_CARE = "youth-care"
    HEALTH = "health"
    LIVELIHOOD = "livelihood"
    COMMUNITY = "community"


class Key(str, Enum):
    """The seven keys to collaboration that research in The Hague region named."""

    RELATIONSHIPS = "relationships"
    CHILD_IN_CONTEXT = "child-in-context"
    SKILLED_PROFESSIONAL = "skilled-professional"
    ROOM = "room"
    COVERING_OFFER = "covering-offer"
    NO_PARTITIONS = "no-partitions"
    LIVELIHOOD = "livelihood"


class CardKind(str, Enum):
    """A fact of the child's life, a concern that moves a role, or a wish of the child's own."""

    FACT = "fact"
    CONCERN = "concern"
    WISH = "wish"


class Temperament(str, Enum):
    """How a persona leans when nobody sits in its chair."""

    WARM = "warm"
    CAUTIOUS = "cautious"
    HURRIED = "hurried"
    BY_THE_BOOK = "by-the-book"


class LeverKind(str, Enum):
    """What a policymaker's lever does, in the words of the field."""

    OPEN_WALL = "open-wall"
    SHORTEN_QUEUE = "shorten-queue"
    MAKE_ROOM = "make-room"
    CUSTOM_FIT = "custom-fit"


@content
class Text:
    """One text for people, in both languages of the game."""

    nl: str
    en: str

    def in_(self, lang: Lang) -> str:
        """Give the text in one language."""
        return self.nl if lang == "nl" else self.en


@content
class TrustLevel:
    """How far one role trusts another, 0..5. Trust is directed: of a toward b."""

    of: RoleName
    toward: RoleName
    level: int


@content
class NeedLevel:
    """How unmet a need is, 3 (unmet) .. 0 (met)."""

    need: str
    level: int


@content
class When:
    """A condition: everything that is filled in must hold. An empty condition always holds."""

    from_round: int | None = None
    until_round: int | None = None
    strain_from: int | None = None
    strain_until: int | None = None
    on_table: tuple[str, ...] = ()
    not_on_table: tuple[str, ...] = ()
    running: tuple[str, ...] = ()
    not_running: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    not_shared: tuple[str, ...] = ()
    open_walls: tuple[str, ...] = ()
    standing_walls: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    not_chosen: tuple[str, ...] = ()
    trust_from: tuple[TrustLevel, ...] = ()
    trust_until: tuple[TrustLevel, ...] = ()
    need_from: tuple[NeedLevel, ...] = ()
    need_until: tuple[NeedLevel, ...] = ()
    bounces_from: int | None = None
    breaches_from: int | None = None
    normalised: bool | None = None


@content
class TrustStep:
    """The trust of one role toward another changes by so much."""

    of: RoleName
    toward: RoleName
    by: int


@content
class NeedStep:
    """A need becomes lighter (negative) or heavier (positive)."""

    need: str
    by: int


@content
class CardTold:
    """A role comes to know a card."""

    card: str
    to: RoleName


@content
class WaitStep:
    """The waiting time of a service changes by so many rounds, for who waits now and who comes later."""

    service: str
    by: int


@content
class RoomGiven:
    """A role gets spare time: so many extra actions to spend."""

    role: RoleName
    by: int


@content
class DoorShown:
    """A role learns the doors of a domain."""

    role: RoleName
    domain: Domain


@content
class Effect:
    """One thing that a moment, lever, effort or step brings about. Exactly one verb is filled in."""

    trust: TrustStep | None = None
    need: NeedStep | None = None
    strain: int | None = None
    table: str | None = None
    tell: CardTold | None = None
    open_wall: str | None = None
    wait: WaitStep | None = None
    start: str | None = None
    room: RoomGiven | None = None
    door: DoorShown | None = None


@content
class VoiceLines:
    """How a persona sounds at low (0..1), middle (2..3) and high (4..5) trust in who acts."""

    low: Text
    middle: Text
    high: Text

    def at(self, trust: int) -> Text:
        """Pick the line that belongs to a trust of 0..5."""
        return self.low if trust <= 1 else self.middle if trust <= 3 else self.high


@content
class Voice:
    """A persona's own sound: when listened to, when told something at the table, when passed over."""

    listened: VoiceLines
    told: VoiceLines
    passed_over: VoiceLines


@content
class Weighs:
    """One thing that may weigh most for a persona now; the first whose condition holds is the true one.

    `guess` is the short answer that others choose from; `own_words` is the reveal; `near` names the answers
    that come close (one point instead of two).
    """

    id: str
    guess: Text
    own_words: Text
    when: When = When()
    near: tuple[str, ...] = ()


@content
class Persona:
    """The person in one of the four chairs."""

    role: RoleName
    name: Text
    short: Text
    about: Text
    private: Text
    temperament: Temperament
    voice: Voice
    hesitates_trust: Text
    hesitates_concern: Text
    refuses: Text
    weighs: tuple[Weighs, ...]
    afterwards: Text
    trust: Mapping[RoleName, int] = field(default_factory=dict)
    doors: tuple[Domain, ...] = ()
    room: int = 1


@content
class ChildLine:
    """A line the child says in a round; the first unused one whose condition holds is spoken."""

    id: str
    text: Text
    when: When = When()


@content
class Child:
    """The child around whom everybody sits."""

    name: str
    age: int
    about: Text
    lines: tuple[ChildLine, ...]
    strain: int = 3


@content
class Card:
    """A fact, a concern or a wish that one role holds at first, with its place in the child's life.

    `owner` is a role, or "child" for a wish that is found by asking the child. `months_ago` places the card
    on the timeline, counted back from the start of play. The owner tells it to a role it trusts at least
    `threshold` (0..5). A `family` card may be told by others only with the parent's yes. A `safety` card
    may be told without it once the steps of the reporting code were followed up to weighing.
    """

    id: str
    owner: RoleName | Literal["child"]
    title: Text
    text: Text
    period: Text
    months_ago: float
    kind: CardKind = CardKind.FACT
    threshold: int = 1
    family: bool = False
    safety: bool = False
    on_table: bool = False
    matters: Text | None = None


@content
class Need:
    """Something the child or the family needs: 3 (unmet) .. 0 (met).

    `root` names the need that feeds this one: while the root is 2 or more, this one rises every month.
    The tie is seen by all once the card `root_seen_by` lies on the table (at once when left out).
    """

    id: str
    name: Text
    text: Text
    weight: int
    level: int = 3
    root: str | None = None
    root_seen_by: str | None = None


@content
class Goal:
    """Something the table can agree on. A `surface` goal treats what shows and leaves the root alone."""

    id: str
    name: Text
    text: Text
    cards: tuple[str, ...]
    needs: tuple[str, ...]
    answers: tuple[str, ...] = ()
    surface: bool = False


@content
class Wall:
    """A rule or budget border between two domains that blocks doors until somebody opens it."""

    id: str
    name: Text
    text: Text
    between: tuple[Domain, Domain]
    seen_by: tuple[RoleName, ...] = (RoleName.POLICYMAKER,)


@content
class Service:
    """A service of a region: what it is, who may open its door, and how long one waits.

    `tempts` names roles that may not open the door but are inclined to try. `consent` is how far the
    parent must trust whoever opens it (0..5; the parent needs none). `wait` is in rounds: one number, or the
    shortest and the longest. `load` is how much attention it asks of the family (0..2).
    """

    id: str
    name: Text
    text: Text
    domain: Domain
    opened_by: tuple[RoleName, ...]
    door: Text
    tempts: tuple[RoleName, ...] = ()
    consent: int = 0
    wait: int | tuple[int, int] = 0
    load: int = 1


@content
class ServiceUse:
    """How a service of the region fits one case.

    `fits` says how strongly it really helps which need (1..3). `seems` is how it looks until one of the cards
    `seen_through` is known. `cards` must lie on the table before the door opens. `asked_by` names the cards
    of which one must lie on the table, or else it is help nobody asked for (left out: always welcome).
    `doubles` names services that do the same work.
    """

    service: str
    fits: Mapping[str, int] = field(default_factory=dict)
    seems: Mapping[str, int] | None = None
    seen_through: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    wall: str | None = None
    asked_by: tuple[str, ...] | None = None
    doubles: tuple[str, ...] = ()
    consent: int | None = None
    wait: int | tuple[int, int] | None = None
    decoy: bool = False
    works: Text | None = None


@content
class Lever:
    """Something only the policymaker can move, once the policymaker knows enough."""

    id: str
    kind: LeverKind
    name: Text
    text: Text
    effects: tuple[Effect, ...]
    knows: tuple[str, ...] = ()
    on_table: tuple[str, ...] = ()


@content
class Effort:
    """What a role can do inside its own sphere of influence, once.

    It works when its cards lie on the table. Done blind it does nothing, can be done again later, and costs
    the parent's trust in the doer where `blind_costs` says so.
    """

    id: str
    role: RoleName
    name: Text
    text: Text
    works: Text
    blind: Text
    eases: Mapping[str, int]
    cards: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    blind_costs: bool = True


@content
class Option:
    """One way out of a dilemma, and how it lands with each role."""

    id: str
    label: Text
    landed: Mapping[RoleName, Text]
    key: Key
    ask: Text
    effects: tuple[Effect, ...] = ()


@content
class Moment:
    """A scene that happens to the child, once. With options it is a dilemma that one role decides."""

    id: str
    title: Text
    scene: Text
    when: When = When()
    decider: RoleName | None = None
    options: tuple[Option, ...] = ()
    effects: tuple[Effect, ...] = ()
    key: Key | None = None
    ask: Text | None = None


@content
class Normalise:
    """What happens when somebody says that this is an ordinary bump.

    Right when no root stands open, the cards lie on the table and `when` holds; a mistake when a root is
    open; too soon otherwise.
    """

    text: Text
    cards: tuple[str, ...]
    right: Text
    too_soon: Text
    mistake: Text
    when: When = When()
    effects: tuple[Effect, ...] = ()


CodeStepName = Literal["map", "consult", "talk", "weigh"]


@content
class CodeStep:
    """One of the first four steps of the reporting code, as this case plays it."""

    step: CodeStepName
    text: Text
    effects: tuple[Effect, ...] = ()


@content
class CodeDecision:
    """One way to take the fifth step: report, help, or close and write down why."""

    id: str
    name: Text
    text: Text
    effects: tuple[Effect, ...] = ()


@content
class Safety:
    """The safety question of a case: signals, anonymous advice, and the five steps of the reporting code.

    `signals` are the cards the actor must know to take the first step. Skipping the talk costs the parent's
    trust unless the card `talk_is_unsafe` is known to the actor.
    """

    text: Text
    signals: tuple[str, ...]
    advice: Text
    steps: tuple[CodeStep, ...]
    decisions: tuple[CodeDecision, ...]
    advice_effects: tuple[Effect, ...] = ()
    talk_is_unsafe: str | None = None


@content
class Ending:
    """A story about the child for one band of totals (0..100).

    A band may have several: the first in the file whose `when` holds is told. The last of a band has no `when`.
    """

    id: str
    at_least: int
    title: Text
    text: Text
    when: When = When()


@content
class Notes:
    """What the facilitator should know beforehand; the room does not see it."""

    before: Text
    watch_for: tuple[Text, ...]
    deception: Text


@content
class Scenario:
    """One case, whole."""

    format: int
    id: str
    version: int
    title: Text
    summary: Text
    minutes: int
    rounds: int
    content_note: Text
    opening: Text
    keys: tuple[Key, ...]
    child: Child
    personas: tuple[Persona, ...]
    cards: tuple[Card, ...]
    needs: tuple[Need, ...]
    goals: tuple[Goal, ...]
    walls: tuple[Wall, ...]
    services: tuple[ServiceUse, ...]
    levers: tuple[Lever, ...]
    efforts: tuple[Effort, ...]
    moments: tuple[Moment, ...]
    normalise: Normalise
    endings: tuple[Ending, ...]
    notes: Notes
    questions: tuple[Text, ...]
    region: str = "haaglanden"
    safety: Safety | None = None


@content
class Region:
    """The services of one region, shared by many cases; a municipality can put its own in place."""

    format: int
    id: str
    name: Text
    services: tuple[Service, ...]
