"""The picture of a case: whole, safe, and nothing over anything else."""

from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.cli.cases import open_case
from game.cli.graph import Edge, Node, edges, nodes
from game.cli.graph_svg import SMALL, WIDE, Box, column_x, labels, laid_out, svg, text_width
from game.rules.content import LANGS
from game.scenario.case import case_ids
from tests.cli.conftest import KIM, Run

SVG = "{http://www.w3.org/2000/svg}"


def areas(boxes: list[Box]) -> list[tuple[float, float, float, float]]:
    return [(box.x, box.y, box.x + WIDE, box.y + box.height) for box in boxes]


def apart(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@pytest.mark.parametrize("case", case_ids())
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_lies_over_anything_else(case: str, lang: str) -> None:
    board = open_case(case).board
    found, ties = list(nodes(board, lang)), list(edges(board, lang))
    plan = laid_out(found, ties)
    boxes = areas(list(plan.boxes.values()))
    words = [
        (label.x, label.y - SMALL, label.x + text_width(label.words, SMALL), label.y + 2) for label in labels(plan)
    ]
    assert len(boxes) == len(found)
    assert len(words) == sum(bool(tie.label) for tie in ties)
    assert all(apart(one, other) for one, other in combinations(boxes + words, 2))
    assert all(left > 0 and right < plan.width and top > 0 and low < plan.height for left, top, right, low in boxes)
    headings = [(p.boxes[0].x, p.top, p.boxes[0].x + WIDE, p.boxes[0].y) for c in plan.columns for p in c]
    assert all(apart(heading, box) for heading in headings for box in boxes + words)
    assert all(
        text_width(line) <= WIDE - 20 and len(box.lines) * 18 < box.height
        for box in plan.boxes.values()
        for line in box.lines
    )


@pytest.mark.parametrize("lang", LANGS)
def test_the_picture_has_every_thing_and_every_line(run: Run, tmp_path: Path, lang: str) -> None:
    file = tmp_path / "noor.svg"
    assert run("graph", "noor", "--format", "svg", "--out", file, "--lang", lang).code == 0
    picture = ElementTree.parse(file).getroot()
    board = open_case("noor").board
    found, ties = list(nodes(board, lang)), list(edges(board, lang))
    titles = [box.findtext(f"{SVG}title") for box in picture.iter(f"{SVG}g") if box.get("class") == "box"]
    assert sorted(filter(None, titles)) == sorted(node.label for node in found)
    lines = [path for path in picture.iter(f"{SVG}path") if path.find(f"{SVG}title") is not None]
    assert len(lines) == len(ties)
    assert sum("weak" in (line.get("class") or "") for line in lines) == sum(tie.weak for tie in ties)
    text = file.read_text(encoding="utf-8")
    assert "href" not in text
    assert "<script" not in text
    assert ("voorziening en deur" if lang == "nl" else "service and door") in text


def test_words_cannot_break_the_picture() -> None:
    bad = '<script>alert("&")</script>\x01\x0b ' + "x" * 200
    found = [Node("card-a", "card", bad, bad), Node("goal-b", "goal", bad, bad), Node("wall-c", "wall", "c", "c"),
             Node("service-d", "service", "d", "d"), Node("need-e", "need", "e", "e")]  # fmt: skip
    ties = [Edge("card-a", "goal-b", bad), Edge("card-a", "need-e", "")]
    picture = "\n".join(svg(bad, found, ties, "en"))
    root = ElementTree.fromstring(picture)
    assert root.find(f".//{SVG}script") is None
    plan = laid_out(found, ties)
    assert max(text_width(line) for box in plan.boxes.values() for line in box.lines) <= WIDE


def test_a_case_without_walls_is_drawn_too() -> None:
    found = [Node("card-a", "card", "a", "g"), Node("need-e", "need", "e", "n")]
    root = ElementTree.fromstring("\n".join(svg("t", found, [Edge("card-a", "need-e", "")], "nl")))
    assert len(root.findall(f".//{SVG}g")) == 2
    assert column_x(4) < float(root.get("width", "0"))


def test_the_same_case_gives_the_same_picture(run: Run) -> None:
    assert run("graph", KIM, "--format", "svg").out == run("graph", KIM, "--format", "svg").out
