"""A number on its way: short, soft, and skipped when the user asked for less motion."""

from __future__ import annotations

LONGEST = 0.25
"""Seconds: people should never wait for a movement."""


class Glide:
    """A number that moves to where it should be. Feed it time; ask it where it is."""

    def __init__(self, at: float = 0.0) -> None:
        self.start = self.end = at
        self.seconds = self.gone = 0.0

    def to(self, end: float, *, seconds: float = LONGEST, still: bool = False) -> None:
        """Set off for another value, or be there at once."""
        if end == self.end and not still:
            return
        self.start, self.end = self.at, end
        self.seconds, self.gone = (0.0 if still else min(seconds, LONGEST)), 0.0

    def update(self, seconds: float) -> bool:
        """Let time pass; tell whether it moved."""
        if not self.moving:
            return False
        self.gone += seconds
        return True

    @property
    def moving(self) -> bool:
        """Tell whether it is still on its way."""
        return self.gone < self.seconds

    @property
    def at(self) -> float:
        """Tell where it is: quick at first, slow at the end."""
        if not self.moving:
            return self.end
        left = 1 - self.gone / self.seconds
        return self.end + (self.start - self.end) * left**3
