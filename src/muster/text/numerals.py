"""Numerals: where a text states a number, between which bounds, and whether it can be a count at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from muster.text.number_words import FIRST, SCALES, parse_number_words
from muster.text.numeral_roles import LOOK, NumeralRole, parse_role
from muster.text.ranges import REACH, find_joint, is_range

__all__ = ["Numeral", "NumeralForm", "NumeralRole", "find_numerals"]


class NumeralForm(StrEnum):
    """How a number is stated: as one value, as two, or as a word of rough size."""

    EXACT = "exact"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at [start, end) of the text; `low` and `high` inclusive. `role` None: it may count something.

    The span holds the number alone: no "about", "more than" or "another", no currency sign, no noun.
    """

    start: int
    end: int
    low: int
    high: int
    form: NumeralForm
    role: NumeralRole | None = None


# Bounds of the annotation guidelines; the multiples of a dozen, hundred and thousand follow "several", 3 to 9.
_VAGUE: tuple[tuple[str, int, int], ...] = (
    (r"hundreds of thousands", 200_000, 999_999),
    (r"tens of thousands", 20_000, 99_999),
    (r"millions", 2_000_000, 9_999_999),
    (r"thousands", 2000, 9999),
    (r"hundreds", 200, 999),
    (r"dozens", 24, 99),
    (r"scores(?= of | more | were | have | had | are | killed| wounded| injured| dead| others)", 40, 99),
    (r"(?:several|(?:a )?few)[ -]hundred thousand", 300_000, 900_000),
    (r"(?:several|(?:a )?few)[ -]thousand", 3000, 9000),
    (r"(?:several|(?:a )?few)[ -]hundred", 300, 900),
    (r"(?:several|(?:a )?few)[ -]dozen", 24, 99),
    (r"(?:several|(?:a )?few)[ -]million", 3_000_000, 9_000_000),
    (r"several|a few|(?:a )?(?:small |tiny )?handful", 3, 9),
    (r"(?:a )?(?:very |relatively )?(?:small|limited|tiny) numbers?", 3, 9),
    (rf"a couple(?!(?:-| of | )(?:{'|'.join(SCALES)}))", 2, 2),
)
_VAGUE_BOUNDS = [
    (re.compile(rf"(?:{words})(?!\w)".replace(" ", r"\s"), re.IGNORECASE), low, high) for words, low, high in _VAGUE
]
_VAGUE_ANY = "|".join(words.replace(" ", r"\s") for words, _, _ in _VAGUE)
# "both" counts two unless it only opens "both A and B"; the look ahead is bounded.
_FIXED = {"both": 2, "twice": 2, "a pair": 2, "the pair": 2, "a trio": 3, "the trio": 3}
_FIXED_ANY = r"both(?!(?:\b[A-Z]\.|[^.,;:]){0,40}\band\b)|twice|(?:a|the)\s(?:pair|trio)(?=\s)"
# A digit chunk is read whole, whatever it holds, and judged afterwards: runs of megabytes are read once.
_CHUNK = r"\d{1,3}(?:[\xa0\u2009\u202f]\d{3})++(?![.,]?\d)|\d++(?:[.,]\d++)*+"
_SEED = re.compile(
    rf"(?<!\w)(?:(?P<vague>(?:{_VAGUE_ANY})(?!\w))|(?P<fixed>(?:{_FIXED_ANY})(?!\w))|(?P<words>{FIRST})|(?P<chunk>{_CHUNK}))",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\xa0\u2009\u202f]\d{3})+")
_DECIMAL = re.compile(r"\d+\.\d+|\d{1,3}(?:,\d{3})+\.\d+")
_SEPARATOR = re.compile(r"[,\xa0\u2009\u202f]")
_SCALE_NEXT = re.compile(rf"[\s-]({'|'.join(SCALES)})(?!\w)", re.IGNORECASE)
_THOUSANDS = re.compile(r"[kK](?!\w)")
# No army is larger, and no number of more digits is read.
_LARGEST = 10**12
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class _Atom:
    """One number before ranges are joined and roles read; its value is `base` times `scale`."""

    start: int
    end: int
    low: int
    high: int
    base: int = 0
    scale: int = 1
    form: NumeralForm = NumeralForm.EXACT


def find_numerals(text: str, start: int = 0, end: int | None = None) -> list[Numeral]:
    """Numbers of text[start:end] in order, without overlap; those that count nothing carry a role.

    Decimals ("1.5"), versions ("2.0.1") and numbers above 10**12 are left out; "3.5 million" is not.
    """
    stop = len(text) if end is None else end
    found: list[Numeral] = []
    pending: _Atom | None = None
    for atom in _find_atoms(text, start, stop):
        joined = _join(text, start, pending, atom) if pending else None
        if pending:
            found.append(_numeral(text, start, stop, joined or pending))
        pending = None if joined else atom
    if pending:
        found.append(_numeral(text, start, stop, pending))
    return found


def _find_atoms(text: str, start: int, end: int) -> Iterator[_Atom]:
    at = start
    while seed := _SEED.search(text, at, end):
        atom = _parse_atom(text, seed, end)
        at = max(atom.end if atom else 0, seed.end(), at + 1)
        if atom and atom.high <= _LARGEST:
            yield atom


def _parse_atom(text: str, seed: re.Match[str], end: int) -> _Atom | None:
    kind = seed.lastgroup
    if kind == "chunk":
        return _parse_chunk(text, seed, end)
    if kind == "words":
        number = parse_number_words(text, seed.start(), end)
        if number is None:
            return None
        return _Atom(number.start, number.end, number.value, number.value, number.base, number.scale)
    if kind == "fixed":
        value = _FIXED[re.sub(r"\s", " ", seed.group().lower())]
        return _Atom(seed.start(), seed.end(), value, value)
    low, high = next((low, high) for words, low, high in _VAGUE_BOUNDS if words.match(text, seed.start(), end))
    return _Atom(seed.start(), seed.end(), low, high, form=NumeralForm.VAGUE)


def _parse_chunk(text: str, seed: re.Match[str], end: int) -> _Atom | None:
    """Digits with the thousands or millions behind them; None for a decimal, a version or an endless run."""
    digits = seed.group()
    if len(digits) > _LONGEST or not (_WHOLE.fullmatch(digits) or _DECIMAL.fullmatch(digits)):
        return None
    value, scale, at = Fraction(_SEPARATOR.sub("", digits)), 1, seed.end()
    base = value
    while following := _SCALE_NEXT.match(text, at, end):
        scale *= SCALES[following.group(1).lower()]
        at = following.end()
    if scale == 1 and (thousands := _THOUSANDS.match(text, at, end)):
        scale, at = 1000, thousands.end()
    value *= scale
    if value.denominator != 1:
        return None
    return _Atom(seed.start(), at, int(value), int(value), int(base), scale)


def _join(text: str, start: int, left: _Atom, right: _Atom) -> _Atom | None:
    """The range that two numbers form with the word or dash between them; None where they stay two numbers."""
    if left.form is not NumeralForm.EXACT or right.form is not NumeralForm.EXACT:
        return None
    joint = find_joint(text, left.end, right.start)
    if joint is None:
        return None
    before = text[max(start, left.start - REACH) : left.start]
    # "three to five thousand": the scale belongs to both.
    shared = left.scale == 1 and right.scale > 1 and left.low < right.base
    low, high = left.low * right.scale if shared else left.low, right.low
    if not low < high or not is_range(joint, before, low, high):
        return None
    return _Atom(left.start, right.end, low, high, form=NumeralForm.RANGE)


def _numeral(text: str, start: int, end: int, atom: _Atom) -> Numeral:
    before = text[max(start, atom.start - LOOK) : atom.start]
    role = parse_role(text[atom.start : atom.end], before, text[atom.end : min(end, atom.end + LOOK)])
    return Numeral(atom.start, atom.end, atom.low, atom.high, atom.form, role)
