"""Who sits where, asked before the first round."""

from game.rules.board import Board
from game.rules.moves import SEATS
from game.session.log import Chair
from game.terminal.console import Console
from game.text import seat_line


def choose_chairs(console: Console, board: Board) -> tuple[Chair, ...]:
    """Ask in which chairs people sit; bots take the others."""
    _show(console, board)
    while True:
        answer = console.ask("Wie speel jij?", "Who do you play?")
        if answer == "l":
            console.other_language()
            _show(console, board)
            continue
        chosen = {sign for sign in answer if not sign.isspace() and sign not in ",;+"}
        if chosen and chosen <= set("1234"):
            return tuple(Chair("person" if str(seat + 1) in chosen else "bot") for seat in SEATS)
        console.say(
            "Typ één nummer, bijvoorbeeld 2. Met meer mensen: alle nummers, bijvoorbeeld 1 3.",
            "Type one number, such as 2. With more people: all numbers, such as 1 3.",
        )


def _show(console: Console, board: Board) -> None:
    console.say(
        "Kies een stoel. De computer speelt de andere stoelen.", "Choose a chair. The computer plays the others."
    )
    for seat in SEATS:
        short = board.personas[seat].short.in_(console.lang)
        console.line(f"{seat + 1}. {seat_line(board, seat, console.lang)}: {short}.")
    console.say(
        "Met meer mensen aan één toetsenbord: typ meer nummers. l: English. q: stoppen.",
        "Several people at one keyboard: type more numbers. l: Nederlands. q: stop.",
    )
