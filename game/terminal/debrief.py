"""Afterwards: the story, the scores and why, through their eyes, the turning points, and one promise."""

from game.hindsight import turning_points
from game.rules import events as e
from game.rules.board import Board
from game.rules.moves import SEATS
from game.rules.scores import Scores, score
from game.session.log import PerspectiveChecked, Promise
from game.session.session import Session
from game.terminal.console import Console
from game.text import (
    axis_headline,
    axis_word,
    deed_afterwards,
    ended,
    quoted,
    score_reasons,
    seat_name,
    titled,
)


def hold_debrief(console: Console, session: Session) -> None:
    """Go through the game that was played, one part at a time."""
    events = session.living_events()
    scores = score(session.board, events)
    _story(console, session.board, events)
    console.wait()
    _scores(console, session.board, scores, events)
    console.wait()
    _their_eyes(console, session)
    console.wait()
    _turning_points(console, session)
    _left_unsaid(console, session)
    console.wait()
    _questions(console, session.board)
    _promise(console, session)


def _story(console: Console, board: Board, events: list[e.Event]) -> None:
    child = board.child.name
    last = next((event for event in reversed(events) if isinstance(event, e.Ended)), None)
    console.heading(f"Hoe gaat het met {child}?", f"How is {child} doing?")
    if last is not None:
        ending = board.scenario.endings[last.ending]
        console.line(ended(ending.title.in_(console.lang)))
        console.text(ending.text)


def _scores(console: Console, board: Board, scores: Scores, events: list[e.Event]) -> None:
    total = round(scores.total)
    console.heading(
        f"De scores. Samen: {total} van 100. Geen score kan een andere goedmaken.",
        f"The scores. Together: {total} of 100. No score can make up for another.",
    )
    for axis, points in enumerate(scores.axes):
        word = axis_word(axis, console.lang)
        headline = ended(axis_headline(board, scores, events, axis, console.lang))
        console.line()
        console.say(f"{word}: {round(points)} van 100. {headline}", f"{word}: {round(points)} of 100. {headline}")
        console.lines(reason.line for reason in score_reasons(board, scores, events, axis, console.lang))


def _their_eyes(console: Console, session: Session) -> None:
    board = session.board
    console.heading("Door hun ogen.", "Through their eyes.")
    for seat in SEATS:
        console.line(
            f"{seat_name(board, seat, console.lang)}: {quoted(board.personas[seat].afterwards.in_(console.lang))}"
        )
    checks = [entry.what for entry in session.living_entries() if isinstance(entry.what, PerspectiveChecked)]
    if checks:
        points, most = sum(check.points for check in checks), 2 * len(checks)
        console.say(
            f"Jouw beeld van de anderen: {points} van {most} punten.",
            f"How you saw the others: {points} of {most} points.",
        )


def _turning_points(console: Console, session: Session) -> None:
    """Name the choices that changed most what was still possible, weighed with games played on from there."""
    console.heading(
        "Keerpunten. De punten zeggen wat er nog kon als iedereen vanaf daar samenwerkte.",
        "Turning points. The points say what was still possible if everybody worked together from there.",
    )
    points = turning_points(session)
    if not points:
        console.say("Geen keuze sprong eruit: het ging stap voor stap.", "No choice stood out: it went step by step.")
    for point in points:
        did = deed_afterwards(session.board, point.seat, point.move, point.events, console.lang)
        before, after = round(point.before), round(point.after)
        console.say(
            f"Ronde {point.round}. {did} Wat er nog kon: van {before} naar {after}.",
            f"Round {point.round}. {did} What was still possible: from {before} to {after}.",
        )


def _left_unsaid(console: Console, session: Session) -> None:
    """What nobody told: it was there all the time."""
    board, table = session.board, session.state.table
    unsaid = [card for card in range(len(board.cards)) if not table >> card & 1]
    if not unsaid:
        console.heading("Alles kwam op tafel.", "Everything came to the table.")
        return
    console.heading("Dit kwam niet op tafel.", "This did not come to the table.")
    for card in unsaid:
        found = board.cards[card]
        console.line(titled(found.title.in_(console.lang), found.text.in_(console.lang)))


def _questions(console: Console, board: Board) -> None:
    console.heading("Om over te praten.", "To talk about.")
    for number, question in enumerate(board.scenario.questions, 1):
        console.line(f"{number}. {question.in_(console.lang)}")


def _promise(console: Console, session: Session) -> None:
    """One thing for Monday, typed and kept; who promised before hears it again."""
    made = [entry.what.text for entry in session.living_entries() if isinstance(entry.what, Promise)]
    console.heading("Eén ding voor maandag.", "One thing for Monday.")
    if made:
        console.say(f"Jij schreef: {quoted(made[-1])}", f"You wrote: {quoted(made[-1])}")
        return
    words = console.typed(
        "Wat doe jij maandag anders? Typ één zin, of alleen Enter.",
        "What will you do differently on Monday? Type one sentence, or just Enter.",
    )
    if words:
        session.record(Promise(words))
        console.say("Dat is opgeschreven.", "That is written down.")
    if session.problem is not None:
        console.line(session.problem.in_(console.lang))
        return
    console.say(
        "Een verslag om te lezen of te printen maak je met: omtafel report last --out MAP",
        "For a report to read or print: omtafel report last --out FOLDER",
    )
