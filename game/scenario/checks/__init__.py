"""The checks: one function and one stable code each. They see a whole case and say what they find, all at once."""

from collections.abc import Iterator

from game.scenario.checks import measures, names, reach, wholes
from game.scenario.checks.finding import Case, Finding, LineOf

__all__ = ["CHECKS", "Case", "Finding", "LineOf", "findings"]

CHECKS = (*names.CHECKS, *measures.CHECKS, *wholes.CHECKS, *reach.CHECKS)


def findings(case: Case) -> Iterator[Finding]:
    """Let every check look at the case."""
    for check in CHECKS:
        yield from check(case)
