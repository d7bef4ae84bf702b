"""Subjects: who speaks, by the words before a verb that reports."""

import re

from muster.extract.sentence import Sentence
from muster.extract.speaker.people import NAME, is_title_word, strip_titles
from muster.extract.speaker.standing import SPEAKER_HEAD
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases, phrase_choice
from muster.lexicon.terms import Term

Span = tuple[int, int]

BEFORE_NOUNS = load_phrases("speeches.before_nouns")
_OPENING_NOUNS = BEFORE_NOUNS - {"that", "this", "these", "those", "of"}
NOT_SPEAKING = load_phrases("speeches.not_speaking")
PASSIVE = load_phrases("frames.passive")
PRONOUNS = load_phrases("speeches.pronouns")
_WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
# "Wednesday", "late on Monday night"
_DAY = rf"(?:(?:late|early)\s+)?(?:on\s+)?(?:(?:late|early)\s+)?{_WEEKDAY}(?:\s+(?:morning|afternoon|evening|night))?"
_ADVERBS = re.compile(
    rf"""
    (?: \s
      | \b(?: {phrase_choice("speeches.adverbs")} | {_DAY} | \w+ly )\b
    )+\Z
    """,
    re.VERBOSE,
)
_BREAK = re.compile(
    rf""",(?!\d) | [;:“”"()] | \s--?\s | \s[–—]\s | \b(?:{phrase_choice("speeches.breaks")})(?:\s|\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
_RANK = re.compile(rf"(?:(?:{phrase_choice('speeches.abbreviations')})\.\s+)+")
_CONJUNCTION = re.compile(rf"(?:{phrase_choice('speeches.conjunctions')})\s+(?:yet\s+)?")
# a phrase with a verb of its own, or a large number: no speaker
CLAUSAL = re.compile(rf"\d,\d|\b(?:{phrase_choice('speeches.clausal')})(?:\s|\Z)")
# "Depending on police requests": a participle with an object of its own
_DOING = re.compile(rf"[A-Za-z]+ing\s+(?:{phrase_choice('speeches.doing')})\s|[A-Za-z]+ing\s+\d")
_DETERMINER = re.compile(
    rf"\b(?P<joined>(?:{phrase_choice('speeches.prepositions')})\s)?(?P<own>(?i:{phrase_choice('speeches.determiners')}))\s"
)
# "Berg repeated what she said": the pronoun speaks. "Did not say": nobody does yet. "Prompted Berg to say": she does.
_PRONOUN_LAST = re.compile(rf"(?<!\w)(?:{phrase_choice('speeches.pronouns')})\Z", re.IGNORECASE)
# "People close to it": no subject.
_OBJECT = re.compile(rf"\b(?:{phrase_choice('speeches.object_of')})\s\Z")
_UNTOLD = re.compile(rf"\b(?:{phrase_choice('speeches.untold')})\Z")
_MADE_TO = re.compile(
    rf"\s(?:(?:was|were)\s+)?(?P<verb>{phrase_choice('speeches.made_to')})(?P<whom>\s[^,;:“”\"()]{{2,60}}?)?\s+to\Z"
)
_OUTLET = re.compile(r"(?:.*\s)?(?:[Ww]e|I)", re.DOTALL)
_SETTING = re.compile(rf"(?:{phrase_choice('speeches.settings')})\b[^,]{{0,40}}?\s(?=(?:the|a|an)\b|[A-Z])")
_INSERTED = re.compile(rf",\s+(?:{phrase_choice('speeches.inserted')})\Z")
# Verbs whose subject speaks on behind "and": "Berg approved 200 and pledged 300 more".
_SHARING = ("reporting.verbs", "modality")
_JOINED = re.compile(rf"(?:\A|[\s,])(?:{phrase_choice('speeches.joined')})\Z")
# "Another activist in Norburg", and not what stands before it
_TITLE = re.compile(r"(?:\b(?i:the|an?|another|his|her|its|their)\s|[’']s\s)[^,;:“”\"()]{2,60}\Z|\S+\Z")
# "Berg -- the highest officer -- said"
_DASHES = re.compile(r"\s*(?:--|[–—])(?:(?!--|[–—;:]).){3,}?(?:--|[–—])\Z", re.DOTALL)
_RELATIVE = re.compile(r"(?P<comma>,?)\s+(?:who|which|that)\Z")
# "The ministry released a statement that said": the ministry speaks.
_ISSUED = re.compile(
    rf"\s(?:(?:has|have|had)\s)?(?:{phrase_choice('speeches.issuing')})\s+"
    rf"(?:\w+\s+){{0,3}}(?:{phrase_choice('speeches.documents')})\Z"
)
# In characters: adverbs before a verb, and an apposition between a speaker and the verb; in words: a speaker.
_REACH = 100
_APPOSITION = 160
_LONGEST = 14


def find_subject(sentence: Sentence, cue: Term) -> Span | None:
    """Subject phrase of the verb, as positions of the sentence's text; None where it names nobody who speaks."""
    text, end = sentence.text, _end_before(sentence, cue)
    if _JOINED.search(text, max(0, end - _REACH), end) or (text[:end].endswith(",") and is_participle(sentence, cue)):
        return _find_shared(sentence, cue)
    return _find_own(sentence, end)


def is_noun(sentence: Sentence, cue: Term) -> bool:
    """Whether the word names a speech and tells none: "at the request of", "his claim"."""
    if cue.first == 0:
        return False
    before = cue.first - 1
    if sentence.lower[before].endswith("ly") and before > 0:
        return sentence.lower[before - 1] in _OPENING_NOUNS
    told = sentence.lower[cue.first] in ("said", "told") and sentence.lower[before] == "that"
    return sentence.lower[before] in BEFORE_NOUNS and not told


def is_participle(sentence: Sentence, cue: Term) -> bool:
    """Whether the verb is one like "adding", without the "is" of "is adding"."""
    return sentence.lower[cue.first].endswith("ing") and sentence.lower[cue.first - 1] not in PASSIVE


def _end_before(sentence: Sentence, cue: Term) -> int:
    """Where the words before the verb end, its adverbs left out."""
    runs_on = cue.first > 0 and sentence.lower[cue.first].endswith("ing") and sentence.lower[cue.first - 1] in PASSIVE
    end = sentence.start_of(cue.first - runs_on) - sentence.start
    adverbs = _ADVERBS.search(sentence.text, max(0, end - _REACH), end)
    return adverbs.start() if adverbs else end


def _find_own(sentence: Sentence, end: int) -> Span | None:
    """The subject that ends there: a phrase, the antecedent of "who", or a phrase with an apposition behind it."""
    relative = _RELATIVE.search(sentence.text, max(0, end - _REACH), end)
    if relative:
        return _find_antecedent(sentence, relative)
    if sentence.text[:end].endswith(","):
        return _find_behind_apposition(sentence, end - 1)
    dashes = _DASHES.search(sentence.text, max(0, end - _APPOSITION), end)
    return _find_phrase(sentence, dashes.start() if dashes else end)


def _find_phrase(sentence: Sentence, end: int) -> Span | None:
    start = max((match.end() for match in _BREAK.finditer(sentence.text, 0, end)), default=0)
    return _trim(sentence, start, end)


def _find_shared(sentence: Sentence, cue: Term) -> Span | None:
    """Subject of the nearest verb before that has one, of speaking ones first: "Berg said 20 left, adding that"."""
    before = [other for other in sentence.cues if other.last <= cue.first and other.group.startswith(_SHARING)]
    before = [other for other in before if not is_participle(sentence, other) and not is_noun(sentence, other)]
    for other in sorted(before, key=lambda other: (not _speaks(other), -other.first)):
        found = _find_own(sentence, _end_before(sentence, other))
        if found:
            return found
    return None


def _speaks(cue: Term) -> bool:
    return cue.group == "reporting.verbs" and cue.lemma not in NOT_SPEAKING


def _find_antecedent(sentence: Sentence, relative: re.Match[str]) -> Span | None:
    """Whom "who" or "which" means: the phrase before it, or the name whose apposition that phrase is."""
    issued = _ISSUED.search(sentence.text, max(0, relative.start() - _REACH), relative.start())
    end = issued.start() if issued else relative.start()
    found = _find_behind_apposition(sentence, end) if relative["comma"] else None
    if found or (found := _find_phrase(sentence, end)):
        return found
    determiners = list(_DETERMINER.finditer(sentence.text, max(0, end - _REACH), end))
    return _match_speaker(sentence, determiners[-1].start("own"), end) if determiners else None


def _find_behind_apposition(sentence: Sentence, comma: int) -> Span | None:
    """The speaker before an apposition or clause between commas: "Berg, the highest officer, said"."""
    end = sentence.text.rfind(",", 0, comma)
    if end < 0 or comma - end > _APPOSITION:
        return None
    named = _strip(sentence.text, end + 1, comma)
    if _is_named_title(sentence, end, named):
        return named
    inserted = _INSERTED.search(sentence.text, max(0, end - _REACH), end)
    return _find_phrase(sentence, inserted.start() if inserted else end)


def _is_named_title(sentence: Sentence, comma: int, named: Span) -> bool:
    """Whether the span behind the comma is the name of the person whose title ends there: "the minister, Ann Berg"."""
    title = _TITLE.search(sentence.text, max(0, comma - _REACH), comma)
    rank = _RANK.match(sentence.text, *named)
    name = NAME.fullmatch(sentence.text, rank.end() if rank else named[0], named[1])
    if (
        name is None
        or " " not in strip_titles(name.group())
        or not (rank or (title and SPEAKER_HEAD.search(title.group())))
    ):
        return False
    start, end = sentence.start + named[0], sentence.start + named[1]
    # A first name may be a town too: "Bo Lind".
    return all(
        other.kind is NameKind.PERSON
        or (other.kind is NameKind.PLACE and other.end < end)
        or (other.kind is NameKind.DEMONYM and is_title_word(sentence.report_text[other.end : end].split()[0]))
        for other in sentence.names
        if start <= other.start and other.end < end
    ) and not any(other.end == end and other.kind is not NameKind.PERSON for other in sentence.names)


def _trim(sentence: Sentence, start: int, end: int) -> Span | None:
    """The speaker in the phrase before a verb, without what opens the sentence there; None where it names nobody."""
    text = sentence.text
    start, end = _strip(text, start, end)
    conjunction = _CONJUNCTION.match(text, start, end)
    if conjunction:
        start = conjunction.end()
    made = _MADE_TO.search(text, start, end)
    if made:
        start, end = _strip(text, *made.span("whom")) if made["whom"] else (start, made.start())
    if start >= end or CLAUSAL.search(text, start, end) or _DOING.match(text, start, end):
        return None
    pronoun = _PRONOUN_LAST.search(text, start, end)
    if pronoun and not _OBJECT.search(text, start, pronoun.start()):
        return pronoun.span()
    if _UNTOLD.search(text, start, end):
        return None
    start = _skip_to_determiner(text, start, end)
    if _OUTLET.fullmatch(text, start, end):
        return None
    setting = _SETTING.match(text, start, end)
    if setting and not NAME.fullmatch(text, start, end):
        start = setting.end()
    return _match_speaker(sentence, start, end)


def _match_speaker(sentence: Sentence, start: int, end: int) -> Span | None:
    """The phrase where it names somebody who speaks and is short enough, else the name that ends it."""
    phrase = sentence.text[start:end]
    # Of "Thursday's" nothing is left: days and openings of sentences name nobody.
    names = [name for name in NAME.finditer(phrase) if strip_titles(name.group()) or SPEAKER_HEAD.search(name.group())]
    if len(phrase.split()) <= _LONGEST and (SPEAKER_HEAD.search(phrase) or names or _names_party(sentence, end)):
        return start, end
    return (start + names[-1].start(), end) if names and names[-1].end() == len(phrase) else None


def _names_party(sentence: Sentence, end: int) -> bool:
    """Whether the name of a party ends there: "the U.S."."""
    return any(name.end == sentence.start + end for name in sentence.names)


def _strip(text: str, start: int, end: int) -> Span:
    phrase = text[start:end]
    return start + len(phrase) - len(phrase.lstrip()), start + len(phrase.rstrip())


def _skip_to_determiner(text: str, start: int, end: int) -> int:
    """Start of the speaker's own phrase: "A day later the ministry" begins with its last free determiner."""
    free = [match.span() for match in _DETERMINER.finditer(text, start, end) if not match.group("joined")]
    # "The two officials" has two.
    while len(free) > 1 and free[-2][1] == free[-1][0]:
        free.pop()
    return free[-1][0] if free else start
