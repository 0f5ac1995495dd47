"""What can be read at any question: the table, the routes, one's own cards, what changed, what happened last."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from game.rules.events import GoalProposed
from game.rules.evolve import fold
from game.rules.moves import Seat
from game.rules.state import opening
from game.terminal.console import Asides, Pair
from game.terminal.showing import card_lines, routes_lines, table_lines
from game.terminal.telling import hesitations, last_part, told
from game.text import said_until

if TYPE_CHECKING:
    from game.terminal.play import Play

READING: tuple[Pair, ...] = (
    ("e: wat er het laatst gebeurde.", "e: what happened last."),
    ("w: wat er veranderde sinds je vorige keuze, en waarom.", "w: what changed since your last choice, and why."),
    ("t: de tafel en de tijdlijn.", "t: the table and the timeline."),
    ("r: routes, wat nodig is en welke hulp er is.", "r: routes, what is needed and what help there is."),
    ("k: jouw eigen kaarten.", "k: your own cards."),
)
"""What can be read at any question."""
ANYWHERE: tuple[Pair, ...] = (("l: English.", "l: Nederlands."), ("q: bewaren en stoppen.", "q: save and stop."))
TURN_HELP: tuple[Pair, ...] = (
    ("Typ het nummer van wat je wilt doen. De nummers blijven het hele spel gelijk.",
     "Type the number of what you want to do. The numbers stay the same all game."),
    ("Met twee nummers kies je meteen: 1 2 is de tweede keuze van 1. 0: laat de beurt gaan.",
     "With two numbers you choose at once: 1 2 is the second choice of 1. 0: leave the turn."),
    ("n: wat elke keuze doet. Enter: de keuzes nog eens.", "n: what each choice does. Enter: the choices again."),
    ("?: wat nu niet kan, en waarom niet.", "?: what cannot be done now, and why not."),
    *READING,
    ("c: de coach vraagt vooraf, alleen achteraf, of niets.", "c: the coach asks before, only after, or nothing."),
    ("u: een keuze terug.", "u: take back a choice."),
    *ANYWHERE,
)  # fmt: skip
CHECK_HELP: tuple[Pair, ...] = (
    ("Typ het nummer van je antwoord. Enter: de antwoorden nog eens. Eerst nalezen mag:",
     "Type the number of your answer. Enter: the answers again. You may read again first:"),
    *READING,
    *ANYWHERE,
)  # fmt: skip


def reading(play: Play, seat: Seat) -> Mapping[str, Callable[[], None]]:
    """Give what can be read at any question by who sits in this seat."""
    return {
        "e": lambda: what_happened_last(play),
        "w": lambda: what_changed(play),
        "t": lambda: play.console.lines(table_lines(play.board, play.open_view(), play.console.lang)),
        "r": lambda: play.console.lines(routes_lines(play.board, play.open_view(), play.console.lang)),
        "k": lambda: own_cards(play, seat),
    }


def at_a_check(play: Play, seat: Seat) -> Asides:
    """Give what can be read before a guess, and what there is."""
    return {**reading(play, seat), "h": lambda: say_all(play, CHECK_HELP)}


def say_all(play: Play, lines: tuple[Pair, ...]) -> None:
    """Say some lines, in the language of the moment."""
    for line in lines:
        play.console.say(*line)


def what_happened_last(play: Play) -> None:
    """Tell once more only what happened last."""
    newest = next((entry.events for entry in reversed(play.session.living_entries()) if entry.events), ())
    told_of_it = last_part(newest[: len(newest) - play.untold])
    play.console.lines(_without_gap(_told_from(play, len(play.told_events()) - len(told_of_it))))


def what_changed(play: Play) -> None:
    """Tell again what changed since the last choice of people, with its causes."""
    lines = [*_told_from(play, play.since)]
    if not any(isinstance(event, GoalProposed) for event in play.told_events()[play.since :]):
        lines += hesitations(play.board, play.state, play.console.lang)
    if not lines:
        play.console.say("Sinds jouw keuze veranderde er niets.", "Nothing changed since your choice.")
    play.console.lines(_without_gap(iter(lines)))


def _told_from(play: Play, place: int) -> Iterator[str]:
    """Tell what happened from a place in the list of events on."""
    events = play.told_events()
    before = fold(play.board, events[:place])
    lately = said_until(play.board, opening(play.board), events[:place])
    return told(play.board, before, events[place:], play.alone, play.console.lang, lately)


def _without_gap(lines: Iterator[str]) -> Iterator[str]:
    """Leave out the empty line with which a part begins, where it would be the first."""
    first = True
    for line in lines:
        if line or not first:
            yield line
        first = False


def own_cards(play: Play, seat: Seat) -> None:
    """Read out what only this seat knows; at a shared keyboard the others look away first."""
    lines = list(card_lines(play.board, play.view(seat), seat, play.console.lang))
    if play.private or not play.shared_keyboard:
        play.console.lines(lines)
        return
    play.private = True
    play.look_away()
    play.console.lines(lines)
    play.console.wait()
    play.look_again()
