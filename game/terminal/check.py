"""The perspective check: guess what weighs most for somebody, ask, hear it, compare."""

from game.rules.board import Board
from game.rules.conditions import weighs_most
from game.rules.content import Lang
from game.rules.moves import PARENT, SEATS, Seat
from game.session.log import PerspectiveChecked, months_lived
from game.session.session import Session
from game.terminal.console import Console
from game.text import quoted, seat_name

RIGHT_POINTS, NEAR_POINTS = 2, 1
SURE_SHARE, NOT_SURE_SHARE = 80, 30


def check_due(session: Session, guesser: Seat) -> Seat | None:
    """Say about whom the trainee should now be asked: once after every month, the parent first."""
    entries = session.living_entries()
    months = months_lived(entries)
    checks = sum(isinstance(entry.what, PerspectiveChecked) for entry in entries)
    if months <= checks:
        return None
    others = sorted((seat for seat in SEATS if seat != guesser), key=lambda seat: seat != PARENT)
    return others[checks % len(others)]


def points_for(board: Board, about: Seat, answer: int, truth: int) -> int:
    """Give 2 points for the right guess, 1 for one that comes near, 0 else."""
    weighs = board.personas[about].weighs
    if answer == truth:
        return RIGHT_POINTS
    return NEAR_POINTS if weighs[answer].id in weighs[truth].near else 0


def hold_check(console: Console, session: Session, guesser: Seat, about: Seat) -> None:
    """Guess, ask or not, hear it in their own words, compare; the log remembers it."""
    board = session.board
    weighs = board.personas[about].weighs
    truth = weighs_most(board.weighs_when[about], session.state)
    name = seat_name(board, about, console.lang)
    console.heading(f"Kijk even door de ogen van {name}.", f"Look through the eyes of {name} for a moment.")
    console.say(f"Wat weegt nu het zwaarst voor {name}?", f"What weighs most for {name} now?")
    answer = _guess(console, session, about)
    console.say("Hoe zeker ben je?", "How sure are you?")
    sure = console.choose(_sureness)
    asked = _ask(console, name)
    points = points_for(board, about, answer, truth)
    share = NOT_SURE_SHARE if sure else SURE_SHARE
    session.record(
        PerspectiveChecked(about, guesser, weighs[answer].id, weighs[truth].id, share, points, asked), seat=guesser
    )
    if asked:
        console.line(f"{seat_name(board, about, console.lang)}: {quoted(weighs[truth].own_words.in_(console.lang))}")
        _compare(console, weighs[answer].guess.in_(console.lang), points)


def _guess(console: Console, session: Session, about: Seat) -> int:
    """Let one of the answers be chosen; they stand in another order each time."""
    weighs = session.board.personas[about].weighs
    turn = (session.seed + session.state.round + about) % len(weighs)
    order: list[int] = [*range(turn, len(weighs)), *range(turn)]
    return order[console.choose(lambda lang: [weighs[n].guess.in_(lang) for n in order])]


def _sureness(lang: Lang) -> list[str]:
    return ["Vrij zeker", "Niet zo zeker"] if lang == "nl" else ["Fairly sure", "Not so sure"]


def _ask(console: Console, name: str) -> bool:
    """Asking costs nothing, but it is a choice."""

    def ways(lang: Lang) -> list[str]:
        if lang == "nl":
            return [f"Vraag het aan {name}", "Vraag het niet en speel verder"]
        return [f"Ask {name}", "Do not ask, and play on"]

    console.say("Dat is jouw beeld. Vraag je het ook?", "That is how you see it. Do you ask as well?")
    return console.choose(ways) == 0


def _compare(console: Console, guess: str, points: int) -> None:
    console.say(f"Jij dacht: {guess}.", f"You thought: {guess}.")
    if points == RIGHT_POINTS:
        console.say("Dat klopt. 2 punten.", "That is right. 2 points.")
    elif points == NEAR_POINTS:
        console.say("Dat komt dichtbij. 1 punt.", "That comes near. 1 point.")
    else:
        console.say("Het zit anders. Goed dat je het vroeg.", "It is different. Good that you asked.")
