"""Who tells: a board and a language, with the names that sentences are made of; and what is missing, without leaks."""

from collections.abc import Iterable
from typing import NamedTuple

from game.rules.board import DOMAINS, OWN_DOORS, Board
from game.rules.content import Lang
from game.rules.events import Missing
from game.rules.moves import PARENT, POLICYMAKER, SEATS, Seat
from game.text.words import capital, counted, domain_word, listed, names, pick, quoted, seat_name


class Teller(NamedTuple):
    """Tells about one case in one language."""

    board: Board
    lang: Lang

    def pick(self, nl: str, en: str) -> str:
        """Choose between the two languages, begin with a capital, and let no full stop follow another mark."""
        sentence = capital(pick(self.lang, nl, en))
        for mark in ".?!…":
            sentence = sentence.replace(f"{mark}”.", f"{mark}”")
        return sentence

    def who(self, seat: int) -> str:
        """Name a seat."""
        return seat_name(self.board, seat, self.lang)

    @property
    def child(self) -> str:
        """Name the child."""
        return self.board.child.name

    def card(self, card: int) -> str:
        """Name a card, between quotation marks."""
        return quoted(self.board.cards[card].title.in_(self.lang))

    def card_text(self, card: int) -> str:
        """Give what a card says."""
        return self.board.cards[card].text.in_(self.lang)

    def need(self, need: int) -> str:
        """Name a need."""
        return self.board.needs[need].name.in_(self.lang)

    def goal(self, goal: int) -> str:
        """Name a goal, between quotation marks."""
        return quoted(self.board.goals[goal].name.in_(self.lang))

    def service(self, service: int) -> str:
        """Name a service."""
        return self.board.services[service].region.name.in_(self.lang)

    def wall(self, wall: int) -> str:
        """Name a wall, between quotation marks."""
        return quoted(self.board.walls[wall].name.in_(self.lang))

    def effort(self, effort: int) -> str:
        """Name an effort."""
        return self.board.efforts[effort].name.in_(self.lang)

    def openers(self, service: int) -> str:
        """Name who may open the door of a service."""
        opened_by = self.board.services[service].opened_by
        return names(self.board, [seat for seat in SEATS if opened_by[seat]], self.lang, ("of", "or"))


def owned_or_open(board: Board, viewer: Seat | None, known: int) -> int:
    """Give the cards that a viewer surely knows: what lay open at the start, its own, and what it is said to know."""
    return known | board.tabled_at_start | (0 if viewer is None else board.owned[viewer])


def cards_missing(tell: Teller, cards: Iterable[int], known: int) -> str:
    """Say which cards do not lie on the table. Only those that the reader knows are named."""
    cards = tuple(cards)
    named = [card for card in cards if known >> card & 1]
    hidden = [card for card in cards if not known >> card & 1]
    of_child = sum(tell.board.owner[card] is None for card in hidden)
    said = [tell.card(card) for card in named]
    said += _known_to_one(tell, len(hidden) - of_child)
    if of_child:
        said.append(pick(tell.lang, f"iets wat {tell.child} zelf kan vertellen", f"something {tell.child} can tell"))
    return listed(said, tell.lang)


def _known_to_one(tell: Teller, count: int) -> list[str]:
    if not count:
        return []
    facts = counted(count, tell.lang, ("feit", "feiten"), ("fact", "facts"))
    verb = pick(tell.lang, "die" if count > 1 else "dat", "that")
    return [pick(tell.lang, f"{facts} {verb} iemand aan tafel kent", f"{facts} {verb} somebody at the table knows")]


def who_helps_with_cards(tell: Teller, cards: Iterable[int], known: int) -> str:
    """Say how missing cards can come to the table."""
    cards = tuple(cards)
    hidden = [card for card in cards if not known >> card & 1]
    if not hidden:
        return tell.pick("Vertel het aan tafel.", "Tell it around the table.")
    if all(tell.board.owner[card] is None for card in hidden):
        return tell.pick(f"Vraag het {tell.child}, of wie het hoorde.", f"Ask {tell.child}, or whoever heard it.")
    return tell.pick("Luister, of vraag het aan tafel.", "Listen, or ask around the table.")


def door_lacks(tell: Teller, seat: Seat, service: int, missing: tuple[Missing, ...], known: int) -> list[str]:
    """Say for everything that was missing at a door what it was, and who could help: one text per lack."""
    cards = tuple(lack.which for lack in missing if lack.what == "card")
    said: list[str] = []
    for lack in missing:
        match lack.what:
            case "role":
                said.append(_role_lacks(tell, seat, service))
            case "domain":
                said.append(_domain_lacks(tell, seat, lack.which))
            case "card" if lack.which == cards[0]:
                lacks = cards_missing(tell, cards, known)
                said.append(tell.pick(f"Nog niet op tafel: {lacks}.", f"Not on the table yet: {lacks}."))
                said[-1] += " " + who_helps_with_cards(tell, cards, known)
            case "consent":
                said.append(_consent_lacks(tell, seat))
            case "wall":
                said.append(_wall_stands(tell, lack.which))
    return said


def _role_lacks(tell: Teller, seat: Seat, service: int) -> str:
    who, openers = tell.who(seat), tell.openers(service)
    return tell.pick(
        f"{who} mag deze deur niet openen. Dat kan alleen {openers}.",
        f"{who} may not open this door. Only {openers} can.",
    )


def _domain_lacks(tell: Teller, seat: Seat, domain: int) -> str:
    """A world whose doors one does not know: common sense says who may know the way there."""
    who, where = tell.who(seat), domain_word(domain, tell.lang)
    at_home = [
        other for other in SEATS if other != seat and DOMAINS[domain] in OWN_DOORS[tell.board.personas[other].role]
    ]
    guide = names(tell.board, at_home, tell.lang, ("of", "or"))
    ask = (
        pick(tell.lang, f"Vraag het {guide}.", f"Ask {guide}.")
        if at_home
        else pick(tell.lang, "Vraag aan tafel wie de weg kent.", "Ask around the table who knows the way.")
    )
    return tell.pick(
        f"{who} kent de weg in {where} nog niet. {ask}", f"{who} does not know the way in {where} yet. {ask}"
    )


def _consent_lacks(tell: Teller, seat: Seat) -> str:
    parent, who = tell.who(PARENT), tell.who(seat)
    own_words = quoted(tell.board.personas[PARENT].refuses.in_(tell.lang))
    return tell.pick(
        f"{parent} zegt nog geen ja: {own_words} Eerst luisteren naar {parent} helpt; {who} kan dat doen.",
        f"{parent} does not say yes yet: {own_words} Listening to {parent} first helps; {who} can do that.",
    )


def _wall_stands(tell: Teller, wall: int) -> str:
    name, who = tell.wall(wall), tell.who(POLICYMAKER)
    return tell.pick(
        f"Er staat een muur: {name}. Die muur is niemands schuld. {who} kan misschien iets openen.",
        f"A wall stands here: {name}. The wall is nobody's fault. {who} may be able to open something.",
    )
