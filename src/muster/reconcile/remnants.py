"""Remnants: a force of which most has gone: "all but 200 of the 2,400 have left", "half of the 1,100 have left"."""

import re
from dataclasses import replace

from muster.model import Evidence, QuantityClaim
from muster.reconcile.around import flatten, words_before, words_behind

# "All but 200 of the 2,400 have left", "only 200 of the 2,400 remain"
_ALL_BUT = re.compile(r"\ball (?:but|except|save)(?: (?:about|some|around))? \Z", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:only|just)(?: (?:about|some|around))? \Z", re.IGNORECASE)
_THE = r"(?:the|its|their|his|our|those|these)"
_OF_THE = re.compile(rf"\S+(?: [^\W\d]\w*){{0,3}} of {_THE} (?:[^\W\d]\w* ){{0,2}}\Z", re.IGNORECASE)
_REMAIN = re.compile(r"[^,;:.]{0,80}? (?:remain|remained|(?:are|were) left|still|stay|stayed)\b", re.IGNORECASE)
# "Half of the 1,100 | soldiers in Kesh have left"
_SHARE = re.compile(
    r"\b(?:half|thirds?|quarters|most|majority|bulk|rest|remainder)"
    r" of (?:the|its|their|his|our|those|these|[\w.]+['’]s) (?:[^\W\d]\w* ){0,2}\Z",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"(?:(?! (?:who|which|that)\b)[^,;:.]){0,80}? (?:have|had|has)(?: \w+ly| already| now| since)? (?:been )?"
    r"(?:left|gone|departed|withdrawn|returned|come home|pulled out|flown (?:out|home)|sent home|moved out|quit)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
# How far before the number such words may begin, and how far behind it what became of it stands, in characters.
_REACH = 60
_REACH_BEHIND = 140


def is_rest(whole: QuantityClaim, rest: QuantityClaim) -> bool:
    """Whether the one is what is left of the other: "all but 200 of the 2,400", "only 200 of the 2,400 remain"."""
    first, last = _number(rest.evidence), _number(whole.evidence)
    if not first.start < last.start <= first.start + _REACH:
        return False
    at = first.sentence_start
    if not _OF_THE.fullmatch(flatten(first.sentence[first.start - at : last.start - at])):
        return False
    opening = words_before(first, _REACH)
    if _ALL_BUT.search(opening):
        return True
    return _ONLY.search(opening) is not None and _REMAIN.match(words_behind(last, _REACH_BEHIND)) is not None


def has_shrunk(claim: QuantityClaim) -> bool:
    """Whether a large share of the figure has left, and no words tell when it was so."""
    evidence = claim.evidence
    if claim.time or " of " not in evidence.sentence:
        return False
    leads = _SHARE.search(words_before(_number(evidence), _REACH))
    return leads is not None and _LEFT.match(words_behind(evidence, _REACH_BEHIND)) is not None


def _number(evidence: Evidence) -> Evidence:
    """The evidence from the number itself on, behind the words that qualify it: "the | 2,400 soldiers"."""
    found = _NUMBER.search(evidence.quote)
    return replace(evidence, start=evidence.start + found.start()) if found else evidence
