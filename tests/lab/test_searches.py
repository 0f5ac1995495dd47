"""The searches that were compared: each plays what it was given, by the rules, and the same again."""

import pytest

from benchmarks.searches import SEARCHES, After, measured
from game.hindsight.best import EvenLuck
from game.lab.best import Tried
from game.rules.decide import begin, play
from game.rules.evolve import fold
from game.rules.scores import total
from tests.rules.cases import board_of


@pytest.mark.parametrize("name", SEARCHES)
@pytest.mark.parametrize("games", [5, 60])
def test_it_plays_as_many_games_as_it_was_given_and_the_same_again(name: str, games: int) -> None:
    board = board_of("kim")
    one, other = Tried(board), Tried(board)
    SEARCHES[name](one, games)
    SEARCHES[name](other, games)
    assert one.games == len(one.lines) == games
    assert one.lines == other.lines


@pytest.mark.parametrize("name", SEARCHES)
def test_every_line_is_a_legal_game_with_the_total_it_says(name: str) -> None:
    board, luck, tried = board_of("kim"), EvenLuck(), Tried(board_of("kim"))
    SEARCHES[name](tried, 40)
    for line in tried.lines:
        state = fold(board, begin(board, luck))
        for seat, move in line.turns:
            state = play(board, state, seat, move, luck)[1]
        assert state.active is None
        assert total(board, state) == line.total


@pytest.mark.parametrize("name", ["beam", "tree"])
def test_a_search_looks_beyond_what_bots_do_by_themselves(name: str) -> None:
    board = board_of("kim")
    found, plain = Tried(board), Tried(board)
    SEARCHES[name](found, 150)
    SEARCHES["sampling"](plain, 150)
    assert found.found().starts > plain.found().starts


def test_what_was_measured_says_when_it_was_reached() -> None:
    outcome = measured("kim", board_of("kim"), SEARCHES["climb"], 60, 0)
    assert outcome.best >= 95
    assert isinstance(outcome.high, After)
    assert 1 <= outcome.high.games <= 60
    assert outcome.high.seconds <= outcome.seconds
