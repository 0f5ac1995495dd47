"""Lines in and lines out. Reading and writing are handed in, so that a test plays by strings."""

from collections.abc import Callable, Iterable, Mapping
from textwrap import wrap

from game.rules.content import LANGS, Lang, Text
from game.text import pick
from game.text.coach import BEFORE

Read = Callable[[str], str]
"""Shows a prompt and gives one line; raises EOFError when there is no more, like `input`."""

Write = Callable[[str], None]
"""Writes one line."""

Asides = Mapping[str, Callable[[], None]]
"""What can be typed beside a number, such as t for the table, and what it does."""

Pair = tuple[str, str]
"""The same words in Dutch and in English."""

WIDTH = 78
LONGEST_ANSWER = 500
STOP_WORDS = frozenset({"q", "stop", "quit"})


class Stopped(Exception):
    """Somebody typed q: save and stop."""


class Console:
    """Says lines in the language of the moment and asks for answers."""

    def __init__(self, lang: Lang, read: Read, write: Write, coach: str = BEFORE) -> None:
        self.lang, self.coach = lang, coach
        self._read, self._write = read, write

    def pick(self, nl: str, en: str) -> str:
        """Choose between the two languages."""
        return pick(self.lang, nl, en)

    def line(self, words: str = "") -> None:
        """Write one text in short lines."""
        for part in wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False) or [""]:
            self._write(part)

    def lines(self, many: Iterable[str]) -> None:
        """Write several texts, each on lines of its own."""
        for words in many:
            self.line(words)

    def say(self, nl: str, en: str) -> None:
        """Write one text in the language of the moment."""
        self.line(self.pick(nl, en))

    def text(self, text: Text) -> None:
        """Write a text of the case."""
        self.line(text.in_(self.lang))

    def heading(self, nl: str, en: str) -> None:
        """Announce a new part: an empty line, then its name."""
        self._write("")
        self.line(self.pick(nl, en))

    def hide(self) -> None:
        """Push what was private out of sight."""
        self._write("\n" * 30)

    def typed(self, nl: str, en: str) -> str:
        """Ask for a line and give it as it was typed, without what a keyboard cannot mean."""
        answer = self._read(f"{self.pick(nl, en)} ")[:LONGEST_ANSWER]
        return "".join(sign for sign in answer if sign.isprintable()).strip()

    def ask(self, nl: str, en: str) -> str:
        """Ask for an answer or a command.

        Raises:
            Stopped: the answer is q.
        """
        answer = self.typed(nl, en).lower()
        if answer in STOP_WORDS:
            raise Stopped
        return answer

    def other_language(self) -> None:
        """Go on in the other language."""
        self.lang = LANGS[1 - LANGS.index(self.lang)]
        self.say("We gaan verder in het Nederlands.", "We go on in English.")

    def wait(self) -> None:
        """Let the reader go on at its own pace; l still switches the language."""
        while self.ask("Enter om verder te gaan.", "Enter to go on.") == "l":
            self.other_language()

    def choose(self, options: Callable[[Lang], list[str]], asides: Asides | None = None) -> int:
        """Let one of several options be chosen by number; give its place, counted from 0."""
        chosen = self.choose_among(lambda lang: dict(enumerate(options(lang))), asides, first=0)
        assert chosen is not None
        return chosen

    def choose_among(
        self,
        options: Callable[[Lang], Mapping[int, str]],
        asides: Asides | None = None,
        back: Pair | None = None,
        first: int = 1,
    ) -> int | None:
        """Let one of several options with numbers of their own be chosen; nothing means going `back`.

        Where the numbers count from 0 (`first`), people see them counted from 1. Enter says the options again, or goes
        back where that can be.
        """
        shift, anew = 1 - first, True
        while True:
            shown = {number + shift: words for number, words in options(self.lang).items()}
            if anew:
                self._offer(shown, back)
            answer = self.ask("Typ een nummer.", "Type a number.")
            if as_number(answer) in shown:
                return as_number(answer) - shift
            if back is not None and answer in ("", "0"):
                return None
            anew = self._beside(answer, asides or {}, max(shown, default=0))

    def _offer(self, shown: Mapping[int, str], back: Pair | None) -> None:
        self.lines(f"{number}. {words}" for number, words in shown.items())
        if back is not None:
            self.line(f"0. {self.pick(*back)}")

    def _beside(self, answer: str, asides: Asides, highest: int) -> bool:
        """Do what is typed beside a number; say whether the options should be said again."""
        if answer == "l":
            self.other_language()
        elif answer in asides:
            asides[answer]()
        elif answer == "h":
            self.help_to_choose(highest)
        elif answer:
            self.not_understood(answer, highest)
        return answer in ("", "l")

    def help_to_choose(self, highest: int) -> None:
        """Say how a question is answered."""
        self.say(
            f"Typ een nummer van 1 tot en met {highest}. Enter: de keuzes nog eens. l: English. q: bewaren en stoppen.",
            f"Type a number from 1 to {highest}. Enter: the choices again. l: Nederlands. q: save and stop.",
        )

    def not_understood(self, answer: str, highest: int) -> None:
        """Say what can be typed."""
        typed = f"“{answer[:20]}”. " if answer else ""
        self.say(
            f"{typed}Dat ken ik niet. Typ een nummer van 1 tot en met {highest}, of h voor hulp.",
            f"{typed}I do not know that. Type a number from 1 to {highest}, or h for help.",
        )


def as_number(answer: str) -> int:
    """Read a number; anything else is 0."""
    return int(answer) if answer.isdecimal() and len(answer) < 6 else 0
