"""The text of a YAML file → a tree in which every part knows its line and column.

Everything that is hostile or ambiguous is refused here, before anything is built from it: tags, anchors and
aliases, keys that stand there twice, endless nesting. Words stay words: `no`, `on` and dates are text.
"""

import errno
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from game.scenario.absent import unread
from game.scenario.problem import Problem
from game.scenario.sentences import Detail
from game.scenario.silence import Silence, Span, silences
from game.scenario.syntax import flaw, wrapped_in_curls
from game.scenario.tree import Block, Listing, Part, Scalar

LARGEST = 2_000_000
"""The most bytes that a file may have. The largest real cases are a tenth of it."""
DEEPEST = 30
MOST_PARTS = 30_000
LONGEST_LIST = 200


class Refused(Exception):
    """Reading stops here: the file is not something a case can be made from."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem)


class _PlainReader(yaml.SafeLoader):
    """The pure Python reader, for where the C one is not there.

    It ends an unquoted text inside braces at a question mark, which the C reader does not, and texts for people are
    full of questions. So it is shown another character there while it looks for the end of a text.
    """

    _in_text = False

    def scan_plain(self) -> yaml.ScalarToken:
        self._in_text = True
        try:
            return super().scan_plain()
        finally:
            self._in_text = False

    def peek(self, index: int = 0) -> str:
        character: str = super().peek(index)
        return "x" if self._in_text and character == "?" else character


LOADER: Any = getattr(yaml, "CSafeLoader", _PlainReader)
"""The C reader where it is there: eight times as fast."""


def read_bytes(path: Path) -> bytes:
    """Read a file, or refuse it when it is not there, not readable, or far too large."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise OSError(errno.ESPIPE, "not a file that can be read to its end")
        with path.open("rb") as file:
            found = file.read(LARGEST + 1)
    except (OSError, ValueError) as reason:
        raise Refused(unread(path, reason)) from None
    if len(found) > LARGEST:
        raise Refused(Problem("S002", path, details={"most": f"{LARGEST // 1_000_000} MB"}))
    return found


class Source(NamedTuple):
    """What a file holds: its tree, the problems that leave it readable, and what its author silenced."""

    tree: Block
    problems: list[Problem]
    silences: list[Silence]


def read_tree(path: Path, content: bytes) -> Source:
    """Read a file to a tree; raise `Refused` where that cannot be."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        line = content.count(b"\n", 0, reason.start) + 1
        column = reason.start - content.rfind(b"\n", 0, reason.start)
        raise Refused(Problem("S003", path, line, column)) from None
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            builder.take(event)
    except yaml.YAMLError as reason:
        raise Refused(_broken(path, text, reason)) from None
    tree = builder.finished()
    silenced, problems = silences(path, text, builder.mentions)
    return Source(tree, [*builder.problems, *problems], silenced)


def _broken(path: Path, text: str, error: yaml.YAMLError) -> Problem:
    line, column, reason, hint = flaw(text, error)
    return Problem("S004", path, line, column if line else 0, {"reason": reason, "hint": hint})


class _Builder:
    """Builds the tree from the reader's events, without recursion, and refuses what a case never needs."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.root: Part | None = None
        self.open: list[Listing | Block] = []
        self.parts = 0
        self.documents = 0
        self.mentions: list[Span] = []

    def take(self, event: yaml.Event) -> None:
        """Take the next event in."""
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self.refuse("S005", event)
            case yaml.AliasEvent():
                self.refuse("S007", event, name=f"*{event.anchor}")
            case yaml.ScalarEvent():
                self.check_node(event)
                self.put(Scalar(*_start(event), event.value, bare=not event.style))
                if "omtafel" in event.value and event.end_mark is not None:
                    self.mentions.append((_start(event), (event.end_mark.line + 1, event.end_mark.column + 1)))
            case yaml.SequenceStartEvent():
                self.check_node(event)
                self.go_in(Listing(*_start(event)), event)
            case yaml.MappingStartEvent():
                self.check_node(event)
                self.go_in(Block(*_start(event)), event)
            case yaml.CollectionEndEvent():
                self.open.pop()
            case _:
                pass

    def refuse(self, code: str, event: yaml.Event, **details: Detail) -> None:
        """Stop reading."""
        raise Refused(Problem(code, self.path, *_start(event), details))

    def note(self, code: str, part: Part, **details: Detail) -> None:
        """Remember a problem and read on."""
        self.problems.append(Problem(code, self.path, part.line, part.column, details))

    def check_node(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Refuse anchors and tags, and files with far too many parts."""
        if event.anchor is not None:
            self.refuse("S007", event, name=f"&{event.anchor}")
        if event.tag is not None:
            self.refuse("S008", event, name=str(event.tag))
        self.parts += 1
        if self.parts > MOST_PARTS:
            self.refuse("S011", event, most=str(MOST_PARTS))

    def go_in(self, part: Listing | Block, event: yaml.Event) -> None:
        """Open a list or a block of keys."""
        if len(self.open) >= DEEPEST:
            self.refuse("S010", event, most=str(DEEPEST))
        self.put(part)
        self.open.append(part)

    def put(self, part: Part) -> None:
        """Put a part where it belongs: in the list, as a key, or as the value of the key before it."""
        if isinstance(part, Scalar) and part.is_no_number():
            self.note("S012", part, found=part.text)
            part.bare = False
        if isinstance(part, Scalar) and part.bare and wrapped_in_curls(part.text):
            self.note("S032", part, found=part.text[0])
        match self.open[-1] if self.open else None:
            case None:
                self.root = part
            case Listing() as listing:
                self.put_item(listing, part)
            case Block(pending=None) as block:
                self.put_key(block, part)
            case Block() as block:
                self.put_value(block, part)

    def put_item(self, listing: Listing, part: Part) -> None:
        """Take a part into a list, as long as the list is one that a case could have."""
        if len(listing.items) < LONGEST_LIST:
            listing.items.append(part)
        elif not listing.too_long:
            listing.too_long = True
            self.note("S014", part, most=str(LONGEST_LIST))

    def put_key(self, block: Block, part: Part) -> None:
        """Take a part as a key; a list or an empty word cannot be one."""
        if isinstance(part, Scalar) and part.text:
            block.pending = part
            return
        self.note("S013", part)
        block.pending = Scalar(part.line, part.column, "", bare=False)

    def put_value(self, block: Block, part: Part) -> None:
        """Take a part as the value of the key before it; of a key that stands there twice the first one counts."""
        key, block.pending = block.pending, None
        if key is None or not key.text:
            return
        if key.text in block.keys:
            self.note("S009", key, key=key.text, first=str(block.keys[key.text].line))
            return
        block.keys[key.text] = key
        block.values[key.text] = part

    def finished(self) -> Block:
        """Give the whole tree; the outside must be keys with values."""
        if not isinstance(self.root, Block):
            line, column = (self.root.line, self.root.column) if self.root else (0, 0)
            raise Refused(Problem("S006", self.path, line, column))
        return self.root


def _start(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)
