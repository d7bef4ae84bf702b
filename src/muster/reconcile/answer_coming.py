"""Answers to how it will be: what is announced or planned for a time ahead, which nobody can know to be so."""

from collections.abc import Iterable
from datetime import date

from muster.lexicon import Lexicon
from muster.model import Entry, Period, Plan, PlanOutcome, Series, Step
from muster.reconcile.answer_steps import find_asked_steps, is_of_time, tell_range, tell_rivals, tell_time, tell_value
from muster.reconcile.cells import quantity_of
from muster.reconcile.question import Question
from muster.reconcile.reply import Answer
from muster.reconcile.retell import retell_count
from muster.reconcile.wording import format_in, format_noun, format_party, format_period, format_source


def find_coming(question: Question, series: Series, entries: list[Entry]) -> list[Plan]:
    """What is to come by the time asked for, where that lies ahead of all that is told.

    A time lies ahead where the question says "will", or where no report is as late and a plan names it.
    """
    period = question.period
    if is_told(series.steps, period):
        return []
    ahead = [plan for plan in series.track if plan.outcome is not PlanOutcome.MISSED]
    if period is None:
        return ahead if question.is_of_future else []
    named = [plan for plan in ahead if plan.target and plan.target.overlaps(period)]
    last_on = max((entry.published_on for entry in entries if entry.published_on), default=date.max)
    if not question.is_of_future:
        return named if period.first_on > last_on else []
    before = [plan for plan in ahead if plan.target is None or plan.target.last_on < period.first_on]
    return named or before


def is_told(steps: Iterable[Step], period: Period | None) -> bool:
    """Whether a claim behind the steps speaks of the time."""
    return period is not None and any(is_of_time(entry, period) for step in steps for entry in step.support)


def answer_coming(
    question: Question, series: Series, known: list[Step], coming: list[Plan], lexicon: Lexicon
) -> Answer:
    """What is announced or planned for a time ahead, and the level that is known latest: never that it was so."""
    who, where = format_party(series.actor, lexicon), lexicon.label(series.place)
    when = f" {format_in(question.period)}" if question.period else ""
    start = f"Not known yet: how many {format_noun(question.measure)} {who} will have in {where}{when}"
    latest = find_asked_steps(known, None)
    last = [f"the latest known: {_tell_latest(step)}" for step in latest]
    told = [_tell_coming(plan) for plan in coming]
    plans = told or ["no claim says what is planned for it"]
    cited = [
        *(entry for plan in coming for entry in plan.entries),
        *(entry for step in latest for entry in step.support),
    ]
    cited += [entry for step in latest for entry in step.rivals]
    return Answer(
        "; ".join((start, *dict.fromkeys(plans), *last)) + ".",
        known=bool(coming),
        periods=tuple(dict.fromkeys(plan.target for plan in coming if plan.target)),
        citations=tuple(dict.fromkeys(cited)) if coming else (),
        nearest=() if coming else tuple(dict.fromkeys(cited)),
    )


def _tell_coming(plan: Plan) -> str:
    """The plan in words: "announced: 4,800 troops in all by 31 December 2027 (Federal Ministry of Defence …)"."""
    entry = plan.entries[0]
    by = f" by {format_period(plan.target)}" if plan.target else ""
    return f"{plan.status.value}: {retell_count(quantity_of(entry))}{by} ({format_source(entry)})"


def _tell_latest(step: Step) -> str:
    when, source = tell_time(None, step)
    rivals = tell_rivals(step)
    told = f"{tell_value(step)} {when.removesuffix(', the latest time known')} ({source}; "
    return f"{told}{tell_range(step.low or 0, step.high or 0)})" + (f"; {rivals}" if rivals else "")
