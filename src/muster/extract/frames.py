"""The frame: how a counted phrase stands in its clause, and the word that governs it."""

from dataclasses import dataclass

from muster.extract.analysis import Sentence
from muster.extract.candidates import Candidate
from muster.lexicon.terms import Term

_HARD_MARKS = frozenset((";", ":", "--", "—", "–", "(", ")", "•", "?", "!"))
_OPENERS = frozenset(
    "and but while as after before when which who where whereas although though because since with if".split()
)
_BE = frozenset("is are was were be been being 're".split())
_AUXILIARIES = _BE | frozenset("has have had will would could may might can should must do does did".split())
_GOVERNING = ("moves", "casualties")


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

    def has(self, group: str, *, reach: int = 40) -> Term | None:
        """The cue of the group nearest before the governor (or behind it, for a subject), within the clause."""
        sentence = self.sentence
        if self.governor is None:
            return next(sentence.find_cues(group, self.start, self.stop), None)
        before = [
            cue for cue in sentence.find_cues(group, max(self.start, self.governor.first - reach), self.governor.last)
        ]
        return before[-1] if before else None


def find_frame(candidate: Candidate) -> Frame:
    """Frame of the candidate's counted phrase."""
    sentence = candidate.sentence
    start = clause_start(sentence, candidate.first)
    stop = _clause_stop(sentence, candidate.end)
    behind = _verb_behind(sentence, candidate, stop)
    before = _governor_before(sentence, start, candidate.first)
    if behind is not None and (before is None or _is_subject(sentence, start, candidate)):
        return Frame(sentence, start, stop, True, behind)
    return Frame(sentence, start, stop, False, before or behind)


def clause_start(sentence: Sentence, first: int) -> int:
    """First word of the clause that the word at `first` stands in."""
    for index in range(first - 1, -1, -1):
        word = sentence.lower[index]
        if word in _HARD_MARKS:
            return index + 1
        if word == "," and index + 1 < first and sentence.lower[index + 1] in _OPENERS:
            return index + 1
    return 0


def _clause_stop(sentence: Sentence, end: int) -> int:
    for index in range(end, len(sentence.words)):
        word = sentence.lower[index]
        if word in _HARD_MARKS or (
            word == "," and index > end and index + 1 < len(sentence.words) and sentence.lower[index + 1] in _OPENERS
        ):
            return index
    return len(sentence.words)


def _verb_behind(sentence: Sentence, candidate: Candidate, stop: int) -> Term | None:
    """First governing cue behind the phrase, where an auxiliary or the cue itself follows within a few words."""
    for cue in sorted(sentence.cues, key=lambda cue: (cue.first, -cue.last)):
        if candidate.end <= cue.first < min(stop, candidate.end + 12) and cue.group.startswith(_GOVERNING):
            between = sentence.lower[candidate.end : cue.first]
            if cue.group == "moves.stay" and cue.lemma in ("be", "have") and _followed_by_governor(sentence, cue, stop):
                continue
            if cue.group == "moves.act" and cue.first and sentence.lower[cue.first - 1] == "to":
                continue
            if "," in between and not any(word in _AUXILIARIES for word in between):
                return None
            return cue
    return None


def _followed_by_governor(sentence: Sentence, cue: Term, stop: int) -> bool:
    return any(
        other.first >= cue.last
        and other.first <= min(stop, cue.last + 5)
        and other.group.startswith(_GOVERNING)
        and other.lemma not in ("be", "have")
        for other in sentence.cues
    )


def _governor_before(sentence: Sentence, start: int, first: int) -> Term | None:
    governing = [
        cue for cue in sentence.cues if start <= cue.first and cue.last <= first and cue.group.startswith(_GOVERNING)
    ]
    content = [
        cue
        for cue in governing
        if not (cue.group == "moves.stay" and cue.lemma in ("be", "have") and cue.last < first - 1)
    ]
    return max(content or governing, key=lambda cue: (cue.last, cue.last - cue.first), default=None)


def _is_subject(sentence: Sentence, start: int, candidate: Candidate) -> bool:
    """Whether the phrase opens its clause, or follows a reporting verb's "that", or an auxiliary comes right behind it."""
    behind = sentence.lower[candidate.end : candidate.end + 1]
    opening = sentence.lower[start : candidate.first]
    return (bool(behind) and behind[0] in _AUXILIARIES) or not any(word in _AUXILIARIES for word in opening)
