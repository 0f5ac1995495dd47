"""The checks that make a case better and never stop a game: fairness, law, language and care."""

from game.scenario.checks import care, fairness, language, law, unfinished
from game.scenario.checks.finding import Check

READING: tuple[Check, ...] = (*language.CHECKS, *care.CHECKS, *unfinished.CHECKS)
"""What is said of texts."""
JUDGING: tuple[Check, ...] = (*fairness.CHECKS, *law.CHECKS)
"""What is said of a case as a whole, once nothing in it is broken."""
