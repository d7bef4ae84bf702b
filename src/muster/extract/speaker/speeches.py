"""Speeches: the words of a sentence that report speech, and who speaks there."""

import re
from dataclasses import dataclass

from muster.extract.figure.counted import FORCES
from muster.extract.sentence import Sentence
from muster.extract.speaker.people import NAME
from muster.extract.speaker.quoted import find_quoted
from muster.extract.speaker.speech_nouns import find_noun_speeches
from muster.extract.speaker.speech_subjects import (
    BEFORE_NOUNS,
    CLAUSAL,
    NOT_SPEAKING,
    PASSIVE,
    PRONOUNS,
    Span,
    find_subject,
    is_noun,
    is_participle,
)
from muster.extract.speaker.standing import SPEAKER_HEAD
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.lexicon.terms import Term

SUBJECT = "subject of the reporting verb"
# Verbs that are nouns too ("initial pledges"): others are believed first.
WEAK = load_phrases("speeches.weak")
_INVERTING = load_phrases("speeches.inverting")
_IDIOM = re.compile(rf"(?:{phrase_choice('speeches.idioms')})\b", re.IGNORECASE)
_OPENING_MARKS = (",", "”", '"', "'", "?", "!")
_STOP = re.compile(rf"""[,;:“”"()]|\s--?\s|\s[–—]\s|\.(?!\w)|\s(?:{phrase_choice("speeches.stops")})\b""")
_ABBREVIATION = re.compile(rf"\b(?:[A-Z]|{phrase_choice('speeches.abbreviations')})\Z")
# What stands right behind a verb and can be no speaker: a clause, or what is counted.
_NUMBER_WORDS = load_phrases("figures.number_words")
_NO_SPEAKER = re.compile(rf"(?:{phrase_choice('speeches.no_speaker')})\b|\d|\w+day\b(?!\s+[A-Z])", re.IGNORECASE)
# The name behind a title and a comma: "said the commander in Norburg, Ann Berg."
_NAMED = re.compile(
    rf"\s+(?:(?:{phrase_choice('speeches.abbreviations')})\.\s+)*{NAME.pattern}(?=[.,;“”\"]|\Z)", re.VERBOSE
)
_BEHIND = re.compile(rf"\s(?:{phrase_choice('back_references.prepositions')})\s")
_DOCUMENT = any_phrase("speeches.documents")
# "Unconfirmed reports", whose authors nobody knows
_UNSURE = re.compile(
    rf"(?:(?:an?|some|several|other)\s+)?(?:(?:as\s+)?yet\s+)?(?:{phrase_choice('hedges.unsure')})\s+(?:[\w-]+\s+){{0,2}}?"
    rf"(?:{phrase_choice('hedges.sources')})",
    re.IGNORECASE,
)
# Cues (by their first form) of a source that somebody else has spoken to.
_QUOTING = ("citing", "quoting", "quote", "cite")
_AUXILIARIES = load_phrases("frames.auxiliaries")
# How many words may stand between "add" and the forces that are added.
_ADDED = 2
# Where an idiom of the verb may begin before it, in characters.
_REACH = 12


@dataclass(frozen=True, slots=True)
class Speech:
    """Words that report speech in one sentence: who speaks, at [start, end) of the report's text, and the cue."""

    start: int
    end: int
    cue: Term
    rule: str


def find_speeches(sentence: Sentence) -> list[Speech]:
    """Every "X said", "said X" and "according to X" of the sentence, in order."""
    found: list[Speech] = []
    spans: set[Span] = set()
    for cue in sentence.find_cues("reporting"):
        if cue.group == "reporting.sources":
            span, rule = _find_behind(sentence, cue.last), "according to"
            if span and cue.lemma in _QUOTING and not _speaks_itself(sentence.text[slice(*span)]):
                continue
        elif _reports_nothing(sentence, cue):
            continue
        else:
            span, rule = _find_around(sentence, cue)
        # "Told reporters" and "told" are two cues of one speech.
        if span and span not in spans and not _UNSURE.fullmatch(sentence.text, *span):
            spans.add(span)
            found.append(Speech(sentence.start + span[0], sentence.start + span[1], cue, rule))
    for span, cue in find_quoted(sentence):
        # "Quoting Berg" and "the agency quoted" tell no more than that.
        found = [speech for speech in found if speech.cue.lemma not in _QUOTING]
        found.append(Speech(sentence.start + span[0], sentence.start + span[1], cue, "quoted as saying"))
    for span, cue in find_noun_speeches(sentence):
        if span not in spans:
            found.append(Speech(sentence.start + span[0], sentence.start + span[1], cue, "noun of speaking"))
    return sorted(found, key=lambda speech: speech.cue.first)


def _reports_nothing(sentence: Sentence, cue: Term) -> bool:
    quotes = any(start >= sentence.end_of(cue.last - 1) for start, _ in sentence.quotations)
    tells = quotes or sentence.lower[cue.last : cue.last + 1] == ("that",)
    mute = (cue.lemma in NOT_SPEAKING and not tells) or _is_passive(sentence, cue)
    told = sentence.lower[cue.first].endswith("ed")
    owned = cue.lemma in WEAK and not told and not tells and sentence.lower[cue.first - 1].endswith(("'s", "s'"))
    adjective = told and not tells and sentence.lower[cue.first - 1].endswith("'s")  # "Berg's alleged 900 soldiers"
    noun = is_noun(sentence, cue) or _is_bare_noun(sentence, cue) or _adds_forces(sentence, cue)
    return mute or owned or adjective or noun or _is_idiom(sentence, cue)


def _adds_forces(sentence: Sentence, cue: Term) -> bool:
    """Whether forces or weapons are what is added: "as allies add | combat troops", not "add that troops"."""
    if cue.lemma != "add":
        return False
    nouns = (noun for noun in sentence.nouns if cue.last <= noun.first <= cue.last + _ADDED and noun.section in FORCES)
    noun = next(nouns, None)
    if noun is None:
        return False
    between = sentence.lower[cue.last : noun.first]
    # "He added troops would leave": the noun is a subject, and what he said.
    behind = sentence.lower[noun.last : noun.last + 1]
    return all(word.isalnum() for word in between) and _AUXILIARIES.isdisjoint(behind)


def _is_bare_noun(sentence: Sentence, cue: Term) -> bool:
    """Whether the word is a noun by the verb beside it: "media reports | say", "received | claims"."""
    if cue.lemma not in WEAK or cue.last > cue.first + 1 or not sentence.lower[cue.first].endswith("s"):
        return False
    before = sentence.plain[cue.first - 1] if cue.first else ""
    if before.islower() and before.endswith("ed"):
        return True
    verbs = [other for other in sentence.cues if other.group == "reporting.verbs"]
    return any(other.first == cue.last or other.holds(cue) for other in verbs)


def _is_passive(sentence: Sentence, cue: Term) -> bool:
    """Whether somebody else speaks of the subject: "was told"; "is calling for" is active."""
    return sentence.lower[cue.first - 1] in PASSIVE and not sentence.lower[cue.first].endswith("ing")


def _is_idiom(sentence: Sentence, cue: Term) -> bool:
    """Whether the verb is one of an idiom that reports nothing: "all told", "claimed the lives of"."""
    first, last = sentence.start_of(cue.first) - sentence.start, sentence.end_of(cue.last - 1) - sentence.start
    near = range(max(0, first - _REACH), first + 1)
    return any(
        match.end() >= last
        for start in near
        if (start == 0 or not sentence.text[start - 1].isalnum()) and (match := _IDIOM.match(sentence.text, start))
    )


def _find_around(sentence: Sentence, cue: Term) -> tuple[Span | None, str]:
    """Who speaks before the verb, or behind a verb that may stand first; with the rule."""
    inverts = cue.lemma in _INVERTING and not is_participle(sentence, cue)
    follows = cue.first > 0 and sentence.plain[cue.first - 1] in _OPENING_MARKS
    inverted = _find_behind(sentence, cue.last) if inverts and follows else None
    if inverted and _is_certain(sentence, cue, inverted):
        return inverted, "reporting verb before its subject"
    span = find_subject(sentence, cue)
    if span:
        return span, SUBJECT
    return inverted, "reporting verb before its subject"


def _is_certain(sentence: Sentence, cue: Term, span: Span) -> bool:
    """Whether the phrase behind the verb is no object of it: "told CNN", "said one soldier was hurt"."""
    phrase = sentence.text[span[0] : span[1]]
    ends = sentence.text[span[1] : span[1] + 1] in ("", ".", ",", "?", "!", "”", '"', ";", ":")
    first = sentence.lower[cue.last]
    names = NAME.match(sentence.text, span[0]) or first in BEFORE_NOUNS or SPEAKER_HEAD.fullmatch(first)
    return ends and bool(names) and cue.lemma != "tell" and first not in _NUMBER_WORDS and _speaks_itself(phrase)


def _speaks_itself(phrase: str) -> bool:
    """Whether the phrase is headed by somebody who speaks or by their document: no "case of a soldier"."""
    own = _BEHIND.split(phrase, maxsplit=1)[0]
    return bool(SPEAKER_HEAD.search(own) or NAME.search(own) or _DOCUMENT.search(own))


def _find_behind(sentence: Sentence, last: int) -> Span | None:
    """Noun phrase right behind the cue, as positions of the sentence's text."""
    if last >= len(sentence.plain):
        return None
    text = sentence.text
    start = sentence.start_of(last) - sentence.start
    if _NO_SPEAKER.match(text, start):
        return None
    stop = _STOP.search(text, start)
    while stop and stop.group() == "." and _ABBREVIATION.search(text, start, stop.start()):
        stop = _STOP.search(text, stop.end())
    named = _NAMED.match(text, stop.end()) if stop and stop.group() == "," else None
    end = named.end() if named else stop.start() if stop else len(text)
    phrase = text[start:end].rstrip()
    speaks = phrase.lower() in PRONOUNS or SPEAKER_HEAD.search(phrase) or NAME.search(phrase)
    return (start, start + len(phrase)) if speaks and not CLAUSAL.search(phrase) else None
