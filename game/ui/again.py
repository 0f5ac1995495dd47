"""A watched case was saved anew: every screen that shows it is made again, as far as possible where it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.ui.screen import Change, Home, Many, Push, Say, Screen
from game.ui.words import Bilingual, Both

if TYPE_CHECKING:
    from game.session.session import Session
    from game.ui.reception import Reception, Reloaded

LOADED = Both("De casus is opnieuw geladen.", "The case is loaded again.")


def look_again(reception: Reception, stack: Sequence[Screen]) -> Change:
    """Ask whether the watched case was saved, and show it anew on the screens from below to the top."""
    from game.ui.reception import Reloaded  # noqa: PLC0415

    news = reception.cases.news() if reception.cases.news else None
    if not isinstance(news, Reloaded):
        return Say(news) if news else None
    _seat_again(stack, news)
    first = next((n for n, screen in enumerate(stack) if _plays(screen, news.was)), None)
    if first is None:
        return Say(LOADED)
    said, screens = _played_on(reception, stack[first:], news)
    return Many((Home(), *(Push(screen) for screen in (*stack[1:first], *screens)), Say(said)))


def _seat_again(stack: Sequence[Screen], news: Reloaded) -> None:
    """Let people choose their chairs in the case as it is now."""
    from game.ui.screens.chairs import Chairs  # noqa: PLC0415

    for screen in stack:
        if isinstance(screen, Chairs) and screen.case.id == news.was:
            screen.case = news.case
            screen.stale()


def _plays(screen: Screen, case: str) -> bool:
    from game.ui.screens.menu import InSession  # noqa: PLC0415

    return isinstance(screen, InSession) and screen.sitting.session.case.id == case


def _played_on(reception: Reception, screens: Sequence[Screen], news: Reloaded) -> tuple[Bilingual, list[Screen]]:
    """Go on with the session of these screens: what to say, and the screens that take their place."""
    from game.ui.screens.menu import InSession  # noqa: PLC0415
    from game.ui.start import game_screen  # noqa: PLC0415

    assert isinstance(screens[0], InSession)
    taken = screens[0].sitting.session.take_over(news.case, news.ahead)
    if taken.why is not None:
        return taken.both(), [game_screen(reception, taken.session)]
    return taken.both(), [_made_again(reception, screens[0], taken.session), *_looked_up(screens[1:], taken.session)]


def _made_again(reception: Reception, old: Screen, session: Session) -> Screen:
    """Give the screen on which the same turn is played: the same page of the briefing, the same part of the story."""
    from game.ui.screens.briefing import Briefing  # noqa: PLC0415
    from game.ui.screens.debrief import Debrief  # noqa: PLC0415
    from game.ui.screens.table import TableScreen  # noqa: PLC0415
    from game.ui.sitting import Sitting  # noqa: PLC0415
    from game.ui.start import game_screen, table_of  # noqa: PLC0415

    sitting = Sitting(session, reception)
    match old:
        case Briefing():
            briefing = Briefing(sitting, back=old.back and (lambda: reception.forget_unplayed(session)))
            briefing.cards_on_page, briefing.read = old.cards_on_page, old.read
            briefing.page = min(old.page, len(briefing.pages) - 1)
            return briefing
        case TableScreen():
            table = table_of(sitting)
            table.look_like(old)
            return table
        case Debrief():
            return Debrief(sitting, old.tab)
        case _:
            return game_screen(reception, session)


def _looked_up(screens: Sequence[Screen], session: Session) -> list[Screen]:
    """Open anew what somebody was looking at above the table; a menu, a question or private cards close."""
    from game.ui.screens.readback import ReadBack  # noqa: PLC0415
    from game.ui.screens.routes import RoutesScreen  # noqa: PLC0415
    from game.ui.screens.timeline import TimelineScreen  # noqa: PLC0415
    from game.ui.sitting import Sitting  # noqa: PLC0415

    return [
        type(one)(Sitting(session)) for one in screens[:1] if isinstance(one, (RoutesScreen, TimelineScreen, ReadBack))
    ]
