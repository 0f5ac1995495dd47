"""The tree of a file → the engine's frozen content, with every problem of form found at once.

A flaw is noted and then mended in the tree with a stand-in, so that what comes after it is still read and checked.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from game.rules.content import FORMAT, Region, Scenario, Text
from game.scenario import shape
from game.scenario.hints import instead, nobody
from game.scenario.problem import Problem
from game.scenario.sentences import Detail, Phrase
from game.scenario.silence import Silence
from game.scenario.source import Refused, read_tree
from game.scenario.tree import At, Block, Part, Scalar, part_at, part_from, position, put_part, step_down

T = TypeVar("T", Scenario, Region)

ROUNDS_OF_MENDING = 6
"""How often a file with flaws is mended and read again, to find what else is wrong with it."""

MOST_FLAWS = 500
"""With more flaws than this in one reading a file is not mended any further."""

_LANGUAGES = {"nl": Phrase("Nederlands", "Dutch"), "en": Phrase("Engels", "English")}
_WHOLE = Phrase("het bestand zelf", "the file itself")


@dataclass
class Reading(Generic[T]):
    """What came of reading a file: its problems, its tree, and its content as far as it can be made out.

    The places in `mended` hold stand-ins; nothing more should be said about them. `untold` counts the flaws of a file
    that is so unlike a case that it makes no sense to name them all.
    """

    path: Path
    content: T | None = None
    tree: Block | None = None
    problems: list[Problem] = field(default_factory=list)
    mended: set[At] = field(default_factory=set)
    untold: int = 0
    silences: list[Silence] = field(default_factory=list)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def read(kind: type[T], path: Path, content: bytes) -> Reading[T]:
    """Read a file as a scenario or a region."""
    try:
        tree, problems, silences = read_tree(path, content)
    except Refused as refused:
        return Reading(path, problems=[refused.problem])
    reading = Reading[T](path, tree=tree, problems=problems, silences=silences)
    strange = _strange_format(path, tree)
    if strange is not None:
        reading.problems.append(strange)
        return reading
    _validate(kind, tree, reading)
    return reading


def _strange_format(path: Path, tree: Block) -> Problem | None:
    """Look at the format number first: of another format nothing else can be judged."""
    found = tree.values.get("format")
    number = found.to_plain() if isinstance(found, Scalar) else None
    if found is None or not isinstance(number, int) or isinstance(number, bool) or number == FORMAT:
        return None
    code = "S028" if number > FORMAT else "S029"
    return Problem(code, path, found.line, found.column, {"found": str(number), "known": str(FORMAT)})


def _validate(kind: type[T], tree: Block, reading: Reading[T]) -> None:
    seen = {(problem.line, problem.column) for problem in reading.problems if problem.breaks}
    of: Any = kind
    for _ in range(ROUNDS_OF_MENDING):
        try:
            reading.content = _adapter(of).validate_json(json.dumps(tree.to_plain()), strict=True)
            return
        except ValidationError as failure:
            mender = _Mender(kind, reading.path, tree)
            errors = failure.errors(include_url=False, include_context=False, include_input=False)
            for problem in mender.mend(errors[:MOST_FLAWS]):
                if (problem.line, problem.column) not in seen:
                    reading.problems.append(problem)
            reading.mended |= mender.mended
            reading.untold = max(0, len(errors) - MOST_FLAWS)
            if reading.untold:
                return


class _Mender:
    """Turns the checker's errors into problems with a place, and mends the tree where they stand."""

    def __init__(self, kind: type, path: Path, tree: Block) -> None:
        self.kind = kind
        self.path = path
        self.tree = tree
        self.mended: set[At] = set()

    def mend(self, errors: list[ErrorDetails]) -> Iterator[Problem]:
        """Take unknown keys first: a mistyped key is then not missed as well."""
        unknown = [error for error in errors if error["type"] == "unexpected_keyword_argument"]
        others = [error for error in errors if error["type"] != "unexpected_keyword_argument"]
        for error in unknown:
            yield from self.unknown_key(error["loc"])
        for error in others:
            if error["type"] == "missing":
                yield from self.missing(error["loc"])
            elif error["loc"][-1:] == ("[key]",):
                yield from self.unknown_word_as_key(error["loc"][:-1])
            else:
                yield from self.wrong(error["loc"])

    def problem(
        self, code: str, at: At, details: dict[str, Detail], near: str | None = None, *, key: bool = False
    ) -> Problem:
        """Make a problem at a place in the file."""
        return Problem(code, self.path, *position(self.tree, at, of_key=key), details, near)

    def unknown_key(self, at: At) -> Iterator[Problem]:
        """Say that a key is not known; where it is a mistyped one, go on as if it were typed well."""
        owner, key = at[:-1], str(at[-1])
        block = part_at(self.tree, owner)
        kind = shape.record(shape.shape_at(self.kind, owner))
        if not isinstance(block, Block) or key not in block.keys or kind is None:
            return
        known = tuple(shape.hints(kind))
        near = shape.nearest(key.replace("-", "_"), tuple(k.replace("_", "-") for k in known))
        meant = near.replace("-", "_") if near else None
        if kind is Text and isinstance(block.values[key], Scalar) and not getattr(block.values[key], "text", ""):
            yield self.problem("S025", at, {"key": key}, key=True)
        else:
            details: dict[str, Detail] = {"key": key, "where": self.where(owner), "known": ", ".join(known)}
            yield self.problem("S020", at, details, meant, key=True)
        if meant is not None and meant not in block.keys:
            block.rename(key, meant)
            self.mended.add((*owner, meant))
        else:
            block.drop(key)

    def missing(self, at: At) -> Iterator[Problem]:
        """Say that something is missing, and put a stand-in there."""
        owner, key = at[:-1], str(at[-1])
        block = part_at(self.tree, owner)
        if not isinstance(block, Block):
            yield from self.wrong(at)
            return
        if key in block.keys:
            return
        wanted = shape.shape_at(self.kind, at)
        if shape.record(shape.shape_at(self.kind, owner)) is Text:
            yield self.problem("S024", owner, {"language": _LANGUAGES[key], "key": key})
        else:
            expected = shape.described(wanted)
            yield self.problem("S021", owner, {"key": key, "where": self.where(owner), "expected": expected})
        put_part(self.tree, at, part_from(shape.stand_in(wanted), block.line, block.column))
        self.mended.add(at)

    def unknown_word_as_key(self, at: At) -> Iterator[Problem]:
        """Say that a key is not one of the words that may stand there, such as a role."""
        owner, key = at[:-1], str(at[-1])
        block = part_at(self.tree, owner)
        if not isinstance(block, Block) or key not in block.keys:
            return
        known = shape.mapping_words(shape.shape_at(self.kind, owner))
        near = shape.nearest(key, known)
        details: dict[str, Detail] = {"found": key, "known": ", ".join(known), "hint": Phrase("", "")}
        yield self.problem("S023", at, details, near, key=True)
        if near is not None and near not in block.keys:
            block.rename(key, near)
        else:
            block.drop(key)
        self.mended.add(owner)

    def wrong(self, loc: At) -> Iterator[Problem]:
        """Say that something else belongs here; a number where a text belongs is simply taken as it is written."""
        at, part = self.deepest(loc)
        wanted = shape.shape_at(self.kind, at)
        if wanted is None or at in self.mended:
            return
        if isinstance(part, Scalar) and part.bare and str in shape.choices(wanted) and part.to_plain() is not None:
            part.bare = False
            return
        yield self.wrong_value(at, part, wanted)
        near = shape.nearest(part.text, shape.words(wanted)) if isinstance(part, Scalar) else None
        put_part(self.tree, at, part_from(near or shape.stand_in(wanted), part.line, part.column))
        self.mended.add(at)

    def wrong_value(self, at: At, part: Part, wanted: shape.Shape) -> Problem:
        """Choose the words for a value that does not belong here."""
        value = part.to_plain()
        known = shape.words(wanted)
        if str in shape.choices(wanted) and value is None:
            return self.problem("S026", at, {})
        if known and isinstance(value, str):
            hint = nobody(value, may_be_left_out=self.may_be_left_out(at))
            details: dict[str, Detail] = {"found": value, "known": ", ".join(known), "hint": hint}
            return self.problem("S023", at, details, shape.nearest(value, known))
        key, told = self.key_told(at)
        details = {"found": shape.found(value), "expected": shape.described(wanted)}
        return self.problem("S022", at, {**details, "hint": instead(value, wanted, key, told)})

    def may_be_left_out(self, at: At) -> bool:
        """Say whether a case can do without what stands in a place."""
        owner = shape.record(shape.shape_at(self.kind, at[:-1]))
        return owner is not None and at[-1] not in shape.required(owner)

    def key_told(self, at: At) -> tuple[str, Phrase | None]:
        """Give the key that a place belongs to, and what the page says of it."""
        from game.scenario.help import HELP  # noqa: PLC0415  only where something is wrong

        for n in range(len(at), 0, -1):
            owner = shape.record(shape.shape_at(self.kind, at[: n - 1]))
            if owner is not None and at[n - 1] in HELP.get(owner, {}):
                return str(at[n - 1]), HELP[owner][str(at[n - 1])]
        return "", None

    def deepest(self, loc: At) -> tuple[At, Part]:
        """Follow the checker's path as far as the file goes; after that it names types, not places."""
        part: Part = self.tree
        for n, step in enumerate(loc):
            inner = step_down(part, step)
            if inner is None:
                return loc[:n], part
            part = inner
        return loc, part

    def where(self, at: At) -> Detail:
        """Name a place in the words of the file: `cards[late-shift].title`."""
        return place_name(self.tree, at) or _WHOLE


def place_name(tree: Block, at: At) -> str:
    """Name a place in the words of the file: `cards[late-shift].title`."""
    name = ""
    for n, step in enumerate(at):
        if isinstance(step, str):
            name += f".{step}" if name else step
        else:
            name += f"[{_own_name(part_at(tree, at[: n + 1])) or step + 1}]"
    return name


def _own_name(part: Part | None) -> str | None:
    if not isinstance(part, Block):
        return None
    names = (part.values.get(key) for key in ("id", "role", "service", "step"))
    return next((name.text for name in names if isinstance(name, Scalar)), None)
