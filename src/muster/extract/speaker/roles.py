"""Roles: the office or trade in which a person speaks, by the words beside the name, and for which party."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from muster.extract.actor.parties import MODIFYING
from muster.extract.speaker.people import is_title_word
from muster.lexicon import Lexicon, Name
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice

_OFFICE = any_phrase("standing.offices")
_EXPERT = any_phrase("standing.experts")
_FORMER = any_phrase("standing.former")
_JOINING = load_phrases("standing.joining")
_TOKEN = re.compile(r"[\w.’'&/-]+|[^\w\s]")
# beside a name that is a part of another: "Berg" of "Bergstrom"
_JOINED = re.compile(r"[\w-]")
# "Anna Berg, the defence minister of Norland, said"
_APPOSITION = re.compile(
    rf"""
    ,\s+ (?:(?P<article>{phrase_choice("standing.articles")})\s+)?
    (?P<role> (?:(?!\b(?:{phrase_choice("standing.ends")})\b|(?<=\w\w\w)\.\s)[^,;:“”"()\n]){{3,90}} )
    """,
    re.VERBOSE,
)
# "The defence minister of Norland, Anna Berg, said"
_BEFORE_COMMA = re.compile(
    rf"""(?:\A|[\s“"])(?i:{phrase_choice("standing.articles")})\s+(?P<role>[^,;:“”"()]{{3,80}}),\s+\Z""",
)
# "It happened near Para, a spokesman said": what stands behind the comma is another's.
_SAYS = re.compile(r"\s*(?:said|says|told)\b")
# "Kesh." ends a sentence, "Cmdr." and "U.S." do not.
_ENDS = re.compile(rf"(?!(?:{phrase_choice('speeches.abbreviations')})\.)[A-Z][\w’'-]{{3,}}\.")
_JOINING_START = re.compile(rf"(?:(?:{phrase_choice('standing.joining')})\s+)+")
# "Ambassador to Iraq": the country is where the office is held, and not whose it is.
_ABROAD = re.compile(r"\b(?:to|in)\s+(?:the\s+)?\Z")
# How far before a name its title may begin, in characters; how many mentions of a name are looked at.
_REACH = 90
_MENTIONS = 8


@dataclass(frozen=True, slots=True)
class Role:
    """The words of an office or trade ("Pentagon spokesman"), and the code of the party that they name, if any."""

    words: str
    party: str | None = None

    @property
    def is_office(self) -> bool:
        """Whether the words are those of an office that is held now."""
        return _OFFICE.search(self.words) is not None and _FORMER.search(self.words) is None

    @property
    def is_expert(self) -> bool:
        """Whether the words are those of somebody who studies what others do."""
        return _EXPERT.search(self.words) is not None


@lru_cache(maxsize=1000)
def find_role(speaker: str, text: str, lexicon: Lexicon) -> Role | None:
    """Role beside the first mention of the person that has one; None where no mention of the full name or surname has.

    `speaker` is the fullest name without titles. Words before the name and words behind it are joined by a semicolon.
    """
    for name in dict.fromkeys((speaker, speaker.split()[-1])):
        for start, end in _find_mentions(name, text):
            told = [*_find_titles(text, start, lexicon), *_find_apposition(text, end)]
            if told:
                words = "; ".join(told)
                return Role(words, find_party(words, lexicon))
    return None


def find_party(words: str, lexicon: Lexicon) -> str | None:
    """Code of the party that words of office name first: "US" of "US ambassador to Iraq"; None where they name none."""
    for name in lexicon.find_names(words):
        if name.kind in MODIFYING and not _ABROAD.search(words, 0, name.start):
            return name.code
    return None


def _find_mentions(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the name stands as whole words, the first few times."""
    # By a pattern a report of 1,600 speakers took 12 seconds instead of 3.
    n_left, start = _MENTIONS, text.find(name)
    while start >= 0 and n_left:
        end = start + len(name)
        if _JOINED.match(text, max(0, start - 1), start) or _JOINED.match(text, end):
            start = text.find(name, start + 1)
        else:
            yield start, end
            n_left, start = n_left - 1, text.find(name, end)


def _find_titles(text: str, start: int, lexicon: Lexicon) -> Iterator[str]:
    """Words before the name that tell its role: "the army chief, Gen." of "the army chief, Gen. Anna Berg"."""
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    names = [name for name in lexicon.find_names(before) if name.kind in MODIFYING]
    first = len(before)
    for token in reversed(list(_TOKEN.finditer(before))):
        if not _may_be_title(token, names):
            break
        first = token.start()
    joining = _JOINING_START.match(before, first)
    # "..., and General Berg": what stands before the comma is another's.
    apart = None if joining else _BEFORE_COMMA.search(before, 0, first)
    title = before[joining.end() if joining else first :].strip()
    yield from (words for words in (apart["role"] if apart else "", title) if _tells_role(words))


def _may_be_title(token: re.Match[str], names: list[Name]) -> bool:
    word = token.group()
    plain = word.lower().strip(".").removesuffix("'s").removesuffix("’s")
    if word.endswith(".") and (word.islower() or _ENDS.fullmatch(word)):
        return False
    if is_title_word(word) or plain in _JOINING or _OFFICE.fullmatch(plain) or _EXPERT.fullmatch(plain):
        return True
    return any(name.start <= token.start() < name.end for name in names)


def _find_apposition(text: str, end: int) -> Iterator[str]:
    apposition = _APPOSITION.match(text, end)
    if apposition is None or (apposition["article"] in ("a", "an") and _SAYS.match(text, apposition.end())):
        return
    words = apposition["role"].strip().removesuffix(".")
    if _tells_role(words):
        yield words


def _tells_role(words: str) -> bool:
    return bool(_OFFICE.search(words) or _EXPERT.search(words))
