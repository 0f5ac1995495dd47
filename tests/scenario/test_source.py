"""Reading: hostile files are refused before anything is built from them, and words stay words."""

import time

import pytest

from game.scenario import source
from game.scenario.source import Refused, read_tree
from game.scenario.tree import part_at, position
from tests.scenario.conftest import KIM, SERVICES, TESTS, check_text


def tree(text: str):
    return read_tree(KIM, text.encode())[0]


ALIAS_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

HOSTILE = {
    "alias bomb": (ALIAS_BOMB, "S007"),
    "merge key": ("a: {b: 1}\nc:\n  <<: *a\n", "S007"),
    "python object": ("a: !!python/object/apply:os.system ['true']\n", "S008"),
    "own tag": ("a: !include /etc/passwd\n", "S008"),
    "tag directive": ("%TAG ! tag:example.com,2000:\n---\na: !x 1\n", "S008"),
    "brackets": ("a: " + "[" * 100_000, "S010"),
    "braces": ("{a: " * 100_000, "S010"),
    "dashes": ("- " * 50_000, "S010"),
    "many keys": ("".join(f"k{n}: v\n" for n in range(50_000)), "S011"),
    "ten megabytes": ("a: '" + "x" * 10_000_000 + "'", "S002"),
    "nothing": ("", "S006"),
    "only a comment": ("# Noor\n", "S006"),
    "a word": ("noor", "S006"),
    "binary": (b"\x00\x01\x02\xff\xfe" * 100, "S003"),
    "another encoding": ("format: 1".encode("utf-16"), "S003"),
    "a control character": ("a: b\x07\n", "S004"),
    "a zero byte": ("a: b\x00\n", "S004"),
    "a tab": ("a:\n\tb: 1\n", "S004"),
    "an open quote": ("a: 'b\n", "S004"),
    "an open brace": ("a: {b: 1\nc: 2\n", "S004"),
    "an unknown YAML version": ("%YAML 9.9\n---\na: 1\n", "S004"),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("loader", ["C", "pure"])
def test_a_hostile_file_is_refused_quickly_with_one_clear_problem(name, loader, tmp_path, monkeypatch):
    if loader == "pure":
        monkeypatch.setattr(source, "LOADER", source._PlainReader)
    text, code = HOSTILE[name]
    start = time.perf_counter()
    problems = check_text(tmp_path, text)
    assert time.perf_counter() - start < 10  # a hang, not a slow machine
    assert [problem.code for problem in problems] == [code]


def test_a_huge_number_is_not_even_read_as_one(tmp_path):
    assert "S012" in [problem.code for problem in check_text(tmp_path, "format: " + "9" * 5000)]


@pytest.mark.parametrize("word", ["no", "yes", "on", "off", "NO", "2024-01-01", "12:30", "0x1F", "1_000", "=", "null"])
def test_words_that_yaml_likes_to_change_stay_words_in_a_text(word, broken):
    problems = broken(("title: {nl: De late dienst, en: The late shift}", f"title: {{nl: {word}, en: '{word}'}}"))
    assert [problem.code for problem in problems] == (["S026"] if word == "null" else [])


def test_a_number_as_a_text_is_taken_as_it_is_written():
    assert tree("a: 007").to_plain() == {"a": 7}
    assert tree("a: '007'").to_plain() == {"a": "007"}
    assert tree("a: no\nb: true\nc: 1.5\nd:\ne: -2").to_plain() == {"a": "no", "b": True, "c": 1.5, "d": None, "e": -2}


def test_a_key_that_looks_like_a_number_or_no_is_a_word():
    assert tree("1: a\nno: b").to_plain() == {"1": "a", "no": "b"}


def test_every_part_knows_its_line_and_column():
    root = tree("a: 1\nb:\n  - c: 2\n    d: [3, 4]\n")
    assert position(root, ("b", 0, "d", 1)) == (4, 12)
    assert position(root, ("b", 0, "d"), of_key=True) == (4, 5)
    assert position(root, ("b", 0, "not there")) == (3, 5)
    assert part_at(root, ("b", 7)) is None


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm():
    root = read_tree(KIM, b"\xef\xbb\xbfa: 1\r\nb: {nl: Ja., en: Yes.}\r\n")[0]
    assert root.to_plain() == {"a": 1, "b": {"nl": "Ja.", "en": "Yes."}}
    assert position(root, ("b",), of_key=True) == (2, 1)


CASES = [KIM, SERVICES, *sorted((TESTS.parent / "scenarios").glob("*/scenario.yaml"))]


@pytest.mark.parametrize("file", CASES, ids=lambda path: path.parent.name + path.stem)
def test_both_readers_read_the_same(file, monkeypatch):
    content = file.read_bytes()
    swift = read_tree(file, content)[0]
    monkeypatch.setattr(source, "LOADER", source._PlainReader)
    slow = read_tree(file, content)[0]
    assert slow == swift


def test_a_refusal_says_where():
    with pytest.raises(Refused) as refused:
        tree("a: 1\nb: &anchor 2\n")
    assert (refused.value.problem.line, refused.value.problem.column) == (2, 4)
