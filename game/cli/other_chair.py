"""`omtafel play --other-chair SESSION --chair ROLE`: a session once more, from another role."""

from __future__ import annotations

from argparse import Namespace
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
    "Uit welke stoel wil je kijken? Noem er één: --chair teacher (of parent, youth-worker, policymaker).",
    "From which chair do you want to look? Name one: --chair teacher (or parent, youth-worker, policymaker).",
)
NOT_WITH = Both(
    "Met --other-chair ligt alles al vast in de sessie; laat {what} weg.",
    "With --other-chair the session says everything already; leave out {what}.",
)
NOTHING_TO_SEE = Both(
    "In sessie {id} is nog niets gekozen. Speel haar eerst met: omtafel play --resume",
    "Nothing was chosen in session {id} yet. Play it first: omtafel play --resume",
)


def again(talk: Talk, name: str, args: Namespace, *, asked: bool) -> int:
    """Begin a session once more from another chair, and play it in the window or the terminal."""
    given = {"CASE": args.case, "--seed": args.seed is not None, "--from": args.round, "--resume": args.resume,
             "--watch": args.watch}  # fmt: skip
    for what, there in given.items():
        if there:
            raise refused(NOT_WITH, what=what)
    if len(set(args.chair)) != 1:
        raise Refused(WHICH_CHAIR)
    shelf, seat = Shelf(args.services), Seat(args.chair[0])
    wish = playing.Wish(coach=args.coach, begin=lambda store: _from(store, shelf, name, seat))
    return playing.play(talk, wish, text=args.text, asked=asked)


def _from(store: Store, shelf: Shelf, name: str, seat: Seat) -> Session:
    """Begin the session again from this chair."""
    from game.hindsight import line_of, other_chair

    session = _found(store, shelf, name)
    if not line_of(session):
        raise refused(NOTHING_TO_SEE, id=session.id)
    return other_chair(session, seat)


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
