"""The window: one loop, screens on a stack, big warm type. Pygame is not imported here, so that others may look in."""

import os

# Pygame greets on standard output when it is imported; the demo and the tests need that line for themselves.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
