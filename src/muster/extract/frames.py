"""The frame: how a counted phrase stands in its clause, and the word that governs it."""

from dataclasses import dataclass

from muster.extract.candidates import Candidate
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

_MARKS = load_phrases("frames.marks")
_OPENERS = load_phrases("frames.openers")
_AUXILIARIES = load_phrases("frames.auxiliaries")
_GOVERNING = ("moves", "casualties")
# How far behind the phrase its verb may stand, and another one behind that, in words.
_REACH = 12
_NEXT_VERB = 5


@dataclass(frozen=True, slots=True)
class Frame:
    """The clause around a candidate, as words of its sentence.

    `start` is the clause's first word, `stop` the word behind its last. `subject` tells that the counted phrase comes
    before its verb. `governor` is the cue of movement, presence or casualty that the phrase hangs on, None if none.
    """

    sentence: Sentence
    start: int
    stop: int
    subject: bool
    governor: Term | None


def find_frame(candidate: Candidate) -> Frame:
    """Frame of the candidate's counted phrase."""
    sentence = candidate.sentence
    start = clause_start(sentence, candidate.first)
    stop = _clause_stop(sentence, candidate.end)
    behind = _verb_behind(candidate, stop)
    before = _governor_before(sentence, start, candidate.first)
    if behind is not None and (before is None or _is_subject(candidate, start)):
        return Frame(sentence, start, stop, True, behind)
    return Frame(sentence, start, stop, False, before or behind)


def clause_start(sentence: Sentence, first: int) -> int:
    """First word of the clause that the word at `first` stands in."""
    for index in range(first - 1, -1, -1):
        word = sentence.lower[index]
        if word in _MARKS or (word == "," and index + 1 < first and sentence.lower[index + 1] in _OPENERS):
            return index + 1
    return 0


def _clause_stop(sentence: Sentence, end: int) -> int:
    for index in range(end, len(sentence.plain)):
        word = sentence.lower[index]
        opens = (
            word == ","
            and index > end
            and sentence.lower[index + 1 : index + 2]
            and sentence.lower[index + 1] in _OPENERS
        )
        if word in _MARKS or opens:
            return index
    return len(sentence.plain)


def _verb_behind(candidate: Candidate, stop: int) -> Term | None:
    """First governing cue behind the phrase, where an auxiliary or the cue itself follows within a few words."""
    sentence = candidate.sentence
    cues = [cue for cue in _governing(sentence) if candidate.end <= cue.first < min(stop, candidate.end + _REACH)]
    for cue in sorted(cues, key=lambda cue: (cue.first, -cue.last)):
        if _is_auxiliary(cue) and _followed_by_governor(sentence, cue, stop):
            continue
        if cue.group == "moves.act" and cue.first and sentence.lower[cue.first - 1] == "to":
            continue
        between = sentence.lower[candidate.end : cue.first]
        return None if "," in between and _AUXILIARIES.isdisjoint(between) else cue
    return None


def _followed_by_governor(sentence: Sentence, cue: Term, stop: int) -> bool:
    last = min(stop, cue.last + _NEXT_VERB)
    return any(cue.last <= other.first <= last and other.lemma not in ("be", "have") for other in _governing(sentence))


def _governor_before(sentence: Sentence, start: int, first: int) -> Term | None:
    governing = [cue for cue in _governing(sentence) if start <= cue.first and cue.last <= first]
    content = [cue for cue in governing if not (_is_auxiliary(cue) and cue.last < first - 1)]
    return max(content or governing, key=lambda cue: (cue.last, cue.last - cue.first), default=None)


def _is_auxiliary(cue: Term) -> bool:
    return cue.group == "moves.stay" and cue.lemma in ("be", "have")


def _is_subject(candidate: Candidate, start: int) -> bool:
    """Whether an auxiliary comes right behind the phrase, or none before it in its clause."""
    lower = candidate.sentence.lower
    return not _AUXILIARIES.isdisjoint(lower[candidate.end : candidate.end + 1]) or _AUXILIARIES.isdisjoint(
        lower[start : candidate.first]
    )


def _governing(sentence: Sentence) -> list[Term]:
    return [cue for cue in sentence.cues if cue.section in _GOVERNING]
