"""The same session as plain lines: for a terminal without a display, and for a screen reader."""

from game.terminal.console import Console, Read, Write
from game.terminal.onward import choice_line, own_choices
from game.terminal.play import play_in_terminal, start_in_terminal

__all__ = ["Console", "Read", "Write", "choice_line", "own_choices", "play_in_terminal", "start_in_terminal"]
