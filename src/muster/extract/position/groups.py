"""Groups: people and bodies who may take a position and have no code, by the noun that the report calls them."""

import re
from collections.abc import Iterator, Mapping

from muster.extract.place.place_names import PLACE_KINDS
from muster.extract.sentence import Sentence
from muster.extract.speaker.people import NAME
from muster.lexicon import UNLISTED, Name, NameKind
from muster.lexicon.phrases import load_phrases, phrase_choice

_NOUN = re.compile(rf"(?<![\w-])(?:{phrase_choice('groups.nouns')})(?![\w-])", re.IGNORECASE)
# Peoples and movements by one word: "Bergists", "Norlanders".
_PEOPLE = re.compile(r"(?<![\w-])[A-Z]\w+(?:ans|ists|ites|ese)(?![\w-])")
_OF_GROUPS = load_phrases("groups.of_groups")
_ADJECTIVE = re.compile(r"(?!several\b)[\w-]+(?:al|ist|ic|an|ish|ese|ous|wing|based|led|s')\Z")
_BEFORE = re.compile(r"([\w.’'-]+)\s+\Z")
# "Followers of Ann Berg", "residents of Norburg": the noun alone would say little.
_TYING = load_phrases("groups.tying")
_TIED = re.compile(rf"\s+(?:of|in|from)\s+(?:the\s+)?{NAME.pattern}", re.VERBOSE)
# Names that tell which people a group is of or where it is from.
_PLACED = PLACE_KINDS | {NameKind.DEMONYM}
_MOST_ADJECTIVES = 3
# How long a word before a noun may be, in characters.
_REACH = 40


def find_groups(sentence: Sentence) -> Iterator[Name]:
    """Groups of the sentence, each with the adjectives and peoples before its noun; coded "OTHER:" and the words.

    None of a party that has a code: "ISIS fighters".
    """
    listed = {name.end - sentence.start: name for name in sentence.names}
    for noun in _NOUN.finditer(sentence.text):
        start = _find_start(sentence, noun.start(), listed)
        if noun.end() not in listed and start is not None:
            yield _name(sentence, start, _find_end(sentence.text, noun))
    for people in _PEOPLE.finditer(sentence.text):
        if people.end() not in listed:
            yield _name(sentence, people.start(), people.end())


def without_capital(sentence: Sentence, start: int, words: str) -> str:
    """The words at position `start` without the capital that the sentence's first word has, unless it is a name's."""
    opens = not sentence.text[: start - sentence.start].strip("\"“'‘ ")
    is_name = any(name.start == start for name in sentence.names) or _PEOPLE.match(words)
    return words[0].lower() + words[1:] if opens and not is_name else words


def _find_start(sentence: Sentence, start: int, listed: Mapping[int, Name]) -> int | None:
    """Where the phrase of the noun at `start` begins; None where it names a party that has a code."""
    for _ in range(_MOST_ADJECTIVES):
        before = _BEFORE.search(sentence.text, max(0, start - _REACH), start)
        if not before:
            break
        name = listed.get(before.end(1))
        if name and name.kind not in _PLACED:
            return None
        if not name and not _belongs(before):
            break
        start = name.start - sentence.start if name else before.start(1)
    return start


def _belongs(before: re.Match[str]) -> bool:
    """Whether the word before a noun is an adjective of it; a capital makes it one: "Yazidi elders"."""
    word = before[1].lower().replace("’", "'")
    is_capital = before[1][0].isupper() and before.start(1) > 0
    return is_capital or word in _OF_GROUPS or _ADJECTIVE.match(word) is not None


def _find_end(text: str, noun: re.Match[str]) -> int:
    tied = _TIED.match(text, noun.end()) if noun.group().lower() in _TYING else None
    return tied.end() if tied else noun.end()


def _name(sentence: Sentence, start: int, end: int) -> Name:
    words = " ".join(sentence.text[start:end].split())
    at = sentence.start + start
    return Name(at, sentence.start + end, f"{UNLISTED}{without_capital(sentence, at, words)}", NameKind.GROUP)
