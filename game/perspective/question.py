"""A question through somebody's eyes, whole: why now, what is asked, the answers, and what to say afterwards."""

from typing import Literal, NamedTuple

from game.perspective.causes import Cause
from game.rules.content import Text
from game.rules.moves import Seat

Kind = Literal["weighs", "told", "unheard", "yes"]
"""What is asked: what weighs most now, how something that was told landed, what somebody whom nobody asked would say,
or what somebody needs before a goal becomes a yes."""


class Answer(NamedTuple):
    """One answer that can be guessed. `near` says that it comes close to the true one."""

    id: str
    words: Text
    near: bool = False


class Question(NamedTuple):
    """One perspective check. `answers` stand in the order in which they are shown.

    `why` is what happened, `asks` the question, `invites` what the persona says when it is guessed about, `own_words`
    the reveal, and `clue` what pointed to it in play.
    """

    about: Seat
    kind: Kind
    cause: Cause
    answers: tuple[Answer, ...]
    truth: str
    why: Text
    asks: Text
    invites: Text
    own_words: Text
    clue: Text = Text("", "")

    @property
    def true_answer(self) -> Answer:
        """Give the true answer."""
        return next(answer for answer in self.answers if answer.id == self.truth)

    @property
    def true_place(self) -> int:
        """Say where the true answer stands."""
        return self.answers.index(self.true_answer)
