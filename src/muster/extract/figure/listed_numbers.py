"""Listed numbers: those without a noun that share the one behind: "90 British and 40 Danish soldiers"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from muster.extract.figure.candidate import Candidate
from muster.extract.figure.gapped_nouns import shares_next_noun
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases

_DESCRIBING = frozenset({NameKind.DEMONYM, NameKind.STATE, NameKind.ALLIANCE, NameKind.GROUP, NameKind.MISSION})
_LISTED = re.compile(r",\s|,?\s(?:and|or|plus)\s")
# "Not 900 but 600 soldiers", "900 rather than 600 soldiers"
_INSTEAD = re.compile(r",?\s(?:but|rather than|instead of|and not|not)(?:\s(?:only|just|now|a mere|rather))?\s")
_ONLY = load_phrases("denials.only")
# Smaller numbers without any word of their own seldom share the noun of the next one.
_FEWEST = 20


def tie_lists(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each one without a noun tied to the next one of its list."""
    tied: list[Candidate] = []
    for candidate in reversed(found):
        behind = tied[-1] if tied else None
        is_tied = behind is not None and (behind.noun or behind.listed) and _joins(candidate, behind)
        tied.append(replace(candidate, listed=behind) if is_tied else candidate)
    return tied[::-1]


def _joins(candidate: Candidate, behind: Candidate) -> bool:
    """Whether a number without a noun is joined to the next one: "90 British and 40 Danish soldiers", "90 and 40"."""
    if candidate.noun or candidate.other or candidate.article or behind.article:
        return False
    sentence = candidate.sentence
    end = find_describing_end(candidate)
    between = sentence.report_text[sentence.end_of(end - 1) : behind.start_at]
    if end > candidate.after:
        return _LISTED.fullmatch(between) is not None
    if candidate.size >= _FEWEST and shares_next_noun(sentence, candidate.first, candidate.after, behind.first):
        return True
    is_joined = between in (" and ", ", and ") if behind.listed is None else between == ", "
    is_joined = is_joined or (_INSTEAD.fullmatch(between) is not None and not _adds(candidate))
    if "respectively" in sentence.lower:
        return between == " and " or is_joined
    return is_joined and candidate.size >= _FEWEST


def _adds(candidate: Candidate) -> bool:
    """Whether the number is told for the sake of a larger one: "not only | 900 | but 1,200 soldiers"."""
    return candidate.sentence.lower[candidate.number_at - 1] in _ONLY


def find_describing_end(candidate: Candidate) -> int:
    """Word behind the name of a party right behind the number, which describes a noun and is no plural of its own."""
    sentence = candidate.sentence
    if candidate.after >= len(sentence.plain):
        return candidate.after
    start = sentence.start_of(candidate.after)
    ends = [name.end for name in sentence.names if name.start == start and name.kind in _DESCRIBING]
    end = sentence.word_at(max(ends) - 1) + 1 if ends else candidate.after
    word = sentence.plain[end - 1]
    return candidate.after if word.endswith("s") else end
