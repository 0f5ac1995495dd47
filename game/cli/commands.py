"""From what was typed to what is done. Each command is imported only when it is asked for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from game.cli.parser import parser
from game.cli.talk import Talk, language, ready_streams


def run(arguments: Sequence[str]) -> int:
    """Understand the command line and do it; give the exit code."""
    ready_streams()
    talk = Talk(language(arguments))
    args = parser(talk.lang).parse_args(arguments)
    asked = getattr(args, "lang", None)
    match args.command:
        case None:
            from game.cli.playing import title

            return title(talk, asked=asked is not None)
        case "play" | "host":
            return _play(args, talk)
        case "check" | "new" | "schema" | "graph" | "lab" | "bench":
            return _write_cases(args, talk)
        case _:
            return _keep(args, talk)


def _play(args: Namespace, talk: Talk) -> int:
    from game.cli import playing

    wish = playing.Wish(args.case or "", args.seed, args.services)
    if args.command == "host":
        return playing.host(talk, wish, asked="lang" in args)
    if args.other_chair or args.what_if or args.turn is not None:
        from game.cli import other_chair

        way = other_chair.again if args.other_chair else other_chair.on_from
        return way(talk, args, asked="lang" in args)
    wish = wish._replace(chairs=tuple(args.chair), resume=args.resume, round=args.round, coach=args.coach)
    return playing.play(talk, wish, text=args.text, asked="lang" in args, watch=args.watch)  # fmt: skip


def _write_cases(args: Namespace, talk: Talk) -> int:
    """The commands of an author."""
    match args.command:
        case "check":
            from game.cli.checking import check

            return check(talk, args.paths, strict=args.strict, services=args.services, as_json=args.json)
        case "new":
            from game.cli.authoring import new

            return new(talk, args.id, args.dir)
        case "schema":
            from game.cli.authoring import schema

            return schema(talk, args.case, args.services, args.out, of_services=args.of == "services")
        case "graph":
            from game.cli.authoring import graph

            return graph(talk, args.case, args.format, args.out)
        case "lab":
            from game.cli.measuring import Wish, cluster, lab

            wish = Wish(args.seeds, args.jobs, cluster(args.backend, args.address), args.html)
            return lab(talk, args.cases, wish, why=args.why, as_json=args.json)
        case _:
            from game.cli.measuring import bench

            return bench(talk, as_json=args.json)


def _keep(args: Namespace, talk: Talk) -> int:
    """The commands about what was played, and what is taken away."""
    match args.command:
        case "cards":
            from game.cli.reporting import cards

            return cards(talk, args.case, args.out)
        case "report":
            from game.cli.reporting import report

            return report(talk, args.session, args.out)
        case "sessions":
            from game.cli.keeping import sessions

            return sessions(talk, args)
        case _:
            from game.cli.demo import demo

            return demo(talk, args.case, args.seed, args.out, policy=args.policy, pictures=not args.no_pictures,
                        chair=args.chair)  # fmt: skip
