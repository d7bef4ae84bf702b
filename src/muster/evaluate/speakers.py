"""Whether two speakers, as two readers wrote them down, are the same."""

import re

_WORD = re.compile(r"[\w.'-]+")
# Words that name an office or a belonging, and leave open who it is.
_NO_NAME_WORDS = """
    a an and for his her in its king of the
    american british former senior top u.s. us
    adm admiral brig brigadier capt captain cmdr col colonel commander gen general lt maj major rear sergeant sgt vice
    chancellor defence defense dr foreign minister mr mrs ms president prime rep secretary sen senator sir
    spokesman spokesperson spokeswoman
"""
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
# Names of one institution; a speaker is of it where any of them stands in the words.
_INSTITUTIONS = (
    ("pentagon", "defense department", "department of defense", "dod"),
    ("white house", "obama administration", "bush administration", "trump administration"),
    ("nato", "isaf", "alliance", "international security assistance force"),
    ("un", "u.n.", "united nations"),
    ("state department", "department of state"),
    ("centcom", "central command"),
)


def match_speakers(gold: str | None, found: str | None) -> bool:
    """Whether both are the outlet (None), or the same name, institution, last name, or half of the same name words."""
    if not gold or not found:
        return not gold and not found
    one, other = gold.lower().strip(), found.lower().strip()
    if one == other:
        return True
    if any(_is_of(one, names) and _is_of(other, names) for names in _INSTITUTIONS):
        return True
    ours, theirs = _name_words(gold), _name_words(found)
    if not ours or not theirs:
        return not set(one.split()).isdisjoint(other.split())
    shared, either = set(ours) & set(theirs), set(ours) | set(theirs)
    return ours[-1] == theirs[-1] or 2 * len(shared) >= len(either)


def _is_of(speaker: str, names: tuple[str, ...]) -> bool:
    return any(name in speaker for name in names)


def _name_words(name: str) -> list[str]:
    plain = name.lower().replace("’s", "").replace("'s", "")
    return [word for word in _WORD.findall(plain) if word not in _NO_NAMES and word.strip(".") not in _NO_NAMES]
