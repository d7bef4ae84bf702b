"""Unlisted: those whose position it may be and who have no code: persons, groups and bodies, by the report's words."""

import re
from collections.abc import Iterator

from muster.extract.analysis import Analysis
from muster.extract.position.groups import find_groups, without_capital
from muster.extract.sentence import Sentence
from muster.extract.speaker.people import NAME
from muster.extract.speaker.speakers import Speakers
from muster.extract.speaker.speech_subjects import PRONOUNS
from muster.lexicon import UNLISTED, Lexicon, Name, NameKind
from muster.lexicon.phrases import phrase_choice

# "Norland Reform Party", "Institute for the Study of Mines"
_BODY = re.compile(
    rf"""
    (?:[A-Z][\w’'-]+\s)* (?:{phrase_choice("unlisted.bodies")})
    (?:\s(?:for|of)\s (?:the\s)? [A-Z][\w’'-]+ (?:\s[A-Z][\w’'-]+)* )* (?![\w-])
    """,
    re.VERBOSE,
)
_ARTICLE = re.compile(r"\A(?:an?|the)\s+", re.IGNORECASE)
# "Their leader", "others": whoever it is, these words name nobody; and another's name before: "Norland's Ann Berg".
_NOBODY = re.compile(rf"\A(?:{phrase_choice('unlisted.nobody')})\b|['’]s\s", re.IGNORECASE)
# Names that a person may share.
_LIKE_PERSONS = frozenset((NameKind.PLACE, NameKind.CAPITAL))
# Longer phrases name nobody.
_MOST_WORDS = 6


def find_unlisted(analysis: Analysis, sentence: Sentence, speakers: Speakers) -> list[Name]:
    """Names of the sentence's speakers, of groups, and of persons by their fullest name, in order, without overlap."""
    found: list[Name] = []
    spoken, named = _find_speakers(analysis, sentence, speakers), _find_names(analysis, sentence, speakers)
    for name in (*spoken, *find_groups(sentence), *named):
        if all(name.end <= other.start or other.end <= name.start for other in found):
            found.append(name)
    return sorted(found, key=lambda name: name.start)


def _find_speakers(analysis: Analysis, sentence: Sentence, speakers: Speakers) -> Iterator[Name]:
    for speech in speakers.speeches(sentence.index):
        speaker = _ARTICLE.sub("", speakers.resolve(sentence, speech), count=1)
        names_one = len(speaker.split()) <= _MOST_WORDS and not _NOBODY.search(speaker)
        if not names_one or speaker.lower() in PRONOUNS or analysis.lexicon.find_names(speaker):
            continue
        if NAME.fullmatch(speaker):
            yield Name(speech.start, speech.end, UNLISTED + speaker, NameKind.PERSON)
        else:
            words = without_capital(sentence, speech.start, speaker)
            yield Name(speech.start, speech.end, UNLISTED + words, NameKind.GROUP)


def _find_names(analysis: Analysis, sentence: Sentence, speakers: Speakers) -> Iterator[Name]:
    """Persons who are named with more than one word anywhere in the report, and bodies by their own names."""
    parties = [name for name in sentence.names if name.kind not in _LIKE_PERSONS]
    for match in NAME.finditer(sentence.text):
        start, end = match.start() + sentence.start, match.end() + sentence.start
        body = _BODY.match(sentence.text, match.start())
        full = body.group() if body else speakers.fullest(match.group())
        names_one = 1 < len(full.split()) <= _MOST_WORDS and (body or not _NOBODY.search(full))
        inside = any(name.start < end and start < name.end for name in parties)
        if names_one and not inside and not _is_listed(full, analysis.lexicon):
            yield Name(start, end, UNLISTED + full, NameKind.GROUP if body else NameKind.PERSON)


def _is_listed(name: str, lexicon: Lexicon) -> bool:
    """Whether the name, or a party in it, has a code; a town may be called like a part of a person's name."""
    return any(
        found.kind not in _LIKE_PERSONS or (found.start, found.end) == (0, len(name))
        for found in lexicon.find_names(name)
    )
