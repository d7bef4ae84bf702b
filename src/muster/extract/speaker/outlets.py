"""Outlets: under which name a report's own outlet speaks, and which words mean what it reckoned itself."""

import re

from muster.lexicon.phrases import phrase_choice

# "NORBURG (XYZ) -- ": the name stands in brackets before the first sentence, with a dash or nothing behind it.
_DATELINE = re.compile(
    r"""[^\n()]{0,80}\((?P<name>[A-Z][\w.&-]{1,20}(?:\ [A-Z][\w.&-]{1,20}){0,2})\)(?=\s*(?:--|—|–|-\s)|[A-Z“"])"""
)
_RECKONED = rf"(?:\s+(?:{phrase_choice('speakers.reckoning')})){{0,3}}\s+(?:{phrase_choice('speakers.reckoned')})\b.*"


def find_outlet(text: str) -> str | None:
    """Name of the outlet in the report's dateline; None where it has none."""
    dateline = _DATELINE.match(text)
    return dateline["name"] if dateline else None


def is_outlet(words: str, outlet: str | None) -> bool:
    """Whether the words mean the outlet or what it reckoned itself: "a count by XYZ", "XYZ figures"."""
    if outlet is None or outlet not in words:
        return False
    name = rf"{re.escape(outlet)}(?:['’]s)?"
    counted = rf"(?:{phrase_choice('speakers.reckoned')})\s+(?:(?:made|compiled)\s+)?(?:by|from)?\s*{name}"
    own = rf"(?:(?:the|an?)\s+)?(?:{name}(?:{_RECKONED})?|{counted})"
    return re.fullmatch(own, words, re.IGNORECASE | re.DOTALL) is not None
