"""A screen made of a kept background and widgets with one focus: what nearly every screen here is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Surface

from game.ui.screen import Change, Input, Kind, Push, Say
from game.ui.widgets import Look, Widget
from game.ui.words import NOTHING_TO_UNDO, REMOTE_HINT, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas, Mark

ARROWS = {Kind.UP: (0, -1), Kind.DOWN: (0, 1), Kind.LEFT: (-1, 0), Kind.RIGHT: (1, 0)}


class Page:
    """Say what stands where (`paint`, `build`); the page keeps the focus and hears every device.

    Call `refresh()` when what you show has changed. The background from `paint` is drawn once and kept until then.
    """

    over = False
    help_lines: tuple[Both, ...] = ()
    """Keys of this screen beyond the usual ones, for the key help."""

    def __init__(self) -> None:
        self.dirty = True
        self.focus = ""
        self.hover = ""
        self.armed = False
        self.widgets: list[Widget] = []
        self._held = ""
        self._layer: Surface | None = None
        self._painted = False
        self._marks: list[Mark] = []
        self._built = False

    # What a screen of your own says.

    def paint(self, canvas: Canvas) -> None:
        """Draw everything that cannot be pressed and does not move."""

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the widgets in the order in which the focus walks."""
        return ()

    def overlay(self, canvas: Canvas) -> None:
        """Draw what moves, on top, each time."""

    def moment(self, seconds: float) -> Change:
        """Let time pass on this screen; set `dirty` when something moved."""
        return None

    def on_key(self, pressed: Input) -> Change:
        """Answer an input that no widget took, such as a letter."""
        return None

    def on_back(self) -> Change:
        """Answer Esc: by default the small menu, never the end."""
        from game.ui.screens.menu import Menu  # noqa: PLC0415

        return Push(Menu(self))

    def on_undo(self) -> Change:
        """Answer Ctrl+Z."""
        return Say(NOTHING_TO_UNDO)

    @property
    def can_undo(self) -> bool:
        """Tell whether the menu should offer to undo a step."""
        return False

    def covered(self) -> Change:
        """The screen goes black: put away what only some may see, for when the light comes back."""
        return None

    # What the page does by itself.

    def refresh(self) -> None:
        """What is shown has changed: paint and build anew at the next draw."""
        self._built = self._painted = False
        self.dirty = True

    stale = refresh

    @property
    def wants_text(self) -> bool:
        """Tell whether the lit widget is a text field."""
        widget = self.lit
        return bool(widget and widget.takes_text)

    @property
    def lit(self) -> Widget | None:
        """Give the widget with the focus."""
        return next((w for w in self.widgets if w.ref == self.focus), None)

    @property
    def choices(self) -> list[Widget]:
        """Give the widgets of the moment, without those at the side."""
        return [w for w in self.widgets if not w.side]

    def update(self, seconds: float) -> Change:
        """Let time pass."""
        return self.moment(seconds)

    def draw(self, canvas: Canvas) -> None:
        """Draw the kept background, the widgets, and what moves."""
        if not self._built:
            self._settle(canvas)
        if self.over:
            self.paint(canvas)
        else:
            self._draw_layer(canvas)
        lit = self.lit
        for widget in self.widgets:
            if widget is not lit:
                widget.draw(canvas, Look(hover=widget.ref == self.hover))
        if lit:
            lit.draw(canvas, Look(lit=True, hover=lit.ref == self.hover, armed=self.armed))
        self.overlay(canvas)
        self.dirty = False

    def _draw_layer(self, canvas: Canvas) -> None:
        layer = self._layer
        if layer is None or layer.get_size() != canvas.surface.get_size():
            layer = self._layer = Surface(canvas.surface.get_size())
            self._painted = False
        if not self._painted:
            painted = canvas.on(layer)
            layer.fill(canvas.theme.ground)
            self.paint(painted)
            self._marks, self._painted = painted.marks, True
        canvas.surface.blit(layer, (0, 0))
        canvas.marks += self._marks

    def _settle(self, canvas: Canvas) -> None:
        """Lay out anew. New choices take the remote's arm down, so that a hasty press chooses nothing."""
        before = [w.ref for w in self.choices]
        self.widgets = list(self.build(canvas))
        self._built = True
        refs = [w.ref for w in self.choices]
        if refs != before:
            self.armed = False
        if self.lit is None:
            first = next((w for w in self.choices if w.enabled), None) or next(iter(self.widgets), None)
            self.focus = first.ref if first else ""

    def on_input(self, pressed: Input) -> Change:
        """Answer what somebody did, whatever the device."""
        lit = self.lit
        if lit and lit.heard(pressed):
            self.dirty = True
            return None
        match pressed.kind:
            case Kind.POINT:
                self._point(pressed.at)
            case Kind.PRESS | Kind.RELEASE:
                return self._click(pressed)
            case Kind.FORWARD | Kind.BACKWARD:
                self._step(1 if pressed.kind is Kind.FORWARD else -1)
            case Kind.UP | Kind.DOWN | Kind.LEFT | Kind.RIGHT:
                self._move(pressed.kind)
            case Kind.HOME | Kind.END:
                self._edge(0 if pressed.kind is Kind.HOME else -1)
            case Kind.ACTIVATE:
                return self.press(lit)
            case Kind.NEXT:
                return self._remote_next()
            case Kind.PREVIOUS | Kind.START:
                return self._remote_choose()
            case Kind.BACK:
                return self.on_back()
            case Kind.UNDO:
                return self.on_undo()
            case Kind.DIGIT | Kind.LETTER:
                return self._shortcut(pressed)
            case _:
                return self.on_key(pressed)
        return None

    def _edge(self, at: int) -> None:
        if self.widgets:
            self._light(self.widgets[at].ref)

    def press(self, widget: Widget | None) -> Change:
        """Press a widget; a greyed one says why it cannot be done, where that does not stand on it already."""
        if widget is None:
            return None
        self.dirty = True
        if widget.enabled:
            return widget.press()
        return None if widget.says_why else Say(widget.why_not)

    def _light(self, ref: str) -> None:
        """Move the focus."""
        if ref != self.focus:
            self.focus = ref
            self.dirty = True

    def _step(self, by: int) -> None:
        refs = [w.ref for w in self.widgets]
        if refs:
            at = refs.index(self.focus) if self.focus in refs else -1 if by > 0 else 0
            self._light(refs[(at + by) % len(refs)])

    def _move(self, kind: Kind) -> None:
        """Move the focus to the nearest widget in the direction of the arrow; at the edge it goes round."""
        lit = self.lit
        if lit is None:
            self._step(1)
            return
        dx, dy = ARROWS[kind]
        best = min((w for w in self.widgets if w is not lit), key=lambda w: _distance(lit, w, dx, dy), default=None)
        if best is not None and _distance(lit, best, dx, dy) < FAR:
            self._light(best.ref)
        elif dy:
            self._step(dy)

    def _point(self, at: tuple[int, int]) -> None:
        found = next((w.ref for w in reversed(self.widgets) if w.rect.collidepoint(at)), "")
        if found != self.hover:
            self.hover = found
            self.dirty = True

    def _click(self, pressed: Input) -> Change:
        """Press what the mouse went down on, if it comes up there too."""
        found = next((w for w in reversed(self.widgets) if w.rect.collidepoint(pressed.at)), None)
        if pressed.kind is Kind.PRESS:
            self._held = found.ref if found else ""
            if found and not found.side:
                self._light(found.ref)
            return None
        if found is None or found.ref != self._held:
            return None
        self._held, self.dirty = "", True
        if found.enabled:
            return found.touched(pressed.at)
        return None if found.says_why else Say(found.why_not)

    def _remote_next(self) -> Change:
        """Next on the remote: go on when there is one thing to do, else walk; the first press only lights."""
        choices = [w for w in self.choices if w.enabled]
        if len(choices) == 1:
            return self.press(choices[0])
        if self.armed:
            walk = choices + [w for w in self.widgets if w.side and w.enabled]
            at = next((n for n, w in enumerate(walk) if w.ref == self.focus), -1)
            if walk:
                self._light(walk[(at + 1) % len(walk)].ref)
        elif choices:
            self.armed = self.dirty = True
            self._light(choices[0].ref)
        return None

    def _remote_choose(self) -> Change:
        """Previous on the remote chooses what is lit, but only after next has lit it: no accident by habit."""
        if self.armed:
            return self.press(self.lit)
        return Say(REMOTE_HINT)

    def _shortcut(self, pressed: Input) -> Change:
        found = next((w for w in self.widgets if w.shortcut == pressed.text), None)
        if found is None:
            return self.on_key(pressed)
        if not found.side:
            self._light(found.ref)
        return self.press(found)


FAR = 10**9


def _distance(start: Widget, other: Widget, dx: int, dy: int) -> float:
    """Measure how far a widget lies in a direction; off to the side counts heavily."""
    a, b = start.rect, other.rect
    if dx:
        along = (b.left - a.right) * dx if dx > 0 else a.left - b.right
        aside = max(0, b.top - a.bottom, a.top - b.bottom) * 3 + abs(b.centery - a.centery) * 0.3
    else:
        along = b.top - a.bottom if dy > 0 else a.top - b.bottom
        aside = max(0, b.left - a.right, a.left - b.right) * 3 + abs(b.centerx - a.centerx) * 0.3
    return along + aside if along > -min(a.height, b.height) / 2 else FAR
