"""What pointed to the true answer in play: one line, traced to what happened."""

from collections.abc import Sequence
from typing import NamedTuple

from game.perspective.causes import Cause
from game.perspective.look import Look
from game.perspective.months import Happened
from game.perspective.words import Names, in_both
from game.rules import events as e
from game.rules.board import pair
from game.rules.conditions import weighs_most
from game.rules.content import Lang, Text
from game.rules.moves import Seat
from game.rules.numbers import TRUST_FOR_SUPPORT
from game.rules.state import RUNNING
from game.text.words import listed, trust_word


class Turn(NamedTuple):
    """What made something weigh most, and in which round."""

    round: int
    one: Happened


def clue(look: Look, kind: str, cause: Cause, truth: str) -> Text:
    """Say what pointed to the true answer."""
    return in_both(lambda lang: " ".join(_clue(look, kind, cause, truth, lang)))


def _clue(look: Look, kind: str, cause: Cause, truth: str, lang: Lang) -> list[str]:
    names = Names(look.board, lang, look.guesser)
    match kind:
        case "told":
            return [_trust_then(look, names, cause)]
        case "unheard":
            return [_trust_now(look, names, cause.about, look.guesser), _silence(look, names, cause.about)]
        case "yes":
            return _for_yes(look, names, cause, truth)
    return _for_weight(look, names, cause.about)


# --- trust -----------------------------------------------------------------------------------------------------------


def _trust_then(look: Look, names: Names, cause: Cause) -> str:
    assert cause.other is not None
    level = look.month.happened[cause.place].after.trust[pair(cause.about, cause.other)]
    who, whom, word = names.who(cause.about), names.whom(cause.other), trust_word(level, names.lang)
    return names.tell.pick(
        f"Het vertrouwen van {who} in {whom} was toen {word}: {level} van 5.",
        f"The trust of {who} in {whom} was {word} then: {level} of 5.",
    )


def _trust_now(look: Look, names: Names, about: Seat, toward: Seat | None) -> str:
    assert toward is not None
    level = look.now.trust[pair(about, toward)]
    who, whom, word = names.who(about), names.whom(toward), trust_word(level, names.lang)
    return names.tell.pick(
        f"Het vertrouwen van {who} in {whom} is {word}: {level} van 5.",
        f"The trust of {who} in {whom} is {word}: {level} of 5.",
    )


def _for_yes(look: Look, names: Names, cause: Cause, truth: str) -> list[str]:
    said = [_trust_now(look, names, cause.about, cause.other)]
    said.append(
        names.tell.pick(
            f"Vanaf {TRUST_FOR_SUPPORT} kan het een ja worden.", f"From {TRUST_FOR_SUPPORT} on it can become a yes."
        )
    )
    if truth in ("concern", "both"):
        who = names.who(cause.about)
        said[1] = names.tell.pick(
            f"{who} sprak in dit verhaal nog geen eigen zorg uit.", f"{who} has not voiced a worry in this story yet."
        )
    return said


# --- silence ---------------------------------------------------------------------------------------------------------


def _silence(look: Look, names: Names, about: Seat) -> str:
    """Say in which rounds nobody listened to somebody or asked anything; else who did last."""
    silent = [month.round for month in look.months if not month.heard(about)]
    if not silent:
        return ""
    who, rounds = names.who(about), [str(number) for number in silent]
    return names.tell.pick(
        f"In ronde {listed(rounds, 'nl')} vroeg niemand {who} iets.",
        f"In {'round' if len(rounds) == 1 else 'rounds'} {listed(rounds, 'en')} nobody asked {who} anything.",
    )


# --- what made it weigh most -----------------------------------------------------------------------------------------


def _for_weight(look: Look, names: Names, about: Seat) -> list[str]:
    turn = turned(look, about)
    said = [_since(names, about, look) if turn is None else _turned(names, turn)]
    if turn is None or isinstance(turn.one.event, e.RoundBegan):
        said.append(_silence(look, names, about))
    return [line for line in said if line]


def turned(look: Look, about: Seat) -> Turn | None:
    """Find what happened when that which weighs most now began to do so; nothing when it was so from the start."""
    when = look.board.weighs_when[about]
    truth, found = weighs_most(when, look.now), None
    for month in look.months:
        for one in month.happened:
            was, now = weighs_most(when, one.before), weighs_most(when, one.after)
            if now == truth != was and one.before.round:
                found = Turn(month.round, one)
    return found


def _since(names: Names, about: Seat, look: Look) -> str:
    """Say that it was so from the start, and perhaps that what lies behind it was not told yet."""
    truth = weighs_most(look.board.weighs_when[about], look.now)
    untold = look.board.weighs_when[about][truth].not_on_table & ~look.now.table
    if untold:
        return names.tell.pick(
            "Dat was al zo toen het verhaal begon, en wat erachter zit ligt nog niet op tafel.",
            "That was so when the story began, and what lies behind it was not told yet.",
        )
    return names.tell.pick("Dat was al zo toen het verhaal begon.", "That was so when the story began.")


def _turned(names: Names, turn: Turn) -> str:
    """Say what happened, in its round."""
    if isinstance(turn.one.event, e.RoundBegan):
        return names.tell.pick(
            f"Dat is zo sinds ronde {turn.round}. Eerst woog iets anders zwaarder.",
            f"That is so since round {turn.round}. Something else weighed more before.",
        )
    nl, en = _happened(names, turn.one)
    return names.tell.pick(f"In ronde {turn.round} {nl}.", f"In round {turn.round} {en}.")


def _happened(names: Names, one: Happened) -> tuple[str, str]:
    event, tell = one.event, names.tell
    match event:
        case e.CardTabled(_, card, _):
            return f"kwam {tell.card(card)} op tafel", f"{tell.card(card)} came to the table"
        case e.TrustMoved(of, toward, by, _):
            who, whom = names.who(of), names.whom(toward)
            more = ("meer", "more") if by > 0 else ("minder", "less")
            return f"ging {who} {whom} {more[0]} vertrouwen", f"{who} came to trust {whom} {more[1]}"
        case e.NeedMoved(need, by, _, _):
            way = ("lichter", "lighter") if by < 0 else ("zwaarder", "heavier")
            return f"werd dit {way[0]}: {tell.need(need)}", f"this became {way[1]}: {tell.need(need)}"
        case e.StrainMoved(by, _):
            way = ("steeg", "rose") if by > 0 else ("daalde", "fell")
            return f"{way[0]} de spanning bij {tell.child}", f"the strain on {tell.child} {way[1]}"
        case e.GoalShared(goal, _):
            return f"werd {tell.goal(goal)} een gedeeld doel", f"{tell.goal(goal)} became a shared goal"
        case e.WallOpened(wall):
            return f"ging de muur {tell.wall(wall)} open", f"the wall {tell.wall(wall)} opened"
        case e.OptionChosen(seat, option):
            label = names.quote(names.board.options[option].label)
            return f"koos {names.who(seat)} {label}", f"{names.who(seat)} chose {label}"
    return _by_time(names, one)


def _by_time(names: Names, one: Happened) -> tuple[str, str]:
    """Help that began, or simply a month that went by."""
    begun = [names.tell.service(n) for n in _started(one.before.services, one.after.services)]
    if begun:
        return f"begon {listed(begun, 'nl')}", f"{listed(begun, 'en')} began"
    return "veranderde er iets, en dit schoof naar voren", "something changed, and this came forward"


def _started(before: Sequence[int], after: Sequence[int]) -> list[int]:
    return [n for n, (was, now) in enumerate(zip(before, after, strict=True)) if was != now == RUNNING]
