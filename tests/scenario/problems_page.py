"""Writes docs/problems.md from the catalogue and the broken examples: `python -m tests.scenario.problems_page`.

What stands before and after is the difference between an example and the whole case it was made from.
"""

import difflib
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from game.scenario.case import Loaded, check_case
from game.scenario.catalogue import CATALOGUE
from game.scenario.problem import Problem

TESTS = Path(__file__).resolve().parent.parent
BAD = TESTS / "bad_scenarios"
WHOLE, SERVICES = BAD / "whole.yaml", BAD / "services.yaml"
PAGE = TESTS.parent / "docs" / "problems.md"
SHARED = {WHOLE.name, SERVICES.name}
LONGEST_LINE, MOST_LINES = 110, 9

HEAD = """\
# What the check can say

`omtafel check` names every problem of a case at once: its code, its place (`file:line:column`), what is wrong, why the
game minds, and what to do. This page has one entry for each code, with an example. It is made from the program itself
(`python -m tests.scenario.problems_page`), so it says what the program says.

An **error** breaks the case: it cannot be played. A **warning** is nearly always a mistake, or something that the case
can do without; `--strict` does not let it pass, and no case of the library has one. A **note** is good to know. Every
code keeps its meaning. The same problem in many places is told once, with all its lines; `--json` has them in `also`.
What is said of a case as a whole (S2xx, S3xx) is said once nothing in it is broken.

## Silencing a line

A warning or note that is wrong *here* can be silenced, on one line, with a reason. The comment stands on the line that
is named, or right above it. An error cannot be silenced.

```yaml
- id: file-closed   # omtafel: S212 because it opens nothing and says much
# omtafel: S402, S400 omdat de brief van de gemeente echt zo klinkt
- id: letter
```

The checks of language and care count words and look for phrases; they cannot understand a sentence. Read what they
say, and then judge. What the parent fears of itself, in its own voice or as a concern, is never called blame; what
others may read of the parent is, also on the parent's own cards, unless it stands between quotes (`S500`, `S501`).
Hard subjects (`S507`) are looked for in both languages.

The measure of Dutch is the Flesch-Douma formula (W. H. Douma, 1960): 206.84 - 0.77 x (syllables per 100 words) - 0.93 x
(words per sentence), with syllables as the hyphenation dictionary breaks them. 60 and up is plain language; texts of
fewer than 20 words are not judged.
"""

FAMILIES = {
    "S00": "The file cannot be read",
    "S017": "Silenced lines",
    "S02": "The form of what stands there",
    "S04": "Names",
    "S05": "Whole pieces that the game relies on",
    "S10": "What can never be reached",
    "S20": "Fairness: something to do, to know and to decide for all",
    "S30": "Law: who may open which door",
    "S40": "Language: short, plain, and the same in both",
    "S50": "Care: nobody is blamed, labelled or findable",
}


def _endless(folder: Path) -> list[Problem]:
    return _checked(folder, "# " + "x" * 2_000_001)


def _many_parts(folder: Path) -> list[Problem]:
    return _checked(folder, "keys:\n" + "  - [a, b]\n" * 20_000)


def _long_list(folder: Path) -> list[Problem]:
    long = "keys: [" + "room, " * 250 + "room]"
    return _checked(folder, WHOLE.read_text(encoding="utf-8").replace("keys: [room]", long))


def _hundreds(folder: Path) -> list[Problem]:
    return _checked(folder, "format: 1\n" + "".join(f"wrong-{n}: 1\n" for n in range(300)))[-1:]


def _unknown_id(folder: Path) -> list[Problem]:
    return check_case("no-such-case")[1]


MADE_HERE: dict[str, Callable[[Path], list[Problem]]] = {
    "S002": _endless,
    "S011": _many_parts,
    "S014": _long_list,
    "S015": _unknown_id,
    "S016": _hundreds,
}
"""Codes whose example would be a huge file, or no file at all: it is made on the spot."""


def _checked(folder: Path, text: str) -> list[Problem]:
    file = folder / "case.yaml"
    file.write_text(text, encoding="utf-8")
    return check_case(file, SERVICES)[1]


def examples() -> list[Path]:
    """Give what to check for each code: a file, or a folder that stands for its `scenario.yaml`."""
    found = sorted(path for path in BAD.iterdir() if path.name not in SHARED)
    return [path / "case.yaml" if (path / "case.yaml").exists() else path for path in found]


def code_of(example: Path) -> str:
    """Give the code that an example is about."""
    return example.relative_to(BAD).parts[0][:4]


@cache
def checked(example: Path) -> tuple[Loaded | None, list[Problem]]:
    """Check an example, once for all the tests that look at it."""
    return check_case(example)


def problem_for(code: str) -> Problem:
    """Let the example of a code go wrong. The names in it are of an example, not of today's library."""
    if code == "S015":
        return Problem(code, Path("nor"), details={"name": "nor", "known": "bram, noor"}, nearest="noor")
    if code in MADE_HERE:
        with tempfile.TemporaryDirectory() as folder:
            return MADE_HERE[code](Path(folder))[0]
    return checked(next(example for example in examples() if code_of(example) == code))[1][0]


def _broken_and_whole(code: str, problem: Problem) -> tuple[list[str], list[str]] | None:
    """Give the lines that are wrong in an example, and what stands there in the whole case."""
    path = problem.path
    if code in MADE_HERE or not path.is_file():
        return None
    broken = path.read_bytes().decode("utf-8", "replace").splitlines()[1:]
    whole = (SERVICES if path.name == SERVICES.name else WHOLE).read_text(encoding="utf-8").splitlines()[1:]
    pieces = [
        op for op in difflib.SequenceMatcher(None, broken, whole, autojunk=False).get_opcodes() if op[0] != "equal"
    ]
    near = [op for op in pieces if op[1] <= problem.line - 2 < max(op[2], op[1] + 1)] or pieces
    before, after = [], []
    for _, a, b, c, d in near[:2]:
        before += broken[a:b]
        after += whole[c:d]
    return (before, after) if pieces and len(broken) > 20 else None


def _shown(lines: list[str]) -> Iterator[str]:
    yield from (line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE] + " …" for line in lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        yield "# …"


def _entry(code: str) -> Iterator[str]:
    problem = problem_for(code)
    yield f"### {code}"
    yield ""
    meant = f" Did you mean '{problem.nearest}'?" if problem.nearest else ""
    yield f"*{problem.severity}* · {problem.what('en')}{meant}"
    yield ""
    yield f"- **Why:** {problem.why('en')}"
    yield f"- **What to do:** {problem.mend('en')}"
    yield f"- **In het Nederlands:** {problem.what('nl')} {problem.why('nl')} {problem.mend('nl')}"
    yield ""
    difference = _broken_and_whole(code, problem)
    if difference is not None:
        before, after = difference
        yield "```yaml"
        yield "# before"
        yield from _shown(before or ["# (nothing)"])
        yield "# after"
        yield from _shown(after or ["# (nothing: these lines go)"])
        yield "```"
        yield ""


def page() -> str:
    """Write the whole page; files are named from the folder of the game on."""
    lines = [HEAD]
    for code in sorted(CATALOGUE):
        family = FAMILIES.get(code) or next((FAMILIES[code[:3]] for _ in "1" if code[:3] in FAMILIES), None)
        if family is not None and f"## {family}\n" not in lines:
            lines.append(f"## {family}\n")
        lines += _entry(code)
    return "\n".join(lines).replace(f"{TESTS.parent}/", "").rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
