"""The perspective check: what happened this month, guess, ask or not, hear it in their own words, compare."""

from game.perspective import Question, checked, points_for, to_write_about
from game.perspective.keep import NEAR_POINTS, NOT_SURE_SHARE, RIGHT_POINTS, SURE_SHARE
from game.rules.content import Lang
from game.rules.moves import Seat
from game.session.log import Reflection
from game.session.session import Session
from game.terminal.console import STOP_WORDS, Asides, Console, Stopped
from game.text import pick, quoted, seat_name


def hold_check(
    console: Console, session: Session, guesser: Seat, question: Question, asides: Asides | None = None
) -> None:
    """Guess, ask or not, hear it in their own words, compare; the log remembers it.

    Until it is told, everything can be read again with the `asides`.
    """
    name = seat_name(session.board, question.about, console.lang)
    console.heading(f"Kijk even door de ogen van {name}.", f"Look through the eyes of {name} for a moment.")
    console.text(question.why)
    console.text(question.asks)
    guess = console.choose(lambda lang: [answer.words.in_(lang) for answer in question.answers], asides)
    console.say("Hoe zeker ben je?", "How sure are you?")
    sure = SURE_SHARE if console.choose(_sureness, asides) == 0 else NOT_SURE_SHARE
    asked = _ask(console, session, question, asides)
    what = checked(session.board, question, guess, by=guesser, sure=sure, asked=asked)
    session.record(what, seat=guesser)
    if not asked:
        _kept(console, session, question)
        return
    _compare(console, session, question, guess)
    _write_down(console, session, guesser, question, right=what.points == RIGHT_POINTS)


def _kept(console: Console, session: Session, question: Question) -> None:
    """Say what becomes of a guess when nobody asks."""
    name = seat_name(session.board, question.about, console.lang)
    counts = console.pick(" en telt mee", " and counts") if question.knowable else ""
    console.say(
        f"Je vraagt het niet. Wat je dacht, is bewaard{counts}. In het nagesprek hoor je hoe het voor {name} was.",
        f"You do not ask. Your guess is kept{counts}. In the debrief you will hear how it was for {name}.",
    )


def _sureness(lang: Lang) -> list[str]:
    return [pick(lang, "Vrij zeker", "Fairly sure"), pick(lang, "Niet zo zeker", "Not so sure")]


def _ask(console: Console, session: Session, question: Question, asides: Asides | None) -> bool:
    """Asking costs nothing, but it is a choice. The persona offers it in its own manner."""
    name = seat_name(session.board, question.about, console.lang)
    console.line(f"{name}: {quoted(question.invites.in_(console.lang))}")

    def ways(lang: Lang) -> list[str]:
        who = seat_name(session.board, question.about, lang)
        return [
            pick(lang, f"Vraag het aan {who}", f"Ask {who}"),
            pick(lang, "Vraag het niet en speel verder", "Do not ask, and play on"),
        ]

    return console.choose(ways, asides) == 0


def _compare(console: Console, session: Session, question: Question, guess: int) -> None:
    """Let the persona say it, give the verdict, and set all answers beside each other."""
    name = seat_name(session.board, question.about, console.lang)
    console.line(f"{name}: {quoted(question.own_words.in_(console.lang))}")
    _verdict(console, question, points_for(question, guess))
    console.lines(
        f"{n + 1}. {answer.words.in_(console.lang)}{_marks(console, question, n, guess)}"
        for n, answer in enumerate(question.answers)
    )
    clue = question.clue
    console.say(f"Wat erop wees: {clue.nl}", f"What pointed to it: {clue.en}")


def _verdict(console: Console, question: Question, points: int) -> None:
    """Say how right a guess was; where nobody could know yet, that it does not count."""
    if points == RIGHT_POINTS and not question.knowable:
        console.say(
            "Dat klopt. Dit kon je nog niet weten; het telt niet mee.",
            "That is right. You could not know this yet; it does not count.",
        )
    elif points == RIGHT_POINTS:
        console.say("Dat klopt. 2 punten.", "That is right. 2 points.")
    elif points == NEAR_POINTS and question.knowable:
        console.say("Dat komt dichtbij. 1 punt.", "That comes near. 1 point.")
    elif question.knowable:
        console.say("Het zit anders. Goed dat je het vroeg.", "It is different. Good that you asked.")
    else:
        console.say(
            "Dit kon je nog niet weten; het telt niet mee. Goed dat je het vroeg.",
            "You could not know this yet; it does not count. Good that you asked.",
        )


def _marks(console: Console, question: Question, number: int, guess: int) -> str:
    """Say of one answer what it turned out to be, and whether it was chosen."""
    answer = question.answers[number]
    marks: list[str] = []
    if answer.id == question.truth:
        marks.append(console.pick("dit was het", "this was it"))
    elif answer.near:
        marks.append(console.pick("dichtbij", "close"))
    if number == guess:
        marks.append(console.pick("jouw keuze", "your choice"))
    return f" ({', '.join(marks)})" if marks else ""


def _write_down(console: Console, session: Session, guesser: Seat, question: Question, *, right: bool) -> None:
    """Offer to write one line for oneself; Enter alone goes on."""
    asks = to_write_about(session.board, question, right=right)
    console.text(asks)
    words = console.typed("Typ één zin voor jezelf, of alleen Enter.", "Type one line for yourself, or just Enter.")
    if words.lower() in STOP_WORDS:
        raise Stopped
    if words:
        session.record(Reflection(words, asks.in_(console.lang)), seat=guesser)
        console.say("Opgeschreven. Het blijft op deze computer.", "Written down. It stays on this computer.")
