"""What can be pressed: buttons and numbered options. A page lays them out; they draw themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pygame import Rect

from game.ui.layout import inset, stack
from game.ui.screen import Change, Input
from game.ui.theme import Colour
from game.ui.type import BODY, BOLD, LABEL, PLAIN, Face
from game.ui.words import CHOOSE_TAG, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

Act = Callable[[], Change]

BUTTON_WORD = Both("knop", "button")
CHOICE_WORD = Both("keuze", "choice")
FIELD_WORD = Both("invulveld", "text field")
COUNT_WORD = Both("telling", "count")
NOT_NOW = Both("kan nu niet", "not possible now")


class Look(NamedTuple):
    """How a widget stands at this moment."""

    lit: bool = False
    """It has the focus."""
    hover: bool = False
    armed: bool = False
    """The presentation remote is in use: show how to choose."""


class Widget:
    """Something that can have the focus and be pressed."""

    kind = BUTTON_WORD
    takes_text = False
    says_why = False
    """Whether the reason why it cannot be pressed stands on the widget itself."""

    def __init__(
        self,
        ref: str,
        rect: Rect,
        label: str,
        act: Act,
        *,
        shortcut: str = "",
        side: bool = False,
        why_not: str = "",
    ) -> None:
        self.ref = ref
        self.rect = rect
        self.label = label
        self.act = act
        self.shortcut = shortcut
        self.side = side
        """Beside the choices of the moment: undo, pause, menu. The remote comes here last."""
        self.why_not = why_not
        """Why it cannot be pressed now; it can still be lit, so that everybody can read the reason."""

    @property
    def enabled(self) -> bool:
        """Tell whether pressing does anything."""
        return not self.why_not

    def describe(self, canvas: Canvas) -> str:
        """Say in words what this is, for a screen reader."""
        reason = f", {canvas.say(NOT_NOW)}: {self.why_not}" if self.why_not else ""
        key = f", {self.shortcut.upper()}" if self.shortcut else ""
        return f"{self.label}, {canvas.say(self.kind)}{key}{reason}"

    def press(self) -> Change:
        """Do what it is for."""
        return self.act() if self.enabled else None

    def heard(self, pressed: Input) -> bool:
        """Take an input that belongs to this widget while it is lit, such as typed text."""
        return False

    def touched(self, at: tuple[int, int]) -> Change:
        """Answer a click inside it."""
        return self.press()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Draw it."""
        raise NotImplementedError


def focus_ring(canvas: Canvas, rect: Rect, radius: int) -> None:
    """Draw the ring that says: here you are. Dark, warm and dark again, so that it is seen on every ground."""
    theme, thin, wide = canvas.theme, canvas.px(4), canvas.px(8)
    around = 0
    for colour, width in ((theme.accent, thin), (theme.glow, wide), (theme.ink, thin)):
        around += width
        box = rect.inflate(2 * around, 2 * around)
        canvas.shapes.card(canvas.surface, box, None, radius=radius + around, edge=colour, edge_width=width + 1)


def choose_tag(canvas: Canvas, rect: Rect) -> None:
    """Show on the lit widget that the remote's previous key, the one that points left, chooses it."""
    theme, text, pad, side = canvas.theme, canvas.say(CHOOSE_TAG), canvas.px(16), canvas.px(24)
    tag = Rect(0, 0, canvas.text_width(text, LABEL, BOLD) + 3 * pad + side, canvas.line_height(LABEL) + canvas.px(8))
    tag.midright = (rect.right - canvas.px(16), rect.top)
    canvas.shapes.card(canvas.surface, tag, theme.glow, radius=tag.height // 2, edge=theme.ink, edge_width=canvas.px(4))
    canvas.shapes.icon(canvas.surface, "previous", (tag.x + pad + side / 2, tag.centery), side, theme.on_glow)
    canvas.label(text, (tag.right - pad, tag.centery), LABEL, theme.on_glow, face=BOLD, align="right")


class Button(Widget):
    """A button: `primary` for the one that goes on, `plain` for the others, `quiet` inside the dark bar."""

    def __init__(
        self,
        ref: str,
        rect: Rect,
        label: str,
        act: Act,
        *,
        style: str = "plain",
        icon: str = "",
        size: float = BODY,
        second: str = "",
        align: str = "center",
        shortcut: str = "",
        side: bool = False,
        why_not: str = "",
        wordless: bool = False,
    ) -> None:
        super().__init__(ref, rect, label, act, shortcut=shortcut, side=side, why_not=why_not)
        self.style, self.icon, self.size, self.second, self.align = style, icon, size, second, align
        self.wordless = wordless
        """Only the icon is drawn; the label is for the pilot and for screen readers."""

    def colours(self, canvas: Canvas, *, hover: bool) -> tuple[Colour, Colour, Colour]:
        """Give ground, edge and ink for this style."""
        theme = canvas.theme
        if not self.enabled:
            return theme.ground, theme.hush, theme.quiet
        if self.style == "primary":
            return theme.accent, theme.accent, theme.on_accent
        if self.style == "quiet":
            return theme.night, theme.glow if hover else theme.on_night, theme.on_night
        return (theme.accent_tint if hover else theme.card), theme.accent if hover else theme.line, theme.ink

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Draw ground, icon, label and second line, as one kept picture; on top of it the ring of the focus."""
        if self.rect.width < 2 or self.rect.height < 2:
            return
        radius = min(canvas.px(18), self.rect.height // 2)
        if self.enabled and self.style != "quiet":
            canvas.shapes.shadow(canvas.surface, self.rect, radius, canvas.px(8), canvas.theme.shadow)
        key = (self.label, self.second, self.why_not, self.style, self.icon, self.size, self.align, self.wordless)
        canvas.kept(
            ("button", *key, look.hover),
            self.rect,
            lambda inside, rect: self._face(inside, rect, radius, hover=look.hover),
        )
        canvas.mark(self.rect, self.label or self.ref)
        if self.why_not or self.second:
            canvas.mark(self.rect, self.why_not or self.second)
        if look.lit:
            focus_ring(canvas, self.rect, radius)
            if look.armed:
                choose_tag(canvas, self.rect)

    def _face(self, canvas: Canvas, rect: Rect, radius: int, *, hover: bool) -> None:
        """Draw the button itself."""
        ground, edge, ink = self.colours(canvas, hover=hover)
        canvas.shapes.card(canvas.surface, rect, ground, radius=radius, edge=edge, edge_width=canvas.px(3))
        inside = inset(rect, canvas.px(20), canvas.px(6))
        if self.icon:
            inside = self._icon(canvas, inside, ink)
        self._words(canvas, inside, ink)

    def _icon(self, canvas: Canvas, inside: Rect, ink: Colour) -> Rect:
        """Draw the icon just before the words and give the room for the words."""
        side = min(canvas.px(44) * canvas.settings.text_size // 100, inside.height)
        label = "" if self.wordless else self.label
        gap = canvas.px(16) if label else 0
        words = canvas.text_width(label, self.size, BOLD) if label else 0
        spare = max(0, inside.width - side - gap - words) if self.align == "center" else 0
        left = inside.x + spare // 2
        canvas.shapes.icon(canvas.surface, self.icon, (left + side / 2, inside.centery), side, ink)
        left += side + gap
        return Rect(left, inside.y, max(0, inside.right - spare // 2 - left + 1), inside.height)

    def _words(self, canvas: Canvas, inside: Rect, ink: Colour) -> None:
        second = self.why_not or self.second
        if not self.label or self.wordless or not inside.width:
            return
        if not second:
            canvas.write(self.label, inside, self.size, ink, face=BOLD, align=self.align, valign="middle", whole=True)
            return
        upper, lower = two_lines(canvas, inside, self.label, second, self.size)
        canvas.write(self.label, upper, self.size, ink, face=BOLD, align=self.align, valign="bottom", whole=True)
        soft = canvas.theme.quiet if self.style == "plain" or not self.enabled else ink
        canvas.write(second, lower, LABEL, soft, align=self.align)


def two_lines(
    canvas: Canvas, inside: Rect, first: str, second: str, size: float, face: Face = BOLD
) -> tuple[Rect, Rect]:
    """Divide a card between its title and its second line."""
    need = canvas.text_height(first, inside.width, size, face)
    below = canvas.text_height(second, inside.width, LABEL)
    spare = inside.height - need - below
    high = need + spare // 2 if spare >= 0 else inside.height * need // (need + below)
    return Rect(inside.x, inside.y, inside.width, high), Rect(
        inside.x, inside.y + high, inside.width, inside.height - high
    )


class Option(Widget):
    """A numbered choice: a title, and a second line that says what it is or why it cannot be done now."""

    kind = CHOICE_WORD
    says_why = True

    def __init__(
        self,
        ref: str,
        rect: Rect,
        label: str,
        act: Act,
        *,
        number: int = 0,
        second: str = "",
        colour: Colour | None = None,
        icon: str = "",
        chosen: bool = False,
        why_not: str = "",
        brief: bool = False,
        beside: bool = False,
    ) -> None:
        shortcut = str(number % 10) if 0 < number <= 10 else ""
        super().__init__(ref, rect, label, act, shortcut=shortcut, why_not=why_not)
        self.number, self.second, self.colour, self.icon, self.chosen = number, second, colour, icon, chosen
        self.brief = brief
        """Only the title is drawn; a press on a greyed one still says why."""
        self.beside = beside
        """The second line stands beside the title, where both fit on one line."""

    def describe(self, canvas: Canvas) -> str:
        """Say title and second line too."""
        return f"{super().describe(canvas)}. {self.second}" if self.second else super().describe(canvas)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Draw the card, its number and its words, as one kept picture; on top of it the ring of the focus."""
        if self.rect.width < 2 or self.rect.height < 2:
            return
        if self.enabled:
            canvas.shapes.shadow(canvas.surface, self.rect, canvas.px(16), canvas.px(6), canvas.theme.shadow)
        second = "" if self.brief else self.why_not or self.second
        key = (
            "option",
            self.label,
            second,
            self.number,
            self.colour,
            self.icon,
            self.enabled,
            self.chosen,
            self.beside,
        )
        canvas.kept(
            (*key, look.lit, look.hover),
            self.rect,
            lambda inside, rect: self._face(inside, rect, look),
        )
        for words in (self.label, second):
            if words:
                canvas.mark(self.rect, words)
        if look.lit:
            focus_ring(canvas, self.rect, canvas.px(16))
            if look.armed and self.enabled:
                choose_tag(canvas, self.rect)

    def _face(self, canvas: Canvas, rect: Rect, look: Look) -> None:
        """Draw the option itself."""
        theme, colour = canvas.theme, self.colour or canvas.theme.accent
        radius = canvas.px(16)
        strong = look.lit or look.hover or self.chosen
        ground = theme.ground if not self.enabled else theme.accent_tint if look.hover or self.chosen else theme.card
        edge = theme.hush if not self.enabled else colour if strong else theme.line
        canvas.shapes.card(canvas.surface, rect, ground, radius=radius, edge=edge, edge_width=canvas.px(3))
        inside = self._badge(canvas, inset(rect, canvas.px(22), canvas.px(8)), colour)
        self._words(canvas, inside)

    def _badge(self, canvas: Canvas, inside: Rect, colour: Colour) -> Rect:
        """Draw the number or icon at the left and give what is left of the card."""
        side = min(canvas.px(50) * canvas.settings.text_size // 100, inside.height)
        badge = Rect(inside.x, inside.centery - side // 2, side, side)
        ink = colour if self.enabled else canvas.theme.quiet
        if self.number:
            text = str(self.number % 10)
            fill = colour if self.chosen else canvas.theme.card if self.enabled else canvas.theme.ground
            canvas.shapes.card(canvas.surface, badge, fill, radius=canvas.px(10), edge=ink, edge_width=canvas.px(3))
            tint = canvas.theme.on_seat if self.chosen else ink
            canvas.label(text, badge.center, LABEL, tint, face=BOLD, align="center")
        elif self.icon:
            canvas.shapes.icon(canvas.surface, self.icon, badge.center, side, ink)
        else:
            return inside
        gap = side + canvas.px(22)
        return Rect(inside.x + gap, inside.y, max(1, inside.width - gap), inside.height)

    def _words(self, canvas: Canvas, inside: Rect) -> None:
        theme, second = canvas.theme, "" if self.brief else self.why_not or self.second
        ink = theme.ink if self.enabled else theme.quiet
        if not second:
            canvas.write(self.label, inside, BODY, ink, valign="middle")
            return
        soft = theme.danger if self.why_not else theme.quiet
        if self.beside and fit_beside(canvas, self.label, second, inside.width):
            canvas.write(self.label, inside, BODY, ink, valign="middle")
            canvas.write(second, inside, LABEL, soft, align="right", valign="middle")
            return
        upper, lower = two_lines(canvas, inside, self.label, second, BODY, PLAIN)
        canvas.write(self.label, upper, BODY, ink, valign="bottom")
        canvas.write(second, lower, LABEL, soft)


def fit_beside(canvas: Canvas, title: str, second: str, width: int) -> bool:
    """Tell whether a title and its second line fit beside each other on one line."""
    return canvas.text_width(title, BODY) + canvas.text_width(second, LABEL) + canvas.px(30) <= width


class Choice(NamedTuple):
    """What an option in a list says and does."""

    ref: str
    label: str
    act: Act
    second: str = ""
    why_not: str = ""
    icon: str = ""
    chosen: bool = False
    brief: bool = False
    beside: bool = False


def option_list(
    canvas: Canvas,
    rect: Rect,
    choices: Sequence[Choice],
    colour: Colour | None = None,
    *,
    first: int = 1,
    numbered: bool = True,
    least: int = 0,
) -> list[Option]:
    """Lay numbered options under each other, each as high as its words need, squeezed alike when they do not fit.

    `least` is how high an option is at least, where few choices have much room.
    """
    wide = _option_words(canvas, rect.width)
    heights = [max(least, _option_height(canvas, choice, wide)) for choice in choices]
    places = stack(rect, heights, canvas.px(16))
    return [
        Option(
            c.ref,
            place,
            c.label,
            c.act,
            number=first + n if numbered else 0,
            second=c.second,
            colour=colour,
            icon=c.icon,
            chosen=c.chosen,
            why_not=c.why_not,
            brief=c.brief,
            beside=c.beside,
        )
        for n, (c, place) in enumerate(zip(choices, places, strict=True))
    ]


def options_height(canvas: Canvas, choices: Sequence[Choice], width: int) -> int:
    """Measure how high a list of options becomes when nothing is squeezed."""
    heights = sum(_option_height(canvas, choice, _option_words(canvas, width)) for choice in choices)
    return heights + canvas.px(16) * max(0, len(choices) - 1)


def _option_words(canvas: Canvas, width: int) -> int:
    """Give the room for words in an option of this width."""
    return max(1, width - canvas.px(44 + 22) - canvas.px(50) * canvas.settings.text_size // 100)


def _option_height(canvas: Canvas, choice: Choice, width: int) -> int:
    second = "" if choice.brief else choice.why_not or choice.second
    high = canvas.text_height(choice.label, width, BODY)
    if second and choice.beside and fit_beside(canvas, choice.label, second, width):
        second = ""
    return high + (canvas.text_height(second, width, LABEL) if second else 0) + canvas.px(26)
