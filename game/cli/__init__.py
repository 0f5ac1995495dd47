"""The door: `omtafel` and its commands. Without arguments the first picture comes before anything else is imported."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks; give the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        if not arguments:
            from game.cli.window import title

            return title()
        from game.cli.commands import run

        return run(arguments)
    except BaseException as error:
        from game.cli.failing import tell

        return tell(error, arguments)
