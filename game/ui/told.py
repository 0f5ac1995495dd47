"""What is told, drawn: scenes to read aloud, what happened line by line, a shut door, voices, and what bots did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from pygame import Rect

from game.rules.board import Board
from game.rules.moves import Seat
from game.text.needs import NeedTold
from game.ui.draw_parts import seat_disc
from game.ui.layout import inset
from game.ui.needs import draw_need, need_height
from game.ui.sitting import Beat
from game.ui.tabletop import draw_child, draw_step
from game.ui.telling import CHILD, SHUT, WHAT_LACKED, Line, Telling
from game.ui.theme import Colour, Theme
from game.ui.type import BODY, BOLD, ITALIC, LABEL, LEAD, TITLE
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

REST = Both("… de rest bij Lees terug (L)", "… the rest is in Read back (L)")
EARLIER = Both("Wat eerder gebeurde: Lees terug", "What happened before: Read back")


class Block(Protocol):
    """A part of what is told: it knows how high it becomes and draws itself."""

    def height(self, canvas: Canvas, width: int, size: float) -> int:
        """Measure it, with its words in this size."""

    def draw(self, canvas: Canvas, rect: Rect, size: float) -> None:
        """Draw it inside a rectangle."""


def tone_of(theme: Theme, tone: str) -> Colour:
    """Give the colour of good news, bad news, or neither."""
    return {"good": theme.good, "danger": theme.danger}.get(tone, theme.ink)


# --- blocks ----------------------------------------------------------------------------------------------------------


class SceneBlock(NamedTuple):
    """What is read aloud: one size larger than the rest."""

    words: str

    def height(self, canvas: Canvas, width: int, size: float) -> int:
        """Measure the words."""
        return canvas.text_height(self.words, width, self._size(size)) + canvas.px(10)

    def draw(self, canvas: Canvas, rect: Rect, size: float) -> None:
        """Write the words."""
        canvas.write(self.words, rect, self._size(size))

    @staticmethod
    def _size(size: float) -> float:
        return {TITLE: LEAD, LEAD: LEAD}.get(int(size), size)


class LineBlock(NamedTuple):
    """One thing that happened: a sign or a step, who, and the words."""

    line: Line

    def _left(self, canvas: Canvas) -> int:
        """Measure the room for the sign and the seats before the words."""
        discs = len(self.line.who) * canvas.px(50)
        return canvas.px(66) * max(100, canvas.settings.text_size * 9 // 10) // 100 + discs

    def height(self, canvas: Canvas, width: int, size: float) -> int:
        """Measure the words, and what the card says below them."""
        wide = max(1, width - self._left(canvas))
        high = canvas.text_height(self.line.words, wide, min(size, BODY))
        if self.line.more:
            high += canvas.text_height(self.line.more, wide, min(size, BODY), ITALIC)
        return max(high, canvas.line_height(min(size, BODY)))

    def draw(self, canvas: Canvas, rect: Rect, size: float) -> None:
        """Draw the sign, the seats and the words."""
        line, size = self.line, min(size, BODY)
        ink, high = tone_of(canvas.theme, line.tone), canvas.line_height(size)
        middle = rect.y + high / 2
        if line.step:
            draw_step(canvas, (rect.x, middle), line.step, good=line.tone == "good")
        elif line.icon:
            canvas.shapes.icon(canvas.surface, line.icon, (rect.x + canvas.px(22), middle), canvas.px(42), ink)
        left = rect.x + self._left(canvas)
        for n, seat in enumerate(reversed(line.who), 1):
            seat_disc(canvas, (left - n * canvas.px(50) + canvas.px(20), middle), canvas.px(21), seat, icon=False)
        room = Rect(left, rect.y, max(1, rect.right - left), max(1, rect.height))
        taken = canvas.write(line.words, room, size, canvas.theme.ink)
        if line.more:
            below = Rect(room.x, taken.bottom, room.width, max(1, room.bottom - taken.bottom))
            canvas.write(line.more, below, size, face=ITALIC)


class ShutBlock(NamedTuple):
    """A door that stayed shut: the door, and a list of what was missing and who could help."""

    service: str
    lacks: tuple[Line, ...]

    def height(self, canvas: Canvas, width: int, size: float) -> int:
        """Measure the door and the list."""
        inner = width - canvas.px(44)
        lacks = sum(LineBlock(lack).height(canvas, inner, size) + canvas.px(10) for lack in self.lacks)
        return self._head(canvas, inner) + canvas.line_height(LABEL) + lacks + canvas.px(56)

    def in_parts(self, canvas: Canvas, room: Rect, size: float) -> Iterator[ShutBlock]:
        """Give the door several times, each with as much of the list as fits in a room."""
        part: tuple[Line, ...] = ()
        for lack in self.lacks:
            if part and ShutBlock(self.service, (*part, lack)).height(canvas, room.width, size) > room.height:
                yield ShutBlock(self.service, part)
                part = ()
            part = (*part, lack)
        yield ShutBlock(self.service, part)

    def _head(self, canvas: Canvas, width: int) -> int:
        wide = width - canvas.px(120)
        words = canvas.text_height(canvas.say(SHUT), wide, LEAD, BOLD) + canvas.text_height(self.service, wide, BODY)
        return max(canvas.px(110), words)

    def draw(self, canvas: Canvas, rect: Rect, size: float) -> None:
        """Draw the door with its lock, its name, and the list."""
        theme = canvas.theme
        canvas.shapes.card(
            canvas.surface, rect, theme.danger_tint, radius=canvas.px(18), edge=theme.danger, edge_width=canvas.px(4)
        )
        inside = inset(rect, canvas.px(22), canvas.px(16))
        head = self._head(canvas, inside.width)
        _shut_door(canvas, Rect(inside.x, inside.y, canvas.px(90), canvas.px(106)))
        words = Rect(inside.x + canvas.px(120), inside.y, inside.width - canvas.px(120), head)
        title = canvas.write(canvas.say(SHUT), words, LEAD, theme.danger, face=BOLD)
        name = Rect(words.x, title.bottom, words.width, max(1, words.bottom - title.bottom))
        canvas.write(self.service, name, BODY)
        y = inside.y + head + canvas.px(10)
        label = Rect(inside.x, y, inside.width, canvas.line_height(LABEL))
        y = canvas.write(canvas.say(WHAT_LACKED), label, LABEL, theme.quiet, face=BOLD).bottom + canvas.px(8)
        for lack in self.lacks:
            block = LineBlock(lack)
            high = min(block.height(canvas, inside.width, size), max(1, inside.bottom - y))
            block.draw(canvas, Rect(inside.x, y, inside.width, high), size)
            y += high + canvas.px(10)


def _shut_door(canvas: Canvas, rect: Rect) -> None:
    """Draw a closed door with a lock on it."""
    theme = canvas.theme
    frame = Rect(0, 0, rect.width * 66 // 100, rect.height)
    frame.center = rect.center
    canvas.shapes.card(
        canvas.surface, frame, theme.wood, radius=canvas.px(6), edge=theme.danger, edge_width=canvas.px(6)
    )
    canvas.shapes.disc(canvas.surface, (frame.right - canvas.px(15), frame.centery), canvas.px(5), theme.danger)
    lock = (frame.x, frame.bottom - canvas.px(22))
    canvas.shapes.disc(canvas.surface, lock, canvas.px(27), theme.danger)
    canvas.shapes.icon(canvas.surface, "lock", lock, canvas.px(36), theme.card)


class QuoteBlock(NamedTuple):
    """What somebody says, in that seat's colour, with a bar at the left."""

    seat: int
    name: str
    words: str

    def height(self, canvas: Canvas, width: int, size: float) -> int:
        """Measure the name and the words."""
        wide = max(1, width - canvas.px(56))
        spoken = canvas.text_height(f"“{self.words}”", wide, min(size, BODY), ITALIC)
        return canvas.line_height(LABEL) + spoken + canvas.px(24)

    def draw(self, canvas: Canvas, rect: Rect, size: float) -> None:
        """Draw the tinted ground, the bar, the name and the words."""
        theme, pad = canvas.theme, canvas.px(28)
        canvas.shapes.card(canvas.surface, rect, theme.seat_tints[self.seat], radius=canvas.px(16))
        bar = Rect(rect.x, rect.y + canvas.px(12), canvas.px(8), max(2, rect.height - canvas.px(24)))
        canvas.shapes.card(canvas.surface, bar, theme.seats[self.seat], radius=canvas.px(4))
        inside = inset(rect, pad, canvas.px(12))
        low = canvas.line_height(LABEL)
        name = Rect(inside.x, inside.y, inside.width, low)
        canvas.write(self.name, name, LABEL, theme.seats[self.seat], face=BOLD, smallest=26)
        words = Rect(inside.x, inside.y + low, inside.width, max(1, inside.height - low))
        canvas.write(f"“{self.words}”", words, min(size, BODY), face=ITALIC, smallest=28)


class ChildBlock(NamedTuple):
    """The child speaks: its face, and its own words, large."""

    name: str
    words: str
    strain: int = 0

    def _radius(self, canvas: Canvas) -> int:
        return canvas.px(110)

    def height(self, canvas: Canvas, width: int, size: float) -> int:
        """Measure the face and the words below it."""
        words = canvas.text_height(f"“{self.words}”", width, max(size, LEAD), BOLD)
        return self._radius(canvas) * 2 + canvas.line_height(LABEL) + words + canvas.px(60)

    def draw(self, canvas: Canvas, rect: Rect, size: float) -> None:
        """Draw the face in the middle and the words below it."""
        radius = min(self._radius(canvas), max(2, rect.height // 4))
        draw_child(canvas, (rect.centerx, rect.y + radius + canvas.px(8)), radius, self.strain)
        low = canvas.line_height(LABEL)
        name = Rect(rect.x, rect.y + radius * 2 + canvas.px(24), rect.width, low)
        canvas.write(self.name, name, LABEL, canvas.theme.quiet, align="center")
        words = Rect(rect.x, name.bottom + canvas.px(8), rect.width, max(1, rect.bottom - name.bottom - canvas.px(8)))
        canvas.write(f"“{self.words}”", words, max(size, LEAD), face=BOLD, align="center")


class NeedBlock(NamedTuple):
    """How far a need is met after the month, and what came of it."""

    board: Board
    beat: Beat
    need: int
    told: NeedTold | None

    def height(self, canvas: Canvas, width: int, size: float) -> int:
        """Measure the row."""
        return need_height(canvas, self.board, self.beat, width, self.told)

    def draw(self, canvas: Canvas, rect: Rect, size: float) -> None:
        """Draw the row."""
        draw_need(canvas, rect, self.board, self.beat, self.need, self.told)


# --- a beat ----------------------------------------------------------------------------------------------------------


def blocks_of(telling: Telling, board: Board, beat: Beat) -> list[Block]:
    """Give the parts of what is told, in the order in which they stand."""
    found: list[Block] = [SceneBlock(telling.scene)] if telling.scene else []
    found += [NeedBlock(board, beat, need, told) for need, told in enumerate(telling.needs)]
    if telling.shut is not None:
        found.append(ShutBlock(telling.shut.service, telling.shut.lacks))
    found += [LineBlock(line) for line in telling.lines]
    for seat, name, words in telling.quotes:
        found.append(ChildBlock(name, words, beat.after.strain) if seat == CHILD else QuoteBlock(seat, name, words))
    return found


def blocks_height(canvas: Canvas, blocks: Sequence[Block], width: int, size: float) -> int:
    """Measure blocks under each other."""
    return sum(block.height(canvas, width, size) + canvas.px(16) for block in blocks)


class Pages(NamedTuple):
    """What is told, in pages that fit, with the size of their words. The last one may be empty: room for a question."""

    size: float
    pages: tuple[tuple[Block, ...], ...]


def paged(canvas: Canvas, room: Rect, blocks: Sequence[Block], foot: int = 0) -> Pages:
    """Cut what is told into pages, with so much room at the foot of the last one; one page where that is possible.

    Words become a little smaller to fit on one page, but not when somebody asked for large letters.
    """
    large = canvas.settings.text_size > 110
    for size in (BODY, 34) if large else (TITLE, BODY, 34, LABEL):
        if blocks_height(canvas, blocks, room.width, size) + foot <= room.height:
            return Pages(size, (tuple(blocks),))
    pages: list[list[Block]] = [[]]
    left = room.height
    for block in _pieces(canvas, room, blocks, 34):
        high = block.height(canvas, room.width, 34) + canvas.px(16)
        if high > left + canvas.px(16) and pages[-1]:
            pages.append([])
            left = room.height
        pages[-1].append(block)
        left -= high
    if foot > 0 and left < foot:
        pages.append([])
    return Pages(34, tuple(map(tuple, pages)))


def _pieces(canvas: Canvas, room: Rect, blocks: Sequence[Block], size: float) -> Iterator[Block]:
    """Give the blocks, a shut door that is too high for a page with a part of its list at a time."""
    for block in blocks:
        if isinstance(block, ShutBlock) and block.height(canvas, room.width, size) > room.height:
            yield from block.in_parts(canvas, room, size)
        else:
            yield block


def draw_blocks(canvas: Canvas, rect: Rect, blocks: Sequence[Block], size: float = 0) -> int:
    """Draw blocks under each other, in the largest size in which they fit or in this one; give where they end."""
    sizes = (size,) if size else (TITLE, BODY, 34, LABEL)
    size = next((one for one in sizes if blocks_height(canvas, blocks, rect.width, one) <= rect.height), sizes[-1])
    y = rect.y
    for block in blocks:
        left, wanted = rect.bottom - y, block.height(canvas, rect.width, size)
        if left < wanted and isinstance(block, LineBlock):
            row = Rect(rect.x, rect.bottom - canvas.line_height(LABEL), rect.width, canvas.line_height(LABEL))
            canvas.write(canvas.say(REST), row, LABEL, canvas.theme.quiet, align="right")
            break
        if left < canvas.line_height(LABEL):
            break
        block.draw(canvas, Rect(rect.x, y, rect.width, min(wanted, left)), size)
        y += min(wanted, left) + canvas.px(16)
    return y


# --- the turns of bots -----------------------------------------------------------------------------------------------


class Turn(NamedTuple):
    """What a bot did in its turn."""

    seat: Seat
    blocks: tuple[Block, ...]


def turn_of(telling: Telling, board: Board, beat: Beat, *, newest: bool) -> Turn:
    """Give what a bot did: the newest turn with its voice and its shut door, older ones in lines alone."""
    assert telling.seat is not None
    if newest:
        return Turn(telling.seat, tuple(blocks_of(telling, board, beat)))
    lines = [LineBlock(line) for line in telling.lines]
    if telling.shut is not None:
        lines = [LineBlock(_shut_line(telling.shut.service, telling.shut.lacks)), *lines]
    return Turn(telling.seat, tuple(lines))


def _shut_line(service: str, lacks: Sequence[Line]) -> Line:
    words = " ".join((f"{service}:", *(lack.words for lack in lacks)))
    return Line("lock", words, words, "danger")


def draw_turns(canvas: Canvas, rect: Rect, turns: Sequence[Turn]) -> None:
    """Draw what bots did, the newest on a ground of its own; when it does not fit, the oldest can be read back."""
    width = _words_width(canvas, rect)
    size, kept = _fitting(canvas, rect, turns, width)
    y = rect.y
    if len(kept) < len(turns):
        note = Rect(rect.x, y, rect.width, canvas.line_height(LABEL))
        y = canvas.write(canvas.say(EARLIER), note, LABEL, canvas.theme.quiet).bottom + canvas.px(10)
    for turn in kept:
        high = min(_turn_height(canvas, turn, width, size), max(1, rect.bottom - y))
        _draw_turn(canvas, Rect(rect.x, y, rect.width, high), turn, size, newest=turn is turns[-1])
        y += high + canvas.px(12)


def all_fit(canvas: Canvas, rect: Rect, turns: Sequence[Turn]) -> bool:
    """Say whether these turns can all be shown."""
    return len(_fitting(canvas, rect, turns, _words_width(canvas, rect))[1]) == len(turns)


def _words_width(canvas: Canvas, rect: Rect) -> int:
    return max(1, rect.width - canvas.px(88) - canvas.px(16))


def _draw_turn(canvas: Canvas, rect: Rect, turn: Turn, size: float, *, newest: bool) -> None:
    theme, radius = canvas.theme, canvas.px(30)
    if newest:
        canvas.shapes.card(
            canvas.surface,
            rect,
            theme.seat_tints[turn.seat],
            radius=canvas.px(18),
            edge=theme.seats[turn.seat],
            edge_width=canvas.px(3),
        )
    seat_disc(canvas, (rect.x + canvas.px(44), rect.y + radius + canvas.px(8)), radius, turn.seat, icon=False)
    room = Rect(rect.x + canvas.px(88), rect.y + canvas.px(10), rect.width - canvas.px(104), rect.height)
    y = room.y
    for block in turn.blocks:
        left = rect.bottom - y
        if left < canvas.line_height(LABEL) // 2:
            break
        high = min(block.height(canvas, room.width, size), left)
        block.draw(canvas, Rect(room.x, y, room.width, high), size)
        y += high + canvas.px(8)


def _turn_height(canvas: Canvas, turn: Turn, width: int, size: float) -> int:
    blocks = sum(block.height(canvas, width, size) + canvas.px(8) for block in turn.blocks)
    return max(blocks + canvas.px(14), canvas.px(78))


def _fitting(canvas: Canvas, rect: Rect, turns: Sequence[Turn], width: int) -> tuple[float, Sequence[Turn]]:
    """Choose the size in which all turns fit; at the smallest keep the newest ones that do.

    Not larger for a single turn: the words of the first bot should not shrink when the second one follows.
    """
    for size in (34, LABEL):
        high = sum(_turn_height(canvas, turn, width, size) + canvas.px(12) for turn in turns)
        if high <= rect.height:
            return size, turns
    left, kept = rect.height - canvas.line_height(LABEL), 0
    for turn in reversed(turns):
        left -= _turn_height(canvas, turn, width, LABEL) + canvas.px(12)
        if left < 0 and kept:
            break
        kept += 1
    return LABEL, turns[len(turns) - kept :]
