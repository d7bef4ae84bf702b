"""Speeches: the words of a sentence that report speech, and who speaks there."""

import re
from dataclasses import dataclass

from muster.extract.people import NAME, strip_titles
from muster.extract.sentence import Sentence
from muster.extract.standing import SPEAKER_HEAD
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases, phrase_choice
from muster.lexicon.terms import Term

PRONOUNS = load_phrases("speeches.pronouns")
_INVERTING = load_phrases("speeches.inverting")
_NOT_SPEAKING = load_phrases("speeches.not_speaking")
_PASSIVE = load_phrases("speeches.passive")
_BEFORE_NOUNS = load_phrases("speeches.before_nouns")
_OPENING_MARKS = (",", "”", '"', "'", "?", "!")
_WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_ADVERBS = re.compile(
    rf"""
    (?: \s
      | \b(?: {phrase_choice("speeches.adverbs")} | (?:(?:on|late|early)\s+)?{_WEEKDAY} | \w+ly )\b
    )+\Z
    """,
    re.VERBOSE,
)
_BREAK = re.compile(
    rf""",(?!\d) | [;:“”"()] | \s--?\s | \s[–—]\s | \b(?:{phrase_choice("speeches.breaks")})\s""",
    re.IGNORECASE | re.VERBOSE,
)
_STOP = re.compile(rf"""[,.;:“”"()]|\s(?:{phrase_choice("speeches.stops")})\b""")
_ABBREVIATION = re.compile(rf"\b(?:[A-Z]|{phrase_choice('speeches.abbreviations')})\Z")
_RANK = re.compile(rf"(?:(?:{phrase_choice('speeches.abbreviations')})\.\s+)+")
_CONJUNCTION = re.compile(rf"(?:{phrase_choice('speeches.conjunctions')})\s+(?:yet\s+)?")
_CLAUSAL = re.compile(rf"\d,\d|\b(?:{phrase_choice('speeches.clausal')})(?:\s|\Z)")
_DETERMINER = re.compile(
    rf"\b(?P<joined>(?:{phrase_choice('speeches.prepositions')})\s)?(?:{phrase_choice('speeches.determiners')})\s"
)
# "Berg repeated what she said": the pronoun speaks. "Did not say", "prompted Berg to say": nobody does yet.
_PRONOUN_LAST = re.compile(rf"(?<!\w)(?:{phrase_choice('speeches.pronouns')})\Z", re.IGNORECASE)
_UNTOLD = re.compile(rf"\b(?:{phrase_choice('speeches.untold')})\Z")
_OUTLET = re.compile(r"(?:.*\s)?(?:[Ww]e|I)", re.DOTALL)
_SETTING = re.compile(rf"(?:{phrase_choice('speeches.settings')})\b[^,]{{0,40}}?\s(?=(?:the|a|an)\b|[A-Z])")
# In characters: adverbs before a verb, and an apposition between a speaker and the verb; in words: a speaker.
_REACH_ADVERBS = 100
_APPOSITION = 160
_LONGEST = 14

_Span = tuple[int, int]


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
    spans: set[_Span] = set()
    for cue in sentence.find_cues("reporting"):
        if cue.group == "reporting.sources":
            span, rule = _find_behind(sentence, cue.last), "according to"
        elif cue.lemma in _NOT_SPEAKING or sentence.lower[cue.first - 1] in _PASSIVE or is_noun(sentence, cue):
            continue
        else:
            span, rule = _find_before(sentence, cue), "subject of the reporting verb"
            if span is None and cue.lemma in _INVERTING and _follows_speech(sentence, cue):
                span, rule = _find_behind(sentence, cue.last), "reporting verb before its subject"
        # "Told reporters" and "told" are two cues of one speech.
        if span and span not in spans:
            spans.add(span)
            found.append(Speech(sentence.start + span[0], sentence.start + span[1], cue, rule))
    return found


def is_noun(sentence: Sentence, cue: Term) -> bool:
    """Whether the word names a speech and tells none: "at the request of", "his claim"."""
    return cue.first > 0 and sentence.lower[cue.first - 1] in _BEFORE_NOUNS


def _follows_speech(sentence: Sentence, cue: Term) -> bool:
    return cue.first > 0 and sentence.plain[cue.first - 1] in _OPENING_MARKS


def _find_before(sentence: Sentence, cue: Term) -> _Span | None:
    """Subject phrase that ends right before the verb, as positions of the sentence's text."""
    end = sentence.start_of(cue.first) - sentence.start
    adverbs = _ADVERBS.search(sentence.text, max(0, end - _REACH_ADVERBS), end)
    if adverbs:
        end = adverbs.start()
    if end and sentence.text[end - 1] == ",":
        # A speaker before an apposition or clause between commas: "Berg, the highest officer, said".
        comma = end - 1
        end = sentence.text.rfind(",", 0, comma)
        if end < 0 or comma - end > _APPOSITION:
            return None
        named = _strip(sentence.text, end + 1, comma)
        if _is_named_title(sentence, end, named):
            return named
    start = max((match.end() for match in _BREAK.finditer(sentence.text, 0, end)), default=0)
    return _trim(sentence.text, start, end)


def _is_named_title(sentence: Sentence, comma: int, named: _Span) -> bool:
    """Whether the span behind the comma is the name of the person whose title ends there: "the minister, Ann Berg"."""
    title = sentence.text[:comma].rpartition(" ")[2]
    rank = _RANK.match(sentence.text, *named)
    name = NAME.fullmatch(sentence.text, rank.end() if rank else named[0], named[1])
    if name is None or " " not in strip_titles(name.group()) or SPEAKER_HEAD.fullmatch(title) is None:
        return False
    start, end = sentence.start + named[0], sentence.start + named[1]
    return all(other.kind is NameKind.PERSON for other in sentence.names if start <= other.start and other.end <= end)


def _find_behind(sentence: Sentence, last: int) -> _Span | None:
    """Noun phrase right behind the cue, as positions of the sentence's text."""
    if last >= len(sentence.plain):
        return None
    text = sentence.text
    start = sentence.start_of(last) - sentence.start
    stop = _STOP.search(text, start)
    while stop and stop.group() == "." and _ABBREVIATION.search(text, start, stop.start()):
        stop = _STOP.search(text, stop.end())
    phrase = text[start : stop.start() if stop else len(text)].rstrip()
    speaks = phrase.lower() in PRONOUNS or SPEAKER_HEAD.search(phrase) or NAME.search(phrase)
    return (start, start + len(phrase)) if speaks and not _CLAUSAL.search(phrase) else None


def _trim(text: str, start: int, end: int) -> _Span | None:
    """The speaker in the phrase before a verb, without what opens the sentence there; None where it names nobody."""
    start, end = _strip(text, start, end)
    conjunction = _CONJUNCTION.match(text, start, end)
    if conjunction:
        start = conjunction.end()
    if start >= end or _CLAUSAL.search(text, start, end):
        return None
    pronoun = _PRONOUN_LAST.search(text, start, end)
    if pronoun:
        return pronoun.span()
    if _UNTOLD.search(text, start, end):
        return None
    start = _skip_to_determiner(text, start, end)
    if _OUTLET.fullmatch(text, start, end):
        return None
    setting = _SETTING.match(text, start, end)
    if setting and not NAME.fullmatch(text, start, end):
        start = setting.end()
    return _match_speaker(text, start, end)


def _match_speaker(text: str, start: int, end: int) -> _Span | None:
    """The phrase where it names somebody who speaks and is short enough, else the name that ends it."""
    phrase = text[start:end]
    # Of "Thursday's" nothing is left: days and openings of sentences name nobody.
    names = [name for name in NAME.finditer(phrase) if strip_titles(name.group()) or SPEAKER_HEAD.search(name.group())]
    if len(phrase.split()) <= _LONGEST and (SPEAKER_HEAD.search(phrase) or names):
        return start, end
    return (start + names[-1].start(), end) if names and names[-1].end() == len(phrase) else None


def _strip(text: str, start: int, end: int) -> _Span:
    phrase = text[start:end]
    return start + len(phrase) - len(phrase.lstrip()), start + len(phrase.rstrip())


def _skip_to_determiner(text: str, start: int, end: int) -> int:
    """Start of the speaker's own phrase: "A day later the ministry" begins with its last free determiner."""
    free = [match.start() for match in _DETERMINER.finditer(text, start, end) if not match.group("joined")]
    return free[-1] if free else start
