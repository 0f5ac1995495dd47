"""All codes with what is said about each: what is wrong, why the game minds, what to do."""

from collections.abc import Mapping

from game.scenario.catalogue import care, fairness, form, language, law, reading, wholes
from game.scenario.sentences import Entry

CATALOGUE: Mapping[str, Entry] = {
    **reading.ENTRIES,
    **form.ENTRIES,
    **wholes.ENTRIES,
    **fairness.ENTRIES,
    **law.ENTRIES,
    **language.ENTRIES,
    **care.ENTRIES,
}
