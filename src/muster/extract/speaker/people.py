"""People: the persons that a report names, by their fullest names, without ranks and titles."""

import re
from functools import cache, cached_property

from muster.extract.analysis import Analysis
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases, phrase_choice
from muster.lexicon.tables import load_people_words

# A word of a name: with a lower letter ("Berg", "O'Hara"), initials ("J.", "H.R."), or capitals ("McC", "AFP").
_WORD = r"[A-Z](?:(?=[\w’'-]*[a-z])[\w’'-]+|\.(?:[A-Z]\.)*|[A-Z]+\d?)"
_ARABIC = r"(?:al|el)-[A-Z]\w+"
_SUFFIX = rf"(?:{phrase_choice('people.suffixes')})(?!\w)"
_PARTICLE = rf"(?:{phrase_choice('people.particles')})(?=[ \xa0-])|d['’][A-Z]\w+"
NAME = re.compile(
    rf"""
    (?<!\w)(?:[a-z]?{_WORD}|(?i:al|el)-[A-Z]\w+)
    (?:[ \xa0](?:{_SUFFIX}|{_WORD}|{_ARABIC}|{_PARTICLE}))*
    """,
    re.VERBOSE,
)
# "Maj. Gen. Ann Berg of the Norburg Guard": whom the name before it means.
_MEMBER = re.compile(
    rf"(?:(?:{phrase_choice('speeches.abbreviations')})\.\s+)*(?P<name>{NAME.pattern})\s(?:of|from|with|at)\s(?:the\s)?[A-Z]",
    re.VERBOSE,
)
# "Killed in Khan Tal": a name that nothing else is told of is a town's.
_PLACED = re.compile(rf"(?<!\w)(?:{phrase_choice('people.placed')})\s\Z")
_REACH = 12
_OPENERS = load_phrases("people.openers")
_DETERMINERS = load_phrases("people.determiners")
_SUFFIXES = load_phrases("people.suffixes")


class People:
    """The persons of one report."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    def fullest(self, name: str) -> str:
        """The fullest form in which the report names the person; the name itself where it has no fuller one."""
        plain = strip_titles(name)
        if not plain:
            return name
        longer = self._by_surname.get(_surname(plain))
        if " " not in plain or plain.startswith(("al ", "el ")):
            return longer or plain
        return longer if longer and set(plain.split()) <= set(longer.split()) else plain

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Fullest name of each person, in the order of the text."""
        return tuple(dict.fromkeys(self._by_surname.values()))

    @cached_property
    def _by_surname(self) -> dict[str, str]:
        """Name with the most words in the report for each surname and each last word; the first of equals."""
        printed = dict.fromkeys(
            match.group()
            for sentence in self._analysis.sentences
            for match in NAME.finditer(sentence.text)
            if not _PLACED.search(sentence.text, max(0, match.start() - _REACH), match.start())
        )
        fullest: dict[str, str] = {}
        for name in dict.fromkeys(strip_titles(words) for words in printed if len(words.split()) > 1):
            if " " in name and not self._is_party(name):
                for surname in (_surname(name), name.split()[-1]):
                    if surname not in fullest or len(name.split()) > len(fullest[surname].split()):
                        fullest[surname] = name
        return fullest

    def _is_party(self, name: str) -> bool:
        found = self._analysis.lexicon.find_names(name)
        return any(
            each.end == len(name) and (each.start == 0 or each.kind is NameKind.GROUP)
            for each in found
            if each.kind is not NameKind.PERSON
        )


def strip_titles(name: str) -> str:
    """The name without determiners, ranks, honorifics, offices and possessives around it; "" where nothing is left.

    Whatever stands before the last office goes with it: "NATO Secretary General Jens Stoltenberg".
    """
    words = re.sub(r"['’]s?$", "", name.strip()).split()
    titles = [index for index, word in enumerate(words[:-1]) if is_title_word(word)]
    rest = words[titles[-1] + 1 :] if titles else words
    while rest and (rest[0] in _OPENERS or rest[0].lower() in _DETERMINERS or is_title_word(rest[0])):
        rest = rest[1:]
    return " ".join(rest).strip(",")


def find_member(words: str) -> str | None:
    """Name of the person whom the words call a member of some body ("Ann Berg of the Norburg Guard"), without rank."""
    member = _MEMBER.match(words)
    name = strip_titles(member["name"]) if member else ""
    return name if " " in name else None


def is_title_word(word: str) -> bool:
    """Whether the word is one of titles, ranks and offices: "Defense", "Gen.", "deputy"."""
    return word.strip(",.").lower() in _title_words()


def _surname(name: str) -> str:
    words = name.split()
    if words[-1] in _SUFFIXES and len(words) > 1:
        words = words[:-1]
    return words[-1].strip(",")


@cache
def _title_words() -> frozenset[str]:
    people = load_people_words()
    phrases = (*people.ranks, *people.honorifics, *people.titles, *people.title_qualifiers)
    words = {word.strip(".,").lower() for phrase in phrases for word in phrase.split()}
    return load_phrases("people.of_titles") | words - load_phrases("people.no_titles")
