"""What a page of the debrief can do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.afterwards.looking import Looking
from game.ui.afterwards.rows import Paged
from game.ui.screen import Change
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.canvas import Canvas


class Part:
    """One page of the debrief."""

    def __init__(self, looking: Looking, refresh: Callable[[], None]) -> None:
        self.looking = looking
        self.board = looking.board
        self.refresh = refresh
        self.pages = Paged(refresh)

    def paint(self, canvas: Canvas, room: Rect) -> None:
        """Draw what nobody presses."""

    def widgets(self, canvas: Canvas, room: Rect) -> Sequence[Widget]:
        """Give what can be pressed."""
        return ()

    def moment(self, seconds: float) -> Change:
        """Let time pass while this page is open."""
        return None
