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
# "Norland said it and its allies had struck": the first name stands for "it".
_ITSELF = re.compile(r"(?:\s[\w-]{1,30}){0,3}\s(?:said|says)\s(?:that\s)?(?:it|they)\sand\s(?:its|their)\s")
# Two persons of one party, or two capitals, seldom act together as two parties.
_SINGLE = frozenset({NameKind.PERSON, NameKind.CAPITAL})


def list_names(sentence: Sentence, names: Iterable[Name]) -> list[list[Name]]:
    """The names in order, those of one list together; a name by itself is a list of one.

    Commas make a list only where "and" closes it: "In Norland, Sudland said" holds none.
    """
    lists: list[list[Name]] = []
    pending: list[Name] = []
    text = sentence.report_text
    for name in names:
        may_join = bool(pending) and name.kind not in _SINGLE
        joint = _JOINT.fullmatch(text, pending[-1].end, name.start) if may_join else None
        if (joint and joint["last"]) or (may_join and _ITSELF.fullmatch(text, pending[-1].end, name.start)):
            lists.append([*pending, name])
            pending = []
        elif joint:
            pending.append(name)
        else:
            lists += [[single] for single in pending]
            pending = [name]
    return lists + [[single] for single in pending]


def codes_of(names: Iterable[Name]) -> tuple[str, ...]:
    """Codes of the names in order, each once."""
    return tuple(dict.fromkeys(name.code for name in names))
