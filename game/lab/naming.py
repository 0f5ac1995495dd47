"""What the things of a case are called on paper: their titles, with the id only where an author has to find them."""

from collections.abc import Mapping

from game.lab import words
from game.rules.board import Board
from game.rules.content import Lang, RoleName, Text
from game.rules.moves import AskChild, Knock, Listen, MakeEffort, Move, PullLever, Seat

SECTIONS: Mapping[str, str] = {
    "goal": "goals", "need": "needs", "opened": "services", "unasked": "services", "doubled": "services",
    "bounced": "services", "door": "services", "works": "efforts", "blind": "efforts", "effort": "efforts",
    "lever": "levers", "told": "cards", "card": "cards", "option": "options", "wall": "walls",
}  # fmt: skip
"""In which part of a case the things of a kind stand."""

ROLES = tuple(role.value for role in RoleName)


def name_of(board: Board, kind: str, name: str) -> Text:
    """Give the title of a thing of the case, or the word for what was counted."""
    if kind not in SECTIONS:
        return words.COUNTED.get(name, Text(nl=name, en=name))
    for thing in getattr(board, SECTIONS[kind]):
        if thing.id == name:
            return _title(thing)
    return Text(nl=name, en=name)


def _title(thing: object) -> Text:
    """Give the title of a card, the label of an option, the name that a service has in the region."""
    for word in ("title", "label", "name"):
        if found := getattr(thing, word, None):
            assert isinstance(found, Text)
            return found
    return _title(getattr(thing, "region", None))


def called(board: Board, kind: str, name: str, lang: Lang) -> str:
    """Name a thing in a sentence: “The queue on Tuesday” (food-queue)."""
    return f"“{name_of(board, kind, name).in_(lang)}” ({name})"


def deed_said(board: Board, seat: Seat, move: Move, lang: Lang) -> str:
    """Say in a few words what somebody does in between."""
    who = words.ROLES[ROLES[seat]].in_(lang)
    match move:
        case Listen(to):
            what = words.LISTENS.in_(lang).format(to=words.ROLES[ROLES[to]].in_(lang))
        case AskChild():
            what = words.COUNTED["ChildAsked"].in_(lang)
        case MakeEffort(effort):
            what = called(board, "effort", board.efforts[effort].id, lang)
        case Knock(service):
            what = called(board, "door", board.services[service].id, lang)
        case PullLever(lever):
            what = called(board, "lever", board.levers[lever].id, lang)
        case _:
            what = words.SOMETHING_ELSE.in_(lang)
    return f"{who}: {what}"
