"""Relative clauses: "600 soldiers | who had trained in Norland | were flown to Kesh", where the main verb goes on."""

from muster.extract.figure.candidate import Candidate
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases

_RELATIVE = load_phrases("relative.pronouns")
_AUXILIARIES = load_phrases("frames.auxiliaries")
_ADVERBS = load_phrases("courses.adverbs")
_BREAKING = load_phrases("relative.breaking")
_NOT_BEFORE = load_phrases("relative.not_before")
_ENDING = load_phrases("relative.ending")
_GOVERNING = ("moves",)
# How many words the clause may have.
_LONGEST = 14


def find_resumed(candidate: Candidate) -> int:
    """Word at which the main clause goes on behind a relative clause; the end of the phrase where none follows."""
    sentence, first = candidate.sentence, candidate.end
    if _RELATIVE.isdisjoint(sentence.lower[first : first + 1]):
        return first
    for index in range(_skip_verb(sentence, first + 1), min(len(sentence.lower), first + 1 + _LONGEST)):
        word = sentence.lower[index]
        if word in _BREAKING or not word[0].isalnum() or _is_told(sentence, index):
            return first
        if _closes(sentence, index):
            return index
    return first


def _skip_verb(sentence: Sentence, index: int) -> int:
    """Word behind the clause's own verb: "had already trained", "fought"."""
    while index < len(sentence.lower) and (
        sentence.lower[index] in _AUXILIARIES or sentence.lower[index] in _ADVERBS or sentence.lower[index] == "not"
    ):
        index += 1
    return index + 1


def _closes(sentence: Sentence, index: int) -> bool:
    """Whether a finite verb stands there, which can only be that of the main clause."""
    before = sentence.lower[index - 1]
    if before in _NOT_BEFORE or before in _RELATIVE:
        return False
    if sentence.lower[index] in _AUXILIARIES:
        return before not in _AUXILIARIES
    is_noun = sentence.plain[index - 1][0].isupper() or before in _ENDING
    moves = any(cue.first == index and cue.section in _GOVERNING for cue in sentence.cues)
    return is_noun and moves and not sentence.lower[index].endswith("ing")


def _is_told(sentence: Sentence, index: int) -> bool:
    """Whether the word reports what others say, which has a verb of its own: "who officials say were"."""
    return any(cue.first <= index < cue.last for cue in sentence.find_cues("reporting.verbs"))
