"""Flows: forces counted as they come and go, of whom never so many are there: "20,000 have served there since 2013"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import any_phrase, phrase_choice
from muster.model import Aspect

_HELP = r"(?:\s+(?:have|has|had|also|already|then|\w+ly))*"
_PASSING = re.compile(
    rf"(?:\s+(?:and|or)\s+(?:\w+\s+)?\w+)?{_HELP}\s+(?:{phrase_choice('flows.passing')})\b", re.IGNORECASE
)
_CYCLING = re.compile(rf"\b(?:{phrase_choice('flows.cycling')})\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_THROUGH = re.compile(r"(?:\s+and\s+\w+)?\s+through\s", re.IGNORECASE)
_ROTATED_THROUGH = re.compile(rf"{_HELP}\s+(?:rotated?|cycled?|passed)\s+through\s", re.IGNORECASE)
_YEARS = any_phrase("flows.years")
# "Over the past ten years", "in the 10-year mission", "between 2013 and 2023", "from 2013 until 2023"
_SPAN = re.compile(
    r"\b(?:over|in|during|for|through|within)\s+(?:the\s+|its\s+|their\s+|a\s+)?(?:past\s+|last\s+)?"
    rf"(?:\d+|{phrase_choice('figures.number_words')})[\s-](?:{phrase_choice('flows.spans')})\b"
    r"|\bbetween\s+(?:\w+\s+)?(?:19|20)\d\d\s+and\s+(?:\w+\s+)?(?:19|20)\d\d\b"
    r"|\bfrom\s+(?:\w+\s+)?(?:19|20)\d\d\s+(?:to|until|till|through)\s+(?:\w+\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
# "600 recruits a year", "600 recruits in Kesh every month", not "600 recruits a year ago"
_RATE = re.compile(
    r"(?:\s+(?:in|at|from|for|to|there|here|(?-i:[A-Z])[\w.'’-]*)){0,4}?\s+"
    rf"(?:(?:an?|per|each|every)\s+(?:{phrase_choice('flows.rates')})"
    rf"(?!\s+(?:{phrase_choice('flows.no_rates')})\b)|{phrase_choice('flows.regularly')})\b",
    re.IGNORECASE,
)
# How far before the phrase its verb may stand, in characters.
_REACH = 40

_Judged = tuple[Aspect, str]


def match_flow(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Part, where those are counted who served one after the other, over years or by turns."""
    if candidate.search_before(_CYCLING, _REACH) and _THROUGH.match(candidate.behind):
        return Aspect.PART, "sent through by turns"
    if _ROTATED_THROUGH.match(candidate.behind):
        return Aspect.PART, "come and go by turns"
    if _PASSING.match(candidate.behind) and _has_years(candidate):
        return Aspect.PART, "served over the years"
    return None


def is_rate(candidate: Candidate) -> bool:
    """Whether so many come, go or are trained at a time, who are never all there: "600 recruits a year"."""
    return _RATE.match(candidate.behind) is not None


def _has_years(candidate: Candidate) -> bool:
    """Whether the sentence names a stretch of years."""
    text = candidate.sentence.text
    return _YEARS.search(text) is not None or _SPAN.search(text) is not None
