"""Definitions: what a figure of forces includes, where its words or those around it say so."""

import re

from muster.extract.candidates import Candidate
from muster.lexicon.phrases import any_phrase, load_headings

# Tag and its words, in the phrase or shortly behind it.
_TAGS = tuple((heading.partition(".")[2], any_phrase(heading)) for heading in load_headings("definitions"))
_REACH = 40
_CLAUSE_END = re.compile(r"[.;,]")


def find_definitions(candidate: Candidate) -> tuple[str, ...]:
    """Tags of the candidate's figure, in the order of the table."""
    text = candidate.sentence.text
    start, end = candidate.start_at - candidate.sentence.start, candidate.end_at - candidate.sentence.start
    stop = _CLAUSE_END.search(text, end, end + _REACH)
    last = stop.start() if stop else end + _REACH
    return tuple(tag for tag, words in _TAGS if words.search(text, start, last))
