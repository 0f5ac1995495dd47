"""Who does the playing: one core after the other, all cores of this machine, or a cluster. The answer is the same."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from signal import SIG_IGN, SIGINT, signal
from socket import create_connection
from typing import NamedTuple, TypeVar
from urllib.parse import urlsplit
from warnings import catch_warnings

Found = TypeVar("Found")

PATIENCE = 5.0
"""So many seconds a cluster may take to pick up."""


class Crew(NamedTuple):
    """How many cores play at once here, or the address of the Dask scheduler whose workers play."""

    jobs: int = 1
    cluster: str = ""


ONE_CORE = Crew()


class NoCluster(Exception):
    """The cluster cannot be used; `absent` when the parts for it are not installed, else nobody answers there."""

    def __init__(self, address: str, *, absent: bool) -> None:
        super().__init__(address)
        self.address, self.absent = address, absent


def each(tasks: Sequence[Callable[[], Found]], crew: Crew) -> Iterator[tuple[int, Found]]:
    """Do all tasks and give each answer with the number of its task, in the order in which they come back."""
    if crew == ONE_CORE:
        for n, task in enumerate(tasks):
            yield n, task()
        return
    from joblib import Parallel, delayed, parallel_config  # type: ignore[import-untyped]  # noqa: PLC0415

    with parallel_config(**_backend(crew)):
        at_work = Parallel(return_as="generator_unordered", batch_size=1)
        answers = at_work(delayed(_numbered)(n, task) for n, task in enumerate(tasks))
        try:
            for answer in answers:  # noqa: UP028 - with `yield from` it would be closed, with a warning, before we are
                yield answer
        finally:
            with catch_warnings(action="ignore"):  # whoever stops halfway knows that work is thrown away
                answers.close()


def _backend(crew: Crew) -> dict[str, object]:
    if not crew.cluster:
        return {"backend": "loky", "n_jobs": crew.jobs, "initializer": leave_ctrl_c}
    if find_spec("distributed") is None:
        raise NoCluster(crew.cluster, absent=True)
    if not answers_at(crew.cluster):
        raise NoCluster(crew.cluster, absent=False)
    return {"backend": "dask", "n_jobs": -1, "scheduler_host": crew.cluster}


def answers_at(address: str) -> bool:
    """Say whether somebody listens at an address such as tcp://10.0.0.5:8786: sooner known than a scheduler says so."""
    place = urlsplit(address if "//" in address else f"//{address}")
    try:
        create_connection((place.hostname or "", place.port or 0), timeout=PATIENCE).close()
    except (OSError, ValueError, OverflowError):
        return False
    return True


def _numbered(n: int, task: Callable[[], Found]) -> tuple[int, Found]:
    return n, task()


def leave_ctrl_c() -> None:
    """Leave Ctrl+C to the one who asked for the work: a worker does not answer to it."""
    with suppress(ValueError):
        signal(SIGINT, SIG_IGN)
