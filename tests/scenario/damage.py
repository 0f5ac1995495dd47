"""Cases damaged at random, through the check and a whole game: `python -m tests.scenario.damage --copies 1000`.

Never a traceback, never more than two seconds, and always at least one problem or a case that can be played.
"""

import argparse
import random
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from game.rules.board import Board, compile_board
from game.rules.decide import begin, play_legal
from game.rules.evolve import fold
from game.rules.law import legal_moves
from game.rules.scores import score
from game.rules.view import view
from game.scenario.case import case_ids, check_case, find_case, find_services
from game.text.happenings import event_sentence
from game.text.moves import move_label, move_note
from tests.scenario.conftest import KIM

TOO_LONG = 2.0
STRANGE = ":{}[],&*!|>'\"%@`#-? \t\n0é\x00\ud7ff"
VALUES = ["7", "-1", "1.5", "true", "[]", "{}", "[a, b]", "{nl: a}", "null", ".nan", "no", "999999999999999999", '""']
KEYS = ("cards", "needs", "when", "effects", "fits", "asked_by", "root", "decider", "wall", "knows", "signals", "wait")

Damage = Callable[[str, random.Random], str]


# --- characters -----------------------------------------------------------------------------------------------------


def lose_a_letter(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text))
    return text[:at] + text[at + 1 :]


def change_a_letter(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text))
    return text[:at] + dice.choice(STRANGE) + text[at + 1 :]


def lose_a_piece(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text))
    return text[:at] + text[at + dice.randrange(1, 400) :]


def cut_off(text: str, dice: random.Random) -> str:
    return text[: dice.randrange(1, len(text))]


# --- lines and indentation ------------------------------------------------------------------------------------------


def lose_a_line(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    del lines[dice.randrange(len(lines))]
    return "\n".join(lines)


def double_a_line(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    return "\n".join([*lines[:at], lines[at], *lines[at:]])


def swap_lines(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    a, b = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def shift_a_line(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    lines[at] = "  " + lines[at] if dice.random() < 0.5 else lines[at][2:]
    return "\n".join(lines)


# --- types ----------------------------------------------------------------------------------------------------------


def change_a_value(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.choice([n for n, line in enumerate(lines) if ": " in line] or [0])
    key, _, _ = lines[at].partition(": ")
    lines[at] = f"{key}: {dice.choice(VALUES)}"
    return "\n".join(lines)


def change_a_number(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    numbered = [n for n, line in enumerate(lines) if line.rstrip()[-1:].isdigit()]
    if numbered:
        at = dice.choice(numbered)
        lines[at] = lines[at].rpartition(":")[0] + f": {dice.choice([-3, 0, 1, 2, 3, 5, 8, 10, 40, '2.5'])}"
    return "\n".join(lines)


def drop_or_swap_a_part(text: str, dice: random.Random) -> str:
    """Lose or exchange whole parts of the tree; what is left is well-formed."""
    try:
        tree = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError):
        return text
    places = [place for place in _places(tree) if place[1] != "format"]
    if len(places) < 2:
        return text
    (holder, key), (other, another) = dice.sample(places, 2)
    if dice.random() < 0.4:
        del holder[key]
    else:
        holder[key], other[another] = other[another], holder[key]
    try:
        return str(yaml.dump(tree, allow_unicode=True, sort_keys=False, Dumper=_NoAliases))
    except (RecursionError, ValueError):
        return text


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def _places(part: object) -> Iterator[tuple[dict | list, str | int]]:
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, value in inner:
        yield part, key
        yield from _places(value)


# --- references -----------------------------------------------------------------------------------------------------


def change_a_reference(text: str, dice: random.Random) -> str:
    """Let one name stand where another stood."""
    names = re.findall(r"\bid: ([a-z0-9-]+)", text)
    if len(names) < 2:
        return text
    old, new = dice.sample(names, 2)
    places = [n for n in range(len(text)) if text.startswith(old, n)]
    at = dice.choice(places)
    return text[:at] + new + text[at + len(old) :]


def change_a_key(text: str, dice: random.Random) -> str:
    old, new = dice.sample(KEYS, 2)
    return text.replace(f"{old}:", f"{new}:", dice.randrange(1, 3))


DAMAGES: Sequence[Damage] = (
    lose_a_letter,
    change_a_letter,
    lose_a_piece,
    cut_off,
    lose_a_line,
    double_a_line,
    swap_lines,
    shift_a_line,
    change_a_value,
    change_a_number,
    drop_or_swap_a_part,
    change_a_reference,
    change_a_key,
)


class Outcome(NamedTuple):
    """What became of a damaged copy."""

    kind: str
    source: str
    codes: tuple[str, ...]
    played: bool
    checking: float
    playing: float
    trace: str = ""

    @property
    def is_fine(self) -> bool:
        """Say whether it went as it should: no traceback, and refused with a word why or played to the end."""
        return not self.trace and (bool(self.codes) or self.played)

    @property
    def seconds(self) -> float:
        """Give the longest that anybody had to wait."""
        return max(self.checking, self.playing)


def damaged(text: str, damage: Damage, dice: random.Random) -> str:
    """Damage a text one to three times in the same way."""
    for _ in range(dice.randrange(1, 4)):
        text = damage(text, dice) or "\n"
    return text


def tried(source: Path, damage: Damage, seed: int, folder: Path) -> Outcome:
    """Damage a case, check it, and play it where it can still be played."""
    dice = random.Random(f"{seed} {damage.__name__} {source.parent.name}")
    file = folder / "case.yaml"
    file.write_bytes(damaged(source.read_text(encoding="utf-8"), damage, dice).encode("utf-8", "surrogatepass"))
    codes: tuple[str, ...] = ()
    start = middle = time.perf_counter()
    played, trace = False, ""
    try:
        loaded, problems = check_case(file, find_services(source))
        codes = tuple(problem.code for problem in problems)
        assert all(problem.sentence("nl") and problem.sentence("en") for problem in problems)
        assert (loaded is None) == any(problem.breaks for problem in problems)
        middle = time.perf_counter()
        if loaded is not None:
            played = play(compile_board(loaded.scenario, loaded.region), dice)
    except Exception:
        trace = traceback.format_exc()
    end = time.perf_counter()
    checking = (middle if middle > start else end) - start
    return Outcome(damage.__name__, source.parent.name, codes, played, checking, end - start - checking, trace)


def play(board: Board, dice: random.Random) -> bool:
    """Play a whole game by chance, saying everything in both languages; say whether it came to its end."""
    events = begin(board, dice)
    state = fold(board, events)
    log = list(events)
    while (seat := state.active) is not None:
        seen = view(board, state, seat)
        moves = legal_moves(board, state)
        move = dice.choice(moves)
        assert move_label(board, move, "nl")
        move_note(board, seen, move, "en")
        events, state = play_legal(board, state, seat, move, dice)
        for event in events:
            event_sentence(board, event, "nl")
        log += events
    return 0 <= score(board, log).total <= 100


def sources() -> list[Path]:
    """Give the cases that are damaged: the library and the small one of the tests."""
    return [*map(find_case, case_ids()), KIM]


def run(copies: int, seed: int, folder: Path) -> Iterator[Outcome]:
    """Try so many damaged copies, spread over all cases and all kinds of damage."""
    cases = sources()
    for n in range(copies):
        yield tried(cases[n % len(cases)], DAMAGES[n // len(cases) % len(DAMAGES)], seed + n, folder)


def main() -> int:
    """Try many copies and print what became of them; 1 when one went wrong."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--copies", type=int, default=1000)
    asked.add_argument("--seed", type=int, default=0)
    args = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = list(run(args.copies, args.seed, Path(folder)))
    sys.stdout.write("\n".join(_told(found)) + "\n")
    return 0 if all(outcome.is_fine and outcome.seconds < TOO_LONG for outcome in found) else 1


def _told(found: Sequence[Outcome]) -> Iterator[str]:
    codes = Counter(code for outcome in found for code in set(outcome.codes))
    most = ", ".join(f"{code} {count}" for code, count in codes.most_common(12))
    yield f"{len(found)} damaged copies of {len(sources())} cases, {len(DAMAGES)} kinds of damage"
    yield f"  refused with problems      {sum(not o.played and bool(o.codes) for o in found)}"
    yield f"  played, with a remark      {sum(o.played and bool(o.codes) for o in found)}"
    yield f"  played, nothing to say     {sum(o.played and not o.codes for o in found)}"
    yield f"  different codes            {len(codes)} (most often: {most})"
    yield f"  slowest check, game        {max(o.checking for o in found):.2f} s, {max(o.playing for o in found):.2f} s"
    yield f"  longer than {TOO_LONG:g} s           {sum(o.seconds >= TOO_LONG for o in found)}"
    yield f"  tracebacks                 {sum(bool(o.trace) for o in found)}"
    for outcome in [outcome for outcome in found if not outcome.is_fine][:5]:
        yield f"\n{outcome.kind} of {outcome.source}: {outcome.codes[:5]}\n{outcome.trace}"


if __name__ == "__main__":
    raise SystemExit(main())
