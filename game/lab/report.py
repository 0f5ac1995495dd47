"""What the lab found, as a table for an author and as plain data for a program."""

from collections.abc import Iterator
from itertools import groupby

from game.lab import words
from game.lab.balance import ROLES, Balance, Bar, Row
from game.lab.why import WAYS, Why
from game.rules.board import Board
from game.rules.content import Lang

LABEL = 38
"""The width of the first column."""

Plain = dict[str, object]


def to_plain(board: Board, found: Balance, why: Why | None = None) -> Plain:
    """Write what was found as plain data, with ids instead of numbers."""
    plain: Plain = {
        "case": found.case,
        "rows": {row.way: _plain_row(row) for row in found.rows},
        "best": round(found.best, 2),
        "first_rounds": found.first_rounds,
        "decoy": {
            "decoys": [board.services[n].id for n in found.decoy.decoys],
            "before": {role: board.services[n].id for role, n in zip(ROLES, found.decoy.before, strict=True)},
            "after": board.services[found.decoy.after].id,
        },
        "bars": [_plain_bar(bar) for bar in found.bars],
        "missed": [_name(bar) for bar in found.missed],
    }
    if why is not None:
        plain["why"] = _plain_why(why)
    return plain


def _plain_row(row: Row) -> Plain:
    axes = {axis: round(points, 2) for axis, points in row.axes._asdict().items()}
    spread = {"mean": row.mean, "sd": row.sd, "min": row.lowest, "max": row.highest}
    return {"games": row.games, **axes, **{name: round(number, 2) for name, number in spread.items()}}


def _plain_bar(bar: Bar) -> Plain:
    return {"bar": _name(bar), "found": round(bar.found, 2), "wanted": bar.wanted, "met": bar.met}


def _plain_why(why: Why) -> Plain:
    by_kind = groupby(why.lines, key=lambda line: line.kind)
    counted: Plain = {
        kind: {line.id: dict(zip(WAYS, (round(n, 3) for n in line.found), strict=True)) for line in lines}
        for kind, lines in by_kind
    }
    return {**counted, "never_told": list(why.never_told)}


def _name(bar: Bar) -> str:
    return f"{bar.code} {bar.about}".strip()


def lines_of(board: Board, found: Balance, lang: Lang) -> Iterator[str]:
    """Write the table, the decoy and the bars of one case."""
    yield words.GAMES.in_(lang).format(case=found.case, games=found.rows[0].games)
    yield " " * LABEL + "".join(f"{column.in_(lang):>10}" for column in words.COLUMNS)
    for row in found.rows:
        numbers = (*row.axes, row.mean, row.sd, row.lowest, row.highest)
        yield f"{_way(row.way, lang):<{LABEL}}" + "".join(f"{number:10.1f}" for number in numbers)
    yield ""
    looks = zip(ROLES, found.decoy.before, strict=True)
    before = ", ".join(f"{words.ROLES[role].in_(lang)} {board.services[n].id}" for role, n in looks)
    yield words.DECOY.in_(lang).format(before=before)
    for bar in found.bars:
        yield _bar(bar, lang)


def _way(way: str, lang: Lang) -> str:
    kind, _, role = way.partition("-")
    return words.WAYS[kind].in_(lang).format(role=words.ROLES[role].in_(lang) if role else "")


def _bar(bar: Bar, lang: Lang) -> str:
    verdict = (words.MET if bar.met else words.MISSED).in_(lang)
    return f"  {verdict:<8}{said(bar, lang)}: {bar.found:.1f} ({words.WANTED.in_(lang)} {bar.wanted})"


def said(bar: Bar, lang: Lang) -> str:
    """Say what a bar is about."""
    about = words.ROLES[bar.about].in_(lang) if bar.about in words.ROLES else bar.about
    return words.BARS[bar.code].in_(lang).format(about=about)


def lines_of_why(why: Why, lang: Lang) -> Iterator[str]:
    """Write what became of everything in the case, by way of playing."""
    ways = "".join(f"{words.WAYS[way].in_(lang):>20}" for way in WAYS)
    for kind, lines in groupby(why.lines, key=lambda line: line.kind):
        yield ""
        yield f"{words.KINDS[kind].in_(lang)[:LABEL]:<{LABEL}}" + ways
        for line in lines:
            whose = f" ({_role(line.about, lang)})" if line.about else ""
            yield f"  {line.id + whose:<{LABEL - 2}}" + "".join(f"{number:20.2f}" for number in line.found)
    if why.never_told:
        yield ""
        yield words.NEVER_TOLD.in_(lang).format(cards=", ".join(why.never_told))


def _role(role: str, lang: Lang) -> str:
    return words.ROLES[role].in_(lang)


def verdict(found: Balance, lang: Lang) -> str:
    """Say in one line whether the case meets every bar, or name those that it missed."""
    if not found.missed:
        return words.ALL_MET.in_(lang).format(case=found.case)
    named = "; ".join(said(bar, lang) for bar in found.missed)
    return words.SOME_MISSED.in_(lang).format(case=found.case, n=len(found.missed), bars=named)
