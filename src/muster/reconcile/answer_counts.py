"""Answers to how many: a level at a time, or a tally of losses and strikes."""

from collections.abc import Iterable
from datetime import date

from muster.lexicon import Lexicon
from muster.model import Aspect, Entry, Period, QuantityClaim, Series, Status, Step
from muster.reconcile.answer_coming import answer_coming, find_coming, is_told
from muster.reconcile.answer_steps import (
    find_asked_steps,
    is_of_time,
    tell_entry,
    tell_range,
    tell_rivals,
    tell_time,
    tell_value,
)
from muster.reconcile.cells import Count, make_count, quantity_of
from muster.reconcile.estimate import estimate_series
from muster.reconcile.question import Question
from muster.reconcile.readings import parse_reading
from muster.reconcile.reply import Answer
from muster.reconcile.retell import retell_count, retell_utterance
from muster.reconcile.scopes import find_scope, format_scope
from muster.reconcile.utterances import Utterance, find_utterances
from muster.reconcile.wording import (
    format_figure,
    format_in,
    format_noun,
    format_party,
    format_period,
    format_source,
    join_words,
    open_sentence,
)

# Days before the time asked for within which an announcement still tells what was to come.
_PLAN_DAYS = 92


def answer_level(question: Question, entries: list[Entry], lexicon: Lexicon) -> Answer:
    """How many of a force were there, with what was announced or planned for it at that time."""
    series = estimate_series(entries, question.actor or "", question.place or "", question.measure, lexicon)
    known = [step for step in series.steps if step.best is not None]
    steps = find_asked_steps(known, question.period)
    subject = format_party(series.actor, lexicon)
    where = f"in {lexicon.label(series.place)}"
    coming = find_coming(question, series, entries)
    if coming or (question.is_of_future and not is_told(series.steps, question.period)):
        return answer_coming(question, series, known, coming, lexicon)
    if not steps:
        what = f"how many {format_noun(question.measure)} {subject} had {where}"
        return _answer_unknown(question, series, known, what, (entries, lexicon))
    main, lead = steps[-1], quantity_of(steps[-1].support[0])
    plans = _find_plans(series, question.period or main.period)
    figures = ", then ".join(dict.fromkeys(tell_value(step) for step in steps))
    when, source = tell_time(question.period, main)
    low, high = min(step.low or 0 for step in steps), max(step.high or 0 for step in steps)
    sentence = f"{open_sentence(subject)} had {figures} {where} {when} ({source}; {tell_range(low, high)})"
    parts = [sentence, _tell_scope(lead), tell_rivals(main), _tell_plans(plans)]
    cited = [entry for step in steps for entry in (*step.support, *step.rivals)]
    return Answer(
        "; ".join(part for part in parts if part) + ".",
        known=True,
        best=main.best,
        low=low,
        high=high,
        periods=tuple(dict.fromkeys(entry.valid for step in steps for entry in step.support if entry.valid)),
        citations=tuple(dict.fromkeys((*cited, *(plan.entry for plan in plans)))),
    )


def answer_tally(question: Question, entries: list[Entry], lexicon: Lexicon) -> Answer:
    """How many were killed, wounded or captured, or how often was struck: each claim for itself, totals first.

    Of a time that is asked for, what counts days beyond it comes after what counts its days alone.
    """
    counts = [count for count in map(_read_count, entries) if count and _is_asked(count, question)]
    held = [count for count in counts if question.period is None or is_of_time(count.entry, question.period)]
    noun, party = format_noun(question.measure), format_party(question.actor or "", lexicon)
    about = f"{party} in {lexicon.label(question.place or '')}, {noun}"
    when = f" {format_in(question.period)}" if question.period else ""
    if not held:
        near = f"; the nearest known: {_tell_count(counts[-1])}" if counts else ""
        nearest = (counts[-1].entry,) if counts else ()
        return Answer(f"Unknown: no claim counts for {about}{when}{near}.", known=False, nearest=nearest)
    firsts = {utterance.first for utterance in find_utterances(count.entry for count in held)}
    told = _put_totals_first([count for count in held if count.entry in firsts])
    beyond = [count for count in told if question.period and _reaches_beyond(count, question.period)]
    within = [count for count in told if count not in beyond]
    counted = within or beyond
    totals = [count for count in counted if count.claim.aspect is Aspect.CUMULATIVE]
    total = max(totals, key=_reach, default=None)
    reading = parse_reading(total.claim.figure) if total else None
    more = f"; of a longer time {join_words(map(_tell_count, beyond))}" if within and beyond else ""
    told = [*within, *beyond]
    return Answer(
        f"{open_sentence(about)}{when}: {join_words(map(_tell_count, counted))}{more}.",
        known=True,
        best=reading.nominal if reading else None,
        low=reading.ends[0] if reading else None,
        high=reading.ends[1] if reading else None,
        periods=tuple(dict.fromkeys(count.entry.valid for count in told if count.entry.valid)),
        citations=tuple(count.entry for count in held),
    )


def _put_totals_first(counts: list[Count]) -> list[Count]:
    return sorted(counts, key=lambda count: count.claim.aspect is not Aspect.CUMULATIVE)


def _reaches_beyond(count: Count, period: Period) -> bool:
    """Whether it counts days outside the period, too."""
    held = count.entry.valid
    return held is not None and (held.first_on < period.first_on or held.last_on > period.last_on)


def _reach(count: Count) -> tuple[date, int]:
    """How late and how long a total counts."""
    held = count.entry.valid
    return (held.last_on, (held.last_on - held.first_on).days) if held else (date.min, 0)


def _answer_unknown(
    question: Question, series: Series, known: list[Step], what: str, within: tuple[list[Entry], Lexicon]
) -> Answer:
    entries, lexicon = within
    when = f" {format_in(question.period)}" if question.period else ""
    start = f"Unknown: no claim says {what}{when}"
    plans = _find_plans(series, question.period) if question.period else []
    day = question.period.first_on if question.period else None
    step = min(known, key=lambda step: _days_off(step, day), default=None) if day else None
    parts = [start, f"the nearest known is {tell_entry(step.support[0])}" if step else "", _tell_plans(plans)]
    nearest = (*(step.support[:1] if step else ()), *(plan.entry for plan in plans))
    if not nearest:
        related = [entry for entry in entries if _is_about(entry, series)]
        nearest = tuple(sorted(related, key=lambda entry: _days_away(entry, day))[:1])
        parts += [f"the nearest claim: {retell_utterance(Utterance((entry,)), lexicon)}" for entry in nearest]
    return Answer("; ".join(part for part in parts if part) + ".", known=False, nearest=nearest)


def _days_off(step: Step, day: date) -> tuple[int, date]:
    first = step.support[0].valid
    seen = first.first_on if first else step.period.first_on
    return abs((seen - day).days), seen


def _is_about(entry: Entry, series: Series) -> bool:
    """Whether it speaks of the actor in the place, in whatever way."""
    return series.actor in entry.claim.actors and series.place in entry.claim.places


def _days_away(entry: Entry, day: date | None) -> tuple[int, date]:
    on = entry.published_on or date.min
    return (abs((on - day).days) if day else -on.toordinal()), on


def _find_plans(series: Series, period: Period) -> list[Count]:
    """Levels to come as told at the time, one of each figure; steps to come where no level is told."""
    told = [make_count(entry, quantity_of(entry)) for entry in series.plans if _is_to_come(entry, period)]
    levels = [plan for plan in told if plan.is_level]
    unique = {(plan.claim.status, plan.claim.figure.low, plan.claim.figure.high): plan for plan in levels or told}
    return list(unique.values())


def _is_to_come(entry: Entry, period: Period) -> bool:
    """Whether it was told in that time or shortly before, of no earlier time."""
    day, target = entry.published_on, entry.valid
    told = day is not None and day <= period.last_on and (period.first_on - day).days <= _PLAN_DAYS
    return told and (target is None or target.last_on >= period.first_on)


def _tell_scope(claim: QuantityClaim) -> str:
    scope = find_scope(claim)
    return f"stated {format_scope(scope)}" if scope else ""


def _tell_plans(plans: Iterable[Count]) -> str:
    by_status: dict[Status, list[str]] = {}
    for plan in plans:
        by_status.setdefault(plan.claim.status, []).append(retell_count(plan.claim))
    return "; ".join(f"{status.value}: {join_words(told)}" for status, told in sorted(by_status.items()))


def _tell_count(count: Count) -> str:
    held = count.claim.time and count.claim.time.period
    when = f"{format_period(held)}; " if held else ""
    return f"{format_figure(count.claim.figure)} ({when}{format_source(count.entry)})"


def _is_asked(count: Count, question: Question) -> bool:
    claim = count.claim
    asked = claim.measure is question.measure and count.is_actual
    return asked and question.actor in claim.actors and question.place in claim.places


def _read_count(entry: Entry) -> Count | None:
    return make_count(entry, entry.claim) if isinstance(entry.claim, QuantityClaim) else None
