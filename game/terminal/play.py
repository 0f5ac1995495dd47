"""A whole session by typed lines: the opening, whose turn it is, what became of it, and the talk afterwards."""

from collections.abc import Callable, Sequence

from game.bots.bot import Bot
from game.bots.chairs import bot_for
from game.hindsight import Recall
from game.perspective import question_due
from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Text
from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.rules.moves import SEATS, Move, Seat
from game.rules.state import State, opening
from game.rules.view import View, view
from game.session.log import Chair
from game.session.problems import SessionProblem
from game.session.session import Session
from game.terminal.again import both_seats_lines, opening_lines
from game.terminal.asides import at_a_check, what_changed
from game.terminal.chairs import choose_chairs
from game.terminal.check import hold_check
from game.terminal.console import Console, Stopped
from game.terminal.debrief import hold_debrief
from game.terminal.onward import look_on
from game.terminal.showing import card_lines
from game.terminal.telling import told
from game.terminal.turn import Turn
from game.text import may_pass, round_line, said_until, seat_line, step_word
from game.text.coach import SILENT, month_before, question_after

News = Callable[[Session], tuple[Session, Text] | None]
"""Gives the session to go on with and what to say, when the case was saved anew or is broken; else nothing."""
Begun = Callable[[Session], None]
"""Hears of every session that is begun from the talk afterwards."""

STOPPED_BY_HAND = 130
"""The exit code of a program that was stopped with Ctrl+C."""


def play_in_terminal(session: Session, console: Console, news: News | None = None, begun: Begun | None = None) -> int:
    """Play a session to its end, or until somebody stops. Gives the exit code: 0, or 130 after Ctrl+C."""
    return _until_stopped(console, lambda: session, news, begun)


def start_in_terminal(
    board: Board,
    start: Callable[[tuple[Chair, ...]], Session],
    console: Console,
    news: News | None = None,
    begun: Begun | None = None,
) -> int:
    """Ask who sits where, start a session with these chairs, and play it. Gives the exit code."""
    return _until_stopped(console, lambda: start(choose_chairs(console, board)), news, begun)


def _until_stopped(console: Console, begin: Callable[[], Session], news: News | None, begun: Begun | None) -> int:
    """Play until the end, the end of the input, q or Ctrl+C; each time say what became of the session.

    From the talk afterwards people may go on into another session: a what-if, or another chair.
    """
    play: Play | None = None
    try:
        following: Session | None = begin()
        while following is not None:
            play = Play(following, console, news)
            following = play.to_the_end()
            if following is not None and begun is not None:
                begun(following)
    except (EOFError, Stopped):
        _say_goodbye(console, play.session if play else None)
    except KeyboardInterrupt:
        _say_goodbye(console, play.session if play else None)
        return STOPPED_BY_HAND
    return 0


def _say_goodbye(console: Console, session: Session | None) -> None:
    console.line()
    if session is None:
        console.say("Gestopt. Er was nog niets begonnen.", "Stopped. Nothing had begun yet.")
    elif session.saved and session.is_over:
        console.say(
            f"Gestopt. Alles is bewaard, als sessie {session.id}.",
            f"Stopped. Everything is saved, as session {session.id}.",
        )
    elif session.saved:
        console.say(
            "Gestopt. Alles is bewaard. De volgende keer ga je verder waar je was.",
            "Stopped. Everything is saved. Next time you go on where you were.",
        )
    else:
        console.say("Gestopt.", "Stopped.")
        if session.problem is not None:
            console.line(session.problem.in_(console.lang))


class Play:
    """One session, its bots, and the people at the keyboard."""

    def __init__(self, session: Session, console: Console, news: News | None = None) -> None:
        self.console, self.news = console, news
        self.sit_down(session)
        people = [seat for seat in SEATS if seat not in self.bots]
        self.alone = people[0] if len(people) == 1 else None
        self.shared_keyboard = len(people) > 1
        self.private = False
        """Whether something is on the screen that only one seat may read."""
        self.since = 0
        """How many events came before the last choice of people."""
        self.explained: set[object] = set()
        """The menus of which everything was explained once."""
        self.coached: set[tuple[int, int | str]] = set()
        """In which steps of which rounds the coach asked something before a turn, and what it asked in which round."""
        self.untold = 0
        """How many of the newest events are told later: a check about a month comes before the next one begins."""
        self._complained = ""

    def sit_down(self, session: Session) -> None:
        """Take a session up; bots sit in the chairs without people."""
        self.session, self.board = session, session.board
        self.recall = Recall.of(session)
        self.bots: dict[Seat, Bot] = {
            seat: bot_for(self.board.personas[seat].temperament) for seat in SEATS if session.chairs[seat].kind == "bot"
        }

    @property
    def state(self) -> State:
        """Give everything that is true now."""
        return self.session.state

    def to_the_end(self) -> Session | None:
        """Open, play turn by turn, and talk about it afterwards; give the session to go on with, if any."""
        self._open()
        while True:
            self._hold_check_if_due()
            seat = self.state.active
            if seat is None:
                break
            if seat in self.bots:
                self._bot_moves(seat)
            else:
                Turn(self, seat).take()
        self._tell_both_seats()
        hold_debrief(self.console, self.session)
        return look_on(self.console, self.session, self.alone)

    # --- opening --------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        self.mention_saving()
        if len(self.session.living_entries()) > 1:
            self._open_again()
            return
        console, scenario = self.console, self.board.scenario
        console.heading(f"Om Tafel: {scenario.title.nl}.", f"Om Tafel: {scenario.title.en}.")
        if self.recall is not None:
            console.lines(opening_lines(self.board, self.recall, console.lang))
        else:
            self._read_opening()
        console.heading("Aan tafel zitten:", "Around the table sit:")
        console.lines(self._who_sits(seat) for seat in SEATS)
        if self.alone is not None:
            console.heading("Dit weet alleen jij.", "Only you know this.")
            console.lines(card_lines(self.board, self.view(self.alone), self.alone, console.lang))
        console.say("Typ h voor hulp. q bewaart en stopt.", "Type h for help. q saves and stops.")
        self._tell(opening(self.board), self.session.living_events())

    def _read_opening(self) -> None:
        console, scenario = self.console, self.board.scenario
        console.text(scenario.content_note)
        console.lines([may_pass(console.lang)])
        console.text(scenario.opening)
        child = self.board.child
        console.say(f"{child.name} is {child.age}. {child.about.nl}", f"{child.name} is {child.age}. {child.about.en}")

    def _open_again(self) -> None:
        """Take a session up where it was; a check that was not finished comes before the next month."""
        console, state = self.console, self.state
        title = self.board.scenario.title
        console.heading(f"We gaan verder met: {title.nl}.", f"We go on with: {title.en}.")
        if self.session.changed is not None:
            console.line(self.session.changed.in_(console.lang))
        if self.session.is_over and not self._check_is_due:
            return
        self.since = self._events_before_last_entry()
        if self._check_is_due:
            events = self.session.living_events()
            self._tell_with_check(fold(self.board, events[: self.since]), events[self.since :])
            return
        console.line(f"{round_line(self.board, state.round, console.lang)}. {step_word(state.step, console.lang)}.")
        what_changed(self)

    def _events_before_last_entry(self) -> int:
        entries = [entry for entry in self.session.living_entries() if entry.events]
        return sum(len(entry.events) for entry in entries[:-1])

    def _who_sits(self, seat: Seat) -> str:
        lang, persona = self.console.lang, self.board.personas[seat]
        return f"{seat_line(self.board, seat, lang)} ({self._who(seat)}). {persona.about.in_(lang)}"

    def _who(self, seat: Seat) -> str:
        """Say who chooses for a seat."""
        pick = self.console.pick
        if seat in self.bots:
            return pick("de computer", "the computer") if self.recall is None else pick("zoals toen", "as then")
        label = self.session.chairs[seat].label
        return label or (pick("jij", "you") if self.alone == seat else pick("een mens", "a person"))

    # --- bots, and another chair ------------------------------------------------------------------------------------

    def _bot_moves(self, seat: Seat) -> None:
        bot, dice, then = self.bots[seat], self.session.bot_dice(seat), self.as_then()
        self.submit(seat, then or bot.choose(self.view(seat), legal_moves(self.board, self.state), dice))

    def as_then(self) -> Move | None:
        """In another chair: what was done at this turn then, where it can still be done."""
        return None if self.recall is None else self.recall.as_it_went()

    def _tell_both_seats(self) -> None:
        """At the end in another chair, lay both stories side by side before talking about it."""
        if self.recall is not None:
            self.console.heading("Twee stoelen naast elkaar.", "Two chairs side by side.")
            self.console.lines(both_seats_lines(self.board, self.recall, self.console.lang))
            self.console.wait()

    # --- what others may not read -------------------------------------------------------------------------------------

    def look_away(self) -> None:
        """Ask the others to look away, and wait until they do."""
        self.console.say("De anderen kijken even weg.", "The others look away for a moment.")
        self.console.wait()

    def look_again(self) -> None:
        """Put what was private out of sight before everybody looks again."""
        if self.private:
            self.private = False
            self.console.hide()
            self.console.say("Iedereen mag weer kijken.", "Everybody may look again.")

    # --- playing and telling ----------------------------------------------------------------------------------------

    def submit(self, seat: Seat, move: Move) -> None:
        """Make a move, and tell what came of it."""
        before = self.state
        try:
            entry = self.session.submit(seat, move, self.session.length)
        except SessionProblem as problem:
            self.console.line(problem.in_(self.console.lang))
            return
        self.mention_saving()
        self.console.line()
        self._tell_with_check(before, entry.events)

    def _tell_with_check(self, before: State, events: Sequence[e.Event]) -> None:
        """Tell what happened; between a month that passed and a new round comes the perspective check."""
        new_round = next((n for n, event in enumerate(events) if isinstance(event, e.RoundBegan)), len(events))
        self._tell(before, events[:new_round], len(events) - new_round)
        if any(isinstance(event, e.MonthPassed) for event in events[:new_round]):
            self._ask_after(month_before(self.session.living_events(), len(events) - new_round))
        self.untold = len(events) - new_round
        self._hold_check_if_due()
        self.untold = 0
        self._tell(fold(self.board, events[:new_round], before), events[new_round:])

    def _tell(self, before: State, events: Sequence[e.Event], later: int = 0) -> None:
        """Tell the last things that happened, but for so many that are told `later`."""
        happened = self.session.living_events()
        lately = said_until(self.board, opening(self.board), happened[: len(happened) - len(events) - later])
        self.console.lines(told(self.board, before, events, self.alone, self.console.lang, lately))

    def _ask_after(self, month: Sequence[e.Event]) -> None:
        """Let the coach ask somebody who plays alone about the month that passed."""
        if self.alone is not None and self.console.coach != SILENT:
            question = question_after(self.board, month, self.alone, self.console.lang)
            self.console.heading("De coach.", "The coach.")
            self.console.say(f"Denk even terug: {question}", f"Look back for a moment: {question}")

    def mention_saving(self) -> None:
        """Say once when something is wrong with saving, and once when it is right again."""
        problem = self.session.problem
        code = "" if problem is None else problem.code
        if code == self._complained:
            return
        self._complained = code
        if problem is not None:
            self.console.line(problem.in_(self.console.lang))
        else:
            self.console.say("Alles is weer bewaard.", "Everything is saved again.")

    @property
    def _check_is_due(self) -> bool:
        """Tell whether a month passed about which a trainee alone was not asked yet; not in another chair."""
        if self.alone is None or self.session.chairs[self.alone].kind != "person" or self.recall is not None:
            return False
        return question_due(self.session, self.alone) is not None

    def _hold_check_if_due(self) -> None:
        if self.alone is not None and self._check_is_due:
            question = question_due(self.session, self.alone)
            assert question is not None
            hold_check(self.console, self.session, self.alone, question, at_a_check(self, self.alone))

    def told_events(self) -> list[e.Event]:
        """Give everything that happened and was told."""
        events = self.session.living_events()
        return events[: len(events) - self.untold]

    def view(self, seat: Seat | None) -> View:
        """Give what a seat, or the room, may see of what was told."""
        state = fold(self.board, self.told_events()) if self.untold else self.state
        return view(self.board, state, seat)

    def open_view(self) -> View:
        """Give what may stand on a screen that everybody sees: the room's view, or the trainee's alone."""
        return self.view(self.alone)
