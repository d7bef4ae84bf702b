"""Swaps: annotated reports with their countries exchanged, so that a model learns the grammar and not the countries."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

from gold import Record, Text

from muster.lexicon import Lexicon, Name, NameKind
from muster.lexicon.entries import read_bundled_entries

_SWAPPED = frozenset(
    (NameKind.STATE, NameKind.DEMONYM, NameKind.PLACE, NameKind.CAPITAL, NameKind.PERSON, NameKind.INSTITUTION)
)
_INSTITUTIONS = ("{} Defense Ministry", "{} military", "{} government", "{} army")
_FORENAMES = ("Karl", "Omar", "Luis", "Ivan", "Jean", "Peter")
_SURNAMES = ("Marsh", "Keller", "Okafor", "Lindqvist", "Moreau", "Petrov", "Haddad", "Tanaka", "Alvarez", "Novak")
_SHORT_FORMS = ("U.S.", "US", "UK", "U.K.")
# What follows a state's short name where it is no adjective ("U.S. troops").
_NO_ADJECTIVE = re.compile(
    r"\s+(?:has|have|is|was|will|and|to|would|had|in|on|said|says|did|does|for|or|at|by|from|as|should|could|can|may"
    r"|plans|wants|with|are|were|agreed|announced)\b|\W*$|[,.;:)\"”’']"
)
_MOST = 2


def swap_countries(texts: Sequence[Text], share: float, random: Random, lexicon: Lexicon) -> list[Text]:
    """The reports, with that share of them rewritten: up to two countries each become others, wherever they stand."""
    return [_swap(text, random, lexicon) if text.claims and random.random() < share else text for text in texts]


def _swap(text: Text, random: Random, lexicon: Lexicon) -> Text:
    names = lexicon.find_names(text.text)
    swapped = _choose(text, names, random)
    replaced: list[tuple[int, int, str]] = []
    known: dict[tuple[str, str], str] = {}
    for name in names:
        if name.code in swapped and name.kind in _SWAPPED:
            words = _words_for(name, swapped[name.code], text.text, known, random)
            if words:
                replaced.append((name.start, name.end, words))
    return _rewrite(text, replaced, swapped) if replaced else text


def _choose(text: Text, names: Sequence[Name], random: Random) -> dict[str, str]:
    present = {name.code for name in names}
    countries = sorted(
        {name.code for name in names if name.kind in (NameKind.STATE, NameKind.DEMONYM)} & set(_forms("demonym"))
    )
    if not countries:
        return {}
    claimed = [
        code for claim in text.claims for slot in ("actor", "place") for code in claim[slot] if code in countries
    ]
    chosen = (random.choices(claimed, k=_MOST) if claimed else []) + [random.choice(countries)]
    swapped: dict[str, str] = {}
    for code in list(dict.fromkeys(chosen))[:_MOST]:
        other = random.choice(_pool())
        if other not in present and other not in swapped.values():
            swapped[code] = other
    return swapped


def _words_for(name: Name, code: str, text: str, known: dict[tuple[str, str], str], random: Random) -> str | None:
    """What is printed instead of the name, the same each time for the same words."""
    printed = text[name.start : name.end]
    if name.kind is NameKind.STATE:
        adjectival = printed in _SHORT_FORMS and not _NO_ADJECTIVE.match(text, name.end)
        words = _forms("demonym")[code][0] if adjectival else _state(code)
        return words.upper() if printed.isupper() and len(printed) > 4 else words
    if name.kind is NameKind.DEMONYM:
        return _people(code) if printed.endswith("s") and "-" not in printed else _forms("demonym")[code][0]
    key = (name.code, printed)
    if key not in known:
        known[key] = _named(name, code, printed, known, random)
    if name.kind is NameKind.INSTITUTION and " " in known[key]:
        owner = text[max(0, name.start - 14) : name.start].rstrip()
        if owner.endswith(("U.S.", "US", "American")):
            return known[key].partition(" ")[2]
    return known[key]


def _named(name: Name, code: str, printed: str, known: dict[tuple[str, str], str], random: Random) -> str:
    if name.kind is NameKind.INSTITUTION:
        return random.choice(_INSTITUTIONS).format(_forms("demonym")[code][0])
    if name.kind is not NameKind.PERSON:
        return random.choice(_forms(name.kind.value).get(code) or _forms("place")[code])
    surname = (name.code, "#" + printed.split()[-1])
    if surname not in known:
        persons = [words for words in _forms("person").get(code, ()) if len(words.split()) == 2]
        known[surname] = (
            random.choice(persons) if persons else f"{random.choice(_FORENAMES)} {random.choice(_SURNAMES)}"
        )
    return known[surname] if " " in printed else known[surname].split()[-1]


def _rewrite(text: Text, replaced: Sequence[tuple[int, int, str]], swapped: dict[str, str]) -> Text:
    pieces: list[str] = []
    old, new, last, length = [0], [0], 0, 0
    for start, end, words in replaced:
        pieces += [text.text[last:start], words]
        length += start - last
        old += [start, end]
        new += [length, length + len(words)]
        length += len(words)
        last = end
    pieces.append(text.text[last:])
    rewritten = "".join(pieces)

    def start_of(position: int) -> int:
        piece = max(0, bisect_right(old, position) - 1)
        inside = piece % 2 == 1 and position > old[piece]
        return new[piece] if inside else new[piece] + position - old[piece]

    def end_of(position: int) -> int:
        piece = max(0, bisect_left(old, position) - 1)
        inside = piece % 2 == 1
        return new[piece + 1] if inside else new[piece] + position - old[piece]

    claims = [_move(claim, rewritten, start_of, end_of, swapped) for claim in text.claims]
    return replace(text, text=rewritten, claims=claims)


def _move(claim: Record, text: str, start_of: Any, end_of: Any, swapped: dict[str, str]) -> Record:
    moved = {**claim, "start": start_of(claim["start"]), "end": end_of(claim["end"])}
    for slot in ("actor", "place"):
        moved[slot] = [swapped.get(code, code) for code in claim[slot]]
    for slot in ("speaker_text", "time_text"):
        span = claim.get(f"{slot}_span")
        if span:
            start, end = start_of(span[0]), end_of(span[1])
            moved[f"{slot}_span"], moved[slot] = [start, end], text[start:end]
    return moved


@cache
def _forms(kind: str) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for entry in read_bundled_entries():
        if entry.kind == kind and not entry.weak and not entry.after and entry.words[0].isupper():
            forms.setdefault(entry.code, []).append(entry.words)
    return forms


@cache
def _state(code: str) -> str:
    names = [words for words in _forms("state")[code] if len(words) > 3 and not words.isupper() and "." not in words]
    return min(names, key=lambda words: (len(words.split()), len(words), words))


@cache
def _people(code: str) -> str:
    first, *others = _forms("demonym")[code]
    return next((words for words in others if words.endswith("s")), f"{first} soldiers")


@cache
def _pool() -> tuple[str, ...]:
    def is_fit(code: str) -> bool:
        named = any(
            len(words) > 3 and not words.isupper() and "." not in words for words in _forms("state").get(code, ())
        )
        return named and bool(_forms("place").get(code))

    return tuple(sorted(code for code in _forms("demonym") if is_fit(code)))
