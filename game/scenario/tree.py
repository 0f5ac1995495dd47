"""The tree of a file: words, lists and keys, each of which knows its line and column."""

import json
import math
import re
from dataclasses import dataclass, field
from typing import TypeAlias

At: TypeAlias = tuple[str | int, ...]
"""The place of something in a file: keys and list numbers, from the outside in."""

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"

_INT = re.compile(r"[-+]?[0-9]{1,15}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NO_NUMBER = re.compile(r"[-+]?\.inf|\.nan", re.IGNORECASE)
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(slots=True)
class Scalar:
    """A word, text or number. `bare` says that it stands there without quotes."""

    line: int
    column: int
    text: str
    bare: bool

    def to_plain(self) -> Plain:
        """Read a number, true, false or nothing where the author wrote one without quotes; else it is text."""
        if not self.bare:
            return self.text
        if self.text in _WORDS:
            return _WORDS[self.text]
        if _INT.fullmatch(self.text):
            return int(self.text)
        return float(self.text) if _FLOAT.fullmatch(self.text) else self.text

    def is_no_number(self) -> bool:
        """Say whether this is a number in name only: infinite, or not a number."""
        if not self.bare:
            return False
        if _NO_NUMBER.fullmatch(self.text):
            return True
        return _FLOAT.fullmatch(self.text) is not None and not math.isfinite(float(self.text))


@dataclass(slots=True)
class Listing:
    """A list."""

    line: int
    column: int
    items: "list[Part]" = field(default_factory=list)
    too_long: bool = False

    def to_plain(self) -> Plain:
        """Give the list as plain data."""
        return [item.to_plain() for item in self.items]


@dataclass(slots=True)
class Block:
    """Keys with their values."""

    line: int
    column: int
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: "dict[str, Part]" = field(default_factory=dict)
    pending: Scalar | None = None

    def to_plain(self) -> Plain:
        """Give the keys and values as plain data."""
        return {key: value.to_plain() for key, value in self.values.items()}

    def rename(self, key: str, to: str) -> None:
        """Take a key for another one."""
        self.keys[to] = self.keys.pop(key)
        self.values[to] = self.values.pop(key)

    def drop(self, key: str) -> None:
        """Leave a key and its value out."""
        del self.keys[key], self.values[key]


Part: TypeAlias = Scalar | Listing | Block


def step_down(part: Part, step: str | int) -> Part | None:
    """Go one step deeper into the tree, or give nothing where that step is not there."""
    match part:
        case Block() if isinstance(step, str):
            return part.values.get(step)
        case Listing() if isinstance(step, int) and 0 <= step < len(part.items):
            return part.items[step]
        case _:
            return None


def part_at(root: Part, at: At) -> Part | None:
    """Find a part by its place."""
    part: Part | None = root
    for step in at:
        part = None if part is None else step_down(part, step)
    return part


def position(root: Part, at: At, *, of_key: bool = False) -> tuple[int, int]:
    """Give line and column of a place, or of the nearest part around it that is there."""
    part = root
    for n, step in enumerate(at):
        if of_key and n == len(at) - 1 and isinstance(part, Block) and step in part.keys:
            key = part.keys[str(step)]
            return key.line, key.column
        inner = step_down(part, step)
        if inner is None:
            break
        part = inner
    return part.line, part.column


def part_from(plain: Plain, line: int, column: int) -> Part:
    """Make a part of the tree from plain data, as if it stood at one place in the file."""
    match plain:
        case dict():
            block = Block(line, column)
            for key, value in plain.items():
                block.keys[key] = Scalar(line, column, key, bare=True)
                block.values[key] = part_from(value, line, column)
            return block
        case list():
            return Listing(line, column, [part_from(item, line, column) for item in plain])
        case str():
            return Scalar(line, column, plain, bare=False)
        case _:
            return Scalar(line, column, json.dumps(plain), bare=True)


def put_part(root: Block, at: At, part: Part) -> None:
    """Put a part in a place of the tree, in place of what stood there."""
    match part_at(root, at[:-1]), at[-1]:
        case Block() as block, str(key):
            block.keys.setdefault(key, Scalar(part.line, part.column, key, bare=True))
            block.values[key] = part
        case Listing() as listing, int(number):
            listing.items[number] = part
        case _:
            pass
