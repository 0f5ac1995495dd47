"""Writes the table of shared services in docs/scenario-format.md: `python -m tests.scenario.services_table`.

It stands between `<!-- services -->` and `<!-- end of services -->`, and is made from scenarios/services.yaml.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
PAGE, SERVICES = ROOT / "docs" / "scenario-format.md", ROOT / "scenarios" / "services.yaml"
MARKED = re.compile(r"(<!-- services -->\n).*?(<!-- end of services -->)", re.DOTALL)
HEAD = "| id | in Dutch | in English | domain | opened by | consent | wait |\n|---|---|---|---|---|---|---|\n"


def table() -> str:
    """Write the table, in the order of the file."""
    return HEAD + "".join(f"{row}\n" for row in rows())


def rows() -> Iterator[str]:
    """Write a row for each service."""
    for service in yaml.safe_load(SERVICES.read_text(encoding="utf-8"))["services"]:
        name, doors = service["name"], ", ".join(service["opened_by"]) or "nobody"
        cells = (f"`{service['id']}`", name["nl"], name["en"], service["domain"], doors,
                 str(service.get("consent", 0)), wait_of(service))  # fmt: skip
        yield "| " + " | ".join(cells) + " |"


def wait_of(service: Mapping[str, Any]) -> str:
    """Write the wait: one number, or the shortest and the longest."""
    wait = service.get("wait", 0)
    return "–".join(map(str, wait)) if isinstance(wait, list) else str(wait)


def with_table(page: str) -> str:
    """Put the table in its place."""
    return MARKED.sub(lambda found: found[1] + table() + found[2], page)


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
