"""Acronyms: the full name that a report gives an institution which it also names by its initials."""

import re
from functools import lru_cache

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
    for initials, spans in _find_runs(text):
        at = initials.find(name)
        if at >= 0:
            return text[spans[at][0] : spans[at + len(name) - 1][1]]
    return None


# A report asks for each of its acronyms anew, and they may be many.
@lru_cache(maxsize=2)
def _find_runs(text: str) -> list[tuple[str, list[tuple[int, int]]]]:
    """Names of several words: their capital letters, and where each word stands."""
    runs = (_WORD.finditer(text, *run.span()) for run in _RUN.finditer(text))
    spelled = ([word for word in words if not word.group().isupper()] for words in runs)
    return [("".join(word.group()[0] for word in words), [word.span() for word in words]) for words in spelled]
