"""What the panel beside the table tells about a beat: a title, a few lines, and voices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from game import text
from game.rules import events as e
from game.rules.board import Board
from game.rules.moves import SEATS, Seat
from game.rules.view import view
from game.text.happenings import TRUST_CAUSES, cause_words
from game.text.needs import NeedTold, needs_told
from game.text.tell import Teller, door_lacks
from game.ui.sitting import Beat, first_voice
from game.ui.tabletop import Fresh
from game.ui.words import Both, Lang, say

CHILD = -1
"""Stands for the child where a seat speaks."""

MONTH = Both("De maand gaat voorbij", "The month passes")
ROUND = Both("Maand {n}", "Month {n}")
NO_MOMENT = Both("Een gewone maand begint.", "An ordinary month begins.")
ENDED = Both("Dit was de laatste maand", "This was the last month")
HOW_NOW = Both("Hoe gaat het nu met {name}?", "How is {name} doing now?")
CHILD_SAYS = Both("{name} zegt", "{name} says")
CHILD_SILENT = Both("{name} zegt niets.", "{name} says nothing.")
DID = Both("{name} koos", "{name} chose")
HESITATES = Both("{name} aarzelt nog", "{name} still hesitates")
SHUT = Both("De deur blijft dicht", "The door stays shut")
WHAT_LACKED = Both("Wat er ontbrak", "What was missing")
TRUSTS = {
    (True, False): Both("vertrouwt {name} meer", "trusts {name} more"),
    (True, True): Both("vertrouwen {name} meer", "trust {name} more"),
    (False, False): Both("vertrouwt {name} minder", "trusts {name} less"),
    (False, True): Both("vertrouwen {name} minder", "trust {name} less"),
}
ICONS: dict[type[e.Event], str] = {
    e.Listened: "ear",
    e.ChildAsked: "child",
    e.CardLearned: "cards",
    e.DoorsLearned: "key",
    e.EffortWorked: "check",
    e.EffortMissed: "cross",
    e.DoorOpened: "door",
    e.DoorBounced: "lock",
    e.ServiceStarted: "door",
    e.WaitMoved: "clock",
    e.ServiceRuns: "play",
    e.WallSeen: "wall",
    e.WallOpened: "wall",
    e.LeverPulled: "policymaker",
    e.RoomGained: "clock",
    e.RoomSpent: "clock",
    e.AdviceTaken: "talk",
    e.CodeStepTaken: "warning",
    e.CodeDecided: "warning",
    e.CardTabled: "cards",
    e.ConcernNamed: "heart",
    e.Asked: "speech",
    e.Acknowledged: "heart",
    e.GoalProposed: "goal",
    e.GoalShared: "goal",
    e.MonthPassed: "clock",
}
LACK_ICONS = {"role": "chair", "domain": "key", "card": "cards", "consent": "heart", "wall": "wall"}
GOOD = (e.EffortWorked, e.DoorOpened, e.ServiceStarted, e.ServiceRuns, e.WallOpened, e.GoalShared)
UNSAID_AT_CHOICE = (e.InBetweenBegan, e.TrustMoved, e.StrainMoved)
"""What the picture shows when somebody chose; the voices say the rest."""
BAD = (e.EffortMissed, e.DoorBounced, e.WallSeen)


@dataclass(frozen=True)
class Line:
    """One thing that happened: its sign, its words, and perhaps what the card says.

    With `who` those seats stand before the words; with `step` so much was gained or lost. `plain` is the whole
    sentence, for reading back and for a screen reader.
    """

    icon: str
    words: str
    plain: str
    tone: str = ""
    more: str = ""
    who: tuple[Seat, ...] = ()
    step: int = 0


@dataclass(frozen=True)
class Shut:
    """A door that stayed shut: which, and one line for everything that was missing, with who could help."""

    service: str
    lacks: tuple[Line, ...]


@dataclass(frozen=True)
class Telling:
    """What is told: who it is about, in which words, and who is heard in their own voice.

    `scene` is read aloud. `quotes` are (seat or `CHILD`, whose words, the words).
    """

    title: str
    scene: str = ""
    lines: tuple[Line, ...] = ()
    shut: Shut | None = None
    quotes: tuple[tuple[int, str, str], ...] = ()
    seat: Seat | None = None
    fresh: Fresh = field(default_factory=Fresh)
    needs: tuple[NeedTold | None, ...] = ()
    """After a month: what came of every need, in their order; nothing for one that was not moved."""

    @property
    def plain(self) -> tuple[str, ...]:
        """Give what happened as sentences, without the title and the voices."""
        told = ((self.scene,) if self.scene else ()) + tuple(need.plain for need in self.needs if need is not None)
        told += tuple(line.plain for line in self.lines)
        if self.shut is not None:
            told += tuple(lack.plain for lack in self.shut.lacks)
        return told


def tell(board: Board, beat: Beat, lang: Lang, viewer: Seat | None) -> Telling:
    """Tell a beat to the room; `viewer` is the trainee who plays alone, or None."""
    fresh = fresh_of(beat)
    match beat.kind:
        case "round":
            return _round(board, beat, lang, viewer, fresh)
        case "chosen":
            return _chosen(board, beat, lang, viewer, fresh)
        case "child":
            return _child(board, beat, lang, viewer, fresh)
        case "month" | "over":
            title = say(MONTH if beat.kind == "month" else ENDED, lang)
            told = [event for event in beat.events if not isinstance(event, e.MonthPassed) or event.waited]
            if beat.kind == "over":
                return Telling(title, say(HOW_NOW, lang, name=board.child.name), fresh=fresh)
            lines = tuple(_lines(board, beat, [one for one in told if not isinstance(one, e.NeedMoved)], lang, viewer))
            moved = needs_told(board, told, lang, viewer, _known(beat, viewer))
            return Telling(title, "", lines, fresh=fresh, needs=tuple(moved.get(n) for n in range(len(board.needs))))
        case _:
            return _move(board, beat, lang, viewer, fresh)


def fresh_of(beat: Beat) -> Fresh:
    """Find what a beat changed on the table."""
    trust = [(event.of, event.toward, event.by) for event in beat.events if isinstance(event, e.TrustMoved)]
    cards = [event.card for event in beat.events if isinstance(event, e.CardTabled)]
    goals = [event.goal for event in beat.events if isinstance(event, e.GoalProposed | e.GoalShared)]
    return Fresh(tuple(trust), tuple(cards), tuple(goals), beat.after.strain - beat.before.strain)


# --- lines -----------------------------------------------------------------------------------------------------------


def _lines(board: Board, beat: Beat, events: Sequence[e.Event], lang: Lang, viewer: Seat | None) -> Iterator[Line]:
    """Tell events one by one; equal steps of trust in the same person, for the same reason, are told together."""
    seen = set[str]()
    needs = needs_told(board, events, lang, viewer, _known(beat, viewer))
    for event in events:
        line = _trust_line(board, event, events, lang) if isinstance(event, e.TrustMoved) else None
        line = _need_line(needs[event.need]) if isinstance(event, e.NeedMoved) else line
        line = line or _line(board, beat, event, lang, viewer)
        if line is not None and line.plain not in seen:
            seen.add(line.plain)
            yield line


def _known(beat: Beat, viewer: Seat | None) -> int:
    """Give the cards that who reads along knows after a beat."""
    return beat.after.table if viewer is None else beat.after.knows[viewer]


def _need_line(told: NeedTold) -> Line:
    """Tell what came of a need."""
    icon, tone = ("check", "good") if told.by < 0 else ("warning", "danger" if told.by > 0 else "")
    return Line(icon, told.plain, told.plain, tone)


def _line(board: Board, beat: Beat, event: e.Event, lang: Lang, viewer: Seat | None) -> Line | None:
    sentence = text.event_sentence(board, event, lang, viewer=viewer, known=_known(beat, viewer))
    if not sentence:
        return None
    icon, tone = ICONS.get(type(event), ""), "good" if isinstance(event, GOOD) else ""
    tone = "danger" if isinstance(event, BAD) else tone
    match event:
        case e.StrainMoved(by):
            words = sentence.replace(f" ({text.signed(by)})", "")
            return Line(icon, words, sentence, "danger" if by > 0 else "good", step=by)
        case e.CardTabled(_, card, breach):
            words = say(board.cards[card].text, lang)
            return Line(icon, sentence, f"{sentence} {words}", "danger" if breach else "", words)
        case e.Normalised(_, verdict):
            right = verdict == "right"
            return Line("check" if right else "cross", sentence, sentence, "good" if right else "danger")
        case e.Passed(seat):
            words = " ".join(filter(None, (sentence, text.why_held_back(board, seat, beat.before, lang))))
            return Line(icon, words, words, tone)
        case e.RoomGained(_, by):
            return Line(icon, sentence, sentence, "good" if by > 0 else "danger")
    return Line(icon, sentence, sentence, tone)


def _trust_line(board: Board, event: e.TrustMoved, events: Sequence[e.Event], lang: Lang) -> Line:
    """Tell a step of trust together with the others that are like it."""
    alike = [
        other.of
        for other in events
        if isinstance(other, e.TrustMoved)
        and (other.toward, other.by, other.cause) == (event.toward, event.by, event.cause)
    ]
    times = alike.count(event.of)
    alike = [of for of in dict.fromkeys(alike) if alike.count(of) == times]
    step = event.by * times
    toward = text.seat_name(board, event.toward, lang)
    names = text.listed([text.seat_name(board, of, lang) for of in alike], lang)
    words = say(TRUSTS[event.by > 0, len(alike) > 1], lang, name=toward)
    why = cause_words(Teller(board, lang), TRUST_CAUSES, event.cause, toward=toward)
    ending = f": {why}." if why else "."
    plain = f"{names} {words} ({text.signed(step)}){ending}"
    tone = "good" if event.by > 0 else "danger"
    return Line("", words + ending, plain, tone, who=tuple(alike), step=step)


# --- kinds of beats --------------------------------------------------------------------------------------------------


def _round(board: Board, beat: Beat, lang: Lang, viewer: Seat | None, fresh: Fresh) -> Telling:
    title = say(ROUND, lang, n=beat.after.round)
    moments = [event for event in beat.events if isinstance(event, e.MomentHappened)]
    if not moments:
        return Telling(title, say(NO_MOMENT, lang), fresh=fresh)
    moment = board.moments[moments[0].moment]
    told = [event for event in beat.events if not isinstance(event, e.RoundBegan | e.MomentHappened | e.InBetweenBegan)]
    lines = tuple(_lines(board, beat, told, lang, viewer))
    return Telling(f"{title}: {say(moment.title, lang)}", say(moment.scene, lang), lines, fresh=fresh)


def _chosen(board: Board, beat: Beat, lang: Lang, viewer: Seat | None, fresh: Fresh) -> Telling:
    event = beat.events[0]
    assert isinstance(event, e.OptionChosen)
    option = board.options[event.option]
    name = text.seat_name(board, event.seat, lang)
    quotes = tuple(
        (seat, text.seat_name(board, seat, lang), say(option.landed[board.personas[seat].role], lang))
        for seat in SEATS
        if board.personas[seat].role in option.landed
    )
    told = [event for event in beat.events[1:] if not isinstance(event, UNSAID_AT_CHOICE)]
    lines = tuple(_lines(board, beat, told, lang, viewer))
    title = f"{say(DID, lang, name=name)}: {say(option.label, lang)}"
    return Telling(title, lines=lines, quotes=quotes, seat=event.seat, fresh=fresh)


def _child(board: Board, beat: Beat, lang: Lang, viewer: Seat | None, fresh: Fresh) -> Telling:
    spoken = [event for event in beat.events if isinstance(event, e.ChildSpoke)]
    title = text.step_word(beat.after.step, lang)
    name = board.child.name
    if not spoken:
        return Telling(title, say(CHILD_SILENT, lang, name=name), fresh=fresh)
    words = say(board.child.lines[spoken[0].line].text, lang)
    return Telling(title, quotes=((CHILD, say(CHILD_SAYS, lang, name=name), words),), fresh=fresh)


def _move(board: Board, beat: Beat, lang: Lang, viewer: Seat | None, fresh: Fresh) -> Telling:
    bounced = next((event for event in beat.events if isinstance(event, e.DoorBounced)), None)
    told = [event for event in beat.events if event is not bounced and not _is_in_the_way(event, bounced)]
    title = text.seat_name(board, beat.seat, lang) if beat.seat is not None else ""
    quotes = (*_voices(board, beat, lang), *_hesitations(board, beat, lang))
    shut = None if bounced is None else _shut(board, beat, bounced, lang, viewer)
    return Telling(title, "", tuple(_lines(board, beat, told, lang, viewer)), shut, quotes, beat.seat, fresh)


def _voices(board: Board, beat: Beat, lang: Lang) -> tuple[tuple[int, str, str], ...]:
    """Let the first one who reacts be heard."""
    first = first_voice(board, beat)
    return () if first is None else ((first.seat, text.seat_name(board, first.seat, lang), say(first.words, lang)),)


def _hesitations(board: Board, beat: Beat, lang: Lang) -> tuple[tuple[int, str, str], ...]:
    """Say who does not support the goal that was proposed just now, and why, in their own words."""
    proposed = [event.goal for event in beat.events if isinstance(event, e.GoalProposed)]
    hesitating = view(board, beat.after, None).hesitating
    told: dict[tuple[int, str], tuple[int, str, str]] = {}
    for goal in proposed:
        for seat, why in hesitating[goal]:
            persona = board.personas[seat]
            words = say(persona.hesitates_concern if why == "concern" else persona.hesitates_trust, lang)
            told[seat, why] = (seat, say(HESITATES, lang, name=text.seat_name(board, seat, lang)), words)
    return tuple(told.values())


def _shut(board: Board, beat: Beat, event: e.DoorBounced, lang: Lang, viewer: Seat | None) -> Shut:
    """List everything that kept a door shut. Cards that are missing are told together."""
    teller, known = Teller(board, lang), _known(beat, viewer) | board.tabled_at_start
    first = [lack for n, lack in enumerate(event.missing) if _first_of_kind(event, n)]
    told = door_lacks(teller, event.seat, event.service, event.missing, known)
    new = {seen.wall for seen in beat.find(e.WallSeen) if isinstance(seen, e.WallSeen)}
    lacks = []
    for lack, words in zip(first, told, strict=True):
        more = say(board.walls[lack.which].text, lang) if lack.what == "wall" and lack.which in new else ""
        lacks.append(Line(LACK_ICONS[lack.what], words, f"{words} {more}".rstrip(), more=more))
    return Shut(teller.service(event.service), tuple(lacks))


def _is_in_the_way(event: e.Event, bounced: e.DoorBounced | None) -> bool:
    """Tell whether an event is a wall that comes to light at a shut door: the door already tells of it."""
    walls = [lack.which for lack in bounced.missing if lack.what == "wall"] if bounced is not None else []
    return isinstance(event, e.WallSeen) and event.wall in walls


def _first_of_kind(event: e.DoorBounced, number: int) -> bool:
    what = event.missing[number].what
    return what != "card" or all(lack.what != "card" for lack in event.missing[:number])
