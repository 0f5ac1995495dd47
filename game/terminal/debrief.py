"""Afterwards, one part at a time: the story, the scores, the keys, their eyes, the turning points, and one promise."""

from collections.abc import Iterator

from game.hindsight import turning_points
from game.perspective import guess_words, truth_words
from game.perspective.causes import Cause
from game.perspective.keep import SURE_SHARE
from game.perspective.words import what_is_asked
from game.report.keys import KeyTouched, keys_touched
from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.moves import SEATS
from game.rules.scores import Scores, score
from game.rules.state import State
from game.session.log import PerspectiveChecked, Promise
from game.session.session import Session
from game.terminal.console import Console
from game.text import (
    axis_headline,
    axis_word,
    capital,
    deed_afterwards,
    ended,
    key_word,
    listed,
    pick,
    quoted,
    rounds_of,
    score_reasons,
    seat_name,
    titled,
    told_afterwards,
)


def hold_debrief(console: Console, session: Session) -> None:
    """Go through the game that was played, one part at a time."""
    board, events = session.board, session.living_events()
    _story(console, board, events)
    console.wait()
    _scores(console, board, score(board, events), events)
    console.wait()
    _keys(console, board, events)
    console.wait()
    _their_eyes(console, session)
    console.wait()
    _turning_points(console, session)
    console.wait()
    _left_unsaid(console, board, session.state)
    console.wait()
    _questions(console, board)
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


# --- the seven keys --------------------------------------------------------------------------------------------------


def _keys(console: Console, board: Board, events: list[e.Event]) -> None:
    """Say of each of the seven keys whether it was touched, and by what; those that lead in the case come first."""
    console.heading("De zeven sleutels tot samenwerken.", "The seven keys to working together.")
    keys = sorted(keys_touched(board, events), key=lambda key: not key.leads)
    console.lines(key_line(board, events, key, console.lang) for key in keys)


def key_line(board: Board, events: list[e.Event], key: KeyTouched, lang: Lang) -> str:
    """Say whether a key was touched or missed, in which rounds, and by what first."""
    name = capital(key_word(key.key, lang))
    if key.leads:
        name += pick(lang, " (hier gaat deze casus over)", " (this case is about this one)")
    if not key.places:
        how = pick(lang, "gemist", "missed") if key.missed else pick(lang, "niet geraakt", "not touched")
        return f"{name}: {how}."
    rounds = rounds_of(events)
    numbers = [str(number) for number in dict.fromkeys(rounds[place] for place in key.places)]
    word = pick(lang, "rondes", "rounds") if len(numbers) > 1 else pick(lang, "ronde", "round")
    by = next((said for place in key.places if (said := told_afterwards(board, events[place], lang))), "")
    touched = pick(lang, "geraakt in", "touched in")
    first = pick(lang, "Het eerst zo", "First like this")
    return f"{name}: {touched} {word} {listed(numbers, lang)}. {f'{first}: {by}' if by else ''}".strip()


# --- through their eyes ----------------------------------------------------------------------------------------------


def _their_eyes(console: Console, session: Session) -> None:
    """Let the four look back, and set beside it what was guessed about each and what it turned out to be."""
    board, lang = session.board, console.lang
    console.heading("Door hun ogen.", "Through their eyes.")
    checks = [entry.what for entry in session.living_entries() if isinstance(entry.what, PerspectiveChecked)]
    for seat in SEATS:
        console.line(f"{seat_name(board, seat, lang)}: {quoted(board.personas[seat].afterwards.in_(lang))}")
        console.lines(guess_line(board, check, lang) for check in checks if check.about == seat)
    if checks:
        counted = [check.points for check in checks if not check.practice]
        points, most = sum(counted), 2 * len(counted)
        console.say(
            f"Jouw beeld van de anderen: {points} van {most} punten.",
            f"How you saw the others: {points} of {most} points.",
        )


def guess_line(board: Board, check: PerspectiveChecked, lang: Lang) -> str:
    """Tell a guess: what was asked, what was thought and how surely, and what it turned out to be."""
    cause = Cause(check.cause, check.about, 0, check.other)
    asked = what_is_asked(board, check.asks, cause, check.asked_of).in_(lang)
    when = pick(lang, f"Ronde {check.round}. ", f"Round {check.round}. ") if check.round else ""
    sure = check.sure >= SURE_SHARE
    thought = pick(lang, f"Jij dacht, {'vrij zeker' if sure else 'niet zo zeker'}: ",
                   f"You thought, {'fairly sure' if sure else 'not so sure'}: ")  # fmt: skip
    guess = ended(guess_words(board, check).in_(lang))
    name, was = seat_name(board, check.about, lang), quoted(truth_words(board, check).in_(lang))
    return f"{when}{asked} {thought}{guess} {_how_right(check, lang)} {name}: {was}"


def _how_right(check: PerspectiveChecked, lang: Lang) -> str:
    if check.practice:
        return pick(
            lang, "Dit kon je nog niet weten; het telt niet mee.", "You could not know this yet; it does not count."
        )
    if check.points == 2:
        return pick(lang, "Dat klopte, 2 punten.", "That was right, 2 points.")
    if check.points:
        return pick(lang, "Dat kwam dichtbij, 1 punt.", "That came near, 1 point.")
    if check.sure >= SURE_SHARE:
        return pick(lang, "Zeker, en toch was het anders.", "Sure, and yet it was different.")
    return pick(lang, "Het was anders.", "It was different.")


# --- what turned it, and what was never told -------------------------------------------------------------------------


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
            f"Ronde {point.round}, beurt {point.entry}. {did} Wat er nog kon: van {before} naar {after}.",
            f"Round {point.round}, turn {point.entry}. {did} What was still possible: from {before} to {after}.",
        )


def _left_unsaid(console: Console, board: Board, state: State) -> None:
    """What nobody told: it was there all the time."""
    unsaid = [card for card in range(len(board.cards)) if not state.table >> card & 1]
    if not unsaid:
        console.heading("Alles kwam op tafel.", "Everything came to the table.")
        return
    console.heading("Dit kwam niet op tafel.", "This did not come to the table.")
    for card in unsaid:
        console.lines(_unsaid_lines(board, state, card, console.lang))


def _unsaid_lines(board: Board, state: State, card: int, lang: Lang) -> Iterator[str]:
    """Tell a card that never came to the table, who held it, and why it counts."""
    found, owner = board.cards[card], board.owner[card]
    yield ""
    yield titled(found.title.in_(lang), found.text.in_(lang))
    holder = board.child.name if owner is None else seat_name(board, owner, lang)
    heard = [seat_name(board, seat, lang) for seat in SEATS if seat != owner and state.knows[seat] >> card & 1]
    also = pick(lang, f" Ook gehoord door {listed(heard, lang)}.", f" Also heard by {listed(heard, lang)}.")
    yield pick(lang, f"Wie dit wist: {holder}.", f"Who knew this: {holder}.") + (also if heard else "")
    if found.matters is not None:
        yield f"{pick(lang, 'Waarom het telt', 'Why it counts')}: {found.matters.in_(lang)}"


# --- to talk about, and one promise ----------------------------------------------------------------------------------


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
