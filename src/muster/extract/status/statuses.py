"""Statuses: whether a figure is so, announced, planned, pledged, requested, possible or denied."""

import re

from muster.extract.aspect.among import is_still_moving
from muster.extract.aspect.current import is_current, is_told_now
from muster.extract.aspect.objects import is_shortfall
from muster.extract.aspect.permitted import is_permitted
from muster.extract.aspect.spoken_of import is_spoken_of
from muster.extract.aspect.wholes import is_divided
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.counted import EVENTS, Counted
from muster.extract.frames import Frame
from muster.extract.starts import closes_change, opens_change
from muster.extract.status.called_off import match_called_off, match_put_off
from muster.extract.status.corrected import find_denial_of_another, is_denied_for_another
from muster.extract.status.denied import match_excluded, match_plain_denial, match_turned, match_untrue
from muster.extract.status.floors import match_floor
from muster.extract.status.modality import find_modality, find_relative
from muster.extract.status.proposals import match_content, match_proposal
from muster.extract.status.scheduled import match_scheduled
from muster.extract.status.stated import match_stated
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Aspect, Status

_HEADLINE = re.compile(
    r"\W*(?:[\w ]{1,30}:\s+)?(?:[A-Z][\w.’'-]*\s+){1,5}(?:to|TO)\s+" + rf"(?i:{phrase_choice('statuses.headline')})\b",
)
_PROGRESSIVE = re.compile(
    rf"\b(?:{phrase_choice('statuses.be')})\s+(?:\w+ly\s+)?(?:{phrase_choice('statuses.progressing')})\b"
    rf"|\b(?:{phrase_choice('statuses.beginning')})\s(?:to\s)?(?:{phrase_choice('statuses.begun')})",
)
_PROGRESSING = re.compile(
    rf"\b(?:{phrase_choice('statuses.be')})\s+(?:\w+ly\s+)?(?:{phrase_choice('statuses.progressing')})\s+(?:\w+\s+){{0,2}}\Z"
)
_BEING = re.compile(rf"\W*(?:\w+\W+){{0,8}}?being\s+(?:{phrase_choice('statuses.moved')})\b")
_BOUND = re.compile(rf"(?:\s+(?:are|is|were|was|now|already|\w+ly)){{0,2}}\s+(?:{phrase_choice('statuses.bound')})\b")
_HEADED = re.compile(r"(?:\s+(?:also|then|\w+ly))?\s+headed\s+(?:to|for|into|toward|towards)\b")
_AUXILIARIES = load_phrases("frames.auxiliaries")
_TO_LEAVE = re.compile(
    rf"\s+to\s+(?:{phrase_choice('statuses.headline')}|{phrase_choice('statuses.going')})\b", re.IGNORECASE
)
_TO_COME = re.compile(rf"\s+(?:still\s+|yet\s+)?to\s+(?:{phrase_choice('statuses.coming')})\b")
_NOW = any_phrase("statuses.now")
_DECIDED = load_phrases("statuses.decided")
# "They will join the 1,500 already there": those are there, whatever will happen.
_COMPARED = phrase_before("aspects.compared")
# "To 600 troops | from 900 now": of those another number tells.
_THERE = re.compile(r"(?!,?\s(?:(?:up|down)\s)?from\s(?:\w+\s)?\d)(?:\W+\w+){0,3}?\W+(?:already|currently|now)\b")
_DEPLOYED = re.compile(rf"(?:\W+\w+){{0,2}}?\W+(?:already|currently|now)\s+(?:{phrase_choice('statuses.there')})\b")
# "The rest of the 600 will leave": the 600 are there.
_WHOLE = re.compile(
    rf"(?<!\w)(?:{phrase_choice('statuses.partitive')})\s+of\s+(?:the|an?|its|their|his|our|[A-Z]\w+'s)\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
# "The first of 600 soldiers arrived": the others are to come.
_FIRST_OF = re.compile(
    rf"\bfirst\s+(?!(?:{phrase_choice('statuses.batches')})s?\s)(?:\w+\s+){{0,2}}of\s+(?:\w+\s+){{0,3}}\Z",
    re.IGNORECASE,
)
# "In 2009 he ordered 600 there": what was ordered in a past year has been done.
_PAST_YEAR = re.compile(r"\b(?:in|during)\s+(?:\w+\s+){0,2}(?:19|20)\d\d\b", re.IGNORECASE)
# "Agreed that 600 soldiers | may stay"
_ALLOWING = re.compile(rf"\b(?:{phrase_choice('statuses.allowing')})\s+that\s+(?:\w+\s+){{0,3}}\Z", re.IGNORECASE)
_MAY = "may"
_CARRIED_OUT = load_phrases("times.carried_out")

_COMING = frozenset(("will", "won't", "shall"))

# The rule where no word tells how real the figure is.
UNMARKED = "no modal word"
# How many words may stand before a headline's figure.
_HEAD = 2
# How long a modal word right behind the phrase is at most, in words.
_RIGHT_BEHIND = 4
# How far before the figure it may be told that something is allowed, in characters.
_REACH_ALLOWING = 60

_Judged = tuple[Status, str]


def match_status(counted: Counted, frame: Frame, aspect: Aspect) -> _Judged:
    """Status of the figure with the rule that chose it."""
    candidate = counted.candidate
    untrue = match_untrue(candidate)
    if untrue:
        return untrue
    if counted.measure in EVENTS:
        return Status.ACTUAL, "it happened"
    corrected = _match_corrected(candidate, frame, aspect)
    if corrected:
        return corrected
    called_off = match_called_off(candidate, frame)
    if called_off:
        return called_off
    if aspect is Aspect.CAP and is_permitted(candidate):
        return Status.ANNOUNCED, "allowed by law"
    beside = match_plain_denial(candidate, frame) or _match_beside(candidate, aspect)
    if beside:
        return beside
    excluded = match_excluded(candidate, frame)
    if excluded:
        return excluded
    cue = find_modality(candidate, frame)
    return _match_modality(cue, candidate, aspect) if cue else _match_tense(candidate, frame, aspect)


def _match_corrected(candidate: Candidate, frame: Frame, aspect: Aspect) -> _Judged | None:
    """Status of two numbers of which the one stands in the other's place: "will not send 900 but 600 soldiers"."""
    if is_denied_for_another(candidate):
        return Status.DENIED, "not so many"
    denial = find_denial_of_another(candidate)
    if denial is None:
        return None
    first, last = denial
    sentence = candidate.sentence
    cues = [cue for cue in sentence.find_cues("modality", frame.start, last) if cue.heading != Status.DENIED]
    if cues:
        return Status(cues[-1].heading), "in place of another number"
    if not _COMING.isdisjoint(sentence.lower[max(frame.start, first - 1) : last]):
        return Status.ANNOUNCED, "in place of another number"
    status, _ = _match_tense(candidate, frame, aspect)
    return status, "in place of another number"


def _match_beside(candidate: Candidate, aspect: Aspect) -> _Judged | None:
    """Status by the words right beside the figure, whatever its verb tells."""
    if opens_change(candidate):
        return Status.ACTUAL, "where the change starts"
    if closes_change(candidate):
        return Status.ACTUAL, "where the change started"
    stated = match_stated(candidate) or match_floor(candidate)
    if stated:
        return stated
    if is_shortfall(candidate):
        return Status.REQUESTED, "short of"
    if is_told_now(candidate):
        return Status.ACTUAL, "now so many"
    if is_current(candidate):
        return Status.ACTUAL, "a current force"
    if is_spoken_of(candidate):
        return Status.ACTUAL, "something is said of them"
    whole = _match_whole(candidate)
    if whole:
        return whole
    if aspect is Aspect.LEVEL and is_divided(candidate) and not _has_modal_word_behind(candidate):
        return Status.ACTUAL, "a whole out of which some go"
    if _DEPLOYED.match(candidate.behind) or (aspect is Aspect.LEVEL and _THERE.match(candidate.behind)):
        return Status.ACTUAL, "a level already there"
    if candidate.search_before(_COMPARED):
        relative = find_relative(candidate)
        return _match_modality(relative, candidate, aspect) if relative else (Status.ACTUAL, "beside another figure")
    return None


def _has_modal_word_behind(candidate: Candidate) -> bool:
    """Whether a modal word tells of the phrase itself: "of the 600 soldiers due to leave", "who may leave"."""
    beside = candidate.sentence.find_cues("modality", candidate.end, candidate.end + _RIGHT_BEHIND)
    return any(cue.first == candidate.end for cue in beside) or find_relative(candidate) is not None


def _match_whole(candidate: Candidate) -> _Judged | None:
    """Status of a figure of which only a part is told."""
    before_number = candidate.sentence.text[: candidate.numeral.start - candidate.sentence.start]
    if _WHOLE.search(before_number) and not candidate.more:
        return Status.ACTUAL, "a whole of which a part is told"
    if _FIRST_OF.search(before_number):
        return Status.ANNOUNCED, "the first of them"
    return None


def _has_headed(candidate: Candidate, frame: Frame) -> bool:
    """Whether "headed" is the verb of a full sentence: "600 soldiers headed to Mali.", not "are headed" in a title."""
    behind = candidate.sentence.lower[candidate.end : frame.stop]
    is_verb = frame.subject and bool(_HEADED.match(candidate.behind)) and _AUXILIARIES.isdisjoint(behind)
    return is_verb and candidate.sentence.ends_with(".")


def _match_tense(candidate: Candidate, frame: Frame, aspect: Aspect) -> _Judged:
    """Status without a modal word: announced in a headline, under way or put off, else so."""
    text = candidate.sentence.text
    put_off = None if aspect is Aspect.LEVEL else match_put_off(candidate, frame)
    if put_off:
        return put_off
    if _HEADLINE.match(text) or (candidate.first <= _HEAD and _TO_LEAVE.match(candidate.behind)):
        return Status.ANNOUNCED, "headline infinitive"
    if _TO_COME.match(candidate.behind):
        return Status.ANNOUNCED, "still to come"
    if _has_headed(candidate, frame):
        return Status.ACTUAL, "headed for a place"
    if _BOUND.match(candidate.behind):
        return Status.ANNOUNCED, "bound for a place"
    if is_still_moving(candidate):
        return Status.ANNOUNCED, "under way"
    if _BEING.match(candidate.behind) or candidate.search_before(_PROGRESSING):
        return Status.ANNOUNCED, "under way"
    start = max(0, candidate.start_at - candidate.sentence.start - 60)
    if aspect is not Aspect.LEVEL and _PROGRESSIVE.search(text, start, start + 180):
        return Status.ANNOUNCED, "under way"
    return match_content(candidate) or match_scheduled(candidate) or (Status.ACTUAL, UNMARKED)


def _match_modality(cue: Term, candidate: Candidate, aspect: Aspect) -> _Judged:
    """Status that the modal cue tells."""
    text = candidate.sentence.text
    told = match_turned(cue, candidate.sentence) or match_proposal(cue, candidate.sentence)
    if told:
        return told
    if cue.lemma == _MAY and candidate.search_before(_ALLOWING, _REACH_ALLOWING):
        return Status.ANNOUNCED, "said to be allowed"
    status = Status(cue.heading)
    if status is Status.ANNOUNCED and aspect is Aspect.LEVEL and cue.lemma in _DECIDED and _NOW.search(text):
        return Status.ACTUAL, "a level already there"
    if cue.lemma in _CARRIED_OUT and _PAST_YEAR.search(
        text, 0, candidate.sentence.start_of(cue.first) - candidate.sentence.start
    ):
        return Status.ACTUAL, "ordered in a past year"
    return status, cue.lemma
