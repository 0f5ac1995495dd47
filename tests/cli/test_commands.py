"""What can be typed, how it explains itself, and how it says no."""

import pytest

from tests.cli.conftest import KIM, Run, is_friendly

COMMANDS = ("play", "host", "check", "new", "schema", "graph", "lab", "cards", "report", "sessions", "demo", "bench")
WAYS = ("list", "export", "import", "delete", "where")


@pytest.mark.parametrize("command", [*([name] for name in COMMANDS), *(["sessions", way] for way in WAYS)])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_command_explains_itself_in_both_languages(run: Run, command: list[str], lang: str) -> None:
    said = run(*command, "--help", "--lang", lang)
    assert said.code == 0
    assert said.out.startswith({"nl": "gebruik: omtafel", "en": "usage: omtafel"}[lang])
    assert {"nl": "taal: nl of en", "en": "language: nl or en"}[lang] in said.out


def test_help_names_every_command(run: Run) -> None:
    said = run("--help", "--lang", "en")
    assert said.code == 0
    assert [name for name in COMMANDS if f" {name} " not in said.out] == []


def test_version(run: Run) -> None:
    said = run("--version")
    assert (said.code, said.out.startswith("Om Tafel ")) == (0, True)


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["play", "--chair", "king"],
        ["play", "--seed", "soon"],
        ["play", "--seed", "-1"],
        ["lab", "--seeds", "0"],
        ["demo", "noor"],
        ["report", "last"],
        ["check", "--lang", "fr"],
        ["graph", "noor", "--format", "png"],
        ["sessions", "burn"],
    ],
)
def test_what_is_not_understood_ends_with_2_and_where_to_look(run: Run, words: list[str]) -> None:
    said = run(*words)
    assert said.code == 2
    assert "--help" in said.err
    assert is_friendly(said)
    assert said.out == ""


def test_the_language_is_asked_for_or_kept_or_the_systems(run: Run, home, monkeypatch: pytest.MonkeyPatch) -> None:
    def speaks(*words: str) -> str:
        return "nl" if "1 casus gecontroleerd" in run("check", KIM, *words).out else "en"

    assert speaks() == "nl"
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert speaks() == "en"
    home.mkdir()
    (home / "settings.json").write_text('{"lang": "nl"}')
    assert speaks() == "nl"
    assert speaks("--lang", "en") == "en"
    assert speaks("--lang=en") == "en"


@pytest.mark.parametrize(
    "command",
    [["play", "nor", "--text"], ["host", "nor"], ["graph", "nor"], ["lab", "nor"], ["check", "nor"]],
)
def test_an_unknown_case_names_the_nearest(run: Run, command: list[str]) -> None:
    said = run(*command, "--lang", "en")
    assert said.code == 2
    assert "Did you mean 'noor'?" in said.out + said.err


@pytest.mark.parametrize("command", [["cards", "nor", "--out"], ["demo", "nor", "--out"]])
def test_an_unknown_case_writes_nothing(run: Run, tmp_path, command: list[str]) -> None:
    said = run(*command, tmp_path / "out")
    assert said.code == 2
    assert is_friendly(said)
    assert not (tmp_path / "out").exists()
