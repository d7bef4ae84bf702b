"""Number words: "twenty-five", "one hundred and fifty", "half a million", "two dozen"."""

import re
from dataclasses import dataclass
from fractions import Fraction

_UNIT_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: value for value, word in enumerate(_UNIT_WORDS.split())}
_TENS = {word: 10 * value for value, word in enumerate(_TEN_WORDS.split(), start=2)}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_SMALL = {**_UNITS, **_TENS}
_SCALE = "|".join(SCALES)
_ANY = "|".join(sorted({**_SMALL, **SCALES}, key=len, reverse=True))
_AHEAD = r"(?![^\W_])"

# What may open a number without a number word of its own, and what it multiplies the scale behind it with.
_OPENINGS = {
    r"(?:a|one)[ \xa0-]quarter(?:[ \xa0]of)?(?:[ \xa0]an?)?[ \xa0-]": Fraction(1, 4),
    r"half[ \xa0]an?[ \xa0]|an?[ \xa0]half[ \xa0-]|half[ \xa0-]": Fraction(1, 2),
    r"(?:a[ \xa0])?couple[ \xa0-](?:of[ \xa0])?": Fraction(2),
    r"an?[ \xa0]": Fraction(1),
}
FIRST = "|".join([*(rf"(?:{opening})(?={_SCALE})" for opening in _OPENINGS), rf"(?=(?:{_ANY}){_AHEAD})"])
_OPENING = [(re.compile(opening, re.IGNORECASE), factor) for opening, factor in _OPENINGS.items()]
_WORD = re.compile(rf"({_ANY}){_AHEAD}", re.IGNORECASE)
_NEXT = re.compile(rf"(?:(?P<and>\s{{1,2}}and\s{{1,2}})|\s{{1,2}}|-)(?P<word>{_ANY}){_AHEAD}", re.IGNORECASE)
_AND_A_HALF = re.compile(rf"\s{{1,2}}and\s{{1,2}}a\s{{1,2}}half\s{{1,2}}(?P<word>{_SCALE}){_AHEAD}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A number at [start, end) of the text: `value` is `base` times `scale`, the scale being the last word's or 1."""

    start: int
    end: int
    value: int
    base: int
    scale: int


class _Cardinal:
    """A number under construction, word by word, that accepts only what English grammar lets follow."""

    def __init__(self) -> None:
        self.total = 0
        self.group = 0
        self.scale = 10**15
        self.last = 1
        # The next additive word must be smaller than this.
        self.room = 100

    def accept(self, word: str, *, after_and: bool = False) -> bool:
        """Take the word if it may follow, and say whether it did."""
        small = _SMALL.get(word)
        if small is not None:
            return self._accept_small(small, after_and)
        return not after_and and self._accept_scale(SCALES[word])

    def _accept_small(self, value: int, after_and: bool) -> bool:
        if value >= self.room or (after_and and self.room < 100) or (value == 0 and self.room < 100):
            return False
        self.group += value
        self.room = 10 if value >= 20 else 1
        self.last = 1
        return True

    def _accept_scale(self, scale: int) -> bool:
        begun = self.total > 0 or self.group > 0 or self.room != 100
        count = self.group if begun else 1
        if self.last == 12 or count == 0:
            return False
        if scale in (12, 100):
            if count >= 100 or (scale == 12 and self.total):
                return False
            self.group, self.room = count * scale, 100 if scale == 100 else 0
        else:
            if scale >= self.scale or (self.total and not self.group):
                return False
            self.total, self.group = self.total + count * scale, 0
            self.scale, self.room = scale, 100
        self.last = scale
        return True

    @property
    def value(self) -> int:
        return self.total + self.group


def parse_number_words(text: str, start: int, end: int | None = None) -> NumberWords | None:
    """The number in words that starts at the character, as long as grammar lets it grow; None where none does.

    Nothing at or behind `end` is read.
    """
    stop = len(text) if end is None else end
    for opening, factor in _OPENING:
        match = opening.match(text, start, stop)
        word = _WORD.match(text, match.end(), stop) if match else None
        if word and word.group().lower() in SCALES:
            return _grow(text, start, stop, word, factor)
    word = _WORD.match(text, start, stop)
    return _grow(text, start, stop, word, None) if word else None


def _grow(text: str, start: int, stop: int, first: re.Match[str], factor: Fraction | None) -> NumberWords:
    number = _Cardinal()
    number.accept(first.group().lower())
    end = first.end()
    halved = _AND_A_HALF.match(text, end, stop) if factor is None else None
    if halved:
        scale = SCALES[halved.group("word").lower()]
        value = number.value * scale + scale // 2
        return NumberWords(start, halved.end(), value, value, 1)
    while following := _NEXT.match(text, end, stop):
        if not number.accept(following.group("word").lower(), after_and=following.group("and") is not None):
            break
        end = following.end()
    value = int(number.value * (factor or 1))
    return NumberWords(start, end, value, value // number.last, number.last)
