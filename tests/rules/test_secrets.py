"""Secrets: what one seat knows, and what a private card says, never shows to another seat or on the projector."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.board import Board, bits, compile_board
from game.rules.content import Text
from game.rules.law import legal_moves
from game.rules.moves import SEATS, Seat
from game.rules.state import State, put_at
from game.rules.view import plain, view
from tests.rules.cases import board_of, region_of, scenario_of
from tests.rules.games import CASES, boards, choices, seeds, turns

SEES: tuple[Seat | None, ...] = (*SEATS, None)


def knows(state: State, seat: Seat | None) -> int:
    return state.table if seat is None else state.knows[seat]


def words_in(thing: Any) -> Iterator[str]:
    """List every word of a view that is written out, keys included."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for key, value in thing.items():
            yield from (*words_in(key), *words_in(value))
    elif isinstance(thing, list | tuple):
        for item in thing:
            yield from words_in(item)


@given(boards, seeds, choices, st.integers(0, 2**16 - 1), st.sampled_from(SEATS))
def test_what_one_seat_knows_does_not_show_to_another(
    board: Board, seed: int, choices: bytes, learned: int, who: Seat
) -> None:
    for turn in turns(board, seed, choices):
        state = turn.after
        mask = (learned & ((1 << len(board.cards)) - 1)) | board.owned[who] | state.table
        other = state._replace(knows=put_at(state.knows, who, mask))
        for viewer in SEES:
            if viewer != who:
                assert view(board, state, viewer) == view(board, other, viewer)
        if state.active is not None and state.active != who:
            assert legal_moves(board, state) == legal_moves(board, other)


@given(boards, seeds, choices)
def test_a_view_written_out_names_only_the_cards_that_the_viewer_knows(board: Board, seed: int, choices: bytes) -> None:
    for turn in turns(board, seed, choices):
        for viewer in SEES:
            known = knows(turn.after, viewer)
            hidden = [card for n, card in enumerate(board.cards) if not known >> n & 1]
            words = [*words_in(plain(board, view(board, turn.after, viewer)))]
            assert not {card.id for card in hidden} & set(words)
            texts = [text for card in hidden for text in (card.text.nl, card.text.en, card.title.nl, card.title.en)]
            assert not [text for text in texts for word in words if text in word]


@given(boards, seeds, choices)
def test_the_projector_sees_only_the_cards_on_the_table(board: Board, seed: int, choices: bytes) -> None:
    for turn in turns(board, seed, choices):
        seen = view(board, turn.after, None)
        assert (seen.cards, seen.efforts) == ((), ())
        assert seen.table == turn.after.table
        assert plain(board, seen)["known"] == []


@given(boards, seeds, choices)
def test_a_seat_sees_exactly_the_private_cards_it_knows(board: Board, seed: int, choices: bytes) -> None:
    for turn in turns(board, seed, choices):
        for seat in SEATS:
            seen = [known.card for known in view(board, turn.after, seat).cards]
            assert seen == list(bits(turn.after.knows[seat] & ~turn.after.table))


CHANGES: dict[str, dict[str, Any]] = {
    "its texts": {name: Text(nl="iets anders", en="something else") for name in ("title", "text", "period", "matters")},
    "when its owner tells it": {"threshold": 5},
    "whether it needs a yes": {"family": True, "safety": True},
}


@cache
def with_changed_card(case: str, card: int, change: str) -> Board:
    scenario = scenario_of(case)
    cards = list(scenario.cards)
    cards[card] = replace(cards[card], **CHANGES[change])
    return compile_board(replace(scenario, cards=tuple(cards)), region_of(case))


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("case", CASES)
def test_what_a_private_card_says_does_not_show_to_who_does_not_know_it(case: str, change: str) -> None:
    board = board_of(case)
    for turn in [*turns(board, 7, b"")][::9]:
        for card in range(len(board.cards)):
            changed = with_changed_card(case, card, change)
            for viewer in SEES:
                if not knows(turn.after, viewer) >> card & 1:
                    assert view(board, turn.after, viewer) == view(changed, turn.after, viewer)
