"""What every part of the debrief looks at, put together once."""

from collections.abc import Sequence

from game.hindsight import TurningPoint
from game.report.measures import Measures, measure
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.scores import Scores, score
from game.rules.state import State
from game.session.session import Session
from game.text import pick


class Found:
    """A session as the debrief reads it. Without `turns` the turning points are where the scores moved most."""

    def __init__(self, session: Session, lang: Lang, turns: Sequence[TurningPoint] | None = None) -> None:
        self.session, self.lang, self.turns = session, lang, turns
        self.board: Board = session.board
        self.state: State = session.state
        self.events = session.living_events()
        self.scores: Scores = score(self.board, self.events)
        self.measures: Measures = measure(session)

    def say(self, nl: str, en: str) -> str:
        """Choose between the two languages."""
        return pick(self.lang, nl, en)
