"""Back references: which earlier speaker words such as "the officials" or "the statement" mean."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from muster.extract.speaker.standing import is_institution
from muster.lexicon import Lexicon, NameKind
from muster.lexicon.phrases import load_phrases, phrase_choice

_NUMBER_WORDS = load_phrases("figures.number_words")
_ARTICLES = load_phrases("people.determiners")
_BODIES = load_phrases("back_references.bodies")
_DOCUMENTS = load_phrases("speeches.documents")
_WORD = re.compile(r"[\w’'.-]+")
_DEFINITE = re.compile(r"(?:the|both|all|these|those)\s+", re.IGNORECASE)
# "The Norland News Agency" is itself the name of one.
_CAPITAL = re.compile(r"\b[A-Z]")
# "The Norland Herald": no person's name has an article.
_NAMED_BODY = re.compile(r"[Tt]he\s+(?:[a-z-]+\s+){0,2}(?:[A-Z][\w.'’-]*\s+){0,5}[A-Z][\w.'’-]*\Z")
# "The officials in Norburg": what stands behind the preposition tells which ones, and not what they are.
_BEHIND = re.compile(rf"\s(?:{phrase_choice('back_references.prepositions')})\s")


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker of the report: the words that name them, who they are, and the sentence of those words."""

    words: str
    name: str
    sentence: str


def recall(words: str, earlier: Iterable[Mention], lexicon: Lexicon) -> str | None:
    """Name of the earlier speaker, the last first, that the words mean; None where they mean none of them.

    "The officials" are the ones who were called "two senior officials in Norburg", "the group" the institution
    that spoke last, and "the statement" is of whoever spoke in one.
    """
    definite = _DEFINITE.match(words)
    own = _BEHIND.split(words[definite.end() :], maxsplit=1)[0] if definite else ""
    told = [word for word in _list_words(own) if word not in _NUMBER_WORDS]
    if not told:
        return None
    head, is_bare = told[-1], not _CAPITAL.search(own)
    for mention in earlier:
        if _is_told_fully(told, mention.words):
            return mention.name
        if (
            head in _BODIES
            and is_bare
            and not _is_state(mention.name, lexicon)
            and (_NAMED_BODY.match(mention.words) or is_institution(mention.name, lexicon))
        ):
            return mention.name
        if head in _DOCUMENTS and _speaks_in(head, mention):
            return mention.name
    return None


def _is_told_fully(told: list[str], words: str) -> bool:
    """Whether the other words have the same head and more beside it: "a ministry spokesman" for "the spokesman"."""
    own = _BEHIND.split(words, maxsplit=1)[0]
    fuller = set(told) < set(_list_words(words)) - _ARTICLES
    return fuller and re.search(rf"\b(?i:{re.escape(told[-1])})(?:\Z|,|\s+[A-Z])", own) is not None


def _is_state(name: str, lexicon: Lexicon) -> bool:
    """Whether the name is a state's or its capital's, which nobody calls "the agency"."""
    kinds = (NameKind.STATE, NameKind.CAPITAL)
    return any(found.kind in kinds and (found.start, found.end) == (0, len(name)) for found in lexicon.find_names(name))


def _speaks_in(document: str, mention: Mention) -> bool:
    """Whether the speaker, who is no document, spoke in one: "the ministry said in a statement"."""
    if not _DOCUMENTS.isdisjoint(_list_words(mention.words)):
        return False
    return document in _list_words(mention.sentence)


def _list_words(phrase: str) -> list[str]:
    return [word.lower().rstrip(".") for word in _WORD.findall(phrase)]
