"""The table: whose turn it is, what just happened, what can be done. The screen where a case is played."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game import text
from game.rules import events as e
from game.rules.moves import Move, Seat
from game.rules.state import AT_TABLE, IN_BETWEEN, OVER, WHAT_HAPPENS, State
from game.session.problems import StaleMove
from game.ui.choices import PRIVATE, Offered, options_of_moment, sub_menu, top_menu
from game.ui.coaching import asked_after, asked_before, coach_height, draw_coach
from game.ui.draw_parts import dots, header
from game.ui.glide import Glide
from game.ui.heading import draw_heading, heading_height
from game.ui.layout import columns_like, cut_bottom, cut_left, cut_top, inset
from game.ui.page import Page
from game.ui.screen import Change, Input, Kind, Push, Replace, Say
from game.ui.sitting import Beat, Sitting
from game.ui.strip import draw_strip, strip_height
from game.ui.tabletop import NOTHING_FRESH, Fresh, draw_arriving, draw_tabletop, draw_turn_ring, places_in
from game.ui.telling import Telling, tell
from game.ui.told import Pages, all_fit, blocks_height, blocks_of, draw_blocks, draw_turns, paged, turn_of
from game.ui.type import BODY, BOLD, LABEL, LEAD
from game.ui.widgets import Button, Choice, Widget, option_list, options_height
from game.ui.words import Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas
    from game.ui.words import Lang

BOT_SECONDS = 1.3
"""How long a bot's turn stays in sight before the next one follows."""
BOTS_AT_ONCE = 2
"""After so many turns of bots the next one waits for a press: nothing is wiped away unread."""
SETTLE = 0.35
"""For so long after the last bot a press that was meant to hurry it does not wipe away what it did."""

GO_ON = Both("Verder", "Go on")
YOUR_TURN = Both("Jouw beurt", "Your turn")
NAMED_TURN = Both("{who} is aan de beurt", "It is the turn of {who}")
ASKED = Both("geef antwoord op de vraag", "answer what was asked")
ONLY_YOU = Both("Alleen {who} kijkt nu naar het scherm", "Only {who} looks at the screen now")
BETWEEN_TURN = Both("wat doe je deze maand?", "what do you do this month?")
TABLE_TURN = Both("wat draag je bij aan tafel?", "what do you contribute?")
DECIDES = Both("{who} beslist", "{who} decides")
MEANWHILE = Both("De anderen zijn aan zet", "The others are at work")
BACK = Both("Andere keuze", "Other choices")
MORE = Both("Meer", "More")
ROUND_OF = Both("Ronde {n} van {of}", "Round {n} of {of}")
ROUTES, TIMELINE, CARDS = Both("Routes", "Routes"), Both("Tijdlijn", "Timeline"), Both("Kaarten", "Cards")
READ_BACK, STEP_BACK, PAUSE = Both("Lees terug", "Read back"), Both("Stap terug", "Undo"), Both("Pauze", "Pause")
LEAD_ROOM, MENU = Both("Begeleiden", "Facilitate"), Both("Menu", "Menu")
WENT_BACK = Both("Een stap terug gezet.", "Went back one step.")
NOT_SAVED = Both("Let op: dit is nog niet bewaard op schijf.", "Mind: this is not saved on disk yet.")
TIME_UP = Both("Tijd om", "Time is up")
MOST_ON_PAGE = 8
"""More choices have no digit: 9 turns the page and 0 goes back."""
LARGE = 110
"""Above this size of text there is no room for the choices, their notes and the coach's question together."""
SQUEEZE = 1.1
"""By so much options may be squeezed before they leave their second line away."""
WIDE_WORDS = ("routes", "timeline", "cards")
"""The tools that keep their words when there is little room."""


class TableScreen(Page):
    """The table, its people, and the panel in which the active seat chooses."""

    help_lines = (
        Both("R · T · K · L", "R · T · K · L"),
        Both("routes · tijdlijn · kaarten · lees terug", "routes · timeline · cards · read back"),
        Both("H · C · S", "H · C · S"),
        Both("handen · door hun ogen · sla over", "hands · through their eyes · skip"),
        Both("P · G · +", "P · G · +"),
        Both("pauze · begeleiden · minuut erbij", "pause · facilitate · one more minute"),
    )

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.queue: list[Beat] = []
        self.shown: list[Beat] = []
        self.menu = ""
        self.menu_page = 0
        self.menu_pages = 1
        self.told_page = 0
        """The page of what is told; where it does not fit on one, going on turns the page first."""
        self._pages: tuple[object, Pages] | None = None
        self._crowded = -1
        """The length of the log at which the reasons at the choices left no room for the coach's question."""
        self.unveiled = False
        """Whether the active seat's private choices may stand on the screen: the others look away."""
        self.since = 0.0
        self.left: float | None = None
        self._resting = -1
        """The length of the log for which nothing happens by itself any more: then no time is spent on looking."""
        self._warned = ""
        self._motion = Glide(1.0)
        self._still = False
        self._ring: tuple[Seat | None, Seat | None] = (None, None)
        """Where the ring of whose turn it is came from, and where it is."""
        self._tellings: dict[tuple[int, Lang], Telling] = {}
        if sitting.session.length == 1:
            self.queue = sitting.told()
            self._next()
        else:
            self._resume()

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

    @property
    def read_first(self) -> bool:
        """Say whether so much was told of the bots that the next turn waits until somebody has read it."""
        return sum(self._is_bot_move(beat) for beat in self.shown) >= BOTS_AT_ONCE

    def _is_bot_move(self, beat: Beat) -> bool:
        return beat.kind == "move" and beat.seat in self.sitting.bots

    def _resume(self) -> None:
        """Come back to an open dilemma with its scene: nobody chooses without having read it."""
        self._tellings.clear()
        if self.sitting.state.step == WHAT_HAPPENS:
            scenes = [beat for beat in self.sitting.told() if beat.kind == "round"]
            self.shown = scenes[-1:]
        self._changed()

    def look_like(self, other: TableScreen) -> None:
        """Go on telling what another table was telling: the same session, read with a changed case."""
        theirs, ours = other.sitting.told(), self.sitting.told()
        same = [(beat, ours[n]) for n, beat in enumerate(theirs[: len(ours)])]
        self.shown = [our for beat in other.shown for their, our in same if their == beat]
        self.queue = [our for beat in other.queue for their, our in same if their == beat]
        self._changed()
        self.left, self._warned = other.left, other._warned
        self.menu = "" if other.menu in PRIVATE and self.sitting.shares_screen else other.menu

    def moment(self, seconds: float) -> Change:
        """Let bots take their turns, let the timer run, and move what is on its way."""
        self.since += seconds
        if self._motion.update(seconds):
            self.dirty = True
        said = self._tick(seconds)
        if self._resting == self.sitting.session.length:
            return said
        if self.runs_by_itself and not self.read_first and self.since >= (BOT_SECONDS if self.shown else 0.0):
            return self._bots_go_on() or said
        if not self.runs_by_itself:
            change = self._after_beats() if self.beat is None and not self.queue else None
            self._resting = self.sitting.session.length if change is None else -1
            return change or said
        return said

    def _bots_go_on(self) -> Change:
        stale = None if self.queue else self._let(self.sitting.play_bot)
        if stale is not None:
            return stale
        if self.queue and self._is_bot_move(self.queue[0]):
            self.shown.append(self.queue.pop(0))
            self._changed()
        elif not self.shown:
            self._next()
        return None

    def _hurry(self) -> Change:
        """Do not wait for the next bot; what was read makes room for it."""
        if self.read_first and self.runs_by_itself:
            self.shown = []
        return self._bots_go_on() if self.runs_by_itself else None

    def _go_on(self) -> Change:
        """Take what was told as read, but not by a press that was still meant for a bot."""
        beat = self.beat
        if beat is not None and self._is_bot_move(beat) and self.since < SETTLE:
            return None
        return self._next()

    def _after_beats(self) -> Change:
        """Go where the game goes when everything was told: a check, the debrief, or a bot's decision."""
        sitting = self.sitting
        if sitting.check_due() is not None:
            return self._check()
        if sitting.state.step == OVER:
            from game.ui.screens.debrief import Debrief  # noqa: PLC0415

            return Replace(Debrief(sitting))
        if sitting.waits_for_bot and sitting.state.step == WHAT_HAPPENS:
            return self._let(sitting.play_bot) or self._next()
        return None

    def _check(self) -> Change:
        """Ask a trainee alone to look through somebody's eyes, as things stood when the month had passed."""
        question = self.sitting.check_due()
        if question is None:
            return None
        from game.ui.screens.check import CheckScreen  # noqa: PLC0415

        return Push(CheckScreen(self.sitting, question))

    def _next(self) -> Change:
        """Tell the next beat, or make room for the choices. After a month comes the perspective check."""
        ended = self.beat
        self.shown = [self.queue.pop(0)] if self.queue else []
        self._tellings.clear()
        self._changed()
        return self._check() if ended is not None and ended.kind == "month" else None

    def _changed(self) -> None:
        self.since, self._resting = 0.0, -1
        self.menu, self.menu_page, self.unveiled, self.told_page = "", 0, False, 0
        self.left = None if self.shown or not self.sitting.minutes else self.sitting.minutes * 60.0
        self.focus = ""
        self._move_ring()
        self.refresh()

    def _move_ring(self) -> None:
        """Let the ring and the cards that arrive set off."""
        came, now = self._ring[1], self._whose
        self._ring = (came if now is not None else None, now)
        self._motion = Glide(0.0)
        self._motion.to(1.0, still=self._still)

    @property
    def _whose(self) -> Seat | None:
        """Say whose turn it is, or who did what is being told."""
        if self.beat is None or self._decides_now:
            return self.sitting.active if self.state.step != OVER else None
        return self.beat.seat

    def choose(self, move: Move) -> Change:
        """Make a move for the seat whose turn it is."""
        seat = self.sitting.active
        if seat is None:
            return None
        return self._do(lambda: self.sitting.submit(seat, move))

    def skip(self, reason: str) -> Change:
        """Let the turn pass, with the facilitator's reason."""
        return self._do(lambda: self.sitting.skip(reason))

    def _do(self, act: Callable[[], list[Beat]]) -> Change:
        """Let something happen and tell it; say so when it could not be kept, or when another window was first."""
        stale = self._let(act)
        if stale is not None:
            return stale
        self._next()
        return self._warning()

    def _let(self, act: Callable[[], list[Beat]]) -> Change:
        """Let something happen. When another window was first, show how things stand now and say so."""
        try:
            self.queue = act()
        except StaleMove as stale:
            self.queue, self.shown = [], []
            self._resume()
            return Say(stale.both())
        return None

    def _warning(self) -> Change:
        """Say once that what happens is not kept on disk."""
        problem = self.sitting.session.problem
        code = "" if problem is None else problem.code
        if self.sitting.session.saved or code == self._warned:
            self._warned = code
            return None
        self._warned = code
        return Say(NOT_SAVED if problem is None else problem.both())

    @property
    def unsaved(self) -> bool:
        """Tell whether closing the program now would lose something of this session."""
        return not self.sitting.session.saved

    @property
    def can_undo(self) -> bool:
        """Tell whether people decided anything yet."""
        return self.sitting.session.can_undo()

    def on_undo(self) -> Change:
        """Go back to just before the last decision of people."""
        if not self.can_undo:
            return super().on_undo()
        try:
            self.sitting.undo()
        except StaleMove as stale:
            return Say(stale.both())
        finally:
            self.queue, self.shown = [], []
            self._resume()
        return Say(WENT_BACK)

    # --- the timer ---------------------------------------------------------------------------------------------------

    def _tick(self, seconds: float) -> Change:
        """Let the clock run. It only tells; nothing happens by itself when the time is up."""
        if self.left is None or self.left <= 0:
            return None
        before, self.left = self.left, max(0.0, self.left - seconds)
        if int(before) != int(self.left):
            clock = next((widget for widget in self.widgets if widget.ref == "clock"), None)
            if clock is not None:
                clock.label = self._clock()
            self.dirty = True
        return Say(TIME_UP) if self.left <= 0 else None

    def _clock(self) -> str:
        if self.left is None:
            return ""
        return f"{int(self.left) // 60}:{int(self.left) % 60:02d}"

    def more_time(self) -> Change:
        """Give the people whose turn it is one more minute."""
        if self.left is not None:
            self.left += 60.0
            self.refresh()
        return None

    # --- what can be pressed -----------------------------------------------------------------------------------------

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        """Give the choices of the active seat or the way on, and the tools under the table."""
        *_, room = self._panel_parts(canvas)
        return [*self._choices(canvas, room), *self._tools(canvas), *self._clock_button(canvas)]

    def _choices(self, canvas: Canvas, room: Rect) -> list[Widget]:
        place = self._go_on_place(canvas)
        if self.runs_by_itself:
            style = "primary" if self.read_first else "plain"
            return [Button("hurry", place, canvas.say(GO_ON), self._hurry, icon="next", style=style)]
        if self.beat is not None and not self._decides_now:
            pages, now = len(self._told_pages(canvas).pages), self.told_page + 1
            act, words = self._go_on if now >= pages else self._turn_told, canvas.say(GO_ON)
            words = f"{words} {now}/{pages}" if now < pages else words
            go_on = Button("go-on", place, words, act, style="primary", icon="next")
            return [go_on, *self._look_button(canvas, place)]
        seat = self.sitting.active
        if seat is None or seat in self.sitting.bots:
            return []
        choices, first = self._page_of(canvas, room, [self._choice(one) for one in self._offered(canvas)])
        if self.menu_pages > 1:
            room = self._above_menu_row(canvas, room)
        if options_height(canvas, choices, room.width) > room.height * SQUEEZE:
            choices = [_without_a_second_line(canvas, choice, room.width) for choice in choices]
        if options_height(canvas, choices, room.width) > room.height * SQUEEZE:
            if self._coach(canvas):
                self._crowded = self.sitting.session.length
                return self._choices(canvas, self._panel_parts(canvas)[2])
            choices = [choice._replace(brief=True) for choice in choices]
        found: list[Widget] = list(option_list(canvas, room, choices, canvas.theme.seats[seat], first=first))
        return [*found, *self._menu_buttons(canvas)]

    def _told_pages(self, canvas: Canvas) -> Pages:
        """Give what is told in pages, the last one with room for the coach's question; made once for each look."""
        told, beat, (_, room, _) = self._told(canvas), self.beat, self._panel_parts(canvas)
        if told is None or beat is None or self._is_bot_move(beat):
            return Pages(BODY, ((),))
        words = self._coach(canvas)
        key = (id(beat), tuple(room), canvas.lang, canvas.settings.text_size, words)
        if self._pages is None or self._pages[0] != key:
            foot = coach_height(canvas, words, room.width) + canvas.px(20) if words else 0
            self._pages = (key, paged(canvas, room, blocks_of(told, self.sitting.board, beat), foot))
        return self._pages[1]

    def _turn_told(self) -> Change:
        """Show the rest of what is told."""
        self.told_page += 1
        self.refresh()
        return None

    def _look_button(self, canvas: Canvas, below: Rect) -> list[Widget]:
        """Offer to look, alone, at a card that just came to somebody in private."""
        if self._learned_in_private() is None:
            return []
        from game.ui.screens.cards import LOOK, WHICH  # noqa: PLC0415

        words = canvas.say(WHICH if self.sitting.prints_cards else LOOK)
        wide = min(canvas.px(760), canvas.text_width(words, BODY, BOLD) + canvas.px(130))
        place = Rect(below.right - wide, below.y - below.height - canvas.px(22), wide, below.height)
        return [Button("look", place, words, self.look_at_cards, icon="cards")]

    def _menu_buttons(self, canvas: Canvas) -> list[Widget]:
        """Give the way back out of a kind of action, and to the rest of a long list."""
        if not self.menu:
            return self._more_button(canvas, self._menu_row(canvas)) if self.menu_pages > 1 else []
        row, close = self._menu_row(canvas), lambda: self.open_menu("")
        back, more = cut_left(row, row.width * 58 // 100, canvas.px(20))
        words = f"0  {canvas.say(BACK)}"
        found: list[Widget] = [Button("back", back, words, close, icon="back", size=LABEL, shortcut="0")]
        return [*found, *self._more_button(canvas, more)] if self.menu_pages > 1 else found

    def _more_button(self, canvas: Canvas, place: Rect) -> list[Widget]:
        words = f"9  {canvas.say(MORE)} {self.menu_page % self.menu_pages + 1}/{self.menu_pages}"
        return [Button("more", place, words, self._turn_page, size=LABEL, shortcut="9")]

    def _above_menu_row(self, canvas: Canvas, room: Rect) -> Rect:
        """Leave the row below the choices free for the way to the rest of them."""
        bottom = min(room.bottom, self._menu_row(canvas).top - canvas.px(20))
        return Rect(room.x, room.y, room.width, max(1, bottom - room.y))

    def _menu_row(self, canvas: Canvas) -> Rect:
        _, panel = self._areas(canvas)
        return cut_bottom(panel, self._tool_height(canvas))[0]

    def _offered(self, canvas: Canvas) -> list[Offered]:
        """Give what stands in the menu that is open: the ways out of a dilemma, the kinds, or one kind's moves."""
        board, state = self.sitting.board, self.sitting.state
        if state.step == WHAT_HAPPENS:
            return options_of_moment(board, state, canvas.lang)
        seen = self.sitting.for_choices(self.sitting.active, unveiled=self.unveiled)
        if not self.menu:
            return top_menu(board, state, seen, canvas.lang)
        return self._of_kind(canvas)

    def _page_of(self, canvas: Canvas, room: Rect, choices: list[Choice]) -> tuple[list[Choice], int]:
        """Give the page of a long list that is open, and its first number: as many choices as fit with their notes.

        The kinds of action are on one page but for large letters, and keep their numbers on every page.
        """
        self.menu_pages, squeeze = 1, 1.0 if self.menu else SQUEEZE
        large = canvas.settings.text_size > LARGE and self.sitting.state.step != WHAT_HAPPENS
        whole = not large or options_height(canvas, choices, room.width) <= room.height * SQUEEZE
        if not self.menu and whole:
            return choices, 1
        room = room if self.menu else self._above_menu_row(canvas, room)
        pages: list[list[Choice]] = [[]]
        for choice in choices:
            longer = [*pages[-1], choice]
            if len(longer) > 1 and (
                len(longer) > MOST_ON_PAGE or options_height(canvas, longer, room.width) > room.height * squeeze
            ):
                pages.append([choice])
            else:
                pages[-1] = longer
        self.menu_pages = len(pages)
        now = self.menu_page % len(pages)
        kept = not self.menu and len(choices) <= MOST_ON_PAGE
        return pages[now], 1 + sum(map(len, pages[:now])) * kept

    def _of_kind(self, canvas: Canvas) -> list[Offered]:
        """Give the moves of the kind that is open. With printed cards, a card is named by its number alone."""
        from game.ui.screens.cards import numbered  # noqa: PLC0415

        sitting, on_paper = self.sitting, self.menu in PRIVATE and self.sitting.prints_cards
        seen = sitting.for_choices(sitting.active, unveiled=self.unveiled or on_paper)
        found = sub_menu(sitting.board, sitting.state, seen, self.menu, canvas.lang)
        return [numbered(one, canvas.lang) for one in found] if on_paper else found

    def _choice(self, one: Offered) -> Choice:
        return Choice(one.ref, one.label, self._act(one), second=one.note, why_not=one.why_not, beside=not self.menu)

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
        """Open a kind of action; one that names private cards only when the others look away."""
        seat, sitting = self.sitting.active, self.sitting
        if ref in PRIVATE and seat is not None and sitting.shares_screen and not sitting.prints_cards:
            from game.ui.screens.cards import LookAway  # noqa: PLC0415

            return Push(LookAway(sitting, seat, lambda: self._unveil(ref)))
        self.unveiled = False
        return self._show_menu(ref)

    def _unveil(self, ref: str) -> Change:
        self.unveiled = True
        return self._show_menu(ref)

    def _show_menu(self, ref: str) -> Change:
        self.menu, self.menu_page, self.focus = ref, 0, ""
        self.refresh()
        return None

    def covered(self) -> Change:
        """Close what only one seat may see, before the room looks at the screen again."""
        return self.open_menu("") if self.unveiled else None

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
        tools = [
            ("routes", ROUTES, "door", "r", self.see_routes),
            ("timeline", TIMELINE, "timeline", "t", self.see_timeline),
            ("cards", CARDS, "cards", "k", self.look_at_cards),
            ("read", READ_BACK, "speech", "l", self.read_back),
            ("undo", STEP_BACK, "undo", "", self.on_undo),
            ("pause", PAUSE, "pause", "p", self.pause),
            ("lead", LEAD_ROOM, "talk", "g", self.lead_the_room),
            ("menu", MENU, "menu", "", self.on_back),
        ]
        icons = {"pause", "lead", "menu"}
        if self.sitting.alone is not None:
            tools = [tool for tool in tools if tool[0] != "lead"]
        wide = [self._tool_width(canvas, ref, words, icons) for ref, words, *_ in tools]
        if sum(wide) + canvas.px(10) * (len(wide) - 1) > row.width:
            icons |= {ref for ref, *_ in tools} - set(WIDE_WORDS)
            wide = [self._tool_width(canvas, ref, words, icons) for ref, words, *_ in tools]
        if sum(wide) + canvas.px(10) * (len(wide) - 1) > row.width:
            icons |= set(WIDE_WORDS)
            wide = [1] * len(tools)
        return [
            Button(
                ref,
                place,
                canvas.say(words),
                act,
                icon=icon if ref in icons else "",
                size=LABEL,
                shortcut=key,
                side=True,
                wordless=ref in icons,
            )
            for (ref, words, icon, key, act), place in zip(tools, columns_like(row, wide, canvas.px(10)), strict=True)
        ]

    def _tool_width(self, canvas: Canvas, ref: str, words: Both, icons: set[str]) -> int:
        return canvas.px(74) if ref in icons else canvas.text_width(canvas.say(words), LABEL, BOLD) + canvas.px(44)

    def _tool_height(self, canvas: Canvas) -> int:
        return max(canvas.px(66), canvas.line_height(LABEL) + canvas.px(16))

    def _clock_button(self, canvas: Canvas) -> list[Widget]:
        """Give the clock in the bar; a press adds a minute."""
        if self.left is None:
            return []
        place = self._clock_place(canvas)
        return [
            Button("clock", place, self._clock(), self.more_time, style="quiet", size=BODY, shortcut="+", side=True)
        ]

    def _clock_place(self, canvas: Canvas) -> Rect:
        high = self._areas(canvas)[0].top
        place = Rect(0, 0, canvas.text_width("00:00", BODY, BOLD) + canvas.px(56), high - canvas.px(22))
        place.midright = (canvas.width - canvas.px(36), high // 2)
        return place

    def see_routes(self) -> Change:
        """Show from what is needed to what helps."""
        from game.ui.screens.routes import RoutesScreen  # noqa: PLC0415

        self.covered()
        return Push(RoutesScreen(self.sitting))

    def see_timeline(self) -> Change:
        """Show the whole timeline."""
        from game.ui.screens.timeline import TimelineScreen  # noqa: PLC0415

        self.covered()
        return Push(TimelineScreen(self.sitting))

    def look_at_cards(self) -> Change:
        """Show the private cards of a seat; with several people, only after the others look away."""
        from game.ui.screens.cards import cards_of  # noqa: PLC0415

        self.covered()
        beat, learned = self.beat, self._learned_in_private()
        if learned is not None:
            self.focus = "go-on"
            return Push(cards_of(self.sitting, learned.seat, learned.card))
        seat = beat.seat if beat is not None and beat.seat in self.sitting.people else self.sitting.active
        return Push(cards_of(self.sitting, seat))

    def read_back(self) -> Change:
        """Show what happened up to now."""
        from game.ui.screens.readback import ReadBack  # noqa: PLC0415

        self.covered()
        return Push(ReadBack(self.sitting, len(self.queue)))

    def pause(self) -> Change:
        """Stop the bots and the timer until somebody goes on."""
        from game.ui.screens.pause import Pause  # noqa: PLC0415

        self.covered()
        return Push(Pause())

    def lead_the_room(self) -> Change:
        """Show what a facilitator can do: count hands, look through somebody's eyes, skip a turn."""
        from game.ui.screens.facilitate import Facilitate  # noqa: PLC0415

        self.covered()
        return Push(Facilitate(self))

    def count_hands(self) -> Change:
        """Count hands for the choices of a team."""
        from game.ui.screens.hands import Hands  # noqa: PLC0415

        self.covered()
        return Push(Hands(self.sitting, self)) if self.people_choose else None

    def skip_turn(self) -> Change:
        """Ask for the reason, and let the turn pass."""
        from game.ui.screens.hands import SkipTurn  # noqa: PLC0415

        self.covered()
        return Push(SkipTurn(self)) if self.can_skip else None

    def check_perspective(self) -> Change:
        """Let the room guess what weighs most for somebody."""
        from game.ui.screens.check import choose_whom  # noqa: PLC0415

        self.covered()
        return Push(choose_whom(self.sitting)) if self.sitting.state.step != OVER else None

    @property
    def people_choose(self) -> bool:
        """Say whether people are choosing at this moment."""
        return (self.beat is None or self._decides_now) and self.sitting.active in self.sitting.people

    @property
    def can_skip(self) -> bool:
        """Say whether there is a turn that can pass; a dilemma cannot."""
        return self.people_choose and self.sitting.state.step not in (WHAT_HAPPENS, OVER)

    def on_key(self, pressed: Input) -> Change:
        """Answer the facilitator's keys."""
        if pressed.kind is not Kind.LETTER:
            return None
        keys = {
            "h": self.count_hands,
            "s": self.skip_turn,
            "c": self.check_perspective,
            "g": self.lead_the_room,
            "+": self.more_time,
        }
        return keys[pressed.text]() if pressed.text in keys else None

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
        return left, inset(right, canvas.px(24), canvas.px(22))

    def _left_parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the room for the picture, the timeline strip and the tools."""
        left, _ = self._areas(canvas)
        room = inset(left, canvas.px(24), canvas.px(20))
        tools, rest = cut_bottom(room, self._tool_height(canvas), canvas.px(14))
        strip, picture = cut_bottom(rest, strip_height(canvas), canvas.px(14))
        return picture, strip, tools

    def _panel_parts(self, canvas: Canvas) -> tuple[Rect, Rect, Rect]:
        """Give the heading of the panel, what is told there, and the room for choices."""
        _, panel = self._areas(canvas)
        heading, rest = cut_top(panel, heading_height(canvas), canvas.px(24))
        if self._decides_now:
            told = self._told(canvas)
            blocks = [] if told is None or self.beat is None else blocks_of(told, self.sitting.board, self.beat)
            high = min(blocks_height(canvas, blocks, rest.width, BODY), rest.height // 2)
            above, room = cut_top(rest, high, canvas.px(8))
            return heading, above, room
        if self.beat is None and not self.runs_by_itself:
            room = cut_bottom(rest, self._tool_height(canvas), canvas.px(20))[1] if self.menu else rest
            return heading, cut_top(rest, 0)[0], self._without_coach(canvas, room)
        foot = self._go_on_place(canvas).height * (2 if self._learned_in_private() is not None else 1)
        return heading, cut_bottom(rest, foot, canvas.px(24))[1], rest

    def _without_coach(self, canvas: Canvas, room: Rect) -> Rect:
        """Leave room at the bottom for the coach's question, if there is one."""
        words = self._coach(canvas)
        return cut_bottom(room, coach_height(canvas, words, room.width), canvas.px(20))[1] if words else room

    def _coach(self, canvas: Canvas) -> str:
        """Give what the coach asks a trainee alone: before a turn, or when a month has passed."""
        sitting, me = self.sitting, self.sitting.alone
        if me is None or self.menu or self.unveiled:
            return ""
        if self.beat is None and (canvas.settings.text_size > LARGE or self._crowded == sitting.session.length):
            return ""
        if self.beat is None and sitting.active == me and sitting.state.step in (IN_BETWEEN, AT_TABLE):
            return asked_before(canvas, sitting.board, sitting.on_screen())
        if self.beat is not None and self.beat.kind == "month":
            return asked_after(canvas, sitting.board, self._events_until(self.beat), me)
        return ""

    def _events_until(self, beat: Beat) -> list[e.Event]:
        """Give everything that happened up to and with a beat that is told."""
        events: list[e.Event] = []
        for entry in self.sitting.session.living_entries():
            if entry.number == beat.entry.number:
                events += entry.events[: entry.events.index(beat.events[0])]
                break
            events += entry.events
        return [*events, *beat.events]

    def _go_on_place(self, canvas: Canvas) -> Rect:
        _, panel = self._areas(canvas)
        wide = max(canvas.px(340), canvas.text_width(canvas.say(GO_ON), BODY, BOLD) + canvas.px(130))
        place = Rect(0, 0, min(panel.width, wide), max(canvas.px(88), canvas.line_height(BODY) + canvas.px(24)))
        place.bottomright = panel.bottomright
        return place

    # --- drawing -----------------------------------------------------------------------------------------------------

    def paint(self, canvas: Canvas) -> None:
        """Draw the bar, the table, the timeline and what is told."""
        sitting = self.sitting
        self._still = canvas.settings.reduced_motion
        self._bar(canvas)
        picture, strip, _ = self._left_parts(canvas)
        seen, fresh = sitting.on_screen(self.state), self._fresh(canvas)
        draw_tabletop(canvas, picture, sitting.board, seen, fresh, sitting.alone, sitting.told_cards())
        draw_strip(canvas, strip, sitting.board, seen, fresh)
        self._panel(canvas)

    def overlay(self, canvas: Canvas) -> None:
        """Draw the ring of whose turn it is and the cards that arrive, on their way or at their place."""
        sitting, now = self.sitting, self._whose
        came = self._ring[0] if self._ring[1] == now else None
        places = places_in(canvas, self._left_parts(canvas)[0])
        share = 1.0 if canvas.settings.reduced_motion else self._motion.at
        if now is not None:
            draw_turn_ring(canvas, places, came, now, share)
        fresh = self._fresh(canvas)
        if fresh.cards:
            seen, told = sitting.on_screen(self.state), sitting.told_cards()
            draw_arriving(canvas, places, sitting.board, seen, fresh, share, told)

    def _fresh(self, canvas: Canvas) -> Fresh:
        told = self._told(canvas)
        return NOTHING_FRESH if told is None else told.fresh

    def _told(self, canvas: Canvas) -> Telling | None:
        """Give what is told of the beat."""
        return None if self.beat is None else self._tell(self.beat, canvas.lang)

    def _tell(self, beat: Beat, lang: Lang) -> Telling:
        """Tell one of the beats that are shown; it is made once for each language."""
        key = (id(beat), lang)
        if key not in self._tellings:
            self._tellings[key] = tell(self.sitting.board, beat, lang, self.sitting.alone)
        return self._tellings[key]

    def _bar(self, canvas: Canvas) -> None:
        board, state = self.sitting.board, self.state
        words = canvas.say(ROUND_OF, n=state.round, of=board.rounds)
        right = canvas.width - canvas.px(40)
        if self.left is not None:
            right = self._clock_place(canvas).left - canvas.px(28)
        room = canvas.px(34) * board.rounds + canvas.px(20) + canvas.width - canvas.px(40) - right
        rest = header(
            canvas, canvas.say(board.scenario.title), f"{words} · {text.step_word(state.step, canvas.lang)}", room=room
        )
        dots(canvas, (right, rest.y // 2), state.round, board.rounds)

    def _draw_coach(self, canvas: Canvas) -> None:
        """Write the coach's question below the choices, or above the way on."""
        words = self._coach(canvas)
        if not words or (self.beat is not None and self.told_page < len(self._told_pages(canvas).pages) - 1):
            return
        _, panel = self._areas(canvas)
        high, bottom = coach_height(canvas, words, panel.width), panel.bottom
        if self.beat is not None:
            bottom = self._go_on_place(canvas).top - canvas.px(24)
        draw_coach(canvas, Rect(panel.x, bottom - high, panel.width, high), words)

    def _panel(self, canvas: Canvas) -> None:
        heading, above, _ = self._panel_parts(canvas)
        self._draw_coach(canvas)
        if self.unveiled and self.sitting.active is not None:
            self._curtain(canvas, self.sitting.active)
        sitting, beat, told = self.sitting, self.beat, self._told(canvas)
        if beat is not None and told is not None and not self._is_bot_move(beat):
            seat = sitting.active if self._decides_now else told.seat
            second = self._turn_words(canvas) if self._decides_now else ""
            draw_heading(canvas, heading, seat, told.title, second, calls=self._decides_now)
            if self._decides_now:
                draw_blocks(canvas, above, blocks_of(told, sitting.board, beat))
                return
            pages = self._told_pages(canvas)
            draw_blocks(canvas, above, pages.pages[min(self.told_page, len(pages.pages) - 1)], pages.size)
        elif beat is not None or self.runs_by_itself:
            step = self.state.step if beat is None else beat.before.step
            draw_heading(canvas, heading, None, canvas.say(MEANWHILE), text.step_word(step, canvas.lang))
            self._feed(canvas, above)
        elif sitting.active is not None:
            who = text.seat_line(sitting.board, sitting.active, canvas.lang)
            draw_heading(canvas, heading, sitting.active, who, self._turn_words(canvas), calls=True)

    def _curtain(self, canvas: Canvas, seat: Seat) -> None:
        """Colour the panel as the curtain was, so that everybody sees that it is still not theirs to read."""
        left, _ = self._areas(canvas)
        panel = Rect(left.right, left.top, canvas.width - left.right, canvas.height - left.top)
        canvas.surface.fill(canvas.theme.seat_tints[seat], panel)
        canvas.surface.fill(canvas.theme.seats[seat], Rect(panel.x, panel.y, canvas.px(10), panel.height))

    def _turn_words(self, canvas: Canvas) -> str:
        """Say whose turn it is and what is asked: of one alone "your turn", in a group by name."""
        sitting, state = self.sitting, self.sitting.state
        seat = sitting.active
        if seat is None:
            return ""
        team = sitting.label(seat)
        name = team or text.seat_name(sitting.board, seat, canvas.lang)
        if state.step == WHAT_HAPPENS:
            return canvas.say(DECIDES, who=name)
        if self.unveiled:
            return canvas.say(ONLY_YOU, who=name)
        whose = canvas.say(NAMED_TURN, who=team) if team else canvas.say(YOUR_TURN)
        asked = ASKED if state.floor >= 0 else BETWEEN_TURN if state.step == IN_BETWEEN else TABLE_TURN
        return f"{whose}: {canvas.say(asked)}"

    def _feed(self, canvas: Canvas, rect: Rect) -> None:
        """Draw what the bots did since somebody pressed on."""
        board = self.sitting.board
        bots = [beat for beat in self.shown if self._is_bot_move(beat)]
        tellings = [(self._tell(beat, canvas.lang), beat) for beat in bots]
        turns = [turn_of(told, board, beat, newest=True) for told, beat in tellings[-BOTS_AT_ONCE:]]
        if len(turns) < len(bots) or not all_fit(canvas, rect, turns):
            turns = [turn_of(told, board, beat, newest=beat is self.beat) for told, beat in tellings]
        draw_turns(canvas, rect, turns)

    def _learned_in_private(self) -> e.CardLearned | None:
        """Say which card just came to a seat of people, out of sight of the room."""
        beat = self.beat
        if beat is None or not self.sitting.shares_screen:
            return None
        learned = (event for event in beat.events if isinstance(event, e.CardLearned))
        return next((event for event in learned if event.seat in self.sitting.people), None)


def _without_a_second_line(canvas: Canvas, choice: Choice, width: int) -> Choice:
    """Leave away what a choice is for, unless that stands beside it and takes no room."""
    bare = choice._replace(second="")
    return bare if options_height(canvas, [bare], width) < options_height(canvas, [choice], width) else choice
