"""Open a case: find its files, read them, check them, and give the whole of it or all of its problems."""

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from game import places
from game.rules.content import Region, Scenario
from game.scenario import shape
from game.scenario.absent import misnamed
from game.scenario.checks import CHECKS, Case, Check, Finding, LineOf
from game.scenario.problem import BrokenCase, Problem
from game.scenario.read import Reading, read
from game.scenario.sentences import Detail
from game.scenario.silence import idle, unsilenced
from game.scenario.source import Refused, read_bytes
from game.scenario.tree import At, position

SCENARIO_FILE = "scenario.yaml"
SERVICES_FILE = "services.yaml"
MOST_PROBLEMS = 200
"""More problems than this are counted, not listed, and nothing is said any more about what could be better."""


@dataclass(frozen=True)
class Loaded:
    """A case that passed every check, with the region it is played in.

    The digest is of both files: a session keeps it, to know that it goes on with the same case.
    """

    scenario: Scenario
    region: Region
    digest: str
    path: Path


def load_case(path: Path | str, services: Path | str | None = None) -> Loaded:
    """Open a case by its folder, its file or its id; raise `BrokenCase` with all its problems."""
    loaded, problems = check_case(path, services, playing=True)
    if loaded is None:
        raise BrokenCase([problem for problem in problems if problem.breaks])
    return loaded


def check_case(
    path: Path | str, services: Path | str | None = None, *, playing: bool = False
) -> tuple[Loaded | None, list[Problem]]:
    """Read and check a case. It is only given when nothing breaks it; warnings and notes come along.

    Who only wants to play (`playing`) is spared what makes a case better but never breaks it.
    """
    try:
        case_file = find_case(path)
        case_bytes = read_bytes(case_file)
    except Refused as refused:
        return None, [refused.problem]
    services_path = Path(services) if services is not None else find_services(case_file)
    scenario = read(Scenario, case_file, case_bytes)
    try:
        services_bytes = read_bytes(services_path)
    except Refused as refused:
        return None, _in_order([*scenario.problems, refused.problem], case_file)
    region = _read_region(services_path, services_bytes)
    case = _case_of(scenario, region)
    problems = [*scenario.problems, *region.problems, *_checked(case, scenario, region, CHECKS)]
    if not playing and len(problems) < MOST_PROBLEMS:
        problems = _counselled(problems, case, scenario, region)
    if scenario.content is None or region.content is None or any(problem.breaks for problem in problems):
        return None, _in_order(problems, case_file, scenario.untold + region.untold)
    digest = hashlib.sha256(case_bytes + b"\0" + services_bytes).hexdigest()
    return Loaded(scenario.content, region.content, digest, case_file), _in_order(problems, case_file)


def names_in(path: Path | str | None, services: Path | str | None = None) -> dict[str, tuple[str, ...]]:
    """Give the names that a case can refer to, also when it is not whole yet; `region` has those of the services file.

    Without a case there are only the services. Raises `BrokenCase` where there is nothing to read.
    """
    try:
        case_file = places.shipped_cases() / SCENARIO_FILE if path is None else find_case(path)
        services_path = Path(services) if services is not None else find_services(case_file)
        region = _read_region(services_path, read_bytes(services_path))
        scenario = None if path is None else read(Scenario, case_file, read_bytes(case_file))
    except Refused as refused:
        raise BrokenCase([refused.problem]) from None
    for reading in (region, scenario):
        if reading is not None and reading.content is None:
            raise BrokenCase(reading.problems)
    assert region.content is not None
    names = {"region": tuple(service.id for service in region.content.services)}
    if scenario is not None and scenario.content is not None:
        names |= Case(scenario.content, region.content, str(region.path)).names
    return names


def find_case(path: Path | str) -> Path:
    """Find the file of a case: a folder, a file, or an id among the user's own cases and then those of the game."""
    given = Path(path)
    if _is(given.is_dir):
        return given / SCENARIO_FILE
    if _is(given.exists) or given.suffix or len(given.parts) > 1:
        return given
    files = [folder / str(path) / SCENARIO_FILE for folder in case_folders()]
    found = next((file for file in files if _is(file.is_file)), None) or next(filter(misnamed, files), None)
    if found is not None:
        return found
    known = case_ids()
    details: dict[str, Detail] = {"name": str(path), "known": ", ".join(known) or "–"}
    raise Refused(Problem("S015", given, details=details, nearest=shape.nearest(str(path), known)))


def _is(question: Callable[[], bool]) -> bool:
    """Ask something about a path; one that cannot even be looked at is not there."""
    try:
        return question()
    except (OSError, ValueError):
        return False


def case_folders() -> list[Path]:
    """Give the folders in which cases lie: the user's own first, so that they can replace a case of the game."""
    try:
        return [places.own_cases(), places.shipped_cases()]
    except places.NoPlace:
        return [places.shipped_cases()]


def case_ids() -> list[str]:
    """Give the ids of all cases that can be opened by name."""
    found: set[str] = set()
    for folder in case_folders():
        with contextlib.suppress(OSError):
            found |= {file.parent.name for file in folder.glob(f"*/{SCENARIO_FILE}")}
    return sorted(found)


def find_services(case_file: Path) -> Path:
    """Find the services of a case: beside it, one folder up, in the user's folder, or those that come with the game."""
    shipped = places.shipped_services()
    near = [case_file.parent / SERVICES_FILE, case_file.parent.parent / SERVICES_FILE]
    with contextlib.suppress(places.NoPlace):
        near.append(places.own_services())
    return next((file for file in near if _is(file.is_file) and file.resolve() != shipped.resolve()), shipped)


@lru_cache(maxsize=4)
def _read_region(path: Path, content: bytes) -> Reading[Region]:
    """Read the services of a region once for all the cases that share them."""
    return read(Region, path, content)


def _case_of(scenario: Reading[Scenario], region: Reading[Region]) -> Case | None:
    """Put a case and its services beside each other, as the checks look at them."""
    if scenario.content is None or region.content is None:
        return None
    folder = scenario.path.resolve().parent.name if scenario.path.name == SCENARIO_FILE else None
    shipped = places.shipped_services()
    replaces = None if _is(lambda: region.path.resolve() == shipped.resolve()) else str(shipped)
    return Case(scenario.content, region.content, str(region.path), folder, frozenset(scenario.mended), replaces)


def _checked(
    case: Case | None, scenario: Reading[Scenario], region: Reading[Region], checks: Iterable[Check]
) -> Iterator[Problem]:
    """Let the checks look, and leave out what they say about places that were mended to get this far."""
    if case is None:
        return
    said = {(p.path, p.line, p.column) for p in (*scenario.problems, *region.problems) if p.breaks}
    for finding in (finding for check in checks for finding in check(case)):
        reading: Reading[Scenario] | Reading[Region] = region if finding.in_services else scenario
        standing = [at for at in (finding.at, *finding.also) if not _is_mended(at, reading.mended)]
        if not standing or finding.rests_on in reading.mended:
            continue
        problem = _located(finding, standing, reading)
        if (problem.path, problem.line, problem.column) not in said:
            yield problem


def _counselled(
    problems: list[Problem], case: Case | None, scenario: Reading[Scenario], region: Reading[Region]
) -> list[Problem]:
    """Add what could be better, text by text and, once nothing is broken, as a whole; leave out what was silenced."""
    from game.scenario.checks.counsel import JUDGING, READING  # noqa: PLC0415  who plays need not wait for them

    broken = any(problem.breaks for problem in problems)
    checks = READING if broken else (*READING, *JUDGING)
    problems = [*problems, *_checked(case, scenario, region, checks)]
    silences = [*scenario.silences, *region.silences]
    idlers = [] if broken else idle(problems, silences)
    return [*unsilenced(problems, silences), *idlers]


def _is_mended(at: At, mended: Iterable[At]) -> bool:
    return any(at[: len(place)] == place or place[: len(at)] == at for place in mended)


def _located(finding: Finding, at: list[At], reading: Reading[Scenario] | Reading[Region]) -> Problem:
    """Turn the places of a finding into file, line and column, the first one first."""
    assert reading.tree is not None
    details = {name: _detail(value, reading) for name, value in finding.details.items()}
    (line, column), *also = sorted(position(reading.tree, place, of_key=finding.of_key) for place in at)
    return Problem(finding.code, reading.path, line, column, details, finding.nearest, tuple(also))


def _detail(value: Detail | LineOf, reading: Reading[Scenario] | Reading[Region]) -> Detail:
    if isinstance(value, LineOf) and reading.tree is not None:
        return str(position(reading.tree, value.at)[0])
    return "" if isinstance(value, LineOf) else value


def _in_order(problems: list[Problem], first: Path, untold: int = 0) -> list[Problem]:
    """Sort problems as they stand in the files, the case first, and count those beyond what anybody reads."""
    ordered = sorted(problems, key=lambda p: (p.path != first, p.line, p.column, p.code))
    untold += max(0, len(ordered) - MOST_PROBLEMS)
    if not untold:
        return ordered
    rest: dict[str, Detail] = {"count": str(untold)}
    return [*ordered[:MOST_PROBLEMS], Problem("S016", first, details=rest)]
