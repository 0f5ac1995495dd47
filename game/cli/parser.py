"""What can be typed after `omtafel`, and how each command explains itself."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from game import __version__
from game.cli.talk import Both, Lang, write
from game.ui.words import say

ROLES: dict[str, int] = {
    "parent": 0, "teacher": 1, "youth-worker": 2, "policymaker": 3,
    "ouder": 0, "leerkracht": 1, "leraar": 1, "jeugdhulp": 2, "jeugdhulpverlener": 2, "beleid": 3, "beleidsmaker": 3,
}  # fmt: skip
"""What a chair may be called on the command line, in either language."""

ABOUT = Both(
    "Om Tafel: een samenwerkspel rond een kind. Zonder opdracht opent het titelscherm.",
    "Om Tafel: a collaboration game around a child. Without a command the title opens.",
)
MORE = Both(
    "omtafel OPDRACHT --help legt een opdracht uit. Uitkomst: 0 goed, 1 iets gevonden, 2 kan niet.",
    "omtafel COMMAND --help explains a command. Exit codes: 0 fine, 1 something found, 2 cannot be done.",
)
COMMANDS = Both("opdrachten", "commands")
COMMAND = Both("OPDRACHT", "COMMAND")
WITH_IT = Both("wat erbij kan", "what can go with it")
USAGE = Both("gebruik: ", "usage: ")
NOT_UNDERSTOOD = Both(
    "Dit begrijp ik niet: {why}. Kijk wat er kan met: {command} --help",
    "I do not understand this: {why}. See what is possible with: {command} --help",
)
HELP = Both("deze uitleg", "this help")
LANG = Both("taal: nl of en", "language: nl or en")
VERSION = Both("de versie van Om Tafel", "the version of Om Tafel")
JSON = Both("als JSON, voor een programma", "as JSON, for a program")
NO_ROLE = Both(
    "{word} is geen stoel; kies parent, teacher, youth-worker of policymaker",
    "{word} is not a chair; choose parent, teacher, youth-worker or policymaker",
)
NO_NUMBER = Both("{word} is geen heel getal van 0 of meer", "{word} is not a whole number of 0 or more")
TOO_FEW = Both("{word} is te weinig; neem 1 of meer", "{word} is too few; take 1 or more")

CASE = Both("naam, map of bestand van een casus", "name, folder or file of a case")
SEED = Both("begin van het toeval: zelfde getal, zelfde toeval", "start of chance: same number, same luck")
SERVICES = Both("eigen bestand met voorzieningen (services.yaml)", "a services.yaml of your own")
OUT_DIR = Both("map waarin de bestanden komen", "folder for the files")
OUT_FILE = Both("bestand om te schrijven", "file to write")
KEPT_SESSION = Both(
    "naam van de sessie, 'last' voor de laatste",
    "name of the session, 'last' for the last one",
)
SESSION = Both(
    "naam van de sessie, 'last' voor de laatste, of een geëxporteerd bestand",
    "name of the session, 'last' for the last one, or an exported file",
)


class Parser(argparse.ArgumentParser):
    """A parser that explains and complains in the user's language."""

    def __init__(self, lang: Lang, prog: str, about: Both, more: Both | None = None) -> None:
        class Format(argparse.HelpFormatter):
            """Begins the first line in the user's language."""

            def add_usage(
                self,
                usage: str | None,
                actions: Iterable[argparse.Action],
                groups: Iterable[argparse._MutuallyExclusiveGroup],
                prefix: str | None = None,
            ) -> None:
                super().add_usage(usage, actions, groups, say(USAGE, lang) if prefix is None else prefix)

        super().__init__(
            prog=prog,
            description=say(about, lang),
            epilog=None if more is None else say(more, lang),
            add_help=False,
            allow_abbrev=False,
            formatter_class=Format,
        )
        self.lang = lang
        self.group = self.add_argument_group(say(WITH_IT, lang))
        self.add("-h", "--help", about=HELP, action="help")
        self.add("--lang", about=LANG, choices=("nl", "en"), default=argparse.SUPPRESS)

    def add(self, *names: str, about: Both, **how: object) -> None:
        """Add something that can be typed, with its explanation."""
        self.group.add_argument(*names, help=say(about, self.lang), **how)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and where help is."""
        import sys

        write(sys.stderr, self.format_usage().rstrip())
        write(sys.stderr, say(NOT_UNDERSTOOD, self.lang, why=message, command=self.prog))
        self.exit(2)

    # --- what words mean ---------------------------------------------------------------------------------------------

    def seat(self, word: str) -> int:
        """Read a chair."""
        if word.lower() not in ROLES:
            raise argparse.ArgumentTypeError(say(NO_ROLE, self.lang, word=word))
        return ROLES[word.lower()]

    def number(self, word: str) -> int:
        """Read a whole number of 0 or more."""
        if not word.isascii() or not word.isdigit() or len(word) > 15:
            raise argparse.ArgumentTypeError(say(NO_NUMBER, self.lang, word=word))
        return int(word)

    def count(self, word: str) -> int:
        """Read a whole number of 1 or more."""
        number = self.number(word)
        if number < 1:
            raise argparse.ArgumentTypeError(say(TOO_FEW, self.lang, word=word))
        return number


def parser(lang: Lang) -> Parser:
    """Give the whole command line."""
    top = Parser(lang, "omtafel", ABOUT, MORE)
    top.add("--version", about=VERSION, action="version", version=f"Om Tafel {__version__}")
    commands = top.add_subparsers(dest="command", title=say(COMMANDS, lang), metavar=say(COMMAND, lang))

    def command(name: str, about: Both, more: Both | None = None) -> Parser:
        made: Parser = commands.add_parser(
            name, lang=lang, about=about, more=more, help=say(about, lang), prog=f"omtafel {name}"
        )
        return made

    _playing(command("play", Both("speel een casus, alleen of samen", "play a case, alone or together")))
    _hosting(command("host", Both("begeleid een groep: naar wie zit waar", "host a group: straight to the chairs")))
    _checking(command("check", Both(
        "controleer casussen; zonder pad alle casussen", "check cases; without a path all cases"
    )))  # fmt: skip
    _new(command("new", Both("begin een eigen casus", "begin a case of your own")))
    _schema(command("schema", Both(
        "JSON Schema, zodat een editor aanvult en uitlegt", "JSON Schema, so that an editor completes and explains"
    )))  # fmt: skip
    _graph(command("graph", Both(
        "teken een casus: behoeften, deuren, muren, kaarten", "draw a case: needs, doors, walls, cards"
    )))  # fmt: skip
    _lab(command("lab", Both("meet met veel spellen of een casus deugt", "measure with many games how good a case is")))
    _cards(command("cards", Both("rolkaarten en stemkaarten om te printen", "role cards and voting cards to print")))
    _report(command("report", Both("schrijf het verslag van een sessie", "write the report of a session")))
    _sessions(command("sessions", Both(
        "bewaarde sessies: lijst, exporteren, importeren, wissen, wat je leerde",
        "kept sessions: list, export, import, delete, what you learned",
    )))  # fmt: skip
    _demo(command("demo", Both(
        "laat een casus zichzelf spelen en schrijf beelden en verslag", "let a case play itself; write pictures, report"
    )))  # fmt: skip
    _bench(command("bench", Both("meet hoe snel Om Tafel hier is", "measure how fast Om Tafel is here")))
    return top


def _playing(play: Parser) -> None:
    play.add("case", about=CASE, nargs="?", metavar="CASE")
    play.add("--text", about=Both("in de terminal, zonder venster", "in the terminal, without a window"),
             action="store_true")  # fmt: skip
    play.add("--chair", about=Both(
        "stoel voor een mens: parent, teacher, youth-worker, policymaker (mag vaker)",
        "a chair for a person: parent, teacher, youth-worker, policymaker (may be repeated)",
    ), action="append", type=play.seat, default=[], metavar="ROLE")  # fmt: skip
    play.add("--seed", about=SEED, type=play.number, metavar="N")
    play.add("--services", about=SERVICES, metavar="PATH")
    play.add("--from", about=Both(
        "begin in deze ronde; bots spelen wat eraan voorafgaat", "begin in this round; bots play what comes before it"
    ), dest="round", type=play.count, default=0, metavar="ROUND")  # fmt: skip
    play.add("--watch", about=Both(
        "neem de casus over zodra je hem bewaart, en speel verder", "take the case over whenever it is saved; play on"
    ), action="store_true")  # fmt: skip
    play.add("--coach", about=Both(
        "wanneer de coach iets vraagt als je alleen speelt: before (vooraf), after (achteraf), silent (stil)",
        "when the coach asks something when you play alone: before, after or silent",
    ), choices=("before", "after", "silent"))  # fmt: skip
    play.add("--other-chair", about=Both(
        "speel een sessie nog eens vanuit een andere stoel (met --chair)",
        "play a session once more from another chair (with --chair)",
    ), default="", metavar="SESSION")  # fmt: skip
    play.add("--what-if", about=Both(
        "speel verder vanaf een keuze in een sessie (met --turn); de sessie zelf blijft zoals ze is",
        "play on from a choice in a session (with --turn); the session itself stays as it is",
    ), default="", metavar="SESSION")  # fmt: skip
    play.add("--turn", about=Both(
        "nummer van die keuze, zoals in het nagesprek en het verslag", "number of that choice, as in debrief and report"
    ), type=play.number, metavar="N")  # fmt: skip
    play.add("--resume", about=Both("ga verder waar je stopte", "go on where you stopped"), action="store_true")


def _hosting(host: Parser) -> None:
    host.add("case", about=CASE, nargs="?", metavar="CASE")
    host.add("--seed", about=SEED, type=host.number, metavar="N")
    host.add("--services", about=SERVICES, metavar="PATH")


def _checking(check: Parser) -> None:
    check.add("paths", about=CASE, nargs="*", metavar="PATH")
    check.add("--strict", about=Both("waarschuwingen tellen ook mee", "warnings count too"), action="store_true")
    check.add("--services", about=SERVICES, metavar="PATH")
    check.add("--json", about=JSON, action="store_true")


def _new(new: Parser) -> None:
    new.add("id", about=Both(
        "naam: kleine letters, cijfers en streepjes", "name: lower-case letters, digits and hyphens"
    ), metavar="ID")  # fmt: skip
    new.add("--dir", about=Both(
        "map waarin de map ID komt (anders je eigen casussen)", "folder to put the folder ID in (else your own cases)"
    ), metavar="DIR")  # fmt: skip


def _schema(schema: Parser) -> None:
    schema.add("case", about=Both(
        "casus waarvan de editor ook de eigen namen aanvult", "a case whose own names the editor completes as well"
    ), nargs="?", metavar="CASE")  # fmt: skip
    schema.add("--of", about=Both(
        "voor een casus (case) of voor services.yaml (services)", "for a case, or for services.yaml (services)"
    ), choices=("case", "services"), default="case")  # fmt: skip
    schema.add("--services", about=SERVICES, metavar="PATH")
    schema.add("--out", about=OUT_FILE, metavar="FILE")


def _graph(graph: Parser) -> None:
    graph.add("case", about=CASE, metavar="CASE")
    graph.add("--format", about=Both("svg (een beeld), mermaid of dot", "svg (a picture), mermaid or dot"),
              choices=("svg", "mermaid", "dot"), default="mermaid")  # fmt: skip
    graph.add("--out", about=OUT_FILE, metavar="FILE")


def _lab(lab: Parser) -> None:
    lab.add("cases", about=CASE, nargs="*", metavar="CASE")
    lab.add(
        "--seeds", about=Both("spellen per rij (200)", "games a row (200)"), type=lab.count, default=200, metavar="N"
    )
    lab.add(
        "--jobs", about=Both("zoveel kernen tegelijk", "so many cores at once"), type=lab.count, default=1, metavar="N"
    )
    lab.add("--html", about=Both("ook als bladzijde met beelden", "as a page with pictures too"), default="",
            metavar="FILE")  # fmt: skip
    lab.add("--backend", about=Both("wie het werk doet: deze computer of een Dask-cluster", "who does the work: this "
            "computer or a Dask cluster"), choices=("here", "dask"), default="here")  # fmt: skip
    lab.add("--address", about=Both("adres van de Dask-planner, zoals tcp://10.0.0.5:8786", "address of the Dask "
            "scheduler, such as tcp://10.0.0.5:8786"), default="", metavar="ADDRESS")  # fmt: skip
    lab.add("--why", about=Both("laat ook zien waar het knelt", "show where it pinches too"), action="store_true")
    lab.add("--json", about=JSON, action="store_true")


def _cards(cards: Parser) -> None:
    cards.add("case", about=CASE, metavar="CASE")
    cards.add("--out", about=OUT_FILE, metavar="FILE.html", required=True)


def _report(report: Parser) -> None:
    report.add("session", about=SESSION, metavar="SESSION")
    report.add("--out", about=OUT_DIR, metavar="DIR", required=True)


def _sessions(sessions: Parser) -> None:
    sessions.add("--json", about=JSON, action="store_true")
    ways = sessions.add_subparsers(dest="way", title=say(COMMANDS, sessions.lang), metavar=say(COMMAND, sessions.lang))

    def way(name: str, about: Both) -> Parser:
        made: Parser = ways.add_parser(
            name, lang=sessions.lang, about=about, help=say(about, sessions.lang), prog=f"omtafel sessions {name}"
        )
        made.add("--json", about=JSON, action="store_true", default=argparse.SUPPRESS)
        return made

    way("list", Both("toon de bewaarde sessies", "show the kept sessions"))
    export = way("export", Both("schrijf een sessie naar een bestand", "write a session to a file"))
    export.add("id", about=KEPT_SESSION, metavar="ID")
    export.add("file", about=OUT_FILE, type=Path, metavar="FILE")
    bring = way("import", Both("haal een geëxporteerde sessie binnen", "bring in an exported session"))
    bring.add("file", about=Both("geëxporteerd bestand", "exported file"), type=Path, metavar="FILE")
    delete = way("delete", Both("wis een sessie voorgoed", "delete a session for good"))
    delete.add("id", about=KEPT_SESSION, metavar="ID")
    delete.add("--yes", about=Both("zonder te vragen", "without asking"), action="store_true")
    beside = way("compare", Both("leg twee sessies naast elkaar", "lay two sessions side by side"))
    beside.add("one", about=SESSION, metavar="A")
    beside.add("other", about=SESSION, metavar="B")
    way("where", Both("waar staat wat", "where things are kept"))
    way("progress", Both("wat je leerde over alle sessies", "what you learned over all sessions"))
    way("everything", Both("toon alles wat bewaard is", "show everything that is stored"))
    forget = way("forget", Both("verwijder alles wat bewaard is", "remove everything that is stored"))
    forget.add("--yes", about=Both("zonder te vragen", "without asking"), action="store_true")
    forget.add("--cases", about=Both("ook je eigen casussen", "your own cases too"), action="store_true")


def _demo(demo: Parser) -> None:
    demo.add("case", about=CASE, nargs="?", default="noor", metavar="CASE")
    demo.add("--seed", about=SEED, type=demo.number, default=1, metavar="N")
    demo.add("--out", about=OUT_DIR, metavar="DIR", required=True)
    demo.add("--policy", about=Both(
        "hoe er gespeeld wordt (anders zoals de personages zijn)", "how it is played (else as the personas are)"
    ), choices=("cooperative", "silo", "random", "silent"))  # fmt: skip
    demo.add("--chair", about=Both(
        "als een trainee alleen in deze stoel, die na elke maand raadt",
        "as a trainee alone in this chair, who guesses after every month",
    ), type=demo.seat, metavar="ROLE")  # fmt: skip
    demo.add("--no-pictures", about=Both("zonder beelden", "without pictures"), action="store_true")


def _bench(bench: Parser) -> None:
    bench.add("--json", about=JSON, action="store_true")
