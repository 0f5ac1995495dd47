"""Who does the playing: the answer is the same on one core, on two and on a cluster."""

import socket
from functools import partial
from typing import Any

import pytest

from game.lab.balance import Balance, measure
from game.lab.work import Crew, NoCluster, answers_at, each
from tests.rules.cases import board_of

SEEDS, GAMES = 3, 20


@pytest.fixture(scope="module")
def alone() -> Balance:
    return measure(board_of("kim"), SEEDS, games=GAMES)


def test_every_task_is_answered_once_under_its_own_number() -> None:
    tasks = [partial(pow, n, 2) for n in range(12)]
    squares = {n: n * n for n in range(12)}
    assert dict(each(tasks, Crew())) == squares
    assert dict(each(tasks, Crew(jobs=2))) == squares


def test_who_stops_halfway_leaves_nobody_at_work() -> None:
    answers = each([partial(pow, n, 2) for n in range(50)], Crew(jobs=2))
    next(answers)
    answers.close()
    assert dict(each([partial(pow, 3, 2)], Crew(jobs=2))) == {0: 9}


def test_a_cluster_that_is_not_there_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.lab.work.find_spec", lambda name: object())
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        free = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
    for address in (free, "nonsense", "tcp://127.0.0.1:99999", "127.0.0.1"):
        with pytest.raises(NoCluster) as said:
            list(each([partial(pow, 1, 1)], Crew(cluster=address)))
        assert (said.value.address, said.value.absent) == (address, False)


def test_a_place_where_somebody_listens_is_found() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert answers_at(f"tcp://127.0.0.1:{port}")
        assert answers_at(f"127.0.0.1:{port}")


def test_without_the_parts_for_a_cluster_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.lab.work.find_spec", lambda name: None)
    with pytest.raises(NoCluster) as said:
        list(each([partial(pow, 1, 1)], Crew(cluster="tcp://127.0.0.1:8786")))
    assert said.value.absent


def test_a_cluster_of_two_workers_gives_the_same_answer(alone: Balance) -> None:
    distributed: Any = pytest.importorskip("distributed", reason="Dask is not here: pip install 'omtafel[cluster]'")
    heard: list[int] = []
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        crew = Crew(cluster=cluster.scheduler_address)
        found = measure(board_of("kim"), SEEDS, crew, GAMES, lambda done, whole: heard.append(done))
    assert found == alone
    assert heard[-1] == 16 * SEEDS + GAMES
