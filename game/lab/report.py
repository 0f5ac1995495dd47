"""What the lab found, as a table for an author and as plain data for a program."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from types import MappingProxyType

from game.lab import advice_words as say
from game.lab import words
from game.lab.advice import NO_ADVICE, Advice, Counsel
from game.lab.balance import ROLES, Balance, Bar, Row
from game.lab.decoy import Decoy
from game.lab.hinges import WORTH_A_LINE, Hinge
from game.lab.naming import name_of
from game.lab.twins import Pair
from game.lab.why import WAYS, Line, Why
from game.rules.board import Board
from game.rules.content import Lang

LABEL = 38
"""The width of the first column."""
WHY_LABEL = 50
"""The width of the first column of why, with the titles of a case."""
INDENT, WIDE = 10, 118
"""Where advice begins, and how far a line of it goes."""

SHOWN = 10
"""So many hinges fit in the table."""

Plain = dict[str, object]


def to_plain(
    board: Board, found: Balance, why: Why | None = None, told: Sequence[Sequence[str]] = (),
    counsel: Counsel = MappingProxyType({}), lang: Lang = "en",
) -> Plain:  # fmt: skip
    """Write what was found as plain data, with ids instead of numbers; `told` is the best line in sentences."""
    plain: Plain = {
        "case": found.case,
        "rows": {row.way: _plain_row(row) for row in found.rows},
        "whole": found.whole,
        "best": None if found.best is None else round(found.best, 2),
        "first_rounds": found.search.starts if found.search else None,
        "hinges": [{"kind": hinge.kind, "id": hinge.id, "lost": round(hinge.lost, 2)} for hinge in found.hinges],
        "story": [list(month) for month in told],
        "decoy": {
            "decoys": [board.services[n].id for n in found.decoy.decoys],
            "before": {role: board.services[n].id for role, n in zip(ROLES, found.decoy.before, strict=True)},
            "after": board.services[found.decoy.after].id,
            "strength_before": dict(zip(ROLES, (round(n, 2) for n in found.decoy.strength_before), strict=True)),
            "strength_after": round(found.decoy.strength_after, 2),
        },
        "bars": [_plain_bar(bar, counsel.get(bar, NO_ADVICE), lang) for bar in found.bars],
        "missed": [_name(bar) for bar in found.missed],
    }
    if why is not None:
        plain["why"] = _plain_why(why)
    return plain


def _plain_row(row: Row) -> Plain:
    axes = {axis: round(points, 2) for axis, points in row.axes._asdict().items()}
    spread = {"mean": row.mean, "sd": row.sd, "min": row.lowest, "max": row.highest}
    shared = {"coverage": round(row.coverage, 3), "focus": round(row.focus, 3)}
    sure = None if row.margin is None else [round(row.mean - row.margin, 2), round(row.mean + row.margin, 2)]
    rounded = {name: round(number, 2) for name, number in spread.items()}
    return {"games": row.games, **axes, **rounded, "interval95": sure, **shared}


def _plain_bar(bar: Bar, advice: Advice, lang: Lang) -> Plain:
    said_of_it = {"why": [one.in_(lang) for one in advice.why], "do": [one.in_(lang) for one in advice.do]}
    return {"bar": _name(bar), "found": round(bar.found, 2), "wanted": bar.wanted, "met": bar.met, **said_of_it}


def _plain_why(why: Why) -> Plain:
    by_kind = groupby(why.lines, key=lambda line: line.kind)
    counted: Plain = {
        kind: {line.id: dict(zip(WAYS, (round(n, 3) for n in line.found), strict=True)) for line in lines}
        for kind, lines in by_kind
    }
    return {**counted, "never_told": list(why.never_told)}


def _name(bar: Bar) -> str:
    return f"{bar.code} {bar.about}".strip()


def lines_of(
    board: Board,
    found: Balance,
    lang: Lang,
    told: Sequence[Sequence[str]] = (),
    counsel: Counsel = MappingProxyType({}),
) -> Iterator[str]:
    """Write the table, the decoy, the bars, what the best line hangs on, and that line as a story, of one case."""
    yield words.GAMES.in_(lang).format(case=found.case, games=max((row.games for row in found.rows), default=0))
    yield " " * LABEL + "".join(f"{column.in_(lang):>10}" for column in words.COLUMNS)
    for row in found.rows:
        yield _row(row, lang)
    yield words.COLUMNS_MEAN.in_(lang)
    yield ""
    yield from _decoy(board, found.decoy, lang)
    for bar in found.bars:
        yield _bar(bar, lang)
        yield from _advice(counsel.get(bar, NO_ADVICE), lang)
    if found.search:
        yield ""
        yield from _hinges(board, found.hinges, lang)
        yield from _story(found.search.best.total, told, lang)


def _row(row: Row, lang: Lang) -> str:
    before = "".join(f"{number:10.1f}" for number in (*row.axes, row.mean))
    margin = "–" if row.margin is None else f"{row.margin:.1f}"
    after = (row.sd, row.lowest, row.highest, row.coverage * 100, row.focus * 100)
    return f"{way_said(row.way, lang):<{LABEL}}{before}{margin:>10}" + "".join(f"{number:10.1f}" for number in after)


def _decoy(board: Board, decoy: Decoy, lang: Lang) -> Iterator[str]:
    looks = zip(ROLES, decoy.before, strict=True)
    before = ", ".join(f"{role_said(role, lang)} “{board.services[n].region.name.in_(lang)}”" for role, n in looks)
    yield words.DECOY.in_(lang).format(before=before)
    strong = zip(ROLES, decoy.strength_before, strict=True)
    before = ", ".join(f"{role_said(role, lang)} {strength:.2f}" for role, strength in strong)
    yield words.STRENGTH.in_(lang).format(before=before, after=f"{decoy.strength_after:.2f}")


def _hinges(board: Board, hinges: Sequence[Hinge], lang: Lang) -> Iterator[str]:
    yield words.HANGS_ON.in_(lang)
    heavy = [hinge for hinge in hinges if hinge.lost >= WORTH_A_LINE][:SHOWN]
    for hinge in heavy:
        yield f"  {hinge.lost:6.1f}  {hinge_said(board, hinge, lang)}"
    if not heavy:
        yield f"  {words.HANGS_ON_LITTLE.in_(lang)}"


def hinge_said(board: Board, hinge: Hinge, lang: Lang) -> str:
    """Name what a line hangs on."""
    return f"{words.HINGES[hinge.kind].in_(lang)} “{name_of(board, hinge.kind, hinge.id).in_(lang)}”"


def _story(total: float, told: Sequence[Sequence[str]], lang: Lang) -> Iterator[str]:
    if told:
        yield ""
        yield words.BEST_LINE.in_(lang).format(total=f"{total:.1f}")
    for number, month in enumerate(told, 1):
        yield f"  {words.ROUND.in_(lang).format(round=number)}"
        yield from (f"    {sentence}" for sentence in month)


def way_said(way: str, lang: Lang) -> str:
    """Name a way of playing."""
    kind, _, role = way.partition("-")
    return words.WAYS[kind].in_(lang).format(role=role_said(role, lang) if role else "")


def _bar(bar: Bar, lang: Lang) -> str:
    verdict = (words.MET if bar.met else words.MISSED).in_(lang)
    return f"  {verdict:<8}{said(bar, lang)}: {bar.found:.1f} ({words.WANTED.in_(lang)} {bar.wanted})"


def _advice(advice: Advice, lang: Lang) -> Iterator[str]:
    """Write under a bar that is missed why that is and what to do."""
    for title, sentences in ((say.WHY, advice.why), (say.DO, advice.do)):
        if sentences:
            yield f"{' ' * INDENT}{title.in_(lang)}"
        for sentence in sentences:
            yield from _wrapped(sentence.in_(lang))


def _wrapped(sentence: str) -> Iterator[str]:
    """Break a sentence over lines, but never what an author types."""
    whole = re.sub(r"`[^`]*`", lambda typed: typed[0].replace(" ", "\u00a0"), sentence)
    lines = wrap(whole, WIDE, initial_indent=" " * INDENT + "- ", subsequent_indent=" " * INDENT + "  ",
                 break_on_hyphens=False, break_long_words=False)  # fmt: skip
    return (line.replace("\u00a0", " ") for line in lines)


def said(bar: Bar, lang: Lang) -> str:
    """Say what a bar is about."""
    about = bar.name.in_(lang) if bar.name else words.ROLES[bar.about].in_(lang) if bar.about else ""
    return words.BARS[bar.code].in_(lang).format(about=about)


def lines_of_why(board: Board, why: Why, lang: Lang) -> Iterator[str]:
    """Write what became of everything in the case, by way of playing."""
    ways = "".join(f"{words.WAYS[way].in_(lang):>20}" for way in WAYS)
    for kind, lines in groupby(why.lines, key=lambda line: line.kind):
        yield ""
        yield f"{words.KINDS[kind].in_(lang)[:WHY_LABEL]:<{WHY_LABEL}}" + ways
        for line in lines:
            yield f"  {line_named(board, line, lang, WHY_LABEL - 4):<{WHY_LABEL - 2}}" + "".join(
                f"{number:20.2f}" for number in line.found
            )
    if why.never_told:
        yield ""
        yield never_told_said(board, why, lang)


def line_named(board: Board, line: Line, lang: Lang, width: int = 999) -> str:
    """Name a thing by its title, and say whose it is; a title that is too long is cut."""
    whose = f" ({role_said(line.about, lang)})" if line.about else ""
    name = name_of(board, line.kind, line.id).in_(lang)
    room = width - len(whose)
    return (name if len(name) <= room else name[: room - 1] + "…") + whose


def never_told_said(board: Board, why: Why, lang: Lang) -> str:
    """Name the cards that nobody tells."""
    cards = ", ".join(f"“{name_of(board, 'card', card).in_(lang)}”" for card in why.never_told)
    return words.NEVER_TOLD.in_(lang).format(cards=cards)


def role_said(role: str, lang: Lang) -> str:
    """Name a role."""
    return words.ROLES[role].in_(lang)


def lines_of_pairs(pairs: Sequence[Pair], lang: Lang) -> Iterator[str]:
    """Write which cases are closest to each other, and which are too close."""
    if not pairs:
        return
    yield words.PAIRS.in_(lang) + ":"
    for n, pair in enumerate(pairs):
        if pair.is_too_close or n < words.PAIRS_SHOWN:
            mark = words.TOO_CLOSE.in_(lang) if pair.is_too_close else ""
            yield f"  {pair.distance:.2f}  {pair.one} – {pair.other}  {mark}".rstrip()
    yield ""


def verdict(found: Balance, lang: Lang) -> str:
    """Say in one line whether the case meets every bar, or name those that it missed."""
    if not found.whole:
        return words.PARTLY.in_(lang).format(case=found.case)
    if not found.missed:
        return words.ALL_MET.in_(lang).format(case=found.case)
    named = "; ".join(said(bar, lang) for bar in found.missed)
    return words.SOME_MISSED.in_(lang).format(case=found.case, n=len(found.missed), bars=named)
