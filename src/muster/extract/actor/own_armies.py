"""Own armies: names of services that another party's name owns: "Norland's National Guard", "the Norlandic Army"."""

import re
from collections.abc import Iterable, Iterator

from muster.lexicon import Name, NameKind

_OWNERS = frozenset({NameKind.STATE, NameKind.CAPITAL, NameKind.PLACE})
# Between an owner and its army: "'s ", "'s Fourth "; between a people and it: " ", " Northern ".
_OWNS = re.compile(r"['’]s?\s(?:[A-Z][\w-]{1,20}\s){0,2}")
_OF_PEOPLE = re.compile(r"\s(?:[A-Z][\w-]{1,20}\s)?")


def without_owned(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names in order, less the words that many states use for what is theirs where the name before owns them."""
    before: Name | None = None
    for name in names:
        if before is None or not _owns(text, before, name):
            yield name
        before = name


def _owns(text: str, owner: Name, name: Name) -> bool:
    if not name.weak or name.kind is not NameKind.INSTITUTION or owner.code == name.code:
        return False
    if owner.kind is NameKind.DEMONYM:
        return _OF_PEOPLE.fullmatch(text, owner.end, name.start) is not None
    return owner.kind in _OWNERS and _OWNS.fullmatch(text, owner.end, name.start) is not None
