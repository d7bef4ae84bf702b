"""Answers: one plain sentence with its citations, or "unknown" with what is known nearest."""

from collections.abc import Iterable

from muster.lexicon import Lexicon, load_lexicon
from muster.model import Entry, Measure
from muster.reconcile.acts import HAD, SAID
from muster.reconcile.answer_acts import answer_act, answer_said, answer_when, answer_whether
from muster.reconcile.answer_counts import answer_level, answer_tally
from muster.reconcile.answer_parties import answer_who_has, answer_who_said
from muster.reconcile.ordering import sort_entries
from muster.reconcile.question import Question, QuestionKind
from muster.reconcile.reply import Answer

__all__ = ["Answer", "answer_question"]

_LEVELS = frozenset({Measure.PERSONNEL, Measure.UNITS, Measure.EQUIPMENT})


def answer_question(question: Question, entries: Iterable[Entry], lexicon: Lexicon | None = None) -> Answer:
    """Answer from these entries alone: what they do not say is unknown, and never nothing."""
    names, in_order = lexicon or load_lexicon(), sort_entries(entries)
    match question.kind:
        case QuestionKind.HOW_MANY if question.measure in _LEVELS:
            return answer_level(question, in_order, names)
        case QuestionKind.HOW_MANY:
            return answer_tally(question, in_order, names)
        case QuestionKind.WHO if question.act and question.act.verb == HAD:
            return answer_who_has(question, in_order, names)
        case QuestionKind.WHO if question.act and question.act.verb == SAID:
            return answer_who_said(question, in_order, names)
        case QuestionKind.WHAT_SAID:
            return answer_said(question, in_order, names)
        case QuestionKind.WHEN:
            return answer_when(question, in_order, names)
        case QuestionKind.WHETHER:
            return answer_whether(question, in_order, names)
        case _:
            return answer_act(question, in_order, names)
