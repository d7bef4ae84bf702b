"""Deadlines: forces that somebody gives so much time to go: "Norland gives the troops until May to leave"."""

from collections.abc import Iterator

from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

DEADLINE = "give until"
_GIVING = load_phrases("deadlines.giving")
_UNTIL = load_phrases("deadlines.until")
_SPANS = load_phrases("deadlines.spans")
# How far behind the verb the time may be told, and behind that "to", in words.
_REACH = 10
_REACH_TO = 5


def find_deadlines(sentence: Sentence) -> Iterator[Term]:
    """Verbs that give somebody time to do something, as a request: "gave the troops a month to leave"."""
    lower = sentence.lower
    for index, word in enumerate(lower):
        if word in _GIVING and _has_time(lower[index + 1 : index + 1 + _REACH + _REACH_TO]):
            yield Term(index, index + 1, "stances.requests", DEADLINE)


def _has_time(words: tuple[str, ...]) -> bool:
    """Whether a time is told in the words of one clause, and "to" behind it."""
    for index, word in enumerate(words[:_REACH]):
        if word in (";", "(", "to"):
            return False
        if word in _UNTIL or word in _SPANS:
            return "to" in words[index + 1 : index + 1 + _REACH_TO]
    return False
