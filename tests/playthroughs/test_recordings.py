"""Every recorded game plays again exactly as it is written down."""

import re
from typing import get_args

import pytest

from game.rules.events import Event
from tests.playthroughs.record import LARGEST, place, record, recordings

HOW = "If this changed on purpose: `python -m tests.playthroughs.record`, and read the difference."


@pytest.mark.parametrize(("case", "seed"), recordings())
def test_a_recorded_game_plays_again_exactly(case: str, seed: int) -> None:
    assert place(case, seed).exists(), f"{place(case, seed).name} is not there yet. {HOW}"
    written, again = place(case, seed).read_text(encoding="utf-8").splitlines(), record(case, seed).splitlines()
    first = next((n for n, (old, new) in enumerate(zip(written, again, strict=False)) if old != new), None)
    at = "" if first is None else f"\nline {first + 1} was:  {written[first]}\nline {first + 1} is now: {again[first]}"
    assert (first, len(again)) == (None, len(written)), f"{place(case, seed).name} plays otherwise now. {HOW}{at}"


def test_every_kind_of_event_happens_in_the_recordings_of_kim() -> None:
    text = "".join(place(case, seed).read_text(encoding="utf-8") for case, seed in recordings() if case == "kim")
    assert set(re.findall(r"^  ([A-Z]\w+)", text, re.MULTILINE)) == {kind.__name__ for kind in get_args(Event)}


@pytest.mark.parametrize(("case", "seed"), recordings())
def test_a_recording_is_small_enough_to_read_and_the_same_on_every_machine(case: str, seed: int) -> None:
    text = place(case, seed).read_text(encoding="utf-8")
    assert len(text) < LARGEST
    assert not re.search(r"\d\.\d{7}|0x[0-9a-f]{6}|object at", text)
