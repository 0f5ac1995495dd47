"""Every text is read from the back row, every shape is seen: WCAG contrast, both themes."""

import pytest

from game.ui.theme import HIGH_CONTRAST, NORMAL, SEAT_ICONS, SEAT_PATTERNS, Theme, contrast
from game.ui.words import ROLE_LETTERS

THEMES = [NORMAL, HIGH_CONTRAST]


def grounds(theme: Theme) -> list[tuple[int, int, int]]:
    return [
        theme.ground,
        theme.card,
        theme.accent_tint,
        theme.danger_tint,
        theme.good_tint,
        theme.waiting_tint,
        *theme.seat_tints,
    ]


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_ink_reads_seven_to_one_on_every_ground(theme: Theme) -> None:
    for ground in [*grounds(theme), theme.wood]:
        assert contrast(theme.ink, ground) >= 7, ground
        assert contrast(theme.quiet, ground) >= 7, ground


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_coloured_text_reads_seven_to_one_where_it_stands(theme: Theme) -> None:
    for name in ("danger", "good", "waiting", "accent"):
        for ground in (theme.ground, theme.card, getattr(theme, f"{name}_tint")):
            assert contrast(getattr(theme, name), ground) >= 7, (name, ground)
    for seat, tint in zip(theme.seats, theme.seat_tints, strict=True):
        for ground in (theme.ground, theme.card, tint):
            assert contrast(seat, ground) >= 7, (seat, ground)
        assert contrast(theme.on_seat, seat) >= 7, seat


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_text_on_dark_and_glowing_parts_reads_seven_to_one(theme: Theme) -> None:
    assert contrast(theme.on_night, theme.night) >= 7
    assert contrast(theme.glow, theme.night) >= 7
    assert contrast(theme.on_glow, theme.glow) >= 7
    assert contrast(theme.on_accent, theme.accent) >= 7


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_shapes_stand_out_three_to_one(theme: Theme) -> None:
    for ground in (theme.ground, theme.card):
        assert contrast(theme.line, ground) >= 3
        assert contrast(theme.accent, ground) >= 3
    for seat in theme.seats:
        assert contrast(seat, theme.wood) >= 3


def test_a_role_never_hangs_on_colour_alone() -> None:
    assert len(set(SEAT_PATTERNS)) == len(set(SEAT_ICONS)) == 4
    assert {b.nl for b in ROLE_LETTERS} == {"O", "L", "J", "B"}
    assert {b.en for b in ROLE_LETTERS} == {"P", "T", "Y", "M"}
