"""What a screen is: it hears an `Input`, it answers with a `Change`, and it draws. `App` does the rest."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.settings import Settings
    from game.ui.words import Bilingual


class Kind(Enum):
    """What somebody did, whatever the device: keyboard, mouse or presentation remote."""

    NEXT = auto()  # remote: next, Page Down
    PREVIOUS = auto()  # remote: previous, Page Up
    START = auto()  # remote: start the show, F5
    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    FORWARD = auto()  # Tab
    BACKWARD = auto()  # Shift+Tab
    HOME = auto()
    END = auto()
    ACTIVATE = auto()  # Enter or space
    DIGIT = auto()
    LETTER = auto()
    TEXT = auto()  # typed text, while a text field listens
    ERASE = auto()
    DELETE = auto()
    COPY = auto()
    PASTE = auto()
    BACK = auto()  # Esc
    UNDO = auto()
    POINT = auto()  # the mouse moved
    PRESS = auto()
    RELEASE = auto()
    WHEEL = auto()
    BLANK = auto()
    HELP = auto()
    FULL_SCREEN = auto()
    CLOSE = auto()  # the window's own close button


class Input(NamedTuple):
    """One thing that somebody did."""

    kind: Kind
    text: str = ""
    at: tuple[int, int] = (-1, -1)
    amount: int = 0
    """The digit of DIGIT, the steps of WHEEL."""


class Push(NamedTuple):
    """Put a screen on top; the one below waits."""

    screen: Screen


class Pop(NamedTuple):
    """Leave this screen. `send` is then heard by the screen below, as if somebody had done it there."""

    send: Input | None = None


class Replace(NamedTuple):
    """Leave this screen for another."""

    screen: Screen


class Home(NamedTuple):
    """Leave everything down to the first screen, the title."""


class Quit(NamedTuple):
    """Close the program."""


class Adjust(NamedTuple):
    """Take other settings, live, and keep them."""

    settings: Settings


class Say(NamedTuple):
    """Show a short notice at the bottom of the screen."""

    text: Bilingual | str


class Many(NamedTuple):
    """Several changes, one after the other."""

    changes: tuple[Change, ...]


Change: TypeAlias = Push | Pop | Replace | Home | Quit | Adjust | Say | Many | None


class Screen(Protocol):
    """One screen. It never touches the window, the clock or another screen."""

    dirty: bool
    """True when what it would draw differs from what is on the window."""
    over: bool
    """True for a menu or question that lets the screen below shine through."""

    @property
    def wants_text(self) -> bool:
        """Tell whether letters and digits are being typed into a field just now."""

    def on_input(self, pressed: Input) -> Change:
        """Answer what somebody did."""

    def update(self, seconds: float) -> Change:
        """Let time pass; called some sixty times a second, so be quick when nothing moves."""

    def draw(self, canvas: Canvas) -> None:
        """Draw everything; change nothing in the game."""

    def covered(self) -> Change:
        """The screen goes black: put away what only some may see."""

    def stale(self) -> None:
        """Size, language or look changed: lay out anew at the next draw."""
