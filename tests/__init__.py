"""The tests of Om Tafel; the folders mirror `game/`."""
