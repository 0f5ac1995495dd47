"""What can be counted in a session: who was heard, what was shared, how long the child waited. Never blame."""

from collections.abc import Iterator

from game.report import measures
from game.report.sharing import shared_in
from game.rules import events as e
from game.rules.content import Lang
from game.rules.moves import PARENT, SEATS
from game.rules.state import BOUNCES, BREACHES, ROUNDS_WAITED
from game.session.log import Undone
from game.session.session import Session
from game.text import counted, listed, pick, rounds_word, seat_name


def number_lines(session: Session, lang: Lang) -> Iterator[str]:
    """Count what is worth talking about."""
    board, state, child = session.board, session.state, session.board.child.name
    shared, held = coverage(session)
    yield pick(lang, f"Feiten op tafel: {shared} van {held}.", f"Facts on the table: {shared} of {held}.")
    first = first_heard(session)
    parent = seat_name(board, PARENT, lang)
    yield (
        pick(
            lang,
            f"{parent} werd voor het eerst gehoord in ronde {first}.",
            f"{parent} was first heard in round {first}.",
        )
        if first
        else pick(lang, f"Niemand luisterde naar {parent}.", f"Nobody listened to {parent}.")
    )
    visits = [f"{seat_name(board, seat, lang)} {heard_by_others(session, seat)}" for seat in SEATS]
    yield pick(lang, f"Hoe vaak er naar iemand geluisterd werd: {listed(visits, lang)}.",
               f"How often each was listened to: {listed(visits, lang)}.")  # fmt: skip
    waited = rounds_word(state.tally[ROUNDS_WAITED], lang)
    yield pick(lang, f"{child} stond {waited} op een wachtlijst.", f"{child} was on a waiting list for {waited}.")
    yield pick(
        lang, f"Deuren die dicht bleven: {state.tally[BOUNCES]}.", f"Doors that stayed shut: {state.tally[BOUNCES]}."
    )
    if state.tally[BREACHES]:
        times = counted(state.tally[BREACHES], lang, ("keer", "keer"), ("time", "times"))
        yield pick(lang, f"Iets van het gezin verteld zonder een ja: {times}.",
                   f"Something of the family told without a yes: {times}.")  # fmt: skip
    alone = len(measures.decisions_without_parent(session.living_events()))
    if alone:
        times = counted(alone, lang, ("keer", "keer"), ("time", "times"))
        yield pick(lang, f"Iets besloten terwijl {parent} twee rondes niet gehoord was: {times}.",
                   f"Something decided while {parent} had not been heard for two rounds: {times}.")  # fmt: skip
    undone = sum(isinstance(entry.what, Undone) for entry in session.log)
    if undone:
        times = counted(undone, lang, ("keer", "keer"), ("time", "times"))
        yield pick(lang, f"Op een keuze teruggekomen: {times}.", f"Went back on a choice: {times}.")


def coverage(session: Session) -> tuple[int, int]:
    """Count the facts that came to the table, and those that somebody held."""
    shared = shared_in(session.board, session.living_events())
    return shared.told, shared.held


def first_heard(session: Session) -> int:
    """Give the round in which somebody first listened to the parent, or the parent first spoke up; else 0."""
    heard = measures.first_heard(session.living_events())
    return heard.round if heard else 0


def heard_by_others(session: Session, seat: int) -> int:
    """Count how often somebody came to listen to a seat."""
    return sum(isinstance(event, e.Listened) and event.to == seat for event in session.living_events())
