"""Aspects: how a count relates to the force (level, increase, decrease, cap, part) or to what happened."""

import re

from muster.extract.candidates import Candidate
from muster.extract.frames import Frame
from muster.extract.measures import Counted
from muster.model import Aspect, Measure

_EVENTS = (Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED, Measure.STRIKES)
_TOTALLED = re.compile(
    r"\b(?:since|so far|toll|in total|a total of|this year|last year|this month|last month|in the past|over the past|in all|to date|during the war|"
    r"have (?:been killed|died|lost)|has lost|have lost|had lost|more than \d[\d,]* \w+ (?:have|had) (?:died|been)|number of|years?|all told|alone|overall|altogether|casualties|fatalities|"
    r"lives of|deadliest|throughout|between \d{4}|in (?:19|20)\d\d|so far|the war|decades?)\b",
    re.IGNORECASE,
)
_CAP = re.compile(
    r"\b(?:cap(?:ped)?|ceiling|limit(?:ed)?|maximum|up to|as many as|authori[sz]ed|allow(?:s|ed)?)\b", re.IGNORECASE
)
_LEVEL_AFTER = re.compile(
    r"^\W*(?:\w+\W+){0,3}?(?:in|on|at|inside|already|currently|now|still|stationed|based|deployed|serving|remain\w*|left|there|under|strong|throughout|across|overseas)\b",
    re.IGNORECASE,
)
_TO_TOTAL = re.compile(
    r"\b(?:rais|boost|bring|brought|increas|expand|grow|grew|doubl|tripl|swell|reduc|drop|lower|cut|shrink|down|up|fell|fall|rise|rose|number|level|strength|total|size)\w*\b[^.;]{0,70}?\b(?:to|at|from|of|below|above)\s+"
    r"(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    r"\b(?:including|include[sd]?|among them|one of|some of|involving|fight with|battle with|backed by|accompanied by|led by|escorted by|along with|against|by)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_STRONG = re.compile(r"^[\s-]*(?:strong|member|man|person|troop|soldier)\b")
_COMPARED = re.compile(
    r"\b(?:in addition to|on top of|compared (?:with|to)|add to|join|besides|alongside)\s+(?:the\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


def match_aspect(candidate: Candidate, frame: Frame, counted: Counted) -> tuple[Aspect, str]:
    """Aspect of the candidate with the rule that chose it."""
    sentence = candidate.sentence
    before = sentence.text[: candidate.start_at - sentence.start]
    behind = sentence.text[candidate.end_at - sentence.start :]
    if counted.measure in _EVENTS:
        return _match_event(candidate, counted, before, behind)
    if _STRONG.match(sentence.text[sentence.words[candidate.after - 1].end - sentence.start :]):
        return Aspect.LEVEL, "strength"
    if candidate.more:
        return _leaves(frame) or (Aspect.INCREASE, "more")
    if _COMPARED.search(before):
        return Aspect.LEVEL, "beside another figure"
    if _TO_TOTAL.search(before):
        by = re.search(r"\bby\s+(?:\w+\s+){0,2}$", before)
        if not by:
            return Aspect.LEVEL, "a total reached"
        shrinking = re.search(r"\b(?:reduc|cut|drop|lower|shrink|down|fell|fall|slash|trim)\w*", before, re.IGNORECASE)
        return (Aspect.DECREASE, "reduced by") if shrinking else (Aspect.INCREASE, "increased by")
    if (
        candidate.figure.low is None
        and _CAP.search(before[-40:] + candidate.figure.text)
        and re.search(r"\b(?:cap|ceiling|limit|maximum|authori|allow|permit)", sentence.text, re.IGNORECASE)
    ):
        return Aspect.CAP, "upper limit"
    return _match_governor(candidate, frame, before, behind)


def _match_event(candidate: Candidate, counted: Counted, before: str, behind: str) -> tuple[Aspect, str]:
    value = candidate.figure.low or candidate.figure.high or 0
    near = before[-120:] + " # " + behind[:90]
    if candidate.sentence.lower[candidate.first - 1 : candidate.first] == ("killing",):
        return Aspect.EVENT, "one incident"
    if _TOTALLED.search(near) and not re.search(
        r"\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|attack|bombing|blast|ambush|crash)\b", near
    ):
        return Aspect.CUMULATIVE, "a longer time"
    if value >= 200 or re.search(r"\btoll\b", near):
        return Aspect.CUMULATIVE, "a large or counted total"
    return Aspect.EVENT, "one incident"


def _leaves(frame: Frame) -> tuple[Aspect, str] | None:
    if frame.governor is not None and frame.governor.group == "moves.leave":
        return Aspect.DECREASE, f"governed by {frame.governor.lemma}"
    return None


def _match_governor(candidate: Candidate, frame: Frame, before: str, behind: str) -> tuple[Aspect, str]:
    governor = frame.governor
    if governor is None:
        if _LEVEL_AFTER.match(behind):
            return Aspect.LEVEL, "place behind"
        return Aspect.PART, "no verb of presence or movement"
    why = f"governed by {governor.lemma}"
    word = frame.sentence.lower[governor.first]
    if governor.group in ("moves.send", "moves.arrive"):
        perfect = {"has", "have", "had"} & set(frame.sentence.lower[max(0, governor.first - 3) : governor.first])
        if word in ("deployed", "stationed", "assigned", "based", "committed", "positioned") and (
            perfect or frame.subject
        ):
            return Aspect.LEVEL, why + ", done"
        return Aspect.INCREASE, why
    if governor.group == "moves.leave":
        if governor.lemma == "leave" and not frame.subject and candidate.first - governor.last <= 2:
            return Aspect.LEVEL, "what a move leaves"
        return Aspect.DECREASE, why
    if governor.group == "moves.total" and not frame.subject and candidate.first - governor.last <= 3:
        if governor.lemma == "bring":
            return Aspect.INCREASE, why
        if governor.lemma in ("cut", "reduce", "drop", "lower", "shrink"):
            return Aspect.DECREASE, why
    if governor.group in ("moves.stay", "moves.total"):
        if (
            governor.group == "moves.stay"
            and governor.lemma == "be"
            and frame.sentence.find_cues("moves.act", candidate.end, frame.stop)
            and _acts(candidate, frame)
        ):
            return Aspect.PART, why + ", acting"
        return Aspect.LEVEL, why
    if governor.group == "moves.act":
        return Aspect.PART, why
    if _PART_BEFORE.search(before):
        return Aspect.PART, "singled out"
    return Aspect.PART, why


def _acts(candidate: Candidate, frame: Frame) -> bool:
    return any(
        True
        for cue in frame.sentence.find_cues("moves.act", candidate.end, min(frame.stop, candidate.end + 6))
        if cue.lemma not in ("help", "train")
    )
