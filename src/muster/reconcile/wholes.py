"""Wholes: figures of one sentence that are no rivals, since the one is a part of the other or stands beside it.

"Of the 1,100 soldiers, 600 are in the north and 500 in the south" tells one level and two parts of it. "11,738 troops
and 1,680 police" tells two kinds of people: neither is the whole, and the smaller is never the level.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from muster.reconcile.around import flatten, words_before, words_behind, words_between
from muster.reconcile.cells import Count
from muster.reconcile.readings import reading_of

_THEM = r"(?:of|among) (?:them|these|those|whom|which|that (?:number|total|figure|force))\b"
# Between a whole and its parts: "among them 300 police", "including 300 police".
_PARTING = re.compile(
    rf"\b(?:{_THEM}|includ(?:ing|es?|ed)\b|(?:made up|composed|consisting|consists?|comprised) of\b)", re.I
)
# Behind a part, or in its own words: "600 of them".
_BACK = re.compile(rf"\W{{0,2}}(?:\w+ ){{0,2}}{_THEM}", re.IGNORECASE)
_OPENS_BACK = re.compile(rf"\W*{_THEM}", re.IGNORECASE)
# Before a whole: "Of the 1,100". "A total of the 1,100" is a total.
_OF_THE = re.compile(
    r"(?:\A|[,;:–—] ?|\band )(?:out )?(?:of|among) (?:the|its|their|these|those|his|her|our) (?:\S+ ){0,3}\Z", re.I
)
# Between a part and its whole: "600 of the 1,100".
_OUT_OF = re.compile(
    r" (?:\S+ ){0,3}?(?:out )?(?:of|among) (?:the|its|their|these|those|his|her|our) (?:\S+ ){0,2}\Z", re.I
)
# At the end of what stands between two that are told side by side.
_AND = re.compile(
    r"(?:,|,? (?:and|plus|as well as|along with|together with|in addition to|alongside))"
    r"(?: (?:the|its|about|some|around|roughly|nearly|almost|another|an additional|a further|up to|more than))* \Z",
    re.IGNORECASE,
)
# Words by which the one figure takes the place of the other: then neither is a part.
_INSTEAD = re.compile(
    r"\b(?:from (?:\w+ ){0,2}\d|compared|against|versus|instead|rather|not|remain\w*|still|left|stay\w*|now|then|later"
    r"|earlier|previously|once|formerly|former|down|up (?:from|to)|or|but|while|whereas|between)\b",
    re.IGNORECASE,
)
# How far two sentences lie apart that follow each other, in characters.
_NEXT = 3
_FEWEST_TERMS = 2
# Characters behind a figure in which words say of what it is a part.
_REACH = 40

_Place = tuple[str, int]


def find_parts(counts: Iterable[Count]) -> frozenset[str]:
    """Ids of the claims that are told as parts of, or beside, a larger figure; actual levels of one cell."""
    sentences: dict[_Place, list[Count]] = {}
    ends: dict[_Place, _Place] = {}
    for count in counts:
        claim = count.claim
        place = claim.report_id, claim.evidence.sentence_start
        sentences.setdefault(place, []).append(count)
        ends[claim.report_id, claim.evidence.sentence_end] = place
    found: set[str] = set()
    for place, told in sentences.items():
        before = _find_before(place, ends)
        whole = max(sentences[before], key=_size) if before else None
        if len(told) > 1 or whole:
            found.update(count.claim.claim_id for count in _find_in_sentence(told, whole))
    return frozenset(found)


def _find_before(place: _Place, ends: dict[_Place, _Place]) -> _Place | None:
    """The sentence directly before, where it has a level of the cell."""
    return next((found for gap in range(_NEXT + 1) if (found := ends.get((place[0], place[1] - gap)))), None)


def _find_in_sentence(told: list[Count], whole: Count | None) -> Iterator[Count]:
    """Parts among the figures of one sentence; `whole` is the largest figure of the sentence before."""
    in_order = sorted(told, key=lambda count: count.claim.evidence.start)
    parts = [count for count in in_order if whole and _size(count) < _size(whole) and _is_back(count)]
    if parts and whole:
        parts += _find_terms(in_order, whole)
    else:
        whole = max(in_order, key=_size)
        parts = [*(count for count in in_order if _is_part(count, whole)), *_find_terms(in_order, whole)]
    for chain in _find_chains(in_order):
        least = whole if any(count in parts for count in chain) else max(chain, key=_size)
        parts += [count for count in chain if _size(count) < _size(least)]
    yield from parts


def _is_back(count: Count) -> bool:
    """Whether words at the figure or at the start of its sentence go back to what was told before: "600 of them"."""
    evidence = count.claim.evidence
    behind = words_behind(evidence, _REACH)
    if _INSTEAD.search(flatten(evidence.sentence)):
        return False
    return any((_BACK.search(evidence.quote), _BACK.match(behind), _OPENS_BACK.match(evidence.sentence)))


def _is_part(count: Count, whole: Count) -> bool:
    """Whether words of the sentence say that the figure is a part of the larger one."""
    if _size(count) >= _size(whole) or not _is_of_one_time(count, whole) or _INSTEAD.search(_tail(count, whole)):
        return False
    one, other = whole.claim.evidence, count.claim.evidence
    if one.end <= other.start:
        between = words_between(one, other)
        if _PARTING.search(between) or _BACK.search(other.quote) or _BACK.match(words_behind(other, _REACH)):
            return True
        return _OF_THE.search(words_before(one)) is not None
    return other.end <= one.start and _OUT_OF.match(words_between(other, one)) is not None


def _find_terms(told: Sequence[Count], whole: Count) -> list[Count]:
    """The figures of the sentence that add up to the whole, if all smaller ones do."""
    terms = [count for count in told if _size(count) < _size(whole) and _is_of_one_time(count, whole)]
    if len(terms) < _FEWEST_TERMS or _INSTEAD.search(flatten(terms[0].claim.evidence.sentence)):
        return []
    return terms if reading_of(whole.claim).holds(sum(map(_size, terms))) else []


def _find_chains(told: Sequence[Count]) -> Iterator[list[Count]]:
    """Figures told side by side: "900 soldiers, 60 police and 40 advisers"."""
    chain: list[Count] = list(told[:1])
    for count, following in pairwise(told):
        if not _is_beside(count, following):
            yield from [chain] if len(chain) > 1 else []
            chain = []
        chain = [*chain, following]
    yield from [chain] if len(chain) > 1 else []


def _is_beside(count: Count, following: Count) -> bool:
    if count.claim.evidence.end > following.claim.evidence.start or not _is_of_one_time(count, following):
        return False
    first, last = count.claim.evidence, following.claim.evidence
    between = words_between(first, last)
    return _AND.search(between) is not None and not _INSTEAD.search(between + words_behind(last, _REACH))


def _is_of_one_time(a: Count, b: Count) -> bool:
    periods = a.entry.valid, b.entry.valid
    return periods[0] is not None and periods[1] is not None and periods[0].overlaps(periods[1])


def _size(count: Count) -> int:
    return reading_of(count.claim).nominal


def _tail(count: Count, whole: Count) -> str:
    """Words from the first of the two figures to a little behind the second."""
    first, last = sorted((count.claim.evidence, whole.claim.evidence), key=lambda each: each.start)
    return words_between(first, last) + words_behind(last, _REACH)
