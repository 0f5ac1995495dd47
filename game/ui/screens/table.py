"""The table: whose turn it is, what just happened, what can be done. The screen where a case is played."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules import events as e
from game.rules.moves import Move, Seat
from game.rules.state import OVER, WHAT_HAPPENS, State
from game.ui.choices import Offered, options_of_moment, sub_menu, top_menu
from game.ui.draw_parts import dots, header, quote, seat_disc
from game.ui.layout import columns_like, cut_bottom, cut_left, cut_top, inset
from game.ui.needs import draw_needs
from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Push, Replace, Say
from game.ui.sitting import Beat, Sitting
from game.ui.strip import draw_strip
from game.ui.tabletop import NOTHING_FRESH, Fresh, draw_child, draw_tabletop
from game.ui.telling import CHILD, Telling, tell
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Button, Choice, Widget, option_list
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

BOT_SECONDS = 1.3
"""How long a bot's turn stays in sight before the next one follows."""

GO_ON = Both("Verder", "Go on")
YOUR_TURN = Both("jouw beurt", "your turn")
TEAM_TURN = Both("{who} is aan de beurt", "{who}: your turn")
ASKED = Both("je bent gevraagd: jij hebt het woord", "you were asked: you have the floor")
BETWEEN_TURN = Both("wat doe je deze maand?", "what do you do this month?")
TABLE_TURN = Both("wat draag je bij aan tafel?", "what do you contribute at the table?")
DECIDES = Both("jij beslist", "you decide")
MEANWHILE = Both("De anderen", "The others")
BACK = Both("Andere keuze", "Other choices")
MORE = Both("Meer", "More")
ROUND_OF = Both("Ronde {n} van {of}", "Round {n} of {of}")
ROUTES, TIMELINE, CARDS = Both("Routes", "Routes"), Both("Tijdlijn", "Timeline"), Both("Kaarten", "Cards")
READ_BACK, STEP_BACK, PAUSE = Both("Lees terug", "Read back"), Both("Stap terug", "Undo"), Both("Pauze", "Pause")
WENT_BACK = Both("Een stap terug gezet.", "Went back one step.")
NOT_SAVED = Both("Let op: dit is nog niet bewaard op schijf.", "Mind: this is not saved on disk yet.")
TIME_UP = Both("tijd", "time")
PER_PAGE = 5


class TableScreen(Page):
    """The table, its people, and the panel in which the active seat chooses."""

    help_lines = (
        Both("R routes · T tijdlijn · K kaarten · L teruglezen", "R routes · T timeline · K cards · L read back"),
        Both(
            "P pauze · H handen tellen · C perspectief · S beurt overslaan · + minuut erbij",
            "P pause · H count hands · C perspective · S skip a turn · + one more minute",
        ),
    )

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.queue: list[Beat] = []
        self.shown: list[Beat] = []
        self.menu = ""
        self.menu_page = 0
        self.menu_pages = 1
        self.unveiled = False
        """Whether the active seat's private choices may stand on the screen: the others look away."""
        self.since = 0.0
        self.left: float | None = None
        if sitting.session.length == 1:
            self.queue = sitting.told()
            self._next()

    # --- the course of play ------------------------------------------------------------------------------------------

    @property
    def beat(self) -> Beat | None:
        """Give the beat that is being told."""
        return self.shown[-1] if self.shown else None

    @property
    def state(self) -> State:
        """Give the state that the picture shows: after the beat that is told, or now."""
        return self.beat.after if self.beat else self.sitting.state

    @property
    def runs_by_itself(self) -> bool:
        """Say whether bots are taking their turns: what they do follows without a press."""
        beat = self.beat
        if beat is not None and not self._is_bot_move(beat):
            return False
        if self.queue:
            return beat is not None and self._is_bot_move(self.queue[0])
        return self.sitting.waits_for_bot and self.sitting.state.step != WHAT_HAPPENS

    def _is_bot_move(self, beat: Beat) -> bool:
        return beat.kind == "move" and beat.seat in self.sitting.bots

    def moment(self, seconds: float) -> Change:
        """Let bots take their turns, and let the timer run."""
        self.since += seconds
        self._tick(seconds)
        if self.runs_by_itself and self.since >= (BOT_SECONDS if self.shown else 0.0):
            self._bots_go_on()
            return None
        if self.beat is None and not self.queue:
            return self._after_beats()
        return None

    def _bots_go_on(self) -> None:
        if not self.queue:
            self.queue = self.sitting.play_bot()
        if self.queue and self._is_bot_move(self.queue[0]):
            self.shown.append(self.queue.pop(0))
            self._changed()
        elif not self.shown:
            self._next()

    def _after_beats(self) -> Change:
        """Go where the game goes when everything was told: the debrief, a check, or a bot's decision."""
        sitting = self.sitting
        about = sitting.check_due()
        if about is not None:
            from game.ui.screens.check import CheckScreen  # noqa: PLC0415

            return Push(CheckScreen(sitting, about))
        if sitting.state.step == OVER:
            from game.ui.screens.debrief import Debrief  # noqa: PLC0415

            return Replace(Debrief(sitting))
        if sitting.waits_for_bot and sitting.state.step == WHAT_HAPPENS:
            self.queue = sitting.play_bot()
            self._next()
        return None

    def _next(self) -> Change:
        """Tell the next beat, or make room for the choices."""
        self.shown = [self.queue.pop(0)] if self.queue else []
        self._changed()
        return None

    def _changed(self) -> None:
        self.since = 0.0
        self.menu, self.menu_page, self.unveiled = "", 0, False
        self.left = None if self.shown or not self.sitting.minutes else self.sitting.minutes * 60.0
        self.focus = ""
        self.refresh()

    def choose(self, move: Move) -> Change:
        """Make a move for the seat whose turn it is."""
        seat = self.sitting.active
        if seat is None:
            return None
        self.queue = self.sitting.submit(seat, move)
        self._next()
        return None if self.sitting.session.saved else Say(NOT_SAVED)

    def skip(self, reason: str) -> Change:
        """Let the turn pass, with the facilitator's reason."""
        self.queue = self.sitting.skip(reason)
        self._next()
        return None

    @property
    def can_undo(self) -> bool:
        """Tell whether people decided anything yet."""
        return self.sitting.session.can_undo()

    def on_undo(self) -> Change:
        """Go back to just before the last decision of people."""
        if not self.can_undo:
            return super().on_undo()
        self.sitting.undo()
        self.queue, self.shown = [], []
        self._changed()
        return Say(WENT_BACK)

    # --- the timer ---------------------------------------------------------------------------------------------------

    def _tick(self, seconds: float) -> None:
        if self.left is None:
            return
        before, self.left = self.left, max(0.0, self.left - seconds)
        if int(before) != int(self.left):
            self.refresh()

    # --- what can be pressed -----------------------------------------------------------------------------------------

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the choices of the active seat or the way on, and the tools under the table."""
        _, _, room = self._panel_parts(canvas)
        return [*self._choices(canvas, room), *self._tools(canvas)]

    def _choices(self, canvas: Canvas, room: Rect) -> list[Widget]:
        if self.runs_by_itself:
            return []
        if self.beat is not None and not self._decides_now:
            place = self._go_on_place(canvas)
            more: list[Widget] = []
            if self._learned_in_private() is not None:
                from game.ui.screens.cards import LOOK  # noqa: PLC0415

                above = place.move(0, -place.height - canvas.px(20))
                more = [Button("look", above, canvas.say(LOOK), self.look_at_cards, icon="cards")]
            return [Button("go-on", place, canvas.say(GO_ON), self._next, style="primary", icon="next"), *more]
        seat = self.sitting.active
        if seat is None or seat in self.sitting.bots:
            return []
        offered = self._offered(canvas)
        choices = [self._choice(one) for one in offered]
        found: list[Widget] = list(option_list(canvas, room, choices, canvas.theme.seats[seat]))
        return [*found, *self._menu_buttons(canvas)]

    def _menu_buttons(self, canvas: Canvas) -> list[Widget]:
        """Give the way back out of a kind of action, and to the rest of a long list."""
        if not self.menu or self.sitting.state.step == WHAT_HAPPENS:
            return []
        row = self._menu_row(canvas)
        back, more = cut_left(row, row.width * 58 // 100, canvas.px(20))
        found: list[Widget] = [
            Button(
                "back",
                back,
                f"0  {canvas.say(BACK)}",
                lambda: self.open_menu(""),
                icon="back",
                size=LABEL,
                shortcut="0",
            )
        ]
        if self.menu_pages > 1:
            words = f"9  {canvas.say(MORE)} {self.menu_page % self.menu_pages + 1}/{self.menu_pages}"
            found.append(Button("more", more, words, self._turn_page, size=LABEL, shortcut="9"))
        return found

    def _menu_row(self, canvas: Canvas) -> Rect:
        _, panel = self._areas(canvas)
        return cut_bottom(panel, canvas.px(76))[0]

    def _offered(self, canvas: Canvas) -> list[Offered]:
        board, state = self.sitting.board, self.sitting.state
        seat = self.sitting.active
        seen = self.sitting.view(seat)
        if state.step == WHAT_HAPPENS:
            return options_of_moment(board, state, canvas.lang)
        if not self.menu:
            return top_menu(board, state, seen, canvas.lang)
        found = sub_menu(board, state, seen, self.menu, canvas.lang)
        if self.menu == "tell" and self.sitting.prints_cards:
            found = [self._by_number(one, canvas) for one in found]
        pages = max(1, -(-len(found) // PER_PAGE))
        page = self.menu_page % pages
        part = found[page * PER_PAGE : (page + 1) * PER_PAGE]
        self.menu_pages = pages
        return part

    def _by_number(self, one: Offered, canvas: Canvas) -> Offered:
        from game.ui.screens.cards import numbered  # noqa: PLC0415

        return numbered(one, canvas.lang)

    def _choice(self, one: Offered) -> Choice:
        return Choice(one.ref, one.label, self._act(one), second=one.note, why_not=one.why_not)

    def _act(self, one: Offered) -> Callable[[], Change]:
        if one.move is not None:
            move = one.move
            return lambda: self.choose(move)
        return lambda: self.open_menu(one.ref)

    def _turn_page(self) -> Change:
        self.menu_page += 1
        self.focus = ""
        self.refresh()
        return None

    def open_menu(self, ref: str) -> Change:
        """Open a kind of action; private cards only when the others look away."""
        seat = self.sitting.active
        if ref == "tell" and seat is not None and self.sitting.shares_screen and not self.sitting.prints_cards:
            from game.ui.screens.cards import LookAway  # noqa: PLC0415

            if not self.unveiled:
                return Push(LookAway(self.sitting, seat, self._unveil))
        self.menu, self.menu_page, self.focus = ref, 0, ""
        self.refresh()
        return None

    def _unveil(self) -> Change:
        self.unveiled = True
        return self.open_menu("tell")

    @property
    def _decides_now(self) -> bool:
        """Say whether the beat that is told ends in a choice of people, shown together with it."""
        beat, sitting = self.beat, self.sitting
        return (
            beat is not None
            and beat.kind == "round"
            and not self.queue
            and sitting.state.step == WHAT_HAPPENS
            and sitting.active in sitting.people
            and sitting.check_due() is None
        )

    # --- the tools under the table -----------------------------------------------------------------------------------

    def _tools(self, canvas: Canvas) -> list[Widget]:
        _, _, row = self._left_parts(canvas)
        tools = (
            ("routes", ROUTES, "", "r", self.see_routes),
            ("timeline", TIMELINE, "", "t", self.see_timeline),
            ("cards", CARDS, "", "k", self.look_at_cards),
            ("read", READ_BACK, "", "l", self.read_back),
            ("undo", STEP_BACK, "", "", self.on_undo),
            ("pause", Both("", ""), "pause", "p", self.pause),
            ("menu", Both("", ""), "menu", "", self.on_back),
        )
        wide = [
            canvas.text_width(canvas.say(words), LABEL, BOLD) + canvas.px(72 if icon else 44)
            for _, words, icon, *_ in tools
        ]
        places = columns_like(row, wide, canvas.px(12))
        return [
            Button(ref, place, canvas.say(words), act, icon=icon, size=LABEL, shortcut=key, side=True)
            for (ref, words, icon, key, act), place in zip(tools, places, strict=True)
        ]

    def see_routes(self) -> Change:
        """Show from what is needed to what helps."""
        from game.ui.screens.routes import RoutesScreen  # noqa: PLC0415

        return Push(RoutesScreen(self.sitting))

    def see_timeline(self) -> Change:
        """Show the whole timeline."""
        from game.ui.screens.timeline import TimelineScreen  # noqa: PLC0415

        return Push(TimelineScreen(self.sitting))

    def look_at_cards(self) -> Change:
        """Show the private cards of a seat; with several people, only after the others look away."""
        from game.ui.screens.cards import cards_of  # noqa: PLC0415

        beat = self.beat
        seat = beat.seat if beat is not None and beat.seat in self.sitting.people else self.sitting.active
        return Push(cards_of(self.sitting, seat))

    def read_back(self) -> Change:
        """Show what happened up to now."""
        from game.ui.screens.readback import ReadBack  # noqa: PLC0415

        return Push(ReadBack(self.sitting))

    def pause(self) -> Change:
        """Stop the bots and the timer until somebody goes on."""
        from game.ui.screens.pause import Pause  # noqa: PLC0415

        return Push(Pause())

    def on_key(self, pressed: Input) -> Change:
        """Answer the facilitator's keys."""
        if pressed.kind is not Kind.LETTER:
            return None
        match pressed.text:
            case "h" if self._people_choose:
                from game.ui.screens.hands import Hands  # noqa: PLC0415

                return Push(Hands(self.sitting, self))
            case "s" if self._people_choose and self.sitting.state.step != WHAT_HAPPENS:
                from game.ui.screens.hands import SkipTurn  # noqa: PLC0415

                return Push(SkipTurn(self))
            case "c" if self.sitting.state.step != OVER:
                from game.ui.screens.check import choose_whom  # noqa: PLC0415

                return Push(choose_whom(self.sitting))
            case "+" if self.left is not None:
                self.left += 60.0
                self.refresh()
        return None

    @property
    def _people_choose(self) -> bool:
        return self.beat is None and self.sitting.active in self.sitting.people

    def on_back(self) -> Change:
        """Close the open menu of choices, or else open the small menu."""
        if self.menu and self.beat is None:
            return self.open_menu("")
        return super().on_back()

    # --- where everything stands -------------------------------------------------------------------------------------

    def _areas(self, canvas: Canvas) -> tuple[Rect, Rect]:
        """Give the room for the table at the left and for the panel at the right."""
        top = max(canvas.px(92), canvas.line_height(LEAD) + canvas.px(16))
        below = Rect(0, top, canvas.width, canvas.height - top)
        left, right = cut_left(below, canvas.width * 57 // 100)
        return left, inset(right, canvas.px(24), canvas.px(24))

    def _left_parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the room for the picture, the timeline strip and the tools."""
        left, _ = self._areas(canvas)
        tools, rest = cut_bottom(inset(left, canvas.px(24), canvas.px(16)), canvas.px(66), canvas.px(14))
        strip, picture = cut_bottom(rest, canvas.px(150), canvas.px(10))
        return picture, strip, tools

    def _panel_parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the heading of the panel, what is told there, and the room for choices."""
        _, panel = self._areas(canvas)
        heading, rest = cut_top(panel, canvas.px(104) * canvas.settings.text_size // 100, canvas.px(26))
        if self._decides_now:
            told = self._told_height(canvas, rest.width)
            above, room = cut_top(rest, min(told, rest.height // 2), canvas.px(18))
            return heading, above, room
        if self.beat is None and not self.runs_by_itself:
            room = cut_bottom(rest, canvas.px(76), canvas.px(20))[1] if self.menu else rest
            return heading, cut_top(rest, 0)[0], room
        return heading, rest, rest

    def _told_height(self, canvas: Canvas, width: int) -> int:
        telling = self._telling(canvas)
        return sum(canvas.text_height(line, width, BODY) + canvas.px(10) for line in telling.lines) if telling else 0

    def _go_on_place(self, canvas: Canvas) -> Rect:
        _, panel = self._areas(canvas)
        place = Rect(0, 0, min(panel.width, canvas.px(360)), canvas.px(92))
        place.bottomright = panel.bottomright
        return place

    # --- drawing -----------------------------------------------------------------------------------------------------

    def paint(self, canvas: Canvas) -> None:
        """Draw the bar, the table, the timeline and what is told."""
        sitting = self.sitting
        canvas.surface.fill(canvas.theme.ground)
        self._bar(canvas)
        picture, strip, _ = self._left_parts(canvas)
        seen = sitting.on_screen(self.state)
        telling = self._telling(canvas)
        lit = self.state.active if self.beat is None else self.beat.seat
        draw_tabletop(canvas, picture, sitting.board, seen, telling.fresh if telling else NOTHING_FRESH, lit)
        draw_strip(canvas, strip, sitting.board, seen, telling.fresh if telling else Fresh())
        self._panel(canvas, telling)

    def _bar(self, canvas: Canvas) -> None:
        board, state = self.sitting.board, self.state
        words = canvas.say(ROUND_OF, n=state.round, of=board.rounds)
        room = canvas.px(34) * board.rounds + canvas.px(60)
        clock = self._clock()
        if clock:
            room += canvas.text_width(clock, LEAD, BOLD) + canvas.px(80)
        bar_rest = header(
            canvas, canvas.say(board.scenario.title), f"{words} · {text.step_word(state.step, canvas.lang)}", room=room
        )
        right, middle = canvas.width - canvas.px(40), bar_rest.y // 2
        if clock:
            chip = Rect(0, 0, canvas.text_width(clock, LEAD, BOLD) + canvas.px(44), bar_rest.y - canvas.px(24))
            chip.midright = (right, middle)
            canvas.shapes.card(canvas.surface, chip, canvas.theme.glow, radius=canvas.px(14))
            canvas.label(clock, chip.center, LEAD, canvas.theme.on_glow, face=BOLD, align="center")
            right = chip.left - canvas.px(30)
        dots(canvas, (right, middle), state.round, board.rounds)

    def _clock(self) -> str:
        if self.left is None:
            return ""
        return f"{int(self.left) // 60}:{int(self.left) % 60:02d}"

    def _telling(self, canvas: Canvas) -> Telling | None:
        return tell(self.sitting.board, self.beat, canvas.lang, self.sitting.alone) if self.beat else None

    def _panel(self, canvas: Canvas, telling: Telling | None) -> None:
        heading, above, _ = self._panel_parts(canvas)
        if self.beat is not None and self._is_bot_move(self.beat):
            self._heading(
                canvas, heading, None, canvas.say(MEANWHILE), text.step_word(self.beat.before.step, canvas.lang)
            )
            self._feed(canvas, above)
        elif telling is not None:
            second = self._turn_words(canvas) if self._decides_now else ""
            seat = self.sitting.active if self._decides_now else telling.seat
            self._heading(canvas, heading, seat, telling.title, second)
            self._tell(canvas, above, telling)
        elif self.sitting.active is not None:
            seat = self.sitting.active
            name = text.seat_name(self.sitting.board, seat, canvas.lang)
            self._heading(
                canvas, heading, seat, f"{name}, {text.role_word(seat, canvas.lang)}", self._turn_words(canvas)
            )

    def _turn_words(self, canvas: Canvas) -> str:
        """Say what is asked of the seat whose turn it is."""
        sitting, state = self.sitting, self.sitting.state
        if state.step == WHAT_HAPPENS:
            seat = sitting.active
            name = "" if seat is None else text.seat_name(sitting.board, seat, canvas.lang)
            return f"{name}: {canvas.say(DECIDES)}"
        if state.floor >= 0:
            return canvas.say(ASKED)
        return canvas.say(BETWEEN_TURN if state.step == 1 else TABLE_TURN)

    def _heading(self, canvas: Canvas, rect: Rect, seat: Seat | None, title: str, second: str) -> None:
        left = rect.x
        if seat is not None:
            radius = min(canvas.px(46), rect.height // 2)
            seat_disc(canvas, (rect.x + radius, rect.centery), radius, seat)
            left += radius * 2 + canvas.px(22)
        ink = canvas.theme.ink if seat is None else canvas.theme.seats[seat]
        low = canvas.line_height(LABEL) if second else 0
        upper = Rect(left, rect.y, rect.right - left, rect.height - low)
        canvas.write(title, upper, LEAD, ink, face=BOLD, valign="middle")
        if second:
            canvas.write(second, Rect(left, rect.bottom - low, rect.right - left, low), LABEL, canvas.theme.quiet)

    def _tell(self, canvas: Canvas, rect: Rect, telling: Telling) -> None:
        """Write what happened, and let those speak who are heard."""
        room = Rect(rect)
        if not self._decides_now:
            room.height -= canvas.px(112) + (canvas.px(112) if self._learned_in_private() is not None else 0)
        size = BODY if self._fits(canvas, room, telling) else LABEL
        y = room.y
        for line in telling.lines:
            left = max(1, room.bottom - y)
            taken = canvas.write(line, Rect(room.x, y, room.width, left), size)
            y = taken.bottom + canvas.px(12)
        if self.beat is not None and self.beat.kind == "month":
            draw_needs(
                canvas, Rect(room.x, y + canvas.px(16), room.width, room.bottom - y), self.sitting.board, self.beat
            )
        for place, (seat, name, words) in enumerate(telling.quotes):
            share = (room.bottom - y) // (len(telling.quotes) - place)
            if share < canvas.line_height(LABEL) * 2:
                break
            y = self._quote(canvas, Rect(room.x, y, room.width, share), seat, name, words) + canvas.px(14)

    def _fits(self, canvas: Canvas, room: Rect, telling: Telling) -> bool:
        need = sum(canvas.text_height(line, room.width, BODY) + canvas.px(12) for line in telling.lines)
        need += sum(
            canvas.text_height(words, room.width - canvas.px(60), BODY) + canvas.px(96) for *_, words in telling.quotes
        )
        return need <= room.height

    def _quote(self, canvas: Canvas, rect: Rect, seat: int, name: str, words: str) -> int:
        if seat != CHILD:
            return quote(canvas, rect, name, words, seat).bottom
        radius = canvas.px(70)
        draw_child(canvas, (rect.x + radius, rect.y + radius + canvas.px(10)), radius)
        words_at = Rect(
            rect.x + radius * 2 + canvas.px(30), rect.y, rect.width - radius * 2 - canvas.px(30), rect.height
        )
        canvas.label(
            name, (words_at.x, words_at.y + canvas.line_height(LABEL) // 2), LABEL, canvas.theme.quiet, face=BOLD
        )
        words_at.y += canvas.line_height(LABEL) + canvas.px(6)
        words_at.height -= canvas.line_height(LABEL)
        return max(canvas.write(f"“{words}”", words_at, LEAD, face=BOLD).bottom, rect.y + radius * 2)

    def _feed(self, canvas: Canvas, rect: Rect) -> None:
        """Write what the bots did since somebody pressed on, the last one largest."""
        room = Rect(rect)
        room.height -= canvas.px(112)
        y = room.y
        for beat in self._feed_that_fits(canvas, room):
            telling = tell(self.sitting.board, beat, canvas.lang, self.sitting.alone)
            assert beat.seat is not None
            radius = canvas.px(30)
            seat_disc(canvas, (room.x + radius, y + radius + canvas.px(4)), radius, beat.seat, icon=False)
            words = Rect(
                room.x + radius * 2 + canvas.px(20), y, room.width - radius * 2 - canvas.px(20), room.bottom - y
            )
            last = beat is self.beat
            for line in telling.lines:
                taken = canvas.write(line, words, LABEL, canvas.theme.ink if last else canvas.theme.quiet)
                words = Rect(words.x, taken.bottom + canvas.px(4), words.width, max(1, room.bottom - taken.bottom))
            y = max(words.y, y + radius * 2) + canvas.px(18)

    def _feed_that_fits(self, canvas: Canvas, room: Rect) -> list[Beat]:
        """Keep the last turns that fit on the screen; the older ones can be read back."""
        kept: list[Beat] = []
        left = room.height
        for beat in reversed([beat for beat in self.shown if self._is_bot_move(beat)]):
            telling = tell(self.sitting.board, beat, canvas.lang, self.sitting.alone)
            high = sum(
                canvas.text_height(line, room.width - canvas.px(80), LABEL) + canvas.px(6) for line in telling.lines
            )
            left -= max(high, canvas.px(60)) + canvas.px(18)
            if left < 0 and kept:
                break
            kept.append(beat)
        return kept[::-1]

    def _learned_in_private(self) -> Seat | None:
        """Say which seat of people just got a card that the room does not see."""
        beat = self.beat
        if beat is None or not self.sitting.shares_screen:
            return None
        learned = [event.seat for event in beat.events if isinstance(event, e.CardLearned)]
        return next((seat for seat in learned if seat in self.sitting.people), None)
