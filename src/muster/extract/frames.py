"""The frame: how a counted phrase stands in its clause, and the word that governs it."""

from dataclasses import dataclass
from itertools import combinations

from muster.extract.figure.candidate import Candidate
from muster.extract.relative_clauses import find_resumed
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

_MARKS = load_phrases("frames.marks")
_OPENERS = load_phrases("frames.openers")
_AUXILIARIES = load_phrases("frames.auxiliaries")
_SAYING = load_phrases("frames.saying")
_PLACES = load_phrases("courses.places")
_COURSES = load_phrases("frames.courses")
_DUE = load_phrases("frames.due")
_ADVERBS = load_phrases("courses.adverbs")
_THEN = frozenset(("and", "but"))
_NEXT = frozenset(("then", "later", "soon", "also", "has", "have", "had", "will", "would"))
# marks that open and close an aside, and the most words within
_ASIDES = ("-", "—", "–", ",")
_ASIDE = 20
_ASIDES_TRIED = 5
_GOVERNING = ("moves", "casualties")
_MOVING = ("moves.send", "moves.leave")
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
    told = max(start, _speech_stop(sentence, candidate.first))
    resumed = _resume_clause(candidate)
    stop = _clause_stop(sentence, resumed)
    behind = _verb_behind(candidate, resumed, stop)
    before = _governor_before(sentence, told, candidate.first)
    if behind is None and before is None and sentence.lower[max(0, start - 1) : start] == (":",):
        # "It will send these: 600 soldiers": what stands behind the colon belongs to the words before it.
        start = clause_start(sentence, start - 1)
        before = _governor_before(sentence, start, candidate.first)
    leads = before is not None and (
        _is_object(candidate, before)
        or not _is_subject(candidate, told)
        or (behind is not None and _goes_on_behind(candidate, before, behind))
    )
    if behind is not None and not leads and (before is None or not _is_purpose(sentence, behind)):
        return Frame(sentence, start, stop, True, behind)
    return Frame(sentence, start, stop, False, before or behind or _auxiliary_before(sentence, told, candidate.first))


def clause_start(sentence: Sentence, first: int) -> int:
    """First word of the clause that the word at `first` stands in."""
    for index in range(first - 1, -1, -1):
        word = sentence.lower[index]
        if _is_mark(sentence, index) or (word == "," and index + 1 < first and sentence.lower[index + 1] in _OPENERS):
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
        if _is_mark(sentence, index) or opens:
            return index
    return len(sentence.plain)


def _is_mark(sentence: Sentence, index: int) -> bool:
    """Whether the word ends a clause; a dash may be printed as two hyphens."""
    word = sentence.lower[index]
    return word in _MARKS or (word == "-" and sentence.lower[index - 1] == "-" and index > 0)


def _speech_stop(sentence: Sentence, first: int) -> int:
    """Word behind the verb of reporting that the counted phrase's clause hangs on, 0 where none does."""
    stop = 0
    for cue in sentence.find_cues("reporting.verbs", 0, first):
        if sentence.lower[cue.last] == "that":
            stop = cue.last + 1
        elif cue.last == first and cue.lemma in _SAYING:
            stop = first
    return min(stop, first)


def _resume_clause(candidate: Candidate) -> int:
    """Word behind the phrase, or behind what parts it from its verb: "600 troops -- most of them new -- are"."""
    resumed = find_resumed(candidate)
    near = range(resumed, resumed + _NEXT_VERB)
    if resumed > candidate.end and any(cue.first in near for cue in _governing(candidate.sentence)):
        return resumed
    lower = candidate.sentence.lower
    last = min(len(lower), candidate.end + _NEXT_VERB + _ASIDE)
    opens = [index for index in range(candidate.end, last) if lower[index] in _ASIDES][:_ASIDES_TRIED]
    for first, index in combinations(opens, 2):
        is_aside = lower[first] == lower[index] and first < candidate.end + _NEXT_VERB and index <= first + _ASIDE
        if is_aside and lower[index + 1 : index + 2] and lower[index + 1] in _AUXILIARIES:
            return index + 1
    return candidate.end


def _verb_behind(candidate: Candidate, end: int, stop: int) -> Term | None:
    """First governing cue from word `end` on, where an auxiliary or the cue itself follows within a few words."""
    sentence = candidate.sentence
    cues = [cue for cue in _governing(sentence) if end <= cue.first < min(stop, end + _REACH)]
    for cue in sorted(cues, key=lambda cue: (cue.first, -cue.last)):
        if _is_auxiliary(cue) and not _tells_place(sentence, cue) and _followed_by_governor(sentence, cue, stop):
            continue
        if cue.group == "moves.act" and cue.first and sentence.lower[cue.first - 1] == "to":
            continue
        between = sentence.lower[end : cue.first]
        return None if "," in between and _AUXILIARIES.isdisjoint(between) else cue
    return None


def _followed_by_governor(sentence: Sentence, cue: Term, stop: int) -> bool:
    last = min(stop, cue.last + _NEXT_VERB)
    return any(cue.last <= other.first <= last and other.lemma not in ("be", "have") for other in _governing(sentence))


def _tells_place(sentence: Sentence, cue: Term) -> bool:
    """Whether a form of "be" is followed by the place where the force is: "are now in the town"."""
    behind = sentence.lower[cue.last : cue.last + 4]
    placed = not _PLACES.isdisjoint([word for word in behind if word not in _ADVERBS][:1])
    return cue.lemma == "be" and placed and _COURSES.isdisjoint(behind)


def _governor_before(sentence: Sentence, start: int, first: int) -> Term | None:
    governing = _governing_before(sentence, start, first)
    content = [
        cue
        for cue in governing
        if not (_is_auxiliary(cue) and cue.last < first - 1) and not _is_closed_purpose(sentence, cue, first)
    ]
    return max(content, key=lambda cue: (cue.last, cue.last - cue.first), default=None)


def _auxiliary_before(sentence: Sentence, start: int, first: int) -> Term | None:
    """Last form of "be" or "have" before the phrase, at any distance."""
    return max(_governing_before(sentence, start, first), key=lambda cue: cue.last, default=None)


def _governing_before(sentence: Sentence, start: int, first: int) -> list[Term]:
    return [cue for cue in _governing(sentence) if start <= cue.first and cue.last <= first]


def _is_auxiliary(cue: Term) -> bool:
    return cue.group == "moves.stay" and cue.lemma in ("be", "have", "already", "currently")


def _is_subject(candidate: Candidate, start: int) -> bool:
    """Whether an auxiliary comes right behind the phrase, or none before it in its clause."""
    lower = candidate.sentence.lower
    return not _AUXILIARIES.isdisjoint(lower[candidate.end : candidate.end + 1]) or _AUXILIARIES.isdisjoint(
        lower[start : candidate.first]
    )


def _is_object(candidate: Candidate, before: Term) -> bool:
    """Whether a verb of moving stands right before the phrase and "to" behind it: "sent 600 men to help rescue"."""
    if before.last != candidate.first:
        return False
    lower = candidate.sentence.lower
    # "Norland to keep | 900 soldiers in Kesh as allies add trainers": an infinitive has its object behind it.
    if before.section == "moves" and before.group != "moves.act" and "to" in lower[before.first - 1 : before.first]:
        return True
    return before.group in _MOVING and candidate.sentence.lower[candidate.end : candidate.end + 1] == ("to",)


def _goes_on_behind(candidate: Candidate, before: Term, behind: Term) -> bool:
    """Whether the verb behind tells what its subject did then: "kept 900 soldiers there | and withdrew them"."""
    is_verb = before.section == "moves" and before.group != "moves.act" and before.last == candidate.first
    return is_verb and goes_on(candidate, behind)


def goes_on(candidate: Candidate, verb: Term) -> bool:
    """Whether "and" or "but" joins the verb to what stands before it, behind the phrase: "900 there | and left"."""
    lower, first = candidate.sentence.lower, verb.first
    while first > candidate.end and (lower[first - 1] in _ADVERBS or lower[first - 1] in _NEXT):
        first -= 1
    if first <= candidate.end or _THEN.isdisjoint(lower[first - 1 : first]):
        return False
    # "Trained and sent"
    return not lower[first - 2].endswith("ed")


def _is_purpose(sentence: Sentence, cue: Term) -> bool:
    """Whether the verb only tells a purpose: "keeps 600 soldiers there to help train others"."""
    before = sentence.lower[max(0, cue.first - 3) : cue.first]
    return "to" in before[-2:] and _AUXILIARIES.isdisjoint(before) and _DUE.isdisjoint(before)


def _is_closed_purpose(sentence: Sentence, cue: Term, first: int) -> bool:
    """Whether the act only tells a purpose, and a comma ends it: "arrived to help, along with four aircraft"."""
    is_purpose = cue.group == "moves.act" and sentence.lower[max(0, cue.first - 1) : cue.first] == ("to",)
    return is_purpose and "," in sentence.lower[cue.last : first]


def _governing(sentence: Sentence) -> list[Term]:
    return [cue for cue in sentence.cues if cue.section in _GOVERNING]
