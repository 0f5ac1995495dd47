"""The parts of the debrief about people: their own words, what others guessed, trust, and working together."""

from collections.abc import Iterator, Sequence

from game.perspective import guess_words, truth_words
from game.perspective.causes import Cause
from game.perspective.words import what_is_asked
from game.report.found import Found
from game.report.measures import SURE, Voice
from game.report.paper import Block, Quote, Table, Words
from game.report.pictures import trust_picture
from game.report.ties import ties_picture
from game.rules.board import pair
from game.rules.moves import SEATS
from game.rules.state import opening
from game.session.log import PerspectiveChecked
from game.text import counted, ended, key_word, pick, quoted, rounds_of, seat_line, seat_name


def eyes(found: Found) -> Iterator[Block]:
    """Let each of the four look back, and compare with what people guessed."""
    entries = found.session.living_entries()
    checks = [entry.what for entry in entries if isinstance(entry.what, PerspectiveChecked)]
    rounds = [guess.round for guess in found.measures.guesses]
    for seat in SEATS:
        words = found.board.personas[seat].afterwards.in_(found.lang)
        yield Quote(seat_line(found.board, seat, found.lang), words, seat)
        yield from (_guess(found, check, n) for n, check in zip(rounds, checks, strict=True) if check.about == seat)
    if checks:
        yield from _summed(found, checks)


def _guess(found: Found, check: PerspectiveChecked, number: int) -> Block:
    """Set a guess beside what it turned out to be, and say how sure it was."""
    cause = Cause(check.cause, check.about, 0, check.other)
    asked = what_is_asked(found.board, check.asks, cause, check.asked_of).in_(found.lang)
    thought = ended(guess_words(found.board, check).in_(found.lang))
    was = quoted(truth_words(found.board, check).in_(found.lang))
    name, sure = seat_name(found.board, check.about, found.lang), _how_sure(found, check)
    points = _points(found, check)
    return Words(
        found.say(
            f"Ronde {number}. {asked} Jij dacht{sure}: {thought} {name}: {was} ({points})",
            f"Round {number}. {asked} You thought{sure}: {thought} {name}: {was} ({points})",
        ),
        "quiet",
    )


def _points(found: Found, check: PerspectiveChecked) -> str:
    if check.practice:
        return found.say("oefenen: dit kon je nog niet weten", "practice: you could not know this yet")
    return found.say(f"{check.points} van 2", f"{check.points} of 2")


def _how_sure(found: Found, check: PerspectiveChecked) -> str:
    if _sure_and_wrong(check):
        return found.say(", en je was er zeker van", ", and you were sure of it")
    return found.say(", zonder het zeker te weten", ", without being sure") if check.sure < 50 else ""


def _sure_and_wrong(check: PerspectiveChecked) -> bool:
    return check.sure >= SURE and check.points == 0 and not check.practice


def _summed(found: Found, checks: Sequence[PerspectiveChecked]) -> Iterator[Block]:
    """Sum up the guesses; where somebody was sure and wrong, asking helps most."""
    counts = [check.points for check in checks if not check.practice]
    points, most = sum(counts), 2 * len(counts)
    asked, times = sum(check.asked for check in checks), counted(len(checks), "en", ("keer", "keer"), ("time", "times"))
    yield Words(
        found.say(
            f"Jouw beeld van de anderen: {points} van {most} punten. Gevraagd: {asked} van {len(checks)} keer.",
            f"How you saw the others: {points} of {most} points. Asked: {asked} of {times}.",
        )
    )
    wrong = sum(map(_sure_and_wrong, checks))
    if wrong:
        yield Words(
            found.say(
                f"Zeker, en toch anders: {wrong} keer. Juist dan helpt vragen het meest.",
                f"Sure, and yet it was different: {wrong} times. That is when asking helps most."
                if wrong > 1
                else "Sure, and yet it was different: once. That is when asking helps most.",
            )
        )


def trust(found: Found) -> Iterator[Block]:
    """Show trust in both directions, at the start and now."""
    yield Words(
        found.say(
            "Vertrouwen loopt één kant op, van 0 tot 5: de ander kan er anders over denken. Daarom staat hier "
            "nooit één teamcijfer.",
            "Trust runs one way, from 0 to 5: the other may see it differently. That is why there is never one "
            "team number here.",
        )
    )
    yield trust_picture(found.board, found.events, found.lang)
    start, names = opening(found.board).trust, _names(found)
    rows = [
        (names[of], *("" if of == to else _step(start[pair(of, to)], found.state.trust[pair(of, to)]) for to in SEATS))
        for of in SEATS
    ]
    yield Table((found.say("wie ↓ vertrouwt wie →", "who ↓ trusts whom →"), *names), tuple(rows))


def _names(found: Found) -> list[str]:
    return [seat_name(found.board, seat, found.lang) for seat in SEATS]


def _step(start: int, now: int) -> str:
    return str(now) if start == now else f"{start} → {now}"


# --- working together ------------------------------------------------------------------------------------------------


def together(found: Found) -> Iterator[Block]:
    """Say who had how much of the table, which keys were touched, and how each role met each other."""
    yield _voices(found)
    yield _keys(found)
    yield Words(
        found.say(
            "Hoe ieder de ander tegemoetkwam, gezien aan wat er gebeurde; niet wat iemand voelde. In onderzoek heet "
            "dit relationele coördinatie. Zie je ergens weinig? Praat daar samen over.",
            "How each met the other, seen from what happened; not what somebody felt. Research calls this relational "
            "coordination. Do you see little somewhere? Talk about that together.",
        )
    )
    yield ties_picture(found.board, found.measures.ties, found.lang)


def _voices(found: Found) -> Table:
    rows = tuple(_voice(found, voice) for voice in found.measures.voices)
    head = (found.say("Wie", "Who"), found.say("beurten", "turns"), found.say("liet voorgaan", "left to others"),
            found.say("zei iets aan tafel", "spoke at the table"), found.say("besliste", "decided"))  # fmt: skip
    return Table(head, rows)


def _voice(found: Found, voice: Voice) -> tuple[str, ...]:
    counts = (voice.turns, voice.passed, voice.words, voice.decisions)
    return (seat_name(found.board, voice.seat, found.lang), *(str(len(places)) for places in counts))


def _keys(found: Found) -> Table:
    """Say of each of the seven keys in which rounds it was touched."""
    rounds = rounds_of(found.events)
    rows = []
    for key in found.measures.keys:
        when = [str(number) for number in dict.fromkeys(rounds[place] for place in key.places)]
        word = pick(found.lang, "ronde" if len(when) == 1 else "rondes", "round" if len(when) == 1 else "rounds")
        touched = f"{word} {', '.join(when)}" if when else found.say("niet aangeraakt", "not touched")
        leads = found.say("ja", "yes") if key.leads else ""
        rows.append((key_word(key.key, found.lang), leads, touched))
    head = (found.say("Sleutel tot samenwerken", "Key to working together"),
            found.say("hier de kern", "leads here"), found.say("aangeraakt in", "touched in"))  # fmt: skip
    return Table(head, tuple(rows))
