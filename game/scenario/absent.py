"""Why a file cannot be read, in words, and where the file is that its author meant: `scenario.yaml.txt`."""

import errno
from pathlib import Path

from game.scenario.problem import Problem
from game.scenario.sentences import Detail, Phrase

_WHY = {
    errno.ENOENT: Phrase("het is er niet", "it is not there"),
    errno.ENOTDIR: Phrase("het is er niet", "it is not there"),
    errno.EACCES: Phrase("je mag het niet lezen", "you may not read it"),
    errno.EPERM: Phrase("je mag het niet lezen", "you may not read it"),
    errno.EISDIR: Phrase("het is een map", "it is a folder"),
    errno.ESPIPE: Phrase("het is geen gewoon bestand", "it is no ordinary file"),
}
_CHECK = Phrase("Controleer de naam en of je het bestand mag lezen.", "Check the name, and whether you may read it.")


def unread(path: Path, error: OSError | ValueError) -> Problem:
    """Say why a file cannot be read; name the file beside it that only has the wrong ending."""
    words = getattr(error, "strerror", None) or str(error)
    reason: Detail = _WHY.get(getattr(error, "errno", None) or 0) or words
    meant = misnamed(path) if getattr(error, "errno", None) == errno.ENOENT else None
    return Problem("S001", path, details={"reason": reason, "hint": _rename(path, meant) if meant else _CHECK})


def misnamed(path: Path) -> str | None:
    """Find what lies in the folder instead of a file: `scenario.yaml.txt`, `scenario.yml`, `Scenario.yaml`."""
    try:
        names = sorted(file.name for file in path.parent.iterdir())
    except (OSError, ValueError):
        return None
    alike = (name for name in names if name != path.name and _bare(name) == _bare(path.name) != "")
    return next(alike, None)


def _bare(name: str) -> str:
    """Give the name of a case or services file without its endings; nothing for any other file."""
    first, *endings = name.lower().split(".")
    known = {"yaml", "yml", "txt", "docx", "doc", "rtf"}
    return first if first in ("scenario", "services") and set(endings) <= known else ""


def _rename(path: Path, found: str) -> Phrase:
    nl, en = (
        f"In deze map staat wel '{found}'. Geef dat bestand de naam '{path.name}'.",
        f"In this folder there is '{found}'. Rename it to '{path.name}'.",
    )
    if found.lower().endswith(".txt"):
        nl += " Zie je '.txt' niet? Zet dan in de Verkenner onder 'Beeld' de bestandsnaamextensies aan."
        en += " Do you not see '.txt'? Then switch on 'File name extensions' under 'View' in the Explorer."
    elif found.lower().endswith(("docx", "doc", "rtf")):
        nl += " Bewaar het eerst in je tekstverwerker als gewone tekst (UTF-8)."
        en += " First save it in your word processor as plain text (UTF-8)."
    return Phrase(nl, en)
