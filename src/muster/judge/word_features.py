"""Features of speeches and of time words beside a figure."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.speaker.people import NAME
from muster.extract.speaker.speech_subjects import PRONOUNS
from muster.extract.speaker.speeches import Speech
from muster.extract.speaker.standing import SPEAKER_HEAD
from muster.extract.times import is_spoken, reaches
from muster.judge.mention_features import Anchor
from muster.judge.notes import SPEECH_REACH, TIME_REACH, Beside, Notes
from muster.judge.vectors import Vector, flags, one_hot, signed_distance
from muster.text.times import TimeSpan

_RULES = ("according to", "subject of the reporting verb", "reporting verb before its subject")
_VERBS = (
    *("say", "tell", "announce", "report", "add", "pledge", "claim", "estimate", "confirm", "ask", "request"),
    "believe",
)
_OPENS, _CLOSES = ('"', "“"), ('"', "”")
_LONG = 20
_TIMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"day\b",
        r"january|february|march|april|may\b|june|july|august|september|october|november|december",
        r"(?:19|20)\d\d",
        r"\bago\b",
        r"last|past",
        r"next|coming|by |until|end of",
        r"since",
        r"month|year|week",
        r"during|over|within|between",
        r"^on |^in |^at ",
        r"now|current|today|already|soon|recent|earlier",
    )
)
_SAID = re.compile(r"\b(?:said|told)\b")
_GAP = 300


def speech_features(notes: Notes, beside: Beside, anchor: Anchor) -> Vector:
    """Features of a speech as that of the words at the anchor."""
    speech = beside.words
    if not isinstance(speech, Speech):
        raise TypeError("expected a speech")
    own = notes.analysis.sentences[anchor.index]
    words = notes.report.text[speech.start : speech.end]
    return [
        *one_hot(beside.offset, SPEECH_REACH),
        float(notes.analysis.sentences[anchor.index + beside.offset].paragraph == own.paragraph),
        signed_distance(speech.start, speech.end, (anchor.start, anchor.end)),
        float(any(start <= anchor.start < end for start, end in own.quotations)),
        *flags((own.text.startswith(_OPENS), own.text.endswith(_CLOSES), own.text.count('"') % 2)),
        *one_hot(speech.rule, _RULES),
        *one_hot(speech.cue.lemma, _VERBS),
        *flags((words.lower() in PRONOUNS, SPEAKER_HEAD.search(words), NAME.fullmatch(words), len(words) > _LONG)),
    ]


def time_features(notes: Notes, beside: Beside, candidate: Candidate) -> Vector:
    """Features of time words as those of the figure."""
    span = beside.words
    sentence = notes.analysis.sentences[candidate.sentence.index + beside.offset]
    text = notes.report.text
    words = text[span.start : span.end].lower()
    gap = text[min(candidate.end_at, span.end) : max(candidate.start_at, span.start)][:_GAP]
    time = TimeSpan(span.start, span.end)
    return [
        *one_hot(beside.offset, TIME_REACH),
        signed_distance(span.start, span.end, (candidate.start_at, candidate.end_at)),
        *flags(
            (is_spoken(sentence, time), beside.offset == 0 and reaches(candidate, time), span.start == sentence.start)
        ),
        *flags(pattern.search(words) for pattern in _TIMES),
        min(3.0, gap.count(",")),
        float(_SAID.search(gap) is not None),
        min(1.5, len(words) / 20),
    ]
