"""Who sits where: for each of the four roles a person, a team, or the game itself."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pygame import Rect

from game.rules.moves import PARENT, SEATS, Seat
from game.session.log import Chair, ChairKind, Setting
from game.session.problems import StoreProblem
from game.ui.draw_parts import header, panel, under_header
from game.ui.layout import columns, cut_bottom, cut_left, cut_right, cut_top, inset
from game.ui.page import Page
from game.ui.reception import Reception
from game.ui.screen import Change, Input, Kind, Many, Pop, Push, Say
from game.ui.screens.file_name import NewFile
from game.ui.screens.library import is_large
from game.ui.screens.seat_card import SeatCard
from game.ui.screens.settings import Value
from game.ui.screens.typed import Typed
from game.ui.type import BOLD, LABEL, LEAD
from game.ui.widgets import Button, Widget
from game.ui.words import BACK, Both, Lang, say

if TYPE_CHECKING:
    from game.session.case import Case
    from game.session.session import Session
    from game.ui.canvas import Canvas

WHO_SITS_WHERE = Both("Wie zit waar?", "Who sits where?")
WHICH_CHAIR = Both("Op welke stoel ga jij zitten?", "Which chair will you take?")
KINDS: dict[ChairKind, Both] = {
    "person": Both("een mens", "a person"),
    "team": Both("een team", "a team"),
    "bot": Both("het spel", "the game"),
}
KIND_ICONS: dict[ChairKind, str] = {"person": "chair", "team": "talk", "bot": "play"}
NEXT_KIND: dict[ChairKind, ChairKind] = {"person": "team", "team": "bot", "bot": "person"}
YOU = Both("jij", "you")
BEGIN = Both("Begin", "Begin")
NOBODY = Both("Zet eerst op minstens één stoel een mens of een team.", "First put a person or a team on a chair.")
TO_GROUP, TO_ALONE = Both("Toch met een groep", "With a group instead"), Both("Toch alleen", "Alone instead")
EXPLAIN = Both(
    "Kies een stoel om te wisselen. Een mens kiest alleen, een team overlegt eerst samen, en het spel speelt zelf de "
    "stoelen die leeg blijven.",
    "Choose a chair to change who sits there. A person chooses alone, a team talks first, and the game itself plays "
    "the chairs that stay empty.",
)
EXPLAIN_ALONE = Both(
    "Jij speelt deze stoel; het spel speelt de andere drie. Zij weten alleen wat hun rol weet. Speel het verhaal later "
    "nog eens vanaf een andere stoel: dan zie je iets anders.",
    "You play this chair; the game plays the other three. They know only what their role knows. Play the story again "
    "later from another chair: you will see something else.",
)
PRIVATE_TITLE = Both("Eigen kaarten lezen", "Reading private cards")
PRIVATE = (
    ("look-away", Both("Wegkijken", "Look away"),
     Both("De anderen kijken weg als iemand eigen kaarten leest.", "The others look away while someone reads.")),
    ("printed", Both("Op papier", "On paper"),
     Both("Ieder heeft eigen kaarten op papier; het scherm toont alleen nummers.",
          "Everybody has cards on paper; the screen shows only their numbers.")),
)  # fmt: skip
PRINT = Both("Print de kaarten", "Print the cards")
PRINT_TITLE = Both("Kaarten om te printen", "Cards to print")
PRINT_WORDS = Both(
    "Dit wordt een pagina met een blad voor elke rol. Open het bestand met dubbelklikken en druk het af.",
    "This becomes a page with a sheet for each role. Open the file with a double click and print it.",
)
PRINT_NAME = Both("om-tafel-kaarten-{case}.html", "om-tafel-cards-{case}.html")
TIMER_TITLE = Both("Minuten per beurt", "Minutes for a turn")
TIMES = (0, 2, 3, 5)
NO_TIMER = Both("vrij", "free")
TIMER_WORDS = Both("De klok dwingt niets af.", "The clock forces nothing.")
CHANCE = Both("Toeval {seed}", "Chance {seed}")
CHANCE_TITLE = Both("Toeval", "Chance")
CHANCE_WORDS = Both(
    "Met hetzelfde getal en dezelfde keuzes verloopt een spel precies hetzelfde. Handig als twee groepen naast elkaar "
    "spelen. Anders hoef je hier niets te doen.",
    "With the same number and the same choices a game takes exactly the same course. Useful when two groups play side "
    "by side. Otherwise there is nothing to do here.",
)
CHANCE_FIELD = Both("Getal", "Number")
TAKE_CHANCE = Both("Neem dit getal", "Take this number")
NO_NUMBER = Both("Typ een getal van hooguit negen cijfers.", "Type a number of at most nine digits.")
MOST_SEED = 100_000


class Preset(NamedTuple):
    """A usual way to fill the chairs."""

    ref: str
    words: Both
    kinds: tuple[ChairKind, ChairKind, ChairKind, ChairKind]


PRESETS = (
    Preset("four", Both("Vier mensen", "Four people"), ("person", "person", "person", "person")),
    Preset("teams", Both("Vier teams", "Four teams"), ("team", "team", "team", "team")),
    Preset("two", Both("Twee mensen", "Two people"), ("person", "person", "bot", "bot")),
)


class Chairs(Page):
    """The four chairs of a case and how private cards and time are dealt with."""

    help_lines = (Both("1 … 4", "1 … 4"), Both("wissel wie daar zit", "change who sits there"))

    def __init__(
        self, reception: Reception, case: Case, *, alone: bool, chair: Seat | None = None, seed: int | None = None
    ) -> None:
        super().__init__()
        self.reception, self.case, self.alone = reception, case, alone
        self.mine = PARENT if chair is None else chair
        self.kinds: list[ChairKind] = list(PRESETS[0].kinds)
        self.private = "look-away"
        self.minutes = 0
        self.seed = secrets.randbelow(MOST_SEED) if seed is None else seed
        self.prepare: Callable[[Session], None] | None = None
        """What is done with a new session before people sit down: perhaps its first rounds are played already."""

    # --- what was chosen ---------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[ChairKind, ...]:
        """Say who sits in each chair."""
        if self.alone:
            return tuple("person" if seat == self.mine else "bot" for seat in SEATS)
        return tuple(self.kinds)

    @property
    def options(self) -> dict[str, Setting]:
        """Give the choices that belong to the session."""
        if self.alone:
            return {"private": "look-away", "timer": 0}
        return {"private": self.private, "timer": self.minutes}

    def _preset(self, preset: Preset) -> Callable[[], Change]:
        def take() -> Change:
            self.kinds, self.focus = list(preset.kinds), "begin"
            self.refresh()
            return None

        return take

    def on_input(self, pressed: Input) -> Change:
        """After a chair that was chosen by itself, by its number or the mouse, light the way on.

        Who walked to a chair with the keyboard or the clicker stays there: another press changes it again.
        """
        change = super().on_input(pressed)
        if pressed.kind in (Kind.DIGIT, Kind.RELEASE) and self.focus.startswith("seat-"):
            self.focus = "begin"
        return change

    def _turn(self, seat: Seat) -> Callable[[], Change]:
        def turn() -> Change:
            if self.alone:
                self.mine, self.focus = seat, "begin"
            else:
                self.kinds[seat] = NEXT_KIND[self.kinds[seat]]
            self.refresh()
            return None

        return turn

    def _private(self, way: str) -> Callable[[], Change]:
        def take() -> Change:
            self.private = way
            self.refresh()
            return None

        return take

    def _time(self, minutes: int) -> Callable[[], Change]:
        def take() -> Change:
            self.minutes = minutes
            self.refresh()
            return None

        return take

    def _switch(self) -> Change:
        self.alone, self.focus = not self.alone, ""
        self.refresh()
        return None

    def begin(self) -> Change:
        """Begin the session and tell what it is about."""
        from game.ui.screens.briefing import Briefing  # noqa: PLC0415
        from game.ui.sitting import Sitting  # noqa: PLC0415
        from game.ui.start import take_up  # noqa: PLC0415

        chairs = tuple(Chair(kind) for kind in self.chosen)
        session = self.reception.begin(self.case, self.seed, chairs, self.options)
        if self.prepare is not None:
            self.prepare(session)
        if session.length > 1:
            return take_up(self.reception, session)
        briefing = Push(
            Briefing(Sitting(session, self.reception), back=lambda: self.reception.forget_unplayed(session))
        )
        self.reception.notice()
        return Many((briefing, Say(session.problem.both()))) if session.problem else briefing

    # --- where everything stands -------------------------------------------------------------------------------------

    def _parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect, Rect, Rect]:
        """Give the rows: presets, chairs, words, ways (alone: about the chosen chair), and the way on."""
        room = inset(under_header(canvas), canvas.px(50), canvas.px(26))
        foot, room = cut_bottom(room, canvas.px(96), canvas.px(26))
        if self.alone:
            words, room = cut_bottom(room, self._words_height(canvas, room.width), canvas.px(24))
            about, room = cut_bottom(room, room.height * 36 // 100, canvas.px(30))
            return Rect(0, 0, 0, 0), room, words, about, foot
        presets, room = cut_top(room, canvas.px(84), canvas.px(26))
        ways, room = cut_bottom(
            room, canvas.line_height(LABEL) * (1 if is_large(canvas) else 3) + canvas.px(110), canvas.px(22)
        )
        words, room = cut_bottom(room, self._words_height(canvas, room.width), canvas.px(18))
        return presets, room, words, ways, foot

    def _words_height(self, canvas: Canvas, width: int) -> int:
        return canvas.text_height(canvas.say(EXPLAIN_ALONE if self.alone else EXPLAIN), width, LABEL)

    def _ways_parts(self, canvas: Canvas, ways: Rect) -> tuple[Rect, Rect]:
        return cut_left(ways, ways.width * 47 // 100, canvas.px(60))

    def paint(self, canvas: Canvas) -> None:
        """Draw the bar, the explanation and the titles of the ways."""
        header(
            canvas,
            canvas.say(WHICH_CHAIR if self.alone else WHO_SITS_WHERE),
            canvas.say(self.case.board.scenario.title),
        )
        _, _, words, ways, _ = self._parts(canvas)
        canvas.write(canvas.say(EXPLAIN_ALONE if self.alone else EXPLAIN), words, LABEL, canvas.theme.quiet)
        if self.alone:
            self._about(canvas, ways)
            return
        private, timer = self._ways_parts(canvas, ways)
        chosen = next(about for way, _, about in PRIVATE if way == self.private)
        for place, title, about in ((private, PRIVATE_TITLE, chosen), (timer, TIMER_TITLE, TIMER_WORDS)):
            top, rest = cut_top(place, canvas.line_height(LABEL))
            canvas.write(canvas.say(title), top, LABEL, face=BOLD)
            if is_large(canvas):
                continue
            below = Rect(rest.x, rest.y + canvas.px(96), rest.width, max(1, rest.height - canvas.px(96)))
            canvas.write(canvas.say(about), below, LABEL, canvas.theme.quiet, smallest=24)

    def _about(self, canvas: Canvas, place: Rect) -> None:
        """Say more about the person in the chosen chair."""
        theme = canvas.theme
        inside = panel(canvas, place, fill=theme.seat_tints[self.mine], edge=theme.seats[self.mine])
        canvas.write(canvas.say(self.case.board.personas[self.mine].about), inside, LEAD, valign="middle")

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the way on first, then the chairs, the usual ways to fill them, and the rest."""
        presets, chairs, _, ways, foot = self._parts(canvas)
        found = [*self._way_on(canvas, foot), *self._chairs(canvas, chairs)]
        if not self.alone:
            found += [*self._presets(canvas, presets), *self._ways(canvas, ways)]
        return [*found, *self._aside(canvas, foot)]

    def _way_on(self, canvas: Canvas, foot: Rect) -> list[Widget]:
        place, _ = cut_right(foot, canvas.px(420))
        empty = all(kind == "bot" for kind in self.chosen)
        why_not = canvas.say(NOBODY) if empty else ""
        return [Button("begin", place, canvas.say(BEGIN), self.begin, style="primary", why_not=why_not)]

    def _chairs(self, canvas: Canvas, room: Rect) -> list[Widget]:
        places = columns(room, len(SEATS), canvas.px(26))
        return [
            SeatCard(f"seat-{seat}", place, self.case.board, seat, self._turn(seat), canvas=canvas,
                     foot=self._who(canvas, seat), icon=KIND_ICONS[self.chosen[seat]],
                     filled=self.chosen[seat] != "bot", shortcut=str(seat + 1))
            for seat, place in zip(SEATS, places, strict=True)
        ]  # fmt: skip

    def _who(self, canvas: Canvas, seat: Seat) -> str:
        if self.alone and seat == self.mine:
            return canvas.say(YOU)
        return canvas.say(KINDS[self.chosen[seat]])

    def _presets(self, canvas: Canvas, row: Rect) -> list[Widget]:
        places = columns(row, len(PRESETS), canvas.px(26))
        return [
            Value(f"preset-{one.ref}", place, canvas.say(one.words), self._preset(one), title="",
                  chosen=tuple(self.kinds) == one.kinds)
            for one, place in zip(PRESETS, places, strict=True)
        ]  # fmt: skip

    def _ways(self, canvas: Canvas, ways: Rect) -> list[Widget]:
        private, timer = self._ways_parts(canvas, ways)
        top = canvas.line_height(LABEL) + canvas.px(6)
        left = columns(Rect(private.x, private.y + top, private.width, canvas.px(84)), len(PRIVATE), canvas.px(20))
        right = columns(Rect(timer.x, timer.y + top, timer.width, canvas.px(84)), len(TIMES), canvas.px(14))
        found: list[Widget] = []
        for (way, words, _), place in zip(PRIVATE, left, strict=True):
            found.append(Value(f"private-{way}", place, canvas.say(words), self._private(way),
                               title=canvas.say(PRIVATE_TITLE), chosen=self.private == way))  # fmt: skip
        for minutes, place in zip(TIMES, right, strict=True):
            label = str(minutes) if minutes else canvas.say(NO_TIMER)
            found.append(Value(f"timer-{minutes}", place, label, self._time(minutes),
                               title=canvas.say(TIMER_TITLE), chosen=self.minutes == minutes))  # fmt: skip
        return found

    def _aside(self, canvas: Canvas, foot: Rect) -> list[Widget]:
        _, rest = cut_right(foot, canvas.px(420), canvas.px(32))
        back, rest = cut_left(rest, canvas.px(240), canvas.px(24))
        switch = canvas.say(TO_GROUP if self.alone else TO_ALONE)
        wide = canvas.text_width(switch, LABEL, BOLD) + canvas.px(60)
        change, rest = cut_left(rest, wide, canvas.px(24))
        chance = canvas.say(CHANCE, seed=self.seed)
        luck, rest = cut_left(rest, canvas.text_width(chance, LABEL, BOLD) + canvas.px(60), canvas.px(24))
        found: list[Widget] = [
            Button("back", back, canvas.say(BACK), Pop, icon="back", side=True),
            Button("switch", change, switch, self._switch, size=LABEL, side=True),
            Button("chance", luck, chance, lambda: Push(Chance(self)), size=LABEL, side=True),
        ]
        if self.private == "printed" and not self.alone:
            lang, words = canvas.lang, canvas.say(PRINT)
            paper, _ = cut_left(rest, canvas.text_width(words, LABEL, BOLD) + canvas.px(60))
            act = lambda: Push(PrintCards(self.case, lang))  # noqa: E731
            found.append(Button("print", paper, words, act, size=LABEL, side=True))
        return found

    def on_back(self) -> Change:
        """Esc goes back to the stories: nothing has begun yet."""
        return Pop()


class Chance(Typed):
    """The number from which all chance of a game follows; for who wants the same game twice."""

    title, words, field, do = CHANCE_TITLE, CHANCE_WORDS, CHANCE_FIELD, TAKE_CHANCE

    def __init__(self, chairs: Chairs) -> None:
        super().__init__(str(chairs.seed), longest=9)
        self.chairs = chairs

    def act(self) -> Change:
        """Take the number."""
        if not self.typed.isdecimal():
            return Say(NO_NUMBER)
        self.chairs.seed = int(self.typed)
        return Pop()


class PrintCards(NewFile):
    """Write the private cards of a case to a page that any browser prints."""

    title, words = PRINT_TITLE, PRINT_WORDS

    def __init__(self, case: Case, lang: Lang) -> None:
        super().__init__(say(PRINT_NAME, lang, case=case.id))
        self.case, self.lang = case, lang

    def write(self, path: Path) -> None:
        """Write the page."""
        from game.report.cards import cards_page  # noqa: PLC0415

        try:
            path.write_text(cards_page(self.case.board, self.lang), encoding="utf-8")
        except OSError as error:
            raise StoreProblem("cannot-write", path=str(path), reason=error.strerror or str(error)) from None
