"""The perspective check without a screen: about whom, which question, which answers, what pointed to the true one."""

from game.perspective.choose import question_about, question_due
from game.perspective.keep import checked, points_for
from game.perspective.question import Answer, Question
from game.perspective.read_back import guess_words, truth_words
from game.perspective.words import to_write_about

__all__ = [
    "Answer",
    "Question",
    "checked",
    "guess_words",
    "points_for",
    "question_about",
    "question_due",
    "to_write_about",
    "truth_words",
]
