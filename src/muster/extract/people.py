"""People: the persons that a report names, by their fullest names, without ranks and titles."""

import re
from collections import Counter
from functools import cache, cached_property

from muster.extract.analysis import Analysis
from muster.lexicon.tables import load_people_words

_NAME_WORD = r"(?:[A-Z][\w’'-]*[a-z][\w’'-]*|[A-Z]\.(?:[A-Z]\.)*|[A-Z]{2,}\d?)"
_PARTICLE = r"(?:al|el|bin|ben|ibn|abu|de|del|della|der|den|di|du|la|le|van|von|ul|ur|Hoop|al-[A-Z]\w+|el-[A-Z]\w+|d['’][A-Z]\w+)"
_DETERMINERS = frozenset("a an the his her its their our".split())
NAME = re.compile(
    rf"(?:{_NAME_WORD}|(?:al|el|Al|El)-[A-Z]\w+)(?:[ \xa0](?:{_NAME_WORD}|{_PARTICLE}(?=[ \xa0-])|(?:al|el)-[A-Z]\w+|Jr\.|Sr\.|I{{2,3}}))*"
)
_COMMON = frozenset(
    "The A An In On At It He She They We I But And However After Before Monday Tuesday Wednesday Thursday Friday Saturday Sunday January "
    "February March April May June July August September October November December There This That These Those While When If As For From "
    "More By With Last Earlier Since Also Another Two Three Four Five Six Seven Eight Nine Ten One Now Then What Some Many Most Both About "
    "Nearly According Meanwhile Although Because During Under Of To His Her Their Its Our Not No So Yet Still Of Read Photo".split()
)


class People:
    """The persons of one report."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    @cached_property
    def _by_surname(self) -> dict[str, str]:
        """Fullest name in the report for each surname; the longest, then the most frequent, then the first."""
        counts: Counter[str] = Counter()
        for sentence in self._analysis.sentences:
            for match in NAME.finditer(sentence.text):
                name = strip_titles(match.group())
                if " " in name and not self._is_party(name):
                    counts[name] += 1
        fullest: dict[str, str] = {}
        for name in counts:
            for surname in (_surname(name), name.split()[-1]):
                if surname not in fullest or len(name.split()) > len(fullest[surname].split()):
                    fullest[surname] = name
        return fullest

    def _is_party(self, name: str) -> bool:
        found = self._analysis.lexicon.find_names(name)
        return any(each.end - each.start == len(name) and each.kind != "person" for each in found)

    def fullest(self, name: str) -> str:
        """The fullest form in which the report names the person; the name itself where it has no fuller one."""
        plain = strip_titles(name)
        if not plain:
            return name
        if " " in plain and not plain.startswith(("al ", "el ")):
            longer = self._by_surname.get(_surname(plain))
            return longer if longer and set(plain.split()) <= set(longer.split()) else plain
        return self._by_surname.get(_surname(plain), plain)


def strip_titles(name: str) -> str:
    """The name without determiners, ranks, honorifics, offices and possessives around it; "" where nothing is left.

    Whatever stands before the last office goes with it: "NATO Secretary General Jens Stoltenberg".
    """
    words = re.sub(r"['’]s?$", "", name.strip()).split()
    titles = [index for index, word in enumerate(words[:-1]) if word.strip(",.").lower() in _title_words()]
    rest = words[titles[-1] + 1 :] if titles else words
    while rest and (
        rest[0] in _COMMON or rest[0].strip(",.").lower() in _title_words() or rest[0].lower() in _DETERMINERS
    ):
        rest = rest[1:]
    return " ".join(rest).strip(",")


def _surname(name: str) -> str:
    words = name.split()
    if words[-1] in ("Jr.", "Sr.", "II", "III") and len(words) > 1:
        words = words[:-1]
    return words[-1].strip(",")


@cache
def _title_words() -> frozenset[str]:
    people = load_people_words()
    phrases = (*people.ranks, *people.honorifics, *people.titles, *people.title_qualifiers)
    words = {word.strip(".,").lower() for phrase in phrases for word in phrase.split()}
    return frozenset(
        words
        | {
            "of",
            "the",
            "us",
            "u.s",
            "american",
            "british",
            "chief",
            "staff",
            "joint",
            "chiefs",
            "defense",
            "defence",
            "foreign",
        }
        - {"king"}
    )
