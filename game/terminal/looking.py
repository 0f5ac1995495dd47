"""Looking back at a session from the menu after the debrief: behind a score, at one turn, and at the best line."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from game.hindsight import Turn, best_line, line_of, months_of
from game.report.keys import keys_touched
from game.rules.content import Lang
from game.rules.moves import Seat
from game.rules.scores import AXES, score
from game.rules.view import view
from game.session.session import Session
from game.terminal.console import Console, Pair
from game.terminal.debrief import key_line
from game.terminal.showing import routes_lines, table_lines
from game.terminal.telling import told
from game.text import (
    axis_word,
    deeds_afterwards,
    ended,
    move_label,
    pick,
    round_line,
    rounds_of,
    score_reasons,
    seat_name,
    step_word,
    told_afterwards,
)

BACK: Pair = ("Terug.", "Back.")
AT_A_TURN: tuple[Pair, ...] = (
    ("De tafel, zoals die vlak daarvoor was.", "The table, as it was just before."),
    ("De routes, zoals die vlak daarvoor waren.", "The routes, as they were just before."),
    ("Wat als: speel verder vanaf hier.", "What if: play on from here."),
)
TABLE, ROUTES, PLAY_ON = 1, 2, 3


class Looking:
    """A session that is looked back on. What gives a number gives the choice to play on from, or nothing."""

    def __init__(self, console: Console, session: Session, alone: Seat | None) -> None:
        self.console, self.session, self.alone = console, session, alone
        self.board, self.events = session.board, session.living_events()
        entries = session.living_entries()
        self._entries = [entry.number for entry in entries]
        self._starts = list(accumulate((len(entry.events) for entry in entries), initial=0))[:-1]

    # --- behind a score ----------------------------------------------------------------------------------------------

    def behind(self) -> int | None:
        """Choose a score or the keys, then one line of it, then one of the turns behind that."""
        while True:
            self.console.heading("Waarvan?", "Of what?")
            axis = self.console.choose_among(self._axes, back=BACK)
            if axis is None:
                return None
            place = self._behind(axis)
            if place is not None:
                return place

    def _axes(self, lang: Lang) -> Mapping[int, str]:
        points = score(self.board, self.events).axes
        of = pick(lang, "van", "of")
        found = {n + 1: f"{axis_word(n, lang)}: {round(points[n])} {of} 100." for n in range(len(AXES))}
        return {**found, len(AXES) + 1: pick(lang, "De zeven sleutels.", "The seven keys.")}

    def _behind(self, axis: int) -> int | None:
        """Choose a line of a score or of the keys, and look behind it."""
        while True:
            lines = self._lines(axis, self.console.lang)
            self.console.line()
            chosen = self.console.choose_among(
                lambda lang: {n: words for n, (words, _) in enumerate(self._lines(axis, lang), 1)}, back=BACK
            )
            if chosen is None:
                return None
            place = self._events_behind(lines[chosen - 1][1])
            if place is not None:
                return place

    def _lines(self, axis: int, lang: Lang) -> list[tuple[str, Sequence[int]]]:
        """Give the lines of a score or of the keys, each with the places of the events behind it."""
        board, events = self.board, self.events
        if axis > len(AXES):
            keys = sorted(keys_touched(board, events), key=lambda key: not key.leads)
            return [(key_line(board, events, key, lang), key.places) for key in keys]
        reasons = score_reasons(board, score(board, events), events, axis - 1, lang)
        return [(reason.line, reason.events) for reason in sorted(reasons, key=lambda reason: -abs(reason.points))]

    def _events_behind(self, places: Sequence[int]) -> int | None:
        """List the events behind a line; each opens the turn in which it happened."""
        said = [place for place in places if told_afterwards(self.board, self.events[place], "nl")]
        if not said:
            self.console.say("Hier ligt geen beurt achter.", "There is no turn behind this.")
            return None
        rounds = rounds_of(self.events)

        def lines(lang: Lang) -> Mapping[int, str]:
            word = pick(lang, "Ronde", "Round")
            return {
                n: f"{word} {rounds[place]}. {told_afterwards(self.board, self.events[place], lang)}"
                for n, place in enumerate(said, 1)
            }

        self.console.heading(
            "Wat erachter zit. Een nummer opent de beurt.", "What is behind it. A number opens the turn."
        )
        chosen = self.console.choose_among(lines, back=BACK)
        return None if chosen is None else self._look(self._entry_of(said[chosen - 1]))

    def _entry_of(self, place: int) -> int:
        """Give the number of the entry of the log in which an event happened."""
        return self._entries[bisect_right(self._starts, place) - 1]

    # --- one turn ----------------------------------------------------------------------------------------------------

    def turn_again(self) -> int | None:
        """Choose a round and a turn in it, and look at it again."""
        console, turns = self.console, line_of(self.session)
        rounds = sorted({turn.before.round for turn in turns})
        console.heading("Welke ronde?", "Which round?")
        chosen = console.choose_among(
            lambda lang: {number: ended(round_line(self.board, number, lang)) for number in rounds}, back=BACK
        )
        if chosen is None:
            return None
        console.heading("Welke beurt?", "Which turn?")
        number = console.choose_among(
            lambda lang: {t.entry.number: self._named(t, lang) for t in turns if t.before.round == chosen}, back=BACK
        )
        return None if number is None else self._look(number)

    def _named(self, turn: Turn, lang: Lang) -> str:
        step, who = step_word(turn.before.step, lang), seat_name(self.board, turn.seat, lang)
        return f"{step}. {who}: {ended(move_label(self.board, turn.move, lang))}"

    def _look(self, number: int) -> int | None:
        """Tell a turn again, with the table and the routes as they were; give its number to play on from there."""
        console = self.console
        turn = next((turn for turn in line_of(self.session) if turn.entry.number == number), None)
        if turn is None:
            console.say("Dit was er al voor de eerste keuze.", "This was there before the first choice.")
            return None
        console.heading(f"Beurt {number}. {self._named(turn, 'nl')}", f"Turn {number}. {self._named(turn, 'en')}")
        console.lines(told(self.board, turn.before, turn.entry.events, self.alone, console.lang))
        while True:
            console.line()
            way = console.choose_among(
                lambda lang: {n: pick(lang, *words) for n, words in enumerate(AT_A_TURN, 1)}, back=BACK
            )
            if way is None:
                return None
            if way == PLAY_ON:
                return number
            seen = view(self.board, turn.before, self.alone)
            lines = table_lines if way == TABLE else routes_lines
            console.lines(lines(self.board, seen, console.lang))

    # --- the best line -----------------------------------------------------------------------------------------------

    def best(self) -> None:
        """Look for the best line and tell it month by month: only for who asks."""
        console, board = self.console, self.board
        console.say("Het spel zoekt. Dat duurt even.", "The game is looking. That takes a moment.")
        line = best_line(board)
        mine, best = round(score(board, self.events).total), round(line.total)
        console.heading(
            f"De beste lijn die we kennen: {best} van 100. Deze sessie: {mine}.",
            f"The best line we know: {best} of 100. This session: {mine}.",
        )
        console.say(
            "Zo had het ook gekund, als iedereen wist wat je pas achteraf weet. Er zijn meer goede wegen.",
            "It could also have gone like this, had all known what one only knows afterwards. There are more ways.",
        )
        for month in months_of(board, line.turns):
            console.line()
            console.line(ended(round_line(board, month.round, console.lang)))
            console.lines(told for _, told in deeds_afterwards(board, month.events, console.lang))
