"""The parts of the debrief about things: needs, goals, help and walls, and the facts of the child's life."""

from collections.abc import Iterator

from game.report.courses import came_of_it, courses, wall_words
from game.report.found import Found
from game.report.paper import Block, Items, Table, Words
from game.report.routes import route_picture
from game.rules import events as e
from game.rules.moves import SEATS
from game.rules.state import GOAL_PROPOSED, GOAL_SHARED
from game.text import capital, domain_word, ended, need_level_word, role_word, rounds_of, seat_name, titled


def routes(found: Found) -> Iterator[Block]:
    """Draw the route map, and say what became of the needs, the goals, the help and the walls."""
    board, say = found.board, found.say
    yield Words(
        say(
            "Van boven naar beneden: de hulp die er was. Van links naar rechts: de maanden. Rechts: wat het kind en "
            "het gezin nodig hadden. Een muur is een muur, niet iemands schuld.",
            "From top to bottom: the help there was. From left to right: the months. On the right: what the child and "
            "the family needed. A wall is a wall, not somebody's fault.",
        )
    )
    yield route_picture(board, found.events, found.lang)
    yield needs(found)
    yield goals(found)
    yield helps(found)
    yield from walls(found)


def needs(found: Found) -> Table:
    """Set every need at the end beside the start."""
    lang = found.lang
    rows = (
        (need.name.in_(lang), need_level_word(start, lang), need_level_word(level, lang))
        for need, start, level in zip(found.board.needs, found.board.need_start, found.state.needs, strict=True)
    )
    return Table(
        (found.say("Wat nodig was", "What was needed"), found.say("begin", "start"), found.say("eind", "end")),
        tuple(rows),
    )


def goals(found: Found) -> Table:
    """Say of every goal what came of it."""
    rows = (
        (goal.name.in_(found.lang), _goal(found, status))
        for goal, status in zip(found.board.goals, found.state.goals, strict=True)
    )
    return Table((found.say("Doel", "Goal"), found.say("wat ervan kwam", "what came of it")), tuple(rows))


def _goal(found: Found, status: int) -> str:
    if status >= GOAL_SHARED:
        name = seat_name(found.board, status - GOAL_SHARED, found.lang)
        return found.say(f"gedeeld, gedragen door {name}", f"shared, carried by {name}")
    if status >= GOAL_PROPOSED:
        name = seat_name(found.board, status - GOAL_PROPOSED, found.lang)
        return found.say(f"voorgesteld door {name}, nog niet door iedereen gedragen",
                         f"proposed by {name}, not yet carried by all")  # fmt: skip
    return found.say("niet voorgesteld", "not proposed")


def helps(found: Found) -> Table:
    """Say of every service whose door it was and what came of it; what was tried comes first."""
    board, lang = found.board, found.lang
    course = courses(board, found.events, lang).services
    order = sorted(range(len(board.services)), key=lambda n: (not course[n].ran, not course[n].knocks))
    rows = []
    for n in order:
        service = board.services[n]
        doors = [role_word(seat, lang) for seat in SEATS if service.opened_by[seat]]
        rows.append((service.region.name.in_(lang), domain_word(service.domain, lang), ", ".join(doors),
                     came_of_it(board, course[n], lang)))  # fmt: skip
    head = (found.say("Hulp", "Help"), found.say("wereld", "world"), found.say("deur van", "door of"),
            found.say("wat ervan kwam", "what came of it"))  # fmt: skip
    return Table(head, tuple(rows))


def walls(found: Found) -> Iterator[Block]:
    """Say of every wall whether it opened."""
    course = courses(found.board, found.events, found.lang).walls
    lines = tuple(
        f"{ended(wall_words(found.board, n, course[n], found.lang))} {wall.text.in_(found.lang)}"
        for n, wall in enumerate(found.board.walls)
    )
    if lines:
        yield Words(found.say("De muren:", "The walls:"))
        yield Items(lines)


def timeline(found: Found) -> Iterator[Block]:
    """Set every fact in the order of the child's life, with who held it and when it came to the table."""
    board, lang = found.board, found.lang
    rounds = rounds_of(found.events)
    told = {ev.card: rounds[n] for n, ev in enumerate(found.events) if isinstance(ev, e.CardTabled)}
    rows = []
    for card in sorted(range(len(board.cards)), key=lambda card: -board.cards[card].months_ago):
        fact, owner = board.cards[card], board.owner[card]
        who = board.child.name if owner is None else seat_name(board, owner, lang)
        words = titled(fact.title.in_(lang), fact.text.in_(lang))
        if fact.matters is not None:
            words = f"{words} {found.say('Waarom het telt', 'Why it counts')}: {fact.matters.in_(lang)}"
        rows.append((capital(fact.period.in_(lang)), words, who, _when(found, card, told)))
    head = (found.say("wanneer", "when"), found.say("wat", "what"), found.say("wie wist het", "who knew"),
            found.say("op tafel", "on the table"))  # fmt: skip
    yield Table(head, tuple(rows))
    if all(found.state.table >> card & 1 for card in range(len(board.cards))):
        yield Words(found.say("Alles kwam op tafel.", "Everything came to the table."))


def _when(found: Found, card: int, told: dict[int, int]) -> str:
    if found.board.tabled_at_start >> card & 1:
        return found.say("vanaf het begin", "from the start")
    if card in told:
        return found.say(f"ronde {told[card]}", f"round {told[card]}")
    return found.say("nooit", "never")
