"""Lists of words and phrases that rules look for, and the patterns that find them in text."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from muster.errors import LexiconError

_TABLE = "rules.toml"


def load_phrases(heading: str) -> frozenset[str]:
    """Every form under a heading such as "totals.changes". Raises LexiconError where the table has no such heading."""
    return frozenset(_list_forms(heading))


def load_headings(section: str) -> tuple[str, ...]:
    """Headings of a section, in the order of the table."""
    return tuple(heading for heading in _read_lists() if heading.startswith(section + "."))


def phrase_choice(*headings: str) -> str:
    """Alternatives of a regular expression: all forms under the headings, the longest first.

    Any white space may stand for a space of the form, a curly apostrophe for a straight one.
    """
    forms = {form for heading in headings for form in _list_forms(heading)}
    return "|".join(_form_pattern(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


def any_phrase(*headings: str, exact_case: bool = False) -> re.Pattern[str]:
    """Pattern of a phrase under the headings, wherever it stands as whole words."""
    flags = re.NOFLAG if exact_case else re.IGNORECASE
    return re.compile(rf"(?<!\w)(?:{phrase_choice(*headings)})(?!\w)", flags)


def phrase_before(*headings: str, words: int = 2) -> re.Pattern[str]:
    """Pattern of a phrase under the headings at the end of what is searched, up to so many words before it."""
    return re.compile(rf"(?<!\w)(?:{phrase_choice(*headings)})\s+(?:\w+\s+){{0,{words}}}\Z", re.IGNORECASE)


def _form_pattern(form: str) -> str:
    stem, star, _ = form.partition("*")
    pattern = r"\s+".join(re.escape(word) for word in stem.split()).replace("'", "['’]")
    return pattern + (r"\w*" if star else "")


def _list_forms(heading: str) -> tuple[str, ...]:
    lists = _read_lists()
    if heading not in lists:
        raise LexiconError(f"{_TABLE}: expected a heading {heading!r}, found none")
    return lists[heading]


@cache
def _read_lists() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads(files("muster.lexicon").joinpath("data", _TABLE).read_text(encoding="utf-8"))
    return {
        f"{section}.{key}": tuple(_forms(section, key, rows))
        for section, keys in table.items()
        for key, rows in keys.items()
    }


def _forms(section: str, key: str, entries: list[str]) -> Iterator[str]:
    for entry in entries:
        if not isinstance(entry, str) or not all(form.strip() for form in entry.split("|")):
            raise LexiconError(f"{_TABLE} [{section}] {key}: expected words, found {entry!r}")
        yield from entry.split("|")
