"""`omtafel sessions`: what was played and kept, to list, take along, bring in, or delete."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game import places
from game.cli.cases import Shelf
from game.cli.reporting import NO_SESSION, NO_SESSIONS, WROTE, store_to_read
from game.cli.talk import Both, Refused, Talk, refused

if TYPE_CHECKING:
    from game.session.shelf import Head, Store

LINE = Both("{id}  {played}  {title}, {how}, {who}", "{id}  {played}  {title}, {how}, {who}")
AT_ROUND = Both("ronde {round} van {rounds}", "round {round} of {rounds}")
FINISHED = Both("uitgespeeld", "finished")
WHO = {
    "person": (Both("1 mens", "1 person"), Both("{n} mensen", "{n} people")),
    "team": (Both("1 team", "1 team"), Both("{n} teams", "{n} teams")),
    "bot": (Both("1 bot", "1 bot"), Both("{n} bots", "{n} bots")),
}
BROUGHT_IN = Both("Binnengehaald als sessie {id}.", "Brought in as session {id}.")
SURE = Both(
    "Sessie {id} ({title}, {played}) voorgoed wissen? Typ ja om te wissen: ",
    "Delete session {id} ({title}, {played}) for good? Type yes to delete: ",
)
COUNTING = Both("{n} sessies tellen, dat hoeft maar één keer …", "Counting {n} sessions, this is needed only once …")
MANY = 20
"""More sessions than this take so long to count that somebody wonders."""
YES = ("ja", "j", "yes", "y")
KEPT = Both("Er is niets gewist.", "Nothing was deleted.")
DELETED = Both("Sessie {id} is gewist.", "Session {id} was deleted.")
WHERE = {
    "home": Both("alles van jou", "everything of yours"),
    "sessions": Both("sessies", "sessions"),
    "settings": Both("instellingen", "settings"),
    "cases": Both("eigen casussen", "own cases"),
    "services": Both("eigen voorzieningen", "own services"),
    "errors": Both("foutenlogboek", "error log"),
    "cache": Both("wat opnieuw gemaakt kan worden", "what can be made again"),
    "shipped": Both("casussen van het spel", "cases of the game"),
}


def sessions(talk: Talk, args: Namespace) -> int:
    """Do what is asked with the kept sessions."""
    as_json = bool(args.json)
    match args.way:
        case "export":
            return _export(talk, args.id, args.file, as_json=as_json)
        case "import":
            return _import(talk, args.file, as_json=as_json)
        case "delete":
            return _delete(talk, args.id, yes=args.yes, as_json=as_json)
        case "where":
            return _where(talk, as_json=as_json)
        case "compare":
            from game.cli.comparing import compare_sessions

            return compare_sessions(talk, args.one, args.other, as_json=as_json)
        case "progress":
            return _progress(talk, as_json=as_json)
        case "everything" | "forget":
            from game.cli import belongings

            if args.way == "everything":
                return belongings.everything(talk, as_json=as_json)
            return belongings.forget(talk, yes=args.yes, cases=args.cases, as_json=as_json)
        case _:
            return _list(talk, as_json=as_json)


def _list(talk: Talk, *, as_json: bool) -> int:
    store = store_to_read()
    heads = store.heads()
    store.close()
    if as_json:
        _json(talk, [_plain(head) for head in heads])
    elif not heads:
        talk.line(NO_SESSIONS)
    for head in () if as_json else heads:
        talk.line(LINE, id=head.id, played=_when(head), title=head.title.in_(talk.lang), how=_how_far(talk, head),
                  who=", ".join(_who(talk, head)))  # fmt: skip
    return 0


def _plain(head: Head) -> dict[str, object]:
    return {
        "id": head.id, "case": head.case, "title": {"nl": head.title.nl, "en": head.title.en}, "seed": head.seed,
        "chairs": [chair.kind for chair in head.chairs], "started": head.started, "played": head.played,
        "round": head.round, "rounds": head.rounds, "finished": head.finished, "entries": head.length,
        "forked_from": head.parent,
    }  # fmt: skip


def _how_far(talk: Talk, head: Head) -> str:
    if head.finished:
        return talk.pick(FINISHED)
    return talk.pick(AT_ROUND, round=max(1, head.round), rounds=head.rounds)


def _who(talk: Talk, head: Head) -> Iterator[str]:
    for kind, words in WHO.items():
        count = sum(chair.kind == kind for chair in head.chairs)
        if count:
            yield talk.pick(words[count != 1], n=count)


def _when(head: Head) -> str:
    return head.played[:16].replace("T", " ")


def _known(store: Store, id_: str) -> Head:
    """Find a session by its name, or the last one played."""
    heads = store.heads()
    if id_ == "last":
        if not heads:
            raise Refused(NO_SESSIONS)
        return heads[0]
    head = next((head for head in heads if head.id == id_), None)
    if head is None:
        raise refused(NO_SESSION, id=id_)
    return head


def _export(talk: Talk, id_: str, file: Path, *, as_json: bool) -> int:
    from game.session.export import export

    store = store_to_read()
    head = _known(store, id_)
    export(head.id, store.entries(head.id), file)
    store.close()
    return _said(talk, {"id": head.id, "file": str(file)}, talk.pick(WROTE, file=file), as_json=as_json)


def _import(talk: Talk, file: Path, *, as_json: bool) -> int:
    from game.session.export import bring_in, read_file

    store = store_to_read()
    session = bring_in(read_file(file), store, Shelf().find)
    store.close()
    if session.changed is not None:
        talk.warn(session.changed.in_(talk.lang))
    if session.problem is not None:
        raise session.problem
    return _said(talk, {"id": session.id}, talk.pick(BROUGHT_IN, id=session.id), as_json=as_json)


def _delete(talk: Talk, id_: str, *, yes: bool, as_json: bool) -> int:
    store = store_to_read()
    head = _known(store, id_)
    title = head.title.in_(talk.lang)
    if not yes and input(talk.pick(SURE, id=head.id, title=title, played=_when(head))).strip().lower() not in YES:
        talk.line(KEPT)
        return 1
    from game.progress import kept

    store.delete(head.id)
    store.close()
    kept.drop(head.id)
    return _said(talk, {"deleted": head.id}, talk.pick(DELETED, id=head.id), as_json=as_json)


def _where(talk: Talk, *, as_json: bool) -> int:
    found = {
        "home": places.home(), "sessions": places.sessions(), "settings": places.settings(),
        "cases": places.own_cases(), "services": places.own_services(), "errors": places.home() / "errors.log",
        "cache": places.cache(), "shipped": places.shipped_cases(),
    }  # fmt: skip
    if as_json:
        _json(talk, {name: str(place) for name, place in found.items()})
        return 0
    for name, place in found.items():
        talk.line(f"{talk.pick(WHERE[name])}: {place}")
    return 0


def _progress(talk: Talk, *, as_json: bool) -> int:
    """Tell what was learned over all sessions; those not counted yet are counted now, and remembered."""
    from game.cli.cases import listed
    from game.progress import kept, words
    from game.progress.gather import Gathering
    from game.progress.progress import progress_of
    from game.progress.suggest import Known, suggestion
    from game.rules.content import Text

    store = store_to_read()
    gathering = Gathering(store, Shelf().find, kept.place())
    if len(gathering.waiting) > MANY:
        talk.warn(COUNTING, n=len(gathering.waiting))
    while gathering.step():
        pass
    gathering.keep()
    store.close()
    progress = progress_of(gathering)
    cases = [Known(case.id, Text(case.title.nl, case.title.en), case.minutes, case.keys)
             for case in listed() if not case.broken]  # fmt: skip
    next_ = suggestion(progress, cases)
    if as_json:
        _json(talk, words.plain(progress, next_))
    else:
        for line in words.lines(progress, next_, talk.lang):
            talk.line(line)
    return 0


def _said(talk: Talk, plain: dict[str, str], line: str, *, as_json: bool) -> int:
    """Say that it was done, to a person or to a program."""
    if as_json:
        _json(talk, plain)
    else:
        talk.line(line)
    return 0


def _json(talk: Talk, plain: object) -> None:
    talk.line(json.dumps(plain, ensure_ascii=False, indent=2))
