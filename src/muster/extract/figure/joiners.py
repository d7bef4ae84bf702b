"""Joiners: people counted as they go to an army or an armed group: "900 Europeans have joined the rebels"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.figure.noun_phrases import is_bare
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, load_phrases

_NOUNS = load_phrases("totals.joiners")
_PEOPLE = load_phrases("totals.joiner_words")
_JOINED = any_phrase("totals.joined")
_AMONG = re.compile(r",?\s[(–—-]{0,2}\s?(?:including|among them|among whom)\s\Z")
_RANKS = any_phrase("totals.ranks_joined")
# How far from the number the verb may stand, and the group from the verb, in characters.
_REACH = 90
_REACH_BEFORE = 30
_REACH_OF_RANKS = 80
# Fewer are persons of whom a report tells, and no count of a force.
_FEWEST = 4


def joins_force(candidate: Candidate) -> bool:
    """Whether the number is one of people who go to an army or an armed group, or whom it recruits."""
    if candidate.size < _FEWEST:
        return False
    if candidate.is_bare and not candidate.is_part:
        return _joins_behind(candidate)
    return _counts_people(candidate) and (
        _joins_behind(candidate) or _is_recruited(candidate) or _is_among_fighters(candidate)
    )


def _counts_people(candidate: Candidate) -> bool:
    sentence, noun = candidate.sentence, candidate.noun
    if noun is not None:
        return noun.lemma in _NOUNS
    following = sentence.lower[candidate.after : candidate.after + 3]
    start = sentence.start_of(candidate.after) if following else candidate.end_at
    nationals = [name for name in sentence.names if name.kind is NameKind.DEMONYM and name.start == start]
    named = bool(nationals) and is_bare(sentence, sentence.word_at(nationals[0].end - 1) + 1)
    return named or not _PEOPLE.isdisjoint(following)


def _joins_behind(candidate: Candidate) -> bool:
    text, at = candidate.sentence.text, candidate.end_at - candidate.sentence.start
    verb = _JOINED.search(text, at, at + _REACH)
    if verb is None:
        return False
    ranks = verb.end(), verb.end() + _REACH_OF_RANKS
    start = candidate.sentence.start
    return _RANKS.search(text, *ranks) is not None or any(
        name.kind is NameKind.GROUP and ranks[0] <= name.start - start < ranks[1] for name in candidate.sentence.names
    )


def _is_among_fighters(candidate: Candidate) -> bool:
    """Whether the people are some of the fighters named right before: "foreign fighters, including 900 Europeans"."""
    among = candidate.search_before(_AMONG)
    sentence = candidate.sentence
    return among is not None and any(
        noun.group == "personnel.strong" and sentence.end_of(noun.last - 1) - sentence.start == among.start()
        for noun in sentence.nouns
    )


def _is_recruited(candidate: Candidate) -> bool:
    """Whether the group recruits them: "The Front has recruited 40 youths"."""
    text, at = candidate.sentence.text, candidate.start_at - candidate.sentence.start
    before = text[max(0, at - _REACH_BEFORE) : at].lower()
    has_group = _RANKS.search(text, 0, at) is not None or any(
        name.kind is NameKind.GROUP and name.end <= candidate.start_at for name in candidate.sentence.names
    )
    return has_group and ("recruited " in before or "enlisted " in before)
