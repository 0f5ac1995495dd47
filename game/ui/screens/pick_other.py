"""Choose the session to lay beside another one: those of the same case first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.session.problems import SessionProblem
from game.ui.screen import Change, Pop, Push
from game.ui.screens.compare import compare_screen
from game.ui.screens.sessions import Sessions, cannot_resume
from game.ui.widgets import Act
from game.ui.words import BACK, Both

if TYPE_CHECKING:
    from game.session.session import Session
    from game.session.shelf import Head
    from game.ui.reception import Reception

WITH_WHICH = Both("Welke sessie leg je ernaast?", "Which session do you put beside it?")
NO_OTHER = Both(
    "Er is nog geen andere sessie. Speel deze casus nog eens, of speel verder vanaf een beurt.",
    "There is no other session yet. Play this case once more, or play on from a turn.",
)


class PickOther(Sessions):
    """The other kept sessions; choosing one lays it beside the first."""

    title = WITH_WHICH
    nothing = NO_OTHER

    def __init__(self, reception: Reception, session: Session) -> None:
        self.session = session
        super().__init__(reception)

    def _fetch(self) -> None:
        super()._fetch()
        others = [head for head in self.heads if head.id != self.session.id]
        self.heads = sorted(others, key=lambda head: head.case != self.session.case.id)
        self.page = min(self.page, self.pages - 1)

    def _ways(self) -> list[tuple[str, Both, str, Act]]:
        return [("back", BACK, "back", Pop)]

    def _opening(self, head: Head) -> Callable[[], Change]:
        return lambda: self._beside(head)

    def _beside(self, head: Head) -> Change:
        try:
            other = self.reception.resume(head.id)
        except SessionProblem as problem:
            return Push(cannot_resume(self.reception, head.id, problem))
        return Push(compare_screen(self.reception, self.session, other))
