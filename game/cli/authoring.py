"""`omtafel new`, `schema` and `graph`: begin a case, type it with help, and see how it hangs together."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from game import places
from game.cli.cases import open_case
from game.cli.reporting import WROTE
from game.cli.talk import Both, Lang, Talk, refused

TEMPLATE = Path(__file__).with_name("new_case.yaml")
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
NEXT = Both(
    "Verander de teksten, controleer met: omtafel check {place}, en speel met: omtafel play {place}",
    "Change the texts, check with: omtafel check {place}, and play with: omtafel play {place}",
)


def new(talk: Talk, id_: str, folder: str | None) -> int:
    """Write a small case that works, to change into one's own."""
    if not ID.fullmatch(id_) or len(id_) > LONGEST_ID:
        raise refused(NOT_AN_ID, id=id_[:LONGEST_ID])
    place = (places.own_cases() if folder is None else Path(folder)) / id_
    if place.exists():
        raise refused(ALREADY, folder=place)
    name = id_ if folder is None else str(place)
    talk.line(WROTE, file=_laid_out(place, template(id_, name, talk.lang)))
    talk.line(NEXT, place=name)
    return 0


def _laid_out(place: Path, text: str) -> Path:
    """Make the folder with the case in it; where that fails, no half case stays behind."""
    from game.report.files import write_file

    place.mkdir(parents=True)
    try:
        return write_file(place / "scenario.yaml", text.encode())
    except OSError:
        with suppress(OSError):
            place.rmdir()
        raise


def template(id_: str, name: str, lang: Lang) -> str:
    """Give the small case, with its comments in one language; `name` is what the commands call it."""
    other = "#en " if lang == "nl" else "#nl "
    lines = TEMPLATE.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.lstrip().startswith(other)]
    return "\n".join(kept).replace(f"#{lang} ", "# ").replace("{id}", id_).replace("{name}", name) + "\n"


def graph(talk: Talk, name: str, form: str, out: str | None) -> int:
    """Draw a case as a picture, or as text for Mermaid or Graphviz."""
    from game.cli.graph import drawn

    return _give(talk, drawn(open_case(name).board, form, talk.lang), out)


def schema(talk: Talk, name: str | None, services: str | None, out: str | None, *, of_services: bool) -> int:
    """Say in JSON Schema what may stand in a case or in services.yaml."""
    import json

    from game.rules.content import Region, Scenario
    from game.scenario.case import names_in
    from game.scenario.schema import schema_of

    made = schema_of(Region) if of_services else schema_of(Scenario, names_in(name, services))
    return _give(talk, json.dumps(made, ensure_ascii=False, indent=2) + "\n", out)


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
