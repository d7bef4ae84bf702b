"""Around: words of the sentence that stand around a figure, in single spaces."""

import re

from muster.model import Evidence


def words_before(evidence: Evidence, reach: int | None = None) -> str:
    """Words before the figure; `reach` is how many characters at most."""
    at = evidence.start - evidence.sentence_start
    return flatten(evidence.sentence[0 if reach is None else max(at - reach, 0) : at])


def words_behind(evidence: Evidence, reach: int) -> str:
    """Words behind the figure, so many characters at most."""
    at = evidence.end - evidence.sentence_start
    return flatten(evidence.sentence[at : at + reach])


def words_between(first: Evidence, last: Evidence) -> str:
    """Words between two figures of one sentence."""
    at = first.sentence_start
    return flatten(first.sentence[first.end - at : last.start - at])


def flatten(text: str) -> str:
    """The text in single spaces."""
    return re.sub(r"\s+", " ", text)
