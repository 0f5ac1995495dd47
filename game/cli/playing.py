"""Playing: in a window where there is one, else in the terminal, else a word on what can be done."""

from __future__ import annotations

import secrets
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from game import places
from game.cli.ahead import refuse_nonsense, up_to
from game.cli.cases import Shelf, listed
from game.cli.talk import Both, Lang, Refused, Talk, kept_language, kept_settings, refused
from game.cli.window import Ahead, NoWindow, in_window

if TYPE_CHECKING:
    from game.cli.watching import Watch
    from game.rules.content import Text
    from game.session.case import Case
    from game.session.log import Chair
    from game.session.session import Session
    from game.session.shelf import Head, Store
    from game.terminal.console import Console
    from game.ui.reception import Reception
    from game.ui.screen import Change

News = Callable[["Session"], "tuple[Session, Text] | None"]
"""Gives the session to go on with and what to say about it, when a watched case was saved."""

MOST_SEED = 1_000_000

NO_WINDOW = Both(
    "Er is hier geen beeldscherm voor een venster, dus we spelen in de terminal.",
    "There is no display for a window here, so we play in the terminal.",
)
NOWHERE = Both(
    "Er is hier geen beeldscherm en geen terminal om in te spelen. Laat een casus zichzelf spelen en bekijk de "
    "beelden: omtafel demo --out MAP",
    "There is no display here and no terminal to play in. Let a case play itself and look at the pictures: "
    "omtafel demo --out DIR",
)
NOTHING_WAITS = Both(
    "Er is geen sessie om mee verder te gaan. Begin een nieuwe met: omtafel play",
    "There is no session to go on with. Begin a new one with: omtafel play",
)
NOTHING_WAITS_OF = Both(
    "Van “{case}” is er geen sessie om mee verder te gaan. Begin een nieuwe met: omtafel play {case}",
    "There is no session of “{case}” to go on with. Begin a new one with: omtafel play {case}",
)
WAITS = Both(
    "Van deze casus staat nog een spel open (ronde {round} van {rounds}). Ga verder met: omtafel play {case} --resume",
    "A game of this case is still open (round {round} of {rounds}). To go on: omtafel play {case} --resume",
)
GO_ON = Both("Ga verder: {title}, ronde {round} van {rounds}.", "Go on: {title}, round {round} of {rounds}.")
NEW_ONE = Both("{title}. {summary} ({minutes} minuten)", "{title}. {summary} ({minutes} minutes)")
WHAT = Both("Wat wil je spelen? l: English. q: stoppen.", "What will you play? l: Nederlands. q: stop.")
ELSEWHERE = Both(
    "Bewaren op de gewone plek lukte niet. De hele sessie staat nu in {file}. Haal haar later binnen met: "
    "omtafel sessions import {file}",
    "Saving in the usual place did not work. The whole session is now in {file}. Bring it in later with: "
    "omtafel sessions import {file}",
)
LOST = Both(
    "De sessie is nergens bewaard: ook in een gewone map mag niet geschreven worden.",
    "The session was saved nowhere: an ordinary folder may not be written either.",
)
NO_CASES = Both(
    "Er zijn geen casussen die gespeeld kunnen worden. Kijk wat er mis is met: omtafel check",
    "There are no cases that can be played. See what is wrong with: omtafel check",
)


class Wish(NamedTuple):
    """What somebody wants to play."""

    case: str = ""
    seed: int | None = None
    services: str | None = None
    chairs: tuple[int, ...] = ()
    resume: bool = False
    round: int = 0
    """The round to begin in; 0 is the ordinary beginning."""
    watch: Watch | None = None
    """Who looks whether the case is saved anew while it is played."""
    coach: str | None = None
    """When the coach asks; None leaves it as it was set."""
    begin: Callable[[Store], Session] | None = None
    """Begins the session to play, where it follows from another one."""


def title(talk: Talk, *, asked: bool) -> int:
    """Open the title; `asked` says that the language was asked for on the command line."""
    return _in_window_or_terminal(talk, Shelf(), Wish(), None, asked=asked)


def without_window() -> int:
    """Play without a window: the title was asked for and cannot be shown."""
    from game.cli.talk import ready_streams

    ready_streams()
    return _no_window(Talk(kept_language()), Shelf(), Wish())


def play(talk: Talk, wish: Wish, *, text: bool, asked: bool, watch: bool = False) -> int:
    """Play a case."""
    shelf = Shelf(wish.services)
    if wish.round:
        refuse_nonsense(wish.round, wish.case, resume=wish.resume)
    if watch:
        wish = wish._replace(watch=_watching(shelf, wish))
    if wish.case:
        _prepared(shelf.open(wish.case), wish)
    if text:
        return in_terminal(talk, shelf, wish)
    return _in_window_or_terminal(talk, shelf, wish, _play_ahead(shelf, wish), asked=asked)


def _watching(shelf: Shelf, wish: Wish) -> Watch:
    from game.cli.watching import Watch, refuse_without_case

    refuse_without_case(wish.case)
    return Watch(shelf, wish.case)


def _prepared(case: Case, wish: Wish) -> Callable[[Session], None] | None:
    """Give what is done with a new session before people sit down, if anything."""
    return up_to(case, wish.round) if wish.round else None


def host(talk: Talk, wish: Wish, *, asked: bool) -> int:
    """Go straight to who sits where, for a group."""
    shelf = Shelf(wish.services)
    if wish.case:
        shelf.open(wish.case)

    def ahead(reception: Reception) -> Change:
        from game.ui.screen import Push
        from game.ui.screens.library import Library
        from game.ui.start import chairs_for

        if not wish.case:
            return Push(Library(reception, alone=False))
        return Push(chairs_for(reception, wish.case, alone=False, chair=None, seed=wish.seed))

    return _in_window_or_terminal(talk, shelf, wish, ahead, asked=asked)


# --- in a window -----------------------------------------------------------------------------------------------------


def _in_window_or_terminal(talk: Talk, shelf: Shelf, wish: Wish, ahead: Ahead | None, *, asked: bool) -> int:
    lang: Lang | None = talk.lang if asked else None
    try:
        return in_window(shelf, lang=lang, coach=wish.coach, ahead=ahead, watch=wish.watch)
    except NoWindow:
        return _no_window(talk, shelf, wish)


def _play_ahead(shelf: Shelf, wish: Wish) -> Ahead:
    """Say where the window goes first: back into a session, to the stories, or to the chairs of this one."""

    def ahead(reception: Reception) -> Change:
        from game.rules.moves import Seat
        from game.ui.screen import Push
        from game.ui.screens.chairs import Chairs
        from game.ui.screens.library import Library
        from game.ui.start import go_on, take_up

        if wish.begin is not None:
            return take_up(reception, wish.begin(reception.store))
        if wish.resume:
            return go_on(reception, _waiting(reception.store, wish, shelf).id)
        if not wish.case:
            return Push(Library(reception, alone=True))
        seats = [Seat(number) for number in dict.fromkeys(wish.chairs)]
        chair = seats[0] if len(seats) == 1 else None
        case = shelf.open(wish.case)
        chairs = Chairs(reception, case, alone=len(seats) < 2, chair=chair, seed=wish.seed)
        chairs.prepare = _prepared(case, wish)
        if len(seats) > 1:
            chairs.kinds = ["person" if seat in seats else "bot" for seat in range(4)]
        return Push(chairs)

    return ahead


def _waiting(store: Store, wish: Wish, shelf: Shelf) -> Head:
    """Find the session to go on with."""
    head = _latest(store, shelf.open(wish.case).id if wish.case else None)
    if head is None:
        raise refused(NOTHING_WAITS_OF, case=wish.case) if wish.case else Refused(NOTHING_WAITS)
    return head


def _latest(store: Store, case: str | None) -> Head | None:
    heads = (head for head in store.heads() if not head.finished)
    return next((head for head in heads if case is None or head.case == case), None)


# --- in the terminal -------------------------------------------------------------------------------------------------


def _no_window(talk: Talk, shelf: Shelf, wish: Wish) -> int:
    """Say that there is no window, and play in the terminal where there is one."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refused(NOWHERE)
    talk.warn(NO_WINDOW)
    return in_terminal(talk, shelf, wish)


def in_terminal(talk: Talk, shelf: Shelf, wish: Wish) -> int:
    """Play as plain lines."""
    store, trouble = _store(talk)
    try:
        if trouble:
            talk.line(trouble)
        if wish.begin is not None:
            return _played(talk, wish.begin(store), wish)
        if wish.resume:
            return _resumed(talk, shelf, store, _waiting(store, wish, shelf).id, wish)
        if wish.case:
            return _begin(talk, shelf.open(wish.case), store, wish, waiting=_quietly_waiting(store, shelf, wish))
        return _chosen(talk, shelf, store, wish)
    finally:
        store.close()


def _store(talk: Talk) -> tuple[Store, str]:
    """Open the place where sessions are kept; without one, say so and play on."""
    from game.session.store import open_store

    try:
        return open_store(places.sessions())[0], ""
    except places.NoPlace as nowhere:
        return open_store(None)[0], nowhere.sentence(talk.lang)


def _quietly_waiting(store: Store, shelf: Shelf, wish: Wish) -> Head | None:
    """Find an open game of this case; trouble with the store is told elsewhere."""
    from game.session.problems import SessionProblem

    try:
        return _latest(store, shelf.open(wish.case).id if wish.case else None)
    except SessionProblem:
        return None


def _resumed(talk: Talk, shelf: Shelf, store: Store, id_: str, wish: Wish) -> int:
    from game.session.session import Session

    return _played(talk, Session.load(store, id_, shelf.find), wish)


def _played(talk: Talk, session: Session, wish: Wish) -> int:
    from game.terminal import play_in_terminal

    begun = [session]
    code = play_in_terminal(begun[0], _console(talk, wish), _news(talk, wish.watch, begun), begun.append)
    for one in begun:
        _keep_elsewhere(talk, one)
    return code


def _console(talk: Talk, wish: Wish) -> Console:
    """Give the lines in and out, with the coach as it was asked for or set."""
    from game.terminal.console import Console

    return Console(talk.lang, _read, _write, wish.coach or kept_settings().coach)


def _news(talk: Talk, watch: Watch | None, begun: list[Session]) -> News | None:
    """Give what looks for a case that was saved anew, and remembers the session in which play goes on."""
    if watch is None:
        return None
    from game.cli.watching import AT_THE_NEXT_QUESTION

    talk.line(AT_THE_NEXT_QUESTION)

    def news(session: Session) -> tuple[Session, Text] | None:
        found = watch.take_over(session)
        if found is not None and found[0] is not session:
            begun[:] = [one for one in begun if one.id != found[0].id] + [found[0]]
        return found

    return news


def _begin(talk: Talk, case: Case, store: Store, wish: Wish, *, waiting: Head | None = None) -> int:
    """Begin a case: in the chairs that were asked for, or after asking."""
    from game.session.log import Chair
    from game.session.session import Session
    from game.terminal import play_in_terminal, start_in_terminal

    if waiting is not None:
        talk.line(WAITS, round=max(1, waiting.round), rounds=waiting.rounds, case=wish.case or case.id)
    seed = secrets.randbelow(MOST_SEED) if wish.seed is None else wish.seed

    begun: list[Session] = []
    prepare = _prepared(case, wish)
    news = _news(talk, wish.watch, begun)

    def start(chairs: tuple[Chair, ...]) -> Session:
        begun.append(Session.start(case, seed, chairs, store=store))
        if prepare is not None:
            prepare(begun[-1])
        return begun[-1]

    if wish.chairs:
        chairs = tuple(Chair("person" if seat in wish.chairs else "bot") for seat in range(4))
        code = play_in_terminal(start(chairs), _console(talk, wish), news, begun.append)
    else:
        code = start_in_terminal(case.board, start, _console(talk, wish), news, begun.append)
    for session in begun:
        _keep_elsewhere(talk, session)
    return code


def _keep_elsewhere(talk: Talk, session: Session) -> None:
    """Put a session that could not be kept in its place into a file, so that nothing is lost; say where it is."""
    from game.session.export import rescue_to_file

    if session.saved or not session.can_undo() or session.save():
        return
    file = rescue_to_file(session, [Path.cwd(), Path(tempfile.gettempdir())])
    if file is None:
        talk.warn(LOST)
    else:
        talk.line(ELSEWHERE, file=file)


def _chosen(talk: Talk, shelf: Shelf, store: Store, wish: Wish) -> int:
    """Let somebody choose: go on with the open game, or one of the cases."""
    from game.terminal.console import Console, Stopped

    cases = [case for case in listed() if not case.broken]
    waiting = _quietly_waiting(store, shelf, wish)
    if not cases and waiting is None:
        raise Refused(NO_CASES)
    console = Console(talk.lang, _read, _write)

    def options(lang: Lang) -> list[str]:
        in_lang = Talk(lang)
        first = [] if waiting is None else [_go_on_line(in_lang, waiting)]
        return first + [
            in_lang.pick(NEW_ONE, title=case.title.in_(lang), summary=case.summary.in_(lang), minutes=case.minutes)
            for case in cases
        ]

    try:
        console.say(*WHAT)
        number = console.choose(options)
    except (Stopped, EOFError):
        return 0
    talk = Talk(console.lang)
    if waiting is not None and number == 0:
        return _resumed(talk, shelf, store, waiting.id, wish)
    return _begin(talk, shelf.open(cases[number - (waiting is not None)].id), store, wish)


def _go_on_line(talk: Talk, head: Head) -> str:
    return talk.pick(GO_ON, title=head.title.in_(talk.lang), round=max(1, head.round), rounds=head.rounds)


def _read(prompt: str) -> str:
    """Ask for a line; the prompt goes out first, also through a pipe."""
    sys.stdout.flush()
    return input(prompt)


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
