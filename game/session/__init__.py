"""A game that people play: the log that only grows, undo, forks, and keeping it all on disk."""
