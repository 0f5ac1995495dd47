"""A home of its own for every test, and the whole case of Kim to break."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario.case import check_case
from game.scenario.problem import Problem

TESTS = Path(__file__).resolve().parent.parent
BAD = TESTS / "bad_scenarios"
KIM = TESTS / "cases" / "kim" / "scenario.yaml"
SERVICES = TESTS / "cases" / "services.yaml"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("OMTAFEL_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def broken(tmp_path) -> Callable[..., list[Problem]]:
    """Change words in the case of Kim, and give what the check says about it."""

    def change(*pairs: tuple[str, str]) -> list[Problem]:
        text = KIM.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new, 1)
        return check_text(tmp_path, text)

    return change


def check_text(folder: Path, text: str | bytes) -> list[Problem]:
    file = folder / "case.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    loaded, problems = check_case(file, SERVICES)
    assert (loaded is None) == any(problem.breaks for problem in problems)
    return problems


def line_of(text: str) -> int:
    """Say on which line of Kim's case a text first stands."""
    content = KIM.read_text(encoding="utf-8")
    assert text in content
    return content[: content.index(text)].count("\n") + 1
