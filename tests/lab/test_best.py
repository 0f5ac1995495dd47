"""The search for the best line."""

from game.hindsight.best import STARTS, EvenLuck
from game.lab.best import search
from game.rules.decide import begin, play
from game.rules.evolve import fold
from game.rules.scores import total
from tests.rules.cases import board_of


def test_the_best_line_is_a_legal_game_with_the_total_it_says() -> None:
    board, luck = board_of("kim"), EvenLuck()
    best = search(board, 60).best
    state = fold(board, begin(board, luck))
    for seat, move in best.turns:
        state = play(board, state, seat, move, luck)[1]
    assert state.active is None
    assert total(board, state) == best.total


def test_a_longer_search_finds_no_less_and_the_same_search_the_same() -> None:
    board = board_of("kim")
    short, long = search(board, STARTS), search(board, 300)
    assert long.best.total >= short.best.total
    assert search(board, 300) == long


def test_every_option_that_good_lines_meet_was_tried() -> None:
    board = board_of("kim")
    taken = search(board, 300).taken
    assert len(taken) == len(board.options)
    assert all(taken_so_often <= met for taken_so_often, met in taken)
    assert any(met for _, met in taken)


def test_even_luck_falls_in_the_middle() -> None:
    assert [EvenLuck().randint(1, 3), EvenLuck().randint(1, 2), EvenLuck().randint(2, 2)] == [2, 1, 2]
