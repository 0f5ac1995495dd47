"""The best line known, for who looks back: found little by little, the same each time, and told month by month."""

from game.hindsight import BestLine, best_line, months_of
from game.hindsight.best import STARTS, EvenLuck, Lines, climb
from game.rules.decide import begin, play
from game.rules.evolve import fold
from game.rules.scores import total
from tests.rules.cases import board_of


def test_little_by_little_it_comes_to_the_same_line() -> None:
    board = board_of("noor")
    looking, found = BestLine(board, 200), []
    while looking.step(0.001):
        found.append(0.0 if looking.line is None else looking.line.total)
    assert found == sorted(found), "the best so far never gets worse"
    assert looking.games <= looking.most
    assert looking.line == best_line(board, 200)


def test_it_is_a_legal_game_with_the_total_it_says() -> None:
    board, luck = board_of("bram"), EvenLuck()
    found = best_line(board, 60)
    state = fold(board, begin(board, luck))
    for seat, move in found.turns:
        state = play(board, state, seat, move, luck)[1]
    assert state.active is None
    assert total(board, state) == found.total
    assert [month.round for month in months_of(board, found.turns)] == list(range(1, board.rounds + 1))


def test_it_is_what_the_climb_of_the_lab_finds_and_a_perfect_line_ends_the_search() -> None:
    board, tried = board_of("noor"), Lines(board_of("noor"))
    climb(tried, 400)
    found = BestLine(board, 400)
    assert found.finish().total == max(line.total for line in tried.lines)
    assert found.games < tried.games or found.finish().total < 100


def test_before_the_first_game_there_is_no_line() -> None:
    looking = BestLine(board_of("kim"))
    assert (looking.line, looking.games, looking.done) == (None, 0, False)
    looking.step(0.0)
    assert looking.games == 0
    assert looking.most > STARTS
