"""Modality: the word that tells how real a figure is, where one reaches it."""

from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.extract.sentence import Sentence
from muster.extract.status.apart import is_apart
from muster.extract.status.denied import is_left_open
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

# What denies outweighs what it denies, and so on.
_ORDER = ("denied", "requested", "pledged", "possible", "planned", "announced")
_REPORTING = load_phrases("statuses.reporting")
_REPORTED = load_phrases("statuses.reported")
_PASSIVE = load_phrases("statuses.passive")
_VERBS = load_phrases("statuses.doings")
_AUXILIARIES = load_phrases("frames.auxiliaries")
_MARKS = load_phrases("frames.marks")
_OPENERS = load_phrases("statuses.relative")
_PLANS = load_phrases("statuses.plans")
_LEADING = load_phrases("statuses.leading")
_SETTLING = load_phrases("statuses.settling")
_OPENING = load_phrases("statuses.opening")
_LIKENING = load_phrases("statuses.likening")
_PARTIAL = load_phrases("statuses.partial")
_DENYING = load_phrases("statuses.denying")
_ANSWERING = load_phrases("statuses.answering")
_REFUSING = load_phrases("statuses.refusing")
_TELLING = load_phrases("statuses.telling")
_FOCUSED = load_phrases("statuses.focused")
_ASSESSING = load_phrases("statuses.assessing")
_KEEPING = load_phrases("statuses.keeping")
_ANNOUNCE, _NOT, _ORDERED, _REQUEST, _WHETHER = "announce", "not", "order", "request", "whether"
_WANT, _MEAN, _PERHAPS = "want", "means to", "perhaps"
_STUDY = "study"
_AUTHORIZE, _SHORT_OF = "authorize", "short of"
_STRENGTHS = load_phrases("ceilings.strengths")
_BEFORE_NOUN = frozenset(("an", "a", "the", "its", "their"))
# "Short of its authorised strength": what it is to have, which nobody asks for
_TARGETS = load_phrases("ceilings.targets")
# Before "study": a paper
_NOUN_MARKS = frozenset(("a", "the", "this", "its", "new", "recent", "another"))
_ARTICLES = frozenset(("the", "no", "any", "by", "its", "their", "what"))
_NUMBERS = load_phrases("figures.number_words")
# What "whether" leaves open.
_OPEN = ("will", "would")
_ASIDES = ("—", "–", "(", ")", ",")
# In words: how far before a number a modal word may stand, before the one nearest to it, and before a plan what
# announces it.
_REACH = 18
_BESIDE = 4
_ANNOUNCED = 3
# How far behind the phrase its auxiliary may stand, its modal word behind that, and how long an aside is.
_BEHIND = 12
_NEXT = 3
_ASIDE = 15
# How long the opening of a relative clause is, how far behind a denial the move that it denies, and before a request
# the "at" that tells it granted.
_RELATIVE = 3
_DENIED = 5
_GRANTED = 4


def find_modality(candidate: Candidate, frame: Frame) -> Term | None:
    """The modal cue that reaches the figure: around the verb of a subject, else the nearest before the number."""
    return (
        _find_around_verb(candidate, frame)
        or _find_before(candidate, frame)
        or _find_behind(candidate, frame)
        or find_relative(candidate)
    )


def _find_around_verb(candidate: Candidate, frame: Frame) -> Term | None:
    governor = frame.governor
    if governor is None or not frame.subject:
        return None
    sentence = candidate.sentence
    between = [
        cue
        for cue in sentence.find_cues("modality", candidate.end, governor.last + 1)
        if not _is_own_doing(candidate, cue) and not _is_idle(candidate, cue) and not is_apart(sentence, frame, cue)
    ]
    first = min(between, key=lambda cue: (cue.first, -cue.last, _rank(cue)), default=None)
    if first and first.lemma in _OPEN:
        return _find_whether(candidate) or first
    if first:
        return first
    behind = sentence.find_cues("modality", governor.last, min(frame.stop, governor.last + 2))
    return next((cue for cue in behind if not _is_idle(candidate, cue)), None)


def _find_whether(candidate: Candidate) -> Term | None:
    """What leaves open whether they will, right before the phrase: "unclear whether the 600 soldiers will"."""
    cues = candidate.sentence.find_cues("modality.possible", max(0, candidate.first - 2), candidate.first)
    return next((cue for cue in cues if cue.lemma == _WHETHER), None)


def _find_before(candidate: Candidate, frame: Frame) -> Term | None:
    is_object = not frame.subject and frame.governor is not None and frame.governor.last <= candidate.first
    near = [
        cue
        for cue in candidate.sentence.find_cues("modality", frame.start, candidate.first)
        if candidate.first - cue.last <= _REACH
        and not _is_idle(candidate, cue)
        and not (is_object and is_apart(candidate.sentence, frame, cue))
    ]
    if not near or _opens_clause(candidate):
        return None
    if near[-1].lemma in _PLANS and _is_settled(candidate.sentence, near):
        near = near[:-1]
    announcing = [cue for cue in near if cue.lemma == _ANNOUNCE]
    # What is announced is announced, be it a plan: "announced plans to send".
    if near[-1].heading == "planned" and any(near[-1].first - cue.last <= _ANNOUNCED for cue in announcing):
        return announcing[0]
    # The nearest word decides, a stronger one right before it outweighs it: "is considering whether it could send".
    last = max(near, key=lambda cue: (cue.last, cue.last - cue.first, -_rank(cue)))
    beside = [cue for cue in near if _is_beside(candidate.sentence, cue, last)]
    whole = [cue for cue in beside if not any(other.holds(cue) for other in near)]
    return min(whole, key=lambda cue: (_rank(cue), -cue.last))


def _is_settled(sentence: Sentence, near: list[Term]) -> bool:
    """Whether the word before the last one decides on what that one names: "approved a plan to send"."""
    return near[-2:-1] != [] and near[-2].lemma in _SETTLING and _is_beside(sentence, near[-2], near[-1])


def _find_behind(candidate: Candidate, frame: Frame) -> Term | None:
    """The modal cue of a verb behind the phrase that is none of movement: "600 soldiers are expected to train"."""
    sentence = candidate.sentence
    first = _skip_aside(sentence.lower, candidate.end)
    if _AUXILIARIES.isdisjoint(sentence.lower[first : first + 1]):
        governed = frame.governor is not None and not frame.subject
        if governed or not _AUXILIARIES.isdisjoint(sentence.lower[frame.start : candidate.first]):
            return None
    for index in range(first, min(first + _BEHIND, len(sentence.lower))):
        if sentence.lower[index] in _MARKS or sentence.lower[index] == ",":
            return None
        if sentence.lower[index] in _AUXILIARIES:
            cues = sentence.find_cues("modality", index, index + 1 + _NEXT)
            cues = (cue for cue in cues if not _is_own_doing(candidate, cue) and not _is_idle(candidate, cue))
            return min(cues, key=lambda cue: (cue.first, -cue.last), default=None)
    return None


def find_relative(candidate: Candidate) -> Term | None:
    """The modal cue of a relative clause right behind the phrase: "600 soldiers who will train", "they can add"."""
    sentence, first = candidate.sentence, candidate.end
    if not _OPENERS.isdisjoint(sentence.lower[first : first + 1]):
        cues = sentence.find_cues("modality", first, first + 1 + _RELATIVE)
        return next((cue for cue in cues if not _is_idle(candidate, cue) and not _is_of_who(candidate, cue)), None)
    return None


def _is_of_who(candidate: Candidate, cue: Term) -> bool:
    """Whether the forces themselves do it: "600 soldiers who tried to"."""
    return cue.lemma in _VERBS and candidate.sentence.lower[candidate.end : cue.first] == ("who",)


def _opens_clause(candidate: Candidate) -> bool:
    """Whether a clause that no word before reaches opens with the phrase: "it may act where 600 soldiers are"."""
    before = candidate.sentence.lower[max(0, candidate.first - 2) : candidate.first]
    return not _OPENING.isdisjoint(before[-1:]) and _LIKENING.isdisjoint(before[:1])


def _skip_aside(words: tuple[str, ...], first: int) -> int:
    """The word behind an aside between marks that starts at `first`, else `first`."""
    if first >= len(words) or words[first] not in _ASIDES:
        return first
    ends = (index for index in range(first + 1, min(first + _ASIDE, len(words))) if words[index] in _ASIDES)
    return next(ends, first - 1) + 1


def _rank(cue: Term) -> int:
    return _ORDER.index(cue.heading)


def _is_beside(sentence: Sentence, cue: Term, last: Term) -> bool:
    """Whether the cue stands right before the last one, in the same clause."""
    return last.first - cue.last <= _BESIDE and "," not in sentence.lower[cue.last : last.first]


def _is_own_doing(candidate: Candidate, cue: Term) -> bool:
    """Whether the counted forces do it themselves: "600 soldiers asked for leave"."""
    if cue.lemma not in _VERBS or cue.first == candidate.end:
        return False
    lower = candidate.sentence.lower
    progressive = lower[cue.first].endswith("ing")
    return progressive or _PASSIVE.isdisjoint(lower[max(candidate.end, cue.first - 2) : cue.first])


def _is_focused(sentence: Sentence, cue: Term) -> bool:
    """Whether it is denied only that this is all, or known: "not only", "declined to confirm"."""
    if cue.lemma in _REFUSING:
        return not _TELLING.isdisjoint(sentence.lower[cue.last + 1 : cue.last + 2])
    return cue.lemma == _NOT and not _FOCUSED.isdisjoint(sentence.lower[cue.last : cue.last + 1])


def _is_of_part(candidate: Candidate, cue: Term) -> bool:
    """Whether it is denied only that these are all: "has not sent all 600", "does not have just 600"."""
    before = candidate.sentence.lower[max(cue.last, candidate.first - 1) : candidate.number_at]
    return cue.lemma == _NOT and cue.last <= candidate.first and not _PARTIAL.isdisjoint(before)


def _is_answered(candidate: Candidate, cue: Term) -> bool:
    """Whether other words are reported behind the denial: "rejected the report and said that 600 were there"."""
    verbs = candidate.sentence.find_cues("reporting.verbs", cue.last, candidate.first)
    return any(verb.lemma in _ANSWERING for verb in verbs)


def _says_what_is(sentence: Sentence, cue: Term) -> bool:
    """Whether the words beside the cue tell of what there is: "may have 600 soldiers", "to maintain order"."""
    before, behind = sentence.lower[max(0, cue.first - 1) : cue.first], sentence.lower[cue.last : cue.last + 2]
    if cue.lemma == _ORDERED:
        return not _KEEPING.isdisjoint(before)
    return f"{cue.lemma} {behind[0]}" in _ASSESSING and behind[1:] != ("to",) if behind else False


def _is_phrase(sentence: Sentence, cue: Term, candidate: Candidate) -> bool:
    """Whether the word belongs to a phrase of another sense: "for want of", "on the order of", "perhaps 600"."""
    before, behind = sentence.lower[max(0, cue.first - 2) : cue.first], sentence.lower[cue.last : cue.last + 1]
    if cue.lemma == _WANT:
        return before[-1:] == ("for",) and behind == ("of",)
    if cue.lemma == _ORDERED:
        return before == ("on", "the") and behind == ("of",)
    if cue.lemma == _MEAN:
        return not _ARTICLES.isdisjoint(before[-1:])
    if cue.lemma == _AUTHORIZE:
        return _bounds_another(candidate, cue)
    if cue.lemma == _SHORT_OF:
        return not _TARGETS.isdisjoint(sentence.lower[cue.last : cue.last + 2])
    if cue.lemma == _STUDY:
        return before[-1:] != () and before[-1] in _NOUN_MARKS
    # Of a number in a list: "600 soldiers, two brigades and perhaps 4,000 volunteers"
    is_number = behind != () and (behind[0][0].isdigit() or behind[0] in _NUMBERS)
    return cue.lemma == _PERHAPS and is_number and cue.last > candidate.end


def _bounds_another(candidate: Candidate, cue: Term) -> bool:
    """Whether it tells of another number: "with an authorised strength of 1,300, it has 900 soldiers"."""
    sentence = candidate.sentence
    describes = not _BEFORE_NOUN.isdisjoint(sentence.lower[max(0, cue.first - 1) : cue.first])
    if not describes and _STRENGTHS.isdisjoint(sentence.lower[cue.last : cue.last + 2]):
        return False
    start = sentence.start_of(cue.last)
    return any(start <= numeral.start < candidate.start_at for numeral in sentence.numerals if numeral.role is None)


def _is_idle(candidate: Candidate, cue: Term) -> bool:
    """Whether the word tells nothing of the figure: it only reports, leads to no move, or has been granted."""
    sentence = candidate.sentence
    if _is_focused(sentence, cue) or _is_of_part(candidate, cue):
        return True
    if cue.lemma in _DENYING and (is_left_open(sentence, cue.first) or _is_answered(candidate, cue)):
        return True
    if cue.lemma in _LEADING:
        beside = cue.lemma == _NOT and 0 <= candidate.first - cue.last <= 1
        moves = sentence.find_cues("moves", cue.last, cue.last + _DENIED)
        return not beside and all(move.group == "moves.act" for move in moves)
    if _says_what_is(sentence, cue) or _is_phrase(sentence, cue, candidate):
        return True
    # "At the governor's request"
    if cue.lemma == _REQUEST and "at" in sentence.lower[max(0, cue.first - _GRANTED) : cue.first]:
        return True
    # "Announced that", "is expected by"
    return cue.lemma in _REPORTING and not _REPORTED.isdisjoint(sentence.lower[cue.last : cue.last + 1])
