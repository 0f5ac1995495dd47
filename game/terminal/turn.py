"""One turn of a person: the kinds of action, the choices of a kind, and everything that can be asked before one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from game.rules import moves as m
from game.rules.law import legal_moves, refused_moves
from game.rules.moves import Move, Seat
from game.rules.state import AT_TABLE, IN_BETWEEN, WHAT_HAPPENS
from game.session.problems import SessionProblem
from game.terminal.again import turn_lines
from game.terminal.asides import TURN_HELP, reading, say_all
from game.terminal.console import as_number
from game.terminal.menu import (
    LEAVE,
    Kind,
    choice_lines,
    kind_lines,
    kind_of,
    kind_words,
    of_kind,
    refused_lines,
)
from game.terminal.showing import card_lines
from game.text import round_line, seat_line, step_word
from game.text.coach import AFTER, BEFORE, LEVELS, SILENT, question_before

if TYPE_CHECKING:
    from game.terminal.play import Play

COACH_WORDS = {
    BEFORE: (
        "De coach vraagt iets vóór je beurt en na de maand.",
        "The coach asks before your turn and after the month.",
    ),
    AFTER: ("De coach vraagt alleen iets na de maand.", "The coach only asks after the month."),
    SILENT: ("De coach is stil.", "The coach is silent."),
}


class Turn:
    """Lets one person choose. `kind` is the kind of action of which the choices are open, if any."""

    def __init__(self, play: Play, seat: Seat) -> None:
        self.play, self.seat, self.console = play, seat, play.console
        self.kind: Kind | None = None

    def take(self) -> None:
        """Say whose turn it is and what can be done, and let a person choose; commands may come before the choice."""
        play = self.play
        play.private = play.shared_keyboard and play.state.step != WHAT_HAPPENS
        self._announce()
        self._offer()
        self._ask_before()
        length = play.session.length
        while play.session.length == length:
            answer = self._answer()
            if self._case_taken_over():
                return
            move = self._move(answer)
            if move is not None:
                play.look_again()
                play.since = len(play.session.living_events())
                play.submit(self.seat, move)
                return
            self._beside(answer)

    # --- what is asked -----------------------------------------------------------------------------------------------

    def _announce(self) -> None:
        play, lang = self.play, self.console.lang
        who = seat_line(play.board, self.seat, lang)
        label = play.session.chairs[self.seat].label
        who = f"{who} ({label})" if label else who
        if not play.private:
            when = f"{round_line(play.board, play.state.round, lang)}, {step_word(play.state.step, lang).lower()}"
            self.console.heading(f"Jouw beurt. Jij bent {who}. {when}.", f"Your turn. You are {who}. {when}.")
            return
        self.console.heading(f"Nu is {who} aan de beurt.", f"Now it is the turn of {who}.")
        play.look_away()
        self.console.lines(card_lines(play.board, play.view(self.seat), self.seat, lang))

    def _ask_before(self) -> None:
        """Let the coach ask somebody who plays alone something: once a turn, and nothing twice a month."""
        play, state = self.play, self.play.state
        if play.alone != self.seat or self.console.coach != BEFORE or state.step not in (IN_BETWEEN, AT_TABLE):
            return
        question = question_before(play.board, play.view(self.seat), self.console.lang)
        if not {(state.round, state.step), (state.round, question)} & play.coached:
            play.coached |= {(state.round, state.step), (state.round, question)}
            self.console.heading("De coach.", "The coach.")
            self.console.say(f"Denk even na: {question}", f"Something to think about: {question}")

    def _answer(self) -> str:
        if self.kind is None:
            return self.console.ask("Wat doe je?", "What do you do?")
        return self.console.ask("Welke? 0: terug.", "Which one? 0: back.")

    @property
    def _moves(self) -> list[Move]:
        return legal_moves(self.play.board, self.play.state)

    def _offer(self, *, notes: bool = False) -> None:
        """Say what can be done: the kinds of action, or the choices of the kind that is open."""
        if self.kind is not None:
            self._offer_choices(self.kind, notes=notes)
            return
        play, lang, seen = self.play, self.console.lang, self.play.view(self.seat)
        if play.recall is not None:
            self.console.heading("Toen, in deze stoel.", "Then, in this chair.")
            self.console.lines(turn_lines(play.board, play.recall, seen, lang))
        self.console.heading("Wat kun je doen?", "What can you do?")
        if play.state.step == WHAT_HAPPENS:
            self.console.lines(choice_lines(play.board, seen, self._moves, lang, notes=notes))
        else:
            notes = notes or self._first_time(("step", play.state.step))
            self.console.lines(kind_lines(play.board, seen, self._moves, lang, notes=notes))

    def _offer_choices(self, kind: Kind, *, notes: bool) -> None:
        play, lang = self.play, self.console.lang
        notes = notes or self._first_time(kind.number)
        self.console.line()
        self.console.line(f"{kind_words(play.board, kind, lang)}:")
        seen, moves = play.view(self.seat), of_kind(kind, self._moves)
        self.console.lines(choice_lines(play.board, seen, moves, lang, notes=notes))

    def _first_time(self, menu: object) -> bool:
        """Tell whether a menu is opened for the first time in this game by who sits here."""
        new = (self.seat, menu) not in self.play.explained
        self.play.explained.add((self.seat, menu))
        return new

    # --- what is chosen ----------------------------------------------------------------------------------------------

    def _move(self, answer: str) -> Move | None:
        """Read a choice: nothing where what was typed is not one."""
        if answer == "" and self.kind is None:
            return self.play.as_then()
        if self.play.state.step == WHAT_HAPPENS:
            return _nth(self._moves, answer)
        if self.kind is not None:
            return _nth(of_kind(self.kind, self._moves), answer)
        first, _, second = answer.replace(".", " ").strip().partition(" ")
        if first == str(LEAVE):
            return m.LetOthersSpeak() if m.LetOthersSpeak() in self._moves else None
        kind = kind_of(as_number(first))
        moves = [] if kind is None else of_kind(kind, self._moves)
        if second:
            return _nth(moves, second.strip())
        return moves[0] if kind is not None and kind.by_itself and moves else None

    def _beside(self, answer: str) -> None:
        """Do what is no choice: open or close a kind, a command, or say that this is not known."""
        if answer == "n":
            self._offer(notes=True)
        elif answer in self._commands:
            self._commands[answer]()
            if answer == "l":
                self._offer()
        elif self.kind is not None and answer in ("", str(LEAVE)):
            self.kind = None
            self._offer()
        elif not answer:
            self._offer()
        elif self.kind is None and self.play.state.step != WHAT_HAPPENS:
            self._open_kind(answer)
        else:
            self._not_known(answer)

    def _open_kind(self, answer: str) -> None:
        """Open the choices of a kind; where there are none now, say why."""
        kind = kind_of(as_number(answer.partition(" ")[0]))
        if kind is None:
            self._not_known(answer)
        elif of_kind(kind, self._moves):
            self.kind = kind
            self._offer()
        else:
            self._refused(kind)

    def _not_known(self, answer: str) -> None:
        typed = f"“{answer[:20]}”. " if answer else ""
        self.console.say(
            f"{typed}Dat ken ik niet. Typ een nummer dat er staat, Enter om het nog eens te horen, of h voor hulp.",
            f"{typed}I do not know that. Type a number that is there, Enter to hear it again, or h for help.",
        )

    # --- commands ----------------------------------------------------------------------------------------------------

    @property
    def _commands(self) -> Mapping[str, Callable[[], None]]:
        return {
            **reading(self.play, self.seat),
            "h": lambda: say_all(self.play, TURN_HELP),
            "c": self._coach,
            "u": self._undo,
            "?": lambda: self._refused(self.kind),
            "l": self.console.other_language,
        }

    def _refused(self, kind: Kind | None) -> None:
        """Say what cannot be done now, and why: all of it, or of one kind."""
        play, lang = self.play, self.console.lang
        refused = refused_moves(play.board, play.state)
        if kind is not None:
            refused = [(move, why) for move, why in refused if isinstance(move, kind.moves)]
            if not refused and not of_kind(kind, self._moves):
                name = kind_words(play.board, kind, lang)
                self.console.say(f"{name}: dat kan hier nu niet.", f"{name}: that cannot be done here now.")
                return
        self.console.lines(refused_lines(play.board, play.view(self.seat), refused, lang))

    def _coach(self) -> None:
        """Let the coach ask sooner, later, or not at all."""
        console = self.console
        console.coach = LEVELS[(LEVELS.index(console.coach) + 1) % len(LEVELS)]
        console.say(*COACH_WORDS[console.coach])

    def _undo(self) -> None:
        play = self.play
        try:
            play.session.undo(play.session.length)
        except SessionProblem as problem:
            self.console.line(problem.in_(self.console.lang))
            return
        play.since = len(play.session.living_events())
        play.look_again()
        lang, state = self.console.lang, play.state
        where = f"{round_line(play.board, state.round, lang)}, {step_word(state.step, lang).lower()}"
        self.console.say(f"Teruggezet. Je bent weer in {where}.", f"Taken back. You are again in {where}.")
        play.mention_saving()

    def _case_taken_over(self) -> bool:
        """Say what became of the case when it was saved; with a new one the question is asked again."""
        play = self.play
        found = play.news(play.session) if play.news else None
        if found is None:
            return False
        session, said = found
        if session is not play.session:
            play.look_again()
        self.console.heading(said.nl, said.en)
        if session is play.session:
            return False
        play.sit_down(session)
        play.since = min(play.since, len(session.living_events()))
        return True


def _nth(moves: Sequence[Move], answer: str) -> Move | None:
    """Give the move with this number, counted from 1."""
    number = as_number(answer)
    return moves[number - 1] if 1 <= number <= len(moves) else None
