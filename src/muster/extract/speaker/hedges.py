"""Hedges: words by which the outlet keeps its distance from a figure that it states, or that it says others claim."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import phrase_choice

# What the outlet does not vouch for, and the rest, as rules.
DISTANT, CLAIMED, PLAIN = "kept at a distance", "claimed by who says it", "no word of distance"
_SOURCE = rf"(?:{phrase_choice('hedges.unsure')})\s+(?:[\w-]+\s+){{0,2}}?(?:{phrase_choice('hedges.sources')})"
# "Said to have", but no "reported to the police"
_OPINION = rf"(?:{phrase_choice('hedges.opinions')})\s+to\s+(?!(?:{phrase_choice('hedges.told')})\b)\w+"
# An adverb of a noun's own words tells nothing of the figure: "a reportedly angry general", "allegedly led by rebels".
_VERBAL = rf"""
        (?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?:{phrase_choice("hedges.adverbs")})(?!\s\w+(?:ed|en)\s(?:\w+\s)?by\s)
      | (?:{phrase_choice("frames.passive")})\s+(?:(?!not\b)\w+\s+){{0,2}}?{_OPINION}
    """
# "Allegedly", "is widely rumoured to have", which may stand behind the figure too
_BEHIND = re.compile(rf"(?<![\w-])(?:{_VERBAL})(?![\w-])", re.VERBOSE | re.IGNORECASE)
# "It is rumoured that", "claims that", "unconfirmed reports speak of"
_BEFORE = re.compile(
    rf"""(?<![\w-])(?:
        {_VERBAL}
      | it\s+(?:is|was)\s+(?:\w+ly\s+)?(?:{phrase_choice("hedges.opinions")})\s+that
      | (?:{phrase_choice("hedges.doubtful")})\s+(?:that|of)
      | {_SOURCE}(?:\s+that)?
    )(?![\w-])\s*,?""",
    re.VERBOSE | re.IGNORECASE,
)
# "900 soldiers said to be there"
_SAID = re.compile(rf"\s+{_OPINION}\b", re.IGNORECASE)
# "900 soldiers are there, unconfirmed reports say"
_SOURCE_BEHIND = re.compile(rf",\s+(?:according\s+to\s+)?{_SOURCE}\b", re.IGNORECASE)
_ADJECTIVE = (
    rf"(?:(?:\b(?:{phrase_choice('hedges.determiners')})|['’]s)\s+(?:{phrase_choice('hedges.participles')})"
    rf"|(?<![\w-])(?:{phrase_choice('hedges.adjectives')}))"
)
# "Its alleged 900 soldiers", "the reported deployment of 900 soldiers"; a so-called surge is a real one.
_QUALIFIED = re.compile(
    rf"""(?:{_ADJECTIVE}\s+(?:(?:[\w-]+\s+){{1,3}}?(?:of|for)\s+)?|(?<!\w)so-called\s+)["“'‘]?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# "900 so-called trainers"
_WITHIN = re.compile(rf"(?<![\w-])(?:so-called|{phrase_choice('hedges.adjectives')})\s", re.IGNORECASE)
_CLAIMING = phrase_choice("hedges.claiming")
_NO_SAYING = rf"(?!\s+(?:[\w,.’'-]+\s+){{0,6}}?(?:{phrase_choice('hedges.claimed')})\b)"
# "Claimed on Friday that", "claiming to have killed", not "had claimed 20 lives"
_CLAIMS = re.compile(
    rf"(?<![\w-])(?:{_CLAIMING})\b{_NO_SAYING}"
    r"(?:(?:\s+(?:on|in|to|via|late|early|\w+day)\b[^,;:()]{0,40}?)?\s+that\b)?",
    re.IGNORECASE,
)
# "600 soldiers were killed, the group claimed", not "in attacks, which were claimed by rebels"
_CLAIMS_BEHIND = re.compile(
    rf",[”\"’']?\s+(?:(?!(?:which|who|whom|{phrase_choice('frames.passive')})\s)[\w.’'-]+\s+){{1,5}}?"
    rf"(?:{_CLAIMING})(?=[\s,.]|\Z){_NO_SAYING}",
    re.IGNORECASE,
)
# Where another clause begins; a list goes on behind its comma: "allegedly has 900 soldiers, 20 tanks"
_BREAK = re.compile(
    rf"""[;:()] | \s--?\s | \s?[–—]\s? | ,(?!\d|\s+\d|\s*(?:and\s+)?\Z)
       | \b(?:{phrase_choice("hedges.breaks")})(?:\s|\Z)""",
    re.VERBOSE | re.IGNORECASE,
)
_AND = re.compile(r"\band\s*,?\s*\Z")
# How far from a figure the words may stand, in characters.
_REACH = 130


def match_hedge(candidate: Candidate, is_outlets: bool) -> tuple[bool, str]:
    """Whether the outlet keeps its distance from the figure, with the rule.

    Where somebody else states it (`is_outlets` is false), only the verb tells: "the rebels claimed to have killed 600".
    """
    if not is_outlets:
        claimed = _is_before(candidate, _CLAIMS) or _find_behind(candidate, _CLAIMS_BEHIND)
        return (True, CLAIMED) if claimed else (False, "a speaker states it")
    distant = _is_qualified(candidate) or _is_before(candidate, _BEFORE) or _is_told_behind(candidate)
    return distant, DISTANT if distant else PLAIN


def _is_qualified(candidate: Candidate) -> bool:
    """Whether an adjective of the figure's own phrase does so."""
    text = candidate.sentence.report_text
    start = max(candidate.sentence.start, candidate.start_at - _REACH)
    within = _WITHIN.search(text, candidate.start_at, candidate.end_at)
    return bool(within or _QUALIFIED.search(text, start, candidate.start_at))


def _is_before(candidate: Candidate, cue_words: re.Pattern[str]) -> bool:
    """Whether such words stand before the figure, in its clause."""
    text = candidate.sentence.report_text
    start = max(candidate.sentence.start, candidate.start_at - _REACH)
    # What stands behind the figure may tell of what the words are: "claimed 20 lives".
    cues = cue_words.finditer(text, start, min(candidate.sentence.end, candidate.end_at + _REACH))
    return any(
        cue.end() <= candidate.start_at and not _BREAK.search(text, cue.end(), candidate.start_at) for cue in cues
    )


def _is_told_behind(candidate: Candidate) -> bool:
    """Whether words behind the figure, in its clause, do so; not those joined to it by "and"."""
    text, start = candidate.sentence.report_text, candidate.end_at
    stop = min(candidate.sentence.end, start + _REACH)
    if _SAID.match(text, start, stop) or _SOURCE_BEHIND.search(text, start, stop):
        return True
    cue = _find_behind(candidate, _BEHIND)
    return cue is not None and not _AND.search(text, start, cue.start())


def _find_behind(candidate: Candidate, cue_words: re.Pattern[str]) -> re.Match[str] | None:
    """The first such words behind the figure; None where there are none, or in another clause."""
    text, start = candidate.sentence.report_text, candidate.end_at
    cue = cue_words.search(text, start, min(candidate.sentence.end, start + _REACH))
    return None if cue is None or _BREAK.search(text, start, cue.start()) else cue
