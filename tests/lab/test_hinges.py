"""What the best line hangs on, and the best line as a story."""

import pytest

from game.hindsight.best import as_thing, months_of
from game.lab.balance import Sought, seek
from game.lab.best import Tried
from game.lab.hinges import thing_of
from game.rules import events as e
from game.rules.moves import Knock, NameConcern, Tell
from game.rules.scores import total_of
from tests.rules.cases import board_of


@pytest.fixture(scope="module")
def sought() -> Sought:
    return seek(board_of("kim"), 120)


def test_everything_of_the_best_line_is_weighed_what_costs_most_first(sought: Sought) -> None:
    board = board_of("kim")
    used = {as_thing(move) for _, move in sought.search.best.turns}
    named = {(hinge.kind, hinge.id) for hinge in sought.hinges}
    assert {thing_of(board, thing) for thing in used if isinstance(thing, (Tell, Knock))} <= named
    losses = [hinge.lost for hinge in sought.hinges]
    assert losses == sorted(losses, reverse=True)
    assert losses[0] > 0 <= losses[-1]


def test_what_is_taken_away_is_never_used() -> None:
    board = board_of("kim")
    told = next(move for _, move in Tried(board).play((), 0).turns if isinstance(move, (Tell, NameConcern)))
    without = Tried(board, frozenset({as_thing(told)})).play((), 0)
    assert as_thing(told) not in {as_thing(move) for _, move in without.turns}


def test_a_loss_is_no_more_than_the_best_line_that_was_tried_without_it(sought: Sought) -> None:
    board, search = board_of("kim"), sought.search
    for thing, other in search.without.items():
        if isinstance(thing, (Tell, Knock)):
            kind, name = thing_of(board, thing)
            [lost] = [hinge.lost for hinge in sought.hinges if (hinge.kind, hinge.id) == (kind, name)]
            assert lost <= search.best.total - other + 1e-9


def test_the_story_has_every_round_and_ends_where_the_line_ends(sought: Sought) -> None:
    months = months_of(board_of("kim"), sought.search.best.turns)
    assert [month.round for month in months] == list(range(1, board_of("kim").rounds + 1))
    assert all(isinstance(month.events[0], e.RoundBegan) and month.events[0].round == month.round for month in months)
    assert any(isinstance(event, e.Ended) for event in months[-1].events)
    assert total_of(months[-1].axes) == pytest.approx(sought.search.best.total)
