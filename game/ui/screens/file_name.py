"""Asking for a file: one to read, or a new one to write. What cannot be done with it is said in a sentence."""

from __future__ import annotations

from pathlib import Path

from game.session.problems import SessionProblem
from game.ui.screen import Change, Many, Pop, Push, Say
from game.ui.screens.ask import Ask
from game.ui.screens.typed import Typed
from game.ui.words import Both

WHERE = Both("Waar moet het bestand komen?", "Where should the file go?")
FILE = Both("Bestand", "File")
WRITTEN = Both("Bewaard in {path}", "Saved in {path}")
EXISTS = Both("Dit bestand is er al", "This file is already there")
EXISTS_WORDS = Both("{path} wordt dan vervangen.", "{path} will be replaced.")
NO_FILE = Both("Typ eerst de naam van een bestand.", "First type the name of a file.")
KEEP_OLD, REPLACE_IT = Both("Nee, kies een andere naam", "No, choose another name"), Both("Ja, vervang", "Yes, replace")
DO_WRITE = Both("Bewaar", "Save")


def default_folder() -> Path:
    """Give the folder where a facilitator looks for a file: the desktop, the documents, or home."""
    try:
        home = Path.home()
    except RuntimeError:
        return Path()
    return next((folder for name in ("Desktop", "Bureaublad", "Documents") if (folder := home / name).is_dir()), home)


class FileName(Typed):
    """Asks for a file. What cannot be done with it is said in a sentence."""

    field = FILE

    def act(self) -> Change:
        """Try to use the file."""
        if not self.typed:
            return Say(NO_FILE)
        try:
            return self.use(Path(self.typed).expanduser())
        except SessionProblem as problem:
            return Say(problem.both())
        except (OSError, ValueError, RuntimeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            return Say(SessionProblem("cannot-read", path=self.typed, reason=reason).both())

    def use(self, path: Path) -> Change:
        """Do what it is for; may raise `SessionProblem`."""
        raise NotImplementedError


class NewFile(FileName):
    """Asks where a new file should go, writes it, and says where it went."""

    title, do = WHERE, DO_WRITE

    def __init__(self, name: str) -> None:
        super().__init__(str(default_folder() / name))
        self.name = name

    def write(self, path: Path) -> None:
        """Write the file; may raise `SessionProblem`."""
        raise NotImplementedError

    def use(self, path: Path) -> Change:
        """Write it, after asking when it would replace another file."""
        path = path.resolve()
        if path.is_dir():
            path = path / self.name
        if not path.exists():
            return self._write(path)
        answers = ((KEEP_OLD, Pop), (REPLACE_IT, lambda: self._replace(path)))
        return Push(Ask(EXISTS, filled(EXISTS_WORDS, path=path), answers))

    def _write(self, path: Path) -> Change:
        self.write(path)
        return Many((Pop(), Say(filled(WRITTEN, path=path))))

    def _replace(self, path: Path) -> Change:
        try:
            return Many((Pop(), self._write(path)))
        except SessionProblem as problem:
            return Many((Pop(), Say(problem.both())))


def filled(words: Both, **gaps: object) -> Both:
    """Fill the gaps of a text in both languages."""
    return Both(words.nl.format(**gaps), words.en.format(**gaps))
