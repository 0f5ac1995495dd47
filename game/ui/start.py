"""From the first picture to the table: where the title leads, and the window that opens with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game import places
from game.ui.app import App
from game.ui.reception import CannotPlay, Cases, Reception
from game.ui.screen import Change, Home, Many, Push, Replace, Say, Screen
from game.ui.screens.title import Title, Waiting, Ways
from game.ui.settings import Settings, read, system_lang, write
from game.ui.words import Bilingual, Both, Lang

if TYPE_CHECKING:
    from game.rules.moves import Seat
    from game.session.session import Session
    from game.session.shelf import Head
    from game.ui.screens.table import TableScreen
    from game.ui.sitting import Sitting

__all__ = ["CannotPlay", "Cases", "Reception", "game_screen", "open_window_game", "ways"]

ROUND_OF = Both("{title}, ronde {n} van {of}", "{title}, round {n} of {of}")
BEFORE = Both("{title}, nog niet begonnen", "{title}, not begun yet")


def ways(reception: Reception) -> Ways:
    """Say where the title leads. Every screen is imported when somebody goes there."""

    def library(*, alone: bool) -> Screen:
        from game.ui.screens.library import Library  # noqa: PLC0415

        return Library(reception, alone=alone)

    def sessions() -> Screen:
        from game.ui.screens.sessions import Sessions  # noqa: PLC0415

        return Sessions(reception)

    def progress() -> Screen:
        from game.ui.screens.progress import ProgressScreen  # noqa: PLC0415

        return ProgressScreen(reception)

    return Ways(
        new_game=lambda: library(alone=False),
        practise=lambda: library(alone=True),
        sessions=sessions,
        progress=progress,
        waiting=lambda: waiting(reception),
    )


def waiting(reception: Reception) -> Waiting | None:
    """Find the session that was not finished, for the title."""
    head = reception.latest()
    return None if head is None else Waiting(words_for(head), lambda: go_on(reception, head.id))


def words_for(head: Head) -> Both:
    """Name a session by its case and its round."""
    words = ROUND_OF if head.length > 1 else BEFORE
    gaps = {"n": head.round, "of": head.rounds}
    return Both(words.nl.format(title=head.title.nl, **gaps), words.en.format(title=head.title.en, **gaps))


def go_on(reception: Reception, id_: str) -> Change:
    """Take up a kept session where it was, or say why that cannot be done."""
    from game.session.problems import SessionProblem  # noqa: PLC0415

    try:
        session = reception.resume(id_)
    except SessionProblem as problem:
        from game.ui.screens.sessions import cannot_resume  # noqa: PLC0415

        return Push(cannot_resume(reception, id_, problem))
    return take_up(reception, session)


def take_up(reception: Reception, session: Session) -> Change:
    """Show a session, with a notice when its case changed or it is not kept."""
    changes: list[Change] = [Home(), Push(game_screen(reception, session))]
    if notice := session.changed or session.problem:
        changes.append(Say(notice.both()))
    return Many(tuple(changes))


def back_into_game(sitting: Sitting) -> Change:
    """Go back to just before the last decision of people, and on from there; when another window did, say so."""
    from game.session.problems import StaleMove  # noqa: PLC0415
    from game.ui.screens.table import WENT_BACK  # noqa: PLC0415

    said: Bilingual = WENT_BACK
    try:
        sitting.undo()
    except StaleMove as stale:
        said = stale.both()
    return Many((Replace(game_screen(sitting.reception, sitting.session)), Say(said)))


def game_screen(reception: Reception | None, session: Session) -> Screen:
    """Give the screen where a session stands: the briefing, the table, or the talk afterwards."""
    from game.ui.sitting import Sitting  # noqa: PLC0415

    sitting = Sitting(session, reception)
    if sitting.recall is not None:
        return _in_other_chair(sitting)
    if session.is_over:
        from game.ui.screens.debrief import Debrief  # noqa: PLC0415

        return Debrief(sitting)
    if session.length == 1:
        from game.ui.screens.briefing import Briefing  # noqa: PLC0415

        return Briefing(sitting)
    return table_of(sitting)


def _in_other_chair(sitting: Sitting) -> Screen:
    """Give the screen where a session seen from another chair stands: its table, or both stories side by side."""
    if sitting.session.is_over:
        from game.ui.screens.both_seats import BothSeats  # noqa: PLC0415

        return BothSeats(sitting)
    return table_of(sitting)


def table_of(sitting: Sitting) -> TableScreen:
    """Give the table at which this sitting goes on."""
    if sitting.recall is not None:
        from game.ui.screens.other_chair import ReplayTable  # noqa: PLC0415

        return ReplayTable(sitting)
    from game.ui.screens.table import TableScreen  # noqa: PLC0415

    return TableScreen(sitting)


def chairs_for(reception: Reception, name: str, *, alone: bool, chair: Seat | None, seed: int | None) -> Screen:
    """Open a case and give the screen with its chairs.

    Raises:
        CannotPlay: the case is not there or broken.
    """
    from game.ui.screens.chairs import Chairs  # noqa: PLC0415

    return Chairs(reception, reception.open_case(name), alone=alone, chair=chair, seed=seed)


def open_window_game(
    cases: Cases,
    *,
    ahead: Callable[[Reception], Change] | None = None,
    lang: Lang | None = None,
    coach: str | None = None,
    frames: int | None = None,
) -> int:
    """Open the window and play until somebody quits; give the exit code.

    `ahead` goes on from the title at once: to the chairs of a case, or back into a session. It is asked before
    there is a window, so that what goes wrong in it is said on the command line.

    Raises:
        CannotPlay: the case that was asked for is not there or broken; no window was opened.
        NoDisplay: there is no screen to open a window on.
    """
    reception = Reception(cases)
    first = None if ahead is None else ahead(reception)
    file, settings, notice = kept_settings()
    if lang:
        settings = settings._replace(lang=lang)
    if coach:
        settings = settings._replace(coach=coach)

    def keep(new: Settings) -> Bilingual | None:
        return write(file, new) if file else notice

    def watch(stack: Sequence[Screen]) -> Change:
        from game.ui.again import look_again  # noqa: PLC0415

        return look_again(reception, stack)

    app = App(Title(ways(reception)), settings, keep=keep, notice=notice, watch=watch if cases.news else None)
    app.apply(first)
    try:
        app.run(frames)
    finally:
        reception.close()
    return 0


def kept_settings() -> tuple[Path | None, Settings, Bilingual | None]:
    """Read the user's settings; without a place for them, the ordinary ones and why."""
    try:
        file = places.settings()
    except places.NoPlace as nowhere:
        return None, Settings(lang=system_lang()), Both(nowhere.sentence("nl"), nowhere.sentence("en"))
    settings, notice = read(file)
    return file, settings, notice
