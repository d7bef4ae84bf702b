"""Journeys: countries that counted forces go to, leave or are in, and the one that they come home to.

Source: a user's report on sentences such as "the minister said 300 soldiers would be sent to Kesh", which names nobody
but the country that receives them.
"""

import re
from itertools import pairwise

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice

_WORDS = r"(?:,?\s[\w'’.-]{1,30})"
# Between a phrase, or its verb, and a country: "would be sent to", "flew from Fort Blake to the".
_LEADS = re.compile(rf"{_WORDS}{{0,9}}?\s(?P<word>to|into|from|for|in)\s(?:the\s)?", re.IGNORECASE)
_GOING = re.compile(rf"\b(?:{phrase_choice('actors.going')})\b", re.IGNORECASE)
_GOING_FOR = re.compile(rf"\b(?:{phrase_choice('actors.going_for')})\s+for\s(?:the\s)?\Z", re.IGNORECASE)
_BASED = re.compile(rf"\b(?:{phrase_choice('actors.based')})\s+in\s(?:the\s)?\Z", re.IGNORECASE)
_RIGHT_IN = re.compile(r"\sin\s(?:the\s)?")
_HOMEWARD = any_phrase("places.homeward")
_LEAVING = load_phrases("actors.leaving")
_RETREATS = load_phrases("actors.retreats")
# Between the two countries of a way home: "to Norland from Kesh", "from Kesh back to Norland".
_FROM = re.compile(r"\sfrom\s(?:the\s)?", re.IGNORECASE)
_TO = re.compile(r"(?:\s(?:back|home))?\sto\s(?:the\s)?", re.IGNORECASE)
_PART = re.compile(r"['’-]\w")
# How far behind a phrase the country may stand, in characters.
_REACH = 100


def find_home(figure: OwnedFigure) -> Codes:
    """The country that the counted ones come home to from another: "will return to Norland from Kesh"."""
    if figure.frame.governor and figure.frame.governor.lemma in _RETREATS:
        return ()
    text, names = figure.sentence.report_text, _states_behind(figure)
    for first, second in pairwise(names):
        led = _LEADS.fullmatch(text, figure.candidate.end_at, first.start)
        if led is None or not _HOMEWARD.search(_words_of_move(figure, second)):
            continue
        if led["word"] == "to" and _FROM.fullmatch(text, first.end, second.start):
            return (first.code,)
        if led["word"] == "from" and _TO.fullmatch(text, first.end, second.start):
            return (second.code,)
    return ()


def find_abroad(figure: OwnedFigure) -> frozenset[str]:
    """Countries that the counted ones go to, leave or are in, as the words behind them tell; home is none."""
    return frozenset(name.code for name in _states_behind(figure) if _is_abroad(figure, name))


def _is_abroad(figure: OwnedFigure, name: Name) -> bool:
    """Whether the words between the phrase and the country tell that it is not the home of the counted ones."""
    led = _LEADS.fullmatch(figure.sentence.report_text, figure.candidate.end_at, name.start)
    if led is None:
        return False
    word, words, verb = led["word"].lower(), _words_of_move(figure, name), figure.frame.governor
    comes_home = _HOMEWARD.search(words) is not None
    leaves = verb is not None and verb.group == "moves.leave"
    if word == "from":
        return leaves or comes_home
    if word == "in":
        is_left = verb is not None and verb.lemma in _LEAVING and _RIGHT_IN.fullmatch(led[0]) is not None
        return is_left or _BASED.search(words) is not None
    if word == "for":
        return _GOING_FOR.search(words) is not None
    return not leaves and not comes_home and _GOING.search(words) is not None


def _words_of_move(figure: OwnedFigure, name: Name) -> str:
    """The words from the verb before the phrase, or from the phrase's end, to the name."""
    start = figure.candidate.end_at
    if figure.verb is not None:
        start = min(start, figure.sentence.start_of(figure.verb.first))
    return figure.sentence.report_text[start : name.start]


def _states_behind(figure: OwnedFigure) -> list[Name]:
    """States named behind the phrase, no part of one: "sent to Norland's north", "from Norland-based units"."""
    end_at, text = figure.candidate.end_at, figure.sentence.report_text
    near = [name for name in figure.sentence.names if end_at <= name.start <= end_at + _REACH]
    return [name for name in near if name.kind is NameKind.STATE and not _PART.match(text, name.end)]
