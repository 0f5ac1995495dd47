"""`omtafel schema`, as an author and an editor use it."""

import json
from pathlib import Path

from tests.cli.conftest import KIM, Run


def test_a_schema_on_the_screen(run: Run) -> None:
    said = run("schema")
    assert said.code == 0
    made = json.loads(said.out)
    assert made["$schema"].startswith("http://json-schema.org/draft-07/")
    assert "debt-help" in json.dumps(made["definitions"]["ServiceUse"])


def test_a_schema_in_a_file_with_the_names_of_a_case(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "beside" / "schema.json"
    assert run("schema", KIM, "--out", file).code == 0
    assert "late-shift" in json.dumps(json.loads(file.read_text(encoding="utf-8"))["definitions"]["Goal"])


def test_a_schema_for_services(run: Run) -> None:
    made = json.loads(run("schema", "--of", "services").out)
    assert "Service" in made["definitions"]
    assert "Card" not in made["definitions"]


def test_a_case_that_is_not_there(run: Run) -> None:
    said = run("schema", "nor")
    assert said.code != 0
    assert "S015" in said.out + said.err
