"""`play --watch`: what an author saves is taken over, and what cannot be read is told once it stays so."""

import os
import shutil
from pathlib import Path

import pytest

from game import places
from game.cli.cases import Shelf
from game.cli.watching import Watch
from game.scenario.case import load_case
from game.session.store import open_store
from game.ui.reception import Reloaded
from tests.cli.conftest import KIM, Run, is_friendly

ASLEEP = "Kim slaapt om tien uur op haar tafel."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a case of one's own, with its services beside it."""
    shutil.copytree(KIM, tmp_path / "kim")
    shutil.copy(Path(KIM).parent / "services.yaml", tmp_path / "kim")
    return tmp_path / "kim" / "scenario.yaml"


def save(file: Path, old: str, new: str) -> None:
    """Save a file as some editors do: in full, under the same name."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def replaced(file: Path, text: str) -> None:
    """Save a file as other editors do: another file takes its place."""
    other = file.with_name(".scenario.yaml.swp")
    other.write_text(text, encoding="utf-8")
    other.replace(file)


@pytest.mark.parametrize("name", ["folder", "file", "id"])
def test_a_saved_case_is_news_once(file: Path, home: Path, name: str) -> None:
    if name == "id":
        file = Path(shutil.move(file.parent, places.own_cases() / "kim")) / "scenario.yaml"
    shelf = Shelf()
    watch = Watch(shelf, {"folder": str(file.parent), "file": str(file), "id": "kim"}[name])
    assert watch.look() is None
    save(file, ASLEEP, "Kim doet haar ogen dicht.")
    news = watch.look()
    assert isinstance(news, Reloaded)
    assert news.was == "kim"
    assert "Kim doet haar ogen dicht." in [card.text.nl for card in news.case.board.cards]
    assert shelf.find("kim") is news.case
    assert watch.look() is None


def test_a_file_that_was_only_touched_is_no_news(file: Path) -> None:
    watch = Watch(Shelf(), str(file))
    os.utime(file, (1, 1))
    assert watch.look() is None
    assert watch.look() is None


def test_another_file_in_its_place_is_seen(file: Path) -> None:
    watch = Watch(Shelf(), str(file))
    before = file.stat()
    replaced(file, file.read_text(encoding="utf-8").replace("tien uur op", "elf  uur op"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert isinstance(watch.look(), Reloaded)


@pytest.mark.parametrize("where", ["beside", "named", "new"])
def test_the_services_are_watched_too(file: Path, tmp_path: Path, where: str) -> None:
    services = file.with_name("services.yaml")
    if where == "new":
        services = Path(shutil.move(services, tmp_path / "services.yaml"))
    watch = Watch(Shelf(str(services) if where == "named" else None), str(file))
    if where == "new":
        services = Path(shutil.copy(services, file.parent))
    save(services, "id: testdam", "id: testdam # here")
    news = watch.look()
    assert isinstance(news, Reloaded)
    assert news.case.digest == load_case(file, services).digest


def test_a_half_written_file_is_waited_for(file: Path) -> None:
    whole = file.read_text(encoding="utf-8")
    watch = Watch(Shelf(), str(file))
    for half in ("", whole[: len(whole) // 2], whole[:-40]):
        file.write_text(half, encoding="utf-8")
        assert watch.look() is None
    file.write_text(whole.replace(ASLEEP, "Kim gaapt."), encoding="utf-8")
    assert isinstance(watch.look(), Reloaded)
    assert watch.look() is None


def test_a_mistake_is_told_once_with_its_line_until_it_is_mended(file: Path) -> None:
    whole = file.read_text(encoding="utf-8")
    line = 1 + whole[: whole.index("    threshold: 2")].count("\n")
    watch = Watch(Shelf(), str(file))
    save(file, "    threshold: 2\n    family: true\n    safety", "    threshold: many\n    family: true\n    safety")
    assert watch.look() is None
    trouble = watch.look()
    assert trouble is not None
    assert not isinstance(trouble, Reloaded)
    for lang in (trouble.nl, trouble.en):
        assert f"scenario.yaml:{line}: " in lang
        assert "many" in lang
        assert "{" not in lang
    assert "met de vorige versie" in trouble.nl
    assert watch.look() is None
    file.write_text(whole, encoding="utf-8")
    assert isinstance(watch.look(), Reloaded), "mended as it was: worth a word"
    assert watch.look() is None


def test_a_mistyped_name_is_told_with_the_one_that_was_meant(file: Path) -> None:
    watch = Watch(Shelf(), str(file))
    save(file, "root_seen_by: late-shift", "root_seen_by: late-shfit")
    assert watch.look() is None
    trouble = watch.look()
    assert "Bedoel je 'late-shift'?" in str(trouble)
    assert "Did you mean 'late-shift'?" in str(trouble)


def test_a_second_mistake_is_told_too(file: Path) -> None:
    watch = Watch(Shelf(), str(file))
    for wrong in ("rounds: 44", "rounds: 45"):
        save(file, "rounds: 4\n" if wrong.endswith("44") else "rounds: 44\n", f"{wrong}\n")
        assert watch.look() is None
        assert wrong[-2:] in str(watch.look())


@pytest.mark.parametrize("left", [b"", b"\xff\xfe\x00", b"- [", b"id: kim\n", b"&a [*a]", b"\t:", None, "folder"])
def test_a_file_that_is_gone_or_no_case_any_more_is_a_sentence(file: Path, left: bytes | str | None) -> None:
    whole = file.read_bytes()
    watch = Watch(Shelf(), str(file.parent))
    file.unlink()
    if left == "folder":
        file.mkdir()
    elif isinstance(left, bytes):
        file.write_bytes(left)
    assert watch.look() is None
    trouble = watch.look()
    assert trouble is not None
    assert not isinstance(trouble, Reloaded)
    assert "scenario.yaml" in trouble.nl
    if left == "folder":
        file.rmdir()
    file.write_bytes(whole)
    assert isinstance(watch.look(), Reloaded)


def test_a_folder_that_is_gone_and_comes_back(file: Path) -> None:
    watch = Watch(Shelf(), str(file.parent))
    away = file.parent.with_name("away")
    file.parent.rename(away)
    assert watch.look() is None
    assert watch.look() is not None
    away.rename(file.parent)
    assert isinstance(watch.look(), Reloaded)


# --- on the command line ---------------------------------------------------------------------------------------------


def heads() -> list[tuple[str, int]]:
    store, _ = open_store(places.sessions())
    try:
        return [(head.case, head.length) for head in store.heads()]
    finally:
        store.close()


def typing(monkeypatch: pytest.MonkeyPatch, *steps: object) -> None:
    """Type lines; a step that can be called happens before the line after it is typed."""
    left = iter(steps)

    def answer(prompt: str = "") -> str:
        for step in left:
            if isinstance(step, str):
                return step
            assert callable(step)
            step()
        raise EOFError

    monkeypatch.setattr("builtins.input", answer)


def test_the_terminal_takes_a_saved_case_over_at_the_next_question(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "t", lambda: save(file, "title: {nl: Slaap op tafel", "title: {nl: Zo moe"), "", "t", "q")
    said = run("play", file.parent, "--text", "--watch", "--chair", "teacher", "--seed", "7", "--lang", "nl")
    assert said.code == 0
    assert "Bewaar je de casus" in said.out
    assert said.out.count("Je speelt verder waar je was.") == 1
    assert "Zo moe" in said.out.split("opnieuw geladen")[1]
    assert "Slaap op tafel" in said.out.split("opnieuw geladen")[0]
    assert [case for case, _ in heads()] == ["kim"]


def test_the_terminal_plays_on_with_a_broken_case_and_says_why(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "1", file.unlink, "1", "t", "q")
    said = run("play", file, "--text", "--watch", "--chair", "parent", "--seed", "3", "--lang", "en")
    assert said.code == 0
    assert "Traceback" not in said.out + said.err
    assert said.out.count("You play on with the version before") == 1
    assert heads()[0][1] > 2


def test_what_no_longer_fits_goes_on_beside_the_old_game_in_the_terminal(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def another_moment() -> None:
        save(file, "power-cut", "quite-another")

    typing(monkeypatch, "1", another_moment, "", "1", "q")
    said = run("play", file, "--text", "--watch", "--chair", "teacher", "--seed", "7", "--lang", "en", "--from", "2")
    assert said.code == 0
    assert (
        " ".join(said.out.split()).count("there is no moment “power-cut” any more. Your game so far stays kept.") == 1
    )
    assert len(heads()) == 2


def test_who_began_in_round_3_stays_in_round_3_when_a_card_told_before_it_is_renamed(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, lambda: save(file, "late-shift", "night-shift"), "", "q")
    said = run("play", file, "--text", "--watch", "--chair", "teacher", "--seed", "7", "--lang", "nl", "--from", "3")
    assert said.code == 0
    told = " ".join(said.out.split())
    assert "Je speelt verder vanaf ronde 3, want er is geen kaart “late-shift” meer." in told
    assert "ronde 1" not in told.split("opnieuw geladen")[1].lower()


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("words", [[], ["--text"], ["--resume"]])
def test_watching_nothing_is_refused_with_a_sentence(run: Run, words: list[str], lang: str) -> None:
    said = run("play", "--watch", *words, "--lang", lang)
    assert said.code == 2
    assert is_friendly(said)
    assert "--watch" in said.err


def test_a_case_that_is_broken_to_begin_with_is_refused_as_always(run: Run, file: Path) -> None:
    save(file, "rounds: 4\n", "rounds: 44\n")
    watched = run("play", file, "--text", "--watch")
    plain = run("play", file, "--text")
    assert (watched.code, watched.err) == (plain.code, plain.err)
    assert watched.code != 0
    nowhere = run("play", "nowhere-at-all", "--watch")
    assert (nowhere.code, nowhere.err) == (run("play", "nowhere-at-all").code, run("play", "nowhere-at-all").err)
    assert is_friendly(nowhere)
