"""Names of states, peoples, places, alliances, groups, institutions, persons and missions, found in text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from unicodedata import combining, normalize

from ahocorasick_rs import AhoCorasick, Implementation

from muster.lexicon.context import Reading, is_in_longer_name, match_context
from muster.lexicon.entries import Entry, NameKind, read_bundled_entries, read_rows, read_user_entries
from muster.lexicon.parties import Parties
from muster.model import sha256_hex

__all__ = ["Lexicon", "Name", "NameKind", "load_lexicon"]

# Single characters that stand for another in names; each keeps its place, so that positions stay those of the text.
_SAME = {" ": "\t\n\r\v\f", "'": "`"}
_SAME_BEYOND_ASCII = {
    " ": "\x85\xa0\u2002\u2003\u2007\u2009\u200a\u202f\u2028\u2029\u3000",
    "'": "\u2018\u2019\u02bc\u02bb\u2032\xb4",
    "-": "\u2010\u2011\u2012\u2013\u2212\xad",
}


@dataclass(frozen=True, slots=True)
class Name:
    """A name at [start, end) of the text, in code points; a possessive 's is no part of it.

    `code` is ISO 3166-1 alpha-3 (XKX: Kosovo), NATO, UN, AU, EU, COALITION, ISIS, ALQAEDA, TALIBAN, HEZBOLLAH, HAMAS,
    BOKO_HARAM, SHABAAB, FARC, PKK, PESHMERGA, or OTHER: and a name. `places` are the codes of where a mission or group
    is at home. `weak`: the words often mean something or someone else ("coalition", "Georgia", "Iran-backed").
    """

    start: int
    end: int
    code: str
    kind: NameKind
    places: tuple[str, ...] = ()
    weak: bool = False


class Lexicon:
    """Names and what they stand for."""

    def __init__(self, entries: Sequence[Entry], labels: Mapping[str, str], own_digest: str = "") -> None:
        """`labels` are the names to print for codes; a later entry replaces an earlier one with the same words.

        `own_digest` tells the user's own entries from others, empty where there are none.
        """
        self._entries, self._labels = entries, labels
        self.own_digest = own_digest

    def find_names(self, text: str) -> list[Name]:
        """Names in the order of the text, leftmost and then longest first, without overlap."""
        plain = _plain(text)
        spans = sorted(
            (start, -end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(plain, overlapping=True)
            if _is_whole(plain, start, end)
        )
        present = {entry.words for _, _, index in spans for entry in self._senses[self._words[index]]}
        found: list[Name] = []
        free_from = 0
        for start, negative_end, index in spans:
            if start < free_from:
                continue
            entry = _fitting(self._senses[self._words[index]], present)
            if entry:
                free_from = -negative_end
                found.extend(_names(plain, start, free_from, entry))
        return found

    def label(self, code: str) -> str:
        """Name to print for a code: "United States", "NATO"; "OTHER:Seleka" gives "Seleka". Unknown codes stay."""
        return self._parties.label(code)

    def parse_party(self, words: str) -> str:
        """Code that a user means: by name, demonym or code, in any case, or OTHER: and any name.

        Raises UsageError, with near names, for anything else.
        """
        return self._parties.parse(words)

    # Made when first asked for: printing labels needs neither the senses nor the automaton.
    @cached_property
    def _senses(self) -> dict[str, list[Entry]]:
        return _senses(self._entries)

    @cached_property
    def _words(self) -> list[str]:
        # Sorted, since the automaton is then built in half the time.
        return sorted(self._senses)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        # A deterministic automaton (DFA) would take ten times as long to build, and search no faster in the end.
        return AhoCorasick(self._words, implementation=Implementation.ContiguousNFA, store_patterns=False)

    @cached_property
    def _parties(self) -> Parties:
        return Parties(self._entries, self._labels)


@cache
def load_lexicon(*extra: Path) -> Lexicon:
    """Lexicon of the bundled tables and the user's own TOML files, once a process; later entries win.

    `read_user_entries` says what form the files have. Raises LexiconError naming file and entry.
    """
    own = [entry for path in extra for entry in read_user_entries(path)]
    labels = {row["code"]: row["label"] for row in read_rows("labels")}
    return Lexicon([*read_bundled_entries(), *own], labels, sha256_hex(repr(own).encode()) if own else "")


def _senses(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries by the words that match them: the one that stands alone, and surnames that need a fuller name."""
    senses: dict[str, list[Entry]] = {}
    for entry in entries:
        words = _plain(entry.words)
        known = senses.setdefault(words, [])
        if entry.after:
            known.append(entry)
        else:
            known[:] = [entry, *(other for other in known if other.after)]
    for words, known in list(senses.items()):
        for variant in _variants(words, known[0]):
            senses.setdefault(variant, known)
    return senses


def _variants(words: str, entry: Entry) -> Iterator[str]:
    """The words without accents, and in the capitals of headlines and datelines ("BAGHDAD, Iraq")."""
    if not words.isascii():
        words = "".join(letter for letter in normalize("NFKD", words) if not combining(letter))
        yield words
    # Weak words in capitals are words ("HIT", "SWAT", "NICE"), most of three letters are too, and places of four are
    # agencies.
    if len(words) > (4 if entry.kind is NameKind.PLACE else 3) and not entry.weak and not words.isupper():
        yield words.upper()


def _fitting(senses: list[Entry], present: set[str]) -> Entry | None:
    alone = next((entry for entry in senses if not entry.after), None)
    if alone is None or alone.weak:
        return next((entry for entry in senses if not entry.after.isdisjoint(present)), alone)
    return alone


def _names(plain: str, start: int, end: int, entry: Entry) -> Iterator[Name]:
    if entry.kind is None:
        return
    name = Name(start, end, entry.code, entry.kind, entry.places, entry.weak)
    reading = match_context(plain, start, end)
    if reading is Reading.ADJECTIVE and name.kind is NameKind.STATE:
        yield replace(name, kind=NameKind.DEMONYM)
    elif reading is Reading.WEAK or (_may_be_surname(entry) and is_in_longer_name(plain, start, end)):
        yield replace(name, weak=True)
    elif reading is not Reading.NOTHING:
        yield name


def _may_be_surname(entry: Entry) -> bool:
    """Whether the words are a surname, or one word that is a place and somebody's surname somewhere ("Burgos")."""
    single = " " not in entry.words
    return (entry.kind is NameKind.PERSON and (single or entry.words[0].islower())) or (
        entry.kind is NameKind.PLACE and single
    )


def _plain(text: str) -> str:
    """The text with one form of each space, apostrophe and hyphen; every character keeps its position."""
    for table in (_SAME,) if text.isascii() else (_SAME, _SAME_BEYOND_ASCII):
        for plain, others in table.items():
            for other in others:
                text = text.replace(other, plain)
    # Half of a surrogate pair cannot be written as UTF-8, which the automaton reads.
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")
