"""The debrief of a session as a paper: how the child is doing, why, through whose eyes, and what to do on Monday."""

from collections.abc import Iterable, Iterator
from datetime import date

from game.report.months import month_sections
from game.report.numbers import number_lines
from game.report.paper import Block, Items, Paper, Quote, Score, Section, Table, Words
from game.report.pictures import course_picture, trust_picture
from game.rules import events as e
from game.rules.board import Board, pair
from game.rules.content import Lang
from game.rules.moves import SEATS
from game.rules.scores import AXES, Scores, score
from game.rules.state import CLOSED, GOAL_PROPOSED, GOAL_SHARED, HIDDEN, OPEN, State, opening
from game.session.log import PerspectiveChecked, Promise, Reflection
from game.session.session import Session
from game.text import (
    axis_headline,
    axis_word,
    capital,
    ended,
    need_level_word,
    pick,
    quoted,
    role_word,
    rounds_of,
    score_reasons,
    seat_line,
    seat_name,
    service_status,
    signed,
    titled,
    turning_points,
)

MONTHS: dict[Lang, tuple[str, ...]] = {
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
}  # fmt: skip


def debrief(session: Session, lang: Lang) -> Paper:
    """Set out the debrief of a session; of one that was not finished, as far as it came."""
    found = _Found(session, lang)
    title, child = session.board.scenario.title, session.board.child.name
    parts: tuple[tuple[str, str, str, Iterable[Block]], ...] = (
        ("story", f"Hoe gaat het met {child}?", f"How is {child} doing?", found.story()),
        ("scores", "De scores, en waarom", "The scores, and why", found.scored()),
        ("turns", "Keerpunten", "Turning points", found.turns()),
        ("eyes", "Door hun ogen", "Through their eyes", found.eyes()),
        ("trust", "Wie vertrouwt wie", "Who trusts whom", found.trust()),
        ("routes", "Wat er nodig was, en wat er kwam", "What was needed, and what came", found.routes()),
        (
            "timeline",
            f"Het leven van {child}, en wie wat wist",
            f"{child}'s life, and who knew what",
            found.timeline(),
        ),
        ("talk", "Om over te praten", "To talk about", found.talk()),
        ("numbers", "In cijfers", "In numbers", [Items(tuple(number_lines(session, lang)))]),
        ("months", "Maand voor maand", "Month by month", []),
    )
    sections = [Section(id_, pick(lang, nl, en), tuple(blocks)) for id_, nl, en, blocks in parts]
    return Paper(
        lang,
        pick(lang, f"Nagesprek: {title.nl}", f"Debrief: {title.en}"),
        tuple(found.about()),
        (*sections, *month_sections(session.board, found.events, lang)),
    )


class _Found:
    """What the parts of the debrief look at."""

    def __init__(self, session: Session, lang: Lang) -> None:
        self.session, self.lang = session, lang
        self.board: Board = session.board
        self.state: State = session.state
        self.events = session.living_events()
        self.scores: Scores = score(self.board, self.events)

    def say(self, nl: str, en: str) -> str:
        """Choose between the two languages."""
        return pick(self.lang, nl, en)

    def about(self) -> Iterator[str]:
        """Say what was played, when and by whom, and of which case exactly."""
        scenario, what = self.board.scenario, self.session.started
        yield scenario.summary.in_(self.lang)
        day = day_words(self.session.log[0].at, self.lang)
        yield self.say(f"Gespeeld op {day}.", f"Played on {day}.")
        yield "; ".join(f"{seat_line(self.board, seat, self.lang)} ({self._who(seat)})" for seat in SEATS) + "."
        yield self.say(
            f"Casus {what.case}, versie {what.version} ({what.digest[:8]}), begingetal {what.seed}.",
            f"Case {what.case}, version {what.version} ({what.digest[:8]}), seed {what.seed}.",
        )

    def _who(self, seat: int) -> str:
        chair = self.session.chairs[seat]
        kinds = {"person": ("een mens", "a person"), "team": ("een team", "a team"), "bot": ("het spel", "the game")}
        return chair.label or self.say(*kinds[chair.kind])

    # --- the story and the scores ------------------------------------------------------------------------------------

    def story(self) -> Iterator[Block]:
        """Tell how it ended; of a story that is not over, say so."""
        ended_ = next((event for event in reversed(self.events) if isinstance(event, e.Ended)), None)
        if ended_ is None:
            now, of = max(1, self.state.round), self.board.rounds
            yield Words(
                self.say(
                    f"Dit verhaal is nog niet uit: we zijn in ronde {now} van {of}. Hieronder staat het begin.",
                    f"This story is not over: we are in round {now} of {of}. Below is its beginning.",
                ),
                "lead",
            )
            return
        ending = self.board.scenario.endings[ended_.ending]
        yield Words(ended(ending.title.in_(self.lang)), "lead")
        yield Words(ending.text.in_(self.lang))

    def scored(self) -> Iterator[Block]:
        """Give the three scores with the reasons behind every point."""
        total = round(self.scores.total)
        yield Words(
            self.say(
                f"Samen: {total} van 100. Geen score kan een andere goedmaken. De cijfers zijn een haakje voor het "
                "gesprek, geen oordeel.",
                f"Together: {total} of 100. No score can make up for another. The numbers are a hook for the talk, not "
                "a verdict.",
            )
        )
        yield course_picture(self.board, self.events, self.lang)
        for axis in range(len(AXES)):
            reasons = score_reasons(self.board, self.scores, self.events, axis, self.lang)
            reasons.sort(key=lambda reason: -abs(reason.points))
            yield Score(
                axis_word(axis, self.lang),
                round(self.scores.axes[axis]),
                ended(axis_headline(self.board, self.scores, self.events, axis, self.lang)),
                tuple((reason.points, reason.sentence) for reason in reasons),
            )

    def turns(self) -> Iterator[Block]:
        """Name the turning points."""
        found = turning_points(self.board, self.scores, self.events, self.lang)
        if not found:
            yield Words(self.say("Er is nog te weinig gebeurd.", "Too little has happened yet."))
            return
        word = self.say("Ronde", "Round")
        yield Items(tuple(f"{word} {turn.round} ({signed(turn.points)}): {turn.sentence}" for turn in found))

    # --- the people --------------------------------------------------------------------------------------------------

    def eyes(self) -> Iterator[Block]:
        """Let each of the four look back, and compare with what people guessed."""
        checks = [entry.what for entry in self.session.living_entries() if isinstance(entry.what, PerspectiveChecked)]
        for seat in SEATS:
            yield Quote(
                seat_line(self.board, seat, self.lang), self.board.personas[seat].afterwards.in_(self.lang), seat
            )
            yield from (self._guess(check) for check in checks if check.about == seat)
        if checks:
            points, most = sum(check.points for check in checks), 2 * len(checks)
            yield Words(self.say(f"Jouw beeld van de anderen: {points} van {most} punten.",
                                 f"How you saw the others: {points} of {most} points."))  # fmt: skip

    def _guess(self, check: PerspectiveChecked) -> Block:
        """Set a guess beside what it turned out to be."""
        weighs = {answer.id: answer for answer in self.board.personas[check.about].weighs}
        guessed, truth = weighs.get(check.answer), weighs.get(check.truth)
        thought = "?" if guessed is None else guessed.guess.in_(self.lang)
        was = "?" if truth is None else truth.own_words.in_(self.lang)
        name = seat_name(self.board, check.about, self.lang)
        return Words(
            self.say(
                f"Jij dacht: {ended(thought)} {name}: {quoted(was)} ({check.points} van 2)",
                f"You thought: {ended(thought)} {name}: {quoted(was)} ({check.points} of 2)",
            ),
            "quiet",
        )

    def trust(self) -> Iterator[Block]:
        """Show trust in both directions, at the start and now."""
        yield Words(
            self.say(
                "Vertrouwen loopt één kant op, van 0 tot 5: de ander kan er anders over denken. Daarom staat hier "
                "nooit één teamcijfer.",
                "Trust runs one way, from 0 to 5: the other may see it differently. That is why there is never one "
                "team number here.",
            )
        )
        yield trust_picture(self.board, self.events, self.lang)
        start = opening(self.board).trust
        names = [seat_name(self.board, seat, self.lang) for seat in SEATS]
        rows = [
            (
                names[of],
                *("" if of == to else _step(start[pair(of, to)], self.state.trust[pair(of, to)]) for to in SEATS),
            )
            for of in SEATS
        ]
        head = self.say("wie ↓ vertrouwt wie →", "who ↓ trusts whom →")
        yield Table((head, *names), tuple(rows))

    # --- needs, goals, help, cards -----------------------------------------------------------------------------------

    def routes(self) -> Iterator[Block]:
        """Say what became of the needs, the goals, the help and the walls."""
        board, state, lang = self.board, self.state, self.lang
        needs = tuple(
            (need.name.in_(lang), need_level_word(start, lang), need_level_word(level, lang))
            for need, start, level in zip(board.needs, board.need_start, state.needs, strict=True)
        )
        yield Table((self.say("Wat nodig was", "What was needed"), self.say("begin", "start"),
                     self.say("eind", "end")), needs)  # fmt: skip
        yield Table(
            (self.say("Doel", "Goal"), self.say("wat ervan kwam", "what came of it")),
            tuple(
                (goal.name.in_(lang), self._goal(status)) for goal, status in zip(board.goals, state.goals, strict=True)
            ),
        )
        yield Table(
            (self.say("Hulp", "Help"), self.say("wat ervan kwam", "what came of it")),
            tuple(
                (service.region.name.in_(lang), service_status(status, lang))
                for service, status in sorted(
                    zip(board.services, state.services, strict=True), key=lambda pair: pair[1] == CLOSED
                )
            ),
        )
        yield from self._walls()

    def _goal(self, status: int) -> str:
        if status >= GOAL_SHARED:
            name = seat_name(self.board, status - GOAL_SHARED, self.lang)
            return self.say(f"gedeeld, gedragen door {name}", f"shared, carried by {name}")
        if status >= GOAL_PROPOSED:
            name = seat_name(self.board, status - GOAL_PROPOSED, self.lang)
            return self.say(f"voorgesteld door {name}, nog niet door iedereen gedragen",
                            f"proposed by {name}, not yet carried by all")  # fmt: skip
        return self.say("niet voorgesteld", "not proposed")

    def _walls(self) -> Iterator[Block]:
        ways = {OPEN: ("open", "open"), HIDDEN: ("stond er, maar niemand liep ertegenaan", "stood there, unseen")}
        lines = tuple(
            f"{wall.name.in_(self.lang)}: {self.say(*ways.get(now, ('stond er nog', 'still stood')))}. "
            f"{wall.text.in_(self.lang)}"
            for wall, now in zip(self.board.walls, self.state.walls, strict=True)
        )
        if lines:
            yield Words(self.say("Muren. Een muur is een muur, niet iemands schuld.",
                                 "Walls. A wall is a wall, not somebody's fault."))  # fmt: skip
            yield Items(lines)

    def timeline(self) -> Iterator[Block]:
        """Set every fact in the order of the child's life, with who held it and when it came to the table."""
        board, lang = self.board, self.lang
        rounds = rounds_of(self.events)
        told = {ev.card: rounds[n] for n, ev in enumerate(self.events) if isinstance(ev, e.CardTabled)}
        order = sorted(range(len(board.cards)), key=lambda card: -board.cards[card].months_ago)
        rows = []
        for card in order:
            found, owner = board.cards[card], board.owner[card]
            who = board.child.name if owner is None else seat_name(board, owner, lang)
            rows.append((capital(found.period.in_(lang)), titled(found.title.in_(lang), found.text.in_(lang)), who,
                         self._when(card, told)))  # fmt: skip
        head = (self.say("wanneer", "when"), self.say("wat", "what"), self.say("wie wist het", "who knew"),
                self.say("op tafel", "on the table"))  # fmt: skip
        yield Table(head, tuple(rows))
        never = [card for card in order if not self.state.table >> card & 1]
        if not never:
            yield Words(self.say("Alles kwam op tafel.", "Everything came to the table."))

    def _when(self, card: int, told: dict[int, int]) -> str:
        if self.board.tabled_at_start >> card & 1:
            return self.say("vanaf het begin", "from the start")
        if card in told:
            return self.say(f"ronde {told[card]}", f"round {told[card]}")
        return self.say("nooit", "never")

    def talk(self) -> Iterator[Block]:
        """Ask the questions of the case, and give back what people said and promised."""
        yield Items(tuple(question.in_(self.lang) for question in self.board.scenario.questions), numbered=True)
        entries = self.session.living_entries()
        for entry in entries:
            if isinstance(entry.what, Reflection):
                yield Quote(entry.what.question or self.say("Wat iemand zei", "What somebody said"), entry.what.text)
        promises = [entry for entry in entries if isinstance(entry.what, Promise)]
        for entry in promises:
            assert isinstance(entry.what, Promise)
            who = self.say("Eén ding voor maandag", "One thing for Monday")
            role = "" if entry.seat is None else f" ({role_word(entry.seat, self.lang)})"
            yield Quote(who + role, entry.what.text, entry.seat)
        if not promises:
            yield Words(self.say("Eén ding voor maandag: ______________________________",
                                 "One thing for Monday: ______________________________"))  # fmt: skip


def day_words(at: str, lang: Lang) -> str:
    """Say a day: "5 januari 2026"; a time that cannot be read is left as it is."""
    try:
        day = date.fromisoformat(at[:10])
    except ValueError:
        return at
    return f"{day.day} {MONTHS[lang][day.month - 1]} {day.year}"


def _step(start: int, now: int) -> str:
    return str(now) if start == now else f"{start} → {now}"
