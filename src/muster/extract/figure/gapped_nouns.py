"""Gapped nouns: numbers whose noun only the next clause has: "Norland has 900 and Sudland 300 soldiers"."""

import re

from muster.extract.clause_verbs import is_verb
from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import phrase_choice

_PARTIES = frozenset({NameKind.STATE, NameKind.ALLIANCE, NameKind.GROUP, NameKind.MISSION})
_OPENING = rf"(?:[,;]|[,;]?\s(?:{phrase_choice('actors.going_on')}))\s(?:the\s)?"
_OPENED = re.compile(_OPENING, re.IGNORECASE)
_IN_ROW = re.compile(rf"\d{_OPENING}\Z", re.IGNORECASE)
# How many words the verb of a clause may have; how far before a party the number before it may end, in characters.
_REACH = 4
_REACH_BEFORE = 20


def shares_next_noun(sentence: Sentence, first: int, after: int, behind: int) -> bool:
    """Whether the number in words [first, after) is what a party has, and that from word `behind` on what another has.

    "Norland has 900 and Sudland has 300 soldiers", "Norland sent 900, Sudland 300 soldiers".
    """
    start, stop = sentence.end_of(after - 1), sentence.start_of(behind)
    between = [name for name in sentence.names if start <= name.start and name.end <= stop]
    if len(between) != 1 or between[0].kind not in _PARTIES:
        return False
    name = between[0]
    if not _OPENED.fullmatch(sentence.report_text, start, name.start):
        return False
    has_next = _has_verb(sentence, sentence.word_at(name.end - 1) + 1, behind)
    party = sentence.find_last_name(sentence.start_of(first), _PARTIES)
    if party is None or not has_next:
        return False
    verb = sentence.word_at(party.end - 1) + 1
    # The middle one of a row has no verb either: "Norland has 900, Sudland 300 and Kesh 40 soldiers".
    before = sentence.report_text[max(sentence.start, party.start - _REACH_BEFORE) : party.start]
    is_led = verb < first or _IN_ROW.search(before) is not None
    return is_led and _has_verb(sentence, verb, first)


def _has_verb(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words [first, last) are a short verb of movement or presence, or none where the clause has none."""
    if first == last:
        return True
    return last - first <= _REACH and is_verb(sentence, first, last)
