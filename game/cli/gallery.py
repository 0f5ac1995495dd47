"""Pictures of the main screens, from a session that was played: as a room would have seen them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.cli.cases import Shelf, listed
from game.rules import events as e
from game.rules.law import legal_moves, missing_at_door
from game.rules.moves import PARENT, SEATS, YOUTH_WORKER, Knock, Seat
from game.rules.state import AT_TABLE, IN_BETWEEN
from game.session.log import Chair
from game.session.session import Session
from game.session.shelf import MemoryStore
from game.ui.picture import Studio, png
from game.ui.reception import Cases, Reception
from game.ui.screen import Screen
from game.ui.screens.briefing import Briefing
from game.ui.screens.cards import LookAway, PrivateCards
from game.ui.screens.chairs import Chairs
from game.ui.screens.check import CheckScreen
from game.ui.screens.debrief import REFS, Debrief
from game.ui.screens.library import Library
from game.ui.screens.routes import RoutesScreen
from game.ui.screens.table import TableScreen
from game.ui.screens.timeline import TimelineScreen
from game.ui.screens.title import Title
from game.ui.settings import Settings
from game.ui.sitting import Beat, Sitting, beats_of
from game.ui.start import ways
from game.ui.words import Lang

GROUP = (Chair("person"),) * 4

Shows = Callable[[Beat], bool]


def gallery(session: Session, lang: Lang) -> Iterator[tuple[str, bytes]]:
    """Give the pictures by file name, in the order in which a room would see them."""
    studio, settings = Studio(), Settings(lang=lang, reduced_motion=True)
    for number, (name, screen) in enumerate(screens(session), 1):
        yield f"pictures/{number:02}-{name}.png", png(studio.picture(screen, settings=settings))


def screens(session: Session) -> Iterator[tuple[str, Screen]]:
    """Give the screens with their names."""
    yield from _before(session)
    yield from _at_the_table(session)
    yield from _around_it(session)
    whole = sitting_at(session, session.length)
    for tab in REFS:
        yield f"debrief-{tab}", Debrief(whole, tab)


def _before(session: Session) -> Iterator[tuple[str, Screen]]:
    shelf = Shelf()
    shipped = [case for case in listed() if not case.own]
    reception = Reception(Cases(lambda: shipped, shelf.open))
    yield "title", Title(ways(reception))
    yield "library", Library(reception, alone=False)
    yield "chairs", Chairs(reception, session.case, alone=False, seed=session.seed)
    yield "chair-alone", Chairs(reception, session.case, alone=True, chair=YOUTH_WORKER, seed=session.seed)
    yield "briefing", Briefing(sitting_at(session, 1))


def _at_the_table(session: Session) -> Iterator[tuple[str, Screen]]:
    """Give the table at the moments that a room remembers; what did not happen is left out, but for a shut door."""
    yield "table-first-month", TableScreen(sitting_at(session, 1))
    wanted: tuple[tuple[str, Shows], ...] = (
        ("table-dilemma", _is_dilemma),
        ("table-how-it-landed", lambda beat: beat.kind == "chosen"),
        ("table-told", lambda beat: beat.kind == "move" and bool(beat.find(e.CardTabled))),
        ("table-shut-door", lambda beat: bool(beat.find(e.DoorBounced))),
        ("table-shared-goal", lambda beat: bool(beat.find(e.GoalShared))),
        ("table-child", lambda beat: beat.kind == "child"),
        ("table-month-passes", lambda beat: beat.kind == "month" and _something_eased(beat)),
    )
    yield "table-turn", TableScreen(sitting_at(session, _turn(session, 1, IN_BETWEEN)))
    for name, shows in wanted:
        screen = told_at(session, shows)
        if screen is None and name == "table-shut-door":
            screen = shut_door(session)
        if screen is not None:
            yield name, screen
    half = (session.board.rounds + 1) // 2
    yield "table-halfway", TableScreen(sitting_at(session, _turn(session, half, AT_TABLE)))


def _is_dilemma(beat: Beat) -> bool:
    return any(isinstance(event, e.MomentHappened) and event.decider is not None for event in beat.events)


def _something_eased(beat: Beat) -> bool:
    return any(isinstance(event, e.NeedMoved) and event.by < 0 for event in beat.events)


def _around_it(session: Session) -> Iterator[tuple[str, Screen]]:
    half = (session.board.rounds + 1) // 2
    now = _turn(session, half, AT_TABLE)
    yield "routes", RoutesScreen(sitting_at(session, now))
    yield "timeline", TimelineScreen(sitting_at(session, now))
    group = sitting_at(session, now)
    yield "look-away", LookAway(group, YOUTH_WORKER, lambda: None)
    trainee = sitting_at(session, _turn(session, 1, AT_TABLE), alone(YOUTH_WORKER))
    yield "private-cards", PrivateCards(trainee, YOUTH_WORKER)
    question = trainee.question_about(PARENT)
    yield "perspective-check", CheckScreen(trainee, question)
    heard = CheckScreen(trainee, question)
    heard.guess, heard.sure, heard.asked = (question.true_place + 1) % len(question.answers), 80, True
    yield "perspective-heard", heard


def alone(seat: Seat) -> tuple[Chair, ...]:
    """Put a person on one chair and bots on the others."""
    return tuple(Chair("person" if other == seat else "bot") for other in SEATS)


def sitting_at(session: Session, length: int, chairs: tuple[Chair, ...] = GROUP) -> Sitting:
    """Give the session as it stood after so many entries, with people in the chairs."""
    first = replace(session.log[0], what=replace(session.started, chairs=chairs))
    log = [first, *session.log[1:length]]
    at = session.log[length - 1].at
    part = Session(session.id, session.case, log, MemoryStore(), lambda: at)
    return Sitting(part)


def _turn(session: Session, number: int, step: int) -> int:
    """Say after how many entries the first turn of a step of a round begins; the end when it never came."""
    for length in range(1, session.length):
        state = session.state_at(length)
        if state.round == number and state.step == step:
            return length
    return session.length


def told_at(session: Session, shows: Shows) -> TableScreen | None:
    """Show the table at the first thing that answers a question; nothing when that never happened."""
    for entry in session.log[1:]:
        beats = list(beats_of(session.board, session.state_at(entry.number), entry))
        place = next((place for place, beat in enumerate(beats) if shows(beat)), None)
        if place is not None:
            return _telling(sitting_at(session, entry.number + 1), beats[place:])
    return None


def _telling(sitting: Sitting, beats: list[Beat]) -> TableScreen:
    """Show the table while the first of these is told."""
    table = TableScreen(sitting)
    table.shown, table.queue = beats[:1], beats[1:]
    table.refresh()
    return table


def shut_door(session: Session) -> TableScreen | None:
    """Show a door that stays shut: as it would have gone, had somebody knocked where nobody did."""
    for length in range(1, session.length):
        state = session.state_at(length)
        if state.step != IN_BETWEEN or state.active is None:
            continue
        for move in legal_moves(session.board, state):
            if isinstance(move, Knock) and missing_at_door(session.board, state, state.active, move.service):
                sitting = sitting_at(session, length)
                return _telling(sitting, sitting.submit(state.active, move))
    return None
