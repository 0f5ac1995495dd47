"""The kinds of questions: each draws its answers from what is really so with the persona now."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from random import Random

from game.perspective.causes import Cause
from game.perspective.look import Look
from game.perspective.question import Answer, Question
from game.perspective.signs import seems, signs
from game.perspective.spoken import speaks_of, was_told
from game.perspective.words import MAY_BE_ASKED, NEEDS_FOR_YES, need_for_yes, need_in_own_words, what_is_asked, why_now
from game.rules.board import Condition, pair
from game.rules.conditions import weighs_most
from game.rules.content import LANGS, Text, VoiceLines
from game.rules.moves import SEATS, Seat
from game.rules.numbers import TRUST_FOR_SUPPORT, TRUST_MAX
from game.rules.state import BOUNCES, BREACHES, GOAL_SHARED, HIDDEN, OPEN, RUNNING, State
from game.session.log import CheckKind
from game.text.voices import Said

MOST_ANSWERS, FEWEST_ANSWERS = 4, 3
LEVELS = ("low", "middle", "high")
"""How a persona sounds to somebody it hardly trusts, trusts somewhat, or trusts well."""

LONGER = 1.2
"""How much longer than all others an answer may be before its length gives it away."""

FITTING: Mapping[str, tuple[CheckKind, ...]] = {
    "heard": ("told",),
    "heard-concern": ("told",),
    "unheard": ("unheard", "weighs"),
    "spoken-about": ("unheard", "weighs"),
    "hesitates": ("yes", "weighs"),
    "ready": ("yes",),
}
"""Which kinds of questions fit what happened; what is not here fits the question what weighs most now."""


def questions(look: Look, cause: Cause) -> Iterator[Question]:
    """Make every question that fits what happened."""
    for kind in FITTING.get(cause.name, ("weighs",)):
        found = MAKES[kind](look, cause)
        if found is not None:
            yield found


Made = tuple[Sequence[Answer], str, Text]
"""The answers, which one is true, and the reveal in the persona's own words."""


def _whole(look: Look, kind: CheckKind, cause: Cause, made: Made) -> Question:
    """Mix the answers and put everything around them that is said."""
    answers, truth, own_words = made
    mixed = list(answers)
    Random(f"{look.seed}:eyes:{look.month.round}:{cause.about}:{kind}").shuffle(mixed)
    return Question(
        about=cause.about,
        kind=kind,
        round=look.month.round,
        cause=cause,
        answers=tuple(mixed),
        truth=truth,
        why=why_now(look.board, cause, look.guesser),
        asks=what_is_asked(look.board, kind, cause, look.guesser),
        invites=_invitation(look, kind, cause.about),
        own_words=own_words,
    )


def _invitation(look: Look, kind: CheckKind, about: Seat) -> Text:
    """Let the persona say, in its own manner, that it can be asked."""
    persona = look.board.personas[about]
    if kind == "unheard":
        return MAY_BE_ASKED[persona.temperament]
    return persona.voice.passed_over.at(_trust_in_asker(look, about))


def _trust_in_asker(look: Look, about: Seat) -> int:
    """Give the trust in who guesses; for a whole room the mean of the trust in the others."""
    askers = [seat for seat in SEATS if seat != about] if look.guesser is None else [look.guesser]
    return sum(look.now.trust[pair(about, seat)] for seat in askers) // len(askers)


# --- what weighs most now --------------------------------------------------------------------------------------------


def _weighs(look: Look, cause: Cause) -> Question:
    """What weighs most now, between what is close to it, what weighed before, and what may weigh later."""
    about, weighs = cause.about, look.board.personas[cause.about].weighs
    truth, near = weighs_most(look.board.weighs_when[about], look.now), near_now(look, cause)
    others = _others([one.guess for one in weighs], truth, _pool(look, about, truth, near))
    answers = [Answer(weighs[n].id, weighs[n].guess, n in near) for n in (truth, *others)]
    pointed = tuple(signs(look, about, truth, [n for n in others if n not in near]))
    made = _whole(look, "weighs", cause, (answers, weighs[truth].id, weighs[truth].own_words))
    return made._replace(signs=pointed, knowable=bool(pointed), clear=not _misleads(look, cause, truth, others))


def near_now(look: Look, cause: Cause) -> set[int]:
    """Give the answers that come close: by the author, by what weighed most until this month, or by what was just said.

    Who just heard a worry and answers with it has listened well: it may weigh less now, but far off it is not.
    """
    board, about = look.board, cause.about
    weighs, when = board.personas[about].weighs, board.weighs_when[about]
    truth = weighs_most(when, look.now)
    near = {n for n, condition in enumerate(when) if speaks_of(board, cause, condition)}
    near |= {n for n, condition in enumerate(when) if was_told(look, about, condition)}
    near |= {n for n, one in enumerate(weighs) if one.id in weighs[truth].near}
    if look.month.before.round:
        near.add(weighs_most(when, look.month.before))
    return near - {truth}


def _misleads(look: Look, cause: Cause, truth: int, others: Iterable[int]) -> bool:
    """Say whether the opening is about an answer that is not true, and to the author not even near."""
    board, near = look.board, look.board.personas[cause.about].weighs[truth].near
    weighs, when = board.personas[cause.about].weighs, board.weighs_when[cause.about]
    return any(speaks_of(board, cause, when[n]) and weighs[n].id not in near for n in others)


def _pool(look: Look, about: Seat, truth: int, near: set[int]) -> list[int]:
    """Give what may stand beside the true answer: nothing that still has to come about, nothing just as likely."""
    when = look.board.weighs_when[about]
    pool = _by_nearness(look, about, truth, near)
    pool = _enough([n for n in pool if may_weigh(when[n], look.now)], pool)
    pool = _enough([n for n in pool if in_sight(look, when[n])], pool)
    return _enough([n for n in pool if n in near or not seems(look, about, when[n])], pool)


def in_sight(look: Look, condition: Condition) -> bool:
    """Say whether an answer can be understood: it hangs on no wall that is still hidden from who guesses."""
    hidden = (wall for wall in condition.standing_walls if look.now.walls[wall] == HIDDEN)
    return all(look.guesser is not None and look.board.wall_seen_by[wall][look.guesser] for wall in hidden)


def _enough(fewer: list[int], pool: list[int]) -> list[int]:
    """Leave answers out only while enough of them stay."""
    return fewer if len(fewer) >= FEWEST_ANSWERS - 1 else pool


def may_weigh(condition: Condition, state: State) -> bool:
    """Say whether something can weigh for somebody at all: nothing that must come about first is still to come."""
    return (
        not condition.on_table & ~state.table
        and not condition.done & ~state.done
        and state.tally[BOUNCES] >= condition.bounces
        and state.tally[BREACHES] >= condition.breaches
        and all(state.services[service] == RUNNING for service in condition.running)
        and all(state.goals[goal] >= GOAL_SHARED for goal in condition.shared)
        and all(state.walls[wall] == OPEN for wall in condition.open_walls)
    )


def _by_nearness(look: Look, about: Seat, truth: int, near: set[int]) -> list[int]:
    """Order the other answers: near ones first, then what weighed before, then what stands closest in the file."""
    when = look.board.weighs_when[about]
    before = {weighs_most(when, month.after) for month in look.months}
    others = [n for n in range(len(when)) if n != truth]
    return sorted(others, key=lambda n: (n not in near, n not in before, abs(n - truth)))


def _others(words: Sequence[Text], truth: int, pool: Sequence[int]) -> tuple[int, ...]:
    """Choose the other answers from a pool in order of likeness, so that no length tells which is true."""
    sets = [*combinations(pool, min(len(pool), MOST_ANSWERS - 1))]
    fitting = [found for found in sets if set(pool[:1]) <= set(found)]
    return min(fitting, key=lambda found: _tell(words[truth], [words[n] for n in found]), default=())


def _tell(truth: Text, others: Sequence[Text]) -> tuple[int, int]:
    """Count the languages in which the true answer is clearly the longest, and in which it is the longest at all."""
    longer = [len(truth.in_(lang)) / max(len(other.in_(lang)) for other in others) for lang in LANGS]
    return sum(share > LONGER for share in longer), sum(share > 1 for share in longer)


# --- how something landed, and what somebody would say whom nobody asked ---------------------------------------------


def _told(look: Look, cause: Cause) -> Question | None:
    """How a card that somebody told at the table landed with one who did not say so."""
    assert cause.other is not None
    trust = look.month.happened[cause.place].after.trust[pair(cause.about, cause.other)]
    return _by_trust(look, "told", cause, look.board.personas[cause.about].voice.told, trust)


def _unheard(look: Look, cause: Cause) -> Question | None:
    """What somebody would say to the guesser after a month in which nobody asked."""
    if look.guesser is None:
        return None
    trust = look.now.trust[pair(cause.about, look.guesser)]
    return _by_trust(look, "unheard", cause, look.board.personas[cause.about].voice.passed_over, trust)


def _by_trust(look: Look, kind: CheckKind, cause: Cause, lines: VoiceLines, trust: int) -> Question | None:
    """Ask for the line that belongs to a trust; not when one of the three was said aloud this month."""
    said = {"low": lines.low, "middle": lines.middle, "high": lines.high}
    if any(Said(cause.about, words) in look.said for words in said.values()):
        return None
    truth = next(level for level in LEVELS if said[level] is lines.at(trust))
    at = LEVELS.index(truth)
    answers = [Answer(level, said[level], abs(n - at) == 1) for n, level in enumerate(LEVELS)]
    return _whole(look, kind, cause, (answers, truth, said[truth]))


# --- what somebody needs for a yes -----------------------------------------------------------------------------------


def _yes(look: Look, cause: Cause) -> Question | None:
    """What somebody needs before a goal becomes a yes, while its own worry was not voiced yet."""
    board, about, proposer = look.board, cause.about, cause.other
    if proposer is None or not board.concerns & board.owned[about] & ~look.now.table:
        return None
    truth = _need(look, cause, proposer)
    if truth == "nothing" and look.now.trust[pair(about, proposer)] < TRUST_MAX - 1:
        return None
    near = {"trust": {"both"}, "concern": {"both"}, "both": {"trust", "concern"}, "nothing": set[str]()}[truth]
    answers = [Answer(id_, need_for_yes(board, id_, cause, look.guesser), id_ in near) for id_ in NEEDS_FOR_YES]
    return _whole(look, "yes", cause, (answers, truth, need_in_own_words(board.personas[about])[truth]))


def _need(look: Look, cause: Cause, proposer: Seat) -> str:
    """Say what really stands between somebody and a yes."""
    board, about = look.board, cause.about
    trusts = look.now.trust[pair(about, proposer)] >= TRUST_FOR_SUPPORT
    if board.goal_concerns[cause.thing] & ~look.now.table & board.owned[about]:
        return "concern" if trusts else "both"
    return "nothing" if trusts else "trust"


MAKES: Mapping[CheckKind, Callable[[Look, Cause], Question | None]] = {
    "weighs": _weighs,
    "told": _told,
    "unheard": _unheard,
    "yes": _yes,
}
