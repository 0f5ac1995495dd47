"""What is typed or counted in the window: a plain text field, and a count for a show of hands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame
from pygame import Rect

from game.ui.layout import inset
from game.ui.screen import Change, Input, Kind
from game.ui.type import BODY, BOLD, LABEL, PLAIN
from game.ui.widgets import COUNT_WORD, FIELD_WORD, Widget, choose_tag, focus_ring

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.widgets import Look


class Line:
    """A line of text that somebody is typing, and where the caret stands. A page keeps it across rebuilds."""

    def __init__(self, text: str = "", longest: int = 120) -> None:
        self.text = text[:longest]
        self.longest = longest
        self.caret = len(self.text)

    def hear(self, pressed: Input) -> bool:
        """Take what is typed; tell whether it was for this line."""
        match pressed.kind:
            case Kind.TEXT:
                self.insert(pressed.text)
            case Kind.PASTE:
                self.insert(pressed.text)
            case Kind.ERASE:
                self.text, self.caret = (
                    self.text[: max(0, self.caret - 1)] + self.text[self.caret :],
                    max(0, self.caret - 1),
                )
            case Kind.DELETE:
                self.text = self.text[: self.caret] + self.text[self.caret + 1 :]
            case Kind.LEFT:
                self.caret = max(0, self.caret - 1)
            case Kind.RIGHT:
                self.caret = min(len(self.text), self.caret + 1)
            case Kind.HOME:
                self.caret = 0
            case Kind.END:
                self.caret = len(self.text)
            case _:
                return False
        return True

    def insert(self, typed: str) -> None:
        """Put text at the caret: one line, no control characters, never longer than allowed."""
        clean = "".join(c for c in " ".join(typed.split("\n")) if c.isprintable())[: self.longest - len(self.text)]
        self.text = self.text[: self.caret] + clean + self.text[self.caret :]
        self.caret += len(clean)


class TextField(Widget):
    """A plain text field with its label above it; 140 units high is a good size. Enter does `act`."""

    kind = FIELD_WORD
    takes_text = True

    def __init__(
        self, ref: str, rect: Rect, label: str, line: Line, act: Callable[[], Change], *, hint: str = ""
    ) -> None:
        super().__init__(ref, rect, label, act)
        self.line, self.hint = line, hint

    def describe(self, canvas: Canvas) -> str:
        """Say what stands in it too."""
        return f"{super().describe(canvas)}: {self.line.text}"

    def heard(self, pressed: Input) -> bool:
        """Take what is typed."""
        return self.line.hear(pressed)

    def touched(self, at: tuple[int, int]) -> Change:
        """A click only brings the caret here."""
        return None

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Draw the label, the box, the text and the caret."""
        theme, high = canvas.theme, canvas.line_height(LABEL)
        canvas.write(self.label, Rect(self.rect.x, self.rect.y, self.rect.width, high), LABEL, theme.quiet)
        high += canvas.px(20)
        box = Rect(self.rect.x, self.rect.y + high, self.rect.width, max(4, self.rect.height - high))
        canvas.shapes.card(
            canvas.surface, box, theme.card, radius=canvas.px(12), edge=theme.line, edge_width=canvas.px(3)
        )
        inside = inset(box, canvas.px(20), canvas.px(6))
        self._text(canvas, inside, lit=look.lit)
        if look.lit:
            focus_ring(canvas, box, canvas.px(12))

    def _text(self, canvas: Canvas, inside: Rect, *, lit: bool) -> None:
        """Draw the text, moved so that the caret stays in sight."""
        if not self.line.text and not lit:
            canvas.write(self.hint, inside, BODY, canvas.theme.quiet, valign="middle")
            return
        before = canvas.text_width(self.line.text[: self.line.caret], BODY)
        shift = max(0, before + canvas.px(6) - inside.width)
        old = canvas.surface.get_clip()
        canvas.surface.set_clip(inside)
        canvas.label(self.line.text, (inside.x - shift, inside.centery), BODY)
        if lit:
            high = canvas.line_height(BODY)
            caret = Rect(inside.x + before - shift, inside.centery - high // 2, max(2, canvas.px(4)), high)
            canvas.surface.fill(canvas.theme.accent, caret)
            pygame.key.set_text_input_rect(caret)
        canvas.surface.set_clip(old)


class Stepper(Widget):
    """A count: type digits, use left and right, or click minus and plus. For the hands of a split team."""

    kind = COUNT_WORD

    def __init__(
        self,
        ref: str,
        rect: Rect,
        label: str,
        count: int,
        changed: Callable[[int], Change],
        *,
        most: int = 99,
        second: str = "",
    ) -> None:
        super().__init__(ref, rect, label, lambda: changed(min(most, count + 1)))
        self.count, self.changed, self.most, self.second = count, changed, most, second

    def describe(self, canvas: Canvas) -> str:
        """Say the count too."""
        return f"{super().describe(canvas)}: {self.count}"

    def counted(self, pressed: Input) -> int | None:
        """Give the new count that an input asks for; digits are typed behind what stands there."""
        match pressed.kind:
            case Kind.LEFT:
                return max(0, self.count - 1)
            case Kind.RIGHT:
                return min(self.most, self.count + 1)
            case Kind.DIGIT:
                longer = self.count * 10 + pressed.amount
                return longer if longer <= self.most else min(self.most, pressed.amount)
            case Kind.ERASE:
                return self.count // 10
            case Kind.DELETE:
                return 0
        return None

    def heard(self, pressed: Input) -> bool:
        """Take digits and arrows; the page hears the new count by `changed`."""
        count = self.counted(pressed)
        if count is None:
            return False
        self.count = count
        self.changed(count)
        return True

    def parts(self, canvas: Canvas | None = None) -> tuple[Rect, Rect, Rect]:
        """Place minus, count and plus at the right end."""
        side = min(self.rect.height, max(1, self.rect.width // 6))
        plus = Rect(self.rect.right - side, self.rect.y, side, self.rect.height)
        middle = Rect(plus.x - side * 3 // 2, self.rect.y, side * 3 // 2, self.rect.height)
        return Rect(middle.x - side, self.rect.y, side, self.rect.height), middle, plus

    def touched(self, at: tuple[int, int]) -> Change:
        """Click minus or plus; a click elsewhere only lights the row."""
        minus, _, plus = self.parts()
        step = -1 if minus.collidepoint(at) else 1 if plus.collidepoint(at) else 0
        if step:
            self.count = max(0, min(self.most, self.count + step))
            return self.changed(self.count)
        return None

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Draw the row: its words, minus, the count, plus."""
        theme, radius = canvas.theme, canvas.px(16)
        canvas.shapes.card(
            canvas.surface, self.rect, theme.card, radius=radius, edge=theme.line, edge_width=canvas.px(3)
        )
        minus, middle, plus = self.parts(canvas)
        words = Rect(
            self.rect.x + canvas.px(24), self.rect.y, max(1, minus.x - self.rect.x - canvas.px(36)), self.rect.height
        )
        text = f"{self.label}\n{self.second}" if self.second else self.label
        canvas.write(text, words, BODY, face=PLAIN, valign="middle")
        for box, icon in ((minus, "minus"), (plus, "plus")):
            inner = inset(box, canvas.px(12))
            canvas.shapes.card(
                canvas.surface,
                inner,
                theme.accent_tint,
                radius=canvas.px(12),
                edge=theme.accent,
                edge_width=canvas.px(3),
            )
            canvas.shapes.icon(canvas.surface, icon, inner.center, min(inner.size) * 6 // 10, theme.accent)
        canvas.label(str(self.count), middle.center, BODY + 10, face=BOLD, align="center")
        if look.lit:
            focus_ring(canvas, self.rect, radius)
            if look.armed:
                choose_tag(canvas, self.rect)
