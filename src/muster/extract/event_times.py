"""Event times: when what a figure tells of took place, where the sentence before it says so."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from muster.extract.figure.candidate import Candidate
from muster.extract.sentence import Sentence
from muster.extract.times import is_spoken, read_time
from muster.lexicon.phrases import any_phrase, phrase_choice
from muster.model import Status, TimeWords
from muster.text.times import TimeSpan, parse_period

# "The attack also wounded six", "the ensuing battle": the event that was told before.
_AGAIN = re.compile(
    rf"\b(?:the|that|this|these|those)\s+(?:[\w-]+\s+){{0,2}}?(?:{phrase_choice('times.events')})\b", re.IGNORECASE
)
_EVENT = any_phrase("times.events", "times.violence")
# "Since May", "by Monday": a stretch, and no day of an event.
_OPEN = re.compile(rf"(?:{phrase_choice('times.open')})\s", re.IGNORECASE)
# With these another event is told.
_APART = any_phrase("times.apart")
# Any day will do to see whether words name a period.
_ANY_DAY = date(2000, 1, 1)


def match_event_time(
    candidate: Candidate, sentences: Sequence[Sentence], published_on: date | None
) -> tuple[TimeWords | None, str]:
    """Time words of the event in the sentence before, where the candidate's tells on of it, and the rule."""
    sentence = candidate.sentence
    before = sentences[sentence.index - 1] if sentence.index else None
    if before is None or not _EVENT.search(before.text) or _APART.search(sentence.text):
        return None, "no time words"
    day = next(_find_days(before), None)
    again, beside = _AGAIN.search(sentence.text), before.paragraph == sentence.paragraph
    if day is None or not (again or beside) or next(_find_days(sentence), None):
        return None, "no time words"
    time = read_time(sentence.report_text, day.start, day.end, Status.ACTUAL, published_on)
    return time, "day of the event, named again" if again else "day of the event told before"


def _find_days(sentence: Sentence) -> Iterator[TimeSpan]:
    """Words of the sentence that date an event, and not what is said of it."""
    for span in sentence.times:
        words = sentence.report_text[span.start : span.end]
        if not _OPEN.match(words) and parse_period(words, _ANY_DAY) and not is_spoken(sentence, span):
            yield span
