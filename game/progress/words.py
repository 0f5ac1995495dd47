"""What was learned, in words and as plain data: for the terminal and for programs. The pictures are the window's."""

from __future__ import annotations

from collections.abc import Iterator

from game.progress.progress import Progress
from game.progress.suggest import Suggestion
from game.report.measures import Accuracy
from game.rules.content import Lang, RoleName, Text
from game.rules.moves import SEATS
from game.session.wire import Plain
from game.text import capital, counted, key_word, listed, pick, quoted, role_word

STORIES = (("verhaal", "verhalen"), ("story", "stories"))
ENOUGH_STORIES = 3
"""From so many stories on the keys are worth showing: fewer say more about a case than about a trainee."""
NOTHING_YET = Text(
    nl="Je speelde nog geen verhaal alleen. Daarna zie je hier wat je raadde, vroeg en deelde.",
    en="You have not played a story alone yet. After that you see here what you guessed, asked and shared.",
)
NOT_GUESSED = Text(
    nl="Je raadde nog niet hoe het voor een ander is. Dat kan aan het eind van elke ronde.",
    en="You have not guessed yet what it is like for somebody else. You can do so at the end of every round.",
)


def stories(count: int, lang: Lang) -> str:
    """Say a number of stories."""
    return counted(count, lang, *STORIES)


def points(accuracy: Accuracy, lang: Lang) -> str:
    """Say how many points of how many were earned."""
    return pick(lang, f"{accuracy.points} van {accuracy.most}", f"{accuracy.points} of {accuracy.most}")


def percent(share: float | None) -> str:
    """Say a share; a dash where nothing was counted."""
    return "–" if share is None else f"{round(100 * share)} %"


def played_line(progress: Progress, lang: Lang) -> str:
    """Say how much was played alone."""
    done = progress.sessions
    return pick(
        lang,
        f"{stories(done.alone, lang)} alleen gespeeld, {done.finished} tot het eind",
        f"{stories(done.alone, lang)} played alone, {done.finished} to the end",
    )


def left_out(progress: Progress, lang: Lang) -> str:
    """Say which kept sessions do not count here, and why; nothing when all do."""
    done = progress.sessions
    parts = [
        (done.group, "met een groep", "with a group"),
        (done.apart, "als zijspoor of vanaf een andere stoel", "as a what-if or from another chair"),
        (done.watched, "door het spel zelf", "by the game itself"),
        (done.unread, "niet leesbaar", "unreadable"),
        (done.waiting, "nog niet geteld", "not counted yet"),
    ]
    said = [f"{count} {pick(lang, nl, en)}" for count, nl, en in parts if count]
    return pick(lang, "Niet meegeteld: ", "Not counted in: ") + listed(said, lang) + "." if said else ""


def together(progress: Progress, lang: Lang) -> Iterator[str]:
    """Say what was shared and who was heard."""
    shared = percent(progress.coverage), percent(progress.focus)
    yield pick(lang, f"Van de feiten kwam {shared[0]} op tafel. Van wat er gezegd werd, bracht {shared[1]} nieuws.",
               f"Of the facts {shared[0]} came to the table. Of what was said {shared[1]} brought something new.",
               )  # fmt: skip
    if progress.decided_by_others:
        alone, all_ = progress.without_parent, progress.decided_by_others
        yield pick(lang, f"Besloten zonder dat de ouder gehoord was: {alone} van {all_} keer.",
                   f"Decided while the parent had not been heard: {alone} of {all_} times.")  # fmt: skip


def lines(progress: Progress, next_: Suggestion | None, lang: Lang) -> Iterator[str]:
    """Tell everything, line by line."""
    yield played_line(progress, lang) + "." if progress.sessions.alone else NOTHING_YET.in_(lang)
    if left := left_out(progress, lang):
        yield left
    if progress.sessions.alone - progress.sessions.unread:
        yield from _seen_lines(progress, lang)
    if next_ is not None:
        yield ""
        title, role = quoted(next_.case.title.in_(lang)), role_word(next_.seat, lang)
        yield pick(lang, f"Hierna: {title}, als {role}. ", f"Next: {title}, as the {role}. ") + next_.why.in_(lang)


def _seen_lines(progress: Progress, lang: Lang) -> Iterator[str]:
    yield ""
    yield from _guess_lines(progress, lang) if progress.guesses else iter([NOT_GUESSED.in_(lang)])
    yield ""
    yield from _key_lines(progress, lang)
    yield ""
    yield from together(progress, lang)
    yield pick(lang, "Hoe iemand met een ander omging (0 tot 10, wat te zien was):",
               "How somebody acted towards another (0 to 10, what could be seen):")  # fmt: skip
    for by in SEATS:
        ties = [f"{role_word(to, lang)} {tenths(progress.ties[to, by])}" for to in SEATS if to != by]
        yield f"  {capital(role_word(by, lang))} → {', '.join(ties)}"


def _key_lines(progress: Progress, lang: Lang) -> Iterator[str]:
    """Say of each key where it was touched and how well was guessed; a story or two say nothing of that yet."""
    if progress.sessions.alone - progress.sessions.unread < ENOUGH_STORIES:
        yield pick(lang, f"De zeven sleutels zie je hier vanaf {stories(ENOUGH_STORIES, lang)}.",
                   f"The seven keys are shown here from {stories(ENOUGH_STORIES, lang)} on.")  # fmt: skip
        return
    yield pick(lang, "De zeven sleutels:", "The seven keys:")
    for met in progress.keys:
        touched = pick(lang, f"geraakt in {stories(met.touched, lang)}", f"touched in {stories(met.touched, lang)}")
        guessed = pick(lang, "goed geraden", "guessed right")
        more = f"; {guessed}: {percent(met.accuracy.share)}" if met.accuracy.most and len(progress.cases) > 1 else ""
        yield f"  {capital(key_word(met.key, lang))}: {touched}{more}"


def _guess_lines(progress: Progress, lang: Lang) -> Iterator[str]:
    yield pick(lang, f"Door hun ogen: {points(progress.accuracy, lang)} punten.",
               f"Through their eyes: {points(progress.accuracy, lang)} points.")  # fmt: skip
    for seat, accuracy in zip(SEATS, progress.roles, strict=True):
        if accuracy.most:
            yield f"  {capital(role_word(seat, lang))}: {points(accuracy, lang)}"
    yield sure_line(progress, lang)
    yield asked_line(progress, lang)


def sure_line(progress: Progress, lang: Lang) -> str:
    """Say how often somebody was sure and quite wrong."""
    wrong, sure = progress.sure_and_wrong, progress.sure
    return pick(lang, f"Zeker, en toch heel anders: {wrong} van {sure} keer.",
                f"Sure, and yet quite different: {wrong} of {sure} times.")  # fmt: skip


def asked_line(progress: Progress, lang: Lang) -> str:
    """Say how often somebody asked after guessing."""
    asked, of = progress.asked, progress.guesses
    return pick(lang, f"Na het raden ook gevraagd: {asked} van {of} keer.",
                f"Asked after guessing: {asked} of {of} times.")  # fmt: skip


def tenths(strength: float | None) -> str:
    """Say the strength of a tie as 0..10; a dash where nothing could be seen."""
    return "–" if strength is None else str(round(10 * strength))


# --- for programs -----------------------------------------------------------------------------------------------------


def plain(progress: Progress, next_: Suggestion | None) -> dict[str, Plain]:
    """Give everything as plain data."""
    roles = [role.value for role in RoleName]
    done = progress.sessions
    return {
        "sessions": {name: getattr(done, name) for name in
                     ("alone", "finished", "group", "apart", "watched", "unread", "waiting")},
        "accuracy": {"all": _accuracy(progress.accuracy),
                     **{role: _accuracy(one) for role, one in zip(roles, progress.roles, strict=True)}},
        "over_time": [{"played": one.played, "case": {"nl": one.title.nl, "en": one.title.en},
                       "accuracy": _accuracy(one.accuracy), "sure_and_wrong": one.sure_and_wrong}
                      for one in progress.course],
        "guesses": progress.guesses, "asked": progress.asked, "sure": progress.sure,
        "sure_and_wrong": progress.sure_and_wrong,
        "keys": {met.key.value: {"led": met.led, "touched": met.touched, "accuracy": _accuracy(met.accuracy)}
                 for met in progress.keys},
        "coverage": _rounded(progress.coverage), "focus": _rounded(progress.focus),
        "voice": {role: {"words": _rounded(progress.words[n]), "decisions": _rounded(progress.decisions[n])}
                  for n, role in enumerate(roles)},
        "decided_without_parent": progress.without_parent, "decided_by_others": progress.decided_by_others,
        "parent_first_heard_in_round": _rounded(progress.heard), "parent_never_heard": progress.never_heard,
        "rounds_waited": _rounded(progress.waited),
        "relational_coordination": {roles[of]: {roles[by]: _rounded(progress.ties[of, by])
                                                for by in SEATS if by != of} for of in SEATS},
        "chairs": [{"case": case, "chair": roles[seat], "times": times}
                   for (case, seat), times in sorted(progress.chairs.items())],
        "next": None if next_ is None else {
            "case": next_.case.id, "chair": roles[next_.seat], "why": {"nl": next_.why.nl, "en": next_.why.en}},
    }  # fmt: skip


def _accuracy(accuracy: Accuracy) -> dict[str, Plain]:
    return {"points": accuracy.points, "of": accuracy.most}


def _rounded(number: float | None) -> Plain:
    return None if number is None else round(number, 3)
