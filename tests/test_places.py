"""Where things are: nothing is made on import, and a home that cannot be used is said in a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import places


def test_what_comes_with_the_game_is_there():
    assert (places.shipped_cases() / "services.yaml").is_file()
    assert places.shipped_services().is_file()


def test_in_a_wheel_it_lies_inside_the_package(tmp_path, monkeypatch):
    (tmp_path / "game" / "shipped" / "scenarios").mkdir(parents=True)
    monkeypatch.setattr(places, "_HERE", tmp_path / "game")
    assert places.shipped_cases() == tmp_path / "game" / "shipped" / "scenarios"
    assert places.assets() == tmp_path / "assets"


def test_one_variable_moves_everything_of_the_user(tmp_path, monkeypatch):
    monkeypatch.setenv("OMTAFEL_HOME", str(tmp_path))
    kept = (places.sessions(), places.settings(), places.own_cases(), places.own_services(), places.library_index())
    assert all(tmp_path in path.parents for path in kept)
    assert list(tmp_path.iterdir()) == []


def test_without_it_each_system_has_its_own_habit(monkeypatch):
    monkeypatch.delenv("OMTAFEL_HOME", raising=False)
    assert "omtafel" in places.home().parts
    assert "omtafel" in str(places.cache())
    assert places.home() != places.cache()


def test_a_folder_is_made_when_it_is_asked_for(tmp_path):
    assert places.made(tmp_path / "a" / "b").is_dir()


def test_a_folder_that_cannot_be_says_so_in_both_languages(tmp_path):
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(places.NoPlace) as refused:
        places.made(file / "home")
    assert str(file / "home") in refused.value.sentence("nl")
    assert "OMTAFEL_HOME" in refused.value.sentence("en")
    assert refused.value.sentence("nl") != refused.value.sentence("en")


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", lambda: 0)() == 0, reason="this user may write anywhere")
def test_a_read_only_folder_says_so(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(places.NoPlace):
        places.made(tmp_path)
    with pytest.raises(places.NoPlace):
        places.made(tmp_path / "deeper")


def test_importing_is_cheap_and_touches_nothing(tmp_path):
    code = "import sys; import game.places; print('platformdirs' in sys.modules)"
    env = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(Path(places.__file__).parent.parent)}
    env.pop("OMTAFEL_HOME", None)
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
    assert list(tmp_path.iterdir()) == []
