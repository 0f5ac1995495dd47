"""What can be counted in a session, in a few lines: what was shared, who was heard, how long the child waited."""

from collections.abc import Iterator

from game.report.found import Found
from game.rules import events as e
from game.rules.moves import PARENT, SEATS
from game.rules.state import BOUNCES, BREACHES
from game.session.log import Undone
from game.text import counted, listed, rounds_word, seat_name


def number_lines(found: Found) -> Iterator[str]:
    """Count what is worth talking about; never blame."""
    yield from _shared(found)
    yield from _heard(found)
    yield from _waited(found)


def _shared(found: Found) -> Iterator[str]:
    counts, say = found.measures.shared.counts, found.say
    yield say(f"Feiten op tafel: {counts.told} van {counts.held}.",
              f"Facts on the table: {counts.told} of {counts.held}.")  # fmt: skip
    if counts.words:
        yield say(
            f"Van wat er aan tafel gezegd werd, bracht {counts.unique} van {counts.words} keer iets dat maar één "
            "iemand wist.",
            f"Of what was said at the table, {counts.unique} of {counts.words} brought something only one knew.",
        )


def _heard(found: Found) -> Iterator[str]:
    say, heard = found.say, found.measures.heard
    parent = seat_name(found.board, PARENT, found.lang)
    if heard is None:
        yield say(f"Niemand luisterde naar {parent}.", f"Nobody listened to {parent}.")
    else:
        yield say(f"{parent} werd voor het eerst gehoord in ronde {heard.round}.",
                  f"{parent} was first heard in round {heard.round}.")  # fmt: skip
    visits = [f"{seat_name(found.board, seat, found.lang)} {listened_to(found, seat)}" for seat in SEATS]
    yield say(f"Hoe vaak er naar iemand geluisterd werd: {listed(visits, 'nl')}.",
              f"How often each was listened to: {listed(visits, 'en')}.")  # fmt: skip
    without = len(found.measures.without_parent)
    if without:
        yield say(f"Beslist terwijl {parent} even niet gehoord was: {without} keer.",
                  f"Decided while {parent} had not been heard for a while: {_times(without)}.")  # fmt: skip


def _waited(found: Found) -> Iterator[str]:
    say, tally, child = found.say, found.state.tally, found.board.child.name
    waited = rounds_word(len(found.measures.waited), found.lang)
    yield say(f"{child} stond {waited} op een wachtlijst.", f"{child} was on a waiting list for {waited}.")
    yield say(f"Deuren die dicht bleven: {tally[BOUNCES]}.", f"Doors that stayed shut: {tally[BOUNCES]}.")
    if tally[BREACHES]:
        yield say(f"Iets van het gezin verteld zonder een ja: {tally[BREACHES]} keer.",
                  f"Something of the family told without a yes: {_times(tally[BREACHES])}.")  # fmt: skip
    undone = sum(isinstance(entry.what, Undone) for entry in found.session.log)
    if undone:
        yield say(f"Op een keuze teruggekomen: {undone} keer.", f"Went back on a choice: {_times(undone)}.")


def _times(count: int) -> str:
    return counted(count, "en", ("keer", "keer"), ("time", "times"))


def listened_to(found: Found, seat: int) -> int:
    """Count how often somebody came to listen to a seat."""
    return sum(isinstance(event, e.Listened) and event.to == seat for event in found.events)
