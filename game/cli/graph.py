"""A case as a graph: which cards open which goals and doors, what walls stand before, and which needs they help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.rules.board import Board, bits
from game.rules.content import CardKind, Lang
from game.rules.moves import SEATS
from game.text import domain_word, pick, seat_name


class Node(NamedTuple):
    """One thing of the case. `kind` is "card", "goal", "service", "wall", "need", "lever" or "effort"."""

    id: str
    kind: str
    label: str
    group: str


class Edge(NamedTuple):
    """One thing that opens, blocks, feeds or helps another. A `weak` one is not what it seems, or only blocks."""

    start: str
    end: str
    label: str
    weak: bool = False


MERMAID = {
    "card": ("[", "]"), "goal": ("([", "])"), "service": ("[[", "]]"), "wall": ("{{", "}}"), "need": ("((", "))"),
    "lever": ("[/", "/]"), "effort": (">", "]"),
}  # fmt: skip
MERMAID_STYLES = (
    "classDef card fill:#ffffff,stroke:#847862,color:#1c2532",
    "classDef goal fill:#dcf2e5,stroke:#04583e,color:#1c2532",
    "classDef service fill:#dfeaf3,stroke:#084c7c,color:#1c2532",
    "classDef wall fill:#fce7e1,stroke:#8a1c14,color:#1c2532,stroke-width:3px",
    "classDef need fill:#fdf0cd,stroke:#763604,color:#1c2532",
    "classDef lever fill:#e9e3f8,stroke:#5822b0,color:#1c2532",
    "classDef effort fill:#f7f2e7,stroke:#847862,color:#1c2532",
)
DOT = {
    "card": "shape=note, fillcolor=white", "goal": 'shape=box, style="rounded,filled", fillcolor="#dcf2e5"',
    "service": 'shape=box, fillcolor="#dfeaf3"', "wall": 'shape=hexagon, fillcolor="#fce7e1", penwidth=2',
    "need": 'shape=ellipse, fillcolor="#fdf0cd"', "lever": 'shape=parallelogram, fillcolor="#e9e3f8"',
    "effort": 'shape=cds, fillcolor="#f7f2e7"',
}  # fmt: skip


def drawn(board: Board, form: str, lang: Lang) -> str:
    """Draw a case as "svg", "mermaid" or "dot"."""
    found = list(nodes(board, lang)), list(edges(board, lang))
    if form == "svg":
        from game.cli.graph_svg import svg

        return "\n".join(svg(board.scenario.title.in_(lang), *found, lang)) + "\n"
    lines = _mermaid(board, *found, lang) if form == "mermaid" else _dot(board, *found, lang)
    return "\n".join(lines) + "\n"


def nodes(board: Board, lang: Lang) -> Iterator[Node]:
    """Give everything of the case, in groups."""
    for n, card in enumerate(board.cards):
        owner = board.owner[n]
        whose = board.child.name if owner is None else seat_name(board, owner, lang)
        kinds = {CardKind.CONCERN: pick(lang, "zorg", "concern"), CardKind.WISH: pick(lang, "wens", "wish")}
        kind = kinds.get(card.kind)
        label = card.title.in_(lang) if kind is None else f"{kind}: {card.title.in_(lang)}"
        yield Node(f"card-{card.id}", "card", label, pick(lang, f"wat {whose} weet", f"what {whose} knows"))
    for goal in board.goals:
        yield Node(f"goal-{goal.id}", "goal", goal.name.in_(lang), pick(lang, "doelen", "goals"))
    for service in board.services:
        opens = ", ".join(seat_name(board, seat, lang) for seat in SEATS if service.opened_by[seat])
        door = pick(lang, f"deur: {opens or 'niemand'}", f"door: {opens or 'nobody'}")
        label = f"{service.region.name.in_(lang)} ({door})"
        yield Node(f"service-{service.id}", "service", label, domain_word(service.domain, lang))
    for wall in board.walls:
        yield Node(f"wall-{wall.id}", "wall", wall.name.in_(lang), pick(lang, "muren", "walls"))
    for need in board.needs:
        yield Node(f"need-{need.id}", "need", need.name.in_(lang), pick(lang, "behoeften", "needs"))
    for lever in board.levers:
        yield Node(f"lever-{lever.id}", "lever", lever.name.in_(lang), pick(lang, "hefbomen", "levers"))
    for n, effort in enumerate(board.efforts):
        who = seat_name(board, board.effort_seat[n], lang)
        yield Node(f"effort-{effort.id}", "effort", f"{who}: {effort.name.in_(lang)}",
                   pick(lang, "eigen inzet", "efforts"))  # fmt: skip


def edges(board: Board, lang: Lang) -> Iterator[Edge]:
    """Give what opens, blocks, feeds or helps what."""
    yield from _of_goals(board, lang)
    yield from _of_services(board, lang)
    for n, effort in enumerate(board.efforts):
        yield from (Edge(_card(board, card), f"effort-{effort.id}", "") for card in bits(board.effort_cards[n]))
        yield from _helps(board, f"effort-{effort.id}", board.effort_eases[n])
    for n, lever in enumerate(board.levers):
        needed = board.lever_knows[n] | board.lever_table[n]
        yield from (Edge(_card(board, card), f"lever-{lever.id}", "") for card in bits(needed))
        yield from _of_lever(board, n, lang)
    for need, root in board.fed:
        feeds = pick(lang, "voedt", "feeds")
        yield Edge(f"need-{board.needs[root].id}", f"need-{board.needs[need].id}", feeds)


def _of_goals(board: Board, lang: Lang) -> Iterator[Edge]:
    serves, answers = pick(lang, "dient", "serves"), pick(lang, "antwoord", "answer")
    for n, goal in enumerate(board.goals):
        yield from (Edge(_card(board, card), f"goal-{goal.id}", "") for card in bits(board.goal_cards[n]))
        concerns = bits(board.goal_concerns[n])
        yield from (Edge(_card(board, card), f"goal-{goal.id}", answers, weak=True) for card in concerns)
        for need in board.goal_needs[n]:
            yield Edge(f"goal-{goal.id}", f"need-{board.needs[need].id}", serves, weak=goal.surface)


def _of_services(board: Board, lang: Lang) -> Iterator[Edge]:
    blocks, seems = pick(lang, "houdt dicht", "blocks"), pick(lang, "lijkt", "seems")
    for service in board.services:
        name = f"service-{service.id}"
        yield from (Edge(_card(board, card), name, "") for card in bits(service.cards))
        if service.wall >= 0:
            yield Edge(f"wall-{board.walls[service.wall].id}", name, blocks, weak=True)
        yield from _helps(board, name, service.fits)
        if service.use.seems is not None:
            real = dict(service.fits)
            yield from (
                Edge(name, f"need-{board.needs[need].id}", f"{seems} {strength}", weak=True)
                for need, strength in service.seems
                if real.get(need) != strength
            )


def _of_lever(board: Board, lever: int, lang: Lang) -> Iterator[Edge]:
    name = f"lever-{board.levers[lever].id}"
    opens, shortens = pick(lang, "opent", "opens"), pick(lang, "verkort", "shortens")
    for effect in board.levers[lever].effects:
        if effect.open_wall is not None:
            yield Edge(name, f"wall-{effect.open_wall}", opens)
        if effect.wait is not None:
            yield Edge(name, f"service-{effect.wait.service}", shortens)
        if effect.start is not None:
            yield Edge(name, f"service-{effect.start}", opens)


def _helps(board: Board, start: str, fits: tuple[tuple[int, int], ...]) -> Iterator[Edge]:
    return (Edge(start, f"need-{board.needs[need].id}", f"−{strength}") for need, strength in fits if strength)


def _card(board: Board, card: int) -> str:
    return f"card-{board.cards[card].id}"


# --- two languages of graphs -----------------------------------------------------------------------------------------


def _groups(found: list[Node]) -> Iterator[tuple[str, list[Node]]]:
    for group in dict.fromkeys(node.group for node in found):
        yield group, [node for node in found if node.group == group]


def _mermaid(board: Board, found: list[Node], ties: list[Edge], lang: Lang) -> Iterator[str]:
    yield "---"
    yield f"title: {_quoted(board.scenario.title.in_(lang))}"
    yield "---"
    yield "flowchart LR"
    for n, (group, members) in enumerate(_groups(found)):
        yield f"  subgraph group{n}[{_quoted(group)}]"
        for node in members:
            left, right = MERMAID[node.kind]
            yield f"    {node.id}{left}{_quoted(node.label)}{right}:::{node.kind}"
        yield "  end"
    for edge in ties:
        arrow = "-.->" if edge.weak else "-->"
        label = f"|{_quoted(edge.label)}|" if edge.label else ""
        yield f"  {edge.start} {arrow}{label} {edge.end}"
    yield from (f"  {style}" for style in MERMAID_STYLES)


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "/").replace('"', "#quot;") + '"'


def _dot(board: Board, found: list[Node], ties: list[Edge], lang: Lang) -> Iterator[str]:
    yield "digraph case {"
    yield f"  label={_dotted(board.scenario.title.in_(lang))}; labelloc=t; rankdir=LR; fontname=Verdana;"
    yield '  node [fontname=Verdana, fontsize=11, style=filled]; edge [fontname=Verdana, fontsize=9, color="#56606e"];'
    for n, (group, members) in enumerate(_groups(found)):
        yield f"  subgraph cluster{n} {{"
        yield f'    label={_dotted(group)}; color="#e2d8c4";'
        yield from (f"    {_dotted(node.id)} [label={_dotted(node.label)}, {DOT[node.kind]}];" for node in members)
        yield "  }"
    for edge in ties:
        style = ", style=dashed" if edge.weak else ""
        yield f"  {_dotted(edge.start)} -> {_dotted(edge.end)} [label={_dotted(edge.label)}{style}];"
    yield "}"


def _dotted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
