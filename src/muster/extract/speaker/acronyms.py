"""Acronyms: the full name that a report gives an institution which it also names by its initials."""

import re

_ACRONYM = re.compile(r"[A-Z]{3,6}")
# Words with a capital, and what may join them in a name: "Movement for the Emancipation of the Delta". No name has a
# longer word, and a megabyte of capitals must not be read anew from each of them.
_CAPITAL = r"[A-Z][\w’'-]{0,40}+"
_RUN = re.compile(rf"{_CAPITAL}(?:[ \xa0](?:(?:of|for|and|the|on|in|de)[ \xa0]){{0,2}}{_CAPITAL}){{1,9}}")
_WORD = re.compile(_CAPITAL)


def spell_out(name: str, text: str) -> str | None:
    """First name in the text whose capital letters are those of the acronym; None where it is none or has none."""
    if not _ACRONYM.fullmatch(name):
        return None
    for run in _RUN.finditer(text):
        words = [word for word in _WORD.finditer(text, *run.span()) if not word.group().isupper()]
        at = "".join(word.group()[0] for word in words).find(name)
        if at >= 0:
            return text[words[at].start() : words[at + len(name) - 1].end()]
    return None
