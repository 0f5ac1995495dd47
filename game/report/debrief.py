"""The debrief of a session as a paper: how the child is doing, why, through whose eyes, and what to do on Monday."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from game.hindsight import TurningPoint
from game.report import people, ways
from game.report.found import Found
from game.report.months import month_sections
from game.report.numbers import number_lines
from game.report.paper import Block, Items, Paper, Quote, Room, Score, Section, Words
from game.report.pictures import course_picture
from game.rules import events as e
from game.rules.content import Lang
from game.rules.moves import SEATS
from game.rules.scores import AXES
from game.session.log import Promise, Reflection
from game.session.session import Session
from game.text import (
    axis_headline,
    axis_word,
    deed_afterwards,
    ended,
    pick,
    role_word,
    score_reasons,
    seat_line,
    signed,
    turning_points,
)

MONTHS: dict[Lang, tuple[str, ...]] = {
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
}  # fmt: skip


def debrief(session: Session, lang: Lang, turns: Sequence[TurningPoint] | None = None) -> Paper:
    """Set out the debrief of a session; of one that was not finished, as far as it came."""
    found = Found(session, lang, turns)
    title, child = session.board.scenario.title, session.board.child.name
    parts: tuple[tuple[str, str, str, Iterable[Block]], ...] = (
        ("story", f"Hoe gaat het met {child}?", f"How is {child} doing?", story(found)),
        ("scores", "De scores, en waarom", "The scores, and why", scored(found)),
        ("turns", "Keerpunten", "Turning points", turned(found)),
        ("eyes", "Door hun ogen", "Through their eyes", people.eyes(found)),
        ("timeline", f"Het leven van {child}, en wie wat wist", f"{child}'s life, and who knew what",
         ways.timeline(found)),
        ("routes", "De routekaart", "The route map", ways.routes(found)),
        ("trust", "Wie vertrouwt wie", "Who trusts whom", people.trust(found)),
        ("together", "Samenwerken, geteld", "Working together, counted", [
            Items(tuple(number_lines(found))), *people.together(found)]),
        ("talk", "Om over te praten", "To talk about", talk(found)),
        ("reflections", "Wat jullie zelf zeggen", "What you say yourselves", reflections(found)),
        ("monday", "Eén ding voor maandag", "One thing for Monday", monday(found)),
        ("months", "Maand voor maand", "Month by month", []),
    )  # fmt: skip
    sections = [Section(id_, pick(lang, nl, en), tuple(blocks)) for id_, nl, en, blocks in parts]
    return Paper(
        lang,
        pick(lang, f"Nagesprek: {title.nl}", f"Debrief: {title.en}"),
        tuple(about(found)),
        (*sections, *month_sections(session.board, found.events, lang)),
        session.log[0].at,
        case_mark(found),
        found.say(
            "Gemaakt met Om Tafel. Dit verslag staat alleen op dit apparaat; er ging niets naar buiten.",
            "Made with Om Tafel. This report is only on this machine; nothing was sent anywhere.",
        ),
    )


def about(found: Found) -> Iterator[str]:
    """Say what was played, when and by whom, and of which case exactly."""
    what = found.session.started
    yield found.board.scenario.summary.in_(found.lang)
    day = day_words(found.session.log[0].at, found.lang)
    yield found.say(f"Gespeeld op {day}.", f"Played on {day}.")
    yield "; ".join(f"{seat_line(found.board, seat, found.lang)} ({_who(found, seat)})" for seat in SEATS) + "."
    yield found.say(
        f"Casus {what.case}, versie {what.version} ({what.digest[:8]}), begingetal {what.seed}.",
        f"Case {what.case}, version {what.version} ({what.digest[:8]}), seed {what.seed}.",
    )


def case_mark(found: Found) -> str:
    """Say in a few words of which case this is, for the foot of every page."""
    what = found.session.started
    word = found.say("versie", "version")
    return f"{found.board.scenario.title.in_(found.lang)} · {word} {what.version} ({what.digest[:8]})"


def _who(found: Found, seat: int) -> str:
    chair = found.session.chairs[seat]
    kinds = {"person": ("een mens", "a person"), "team": ("een team", "a team"), "bot": ("het spel", "the game")}
    return chair.label or found.say(*kinds[chair.kind])


# --- the story and the scores ----------------------------------------------------------------------------------------


def story(found: Found) -> Iterator[Block]:
    """Tell how it ended; of a story that is not over, say so."""
    ended_ = next((event for event in reversed(found.events) if isinstance(event, e.Ended)), None)
    if ended_ is None:
        now, of = max(1, found.state.round), found.board.rounds
        yield Words(
            found.say(
                f"Dit verhaal is nog niet uit: we zijn in ronde {now} van {of}. Hieronder staat het begin.",
                f"This story is not over: we are in round {now} of {of}. Below is its beginning.",
            ),
            "lead",
        )
        return
    ending = found.board.scenario.endings[ended_.ending]
    yield Words(ended(ending.title.in_(found.lang)), "lead")
    yield Words(ending.text.in_(found.lang))


def scored(found: Found) -> Iterator[Block]:
    """Give the three scores with the reasons behind every point."""
    total = round(found.scores.total)
    yield Words(
        found.say(
            f"Samen: {total} van 100. Geen score kan een andere goedmaken. De cijfers zijn een haakje voor het "
            "gesprek, geen oordeel.",
            f"Together: {total} of 100. No score can make up for another. The numbers are a hook for the talk, not "
            "a verdict.",
        )
    )
    yield course_picture(found.board, found.events, found.lang)
    for axis in range(len(AXES)):
        reasons = score_reasons(found.board, found.scores, found.events, axis, found.lang)
        reasons.sort(key=lambda reason: -abs(reason.points))
        yield Score(
            axis_word(axis, found.lang),
            round(found.scores.axes[axis]),
            ended(axis_headline(found.board, found.scores, found.events, axis, found.lang)),
            tuple((reason.points, reason.sentence) for reason in reasons),
        )


def turned(found: Found) -> Iterator[Block]:
    """Name the turning points: the decisions that changed most what was still possible."""
    if found.turns is None:
        lines = tuple(
            f"{found.say('Ronde', 'Round')} {turn.round} ({signed(turn.points)}): {turn.sentence}"
            for turn in turning_points(found.board, found.scores, found.events, found.lang)
        )
    else:
        lines = tuple(_turn(found, turn) for turn in found.turns)
    if not lines and found.session.is_over:
        yield Words(found.say("Geen keuze sprong eruit: het ging stap voor stap.",
                              "No choice stood out: it went step by step."))  # fmt: skip
        return
    if not lines:
        yield Words(found.say("Er is nog te weinig gebeurd.", "Too little has happened yet."))
        return
    if found.turns is not None:
        yield Words(
            found.say(
                "Wat kon er nog? Bij elke keuze is het spel vaak verder gespeeld door vier mensen die samenwerken: een "
                "keer vanaf vlak ervoor, een keer vanaf vlak erna. Ook iets goeds kan punten kosten: elke beurt is er "
                "maar één keer.",
                "What was still possible? From every choice the game was played on many times by four people who work "
                "together: once from just before it, once from just after. Something good can cost points too: a turn "
                "comes only once.",
            )
        )
    yield Items(lines)


def _turn(found: Found, turn: TurningPoint) -> str:
    """Tell a decision, and how it changed what could be expected."""
    before, after = round(turn.before), round(turn.after)
    sentence = deed_afterwards(found.board, turn.seat, turn.move, turn.events, found.lang)
    return found.say(
        f"Ronde {turn.round} ({signed(after - before)}): {sentence} Van {before} naar {after}.",
        f"Round {turn.round} ({signed(after - before)}): {sentence} From {before} to {after}.",
    )


# --- what people take along ------------------------------------------------------------------------------------------


def talk(found: Found) -> Iterator[Block]:
    """Ask the questions of the case."""
    yield Items(tuple(question.in_(found.lang) for question in found.board.scenario.questions), numbered=True)


def reflections(found: Found) -> Iterator[Block]:
    """Give back what people wrote down, or room to write."""
    said = [entry.what for entry in found.session.living_entries() if isinstance(entry.what, Reflection)]
    for what in said:
        yield Quote(what.question or found.say("Wat iemand zei", "What somebody said"), what.text)
    if not said:
        yield Room(found.say("Wat zag je nu anders dan aan het begin?", "What do you see differently now?"), 3)


def monday(found: Found) -> Iterator[Block]:
    """Give back what people promised, or room for one promise."""
    promised = False
    for entry in found.session.living_entries():
        if isinstance(entry.what, Promise):
            promised = True
            role = found.say("Beloofd", "Promised") if entry.seat is None else role_word(entry.seat, found.lang)
            yield Quote(role, entry.what.text, entry.seat)
    if not promised:
        yield Room(found.say("Dit ga ik maandag doen of vragen:", "This I will do or ask on Monday:"), 2)


def day_words(at: str, lang: Lang) -> str:
    """Say a day: "5 januari 2026"; a time that cannot be read is left as it is."""
    try:
        day = date.fromisoformat(at[:10])
    except ValueError:
        return at
    return f"{day.day} {MONTHS[lang][day.month - 1]} {day.year}"
