"""Beginning in a later round: bots play what comes before, and then people sit down."""

import pytest

from game import places
from game.cli.ahead import play_up_to, up_to
from game.cli.cases import open_case
from game.perspective import question_due
from game.rules import events as e
from game.rules.law import legal_moves
from game.session.log import Chair
from game.session.problems import NothingToUndo
from game.session.session import Session
from game.session.shelf import MemoryStore
from game.session.store import open_store
from game.ui.reception import Cases, Reception
from game.ui.screens.chairs import Chairs
from game.ui.screens.table import TableScreen
from game.ui.sitting import Sitting
from tests.cli.conftest import KIM, Run, is_friendly
from tests.pilot import Pilot

ALONE = (Chair("person"), Chair("bot"), Chair("bot"), Chair("bot"))


def begun(round_: int, seed: int = 4) -> Session:
    session = Session.start(open_case(KIM), seed, ALONE)
    play_up_to(session, round_)
    return session


def test_the_same_seed_gives_the_same_start_of_the_round() -> None:
    session = begun(3)
    assert session.state == begun(3).state
    assert session.state.round == 3
    assert isinstance(session.living_events()[-1], e.RoundBegan | e.InBetweenBegan)
    assert {entry.by for entry in session.log[1:]} == {"bot"}


def test_undo_stops_where_people_sat_down() -> None:
    session = begun(3)
    assert not session.can_undo()
    with pytest.raises(NothingToUndo):
        session.undo()
    start, seat = session.state, session.state.active
    assert seat is not None
    session.submit(seat, legal_moves(session.board, start)[0], session.length, by="person")
    session.undo()
    assert session.state == start


def test_nobody_is_asked_about_months_that_bots_played() -> None:
    session = begun(3)
    assert Sitting(session).check_due() is None
    assert question_due(session, Sitting(session).people[0]) is None
    while session.state.round == 3 and (seat := session.state.active) is not None:
        session.submit(seat, legal_moves(session.board, session.state)[0], session.length)
    assert Sitting(session).check_due() is not None
    assert question_due(session, Sitting(session).people[0]) is not None


def test_the_terminal_begins_in_the_round(run: Run, typed) -> None:
    typed("q")
    said = run("play", KIM, "--text", "--chair", "teacher", "--seed", "2", "--from", "2", "--lang", "en")
    assert said.code == 0
    assert "Round 2" in said.out
    store, _ = open_store(places.sessions())
    [head] = store.heads()
    store.close()
    assert head.round == 2
    assert head.length > 4


def test_the_window_goes_from_the_chairs_to_the_table() -> None:
    case = open_case(KIM)
    reception = Reception(Cases(lambda: [], lambda _: case))
    reception._store = MemoryStore()
    chairs = Chairs(reception, case, alone=True, seed=5)
    chairs.prepare = up_to(case, 3)
    pilot = Pilot(chairs, size=(1280, 720))
    pilot.app.apply(chairs.begin())
    table = pilot.app.top
    assert isinstance(table, TableScreen)
    assert table.sitting.state.round == 3
    assert not table.can_undo


@pytest.mark.parametrize(
    "words", [[KIM, "--from", "0"], [KIM, "--from", "99"], [KIM, "--from", "two"], ["--from", "2"],
              [KIM, "--from", "2", "--resume"]],
)  # fmt: skip
def test_a_round_that_cannot_be_is_a_sentence(run: Run, words: list[str]) -> None:
    for lang in ("nl", "en"):
        for text in ([], ["--text"]):
            said = run("play", *words, *text, "--lang", lang)
            assert said.code == 2
            assert is_friendly(said)
