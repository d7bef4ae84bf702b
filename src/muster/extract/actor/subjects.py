"""Subjects: the party that a clause tells of, by the names before the verb that governs a counted phrase."""

import re
from collections.abc import Iterator

from muster.extract.actor.name_lists import codes_of, list_names
from muster.extract.actor.own_armies import without_owned
from muster.extract.actor.parties import OF_FORCES, only_backs
from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.extract.place.place_use import is_place_use
from muster.extract.sentence import Sentence
from muster.lexicon import Name
from muster.lexicon.phrases import phrase_choice

_Codes = tuple[str, ...]
_OBLIQUE = re.compile(
    rf"(?<!\w)(?i:{phrase_choice('actors.oblique')})\s{{1,3}}(?:(?:the|its|their)\s{{1,3}})?"
    # The title of whoever follows: "with Norland President Ann Berg".
    r"(?:[A-Z][\w.]{1,20}\s(?:[A-Z][\w.]{1,20}\s){0,2})?\Z"
)
# A name that speaks acts as well where it speaks of itself: "Norland said it would".
_SAYING = re.compile(
    rf"(?:['’]s?)?\s{{1,3}}(?:[\w-]{{1,30}}\s{{1,3}}){{0,4}}?"
    rf"(?:{phrase_choice('actors.saying', 'actors.speaking_of')})\b"
    rf"(?!(?:\s{{1,3}}\w{{1,30}}){{0,3}}\s{{1,3}}(?:it|its|they|we)\b)",
    re.IGNORECASE,
)
# "Norland first spoke of 40 tanks", which are not its own
_SPEAKING_OF = re.compile(rf"\s(?:[\w-]{{1,20}}\s){{0,2}}?(?:{phrase_choice('actors.speaking_of')})\b")
# A name in an aside does not act: "Norland, which led the alliance, sent", "Norland, a member of the alliance, sent",
# "Norland, like Sudland, has".
_ASIDE_OPENS = re.compile(
    r",\s{1,3}(?:(?:to|of|in|for)\s(?=which))?(?:which|who|whose|where|with|an?|one|the|(?:just\s|much\s)?(?:un)?like)\s[^,]{0,80}\Z"
)
_ASIDE_CLOSES = re.compile(r"(?:[^,]|,\d){0,80},(?=\s)(?!\s{1,3}and\b)")
_LED_TO = re.compile(
    rf"(?<![,;])(?<!--)(?<![—–])\s(?:of|{phrase_choice('phrases.prepositions')})\s(?:the\s)?\Z", re.IGNORECASE
)
# How far before a name its preposition may begin, and behind it what it says, in characters.
_REACH_BEFORE = 50
_REACH_BEHIND = 80
_REACH_ASIDE = 90


def find_subject(candidate: Candidate, frame: Frame) -> _Codes:
    """The last party before the verb in its clause that is neither a speaker nor behind a preposition."""
    sentence = candidate.sentence
    start = sentence.start_of(frame.start) if frame.start < len(sentence.plain) else sentence.start
    own = [names for names in _lists_before(candidate, frame) if names[0].start >= start]
    return codes_of(next((names for names in reversed(own) if may_act(sentence, names)), ()))


def find_new_subject(candidate: Candidate, frame: Frame) -> _Codes:
    """The last party between an earlier number of the sentence and the verb that brings this one."""
    sentence = candidate.sentence
    if frame.governor is None or frame.subject or frame.governor.section != "moves":
        return ()
    earlier = [numeral.end for numeral in sentence.numerals if numeral.end <= candidate.start_at]
    since = [names for names in _lists_before(candidate, frame) if earlier and names[0].start >= earlier[-1]]
    return codes_of(next((names for names in reversed(since) if not _is_led_to(sentence, names[0])), ()))


def find_before_verb(candidate: Candidate, frame: Frame) -> _Codes:
    """The last party before the verb in its clause, or else in the sentence, that does not only speak there."""
    sentence = candidate.sentence
    start = sentence.start_of(frame.start) if frame.start < len(sentence.plain) else sentence.start
    named = [names for names in _lists_before(candidate, frame) if not _only_speaks(sentence, names)]
    in_clause = [names for names in named if names[0].start >= start]
    return codes_of(next(reversed(in_clause or named), ()))


def find_speaker_before(candidate: Candidate, frame: Frame) -> _Codes:
    """The last party before the verb, which only speaks there: "Norland said 40 tanks came"."""
    names = next(reversed(list(_lists_before(candidate, frame))), None)
    if names is None or _SPEAKING_OF.match(candidate.sentence.report_text, names[-1].end):
        return ()
    return codes_of(names)


def _lists_before(candidate: Candidate, frame: Frame) -> Iterator[list[Name]]:
    """Parties before the verb, or before the phrase where no verb stands before it; those of a list together."""
    sentence, limit = candidate.sentence, candidate.start_at
    if frame.governor and not frame.subject:
        limit = sentence.start_of(frame.governor.first)
    named = without_owned(sentence.report_text, (name for name in sentence.names if name.end <= limit))
    before = [name for name in named if name.kind in OF_FORCES and not only_backs(sentence.report_text, name)]
    lists = [names for names in list_names(sentence, before) if not is_place_use(sentence, names[0])]
    acting = [names for names in lists if not is_in_aside(sentence, names)]
    return iter(acting or lists)


def _is_led_to(sentence: Sentence, name: Name) -> bool:
    """Whether a preposition stands before the name: "out of Norland", but not ", with Norland sending"."""
    return _LED_TO.search(sentence.report_text, max(sentence.start, name.start - _REACH_BEFORE), name.start) is not None


def is_in_aside(sentence: Sentence, names: list[Name]) -> bool:
    """Whether the names stand in an aside that a later comma closes."""
    text, first, last = sentence.report_text, names[0].start, names[-1].end
    opened = _ASIDE_OPENS.search(text, max(sentence.start, first - _REACH_ASIDE), first)
    return opened is not None and _ASIDE_CLOSES.match(text, last, sentence.end) is not None


def may_act(sentence: Sentence, names: list[Name]) -> bool:
    """Whether the names can be the subject of what follows: "the invasion of Norland" and "Norland said" are none."""
    text, first = sentence.report_text, names[0]
    if _OBLIQUE.search(text, max(sentence.start, first.start - _REACH_BEFORE), first.start):
        return False
    return not _only_speaks(sentence, names)


def _only_speaks(sentence: Sentence, names: list[Name]) -> bool:
    last = names[-1]
    return _SAYING.match(sentence.report_text, last.end, min(sentence.end, last.end + _REACH_BEHIND)) is not None
