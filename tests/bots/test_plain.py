"""The bots that do not work together."""

from collections import Counter
from random import Random

from game.bots.chairs import POLICIES
from game.lab.play import all_play, play_game
from game.rules import events as e
from game.rules.law import legal_moves
from game.rules.moves import LetOthersSpeak, Move
from tests.rules.cases import board_of
from tests.rules.table import Table, around, between, dilemma


def choice_of(policy: str, table: Table, seed: int = 1) -> Move:
    """Let a bot choose for the seat whose turn it is."""
    seat = table.state.active
    assert seat is not None
    legal = legal_moves(table.board, table.state)
    move = POLICIES[policy].choose(table.seen_by(table.turn), legal, Random(seed))
    assert move in legal
    return move


def test_the_silent_bot_lets_others_speak() -> None:
    assert choice_of("silent", around("parent")) == LetOthersSpeak()
    assert choice_of("silent", between("policymaker")) == LetOthersSpeak()


def test_the_silent_bot_takes_the_first_way_out_of_a_dilemma() -> None:
    table = dilemma("write-it-down")
    assert choice_of("silent", table) == table.names.move("choose", "ask-mother")


def test_silo_asks_hears_and_names_nothing() -> None:
    heard = (e.Listened, e.ChildAsked, e.Asked, e.Acknowledged, e.ConcernNamed, e.Normalised)
    for seed in range(20):
        log: list[e.Event] = []
        play_game(board_of("kim"), all_play("silo"), seed, log)
        assert not [event for event in log if isinstance(event, heard)]


def test_silo_tells_only_what_is_its_own() -> None:
    board = board_of("kim")
    for seed in range(20):
        log: list[e.Event] = []
        play_game(board, all_play("silo"), seed, log)
        told = [event for event in log if isinstance(event, e.CardTabled) and event.seat is not None]
        assert all(board.owner[event.card] == event.seat for event in told)


def test_silo_does_what_is_ready_before_it_tries_anything() -> None:
    table = between("teacher", on_table="asleep")
    worked = table.names.move("effort", "morning-nap")
    blind = table.names.move("effort", "door-talk")
    choices = Counter(choice_of("silo", table, seed) for seed in range(40))
    assert choices[worked] > 0
    assert choices[blind] == 0


def test_random_does_everything_sooner_or_later() -> None:
    table = between("teacher", knows={"teacher": "late-shift"})
    assert {choice_of("random", table, seed) for seed in range(400)} == set(legal_moves(table.board, table.state))
