"""The game itself: what may happen, what happens, and what it is worth. Standard library only."""
