"""The sessions that were kept: go on, take one along as a file, bring one in, delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pygame import Rect

from game.session.export import bring_in, export, read_file
from game.session.problems import CaseChanged, SessionProblem
from game.ui.draw_parts import header, panel, seat_disc, under_header
from game.ui.layout import cut_bottom, cut_right, cut_top, inset, rows
from game.ui.page import Page
from game.ui.reception import DAMAGED, Reception
from game.ui.screen import Change, Input, Kind, Many, Pop, Push, Say
from game.ui.screens.ask import Ask
from game.ui.screens.file_name import FileName, NewFile, filled
from game.ui.screens.title import SESSIONS
from game.ui.type import BODY, LABEL, LEAD
from game.ui.widgets import Act, Button, Option, Widget
from game.ui.words import BACK, ROLE_LETTERS, Bilingual, Both, Lang, say

if TYPE_CHECKING:
    from game.session.session import Session
    from game.session.shelf import Head
    from game.ui.canvas import Canvas

NOTHING = Both(
    "Hier komen de spellen die je speelde. Je kunt er later mee verder, of er nog eens over praten.",
    "The games you played will appear here. You can go on with them later, or talk about them again.",
)
FINISHED = Both("uitgespeeld", "finished")
ROUND = Both("ronde {n} van {of}", "round {n} of {of}")
NOT_BEGUN = Both("nog niet begonnen", "not begun yet")
ALONE, NO_PEOPLE = Both("alleen gespeeld", "played alone"), Both("door het spel gespeeld", "played by the game")
AGAIN = Both("nog eens", "once more")
PEOPLE = Both("{n} stoelen met mensen", "{n} chairs with people")
TEAM = Both("één team", "one team")
MONTHS = Both("jan feb mrt apr mei jun jul aug sep okt nov dec", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
BRING_IN = Both("Sessie inlezen", "Bring in a session")
EARLIER, LATER = Both("Nieuwere", "Newer"), Both("Oudere", "Older")
GO_ON, TALK = Both("Ga verder", "Go on"), Both("Bekijk het nagesprek", "See the debrief")
OTHER_CHAIR = Both("Kijk vanuit een andere stoel", "Look from another chair")
COMPARE = Both("Leg er een andere sessie naast", "Put another session beside it")
EXPORT = Both("Bewaar als bestand", "Save as a file")
DELETE = Both("Verwijder", "Delete")
SURE = Both("Deze sessie verwijderen?", "Delete this session?")
SURE_WORDS = Both(
    "“{title}” van {when} is dan voorgoed weg. Bewaar haar eerst als bestand als je haar nog wilt teruglezen.",
    "“{title}” of {when} will be gone for good. Save it as a file first if you want to read it again.",
)
NO_KEEP, YES_DELETE = Both("Nee, houd haar", "No, keep it"), Both("Ja, verwijder", "Yes, delete")
DELETED = Both("De sessie is verwijderd.", "The session was deleted.")
FROM_WHERE = Both("Welk bestand wil je inlezen?", "Which file do you want to bring in?")
WHERE_WORDS = Both(
    "Je kunt het bestand mailen of op een andere laptop inlezen. Erin staat wat er gespeeld en opgeschreven is.",
    "You can mail the file, or bring it in on another laptop. It holds what was played and written down.",
)
FROM_WORDS = Both(
    "Typ of plak (Ctrl+V) de hele naam van het bestand, met de map.",
    "Type or paste (Ctrl+V) the full name of the file, with its folder.",
)
DO_BRING_IN = Both("Lees in", "Bring in")
BROUGHT = Both("“{title}” is ingelezen.", "“{title}” was brought in.")
TITLE_TROUBLE = Both("Deze sessie kan niet verder", "This session cannot go on")
RESCUE = Both("Verder met wat past", "Go on with what fits")
SET_ASIDE = Both("Zet het bestand opzij", "Put the file aside")
ASIDE = Both("Het oude bestand heet nu {path}", "The old file is now called {path}")
PER_PAGE = 5


def when(iso: str, lang: Lang) -> str:
    """Say a moment as people do, in the time of this place: “12 jan 2026, 14:05”."""
    try:
        at = datetime.fromisoformat(iso).astimezone()
    except (ValueError, OSError, OverflowError):
        return iso
    return f"{at.day} {say(MONTHS, lang).split()[at.month - 1]} {at.year}, {at:%H:%M}"


def how_far(head: Head, lang: Lang) -> str:
    """Say how far a session came."""
    if head.finished:
        return say(FINISHED, lang)
    return say(ROUND, lang, n=head.round, of=head.rounds) if head.length > 1 else say(NOT_BEGUN, lang)


def who_sat(head: Head, lang: Lang) -> str:
    """Say who played."""
    kinds = [chair.kind for chair in head.chairs if chair.kind != "bot"]
    if len(kinds) > 1:
        return say(PEOPLE, lang, n=len(kinds))
    return say((ALONE if kinds[0] == "person" else TEAM) if kinds else NO_PEOPLE, lang)


def cannot_resume(reception: Reception, id_: str, problem: SessionProblem) -> Ask:
    """Say why a session cannot go on, and what can still be done with it."""
    answers: list[tuple[Bilingual, Act]] = [(BACK, Pop)]
    words: Bilingual = problem.both()
    if isinstance(problem, CaseChanged) and problem.code == "case-missing":
        words = reception.why_not_found(str(problem.about["case"])) or words
    if isinstance(problem, CaseChanged) and problem.good > 0:
        answers.append((RESCUE, lambda: rescue(reception, id_)))
    return Ask(TITLE_TROUBLE, words, answers)


def rescue(reception: Reception, id_: str) -> Change:
    """Go on, as a new session, with what still fits."""
    from game.ui.start import take_up  # noqa: PLC0415

    try:
        return take_up(reception, reception.rescue(id_))
    except SessionProblem as problem:
        return Many((Pop(), Say(problem.both())))


def file_name(head: Head) -> str:
    """Name the file of a session, so that two of them never meet."""
    return f"om-tafel-{head.case}-{head.played[:10]}-{head.id[:6]}.json"


class Sessions(Page):
    """The kept sessions, the last played first."""

    title: Both = SESSIONS
    nothing: Both = NOTHING

    def __init__(self, reception: Reception) -> None:
        super().__init__()
        self.reception = reception
        self.page = 0
        self.heads: list[Head] = []
        self.trouble: Bilingual | None = None
        self._fetch()

    def _fetch(self) -> None:
        self.heads, problem = self.reception.kept()
        self.trouble = problem.both() if problem else self.reception.trouble
        self.page = min(self.page, self.pages - 1)

    def stale(self) -> None:
        """Look again: a session may be gone or new."""
        self._fetch()
        self.refresh()

    @property
    def pages(self) -> int:
        """Count the pages."""
        return max(1, -(-len(self.heads) // PER_PAGE))

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the room for what is the matter, for the list, and the row below it."""
        room = inset(under_header(canvas), canvas.px(60), canvas.px(36))
        row, room = cut_bottom(room, canvas.px(92), canvas.px(30))
        if self.trouble is None:
            return Rect(room.x, room.y, room.width, 0), room, row
        inner = max(1, room.width - canvas.px(56))
        high = canvas.text_height(canvas.say(self.trouble), inner, LABEL) + canvas.px(44)
        above, room = cut_top(room, min(high, room.height // 2), canvas.px(24))
        return above, room, row

    def paint(self, canvas: Canvas) -> None:
        """Draw the bar, what is the matter, and words for an empty list."""
        page = f"{self.page + 1} / {self.pages}" if self.pages > 1 else ""
        header(canvas, canvas.say(self.title), page)
        above, room, _ = self._parts(canvas)
        if self.trouble is not None:
            inside = panel(canvas, above, fill=canvas.theme.danger_tint, edge=canvas.theme.danger)
            canvas.write(canvas.say(self.trouble), inside, LABEL, smallest=24)
        if not self.heads:
            canvas.write(canvas.say(self.nothing), inset(room, canvas.px(120)), LEAD, align="center", valign="middle")

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the sessions of this page, and below them the ways out."""
        _, room, row = self._parts(canvas)
        part = self.heads[self.page * PER_PAGE : (self.page + 1) * PER_PAGE]
        most = canvas.px(150) * canvas.settings.text_size // 100
        places = rows(Rect(room.x, room.y, room.width, min(room.height, most * PER_PAGE)), PER_PAGE, canvas.px(22))
        found: list[Widget] = [
            SessionRow(f"session-{head.id}", place, head, n + 1, self._opening(head), canvas)
            for n, (head, place) in enumerate(zip(part, places, strict=False))
        ]
        return [*found, *self._row(canvas, row)]

    def _ways(self) -> list[tuple[str, Both, str, Act]]:
        """Give the ways out below the list."""
        entries: list[tuple[str, Both, str, Act]] = [("back", BACK, "back", Pop)]
        if self.reception.trouble_code in DAMAGED:
            entries.append(("aside", SET_ASIDE, "", self._set_aside))
        entries.append(("bring-in", BRING_IN, "", lambda: Push(BringIn(self.reception))))
        return entries

    def _row(self, canvas: Canvas, row: Rect) -> list[Widget]:
        entries = self._ways()
        if self.pages > 1:
            entries += [("newer", EARLIER, "", lambda: self.turn(-1)), ("older", LATER, "", lambda: self.turn(1))]
        x = row.x
        found: list[Widget] = []
        for ref, words, icon, act in entries:
            wide = canvas.text_width(canvas.say(words), LABEL) + canvas.px(130)
            found.append(Button(ref, Rect(x, row.y, wide, row.height), canvas.say(words), act, icon=icon, size=LABEL,
                                side=True))  # fmt: skip
            x += wide + canvas.px(24)
        return found

    def turn(self, by: int) -> Change:
        """Show another page."""
        self.page = (self.page + by) % self.pages
        self.refresh()
        return None

    def on_key(self, pressed: Input) -> Change:
        """The wheel turns the pages."""
        return self.turn(-1 if pressed.amount > 0 else 1) if pressed.kind is Kind.WHEEL and self.pages > 1 else None

    def _opening(self, head: Head) -> Callable[[], Change]:
        return lambda: Push(OneSession(self.reception, head))

    def _set_aside(self) -> Change:
        try:
            aside = self.reception.set_aside()
        except SessionProblem as problem:
            return Say(problem.both())
        self.stale()
        return Say(filled(ASIDE, path=aside))

    def on_back(self) -> Change:
        """Esc goes back to the title."""
        return Pop()


class SessionRow(Option):
    """One session in the list, with its four chairs: filled where people sat, open where the game played."""

    def __init__(
        self, ref: str, rect: Rect, head: Head, number: int, act: Callable[[], Change], canvas: Canvas
    ) -> None:
        lang = canvas.lang
        again = () if head.parent is None else (say(AGAIN, lang),)
        second = " · ".join((how_far(head, lang), when(head.played, lang), who_sat(head, lang), *again))
        super().__init__(ref, rect, canvas.say(head.title), act, number=number, second=second)
        self.head = head

    def _words(self, canvas: Canvas, inside: Rect) -> None:
        step = min(canvas.px(72), inside.height)
        chairs, rest = cut_right(inside, step * len(self.head.chairs), canvas.px(24))
        super()._words(canvas, rest)
        theme = canvas.theme
        for seat, chair in enumerate(self.head.chairs):
            centre, radius = (chairs.x + step * seat + step // 2, chairs.centery), step * 4 // 10
            if chair.kind != "bot":
                seat_disc(canvas, centre, radius, seat, icon=False)
                continue
            canvas.shapes.disc(canvas.surface, centre, radius, theme.ground, theme.line, canvas.px(3))
            letter = canvas.say(ROLE_LETTERS[seat])
            canvas.label(letter, centre, LABEL * 0.8, theme.quiet, align="center")


class OneSession(Page):
    """What can be done with one session."""

    def __init__(self, reception: Reception, head: Head) -> None:
        super().__init__()
        self.reception, self.head = reception, head

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect]:
        room = inset(under_header(canvas), canvas.px(60), canvas.px(44))
        return cut_top(room, canvas.line_height(BODY) * 2, canvas.px(30))

    def paint(self, canvas: Canvas) -> None:
        """Draw what session it is."""
        header(canvas, canvas.say(self.head.title))
        top, _ = self._parts(canvas)
        lang = canvas.lang
        words = " · ".join((how_far(self.head, lang), when(self.head.played, lang), who_sat(self.head, lang)))
        canvas.write(words, top, BODY, canvas.theme.quiet)

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give what can be done."""
        _, room = self._parts(canvas)
        entries: list[tuple[str, Both, str, Act]] = [
            ("go-on", TALK if self.head.finished else GO_ON, "play", self._go_on),
            *([("other-chair", OTHER_CHAIR, "chair", self._other_chair)] if self.head.finished else []),
            ("compare", COMPARE, "eye", self._compare),
            ("export", EXPORT, "sessions", lambda: Push(Export(self.reception, self.head))),
            ("delete", DELETE, "cross", lambda: Push(self._ask_to_delete())),
            ("back", BACK, "back", Pop),
        ]
        room.height = min(room.height, len(entries) * canvas.px(150))
        return [
            Button(ref, place, canvas.say(words), act, icon=icon, align="left", shortcut=str(n + 1),
                   style="plain" if n else "primary", side=ref == "back")
            for n, ((ref, words, icon, act), place) in enumerate(
                zip(entries, rows(room, len(entries), canvas.px(24)), strict=True))
        ]  # fmt: skip

    def _go_on(self) -> Change:
        from game.ui.start import go_on  # noqa: PLC0415

        return go_on(self.reception, self.head.id)

    def _taken(self, then: Callable[[Session], Page]) -> Change:
        """Open the session and go on to a screen with it, or say why it cannot be opened."""
        try:
            return Push(then(self.reception.resume(self.head.id)))
        except SessionProblem as problem:
            return Push(cannot_resume(self.reception, self.head.id, problem))

    def _other_chair(self) -> Change:
        from game.ui.screens.other_chair import ChooseChair  # noqa: PLC0415

        return self._taken(lambda session: ChooseChair(self.reception, session))

    def _compare(self) -> Change:
        from game.ui.screens.pick_other import PickOther  # noqa: PLC0415

        return self._taken(lambda session: PickOther(self.reception, session))

    def _ask_to_delete(self) -> Ask:
        title, played = self.head.title, self.head.played
        words = Both(
            SURE_WORDS.nl.format(title=title.nl, when=when(played, "nl")),
            SURE_WORDS.en.format(title=title.en, when=when(played, "en")),
        )
        return Ask(SURE, words, ((NO_KEEP, Pop), (YES_DELETE, self._delete)))

    def _delete(self) -> Change:
        from game.progress import kept  # noqa: PLC0415

        try:
            self.reception.store.delete(self.head.id)
        except SessionProblem as problem:
            return Many((Pop(), Say(problem.both())))
        kept.drop(self.head.id)
        return Many((Pop(), Pop(), Say(DELETED)))

    def on_back(self) -> Change:
        """Esc goes back to the list."""
        return Pop()


class Export(NewFile):
    """Write one session to a file of its own."""

    words = WHERE_WORDS

    def __init__(self, reception: Reception, head: Head) -> None:
        super().__init__(file_name(head))
        self.reception, self.head = reception, head

    def write(self, path: Path) -> None:
        """Write the session."""
        export(self.head.id, self.reception.store.entries(self.head.id), path)


class ExportUnsaved(NewFile):
    """Write the session that is being played to a file, where it cannot be kept in its own place."""

    words = WHERE_WORDS

    def __init__(self, session: Session) -> None:
        super().__init__(file_name(session.head()))
        self.session = session

    def write(self, path: Path) -> None:
        """Write the session as it stands."""
        export(self.session.id, self.session.to_plain(), path)


class BringIn(FileName):
    """Take a session from a file into the list."""

    title, words, do = FROM_WHERE, FROM_WORDS, DO_BRING_IN

    def __init__(self, reception: Reception) -> None:
        super().__init__()
        self.reception = reception

    def use(self, path: Path) -> Change:
        """Read it, whole or not at all."""
        session = bring_in(read_file(path), self.reception.store, self.reception.find_case)
        title = session.board.scenario.title
        brought = Both(BROUGHT.nl.format(title=title.nl), BROUGHT.en.format(title=title.en))
        return Many((Pop(), Say(session.problem.both() if session.problem else brought)))
