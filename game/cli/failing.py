"""What goes wrong, in one sentence: what, where, why, what to do. Never a traceback on the screen."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from game import __version__, places
from game.cli.talk import Both, Refused, Talk, language, ready_streams

USAGE, UNEXPECTED, BY_HAND = 2, 70, 130
"""Exit codes: something known is amiss, something nobody foresaw, and Ctrl+C."""

STOPPED = Both("Gestopt met Ctrl+C.", "Stopped with Ctrl+C.")
NO_ANSWER = Both(
    "Er kwam geen antwoord meer (einde van de invoer). Er is niets veranderd.",
    "No answer came any more (end of the input). Nothing was changed.",
)
NOBODY_READS = Both(
    "De uitvoer werd niet verder gelezen; de rest is niet geschreven. Schrijf naar een bestand als je alles wilt.",
    "Nobody read the output any further; the rest was not written. Write to a file if you want all of it.",
)
BROKEN = Both(
    "Deze casus is kapot. Los dit eerst op, en controleer dan opnieuw met: omtafel check {place}",
    "This case is broken. Mend this first, then check again with: omtafel check {place}",
)
NO_PART = Both(
    "Een deel van Om Tafel ontbreekt: {part}. Installeer het opnieuw met: pip install --force-reinstall omtafel",
    "A part of Om Tafel is missing: {part}. Install it again with: pip install --force-reinstall omtafel",
)
DISK = Both(
    "{place}: dat lukt niet ({reason}). Kijk of de plek bestaat, of je er mag schrijven en of de schijf niet vol is.",
    "{place}: that does not work ({reason}). See whether the place exists, whether you may write there, and whether "
    "the disk is full.",
)
SOMEWHERE = Both("De uitvoer", "The output")
SORRY = Both(
    "Er ging iets mis dat we niet hadden voorzien ({kind}). Wat je speelde is bewaard: start Om Tafel opnieuw om "
    "verder te gaan.",
    "Something went wrong that we did not foresee ({kind}). What you played is kept: start Om Tafel again to go on.",
)
WRITTEN_DOWN = Both(
    "Wat er precies gebeurde staat in {file}. Stuur dat bestand mee als je het meldt.",
    "What exactly happened is in {file}. Send that file along when you report it.",
)
NOT_WRITTEN_DOWN = Both("Dit is wat er gebeurde; stuur het mee als je het meldt:", "This happened; please report it:")


def tell(error: BaseException, arguments: Sequence[str]) -> int:
    """Say what went wrong and give the exit code."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else USAGE if error.code else 0
    with suppress(OSError, ValueError):
        ready_streams()
    talk = Talk(language(arguments))
    try:
        return _tell(error, talk)
    except (OSError, ValueError):  # nobody listens on the error stream either
        return USAGE


def _tell(error: BaseException, talk: Talk) -> int:
    if isinstance(error, KeyboardInterrupt):
        talk.warn("")
        talk.warn(STOPPED)
        return BY_HAND
    if isinstance(error, BrokenPipeError):
        _let_go_of_output()
    lines = known(error, talk)
    if lines is None:
        _unexpected(error, talk)
        return UNEXPECTED
    for line in lines:
        talk.warn(line)
    return error.code if isinstance(error, Refused) else USAGE


def known(error: BaseException, talk: Talk) -> list[str] | None:
    """Say a problem that can be expected; nothing when it is none of those."""
    match error:
        case Refused():
            return [talk.pick(error.why)]
        case EOFError():
            return [talk.pick(NO_ANSWER)]
        case BrokenPipeError():
            return [talk.pick(NOBODY_READS)]
        case places.NoPlace():
            return [error.sentence(talk.lang)]
        case ModuleNotFoundError() if not (error.name or "").startswith("game"):
            return [talk.pick(NO_PART, part=error.name)]
        case OSError():
            place = error.filename if error.filename is not None else talk.pick(SOMEWHERE)
            return [talk.pick(DISK, place=place, reason=error.strerror or type(error).__name__)]
    return _of_a_part(error, talk)


def _of_a_part(error: BaseException, talk: Talk) -> list[str] | None:
    """Say a problem that one of the parts knows by name."""
    from game.scenario.problem import BrokenCase
    from game.session.problems import SessionProblem
    from game.ui.reception import CannotPlay

    match error:
        case BrokenCase():
            return about_broken(error, talk)
        case SessionProblem():
            return [error.in_(talk.lang)]
        case CannotPlay():
            return [talk.pick(error.why)]
    return None


def about_broken(error: BaseException, talk: Talk) -> list[str]:
    """Say every problem of a broken case; of a name that is not known, only that."""
    from game.scenario.problem import BrokenCase

    assert isinstance(error, BrokenCase)
    lines = [problem.sentence(talk.lang) for problem in error.problems]
    if [problem.code for problem in error.problems] in (["S001"], ["S015"]):
        return lines
    return [*lines, talk.pick(BROKEN, place=error.problems[0].path)]


def _let_go_of_output() -> None:
    """Point the output nowhere, or Python complains about the broken pipe once more at the very end."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unexpected(error: BaseException, talk: Talk) -> None:
    """Write down what nobody foresaw, for who has to mend it, and say it kindly."""
    talk.warn(SORRY, kind=type(error).__name__)
    story = "".join(traceback.format_exception(error))
    file = _written_down(story)
    if file is not None:
        talk.warn(WRITTEN_DOWN, file=file)
    else:
        talk.warn(NOT_WRITTEN_DOWN)
        talk.warn(story)


def _written_down(story: str) -> Path | None:
    try:
        file = places.made(places.home()) / "errors.log"
        with file.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"--- {datetime.now(UTC).isoformat(timespec='seconds')} · Om Tafel {__version__}\n{story}\n")
    except (OSError, places.NoPlace):
        return None
    return file
