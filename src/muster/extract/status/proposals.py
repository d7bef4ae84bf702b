"""Proposals: what "would", "calls for" and the contents of a plan tell, by whether a paper or a person speaks."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import any_phrase, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Status

_CHOICE = any_phrase("statuses.choice")
_PAPER = any_phrase("statuses.paper")
_HYPOTHETICAL = any_phrase("statuses.hypothetical")
# A paper calls for it, in the present: "calls for", also by a pronoun: "it calls for".
_CALLS = re.compile(r"\bcalls\s+for\b")
_WOULD = "would"
_CALL_FOR = "call for"
# "The plan, which involves the dispatch of": a decided paper's content, in the present.
_CONTENT = re.compile(
    rf"\b(?:{phrase_choice('statuses.decisions')})\b[^.;:]{{0,50}}?\b(?:{phrase_choice('statuses.contains')})\s+(?:\w+\s+){{0,4}}\Z",
    re.IGNORECASE,
)

_Judged = tuple[Status, str]


def match_content(candidate: Candidate) -> _Judged | None:
    """Announced, where the figure is what a decision contains: "a deal that leaves 600 soldiers there"."""
    return (Status.ANNOUNCED, "a decision contains") if candidate.search_before(_CONTENT, 120) else None


def match_proposal(cue: Term, sentence: Sentence) -> _Judged | None:
    """Status with its rule, where the cue tells what a paper or an option contains; None for other cues."""
    if cue.lemma == _CALL_FOR:
        return _match_call(cue, sentence)
    if cue.lemma != _WOULD:
        return None
    if _CHOICE.search(sentence.text):
        return Status.POSSIBLE, "would, of an option"
    if _HYPOTHETICAL.search(sentence.text):
        return Status.PLANNED, "would"
    return Status.ANNOUNCED, "would, reported"


def _match_call(cue: Term, sentence: Sentence) -> _Judged | None:
    """What an option or a plan calls for; None where a person calls."""
    before = sentence.report_text[sentence.start : sentence.start_of(cue.first)]
    if _CHOICE.search(before):
        return Status.POSSIBLE, "an option calls for"
    called = sentence.report_text[sentence.start_of(cue.first) : sentence.end_of(cue.last - 1)]
    if _CALLS.match(called) and _PAPER.search(before):
        return Status.PLANNED, "a plan calls for"
    return None
