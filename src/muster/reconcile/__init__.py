"""From claims to statements, conflicts, sums, series and answers: entries come in, values go out."""

from muster.reconcile.answer import Answer, answer_question
from muster.reconcile.arithmetic import Sum, SumRule, Verdict, find_sums
from muster.reconcile.conflicts import Conflict, ConflictKind, Severity, find_conflicts
from muster.reconcile.estimate import estimate_series
from muster.reconcile.explain import Trace, TraceLine, TracePart, explain_value
from muster.reconcile.match import Match
from muster.reconcile.origins import Origin, OriginKind, find_origins
from muster.reconcile.question import EXAMPLES, Question, QuestionKind, parse_question
from muster.reconcile.readings import Reading, parse_reading
from muster.reconcile.speakers import match_speakers
from muster.reconcile.statements import find_statements
from muster.reconcile.stories import Story, find_stories
from muster.reconcile.utterances import Utterance, find_utterances

__all__ = [
    "EXAMPLES",
    "Answer",
    "Conflict",
    "ConflictKind",
    "Match",
    "Origin",
    "OriginKind",
    "Question",
    "QuestionKind",
    "Reading",
    "Severity",
    "Story",
    "Sum",
    "SumRule",
    "Trace",
    "TraceLine",
    "TracePart",
    "Utterance",
    "Verdict",
    "answer_question",
    "estimate_series",
    "explain_value",
    "find_conflicts",
    "find_origins",
    "find_statements",
    "find_stories",
    "find_sums",
    "find_utterances",
    "match_speakers",
    "parse_question",
    "parse_reading",
]
