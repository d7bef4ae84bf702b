"""Nouns of speaking: "Berg's announcement that 600 soldiers will go", "a request by the ministry for 600 soldiers"."""

import re
from collections.abc import Iterator

from muster.extract.sentence import Sentence
from muster.extract.speaker.people import NAME, strip_titles
from muster.extract.speaker.speech_subjects import Span
from muster.extract.speaker.standing import SPEAKER_HEAD
from muster.lexicon.phrases import phrase_choice
from muster.lexicon.terms import Term

GROUP = "reporting.nouns"
_NOUN = re.compile(rf"(?<!\w)(?:{phrase_choice('speeches.nouns')})(?!\w)", re.IGNORECASE)
_OWNING = re.compile(
    rf"(?:['’]s|(?<=s)['’])\s+(?:(?:own|{phrase_choice('speeches.of_nouns')}|[\w-]+ed)\s+){{0,2}}\Z", re.IGNORECASE
)
_OWNER = re.compile(r"\b(?:the|a|an)\s+(?:[\w.-]+\s+){0,3}?[\w.-]+\Z", re.IGNORECASE)
_BY = re.compile(
    r"""
    \s+(?:(?:made|issued|released)\s+)?by\s+
    (?P<owner>(?:[\w.’'-]+\s+){0,8}?[\w.’'-]+)
    (?=\s+(?:that|for|to|on|last|this)\b|[,;:()]|\s\w+day\b|\.\Z)
    """,
    re.VERBOSE,
)
# How far before the noun its owner may begin, in characters.
_REACH = 80


def find_noun_speeches(sentence: Sentence) -> Iterator[tuple[Span, Term]]:
    """Whose each noun of speaking is, as positions of the sentence's text, with the noun as the cue."""
    for noun in _NOUN.finditer(sentence.text):
        owner = _find_owner(sentence.text, noun.start()) or _find_author(sentence.text, noun.end())
        if owner:
            first = sentence.word_at(sentence.start + noun.start())
            yield owner, Term(first, first + 1, GROUP, noun.group().lower())


def _find_owner(text: str, end: int) -> Span | None:
    """Who stands before the noun with an 's."""
    start = max(0, end - _REACH)
    owning = _OWNING.search(text, start, end)
    if owning is None:
        return None
    for name in NAME.finditer(text, start, owning.end()):
        if name.end() >= owning.start() and strip_titles(name.group()):
            return name.start(), owning.start()
    owner = _OWNER.search(text, start, owning.start())
    return owner.span() if owner and SPEAKER_HEAD.search(owner.group()) else None


def _find_author(text: str, start: int) -> Span | None:
    """Who stands behind the noun with "by"."""
    author = _BY.match(text, start)
    speaks = author and (SPEAKER_HEAD.search(author["owner"]) or NAME.search(author["owner"]))
    return author.span("owner") if author and speaks else None
