"""The title, menus and settings, played by keyboard alone, mouse alone and a clicker alone."""

from collections.abc import Callable, Sequence
from importlib import import_module
from pkgutil import iter_modules

import pygame
import pytest
from pygame import Rect

from game.ui import screens
from game.ui.app import App
from game.ui.canvas import Canvas
from game.ui.fields import Line, Stepper, TextField
from game.ui.page import Page
from game.ui.picture import Studio
from game.ui.screen import Change, Input, Pop, Push, Say, Screen
from game.ui.screens.ask import Ask, ask_to_quit
from game.ui.screens.help import Help
from game.ui.screens.menu import Menu
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.title import Title, Waiting, Ways
from game.ui.settings import BROKEN, Settings
from game.ui.widgets import Choice, Widget, option_list
from game.ui.window import NoDisplay
from game.ui.words import Both
from tests.pilot import NotSeen, Pilot


class Meeting(Page):
    """A screen with a few choices, one of them impossible, that remembers what was chosen."""

    help_lines = (Both("R", "R"), Both("de routes", "the routes"))

    def __init__(self, count: int = 3) -> None:
        super().__init__()
        self.chosen: list[str] = []
        self.undone = 0
        self.count = count

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        choices = [
            Choice(f"say-{n}", f"Keuze {n}", self._choosing(n), second="zomaar") for n in range(1, self.count + 1)
        ]
        choices.append(Choice("wall", "Klop aan", self._choosing(9), why_not="Hier staat een muur."))
        return option_list(canvas, Rect(40, 40, canvas.width // 2, canvas.height - 80), choices)

    def _choosing(self, n: int) -> Callable[[], Change]:
        def choose() -> Change:
            self.chosen.append(f"Keuze {n}")
            return None

        return choose

    def on_undo(self) -> Change:
        self.undone += 1
        return None

    @property
    def can_undo(self) -> bool:
        return True

    def on_key(self, pressed: Input) -> Change:
        return Push(Meeting()) if pressed.text == "r" else None


class Naming(Page):
    """A screen with a text field and a count."""

    def __init__(self) -> None:
        super().__init__()
        self.line = Line()
        self.hands = 0

    def build(self, canvas: Canvas) -> Sequence[Widget]:
        return [
            TextField("name", Rect(40, 40, 600, 110), "Jullie naam", self.line, Pop),
            Stepper("hands", Rect(40, 200, 600, 90), "Handen", self.hands, self.count),
        ]

    def count(self, hands: int) -> Change:
        self.hands = hands
        self.refresh()
        return None


def title(waiting: Waiting | None = None) -> Title:
    def here() -> Screen:
        return Meeting()

    return Title(Ways(here, here, here, here, lambda: waiting))


def test_the_title_shows_the_name_and_the_ways_in() -> None:
    pilot = Pilot(title())
    for text in ("Om Tafel", "Nieuw spel", "Alleen oefenen", "Bewaarde sessies", "Instellingen", "Hulp", "Stoppen"):
        assert any(text in seen for seen in [*pilot.texts, *(w.label for w in pilot.screen.widgets)]), text  # type: ignore[attr-defined]
    assert not pilot.sees("Ga verder waar je was")


def test_a_session_that_waits_is_offered_first_after_the_first_picture() -> None:
    pilot = Pilot(title(Waiting("Sami, ronde 3", lambda: Push(Meeting()))))
    pilot.wait(0.1)
    assert pilot.sees("Sami, ronde 3")
    pilot.press("enter")
    assert isinstance(pilot.screen, Meeting)


def test_esc_on_the_title_asks_once_and_stays_by_default() -> None:
    pilot = Pilot(title())
    pilot.press("esc")
    assert isinstance(pilot.screen, Ask)
    pilot.press("enter")
    assert isinstance(pilot.screen, Title)
    pilot.press("esc", "esc")
    assert isinstance(pilot.screen, Title)
    pilot.press("esc", "right", "enter")
    assert not pilot.running


def test_the_keyboard_walks_and_chooses() -> None:
    pilot = Pilot(meeting := Meeting())
    pilot.press("down", "space", "2", "up", "enter", "tab", "tab", "enter")
    assert meeting.chosen == ["Keuze 2", "Keuze 2", "Keuze 1", "Keuze 3"]


def test_a_greyed_choice_says_why_and_does_nothing() -> None:
    pilot = Pilot(meeting := Meeting())
    pilot.press("4")
    assert meeting.chosen == []
    assert pilot.sees("Hier staat een muur.")
    pilot.click("Klop aan")
    assert meeting.chosen == []


def test_the_mouse_clicks_what_it_went_down_on() -> None:
    pilot = Pilot(meeting := Meeting())
    pilot.click("Keuze 3")
    assert meeting.chosen == ["Keuze 3"]
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=pilot.see("Keuze 1").rect.center, button=1))
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=pilot.see("Keuze 2").rect.center, button=1))
    pilot.wait(0.05)
    assert meeting.chosen == ["Keuze 3"]


def test_a_clicker_lights_with_next_and_chooses_with_previous() -> None:
    pilot = Pilot(meeting := Meeting())
    pilot.press("previous")
    assert meeting.chosen == [], "a press by habit chooses nothing"
    assert pilot.sees("Klikker")
    pilot.press("next", "previous", "next", "previous", "next", "f5", "next", "previous")
    assert meeting.chosen == ["Keuze 1", "Keuze 2", "Keuze 3", "Keuze 1"], "the greyed choice is passed over"


def test_a_clicker_goes_on_where_there_is_one_thing_to_do() -> None:
    pilot = Pilot(meeting := Meeting(count=1))
    pilot.press("next")
    assert meeting.chosen == ["Keuze 1"]


def test_new_choices_must_be_lit_again_before_the_clicker_chooses() -> None:
    pilot = Pilot(meeting := Meeting())
    pilot.press("next")
    meeting.count = 2
    meeting.refresh()
    pilot.wait(0.05)
    pilot.press("previous")
    assert meeting.chosen == []


def test_a_clicker_opens_the_menu_and_undoes() -> None:
    pilot = Pilot(title())
    pilot.press("next", "previous")
    meeting = pilot.screen
    assert isinstance(meeting, Meeting)
    pilot.press("esc", "next", "next", "previous")
    assert pilot.screen is meeting
    assert meeting.undone == 1


def test_esc_in_a_game_opens_the_menu_and_never_quits() -> None:
    pilot = Pilot(title())
    pilot.click("Nieuw spel")
    pilot.press("esc")
    assert isinstance(pilot.screen, Menu)
    pilot.press("esc", "esc", "esc")
    assert pilot.running
    assert isinstance(pilot.screen, Meeting)
    pilot.press("esc")
    pilot.click("Bewaar en ga naar het begin")
    assert isinstance(pilot.screen, Title)


def every_screen() -> list[type[Page]]:
    """Give every screen that the program can show."""
    for module in iter_modules(screens.__path__, screens.__name__ + "."):
        import_module(module.name)
    found, left = [], [Page]
    while left:
        found.append(left.pop())
        left += found[-1].__subclasses__()
    return [page for page in found if page.__module__.startswith(screens.__name__)]


@pytest.mark.parametrize("page", every_screen(), ids=lambda page: page.__name__)
def test_the_help_of_every_screen_can_be_opened(page: type[Page]) -> None:
    pilot = Pilot(Help(page.help_lines))
    assert all(pilot.sees(line.nl) for line in page.help_lines)


def test_undo_and_help_have_their_keys() -> None:
    pilot = Pilot(meeting := Meeting())
    pilot.press("ctrl+z")
    assert meeting.undone == 1
    pilot.press("?")
    assert type(pilot.screen) is Help
    assert pilot.sees("de routes"), "the keys of the screen beneath"
    pilot.press("?")
    assert len(pilot.app.stack) == 2, "help is not stacked on help"
    pilot.press("esc")
    assert pilot.app.stack == [meeting]


def test_black_is_black_and_the_next_press_only_wakes() -> None:
    pilot = Pilot(meeting := Meeting())
    pilot.press(".")
    assert pygame.transform.average_color(pilot.app.window)[:3] == (0, 0, 0)
    pilot.press("1")
    assert meeting.chosen == []
    assert pilot.sees("Keuze 1")
    pilot.press("b", "b", "1")
    assert meeting.chosen == ["Keuze 1"]


def test_settings_are_live_and_kept() -> None:
    pilot = Pilot(title())
    pilot.click("Instellingen")
    assert isinstance(pilot.screen, SettingsScreen)
    pilot.click("English")
    pilot.see("Text")
    pilot.click("150 %")
    assert pilot.kept[-1] == Settings(lang="en", text_size=150)
    pilot.press("esc")
    assert pilot.sees("Four chairs")


def test_full_screen_and_back_keep_the_window_and_its_size() -> None:
    pilot = Pilot(title(), size=(1024, 768))
    pilot.press("f11")
    assert pilot.kept[-1].full_screen
    pilot.see("Om Tafel")
    pilot.press("f11")
    assert not pilot.kept[-1].full_screen
    assert pilot.app.window.get_size() == (1024, 768)


def test_a_display_that_refuses_leaves_the_window_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = Pilot(title())
    real = pygame.display.set_mode

    def refuse(size: tuple[int, int], flags: int = 0, **more: int) -> pygame.Surface:
        if flags & pygame.FULLSCREEN:
            raise pygame.error("no such mode")
        return real(size, flags, **more)

    monkeypatch.setattr(pygame.display, "set_mode", refuse)
    pilot.press("f11")
    assert not pilot.app.settings.full_screen
    pilot.see("laat dat niet toe")


def test_no_display_is_a_clear_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise pygame.error("No available video device")

    monkeypatch.setattr(pygame.display, "init", refuse)
    with pytest.raises(NoDisplay, match="No available video device"):
        App(title(), Settings())


def test_typing_goes_into_the_field_and_not_to_the_shortcuts() -> None:
    pilot = Pilot(naming := Naming())
    pilot.type("Team b. 1?")
    assert naming.line.text == "Team b. 1?"
    pilot.press("home", "delete", "end", "backspace", "left")
    assert naming.line.text == "eam b. 1"
    pilot.press("tab")
    pilot.type("12")
    pilot.press("left")
    assert naming.hands == 11
    pilot.press("backspace")
    assert naming.hands == 1


def test_the_key_that_opens_a_field_is_not_typed_into_it() -> None:
    class Door(Meeting):
        def on_key(self, pressed: Input) -> Change:
            return Push(Naming()) if pressed.text == "n" else None

    pilot = Pilot(Door())
    pilot.press("n")
    assert isinstance(pilot.screen, Naming)
    assert pilot.screen.line.text == ""


def test_the_mouse_counts_hands() -> None:
    pilot = Pilot(naming := Naming())
    stepper = next(w for w in naming.widgets if isinstance(w, Stepper))
    for _ in range(3):
        pilot.click_at(stepper.parts()[2].center)
    pilot.click_at(stepper.parts()[0].center)
    assert naming.hands == 2


def test_nothing_is_drawn_while_nothing_changes() -> None:
    pilot = Pilot(Meeting())
    before = pilot.app.frames
    pilot.wait(3)
    assert pilot.app.frames == before


def test_a_mashed_keyboard_breaks_nothing() -> None:
    pilot = Pilot(title())
    for key in (
        "next",
        "previous",
        "3",
        "down",
        "left",
        "tab",
        "ctrl+z",
        ".",
        "space",
        "?",
        "f5",
        "end",
        "x",
        "esc",
    ) * 12:
        if pilot.running:
            pilot.press(key)
    assert len(pilot.app.stack) < 40


def test_a_notice_at_the_start_is_shown_and_goes() -> None:
    pilot = Pilot(Meeting())
    pilot.app.apply(Say(BROKEN))
    pilot.wait(0.05)
    assert pilot.sees("instellingen")
    pilot.wait(7)
    assert not pilot.sees("instellingen")


def test_the_pilot_says_what_there_is_when_it_does_not_see() -> None:
    with pytest.raises(NotSeen, match="Keuze 1"):
        Pilot(Meeting()).see("Nergens")


@pytest.mark.parametrize("size", [(300, 200), (1024, 768), (1280, 800), (3840, 2160), (400, 900), (1, 1)])
@pytest.mark.parametrize("settings", [Settings(), Settings(lang="en", text_size=150, high_contrast=True)])
def test_every_screen_draws_in_every_window(size: tuple[int, int], settings: Settings) -> None:
    studio = Studio()
    beneath = title(None)
    for screen in (beneath, Help(), SettingsScreen(), Meeting(), Naming(), ask_to_quit(), Menu(Meeting())):
        picture = studio.picture(screen, size, settings, beneath=beneath if screen.over else None)
        assert picture.get_size() == size


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_widgets_stay_on_the_screen_and_apart(size: tuple[int, int]) -> None:
    studio = Studio()
    for lang in ("nl", "en"):
        for text_size in (100, 150):
            for screen in (title(), Help(), SettingsScreen(), Meeting(), ask_to_quit(), Menu(Meeting())):
                studio.picture(screen, size, Settings(lang=lang, text_size=text_size))
                rects = [w.rect for w in screen.widgets]
                assert all(Rect(0, 0, *size).contains(r) for r in rects), type(screen)
                assert all(not a.colliderect(b) for n, a in enumerate(rects) for b in rects[n + 1 :]), type(screen)


def test_every_widget_can_be_said_aloud() -> None:
    studio = Studio()
    meeting = Meeting()
    canvas = Canvas(studio.picture(meeting), Settings(), studio.pens, studio.shapes)
    said = [w.describe(canvas) for w in meeting.widgets]
    assert said[0] == "Keuze 1, keuze, 1. zomaar"
    assert "Hier staat een muur." in said[-1]
