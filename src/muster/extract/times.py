"""Times: when a figure holds or a move takes place, kept apart from when somebody spoke of it."""

import re
from datetime import date

from muster.extract.aspect.spoken_of import is_spoken_of
from muster.extract.figure.candidate import Candidate
from muster.extract.former_times import is_of_former, is_of_past, words_between
from muster.extract.frames import goes_on
from muster.extract.sentence import Sentence
from muster.extract.speaker.speech_subjects import is_noun
from muster.extract.starts import find_change_times
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Aspect, Period, Status, TimeWords
from muster.text.occasions import is_bygone
from muster.text.times import Tense, TimeSpan, parse_period

_SPEAKING = ("reporting.verbs", "modality.requested", "modality.pledged")
_MOVES = ("moves.send", "moves.arrive", "moves.leave")
_OPENING = ("reporting.verbs", "moves", "casualties", "modality.announced")
_DECIDED = load_phrases("times.decided")
_TOLD = load_phrases("times.told")
_CARRIED_OUT = load_phrases("times.carried_out")
_NOW = load_phrases("times.now")
_BREAK = re.compile(rf";|\b(?:{phrase_choice('times.breaks')})\b|(?:,|--|—) (?:and|but) (?!\d)")
_CLAUSE = re.compile(rf"\b(?:{phrase_choice('times.clauses')})\b")
# ", which was taken in May": behind the figure another clause begins.
_ADDED = re.compile(rf",\s[^,]{{0,60}}?\b(?:{phrase_choice('times.clauses')})\b")
# "Norburg, Kesh,": the commas of a name
_STATE = re.compile(r", [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?,")
_DASH = re.compile("--|—")
# "From 500 to about 4,000": the level before a change, and the one that it leads to
_FROM = re.compile(r"(?<!ranging )(?<!range )(?<!ranges )(?<!ranged )\bfrom\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_TO_NUMBER = re.compile(r"\s+(?:\w+\s+){0,8}?to\s+(?:\w+\s+){0,2}\d", re.IGNORECASE)
# Between "once had" and its figure stands neither another nor another clause.
_OTHER_FIGURE = re.compile(r"\d|, |\b(?:now|but|and)\b")
# Tenses, by the words of the clause before the time words: "denied that 20 had been killed on Sunday" looks back.
_LAST_CLAUSE = re.compile(rf"[.;:!?\n]\s|\b(?:{phrase_choice('times.clauses')})\b")
_CLAUSE_LENGTH = 200
_PAST = re.compile(rf"\b(?:{phrase_choice('times.past')})\b|\b(?:was|were|did|had|has|have)n['’]t\b")
_AHEAD = re.compile(rf"\b(?:{phrase_choice('times.ahead')})\b")
_UNTIL = re.compile(r"(?:until|till)\b", re.IGNORECASE)
_PRESENT = re.compile(rf"\b(?:{phrase_choice('times.present')})\b")
# The comma of "3,000 soldiers" parts nothing.
_COMMA = re.compile(r",(?!\d)")
# "Was put off until December" tells what is still to come; "had been put off until May" may be over.
_PUT_OFF = re.compile(rf"(?<!\bhad\s)(?<!\bhad\sbeen\s)\b(?:{phrase_choice('times.put_off')})\b", re.IGNORECASE)
_BACK = re.compile(r"\b(?:was|were|had|been)\b")
_WILL = re.compile(r"\b(?:will|shall)\b|['’]ll\b")
# "Will join the 600 sent in May": a participle between, with a time of its own
_DONE = re.compile(rf"(?<!\bbe\s)(?<!\bhave\s)\b(?:\w+ed|{phrase_choice('times.participles')})\b")
# Losses and acts may be told with a comma before their day; what is there, comes or is allowed has it beside it.
_HELD = (Aspect.LEVEL, Aspect.INCREASE, Aspect.CAP)
_VERB = any_phrase("frames.auxiliaries")
# How far from a figure its time words may stand, in characters.
_REACH = 130


def match_time(
    candidate: Candidate, aspect: Aspect, status: Status, published_on: date | None
) -> tuple[TimeWords | None, str]:
    """Words of the candidate's sentence that say when, with their period, and the rule; None where none do."""
    sentence = candidate.sentence
    is_there = status is Status.ACTUAL and aspect is Aspect.LEVEL
    former = [
        span
        for span in sentence.times
        if status is Status.ACTUAL and (is_of_former(candidate, span) or (is_there and is_of_past(candidate, span)))
    ]
    changed = find_change_times(candidate, sentence.times) if is_there else []
    near = [
        span
        for span in sentence.times
        if span not in former
        and span not in changed
        and _words(sentence, span).lower() not in _NOW
        and reaches(candidate, span)
        and not is_spoken(sentence, span)
        and not _is_of_another(candidate, aspect, span)
    ]
    if not near:
        if changed:
            return None, "time words of the change"
        return None, "time words of the number before" if former else "no time words"
    # Of two, "once" tells less than the words that name a year.
    span = min(near, key=lambda each: (_is_bygone(sentence, each), _distance(candidate, each), each.start))
    time = read_time(sentence.report_text, span.start, span.end, status, published_on)
    return time, _tell_order(candidate, span)


def _tell_order(candidate: Candidate, span: TimeSpan) -> str:
    """Where the words stand, as a rule: in one clause with the figure they are seldom another's."""
    if _is_bygone(candidate.sentence, span):
        return "words that it is past"
    between = words_between(candidate, span)
    order = "before" if span.end <= candidate.start_at else "behind"
    if _CLAUSE.search(between):
        return f"time words {order} a clause"
    return f"time words {order} a comma" if _is_parted(between) else f"time words {order} the figure"


def _is_parted(between: str) -> bool:
    """Whether a comma parts the words, other than those beside the name of a state: "Norburg, Kesh, in May"."""
    return ", " in _STATE.sub(" ", between)


def read_time(text: str, start: int, end: int, status: Status, published_on: date | None) -> TimeWords:
    """Characters [start, end) of the text as time words: what is so lies behind the day of publication, else ahead."""
    words = text[start:end]
    return TimeWords(words, start, end, parse_period(words, published_on, tell_tense(text, start, end, status)))


def tell_tense(text: str, start: int, end: int, status: Status) -> Tense:
    """Whether the time words at [start, end) look back or ahead, by the status and the words of their clause before."""
    before = text[max(0, start - _CLAUSE_LENGTH) : start]
    clause = _LAST_CLAUSE.split(before)[-1]
    if status is Status.DENIED:
        is_told = before.removesuffix(clause).endswith("that")
        is_past = (_PAST.search(clause) or (is_told and _DONE.search(clause))) and not _AHEAD.search(clause)
        return Tense.PAST if is_past else Tense.FUTURE
    if status is not Status.ACTUAL:
        return Tense.FUTURE
    last = _COMMA.split(clause)[-1]
    if _UNTIL.match(text[start:end]) and _PUT_OFF.search(last):
        return Tense.FUTURE
    if _UNTIL.match(text[start:end]) and not _BACK.search(last):
        return Tense.FUTURE if _PRESENT.search(last) else Tense.PAST
    will = _WILL.search(last)
    return Tense.FUTURE if will and not _DONE.search(last, will.end()) else Tense.PAST


def find_said(candidate: Candidate, published_on: date | None) -> Period | None:
    """When the figure was spoken of or decided, where the candidate's sentence says it: "In July, Carter announced"."""
    sentence = candidate.sentence
    spoken = [span for span in sentence.times if is_spoken(sentence, span)]
    if not spoken:
        return None
    span = min(spoken, key=lambda each: (_distance(candidate, each), each.start))
    return parse_period(_words(sentence, span), published_on, Tense.PAST)


def _words(sentence: Sentence, span: TimeSpan) -> str:
    return sentence.report_text[span.start : span.end]


def _distance(candidate: Candidate, span: TimeSpan) -> int:
    return span.start - candidate.end_at if span.start >= candidate.end_at else max(0, candidate.start_at - span.end)


def reaches(candidate: Candidate, span: TimeSpan) -> bool:
    """Whether nothing between the two parts them: no mark that ends a clause, and not too many words."""
    between = words_between(candidate, span)
    if len(between) > _REACH or _BREAK.search(between):
        return False
    is_before = span.end <= candidate.start_at
    return is_before or not (_opens_aside(candidate, between) or _ADDED.search(between))


def _is_of_another(candidate: Candidate, aspect: Aspect, span: TimeSpan) -> bool:
    """Whether the words are told of something else.

    A comma parts a force from the words behind it: "600 are there, and 900 arrive by May". Of a change, the words
    behind the level to which it leads are not those of the level before: "from 1,100 to 1,300 in January". What is
    past is the figure right behind the words that say so: "it once had 900, and now 300". A decision on the 900
    soldiers has its own time.
    """
    between = words_between(candidate, span)
    if is_spoken_of(candidate) and (span.start < candidate.end_at or _VERB.search(between)):
        return True
    if _is_bygone(candidate.sentence, span):
        return span.start >= candidate.end_at or bool(_OTHER_FIGURE.search(between))
    if span.start < candidate.end_at:
        return False
    if aspect is Aspect.LEVEL and _is_of_next_move(candidate, span):
        return True
    if aspect is Aspect.LEVEL and _TO_NUMBER.match(between) and candidate.search_before(_FROM):
        return True
    return aspect in _HELD and _is_parted(between)


def _is_of_next_move(candidate: Candidate, span: TimeSpan) -> bool:
    """Whether the words behind the figure tell when its party did something else: "had 900 there and left in May"."""
    sentence = candidate.sentence
    stop = sentence.word_at(span.start)
    return any(
        cue.group in _MOVES and goes_on(candidate, cue) for cue in sentence.find_cues("moves", candidate.end, stop)
    )


def _is_bygone(sentence: Sentence, span: TimeSpan) -> bool:
    return is_bygone(_words(sentence, span))


def _opens_aside(candidate: Candidate, between: str) -> bool:
    """Whether a dash behind the figure begins what is told in passing: "600 are there -- the most since 2001"."""
    before = candidate.sentence.report_text[candidate.sentence.start : candidate.start_at]
    return len(_DASH.findall(between)) % 2 == 1 and len(_DASH.findall(before)) % 2 == 0


def is_spoken(sentence: Sentence, span: TimeSpan) -> bool:
    """Whether the words tell when somebody spoke or decided, not when the thing spoken of takes place."""
    first, last = sentence.word_at(span.start), sentence.word_at(span.end - 1) + 1
    for cue in sentence.cues:
        speaks = cue.group in _SPEAKING or cue.lemma in _DECIDED
        if speaks and (last <= cue.first <= last + 1 or _dates_speech(sentence, cue, first)):
            return True
    # "At a briefing on Monday that", "his announcement last week that"
    return sentence.lower[last : last + 1] == ("that",) or _opens_speech(sentence, first, last)


def _dates_speech(sentence: Sentence, cue: Term, first: int) -> bool:
    """Whether time words that begin at the word `first` stand right behind the cue, and no number between them."""
    if not cue.last <= first <= cue.last + 2 or _is_passive_decision(sentence, cue):
        return False
    return not any(word[0].isdigit() for word in sentence.lower[cue.last : first])


def _is_passive_decision(sentence: Sentence, cue: Term) -> bool:
    """Whether the day behind the cue is that of what was decided too: "was ordered in May", not "was told in May"."""
    return sentence.lower[cue.first - 1 : cue.first] == ("was",) and cue.lemma not in _TOLD


def _opens_speech(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words open the sentence and its first verb reports: "Last week, the Pentagon announced"."""
    if first > 2:
        return False
    verbs = [
        cue
        for cue in sentence.cues
        if cue.first >= last and cue.group.startswith(_OPENING) and not _is_owned(sentence, cue)
    ]
    if not verbs:
        return False
    opening = min(verbs, key=lambda cue: (cue.first, cue.group != "reporting.verbs"))
    if opening.lemma in _CARRIED_OUT and _is_long(sentence, first, last):
        return False
    return opening.group == "reporting.verbs" or opening.lemma in _DECIDED


def _is_owned(sentence: Sentence, cue: Term) -> bool:
    """Whether the word is a noun: "on the president's order"."""
    return is_noun(sentence, cue) or sentence.lower[cue.first - 1].endswith("'s")


def _is_long(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words [first, last) name a month or year by themselves, in which what was ordered took place too."""
    period = parse_period(sentence.report_text[sentence.start_of(first) : sentence.end_of(last - 1)], None)
    return period is not None and len(period.iso) <= len("2009-12")
