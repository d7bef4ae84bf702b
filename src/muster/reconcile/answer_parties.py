"""Answers to who has forces in a place, and who said a figure."""

from dataclasses import replace

from muster.lexicon import Lexicon
from muster.model import Basis, Entry, Step
from muster.reconcile.answer_steps import find_asked_steps, is_of_time
from muster.reconcile.cells import figure_of, find_counts, quantity_of
from muster.reconcile.estimate import estimate_series
from muster.reconcile.question import Question
from muster.reconcile.readings import is_stated
from muster.reconcile.reply import Answer
from muster.reconcile.retell import retell_count
from muster.reconcile.utterances import find_utterances
from muster.reconcile.wording import (
    format_counted,
    format_in,
    format_noun,
    format_parties,
    format_party,
    format_period,
    format_source,
    join_words,
    open_sentence,
)

_MOST = 8


def answer_who_has(question: Question, entries: list[Entry], lexicon: Lexicon) -> Answer:
    """Every actor of whom a level is known in the place at the time, most forces first; else what is nearest."""
    found: list[tuple[str, Step]] = []
    for cell in find_counts(entries, lexicon):
        if len(cell.actors) == 1 and cell.places == (question.place,) and cell.measure is question.measure:
            series = estimate_series(entries, cell.actors[0], cell.places[0], cell.measure, lexicon)
            known = [step for step in series.steps if step.best is not None]
            found += [(series.actor, step) for step in find_asked_steps(known, question.period)[-1:]]
    found.sort(key=lambda held: (-(held[1].best or 0), held[0]))
    where = lexicon.label(question.place or "")
    when = f" {format_in(question.period)}" if question.period else ", latest known"
    if not found:
        return _answer_nobody(question, entries, lexicon)
    told = [f"{format_party(actor, lexicon)} {_tell_step(step)}" for actor, step in found[:_MOST]]
    more = [f"and {len(found) - _MOST} more"] if len(found) > _MOST else []
    cited = tuple(dict.fromkeys(entry for _, step in found for entry in step.support))
    return Answer(f"In {where}{when}: {'; '.join([*told, *more])}.", known=True, citations=cited)


def answer_who_said(question: Question, entries: list[Entry], lexicon: Lexicon) -> Answer:
    """Every source of a figure of the force, at the time and of the number asked for, by day."""
    asked = [entry for entry in entries if _is_said(question, entry)]
    if not asked:
        return _answer_unsaid(question, entries, lexicon)
    utterances = find_utterances(asked)
    told = [_tell_said(utterance.first, lexicon) for utterance in utterances[-_MOST:]]
    more = [f"and {len(utterances) - _MOST} before"] if len(utterances) > _MOST else []
    cited = tuple(entry for utterance in utterances for entry in utterance.entries)
    return Answer(f"{open_sentence('; '.join([*told, *more]))}.", known=True, citations=cited)


def _is_said(question: Question, entry: Entry) -> bool:
    if entry.claim.kind != "quantity":
        return False
    claim = quantity_of(entry)
    if question.actor and question.actor not in claim.actors:
        return False
    if question.place and question.place not in claim.places:
        return False
    if question.period and not is_of_time(entry, question.period):
        return False
    if question.number is not None and not is_stated(claim.figure, question.number):
        return False
    return claim.measure is question.measure


def _tell_said(entry: Entry, lexicon: Lexicon) -> str:
    claim = quantity_of(entry)
    where = join_words(lexicon.label(place) for place in claim.places)
    of = f"{format_parties(claim.actors, lexicon)}{f' in {where}' if where else ''}"
    return f"{format_source(entry)}: {retell_count(claim)} of {of}, {claim.status.value}"


def _tell_step(step: Step) -> str:
    lead = step.support[0]
    claim, held = quantity_of(lead), lead.valid
    known = ", last known" if step.basis is Basis.CARRIED else ""
    when = f"{format_period(held)}; " if held else ""
    return f"{format_counted(figure_of(step), claim.measure)}{known} ({when}{format_source(lead)})"


def _answer_nobody(question: Question, entries: list[Entry], lexicon: Lexicon) -> Answer:
    what, where = format_noun(question.measure), lexicon.label(question.place or "")
    when = f" {format_in(question.period)}" if question.period else ""
    start = f"Unknown: no claim says who had {what} in {where}{when}"
    near = answer_who_has(replace(question, period=None), entries, lexicon) if question.period else None
    if near is None or not near.known:
        return Answer(f"{start}.", known=False, nearest=near.nearest if near else ())
    return Answer(f"{start}; nearest: {near.sentence}", known=False, nearest=near.citations)


def _answer_unsaid(question: Question, entries: list[Entry], lexicon: Lexicon) -> Answer:
    number = f"{question.number:,} " if question.number is not None else ""
    where = f" for {lexicon.label(question.place)}" if question.place else ""
    start = f"Unknown: no claim gives {number}{format_noun(question.measure)}{where}"
    looser = replace(question, number=None, period=None)
    near = [entry for entry in entries if _is_said(looser, entry)][-1:]
    told = f"; the nearest claim: {_tell_said(near[0], lexicon)}" if near else ""
    return Answer(f"{start}{told}.", known=False, nearest=tuple(near))
