"""The small words: names of people, roles, domains, keys and levels, and how a list or a number is said."""

from collections.abc import Sequence

from game.rules.board import DOMAINS, Board
from game.rules.content import Domain, Key, Lang, Temperament, Text
from game.rules.moves import Seat
from game.rules.scores import AXES
from game.rules.state import CLOSED, RUNNING

ROLES = (
    Text("ouder", "parent"),
    Text("leerkracht", "teacher"),
    Text("jeugdhulpverlener", "youth worker"),
    Text("beleidsmaker", "policymaker"),
)
LETTERS = (Text("O", "P"), Text("L", "T"), Text("J", "Y"), Text("B", "M"))

DOMAIN_WORDS = {
    Domain.EDUCATION: Text("onderwijs", "education"),
    Domain.YOUTH_CARE: Text("jeugdhulp", "youth care"),
    Domain.HEALTH: Text("gezondheid", "health"),
    Domain.LIVELIHOOD: Text("bestaanszekerheid", "livelihood"),
    Domain.COMMUNITY: Text("de buurt", "the community"),
}

KEY_WORDS = {
    Key.RELATIONSHIPS: Text("duurzame relaties", "lasting relationships"),
    Key.CHILD_IN_CONTEXT: Text("het kind in zijn omgeving centraal", "the child in its context at the centre"),
    Key.SKILLED_PROFESSIONAL: Text("vakbekwame professionals", "skilled professionals"),
    Key.ROOM: Text("ruimte om samen te werken", "room to collaborate"),
    Key.COVERING_OFFER: Text("een dekkend aanbod met maatwerk", "a covering offer with room for custom fit"),
    Key.NO_PARTITIONS: Text(
        "geen schotten tussen onderwijs en jeugdhulp", "no partitions between education and youth care"
    ),
    Key.LIVELIHOOD: Text("werken aan bestaanszekerheid", "working on a secure livelihood"),
}

TEMPERAMENT_WORDS = {
    Temperament.WARM: Text("warm", "warm"),
    Temperament.CAUTIOUS: Text("voorzichtig", "cautious"),
    Temperament.HURRIED: Text("gehaast", "hurried"),
    Temperament.BY_THE_BOOK: Text("volgens de regels", "by the book"),
}

NEED_LEVELS = (
    Text("in orde", "met"),
    Text("gaat beter", "easing"),
    Text("nog nodig", "still needed"),
    Text("hard nodig", "badly needed"),
)
"""How a need stands, from 0 (met) to 3 (unmet)."""

TRUST_LEVELS = (
    Text("nog geen", "none yet"),
    Text("wankel", "fragile"),
    Text("voorzichtig", "careful"),
    Text("groeiend", "growing"),
    Text("sterk", "strong"),
    Text("volledig", "full"),
)

STEPS = (
    Text("Wat er gebeurt", "What happens"),
    Text("Tussendoor", "In between"),
    Text("Aan tafel", "Around the table"),
    Text("Het verhaal is uit", "The story is over"),
)

AXIS_WORDS = (
    Text("Gedeelde doelen", "Shared goals"),
    Text("Relaties", "Relationships"),
    Text("Routes", "Routes"),
)
assert len(AXIS_WORDS) == len(AXES)


def pick(lang: Lang, nl: str, en: str) -> str:
    """Choose between the two languages."""
    return nl if lang == "nl" else en


def seat_name(board: Board, seat: int, lang: Lang) -> str:
    """Say who sits in a chair, by name."""
    return board.personas[seat].name.in_(lang)


def seat_line(board: Board, seat: int, lang: Lang) -> str:
    """Say who sits in a chair, with the role: "Esther, ouder"."""
    return f"{seat_name(board, seat, lang)}, {role_word(seat, lang)}"


def role_word(seat: int, lang: Lang) -> str:
    """Name the role of a chair."""
    return ROLES[seat].in_(lang)


def role_letter(seat: int, lang: Lang) -> str:
    """Give the letter that stands for a role, beside its colour and icon."""
    return LETTERS[seat].in_(lang)


def domain_word(domain: Domain | int, lang: Lang) -> str:
    """Name the world that a service belongs to; a number is its place in `DOMAINS`."""
    return DOMAIN_WORDS[domain if isinstance(domain, Domain) else DOMAINS[domain]].in_(lang)


def key_word(key: Key, lang: Lang) -> str:
    """Name one of the seven keys to collaboration."""
    return KEY_WORDS[key].in_(lang)


def temperament_word(temperament: Temperament, lang: Lang) -> str:
    """Say how a persona leans."""
    return TEMPERAMENT_WORDS[temperament].in_(lang)


def need_level_word(level: int, lang: Lang) -> str:
    """Say how a need stands, 3 (unmet) .. 0 (met)."""
    return NEED_LEVELS[level].in_(lang)


def trust_word(level: int, lang: Lang) -> str:
    """Say how much trust there is, 0..5."""
    return TRUST_LEVELS[level].in_(lang)


def step_word(step: int, lang: Lang) -> str:
    """Name a step of the round."""
    return STEPS[step].in_(lang)


def axis_word(axis: int, lang: Lang) -> str:
    """Name one of the three scores."""
    return AXIS_WORDS[axis].in_(lang)


def round_line(board: Board, number: int, lang: Lang) -> str:
    """Say which round it is: "Ronde 3 van 6"."""
    return pick(lang, f"Ronde {number} van {board.rounds}", f"Round {number} of {board.rounds}")


def rounds_word(count: int, lang: Lang) -> str:
    """Say a number of rounds: "1 ronde", "2 rondes"."""
    return counted(count, lang, ("ronde", "rondes"), ("round", "rounds"))


def counted(count: int, lang: Lang, nl: tuple[str, str], en: tuple[str, str]) -> str:
    """Say a number with the word that belongs to it, for one and for more."""
    return f"{count} {pick(lang, nl[count != 1], en[count != 1])}"


def service_status(status: int, lang: Lang) -> str:
    """Say how a service stands: closed, waited for, or running."""
    if status == CLOSED:
        return pick(lang, "de deur is nog dicht", "the door is still shut")
    if status == RUNNING:
        return pick(lang, "loopt", "running")
    return pick(lang, f"wachtlijst, nog {rounds_word(status, 'nl')}", f"waiting list, {rounds_word(status, 'en')} left")


def listed(things: Sequence[str], lang: Lang, last: tuple[str, str] = ("en", "and")) -> str:
    """Say a list: "a, b en c"."""
    if len(things) <= 1:
        return "".join(things)
    return f"{', '.join(things[:-1])} {pick(lang, *last)} {things[-1]}"


def signed(points: int) -> str:
    """Write points with their sign, the minus as a real minus."""
    return f"+{points}" if points > 0 else f"−{-points}" if points < 0 else "0"


def capital(sentence: str) -> str:
    """Begin a sentence with a capital, also when a name does not."""
    return sentence[:1].upper() + sentence[1:]


def quoted(words: str) -> str:
    """Put quotation marks around what somebody says, or around the title of a card."""
    return f"“{words}”"


def titled(title: str, words: str) -> str:
    """Put the title of something before its words: "“De rode brief”. Over een paar weken …"."""
    return f"{quoted(title)}{ended(title)[len(title) :]} {words}"


def ended(words: str) -> str:
    """End with a full stop, unless another mark stands there."""
    return words if words.endswith((".", "?", "!", "…")) else f"{words}."


def known_cards(table: int, cards: Sequence[int]) -> int:
    """Give the mask of the cards that lie on the table and some others."""
    return table | sum(1 << card for card in set(cards))


def names(board: Board, seats: Sequence[Seat], lang: Lang, last: tuple[str, str] = ("en", "and")) -> str:
    """Say the names of some seats."""
    return listed([seat_name(board, seat, lang) for seat in seats], lang, last)


def may_pass(lang: Lang) -> str:
    """Say before every case that somebody here may have lived it, and that everybody may pass."""
    return pick(
        lang,
        "Misschien ken jij dit van dichtbij. Passen of van stoel wisselen mag altijd. Je hoeft niet te zeggen waarom.",
        "You may know this from your own life. You may always pass or change chairs. You need not say why.",
    )
