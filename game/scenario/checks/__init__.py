"""The checks: one function and one stable code each. They see a whole case and say what they find, all at once.

Those that only make a case better stand apart in `counsel`: who plays a case need not wait for them.
"""

from game.scenario.checks import measures, names, reach, wholes
from game.scenario.checks.finding import Case, Check, Finding, LineOf

__all__ = ["CHECKS", "Case", "Check", "Finding", "LineOf"]

CHECKS: tuple[Check, ...] = (*names.CHECKS, *measures.CHECKS, *wholes.CHECKS, *reach.CHECKS)
"""What decides whether a case can be played, and what is nearly always a mistake."""
