"""A case drawn: cards at the left, what they open in the middle, the doors and walls, and the needs at the right.

The layout is a plain layered one: a column for each kind, groups kept together, and in each column the order in which
lines cross least. Long lines go between the boxes of the columns that they pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from typing import NamedTuple

from game.cli.graph import Edge, Node
from game.rules.content import Lang
from game.text import pick

COLUMNS = {"card": 0, "goal": 1, "effort": 1, "lever": 1, "wall": 2, "service": 3, "need": 4}
FILLS = {
    "card": ("#ffffff", "#847862"), "goal": ("#dcf2e5", "#04583e"), "service": ("#dfeaf3", "#084c7c"),
    "wall": ("#fce7e1", "#8a1c14"), "need": ("#fdf0cd", "#763604"), "lever": ("#e9e3f8", "#5822b0"),
    "effort": ("#f7f2e7", "#6a5f4a"),
}  # fmt: skip
OWNERS = ("#8a4b08", "#04583e", "#084c7c", "#7a1f6b", "#5a5246", "#8a1c14")
"""The colours of the lines from the cards of each owner."""

WIDE, BETWEEN, AROUND, PAD = 268, 190, 40, 12
SIZE, LINE, SMALL = 14, 18, 12
BOX_GAP, PANEL_GAP, HEADING = 14, 26, 26
LABELLED, BARE = 17, 8
"""So much height a line takes at the side of a box, with words beside it or without."""
TOP = 128
SWEEPS = 6
NARROW, BROAD = "iljtfrI.,:;'|!()[]- ", "mwMW@%&—"


@dataclass
class Box:
    """One thing of the case at its place."""

    node: Node
    lines: list[str]
    height: float
    y: float = 0.0
    outgoing: list[Edge] = field(default_factory=list)
    incoming: list[Edge] = field(default_factory=list)

    @property
    def column(self) -> int:
        """Give the column it stands in."""
        return COLUMNS[self.node.kind]

    @property
    def x(self) -> float:
        """Give its left side."""
        return column_x(self.column)

    @property
    def middle(self) -> float:
        """Give the height of its middle."""
        return self.y + self.height / 2


class Panel(NamedTuple):
    """A group of boxes with its heading."""

    heading: list[str]
    boxes: list[Box]

    @property
    def above(self) -> float:
        """Give the room for the heading."""
        return HEADING + LINE * (len(self.heading) - 1)

    @property
    def height(self) -> float:
        """Give how high it is."""
        return self.above + sum(box.height + BOX_GAP for box in self.boxes)

    @property
    def top(self) -> float:
        """Give where it begins."""
        return self.boxes[0].y - self.above


class Label(NamedTuple):
    """Words beside the start of a line."""

    words: str
    x: float
    y: float


class Layout(NamedTuple):
    """Where everything stands."""

    columns: list[list[Panel]]
    boxes: dict[str, Box]
    width: float
    height: float


def svg(title: str, found: Sequence[Node], ties: Sequence[Edge], lang: Lang) -> Iterator[str]:
    """Draw a case as a picture that needs nothing else."""
    plan = laid_out(found, ties)
    about = pick(lang, "hoe de casus in elkaar zit", "how the case hangs together")
    name = _clean(f"{title}: {about}")
    yield (f'<svg xmlns="http://www.w3.org/2000/svg" width="{plan.width:g}" height="{plan.height:g}" '
           f'viewBox="0 0 {plan.width:g} {plan.height:g}" role="img" aria-label="{name}" xml:lang="{lang}" '
           f'font-family="Verdana, \'DejaVu Sans\', sans-serif" font-size="{SIZE}" fill="#1c2532">')  # fmt: skip
    yield f"<title>{name}</title>"
    yield from _style(list(plan.boxes))
    yield '<rect width="100%" height="100%" fill="#fffcf5"/>'
    yield f'<text x="{AROUND}" y="54" font-size="28" font-weight="bold">{_clean(title)}</text>'
    yield from _legend(lang)
    for column in plan.columns:
        yield from (line for panel in column for line in _panel(panel))
    yield from _lines(plan, ties)
    numbers = {node: n for n, node in enumerate(plan.boxes)}
    for box in plan.boxes.values():
        yield from _box(box, numbers[box.node.id])
    for label in labels(plan):
        yield f'<text class="label" x="{label.x:g}" y="{label.y:g}" font-size="{SMALL}">{_clean(label.words)}</text>'
    yield "</svg>"


# --- where everything stands -----------------------------------------------------------------------------------------


def column_x(column: int) -> float:
    """Give the left side of a column."""
    return AROUND + PAD + column * (WIDE + BETWEEN)


def laid_out(found: Sequence[Node], ties: Sequence[Edge]) -> Layout:
    """Give everything a place where nothing lies over anything else."""
    boxes = {node.id: Box(node, broken(node.label, WIDE - 2 * PAD), 0) for node in found}
    for tie in ties:
        boxes[tie.start].outgoing.append(tie)
        boxes[tie.end].incoming.append(tie)
    for box in boxes.values():
        out = sum(LABELLED if tie.label else BARE for tie in box.outgoing)
        box.height = max(len(box.lines) * LINE + PAD, out + PAD, len(box.incoming) * BARE + PAD)
    columns = [_panels(boxes.values(), column) for column in range(max(COLUMNS.values()) + 1)]
    high = max(sum(panel.height + PANEL_GAP for panel in column) for column in columns)
    _stack_all(columns, high)
    for sweep in range(SWEEPS):
        _sort_all(columns if sweep % 2 == 0 else columns[::-1], boxes)
        _stack_all(columns, high)
    for box in boxes.values():
        box.outgoing.sort(key=lambda tie: boxes[tie.end].middle)
        box.incoming.sort(key=lambda tie: boxes[tie.start].middle)
    width = column_x(len(columns)) - BETWEEN + 150
    return Layout(columns, boxes, width, TOP + high + AROUND)


def _panels(boxes: Iterable[Box], column: int) -> list[Panel]:
    mine = [box for box in boxes if box.column == column]
    groups = dict.fromkeys(box.node.group for box in mine)
    return [Panel(broken(group, WIDE, 0.68), [b for b in mine if b.node.group == group]) for group in groups]


def _stack_all(columns: Sequence[list[Panel]], high: float) -> None:
    """Put the boxes of each column under each other, the column in the middle of the picture."""
    for column in columns:
        y = TOP + (high - sum(panel.height + PANEL_GAP for panel in column)) / 2
        for panel in column:
            y += panel.above
            for box in panel.boxes:
                box.y = y
                y += box.height + BOX_GAP
            y += PANEL_GAP


def _sort_all(columns: Sequence[list[Panel]], boxes: dict[str, Box]) -> None:
    """Put everything at the height of what it is tied to, groups kept together."""
    for column in columns:
        wanted = {box.node.id: _wanted_at(box, boxes) for panel in column for box in panel.boxes}
        for panel in column:
            panel.boxes.sort(key=lambda box: wanted[box.node.id])
        column.sort(key=lambda panel: sum(wanted[box.node.id] for box in panel.boxes) / len(panel.boxes))


def _wanted_at(box: Box, boxes: dict[str, Box]) -> float:
    others = [boxes[tie.end].middle for tie in box.outgoing] + [boxes[tie.start].middle for tie in box.incoming]
    return sum(others) / len(others) if others else box.middle


def labels(plan: Layout) -> Iterator[Label]:
    """Give the words beside the lines, each where its line leaves the box."""
    for box in plan.boxes.values():
        for n, tie in enumerate(box.outgoing):
            if tie.label:
                yield Label(tie.label, box.x + WIDE + 7, _leaves(box, n) - 3)


def _leaves(box: Box, n: int) -> float:
    """Give the height at which the n-th line leaves a box."""
    rooms = [LABELLED if tie.label else BARE for tie in box.outgoing]
    return box.middle - sum(rooms) / 2 + sum(rooms[:n]) + rooms[n] - (4 if box.outgoing[n].label else BARE / 2)


def _arrives(box: Box, tie: Edge) -> float:
    return box.middle + (box.incoming.index(tie) - (len(box.incoming) - 1) / 2) * BARE


# --- words -----------------------------------------------------------------------------------------------------------


def text_width(words: str, size: float = SIZE, broad: float = 0.62) -> float:
    """Estimate how wide a text is at most, in the widest of the fonts that it may get."""
    return sum(size * (0.42 if c in NARROW else 1.0 if c in BROAD else 0.8 if c.isupper() else broad) for c in words)


def broken(words: str, wide: float, broad: float = 0.62) -> list[str]:
    """Break a text into lines; a word that is too long is broken too."""
    lines = [""]
    for whole in words.split():
        word = whole
        while text_width(word, broad=broad) > wide:
            fits = next(n for n in range(len(word), 0, -1) if text_width(word[:n] + "-", broad=broad) <= wide)
            lines, word = [*lines, word[:fits] + "-"], word[fits:]
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, broad=broad) <= wide:
            lines[-1] = longer
        else:
            lines.append(word)
    return [line for line in lines if line] or [""]


def _clean(words: str) -> str:
    """Make a text fit for a picture: what XML cannot hold becomes a space."""
    return escape("".join(c if c.isprintable() else " " for c in words))


# --- drawing ---------------------------------------------------------------------------------------------------------


def _style(ids: Sequence[str]) -> Iterator[str]:
    """Let whoever points at a box see only its own lines."""
    yield "<style>"
    yield ".line{fill:none;stroke-width:1.6;opacity:.75}.weak{stroke-dasharray:6 5}.box{cursor:pointer}"
    yield ".label{paint-order:stroke;stroke:#fffcf5;stroke-width:4px;pointer-events:none}"
    yield "svg:has(.box:hover) .line{opacity:.08}"
    for n, _ in enumerate(ids):
        yield f"svg:has(#n{n}:hover) .t{n}{{opacity:1;stroke-width:3}}"
    yield "</style>"


def _legend(lang: Lang) -> Iterator[str]:
    kinds = {
        "card": pick(lang, "kaart", "card"), "goal": pick(lang, "doel", "goal"),
        "effort": pick(lang, "eigen inzet", "effort"), "lever": pick(lang, "hefboom", "lever"),
        "wall": pick(lang, "muur", "wall"), "service": pick(lang, "voorziening en deur", "service and door"),
        "need": pick(lang, "behoefte", "need"),
    }  # fmt: skip
    x = float(AROUND)
    for kind, words in kinds.items():
        fill, edge = FILLS[kind]
        yield f'<rect x="{x:g}" y="76" width="24" height="16" rx="4" fill="{fill}" stroke="{edge}"/>'
        yield f'<text x="{x + 32:g}" y="89">{_clean(words)}</text>'
        x += 32 + text_width(words) + 26
    for weak, words in (
        (False, pick(lang, "opent of helpt", "opens or helps")),
        (True, pick(lang, "houdt dicht, of helpt minder dan het lijkt", "blocks, or helps less than it seems")),
    ):
        yield f'<path class="line{" weak" * weak}" stroke="#1c2532" d="M{x:g} 84h44"/>'
        yield f'<text x="{x + 52:g}" y="89">{_clean(words)}</text>'
        x += 52 + text_width(words) + 26


def _panel(panel: Panel) -> Iterator[str]:
    first = panel.boxes[0]
    yield (f'<rect x="{first.x - PAD:g}" y="{panel.top - 4:g}" width="{WIDE + 2 * PAD}" height="{panel.height + 4:g}" '
           'rx="10" fill="#f7f2e7"/>')  # fmt: skip
    for n, line in enumerate(panel.heading):
        y = panel.top + 16 + n * LINE
        yield f'<text x="{first.x:g}" y="{y:g}" font-weight="bold">{_clean(line)}</text>'


def _box(box: Box, number: int) -> Iterator[str]:
    fill, edge = FILLS[box.node.kind]
    round_ = {"need": 20, "goal": 14, "wall": 0}.get(box.node.kind, 6)
    thick = 3 if box.node.kind == "wall" else 1.5
    yield f'<g class="box" id="n{number}"><title>{_clean(box.node.label)}</title>'
    yield (f'<rect x="{box.x:g}" y="{box.y:g}" width="{WIDE}" height="{box.height:g}" rx="{round_}" fill="{fill}" '
           f'stroke="{edge}" stroke-width="{thick}"/>')  # fmt: skip
    top = box.middle - len(box.lines) * LINE / 2 + 13
    for n, line in enumerate(box.lines):
        yield f'<text x="{box.x + PAD:g}" y="{top + n * LINE:g}">{_clean(line)}</text>'
    yield "</g>"


def _lines(plan: Layout, ties: Sequence[Edge]) -> Iterator[str]:
    numbers = {node: n for n, node in enumerate(plan.boxes)}
    owners = list(dict.fromkeys(box.node.group for box in plan.boxes.values() if box.node.kind == "card"))
    lanes = [_lanes(column) for column in plan.columns]
    for tie in ties:
        start, end = plan.boxes[tie.start], plan.boxes[tie.end]
        of_card = start.node.kind == "card"
        colour = OWNERS[owners.index(start.node.group) % len(OWNERS)] if of_card else FILLS[start.node.kind][1]
        path = _path(start, end, _leaves(start, start.outgoing.index(tie)), _arrives(end, tie), lanes)
        words = f"{start.node.label} → {tie.label + ' → ' if tie.label else ''}{end.node.label}"
        yield (f'<path class="line t{numbers[tie.start]} t{numbers[tie.end]}{" weak" * tie.weak}" stroke="{colour}" '
               f'd="{path}"><title>{_clean(words)}</title></path>')  # fmt: skip
        if start.column < end.column:
            x, y = end.x, _arrives(end, tie)
            yield f'<path d="M{x:g} {y:g}l-8 -4v8z" fill="{colour}"/>'
        else:
            x, y = end.x + WIDE, _arrives(end, tie)
            yield f'<path d="M{x:g} {y:g}l8 -4v8z" fill="{colour}"/>'


def _lanes(column: Sequence[Panel]) -> list[float]:
    """Give the heights at which a line can pass a column: between boxes and between groups."""
    if not column:
        return []
    lanes = [column[0].top - PANEL_GAP / 2]
    for panel in column:
        lanes += [above.y + above.height + BOX_GAP / 2 for above, _ in pairwise(panel.boxes)]
        lanes.append(panel.top + panel.height + PANEL_GAP / 2 - 4)
    return lanes


def _path(start: Box, end: Box, y: float, wanted: float, lanes: Sequence[Sequence[float]]) -> str:
    """Draw a line from the right of a box to the left of another, or round to the right of one in the same column."""
    if start.column >= end.column:
        x, far = start.x + WIDE, 90 + abs(wanted - y) / 12
        return f"M{x:g} {y:g}C{x + far:g} {y:g} {x + far:g} {wanted:g} {end.x + WIDE + 8:g} {wanted:g}"
    path, steps, first = f"M{start.x + WIDE:g} {y:g}", end.column - start.column, y
    x = start.x + WIDE
    for column in range(start.column + 1, end.column):
        ideal = first + (wanted - first) * (column - start.column) / steps
        lane = _lane(lanes[column], ideal, (hash_of(start, end) % 9 - 4) * 0.9)
        path += _bend(x, y, column_x(column) - PAD, lane) + f"h{WIDE + 2 * PAD}"
        x, y = column_x(column) + WIDE + PAD, lane
    return path + _bend(x, y, end.x - 7, wanted)


def _lane(lanes: Sequence[float], ideal: float, aside: float) -> float:
    """Give the height at which a line passes a column: where it likes above and below it, else in the nearest lane."""
    if not lanes or not lanes[0] < ideal < lanes[-1]:
        return ideal
    return min(lanes, key=lambda at: abs(at - ideal)) + aside


def hash_of(start: Box, end: Box) -> int:
    """Give a number for a line that is the same on every run, to keep lines in one lane apart."""
    return sum(map(ord, start.node.id)) * 7 + sum(map(ord, end.node.id))


def _bend(x: float, y: float, to_x: float, to_y: float) -> str:
    half = (to_x - x) / 2
    return f"C{x + half:g} {y:g} {to_x - half:g} {to_y:g} {to_x:g} {to_y:g}"
