"""After the debrief: what can be done next, as a menu that does it at once, and as commands for later."""

from collections.abc import Iterator

from game.hindsight import Turn, line_of, other_chair, what_if
from game.rules.content import Lang, RoleName
from game.rules.moves import SEATS, Seat
from game.session.problems import SessionProblem
from game.session.session import Session
from game.terminal.console import Console, Pair
from game.terminal.looking import Looking
from game.text import ended, move_label, pick, round_line, seat_line, seat_name, step_word

DONE: Pair = ("Klaar.", "Done.")
BACK: Pair = ("Terug.", "Back.")
WAYS: tuple[Pair, ...] = (
    ("Waar de punten en de sleutels vandaan kwamen.", "Where the points and the keys came from."),
    ("Een beurt nog eens bekijken.", "Look at a turn again."),
    ("Wat als: speel verder vanaf een eigen keuze.", "What if: play on from a choice of your own."),
    ("De beste lijn die we kennen.", "The best line we know."),
    ("Nog eens, vanuit een andere stoel.", "Once more, from another chair."),
    ("Opdrachten om dit later te doen.", "Commands to do this later."),
)
PLAYING_ON: Pair = (
    "Wat als? Je staat weer voor deze keuze. De eerste sessie blijft zoals ze is. Toen:",
    "What if? You stand before this choice again. The first session stays as it is. Then:",
)


def look_on(console: Console, session: Session, alone: Seat | None) -> Session | None:
    """Offer what can be done next until somebody is done; give the session to go on with, if any."""
    console.heading("Wat kan er nu nog?", "What can be done next?")
    _commands(console, session)
    looking = Looking(console, session, alone)
    while True:
        console.line()
        way = console.choose_among(lambda lang: {n: pick(lang, *words) for n, words in enumerate(WAYS, 1)}, back=DONE)
        if way is None:
            return None
        following = _go(console, session, looking, way)
        if following is not None:
            return following


def _go(console: Console, session: Session, looking: Looking, way: int) -> Session | None:
    """Go one of the ways; give the session in which it goes on, if it does."""
    match way:
        case 1:
            return _from(console, session, looking.behind())
        case 2:
            return _from(console, session, looking.turn_again())
        case 3:
            return _from(console, session, choose_choice(console, session))
        case 4:
            looking.best()
        case 5:
            return _other_chair(console, session)
        case _:
            _commands(console, session)
    return None


def _from(console: Console, session: Session, number: int | None) -> Session | None:
    return None if number is None else begin_what_if(console, session, number)


# --- what if, and another chair --------------------------------------------------------------------------------------


def own_choices(session: Session) -> list[Turn]:
    """Give the choices that people made, in order. Each is known by its number in the log."""
    return [turn for turn in line_of(session) if turn.entry.by != "bot"]


def choice_line(session: Session, turn: Turn, lang: Lang) -> str:
    """Name a choice: when it was, who made it, and what it was."""
    board = session.board
    when = f"{round_line(board, turn.before.round, lang)}, {step_word(turn.before.step, lang).lower()}"
    return f"{when}, {seat_name(board, turn.seat, lang)}: {ended(move_label(board, turn.move, lang))}"


def choose_choice(console: Console, session: Session) -> int | None:
    """Let one of the choices of people be chosen by its number."""
    choices = own_choices(session)
    console.heading("Bij welke keuze wil je weer staan?", "At which choice would you like to stand again?")
    return console.choose_among(
        lambda lang: {turn.entry.number: choice_line(session, turn, lang) for turn in choices}, back=BACK
    )


def begin_what_if(console: Console, session: Session, number: int) -> Session | None:
    """Begin a session of its own that stands before the choice with this number; say what was chosen then."""
    try:
        following = what_if(session, number)
    except SessionProblem as problem:
        console.line(problem.in_(console.lang))
        return None
    turn = next(turn for turn in line_of(session) if turn.entry.number == number)
    console.line()
    console.line(f"{console.pick(*PLAYING_ON)} {choice_line(session, turn, console.lang)}")
    return following


def _other_chair(console: Console, session: Session) -> Session | None:
    """Let a chair be chosen, and begin the same session again from there."""
    console.heading("Vanuit welke stoel?", "From which chair?")
    chosen = console.choose_among(
        lambda lang: {seat + 1: ended(seat_line(session.board, seat, lang)) for seat in other_seats(session)}, back=BACK
    )
    return None if chosen is None else other_chair(session, Seat(chosen - 1))


def other_seats(session: Session) -> list[Seat]:
    """List the chairs in which nobody sat; where people sat in all, every chair."""
    return [seat for seat in SEATS if session.chairs[seat].kind == "bot"] or list(SEATS)


# --- commands --------------------------------------------------------------------------------------------------------


def _commands(console: Console, session: Session) -> None:
    """Say how this is done later, with this session's own name."""
    if not session.saved:
        console.say(
            "Deze sessie is niet bewaard; dit kan alleen nu.", "This session is not kept; this can only be done now."
        )
        return
    console.say(
        f"Dit is sessie {session.id}. Later kan het ook, met deze opdrachten:",
        f"This is session {session.id}. You can also do it later, with these commands:",
    )
    console.lines(_command_lines(session, console.lang))


def _command_lines(session: Session, lang: Lang) -> Iterator[str]:
    id_, roles, choices = session.id, [role.value for role in RoleName], own_choices(session)
    yield pick(lang, "Vanuit een andere stoel:", "From another chair:")
    yield f"omtafel play --other-chair {id_} --chair {roles[other_seats(session)[0]]} --text"
    if choices:
        yield pick(lang, "Wat als (elke eigen keuze heeft een nummer):", "What if (each choice of yours has a number):")
        yield f"omtafel play --what-if {id_} --turn {choices[0].entry.number} --text"
    yield pick(lang, "Naast een andere sessie leggen:", "Put another session beside it:")
    yield f"omtafel sessions compare {session.started.parent or 'last'} {id_}"
    yield pick(lang, "Wat je leerde over al je sessies:", "What you learned over all your sessions:")
    yield "omtafel sessions progress"
    yield pick(lang, "Een verslag om te lezen of te printen:", "A report to read or print:")
    yield f"omtafel report {id_} --out {pick(lang, 'verslag', 'report')}"
