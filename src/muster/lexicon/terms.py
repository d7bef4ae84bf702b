"""Terms: nouns of forces, and cues of movement, casualties, modality and reporting, found in a run of words."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from muster.errors import LexiconError

_PIECE = re.compile(r"[a-z]{1,3}(?:/[a-z])?-\d+[a-z]*\d?|[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a table met in a sentence: words [first, last) of it, and what the table says of them.

    `group` is the table's heading ("personnel.strong", "moves.send"); `lemma` the entry's first form.
    """

    first: int
    last: int
    group: str
    lemma: str

    @property
    def section(self) -> str:
        """First part of the group: "personnel", "moves"."""
        return self.group.partition(".")[0]

    @property
    def heading(self) -> str:
        """Last part of the group: "strong", "send"."""
        return self.group.partition(".")[2]

    def holds(self, other: "Term") -> bool:
        """Whether the other one is a part of this one, and shorter: "rule out" in "not rule out"."""
        is_inside = self.first <= other.first and other.last <= self.last
        return is_inside and other.last - other.first < self.last - self.first


class TermTable:
    """Entries of one TOML file, each a word or phrase with all its forms."""

    def __init__(self, forms: Iterable[tuple[str, str, str]]) -> None:
        """`forms` are triples of form, group and lemma. A form in lower case is found in any case."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], bool, str, str]]] = {}
        for form, group, lemma in forms:
            exact = form != form.lower()
            words = tuple(form.split())
            self._by_first.setdefault(words[0].lower(), []).append((words, exact, group, lemma))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[2], entry[3]))

    def find_terms(self, words: Sequence[str], lower: Sequence[str]) -> Iterator[Term]:
        """Every entry that stands in the words, overlapping ones included, in order of their first word.

        `lower` are the same words in lower case.
        """
        by_first = self._by_first
        for first, word in enumerate(lower):
            if word not in by_first:
                continue
            for entry, exact, group, lemma in by_first[word]:
                last = first + len(entry)
                if tuple((words if exact else lower)[first:last]) == entry:
                    yield Term(first, last, group, lemma)

    def key_words(self, *groups: str) -> frozenset[str]:
        """A telling word of each entry of the groups, in lower case: where it is missing, the entry is too."""
        return frozenset(
            key_word(" ".join(words))
            for entries in self._by_first.values()
            for words, _, group, _ in entries
            if group in groups
        )


def find_pieces(text: str) -> frozenset[str]:
    """Runs of letters and digits of the text, in lower case; a type of weapon ("f-16s") is one of them."""
    return frozenset(_PIECE.findall(text.lower()))


def key_word(phrase: str) -> str:
    """A piece that tells much, in lower case: a type of weapon ("f-16"), else the last of four letters, or the longest.

    Where the phrase stands in a text, its key word is among the text's pieces.
    """
    pieces: list[str] = _PIECE.findall(phrase.lower())
    telling = (piece for piece in reversed(pieces) if len(piece) > 3 or not piece.isalpha())
    return next(telling, max(pieces, key=len))


@cache
def load_force_nouns() -> TermTable:
    """Nouns of what is counted, in groups "personnel.strong", "personnel.weak" ... and "other.heads"."""
    return TermTable(
        (form, group, lemma)
        for group, entry in _read_entries("forces.toml")
        for lemma, forms in [_noun_forms(entry)]
        for form in forms
    )


@cache
def load_cues() -> TermTable:
    """Words of movement, casualties, modality, reporting and hedging, in groups such as "moves.send"."""
    return _read_table("cues.toml")


@cache
def load_stances() -> TermTable:
    """Words that take a position, in groups such as "stances.opposes", and what it is about ("topics.moves")."""
    return _read_table("stances.toml")


def _read_table(name: str) -> TermTable:
    return TermTable(
        (form, group, entry.split("|")[0]) for group, entry in _read_entries(name) for form in entry.split("|")
    )


def _read_entries(name: str) -> Iterator[tuple[str, str]]:
    table = tomllib.loads(files("muster.lexicon").joinpath("data", name).read_text(encoding="utf-8"))
    for section, lists in table.items():
        for heading, entries in lists.items():
            for entry in entries:
                if not isinstance(entry, str) or not all(form.strip() for form in entry.split("|")):
                    raise LexiconError(f"{name} [{section}] {heading}: expected a word, found {entry!r}")
                yield f"{section}.{heading}", entry


def _noun_forms(entry: str) -> tuple[str, tuple[str, ...]]:
    singular, bar, plural = entry.partition("|")
    if not bar:
        plural = singular[:-1] + "ies" if singular[-1] == "y" and singular[-2] not in "aeiou" else singular + "s"
        if singular.endswith(("s", "sh", "ch", "x")):
            plural = singular + "es"
    return singular, tuple(dict.fromkeys((singular, plural)))
