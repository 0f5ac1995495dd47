"""A case that is changed while it is played: the turn is kept where it can be, and nothing that was played is lost."""

import re
from pathlib import Path

import pytest

from game.cli.ahead import play_up_to
from game.rules import events as e
from game.rules.board import compile_board
from game.rules.law import legal_moves
from game.rules.state import WHAT_HAPPENS
from game.scenario.case import load_case
from game.session.case import Case
from game.session.log import Promise
from game.session.session import Session
from game.session.shelf import MemoryStore
from game.session.store import SqliteStore
from tests.session.conftest import CASES, play, start

KIM = (CASES / "kim" / "scenario.yaml").read_text(encoding="utf-8")


@pytest.fixture
def saved(tmp_path: Path):
    """Save kim with other words, and open it."""

    def save(*changes: tuple[str, str]) -> Case:
        text = KIM
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        file = tmp_path / "scenario-under-hand.yaml"
        file.write_text(text, encoding="utf-8")
        loaded = load_case(file, CASES / "services.yaml")
        return Case(compile_board(loaded.scenario, loaded.region), loaded.digest)

    return save


def ids_played(session: Session) -> set[str]:
    """Give every id that the log mentions."""
    return set(re.findall(r"'([a-z]+(?:-[a-z]+)*)'", str(session.to_plain())))


def test_another_sentence_keeps_the_turn_and_the_session(case, saved):
    session = play(start(case, MemoryStore()), 17)
    session.undo()
    taken = session.take_over(saved(("Kim slaapt om tien uur op haar tafel.", "Kim doet haar ogen dicht.")))
    assert taken.why is None
    assert (taken.session.id, taken.session.log, taken.session.state) == (session.id, session.log, session.state)
    assert any("ogen dicht" in card.text.nl for card in taken.session.board.cards)
    assert "verder waar je was" in taken.in_("nl")
    assert "where you were" in taken.in_("en")


def test_what_is_played_after_it_goes_behind_what_was_kept(case, saved, tmp_path, find):
    store = SqliteStore(tmp_path / "sessions.sqlite")
    session = play(start(case, store), 6)
    new = saved(("minutes: 20", "minutes: 25"))
    taken = play(session.take_over(new).session, 5)
    assert taken.saved
    assert [head.id for head in store.heads()] == [session.id]
    again = Session.load(store, session.id, lambda _: new)
    assert (again.log, again.state) == (taken.log, taken.state)
    store.close()


def test_cards_in_another_order_stay_the_same_cards(case, saved):
    session = play(start(case), 20)
    first, second = KIM.index("  - id: late-shift"), KIM.index("  - id: rent-letter")
    third = KIM.index("  - id: parent-concern")
    new = saved((KIM[first:third], KIM[second:third] + KIM[first:second]))
    assert [card.id for card in new.board.cards][:2] == ["rent-letter", "late-shift"]
    taken = session.take_over(new)
    assert taken.why is None
    assert taken.session.to_plain() == session.to_plain()


def test_a_card_that_was_told_and_is_gone_takes_play_back_to_before_it(case, saved):
    store = MemoryStore()
    session = play(start(case, store), 30)
    told = next(entry for entry in session.log[1:] if any(isinstance(one, e.CardTabled) for one in entry.events))
    gone = next(case.board.cards[one.card].id for one in told.events if isinstance(one, e.CardTabled))
    before = (store.entries(session.id), session.state)
    taken = session.take_over(saved((gone, "quite-another")))
    assert taken.why is not None
    assert taken.session.id != session.id
    assert taken.session.length <= told.number
    assert (taken.session.started.parent, taken.session.started.parent_at) == (session.id, taken.session.length)
    assert f"geen kaart “{gone}” meer" in taken.in_("nl")
    assert f"no card “{gone}” any more" in taken.in_("en")
    assert (store.entries(session.id), session.state) == before
    assert play(taken.session, 99).is_over


def test_nobody_goes_back_to_before_the_round_in_which_people_sat_down(case, saved):
    store = MemoryStore()
    session = start(case, store)
    play_up_to(session, 3)
    play(session, 3)
    early = next(entry for entry in session.log[1:] if any(isinstance(one, e.CardTabled) for one in entry.events))
    gone = next(case.board.cards[one.card].id for one in early.events if isinstance(one, e.CardTabled))
    assert session.state_at(early.number).round < 3
    new = saved((gone, "quite-another"))
    assert session.take_over(new).session.state.round < 3, "without who plays ahead there is no other way"
    before = len(store.heads())
    taken = session.take_over(new, play_up_to)
    assert taken.why is not None
    assert taken.session.state.round == 3
    assert not taken.session.can_undo(), "what bots played is not theirs to take back"
    assert "vanaf ronde 3, want er is geen kaart" in taken.in_("nl")
    assert len(store.heads()) == before + 1, "no half session is left behind"
    assert play(taken.session, 99).is_over


def test_what_was_played_since_people_sat_down_goes_back_no_further_than_needed(case, saved):
    session = start(case)
    play_up_to(session, 2)
    here = session.length
    while not any(isinstance(one, e.CardTabled) for entry in session.log[here:] for one in entry.events):
        play(session, 1)
    last = session.log[-1]
    gone = next(case.board.cards[one.card].id for one in last.events if isinstance(one, e.CardTabled))
    taken = session.take_over(saved((gone, "quite-another")), play_up_to)
    assert taken.why is not None
    assert taken.session.log[1:here] == session.log[1:here]
    assert taken.session.state.round >= 2


def test_what_was_taken_back_does_not_take_play_back(case, saved):
    """A move that was undone may point at something that is gone: it stays with the old session."""
    session = play(start(case), 12)
    used = ids_played(session)
    before = session.length
    while not (fresh := ids_played(session) - used) & {card.id for card in case.board.cards}:
        play(session, 1)
    only_now = min(fresh & {card.id for card in case.board.cards})
    while session.length > before and only_now in str([session.case.wire.put(one) for one in session.living_entries()]):
        session.undo_step()
    session.record(Promise("ik bel"))
    taken = session.take_over(saved((only_now, "quite-another")))
    assert taken.why is None
    assert taken.session.id != session.id, "the old log cannot be read with this case, so it stays beside it"
    assert taken.session.state == session.state
    assert [entry.number for entry in taken.session.log] == [*range(taken.session.length)]
    assert isinstance(taken.session.log[-1].what, Promise)
    assert taken.session.bot_dice(0).random() == session.bot_dice(0).random()


def test_another_name_for_the_case_is_another_session_at_the_same_turn(case, saved):
    store = MemoryStore()
    session = play(start(case, store), 9)
    taken = session.take_over(saved(("id: kim\n", "id: kim-two\n")))
    assert taken.why is None
    assert taken.session.state == session.state
    assert {head.id: head.case for head in store.heads()} == {session.id: "kim", taken.session.id: "kim-two"}


def test_a_case_with_fewer_rounds_goes_back_to_the_last_one_that_is_left(saved):
    session = start(saved(("rounds: 4", "rounds: 5")))
    while session.state.round < 5:
        play(session, 1)
    taken = session.take_over(saved(("rounds: 4", "rounds: 4")))
    assert taken.why is not None
    assert taken.session.state.round == 4
    assert "ronde 4" in taken.in_("nl")


def test_an_opening_that_fits_no_more_begins_again_with_the_same_people(saved):
    store = MemoryStore()
    at_once = ("from_round: 2}\n    decider", "from_round: 1}\n    decider")
    session = play(start(saved(at_once), store), 5)
    taken = session.take_over(saved(at_once, ("power-cut", "quite-another")))
    assert taken.session.length == 1
    assert (taken.session.chairs, taken.session.seed) == (session.chairs, session.seed)
    assert "van voren af aan, want er is geen moment “power-cut” meer" in taken.in_("nl")
    assert len(store.heads()) == 2


def test_whatever_is_renamed_play_can_always_go_on(case, saved):
    """Every id that was played gets another name in turn: there is always a state with something to do."""
    session = play(start(case), 45, salt=2)
    names = case.wire.names.ids
    kinds = {name for what in ("card", "need", "goal", "lever", "effort", "moment", "option") for name in names[what]}
    tried = sorted(kinds & ids_played(session))
    assert len(tried) > 12
    for name in tried:
        taken = session.take_over(saved((name, f"{name}-anew")))
        now = taken.session
        assert now.is_over or legal_moves(now.board, now.state), name
        assert taken.in_("nl") != taken.in_("en")
        assert play(now, 99).is_over


def test_a_dilemma_that_lost_its_options_is_not_waited_for(case, saved):
    session = None
    for seed in range(30):
        session = start(case, seed=seed)
        while not session.is_over and (session.state.step != WHAT_HAPPENS or session.state.moment < 0):
            play(session, 1, salt=seed)
        if not session.is_over:
            break
    assert session is not None
    moment = case.board.moments[session.state.moment]
    start_of = KIM.index(f"  - id: {moment.id}\n")
    options = KIM.index("    options:\n", start_of)
    end = re.compile(r"^(  - id|[a-z_]+:)", re.MULTILINE).search(KIM, options)
    assert end is not None
    taken = session.take_over(saved((KIM[options : end.start()], "")))
    assert taken.why is not None
    assert legal_moves(taken.session.board, taken.session.state) or taken.session.is_over
