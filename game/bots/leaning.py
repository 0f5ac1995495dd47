"""Bots with a character: the same sense of what is wise, and each its own way of leaning."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from game.bots.sense import (
    EVEN,
    UNWISE,
    Taste,
    card_known,
    help_promised,
    lacks,
    part_left,
    seat_of,
    sounds_like,
    worth,
)
from game.rules.content import Temperament
from game.rules.moves import (
    SEATS,
    Acknowledge,
    Ask,
    AskChild,
    Choose,
    DecideCode,
    Knock,
    LetOthersSpeak,
    Listen,
    MakeEffort,
    Move,
    NameConcern,
    NormaliseIt,
    Propose,
    PullLever,
    Seat,
    SpendRoom,
    TakeAdvice,
    TakeCodeStep,
    Tell,
)
from game.rules.numbers import FULL_LINK
from game.rules.state import AT_TABLE, BOUNCES, NOBODY
from game.rules.view import View

SHY = 0.25
"""What is left of a reserved person's moves toward others where its trust is 1 or less."""


HURT_KEEPS = 1
"""So much more trust somebody asks who was hurt or left out lately, before telling something of its own."""
WELCOME = 3.0
"""From this mood on somebody is not on its guard."""
PATIENCE = 3
"""From this round on it counts as left out that nobody came closer in this month and the last."""
COLD, GLAD = 0.15, 2.0
"""How little, and how much, somebody wants to do with who treated it badly, or well."""
SULKS = 0.7
"""How much more a word must be worth for each step of a bad mood."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """How a bot leans.

    `keen` makes a kind of move more or less attractive. `guard` is how far its trust in most of the others must be
    above a card's threshold before it tells a card of its own unasked (None: it tells all); asked in front of all
    it drops its guard. `passes_on` is how readily it tells what others told it. `thaw` is how much more trust than 1
    it needs before it is fully itself with somebody (0: always). `rest` is what a word at the table must be worth
    before it would rather let others speak. `haste` is how much it overlooks of what a door still lacks, 0..1.
    `spare` is what a second thing to do must be worth before it spends spare time. `whim` is the chance in it.
    `mood` is how much it is moved by how the others treated it in this month and the last (0: not at all).
    """

    keen: Mapping[type[Move], float] = field(default_factory=dict)
    guard: int | None = None
    passes_on: float = 1.0
    thaw: float = 0.0
    rest: float = 0.0
    haste: float = 0.0
    spare: float = 6.0
    whim: float = 0.5
    mood: float = 0.0
    taste: Taste = EVEN


COOPERATIVE = Leaning()

LEANINGS: Mapping[Temperament, Leaning] = {
    Temperament.WARM: Leaning(
        keen={
            Listen: 1.1, Acknowledge: 1.4, AskChild: 1.2, Ask: 1.3, NameConcern: 1.0,
            Propose: 0.15, Knock: 0.35, MakeEffort: 0.6, NormaliseIt: 0.8, Tell: 0.9,
        },
        guard=0,
        passes_on=0.3,
        thaw=2.5,
        rest=1.0,
        spare=9.0,
        whim=2.5,
        mood=1.0,
        taste=(2.0, 1.0, 0.3),
    ),
    Temperament.CAUTIOUS: Leaning(
        keen={
            Listen: 0.8, Acknowledge: 0.8, Ask: 0.3, NameConcern: 0.8, Propose: 0.4,
            Knock: 0.5, MakeEffort: 0.7, NormaliseIt: 0.3, PullLever: 0.5,
        },
        guard=1,
        passes_on=0.1,
        thaw=3.5,
        rest=2.5,
        spare=12.0,
        whim=1.0,
        mood=1.4,
        taste=(1.0, 1.5, 0.2),
    ),
    Temperament.HURRIED: Leaning(
        keen={
            Listen: 0.3, Acknowledge: 0.25, Ask: 0.2, AskChild: 0.4, NameConcern: 0.3,
            Propose: 1.3, MakeEffort: 1.2, Tell: 0.4,
        },
        guard=0,
        passes_on=0.5,
        thaw=4.0,
        rest=1.5,
        haste=0.8,
        spare=5.0,
        whim=2.5,
        mood=0.8,
        taste=(0.6, 1.0, 1.2),
    ),
    Temperament.BY_THE_BOOK: Leaning(
        keen={
            Listen: 0.5, Acknowledge: 0.4, Ask: 0.9, NameConcern: 0.4, Propose: 0.6, NormaliseIt: 0.4,
            Tell: 0.8, PullLever: 0.6, TakeAdvice: 3.0, TakeCodeStep: 3.0, DecideCode: 3.0,
        },
        guard=1,
        passes_on=0.0,
        thaw=3.0,
        rest=2.0,
        spare=12.0,
        whim=1.0,
        mood=0.8,
        taste=(0.5, 0.8, 1.5),
    ),
}  # fmt: skip
"""The four temperaments an author may give to a persona."""


@dataclass(frozen=True, slots=True)
class LeaningBot:
    """Chooses what seems best to a person who leans this way."""

    leaning: Leaning

    def choose(self, view: View, legal: list[Move], dice: Random) -> Move:
        """Choose the move that appeals most; spend spare time when a second thing is worth it too."""
        ranked = sorted(
            ((self.appeal(view, move) + dice.random() * self.leaning.whim, -n) for n, move in enumerate(legal)),
            reverse=True,
        )
        if SpendRoom() in legal and len(ranked) > 1 and ranked[1][0] >= self.leaning.spare * (0.3 + part_left(view)):
            return SpendRoom()
        return legal[-ranked[0][1]]

    def appeal(self, view: View, move: Move) -> float:
        """Say how much a legal move appeals to somebody who leans this way."""
        leaning = self.leaning
        match move:
            case Choose():
                return 2.0 * sounds_like(view, view.known_to_all.option_sounds[move.option], leaning.taste)
            case LetOthersSpeak():
                return self._rest(view) if view.step == AT_TABLE else 0.0
            case SpendRoom():
                return UNWISE
            case Tell(card) | NameConcern(card) if not self._dares(view, card):
                return UNWISE
            case Knock():
                return self._appeal_of_door(view, move)
        seems = worth(view, move)
        if seems <= 0:
            return seems
        return seems * leaning.keen.get(type(move), 1.0) * self._warmth(view, move)

    def _dares(self, view: View, card: int) -> bool:
        """Say whether its trust in the others covers what its own card asks of them.

        Who was welcomed lately drops its guard; who was hurt asks for more, also when asked in front of all.
        """
        known = card_known(view, card)
        if self.leaning.guard is None or not known.own:
            return True
        me, mood = seat_of(view), self._mood(view)
        _, middle, _ = sorted(view.trust_of(me, other) for other in SEATS if other != me)
        guard = 0 if view.asked or mood >= WELCOME else self.leaning.guard
        return middle >= known.threshold + guard + (HURT_KEEPS if mood < 0 else 0)

    def _mood(self, view: View) -> float:
        """Say how the others treated it in this month and the last: below zero it was hurt or left out."""
        if not self.leaning.mood:
            return 0.0
        me = seat_of(view)
        felt = [view.treated(me, other) for other in SEATS if other != me]
        alone = max(view.trust_of(me, other) for other in SEATS if other != me) < FULL_LINK
        left_out = view.round >= PATIENCE and alone and max(felt) <= 0
        return self.leaning.mood * (sum(felt) - left_out)

    def _toward(self, view: View, other: Seat) -> float:
        """Say how much it wants to do with another, after how that one treated it lately (1: as always)."""
        felt = self.leaning.mood * view.treated(seat_of(view), other)
        return max(COLD, 1.0 + felt / 2) if felt < 0 else min(GLAD, 1.0 + felt / 4)

    def _warmth(self, view: View, move: Move) -> float:
        """Say how far it comes out of its shell for a move that it makes with or toward others."""
        leaning, me = self.leaning, seat_of(view)
        match move:
            case Tell(card):
                return 1.0 if card_known(view, card).own else leaning.passes_on
            case Listen(other) | Acknowledge(other) | Ask(other):
                return self._thawed(view.trust_of(me, other)) * self._toward(view, other)
            case Propose():
                return self._thawed(sum(view.trust_of(me, other) for other in SEATS if other != me) / 3)
            case _:
                return 1.0

    def _thawed(self, trust: float) -> float:
        """Say how much of itself it shows to somebody it trusts this far, 0..1."""
        thaw = self.leaning.thaw
        return min(1.0, SHY + (1.0 - SHY) * max(0.0, trust - 1.0) / thaw) if thaw else 1.0

    def _rest(self, view: View) -> float:
        """Say what a word at the table must be worth: much to who was hurt or left out, little to who is welcome."""
        mood = self._mood(view)
        return self.leaning.rest * (1.0 + SULKS * -mood if mood < 0 else 1.0 / (1.0 + mood / 2))

    def _appeal_of_door(self, view: View, move: Knock) -> float:
        """A door as it looks; who is in a hurry overlooks what it lacks, until doors have stayed shut."""
        leaning = self.leaning
        careful = worth(view, move)
        haste = leaning.haste / (1 + view.tally[BOUNCES])
        if not haste or careful > 0:
            return careful * leaning.keen.get(Knock, 1.0)
        door = view.services[move.service]
        if door.wall != NOBODY or not door.may_open:
            return UNWISE
        return help_promised(view, move.service) * haste - lacks(door) * (1.0 - haste) * 20.0
