"""The pictures that are kept: which screens, how they are drawn, and how two pictures are compared.

`python -m tests.images.pictures` draws all of them again, after the look changed on purpose. Look at each one before
you commit it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.rules import events as e
from game.rules.law import legal_moves
from game.rules.moves import Knock
from game.rules.state import AT_TABLE
from game.ui.page import Page
from game.ui.picture import Studio
from game.ui.screens.cards import LookAway
from game.ui.screens.debrief import Debrief
from game.ui.screens.routes import RoutesScreen
from game.ui.screens.table import TableScreen
from game.ui.settings import Settings
from tests.ui.playing import ALONE, GROUP, sitting

HERE = Path(__file__).parent
SIZE = (960, 540)
BLOCK = 12
"""Pictures are compared by blocks of so many pixels: another version of the letters moves single pixels, not blocks."""
TOLERANCE = 26
"""How far the mean of a block may be off, of 255."""


def table(until: Callable[[TableScreen], bool], chairs=ALONE, seed: int = 2) -> TableScreen:
    """Play the tests' own case by chance until something holds at the table."""
    screen, dice = TableScreen(sitting("kim", chairs, seed=seed)), Random(seed)
    for _ in range(2000):
        if until(screen):
            return screen
        screen.moment(2.0)
        if screen.people_choose:
            legal = legal_moves(screen.sitting.board, screen.sitting.state)
            knocks = [move for move in legal if isinstance(move, Knock)]
            screen.choose(dice.choice(knocks or legal))
        elif screen.runs_by_itself and screen.read_first:
            screen._hurry()
        elif screen.beat is not None and not screen.runs_by_itself:
            screen._next()
        elif screen.sitting.check_due() is not None:
            check = screen._check().screen
            check.guess, check.sure, check.asked = 0, 80, True
            check._record()
        elif screen.sitting.active is None:
            return screen
    raise AssertionError("never came about")


def choosing() -> Page:
    """A trainee chooses what to contribute around the table."""
    return table(lambda t: t.people_choose and t.beat is None and t.sitting.state.step == AT_TABLE)


def bounced() -> Page:
    """A door stayed shut."""
    return table(lambda t: t.beat is not None and bool(t.beat.find(e.DoorBounced)) and not t.runs_by_itself, GROUP)


def routes() -> Page:
    """What is needed, the doors, what helps."""
    return RoutesScreen(table(lambda t: t.sitting.state.round == 2).sitting)


def looking_away() -> Page:
    """Everybody but one looks away."""
    return LookAway(sitting("kim", GROUP), ALONE.index(ALONE[0]), lambda: None)


def debrief() -> Page:
    """What became of the child."""
    return Debrief(table(lambda t: t.sitting.active is None and t.beat is None).sitting)


PICTURES: Mapping[str, tuple[Callable[[], Page], Settings]] = {
    "choosing-nl": (choosing, Settings(lang="nl")),
    "choosing-en-large": (choosing, Settings(lang="en", text_size=150)),
    "bounced-en": (bounced, Settings(lang="en")),
    "bounced-nl-contrast": (bounced, Settings(lang="nl", high_contrast=True)),
    "routes-nl": (routes, Settings(lang="nl")),
    "looking-away-en": (looking_away, Settings(lang="en")),
    "debrief-nl": (debrief, Settings(lang="nl")),
}


def drawn(name: str) -> pygame.Surface:
    """Draw one of the pictures."""
    make, settings = PICTURES[name]
    return Studio().picture(make(), SIZE, settings)


def place(name: str) -> Path:
    """Say where a picture is kept."""
    return HERE / f"{name}.png"


def difference(one: pygame.Surface, other: pygame.Surface) -> int:
    """Measure how far the block that differs most is off."""
    small = (SIZE[0] // BLOCK, SIZE[1] // BLOCK)
    first, second = (pygame.transform.smoothscale(picture.convert(24), small) for picture in (one, other))
    return max(
        abs(a - b)
        for y in range(small[1])
        for x in range(small[0])
        for a, b in zip(first.get_at((x, y))[:3], second.get_at((x, y))[:3], strict=True)
    )


def side_by_side(kept: pygame.Surface, now: pygame.Surface) -> pygame.Surface:
    """Put both pictures beside each other, to be looked at."""
    both = pygame.Surface((SIZE[0] * 2 + 10, SIZE[1]))
    both.fill((255, 0, 200))
    both.blit(kept, (0, 0))
    both.blit(now, (SIZE[0] + 10, 0))
    return both


def main() -> None:
    """Draw all pictures again."""
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    for name in PICTURES:
        pygame.image.save(drawn(name), place(name))


if __name__ == "__main__":
    main()
