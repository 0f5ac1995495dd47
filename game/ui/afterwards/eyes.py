"""Through their eyes: what it was like for each of the four, and how well that was guessed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.perspective import guess_words
from game.rules.moves import SEATS
from game.session.log import PerspectiveChecked
from game.ui.afterwards.part import Part
from game.ui.draw_parts import seat_disc
from game.ui.layout import columns, inset, rows
from game.ui.type import BODY, BOLD, ITALIC, LABEL, LEAD
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

GUESSED = Both("jij dacht: {guess} {mark}", "you thought: {guess} {mark}")
SURE_AND_WRONG = Both("(zeker, en toch anders)", "(sure, and yet different)")
NOBODY_TOLD = Both("Nooit verteld: {cards}", "Never told: {cards}")
RIGHT, SURE = 2, 80


class Eyes(Part):
    """Four people, four looks back."""

    def paint(self, canvas: Canvas, room: Rect) -> None:
        """Let each of the four look back in their own words, with what was guessed and what was never told."""
        board = self.board
        cells = [cell for row in rows(room, 2, canvas.px(20)) for cell in columns(row, 2, canvas.px(20))]
        checks = self.looking.checks
        for seat, place in zip(SEATS, cells, strict=True):
            persona = board.personas[seat]
            canvas.shapes.card(canvas.surface, place, canvas.theme.seat_tints[seat], radius=canvas.px(18))
            inside = inset(place, canvas.px(28), canvas.px(20))
            radius = canvas.px(40)
            seat_disc(canvas, (inside.x + radius, inside.y + radius), radius, seat, icon=False)
            name = Rect(inside.x + radius * 2 + canvas.px(18), inside.y, inside.width - radius * 2, radius * 2)
            canvas.write(canvas.say(persona.name), name, BODY, canvas.theme.seats[seat], face=BOLD, valign="middle")
            notes = self._notes(canvas, seat, [check for check in checks if check.about == seat])
            foot = canvas.line_height(LABEL) * len(notes)
            words = Rect(
                inside.x, name.bottom + canvas.px(10), inside.width, inside.bottom - name.bottom - foot - canvas.px(18)
            )
            canvas.write(f"“{canvas.say(persona.afterwards)}”", words, LEAD, face=ITALIC)
            y = inside.bottom - foot
            for note in notes:
                canvas.write(
                    note,
                    Rect(inside.x, y, inside.width, canvas.line_height(LABEL)),
                    LABEL,
                    canvas.theme.quiet,
                    smallest=24,
                )
                y += canvas.line_height(LABEL)

    def _notes(self, canvas: Canvas, seat: int, checks: Sequence[PerspectiveChecked]) -> list[str]:
        """Say what was guessed about a seat, and what it never told."""
        board = self.board
        notes = [self._guess(canvas, check) for check in checks[-1:]]
        table = self.looking.sitting.state.table
        untold = [canvas.say(board.cards[card].title) for card in board.cards_of[seat] if not table >> card & 1]
        return [*notes, *([canvas.say(NOBODY_TOLD, cards="; ".join(untold))] if untold else [])]

    def _guess(self, canvas: Canvas, check: PerspectiveChecked) -> str:
        """Say the last guess about somebody, with how right it was, and whether the guesser was sure of it."""
        mark = "✓" if check.points == RIGHT else "≈" if check.points else "✗"
        if not check.points and check.sure >= SURE and not check.practice:
            mark = f"{mark} {canvas.say(SURE_AND_WRONG)}"
        return canvas.say(GUESSED, guess=canvas.say(guess_words(self.board, check)), mark=mark)
