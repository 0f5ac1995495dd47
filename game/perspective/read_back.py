"""Reads a check back out of the log: what was guessed, and what the persona said itself."""

from game.perspective.causes import Cause
from game.perspective.words import NEEDS_FOR_YES, need_for_yes, need_in_own_words
from game.rules.board import Board
from game.rules.content import Persona, Text, VoiceLines
from game.session.log import PerspectiveChecked

UNKNOWN = Text("?", "?")
"""Where the case no longer has what was guessed."""


def guess_words(board: Board, check: PerspectiveChecked) -> Text:
    """Give the answer that was guessed."""
    return _answer(board, check, check.answer)


def truth_words(board: Board, check: PerspectiveChecked) -> Text:
    """Give what it really was, in the words of the persona."""
    persona = board.personas[check.about]
    if check.asks == "weighs":
        return next((weighs.own_words for weighs in persona.weighs if weighs.id == check.truth), UNKNOWN)
    if check.asks == "yes":
        return need_in_own_words(persona).get(check.truth, UNKNOWN)
    return _line(persona, check, check.truth)


def _answer(board: Board, check: PerspectiveChecked, id_: str) -> Text:
    persona = board.personas[check.about]
    if check.asks == "weighs":
        return next((weighs.guess for weighs in persona.weighs if weighs.id == id_), UNKNOWN)
    if check.asks == "yes" and id_ in NEEDS_FOR_YES:
        return need_for_yes(board, id_, Cause("hesitates", check.about, 0, check.other), check.asked_of)
    return _line(persona, check, id_)


def _line(persona: Persona, check: PerspectiveChecked, id_: str) -> Text:
    voices: dict[str, VoiceLines] = {"told": persona.voice.told, "unheard": persona.voice.passed_over}
    lines = voices.get(check.asks)
    return (
        UNKNOWN if lines is None else {"low": lines.low, "middle": lines.middle, "high": lines.high}.get(id_, UNKNOWN)
    )
