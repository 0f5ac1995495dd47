"""The check of what still comes from somewhere else: another child's name, and the texts of the example."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from game.rules.content import Text
from game.scenario.checks.finding import Case, Check, Details, Finding

EXAMPLE = Path(__file__).parent.parent / "new_case.yaml"
"""The small case that `omtafel new` begins with."""

_NAME = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]+\b")
_INSIDE = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][a-zà-ÿ]+\b")
_WORD = re.compile(r"\b[a-zà-ÿ]+\b")
_PAIR = re.compile(r'nl: "([^"]*)", en: "([^"]*)"}')
FEWEST_TEXTS = 5
"""A name in fewer texts than this may be that of a friend, a brother or a cat."""
FEWEST_INSIDE = 2
"""So often at least a name stands inside a sentence, where only names have a capital."""
FEWEST_SAME = 3
WORDS_TO_TELL = 4
"""Fewer texts, or shorter ones, may be the same by chance."""


def another_childs_name(case: Case) -> Iterator[Finding]:
    """S046: a name that stands all through the texts, and the child has another one."""
    child = case.scenario.child.name
    texts = [(at, text.nl) for at, text in case.all(Text)]
    name, count = _most_named(case, [text for _, text in texts])
    own = sum(bool(child.split()) and child.split()[0] in text for _, text in texts)
    if count >= FEWEST_TEXTS and count > 2 * own:
        first, *also = [(*at, "nl") for at, text in texts if re.search(rf"\b{name}\b", text)]
        details: Details = {"child": child, "name": name, "count": str(count)}
        yield Finding("S046", first, details, also=tuple(also))


def _most_named(case: Case, texts: Sequence[str]) -> tuple[str, int]:
    """Give the name, not that of the child or of anybody at the table, that stands in most texts, and in how many."""
    people = [case.scenario.child.name, *(persona.name.nl for persona in case.scenario.personas)]
    ordinary = {word for text in texts for word in _WORD.findall(text)}
    ordinary |= {word.lower() for name in people for word in name.split()}
    inside = Counter(word for text in texts for word in set(_INSIDE.findall(text)))
    named = Counter(word for text in texts for word in set(_NAME.findall(text)))
    found = (w for w, _ in named.most_common() if inside[w] >= FEWEST_INSIDE and w.lower() not in ordinary)
    name = next(found, "")
    return name, named[name]


def texts_of_the_example(case: Case) -> Iterator[Finding]:
    """S408: texts that are still those with which `omtafel new` began."""
    texts = list(case.all(Text))
    same = [(at, text) for at, text in texts if (text.nl, text.en) in _example()]
    if sum(len(text.nl.split()) >= WORDS_TO_TELL for _, text in same) >= FEWEST_SAME:
        (first, _), *others = same
        details: Details = {"count": str(len(same)), "total": str(len(texts))}
        yield Finding("S408", (*first, "nl"), details, also=tuple((*at, "nl") for at, _ in others))


@cache
def _example() -> frozenset[tuple[str, str]]:
    try:
        return frozenset(_PAIR.findall(EXAMPLE.read_text(encoding="utf-8")))
    except OSError:
        return frozenset()


CHECKS: tuple[Check, ...] = (another_childs_name, texts_of_the_example)
