"""Pages that hold no report: what is sent in place of one, told by a few phrases where little else stands."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    most_words: int
    phrase: re.Pattern[str]


def find_refusal(text: str) -> str | None:
    """What kind of page stands in place of a report ("a paywall"), with its own words; None where the text is one."""
    words = text.split()
    if len(words) > _most_words():
        return None
    plain = " ".join(words).casefold().replace("’", "'")
    for kind in _kinds():
        if len(words) <= kind.most_words and (match := kind.phrase.search(plain)):
            return f"{kind.name} ({match[0]!r}, {len(words)} words)"
    return None


def _most_words() -> int:
    return max(kind.most_words for kind in _kinds())


@cache
def _kinds() -> tuple[_Kind, ...]:
    table = tomllib.loads(files("muster.ingest").joinpath("refusals.toml").read_text(encoding="utf-8"))
    return tuple(
        _Kind(name, entry["most_words"], re.compile(rf"\b(?:{'|'.join(map(re.escape, entry['phrases']))})\b"))
        for name, entry in table.items()
    )
