"""The coach beside the table, as it was set."""

import pytest

from game.ui.coaching import COACH
from game.ui.settings import Settings
from tests.pilot import Pilot
from tests.ui.playing import ALONE, GROUP, at_table, keyboard, page, play


def seen_with(level: str, chairs: tuple = ALONE) -> dict[str, bool]:  # type: ignore[type-arg]
    """Play until the first month has passed; say at which kinds of moments the coach stood on the screen."""
    pilot, table = at_table(chairs=chairs, settings=Settings(lang="en", reduced_motion=True, coach=level))
    seen = {"turn": False, "month": False, "menu": False}
    for _ in play(pilot, keyboard):
        if pilot.screen is not table:
            continue
        seen[moment(pilot)] = seen.get(moment(pilot), False) or pilot.sees(COACH.en)
        if table.state.round == 3:
            return seen
    raise AssertionError("no third month")


def moment(pilot: Pilot) -> str:
    """Name what the table shows."""
    table = page(pilot)
    beat = getattr(table, "beat", None)
    if beat is not None:
        return "month" if beat.kind == "month" else "told"
    return "menu" if getattr(table, "menu", "") else "turn"


@pytest.mark.parametrize(
    ("level", "turn", "month"), [("before", True, True), ("after", False, True), ("silent", False, False)]
)
def test_it_asks_when_it_was_told_to(level: str, turn: bool, month: bool) -> None:
    seen = seen_with(level)
    assert (seen["turn"], seen["month"], seen["menu"]) == (turn, month, False)


def test_a_group_has_no_coach() -> None:
    assert not any(seen_with("before", GROUP).values())
