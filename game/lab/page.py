"""What the lab found, as one page with pictures that needs nothing else: to read, to send and to print."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from game.hindsight.best import Month
from game.lab import advice_words as say
from game.lab import pictures, words
from game.lab.advice import NO_ADVICE, Advice, Counsel
from game.lab.balance import Balance
from game.lab.report import line_named, never_told_said, said, verdict, way_said
from game.lab.twins import Pair
from game.lab.why import WAYS, Why
from game.rules.board import Board
from game.rules.content import Lang, Text

STYLE = """
:root{color-scheme:light dark;--ground:#fbfaf7;--ink:#1d2327;--quiet:#565d63;--edge:#c9c6bd;--bar:#5b7f95;
--wanted:#e4e0d3;--met:#2f6b4a;--missed:#9d3a1e;--l0:#2b6cb0;--l1:#9b4d96;--l2:#8a5a00;--l3:#1d2327}
@media (prefers-color-scheme:dark){:root{--ground:#1b1f22;--ink:#eceae4;--quiet:#b4b8ba;--edge:#4b5257;--bar:#3f6e8a;
--wanted:#33393d;--met:#8fd0a9;--missed:#f0a58c;--l0:#90c2f5;--l1:#e0a3dc;--l2:#e8bd6c;--l3:#eceae4}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1.5rem;background:var(--ground);color:var(--ink);
font:1.05rem/1.55 "Atkinson Hyperlegible",system-ui,sans-serif}
h1{font-size:1.9rem}h2{font-size:1.5rem;margin:2.5rem 0 .5rem;border-top:2px solid var(--edge);padding-top:1.5rem}
h3{font-size:1.15rem;margin:1.8rem 0 .3rem}p{max-width:44rem}.quiet{color:var(--quiet)}
svg{width:100%;height:auto;display:block;font-size:14px}
svg text{fill:var(--ink)}.small{font-size:12px;fill:var(--quiet)!important}.number{font-variant-numeric:tabular-nums}
.bar{fill:var(--bar)}.wanted{fill:var(--wanted)}.thin{stroke:var(--ink);stroke-width:1}
.fork{stroke:var(--ink);stroke-width:2.5;fill:none}.grid{stroke:var(--edge);stroke-width:1}
.even{stroke:var(--ink);stroke-width:2;stroke-dasharray:4 3}.line{fill:none;stroke-width:2.5}
.line0{stroke:var(--l0)}.line1{stroke:var(--l1)}.line2{stroke:var(--l2)}.line3{stroke:var(--l3)}
text.line0,text.line1,text.line2,text.line3{stroke:none}text.line0{fill:var(--l0)}text.line1{fill:var(--l1)}
text.line2{fill:var(--l2)}text.line3{fill:var(--l3);font-weight:bold}
.met rect{fill:var(--met)}.met path{stroke:var(--ground)}.missed rect{fill:none;stroke:var(--missed);stroke-width:2.5}
.missed path{stroke:var(--missed)}.met path,.missed path{fill:none;stroke-width:3}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.85rem}
td,th{padding:.2rem .35rem;white-space:nowrap;text-align:right;border-bottom:1px solid var(--edge)}
td:first-child,th:first-child{text-align:left}
td.text{text-align:left}tr.missed td{color:var(--missed);font-weight:bold}
table.bars{width:100%}tr.advice td{text-align:left;white-space:normal;
padding:.4rem .35rem .9rem;font-size:.95rem;line-height:1.5}
tr.advice ul{margin:.1rem 0 .6rem;padding-left:1.2rem;max-width:46rem}
code{font-family:ui-monospace,monospace;font-size:.92em;background:var(--wanted);padding:.05em .3em;border-radius:3px}
table.why{width:100%}table.why td,table.why th{width:7rem}
table.why td.name,table.why th:first-child{width:auto;white-space:normal}
table.why tbody tr:first-child th{padding-top:1.1rem;border-bottom:2px solid var(--edge)}

ol.story{list-style:none;padding:0}ol.story>li{margin:0 0 1rem}ol.story p{margin:.15rem 0}
@media print{:root{color-scheme:light;--ground:#fff;--ink:#000;--quiet:#444;--edge:#bbb;--bar:#888;--wanted:#e8e8e8;
--met:#333;--missed:#000;--l0:#000;--l1:#000;--l2:#000;--l3:#000}body{max-width:none;padding:0;font-size:10.5pt}
h2{break-before:page}h2:first-of-type{break-before:auto}
h2,h3{break-after:avoid}svg,table,li{break-inside:avoid}table.bars,table.why{break-inside:auto}
tr,table.why tbody{break-inside:avoid}
tr.missed{break-after:avoid}.scroll{overflow:visible}}
"""


class Chapter(NamedTuple):
    """What the page tells of one case: what was found, what to change, the best line in sentences, and why it is so."""

    board: Board
    found: Balance
    counsel: Counsel
    months: Sequence[Month]
    told: Sequence[Sequence[str]]
    why: Why | None = None


def page_of(chapters: Sequence[Chapter], pairs: Sequence[Pair], lang: Lang) -> str:
    """Write the page."""
    title = words.PAGE_TITLE.in_(lang)
    parts = [
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{escape(title)}</title>',
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head><body>',
        f"<h1>{escape(title)}</h1>",
        *(f"<p>{escape(verdict(chapter.found, lang))}</p>" for chapter in chapters),
        *_pairs(pairs, lang),
        *(part for chapter in chapters for part in _chapter(chapter, lang)),
        "</body></html>\n",
    ]
    return "\n".join(parts)


def _chapter(chapter: Chapter, lang: Lang) -> Iterator[str]:
    found = chapter.found
    yield f"<h2>{escape(chapter.board.scenario.title.in_(lang))} <small class='quiet'>{escape(found.case)}</small></h2>"
    if not found.whole:
        yield f"<p><b>{escape(words.PARTLY.in_(lang).format(case=found.case))}</b></p>"
    yield from _part(words.WAYS_PICTURE, pictures.ways(found, lang), lang, words.WAYS_NOTE)
    yield from _numbers(found, lang)
    yield from _part(words.BARS_PICTURE, pictures.bars(found.bars, lang), lang)
    yield from _bars(found, chapter.counsel, lang)
    yield from _part(words.DECOY_PICTURE, pictures.decoy(found.decoy, lang), lang)
    if found.search:
        yield from _best(chapter, found.search.best.total, lang)
    if chapter.why:
        yield from _why(chapter.board, chapter.why, lang)


def _best(chapter: Chapter, total: float, lang: Lang) -> Iterator[str]:
    yield from _part(words.COURSE_PICTURE, pictures.course(chapter.months, lang), lang)
    yield from _part(
        words.HANGS_ON, pictures.hinges(chapter.board, chapter.found.hinges, lang), lang, words.HANGS_ON_NOTE
    )
    yield from _story(chapter, total, lang)


def _part(title: Text, picture: str, lang: Lang, note: Text | None = None) -> Iterator[str]:
    yield f"<h3>{escape(title.in_(lang).rstrip(':'))}</h3>"
    if note:
        yield f'<p class="quiet">{escape(note.in_(lang))}</p>'
    yield picture


def _numbers(found: Balance, lang: Lang) -> Iterator[str]:
    heads = "".join(f"<th>{escape(column.in_(lang))}</th>" for column in words.COLUMNS)
    yield "<div class='scroll'><table>"
    yield f"<tr><th></th>{heads}</tr>"
    for row in found.rows:
        margin = "–" if row.margin is None else f"{row.margin:.1f}"
        after = (row.sd, row.lowest, row.highest, row.coverage * 100, row.focus * 100)
        cells = [*(f"{n:.1f}" for n in (*row.axes, row.mean)), margin, *(f"{n:.1f}" for n in after)]
        yield f"<tr><td>{escape(way_said(row.way, lang))}</td>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield f"</table></div><p class='quiet'>{escape(words.COLUMNS_MEAN.in_(lang))}</p>"


def _bars(found: Balance, counsel: Counsel, lang: Lang) -> Iterator[str]:
    yield "<div class='scroll'><table class='bars'>"
    for bar in found.bars:
        kind, mark = ("met", words.MET) if bar.met else ("missed", words.MISSED)
        yield (
            f'<tr class="{kind}"><td>{escape(mark.in_(lang))}</td><td class="text">{escape(said(bar, lang))}</td>'
            f"<td>{bar.found:.1f}</td><td>{escape(bar.wanted)}</td></tr>"
        )
        yield from _advice(counsel.get(bar, NO_ADVICE), lang)
    yield "</table></div>"


def _advice(advice: Advice, lang: Lang) -> Iterator[str]:
    """Write under a bar that is missed why that is and what to do."""
    if advice.why or advice.do:
        yield '<tr class="advice"><td></td><td colspan="3">'
        for title, sentences in ((say.WHY, advice.why), (say.DO, advice.do)):
            points = "".join(f"<li>{_with_code(sentence.in_(lang))}</li>" for sentence in sentences)
            yield f"<b>{escape(title.in_(lang))}</b><ul>{points}</ul>"
        yield "</td></tr>"


def _with_code(sentence: str) -> str:
    """Show what an author types as it is typed."""
    return re.sub(r"`([^`]*)`", r"<code>\1</code>", escape(sentence))


def _why(board: Board, why: Why, lang: Lang) -> Iterator[str]:
    """Write what became of everything in the case, by way of playing."""
    yield f"<h3>{escape(words.PINCHES.in_(lang))}</h3>"
    heads = "".join(f"<th>{escape(words.WAYS[way].in_(lang))}</th>" for way in WAYS)
    yield "<div class='scroll'><table class='why'>"
    for kind, lines in groupby(why.lines, key=lambda line: line.kind):
        yield f"<tbody><tr><th>{escape(words.KINDS[kind].in_(lang))}</th>{heads}</tr>"
        for line in lines:
            numbers = "".join(f"<td>{number:.2f}</td>" for number in line.found)
            yield f'<tr><td class="name">{escape(line_named(board, line, lang))}</td>{numbers}</tr>'
        yield "</tbody>"
    yield "</table></div>"
    if why.never_told:
        yield f"<p>{escape(never_told_said(board, why, lang))}</p>"


def _story(chapter: Chapter, total: float, lang: Lang) -> Iterator[str]:
    if not chapter.told:
        return
    yield f"<h3>{escape(words.BEST_LINE.in_(lang).format(total=f'{total:.1f}').rstrip(':'))}</h3><ol class='story'>"
    for number, sentences in enumerate(chapter.told, 1):
        told = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
        yield f"<li><b>{escape(words.ROUND.in_(lang).format(round=number))}</b>{told}</li>"
    yield "</ol>"


def _pairs(pairs: Sequence[Pair], lang: Lang) -> Iterator[str]:
    if not pairs:
        return
    yield f"<h3>{escape(words.PAIRS.in_(lang))}</h3><div class='scroll'><table>"
    for pair in pairs[: words.PAIRS_SHOWN]:
        kind = "missed" if pair.is_too_close else "met"
        mark = words.TOO_CLOSE.in_(lang) if pair.is_too_close else ""
        names = f"{escape(pair.one)} – {escape(pair.other)}"
        yield f'<tr class="{kind}"><td>{names}</td><td>{pair.distance:.2f}</td><td class="text">{mark}</td></tr>'
    yield "</table></div>"
