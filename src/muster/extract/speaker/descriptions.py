"""Descriptions: which person of the report words such as "the ministry's spokesman" mean, by their role."""

import re
from collections.abc import Iterable
from itertools import islice

from muster.extract.speaker.people import is_title_word
from muster.extract.speaker.roles import Role, find_party, find_role
from muster.lexicon import Lexicon
from muster.lexicon.phrases import load_phrases

_HEADS = load_phrases("descriptions.heads")
_PASSED_OVER = load_phrases("descriptions.passed_over")
# "Gen." and "Capt." are cut off behind three or four letters.
_ABBREVIATED = {office[:letters]: office for office in sorted(_HEADS) for letters in (3, 4)}
# No report names more; each is looked for in the whole text.
_PERSONS = 200
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
# "The president's office" is no president.
_POSSESSIVE = re.compile(r"['’]s\s")
# "A spokesman for the mission said": what stands behind the preposition belongs to another.
# "A spokesman said" brings somebody new in, whom later words may name; most readers leave him unnamed.
_INDEFINITE = re.compile(r"(?:an?|another)\s", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\s(?:with|at|in|near|from|for)\s")


def match_described(words: str, persons: Iterable[str], text: str, lexicon: Lexicon) -> str | None:
    """The one person of the text whose role the words tell: "the French minister" is "Defence Minister Anna Berg".

    None where the words tell no office of one person, and where no person or more than one holds it.
    """
    own = _OF_ANOTHER.split(words, maxsplit=1)[0]
    told = _title_words(_POSSESSIVE.split(own)[-1])
    if _HEADS.isdisjoint(told) or _INDEFINITE.match(words):
        return None
    party = find_party(words, lexicon)
    found = {
        person
        for person in islice(persons, _PERSONS)
        if (role := find_role(person, text, lexicon)) and _holds(role, told, party)
    }
    return found.pop() if len(found) == 1 else None


def _holds(role: Role, told: frozenset[str], party: str | None) -> bool:
    return told <= _title_words(role.words) and (party is None or role.party in (None, party))


def _title_words(words: str) -> frozenset[str]:
    """Words of offices among the words, each spelling and gender the same; "senior" and "top" are none."""
    plain = (word for word in _WORD.findall(words.lower()) if word not in _PASSED_OVER)
    return frozenset(_plain(word) for word in plain if is_title_word(word) or _plain(word) in _HEADS)


def _plain(word: str) -> str:
    for stem in ("spokes", "chair"):
        if word in (f"{stem}woman", f"{stem}person"):
            return f"{stem}man"
    return _ABBREVIATED.get(word, word).replace("defence", "defense")
