"""Reach: which words of its sentence a speech reports, and which stand in a clause of their own beside it."""

import re

from muster.extract.sentence import Sentence
from muster.extract.speaker.speech_subjects import PRONOUNS
from muster.extract.speaker.speeches import SUBJECT, Speech
from muster.lexicon.phrases import load_phrases, phrase_choice

# "The force has 600 soldiers, but the ministry said it would leave": the figure is told by nobody.
_NEW_CLAUSE = re.compile(rf"\b(?:{phrase_choice('reach.clauses')})\s+\Z")
# "Berg said they had fled, and in May, two soldiers were killed": another event is told.
_NEXT_EVENT = re.compile(rf",\s+(?:and|but)\s+(?:{phrase_choice('reach.settings')})\s[^,;]{{2,30}},\s")
# "600 soldiers who the ministry said would leave"
_RELATED = re.compile(r"[^,;:]{0,40}\s(?:who|which|that|whom)\s+")
# "'s announcement last week that the army will send", up to the figure
_NOUN_TELLS = re.compile(
    rf"(?:\s+(?:(?:on|last|this|late|early)\s+)?\w+){{0,2}}\s+(?:{phrase_choice('reach.of_nouns')})\b[^;:]{{0,80}}\Z"
)
# "... the ministry said Monday in a statement.", where nothing that is said follows.
_CLOSED = re.compile(r"[,.;:“”\"!?()]|\s--?\s|\s[–—]\s|\Z")
_DAY = r"(?:(?:late|early|on)\s+)?\w+day(?:\s+(?:morning|afternoon|evening|night))?\s+"
_ADDS_HOW = re.compile(rf"\s*(?:{_DAY})?(?:{phrase_choice('reach.prepositions')})\s")
_VERB = re.compile(rf"\b(?:{phrase_choice('reach.finite')})\b")
# "Berg said before 600 soldiers left", "said of the 600 soldiers": the figure tells when, or of what.
_TELLS_WHEN = re.compile(rf"\s*(?:{_DAY})?(?:{phrase_choice('reach.beside')})\s(?:(?!\bthat\b)[^,;:“”\"]){{0,80}}\Z")
_RECKONED = re.compile(rf"[^,;]{{0,60}},\s+(?:{phrase_choice('reach.reckoning')})\b")
_OF_SPEAKER = re.compile(r"[^,;]{0,60},\s+(?:who|whose|whom|which|where)\b")
_NUMBERING = load_phrases("reach.numbering")
_TELLING = load_phrases("reach.telling")
# In characters: how far before a speaker the clause may begin, and how long what is told behind the verb is.
_REACH = 40
_TOLD = 300
# How far behind its verb a figure is surely told.
_NEAR = 120


def covers(sentence: Sentence, speech: Speech, start: int, end: int) -> bool:
    """Whether the speech tells the words [start, end) of the report's text, which stand in its sentence."""
    if speech.rule == "according to":
        return True
    if speech.rule == "quoted as saying":
        return start >= speech.end
    if speech.rule == "noun of speaking":
        return _covers_behind_noun(sentence, speech, start)
    verb_start, verb_end = sentence.start_of(speech.cue.first), sentence.end_of(speech.cue.last - 1)
    text = sentence.report_text
    if end <= min(speech.start, verb_start):
        is_related = _RELATED.fullmatch(text, end, speech.start) is not None
        return is_related or not _is_clause_before(sentence, speech, verb_end)
    if speech.end <= start and end <= verb_start:
        return False
    if start >= max(speech.end, verb_end):
        occasion = _TELLS_WHEN.match(text, max(speech.end, verb_end), start)
        if _NEXT_EVENT.search(text, verb_end, start) or (occasion and speech.cue.lemma not in _NUMBERING):
            return False
        beside = _OF_SPEAKER if speech.start > verb_start else _RECKONED
        return beside.match(text, max(speech.end, verb_end), start) is None
    return True


def tell_hold(sentence: Sentence, speech: Speech, start: int) -> str:
    """The speech's rule, by how firmly it holds a figure that starts there behind its verb.

    A verb that argues ("insisted") tells less often whose figure it is than one that tells; "he" may be another, and a
    long way behind the verb the outlet speaks again.
    """
    verb_end = sentence.end_of(speech.cue.last - 1)
    if speech.rule != SUBJECT or start < max(speech.end, verb_end):
        return speech.rule
    if speech.cue.lemma not in _TELLING:
        return "subject of a verb that argues"
    if sentence.report_text[speech.start : speech.end].lower() in PRONOUNS:
        return "pronoun before the reporting verb"
    return "subject of a distant reporting verb" if start - verb_end > _NEAR else SUBJECT


def _covers_behind_noun(sentence: Sentence, speech: Speech, start: int) -> bool:
    """Whether the words stand right behind "announcement that", "request for"."""
    behind = max(speech.end, sentence.end_of(speech.cue.last - 1))
    return _NOUN_TELLS.match(sentence.report_text, behind, start) is not None


def _is_clause_before(sentence: Sentence, speech: Speech, verb_end: int) -> bool:
    """Whether what stands before the speech is no part of it: the verb has something else to tell behind it."""
    text = sentence.report_text
    if _NEW_CLAUSE.search(text, max(sentence.start, speech.start - _REACH), speech.start):
        return True
    if speech.start > verb_end:
        return False
    stop = min(sentence.end, verb_end + _TOLD)
    closed = _CLOSED.search(text, verb_end, stop)
    told = text[verb_end : closed.start() if closed else stop]
    return not _ADDS_HOW.match(told) and _VERB.search(told) is not None
