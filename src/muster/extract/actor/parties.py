"""Parties: who is named in a report, how often, and how often as one that has forces."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import TypeVar

from muster.extract.actor.contingents import Contingent, find_contingents
from muster.extract.actor.name_lists import codes_of, list_names
from muster.extract.actor.own_armies import without_owned
from muster.extract.analysis import Analysis
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice
from muster.model import PassageRole

# A party by its code, or several together.
_Named = TypeVar("_Named", str, tuple[str, ...])
_PLACES = frozenset({NameKind.PLACE, NameKind.REGION, NameKind.CAPITAL})
# Kinds of names that may tell whose forces are counted, and those that do inside or right before a noun of forces.
OF_FORCES = frozenset(
    {
        NameKind.STATE,
        NameKind.DEMONYM,
        NameKind.CAPITAL,
        NameKind.ALLIANCE,
        NameKind.GROUP,
        NameKind.INSTITUTION,
        NameKind.MISSION,
        NameKind.PERSON,
    }
)
MODIFYING = OF_FORCES - {NameKind.PERSON, NameKind.CAPITAL}
ALLIED = frozenset({NameKind.ALLIANCE, NameKind.MISSION})
ORGANISED = ALLIED | {NameKind.INSTITUTION}
# The unions whose peacekeepers are told of as theirs and their state's; in other alliances' missions a state's forces
# are told of as its own: 56 of 60 in the annotated reports.
UNIONS = frozenset({"UN", "AU"})
# "Norland troops", but not the "Norland submarine attack".
_FORCES_NEXT = re.compile(
    rf"(?:['’]s?)?\s+(?:\w+\s+){{0,2}}?(?:{phrase_choice('actors.forces')})\b(?!\s(?:attack|strike|raid|fire)s?\b)",
    re.IGNORECASE,
)
_FORCES_LAST = re.compile(rf"(?<!\w)(?:{phrase_choice('actors.forces')})\Z", re.IGNORECASE)
_STRIKES_NEXT = re.compile(
    rf"(?:['’]s?)?[\s-](?:[\w-]{{1,20}}\s){{0,2}}?(?:{phrase_choice('actors.strikers')})\b", re.IGNORECASE
)
# "Norland rebels" are a kind of people; "Northern Front" is a name.
_KIND_OF_GROUP = re.compile(rf"\s(?:{phrase_choice('actors.of_country')})s\Z")
# "Norland-backed militias", "militias backed by Norland"
_BACKS = re.compile(rf"-(?:{phrase_choice('actors.backing')})\b", re.IGNORECASE)
_BACKED_BY = re.compile(rf"\b(?:{phrase_choice('actors.backing')})\sby\s(?:the\s)?\Z", re.IGNORECASE)
# Behind a name, the mission that is its own: "NATO's battle group", "UN peacekeeping force".
_MISSION_NEXT = re.compile(
    rf"(?:['’]s?)?\s(?:[\w-]{{1,20}}\s){{0,2}}?(?:{phrase_choice('actors.missions')})\b", re.IGNORECASE
)
_MISSION_LAST = re.compile(rf"\b(?:{phrase_choice('actors.missions')})\Z", re.IGNORECASE)
_ITS_MISSION = re.compile(
    rf"\b(?:its|their|our)\s(?:\w{{1,20}}\s)?(?:{phrase_choice('actors.missions')})\b", re.IGNORECASE
)
_REACH = 40
_REACH_MISSION = 70
# The title and the first sentences tell what a report is about.
_OPENING_SENTENCES = 3
_OPENING_WEIGHT = 3
# So many parties named equally often are a list, in which none is the main one.
_LISTED = 3
_FORCES_WEIGHT = 3
# One in so many names may be another's where a report is all about one party.
_OTHERS_SHARE = 5
# A report that names a group so often is about it.
_PLAIN_WEIGHT = 8


class Parties:
    """The parties of one report, counted when first asked for."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    @cached_property
    def main(self) -> tuple[str, ...]:
        """Code of the party named most often, as one that has forces above all; none where none is named."""
        return self._most_with_forces(self.mentions)

    @cached_property
    def main_regular(self) -> tuple[str, ...]:
        """Code of the party named most often that is no armed group; none where none is named."""
        return self._most_with_forces(self._regulars)

    def is_all_about(self, codes: tuple[str, ...]) -> bool:
        """Whether at most one in so many names of parties is another's."""
        named = self.mentions.total()
        return named > 0 and (named - sum(self.mentions[code] for code in codes)) * _OTHERS_SHARE <= named

    @cached_property
    def main_group(self) -> tuple[str, ...]:
        """Code of the armed group named most often, one with a name of its own first; none where none is named."""
        own = Counter({code: count for code, count in self.group_mentions.items() if not _KIND_OF_GROUP.search(code)})
        return _most(own) or _most(self.group_mentions)

    @cached_property
    def plain_group(self) -> tuple[str, ...]:
        """The main group where the report is plainly about it: named in its opening, or again and again."""
        return tuple(
            code for code in self.main_group if self.group_mentions[code] >= _PLAIN_WEIGHT or code in self._opening
        )

    @cached_property
    def home(self) -> tuple[str, ...]:
        """Code of the state that the report names most often, by its own name, its people's or its towns'."""
        kinds = (NameKind.STATE, NameKind.DEMONYM, NameKind.PLACE, NameKind.CAPITAL)
        return _most(_count((name, weight) for name, weight in self._all_named if name.kind in kinds and not name.weak))

    @cached_property
    def main_alliance(self) -> tuple[str, ...]:
        """Code of the alliance or organisation named most often, by itself or by its missions; none where none is."""
        return _most(_count((name, weight) for name, weight in self._named if name.kind in ALLIED and not name.weak))

    @cached_property
    def groups(self) -> frozenset[str]:
        """Codes of the armed groups that the report names."""
        return frozenset(self.group_mentions)

    @cached_property
    def alliances(self) -> frozenset[str]:
        """Codes of the alliances and organisations that the report names, none of a state."""
        named = frozenset(name.code for name, _ in self._named if name.kind in ORGANISED)
        return frozenset(code for code in named if not is_state_code(code)) - self.states

    @cached_property
    def states(self) -> frozenset[str]:
        """Codes of the states that the report names."""
        kinds = (NameKind.STATE, NameKind.DEMONYM)
        return frozenset(name.code for name, _ in self._named if name.kind in kinds)

    @cached_property
    def mentions(self) -> Counter[str]:
        """How often each party is named, title and opening sentences counted more."""
        return _count((name, weight) for name, weight in self._named)

    @cached_property
    def forces(self) -> Counter[str]:
        """How often each party but armed groups is named as one that has forces."""
        text = self.analysis.text
        regular = ((name, weight) for name, weight in self._named if name.kind is not NameKind.GROUP)
        return _count((name, weight) for name, weight in regular if has_forces(text, name))

    @cached_property
    def _regulars(self) -> Counter[str]:
        return _count((name, weight) for name, weight in self._named if name.kind is not NameKind.GROUP)

    @cached_property
    def striker(self) -> tuple[str, ...]:
        """Codes of the party, or of the parties listed together, named most often right before a word of strikes."""
        text, counts = self.analysis.text, Counter[tuple[str, ...]]()
        for sentence in self.analysis.sentences:
            for names in list_names(sentence, (name for name in sentence.names if name.kind not in _PLACES)):
                if only_backs(text, names[-1]):
                    continue
                if _STRIKES_NEXT.match(text, names[-1].end):
                    counts[codes_of(names)] += _weight(sentence)
        return next(iter(_most(counts)), ())

    @cached_property
    def contingents(self) -> tuple[Contingent, ...]:
        """Peacekeepers of whom the report tells the nation."""
        return find_contingents(self.analysis)

    @cached_property
    def have_missions(self) -> bool:
        """Whether the report tells whose a mission is: it names an alliance, "Norland's mission" or "its mission"."""
        if self.alliances or _ITS_MISSION.search(self.analysis.text):
            return True
        return any(
            names_mission(sentence, name)
            for sentence in self.analysis.sentences
            for name in sentence.names
            if name.kind in OF_FORCES
        )

    @cached_property
    def group_mentions(self) -> Counter[str]:
        """How often each armed group is named, title and opening sentences counted more."""
        return _count((name, weight) for name, weight in self._named if name.kind is NameKind.GROUP)

    def _most_with_forces(self, mentions: Counter[str]) -> tuple[str, ...]:
        weights = {code: _FORCES_WEIGHT * self.forces[code] + count for code, count in mentions.items()}
        return _most(Counter(weights))

    @cached_property
    def _opening(self) -> frozenset[str]:
        opening = self.analysis.sentences[:_OPENING_SENTENCES]
        return frozenset(name.code for sentence in opening for name in sentence.names)

    @cached_property
    def _named(self) -> list[tuple[Name, int]]:
        text = self.analysis.text
        parties = [(name, weight) for name, weight in self._all_named if name.kind not in _PLACES]
        return [(name, weight) for name, weight in parties if not only_backs(text, name)]

    @cached_property
    def _all_named(self) -> list[tuple[Name, int]]:
        text = self.analysis.text
        return [
            (name, _weight(sentence))
            for sentence in self.analysis.sentences
            for name in without_owned(text, sentence.names)
        ]


def is_state_code(code: str) -> bool:
    """Whether the code is a state's, and no alliance's or group's."""
    return len(code) == 3 and code.isupper()


def has_forces(text: str, name: Name) -> bool:
    """Whether a noun of forces follows the name or ends it: "Norland's two remaining warships", "Norland army"."""
    if _FORCES_LAST.search(text, max(name.start, name.end - _REACH), name.end):
        return True
    return _FORCES_NEXT.match(text, name.end, min(len(text), name.end + _REACH)) is not None


def names_mission(sentence: Sentence, name: Name) -> bool:
    """Whether a mission is named there, by the name or right behind it: "the mission of the union", "UN force"."""
    text = sentence.report_text
    if name.kind is NameKind.MISSION or _MISSION_LAST.search(text, name.start, name.end):
        return True
    return _MISSION_NEXT.match(text, name.end, min(sentence.end, name.end + _REACH_MISSION)) is not None


def only_backs(text: str, name: Name) -> bool:
    """Whether the name only tells who supports others: "Norland-backed militias", "militias backed by Norland"."""
    if _BACKS.match(text, name.end):
        return True
    return _BACKED_BY.search(text, max(0, name.start - _REACH), name.start) is not None


def _weight(sentence: Sentence) -> int:
    opens = sentence.role is PassageRole.TITLE or sentence.index < _OPENING_SENTENCES
    return _OPENING_WEIGHT if opens else 1


def _count(named: Iterator[tuple[Name, int]]) -> Counter[str]:
    counts = Counter[str]()
    for name, weight in named:
        counts[name.code] += weight
    return counts


def _most(counts: Counter[_Named]) -> tuple[_Named, ...]:
    """What is counted most often, the first by name of two; none of more, which a report names as it lists them."""
    highest = max(counts.values(), default=0)
    leading = sorted(named for named, count in counts.items() if count == highest)
    return tuple(leading[:1]) if len(leading) < _LISTED else ()
