"""Name lists: names that a comma or "and" joins, so that one stands for all: "Norland, Sudland and Kesh"."""

import re
from collections.abc import Iterable

from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice

# Between two names of one list, the words that describe the second of them included.
_JOINT = re.compile(
    rf"\s{{0,3}}(?:,|,?\s{{1,3}}(?:{phrase_choice('actors.joining')})\b|/|--)\s{{0,3}}"
    rf"(?:(?:{phrase_choice('actors.describing')})\s{{1,3}}){{0,3}}",
    re.IGNORECASE,
)

# Two persons of one party, or two capitals, seldom act together as two parties.
_SINGLE = frozenset({NameKind.PERSON, NameKind.CAPITAL})


def list_names(sentence: Sentence, names: Iterable[Name]) -> list[list[Name]]:
    """The names in order, those of one list together; a name by itself is a list of one."""
    lists: list[list[Name]] = []
    for name in names:
        if lists and name.kind not in _SINGLE and _JOINT.fullmatch(sentence.report_text, lists[-1][-1].end, name.start):
            lists[-1].append(name)
        else:
            lists.append([name])
    return lists


def codes_of(names: Iterable[Name]) -> tuple[str, ...]:
    """Codes of the names in order, each once."""
    return tuple(dict.fromkeys(name.code for name in names))
