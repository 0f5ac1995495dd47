"""Looking for words in a text: whole words only, and not where they are denied."""

import re

_DENIED = re.compile(r"\b(?:geen|niet|nooit|no|not an?|never an?|nobody's|not)\s+$", re.IGNORECASE)


def pattern(*parts: str) -> re.Pattern[str]:
    """Look for any of some words, or phrases of words."""
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)


def affirmed(looked_for: re.Pattern[str], text: str) -> str | None:
    """Find words that are said and not denied: 'geen probleemgezin' is fine."""
    for found in looked_for.finditer(text):
        if not _DENIED.search(text[: found.start()]):
            return found.group()
    return None
