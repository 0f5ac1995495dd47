"""The bots that do not work together: by chance, in silence, or everyone for themselves."""

from random import Random

from game.bots.sense import card_known, worth
from game.rules.moves import Choose, Knock, LetOthersSpeak, MakeEffort, Move, Propose, PullLever, Tell
from game.rules.view import View


class RandomBot:
    """Does anything that is allowed."""

    def choose(self, view: View, legal: list[Move], dice: Random) -> Move:
        """Choose by chance."""
        return dice.choice(legal)


class SilentBot:
    """Sits there and leaves everything to the others."""

    def choose(self, view: View, legal: list[Move], dice: Random) -> Move:
        """Let the others speak; in a dilemma take what comes first."""
        return legal[0] if isinstance(legal[0], Choose) else LetOthersSpeak()


class SiloBot:
    """A capable person who does its own thing: own efforts, own doors, a word of its own. Asks and hears nobody."""

    def choose(self, view: View, legal: list[Move], dice: Random) -> Move:
        """Do what works without the others; else try something all the same, or leave it."""
        alone = [move for move in legal if _is_alone(view, move)]
        sound = [move for move in alone if isinstance(move, _DOING) and worth(view, move) > 0]
        if sound:
            return dice.choice(sound)
        may_leave = LetOthersSpeak() in legal
        if may_leave and (not alone or dice.random() < _LEAVES_IT):
            return LetOthersSpeak()
        return dice.choice(alone)


_DOING = (Choose, MakeEffort, Knock, PullLever)
_LEAVES_IT = 0.6
"""How often a silo leaves its turn when nothing of its own is ready."""


def _is_alone(view: View, move: Move) -> bool:
    if isinstance(move, Tell):
        return card_known(view, move.card).own
    return isinstance(move, (*_DOING, Propose))
