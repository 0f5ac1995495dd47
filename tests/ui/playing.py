"""People at the table: they hold one device, and play a case with it until the debrief."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from game.rules.evolve import fold
from game.session.case import Case, read_log
from game.session.log import Chair, Setting
from game.session.session import Session
from game.ui.page import Page
from game.ui.screens.debrief import Debrief
from game.ui.screens.table import BOT_SECONDS, TableScreen
from game.ui.settings import Settings
from game.ui.sitting import Sitting
from game.ui.widgets import Widget
from tests.pilot import Pilot
from tests.rules.cases import board_of

SMALL = (640, 400)
"""Played small: what is asked of the screen is the same, and it draws in a third of the time."""
PERSON, BOT, TEAM = Chair("person"), Chair("bot"), Chair("team", "Team blauw")
ALONE = (PERSON, BOT, BOT, BOT)
GROUP = (PERSON, TEAM, PERSON, PERSON)
DIGEST = "d" * 64


def sitting(case: str = "noor", chairs: tuple[Chair, ...] = ALONE, *, seed: int = 3, **options: Setting) -> Sitting:
    """Begin a session of a real case."""
    return Sitting(Session.start(Case(board_of(case), DIGEST), seed, chairs, options=options))


def at_table(
    case: str = "noor",
    chairs: tuple[Chair, ...] = ALONE,
    *,
    size: tuple[int, int] = SMALL,
    settings: Settings | None = None,
    seed: int = 3,
    **options: Setting,
) -> tuple[Pilot, TableScreen]:
    """Sit down at the table of a real case."""
    table = TableScreen(sitting(case, chairs, seed=seed, **options))
    return Pilot(table, size=size, settings=settings or Settings(lang="nl", reduced_motion=True)), table


# --- devices ---------------------------------------------------------------------------------------------------------

Device = Callable[[Pilot, Widget], None]


def keyboard(pilot: Pilot, widget: Widget) -> None:
    """Press the digit or letter of a widget, or walk to it with Tab and press Enter."""
    if widget.shortcut:
        pilot.press(widget.shortcut)
        return
    for _ in range(40):
        if page(pilot).focus == widget.ref:
            pilot.press("enter")
            return
        pilot.press("tab")
    raise AssertionError(f"Tab never reaches {widget.ref}")


def mouse(pilot: Pilot, widget: Widget) -> None:
    """Click the middle of a widget."""
    pilot.click_at(widget.rect.center)


def remote(pilot: Pilot, widget: Widget) -> None:
    """Walk with next until the widget is lit, and choose it with previous or start; a single choice is made by next."""
    before = page(pilot)
    enabled = [choice for choice in before.choices if choice.enabled]
    if enabled == [widget]:
        pilot.press("pagedown")
        return
    for _ in range(40):
        pilot.press("pagedown")
        if page(pilot) is not before:
            return
        if before.armed and before.focus == widget.ref:
            pilot.press("f5" if widget.ref < "m" else "pageup")
            return
    raise AssertionError(f"the clicker never reaches {widget.ref}")


# --- a case from beginning to end ------------------------------------------------------------------------------------


def page(pilot: Pilot) -> Page:
    """Give the page on top."""
    assert isinstance(pilot.screen, Page)
    return pilot.screen


def play(pilot: Pilot, device: Device, *, seed: int = 1, most: int = 3000) -> Iterator[Page]:
    """Play with one device until the debrief; give every page on which a choice is about to be made."""
    dice = Random(seed)
    for _ in range(most):
        here = page(pilot)
        if isinstance(here, Debrief):
            return
        yield here
        if page(pilot) is not here:
            continue
        wanted = wish(here, dice)
        if wanted is None:
            pilot.wait(BOT_SECONDS)
        else:
            device(pilot, wanted)
    raise AssertionError(f"no end in sight: {type(pilot.screen).__name__}, {pilot.texts[:20]}")


def wish(here: Page, dice: Random) -> Widget | None:
    """Say what somebody would press on this page: some choice, seldom the way back."""
    choices = [widget for widget in here.choices if widget.enabled]
    forward = [widget for widget in choices if widget.ref not in ("back", "more")]
    if not choices:
        return None
    return dice.choice(forward) if forward and (dice.random() < 0.93 or len(choices) == 1) else dice.choice(choices)


def played(pilot: Pilot, device: Device, *, seed: int = 1) -> Debrief:
    """Play to the end, and give the debrief."""
    for _ in play(pilot, device, seed=seed):
        pass
    assert isinstance(pilot.screen, Debrief)
    return pilot.screen


def assert_sound(session: Session) -> None:
    """The log tells the same story as the session, also after writing and reading it."""
    assert fold(session.board, session.living_events()) == session.state
    found = read_log(session.to_plain(), lambda id_: session.case if id_ == session.case.id else None)
    assert found.changed is None
    assert tuple(found.log) == session.log
