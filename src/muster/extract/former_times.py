"""Former times: words that say when another number of the sentence was so, which this one has taken the place of."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import phrase_choice
from muster.text.times import TimeSpan

# "To 600 | soldiers from 900 | last year", "600 against 900 | in May": the words are those of the number that was
_FORMER = re.compile(
    r"\s(?:down\s+|up\s+)?from\s+(?:\w+\s+){0,2}\d[\d,.]*(?:\s+[\w-]+){0,3}\s*\Z"
    rf"|\s(?:{phrase_choice('times.against')})\s+(?:\w+\s+){{0,2}}\d[\d,.]*\s*\Z",
    re.IGNORECASE,
)
# "Is down to", "rose to", "has been cut to"; who "cut it to 600 from 900 last year" did so last year.
_LED_TO = re.compile(
    rf"\b(?:{phrase_choice('times.led')}|(?:has|have|had)\s+been\s+\w+)\s+to\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE
)
# "And | has only", "and now", and behind the number that is so at present: "today", "there now"
_HAS = re.compile(
    rf"(?:(?P<who>, (?:which|who)\s)?\b(?:{phrase_choice('times.has')})"
    rf"|\b(?:{phrase_choice('times.now')})\b[^,;:]{{0,40}}?)\s+(?:[a-z]+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_TODAY = re.compile(rf"(?:\s+[^\W\d][\w'’.-]*){{0,4}}?\s+(?:{phrase_choice('times.now')})\b", re.IGNORECASE)
_AGAINST = re.compile(rf"\s(?:{phrase_choice('times.against')})\s", re.IGNORECASE)
# How far from a figure the time words of the number before may stand, in characters.
_REACH = 130
# How far before a figure the words "is down to" may begin, in characters.
_NEAR = 60


def is_of_former(candidate: Candidate, span: TimeSpan) -> bool:
    """Whether the words are of the number that was there before the figure: "is down to 600 from 900 last year"."""
    if span.start < candidate.end_at or span.start - candidate.end_at > _REACH:
        return False
    between = words_between(candidate, span)
    former = _FORMER.search(between)
    if former is None:
        return False
    return bool(_AGAINST.match(between, former.start()) or candidate.search_before(_LED_TO, _NEAR))


def is_of_past(candidate: Candidate, span: TimeSpan) -> bool:
    """Whether the words are of a number before, and this one is there now: "had 900 in 2018 and has 600 today".

    So are those before a clause that only tells what is there: "in May Norland, which has 900 soldiers there, sent 60".
    """
    if not span.end <= candidate.start_at <= span.end + _REACH:
        return False
    numerals = candidate.sentence.numerals
    has = _HAS.search(words_between(candidate, span))
    if has and has["who"]:
        return True
    is_second = any(numeral.role is None and numeral.end <= candidate.start_at for numeral in numerals)
    return is_second and (has is not None or _TODAY.match(candidate.behind) is not None)


def words_between(candidate: Candidate, span: TimeSpan) -> str:
    """The text between the figure and the time words."""
    text = candidate.sentence.report_text
    if span.start >= candidate.end_at:
        return text[candidate.end_at : span.start]
    return text[span.end : candidate.start_at]
