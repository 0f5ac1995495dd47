"""Onward: what can be done with a session that is over, to learn more from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.afterwards.part import Part
from game.ui.screen import Change, Push
from game.ui.widgets import Choice, Widget, option_list
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

AGAIN = Both("Nog eens, vanuit een andere stoel", "Once more, from another chair")
AGAIN_WHAT = Both(
    "dezelfde maanden; zie wat de ander wist, voelde en kon", "the same months; see what the other knew, felt, could do"
)
WHAT_IF = Both("Wat als …", "What if …")
WHAT_IF_WHAT = Both(
    "speel verder vanaf een beurt; deze sessie blijft zoals ze is", "play on from a turn; this session stays"
)
WHICH = Both("Bij welke keuze wil je weer staan?", "At which choice would you like to stand again?")
COMPARE = Both("Leg er een andere sessie naast", "Put another session beside it")
COMPARE_WHAT = Both(
    "waar kozen jullie anders, en wat kwam ervan?", "where did you choose differently, what came of it?"
)
BEST = Both("De beste lijn die we kennen", "The best line we know")
BEST_WHAT = Both("zo had het ook gekund", "it could also have gone like this")
LEARNED = Both("Wat je leerde", "What you learned")
LEARNED_WHAT = Both(
    "over al je sessies, en wat je nu kunt oefenen", "over all your sessions, and what to practise next"
)


class Onward(Part):
    """The ways on from a debrief."""

    def widgets(self, canvas: Canvas, room: Rect) -> Sequence[Widget]:
        """Give each way on with what it is for."""
        what_if = Choice("what-if", canvas.say(WHAT_IF), self._what_if, second=canvas.say(WHAT_IF_WHAT))
        best = Choice("best", canvas.say(BEST), self._best, second=canvas.say(BEST_WHAT))
        choices = [what_if, best]
        if self.looking.sitting.reception is not None:
            choices = [
                Choice("other-chair", canvas.say(AGAIN), self._other_chair, second=canvas.say(AGAIN_WHAT)),
                what_if,
                Choice("compare", canvas.say(COMPARE), self._compare, second=canvas.say(COMPARE_WHAT)),
                best,
                Choice("learned", canvas.say(LEARNED), self._learned, second=canvas.say(LEARNED_WHAT)),
            ]
        return option_list(canvas, room, choices, least=canvas.px(120), numbered=False)

    def _what_if(self) -> Change:
        """Choose one of the choices that people made."""
        from game.ui.screens.behind import Behind  # noqa: PLC0415

        return Push(Behind(self.looking, WHICH, self.looking.choices_of_people(), WHAT_IF))

    def _other_chair(self) -> Change:
        from game.ui.screens.other_chair import ChooseChair  # noqa: PLC0415

        sitting = self.looking.sitting
        return None if sitting.reception is None else Push(ChooseChair(sitting.reception, sitting.session))

    def _compare(self) -> Change:
        from game.ui.screens.pick_other import PickOther  # noqa: PLC0415

        sitting = self.looking.sitting
        return None if sitting.reception is None else Push(PickOther(sitting.reception, sitting.session))

    def _best(self) -> Change:
        from game.ui.screens.best import BestScreen  # noqa: PLC0415

        return Push(BestScreen(self.looking))

    def _learned(self) -> Change:
        from game.ui.screens.progress import ProgressScreen  # noqa: PLC0415

        reception = self.looking.sitting.reception
        return None if reception is None else Push(ProgressScreen(reception))
