"""Nouns of forces and cues of movement, casualties, modality and reporting, found in a sentence's words."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Words as the extraction cuts a sentence: "F-16" is three.
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:[’'.-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")
# Forms of an entry stand between slashes; the slash of "F/A-18" is its own.
_FORMS = re.compile(r"/(?=\w{2})")


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a table at words [first, last) of a sentence.

    `group` is heading and key of the table ("personnel.strong", "moves.send"); `head` the entry's first form.
    """

    first: int
    last: int
    group: str
    head: str


class Terms:
    """A table of words and phrases by group."""

    def __init__(self, forms: dict[tuple[str, ...], list[tuple[str, str]]]) -> None:
        self._forms = forms
        self._longest: dict[str, int] = {}
        for words in forms:
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def find_terms(self, words: Sequence[str]) -> Iterator[Term]:
        """Terms in the words of a sentence, longest first at each word; they may overlap.

        A form in lower case is found in any case, one with capitals only as it is written.
        """
        lower = [word.lower() for word in words]
        for first, word in enumerate(words):
            longest = max(self._longest.get(word, 0), self._longest.get(lower[first], 0))
            for last in range(min(len(words), first + longest), first, -1):
                for head, group in self._at(words, lower, first, last):
                    yield Term(first, last, group, head)

    def _at(self, words: Sequence[str], lower: Sequence[str], first: int, last: int) -> list[tuple[str, str]]:
        exact, folded = tuple(words[first:last]), tuple(lower[first:last])
        return [*self._forms.get(folded, ()), *(self._forms.get(exact, ()) if exact != folded else ())]


@cache
def force_nouns() -> Terms:
    """Nouns of what is counted, by measure and strength, and nouns that make something else of a phrase."""
    return _read_terms("forces.toml", plural=True)


@cache
def cues() -> Terms:
    """Words that tell movement, casualties, modality, reporting and distance."""
    return _read_terms("cues.toml", plural=False)


def _read_terms(table: str, *, plural: bool) -> Terms:
    document = tomllib.loads((Path(__file__).parent / "data" / table).read_text(encoding="utf-8"))
    forms: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for heading, groups in document.items():
        for key, entries in groups.items():
            for entry in entries:
                variants = _FORMS.split(entry)
                if plural and len(variants) == 1:
                    variants.append(_plural(entry))
                for variant in variants:
                    found = forms.setdefault(tuple(_WORD.findall(variant)), [])
                    if (variants[0], f"{heading}.{key}") not in found:
                        found.append((variants[0], f"{heading}.{key}"))
    return Terms(forms)


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"
