"""The window's own words, always as a pair: Dutch and English side by side, so that neither is forgotten."""

from typing import Literal, NamedTuple, Protocol

Lang = Literal["nl", "en"]


class Bilingual(Protocol):
    """Anything that says the same in Dutch and in English: a pair of ours or a text from a case."""

    @property
    def nl(self) -> str:
        """Dutch."""

    @property
    def en(self) -> str:
        """English."""


class Both(NamedTuple):
    """One text of the window in both languages. Gaps are named: `{name}`."""

    nl: str
    en: str


def say(text: Bilingual | str, lang: Lang, **gaps: object) -> str:
    """Give the text in the language of the room, with its gaps filled."""
    chosen = text if isinstance(text, str) else text.nl if lang == "nl" else text.en
    return chosen.format(**gaps) if gaps else chosen


ROLE_LETTERS: tuple[Both, ...] = (Both("O", "P"), Both("L", "T"), Both("J", "Y"), Both("B", "M"))
ROLE_NAMES: tuple[Both, ...] = (
    Both("ouder", "parent"),
    Both("leerkracht", "teacher"),
    Both("jeugdhulpverlener", "youth worker"),
    Both("beleidsmaker", "policymaker"),
)

GAME_NAME = Both("Om Tafel", "Om Tafel")
BACK = Both("Terug", "Back")
RESUME = Both("Verder spelen", "Go on playing")
UNDO = Both("Stap terug", "Undo a step")
SETTINGS = Both("Instellingen", "Settings")
HELP = Both("Toetsen en hulp", "Keys and help")
SAVE_AND_TITLE = Both("Bewaar en ga naar het begin", "Save and go to the start")
QUIT = Both("Stoppen", "Quit")
YES = Both("Ja", "Yes")
NO = Both("Nee", "No")
ON = Both("aan", "on")
OFF = Both("uit", "off")
PAUSE = Both("Pauze", "Pause")
CHOOSE_TAG = Both("kies", "choose")
REMOTE_HINT = Both(
    "Klikker: volgende loopt langs de keuzes, vorige kiest wat oplicht.",
    "Clicker: next walks along the choices, previous chooses what is lit.",
)
NOTHING_TO_UNDO = Both("Er is nog niets om terug te zetten.", "There is nothing to undo yet.")
MENU_TITLE = Both("Even pauze", "A short pause")
