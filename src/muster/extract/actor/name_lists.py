"""Name lists: names that a comma or "and" joins, so that one stands for all: "Norland, Sudland and Kesh"."""

import re
from collections.abc import Iterable

from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice

# Between two names of one list, the words that describe the second of them included.
_JOINT = re.compile(
    rf"\s{{0,3}}(?:(?P<last>,?\s{{1,3}}(?:{phrase_choice('actors.joining')})\b)|,|--|/)\s{{0,3}}"
    rf"(?:(?:{phrase_choice('actors.describing')})\s{{1,3}}){{0,3}}",
    re.IGNORECASE,
)
# Two persons of one party, or two capitals, seldom act together as two parties.
_SINGLE = frozenset({NameKind.PERSON, NameKind.CAPITAL})


def list_names(sentence: Sentence, names: Iterable[Name]) -> list[list[Name]]:
    """The names in order, those of one list together; a name by itself is a list of one.

    Commas make a list only where "and" closes it: "In Norland, Sudland said" holds none.
    """
    lists: list[list[Name]] = []
    pending: list[Name] = []
    for name in names:
        joint = _JOINT.fullmatch(sentence.report_text, pending[-1].end, name.start) if pending else None
        if name.kind in _SINGLE or joint is None:
            lists += [[single] for single in pending]
            pending = [name]
        elif joint["last"]:
            lists.append([*pending, name])
            pending = []
        else:
            pending.append(name)
    return lists + [[single] for single in pending]


def codes_of(names: Iterable[Name]) -> tuple[str, ...]:
    """Codes of the names in order, each once."""
    return tuple(dict.fromkeys(name.code for name in names))
