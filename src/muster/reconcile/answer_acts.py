"""Answers to who, when, whether and what: utterances that fit, told again with their sources."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from muster.lexicon import Lexicon, NameKind
from muster.model import Aspect, Attribution, Claim, Entry, Period, PositionClaim, QuantityClaim
from muster.reconcile.question import Question
from muster.reconcile.readings import is_stated
from muster.reconcile.reply import Answer
from muster.reconcile.retell import retell_utterance
from muster.reconcile.speakers import SAME_SPEAKER, match_attributions
from muster.reconcile.topics import find_topics, is_withdrawal
from muster.reconcile.utterances import Utterance, find_utterances
from muster.reconcile.wording import format_in, format_party, open_sentence

_Fit = Callable[[Entry], bool]

# Utterances that one sentence tells; the others are cited and counted.
_MOST = 6
_MOST_A_SIDE = 3
_ADDING = re.compile(r"\b(?:more|additional|extra|further|send|sending|reinforce\w*)\b", re.IGNORECASE)
_PARTIES = frozenset({NameKind.STATE, NameKind.CAPITAL, NameKind.ALLIANCE, NameKind.GROUP})


def answer_act(question: Question, entries: list[Entry], lexicon: Lexicon) -> Answer:
    """Who did it, or what was done: every utterance that says so, by day."""
    found = _find_asked(question, entries, _find_fit(question))
    if not found:
        return _answer_unknown(question, entries, _find_fit(question), lexicon)
    return _make_answer(f"{open_sentence(_tell(found, lexicon))}.", found)


def answer_when(question: Question, entries: list[Entry], lexicon: Lexicon) -> Answer:
    """When it was first done: the day of the words where a report tells it, else the day of the first report."""
    found = _find_asked(question, entries, _find_fit(question))
    if not found:
        return _answer_unknown(question, entries, _find_fit(question), lexicon)
    found.sort(key=lambda utterance: (_find_day(utterance), isinstance(utterance.first.claim, PositionClaim)))
    said, day = _find_said(found[0]), found[0].first.published_on
    if said:
        start = open_sentence(format_in(said))
    else:
        start = f"Reported {format_in(Period.day(day))}" if day else "On an unknown day"
    more = f"; {len(found) - 1} more in the citations" if len(found) > 1 else ""
    return _make_answer(f"{start}: {retell_utterance(found[0], lexicon)}{more}.", found)


def answer_whether(question: Question, entries: list[Entry], lexicon: Lexicon) -> Answer:
    """Whether it was done: yes, no, or both where the claims say both."""
    act = question.act
    done = _find_asked(question, entries, _find_fit(question))
    not_done = _find_asked(question, entries, lambda entry: act is not None and act.is_refused(entry.claim))
    if done and not_done:
        sentence = (
            f"Said both ways. Yes: {_tell(done, lexicon, _MOST_A_SIDE)}. No: {_tell(not_done, lexicon, _MOST_A_SIDE)}."
        )
    elif done or not_done:
        sentence = f"{'Yes' if done else 'No'}: {_tell(done or not_done, lexicon)}."
    else:
        return _answer_unknown(question, entries, _find_fit(question), lexicon)
    return _make_answer(sentence, [*done, *not_done])


def answer_said(question: Question, entries: list[Entry], lexicon: Lexicon) -> Answer:
    """What a speaker said: a person, an institution, or a party by its positions."""
    speaker = question.speaker or ""
    asked = Attribution(speaker)
    codes = {name.code for name in lexicon.find_names(speaker) if name.kind in _PARTIES}

    def is_theirs(entry: Entry) -> bool:
        claim = entry.claim
        if match_attributions(claim.attribution, asked).score >= SAME_SPEAKER:
            return True
        return isinstance(claim, PositionClaim) and not codes.isdisjoint(claim.actors)

    found = _find_asked(question, entries, is_theirs)
    if not found:
        return _answer_unknown(question, entries, is_theirs, lexicon)
    return _make_answer(f"{open_sentence(_tell(found, lexicon))}.", found)


def _find_fit(question: Question) -> _Fit:
    act = question.act
    return lambda entry: act is not None and act.fits(entry.claim)


def _find_asked(question: Question, entries: list[Entry], fits: _Fit) -> list[Utterance]:
    """Utterances that fit in act, place, actor, time, number and topic."""
    asked = [entry for entry in entries if fits(entry) and _is_asked(question, entry)]
    if not question.topics:
        return find_utterances(asked)
    return find_utterances(entry for entry in asked if question.topics & _find_entry_topics(entry))


def _is_asked(question: Question, entry: Entry) -> bool:
    claim = entry.claim
    if question.place and question.place not in claim.places:
        return False
    if question.actor and question.actor not in claim.actors:
        return False
    if question.period and not any(period.overlaps(question.period) for period in _find_periods(entry)):
        return False
    if question.act and not _is_same_way(question, claim):
        return False
    if question.number is None:
        return True
    return isinstance(claim, QuantityClaim) and is_stated(claim.figure, question.number)


def _is_same_way(question: Question, claim: Claim) -> bool:
    """Whether both speak of sending, or both of withdrawing."""
    leaving = is_withdrawal(question.words)
    if isinstance(claim, PositionClaim):
        return is_withdrawal(claim.about) == leaving
    if not isinstance(claim, QuantityClaim):
        return False
    if leaving:
        return claim.aspect is Aspect.DECREASE
    return not (_ADDING.search(question.words) and claim.aspect is Aspect.DECREASE)


def _find_periods(entry: Entry) -> Iterable[Period]:
    """Every time that an entry has to do with: when it was said, when it holds, when it was printed."""
    day = entry.published_on
    known = entry.claim.attribution.said, entry.valid, Period.day(day) if day else None
    return [period for period in known if period]


def _find_entry_topics(entry: Entry) -> frozenset[str]:
    claim = entry.claim
    about = claim.about if isinstance(claim, PositionClaim) else ""
    return find_topics(f"{about} {claim.evidence.sentence}")


def _find_said(utterance: Utterance) -> Period | None:
    said = (entry.claim.attribution.said for entry in utterance.entries)
    return min((period for period in said if period), key=lambda period: period.first_on, default=None)


def _find_day(utterance: Utterance) -> date:
    """Day by which it was said: "in July" is later than the 11th of it, which tells more."""
    said = _find_said(utterance)
    return said.last_on if said else utterance.first.published_on or date.max


def _tell(utterances: list[Utterance], lexicon: Lexicon, most: int = _MOST) -> str:
    """The latest utterances in the order of their days, and how many came before."""
    told = list(dict.fromkeys(retell_utterance(utterance, lexicon) for utterance in utterances))
    earlier = [f"and {len(told) - most} before"] if len(told) > most else []
    return "; ".join([*told[-most:], *earlier])


def _make_answer(sentence: str, utterances: list[Utterance]) -> Answer:
    entries = tuple(entry for utterance in utterances for entry in utterance.entries)
    periods = (period for entry in entries for period in _find_periods(entry))
    return Answer(sentence, known=True, periods=tuple(dict.fromkeys(periods)), citations=entries)


def _answer_unknown(question: Question, entries: list[Entry], fits: _Fit, lexicon: Lexicon) -> Answer:
    """No claim fits: what comes nearest once the time, then the number and topic, then the place is let go."""
    timeless = replace(question, period=None)
    any_topic = replace(timeless, number=None, topics=frozenset())
    for asked in (timeless, any_topic, replace(any_topic, place=None)):
        near = _find_asked(asked, entries, fits)
        if near:
            told = f"; the nearest claim: {retell_utterance(near[-1], lexicon)}"
            return Answer(f"{_tell_unknown(question, lexicon)}{told}.", known=False, nearest=near[-1].entries)
    return Answer(f"{_tell_unknown(question, lexicon)}.", known=False)


def _tell_unknown(question: Question, lexicon: Lexicon) -> str:
    where = lexicon.label(question.place) if question.place else ""
    when = f" {format_in(question.period)}" if question.period else ""
    if question.speaker:
        about = f" about {where}" if where else ""
        return f"Unknown: no claim tells what {question.speaker} said{about}{when}"
    who = format_party(question.actor, lexicon) if question.actor else "anybody"
    did = question.act.verb if question.act else "did"
    return f"Unknown: no claim says that {who} {did} such forces{f' for {where}' if where else ''}{when}"
