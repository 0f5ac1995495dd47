"""What became of a need in a month or a turn, said once: how far it moved, and everything that moved it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.moves import Seat
from game.text.happenings import Pair, event_sentence, need_cause, need_source
from game.text.tell import Teller, owned_or_open
from game.text.words import capital, counted, listed

HELPED: Mapping[str, Pair] = {
    "moment": ("wat er gebeurde hielp", "what happened helped"),
    "advice": ("het anonieme advies hielp", "the anonymous advice helped"),
    "normalised": ("het mocht gewoon zijn", "it was allowed to be ordinary"),
}
HINDERED: Mapping[str, Pair] = {
    "moment": ("wat er gebeurde maakte het zwaarder", "what happened made it harder"),
    "advice": ("het anonieme advies maakte het zwaarder", "the anonymous advice made it harder"),
}
SOURCE_HELPED: Mapping[int, Pair] = {
    1: ("{sources} hielp", "{sources} helped"),
    2: ("{sources} hielpen", "{sources} helped"),
}
SOURCE_HINDERED: Pair = ("{sources} maakte het zwaarder", "{sources} made it harder")
STILL_OPEN: Pair = ("{sources} is nog nodig", "{sources} is still needed")
BUT: Pair = ("{helped}, maar {hindered}", "{helped}, but {hindered}")


class NeedTold(NamedTuple):
    """What became of a need: by how much in all, why, and both with its name in one sentence."""

    by: int
    why: str
    plain: str


def needs_told(
    board: Board, events: Sequence[e.Event], lang: Lang, viewer: Seat | None = None, known: int = 0
) -> dict[int, NeedTold]:
    """Say of every need that moved in these events what came of it, each once."""
    steps: dict[int, list[e.NeedMoved]] = {}
    for event in events:
        if isinstance(event, e.NeedMoved):
            steps.setdefault(event.need, []).append(event)
    tell, mask = Teller(board, lang), owned_or_open(board, viewer, known)
    return {need: _told(tell, moved, mask, viewer, known) for need, moved in steps.items()}


def _told(tell: Teller, steps: Sequence[e.NeedMoved], mask: int, viewer: Seat | None, known: int) -> NeedTold:
    """Say what became of one need; where one thing alone moved it, as it is always said."""
    by = sum(step.by for step in steps)
    if len(steps) == 1:
        sentence = event_sentence(tell.board, steps[0], tell.lang, viewer=viewer, known=known) or ""
        return NeedTold(by, capital(need_cause(tell, steps[0], mask)), sentence)
    helped = _side(tell, [step for step in steps if step.by < 0], mask)
    hindered = _side(tell, [step for step in steps if step.by > 0], mask)
    why = _pick(tell, BUT, helped=helped, hindered=hindered) if helped and hindered else helped or hindered
    said = f"{_moved(tell, by)}: {why}" if why else _moved(tell, by)
    return NeedTold(by, capital(said), f"{tell.need(steps[0].need)}: {said}.")


def _moved(tell: Teller, by: int) -> str:
    """Say how far a need moved in all."""
    if not by:
        return _pick(tell, ("bleef gelijk", "stayed the same"))
    steps = counted(abs(by), tell.lang, ("stap", "stappen"), ("step", "steps"))
    return f"{steps} {_pick(tell, ('beter', 'better') if by < 0 else ('slechter', 'worse'))}"


def _side(tell: Teller, steps: Sequence[e.NeedMoved], mask: int) -> str:
    """Say what helped, or what made it harder: first what has a name, together, and then the rest."""
    named = list(dict.fromkeys(need_source(tell, step) for step in steps if step.cause != "root" and step.source >= 0))
    said: list[str] = []
    if named and steps[0].by < 0:
        said.append(_pick(tell, SOURCE_HELPED[min(2, len(named))], sources=listed(named, tell.lang)))
    elif named:
        said.append(_pick(tell, SOURCE_HINDERED, sources=listed(named, tell.lang)))
    others = [_unnamed(tell, step, mask) for step in steps if step.cause == "root" or step.source < 0]
    return listed(list(dict.fromkeys(filter(None, [*said, *others]))), tell.lang)


def _unnamed(tell: Teller, step: e.NeedMoved, mask: int) -> str:
    """Say what else moved a need: a root that stands open, or what happened."""
    cause = need_cause(tell, step, mask)
    if step.cause == "root":
        source = need_source(tell, step)
        return _pick(tell, STILL_OPEN, sources=source) if source in cause else cause
    kinds = HELPED if step.by < 0 else HINDERED
    return _pick(tell, kinds[step.cause]) if step.cause in kinds else cause


def _pick(tell: Teller, pair: Pair, **gaps: str) -> str:
    words = pair[0 if tell.lang == "nl" else 1]
    for gap, filling in gaps.items():
        words = words.replace(f"{{{gap}}}", filling)
    return words
