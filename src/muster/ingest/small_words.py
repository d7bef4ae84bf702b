"""The language that a text looks like by its letters and small words.

`language.py` asks profiles of letters instead, which are sure of a report and wrong of every second sentence.
"""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_ENGLISH = "English"
# What is read of a text.
_READ = 20_000
# A language shows by so many of its words, so many of them different, and this many times as many as English has.
_FEWEST, _FEWEST_DIFFERENT, _TIMES = 3, 2, 2
_FEWEST_LETTERS = 10
_WORD = re.compile(r"[^\W\d_]+")
_OF_LETTERS = {
    "CJK": "Chinese", "GREEK": "Greek", "HANGUL": "Korean", "HEBREW": "Hebrew", "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
}  # fmt: skip


def find_likely_language(text: str) -> str | None:
    """What a text is plainly written in that is not English ("German", "Arabic letters"), None where it may be English.

    Languages that the same words show are all named ("Danish or Norwegian").
    """
    return _find_by_letters(text[:_READ]) or _find_by_words(text[:_READ])


def _find_by_letters(text: str) -> str | None:
    """Language or letters where most of the letters are no Latin ones."""
    letters = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha())
    other = letters.total() - letters["LATIN"]
    if other < _FEWEST_LETTERS or other <= letters["LATIN"]:
        return None
    most = next(kind for kind, _ in letters.most_common() if kind != "LATIN")
    if most == "CJK" and letters["HIRAGANA"]:
        most = "HIRAGANA"
    return _OF_LETTERS.get(most, f"{most.title()} letters")


def _find_by_words(text: str) -> str | None:
    """Language whose small words the text has, where it has hardly any of English."""
    counts = Counter(word.lower() for word in _WORD.findall(unicodedata.normalize("NFC", text)))
    words = _load()
    scores: dict[str, int] = {}
    for language, small in words.items():
        own, english = small - words[_ENGLISH], words[_ENGLISH] - small
        found = {word: counts[word] for word in own & counts.keys()}
        score = sum(found.values())
        if score >= _FEWEST and len(found) >= _FEWEST_DIFFERENT and score > _TIMES * _count(counts, english):
            scores[language] = score
    best = [language for language, score in scores.items() if score == max(scores.values())]
    return " or ".join(best) or None


def _count(counts: Mapping[str, int], words: frozenset[str]) -> int:
    return sum(counts[word] for word in words & counts.keys())


@cache
def _load() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files("muster.ingest").joinpath("languages.toml").read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in table.items()}
