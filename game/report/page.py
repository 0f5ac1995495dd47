"""A paper as one HTML page, for the screen and for A4."""

from collections.abc import Iterator
from html import escape

from game.report.paper import Block, Items, Paper, Picture, Quote, Room, Score, Section, Table, Words
from game.report.sheet import sheet
from game.rules.content import Lang
from game.text import pick, signed

SHORT = 9
"""A table of no more rows than this is never cut by the end of a page."""

STYLE = """
:root { --ground: #f7f2e7; --card: #fff; --ink: #1c2532; --quiet: #38404e; --hush: #e2d8c4; --line: #847862;
  --night: #1e2936; --glow: #ecb24a; --accent: #084c7c; --danger: #8a1c14; --good: #04543c; }
* { box-sizing: border-box; }
html { font: 18px/1.5 'Atkinson Hyperlegible', Verdana, 'Segoe UI', sans-serif; color: var(--ink);
  background: var(--ground); }
body { margin: 0; hyphens: auto; }
header { background: var(--night); color: #fcf9f1; padding: 2.2rem max(1.2rem, calc((100vw - 62rem) / 2)); }
header h1 { margin: 0 0 .8rem; font-size: 2.3rem; line-height: 1.15; }
header h1::after { content: ''; display: block; width: 6rem; height: .35rem; margin-top: .7rem;
  background: var(--glow); }
header p { margin: .25rem 0; }
header p + p { font-size: .85rem; opacity: .92; }
main { max-width: 64.4rem; margin: 0 auto; padding: .5rem 1.2rem 3rem; }
h2 { margin: 2.6rem 0 .8rem; font-size: 1.6rem; line-height: 1.2; }
h3 { margin: 1.8rem 0 .5rem; font-size: 1.15rem; color: var(--accent); }
p { margin: .5rem 0; max-width: 44rem; }
.lead { font-size: 1.35rem; font-weight: bold; }
.quiet { color: var(--quiet); font-size: .92rem; }
ul, ol { margin: .5rem 0; padding-left: 1.4rem; max-width: 46rem; }
li { margin: .2rem 0; }
blockquote { margin: .6rem 0; padding: .6rem 1rem; max-width: 46rem; background: var(--card);
  border-left: .4rem solid var(--line); border-radius: .3rem; }
blockquote b { display: block; font-size: .85rem; }
.seat0 { border-color: #8c2a0a; } .seat0 b { color: #8c2a0a; }
.seat1 { border-color: #084c7c; } .seat1 b { color: #084c7c; }
.seat2 { border-color: #04583e; } .seat2 b { color: #04583e; }
.seat3 { border-color: #5822b0; } .seat3 b { color: #5822b0; }
.score { background: var(--card); border-radius: .6rem; padding: 1rem 1.4rem; margin: 1rem 0; }
.score h3 { margin: 0; color: var(--ink); font-size: 1.3rem; }
.score h3 b { font-size: 2.2rem; margin-right: .5rem; }
.bar { height: .7rem; background: var(--hush); border-radius: .4rem; margin: .5rem 0; overflow: hidden; }
.bar i { display: block; height: 100%; background: var(--accent); }
.score dl { display: grid; grid-template-columns: 3.2rem 1fr; gap: .2rem .8rem; margin: .6rem 0 0; }
.score dt { text-align: right; font-weight: bold; color: var(--good); font-variant-numeric: tabular-nums; }
.score dt.less { color: var(--danger); }
.score dd { margin: 0; }
table { border-collapse: collapse; margin: 1rem 0; background: var(--card); width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem .7rem; border-bottom: 1px solid var(--hush); }
th { font-size: .85rem; color: var(--quiet); border-bottom: 2px solid var(--line); }
td:first-child { font-weight: bold; }
figure { margin: 1rem 0; padding: 1rem; background: var(--card); border-radius: .6rem; }
figure svg { width: 100%; height: auto; font-family: 'Atkinson Hyperlegible', Verdana, sans-serif; }
.wide { overflow-x: auto; }
.room { margin: .8rem 0; max-width: 46rem; break-inside: avoid; }
.room hr { border: 0; border-bottom: 1px solid var(--line); margin: 2.2rem 0 0; }
p, li, dd, td, blockquote { overflow-wrap: break-word; }
dd { min-width: 0; }
footer { max-width: 64.4rem; margin: 0 auto; padding: 0 1.2rem 2rem; font-size: .85rem; color: var(--quiet); }
@media screen and (max-width: 44rem) {
  html { font-size: 17px; }
  .wide table { min-width: 34rem; }
  figure { overflow-x: auto; padding: .6rem; }
  figure svg { min-width: 46rem; }
}
@media print {
  @page { size: A4; margin: 16mm; }
  html { font-size: 10.5pt; background: #fff; }
  header { background: none; color: var(--ink); padding: 0; }
  main, footer { padding: 0; max-width: none; }
  header p + p { opacity: 1; }
  .score, figure, blockquote, tr { break-inside: avoid; }
  h2, h3, p:has(+ figure), p:has(+ .wide) { break-after: avoid; }
  p, li, .short { break-inside: avoid; }
  footer { break-before: avoid; }
  figure { max-height: 240mm; }
  figure svg { max-height: 225mm; }
  .score, figure, table { border: 1px solid var(--hush); }
  .bar i, th, blockquote { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def to_html(paper: Paper) -> str:
    """Write a paper as one HTML file."""
    about = "".join(f"<p>{escape(line)}</p>\n" for line in paper.about)
    sections = "".join(_section(section, paper.lang) for section in paper.sections)
    head = f"<header>\n<h1>{escape(paper.title)}</h1>\n{about}</header>\n"
    body = f"{head}<main>\n{sections}</main>\n<footer>{escape(paper.foot)}</footer>\n"
    return sheet(paper.lang, paper.title, STYLE, body)


def _section(section: Section, lang: Lang) -> str:
    level = "h3" if section.minor else "h2"
    blocks = "\n".join(line for block in section.blocks for line in _block(block, lang))
    return f'<section id="{section.id}">\n<{level}>{escape(section.title)}</{level}>\n{blocks}\n</section>\n'


def _block(block: Block, lang: Lang) -> Iterator[str]:
    match block:
        case Words(text, tone):
            yield f'<p class="{tone}">{escape(text)}</p>' if tone else f"<p>{escape(text)}</p>"
        case Items(lines, numbered):
            tag = "ol" if numbered else "ul"
            yield f"<{tag}>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + f"</{tag}>"
        case Quote(who, text, seat):
            kind = "" if seat is None else f' class="seat{seat}"'
            yield f"<blockquote{kind}><b>{escape(who)}</b>“{escape(text)}”</blockquote>"
        case Score():
            yield from _score(block, lang)
        case Table(head, rows):
            kind = "wide short" if len(rows) <= SHORT else "wide"
            yield f'<div class="{kind}"><table><thead>' + _row(head, "th") + "</thead><tbody>"
            yield from (_row(row, "td") for row in rows)
            yield "</tbody></table></div>"
        case Picture(svg, shows, _):
            label = f'<svg aria-label="{escape(shows)}" '
            yield f"<figure>{svg.replace('<svg ', label, 1)}</figure>"
        case Room(text, lines):
            yield f'<div class="room"><p>{escape(text)}</p>{"<hr>" * lines}</div>'


def _score(score: Score, lang: Lang) -> Iterator[str]:
    of = pick(lang, "van 100", "of 100")
    yield f'<div class="score"><h3><b>{score.points}</b>{escape(score.name)} <span class="quiet">({of})</span></h3>'
    yield f'<div class="bar"><i style="width: {max(0, min(100, score.points))}%"></i></div>'
    yield f"<p>{escape(score.headline)}</p><dl>"
    for points, why in score.reasons:
        less = ' class="less"' if points < 0 else ""
        yield f"<dt{less}>{signed(points)}</dt><dd>{escape(why)}</dd>"
    yield "</dl></div>"


def _row(cells: tuple[str, ...], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
