"""Quoted speakers: "the agency quoted Ann Berg as saying", "Ann Berg was quoted by the agency as saying"."""

import re
from collections.abc import Iterator

from muster.extract.sentence import Sentence
from muster.extract.speaker.speech_subjects import Span, find_subject
from muster.lexicon.phrases import phrase_choice
from muster.lexicon.terms import Term

_GROUP = "reporting.verbs"
# White space is taken whole, so that a line of blanks is read once.
_QUOTED = re.compile(
    rf"""
    \b(?P<verb>{phrase_choice("speeches.quoting")})\s++(?P<whom>[^;:“”"()]{{2,120}}?)\s++
    as\s++(?:{phrase_choice("speeches.saying")})\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BY = re.compile(rf"(?:{phrase_choice('speeches.through')})\s", re.IGNORECASE)


def find_quoted(sentence: Sentence) -> Iterator[tuple[Span, Term]]:
    """Whoever is quoted, as positions of the sentence's text, with the verb as the cue."""
    for quoted in _QUOTED.finditer(sentence.text):
        first = sentence.word_at(sentence.start + quoted.start("verb"))
        cue = Term(first, first + 1, _GROUP, "say")
        whom = find_subject(sentence, cue) if _BY.match(quoted["whom"]) else quoted.span("whom")
        if whom:
            yield whom, cue
