"""`omtafel demo`: a case plays itself to the end; the same seed writes the same bytes on every run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from game.bots.bot import Bot
from game.bots.chairs import POLICIES, bots_for
from game.cli.cases import open_case
from game.cli.reporting import WROTE
from game.cli.talk import Both, Talk
from game.hindsight import turning_points
from game.perspective import checked, question_due
from game.perspective.keep import NOT_SURE_SHARE, SURE_SHARE
from game.report.files import debrief_text, report_files, write_file
from game.rules.content import LANGS
from game.rules.law import legal_moves
from game.rules.moves import SEATS, Seat
from game.rules.scores import score
from game.rules.view import view
from game.session.case import Case
from game.session.export import to_text
from game.session.log import Chair, Clock
from game.session.session import Session

BEGAN = datetime.fromisoformat("2026-01-05T09:00:00+00:00")
A_MOVE = timedelta(seconds=40)

PLAYED = Both(
    "{title}: {rounds} rondes gespeeld door het spel zelf, begingetal {seed}. Samen {total} van 100.",
    "{title}: {rounds} rounds played by the game itself, seed {seed}. Together {total} of 100.",
)


def demo(
    talk: Talk, name: str, seed: int, out: str, *, policy: str | None, pictures: bool, chair: int | None = None
) -> int:
    """Play a case and write the session, the debrief, the report and pictures of the screens.

    With a `chair` it is as if a trainee sat there alone: open to the others, who are as the personas are, and guessing
    after every month.
    """
    case = open_case(name)
    session = played(case, seed, policy) if chair is None else practised(case, seed, Seat(chair))
    folder = Path(out)
    for file, content in files(talk, session, pictures=pictures):
        place = folder / file
        place.parent.mkdir(parents=True, exist_ok=True)
        talk.line(WROTE, file=write_file(place, content))
    title = session.board.scenario.title.in_(talk.lang)
    total = round(score(session.board, session.living_events()).total)
    talk.line(PLAYED, title=title, rounds=session.board.rounds, seed=seed, total=total)
    return 0


def files(talk: Talk, session: Session, *, pictures: bool) -> Iterator[tuple[str, bytes]]:
    """Give every file of the demo, one after the other."""
    yield "session.json", to_text(session.id, session.to_plain()).encode()
    turns = turning_points(session)
    written: dict[str, bytes] = {}
    for lang in LANGS:
        written[f"debrief.{lang}.txt"] = debrief_text(session, lang, turns)
        written |= report_files(session, lang, turns)
    yield from written.items()
    if pictures:
        from game.cli.gallery import gallery

        yield from gallery(session, talk.lang)


def played(case: Case, seed: int, policy: str | None = None) -> Session:
    """Let bots play a case to its end: as the personas are, or all in one way."""
    bots: tuple[Bot, ...] = bots_for(case.board) if policy is None else (POLICIES[policy],) * 4
    chairs = (Chair("bot"),) * 4
    session = Session.start(case, seed, chairs, clock=steady_clock(), id_=f"demo-{case.id}-{seed}")
    while (seat := session.state.active) is not None:
        seen, legal = view(session.board, session.state, seat), legal_moves(session.board, session.state)
        session.submit(seat, bots[seat].choose(seen, legal, session.bot_dice(seat)), session.length)
    return session


def practised(case: Case, seed: int, chair: Seat) -> Session:
    """Let somebody practise alone: an open player in one chair, who guesses by chance and then asks."""
    bots = [*bots_for(case.board)]
    bots[chair] = POLICIES["cooperative"]
    chairs = tuple(Chair("person" if seat == chair else "bot") for seat in SEATS)
    id_ = f"demo-{case.id}-{chair}-{seed}"
    session = Session.start(case, seed, chairs, clock=steady_clock(), id_=id_)
    luck = Random(f"{seed}:guesses")
    while (seat := session.state.active) is not None:
        _guess_if_due(session, chair, luck)
        seen, legal = view(session.board, session.state, seat), legal_moves(session.board, session.state)
        session.submit(seat, bots[seat].choose(seen, legal, session.bot_dice(seat)), session.length)
    _guess_if_due(session, chair, luck)
    return session


def _guess_if_due(session: Session, chair: Seat, luck: Random) -> None:
    question = question_due(session, chair)
    if question is not None:
        guess, sure = luck.randrange(len(question.answers)), luck.choice((SURE_SHARE, NOT_SURE_SHARE))
        session.record(checked(session.board, question, guess, by=chair, sure=sure, asked=True), seat=chair)


def steady_clock() -> Clock:
    """Give a clock that always begins on the same morning and goes on by the same step."""
    ticks = iter(range(1_000_000))
    return lambda: (BEGAN + A_MOVE * next(ticks)).isoformat(timespec="seconds")
