"""Why a score is what it is: its points grouped by what they came from, and the turning points of a game."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from game.rules import events as e
from game.rules.board import Board
from game.rules.content import Lang
from game.rules.evolve import fold
from game.rules.scores import LINKS, Part, Scores, link_strength
from game.rules.state import BOUNCES, GOAL_SHARED, State
from game.text.happenings import TRUST_CAUSES, cause_words, event_sentence, need_cause
from game.text.tell import Teller
from game.text.words import counted, listed, names, pick, signed, trust_word

GOALS, RELATIONSHIPS, ROUTES = range(3)
SMALL = 0.5
"""Points below this are told together as small steps."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Some points of a score in whole points, where they came from, and the events that one can look up."""

    points: int
    sentence: str
    events: tuple[int, ...]

    @property
    def line(self) -> str:
        """Write it with its points in front: "+12 Doel gedeeld: …"."""
        return f"{signed(self.points)} {self.sentence}"


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A deed, or a month, that moved the scores most. `points` is over the three scores together."""

    event: int
    round: int
    points: int
    sentence: str


class _Game(NamedTuple):
    """A finished stretch of play, as the reasons look at it."""

    tell: Teller
    events: Sequence[e.Event]
    rounds: tuple[int, ...]
    now: State


def _game(board: Board, events: Sequence[e.Event], lang: Lang) -> _Game:
    return _Game(Teller(board, lang), events, rounds_of(events), fold(board, events))


def rounds_of(events: Sequence[e.Event]) -> tuple[int, ...]:
    """Give for every event the round in which it happened."""
    rounds, now = [], 0
    for event in events:
        now = event.round if isinstance(event, e.RoundBegan) else now
        rounds.append(now)
    return tuple(rounds)


# --- the reasons of one score ----------------------------------------------------------------------------------------


def score_reasons(board: Board, scores: Scores, events: Sequence[e.Event], axis: int, lang: Lang) -> list[Reason]:
    """Say where the points of one score came from. The points add up to the rounded score, rounding included."""
    game = _game(board, events, lang)
    groups: dict[str, list[Part]] = defaultdict(list)
    for part in scores.parts_of(axis):
        groups[_what(game, part)].append(part)
    reasons: list[Reason] = []
    small: list[Part] = []
    for what, parts in groups.items():
        exact = sum(part.points for part in parts)
        if abs(exact) < SMALL:
            small += parts
        else:
            reasons.append(_reason(game, what, parts))
    return reasons + _rest(game, small, round(scores.axes[axis]) - sum(reason.points for reason in reasons))


def _reason(game: _Game, what: str, parts: Sequence[Part]) -> Reason:
    exact = sum(part.points for part in parts)
    places = tuple(dict.fromkeys(part.event for part in parts if part.event >= 0))
    causes = sorted({cause for place in places for cause in _what_led_to(game, place)} - {*places})
    return Reason(round(exact), f"{what}{_causes(game, parts)}{_when(game, places)}.", (*causes, *places))


def _what_led_to(game: _Game, place: int) -> list[int]:
    """Give the deeds behind help that eased a need: who opened its door, and who made a way through its wall."""
    event, before = game.events[place], game.events[:place]
    if not isinstance(event, e.NeedMoved) or event.cause != "service":
        return []
    board, opened = game.tell.board, (e.DoorOpened, e.ServiceStarted)
    wall = board.services[event.source].wall
    found = [n for n, one in enumerate(before) if isinstance(one, opened) and one.service == event.source][-1:]
    found += [n for n, one in enumerate(before) if isinstance(one, e.WallOpened) and one.wall == wall]
    return found + [n for n, one in enumerate(before) if isinstance(one, e.LeverPulled) and _opens(board, one, wall)]


def _opens(board: Board, pulled: e.LeverPulled, wall: int) -> bool:
    return any(what.verb == "open_wall" and what.a == wall for what in board.lever_effects[pulled.lever])


def _causes(game: _Game, parts: Sequence[Part]) -> str:
    """Say what moved a link most: the two largest causes."""
    moves = [(part.points, game.events[part.event]) for part in parts if part.axis == RELATIONSHIPS and part.event >= 0]
    largest = sorted(moves, key=lambda move: -abs(move[0]))
    words = [
        cause_words(game.tell, TRUST_CAUSES, move.cause, toward=game.tell.who(move.toward))
        for _, move in largest
        if isinstance(move, e.TrustMoved)
    ]
    told = "; ".join([word for word in dict.fromkeys(words) if word][:2])
    return f": {told}" if told else ""


def _when(game: _Game, places: Sequence[int]) -> str:
    rounds = [str(number) for number in dict.fromkeys(game.rounds[place] for place in places)]
    if not rounds:
        return ""
    many = len(rounds) > 1
    word = pick(game.tell.lang, "rondes" if many else "ronde", "rounds" if many else "round")
    return f" ({word} {listed(rounds, game.tell.lang)})"


def _rest(game: _Game, small: Sequence[Part], left: int) -> list[Reason]:
    """What the told reasons leave over: small steps, and the rounding to whole points."""
    if not left:
        return []
    if not small:
        return [Reason(left, game.tell.pick("Afronding op hele punten.", "Rounding to whole points."), ())]
    places = tuple(part.event for part in small if part.event >= 0)
    return [Reason(left, game.tell.pick("Kleine stappen en afronding.", "Small steps and rounding."), places)]


def _what(game: _Game, part: Part) -> str:
    """Say what some points came from. Points with the same words belong together."""
    if part.event < 0:
        return game.tell.pick("Dit was er al aan het begin", "This was there at the start")
    event = game.events[part.event]
    if part.axis == GOALS:
        return _goal_what(game, event)
    if part.axis == RELATIONSHIPS:
        return _link_what(game, event)
    return _route_what(game, event)


def _goal_what(game: _Game, event: e.Event) -> str:
    tell = game.tell
    match event:
        case e.GoalShared(goal, proposer):
            names_ = tell.goal(goal), tell.who(proposer)
            return tell.pick("Doel gedeeld: {}, gedragen door {}", "Goal shared: {}, carried by {}").format(*names_)
        case e.NeedMoved(need, by) if by < 0:
            return tell.pick(
                f"{tell.need(need)} werd beter, zoals afgesproken", f"{tell.need(need)} got better, as agreed"
            )
        case e.NeedMoved(need):
            return tell.pick(f"{tell.need(need)} werd weer slechter", f"{tell.need(need)} got worse again")
        case e.CardTabled(_, card):
            return tell.pick(f"Alsnog gezegd: {tell.card(card)}", f"Said after all: {tell.card(card)}")
        case _:
            return tell.pick("Wat er verder gebeurde", "What else happened")


def _link_what(game: _Game, event: e.Event) -> str:
    """A link, and which way it went. The weakest link weighs extra, so one step of it can be many points."""
    tell = game.tell
    if not isinstance(event, e.TrustMoved):
        return tell.pick("Wat er verder gebeurde", "What else happened")
    link = names(tell.board, sorted((event.of, event.toward)), tell.lang)
    if event.by > 0:
        return tell.pick(f"Meer vertrouwen tussen {link}", f"More trust between {link}")
    return tell.pick(f"Minder vertrouwen tussen {link}", f"Less trust between {link}")


def _route_what(game: _Game, event: e.Event) -> str:
    tell = game.tell
    match event:
        case e.NeedMoved(need):
            why = need_cause(tell, event, game.now.table)
            way = tell.pick("beter", "better") if event.by < 0 else tell.pick("slechter", "worse")
            return f"{tell.need(need)} {way.lower()}{f', {why}' if why else ''}"
        case e.DoorBounced(seat, service):
            who, door = tell.who(seat), tell.service(service)
            return tell.pick(f"Deur bleef dicht: {door}, {who} klopte aan", f"Door stayed shut: {door}, {who} knocked")
        case e.DoorOpened(_, service, _, unasked, _):
            door = tell.service(service)
            if unasked:
                return tell.pick(f"Hulp waar niemand om vroeg: {door}", f"Help that nobody asked for: {door}")
            return tell.pick(f"Dubbele hulp: {door}", f"Doubled help: {door}")
        case e.WallOpened(wall):
            return tell.pick(f"Doorgang in de muur: {tell.wall(wall)}", f"A way through the wall: {tell.wall(wall)}")
        case e.MonthPassed():
            return tell.pick(f"{tell.child} wachtte op hulp", f"{tell.child} waited for help")
        case _:
            return tell.pick("Wat er verder gebeurde", "What else happened")


# --- one line per score ----------------------------------------------------------------------------------------------


def axis_headline(board: Board, scores: Scores, events: Sequence[e.Event], axis: int, lang: Lang) -> str:
    """Say in one short line what stands out in a score."""
    game = _game(board, events, lang)
    return (_goals_headline, _links_headline, _routes_headline)[axis](game)


def _goals_headline(game: _Game) -> str:
    tell = game.tell
    carriers = [status - GOAL_SHARED for status in game.now.goals if status >= GOAL_SHARED]
    if not carriers:
        return tell.pick("Nog geen doel dat iedereen deelt", "No goal yet that everybody shares")
    goals = counted(len(carriers), tell.lang, ("gedeeld doel", "gedeelde doelen"), ("shared goal", "shared goals"))
    by = listed([tell.who(seat) for seat in sorted(set(carriers))], tell.lang)
    return tell.pick(f"{goals}, gedragen door {by}", f"{goals}, carried by {by}")


def _links_headline(game: _Game) -> str:
    tell = game.tell
    weakest = min(LINKS, key=lambda link: link_strength(game.now, *link))
    level = link_strength(game.now, *weakest)
    first, second = tell.who(weakest[0]), tell.who(weakest[1])
    if level >= 4:
        return tell.pick("Iedereen vertrouwt elkaar", "Everybody trusts each other")
    word = trust_word(level, tell.lang)
    return tell.pick(
        f"Het minste vertrouwen: {first} en {second} ({word})", f"Least trust: {first} and {second} ({word})"
    )


def _routes_headline(game: _Game) -> str:
    tell, now = game.tell, game.now
    better = sum(level < start for level, start in zip(now.needs, tell.board.need_start, strict=True))
    eased = tell.pick(f"{better} van {len(now.needs)} behoeften beter", f"{better} of {len(now.needs)} needs better")
    shut = now.tally[BOUNCES]
    if not shut:
        return eased
    doors = counted(
        shut, tell.lang, ("deur bleef dicht", "deuren bleven dicht"), ("door stayed shut", "doors stayed shut")
    )
    return f"{eased}, {doors}"


# --- turning points --------------------------------------------------------------------------------------------------

_DEEDS = (
    e.MomentHappened,
    e.OptionChosen,
    e.Listened,
    e.ChildAsked,
    e.EffortWorked,
    e.EffortMissed,
    e.DoorOpened,
    e.DoorBounced,
    e.LeverPulled,
    e.AdviceTaken,
    e.CodeStepTaken,
    e.CodeDecided,
    e.ConcernNamed,
    e.CardTabled,
    e.Asked,
    e.Acknowledged,
    e.GoalProposed,
    e.Normalised,
    e.Passed,
    e.MonthPassed,
)
LEAST_STEP = 2.0


def turning_points(
    board: Board, scores: Scores, events: Sequence[e.Event], lang: Lang, most: int = 5
) -> list[TurningPoint]:
    """Give the deeds and months after which the scores moved most, in the order in which they happened."""
    game = _game(board, events, lang)
    deeds = _deed_of_each(events)
    steps: dict[int, list[Part]] = defaultdict(list)
    for part in scores.parts:
        if part.event >= 0:
            steps[deeds[part.event]].append(part)
    sizes = {deed: sum(part.points for part in parts) for deed, parts in steps.items()}
    largest = sorted((deed for deed in sizes if abs(sizes[deed]) >= LEAST_STEP), key=lambda deed: -abs(sizes[deed]))
    return [
        TurningPoint(deed, game.rounds[deed], round(sizes[deed]), _turn_sentence(game, deed, steps[deed]))
        for deed in sorted(largest[:most])
    ]


def _deed_of_each(events: Sequence[e.Event]) -> list[int]:
    """Give for every event the place of the deed that it follows from."""
    deeds, last = [], 0
    for place, event in enumerate(events):
        follows_concern = isinstance(event, e.CardTabled) and isinstance(events[place - 1], e.ConcernNamed)
        by_itself = isinstance(event, e.CardTabled) and event.seat is None
        if isinstance(event, _DEEDS) and not follows_concern and not by_itself:
            last = place
        deeds.append(last)
    return deeds


def _turn_sentence(game: _Game, deed: int, parts: Sequence[Part]) -> str:
    """Tell a deed and the largest thing that came of it."""
    main = max(parts, key=lambda part: abs(part.points)).event
    shared = [part.event for part in parts if isinstance(game.events[part.event], e.GoalShared)]
    came_of_it = shared[0] if shared else main
    told = _deed(game, deed)
    return told if came_of_it == deed else f"{told} {_came_of_it(game, deed, came_of_it)}"


def _deed(game: _Game, place: int) -> str:
    event, tell = game.events[place], game.tell
    match event:
        case e.MomentHappened(moment):
            return f"{tell.board.moments[moment].title.in_(tell.lang)}."
        case e.GoalProposed(seat, goal):
            who, name = tell.who(seat), tell.goal(goal)
            return tell.pick(f"{who} stelt voor: {name}.", f"{who} proposes: {name}.")
        case e.ConcernNamed(seat, card):
            who, name = tell.who(seat), tell.card(card)
            return tell.pick(f"{who} deelt een eigen zorg: {name}.", f"{who} shares a worry: {name}.")
    return event_sentence(tell.board, event, tell.lang, known=game.now.table) or ""


def _came_of_it(game: _Game, deed: int, place: int) -> str:
    """Tell what came of a deed, without telling the deed again."""
    event, tell = game.events[place], game.tell
    if isinstance(event, e.GoalShared) and isinstance(game.events[deed], e.GoalProposed):
        return tell.pick("Iedereen staat erachter.", "Everybody supports it.")
    if isinstance(event, e.NeedMoved) and event.cause == "effort":
        event = replace(event, cause="")
    return event_sentence(tell.board, event, tell.lang, known=game.now.table) or ""
