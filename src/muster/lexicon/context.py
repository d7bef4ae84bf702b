"""What the characters around a name say about it."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import cache

from muster.lexicon.tables import load_context_words, load_dates, load_people_words


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
    if text[start:end] in words.given and _is_beside_name(text, start, end):
        return Reading.WEAK
    return Reading.PLAIN


def is_in_longer_name(text: str, start: int, end: int) -> bool:
    """Whether the surname at [start, end) seems to belong to somebody else: another given name stands before it."""
    return _is_given_name(_word_before_space(text, start))


def _is_beside_name(text: str, start: int, end: int) -> bool:
    after = _word_after(text, end + 1) if text[end : end + 1] == " " else ""
    return _is_given_name(_word_before_space(text, start)) or _is_given_name(after)


def _is_given_name(word: str) -> bool:
    """Whether a capitalised word may be a part of a person's name: no title, no day, no word that opens sentences."""
    lower = word.lower()
    return (
        len(word) > 1
        and word[0].isupper()
        and not word.isupper()
        and _words_beside_names().isdisjoint((lower, lower.removesuffix("s")))
    )


@cache
def _words_beside_names() -> frozenset[str]:
    people, dates = load_people_words(), load_dates()
    printed = {
        word.strip(".") for words in (people.ranks, people.honorifics, people.titles) for word in _words_of(words)
    }
    return frozenset(word.lower() for word in printed) | load_context_words().openers | {*dates.months, *dates.weekdays}


def _words_of(phrases: Iterable[str]) -> Iterator[str]:
    return (word for phrase in phrases for word in phrase.replace("-", " ").split())


def _word_before_space(text: str, start: int) -> str:
    return _word_before(text, start - 1) if start and text[start - 1] == " " else ""


def _is_address(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return before in ("@", "=", "&") or (before == "/" and after in ("/", ".")) or text[end : end + 3] == "://"


def _is_shouted_word(text: str, start: int, end: int) -> bool:
    before = _word_before_space(text, start)
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
