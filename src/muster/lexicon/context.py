"""What the characters around a name say about it."""

from enum import Enum, auto

from muster.lexicon.tables import load_context_words


class Reading(Enum):
    """How a name is to be read where it stands."""

    PLAIN = auto()
    ADJECTIVE = auto()
    WEAK = auto()
    NOTHING = auto()


# No word that is looked up is longer, and a megabyte of letters must not be read again for each name in it.
_LONGEST = 24


def match_context(text: str, start: int, end: int) -> Reading:
    """Reading of the name at [start, end) of the text."""
    words = load_context_words()
    if _is_address(text, start, end):
        return Reading.NOTHING
    if text[start:end] in words.capitals and _is_shouted_word(text, start, end):
        return Reading.NOTHING
    if start and text[start - 1] == "-" and _word_before(text, start - 1).lower() in words.prefixes:
        return Reading.NOTHING
    if text[end : end + 1] == "-":
        suffix = _word_after(text, end + 1)
        if suffix in words.leading:
            return Reading.ADJECTIVE
        if suffix in words.origin:
            return Reading.NOTHING
        if suffix in words.nearness:
            return Reading.WEAK
    return Reading.PLAIN


def _is_address(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return before in ("@", "=", "&") or (before == "/" and after in ("/", ".")) or text[end : end + 3] == "://"


def _is_shouted_word(text: str, start: int, end: int) -> bool:
    before = _word_before(text, start - 1) if start and text[start - 1] == " " else ""
    after = _word_after(text, end + 1) if text[end : end + 1] == " " else ""
    if text[start:end] == "US":
        return before.isupper() and before.lower() in load_context_words().pronoun
    return any(len(word) > 1 and word.isupper() for word in (before, after))


def _word_before(text: str, end: int) -> str:
    start = end
    while start > 0 and end - start < _LONGEST and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _word_after(text: str, start: int) -> str:
    end = start
    while end < len(text) and end - start < _LONGEST and text[end].isalpha():
        end += 1
    return text[start:end]
