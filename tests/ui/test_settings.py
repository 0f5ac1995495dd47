"""The user's choices survive, and a broken file never stops the game."""

import json
from pathlib import Path

import pytest

from game.ui.settings import BROKEN, NOT_KEPT, Settings, read, write


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    chosen = Settings(lang="en", text_size=125, high_contrast=True, reduced_motion=True, full_screen=True, display=1)
    assert write(tmp_path / "new" / "settings.json", chosen) is None
    assert read(tmp_path / "new" / "settings.json") == (chosen, None)


def test_no_file_means_defaults_without_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert read(tmp_path / "settings.json") == (Settings(lang="en"), None)


@pytest.mark.parametrize("broken", ["", "{", "[1]", "nul\x00l", '"x"', "[" * 5000, '{"text_size": 1e999}'])
def test_a_broken_file_means_defaults_and_a_notice(tmp_path: Path, broken: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(broken)
    settings, notice = read(file)
    assert notice == BROKEN
    assert settings == Settings(lang=settings.lang)


def test_what_is_sound_in_a_half_broken_file_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"lang": "en", "text_size": 99, "high_contrast": "yes", "display": True, "later": 1}))
    settings, notice = read(file)
    assert settings == Settings(lang="en")
    assert notice == BROKEN


def test_a_folder_that_cannot_be_written_is_said_and_not_a_crash(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert write(tmp_path / "file" / "settings.json", Settings()) == NOT_KEPT
