"""Which bots there are, by name, and who sits in an empty chair."""

from collections.abc import Mapping

from game.bots.bot import Bot
from game.bots.leaning import COOPERATIVE, LEANINGS, LeaningBot
from game.bots.plain import RandomBot, SilentBot, SiloBot
from game.rules.board import Board
from game.rules.content import Temperament


def bot_for(temperament: Temperament) -> Bot:
    """Give the bot that leans like this persona."""
    return LeaningBot(LEANINGS[temperament])


def bots_for(board: Board) -> tuple[Bot, Bot, Bot, Bot]:
    """Give for each chair the bot that leans like the persona of the case."""
    parent, teacher, youth_worker, policymaker = (bot_for(persona.temperament) for persona in board.personas)
    return (parent, teacher, youth_worker, policymaker)


POLICIES: Mapping[str, Bot] = {
    "random": RandomBot(),
    "silent": SilentBot(),
    "silo": SiloBot(),
    "cooperative": LeaningBot(COOPERATIVE),
    **{temperament.value: bot_for(temperament) for temperament in Temperament},
}
"""Every bot by name."""
