"""Denied: figures that are plainly said not to be so, and those of moves that are ruled out, or not ruled out."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.extract.negation import find_negation
from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Status

_DEFINITE = load_phrases("denials.definite")
_WEAK = load_phrases("denials.weak")
_WITHIN = load_phrases("denials.within")
_DEFERRING = load_phrases("denials.deferring")
_QUALIFIED = any_phrase("denials.qualified")
_RELATIVE = load_phrases("statuses.relative")
_SUPPOSING = load_phrases("denials.supposing")
_EXCLUDING = tuple(tuple(phrase.split()) for phrase in sorted(load_phrases("denials.excluding")))
_OPPOSING = load_phrases("denials.opposing")
_HOLDING = load_phrases("denials.holding")
_RULED_OUT, _NOT, _GOT = "ruled out", "not", "got"
_SENDING = "moves.send"
_MOVES = (_SENDING, "moves.arrive", "moves.leave")
_NOT_IN = (("not", "in"), ("not", "inside"))
_PLACES = (NameKind.STATE, NameKind.PLACE, NameKind.CAPITAL)
_UNTRUE, _ACCOUNTS = phrase_choice("denials.untrue"), phrase_choice("denials.accounts")
_DISMISSING, _TRUE = phrase_choice("denials.dismissing"), phrase_choice("denials.true")
_NOT_TRUE = rf"(?:\bnot|n['’]t|\bnever)\s+(?:\w+ly\s+|at\s+all\s+|quite\s+)?(?:{_TRUE})"
# Words of one clause, with commas and without: no mark of an end, and no other clause.
_OTHER = r"\b(?:but|while|who|whose|which|because|although|though|saying|insisting|adding|noting|when|where)\b"
_LIST = rf"(?:(?!{_OTHER}|,\s+(?:and|as|since|\w+ing)\b)[^.;:!?\n])"
_RUN = rf"(?:(?!{_OTHER})[^.,;:!?\n])"
# An aside, and what tells what an account says: "that", "saying", "which said that"
_ASIDE = r"(?:,[^,.;:!?\n]{1,40},)?"
_INTRO = (
    rf"(?:(?:(?:which|who)\s+(?:{phrase_choice('denials.told')})|{phrase_choice('denials.telling')})"
    r"(?:\s+that)?|that)\b"
)
# What an account tells: "that Norland has", "of the arrival of"; no deed "by" them.
_TOLD = (
    rf"(?:(?:\s+(?!(?:and|but|which|who)\b)\w+){{0,4}}?{_ASIDE}\s+{_INTRO}{_RUN}{{0,150}}"
    r"|\s+(?:of|about)\s+(?:(?!(?:by|among|against|involving|between|from)\b)[\w'’-]+\s+){0,5})\Z"
)
# "It is not true that", "the false report that": what follows is not so.
_SAID_UNTRUE = re.compile(
    rf"(?:{_NOT_TRUE}|(?<!\w)(?<!\bnot\s)(?<!n['’]t\s)(?<!\bno\s)(?:{_UNTRUE})){_ASIDE}"
    rf"\s+(?:(?:an?\s+|the\s+)?(?:{_ACCOUNTS})\s+)?(?:to\s+(?:say|claim|suggest)\s+)?that\b{_RUN}{{0,150}}\Z",
    re.IGNORECASE,
)
# "Dismissed as untrue a report that", "denied that"
_DISMISSED = re.compile(
    rf"(?<!\w)(?P<verb>{_DISMISSING})\b(?:(?:(?!\bthat\b)[^.;:!?\n]){{0,60}}?\b(?:{_ACCOUNTS}){_TOLD}"
    rf"|\s+that\b{_RUN}{{0,150}}\Z)",
    re.IGNORECASE,
)
# "Reports that ... are untrue"
_ACCOUNT = re.compile(rf"\b(?:{_ACCOUNTS}){_TOLD}", re.IGNORECASE)
_CALLING = re.compile(rf"\b(?:{phrase_choice('denials.calling')})\s+(?:\w+\s+){{0,3}}\Z", re.IGNORECASE)
_CALLED = re.compile(rf"{_LIST}{{0,80}}?\s(?:{_UNTRUE}|{phrase_choice('denials.mistaken')})(?!\w)", re.IGNORECASE)
_CALLED_UNTRUE = re.compile(
    rf"{_LIST}{{0,120}}?(?:(?:\b(?:is|are|was|were|be|been|as)\s+(?:\w+ly\s+|all\s+|just\s+)*"
    rf"(?:{_UNTRUE}|{phrase_choice('denials.mistaken', 'denials.dismissed')})(?!\w))"
    rf"|\b(?:is|are|was|were)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)*(?:{_TRUE})(?!\w))",
    re.IGNORECASE,
)
# "Not the 600 soldiers that Norland alleges"
_ALLEGED = re.compile(rf"\s+(?:(?:that|which)\s+)?(?:[\w'’.-]+\s+){{1,4}}?(?:{phrase_choice('denials.alleging')})\b")

_Judged = tuple[Status, str]


def match_untrue(candidate: Candidate) -> _Judged | None:
    """Denied, where a report of the figure is said to be untrue: "reports of 600 soldiers there are false"."""
    if _is_definite(candidate):
        return None
    dismissed, account = candidate.search_before(_DISMISSED), candidate.search_before(_ACCOUNT)
    told = (
        candidate.search_before(_SAID_UNTRUE)
        or (account and _is_called_untrue(candidate, account.start()))
        or (dismissed and _is_done(candidate.sentence, dismissed.start("verb")))
    )
    return (Status.DENIED, "said to be untrue") if told else None


def match_plain_denial(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Denied, where the figure's own verb is denied: "has not sent 600 soldiers", "there are not 600 soldiers"."""
    sentence = candidate.sentence
    first = _find_denial(candidate, frame)
    if first is None:
        is_denied = _is_kept_away(candidate, frame)
    elif first == candidate.first - 1 and _ALLEGED.match(candidate.behind):
        return Status.DENIED, "not what is alleged"
    else:
        is_denied = (_DEFINITE | _WEAK).isdisjoint(sentence.lower[first : candidate.number_at])
    if not is_denied or candidate.size <= 1 or sentence.ends_with("?"):
        return None
    supposed = not _SUPPOSING.isdisjoint(sentence.lower[frame.start : candidate.first])
    deferred = not _DEFERRING.isdisjoint(sentence.lower[candidate.end : frame.stop])
    deferred = deferred or bool(_QUALIFIED.search(candidate.behind))
    return None if supposed or deferred else (Status.DENIED, "plainly not")


def match_excluded(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Status of the object of a move that is ruled out behind it, or not: "sending 600 has not been ruled out"."""
    sentence, governor = candidate.sentence, frame.governor
    if governor is None or frame.subject or not sentence.lower[governor.first].endswith("ing"):
        return None
    for index in range(candidate.end, frame.stop):
        if any(sentence.lower[index : index + len(words)] == words for words in _EXCLUDING):
            return _tell_excluded(sentence, index)
    return None


def match_turned(cue: Term, sentence: Sentence) -> _Judged | None:
    """Possible, where the modal cue is what rules out, denied itself: "would not rule out", "not opposed to"."""
    opposed = cue.lemma == _NOT and not _OPPOSING.isdisjoint(sentence.lower[cue.last : cue.last + 1])
    turned = cue.lemma == _RULED_OUT and find_negation(sentence, cue.first) is not None
    return (Status.POSSIBLE, "not ruled out") if opposed or turned else None


def _is_called_untrue(candidate: Candidate, account: int) -> bool:
    """Whether words behind the figure call the account at that character of the sentence untrue."""
    is_called = _CALLING.search(candidate.sentence.text, 0, account) and _CALLED.match(candidate.behind)
    return bool(is_called or _CALLED_UNTRUE.match(candidate.behind))


def _tell_excluded(sentence: Sentence, index: int) -> _Judged:
    if find_negation(sentence, index) is not None:
        return Status.POSSIBLE, "not ruled out"
    return Status.DENIED, "ruled out behind"


def _find_denial(candidate: Candidate, frame: Frame) -> int | None:
    """Index of the "not" right before the figure, or before the verb that it is the object of."""
    sentence, governor = candidate.sentence, frame.governor
    beside = candidate.first - (2 if sentence.lower[candidate.first - 1] == _GOT else 1)
    if _denies(sentence, beside) or _is_none(sentence, beside):
        return beside
    is_object = governor is not None and not frame.subject and governor.last == candidate.first
    return _find_not(sentence, governor) if governor and is_object and governor.section == "moves" else None


def _is_none(sentence: Sentence, index: int) -> bool:
    """Whether "no" or "no longer" stands there behind a verb of being or having: "there are no 600 soldiers"."""
    first = index - 1 if sentence.lower[max(0, index - 1) : index + 1] == ("no", "longer") else index
    if first < 1 or sentence.lower[first] != "no":
        return False
    return not _HOLDING.isdisjoint(sentence.lower[first - 1 : first])


def _find_not(sentence: Sentence, verb: Term) -> int | None:
    """Index of the "not" that the verb has before it, but for auxiliaries and adverbs."""
    index = verb.first - 1
    while index > 0 and (sentence.lower[index] in _WITHIN or sentence.lower[index].endswith("ly")):
        index -= 1
    return index if _denies(sentence, index) else None


def _is_kept_away(candidate: Candidate, frame: Frame) -> bool:
    """Whether the verb of moving behind the figure is denied, or that they are in a place that is named."""
    sentence, governor = candidate.sentence, frame.governor
    if not frame.subject or governor is None:
        return False
    if not _WEAK.isdisjoint(sentence.lower[max(0, candidate.first - 1) : candidate.number_at]):
        return False
    if governor.group in _MOVES:
        # Of those who are known it is told what they are sent for: "the 600 soldiers were not sent to fight".
        found = _find_not(sentence, governor)
        is_told = governor.group == _SENDING and _is_definite(candidate)
        return found is not None and found >= candidate.end and not is_told
    following = sentence.lower[governor.first : governor.first + 3]
    named = [sentence.word_at(name.start) for name in sentence.names if name.kind in _PLACES]
    relative = governor.first > candidate.end and sentence.lower[governor.first - 1] in _RELATIVE
    return governor.lemma == "be" and not relative and following[1:] in _NOT_IN and governor.first + 3 in named


def _denies(sentence: Sentence, index: int) -> bool:
    """Whether "not", "never" or a verb on "n't" stands there, and no word that only supposes before it."""
    if index < 0:
        return False
    word, before = sentence.lower[index], sentence.lower[max(0, index - 1) : index]
    return (word in ("not", "never") or word.endswith("n't")) and _SUPPOSING.isdisjoint(before)


def is_left_open(sentence: Sentence, verb: int) -> bool:
    """Whether the denial at that word is denied itself: "did not deny", "neither confirmed nor denied"."""
    return find_negation(sentence, verb) is not None or "or" in sentence.lower[max(0, verb - 1) : verb]


def _is_done(sentence: Sentence, start: int) -> bool:
    """Whether the verb at that character of the sentence is not denied itself."""
    return not is_left_open(sentence, sentence.word_at(sentence.start + start))


def _is_definite(candidate: Candidate) -> bool:
    """Whether the forces are known: of "the 600 soldiers" something else is denied."""
    sentence = candidate.sentence
    return not _DEFINITE.isdisjoint(sentence.lower[max(0, candidate.first - 1) : candidate.number_at])
