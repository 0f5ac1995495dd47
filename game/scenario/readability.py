"""How hard a Dutch text reads: the Flesch-Douma formula (W. H. Douma, 1960), with syllables as they are hyphenated.

    206.84 - 0.77 x (syllables per 100 words) - 0.93 x (words per sentence)

100 is very easy, 60 is plain, below 45 is hard. The formula counts and does not understand: on less than some twenty
words it says little, and a text that passes can still be unclear.
"""

import re
from functools import cache, lru_cache

import pyphen  # type: ignore[import-untyped]

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
END = re.compile(r"[.!?…]+[\"'’”)]*(?=\s+[^\sa-z]|\s*$)")


@lru_cache(maxsize=10_000)
def sentences(text: str) -> tuple[str, ...]:
    """Cut a text into its sentences."""
    return tuple(part for part in END.split(text) if WORD.search(part))


@lru_cache(maxsize=10_000)
def words(text: str) -> tuple[str, ...]:
    """Give the words of a text; a number counts as one."""
    return tuple(WORD.findall(text))


@cache
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=1, right=1)


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Count the syllables of a Dutch word."""
    return len(_dictionary().positions(word.lower())) + 1


def flesch_douma(text: str) -> float:
    """Say how easily a Dutch text reads: 100 very easily, 60 plainly, 30 only with study."""
    found = words(text)
    if not found:
        return 206.84
    per_hundred = 100 * sum(syllables(word) for word in found) / len(found)
    return 206.84 - 0.77 * per_hundred - 0.93 * len(found) / max(1, len(sentences(text)))
