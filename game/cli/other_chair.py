"""`omtafel play --other-chair SESSION --chair ROLE` and `--what-if SESSION --turn N`: a session once more."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli import playing
from game.cli.cases import Shelf
from game.cli.reporting import NO_SESSION, NO_SESSIONS
from game.cli.talk import Both, Refused, Talk, refused
from game.rules.moves import Seat

if TYPE_CHECKING:
    from game.session.session import Session
    from game.session.shelf import Store

WHICH_CHAIR = Both(
    "Vanuit welke stoel wil je kijken? Noem er één: --chair teacher (of parent, youth-worker, policymaker).",
    "From which chair do you want to look? Name one: --chair teacher (or parent, youth-worker, policymaker).",
)
NOT_WITH = Both(
    "Met {way} ligt alles al vast in de sessie; laat {what} weg.",
    "With {way} the session says everything already; leave out {what}.",
)
NOTHING_TO_SEE = Both(
    "In sessie {id} is nog niets gekozen. Speel haar eerst met: omtafel play --resume",
    "Nothing was chosen in session {id} yet. Play it first: omtafel play --resume",
)
OF_WHICH = Both(
    "--turn hoort bij een sessie: omtafel play --what-if SESSION --turn {n}",
    "--turn belongs to a session: omtafel play --what-if SESSION --turn {n}",
)
WHICH_CHOICE = Both("Noem een keuze met --turn. Dit koos je in sessie {id}:",
                    "Name a choice with --turn. You chose this in session {id}:")  # fmt: skip
NO_SUCH_CHOICE = Both(
    "In sessie {id} is {n} geen keuze die nog telt. Dit koos je:",
    "In session {id}, {n} is no choice that still counts. You chose this:",
)
WHAT_IF = Both(
    "Wat als? Je staat weer voor deze keuze. Sessie {id} blijft zoals ze is. Toen: {choice}",
    "What if? You stand before this choice again. Session {id} stays as it is. Then: {choice}",
)

Begin = Callable[["Store", Shelf], "Session"]
"""Begins a session that follows from another one."""


def again(talk: Talk, args: Namespace, *, asked: bool) -> int:
    """Begin a session once more from another chair, and play it in the window or the terminal."""
    _refuse_beside("--other-chair", args, {"--what-if": args.what_if, "--turn": args.turn is not None})
    if len(set(args.chair)) != 1:
        raise Refused(WHICH_CHAIR)
    name, seat = args.other_chair, Seat(args.chair[0])
    return _play(talk, args, lambda store, shelf: _from(store, shelf, name, seat), asked=asked)


def on_from(talk: Talk, args: Namespace, *, asked: bool) -> int:
    """Play on from just before a choice in a session, in the window or the terminal; the session stays as it is."""
    if not args.what_if:
        raise refused(OF_WHICH, n=args.turn)
    _refuse_beside("--what-if", args, {"--chair": args.chair})
    return _play(talk, args, lambda store, shelf: _before(talk, store, shelf, args), asked=asked)


def _refuse_beside(way: str, args: Namespace, more: dict[str, object]) -> None:
    """Refuse what the session says already."""
    given = {"CASE": args.case, "--seed": args.seed is not None, "--from": args.round, "--resume": args.resume,
             "--watch": args.watch, **more}  # fmt: skip
    for what, there in given.items():
        if there:
            raise refused(NOT_WITH, way=way, what=what)


def _play(talk: Talk, args: Namespace, begin: Begin, *, asked: bool) -> int:
    shelf = Shelf(args.services)
    wish = playing.Wish(coach=args.coach, begin=lambda store: begin(store, shelf))
    return playing.play(talk, wish, text=args.text, asked=asked)


def _from(store: Store, shelf: Shelf, name: str, seat: Seat) -> Session:
    """Begin the session again from this chair."""
    from game.hindsight import line_of, other_chair

    session = _found(store, shelf, name)
    if not line_of(session):
        raise refused(NOTHING_TO_SEE, id=session.id)
    return other_chair(session, seat)


def _before(talk: Talk, store: Store, shelf: Shelf, args: Namespace) -> Session:
    """Begin a session of its own that stands before the choice that was named."""
    from game.hindsight import line_of, what_if
    from game.terminal import choice_line

    session = _found(store, shelf, args.what_if)
    turn = next((turn for turn in line_of(session) if turn.entry.number == args.turn), None)
    if turn is None:
        raise Refused(_choices(session, args.turn))
    if args.text:
        talk.line(WHAT_IF, id=session.id, choice=choice_line(session, turn, talk.lang))
    return what_if(session, turn.entry.number)


def _choices(session: Session, number: int | None) -> Both:
    """Name the choices of people, with their numbers, for who named none of them."""
    from game.terminal import choice_line, own_choices

    choices = own_choices(session)
    if not choices:
        return Both(*(words.format(id=session.id) for words in (NOTHING_TO_SEE.nl, NOTHING_TO_SEE.en)))
    head = WHICH_CHOICE if number is None else NO_SUCH_CHOICE
    nl, en = ("\n".join(f"{turn.entry.number}. {choice_line(session, turn, lang)}" for turn in choices)
              for lang in ("nl", "en"))  # fmt: skip
    return Both(f"{head.nl.format(id=session.id, n=number)}\n{nl}", f"{head.en.format(id=session.id, n=number)}\n{en}")


def _found(store: Store, shelf: Shelf, name: str) -> Session:
    """Find a session by its name, the last one played, or in an exported file, which is then kept too."""
    from game.session.export import bring_in, read_file
    from game.session.session import Session

    file = Path(name)
    if file.suffix and file.is_file():
        return bring_in(read_file(file), store, shelf.find)
    ids = [head.id for head in store.heads()]
    if name == "last" and not ids:
        raise Refused(NO_SESSIONS)
    id_ = ids[0] if name == "last" else name
    if id_ not in ids:
        raise refused(NO_SESSION, id=name)
    return Session.load(store, id_, shelf.find)
