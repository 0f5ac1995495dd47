"""What if: play on from just before a decision, beside the session as it went."""

from game.session.log import Chair
from game.session.problems import WireError
from game.session.session import Session


def what_if(session: Session, entry: int, chairs: tuple[Chair, ...] | None = None) -> Session:
    """Begin a session of its own that stands where this one stood just before entry number `entry` of its log.

    This one stays as it is. The same people sit in the same chairs, unless other `chairs` are given.

    Raises:
        WireError: no decision that still counts has this number.
    """
    decisions = {one.number for one in session.living_entries() if one.move is not None}
    if entry not in decisions:
        raise WireError("bad-undo", to=entry)
    return session.fork(entry, chairs)
