"""A whole session by typed lines: whose turn it is, what can be done, and what became of it."""

from collections.abc import Callable, Mapping, Sequence

from game.bots.bot import Bot
from game.bots.chairs import bot_for
from game.hindsight import Recall
from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Text
from game.rules.evolve import fold
from game.rules.law import legal_moves, refused_moves
from game.rules.moves import SEATS, Move, Seat
from game.rules.state import AT_TABLE, IN_BETWEEN, WHAT_HAPPENS, State, opening
from game.rules.view import View, view
from game.session.log import Chair
from game.session.problems import SessionProblem
from game.session.session import Session
from game.terminal.again import AS_IT_WENT, both_seats_lines, opening_lines, turn_lines
from game.terminal.chairs import choose_chairs
from game.terminal.check import hold_check_if_due
from game.terminal.console import Console, Stopped, as_number
from game.terminal.debrief import hold_debrief
from game.terminal.options import HELP, option_lines, refused_lines
from game.terminal.showing import card_lines, routes_lines, table_lines
from game.terminal.telling import hesitations, told
from game.text import may_pass, round_line, said_until, seat_line, step_word
from game.text.coach import AFTER, BEFORE, LEVELS, SILENT, month_before, question_after, question_before

News = Callable[[Session], tuple[Session, Text] | None]
"""Gives the session to go on with and what to say, when the case was saved anew or is broken; else nothing."""

COACH_WORDS = {
    BEFORE: (
        "De coach vraagt iets vóór je beurt en na de maand.",
        "The coach asks before your turn and after the month.",
    ),
    AFTER: ("De coach vraagt alleen iets na de maand.", "The coach only asks after the month."),
    SILENT: ("De coach is stil.", "The coach is silent."),
}

STOPPED_BY_HAND = 130
"""The exit code of a program that was stopped with Ctrl+C."""


def play_in_terminal(session: Session, console: Console, news: News | None = None) -> int:
    """Play a session to its end, or until somebody stops. Gives the exit code: 0, or 130 after Ctrl+C."""
    return _until_stopped(console, lambda: session, news)


def start_in_terminal(
    board: Board,
    start: Callable[[tuple[Chair, ...]], Session],
    console: Console,
    news: News | None = None,
) -> int:
    """Ask who sits where, start a session with these chairs, and play it. Gives the exit code."""
    return _until_stopped(console, lambda: start(choose_chairs(console, board)), news)


def _until_stopped(console: Console, begin: Callable[[], Session], news: News | None) -> int:
    """Play until the end, the end of the input, q or Ctrl+C; each time say what became of the session."""
    play: _Play | None = None
    try:
        play = _Play(begin(), console, news)
        play.to_the_end()
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
    elif session.saved:
        console.say(
            "Gestopt. Alles is bewaard. De volgende keer ga je verder waar je was.",
            "Stopped. Everything is saved. Next time you go on where you were.",
        )
    else:
        console.say("Gestopt.", "Stopped.")
        if session.problem is not None:
            console.line(session.problem.in_(console.lang))


class _Play:
    """One session, its bots, and the people at the keyboard."""

    def __init__(self, session: Session, console: Console, news: News | None = None) -> None:
        self.console, self.news = console, news
        self._sit_down(session)
        people = [seat for seat in SEATS if seat not in self.bots]
        self.alone = people[0] if len(people) == 1 else None
        self.shared_keyboard = len(people) > 1
        self.private = False
        self.since = 0
        self.complained = ""

    def _sit_down(self, session: Session) -> None:
        self.session, self.board = session, session.board
        self.recall = Recall.of(session)
        self.bots: dict[Seat, Bot] = {
            seat: bot_for(self.board.personas[seat].temperament) for seat in SEATS if session.chairs[seat].kind == "bot"
        }

    @property
    def state(self) -> State:
        """Give everything that is true now."""
        return self.session.state

    def to_the_end(self) -> None:
        """Open, play turn by turn, and talk about it afterwards."""
        self._open()
        while True:
            self._hold_check_if_due()
            seat = self.state.active
            if seat is None:
                break
            if seat in self.bots:
                self._bot_moves(seat)
            else:
                self._turn(seat)
        self._tell_both_seats()
        hold_debrief(self.console, self.session)

    # --- opening --------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        self._mention_saving()
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
            console.lines(card_lines(self.board, self._view(self.alone), self.alone, console.lang))
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
        console, state = self.console, self.state
        title = self.board.scenario.title
        console.heading(f"We gaan verder met: {title.nl}.", f"We go on with: {title.en}.")
        if self.session.changed is not None:
            console.line(self.session.changed.in_(console.lang))
        if not self.session.is_over:
            console.line(f"{round_line(self.board, state.round, console.lang)}. {step_word(state.step, console.lang)}.")
            self.since = self._events_before_last_entry()
            self._why()

    def _events_before_last_entry(self) -> int:
        entries = [entry for entry in self.session.living_entries() if entry.events]
        return sum(len(entry.events) for entry in entries[:-1])

    def _who_sits(self, seat: Seat) -> str:
        lang, persona = self.console.lang, self.board.personas[seat]
        label = self.session.chairs[seat].label
        if seat in self.bots:
            by_itself = self.recall is None
            who = (
                self.console.pick("de computer", "the computer")
                if by_itself
                else self.console.pick("zoals toen", "as then")
            )
        else:
            who = label or (
                self.console.pick("jij", "you") if self.alone == seat else self.console.pick("een mens", "a person")
            )
        return f"{seat_line(self.board, seat, lang)} ({who}). {persona.about.in_(lang)}"

    # --- turns ----------------------------------------------------------------------------------------------------

    def _bot_moves(self, seat: Seat) -> None:
        bot, dice = self.bots[seat], self.session.bot_dice(seat)
        then = self._as_then()
        self._submit(seat, then or bot.choose(self._view(seat), legal_moves(self.board, self.state), dice))

    def _as_then(self) -> Move | None:
        """In another chair: what was done at this turn then, where it can still be done."""
        return None if self.recall is None else self.recall.as_it_went()

    def _tell_both_seats(self) -> None:
        """At the end in another chair, lay both stories side by side before talking about it."""
        if self.recall is not None:
            self.console.heading("Twee stoelen naast elkaar.", "Two chairs side by side.")
            self.console.lines(both_seats_lines(self.board, self.recall, self.console.lang))
            self.console.wait()

    def _turn(self, seat: Seat) -> None:
        """Let a person choose; commands may come before the choice."""
        self.private = self.shared_keyboard and self.state.step != WHAT_HAPPENS
        self._announce(seat)
        self._ask_before(seat)
        moves = self._offer(seat)
        length = self.session.length
        while self.session.length == length:
            answer = self.console.ask("Wat doe je?", "What do you do?")
            if self._case_taken_over():
                return
            number, then = as_number(answer), self._as_then()
            if 1 <= number <= len(moves) or (answer == AS_IT_WENT and then is not None):
                self._look_again()
                self.since = len(self.session.living_events())
                self._submit(seat, then if then is not None and answer == AS_IT_WENT else moves[number - 1])
                return
            if answer in self._commands:
                self._commands[answer](seat)
            elif answer:
                self.console.not_understood(answer, len(moves))
            if answer in ("l", "k", ""):
                moves = self._offer(seat)

    def _case_taken_over(self) -> bool:
        """Say what became of the case when it was saved; with a new one the question is asked again."""
        found = self.news(self.session) if self.news else None
        if found is None:
            return False
        session, said = found
        if session is not self.session:
            self._look_again()
        self.console.heading(said.nl, said.en)
        if session is self.session:
            return False
        self._sit_down(session)
        self.since = min(self.since, len(session.living_events()))
        return True

    def _ask_before(self, seat: Seat) -> None:
        """Let the coach ask somebody who plays alone something to think about."""
        if self.alone == seat and self.console.coach == BEFORE and self.state.step in (IN_BETWEEN, AT_TABLE):
            question = question_before(self.board, self._view(seat), self.console.lang)
            self.console.say(f"Denk even na: {question}", f"Something to think about: {question}")

    def _ask_after(self, month: Sequence[e.Event]) -> None:
        """Let the coach ask somebody who plays alone about the month that passed."""
        if self.alone is not None and self.console.coach != SILENT:
            question = question_after(self.board, month, self.alone, self.console.lang)
            self.console.say(f"Denk even terug: {question}", f"Look back for a moment: {question}")

    def _coach(self, seat: Seat) -> None:
        """Let the coach ask sooner, later, or not at all."""
        console = self.console
        console.coach = LEVELS[(LEVELS.index(console.coach) + 1) % len(LEVELS)]
        console.say(*COACH_WORDS[console.coach])

    def _announce(self, seat: Seat) -> None:
        who = seat_line(self.board, seat, self.console.lang)
        label = self.session.chairs[seat].label
        who = f"{who} ({label})" if label else who
        if not self.private:
            self.console.heading(f"Jouw beurt. Jij bent {who}.", f"Your turn. You are {who}.")
            return
        self.console.heading(f"Nu is {who} aan de beurt.", f"Now it is the turn of {who}.")
        self._look_away()
        self.console.lines(card_lines(self.board, self._view(seat), seat, self.console.lang))

    def _look_away(self) -> None:
        self.console.say("De anderen kijken even weg.", "The others look away for a moment.")
        self.console.wait()

    def _look_again(self) -> None:
        """Put what was private out of sight before everybody looks again."""
        if self.private:
            self.private = False
            self.console.hide()
            self.console.say("Iedereen mag weer kijken.", "Everybody may look again.")

    def _offer(self, seat: Seat) -> list[Move]:
        """Show what can be done."""
        lang, seen = self.console.lang, self._view(seat)
        moves = legal_moves(self.board, self.state)
        if self.recall is not None:
            self.console.lines(turn_lines(self.board, self.recall, seen, lang))
        self.console.lines(option_lines(self.board, seen, moves, lang))
        return moves

    @property
    def _commands(self) -> Mapping[str, Callable[[Seat], None]]:
        return {
            "h": self._help,
            "t": self._table,
            "r": self._routes,
            "k": self._cards,
            "c": self._coach,
            "u": self._undo,
            "w": lambda seat: self._why(),
            "?": self._refused,
            "l": lambda seat: self.console.other_language(),
        }

    def _help(self, seat: Seat) -> None:
        for line in HELP:
            self.console.say(*line)

    def _table(self, seat: Seat) -> None:
        self.console.lines(table_lines(self.board, self._open_view(), self.console.lang))

    def _routes(self, seat: Seat) -> None:
        self.console.lines(routes_lines(self.board, self._open_view(), self.console.lang))

    def _cards(self, seat: Seat) -> None:
        if self.private or not self.shared_keyboard:
            self.console.lines(card_lines(self.board, self._view(seat), seat, self.console.lang))
            return
        self.private = True
        self._look_away()
        self.console.lines(card_lines(self.board, self._view(seat), seat, self.console.lang))
        self.console.wait()
        self._look_again()

    def _undo(self, seat: Seat) -> None:
        try:
            self.session.undo(self.session.length)
        except SessionProblem as problem:
            self.console.line(problem.in_(self.console.lang))
            return
        self.since = len(self.session.living_events())
        self._look_again()
        lang, state = self.console.lang, self.state
        where = f"{round_line(self.board, state.round, lang)}, {step_word(state.step, lang).lower()}"
        self.console.say(f"Teruggezet. Je bent weer in {where}.", f"Taken back. You are again in {where}.")
        self._mention_saving()

    def _why(self) -> None:
        """Tell again what changed since the last choice of people, with its causes."""
        events = self.session.living_events()
        before = fold(self.board, events[: self.since])
        lately = said_until(self.board, opening(self.board), events[: self.since])
        lines = [*told(self.board, before, events[self.since :], self.alone, self.console.lang, lately)]
        if not any(isinstance(event, e.GoalProposed) for event in events[self.since :]):
            lines += hesitations(self.board, self.state, self.console.lang)
        if not lines:
            self.console.say("Sinds jouw keuze veranderde er niets.", "Nothing changed since your choice.")
        self.console.lines(lines)

    def _refused(self, seat: Seat) -> None:
        lang, seen = self.console.lang, self._view(seat)
        self.console.lines(refused_lines(self.board, seen, refused_moves(self.board, self.state), lang))

    # --- playing and telling ----------------------------------------------------------------------------------------

    def _submit(self, seat: Seat, move: Move) -> None:
        before = self.state
        try:
            entry = self.session.submit(seat, move, self.session.length)
        except SessionProblem as problem:
            self.console.line(problem.in_(self.console.lang))
            return
        self._mention_saving()
        self._tell_with_check(before, entry.events)

    def _tell_with_check(self, before: State, events: tuple[e.Event, ...]) -> None:
        """Tell what happened; between a month that passed and a new round comes the perspective check."""
        new_round = next((n for n, event in enumerate(events) if isinstance(event, e.RoundBegan)), len(events))
        self._tell(before, events[:new_round], len(events) - new_round)
        if any(isinstance(event, e.MonthPassed) for event in events[:new_round]):
            self._ask_after(month_before(self.session.living_events(), len(events) - new_round))
        self._hold_check_if_due()
        self._tell(fold(self.board, events[:new_round], before), events[new_round:])

    def _tell(self, before: State, events: tuple[e.Event, ...] | list[e.Event], later: int = 0) -> None:
        """Tell the last things that happened, but for so many that are told `later`."""
        happened = self.session.living_events()
        lately = said_until(self.board, opening(self.board), happened[: len(happened) - len(events) - later])
        self.console.lines(told(self.board, before, events, self.alone, self.console.lang, lately))

    def _mention_saving(self) -> None:
        """Say once when something is wrong with saving, and once when it is right again."""
        problem = self.session.problem
        code = "" if problem is None else problem.code
        if code == self.complained:
            return
        self.complained = code
        if problem is not None:
            self.console.line(problem.in_(self.console.lang))
        else:
            self.console.say("Alles is weer bewaard.", "Everything is saved again.")

    def _hold_check_if_due(self) -> None:
        if self.alone is None or self.session.chairs[self.alone].kind != "person" or self.recall is not None:
            return
        hold_check_if_due(self.console, self.session, self.alone)

    def _view(self, seat: Seat) -> View:
        return view(self.board, self.state, seat)

    def _open_view(self) -> View:
        """Give what may stand on a screen that everybody sees: the room's view, or the trainee's alone."""
        return view(self.board, self.state, self.alone)
