"""`omtafel new`, `schema` and `graph`: begin a case, type it with help, and see how it hangs together."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from game import places
from game.cli.cases import open_case
from game.cli.reporting import WROTE
from game.cli.talk import Both, Lang, Talk, refused

TEMPLATE = Path(__file__).parent.parent / "scenario" / "new_case.yaml"
SCHEMA_FILE = "schema.json"
SCHEMA_LINE = f"# yaml-language-server: $schema={SCHEMA_FILE}\n"
"""Editors with the YAML language server complete and explain once they read this first line."""
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID = 60

NOT_AN_ID = Both(
    "“{id}” kan geen naam van een casus zijn. Gebruik kleine letters, cijfers en streepjes, zoals “lege-stoel”.",
    "“{id}” cannot be the name of a case. Use lower-case letters, digits and hyphens, such as “empty-chair”.",
)
ALREADY = Both(
    "{folder} is er al; er is niets veranderd. Kies een andere naam, of een andere map met --dir.",
    "{folder} is there already; nothing was changed. Choose another name, or another folder with --dir.",
)
OF_THE_GAME = Both(
    "“{id}” is een casus van het spel. Een eigen casus met die naam komt daarvoor in de plaats, ook voor wie hem al "
    "speelde. Kies een andere naam, zoals “{id}-2”, of zet hem met --dir in een andere map.",
    "“{id}” is a case of the game. An own case of that name would replace it, also for who played it already. "
    "Choose another name, such as “{id}-2”, or put it in another folder with --dir.",
)
NEXT = Both(
    "Verander de teksten, en controleer met:\n  {omtafel} check {place}\nSpeel met:\n  {omtafel} play {place}\n"
    "{schema} hoort bij het bestand: VS Code met de extensie YAML helpt daarmee tijdens het typen.",
    "Change the texts, and check with:\n  {omtafel} check {place}\nPlay with:\n  {omtafel} play {place}\n"
    "{schema} belongs to the file: with it VS Code with the extension YAML helps while you type.",
)


def new(talk: Talk, id_: str, folder: str | None) -> int:
    """Write a small case that works, to change into one's own."""
    if not ID.fullmatch(id_) or len(id_) > LONGEST_ID:
        raise refused(NOT_AN_ID, id=id_[:LONGEST_ID])
    if folder is None and (places.shipped_cases() / id_).exists():
        raise refused(OF_THE_GAME, id=id_)
    place = (places.own_cases() if folder is None else Path(folder)) / id_
    if place.exists():
        raise refused(ALREADY, folder=place)
    name = id_ if folder is None else quoted(str(place))
    talk.line(WROTE, file=_laid_out(place, template(id_, name, talk.lang)))
    talk.line(NEXT, omtafel=command(), place=name, schema=SCHEMA_FILE)
    return 0


def _laid_out(place: Path, text: str) -> Path:
    """Make the folder with the case and its schema in it; where that fails, no half case stays behind."""
    from game.report.files import write_file

    place.mkdir(parents=True)
    try:
        file = write_file(place / "scenario.yaml", text.encode())
        write_file(place / SCHEMA_FILE, _schema_text(str(place), None, of_services=False).encode())
    except OSError:
        with suppress(OSError):
            shutil.rmtree(place)
        raise
    return file


def template(id_: str, name: str, lang: Lang) -> str:
    """Give the small case, with its comments in one language; `name` is what the commands call it."""
    other = "#en " if lang == "nl" else "#nl "
    lines = TEMPLATE.read_text(encoding="utf-8").splitlines()
    kept = "\n".join(line for line in lines if not line.lstrip().startswith(other)).replace(f"#{lang} ", "# ")
    return SCHEMA_LINE + kept.replace("{omtafel}", command()).replace("{id}", id_).replace("{name}", name) + "\n"


def command() -> str:
    """Give the words that start the game here: its name where it is found by it, else where it lies."""
    if shutil.which("omtafel"):
        return "omtafel"
    started = Path(sys.argv[0] or "omtafel")
    if started.name == "__main__.py":
        return f"{quoted(sys.executable)} -m {started.parent.name}"
    if started.stem != "omtafel" or not started.exists():
        return f"{quoted(sys.executable)} -m game"
    return quoted(str(started.resolve()))


def quoted(path: str) -> str:
    """Put quotes around a path that the shell would cut in pieces."""
    if os.name == "nt":
        return f'"{path}"' if " " in path else path
    return shlex.quote(path)


def graph(talk: Talk, name: str, form: str, out: str | None) -> int:
    """Draw a case as a picture, or as text for Mermaid or Graphviz."""
    from game.cli.graph import drawn

    return _give(talk, drawn(open_case(name).board, form, talk.lang), out)


def schema(talk: Talk, name: str | None, services: str | None, out: str | None, *, of_services: bool) -> int:
    """Say in JSON Schema what may stand in a case or in services.yaml."""
    return _give(talk, _schema_text(name, services, of_services=of_services), out)


def _schema_text(name: str | None, services: str | None, *, of_services: bool) -> str:
    import json

    from game.rules.content import Region, Scenario
    from game.scenario.case import names_in
    from game.scenario.schema import schema_of

    made = schema_of(Region) if of_services else schema_of(Scenario, names_in(name, services))
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _give(talk: Talk, text: str, out: str | None) -> int:
    """Print a text, or write it to a file and say so."""
    if out is None:
        talk.line(text.rstrip("\n"))
        return 0
    from game.report.files import write_file

    file = Path(out)
    file.parent.mkdir(parents=True, exist_ok=True)
    talk.line(WROTE, file=write_file(file, text.encode()))
    return 0
