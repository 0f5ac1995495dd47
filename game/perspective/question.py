"""A question through somebody's eyes, whole: why now, what is asked, the answers, and what to say afterwards."""

from typing import NamedTuple

from game.perspective.causes import Cause
from game.perspective.signs import Sign
from game.rules.content import Text
from game.rules.moves import Seat
from game.session.log import CheckKind


class Answer(NamedTuple):
    """One answer that can be guessed. `near` says that it comes close to the true one."""

    id: str
    words: Text
    near: bool = False


class Question(NamedTuple):
    """One perspective check, about the month `round`. `answers` stand in the order in which they are shown.

    `why` is what happened, `asks` the question, `invites` what the persona says when it is guessed about, `own_words`
    the reveal, and `clue` what pointed to it in play. `knowable` says that something did: `signs` is what, where the
    answer does not simply follow from trust. `clear` says that what happened does not argue for a wrong answer.
    """

    about: Seat
    kind: CheckKind
    round: int
    cause: Cause
    answers: tuple[Answer, ...]
    truth: str
    why: Text
    asks: Text
    invites: Text
    own_words: Text
    clue: Text = Text("", "")
    signs: tuple[Sign, ...] = ()
    knowable: bool = True
    clear: bool = True

    @property
    def true_answer(self) -> Answer:
        """Give the true answer."""
        return next(answer for answer in self.answers if answer.id == self.truth)

    @property
    def true_place(self) -> int:
        """Say where the true answer stands."""
        return self.answers.index(self.true_answer)
