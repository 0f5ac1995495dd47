"""`omtafel play CASE --watch`: an author saves the case, and the game that is going on takes it over."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.ahead import play_up_to
from game.cli.cases import Shelf, open_case
from game.cli.talk import Both, Lang, Refused
from game.ui.reception import Reloaded
from game.ui.words import say

if TYPE_CHECKING:
    from game.rules.content import Text
    from game.scenario.problem import Problem
    from game.session.session import Session

WATCH_WHAT = Both(
    "Bij --watch hoort een casus, zoals: omtafel play mijn-casus --watch",
    "With --watch comes a case, such as: omtafel play my-case --watch",
)
AT_THE_NEXT_QUESTION = Both(
    "Bewaar je de casus, dan speel je bij de volgende vraag met de nieuwe versie verder. Enter kijkt meteen.",
    "When you save the case, you play on with the new version at the next question. Enter looks at once.",
)
BROKEN = Both(
    "{place}: {what} {mend} {more}Je speelt verder met de vorige versie, tot dit klopt.",
    "{place}: {what} {mend} {more}You play on with the version before, until this is mended.",
)
MEANT = Both("Bedoel je '{name}'?", "Did you mean '{name}'?")
MORE = Both("(En nog {count}; zie: omtafel check.) ", "(And {count} more; see: omtafel check.) ")

Stamp = tuple[object, ...]


class Watch:
    """Looks whether the files of a case were saved, and reads the case when they were.

    Raises:
        BrokenCase: the case cannot be played as it is now.
    """

    def __init__(self, shelf: Shelf, name: str) -> None:
        self.shelf, self.name = shelf, name
        self.file = file_of(name)
        self._seen = self._stamp()
        case = shelf.open(name)
        self._was, self._digest = case.id, case.digest
        self._trouble: Both | None = None
        """What is wrong with the files, until it is told."""
        self._told = False
        """Whether people were told that something is wrong, and not yet that it is mended."""

    def look(self) -> Reloaded | Both | None:
        """Give the case when it was saved; or say what is wrong with it, once it stayed so until the next look.

        An editor may be in the middle of writing: a file that cannot be read at once often can a moment later.
        """
        stamp = self._stamp()
        if stamp != self._seen:
            self._seen = stamp
            return self._read()
        trouble, self._trouble = self._trouble, None
        self._told = self._told or trouble is not None
        return trouble

    def take_over(self, session: Session) -> tuple[Session, Text] | None:
        """Look, where people type: give the session to go on with and what to say, if there is anything to say."""
        from game.rules.content import Text

        news = self.look() or self.look()
        if isinstance(news, Reloaded):
            taken = session.take_over(news.case, news.ahead)
            return taken.session, taken.both()
        return None if news is None else (session, Text(nl=news.nl, en=news.en))

    def _read(self) -> Reloaded | None:
        from game.scenario.problem import BrokenCase

        self._trouble = None
        try:
            case = open_case(str(self.file), self.shelf.services)
        except BrokenCase as broken:
            self._trouble = _first(broken.problems)
            return None
        if case.digest == self._digest and not self._told:
            return None
        news = Reloaded(self._was, case, play_up_to)
        self._was, self._digest, self._told = case.id, case.digest, False
        self.shelf.opened |= {self.name: case, case.id: case}
        return news

    def _stamp(self) -> Stamp:
        """Tell how the files are now: the case, and the services that it finds."""
        from game.scenario.case import find_services

        services = self.shelf.services
        files = (self.file, find_services(self.file) if services is None else Path(services))
        return tuple((str(file), *_stamp_of(file)) for file in files)


def file_of(name: str) -> Path:
    """Find the file of a case, and stay with it: also when it is gone for a moment."""
    from game.scenario.case import find_case
    from game.scenario.source import Refused as NotThere

    try:
        return find_case(name).absolute()
    except NotThere:
        return Path(name)


def _stamp_of(file: Path) -> tuple[int, ...]:
    try:
        found = os.stat(file)
    except (OSError, ValueError):
        return ()
    return (found.st_mtime_ns, found.st_size, found.st_ino)


def _first(problems: tuple[Problem, ...]) -> Both:
    """Say the first problem and its place, and how many more there are."""
    return Both(_first_in("nl", problems), _first_in("en", problems))


def _first_in(lang: Lang, problems: tuple[Problem, ...]) -> str:
    first, left = problems[0], len(problems) - 1
    place = f"{first.path.name}:{first.line}" if first.line else str(first.path)
    mend = say(MEANT, lang, name=first.nearest) if first.nearest else first.mend(lang)
    more = say(MORE, lang, count=left) if left else ""
    return say(BROKEN, lang, place=place, what=first.what(lang), mend=mend, more=more)


def refuse_without_case(case: str) -> None:
    """Refuse to watch nothing."""
    if not case:
        raise Refused(WATCH_WHAT)
