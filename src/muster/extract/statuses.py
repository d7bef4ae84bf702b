"""Statuses: whether a figure is so, announced, planned, pledged, requested, possible or denied."""

import re

from muster.extract.candidates import Candidate
from muster.extract.frames import Frame
from muster.extract.measures import Counted
from muster.lexicon.terms import Term
from muster.model import Aspect, Measure, Status

_EVENTS = (Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED, Measure.STRIKES)
_ORDER = ("denied", "requested", "pledged", "possible", "planned", "announced")
_HEADLINE = re.compile(
    r"^\W*(?:[A-Z][\w.’'-]*\s+){1,5}to\s+(?:send|deploy|withdraw|pull|cut|add|dispatch|increase|reduce)\b"
)
_PROGRESSIVE = re.compile(
    r"\b(?:is|are|was|were|'re)\s+(?:\w+ly\s+)?(?:sending|deploying|withdrawing|pulling|dispatching|adding|moving|bringing|leaving|preparing|heading|going|set|due|scheduled|slated|being (?:sent|deployed|withdrawn|moved))\b"
    r"|\b(?:begins?|began|beginning|starts?|started) (?:to )?(?:deploy|send|withdraw|pull|mov|bring|leav)\w*"
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|plan|plans|planned|propos\w+|could|option|likely|expect\w*|hope\w*|suggest\w*|recommend\w*|should)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:currently|already|now|at present)\b", re.IGNORECASE)
_DECIDED = frozenset(("order", "approve", "announce", "begin", "sign", "directed", "committed to", "assigned"))
# These deny only what stands right behind them.
# "from 500 to about 4,000": the first number is so, whatever the second is.
_STARTING = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_CHANGING = re.compile(r"\s+(?:\w+\s+){0,2}to\s+(?:\w+\s+){0,2}[\d]", re.IGNORECASE)
_NEGATIONS = frozenset(("not", "n't", "never", "without", "instead of", "rather than", "no longer"))


def match_status(candidate: Candidate, frame: Frame, counted: Counted, aspect: Aspect) -> tuple[Status, str]:
    """Status of the candidate with the rule that chose it."""
    if counted.measure in _EVENTS:
        return Status.ACTUAL, "it happened"
    sentence = candidate.sentence
    if _STARTING.search(sentence.text[: candidate.start_at - sentence.start]) and _CHANGING.match(
        sentence.text[candidate.end_at - sentence.start :]
    ):
        return Status.ACTUAL, "where the change starts"
    cue = _nearest_modality(candidate, frame)
    if cue is None:
        if _HEADLINE.match(sentence.text):
            return Status.ANNOUNCED, "headline infinitive"
        if (
            _PROGRESSIVE.search(sentence.text[max(0, candidate.start_at - sentence.start - 60) :][: 60 + 120])
            and aspect is not Aspect.LEVEL
        ):
            return Status.ANNOUNCED, "under way"
        return Status.ACTUAL, "no modal word"
    status, why = Status(cue.group.partition(".")[2]), cue.lemma
    if cue.lemma == "would" and not _HYPOTHETICAL.search(sentence.text):
        return Status.ANNOUNCED, "would, reported"
    if status is Status.ANNOUNCED and aspect is Aspect.LEVEL and cue.lemma in _DECIDED and _NOW.search(sentence.text):
        return Status.ACTUAL, "a level already there"
    return status, why


def _nearest_modality(candidate: Candidate, frame: Frame) -> Term | None:
    """The modal cue that reaches the figure: before its governor, nearest first; behind the phrase for a subject."""
    sentence = candidate.sentence
    if frame.subject and frame.governor is not None:
        between = [cue for cue in sentence.find_cues("modality", candidate.end, frame.governor.last + 1)]
        if between:
            return min(between, key=lambda cue: (cue.first, _rank(cue)))
        behind = [
            cue for cue in sentence.find_cues("modality", frame.governor.last, min(frame.stop, frame.governor.last + 2))
        ]
        if behind:
            return behind[0]
    stop = candidate.first
    before = [
        cue for cue in sentence.find_cues("modality", frame.start, stop) if not _is_reporting_only(sentence.lower, cue)
    ]
    near = [cue for cue in before if candidate.first - cue.last <= 14]
    if not near:
        return None
    # The nearest word decides, a stronger one right before it outweighs it: "is considering whether it could send".
    last = max(near, key=lambda cue: (cue.last, -_rank(cue)))
    window = [cue for cue in near if last.first - cue.last <= 4]
    return min(window, key=lambda cue: (_rank(cue), -cue.last))


def _rank(cue: Term) -> int:
    return _ORDER.index(cue.group.partition(".")[2])


def _is_reporting_only(lower: tuple[str, ...], cue: Term) -> bool:
    """Whether the word only reports: "announced that", "asked about", "should be noted"."""
    behind = lower[cue.last : cue.last + 1]
    return cue.lemma in ("ask", "announce", "suggest", "discuss", "expect") and behind in (
        ("that",),
        ("about",),
        ("if",),
        ("how",),
        ("why",),
        ("by",),
    )
